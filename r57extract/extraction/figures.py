"""Figures: every number of an article, with its unit, its bound, what it counts and how it stands to its neighbours.

One pass over the tokens for single numbers (amounts.py), one over those for ranges, ratios and scores
(joining.py), from which figures are made (figure_making.py). What a language writes is data in its file;
there is one reader for all languages.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal
from functools import lru_cache

from r57extract.extraction.amount import Amount
from r57extract.extraction.amounts import Amounts
from r57extract.extraction.bracketed import Bracketed
from r57extract.extraction.cents import add_cents
from r57extract.extraction.contacts import Contacts, links
from r57extract.extraction.context import Context
from r57extract.extraction.digits import Habits, literal_at
from r57extract.extraction.figure_making import FigureMaker
from r57extract.extraction.gapping import Gapping
from r57extract.extraction.halves import Halves
from r57extract.extraction.identifiers import Identifiers
from r57extract.extraction.joining import Joiner
from r57extract.extraction.lone_articles import LoneArticles
from r57extract.extraction.nouns import NounReader
from r57extract.extraction.openings import Openings, openings
from r57extract.extraction.race_times import race_time
from r57extract.extraction.ranks import Ranks
from r57extract.extraction.sums_of_money import SumsOfMoney
from r57extract.extraction.tokens import NUMBER, WORD, Tokens
from r57extract.languages import Language, load
from r57extract.types.article import Span
from r57extract.types.facts import Figure, holding


def read(context: Context) -> None:
    """Fill in context.figures, numbers_seen and numbers_read."""
    tokens, reader = context.tokens, _reader(context.language.code)
    claimed: set[int] = set()
    for date in context.dates:
        claimed.update(tokens.covering(Span(date.start, date.end)))
    for time in context.times:
        claimed.update(tokens.covering(Span(time.start, time.end)))
    tokens.claimed = frozenset(claimed)
    places = openings(context)
    amounts = reader.amounts(tokens, places)
    context.figures = tuple(reader.figures(tokens, amounts))
    numbers = [index for index in places.digits if _starts_digits(tokens, index)]
    spelled = (amount for amount in amounts if amount.spelled and amount.certain and not amount.rough)
    numbers += [amount.first for amount in spelled if amount.digits != 1]
    context.numbers_seen = len(numbers)
    read = [
        index
        for index in numbers
        if index in claimed or holding(context.figures, tokens.start[index], tokens.end[index])
    ]
    context.numbers_read = len(read)


@lru_cache
def _reader(code: str) -> FigureReader:
    return FigureReader(load(code))


class FigureReader:
    """Reads the figures of one language."""

    def __init__(self, language: Language) -> None:
        self._digits = language.digits
        self._amounts = Amounts(language)
        self._bracketed = Bracketed(language, self._amounts.scales, self._amounts.units)
        self._halves = Halves(language, self._amounts.units)
        self._articles = LoneArticles(language, self._amounts.words, self._amounts.units)
        self._nouns = nouns = NounReader(language)
        self._cent_joiners = frozenset(map(language.spelling.form, language.numbers.joiners))
        self._contacts = Contacts(language, nouns)
        self._identifiers = Identifiers(language, nouns)
        self._gapping = Gapping(language, nouns, self._identifiers)
        self._joiner = Joiner(language, nouns, self._identifiers)
        self._ranks = Ranks(language)
        self._sums = SumsOfMoney(language, nouns)
        self._maker = FigureMaker(language, nouns, self._identifiers, self._ranks)

    def amounts(self, tokens: Tokens, openings: Openings) -> list[Amount]:
        """The single numbers of a text, in order, save those at tokens that something else has claimed."""
        claimed, kinds = tokens.claimed, tokens.kind
        places = [index for index in sorted((*openings.words, *openings.digits)) if index not in claimed]
        articles = self._articles.forms
        printed = (tokens.start[i] for i in places if kinds[i] == NUMBER and _shows_habit(tokens, i))
        habits = Habits(self._digits, (literal_at(tokens.text, start) for start in printed))
        linked = iter((*links(tokens.text), Span(len(tokens.text) + 1, len(tokens.text) + 1)))
        link = next(linked)
        found: list[Amount] = []
        floor = 0
        for index in places:
            if index < floor:
                continue
            if tokens.form[index] in articles and self._articles.at(tokens, index, found[-1].end if found else -9999):
                continue
            while link.end <= tokens.start[index]:
                link = next(linked)
            if tokens.kind[index] == WORD:
                amount = self._in_words(tokens, index, floor, habits)
            elif link.start <= tokens.start[index]:
                amount = _name(tokens, index, link)
            else:
                amount = self._in_digits(tokens, index, floor, habits, found[-1] if found else None)
            if amount and found and add_cents(tokens, found[-1], amount, self._nouns, self._cent_joiners):
                floor = found[-1].stop
            elif amount and found and (rank := self._ranks.numbers_part(found[-1], amount)):
                found[-1], floor = rank, amount.stop
            elif amount:
                if found:
                    amount.start = max(amount.start, found[-1].end)  # an address may reach back over what is read
                if amount.bare and not claimed.isdisjoint(range(amount.bare[0], amount.stop)):
                    amount.drop_unit()  # "راديو 4 يوم الأحد": the day is a date's
                    self._identifiers.by_label(tokens, amount, floor)
                self._sums.read(tokens, amount, found[-1] if found else None)
                found.append(amount)
                floor = amount.stop
        self._bracketed.share(tokens, found)
        self._gapping.share(tokens, found)
        return found

    def _in_words(self, tokens: Tokens, index: int, floor: int, habits: Habits) -> Amount | None:
        amount = self._halves.at(tokens, index, floor) or self._amounts.in_words(tokens, index, floor, habits)
        if amount:
            self._ranks.come_after(tokens, amount, floor)
            self._identifiers.by_label(tokens, amount, floor)
        return amount

    def _in_digits(self, tokens: Tokens, index: int, floor: int, habits: Habits, last: Amount | None) -> Amount:
        name = self._contacts.at(tokens, index) or race_time(tokens, index)
        amount = None if name else self._amounts.in_digits(tokens, index, floor, habits)
        if amount is None:
            start = tokens.start[index]
            # "1.28.7" is a section or version, or nothing that we can read
            return _name(tokens, index, name or Span(start, start + len(literal_at(tokens.text, start))))
        # What one number counts is no label of the next: "7 chương 53 điều".
        counted = last and last.role == "cardinal" and last.unit is None and last.stop == floor
        own = counted and self._nouns.is_counted(tokens, amount.stop)
        self._identifiers.classify(tokens, amount, floor + 1 if own else floor, last)
        return amount

    def figures(self, tokens: Tokens, amounts: Sequence[Amount]) -> Iterator[Figure]:
        """The figures that these numbers make, in order."""
        floor = place = 0
        before: Figure | None = None
        while place < len(amounts):
            joined = self._joiner.at(tokens, amounts, place)
            figure = self._maker.make(tokens, joined, floor, before)
            place += len(joined.parts) - joined.unsaid
            if figure:  # the words of what does not count may belong to the next: "ít nhất 30"
                before, floor = figure, joined.stop
                yield figure


def _starts_digits(tokens: Tokens, index: int) -> bool:
    """Does this run of digits not go on from one before it?"""
    goes_on = index > 1 and tokens.glued(index) and tokens.form[index - 1] in ".,٫٬"
    return not (goes_on and tokens.kind[index - 2] == NUMBER)


def _shows_habit(tokens: Tokens, index: int) -> bool:
    """Do digits start here whose mark may tell decimals? That of "Industrie 4.0" tells none, nor does "am 11.10."."""
    if not _starts_digits(tokens, index):
        return False
    after = index + 3
    if tokens.form[index + 1 : after - 1] != ["."] or tokens.kind[after - 1 : after] != [NUMBER]:
        return True
    if tokens.form[after] == "." and tokens.glued(after) and tokens.kind[after + 1 : after + 2] == [WORD]:
        return tokens.is_capital(after + 1)
    named = index > 0 and tokens.kind[index - 1] == WORD and tokens.is_capital(index - 1)
    return not (named and tokens.kind[after] != WORD and tokens.form[after] not in "%‰€$")


def _name(tokens: Tokens, index: int, span: Span) -> Amount:
    """A number that is part of a name."""
    stop = index
    while stop < len(tokens) and tokens.start[stop] < span.end:
        stop += 1
    return Amount(index, stop, span.start, span.end, Decimal(0), role="identifier")
