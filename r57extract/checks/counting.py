"""What checks inside one article share: which counts count the same thing, in what state, in which year."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from functools import cached_property
from itertools import takewhile
from typing import TypeVar

import regex

from r57extract.checks.saying import said
from r57extract.types.alignment import Case
from r57extract.types.article import Span
from r57extract.types.facts import Cue, DateMention, Extraction, Figure, Name

Other = TypeVar("Other", Figure, DateMention)

# Cues that say in which state the counted things are; two counts in different states are different facts.
STATES = frozenset(
    {"open", "done", "overdue", "on-time", "regular", "new", "planned", "missing", "dead", "injured", "rescued"}
    | {"displaced", "arrested", "infected", "registered", "approved", "unapproved", "proposed", "allocated"}
    | {"unallocated", "spent"}
)
# Concepts of people, who may be parts of one another: so many employees, of whom so many women.
PEOPLE = frozenset(
    {"person", "resident", "man", "woman", "child", "family", "household", "student", "teacher", "employee", "expert"}
    | {"official", "police-officer", "soldier", "victim", "patient", "passenger", "refugee", "migrant", "participant"}
    | {"visitor", "customer", "voter", "candidate", "death", "injured", "companion"}
)
# Letters that two forms of one noun share at least, and those by which their endings may differ ("село", "селах").
_STEM = 3
_ENDING = 4
_WORD = regex.compile(r"\p{L}{4,}+")


@dataclass(frozen=True)
class Version:
    """One version, with its figures by sentence."""

    number: int
    extraction: Extraction

    @cached_property
    def _starts(self) -> list[int]:
        return [0, *(span.start for span in self.extraction.sentences[1:])]

    @cached_property
    def _cue_starts(self) -> list[int]:
        return [cue.start for cue in self.extraction.cues]

    @cached_property
    def _date_starts(self) -> list[int]:
        return [date.start for date in self.extraction.dates]

    @cached_property
    def _name_starts(self) -> list[int]:
        return [name.start for name in self.extraction.names]

    @cached_property
    def _count_starts(self) -> list[int]:
        return [count.start for count in self.counts]

    @cached_property
    def _block_starts(self) -> list[int]:
        return [block.start for block in self.extraction.article.blocks]

    def sentence_number(self, offset: int) -> int:
        """The index of the sentence at an offset."""
        return bisect_right(self._starts, offset) - 1

    def sentence(self, offset: int) -> Span:
        """The sentence at an offset."""
        return self.extraction.sentences[self.sentence_number(offset)]

    def block_number(self, offset: int) -> int:
        """The index of the block at an offset."""
        return bisect_right(self._block_starts, offset) - 1

    def cues(self, start: int, end: int) -> Sequence[Cue]:
        """The cues that start between two offsets."""
        first = bisect_right(self._cue_starts, start - 1)
        return self.extraction.cues[first : bisect_right(self._cue_starts, end - 1)]

    @cached_property
    def _states(self) -> dict[int, str]:
        return {}

    @cached_property
    def _years(self) -> dict[int, int]:
        return {}

    def state(self, figure: Figure) -> str:
        """The state that the nearest cue of the sentence puts the counted things in; "" where none does."""
        if figure.start not in self._states:
            self._states[figure.start] = self._state_of(figure)
        return self._states[figure.start]

    def _state_of(self, figure: Figure) -> str:
        sentence = self.sentence(figure.start)
        states = [cue for cue in self.cues(*sentence) if cue.kind in STATES]
        return min(states, key=lambda cue: _distance(cue, figure), default=Cue(0, 0, "")).kind

    def year(self, figure: Figure) -> int:
        """The year of the nearest date in the sentence; 0 where there is none."""
        if figure.start not in self._years:
            self._years[figure.start] = self._year_of(figure)
        return self._years[figure.start]

    def _year_of(self, figure: Figure) -> int:
        sentence = self.sentence(figure.start)
        first = bisect_left(self._date_starts, sentence.start)
        dated = self.extraction.dates[first : bisect_left(self._date_starts, sentence.end)]
        years = [(min(abs(d.start - figure.end), abs(figure.start - d.end)), d.year or _year(d.first)) for d in dated]
        return min((pair for pair in years if pair[1]), default=(0, 0))[1]

    @cached_property
    def _figure_starts(self) -> list[int]:
        return [figure.start for figure in self.extraction.figures]

    def figures_in(self, start: int, end: int) -> Sequence[Figure]:
        """The figures that start between two offsets."""
        first = bisect_left(self._figure_starts, start)
        return self.extraction.figures[first : bisect_left(self._figure_starts, end)]

    def has_rest(self, offset: int) -> bool:
        """Does the sentence at an offset say behind it that something is left, as a part without a number may be?"""
        return any(cue.kind == "open" for cue in self.cues(offset, self.sentence(offset).end))

    def counts_before(self, offset: int) -> int:
        """How many of `counts` start before an offset."""
        return bisect_left(self._count_starts, offset)

    def periods(self, sentence: Span) -> list[tuple[date, date]]:
        """The first and last day of each date in a sentence, where they are known."""
        first = bisect_left(self._date_starts, sentence.start)
        dated = self.extraction.dates[first : bisect_left(self._date_starts, sentence.end)]
        return [(found.first, found.last) for found in dated if found.first and found.last]

    def names(self, sentence: Span) -> list[Name]:
        """The names in a sentence that are sure to be some."""
        first = bisect_left(self._name_starts, sentence.start)
        names = self.extraction.names[first : bisect_left(self._name_starts, sentence.end)]
        return [name for name in names if name.certain]

    @cached_property
    def _words(self) -> dict[int, frozenset[str]]:
        return {}

    def words(self, offset: int) -> frozenset[str]:
        """The longer words of the sentence at an offset, case folded; worked out once a sentence."""
        number = self.sentence_number(offset)
        if number not in self._words:
            found = _WORD.findall(self.text(*self.extraction.sentences[number]))
            self._words[number] = frozenset(word.casefold() for word in found)
        return self._words[number]

    def text(self, start: int, end: int) -> str:
        """The text between two offsets."""
        return self.extraction.article.text[start:end]

    @cached_property
    def counts(self) -> tuple[Figure, ...]:
        """The figures that count something, exactly and without a range, in order."""
        return tuple(figure for figure in self.extraction.figures if figure.kind == "count" and figure.is_exact)


def versions_of(case: Case) -> Iterator[Version]:
    """The versions of a case, in order."""
    return (Version(number, extraction) for number, extraction in enumerate(case.extractions))


def side_by_side(
    case: Case, pairs: Callable[[Version], Iterable[tuple[Figure, Other]]]
) -> Mapping[tuple[str, str], list[tuple[int, tuple[Figure, Other]]]]:
    """The pairs that versions have, by what they say, each with its version.

    Without those of which another version states one otherwise: that is told as the disagreement of the versions.
    """
    disputed = case.disputed()
    found: dict[tuple[str, str], list[tuple[int, tuple[Figure, Other]]]] = defaultdict(list)
    for version in versions_of(case):
        for one, other in pairs(version):
            if not {(version.number, one.start), (version.number, other.start)} & disputed:
                found[said(one), said(other)].append((version.number, (one, other)))
    return found


def _year(first: object) -> int:
    return getattr(first, "year", 0)


def _distance(cue: Cue, figure: Figure) -> int:
    return max(cue.start - figure.end, figure.start - cue.end, 0)


def same_noun(one: Figure, other: Figure) -> bool:
    """Do two figures count the same, as far as their nouns show?

    Forms of one noun share their beginning, and adjectives may stand on either side of it: the shorter noun is a
    part of the longer ("hồ sơ", "hồ sơ quá hạn"; "Anträge", "überfällige Anträge").
    """
    if one.concept and other.concept:
        return one.concept == other.concept
    short, long = sorted((one.noun.casefold().split(), other.noun.casefold().split()), key=len)
    if not short:
        return False
    return any(_all_forms(short, long[at : at + len(short)]) for at in range(len(long) - len(short) + 1))


def _all_forms(ones: Sequence[str], others: Sequence[str]) -> bool:
    return all(_forms_of_one(one, other) for one, other in zip(ones, others, strict=True))


def _forms_of_one(one: str, other: str) -> bool:
    shared = sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], zip(one, other, strict=False)))
    return one == other or (shared >= _STEM and shared >= max(len(one), len(other)) - _ENDING)


def bare(figure: Figure) -> bool:
    """Is nothing said of what a figure counts? Then it counts what was last spoken of ("of which 601")."""
    return not figure.noun and not figure.concept


def sums_to(total: Decimal, parts: Sequence[Figure], least: int = 2) -> int:
    """How many of `parts`, from the first, add up to `total`: 0 if no run of at least `least` does."""
    running = Decimal(0)
    for number, part in enumerate(parts, 1):
        running += part.value
        if number >= least and running == total:
            return number
        if running > total:
            return 0
    return 0
