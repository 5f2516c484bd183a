"""Ages without a word for years: "ở tuổi 40", "في سن الـ18", "دون سن الخامسة"."""

from __future__ import annotations

from r57extract.extraction.amount import Amount
from r57extract.extraction.articles import Articles
from r57extract.extraction.bracketed_ages import BracketedAges
from r57extract.extraction.phrases import Phrases
from r57extract.extraction.tokens import NUMBER, WORD, Tokens
from r57extract.extraction.units import Unit
from r57extract.languages import Language

_OLDEST = 130
_LONGEST = 2  # tokens of an age in words: "الثامنة عشرة"
_APART = 10  # younger people are seldom told so: "Anna Berg, 72, klagt"


class Ages:
    """The words of one language beside which a bare number is somebody's age."""

    def __init__(self, language: Language, articles: Articles) -> None:
        measures, spelling = language.measures, language.spelling
        self._before = Phrases({"": measures.ages}, spelling, clitics=True)
        self._before_ordinal = Phrases({"": measures.ages_ordinal}, spelling, clitics=True)
        self._alone = Phrases({"": measures.ages_alone}, spelling)
        self._others = frozenset(map(spelling.form, language.nouns.others))
        self._after = Phrases({"": measures.ages_after}, spelling)
        self._determiners = frozenset(map(spelling.form, language.numbers.determiners))
        self._joints = frozenset((",", *map(spelling.form, language.numbers.joiners)))
        self._to = frozenset(map(spelling.form, language.calendar.to))
        self._articles = articles
        self._bracketed = BracketedAges(language)

    def read(self, tokens: Tokens, amount: Amount) -> None:
        """Make years of a number that is an age."""
        if amount.unit or amount.noun or amount.scale != 1 or not 0 < amount.digits <= _OLDEST:
            return
        if amount.role not in ("cardinal", "ordinal"):
            return
        first = amount.first
        if tokens.form[first - 1] in self._joints and tokens.kind[first - 2] == NUMBER:
            first = self._row_start(tokens, first)
        article = not amount.spelled and tokens.form[first - 1] in self._determiners
        aged: object = self._before.before(tokens, first - article)
        if not aged and amount.role == "ordinal":  # "أكبرهم في الرابعة عشرة"
            aged = self._before_ordinal.before(tokens, amount.first)
        if not aged and amount.spelled:
            aged = self._goes_on(tokens, amount)
        if not aged and self._ends(tokens, amount.stop):
            aged = self._alone.before(tokens, first)
        if not aged and not self._articles.front(tokens, amount.first - 1):  # "العقد الخامس من العمر"
            aged = self._after.at(tokens, amount.stop)
        if not aged and tokens.form[first - 1] == "(" and self._bracketed.exist and not amount.decimals:
            aged = self._bracketed.hold(tokens, first, amount.stop)
        if not aged and amount.plain and tokens.form[first - 1] == "," and self._bracketed.exist:
            aged = amount.digits >= _APART and self._bracketed.stands_apart(tokens, first, amount.stop)
        if aged:
            amount.role, amount.unit = "cardinal", Unit("duration", "year")

    def _goes_on(self, tokens: Tokens, amount: Amount) -> bool:
        """Does it go on an age: "تتراوح أعمارهم بين السادسة والثانية عشرة", "من السادسة إلى العاشرة"?"""
        first = amount.first
        written_on = amount.start > tokens.start[first] and tokens.form[first][0] in self._joints
        if not written_on and tokens.form[first - 1] not in self._to:
            return False
        near = range(first - 1, max(first - 2 - _LONGEST, 0), -1)
        return any(self._before.before(tokens, place) is not None for place in near)

    def _row_start(self, tokens: Tokens, first: int) -> int:
        """The first number of a row in which the one at token `first` stands: "mannen van 19, 22 en 27"."""
        place = first
        while tokens.form[place - 1] in self._joints and tokens.kind[place - 2] == NUMBER and place > 1:
            place -= 2
        return place

    def _ends(self, tokens: Tokens, index: int) -> bool:
        """Does nothing that may be counted stand at token `index`: "een man van 44 uit Kortrijk"?"""
        return tokens.kind[index] != WORD or tokens.form[index] in self._others
