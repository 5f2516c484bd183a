"""A unit and a half, where the one is not said: "ساعة ونصف", "рік з половиною"."""

from __future__ import annotations

from decimal import Decimal

from r57extract.extraction.amount import ONE, Amount
from r57extract.extraction.phrases import Phrases
from r57extract.extraction.tokens import Tokens
from r57extract.extraction.units import Units
from r57extract.languages import Language


class Halves:
    """Reads them in one language."""

    def __init__(self, language: Language, units: Units) -> None:
        articles = frozenset(language.numbers.doubts.articles)
        # "per uur en een halve …": behind an article the half is of something else.
        plain: dict[Decimal, list[str]] = {
            part: [form for form in forms if articles.isdisjoint(form.split())]
            for part, forms in language.numbers.fractions.more.items()
        }
        self._more = Phrases(plain, language.spelling)
        self._units = units

    def at(self, tokens: Tokens, index: int, floor: int) -> Amount | None:
        """The amount whose part is said at token `index`, or at the word before that joins it."""
        for first in (index, index - 1):
            part = self._more.at(tokens, first) if first > floor else None
            unit = self._units.before_part(tokens, first) if part and part[0] > index else None
            if part and unit and unit[0] >= floor and tokens.claimed.isdisjoint(range(unit[0], part[0])):
                start, end = tokens.start[unit[0]], tokens.end[part[0] - 1]
                value = ONE + part[1]
                return Amount(unit[0], part[0], start, end, value, decimals=1, spelled=True, unit=unit[1])
        return None
