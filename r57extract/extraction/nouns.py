"""The words that a number counts: "702 lokale documenten", "178 مهمة", "15 con lợn"."""

from __future__ import annotations

from typing import NamedTuple

from r57extract.extraction.amount import HYPHENS
from r57extract.extraction.memo import Memo
from r57extract.extraction.phrases import Phrases
from r57extract.extraction.tokens import WORD, Tokens
from r57extract.languages import Language

# What joins the forms of a word: "Schüler:innen", "Lehrer*innen".
_FORM_MARKS = frozenset(":*_")
# Adjectives that may stand between a number and its noun before we stop looking.
_ADJECTIVES = 2
_OPENING_QUOTES = frozenset('«“„"')
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
        self._no_noun_ends = tuple(form.removeprefix("*") for form in others if form.startswith("*"))
        self._no_noun_starts = tuple(form.removesuffix("*") for form in others if form.endswith("*"))
        # What opens like one of `others` is a word of its own where it is listed.
        accusatives = ("", *language.digits.accusatives)
        own = [noun + ending for noun in language.numbers.duals.nouns for ending in accusatives]
        self._lookalikes = frozenset(map(spelling.form, (*nouns.lookalikes, *own)))
        self._lookalike_ends = tuple(form.removeprefix("*") for form in self._lookalikes if form.startswith("*"))
        self._is_other = Memo(self._find_other)
        self._plurals = tuple(map(spelling.form, nouns.plurals))
        self._capitalised = nouns.capitalised
        self._adjectives = tuple(nouns.adjectives)
        # Adjectives that are no nouns where they stand alone: "200 extra agenten", "200 extra".
        self._alone = others.intersection(nouns.adjectives)
        self._several = tuple(nouns.several)
        self._words = nouns.words
        # Where numbers are one word, nouns are glued together, too, and the last part says what is counted.
        self._results = Phrases({"": nouns.results}, spelling) if nouns.results else None
        self._glued = language.numbers.together
        self._linking = frozenset(map(spelling.form, (*language.numbers.joiners, *language.measures.alternatives)))

    def at(self, tokens: Tokens, index: int) -> Noun | None:
        """The words counted by the number that ends just before token `index`."""
        if _opens_quote(tokens, index):
            index += 1  # "вісім «Калібрів»"
        start = index
        classifier, own = self._classifiers.at(tokens, index), self._concepts.at(tokens, index)
        if classifier and not (own and own[0] > classifier[0]):
            index = classifier[0]
            own = own if own and own[0] == index else None
        place = index
        for _ in range(_ADJECTIVES + 1):
            if place >= len(tokens) or tokens.kind[place] != WORD or place in tokens.claimed:
                break
            last = self._last_part(tokens, place)
            known = self._concepts.at(tokens, place)
            lower = self._capitalised and known and not tokens.is_capital(known[0] - 1)
            if lower and self._may_be_adjective(tokens, last):
                known = None  # "512 befragten Betrieben"
            if known and known[0] == place + 1 and index > start and self._is_other[tokens.form[place]]:
                break  # "32 người từ Vinh", though "32 từ" are words
            if known and known[0] > last:
                return self._described(tokens, start, known) or self._whole(tokens, Noun(start, *known))
            other = self._is_other[tokens.form[place]] and last == place
            if other and tokens.form[place] not in self._alone:
                break
            if not self._may_be_adjective(tokens, last):
                if other:
                    break
                if self._capitalised and tokens.printed(place, last).islower():
                    break
                if place == index > start and own and own[1] in PEOPLE:
                    break  # "8 người gặp nhau": what stands behind "people" may be a verb
                if place == index > start and self._words > 1 and self._is_name(tokens, place):
                    break  # "ba hậu vệ Brighton"
                return self._whole(tokens, Noun(start, self._end(tokens, last), ""))
            place = last + 1
        return Noun(start, index, own[1] if own else "") if index > start else None

    def may_be_several(self, tokens: Tokens, noun: Noun) -> bool:
        """May a number above one count this noun, as far as its ending shows: "61 bezet" has none?"""
        if noun.concept or not self._several or not tokens.printed(noun.stop - 1, noun.stop - 1).islower():
            return True
        return tokens.form[noun.stop - 1].endswith(self._several)

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

    def are_counted(self, tokens: Tokens, index: int, first: int | None) -> bool:
        """Are several of something counted here: a listed noun, or one with a plural's ending, adjectives before it?

        first  where a range starts that goes up: "4-5 Tassen" counts where nouns have capitals, "2-3 Niederlage" not
        """
        noun = self.at(tokens, index) if self._plurals or self._results else None
        if noun and self._results and first is not None and not self._results.at(tokens, index):
            before = first - 1
            named = before >= 0 and tokens.kind[before] == WORD and tokens.is_capital(before)
            if not named or tokens.form[before] in self._others:
                return True
        known = bool(noun and noun.concept) if self._plurals else False
        return known or self.are_several(tokens, index) or self.is_counted(tokens, index)

    def are_several(self, tokens: Tokens, index: int) -> bool:
        """Does what is counted at token `index` end like a plural?"""
        noun = self.at(tokens, index) if self._plurals else None
        return noun is not None and self._is_plural(tokens, noun.stop - 1)

    def follows(self, tokens: Tokens, index: int) -> bool:
        """Could a counted noun start at token `index`?"""
        if self._capitalised:
            return self.at(tokens, index) is not None
        word = index < len(tokens) and tokens.kind[index] == WORD and index not in tokens.claimed
        return word and not self._is_other[tokens.form[index]]

    def follows_name(self, tokens: Tokens, index: int) -> bool:
        """The same behind a name and a number, where only a listed noun will do if nouns may have several words."""
        return self.is_counted(tokens, index) if self._words > 1 else self.follows(tokens, index)

    def _described(self, tokens: Tokens, start: int, known: tuple[int, str]) -> Noun | None:
        """The noun behind what is an adjective here, and a noun elsewhere: "30 військових інженерів"."""
        stop = known[0]
        if not self._plurals or not tokens.form[stop - 1].endswith(self._adjectives) or stop in tokens.claimed:
            return None
        if noun := self._concepts.at(tokens, stop):
            return Noun(start, noun[0], noun[1])
        if self._is_plural(tokens, stop) and tokens.printed(stop, stop).islower():
            return Noun(start, stop + 1, known[1])
        return None

    def _is_plural(self, tokens: Tokens, index: int) -> bool:
        """Does the word at token `index` end like a plural, though nobody listed it?"""
        plural = index < len(tokens) and tokens.kind[index] == WORD and tokens.form[index].endswith(self._plurals)
        return plural and not self._is_other[tokens.form[index]]

    def _find_other(self, form: str) -> bool:
        """Is this form a preposition, a verb or such, and no noun?"""
        if form in self._others or form in self._lookalikes:
            return form in self._others
        unlike = form.endswith(self._no_noun_ends) and not form.endswith(self._lookalike_ends)
        return unlike or form.startswith(self._no_noun_starts)

    def _last_part(self, tokens: Tokens, place: int) -> int:
        """The last token of a word glued with hyphens: "Ajax-spelers", "Noord-Koreaanse"."""
        while (
            self._glued
            and place + 2 < len(tokens)
            and tokens.form[place + 1] in HYPHENS
            and tokens.kind[place + 2] == WORD
            and tokens.glued(place + 1)
            and tokens.glued(place + 2)
        ):
            place += 2
        return place

    def _whole(self, tokens: Tokens, noun: Noun) -> Noun:
        """A noun with what is joined to it: "Grund- und weiterführende Schulen", "Schüler:innen"."""
        stop, forms, kinds = noun.stop, tokens.form, tokens.kind
        while self._glued and forms[stop] in HYPHENS and tokens.glued(stop) and forms[stop + 1] in self._linking:
            if kinds[stop + 2] != WORD:
                break
            stop += 3
            while kinds[stop] == WORD and self._may_be_adjective(tokens, stop - 1):
                stop += 1
        if stop > noun.stop:
            return Noun(noun.first, stop, "")
        if forms[stop] in _FORM_MARKS and tokens.glued(stop) and tokens.glued(stop + 1) and kinds[stop + 1] == WORD:
            return noun._replace(stop=stop + 2) if tokens.printed(stop + 1, stop + 1).islower() else noun
        return noun

    def _may_be_adjective(self, tokens: Tokens, place: int) -> bool:
        """Is this word likely to describe a noun that follows it?"""
        after = place + 1
        if after >= len(tokens) or tokens.kind[after] != WORD or self._is_other[tokens.form[after]]:
            return False
        if self._capitalised and tokens.printed(place, place).islower():
            return True
        if self._capitalised and not tokens.is_capital(after):
            return False  # "12 Berliner Bezirke", but "12 Berliner protestierten"
        return tokens.form[place].endswith(self._adjectives) if self._adjectives else False

    def _end(self, tokens: Tokens, place: int) -> int:
        """The end of a noun that nobody listed: further syllables, where nouns have several."""
        stop = place + 1
        while (
            stop < min(place + self._words, len(tokens))
            and tokens.kind[stop] == WORD
            and not self._is_other[tokens.form[stop]]
            and not self._is_name(tokens, stop)
        ):
            stop += 1
        return stop

    @staticmethod
    def _is_name(tokens: Tokens, place: int) -> bool:
        """Does a capital behind a small letter make this word the start of a name?"""
        return tokens.is_capital(place) and not tokens.is_capital(place - 1)


def _opens_quote(tokens: Tokens, index: int) -> bool:
    """Does a quotation mark open right behind a number: not one that closes what was said?"""
    if index + 1 >= len(tokens) or tokens.form[index] not in _OPENING_QUOTES:
        return False
    return not tokens.glued(index) and tokens.glued(index + 1) and tokens.kind[index + 1] == WORD
