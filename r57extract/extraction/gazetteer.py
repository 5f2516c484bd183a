"""What a language's lists of names say at a token: a title, a place, a given name."""

from __future__ import annotations

from functools import cache, lru_cache

from r57extract.extraction.phrases import Phrases
from r57extract.extraction.tokens import Tokens
from r57extract.languages import load

_REMEMBERED = 1 << 16
_SHORTEST_STEM = 3


@cache
def gazetteer(code: str) -> Gazetteer:
    """The lists of the language with this ISO 639-1 code; built once a process."""
    return Gazetteer(code)


class Gazetteer:
    """The section [names] of a language, ready to be looked up in tokens."""

    def __init__(self, code: str) -> None:
        language = load(code)
        names, self._spelling = language.names, language.spelling
        form = self._spelling.form
        self.titles = Phrases({True: names.titles}, self._spelling, clitics=True)
        self.given = frozenset(map(form, names.given))
        self.syllabic = frozenset(map(form, names.syllabic))
        self.common = frozenset(map(form, names.common))
        self.endings = tuple(sorted(map(form, names.endings), key=len, reverse=True))
        self._adjectives = tuple(sorted(map(form, names.adjectives), key=len, reverse=True))
        self._places: dict[str, list[tuple[tuple[str, ...], str]]] = {}
        for place, forms in names.places.items():
            for printed in forms:
                words = tuple(map(self.stem, Tokens(printed, self._spelling).form[:-1]))
                self._places.setdefault(words[0], []).append((words[1:], place))
        for entries in self._places.values():
            entries.sort(key=lambda entry: -len(entry[0]))
        self._starting_with = lru_cache(_REMEMBERED)(self._find_starting)

    def stem(self, form: str) -> str:
        """`form` without the longest ending that it may carry; a stem has three letters or more."""
        for ending in self.endings:
            if form.endswith(ending) and len(form) - len(ending) >= _SHORTEST_STEM:
                return form[: -len(ending)]
        return form

    def place_at(self, tokens: Tokens, index: int) -> tuple[int, str] | None:
        """The longest place name that starts at token `index`: the index after its last token, and its id."""
        form = tokens.form
        for rest, place in self._starting_with(form[index]):
            stop = index + 1 + len(rest)
            if not rest or (stop <= len(form) and all(map(self._inflects, form[index + 1 : stop], rest))):
                return stop, place
        return None

    def _inflects(self, form: str, stem: str) -> bool:
        return form == stem or self.stem(form) == stem

    def _find_starting(self, form: str) -> tuple[tuple[tuple[str, ...], str], ...]:
        stems = list(self._spelling.stems(form))
        stems += [self.stem(stem) for stem in stems]
        for ending in self._adjectives:
            if form.endswith(ending) and len(form) - len(ending) >= _SHORTEST_STEM:
                stems += (form[: -len(ending)], self.stem(form[: -len(ending)]))
        found = [entry for stem in dict.fromkeys(stems) for entry in self._places.get(stem, ())]
        return tuple(sorted(found, key=lambda entry: -len(entry[0])))
