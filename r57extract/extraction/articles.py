"""Which words carry the article on their front: "الدول" and "للدول" do, "ألمان" and "وكالات" only begin alike."""

from __future__ import annotations

from itertools import chain
from unicodedata import combining

from r57extract.extraction.memo import Memo
from r57extract.extraction.tokens import Tokens
from r57extract.languages import Language


class Articles:
    """The articles of one language in which they are written onto nouns; elsewhere no word has one."""

    def __init__(self, language: Language) -> None:
        determiners = language.numbers.determiners
        fused = tuple(determiner[-1] * 2 for determiner in determiners)  # "لل"
        fronts = [front for front in language.spelling.prefixes if front.endswith((*determiners, *fused))]
        self._fronts = tuple(sorted(fronts, key=len, reverse=True)) if determiners else ()
        self._front_letters = frozenset(front[0] for front in self._fronts)
        listed = chain(chain.from_iterable(language.nouns.concepts.values()), language.nouns.lookalikes)
        self._whole = frozenset(map(language.spelling.form, listed))
        self._form = language.spelling.form
        self._front = Memo(self._find_front)

    def __bool__(self) -> bool:
        """Is there an article that is written onto nouns? Adjectives then stand behind their nouns."""
        return bool(self._fronts)

    def front(self, tokens: Tokens, index: int) -> str:
        """The article on the front of the word at token `index`, with whatever is written onto it; or ""."""
        start = tokens.start[index] if index < len(tokens) else len(tokens.text)
        if tokens.text[start : start + 1] not in self._front_letters:
            return ""
        return self._front[tokens.printed(index, index)]

    def _find_front(self, printed: str) -> str:
        # An article has no mark on its letter: "ألعاب" are games.
        plain = printed if printed.isalpha() else "".join(letter for letter in printed if not combining(letter))
        found = next((front for front in self._fronts if plain.startswith(front) and len(plain) > len(front) + 1), "")
        return "" if found and self._form(printed) in self._whole else found
