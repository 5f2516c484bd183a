"""Where dates, times of day and numbers may start: each token is looked up once for the readers of all three.

Most words open nothing, and what opens something often needs a word behind it of which few follow: "het" opens
"het dubbele". So the readers look at a few places of a text only.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import cache
from typing import NamedTuple

from r57extract.extraction.context import Context
from r57extract.extraction.date_grammar import grammar
from r57extract.extraction.memo import Memo
from r57extract.extraction.number_words import NumberWords
from r57extract.extraction.templates import ANYTHING, Company
from r57extract.extraction.times import clock
from r57extract.extraction.tokens import Tokens
from r57extract.languages import load


class Openings(NamedTuple):
    """Indices of tokens, in order, at which a date, a time of day, a number in words or one in digits may start."""

    dates: list[int]
    times: list[int]
    words: list[int]
    digits: list[int]


class OpeningWords:
    """The words of one language that open something."""

    def __init__(self, code: str) -> None:
        dates, times = grammar(code), clock(code)
        self._dates = (dates.dates, dates.relative, dates.foreign, dates.shy_dates, dates.like_decimals)
        self._times = (times.times, times.after_at, times.shy, times.joined, times.hour)
        language = load(code)
        self._numbers = NumberWords.of(language)
        lone = (*language.measures.lone, *language.measures.lone_by)
        self._lone = frozenset(map(language.spelling.form, lone))
        openings = (reader.openings for reader in (*self._dates, *self._times))
        self._words = self._numbers.starts.union(self._lone, *openings)
        self._companies = Memo(self._find)

    def _find(self, form: str) -> tuple[tuple[int, Sequence[Company]], ...]:
        """What this word may start, as its place in `Openings`, and what must stand behind it for that."""
        listed = form in self._words  # else it but begins as numbers do
        companies = (
            [reader.company(form) for reader in self._dates] if listed else (),
            [reader.company(form) for reader in self._times] if listed else (),
            (self._numbers.company(form), ANYTHING if form in self._lone else None),
        )
        return tuple((place, needed) for place, needed in enumerate(map(_needed, companies)) if needed)

    def of(self, tokens: Tokens) -> Openings:
        """The places in a text at which something may start."""
        form = tokens.form
        found = Openings([], [], [], tokens.numbers)
        for index in self._likely(form):
            second = form[index + 1] if index + 1 < len(form) else ""
            for place, companies in self._companies[form[index]]:
                for needed in companies:
                    if not needed or second in needed:
                        found[place].append(index)
                        break
        return found

    def _likely(self, form: list[str]) -> list[int]:
        """The tokens whose words open something, or begin as numbers do that are written as one word."""
        words, beginnings = self._words, self._numbers.beginnings
        if not beginnings:
            return [index for index, word in enumerate(form) if word in words]
        length, shortest = self._numbers.beginning, self._numbers.shortest
        return [
            index
            for index, word in enumerate(form)
            if word in words or (len(word) >= shortest and word[:length] in beginnings)
        ]


def _needed(companies: Iterable[Company | None]) -> Sequence[Company]:
    """What some reader needs behind a word, but one entry where another needs nothing."""
    found = [company for company in companies if company is not None]
    return (ANYTHING,) if ANYTHING in found else tuple(found)


@cache
def _opening_words(code: str) -> OpeningWords:
    return OpeningWords(code)


def openings(context: Context) -> Openings:
    """Where something may start in an article, found when first asked for."""
    if context.openings is None:
        context.openings = _opening_words(context.language.code).of(context.tokens)
    return context.openings
