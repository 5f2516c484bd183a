"""Rows of names, each with its number: "Bayern hat 54 Punkte, Leipzig 47", "37 zetels: CD&V 12, N-VA 9"."""

from __future__ import annotations

from r57extract.extraction.amount import Amount
from r57extract.extraction.nouns import NounReader
from r57extract.extraction.tokens import BREAK, NUMBER, WORD, Tokens
from r57extract.languages import Language

# How many tokens may stand between a number and the comma behind which the next of its row follows.
_GAP = 7
_LONGEST_NAME = 6  # tokens: "GroenLinks-PvdA", "Partij voor de Dieren"
_CLOSING = frozenset(".)\n")
_STOPS = frozenset(".!?\n")
_WITHIN = frozenset("&-‑'’")  # marks within a name


class NamedRows:
    """The rows of one language."""

    def __init__(self, language: Language, nouns: NounReader) -> None:
        form = language.spelling.form
        self._nouns = nouns
        self._capitalised = language.nouns.capitalised
        self._names = language.names.capitals == "names"
        self._articles = frozenset(map(form, (*language.measures.between, *language.calendar.of)))
        self._places = frozenset(map(form, language.names.locatives))
        self._others = frozenset(map(form, language.nouns.others))
        self._marks = frozenset((",", ";", *map(form, language.numbers.joiners)))

    def goes_on(self, tokens: Tokens, last: Amount, amount: Amount) -> bool:
        """Is a number behind a name another of the row of the number before it?"""
        if last.role != "cardinal" or tokens.form[amount.first - 1] == tokens.form[last.first - 1]:
            return False
        if self._capitalised:
            return self._goes_on_among_nouns(tokens, last, amount)
        return self._names and amount.plain and self._goes_on_among_names(tokens, last, amount)

    def _goes_on_among_nouns(self, tokens: Tokens, last: Amount, amount: Amount) -> bool:
        """Where all nouns have capitals: "Bayern hat 54 Punkte, Leipzig 47 und der BVB 45"."""
        name, stop = amount.first - 1, amount.stop
        apart = name - 1
        while apart > last.stop and tokens.form[apart] in self._articles:
            apart -= 1
        near = last.stop <= apart < last.stop + _GAP and BREAK not in tokens.kind[last.stop : apart]
        closed = tokens.form[stop] in self._marks or tokens.form[stop] in _CLOSING
        return near and closed and tokens.form[apart] in self._marks

    def _goes_on_among_names(self, tokens: Tokens, last: Amount, amount: Amount) -> bool:
        """Where only names have them: the number before counts something, or stands behind a name of its row."""
        stop = amount.stop
        if not (tokens.form[stop] in self._marks or tokens.form[stop] in _CLOSING or tokens.form[stop] == "("):
            return False
        place = self._before_name(tokens, amount.first)
        if place is not None and tokens.form[place] in self._places:
            place -= 1  # "in Vlissingen viel 121 millimeter, in Maastricht 61"
        elif place is not None and tokens.kind[place] == WORD and tokens.form[place] not in self._others:
            place -= 1  # "Peeters kreeg 1.284 stemmen, lijstduwer Claes 996"
        if place is None or not last.stop <= place < last.stop + _GAP:
            return False
        if tokens.form[place] not in self._marks and tokens.form[place] != ":":
            return False
        if not _STOPS.isdisjoint(tokens.form[last.stop : place]):
            return False
        if last.unit is not None or self._nouns.follows(tokens, last.stop):
            return True
        if tokens.form[last.stop] == ")" and place == last.stop + 1:
            return True  # "VVD 6 (was 7), CDA 5 (8)"
        behind_name = tokens.form[place] != ":" and tokens.is_capital(last.first - 1)
        return behind_name or (place == last.stop and self._before_name(tokens, last.first) is not None)

    def _before_name(self, tokens: Tokens, index: int) -> int | None:
        """The token before the name that ends just before token `index`, in its line; None where no name does."""
        place = index - 1
        first = index
        while place > 0 and index - place <= _LONGEST_NAME:
            if tokens.kind[place] == WORD and tokens.is_capital(place):
                first = place
            elif not (tokens.form[place] in _WITHIN and tokens.glued(place) and tokens.glued(place + 1)):
                break
            place -= 1
        if first == index or tokens.kind[first - 1] == NUMBER:
            return None
        return first - 1
