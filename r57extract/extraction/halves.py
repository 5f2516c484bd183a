"""A unit of which there is one, where the one is not said before it.

"ساعة ونصف", "рік з половиною" have a half more; "ساعة واحدة" has its one behind it, "بعد عام" has none.
"""

from __future__ import annotations

from decimal import Decimal

from r57extract.extraction.amount import HYPHENS, ONE, Amount
from r57extract.extraction.phrases import Phrases
from r57extract.extraction.tokens import WORD, Tokens
from r57extract.extraction.units import Unit, Units
from r57extract.languages import Language

# Words between "before" and how long before: "قبل الافتتاح الرسمي بأسبوع".
_APART = 4


class Halves:
    """Reads them in one language."""

    def __init__(self, language: Language, units: Units) -> None:
        articles = frozenset(language.numbers.doubts.articles)
        # "per uur en een halve …": behind an article the half is of something else.
        plain: dict[Decimal, list[str]] = {
            part: [form for form in forms if articles.isdisjoint(form.split())]
            for part, forms in language.numbers.fractions.more.items()
        }
        form = language.spelling.form
        self._more = Phrases(plain, language.spelling)
        self._ones = frozenset(map(form, language.numbers.ones_behind))
        self._since = Phrases({"": language.measures.lone_after}, language.spelling, clitics=True)
        # Endings of verbs are those of nouns, too: "بعد عقد المحادثات", after holding the talks.
        others = (form for form in language.nouns.others if not form.startswith("*"))
        self._closing = Phrases({"": (*others, *language.measures.lone_before)}, language.spelling)
        self._nouns = frozenset(map(form, language.nouns.lookalikes))
        self._lone = frozenset(map(form, language.measures.lone))
        self._joiners = frozenset(map(form, language.numbers.joiners))
        self._by = frozenset(map(form, language.measures.lone_by))
        self._apart = Phrases({"": language.measures.lone_apart}, language.spelling, clitics=True)
        self._ago = Phrases({"": language.measures.lone_ago}, language.spelling)
        self._units = units

    def at(self, tokens: Tokens, index: int, floor: int) -> Amount | None:
        """The amount whose part is said at token `index`, or at the word before that joins it; or whose unit is."""
        for first in (index, index - 1):
            part = self._more.at(tokens, first) if first > floor else None
            if part and part[0] > index and (made := self._one(tokens, first, floor, part[0], ONE + part[1])):
                return made
        if tokens.form[index] in self._ones:
            return self._one(tokens, index, floor, index + 1, ONE)
        if tokens.form[index] in self._by:
            near = range(index, max(index - _APART, floor), -1)  # "قبل الافتتاح بأسبوع"
            apart = any(self._apart.before(tokens, place) for place in near) and not self._is_counted(tokens, index + 1)
            return self._one(tokens, index + 1, floor, index + 1, ONE) if apart else None
        if tokens.form[index] in self._lone and self._is_lone(tokens, index):
            unit = self._units.after(tokens, index)
            return _made(tokens, index, index + 1, ONE, unit[1]) if unit and unit[0] == index + 1 else None
        return None

    def _goes_on(self, tokens: Tokens, index: int) -> bool:
        """Does a number of smaller units follow: "ساعة وأربعين دقيقة", "ساعة و40 دقيقة"?"""
        if tokens.form[index][:1] not in self._joiners or self._more.at(tokens, index):
            return False  # "ساعة ونصف إلى ساعتين"
        units = (self._units.after(tokens, place) for place in range(index + 1, min(index + 3, len(tokens))))
        return any(unit is not None and unit[1].kind == "duration" for unit in units)

    def _one(self, tokens: Tokens, index: int, floor: int, stop: int, value: Decimal) -> Amount | None:
        """So much, up to token `stop`, of the unit that ends just before token `index`."""
        found, written_on = self._units.before_part(tokens, index, percent=value == ONE), 0
        if found is None and index > floor:
            form = tokens.form[index - 1]
            stem = next((stem for stem in tokens.spelling.stems(form) if stem in self._lone), form)
            written_on = len(form) - len(stem)  # "لساعة ونصف"
            after = self._units.after(Tokens(stem, tokens.spelling), 0) if written_on else None
            found = (index - 1, after[1]) if after else None
        if found is None or found[0] < floor or not tokens.claimed.isdisjoint(range(found[0], stop)):
            return None
        made = _made(tokens, found[0], stop, value, found[1])
        made.start += written_on
        return made

    def _is_lone(self, tokens: Tokens, index: int) -> bool:
        """Is there one of this unit: "بعد عام من", "рік тому", but not "بعد عام النكبة", "بعد عام ونصف", "рік-два"?"""
        if self._goes_on(tokens, index + 1) or self._ago.at(tokens, index + 1):
            return True
        if tokens.form[index + 1] in HYPHENS and tokens.glued(index + 1):
            return False
        if not self._since.before(tokens, index) or index + 1 in tokens.claimed or self._is_counted(tokens, index + 1):
            return False
        if tokens.kind[index + 1] != WORD:
            return True
        return tokens.form[index + 1] not in self._nouns and self._closing.at(tokens, index + 1) is not None

    def _is_counted(self, tokens: Tokens, index: int) -> bool:
        """Does token `index` say how many there are of the unit before it?"""
        return tokens.form[index] in self._ones or self._more.at(tokens, index) is not None


def _made(tokens: Tokens, first: int, stop: int, value: Decimal, unit: Unit) -> Amount:
    start, end = tokens.start[first], tokens.end[stop - 1]
    decimals = 0 if value == ONE else 1
    return Amount(first, stop, start, end, value, decimals=decimals, spelled=True, unit=unit)
