"""Whom somebody gives a duty ("draagt de minister op …", "verzocht de gemeente …"): the object, not the subject.

Among the bodies that a clause names it stands behind the verb, or before it where another body does; a request is a
duty only where somebody makes it whose requests are.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from r57extract.extraction.bodies import Body

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
        if owners.is_told(trigger):
            return None
        body = owners.dative(trigger) or self._receiver(trigger, bodies)
        if body is None or body.first >= trigger.stop:
            body = owners.nearer(trigger, body)
        body = body or owners.object(trigger)
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
