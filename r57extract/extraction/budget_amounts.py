"""Amounts of money where they stand: their sentence, their clause, the bracket around them.

A currency that was just named is not named again: "7 miljard euro, waarvan 3 miljard …", "um 300 Millionen auf
5,2 Milliarden Euro". A number with a scale word that counts nothing is then an amount in that currency, and so is
one among the parts of an amount, where the word behind it ("60 мільйонів дає держава") need not be a noun.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from r57extract.extraction.budget_words import budget_words
from r57extract.extraction.context import Context
from r57extract.extraction.cues import ends_clause
from r57extract.extraction.tokens import Tokens
from r57extract.types.article import Span
from r57extract.types.facts import Figure

_CLOSING = {"(": ")", "[": "]"}
_LONGEST_BRACKET = 12
_LONGEST_CLAUSE = 100  # tokens on either side; a text without marks must not be read again for every amount
# Tokens that may stand between amounts of which the last names the currency: "12 Millionen, für Kitas 8 Millionen
# und für Spielplätze 1,5 Millionen Euro".
_SHARED_REACH = 6
# "Von den beantragten 30 Millionen": so many words may stand between "of the" and the amount.
_WORDS_OF = 1
# The longest wording that says so, in tokens: "van het totaalbedrag van".
_LONGEST_OF = 5
# Scale words from here on say that money is meant where a currency was named; below, people are as likely.
_LEAST_SCALE = 1_000_000
# What stands behind a number as one of these is not what it counts: "12 мільйонів залишилися", "3 miljoen duurder".
_NO_NOUNS = frozenset(
    {"open", "unallocated", "approved", "unapproved", "allocated", "more", "less", "increase", "decrease", "cost"}
)
# What is only said of money: with one of these in its clause, a large number that counts nothing is an amount.
_MONEYED = frozenset({"profit", "revenue", "deficit", "surplus", "debt", "capital", "investment", "budget", "cost"})


@dataclass
class Amount:
    """A money figure in its sentence; token indices.

    opened      the index of the bracket around it, or -1
    partitive   "of the 30 million": what is spoken of behind it are parts of it
    """

    figure: Figure
    first: int
    stop: int
    clause: tuple[int, int]
    opened: int
    sentence: int
    partitive: bool


class AmountReader:
    """Places the amounts of an article."""

    def __init__(self, context: Context) -> None:
        self._context = context
        self._tokens = context.tokens
        self._sentence_starts = [sentence.start for sentence in context.sentences]
        self._words = budget_words(context.language.code)
        self._no_nouns = {cue.start for cue in context.cues if cue.kind in _NO_NOUNS}
        self._breaks = {
            index for index in self._words.breaks.starts(self._tokens) if self._words.breaks.at(self._tokens, index)
        }
        tokens = context.tokens
        self._colons = [tokens.start[index] for index, form in enumerate(tokens.form) if form == ":"]
        self._moneyed = [cue.start for cue in context.cues if cue.kind in _MONEYED]
        self._parts = [cue.start for cue in context.cues if cue.kind == "part"]

    def read(self) -> list[Amount]:
        """The amounts in order, those without a currency of their own with that of their neighbour."""
        return [self._placed(figure) for figure in self._money(self._context.figures)]

    def clause(self, index: int, low: int, high: int) -> tuple[int, int]:
        """The clause around a token, within tokens low … high - 1."""
        low, high = max(low, index - _LONGEST_CLAUSE), min(high, index + _LONGEST_CLAUSE)
        first, stop = index, index
        while first > low and not (first in self._breaks or ends_clause(self._tokens, first - 1)):
            first -= 1
        while stop < high and not (stop in self._breaks or ends_clause(self._tokens, stop)):
            stop += 1
        return first, stop

    def bounds(self, sentence: int) -> tuple[int, int]:
        """The first token of a sentence, and the one behind it."""
        span = self._context.sentences[sentence]
        return self._tokens.first_from(span.start), self._tokens.first_from(span.end)

    def says_of_which(self, start: int, end: int) -> bool:
        """Is "of which" said between two offsets?"""
        return bisect_left(self._parts, end) > bisect_left(self._parts, start)

    def has_colon(self, start: int, end: int) -> bool:
        """Does a colon stand between two offsets?"""
        return bisect_left(self._colons, end) > bisect_left(self._colons, start)

    def _money(self, figures: Sequence[Figure]) -> Iterator[Figure]:
        last: Figure | None = None  # the latest figure that is so large, money or not
        whole: Figure | None = None  # the latest whose currency is printed
        printed = {figure.unit for figure in figures if figure.kind == "money" and figure.scale >= _LEAST_SCALE}
        only = printed.pop() if len(printed) == 1 else ""
        for place, figure in enumerate(figures):
            if figure.kind == "money":
                if last is None or figure.scale >= _LEAST_SCALE or last.kind != "money" or last.scale < _LEAST_SCALE:
                    last = whole = figure  # else "57 دولارا" is a price among billions of another currency
                yield figure
            elif figure.kind == "count" and figure.scale >= _LEAST_SCALE:
                bare = self._is_bare(figure)
                if whole and self._is_of_which(whole, figure):
                    last = replace(figure, kind="money", unit=whole.unit)
                elif bare and (unit := self._unit_ahead(figures, place)):
                    last = replace(figure, kind="money", unit=unit)
                elif bare and last and self._goes_on(last, figure):
                    last = replace(figure, kind="money", unit=last.unit)
                elif whole and self._is_among_parts(whole, figure):
                    last = replace(figure, kind="money", unit=whole.unit)
                elif whole and only and bare and self._is_moneyed(figure):
                    last = replace(figure, kind="money", unit=only)
                else:
                    last = None  # "4 miljoen huizen, 2 miljoen meer dan in 2020"
                    continue
                yield last

    def _unit_ahead(self, figures: Sequence[Figure], place: int) -> str:
        """The currency of the amount to which a row of numbers without one leads; "" where it leads to none."""
        while place + 1 < len(figures) and self._counts_nothing(figures[place]):
            figure, after = figures[place : place + 2]
            between = range(self._tokens.first_from(figure.end), self._tokens.first_from(after.start))
            if len(between) > _SHARED_REACH or self._sentence(figure.start) != self._sentence(after.start):
                return ""
            if after.kind == "money":
                return after.unit
            place += 1
        return ""

    def _counts_nothing(self, figure: Figure) -> bool:
        """Is this a number of nothing? A word of state ("remained") or a preposition is not what it counts."""
        span = figure.noun_span
        if figure.kind != "count" or figure.scale < _LEAST_SCALE:
            return False
        if span is None or span.start in self._no_nouns:
            return True
        return self._words.joins(self._tokens, self._tokens.first_from(span.start))

    def _is_moneyed(self, figure: Figure) -> bool:
        """Does its clause speak of money, as that of "de winst kwam uit op 214 miljoen" does?"""
        index = self._tokens.first_from(figure.start)
        first, stop = self.clause(index, *self.bounds(self._sentence(figure.start)))
        start, end = self._tokens.start[first], self._tokens.start[min(stop, len(self._tokens) - 1)]
        return bisect_left(self._moneyed, end) > bisect_left(self._moneyed, start)

    def _is_of_which(self, whole: Figure, figure: Figure) -> bool:
        """Is this "of which" an amount, in the same sentence: "463 млн грн, з яких 311 млн — кредит у 7 млн євро"?"""
        return self._may_be_part(whole, figure) and self.says_of_which(whole.end, figure.start)

    def _may_be_part(self, whole: Figure, figure: Figure) -> bool:
        """Is it less, in the same sentence, and of nothing that we know to be no money?"""
        less = not figure.concept and figure.value < whole.value
        return less and self._sentence(whole.start) == self._sentence(figure.start)

    def _is_bare(self, figure: Figure) -> bool:
        """Does it count nothing, and no word before it in its clause say that it counts: "die Zahl der Gäste"?"""
        if not self._counts_nothing(figure):
            return False
        index = self._tokens.first_from(figure.start)
        first, _ = self.clause(index, self.bounds(self._sentence(figure.start))[0], index)
        return not any(self._words.counted.at(self._tokens, place) for place in range(first, index))

    def _is_among_parts(self, whole: Figure, figure: Figure) -> bool:
        """Is this, in the same sentence, a part of an amount, whatever the unknown word behind it is?"""
        if not self._may_be_part(whole, figure):
            return False
        if self.has_colon(whole.end, figure.start):
            return True
        return self._is_partitive(self._tokens.first_from(whole.start))

    def _goes_on(self, last: Figure, figure: Figure) -> bool:
        """Does it stand in the sentence of the amount before it, or in the next one?"""
        return 0 <= self._sentence(figure.start) - self._sentence(last.start) <= 1

    def _is_partitive(self, index: int) -> bool:
        """Does the clause of the amount at a token open with "of the …" and go on to the amount?"""
        for place in range(index - 1, max(index - 1 - _LONGEST_OF - _WORDS_OF, -1), -1):
            if ends_clause(self._tokens, place):
                return False
            match = self._words.of.at(self._tokens, place)
            if match and index - match[0] <= _WORDS_OF:
                return place == 0 or ends_clause(self._tokens, place - 1)
        return False

    def _sentence(self, offset: int) -> int:
        return max(bisect_left(self._sentence_starts, offset + 1) - 1, 0)

    def _placed(self, figure: Figure) -> Amount:
        inside = self._tokens.covering(Span(figure.start, figure.end))
        sentence = self._sentence(figure.start)
        low, high = self.bounds(sentence)
        opened = _bracket(self._tokens, inside.start, low)
        clause = self.clause(opened if opened >= 0 else inside.start, low, high)
        partitive = self._is_partitive(inside.start)
        return Amount(figure, inside.start, inside.stop, clause, opened, sentence, partitive)


def _bracket(tokens: Tokens, index: int, low: int) -> int:
    """The bracket that is open around a token of this sentence, or -1."""
    for place in range(index - 1, max(low, index - _LONGEST_BRACKET) - 1, -1):
        if tokens.form[place] in _CLOSING.values():
            return -1
        if tokens.form[place] in _CLOSING:
            return place
    return -1
