"""missing-figure, for whole passages: sentences with figures that another version leaves out.

A version may be a summary, and leaving out a paragraph is an editor's right. So it is one remark (info) for each
passage, and a single one for a version that leaves out much of the story; never one for each figure in it.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence

from r57extract.checks.saying import figure_place, langs, listed, names, place, readable, said
from r57extract.types.alignment import Case
from r57extract.types.facts import Figure
from r57extract.types.report import Check, Evidence, Finding

_SUMMARY = 0.3  # share of another version's figures beyond which a version is called a summary
_FEW = 5  # figures below which nothing is called a summary
_SHOWN = 4  # figures named in a message


def find(case: Case) -> Iterator[Finding]:
    """One finding for each passage that a version leaves out, or one for all of them in a summary."""
    partners = _partners(case)
    for lacking in range(len(case.extractions)):
        passages = [
            passage
            for version in range(len(case.extractions))
            if (version, lacking) in partners
            for passage in _passages(case, partners, version, lacking)
        ]
        if not passages:
            continue
        left_out = sum(len(figures) for _, _, figures in passages)
        most = max(len(extraction.figures) for extraction in case.extractions)
        if left_out >= _FEW and left_out > _SUMMARY * most:
            yield _finding(case, passages, lacking, f"{names(case, [lacking])} leaves out much of the story")
        else:
            for passage in passages:
                sentences = len(passage[1])
                what = "a sentence" if sentences == 1 else f"{sentences} sentences"
                yield _finding(case, [passage], lacking, f"{names(case, [lacking])} leaves out {what}")


Passage = tuple[int, Sequence[int], Sequence[Figure]]


def _partners(case: Case) -> dict[tuple[int, int], dict[int, tuple[int, ...]]]:
    """For each two versions that were compared, the sentences of the second that correspond to each of the first."""
    partners: dict[tuple[int, int], dict[int, tuple[int, ...]]] = {}
    for pairing in case.alignment.pairings:
        there = partners[pairing.left, pairing.right] = {}
        back = partners[pairing.right, pairing.left] = {}
        for bead in pairing.beads:
            there.update((sentence, bead.right) for sentence in bead.left)
            back.update((sentence, bead.left) for sentence in bead.right)
    return partners


def _passages(
    case: Case, partners: dict[tuple[int, int], dict[int, tuple[int, ...]]], version: int, lacking: int
) -> Iterator[Passage]:
    """Runs of sentences of a version that another lacks, with their figures, unless an earlier version has them too."""
    extraction = case.extractions[version]
    figures: dict[int, list[Figure]] = defaultdict(list)
    there = {(v, figure.unit) for figure in case.extractions[lacking].figures for v in (figure.value, *figure.readings)}
    at = 0
    for figure in extraction.figures:
        while at + 1 < len(extraction.sentences) and extraction.sentences[at + 1].start <= figure.start:
            at += 1
        # What the other version states in another place was moved, and is not left out.
        moved = any((value, figure.unit) in there for value in (figure.value, *figure.readings))
        if not moved and not figure.spelled and figure.kind not in ("list-number", "identifier"):
            figures[at].append(figure)
    run: list[int] = []
    for sentence in range(len(extraction.sentences) + 1):
        gone = sentence < len(extraction.sentences) and not partners[version, lacking].get(sentence)
        elsewhere = gone and any(
            partners.get((version, earlier), {}).get(sentence) for earlier in range(version) if earlier != lacking
        )
        shared = gone and (len(case.extractions) == 2 or _in_most(case, partners, version, lacking, sentence))
        if shared and not elsewhere:
            run.append(sentence)
            continue
        found = [figure for number in run for figure in figures[number]]
        if found:
            yield version, tuple(run), found
        run = []


def _in_most(
    case: Case,
    partners: dict[tuple[int, int], dict[int, tuple[int, ...]]],
    version: int,
    lacking: int,
    sentence: int,
) -> bool:
    """Does at least one version besides these two state the sentence? What stands in one alone is its own."""
    others = [other for other in range(len(case.extractions)) if other not in (version, lacking)]
    return any(partners.get((version, other), {}).get(sentence) for other in others)


def _finding(case: Case, passages: Sequence[Passage], lacking: int, what: str) -> Finding:
    version = passages[0][0]
    figures = [(number, figure) for number, _, found in passages for figure in found]
    shown = listed(dict.fromkeys(readable(said(figure)) for _, figure in figures[:_SHOWN]))
    more = f" and {len(figures) - _SHOWN} more figures" if len(figures) > _SHOWN else ""
    stated = sorted({number for number, _, _ in passages})
    nearest = _nearest(case, lacking, version, passages[0][1][0])
    return Finding(
        kind="missing-figure",
        severity="info",
        message=f"{what} that {names(case, stated)} {'has' if len(stated) == 1 else 'have'}, with {shown}{more}.",
        evidence=(*(figure_place(case, number, figure) for number, figure in figures[:_SHOWN]), *nearest),
        versions=langs(case, [*stated, lacking]),
    )


def _nearest(case: Case, lacking: int, version: int, sentence: int) -> tuple[Evidence, ...]:
    """The place in the version that lacks a passage after which it should stand."""
    for pairing in case.alignment.pairings:
        if {pairing.left, pairing.right} != {lacking, version}:
            continue
        before: int | None = None
        for bead in pairing.beads:
            own, other = (bead.left, bead.right) if pairing.left == version else (bead.right, bead.left)
            if own and own[0] >= sentence:
                break
            before = other[-1] if other else before
        if before is not None:
            return (place(case, lacking, *case.extractions[lacking].sentences[before]),)
    return ()


check = Check(kind="missing-figure", title="a version leaves out a passage", find=find, kinds=("missing-figure",))
