"""What numbers share in clauses that leave out the rest: "der Kanton 6,1 und die Gemeinde 2,3 Millionen"."""

from __future__ import annotations

from collections.abc import Sequence

from r57extract.extraction.amount import Amount
from r57extract.extraction.nouns import NounReader
from r57extract.extraction.phrases import Phrases
from r57extract.extraction.tokens import WORD, Tokens
from r57extract.languages import Language

_LONGEST = 6  # tokens between two numbers
_LIKELY = 100  # how many times another the numbers of one row are


class Gapping:
    """Such rows in one language: where all nouns have capitals, a small word that is not listed is a verb."""

    def __init__(self, language: Language, nouns: NounReader) -> None:
        measures, spelling = language.measures, language.spelling
        self._nouns = nouns
        self._named = language.nouns.capitalised
        self._joints = frozenset((",", *map(spelling.form, language.numbers.joiners)))
        self._articles = frozenset(map(spelling.form, (*measures.between, *language.calendar.of)))
        self._leading = frozenset(map(spelling.form, (*language.duties.agents, *language.comparisons.to)))
        self._adverbs = Phrases({True: measures.gapped}, spelling)

    def share(self, tokens: Tokens, amounts: Sequence[Amount]) -> None:
        """Gives such numbers the scale word, unit and noun that are printed behind the last of their row."""
        for place in range(len(amounts) - 1, 0, -1):
            right = amounts[place]
            if right.unit is None and right.scale == 1:
                continue
            left, passed = amounts[place - 1], range(0)
            if left.role == "ordinal" and left.spelled and place > 1:  # "kamen 1,2, im zweiten 1,4 Millionen"
                left, passed = amounts[place - 2], range(left.first, left.stop)
            if left.unit is None and left.scale in (1, right.scale) and tokens.form[left.stop] in self._joints:
                self._share(tokens, left, right, passed)

    def _share(self, tokens: Tokens, left: Amount, right: Amount, passed: range) -> None:
        if left.role != "cardinal" or right.role != "cardinal" or left.spelled or right.spelled:
            return
        if not 0 < left.digits < _LIKELY * right.digits or right.digits >= _LIKELY * left.digits:
            return
        if right.first - left.stop > _LONGEST or not self._leaves_out(tokens, left, right, passed):
            return
        left.scale, left.unit, left.plain = right.scale, right.unit, False
        if right.unit is None:
            left.noun = self._nouns.printed(tokens, right.stop)

    def _leaves_out(self, tokens: Tokens, left: Amount, right: Amount, passed: range) -> bool:
        """Does nothing but who or when it is, or an adverb like "locally", stand between the two?

        passed  the tokens of an ordinal there
        """
        first = left.stop + 1
        adverb = self._adverbs.at(tokens, first)
        if adverb and adverb[0] == right.first:
            return True
        if not self._named or not (left.decimals or right.decimals):
            return False
        article = name = False
        for index in range(first, right.first):
            form = tokens.form[index]
            if index in tokens.claimed or (tokens.kind[index] == WORD and tokens.is_capital(index)):
                name = True
            elif form in self._articles or form in self._leading:
                article = article or not name
            elif index not in passed:
                return False
            else:
                name = True
        last, before = tokens.form[right.first - 1], tokens.form[left.first - 1]
        if last in self._leading:  # "auf 27,9 und die SPD auf 21,1 Prozent"
            return name and last == before and right.unit is not None and right.unit.kind == "percent"
        return name and (article or tokens.form[left.stop] != "," or right.first - 1 in tokens.claimed)
