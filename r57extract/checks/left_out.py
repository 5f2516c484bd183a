"""Which sentences a version leaves out, and which versions sum the story up.

Leaving out a paragraph is an editor's right, and a summary leaves out what it likes.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal
from typing import NamedTuple

from r57extract.types.alignment import Case
from r57extract.types.facts import Figure

_MUCH = 0.3  # share of the figures of the version that has most, beyond which leaving them out is summing up
_SHORTER = 0.25  # share of another version's figures, and of its sentences, that a summary is without, at least
_FEW = 5  # figures below which nothing is called a summary

Partners = Mapping[tuple[int, int], Mapping[int, tuple[int, ...]]]


class Passage(NamedTuple):
    """Sentences in a row of one version that another leaves out; `having` are the versions that have them."""

    version: int
    sentences: Sequence[int]
    figures: Sequence[Figure]
    having: Sequence[int]


class Omissions(NamedTuple):
    """What a version leaves out; `summary`: so much that it sums the story up."""

    passages: Sequence[Passage]
    summary: bool


def omissions(case: Case) -> list[Omissions]:
    """For each version what it leaves out of the others."""
    partners = partners_of(case)
    found = []
    for lacking in range(len(case.extractions)):
        passages = [
            passage
            for version in range(len(case.extractions))
            if (version, lacking) in partners
            for passage in _passages(case, partners, version, lacking)
        ]
        found.append(Omissions(passages, _sums_up(case, lacking, passages)))
    return found


def _sums_up(case: Case, version: int, passages: Sequence[Passage]) -> bool:
    """Does a version leave out much of what another states, or has it far fewer figures and sentences?"""
    left_out = sum(len(passage.figures) for passage in passages)
    most = max(len(extraction.figures) for extraction in case.extractions)
    return (left_out >= _FEW and left_out > _MUCH * most) or _is_shorter(case, version)


def _is_shorter(case: Case, version: int) -> bool:
    own = case.extractions[version]
    return any(
        len(other.figures) - len(own.figures) > max(_FEW - 1, _SHORTER * len(other.figures))
        and len(other.sentences) - len(own.sentences) > _SHORTER * len(other.sentences)
        for other in case.extractions
    )


def values_of(figure: Figure) -> set[tuple[Decimal, str]]:
    """What a figure may state, with its unit."""
    return {(value, figure.unit) for value in (figure.value, *figure.readings)}


def values_in(case: Case, version: int) -> set[tuple[Decimal, str]]:
    """What a version states anywhere."""
    return {value for figure in case.extractions[version].figures for value in values_of(figure)}


def partners_of(case: Case) -> Partners:
    """For each two versions that were compared, the sentences of the second that correspond to each of the first."""
    partners: dict[tuple[int, int], dict[int, tuple[int, ...]]] = {}
    for pairing in case.alignment.pairings:
        there = partners[pairing.left, pairing.right] = {}
        back = partners[pairing.right, pairing.left] = {}
        for bead in pairing.beads:
            there.update((sentence, bead.right) for sentence in bead.left)
            back.update((sentence, bead.left) for sentence in bead.right)
    return partners


def _passages(case: Case, partners: Partners, version: int, lacking: int) -> Iterator[Passage]:
    """Runs of sentences of a version that another lacks, with their figures, unless an earlier version has them too."""
    extraction = case.extractions[version]
    figures: dict[int, list[Figure]] = defaultdict(list)
    there = values_in(case, lacking)
    at = 0
    for figure in extraction.figures:
        while at + 1 < len(extraction.sentences) and extraction.sentences[at + 1].start <= figure.start:
            at += 1
        # What the other version states in another place was moved, and is not left out.
        moved = not there.isdisjoint(values_of(figure))
        if not moved and not figure.spelled and figure.kind not in ("list-number", "identifier"):
            figures[at].append(figure)
    others = [other for other in range(len(case.extractions)) if other not in (version, lacking)]
    run: list[int] = []
    having: set[int] = set()
    for sentence in range(len(extraction.sentences) + 1):
        gone = sentence < len(extraction.sentences) and not partners[version, lacking].get(sentence)
        shared = {other for other in others if gone and partners.get((version, other), {}).get(sentence)}
        # What stands in one of several versions alone is its own.
        if gone and (shared or not others) and not any(other < version for other in shared):
            run.append(sentence)
            having |= shared
            continue
        found = [figure for number in run for figure in figures[number]]
        if found:
            yield Passage(version, tuple(run), found, sorted({version, *having}))
        run, having = [], set()
