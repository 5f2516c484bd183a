"""What stands before a number with an article and is counted by it: "الساعات الـ48", "أعضاء اللجنة الـ12"."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import chain

from r57extract.extraction.amount import Amount
from r57extract.extraction.articles import Articles
from r57extract.extraction.tokens import WORD, Tokens
from r57extract.extraction.units import Units
from r57extract.languages import Language

# A noun has at most so many adjectives, or nouns that it governs, between itself and its number.
_BETWEEN = 3


class CountedBefore:
    """The nouns of one language that stand before their number."""

    def __init__(self, language: Language, units: Units, articles: Articles) -> None:
        spelling, construct = language.spelling, language.duties.construct
        form = spelling.form
        self._units, self._stems = units, spelling.stems
        self._articles = frozenset(map(form, language.numbers.determiners))
        self._front = articles.front
        self._singulars = frozenset(map(form, language.numbers.duals.nouns))
        nouns = map(form, chain(chain.from_iterable(language.nouns.concepts.values()), construct.crowds))
        self._plurals = frozenset(nouns) - self._singulars
        self._shapes = frozenset(map(form, construct.adjective_shapes))
        self._adjectives = frozenset(map(form, construct.adjectives))
        endings = (*construct.feminine, *construct.people, *construct.feminine_plurals)
        self._endings = ("", *map(form, endings))
        self._owners = tuple(construct.possessives)
        self._before_owner = [(form(end), form(plain)) for end, plain in construct.hamzas.items()]
        duals = language.numbers.duals.endings.items()  # their endings show the letter of a feminine before an owner
        self._before_owner += [(ends[0][0], form(end)) for end, ends in duals if end != "none"]
        self._before_owner += [(form(end), end + construct.oblique[0][1:]) for end in construct.construct_endings]

    def read(self, tokens: Tokens, amount: Amount) -> None:
        """Gives a number with an article its unit or noun, or makes it the place of one thing in a row."""
        article = tokens.spelling.form(tokens.text[tokens.start[amount.first] : amount.start])
        last = amount.first - 1 if amount.spelled else amount.first - 2
        article = article if amount.spelled or last < 0 else tokens.form[last + 1]
        if amount.spelled and amount.digits == 1:
            return  # "للموسم الواحد": of each
        if last < 0 or article not in self._articles or not self._may_be_noun(tokens, last):
            return
        amount.unit = self._units.named_before(tokens, last + 1)
        if amount.unit:
            return
        noun = self._noun(tokens, last)
        if noun is not None:
            start = tokens.start[noun]
            joined = len(self._front(tokens, noun)) - len(article)
            amount.noun = start + max(joined, 0), tokens.end[noun]
            if not self._singulars.isdisjoint(self._names(tokens, noun)):
                amount.role = "ordinal"  # "القمة الـ34": of one thing with an article, it says which

    def _noun(self, tokens: Tokens, last: int) -> int | None:
        """The counted noun, of the words that end with token `last`."""
        if not self._front(tokens, last):
            known = self._singulars | self._plurals
            return None if known.isdisjoint(self._owned(tokens, last)) else last
        noun = last
        while last - noun < _BETWEEN and self._is_adjective(tokens, noun):
            noun -= 1
        if self._is_plural(tokens, noun):
            return noun
        for governing in range(noun - 1, max(noun - 1 - _BETWEEN, -1), -1):  # "أعضاء مجلس الأمن"
            if not self._may_be_noun(tokens, governing) or self._front(tokens, governing):
                break
            if self._is_plural(tokens, governing):
                return governing
        return noun

    def _may_be_noun(self, tokens: Tokens, index: int) -> bool:
        return tokens.kind[index] == WORD and not self._units.is_other(tokens, index)

    def _names(self, tokens: Tokens, index: int) -> set[str]:
        """A noun without what is written onto its front, or without its owner."""
        return set(self._stems(tokens.form[index])) if self._front(tokens, index) else self._owned(tokens, index)

    def _is_plural(self, tokens: Tokens, index: int) -> bool:
        return not self._plurals.isdisjoint(self._stems(tokens.form[index]))

    def _is_adjective(self, tokens: Tokens, index: int) -> bool:
        """Does this definite word describe the one before it, as the second of two in a row: "الدول الأوروبية"?"""
        if index == 0 or tokens.kind[index - 1] != WORD or not self._front(tokens, index - 1):
            return False
        bare = tokens.form[index].removeprefix(self._front(tokens, index))
        if bare in self._plurals or bare in self._singulars:
            return False
        masculine = {bare.removesuffix(ending) for ending in self._endings if bare.endswith(ending)}
        return any(m in self._adjectives or "?" * (len(m) - 1) + m[-1:] in self._shapes for m in masculine)

    def _owned(self, tokens: Tokens, index: int) -> set[str]:
        """What a word may be without the pronoun of its owner: "أعضائه", "راكبيها"."""
        printed = "".join(c for c in tokens.printed(index, index) if c.isalpha())
        owners = [owner for owner in self._owners if printed.endswith(owner)]
        return {stem for owner in owners for stem in self._freed(tokens.form[index][: -len(owner)])}

    def _freed(self, form: str) -> Iterator[str]:
        for stem in self._stems(form):
            yield stem
            for end, plain in self._before_owner:
                if stem.endswith(end):
                    yield stem.removesuffix(end) + plain
