"""The mentions of two versions, bead by bead, and which of them are not accounted for yet."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from decimal import Decimal
from itertools import pairwise

import regex

from r57extract.types.alignment import Bead, Mention, plain
from r57extract.types.facts import DateMention, Extraction, Figure, Stated, TimeMention
from r57extract.types.units import FINER

MOST = 60  # mentions of a bead that are looked through for a repetition
_TELLING = 2  # digits from which on a figure is not the difference of any two by chance
_TWO_DIGITS = 10
_IN_VERBS = frozenset({50, 100, 200})  # percent: halved, doubled, trebled
_ON_CLOCK = frozenset({"hour", "minute"})
_DAY = 24 * 60  # minutes
_RUN = regex.compile(r"\p{Nd}++")


@dataclass
class Side:
    """The mentions of one side of a bead that are not accounted for yet, and all of them."""

    all: list[Mention] = field(default_factory=list)
    left_over: list[Mention] = field(default_factory=list)


def mentions_of(version: int, extraction: Extraction) -> tuple[Mention, ...]:
    """What can be compared in a version, in order: figures, dates and times of day, each with its sentence."""
    starts = [span.start for span in extraction.sentences]
    facts: list[Stated] = [
        *(figure for figure in extraction.figures if figure.kind != "list-number"),
        *extraction.dates,
        *extraction.times,
    ]
    facts.sort(key=lambda fact: (fact.start, fact.end))
    if not starts:
        return ()
    text = extraction.article.text
    return tuple(
        Mention(version, max(bisect_left(starts, fact.start + 1) - 1, 0), fact, name=name or _name(text, fact))
        for fact, name in _with_whole_terms(facts, frozenset(extraction.terms))
    )


def _with_whole_terms(facts: Sequence[Stated], terms: Collection[int]) -> Iterator[tuple[Stated, tuple[str, ...]]]:
    """The facts, a term in two or three units being one: "7 năm 6 tháng", "5 uur, 12 minuten en 40 seconden".

    Hours, minutes and seconds go by their numbers, too, as a clock would print them: "5:12:40".
    """
    place = 0
    while place < len(facts):
        fact, place = facts[place], place + 1
        parts = [fact] if isinstance(fact, Figure) else []
        while parts and parts[-1].start in terms and place < len(facts):
            rest = facts[place]
            if not isinstance(rest, Figure) or FINER[parts[-1].unit].name != rest.unit:
                break
            parts.append(rest)
            place += 1
        on_clock = len(parts) > 1 and parts[0].unit in _ON_CLOCK
        yield _whole(parts) if len(parts) > 1 else fact, tuple(plain(p.value) for p in parts) if on_clock else ()


def _whole(parts: Sequence[Figure]) -> Figure:
    """The term that these figures are together, in the finest of their units."""
    value = Decimal(0)
    for part, finer in zip(parts, [*(FINER[part.unit].times for part in parts[:-1]), 1], strict=True):
        value = (value + part.value) * finer
    last = parts[-1]
    return replace(parts[0], end=last.end, value=value, low=value, high=value, unit=last.unit, decimals=0, readings=())


def _name(text: str, fact: Stated) -> tuple[str, ...]:
    if not isinstance(fact, Figure) or fact.kind != "identifier":
        return ()
    return tuple(str(Decimal(run)) for run in _RUN.findall(text, fact.start, fact.end))


def by_bead(beads: Sequence[Bead], mentions: Iterable[Mention], side: int) -> list[Side]:
    """The mentions of one version, gathered by bead; `side` is 0 for the left version and 1 for the right one."""
    sides = [Side() for _ in beads]
    bead_of = {s: at for at, bead in enumerate(beads) for s in (bead.right if side else bead.left)}
    for mention in mentions:
        at = bead_of.get(mention.sentence)
        if at is not None:
            sides[at].all.append(mention)
    for one in sides:
        one.left_over = list(one.all)
    return sides


def remove(side: Side, taken: set[Mention]) -> None:
    """Takes mentions off those that are not accounted for."""
    if taken:
        side.left_over = [mention for mention in side.left_over if mention not in taken]


def together(mentions: Sequence[Mention]) -> list[Mention]:
    """The mentions, ratios and ranges put together again of which no number has a counterpart."""
    parts = Counter((m.start, m.end) for m in mentions if m.whole)
    found: list[Mention] = []
    for mention in mentions:
        if mention.whole is None or parts[mention.start, mention.end] < 2:
            found.append(mention)
        elif not found or found[-1].fact is not mention.whole:
            found.append(Mention(mention.version, mention.sentence, mention.whole))
    return found


def make_up(mention: Mention, partner: Mention, one: Side, other: Side) -> bool:
    """Do two figures make up, or leave, a third that stands right beside both?

    "19 women and 22 men" for "19 of the 41", "17 seats (2022: 13)" for "17 seats, four more": each can be worked out.
    """
    a, b = mention.fact, partner.fact
    if not isinstance(a, Figure) or not isinstance(b, Figure) or (a.kind, a.low, b.low) != (b.kind, a.high, b.high):
        return False
    if a.kind != "count" or max(a.value, b.value) < _TWO_DIGITS or _one_slip(plain(a.value), plain(b.value)):
        return False  # of smaller numbers many make up a third by chance
    shared = {value for value in _beside(mention, one) & _beside(partner, other) if value >= _TWO_DIGITS}
    return any(a.value + b.value == value or abs(a.value - b.value) == value for value in shared)


def _one_slip(one: str, other: str) -> bool:
    """Do they differ in one digit, or in the order of their digits?"""
    if len(one) != len(other):
        return False
    return sum(a != b for a, b in zip(one, other, strict=True)) < _TELLING or sorted(one) == sorted(other)


def _beside(mention: Mention, side: Side) -> set[Decimal]:
    """The values of the figures next to a mention, those of ratios one by one, and of the ratio that it is part of."""
    figures = [m for m in side.all if isinstance(m.fact, Figure)]
    place = bisect_left(figures, mention.start, key=lambda m: m.start)
    stop = place + (place < len(figures) and figures[place].start == mention.start)
    near = [m.fact for m in (*figures[max(0, place - 1) : place], *figures[stop : stop + 1])]
    near += [mention.whole] if mention.whole else []
    values: set[Decimal] = set()
    for fact in near:
        assert isinstance(fact, Figure)
        parts = (fact.numerator, fact.denominator) if fact.kind == "ratio" and fact.unit != "times" else (fact.value,)
        values.update(part for part in parts if part)
    return values


def is_worked_out(mention: Mention, others: Sequence[Mention]) -> bool:
    """Is it the difference of two figures in a row of the other side: "4.6 points less" for "67.3 %, after 71.9 %"?

    Or the rate of their change, where a verb may say it: "by 50 percent", "halved from 3.2 to 1.6"? Or the hours
    between two times: 36 from Friday at 4 to Saturday at 16? Figures of one digit are one by chance, but not those of
    a change: "six seats less, 27" for "from 33 to 27", and the other way round.
    """
    if not isinstance(mention.fact, Figure):
        return False
    value, unit, after = mention.fact.value, _compared(mention.fact), mention.fact.becomes
    if after is not None and {after, abs(after - value)} <= {
        o.fact.value for o in others if isinstance(o.fact, Figure)
    }:
        return True
    alike = [o.fact for o in others if isinstance(o.fact, Figure) and _compared(o.fact) == unit]
    told = len(value.normalize().as_tuple().digits) >= _TELLING
    if any(abs(a.value - b.value) == value and (told or b.value == a.becomes) for a, b in pairwise(alike)):
        return True
    if unit == "hour" and value >= _TWO_DIGITS:
        times = [o.fact.minute_of_day for o in others if isinstance(o.fact, TimeMention)]
        return any((b - a - 60 * value) % _DAY == 0 for a, b in pairwise(times))
    if mention.fact.unit != "percent" or value not in _IN_VERBS:
        return False
    return any(
        one.fact.unit == other.fact.unit != "percent" and _is_rate(mention.fact, one.fact, other.fact)
        for one, other in pairwise(others)
        if isinstance(one.fact, Figure) and isinstance(other.fact, Figure)
    )


def _is_rate(rate: Figure, one: Figure, other: Figure) -> bool:
    """Does one come to the other by this rate, to the last digit printed: 1.6 is 50 % less than 3.2?"""
    if not one.value or not other.value:
        return False
    change = 100 * abs(one.value - other.value)
    return any(abs(change / abs(base) - rate.value) <= rate.half_step for base in (one.value, other.value))


def is_last_year(mention: Mention, partner: Mention, one: Side, other: Side) -> bool:
    """Are these two years in a row, one of them before a "last year", the other behind it? Then they are two years.

    "2025 … 5 Prozent mehr als im Vorjahr", "торік … на 5 % більше, ніж у 2024 році".
    """
    a, b = mention.fact, partner.fact
    if not isinstance(a, DateMention) or not isinstance(b, DateMention) or abs(a.year - b.year) != 1:
        return False
    behind = (_behind_some_year(mention, one), _behind_some_year(partner, other))
    return a.grain == b.grain == "year" and (behind in ((True, False), (False, True)))


def _behind_some_year(mention: Mention, side: Side) -> bool | None:
    """Does a date stand behind a year that is not named, or before it? None where there is none."""
    for other in side.all:
        if isinstance(other.fact, DateMention) and other.fact.grain == "year" and not other.fact.year:
            return mention.start > other.start
    return None


def _compared(figure: Figure) -> str:
    """The unit of a figure, and of the difference between two such."""
    if figure.kind in ("ordinal", "identifier", "list-number", "ratio"):
        return figure.kind
    return "percent" if figure.unit == "percentage-point" else figure.unit
