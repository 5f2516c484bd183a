"""Tells at a glance where "een" and "ein" are mere articles: most are, and nothing more need be asked of them.

Such a word counts only in company: with a unit behind it ("een euro"), another part of a number ("een miljoen"), a
wording that joins it to another number ("een op de vijf"), or a label before it ("kanaal een").
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import chain

from r57extract.extraction.memo import Memo
from r57extract.extraction.number_words import NumberWords
from r57extract.extraction.phrases import Phrases
from r57extract.extraction.tokens import BREAK, NUMBER, Tokens
from r57extract.extraction.units import Units
from r57extract.languages import Language

# Characters from one number to the next: further apart, no wording joins them.
_LONGEST_WAY = 48


class LoneArticles:
    """The articles of one language that are number words, too."""

    def __init__(self, language: Language, words: NumberWords, units: Units) -> None:
        digits, spelling = language.digits, language.spelling
        doubts = language.numbers.doubts
        self.forms = frozenset(map(spelling.form, set(doubts.articles) & set(doubts.uncertain)))
        before = (*digits.labels, *digits.places, *language.measures.ages)
        self._labels = Phrases({"": before}, spelling, clitics=True)
        self._company = Phrases({"": tuple(_company(language))}, spelling, clitics=True)
        self._words, self._units, self._symbols = words, units, units.symbols
        self._says_nothing_before = Memo(lambda form: not self._labels.may_end(form))
        self._says_nothing_behind = Memo(self._is_plain)

    def _is_plain(self, form: str) -> bool:
        """Is this a word that makes no number of an article before it?"""
        if not form[0].isalpha() or self._company.may_start(form):
            return False
        return not (self._words.goes_on(form) or form in self._symbols)

    def at(self, tokens: Tokens, index: int, read_to: int) -> bool:
        """Is token `index`, one of `forms`, an article? The last number before it ends at character `read_to`."""
        if tokens.kind[index + 1] == NUMBER:
            return True  # "ein 13 und ein 15 Jahre alter Junge"
        if not self._says_nothing_behind[tokens.form[index + 1]]:
            rough = self._units.rough_end(tokens, index)  # of "een jaar of vijf"
            return rough > 0 and (tokens.kind[rough] == NUMBER or self._words.company(tokens.form[rough]) is not None)
        start, end = tokens.start[index], tokens.end[index]
        if start - read_to < _LONGEST_WAY or tokens.start[index + 1] == end or not tokens.text[end].isspace():
            return False
        if index == 0 or tokens.kind[index - 1] == BREAK:
            return True
        if tokens.kind[index - 1] == NUMBER or tokens.end[index - 1] == start:
            return False
        return self._says_nothing_before[tokens.form[index - 1]]


def _company(language: Language) -> Iterator[str]:
    """What may stand behind a number: units, what joins it to another one, what makes it a place in a row."""
    digits, measures = language.digits, language.measures
    yield from (*measures.percent, *measures.permille, *measures.percentage_point)
    tables = (
        measures.units,
        measures.unit_parts,
        measures.money,
        measures.origins,
        measures.currencies,
        measures.subunits,
    )
    yield from (form for table in tables for forms in table.values() for form in forms)
    for template in chain(measures.ranges, measures.changes):
        yield template.split("{low}")[1].replace("{high}", "").strip()
    yield from (*measures.ratios, *measures.rates, *measures.alternatives, *digits.places_after, *digits.labels)
    yield from (template.split("{n}")[1].strip() for template in language.numbers.ordinals.besides)
