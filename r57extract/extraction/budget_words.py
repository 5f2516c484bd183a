"""The words of a language that tie amounts of money to one another and to those who get them."""

from __future__ import annotations

from functools import cache

from r57extract.extraction.bodies import body_at
from r57extract.extraction.duty_words import duty_words
from r57extract.extraction.phrases import OPEN, Phrases
from r57extract.extraction.tokens import Tokens
from r57extract.languages import load


class BudgetWords:
    """Section [budgets] of a language, ready to be looked up."""

    def __init__(self, code: str) -> None:
        language = load(code)
        spelling, words = language.spelling, language.budgets
        self.to: Phrases[bool] = Phrases({True: words.to}, spelling)
        self.receive: Phrases[bool] = Phrases({True: words.receive}, spelling, clitics=True)
        self.each: Phrases[bool] = Phrases({True: words.each}, spelling, clitics=True)
        self.of: Phrases[bool] = Phrases({True: words.of}, spelling, clitics=True)
        self.former: Phrases[bool] = Phrases({True: language.comparisons.former}, spelling)
        self.counted: Phrases[bool] = Phrases({True: words.counted}, spelling)
        self.rest: Phrases[bool] = Phrases({True: words.rest}, spelling, clitics=True)
        self.breaks: Phrases[bool] = Phrases({True: words.breaks}, spelling, clitics=True)
        written_on = tuple(form for form in words.conjunctions if form.endswith(OPEN))
        whole = tuple(form for form in words.conjunctions if form not in written_on)
        self._conjunctions: Phrases[bool] = Phrases({True: whole, False: written_on}, spelling)
        self._joiners: Phrases[bool] = Phrases({True: words.joiners}, spelling)
        links = {template.split("{low}")[1].replace("{high}", "").strip() for template in language.measures.changes}
        self._links: Phrases[bool] = Phrases({True: sorted(links - {""})}, spelling, clitics=True)
        self.dative = words.dative
        self._duties = duty_words(code)
        self._others = frozenset(map(spelling.form, language.nouns.others))

    def behind_and(self, tokens: Tokens, index: int) -> int:
        """The first token that "and" joins on, where it stands at this one or is written onto it; else 0."""
        match = self._conjunctions.at(tokens, index)
        return 0 if match is None else match[0] if match[1] else index

    def is_and(self, tokens: Tokens, index: int) -> bool:
        """Does "and" stand at this token, as a word of its own?"""
        match = self._conjunctions.at(tokens, index)
        return match is not None and match[1]

    def joins(self, tokens: Tokens, index: int) -> bool:
        """Does this word part a recipient from what stands before?"""
        return self._joiners.at(tokens, index) is not None

    def changes(self, tokens: Tokens, index: int) -> bool:
        """Does the word before this token lead to what something became: "van 3 naar 2 miljoen euro"?"""
        return self._links.before(tokens, index) is not None

    def closes(self, tokens: Tokens, index: int) -> bool:
        """Is this a preposition or such, with which no name of a recipient ends: "cho huyện Kỳ Sơn trước …"?"""
        return tokens.form[index] in self._others

    def body(self, tokens: Tokens, index: int, stop: int) -> tuple[int, int] | None:
        """The body whose phrase starts at a token: token indices."""
        return body_at(tokens, self._duties, index, stop)


@cache
def budget_words(code: str) -> BudgetWords:
    """The words of a language, made once."""
    return BudgetWords(code)
