"""missing-figure, for whole passages: sentences with figures that another version leaves out.

A version may be a summary, and leaving out a paragraph is an editor's right. So it is one remark (info) for each
passage, and a single one for a version that leaves out much of the story; never one for each figure in it. Only a
sentence that is the one thing that a version lacks, and that all others have, is a warning.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from r57extract.checks.left_out import Passage, omissions
from r57extract.checks.lost import lost
from r57extract.checks.saying import figure_place, langs, listed, names, place, readable, said
from r57extract.types.alignment import Case
from r57extract.types.facts import Figure
from r57extract.types.report import Check, Evidence, Finding

_SHOWN = 4  # figures named in a message


def find(case: Case) -> Iterator[Finding]:
    """One finding for each passage that a version leaves out, or one for all of them in a summary."""
    omitted = omissions(case)
    for lacking, (left_out, gone) in enumerate(zip(omitted, lost(case, omitted), strict=True)):
        name = names(case, [lacking])
        if left_out.summary:
            if finding := _summary(case, lacking, left_out.passages):
                yield finding
            continue
        for passage in (gone,) if gone else left_out.passages:
            sentences = len(passage.sentences)
            what = "a sentence" if sentences == 1 else f"{sentences} sentences"
            figures = [(passage.version, figure) for figure in passage.figures]
            nearest = _nearest(case, lacking, passage.version, passage.sentences[0])
            said = f"{name} leaves out {what}"
            yield _finding(case, lacking, said, passage.having, figures, nearest, sure=passage is gone)


def _summary(case: Case, lacking: int, passages: Sequence[Passage]) -> Finding | None:
    """The one remark about a summary: the figures of all passages, and those left out of sentences that it has."""
    figures = [(passage.version, figure) for passage in passages for figure in passage.figures]
    having = {version for passage in passages for version in passage.having}
    nearest = _nearest(case, lacking, passages[0].version, passages[0].sentences[0]) if passages else ()
    for fact in case.alignment.facts:
        first = fact.mentions[0]
        gap = next((gap for gap in fact.gaps if gap.version == lacking), None)
        if gap and isinstance(first.fact, Figure) and not first.fact.spelled and first.fact.kind != "identifier":
            figures.append((first.version, first.fact))
            having.update(mention.version for mention in fact.mentions)
            nearest = nearest or (place(case, lacking, *gap.place),)
    if not figures:
        return None
    what = f"{names(case, [lacking])} leaves out much of the story"
    return _finding(case, lacking, what, sorted(having), figures, nearest)


def _finding(
    case: Case,
    lacking: int,
    what: str,
    having: Sequence[int],
    figures: Sequence[tuple[int, Figure]],
    nearest: Sequence[Evidence],
    *,
    sure: bool = False,
) -> Finding:
    values = list(dict.fromkeys(readable(said(figure)) for _, figure in figures))
    more = len(values) - _SHOWN
    shown = values[:_SHOWN] + ([f"{more} more figure{'s' if more > 1 else ''}"] if more > 0 else [])
    return Finding(
        kind="missing-figure",
        severity="warning" if sure else "info",
        message=f"{what} that {names(case, having)} {'has' if len(having) == 1 else 'have'}, with {listed(shown)}.",
        evidence=(*(figure_place(case, number, figure) for number, figure in figures[:_SHOWN]), *nearest),
        versions=langs(case, [*having, lacking]),
    )


def _nearest(case: Case, lacking: int, version: int, sentence: int) -> tuple[Evidence, ...]:
    """The place in the version that lacks a passage after which it should stand, or that it should be a part of."""
    for pairing in case.alignment.pairings:
        if {pairing.left, pairing.right} != {lacking, version}:
            continue
        before: int | None = None
        for bead in pairing.beads:
            own, other = (bead.left, bead.right) if pairing.left == version else (bead.right, bead.left)
            before = other[-1] if other and (sentence in own or own[:1] < (sentence,)) else before
            if own and own[-1] >= sentence:
                break
        if before is not None:
            return (place(case, lacking, *case.extractions[lacking].sentences[before]),)
    return ()


check = Check(kind="missing-figure", title="a version leaves out a passage", find=find, kinds=("missing-figure",))
