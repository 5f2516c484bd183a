"""Whom somebody gives a duty ("draagt de minister op …", "verzocht de gemeente …"): the object, not the subject.

Among the bodies that a clause names it stands behind the verb, or before it where another body does; else it is the
noun phrase there, if a deed follows. A request is a duty only where somebody makes it whose requests are.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from r57extract.extraction.bodies import Body
from r57extract.extraction.open_owners import GIVEN, OF_SOMEBODY
from r57extract.extraction.tokens import NUMBER, WORD

if TYPE_CHECKING:
    from r57extract.extraction.statement import Statement, Trigger

# An object stands at most so many tokens behind its verb, and another one, or its clause, at most so many further on.
_CLOSE = 4
_NEAR = 3


class DutyObjects:
    """Looks for them in one statement."""

    def __init__(self, statement: Statement) -> None:
        self._statement = statement
        self._tokens = statement.tokens
        self._words = statement.words

    def given(self, trigger: Trigger, bodies: Sequence[Body], *, due: bool) -> Body | None:
        """Whom somebody gives a duty; a request is one where a superior, not the same body, makes it, or sets a day."""
        owners = self._statement.open
        if self._is_told(trigger):
            return None
        body = owners.dative(trigger) or self._receiver(trigger, bodies)
        if body is None or body.first >= trigger.stop:
            body = self._nearer(trigger, body)
        body = body or self._object(trigger)
        if body is None or (trigger.kind == "asks" and not self._superior(trigger, body, due)):
            return None
        return owners.whole(body, trigger)

    def _receiver(self, trigger: Trigger, bodies: Sequence[Body]) -> Body | None:
        """The object, which stands behind the verb or, with the subject, before it."""
        before = [body for body in bodies if body.marker is None and body.stop <= trigger.first]
        behind = [body for body in bodies if body.marker is None and body.first >= trigger.stop]
        if self._statement.is_passive(trigger):
            return next(iter(before or behind), None)
        if before and self._words.subjects.is_fronted(self._tokens, before[0].first):
            return before[0]  # "Тренерів попросили подати списки гравців"
        if behind and behind[0].first - trigger.stop < _CLOSE:
            # "Am Montag rief die Regierung die Bürger auf": behind a verb with no subject before it comes one.
            if (
                self._words.verb_last
                and behind[0].first == trigger.stop
                and not self._statement.open.has_subject(trigger)
            ):
                return behind[1] if len(behind) > 1 and behind[1].first - behind[0].stop <= _NEAR else None
            return behind[0]
        if len(before) > 1 and not self._words.breaks.at(self._tokens, trigger.stop - 1):
            # "Профспілку суд зобов'язав …": who can give a duty has not been given it.
            swapped = self._ranks(before[1]) and not self._ranks(before[0]) and not self._words.verb_last
            return before[0] if swapped else before[1]
        # A body that opens the clause is the subject: "De minister droeg op …" says to nobody what it wants.
        if before and trigger.kind == "assigns" and not self._statement.open.opens(before[0], trigger):
            return before[0]
        return self._in_next_clause(trigger)

    def _ranks(self, body: Body) -> bool:
        return any(self._words.superior_at(self._tokens, index) for index in range(body.first, body.stop))

    def _in_next_clause(self, trigger: Trigger) -> Body | None:
        """The subject of what somebody asks: "vraagt de premier dat de gemeenten …"."""
        _, stop = self._statement.clause(trigger.first)
        if stop >= self._statement.stop or not self._words.breaks.at(self._tokens, stop):
            return None
        body = next((b for b in self._statement.anybody if b.marker is None and 0 <= b.first - stop <= _NEAR), None)
        suffering = self._tokens.form[slice(*self._statement.clause(stop))]
        suffers = body is not None and not self._words.passive.isdisjoint(suffering)
        return None if suffers else body  # "eist dat Hongarije wordt gestraft"

    def _superior(self, trigger: Trigger, asked: Body, due: bool) -> bool:
        """Does somebody ask whose requests are duties?"""
        first, stop = self._statement.clause(trigger.first)
        behind = range(trigger.stop, min(stop, trigger.stop + _NEAR))
        asking = [index for index in (*range(first, trigger.first), *behind) if not asked.first <= index < asked.stop]
        ranks = [self._words.superior_at(self._tokens, index) for index in asking]
        return (due or True in ranks) and False not in ranks

    def _nearer(self, trigger: Trigger, body: Body | None) -> Body | None:
        """The phrase right behind the words of a request, where it stands before the first body that we know."""
        statement, owners = self._statement, self._statement.open
        first, stop = statement.clause(trigger.first)
        opening, led = owners.opening(first, trigger.first)
        apart = led or statement.is_passive(trigger)
        if apart or self._is_told(trigger) or opening >= trigger.first or owners.phrases.ends(opening):
            return body
        start = trigger.stop
        empty = all(self._tokens.kind[index] not in (WORD, NUMBER) for index in range(start, stop))
        if empty and stop < statement.stop:
            if not self._words.breaks.at(self._tokens, stop):
                return body
            start, stop = stop + 1, statement.clause(stop)[1]
        found = owners.phrases.behind(start, stop)
        if found and body and found.first < body.first and body.stop <= found.stop:
            return found
        if found is None or (body is not None and body.first < found.stop):
            return body
        return found if owners.deeds.opens(found, statement.stop) or body is not None else body

    def _object(self, trigger: Trigger) -> Body | None:
        """The phrase that somebody gives a duty."""
        statement, words, owners = self._statement, self._words, self._statement.open
        first, stop = statement.clause(trigger.first)
        opening, led = owners.opening(first, trigger.first)
        if self._is_told(trigger) or (led and words.verb_last):
            return None
        if first_object := owners.fronted(trigger, words.subjects.fronted):
            return first_object
        fronted = self._tokens.form[trigger.first] in words.subjectless or statement.is_passive(trigger)
        if fronted and opening < trigger.first and not words.verb_last:
            return owners.phrases.filling(opening, trigger.first)
        found = self._object_behind(trigger, stop, has_subject=owners.has_subject(trigger))
        if found is None:
            return None
        # "Eist van het internaat dat …": the preposition shows whom.
        certain = trigger.kind == "grants" or words.agents.at(self._tokens, trigger.stop - 1)
        return found if certain or owners.deeds.opens(found, statement.stop) else None

    def _object_behind(self, trigger: Trigger, stop: int, *, has_subject: bool) -> Body | None:
        owners = self._statement.open
        found = owners.phrases.behind(trigger.stop, stop)
        if found is None or not self._words.verb_last or has_subject:
            return found
        start = found.stop
        if trigger.kind == "asks" and start < stop and self._words.agents.at(self._tokens, start):
            start += 1
        return owners.phrases.behind(start, stop)

    def _is_told(self, trigger: Trigger) -> bool:
        """Has this participle been read with its auxiliary: "is … verplicht"?"""
        first, _ = self._statement.clause(trigger.first)
        earlier = (t for t in self._statement.triggers if first <= t.first < trigger.first)
        return any(t.kind in OF_SOMEBODY | GIVEN for t in earlier)
