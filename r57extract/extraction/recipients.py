"""Who gets an amount: named before the bracket of a part, behind "to", or as the subject of "get"."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence

from r57extract.extraction.budget_amounts import Amount
from r57extract.extraction.budget_words import budget_words
from r57extract.extraction.context import Context
from r57extract.extraction.tokens import NUMBER, WORD
from r57extract.types.article import Span
from r57extract.types.facts import Figure, Recipient, holding

_NAME_REACH = 6
_LONGEST_NAME = 12
# "… goed voor", "toegewezen aan": so near stands the word that says to whom.
_TO_REACH = 3
# Of these it is said to whom they go, where somebody is named at all.
_GIVEN = frozenset({"compensation", "aid", "allocated", "approved"})


class RecipientReader:
    """Finds the recipients of an article's amounts."""

    def __init__(self, context: Context, amounts: Sequence[Amount]) -> None:
        self._context = context
        self._tokens = context.tokens
        self._words = budget_words(context.language.code)
        money = {amount.figure.start for amount in amounts}
        self._counts = [figure for figure in context.figures if figure.kind == "count" and figure.start not in money]
        self._count_starts = [figure.start for figure in self._counts]

    def read(self, amount: Amount, role: str, *, is_part: bool) -> tuple[Recipient, ...]:
        """Who gets an amount: one recipient or none."""
        if amount.opened >= 0:
            found = self.named_before(amount) if is_part else None
        else:
            found = self._behind(amount) or self._receiver(amount, role)
        return (found,) if found else ()

    def named_before(self, amount: Amount) -> Recipient | None:
        """ "26 ministeries en centrale agentschappen" before "(VND …)"."""
        tokens, stop = self._tokens, amount.opened
        if self._tells_nobody(stop - 1):
            return None
        first = max(stop - _LONGEST_NAME, tokens.first_from(self._context.sentences[amount.sentence].start))
        count = self._count_before(tokens.start[first], tokens.start[stop])
        first = max(first, amount.clause[0])
        start = tokens.first_from(count.start) if count else stop
        while not count and start > first and stop - start < _NAME_REACH and tokens.kind[start - 1] == WORD:
            if self._words.joins(tokens, start - 1):
                break
            start -= 1
        return self._recipient(start, stop, count) if start < stop else None

    def _tells_nobody(self, index: int) -> bool:
        """Does a date or a figure end before a bracket: "mehr als 2025 (12 Mio.)", "als vor einem Jahr (24 Mio.)"?"""
        tokens = self._tokens
        if index < 1 or index in tokens.claimed or self._words.former.before(tokens, index + 1):
            return True
        return holding(self._context.figures, tokens.start[index], tokens.end[index]) is not None

    def is_each(self, amount: Amount) -> bool:
        """Is this what each one gets, "elk 3.500 euro", so that it is no part of a whole?"""
        first = amount.clause[0]
        return any(self._words.each.at(self._tokens, index) for index in range(first, amount.first))

    def _receiver(self, amount: Amount, role: str) -> Recipient | None:
        """ "26 ministeries krijgen 5 miljoen euro", "die 140 Kläger jeweils 2.000 Euro": the count before the verb.

        Where the verb opens the clause, or behind "each", the count between it and the amount. Without a verb of
        getting, each of those may just as well pay, if the amount is none that is given.
        """
        tokens, (first, _) = self._tokens, amount.clause
        each = next((index for index in range(first, amount.first) if self._is_each(index, first, amount.first)), -1)
        gets = next((index for index in range(first, amount.first) if self._words.receive.at(tokens, index)), -1)
        place = bisect_left(self._count_starts, tokens.start[first])
        if (gets < 0 and (each < 0 or role not in _GIVEN)) or place == len(self._counts):
            return None
        count = self._counts[place]
        start = tokens.first_from(count.start)
        verb = gets if gets >= 0 else each
        if start >= amount.first:
            return None
        if start < verb:
            opens = each >= 0 or not any(self._leads_in(index) for index in range(first, start))
            return self._recipient(start, verb, count) if opens else None
        if (verb > first and each < 0) or count.noun_span is None:
            return None
        noun = tokens.covering(count.noun_span)
        return self._recipient(min(start, noun.start), max(noun.stop, start + 1), count)

    def _leads_in(self, index: int) -> bool:
        """Is this a preposition, so that what follows is not who gets: "voor de opvang van 1.200 mensen krijgt …"?"""
        return bool(self._words.to.at(self._tokens, index)) or self._words.joins(self._tokens, index)

    def _is_each(self, index: int, first: int, amount: int) -> bool:
        """Is this an "each" that is not "zu je 40 Euro"?"""
        each = self._words.each.at(self._tokens, index)
        if each is None:
            return False
        return each[0] < amount or index == first or not self._words.joins(self._tokens, index - 1)

    def _count_before(self, low: int, high: int) -> Figure | None:
        """The count that opens the phrase before a bracket: no amount, no other bracket stands between."""
        place = bisect_left(self._count_starts, high) - 1
        if place < 0 or self._counts[place].start < low:
            return None
        count = self._counts[place]
        between = self._context.article.text[count.end : high]
        return None if any(mark in between for mark in "()[]") else count

    def _behind(self, amount: Amount) -> Recipient | None:
        """ "5 miljoen euro voor 12 gemeenten": a count or a body behind a word that says "to"."""
        tokens = self._tokens
        reach = range(amount.stop, min(amount.stop + _TO_REACH, amount.clause[1]))
        match = next((found for index in reach if (found := self._words.to.at(tokens, index))), None)
        start = match[0] if match else amount.stop
        place = bisect_left(self._count_starts, tokens.start[start]) if start < amount.clause[1] else -1
        if 0 <= place < len(self._counts) and self._counts[place].start <= tokens.end[start]:
            count = self._counts[place]
            end = count.noun_span.end if count.noun_span else count.end
            stop = tokens.covering(Span(count.start, end)).stop
            if match or (self._words.dative and count.noun_span):
                return self._recipient(start, stop, count)
        body = self._words.body(tokens, start, amount.clause[1]) if match else None
        return self._recipient(*body, None) if body else None

    def _recipient(self, first: int, stop: int, count: Figure | None) -> Recipient:
        tokens = self._tokens
        while stop > first + 1 and (
            tokens.kind[stop - 1] not in (WORD, NUMBER) or self._words.closes(tokens, stop - 1)
        ):
            stop -= 1
        start = min(count.start, tokens.start[first]) if count else tokens.start[first]
        end = tokens.end[stop - 1]
        return Recipient(tokens.text[start:end], count.value if count else None, start, end)
