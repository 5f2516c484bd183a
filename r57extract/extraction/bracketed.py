"""What a number shares with the one in brackets behind it: "418,7 (Vorjahr: 372,8) Millionen Euro".

So does one in brackets alone, behind words for an earlier time: "1,2 млн тонн, на 20% менше, ніж торік (1,5 млн)".
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from r57extract.extraction.amount import ONE, Amount
from r57extract.extraction.phrases import Phrases
from r57extract.extraction.scales import Scales
from r57extract.extraction.sharing import are_of_one_size
from r57extract.extraction.tokens import WORD, Tokens
from r57extract.extraction.units import Units
from r57extract.languages import Language

_LONGEST = 8  # tokens
_LONGEST_WAY = 16  # tokens from a number to the earlier one
_APART = frozenset(";,/")
_ENDS = frozenset(".!?;؟؛\n")
_WORDS = 5  # before the bracket, such as a participle or what is counted


class Bracketed:
    """Brackets in one language."""

    def __init__(self, language: Language, scales: Scales, units: Units) -> None:
        self._scales, self._units = scales, units
        self._former = Phrases({True: language.comparisons.former}, language.spelling, clitics=True)

    def share(self, tokens: Tokens, amounts: Sequence[Amount]) -> None:
        """Gives such numbers the scale word and unit that are printed behind the other, or behind both."""
        told = -1  # where the number ends that was found to be of an earlier time, in brackets that go on
        for place, (left, right) in enumerate(pairwise(amounts)):
            if tokens.form[right.stop] != ")":
                if tokens.form[right.stop] in _APART and (opened := _opening(tokens, left.stop)):
                    told = right.stop if self._share_former(tokens, left, right, opened) else told
                continue
            if told == left.stop and self._share_former(tokens, left, right, told):
                continue
            if right.scale == 1 and (opened := _opening(tokens, left.stop)):
                self._share(tokens, left, right, opened)
            alone = tokens.form[right.first - 1] == "(" and right.unit is None
            if alone and (right.scale > 1 or right.decimals):
                self._share_unit(tokens, amounts[max(0, place - 1) : place + 1], right)

    def _share_former(self, tokens: Tokens, left: Amount, right: Amount, mark: int) -> bool:
        """Lets one of several earlier numbers share: "6,1 Prozent (Vormonat: 6,0; Vorjahr: 5,8)"."""
        alike = left.role == right.role == "cardinal" and right.unit is None and (left.unit or left.scale > 1)
        if not alike or right.scale != 1 or right.stop - mark > _LONGEST or not self._is_former(tokens, mark + 1):
            return False
        if not are_of_one_size(left, right):
            return False
        right.scale, right.unit, right.plain = left.scale, left.unit, False
        return True

    def _share_unit(self, tokens: Tokens, before: Sequence[Amount], right: Amount) -> None:
        """Gives a number that stands for an earlier time the unit of the one before it; a percentage may part them.

        One that has no scale word shares that, too: "1,84 Milliarden Euro, 6 Prozent weniger als im Vorjahr (1,96)".
        """
        opened = right.first - 1
        if right.role != "cardinal" or not self._ends_former(tokens, opened):
            return
        for left in reversed(before):
            way = tokens.form[left.stop : opened]
            if left.role != "cardinal" or len(way) > _LONGEST_WAY or not _ENDS.isdisjoint(way):
                return
            if left.unit is None or left.unit.kind not in ("percent", "ratio"):
                scaled = right.scale > 1 or (left.decimals == right.decimals and are_of_one_size(left, right))
                if left.unit and left.scale > 1 and scaled:
                    right.scale = left.scale if right.scale == 1 else right.scale
                    right.unit, right.plain = left.unit, False
                return

    def _ends_former(self, tokens: Tokens, opened: int) -> bool:
        """Do words for an earlier time, or a date, end before a bracket?"""
        return opened - 1 in tokens.claimed or self._former.before(tokens, opened) is not None

    def _share(self, tokens: Tokens, left: Amount, right: Amount, opened: int) -> None:
        counted = left.role == right.role == "cardinal" and right.stop - opened <= _LONGEST
        if not counted or right.unit or right.scale != 1 or "(" in tokens.form[opened + 1 : right.stop]:
            return
        if left.unit is None and left.scale == 1:
            if opened > left.stop:
                return
            behind = right.stop + 1
            scale = self._scales.at(tokens, behind)
            stop, left.scale = scale or (behind, ONE)
            unit = self._units.after(tokens, stop, scaled=scale is not None)
            left.unit = unit[1] if unit else None
        elif not (self._is_former(tokens, opened + 1) or _is_like(left, right)):
            return
        if left.scale > 1 and not are_of_one_size(left, right):
            return  # "9,8 Millionen (2024: 9.700.000)"
        if left.unit or left.scale > 1:
            right.scale, right.unit = left.scale, left.unit
            left.plain = right.plain = False

    def _is_former(self, tokens: Tokens, first: int) -> bool:
        """Do the first words in the brackets say that this is an earlier number: "(Vorjahr: 33,5)", "(2021: 28,8)"?"""
        return first in tokens.claimed or self._former.at(tokens, first) is not None


def _opening(tokens: Tokens, stop: int) -> int:
    """The bracket that opens behind a number, or a word or two later: "8,9 Millionen eingeplant (2025: 8,2)"; or 0."""
    for index in range(stop, stop + _WORDS + 1):
        if tokens.form[index] == "(":
            return index
        if tokens.kind[index] != WORD:
            break
    return 0


def _is_like(left: Amount, right: Amount) -> bool:
    """Is it a percentage, and in the brackets alone what it was before, as exact: "22,9 Prozent (24,1)"?"""
    percent = left.unit is not None and left.unit.kind == "percent"
    return percent and right.first == left.stop + 1 and right.decimals == left.decimals > 0
