"""The words that a number counts: "702 lokale documenten", "178 مهمة", "15 con lợn"."""

from __future__ import annotations

from typing import NamedTuple

from r57extract.extraction.phrases import Phrases
from r57extract.extraction.tokens import WORD, Tokens
from r57extract.languages import Language

# Adjectives that may stand between a number and its noun before we stop looking.
_ADJECTIVES = 2
# What is made up of people, as `languages/concepts.toml` calls them, their votes and seats.
PEOPLE = frozenset({
    "person", "resident", "man", "woman", "child", "family", "household", "student", "teacher", "employee", "expert",
    "official", "police-officer", "soldier", "victim", "patient", "passenger", "refugee", "migrant", "viewer",
    "visitor", "customer", "member", "voter", "candidate", "vote", "seat", "leader", "player", "delegate", "injured",
})  # fmt: skip
# What a numbered part may belong to: "giai đoạn 2 dự án" is phase 2 of a project.
WHOLES = frozenset({
    "law", "decree", "circular", "document", "municipality", "village", "ministry", "agency", "university", "school",
    "group", "country", "city", "province", "region", "place", "house", "building", "room", "company", "hospital",
    "organisation", "unit", "project", "programme", "plan", "contract", "meeting", "rule", "system", "road", "bridge",
    "book", "article", "line", "network", "channel", "station", "round", "phase", "team", "match", "facility",
})  # fmt: skip


class Noun(NamedTuple):
    """Tokens `first` up to `stop` are counted; `concept` is what they are, or "" when nobody listed them."""

    first: int
    stop: int
    concept: str


class NounReader:
    """Finds counted words in one language."""

    def __init__(self, language: Language) -> None:
        nouns, spelling = language.nouns, language.spelling
        self._spelling = spelling
        self._concepts = Phrases(nouns.concepts, spelling)
        self._classifiers = Phrases({"": nouns.classifiers}, spelling)
        joiners = frozenset(map(spelling.form, language.numbers.joiners)) & set(map(spelling.form, spelling.prefixes))
        others = frozenset(map(spelling.form, nouns.others))
        self._others = others | {joiner + other for joiner in joiners for other in others}
        self._capitalised = nouns.capitalised
        self._adjectives = tuple(nouns.adjectives)
        self._words = nouns.words

    def at(self, tokens: Tokens, index: int) -> Noun | None:
        """The words counted by the number that ends just before token `index`."""
        start = index
        classifier, own = self._classifiers.at(tokens, index), self._concepts.at(tokens, index)
        if classifier and not (own and own[0] > classifier[0]):
            index = classifier[0]
            own = own if own and own[0] == index else None
        for place in range(index, index + _ADJECTIVES + 1):
            if place >= len(tokens) or tokens.kind[place] != WORD or place in tokens.claimed:
                break
            if known := self._concepts.at(tokens, place):
                return Noun(start, known[0], known[1])
            if tokens.form[place] in self._others:
                break
            if not self._may_be_adjective(tokens, place):
                if self._capitalised and tokens.printed(place, place).islower():
                    break
                if place == index > start and own and own[1] in PEOPLE:
                    break  # "8 người gặp nhau": what stands behind "people" may be a verb
                return Noun(start, self._end(tokens, place), "")
        return Noun(start, index, own[1] if own else "") if index > start else None

    def printed(self, tokens: Tokens, index: int) -> tuple[int, int] | None:
        """Where the words stand that the number ending just before token `index` counts."""
        noun = self.at(tokens, index)
        return (tokens.start[noun.first], tokens.end[noun.stop - 1]) if noun else None

    def known(self, tokens: Tokens, index: int) -> str:
        """The concept of the word at token `index`, or ""."""
        found = self._concepts.at(tokens, index) if index < len(tokens) else None
        return found[1] if found else ""

    def concept_of(self, printed: str) -> str:
        """The concept of a noun that stands inside a number's word, or before it with an article on its front."""
        stems = self._spelling.stems(self._spelling.form(printed))
        return next(filter(None, (self.known(Tokens(stem, self._spelling), 0) for stem in stems)), "")

    def is_counted(self, tokens: Tokens, index: int) -> bool:
        """Is the word at token `index` surely counted: a classifier, or a noun that is listed?"""
        return index < len(tokens) and bool(self._classifiers.at(tokens, index) or self._concepts.at(tokens, index))

    def counts(self, tokens: Tokens, index: int) -> bool:
        """Is the word at token `index` likely to be counted: a listed noun, or, where they are known, any noun?"""
        return self.is_counted(tokens, index) or (self._capitalised and self.at(tokens, index) is not None)

    def follows(self, tokens: Tokens, index: int) -> bool:
        """Could a counted noun start at token `index`?"""
        if self._capitalised:
            return self.at(tokens, index) is not None
        word = index < len(tokens) and tokens.kind[index] == WORD and index not in tokens.claimed
        return word and tokens.form[index] not in self._others

    def follows_name(self, tokens: Tokens, index: int) -> bool:
        """The same behind a name and a number, where only a listed noun will do if nouns may have several words."""
        return self.is_counted(tokens, index) if self._words > 1 else self.follows(tokens, index)

    def _may_be_adjective(self, tokens: Tokens, place: int) -> bool:
        """Is this word likely to describe a noun that follows it?"""
        after = place + 1
        if after >= len(tokens) or tokens.kind[after] != WORD or tokens.form[after] in self._others:
            return False
        if self._capitalised:
            return tokens.printed(place, place).islower()
        return tokens.form[place].endswith(self._adjectives) if self._adjectives else False

    def _end(self, tokens: Tokens, place: int) -> int:
        """The end of a noun that nobody listed: further syllables, where nouns have several."""
        stop = place + 1
        while (
            stop < min(place + self._words, len(tokens))
            and tokens.kind[stop] == WORD
            and tokens.form[stop] not in self._others
        ):
            stop += 1
        return stop
