"""What a number shares with the one in brackets behind it: "418,7 (Vorjahr: 372,8) Millionen Euro"."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from r57extract.extraction.amount import ONE, Amount
from r57extract.extraction.phrases import Phrases
from r57extract.extraction.scales import Scales
from r57extract.extraction.tokens import Tokens
from r57extract.extraction.units import Units
from r57extract.languages import Language

_LONGEST = 8  # tokens


class Bracketed:
    """Brackets in one language."""

    def __init__(self, language: Language, scales: Scales, units: Units) -> None:
        self._scales, self._units = scales, units
        self._former = Phrases({True: language.comparisons.former}, language.spelling, clitics=True)

    def share(self, tokens: Tokens, amounts: Sequence[Amount]) -> None:
        """Gives such numbers the scale word and unit that are printed behind the other, or behind both."""
        for left, right in pairwise(amounts):
            if tokens.form[left.stop] == "(" and tokens.form[right.stop] == ")":
                self._share(tokens, left, right)

    def _share(self, tokens: Tokens, left: Amount, right: Amount) -> None:
        counted = left.role == right.role == "cardinal" and right.stop - left.stop <= _LONGEST
        if not counted or right.unit or right.scale != 1 or "(" in tokens.form[left.stop + 1 : right.stop]:
            return
        if left.unit is None and left.scale == 1:
            behind = right.stop + 1
            scale = self._scales.at(tokens, behind)
            stop, left.scale = scale or (behind, ONE)
            unit = self._units.after(tokens, stop, scaled=scale is not None)
            left.unit = unit[1] if unit else None
        elif not (self._is_former(tokens, left.stop + 1) or _is_like(left, right)):
            return
        if left.unit or left.scale > 1:
            right.scale, right.unit = left.scale, left.unit
            left.plain = right.plain = False

    def _is_former(self, tokens: Tokens, first: int) -> bool:
        """Do the first words in the brackets say that this is an earlier number: "(Vorjahr: 33,5)", "(2021: 28,8)"?"""
        return first in tokens.claimed or self._former.at(tokens, first) is not None


def _is_like(left: Amount, right: Amount) -> bool:
    """Is it a percentage, and in the brackets alone what it was before, as exact: "22,9 Prozent (24,1)"?"""
    percent = left.unit is not None and left.unit.kind == "percent"
    return percent and right.first == left.stop + 1 and right.decimals == left.decimals > 0
