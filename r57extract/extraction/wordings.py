"""What may stand between two numbers that are read as one, and what it makes of them."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Literal

from r57extract.extraction.digits import ODD_SPACES
from r57extract.extraction.tokens import Tokens
from r57extract.languages import Language

# A "rate" is a ratio even behind an article: "een op de vijf".
Join = Literal["range", "ratio", "rate", "odds", "alternative", "dash", "slash", "colon"]
SIGNS: dict[str, Join] = dict.fromkeys("-‑‐–—−", "dash") | {"/": "slash", ":": "colon"}  # type: ignore[assignment]
# Longer than any listed wording: numbers further apart than this are not looked at together.
_LONGEST_GAP = 32
_LOOSE = len("- ") + len("+")  # which may stand around the wording
_LOW, _HIGH = "{low}", "{high}"


class Wordings:
    """The wordings of one language.

    ranges, changes  those between the ends of a range, or the old value and the new one -> wordings before both, of
                     which one must stand there ("": none need)
    joins            all others, and the signs -> what they make of two numbers
    """

    def __init__(self, language: Language) -> None:
        measures, self._spelling = language.measures, language.spelling
        self.ranges, self.changes = self._opened(measures.ranges), self._opened(measures.changes)
        self.joins: dict[str, Join] = dict(SIGNS)
        self._list("ratio", measures.ratios)
        self._list("rate", measures.rates)
        self._list("odds", measures.odds)
        self._list("alternative", measures.alternatives)
        self._parted = frozenset(map(self._folded, measures.parted))
        self._parted_ends = tuple(form[1:] for form in self._parted if form.startswith("*"))

    def join(self, gap: str) -> Join | None:
        """What a gap makes of two numbers; that of "vier van de laatste vijf" has listed words behind its wording."""
        if found := self.joins.get(gap):
            return found
        while gap:
            gap, _, word = gap.rpartition(" ")
            if not self.is_parted(word) and not word.endswith(self._parted_ends):
                return None
            if (found := self.joins.get(gap)) in ("ratio", "rate"):
                return found
        return None

    def is_parted(self, form: str) -> bool:
        """Is this a word that says of all there are how many: "10 очок із 12 можливих"?"""
        return form in self._parted

    def gap(self, tokens: Tokens, end: int, start: int) -> str:
        """What stands between two numbers, folded; "\\n" where it cannot join them: "1,5 млрд. Із 42 банків"."""
        if start - end > _LONGEST_GAP + _LOOSE:
            return "\n"
        gap = tokens.text[end:start]
        for space in ODD_SPACES:
            if space in gap:
                gap = gap.replace(space, " ")
        gap = gap.removesuffix("+").removeprefix("- ")  # "-2 tot +4", "12- bis 17-Jährige"
        gap = gap.removeprefix("-") if gap[:2] == "-," else gap  # "34-, 41- і 58-річні"
        word = gap.strip()
        sentence = word[:1].isupper() and (len(word) == 1 or not word.isupper())
        return "\n" if sentence or "\n" in gap or len(gap) > _LONGEST_GAP else self._folded(gap)

    def _opened(self, templates: Iterable[str]) -> dict[str, set[str]]:
        found: dict[str, set[str]] = {}
        for template in templates:
            opener, rest = template.split(_LOW)
            found.setdefault(self._folded(rest.replace(_HIGH, "")), set()).add(opener.strip())
        return found

    def _list(self, join: Join, forms: Iterable[str]) -> None:
        for form in forms:
            self.joins.setdefault(self._folded(form), join)

    def _folded(self, text: str) -> str:
        """A wording as it is compared: folded, its white space made single."""
        return " ".join(self._spelling.form(text).split())
