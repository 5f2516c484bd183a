"""Numbers with a cross between them: the sides of "25x50 m", the laps of "4 x 100 Meter"."""

from __future__ import annotations

from r57extract.extraction.amount import HYPHENS, Amount
from r57extract.extraction.tokens import NUMBER, Tokens
from r57extract.languages import Language
from r57extract.languages.international import international

_CROSSES = frozenset("x×х")
_SIDES = frozenset({"millimeter", "centimeter", "meter", "inch", "foot"})
_LAPS = 15  # "4 x 100 Meter" is longer than any room is wide


class Crosses:
    """Tells the letter that is a cross in one language: that of "25x50 m", but not of "4x4", which is a name."""

    def __init__(self, language: Language) -> None:
        tables = (language.measures.units, international().symbols)
        forms = (form for table in tables for unit in _SIDES for form in table.get(unit, ()))
        self._sides = frozenset(map(language.spelling.form, forms))

    def at(self, tokens: Tokens, index: int) -> bool:
        """Does token `index` stand between two numbers, and a length behind them?"""
        if tokens.form[index] not in _CROSSES or tokens.kind[index - 1 : index + 2 : 2] != [NUMBER, NUMBER]:
            return False
        unit = index + 2
        unit += tokens.form[unit] in HYPHENS and tokens.glued(unit)
        return unit < len(tokens) and tokens.form[unit] in self._sides


def multiplies(tokens: Tokens, left: Amount, right: Amount) -> bool:
    """Does the first say how many times, and is no side of an area: "4 x 400 Meter", "3 x 10 minuten"?"""
    if right.first - left.stop != 1 or tokens.form[left.stop] not in _CROSSES or right.unit is None:
        return False
    if right.unit.kind != "measure" or right.unit.unit not in _SIDES:
        return True
    return right.unit.unit == "meter" and right.digits >= _LAPS * left.digits
