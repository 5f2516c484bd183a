"""Finds the phrases of a word list in tokens: the longest one that starts, or ends, at a token."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Generic, TypeVar

from r57extract.extraction.tokens import Tokens
from r57extract.languages.spelling import Spelling

Meaning = TypeVar("Meaning")


class Phrases(Generic[Meaning]):
    """A word list, meaning -> forms, ready to be looked up in tokens.

    A form is text ("tot en met", "ما لا يقل عن"); it is cut into tokens as the text is. With `clitics`, the
    first word of a phrase may carry any of the language's prefixes (Arabic و ب ل ال).
    """

    def __init__(self, meanings: Mapping[Meaning, Iterable[str]], spelling: Spelling, *, clitics: bool = False) -> None:
        self._clitics = clitics and bool(spelling.prefixes)
        self._starting: dict[str, list[tuple[tuple[str, ...], Meaning]]] = {}
        self._ending: dict[str, list[tuple[tuple[str, ...], Meaning]]] = {}
        for meaning, forms in meanings.items():
            for form in forms:
                words = tuple(Tokens(form, spelling).form[:-1])
                self._starting.setdefault(words[0], []).append((words, meaning))
                self._ending.setdefault(words[-1], []).append((words, meaning))
        for table in (self._starting, self._ending):
            for entries in table.values():
                entries.sort(key=lambda entry: -len(entry[0]))

    def at(self, tokens: Tokens, index: int) -> tuple[int, Meaning] | None:
        """The longest phrase that starts at token `index`: the index after its last token, and its meaning."""
        form = tokens.form[index]
        for stem in tokens.spelling.stems(form) if self._clitics else (form,):
            for words, meaning in self._starting.get(stem, ()):
                stop = index + len(words)
                if tuple(tokens.form[index + 1 : stop]) == words[1:]:
                    return stop, meaning
        return None

    def before(self, tokens: Tokens, index: int) -> tuple[int, Meaning] | None:
        """The longest phrase that ends just before token `index`: the index of its first token, and its meaning."""
        if index == 0:
            return None
        for words, meaning in self._ending.get(tokens.form[index - 1], ()) or self._prefixed(tokens, index):
            start = index - len(words)
            if start < 0:
                continue
            first, *rest = tokens.form[start:index]
            if rest == list(words[1:]) and (first == words[0] or self._is_stem(tokens, first, words[0])):
                return start, meaning
        return None

    def _prefixed(self, tokens: Tokens, index: int) -> Iterable[tuple[tuple[str, ...], Meaning]]:
        if self._clitics:
            for stem in tokens.spelling.stems(tokens.form[index - 1])[1:]:
                yield from (entry for entry in self._ending.get(stem, ()) if len(entry[0]) == 1)

    def _is_stem(self, tokens: Tokens, form: str, stem: str) -> bool:
        return self._clitics and stem in tokens.spelling.stems(form)
