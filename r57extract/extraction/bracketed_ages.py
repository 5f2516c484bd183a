"""Ages behind whose they are, in brackets or commas: "Der Fahrer (54)", "ihre Kinder (4 und 9)", "Max Meier, 54, …"."""

from __future__ import annotations

from r57extract.extraction.phrases import Phrases
from r57extract.extraction.tokens import NUMBER, WORD, Tokens
from r57extract.languages import Language

_LONGEST_NAME = 3  # words
_LONGEST_PARTY = 5  # tokens: "SPD", "N-VA", "CD&V"
_WITHIN = frozenset("-&/")
_IN_ROW = 4  # tokens from one name of a row up to its number


class BracketedAges:
    """The words of one language for people whose ages are told so; a name alone might have scored so often."""

    def __init__(self, language: Language) -> None:
        measures, spelling = language.measures, language.spelling
        self._one = Phrases({"": measures.ages_bracketed}, spelling)
        self._several = Phrases({"": measures.ages_bracketed_rows}, spelling)
        self._joints = frozenset((",", *map(spelling.form, language.numbers.joiners)))
        self._nouns_capital = language.nouns.capitalised
        self.exist = bool(measures.ages_bracketed)

    def hold(self, tokens: Tokens, first: int, stop: int) -> bool:
        """Is the number that ends before token `stop` an age; the first of its row starts at `first`, behind "("?"""
        opened, last = first - 1, stop
        while tokens.form[last] in self._joints and tokens.kind[last + 1] == NUMBER:
            last += 2
        if opened < 1:
            return False
        if tokens.form[last] != ")":
            return first + 1 == stop == last and self._tells_home(tokens, last) and self._is_name(tokens, opened)
        if self._one.before(tokens, opened) or self._is_initial(tokens, opened) or self._names_person(tokens, opened):
            return True
        return last > first + 1 and self._several.before(tokens, opened) is not None

    def stands_apart(self, tokens: Tokens, first: int, stop: int) -> bool:
        """Does it stand between commas behind a name, or such a word, in no row: "Anna Berg, 72, klagt"?"""
        comma, after = first - 1, stop + 1
        if tokens.form[stop] == ")":
            return self._follows_party(tokens, comma)
        if tokens.form[stop] != "," or comma < 1 or tokens.kind[after] != WORD or tokens.form[after] in self._joints:
            return False
        if tokens.glued(first) or tokens.glued(after) or comma - 1 in tokens.claimed:
            return False
        name = comma
        while name > 0 and tokens.kind[name - 1] == WORD and tokens.is_capital(name - 1):
            name -= 1
        if name > 1 and tokens.form[name - 1] in self._joints and tokens.kind[name - 2] == NUMBER:
            return False  # "Kane, 14, Undav, 12"
        if self._one.before(tokens, comma):
            return True
        if tokens.is_capital(after) and NUMBER in tokens.kind[after + 1 : after + _IN_ROW]:
            return False
        named = self._nouns_capital or tokens.is_capital(after)
        return comma - name > named

    def _follows_party(self, tokens: Tokens, comma: int) -> bool:
        """Does a name in brackets, behind somebody's, end at this comma: "Helmut Kunz (CDU, 61)"?"""
        place = comma
        while place > comma - _LONGEST_PARTY and (tokens.is_capital(place - 1) or tokens.form[place - 1] in _WITHIN):
            place -= 1
        return 1 < place < comma and tokens.form[place - 1] == "(" and self._is_name(tokens, place - 1)

    def _tells_home(self, tokens: Tokens, comma: int) -> bool:
        """Does nothing but a name follow: "Anna Berg (34, Grüne)"?"""
        named = tokens.form[comma] == "," and tokens.kind[comma + 1] == WORD and tokens.is_capital(comma + 1)
        return named and tokens.form[comma + 2] == ")"

    def _is_name(self, tokens: Tokens, stop: int) -> bool:
        """Do two words with capitals end before token `stop`?"""
        return (
            tokens.kind[stop - 2 : stop] == [WORD, WORD] and tokens.is_capital(stop - 1) and tokens.is_capital(stop - 2)
        )

    def _is_initial(self, tokens: Tokens, stop: int) -> bool:
        """Is it what the courts leave of a name: "Max M. (54)"?"""
        if stop < 3 or tokens.form[stop - 1] != "." or tokens.kind[stop - 3 : stop - 1] != [WORD, WORD]:
            return False
        initial = tokens.printed(stop - 2, stop - 2)
        return len(initial) == 1 and initial.isupper() and tokens.is_capital(stop - 3)

    def _names_person(self, tokens: Tokens, stop: int) -> bool:
        """Does a name stand behind such a word: "ihre Tochter Lena (9)"?"""
        for place in range(stop - 1, max(0, stop - 1 - _LONGEST_NAME), -1):
            if tokens.kind[place] != WORD or not tokens.is_capital(place):
                return False
            if self._one.before(tokens, place):
                return True
        return False
