"""Two numbers that are the old value and the new one: "von zuletzt 5 auf rund 7", "ارتفع من 5 إلى 7"."""

from __future__ import annotations

from collections.abc import Sequence

from r57extract.extraction.amount import Amount
from r57extract.extraction.bounds import Changes
from r57extract.extraction.phrases import Phrases
from r57extract.extraction.tokens import WORD, Tokens
from r57extract.extraction.wordings import Wordings
from r57extract.languages import Language

_WORDS_BETWEEN = 2  # before the first number of a change: "von zuletzt etwa 5 auf rund 7"
_PAIR = 2
_ROW = 8  # tokens from one change to the next
_ROWS = 8  # changes that follow one another
_ENDS = frozenset(".!?؟;؛\n")


class Turns:
    """Knows them in one language, by the words before the first number and between the two."""

    def __init__(
        self,
        language: Language,
        wordings: Wordings,
        opening: Phrases[str],
        bounding: Phrases[str],
        rising: Changes,
    ) -> None:
        """A range is a change behind a verb of rising or falling, unless its opening goes with an alternative, too."""
        ranges, changes = wordings.ranges, wordings.changes
        self._openers, self._from = ranges, changes
        alternatives = (gap for gap, join in wordings.joins.items() if join == "alternative")
        self.between = frozenset(opener for gap in alternatives for opener in ranges.get(gap, ()) if opener)
        links = {gap for gap, openers in ranges.items() if any(openers)} | changes.keys()
        self._linking = Phrases({link: (link,) for link in links}, language.spelling, clitics=True)
        self._opening, self._bounding, self._changes = opening, bounding, rising
        self._ranging = Phrases({"": language.measures.ranging}, language.spelling, clitics=True)

    def at(self, tokens: Tokens, amounts: Sequence[Amount], place: int, *, rows: int = _ROWS) -> int:
        """The end of the wording that makes these a change, "von zuletzt 5 auf rund 7", "ارتفع من 5 إلى 7"; or 0.

        rows  how many more changes in a row before this one are looked at
        """
        left, right = amounts[place : place + _PAIR]
        link = self._linking.at(tokens, left.stop)
        if link is None:
            return 0
        if right.first != link[0]:
            bound = self._bounding.before(tokens, right.first)
            if bound is None or bound[0] != link[0]:
                return 0  # "van 9.30 naar Utrecht had 15 minuten vertraging"
        for first in range(left.first, max(0, left.first - 1 - _WORDS_BETWEEN), -1):
            opening = self._opening.before(tokens, first)
            if opening and opening[1] in self._from.get(link[1], ()):
                return link[0]
            if opening and opening[1] in self._openers.get(link[1], ()):
                if opening[1] in self.between or self._ranging.before(tokens, opening[0]):
                    return 0  # what grows "بين 4 و4.5" or "بنسبة من 5 إلى 7" grows by something in between
                if self._changes.before(tokens, opening[0]):
                    return link[0]
                return link[0] if rows and self._is_next(tokens, amounts, place, opening[0], rows) else 0
            if tokens.kind[first - 1] != WORD:
                break
        return 0

    def _is_next(self, tokens: Tokens, amounts: Sequence[Amount], place: int, first: int, rows: int) -> bool:
        """Is it one more change in a row: "ارتفعت الصادرات من 3 إلى 4 مليارات، والواردات من 5 إلى 6 مليارات"?"""
        if place < _PAIR:
            return False
        between = range(amounts[place - 1].stop, first)
        near = len(between) <= _ROW and not any(tokens.form[index] in _ENDS for index in between)
        alike = amounts[place - 1].unit == amounts[place + 1].unit
        return near and alike and bool(self.at(tokens, amounts, place - _PAIR, rows=rows - 1))
