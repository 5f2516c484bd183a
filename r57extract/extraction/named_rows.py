"""Rows of names, each with its number: "Bayern hat 54 Punkte, Leipzig 47", "37 zetels: CD&V 12, N-VA 9"."""

from __future__ import annotations

from decimal import Decimal

from r57extract.extraction.amount import Amount
from r57extract.extraction.nouns import NounReader
from r57extract.extraction.phrases import Phrases
from r57extract.extraction.tokens import BREAK, NUMBER, WORD, Tokens
from r57extract.languages import Language

# How many tokens may stand between a number and the comma behind which the next of its row follows.
_GAP = 7
_LONGEST_NAME = 6  # tokens: "GroenLinks-PvdA", "Partij voor de Dieren"
_CLOSING = frozenset(".)\n")
_ROW_ENDS = frozenset(").;\n")
_STOPS = frozenset(".!?\n")
_WITHIN = frozenset("&-‑'’")  # marks within a name
_LONGEST_ROW = 60  # tokens
_DECIMALS = 2
# What the parts of a total come to, as shares of it; names with numbers ("Boeing 737") come to anything.
_LEAST, _MOST = Decimal("0.5"), Decimal("1.25")


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
        joining = (*language.numbers.joiners, *language.duties.coordinators)
        self._marks = frozenset((",", ";", *map(form, joining)))
        self._parted = Phrases({"": language.cues.kinds["part"]}, language.spelling)

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
        if place is None or not last.stop <= place < last.stop + _GAP:
            return False
        if tokens.form[place] == "(" or self._parted.before(tokens, place + 1):
            return self._nouns.follows(tokens, last.stop) and self._comes_to(tokens, amount.first, last.digits)
        # "на Лиманському напрямку 40, на Покровському 15"
        again = (
            tokens.kind[place] == WORD
            and tokens.form[place] in tokens.form[max(0, last.first - _LONGEST_NAME) : last.first]
        )
        if again or tokens.form[place] in self._places:
            place -= 1  # "in Vlissingen viel 121 millimeter, in Maastricht 61"
        elif tokens.kind[place] == WORD and tokens.form[place] not in self._others:
            place -= 1  # "Peeters kreeg 1.284 stemmen, lijstduwer Claes 996"
        if place < last.stop or (tokens.form[place] not in self._marks and tokens.form[place] != ":"):
            return False
        if not _STOPS.isdisjoint(tokens.form[last.stop : place]):
            return False
        if last.unit is not None or self._nouns.follows(tokens, last.stop):
            return True
        if tokens.form[last.stop] == ")" and place == last.stop + 1:
            return True  # "VVD 6 (was 7), CDA 5 (8)"
        if again and place == last.stop:
            return True
        behind_name = tokens.form[place] != ":" and tokens.is_capital(last.first - 1)
        return behind_name or (place == last.stop and self._before_name(tokens, last.first) is not None)

    def _comes_to(self, tokens: Tokens, first: int, total: Decimal) -> bool:
        """Is the number at token `first` one of several, each behind a name, that nearly come to a total?"""
        last = min(first + _LONGEST_ROW, len(tokens))
        stop = next((i for i in range(first, last) if tokens.form[i] in _ROW_ENDS), last)
        numbers = [
            index
            for index in range(first, stop)
            if tokens.kind[index] == NUMBER and not tokens.glued(index) and tokens.is_capital(index - 1)
        ]
        value = sum((Decimal(_printed(tokens, index)) for index in numbers), Decimal(0))
        return len(numbers) > 1 and _LEAST * total <= value <= _MOST * total

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


def _printed(tokens: Tokens, index: int) -> str:
    """A number with its decimals, if it has any: at most two digits behind a mark."""
    decimals = index + 2
    marked = tokens.form[index + 1] in ",." and tokens.glued(index + 1) and tokens.glued(decimals)
    if not marked or tokens.kind[decimals] != NUMBER or len(tokens.form[decimals]) > _DECIMALS:
        return tokens.form[index]
    return f"{tokens.form[index]}.{tokens.form[decimals]}"
