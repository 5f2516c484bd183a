"""Figures: every number of an article, with its unit, its bound, what it counts and how it stands to its neighbours.

One pass over the tokens for single numbers, one over those for ranges, ratios and scores. What a language writes
is data in its file; there is one reader for all languages.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from functools import lru_cache
from typing import cast

from r57extract.extraction.amounts import Amount, Amounts
from r57extract.extraction.combining import Combining, Join, spaced
from r57extract.extraction.context import Context
from r57extract.extraction.digits import Habits, literal_at
from r57extract.extraction.identifiers import Identifiers, links
from r57extract.extraction.nouns import Noun, NounReader
from r57extract.extraction.tokens import NUMBER, WORD, Tokens
from r57extract.extraction.units import Unit
from r57extract.languages import Language, load
from r57extract.types.article import Span
from r57extract.types.facts import Bound, Figure, FigureKind

# The results of games seldom go beyond this; "38 - 40" of anything else has a unit or noun behind it.
_HIGHEST_SCORE = 60
# "a per cent" and "a kilometre" count one; "a year" need not.
_WITH_A_UNIT = ("percent", "money", "measure")


def read(context: Context) -> None:
    """Fill in context.figures, numbers_seen and numbers_read."""
    reader = _reader(context.language.code)
    claimed = _claimed(context)
    amounts = reader.amounts(context.tokens, claimed)
    context.figures = tuple(reader.figures(context.tokens, amounts))
    numbers = {index for index, kind in enumerate(context.tokens.kind) if kind == NUMBER}
    numbers |= {amount.first for amount in amounts if amount.spelled and amount.certain}
    covered = set(claimed)
    for figure in context.figures:
        covered.update(context.tokens.covering(Span(figure.start, figure.end)))
    context.numbers_seen = len(numbers)
    context.numbers_read = len(numbers & covered)


def _claimed(context: Context) -> frozenset[int]:
    """The tokens that dates and times of day have taken."""
    spans = (Span(fact.start, fact.end) for fact in (*context.dates, *context.times))
    return frozenset(index for span in spans for index in context.tokens.covering(span))


@lru_cache
def _reader(code: str) -> FigureReader:
    return FigureReader(load(code))


@dataclass(slots=True)
class _Joined:
    """Numbers read as one: `parts` in order, from token `first` up to `stop`."""

    join: Join | None
    parts: list[Amount]
    first: int


class FigureReader:
    """Reads the figures of one language."""

    def __init__(self, language: Language) -> None:
        self._language = language
        self._amounts = Amounts(language)
        self._nouns = NounReader(language)
        self._identifiers = Identifiers(language, self._nouns)
        self._combining = Combining(language)
        self._never_alone = frozenset(language.numbers.doubts.never_last)

    def amounts(self, tokens: Tokens, claimed: frozenset[int]) -> list[Amount]:
        """The single numbers of a text, in order, save those at tokens that something else has claimed."""
        starters = {form for form in set(tokens.form) if self._amounts.words.may_start(form)}
        places = [
            index
            for index, (kind, form) in enumerate(zip(tokens.kind, tokens.form, strict=True))
            if (kind == NUMBER or form in starters) and index not in claimed
        ]
        habits = Habits(
            self._language.digits,
            (literal_at(tokens.text, tokens.start[index]) for index in places if _starts_digits(tokens, index)),
        )
        linked = links(tokens.text)
        found: list[Amount] = []
        floor = 0
        for index in places:
            if index < floor:
                continue
            while linked and linked[0].end <= tokens.start[index]:
                linked.pop(0)
            if tokens.kind[index] == WORD:
                amount = self._amounts.in_words(tokens, index)
                if amount:
                    self._identifiers.by_label(tokens, amount, floor)
            elif linked and linked[0].start <= tokens.start[index]:
                amount = _name(tokens, index, linked[0])
            else:
                amount = self._in_digits(tokens, index, floor, habits)
            if amount:
                found.append(amount)
                floor = amount.stop
        return found

    def _in_digits(self, tokens: Tokens, index: int, floor: int, habits: Habits) -> Amount | None:
        phone = self._identifiers.phone_at(tokens, index)
        if phone is not None:
            return _name(tokens, index, Span(tokens.start[index], phone))
        address = self._identifiers.is_address(tokens, index)
        if address is not None:
            return _name(tokens, index, address)
        amount = self._amounts.in_digits(tokens, index, floor, habits)
        if amount is None:  # "1.28.7": a section or version, or nothing that we can read
            end = tokens.start[index] + len(literal_at(tokens.text, tokens.start[index]))
            return _name(tokens, index, Span(tokens.start[index], end))
        self._identifiers.classify(tokens, amount, floor)
        return amount

    def figures(self, tokens: Tokens, amounts: Sequence[Amount]) -> Iterator[Figure]:
        """The figures that these numbers make, in order."""
        floor = 0
        place = 0
        while place < len(amounts):
            joined = self._joined(tokens, amounts, place)
            place += len(joined.parts)
            figure = self._figure(tokens, joined, floor)
            floor = joined.parts[-1].stop
            if figure:
                yield figure

    def _joined(self, tokens: Tokens, amounts: Sequence[Amount], place: int) -> _Joined:
        left = amounts[place]
        alone = _Joined(None, [left], left.first)
        if place + 1 == len(amounts):
            return alone
        right = amounts[place + 1]
        found = self._combining.join(tokens, left, right)
        if found is None:
            return alone
        join, first = found
        if join == "alternative":
            if left.unit is None and right.unit and left.role == right.role == "cardinal":
                left.unit = right.unit
            return alone
        pair = _Joined(join, [left, right], first)
        if join in ("dash", "score", "slash"):
            return self._signed(tokens, amounts, place, pair) if not left.spelled and not right.spelled else alone
        if left.role == right.role == "cardinal":
            if join == "range" and _make_range(left, right):
                return pair
            if join in ("ratio", "rate") and left.unit is right.unit is None and left.digits <= right.digits:
                return pair if join == "rate" or left.certain else alone
        return alone

    def _signed(self, tokens: Tokens, amounts: Sequence[Amount], place: int, pair: _Joined) -> _Joined:
        """Numbers joined by "-", "/" or ":": a range, a ratio, or the name that a score or longer chain is."""
        left, right = pair.parts
        gap = tokens.text[left.end : right.start]
        if gap[0].isspace() != gap[-1].isspace():
            return _Joined(None, [left], left.first)
        stop = place + 2
        while stop < len(amounts) and not spaced(tokens, amounts[stop - 1], amounts[stop]):
            chained = self._combining.join(tokens, amounts[stop - 1], amounts[stop])
            if not chained or chained[0] not in ("dash", "score", "slash"):
                break
            stop += 1
        name = _Joined(None, [*amounts[place:stop]], left.first)
        counted = left.role == right.role == "cardinal" and not self._identifiers.is_year(tokens, left)
        if len(name.parts) == 2 and counted and pair.join != "score":
            if pair.join == "slash" and left.unit is right.unit is None:
                return pair
            if pair.join == "dash" and self._is_range(tokens, left, right):
                return pair
            if pair.join == "slash" or left.unit or gap.strip() == "—":
                return _Joined(None, [left], left.first)
        left.role = "identifier"
        name.parts[-1].drop_unit()
        return name

    def _is_range(self, tokens: Tokens, left: Amount, right: Amount) -> bool:
        """ "3-5 Tage" against the score "3-5": a unit or a known noun tells, or numbers too high for a game."""
        measured = right.unit is not None or self._nouns.known(tokens, right.stop)
        beyond = right.digits > _HIGHEST_SCORE or right.scale > 1 or right.decimals
        return bool(measured or beyond) and _make_range(left, right)

    def _figure(self, tokens: Tokens, joined: _Joined, floor: int) -> Figure | None:
        left, right = joined.parts[0], joined.parts[-1]
        if joined.join is None and not self._counts(tokens, left):
            return None
        kind, unit = self._kind(tokens, left)
        is_ratio = joined.join in ("ratio", "rate", "slash")
        if is_ratio:
            kind, unit = "ratio", ""
        elif left.unit:
            unit = left.unit.unit
        start, end = (left.start if joined.join else min(part.start for part in joined.parts)), right.end
        if kind in ("identifier", "list-number"):
            return Figure(start, end, kind, left.value, decimals=left.decimals, spelled=left.spelled)
        noun, span = self._noun(tokens, right, kind)
        if joined.first < left.first:
            start = tokens.start[joined.first]
        bound = self._combining.bound(tokens, joined.first, right.stop, floor)
        numerator = denominator = None
        low, high = left.value, right.value
        value = left.value
        decimals, readings = left.decimals, tuple(left.scaled(reading) for reading in left.readings)
        if is_ratio:
            numerator, denominator = left.value, right.value
            value = numerator / denominator if denominator else numerator
            low = high = value
            readings, decimals = (), 0
        elif joined.join:
            value = (low + high) / 2
            decimals, readings = max(left.decimals, right.decimals), ()
        elif kind == "ratio":
            numerator, denominator = _parts(left.value) if left.role == "fraction" else (left.value, Decimal(1))
        return Figure(
            start,
            end,
            kind,
            value,
            numerator=numerator,
            denominator=denominator,
            low=low,
            high=high,
            unit=unit,
            bound=cast(Bound, bound),
            decimals=decimals,
            scale=right.scale * (right.unit.factor if right.unit else 1),
            readings=readings,
            noun=tokens.text[span.start : span.end] if span else "",
            noun_span=span,
            concept=noun.concept if noun else "",
            spelled=left.spelled and right.spelled,
        )

    def _kind(self, tokens: Tokens, amount: Amount) -> tuple[FigureKind, str]:
        if amount.role in ("identifier", "list-number", "ordinal"):
            return cast(FigureKind, amount.role), ""
        if amount.unit:
            return amount.unit.kind, amount.unit.unit
        if amount.role == "fraction" and amount.value < 1:
            return "ratio", ""
        return ("identifier" if self._identifiers.is_year(tokens, amount) else "count"), ""

    def _counts(self, tokens: Tokens, amount: Amount) -> bool:
        """Does a word such as "een" or "năm" count here, rather than be an article or a year?"""
        one = amount.spelled and amount.digits == 1 and amount.role == "cardinal"
        if (amount.certain and not one) or amount.scale > 1:
            return True
        if amount.role == "ordinal":
            return False
        if amount.unit:
            return amount.unit.kind in _WITH_A_UNIT or (amount.unit.kind == "duration" and amount.digits != 1)
        if amount.role == "fraction":
            return False
        if one or tokens.form[amount.first] in self._never_alone:
            return (amount.certain or not one) and self._nouns.is_counted(tokens, amount.stop)
        return self._nouns.follows(tokens, amount.stop)

    def _noun(self, tokens: Tokens, amount: Amount, kind: FigureKind) -> tuple[Noun | None, Span | None]:
        if amount.noun:
            span = Span(*amount.noun)
            return Noun(0, 0, self._nouns.concept_of(tokens.text[span.start : span.end])), span
        if kind not in ("count", "ratio", "ordinal"):
            return None, None
        noun = self._nouns.at(tokens, amount.stop)
        if noun is None:
            return None, None
        return noun, Span(tokens.start[noun.first], tokens.end[noun.stop - 1])


def _starts_digits(tokens: Tokens, index: int) -> bool:
    """Is this a run of digits that does not go on from one before it?"""
    if tokens.kind[index] != NUMBER:
        return False
    return not (index > 1 and tokens.glued(index) and tokens.form[index - 1] in ".,٫٬" and tokens.kind[index - 2] == NUMBER)


def _name(tokens: Tokens, index: int, span: Span) -> Amount:
    """A number that is part of a name."""
    stop = index
    while stop < len(tokens) and tokens.start[stop] < span.end:
        stop += 1
    return Amount(index, stop, span.start, span.end, Decimal(0), role="identifier")


def _make_range(left: Amount, right: Amount) -> bool:
    """Whether two numbers are the ends of a range; the left one then shares unit and scale word of the right."""
    if left.unit and right.unit and left.unit != right.unit:
        return False
    scale = right.scale if left.scale == 1 and left.digits < right.digits else left.scale
    unit = left.unit or right.unit
    low, high = left.digits * scale, right.digits * right.scale
    if low >= high:
        return False
    left.scale, left.unit, right.unit = scale, unit, unit
    return True


def _parts(value: Decimal) -> tuple[Decimal, Decimal]:
    """Numerator and denominator of a fraction that was given in words."""
    from fractions import Fraction

    fraction = Fraction(value).limit_denominator(1000)
    return Decimal(fraction.numerator), Decimal(fraction.denominator)
