"""What the words of a duty are followed by: a deed that only somebody can do, or what must be so."""

from __future__ import annotations

from typing import TYPE_CHECKING

from r57extract.extraction.bodies import Body
from r57extract.extraction.tokens import NUMBER, WORD

if TYPE_CHECKING:
    from r57extract.extraction.statement import Statement, Trigger


class Deeds:
    """Looks for deeds in one statement."""

    def __init__(self, statement: Statement) -> None:
        self._statement = statement
        self._tokens = statement.tokens
        self._words = statement.words

    def follows(self, trigger: Trigger) -> bool:
        """Does a deed follow? In a clause with "that", before: "…, dass der Verein die Strafe zahlen muss"."""
        words, tokens = self._words, self._tokens
        _, stop = self._statement.clause(trigger.first)
        if words.verb_last:
            purposes = (i for i in range(trigger.stop, stop - 1) if tokens.form[i] in words.purposes)
            reach = next((i for i in purposes if tokens.kind[i + 1] == WORD), stop)
            before = range(trigger.first - 1, trigger.first) if self._is_last(trigger, stop) else ()
            return any(self._is_deed(index) for index in (*before, *range(trigger.stop, reach)))
        return any(self._is_deed(index) for index in range(trigger.stop, stop))

    def is_state(self, trigger: Trigger) -> bool:
        """Does "to be" stand among the last words of the clause: "moeten zijn vervangen", "müssen ersetzt sein"?

        Behind a preposition "zijn" is "his": "inzage geven in zijn boekhouding".
        """
        tokens = self._tokens
        stop = self._statement.clause(trigger.first)[1]
        last = [index for index in range(trigger.stop, stop) if tokens.kind[index] == WORD][-2:]
        his = {i for i in last[:-1] if self._words.agents.at(tokens, i - 1)}
        return any(tokens.form[i] in self._words.copulas and i not in his for i in last)

    def has_term(self, trigger: Trigger) -> bool:
        """Is a time given: "binnen 30 dagen"?"""
        stop = self._statement.clause(trigger.first)[1]
        return any(self._words.within.at(self._tokens, index) for index in range(self._statement.first, stop))

    def acts(self, trigger: Trigger) -> bool:
        """Is nothing said that is said of things?"""
        words, tokens = self._words, self._tokens
        if trigger.kind == "should":
            return False
        near = range(trigger.stop, self._statement.clause(trigger.first)[1])
        reflexive = [index for index in near if tokens.form[index].endswith(words.subjects.reflexives)]
        if any(not words.deed_at(tokens, index) for index in reflexive):
            return False
        # What the last words say decides whether "zijn" is "to be" or "his": see is_state.
        return not any(words.states.at(tokens, i) for i in near if tokens.form[i] not in words.copulas)

    def opens(self, found: Body, stop: int) -> bool:
        """Does what somebody is to do follow a phrase, in its clause or the next?"""
        words, tokens = self._words, self._tokens
        if found.stop < stop:
            here = self._statement.clause(found.stop)[1]
            stop = min(stop, self._statement.clause(here)[1] if here < stop else here)
        return any(words.deed_at(tokens, i) or words.infinitive_at(tokens, i) for i in range(found.stop, stop))

    def _is_deed(self, index: int) -> bool:
        words, tokens = self._words, self._tokens
        return bool(words.deed_at(tokens, index) or words.own.at(tokens, index))

    def _is_last(self, trigger: Trigger, stop: int) -> bool:
        return all(self._tokens.kind[index] not in (WORD, NUMBER) for index in range(trigger.stop, stop))
