"""Subjects in a language whose verb stands first (Arabic): behind their verb, or before words of duty."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from r57extract.extraction.bodies import Body, Part
from r57extract.extraction.construct_words import PUBLIC
from r57extract.extraction.constructs import Constructs, Phrase
from r57extract.extraction.tokens import WORD
from r57extract.extraction.verb_deeds import SEGMENT_ENDS, Deeds

if TYPE_CHECKING:
    from r57extract.extraction.statement import Statement, Trigger

# A subject before its verb has no more tokens; nor stands "that" farther behind a verb of deciding.
_LONGEST = 14
_SHORTEST = 3


class Owed(NamedTuple):
    """Who owes something, and the token at which what is owed starts."""

    who: Body | None
    what: int


class Clauses:
    """Looks for subjects in one statement."""

    def __init__(self, statement: Statement, phrases: Constructs, deeds: Deeds) -> None:
        self._statement = statement
        self._tokens = statement.tokens
        self._words = statement.words
        self._construct = statement.words.construct
        self._phrases = phrases
        self._deeds = deeds

    def verb(self, trigger: Trigger) -> str:
        """The verb of a trigger without an "and" before it."""
        form = self._tokens.form[trigger.first]
        bare = self._construct.without_conjunction(form)
        return bare if bare in self._construct.verbs else form

    def is_voiced(self, trigger: Trigger) -> bool:
        printed = self._tokens.printed(trigger.first, trigger.first)
        return any(mark in printed[:4] for mark in self._construct.voiced)

    def before(self, trigger: Trigger) -> Phrase | None:
        """The phrase that fills its clause up to the words of duty."""
        first, _ = self._statement.clause(trigger.first)
        for index in range(first, trigger.first):
            if self._tokens.form[index] in self._construct.says:
                first = index + 1
        while first < trigger.first and self._leads(first):
            first += 1
        if first >= trigger.first or trigger.first - first > _LONGEST:
            return None
        found = self._phrases.phrase(first)
        if found is None or not self._reaches(found.stop, trigger.first):
            return None
        return found

    def _leads(self, index: int) -> bool:
        """May a token stand before a subject without meaning anything: a mark, "was"?"""
        form = self._tokens.form[index]
        bare = self._construct.without_conjunction(form)
        if self._tokens.kind[index] != WORD or self._words.conditions.at(self._tokens, index):
            return True
        return form in self._construct.auxiliaries or bare in self._construct.auxiliaries

    def _reaches(self, index: int, stop: int) -> bool:
        """Does nothing but "في …" and adverbs stand between a subject and its verb?"""
        behind = self._deeds.company(index, through=True)
        while behind < stop and self._tokens.form[behind] in self._construct.auxiliaries:
            behind += 1
        return behind == stop

    def ruled(self, trigger: Trigger) -> Owed:
        """Whom a verb of deciding obliges: "قضت المحكمة بأن تدفع الشركة …"."""
        for place in range(trigger.stop, min(trigger.stop + _LONGEST, self._statement.stop)):
            if self._tokens.form[place] in self._construct.that:
                found = self.behind_that(place)
                return found if found.who else Owed(None, trigger.stop)
            if self._tokens.form[place] in SEGMENT_ENDS:
                break
        return Owed(None, trigger.stop)

    def behind_that(self, index: int) -> Owed:
        """Somebody we know as the subject of the verb behind "that"; where none is named, no one and that verb."""
        verb = index + 1
        if verb >= self._statement.stop or not self._acts(verb):
            return Owed(None, index)
        found = self._phrases.phrase(verb + 1)
        if found is None:
            return Owed(None, verb)
        fits = found.kind and self._fits(verb, found)
        return Owed(self.body(found), verb) if fits else Owed(None, index)

    def _acts(self, index: int) -> bool:
        """Is this a verb of what somebody does, in the active?"""
        form = self._tokens.form[index]
        if self._tokens.kind[index] != WORD or not form.startswith((*self._construct.she, *self._construct.he)):
            return False
        printed = self._tokens.printed(index, index)
        voiced = any(mark in printed[:3] for mark in self._construct.voiced)
        return not (voiced or form in self._words.passive or self._words.states.at(self._tokens, index))

    def _fits(self, verb: int, found: Phrase) -> bool:
        """Does a verb agree with its subject in gender?"""
        form, construct = self._tokens.form[verb], self._construct
        noun = self._phrases.word(found.head).rest
        if form.startswith(construct.he):
            return not construct.is_feminine(noun) or construct.is_crowd(noun)
        return not construct.is_masculine(noun) and not construct.is_plural(noun)

    def body(self, found: Phrase, marker: bool | None = None) -> Body:
        """A phrase as somebody who owes, or is named."""
        parts = []
        for place, (head, stop, key) in enumerate(found.heads):
            first = found.first if place == 0 else head
            joined = self._phrases.word(first).joined
            parts.append(Part(first, stop, self._phrases.word(head).rest, key, prefix=int(joined)))
        return Body(found.first, found.stop, parts, found.kind == PUBLIC, marker)


def behind(statement: Statement, trigger: Trigger) -> int:
    """The token behind a trigger, or its last where that is a noun with a preposition written onto it."""
    last, tokens, words = trigger.stop - 1, statement.tokens, statement.words
    onto = last > trigger.first and tokens.form[last].startswith(words.construct.prepositions)
    return last if onto and len(tokens.form[last]) >= _SHORTEST else trigger.stop
