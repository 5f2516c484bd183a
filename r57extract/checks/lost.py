"""Sentences that a version seems to have lost: the one thing that it lacks, and that all others have.

Versions that were edited apart leave out more than one sentence, or a whole paragraph, and are not reproached with it.
"""

from __future__ import annotations

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterator, Sequence
from decimal import Decimal

from r57extract.checks.left_out import Omissions, Partners, Passage, partners_of, values_in, values_of
from r57extract.checks.saying import said
from r57extract.types.alignment import Case, Fact
from r57extract.types.facts import Figure

_ENOUGH = 2  # versions that must have a sentence to show that another lost it


def lost(case: Case, left_out: Sequence[Omissions]) -> list[Passage | None]:
    """For each version the sentence with figures that it alone lacks, and that all others have but summaries."""
    partners = partners_of(case)
    whole = {version for version, omitted in enumerate(left_out) if not omitted.summary}
    return [
        _lost(case, partners, version, omitted.passages, whole - {version}) if version in whole else None
        for version, omitted in enumerate(left_out)
    ]


def is_sure(fact: Fact, version: int) -> bool:
    """Do most of the versions that state it find their sentence, and only the figure missing, in this version?"""
    return 2 * sum(gap.sure for gap in fact.gaps if gap.version == version) > len(fact.mentions)


def _lost(
    case: Case, partners: Partners, lacking: int, passages: Sequence[Passage], others: set[int]
) -> Passage | None:
    told = {
        (mention.version, mention.start)
        for fact in case.alignment.facts
        if any(mention.version == lacking for mention in fact.mentions)
        for mention in fact.mentions
    }
    # What the version states differently is a disagreement.
    gone = [p for p in passages if not all((p.version, figure.start) in told for figure in p.figures)]
    seen = {figure.value for passage in gone for figure in passage.figures}
    gone += [p for p in _within_others(case, lacking) if seen.isdisjoint(figure.value for figure in p.figures)]
    if len(others) < _ENOUGH or len(gone) != 1 or len(gone[0].sentences) != 1 or not others <= set(gone[0].having):
        return None
    if any(_alone(case, partners, version, lacking) > 1 for version in others):
        return None
    return gone[0] if _is_in_paragraph(case, partners, gone[0], lacking) else None


def _alone(case: Case, partners: Partners, version: int, lacking: int) -> int:
    """How many sentences of a version have no counterpart in another, and figures or dates that stand nowhere in it."""
    extraction, there = case.extractions[version], partners.get((version, lacking), {})
    starts = [sentence.start for sentence in extraction.sentences]
    stated, dates = _stated(case, lacking), {said(date) for date in case.extractions[lacking].dates}
    places = [figure.start for figure in extraction.figures if stated.isdisjoint(values_of(figure))]
    places += [date.start for date in extraction.dates if said(date) not in dates]
    return sum(not there.get(sentence) for sentence in {bisect_right(starts, place) - 1 for place in places})


def _stated(case: Case, version: int) -> set[tuple[Decimal, str]]:
    """What a version states anywhere; what looked like a year may be a count."""
    return values_in(case, version) | {(Decimal(date.year), "") for date in case.extractions[version].dates}


def _is_in_paragraph(case: Case, partners: Partners, passage: Passage, lacking: int) -> bool:
    """Does another sentence of its paragraph have a counterpart?"""
    extraction = case.extractions[passage.version]
    starts = [block.start for block in extraction.article.blocks]
    paragraph = [bisect_right(starts, sentence.start) for sentence in extraction.sentences]
    there = partners.get((passage.version, lacking), {})
    own = passage.sentences[0]
    return any(paragraph[s] == paragraph[own] and there.get(s) for s in range(len(paragraph)) if s != own)


def _within_others(case: Case, lacking: int) -> Iterator[Passage]:
    """Sentences whose figures a version lacks, where their counterpart stands for several and is short of one."""
    figures: dict[tuple[int, int], list[Figure]] = defaultdict(list)
    having: dict[tuple[int, int], set[int]] = defaultdict(set)
    there = _stated(case, lacking)
    for fact in case.alignment.facts:
        first = fact.mentions[0]
        figure = first.whole or first.fact
        gaps = [gap for gap in fact.gaps if gap.version == lacking]
        explained = is_sure(fact, lacking) or any(gap.derived for gap in gaps)
        if not gaps or explained or not isinstance(figure, Figure) or figure.spelled:
            continue
        if figure.kind not in ("ordinal", "identifier") and there.isdisjoint(values_of(figure)):
            figures[first.version, first.sentence].append(figure)
            having[first.version, first.sentence].update(mention.version for mention in fact.mentions)
    for (version, sentence), found in figures.items():
        yield Passage(version, (sentence,), found, sorted(having[version, sentence]))
