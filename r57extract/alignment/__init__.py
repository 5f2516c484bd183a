"""Extractions -> Case: which sentences of the versions correspond, and which mentions state the same fact."""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter
from collections.abc import Hashable, Sequence
from itertools import combinations

from r57extract.alignment.days import date_parts
from r57extract.alignment.facts import gather
from r57extract.alignment.lines import Line
from r57extract.alignment.matching import match
from r57extract.alignment.sentences import align_sentences
from r57extract.alignment.sides import mentions_of
from r57extract.alignment.strangers import strangers
from r57extract.types.alignment import Alignment, Case, Exchange, Gap, Link, Mention, Pairing, Similarity
from r57extract.types.facts import DateMention, Extraction, Figure, TimeMention

_STRANGERS = "{} and {} have too little in common to be versions of one story; they were not compared with each other."


def align(extractions: Sequence[Extraction], similarity: Similarity | None = None, source: int | None = None) -> Case:
    """The case that the checks look at.

    similarity  an outside opinion on which sentences are alike, asked once for each pair of versions
    source      index of the version that the others were made from, if that is known
    """
    mentions = [mentions_of(version, extraction) for version, extraction in enumerate(extractions)]
    lines = [_lines(extraction, found) for extraction, found in zip(extractions, mentions, strict=True)]
    pairings: list[Pairing] = []
    links: list[Link] = []
    gaps: list[Gap] = []
    exchanges: list[Exchange] = []
    notes: list[str] = []
    for left, right in combinations(range(len(extractions)), 2):
        opinion = similarity(_texts(extractions[left]), _texts(extractions[right])) if similarity else None
        beads = align_sentences(lines[left], lines[right], opinion)
        pair = (extractions[left], extractions[right])
        matched = match(beads, mentions[left], mentions[right], pair, (left, right))
        if strangers(beads, matched.links, len(mentions[left]), len(mentions[right])):
            notes.append(_STRANGERS.format(pair[0].article.id, pair[1].article.id))
            continue
        pairings.append(Pairing(left, right, beads))
        links.extend(matched.links)
        gaps.extend(matched.gaps)
        exchanges.extend(matched.exchanges)
    facts = gather(links, gaps)
    return Case(tuple(extractions), Alignment(tuple(pairings), facts, tuple(notes), tuple(exchanges)), source)


def _texts(extraction: Extraction) -> list[str]:
    return [extraction.article.text[span.start : span.end] for span in extraction.sentences]


def _lines(extraction: Extraction, mentions: Sequence[Mention]) -> list[Line]:
    features: list[Counter[Hashable]] = [Counter() for _ in extraction.sentences]
    for mention in mentions:
        features[mention.sentence].update(_features(mention))
    starts = [span.start for span in extraction.sentences]
    for name in extraction.names:
        at = bisect_right(starts, name.start) - 1
        if at >= 0:
            features[at].update(("name", word) for word in name.words)
    ends = {block.end for block in extraction.article.blocks}
    return [
        Line(span.end - span.start, found, _ends_block(extraction.article.text, span.end, ends))
        for span, found in zip(extraction.sentences, features, strict=True)
    ]


def _ends_block(text: str, end: int, ends: set[int]) -> bool:
    while end < len(text) and text[end].isspace() and end not in ends:
        end += 1
    return end in ends


def _features(mention: Mention) -> list[Hashable]:
    """What a translation would keep of a mention, whatever the notation."""
    fact = mention.fact
    if isinstance(fact, Figure):
        numbers = {fact.value, fact.low, fact.high, fact.numerator, fact.denominator} - {None}
        return [("number", number) for number in numbers]
    if isinstance(fact, DateMention):
        year, month, day = date_parts(fact)
        found: list[Hashable] = [("day", month, day)] if day else [("month", month)] if month else []
        return found + ([("year", year)] if year else [])
    assert isinstance(fact, TimeMention)
    return [("time", fact.minute_of_day % 720)]
