"""Hours behind weekdays and words for being open: "Mo–Fr 9.00–12.00", "zo. 10-17 uur", "Sa nur bis 11.30"."""

from __future__ import annotations

from collections.abc import Iterator

from r57extract.extraction.phrases import Phrases
from r57extract.extraction.templates import Templates
from r57extract.extraction.tokens import BREAK, MARK, NUMBER, Tokens
from r57extract.languages import Language

_ENDS = frozenset(".!?;…")
# How far before hours a word may stand that says that something is open, or how long it lasts.
_REACH = 8
_PAIR = 3  # tokens of "9-12"
_POINTED = 3  # tokens of "9.30"
_ROW = 3  # times before one of a row
_DAY_MARKS = 2  # marks between a weekday and its hours: "za.: 10-16u"


class OpeningHours:
    """Such words of one language, where it has any.

    to, both, pointed, lasting  the clock's: what joins two hours, "9.30" behind a word, and what stands behind no time
    """

    def __init__(
        self,
        language: Language,
        to: Phrases[bool],
        both: Phrases[bool],
        pointed: Templates[int],
        lasting: Phrases[bool],
    ) -> None:
        calendar, spelling = language.calendar, language.spelling
        days = (calendar.weekdays, calendar.weekdays_in_company, calendar.weekdays_short)
        named = [form for table in days for forms in table.values() for form in forms]
        opened = calendar.clock.opened
        self._words = Phrases({True: [*named, *opened]}, spelling) if opened else None
        self._to, self._both, self._pointed, self._lasting = to, both, pointed, lasting
        self.exist = bool(opened)

    def stand_behind(self, tokens: Tokens, index: int) -> bool:
        """Does a weekday, or a word for being open, stand right before the hours at token `index`: "zo. 10-17 uur"?"""
        if self._words is None:
            return False
        joint = self._both.before(tokens, index)
        if joint and joint[0] >= _PAIR and tokens.kind[joint[0] - _PAIR : joint[0]] == [NUMBER, MARK, NUMBER]:
            index = joint[0] - _PAIR  # "ma 9-12 en 13-17 uur"
        for _ in range(_DAY_MARKS):
            if index and tokens.form[index - 1] in ".:,":
                index -= 1
        return self._words.before(tokens, index) is not None

    def is_told_ahead(self, tokens: Tokens, index: int) -> bool:
        """Does such a word stand before token `index` in its clause: "dinsdag geopend van 11-17 uur"?"""
        words = self._words
        return words is not None and any(words.at(tokens, place) is not None for place in places_ahead(tokens, index))

    def tell(self, tokens: Tokens, index: int, stop: int) -> bool:
        """Are these hours and minutes, up to token `stop`, of "Mo–Fr 9.00–12.00", "Sa nur bis 11.30"?"""
        if self._words is None or tokens.form[stop - 2] != ".":
            return False
        joint, before = self._to.at(tokens, stop), self._to.before(tokens, index)
        second = self._pointed.at(tokens, joint[0]) if joint else None
        if second and self._lasting.at(tokens, second.stop):
            return False
        if before is None and not (second and tokens.form[second.stop - 2] == "."):
            return False
        for _ in range(_ROW):  # back to the first of "9.00–12.00 und 14.00–17.30"
            if before is None or before[0] < _POINTED:
                break
            first = self._pointed.at(tokens, before[0] - _POINTED)
            if first is None or first.stop != before[0]:
                break
            index = before[0] - _POINTED
            before = self._to.before(tokens, index)
        return self.stand_behind(tokens, index) or self.is_told_ahead(tokens, index)


def places_ahead(tokens: Tokens, index: int) -> Iterator[int]:
    """The tokens some way before this one in its sentence, the nearest first."""
    for place in range(index - 1, max(-1, index - 1 - _REACH), -1):
        if tokens.kind[place] == BREAK or tokens.form[place] in _ENDS:
            return
        yield place
