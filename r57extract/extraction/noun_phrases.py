"""Noun phrases told by their place: who owes something may be somebody whom no list of bodies knows.

No parser: a phrase goes on up to a mark, a date, a preposition or an adverb. Before a verb it may fill its clause;
behind one it is an article, adjectives and a noun with what belongs to it.
"""

from __future__ import annotations

from collections.abc import Collection

from r57extract.extraction.bodies import Body, Part
from r57extract.extraction.duty_words import DutyWords
from r57extract.extraction.tokens import NUMBER, WORD, Tokens

# A phrase of more tokens than this is no name of anybody; a noun has at most so many words before it, or in a row.
_LONGEST = 10
_ADJECTIVES = 3
_QUOTES = frozenset("«»„“”\"'‘’")
_WITHIN = _QUOTES | frozenset("-‑")
_COMMAS = frozenset(",،")


class NounPhrases:
    """The phrases of one sentence; `taken` are the tokens of its dates and of the words that make duties."""

    def __init__(self, tokens: Tokens, words: DutyWords, taken: Collection[int]) -> None:
        self._tokens = tokens
        self._words = words
        self._taken = taken

    def ends(self, index: int) -> bool:
        """Does no phrase reach over this token?"""
        if index in self._taken:
            return True
        kind = self._tokens.kind[index]
        if kind not in (WORD, NUMBER):
            return self._tokens.form[index] not in _WITHIN
        return kind == WORD and self._words.ends_phrase(self._tokens, index)

    def filling(self, first: int, stop: int) -> Body | None:
        """The phrase that starts at a token and goes on, perhaps up to the verb at `stop`."""
        index = first
        while index < stop and index - first <= _LONGEST:
            within = index > first and (self._links(index, stop) or self._is_proper(index))
            if self.ends(index) and not within:
                break
            index += 1
        return self._made(first, index)

    def behind(self, first: int, stop: int) -> Body | None:
        """The phrase that starts at a token behind a verb: no further than its noun and what belongs to it."""
        if first < stop and opens_name(self._tokens, first, stop) and self._tokens.is_capital(first + 1):
            # "зобов'язав «Київенерго» сплатити"
            closing = (place for place in range(first + 1, stop) if self._tokens.form[place] in _QUOTES)
            return self._made(first, next(closing) + 1)
        end = self._single(first, stop)
        for _ in range(_ADJECTIVES):
            row = self._row(end, stop) if end > first else end
            if row == end:
                break
            end = row
        return self._made(first, end)

    def _row(self, index: int, stop: int) -> int:
        """Where the next phrase of a row ends: "banken en verzekeraars"."""
        if index >= stop:
            return index
        joined = self._words.coordinators.at(self._tokens, index)
        if joined:
            end = self._single(joined[0], stop)
            return end if end > joined[0] else index
        return index

    def _single(self, first: int, stop: int) -> int:
        """Where the noun phrase that starts at `first` ends; `first` where none does."""
        head = first
        while head < stop and not self.ends(head) and self._words.may_open(self._tokens, head):
            head = self._behind_number(head, stop)
        if head >= stop or self.ends(head) or self._tokens.kind[head] != WORD:
            return first
        if not self._tokens.is_capital(head) and self._words.deed_at(self._tokens, head):
            return first
        end = self._noun(head, stop)
        return end if end > head else first

    def _behind_number(self, index: int, stop: int) -> int:
        """The token behind an article, a number or an ordinal ("13.", "13-му")."""
        tokens = self._tokens
        if tokens.kind[index] != NUMBER or index + 2 >= stop or not tokens.glued(index + 1):
            return index + 1
        if tokens.form[index + 1] == ".":
            return index + 2
        return index + 3 if tokens.form[index + 1] in "-‑" else index + 1

    def _behind_hyphen(self, index: int, stop: int) -> int:
        """The token behind a word, or behind words that hyphens join."""
        tokens = self._tokens
        while index + 2 < stop and tokens.form[index + 1] in "-‑" and tokens.glued(index + 1):
            if not tokens.glued(index + 2):
                break
            index += 2
        return index + 1

    def _noun(self, head: int, stop: int) -> int:
        """Adjectives, a noun, the names behind it, and its "of …"."""
        tokens, words = self._tokens, self._words
        noun = head
        while noun < min(head + _ADJECTIVES, stop) and self._is_adjective(noun, stop):
            noun += 1
        if self.ends(noun) or tokens.kind[noun] != WORD or (words.capitals == "nouns" and not tokens.is_capital(noun)):
            return head
        end = self._behind_hyphen(noun, stop)
        while end < stop:
            named = not self.ends(end) and (tokens.is_capital(end) or tokens.form[end] in _WITHIN)
            named = named and not words.subjects.is_bare_object(tokens, end)
            if named or (end not in self._taken and words.is_modifier(tokens, end)):
                end += 1
            elif self._links(end, stop):
                link = words.genitives.at(tokens, end)
                below = self._noun_end(link[0] if link else end, stop)
                if below == end:
                    break
                end = below
            else:
                break
        return end

    def _noun_end(self, index: int, stop: int) -> int:
        while index < stop and self._words.may_open(self._tokens, index):
            index += 1
        for noun in range(index, min(index + _ADJECTIVES, stop)):
            if self.ends(noun) or self._tokens.kind[noun] != WORD:
                break
            if self._words.capitals != "nouns" or self._tokens.is_capital(noun):
                return noun + 1
        return index

    def _is_adjective(self, index: int, stop: int) -> bool:
        tokens, words = self._tokens, self._words
        if index + 1 >= stop or self.ends(index) or tokens.is_capital(index) or tokens.kind[index + 1] != WORD:
            return False
        if words.capitals == "nouns":
            return True
        if self.ends(index + 1) or words.deed_at(tokens, index + 1):
            return False
        # "volwassen leden": right before a body, without an adjective's ending too
        before_body = words.body_at(tokens, index + 1) and not words.body_at(tokens, index)
        adjective = tokens.form[index].endswith(words.adjective_endings) or before_body
        return bool(adjective) and not words.may_open(tokens, index + 1)

    def _links(self, index: int, stop: int) -> bool:
        """Does "of", and something that it joins to the noun before it, stand here?"""
        link = self._words.genitives.at(self._tokens, index) if index not in self._taken else None
        return link is not None and link[0] < stop and not self.ends(link[0])

    def _is_proper(self, index: int) -> bool:
        """Does a capital letter make this a name, whatever the word means without ("Nắng Mới")?"""
        return self._words.capitals == "names" and index not in self._taken and self._tokens.is_capital(index)

    def _made(self, first: int, stop: int) -> Body | None:
        tokens, words = self._tokens, self._words
        if tokens.form[first] in _QUOTES and not opens_name(tokens, first, stop):
            first += 1
        while stop > first and (words.coordinators.at(tokens, stop - 1) or tokens.form[stop - 1] in "-‑"):
            stop -= 1
        if words.capitals == "nouns" and any(map(tokens.is_capital, range(first + 1, stop))):
            while tokens.kind[stop - 1] == WORD and not tokens.is_capital(stop - 1):
                stop -= 1  # the verb of "Der Verein steigt ab und muss …"
        telling = [i for i in range(first, stop) if tokens.kind[i] == WORD and tokens.form[i] not in words.determiners]
        if not telling or stop - first > _LONGEST or words.is_measured(tokens, first, stop):
            return None
        if tokens.form[telling[0]] in words.personal:
            return None
        pronoun = words.pronouns.at(tokens, telling[0])
        if pronoun and (pronoun[0] > telling[-1] or not tokens.is_capital(pronoun[0])):
            return None
        return Body(first, stop, [Part(first, stop, tokens.form[telling[0]], "")], public=False)


def opens_name(tokens: Tokens, index: int, stop: int) -> bool:
    """Does a name open in quotation marks, which close again before `stop`, and not what somebody says?"""
    return tokens.form[index] in _QUOTES and not _QUOTES.isdisjoint(tokens.form[index + 1 : stop])
