"""Nouns whose own form says that there are two of them: "مهمتان", "سيارتا إسعاف"."""

from __future__ import annotations

from decimal import Decimal

from r57extract.extraction.number_forms import Forms
from r57extract.extraction.tokens import NUMBER, Tokens
from r57extract.languages import Language


class Duals:
    """Those of one language."""

    def __init__(self, language: Language, forms: Forms) -> None:
        numbers, spelling = language.numbers, language.spelling
        self._forms = forms
        self._articles = tuple(map(spelling.form, numbers.determiners))
        joiners = (joiner for joiner in map(spelling.form, numbers.joiners) if joiner in spelling.fronts)
        self._joined_articles = tuple(joiner + article for joiner in joiners for article in self._articles)
        self._two = frozenset(map(spelling.form, numbers.cardinals.get(Decimal(2), ())))
        endings = {ending for endings in numbers.duals.only.values() for ending in endings}
        self._mine = tuple(ending for ending in endings if any(other[:-1] == ending for other in forms.dual_ends))

    def stands(self, tokens: Tokens, index: int) -> bool:
        """Is token `index` a dual, with whatever is written onto it?"""
        return index >= 0 and any(map(self._forms.is_dual, tokens.spelling.stems(tokens.form[index])))

    def counts(self, tokens: Tokens, index: int, prefix: str, stem: str) -> bool:
        """Is token `index`, of which `stem` is left without its prefix, a dual that says how many there are?"""
        if not self._forms.is_dual(stem) or (index and self._forms.is_indefinite(tokens.form[index - 1])):
            return False  # none such, or "both of them": كلا, كلتا
        if (not prefix or prefix in self._articles) and self._describes(tokens, index):
            return False
        # "سيارتي الجديدة" is my new car, "سيارتي إسعاف" are two ambulances
        mine = stem.endswith(self._mine) and tokens.form[index + 1].startswith(self._articles)
        return not mine and not self._are_named(tokens, index)

    def _describes(self, tokens: Tokens, index: int) -> bool:
        """Does it say more of two that stand before it?

        "لاعبتان مصريتان", "المبعوثان العربيان", "اثنان آخران", "مركبان كبيران آخران"
        """
        before = tokens.form[index - 1] if index else ""
        if self.stands(tokens, index - 1) or any(stem in self._two for stem in tokens.spelling.stems(before)):
            return True
        return before.endswith(self._forms.dual_ends) and self.stands(tokens, index - 2)

    def _are_named(self, tokens: Tokens, index: int) -> bool:
        """Are the two told apart behind it?

        "المادتين 5 و6", "الرئيسان المصري والسوداني", "دولتا قطر والكويت"
        """
        if tokens.kind[index + 1 : index + 4 : 2] == [NUMBER, NUMBER]:
            return self._forms.joins(tokens.form[index + 2])
        first, second = tokens.form[index + 1 : index + 3] if index + 3 < len(tokens) else ("", "")
        if first.startswith(self._articles) and second.startswith(self._joined_articles):
            return True
        governing = not tokens.form[index].endswith(self._forms.dual_ends)
        return governing and self._forms.joins(second[:1])
