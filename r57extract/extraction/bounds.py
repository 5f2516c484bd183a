"""What bounds a number: "meer dan 300", "bis zu 18", "понад 300", "5 hoặc hơn", "50+"."""

from __future__ import annotations

from typing import cast

from r57extract.extraction.phrases import Phrases
from r57extract.extraction.tokens import WORD, Tokens
from r57extract.languages import Language
from r57extract.types.facts import Bound

_SIGNS: dict[str, Bound] = {">": ">", "<": "<", "≥": ">=", "≤": "<=", "~": "~", "≈": "~", "∼": "~", "±": "~"}


class Bounds:
    """The wordings of one language."""

    def __init__(self, language: Language) -> None:
        measures, spelling = language.measures, language.spelling
        self._before = Phrases(measures.bounds, spelling, clitics=True)
        self._after = Phrases(measures.bounds_after, spelling)
        self._between = frozenset(map(spelling.form, measures.between))

    def around(self, tokens: Tokens, first: int, stop: int, floor: int) -> Bound:
        """The bound of the number from token `first` up to `stop`; nothing before token `floor` belongs to it."""
        after = self._after.at(tokens, stop)
        if after:
            return cast(Bound, after[1])
        if tokens.form[stop] == "+" and tokens.glued(stop):
            return ">="
        before = self._before.before(tokens, first)
        if before is None and first - 1 > floor and tokens.form[first - 1] in self._between:
            before = self._before.before(tokens, first - 1)
        if before and before[0] >= floor:
            return cast(Bound, before[1])
        if first > floor and tokens.kind[first - 1] != WORD:
            return _SIGNS.get(tokens.form[first - 1], "=")
        return "="
