"""Places in a row: when "first" is a number, "op één na" grootste, and halves that are numbered themselves."""

from __future__ import annotations

from r57extract.extraction.amount import ONE, Amount
from r57extract.extraction.phrases import Phrases
from r57extract.extraction.tokens import Tokens
from r57extract.languages import Language

_SMALLEST_SCALE = 1000


class Ranks:
    """Tells places in a row in one language."""

    def __init__(self, language: Language) -> None:
        numbers, spelling = language.numbers, language.spelling
        ordinals = numbers.ordinals
        self._rows = Phrases({"": ordinals.rows}, spelling, clitics=True)
        self._superlatives = Phrases({"": tuple(numbers.expanded(ordinals.superlatives))}, spelling)
        self._arriving = Phrases({"": ordinals.arriving}, spelling)
        self._scales = frozenset(
            spelling.form(form) for forms in ordinals.scales.values() for form in numbers.expanded(forms)
        )
        self._sized = bool(ordinals.arriving)
        sides = (template.split("{n}") for template in ordinals.besides)
        self._besides = tuple(
            (Phrases({"": (before.strip(),)}, spelling), Phrases({"": (after.strip(),)}, spelling))
            for before, after in sides
        )

    def is_size(self, tokens: Tokens, amount: Amount) -> bool:
        """Is it the size of one thing, "300-тисячне місто", rather than a place in a row of arrivals?"""
        if not self._sized or amount.role != "ordinal" or amount.value < _SMALLEST_SCALE:
            return False
        by_scale = amount.spelled or tokens.form[amount.stop - 1] in self._scales
        return by_scale and self._arriving.at(tokens, amount.stop) is None

    def is_vague(self, tokens: Tokens, amount: Amount) -> bool:
        """Is it a scale without a number? "Мільйонні збитки" come to millions, nobody says how many."""
        return amount.spelled and tokens.form[amount.stop - 1] in self._scales and amount.stop == amount.first + 1

    def counts(self, tokens: Tokens, amount: Amount) -> bool:
        """Does this ordinal number something? "The first half" is one of two, but a first attempt just comes early."""
        if amount.digits > 1:
            return True
        return self._rows.at(tokens, amount.stop) is not None or self._rows.before(tokens, amount.first) is not None

    def come_after(self, tokens: Tokens, amount: Amount, floor: int) -> None:
        """Makes the second of the one in "op één na grootste", which is what comes after so many."""
        if amount.role != "cardinal" or amount.unit or amount.scale != 1:
            return
        for before, behind in self._besides:
            opening, closing = before.before(tokens, amount.first), behind.at(tokens, amount.stop)
            if opening and closing and opening[0] >= floor and self._superlatives.at(tokens, closing[0]):
                amount.digits, amount.role, amount.certain = amount.digits + ONE, "ordinal", True
                amount.first, amount.start = opening[0], tokens.start[opening[0]]
                amount.stop, amount.end = closing[0], tokens.end[closing[0] - 1]
                return

    @staticmethod
    def numbers_part(left: Amount, right: Amount) -> Amount | None:
        """The ordinal of "tweede helft", "الربع الثالث", where two neighbours are one: the part is none of a whole."""
        if left.stop != right.first or {left.role, right.role} != {"ordinal", "fraction"}:
            return None
        rank, part = (left, right) if left.role == "ordinal" else (right, left)
        return rank if part.value < ONE else None
