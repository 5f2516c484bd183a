"""Numbers that belong together: ranges, ratios, scores, and what stands before them to bound them."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Literal

from r57extract.extraction.amounts import Amount
from r57extract.extraction.phrases import Phrases
from r57extract.extraction.tokens import WORD, Tokens
from r57extract.languages import Language
from r57extract.languages.spelling import Spelling

Join = Literal["range", "ratio", "rate", "slash", "alternative", "score", "dash"]
# How far apart two numbers of one range or ratio may stand: longer than any listed wording.
_LONGEST_GAP = 32
_SIGNS: dict[str, Join] = {
    "-": "dash", "‑": "dash", "‐": "dash", "–": "dash", "—": "dash", "−": "dash", "/": "slash", ":": "score",
}  # fmt: skip
_BOUND_SIGNS = {">": ">", "<": "<", "≥": ">=", "≤": "<=", "~": "~", "≈": "~", "∼": "~"}
_LOW, _HIGH = "{low}", "{high}"


class Combining:
    """How numbers join in one language."""

    def __init__(self, language: Language) -> None:
        measures, self._spelling = language.measures, language.spelling
        self._gaps: dict[str, Join] = dict(_SIGNS)
        # The wording between the ends of a range -> wordings before it, one of which must stand there ("" for none).
        self._openers: dict[str, set[str]] = {}
        for template in measures.ranges:
            opener, rest = template.split(_LOW)
            gap = _folded(rest.replace(_HIGH, ""), self._spelling)
            self._openers.setdefault(gap, set()).add(opener.strip())
        opening = {opener for openers in self._openers.values() for opener in openers if opener}
        self._opening = Phrases({opener: (opener,) for opener in opening}, self._spelling, clitics=True)
        self._list("ratio", measures.ratios)
        self._list("rate", measures.rates)
        self._list("alternative", measures.alternatives)
        self._bounds = Phrases(measures.bounds, self._spelling, clitics=True)
        self._bounds_after = Phrases(measures.bounds_after, self._spelling)
        self._between = frozenset(map(self._spelling.form, measures.between))

    def _list(self, join: Join, forms: Iterable[str]) -> None:
        for form in forms:
            self._gaps.setdefault(_folded(form, self._spelling), join)

    def join(self, tokens: Tokens, left: Amount, right: Amount) -> tuple[Join, int] | None:
        """How two neighbouring numbers are joined, if they are, and the first token of the joined whole."""
        if right.start - left.end > _LONGEST_GAP:
            return None
        gap = _folded(tokens.text[left.end : right.start], self._spelling)
        if gap in self._openers:
            opening = self._opening.before(tokens, left.first)
            if opening and opening[1] in self._openers[gap]:
                return "range", opening[0]
            if "" in self._openers[gap]:
                return "range", left.first
        join = self._gaps.get(gap)
        return (join, left.first) if join else None

    def bound(self, tokens: Tokens, first: int, stop: int, floor: int) -> str:
        """The bound that stands before token `first` or behind token `stop` - 1; "=" where none does."""
        after = self._bounds_after.at(tokens, stop) if stop < len(tokens) else None
        if after:
            return after[1]
        if tokens.form[stop : stop + 1] == ["+"] and tokens.glued(stop):
            return ">="
        place = first
        if place - 1 > floor and tokens.form[place - 1] in self._between:
            place -= 1
        for index in dict.fromkeys((first, place)):
            found = self._bounds.before(tokens, index)
            if found and found[0] >= floor:
                return found[1]
        if first > floor and tokens.kind[first - 1] != WORD:
            return _BOUND_SIGNS.get(tokens.form[first - 1], "=")
        return "="


def _folded(text: str, spelling: Spelling) -> str:
    """A wording as it is compared: folded, its white space made single."""
    return " ".join(spelling.form(text).split())


def spaced(tokens: Tokens, left: Amount, right: Amount) -> bool:
    """Does white space stand between two numbers and the sign that joins them?"""
    return any(character.isspace() for character in tokens.text[left.end : right.start])

