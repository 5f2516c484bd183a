"""What figures say of one another: a change and its size, a part and the share that it is.

    "stieg um 25 Prozent von 40 auf 50"         ->   a change from 40 to 50, its size 25 %
    "50 Millionen, nach 40 Millionen (+25 %)"   ->   the same
    "ein Drittel der 90 Betriebe, also 30"      ->   a share: 30, a third, of 90

Only figures with nothing between them but words of [comparisons], nouns and dates are held against one another: what
else stands between them may be the subject of the second.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import pairwise
from typing import NamedTuple

from r57extract.extraction.comparison_words import Gap, Part, comparison_words
from r57extract.extraction.context import Context
from r57extract.types.article import Span
from r57extract.types.facts import Change, Figure, Share

_VALUES = frozenset({"count", "money", "measure", "percent", "duration"})
_LOOSE_FORMER = 2  # words that may stand before "nach 40 Millionen", such as a verb: the unit says that it is the same
_LOOSE_MULTIPLE = 4  # between "verdoppelte sich" and "von 10", such as the subject
_LOOSE_UNIT = 2  # before the mark in "1,50 Euro je Liter, ein Plus von 25 Prozent"
_LOOSE_WHOLE = 3  # between "50 Prozent des" and "448 Millionen": "Umsatzes von"
_LOOSE_PART = 2  # between a part and its share in brackets, or a whole and "also 30": an adjective behind its noun
_LOOSE_RETOLD = 4  # before the mark in "9.720 nach Übersee, also 60 Prozent"
_LOOKED_BACK = 6  # figures between a part and the whole that opens its sentence
_LEAST_SCALE = 1_000_000
_LEAST_BASE = 100
_HALF = Decimal("0.5")
_TWICE = 4  # figures of a change whose size is told twice


def read(context: Context) -> None:
    """Fill in context.changes, context.shares and context.wholes."""
    if len(context.figures) > 1:
        reader = _Reader(context)
        context.changes = tuple(reader.changes())
        context.shares = tuple(reader.shares())
        context.wholes = tuple(reader.wholes())


class _Place(NamedTuple):
    """A figure, the part that the words before it give it, and what parts it from the figure before (None: all)."""

    figure: Figure
    part: Part
    gap: Gap | None
    more: bool
    bracketed: bool
    opens: bool

    @property
    def is_rate(self) -> bool:
        """A percentage, a multiple, or a fraction in words."""
        return self.figure.unit in ("percent", "percentage-point", "times") or _is_fraction(self.figure)


class _Reader:
    def __init__(self, context: Context) -> None:
        self._context = context
        self._tokens = context.tokens
        self._words = comparison_words(context.language.code)
        self._sentences = [span.start for span in context.sentences]
        self._places = [*self._read()]

    def _read(self) -> Iterator[_Place]:
        tokens, words = self._tokens, self._words
        before: Figure | None = None
        for figure in self._context.figures:
            first, stop = tokens.first_from(figure.start), tokens.first_from(figure.end)
            if figure.kind == "duration" and words.is_aside(tokens, first, stop):
                continue
            gap = words.gap(tokens, before, figure) if before is not None else None
            bracketed = first > 0 and tokens.form[first - 1] in "(["
            part = words.part(tokens, first)
            if bracketed and part == "former" and figure.unit == "percent" != (before.unit if before else ""):
                part = ""  # "4.420 een jaar geleden (-13 procent)"
            yield _Place(
                figure,
                part,
                gap,
                words.is_more(tokens, stop + (bracketed and tokens.form[stop] in ")]")),
                bracketed,
                words.opens(tokens, first),
            )
            before = figure

    def changes(self) -> Iterator[Change]:
        """The changes, each with its size where that stands by."""
        places = self._places
        at = 0
        while at < len(places) - 1:
            for length in (4, 3, 2):
                row = places[at : at + length]
                change = self._change(row) if len(row) == length and not self._is_rate(at, row) else None
                if change is not None:
                    yield change
                    if length == _TWICE and (again := self._change(row, last=True)):
                        yield again
                    break
            at += 1 if change is None else length - 1

    def _change(self, row: Sequence[_Place], *, last: bool = False) -> Change | None:
        """The change that a row of figures tells; by its last size, where it has two: "на 5%, або на 40 осіб"."""
        sized = [place for place in row if _is_size(place, row)]
        values = [place for place in row if place not in sized]
        if len(values) != 2 or len(sized) != len(row) - 2 or not _linked(row, sized) or self._is_aside(row):
            return None
        if len(row) == _TWICE:
            if not _is_told_twice(row):
                return None
            sized = sized[last:]
        elif sized and sized[0] is row[1] and self._retells_size(row[1]):
            return None
        one, other = values
        if one.more and other.part == "former":
            return None  # "30 euro meer dan dit jaar (468 euro)": the new value is elsewhere
        if not _alike(one.figure, other.figure) or (not sized and _told_apart(one.figure, other.figure)):
            return None
        if _is_times_as_much(row):
            return self._told(row, other.figure, one.figure, sized[0].figure)
        if other.part == "former" and one.part != "former":
            before, after = other.figure, one.figure
        elif (one.part, other.part) in (("start", "to"), ("former", "to")):
            before, after = one.figure, other.figure
        else:
            return None
        return self._told(row, before, after, sized[0].figure if sized else None)

    def _is_rate(self, at: int, row: Sequence[_Place]) -> bool:
        """Is one of them what a rate counts per: "з 12 на 1000 до 98 на 10 000", "von 12 auf 1000 auf 9 auf 1000"?"""
        bases = [place for place in row[1:] if _is_base(place.figure)]
        if not bases or any(place.figure.unit for place in row):
            return False
        if len(row) > 2:
            values = [place.figure.value for place in row if place not in bases]
            return any(base.part == "by" and _exceeds(base, values, last=base is row[-1]) for base in bases)
        again = self._places[at + 2] if at + 2 < len(self._places) and row[1].part == "to" else None
        return again is not None and again.part == "to" and again.gap is not None and not again.gap.marked

    def _is_aside(self, row: Sequence[_Place]) -> bool:
        """Does the first close a bracket that holds others: "34 tỉnh (28 tỉnh và 6 thành phố), giảm 29 so với 63"?"""
        tokens, first = self._tokens, row[0]
        form = tokens.form[tokens.first_from(first.figure.end) : tokens.first_from(row[1].figure.start)]
        return ")" in form and "(" not in form and not first.bracketed

    def _retells_size(self, place: _Place) -> bool:
        """Is the first a size as well: "2,1 Millionen oder 12,9 Prozent mehr als im Vorjahr (16,3 Millionen)"?"""
        if not place.more or place.gap is None:
            return False
        if place.bracketed:
            return self._tokens.form[self._tokens.first_from(place.figure.end)] in ")]"
        return place.part == "equals" and not place.gap.marked

    def _told(self, row: Sequence[_Place], before: Figure, after: Figure, size: Figure | None) -> Change:
        tokens = self._tokens
        first, stop = tokens.first_from(row[0].figure.start), tokens.first_from(row[-1].figure.end)
        if after.noun_span and after.noun_span.start >= row[-1].figure.end:
            stop = tokens.first_from(after.noun_span.end)
        direct = before.start < after.start
        verb = self._words.verb(tokens, first, stop) if direct else None
        return Change(
            before,
            after,
            size,
            factor=size.value if size and size.unit == "times" else _HALF if verb == 0 else None,
            rising=verb > 0 if verb else None,
            doubtful=not _is_times_as_much(row) and _is_apart(row, before),
            adjusted=self._words.adjusted(tokens, self._sentence(row[0].figure)),
        )

    def _sentence(self, figure: Figure) -> Span:
        return self._context.sentences[max(0, bisect_right(self._sentences, figure.start) - 1)]

    def shares(self) -> Iterator[Share]:
        """The parts that are told as a figure and as a share, with their whole where it stands by."""
        places = self._places
        for at in range(1, len(places)):
            one, other = places[at - 1], places[at]
            behind = places[at + 1] if at + 1 < len(places) else None
            if _is_fraction(other.figure) and _retells(other) and _countable(one.figure) and _tight(other, behind):
                if one.part == "by" or one.more or other.more:
                    continue  # "14 fewer (4.7 %)" is a share of what there was before
                whole = behind.figure if behind and _is_whole(other, behind, one.figure) else self._opening(at - 1)
                if whole is not None or other.part != "to":
                    yield Share(one.figure, other.figure, whole)
            elif _is_fraction(one.figure) and _retells(other) and _tight(other) and (whole := self._opening(at)):
                yield Share(other.figure, one.figure, whole)
            elif behind is not None and _is_fraction(one.figure) and _divides(one, other, behind):
                yield Share(behind.figure, one.figure, other.figure)

    def _opening(self, at: int) -> Figure | None:
        """The whole that opens the sentence of a part: "Von den 540 Befragten fahren 297 …"."""
        part = self._places[at].figure
        start = self._sentence(part).start
        for place in reversed(self._places[max(0, at - _LOOKED_BACK) : at]):
            if place.figure.start < start:
                return None
            if place.opens:
                return place.figure if _comparable(place.figure, part) else None
        return None

    def wholes(self) -> Iterator[int]:
        """Where the figures start of which parts are said to follow."""
        for place, behind in pairwise(self._places):
            if place.opens and _countable(place.figure) and behind.part != "to":
                yield place.figure.start


def _is_size(place: _Place, row: Sequence[_Place]) -> bool:
    """Does this figure say by how much: a multiple, or what "by" leads to or "more" follows?"""
    if len(row) < 3:
        return False
    if place.figure.unit == "times":
        return True
    told = place.part == "by" or place.more
    if len(row) == _TWICE and not place.is_rate:
        return told and place in row[:2]
    if all(other.figure.unit == place.figure.unit for other in row):
        return told
    retold = place.part == "equals" or (place.bracketed and place.part == "")
    return place.is_rate and (told or (retold and place is row[-1]))


def _is_told_twice(row: Sequence[_Place]) -> bool:
    """Is the size of a change told as a rate and in its unit: "на 4,6%, або на 2 305 млн дол., — з …"?"""
    one, other = row[0], row[1]
    rate, size = (one, other) if one.is_rate else (other, one)
    told = one.part == "by" and (other.part == "by" or other.bracketed)
    return told and rate.figure.unit == "percent" and not size.is_rate and size.figure.unit == row[2].figure.unit


def _is_apart(row: Sequence[_Place], before: Figure) -> bool:
    """Has the old value a date and clause of its own: "um 8 Prozent auf 54.000, im Juni waren es 48.000"?"""
    place = next(place for place in row if place.figure is before)
    return place.part == "former" and place.gap is not None and place.gap.dated and not place.bracketed


def _is_times_as_much(row: Sequence[_Place]) -> bool:
    """ "48 Millionen Euro, doppelt so viel wie beim Sturm 2019 mit 24 Millionen Euro"."""
    if len(row) < 3 or row[1].figure.unit != "times" or row[2].part in ("start", "to"):
        return False
    near, far = row[1].gap, row[2].gap
    if near is None or far is None or near.late or not near.marked or (far.marked and not row[2].bracketed):
        return False
    return near.unknown <= _LOOSE_UNIT and not near.ended and far.unknown <= _LOOSE_MULTIPLE


def _linked(row: Sequence[_Place], sized: Sequence[_Place]) -> bool:
    """Does nothing stand between these figures but what may?"""
    if _is_times_as_much(row):
        return True
    for left, right in pairwise(row):
        if right.gap is None:
            return False
        loose = _LOOSE_FORMER if right.part == "former" and left not in sized else 0
        if left in sized and left.figure.unit == "times" and not right.gap.marked:
            loose = _LOOSE_MULTIPLE
        if right in sized and (right.part in ("by", "equals") or right.more) and right.gap.late == 0:
            loose = _LOOSE_UNIT
        if right.gap.unknown > loose or right.gap.elided:
            return False
    return True


def _alike(one: Figure, other: Figure) -> bool:
    """May one have become the other: plain values in one unit?"""
    same = one.kind == other.kind and one.unit == other.unit and one.kind in _VALUES
    same = same or _is_money_too(one, other) or _is_money_too(other, one)
    return same and one.is_exact and other.is_exact


def _is_money_too(money: Figure, figure: Figure) -> bool:
    """Is a figure of millions that counts nothing money, as the one beside it is: "118 miljoen euro (148 miljoen)"?"""
    bare = figure.kind == "count" and not figure.noun and figure.scale >= _LEAST_SCALE
    return bare and money.kind == "money" and money.scale >= _LEAST_SCALE


def _told_apart(one: Figure, other: Figure) -> bool:
    return bool(one.concept and other.concept and one.concept != other.concept)


def _is_base(figure: Figure) -> bool:
    """A hundred, a thousand and so on, of which a rate counts so many."""
    return figure.kind == "count" and figure.value >= _LEAST_BASE and figure.value.normalize().as_tuple().digits == (1,)


def _exceeds(base: _Place, values: Sequence[Decimal], *, last: bool) -> bool:
    """Is it more than what it would be the size of, or behind both values without a mark: "з 7 до 9 на 1000"?"""
    follows = last and base.gap is not None and not base.gap.marked
    return follows or base.figure.value > max(values)


def _countable(figure: Figure) -> bool:
    return figure.kind in ("count", "money", "measure") and figure.is_exact


def _is_fraction(figure: Figure) -> bool:
    """A percentage, or a fraction in words."""
    spelled = figure.kind == "ratio" and figure.unit != "times" and figure.spelled and figure.value < 1
    return (figure.unit == "percent" or spelled) and figure.low == figure.high


def _retells(place: _Place) -> bool:
    """Does a figure say the same in other words? A percentage that is reached, too, if its whole stands by."""
    reached = place.part == "to" and place.figure.unit == "percent"
    return place.part == "equals" or reached or (place.part == "" and place.bracketed)


def _divides(rate: _Place, whole: _Place, part: _Place) -> bool:
    """ "Ein Drittel der 90 Betriebe, also 30", or "62,5 Prozent: Von 41.000 gaben 25.625 …"."""
    if part.gap is None or part.gap.ended:
        return False
    if whole.opens and whole.gap is not None and whole.gap.colon and not whole.gap.unknown:
        return rate.part != "by" and not part.gap.marked and _comparable(whole.figure, part.figure)
    retold = _retells(part) and part.gap.unknown <= _LOOSE_PART
    return retold and _countable(part.figure) and _is_whole(rate, whole, part.figure)


def _is_told_next(place: _Place, behind: _Place | None) -> bool:
    """ "Sie erhielt 3.207 Stimmen. Das sind 38 Prozent der 8.441 Stimmen …": with its whole, in the next sentence."""
    gap = behind.gap if behind else None
    return place.part == "equals" and gap is not None and gap.of and not gap.marked


def _tight(place: _Place, behind: _Place | None = None) -> bool:
    """Does nothing part a share from what it retells but what belongs to it: "9.720 nach Übersee, also …"?"""
    gap = place.gap
    if gap is None or (gap.ended and not _is_told_next(place, behind)):
        return False
    if place.bracketed:
        return gap.unknown <= _LOOSE_PART
    return gap.late == 0 and gap.unknown <= _LOOSE_RETOLD


def _is_whole(rate: _Place, whole: _Place, part: Figure) -> bool:
    """Does what a share is of follow it: "50 Prozent des Umsatzes von 448 Millionen"?"""
    gap, figure = whole.gap, whole.figure
    if gap is None or gap.marked or gap.unknown > _LOOSE_WHOLE or rate.more:
        return False
    return (gap.of or rate.figure.kind == "ratio") and _comparable(figure, part)


def _comparable(whole: Figure, part: Figure) -> bool:
    return _countable(whole) and whole.kind == part.kind and whole.unit == part.unit and whole.value > part.value
