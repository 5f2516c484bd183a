"""Words for a weight that are a sum of money as well: a house of "vijf ton" costs half a million."""

from __future__ import annotations

from decimal import Decimal

from r57extract.extraction.amount import Amount
from r57extract.extraction.nouns import NounReader
from r57extract.extraction.phrases import Phrases
from r57extract.extraction.tokens import BREAK, NUMBER, Tokens
from r57extract.extraction.units import Unit
from r57extract.languages import Language

# What part money plays is said by these cues; "value" and "damage" are left out, since goods have them too.
_CUES = (
    "cost",
    "fine",
    "compensation",
    "tax",
    "debt",
    "aid",
    "investment",
    "salary",
    "earned",
    "budget",
    "profit",
    "allocated",
    "pledged",
    "raised",
    "spent",
    "loss",
)
# How many tokens before the number such a cue is looked for, in the same sentence and with no other number between.
_REACH = 8
_MOST = 100
_ENDS = frozenset(".;!?…")


class SumsOfMoney:
    """The words of one language."""

    def __init__(self, language: Language, nouns: NounReader) -> None:
        sums = {_sum(of): forms for of, forms in language.measures.sums.items()}
        self._sums = Phrases(sums, language.spelling)
        self._exists = bool(sums)
        kinds = language.cues.kinds
        self._cues = Phrases({"": [form for cue in _CUES for form in kinds[cue]]}, language.spelling)
        self._silent = Phrases({"": language.cues.silent}, language.spelling)
        self._nouns = nouns

    def read(self, tokens: Tokens, amount: Amount, last: Amount | None) -> None:
        """Make money of a small number of such a weight, where money is spoken of and no goods are named.

        last  the number before it: "tussen 5.000 en 35.000 euro, soms een ton"
        """
        unit = amount.unit
        if not self._exists or unit is None or unit.kind != "measure" or not (amount.bare or amount.inverted):
            return
        place = amount.bare[0] if amount.bare else amount.first - 2  # "een ton of vijf"
        found = self._sums.at(tokens, place)
        whole = found is not None and found[0] == (amount.stop if amount.bare else place + 1)
        if found is None or not whole or amount.scale != 1 or amount.digits >= _MOST:
            return
        if self._nouns.follows(tokens, amount.stop):
            return
        paid = last is not None and last.unit is not None and last.unit.kind == "money"
        told = paid and last is not None and _same_sentence(tokens, last.stop, amount.first)
        if told or self._speaks_of_money(tokens, amount.first):
            amount.unit = found[1]

    def _speaks_of_money(self, tokens: Tokens, index: int) -> bool:
        for place in range(index - 1, max(-1, index - 1 - _REACH), -1):
            if tokens.kind[place] in (BREAK, NUMBER) or tokens.form[place] in _ENDS:
                return False
            if self._cues.at(tokens, place) and not self._silent.at(tokens, place):
                return True
        return False


def _same_sentence(tokens: Tokens, first: int, stop: int) -> bool:
    """Is no sentence or line ended between two tokens?"""
    return all(tokens.kind[place] != BREAK and tokens.form[place] not in _ENDS for place in range(first, stop))


def _sum(of: str) -> Unit:
    """The sum that "EUR*100000" stands for."""
    currency, times = of.split("*")
    return Unit("money", currency, Decimal(times))
