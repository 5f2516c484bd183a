"""A sentence as duties see it: its clauses, the bodies it names, and the words that make a duty.

No parser: clauses end at marks and at words that open one ("zodat"), a body is a noun that names one with what
belongs to it, and who owes something is told by where the body stands. What cannot be told stays unsaid.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Collection, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from typing import NamedTuple

from r57extract.extraction.bodies import Body, bodies, named
from r57extract.extraction.clauses import clause_starts, closes_clause
from r57extract.extraction.duty_assertion import has_verb, is_asserted, is_of_whoever
from r57extract.extraction.duty_objects import DutyObjects
from r57extract.extraction.duty_words import DUTY_KINDS, OWED_KINDS, DutyWords
from r57extract.extraction.head_first import HeadFirst
from r57extract.extraction.open_owners import GIVEN, OpenOwners
from r57extract.extraction.tokens import NUMBER, WORD, Tokens
from r57extract.extraction.verb_first import VerbFirst
from r57extract.types.article import Span

# A subject stands at most so many tokens from the start of its clause, or from its verb.
_NEAR = 3
_DASHES = frozenset("-–—‑")
SEGMENT_ENDS = frozenset(";:؛")


class Trigger(NamedTuple):
    """Words that make a duty: token indices and the key of [duties] they are listed under."""

    first: int
    stop: int
    kind: str


@dataclass
class Statement:
    """One sentence: token indices from `first` to `stop`, `triggers` in order, `names` as token indices.

    dated  the tokens of its dates; gone: the first tokens of those before the day of publication
    """

    tokens: Tokens
    words: DutyWords
    first: int
    stop: int
    triggers: Sequence[Trigger]
    span: Span
    names: Sequence[tuple[int, int]] = ()
    dated: Collection[int] = ()
    gone: Collection[int] = ()
    _owners: dict[tuple[Trigger, bool], Body | None] = field(default_factory=dict)

    @cached_property
    def bodies(self) -> list[Body]:
        """The bodies that the sentence names, in order."""
        if self.words.construct.exists:
            return list(self._verb_first.bodies())
        return list(bodies(self.tokens, self.words, self.first, self.stop, {t.first: t.stop for t in self.triggers}))

    @cached_property
    def anybody(self) -> list[Body]:
        """The bodies, and who is named without a word for what he or it is."""
        taken = {index for body in self.bodies for index in range(body.first, body.stop)}
        taken |= {index for trigger in self.triggers for index in range(trigger.first, trigger.stop)}
        free = [
            name
            for name in self.names
            if taken.isdisjoint(range(*name))
            and not self.words.ends_phrase(self.tokens, name[0])
            and not self._is_joined(name[0])
        ]
        found = [*self.bodies, *named(self.tokens, self.words, free, self.first)]
        return sorted(found, key=lambda body: body.first)

    def _is_joined(self, index: int) -> bool:
        """Does a dash join this name to the word before it: "der Strecke Hamburg–Berlin"?"""
        return index > 0 and self.tokens.glued(index) and self.tokens.form[index - 1] in _DASHES

    @cached_property
    def open(self) -> OpenOwners:
        """Who may owe something though no list knows him."""
        return OpenOwners(self)

    @cached_property
    def _duty_objects(self) -> DutyObjects:
        return DutyObjects(self)

    @cached_property
    def _verb_first(self) -> VerbFirst:
        return VerbFirst(self)

    @cached_property
    def _head_first(self) -> HeadFirst:
        return HeadFirst(self)

    @cached_property
    def _starts(self) -> list[int]:
        """The tokens at which clauses start. A comma between joined bodies ends none."""
        within = {index for body in self.bodies for index in range(body.first, body.stop)}
        if self.words.verb_last:  # "de slager moet die melden"
            within |= {t.stop for t in self.triggers if t.kind == "must" and self.tokens.kind[t.stop] == WORD}
        return clause_starts(self.tokens, self.words, (self.first, self.stop), within, self.dated)

    def clause(self, index: int) -> tuple[int, int]:
        """The clause in which a token stands: the index of its first token, and the one after its last."""
        place = bisect_left(self._starts, index + 1)
        return self._starts[place - 1], self._starts[place] if place < len(self._starts) else self.stop

    def _within(self, trigger: Trigger, anybody: bool) -> list[Body]:
        """The bodies in the clause of a trigger; names too where the words themselves say that somebody owes."""
        first, stop = self.clause(trigger.first)
        bodies = self.anybody if anybody or trigger.kind in ("tasked", "granted", "assigns", "grants") else self.bodies
        return [body for body in bodies if first <= body.first < stop]

    def is_duty(self, trigger: Trigger) -> bool:
        """Is anything owed here? Not under a condition, in a question, or where it is denied."""
        if trigger.kind not in DUTY_KINDS or not is_asserted(self, trigger):
            return False
        return not self.words.construct.exists or self._verb_first.gives(trigger)

    def is_due(self, trigger: Trigger, index: int) -> bool:
        """May what a trigger speaks of be due at a token? Not where that says when it was ordered, or who."""
        if not self.words.construct.exists or trigger.kind not in ("assigns", "asks"):
            return True
        return not trigger.first < index < self._verb_first.owed(trigger, due=True).what

    def is_passive(self, trigger: Trigger) -> bool:
        """Is the verb of the trigger's clause in the passive?"""
        first, stop = self.clause(trigger.first)
        start = first if trigger.kind in GIVEN else trigger.stop
        if not self.words.verb_last and start == trigger.stop:
            stop = min(stop, start + _NEAR)
        return any(self.tokens.form[index] in self.words.passive for index in range(start, stop))

    def who(self, trigger: Trigger, *, anybody: bool = False) -> Body | None:
        """The body that owes what a trigger speaks of, or None where that cannot be told.

        anybody  whoever is named, too: what "Trump moet …" says is an opinion, unless there is a deadline
        """
        if (trigger, anybody) not in self._owners:
            self._owners[trigger, anybody] = self._find_who(trigger, self._within(trigger, anybody), anybody)
        return self._owners[trigger, anybody]

    def _find_who(self, trigger: Trigger, bodies: Sequence[Body], due: bool) -> Body | None:
        if self.words.construct.exists:
            found = self._verb_first.owed(trigger, due=due).who
            return found or (_agent(bodies) if self.is_passive(trigger) else None)
        if self.words.head_first.exists:
            return self._head_first.owner(trigger, due=due)
        if trigger.kind in GIVEN:
            return self._duty_objects.given(trigger, bodies, due=due)
        if trigger.kind in ("impersonal", "should", "must", "have") and self.is_passive(trigger):
            return _agent(bodies)
        if trigger.kind == "impersonal":
            return self.open.dative(trigger)
        whoever = is_of_whoever(self, trigger)
        found = None if whoever else self._subject(trigger, bodies) or self.open.subject(trigger, due=due)
        return self.open.whole(found, trigger) if found else _agent(bodies)

    def _subject(self, trigger: Trigger, bodies: Sequence[Body]) -> Body | None:
        clause_first = self._first_word(self.clause(trigger.first)[0], trigger.first)
        bare = [body for body in bodies if body.marker is None]
        behind = next((body for body in bare if 0 <= body.first - trigger.stop < _NEAR), None)
        if trigger.kind == "must_of":
            return behind if behind is None or self._is_first_behind(trigger, behind) else None
        before = [body for body in bare if body.stop <= trigger.first]
        for body in reversed(before if self.words.verb_last else before[-1:]):
            if self._opens(body, trigger) and self.open.may_be_subject(body, trigger):
                return body
        stands_for = trigger.first == clause_first or self.words.pronouns.at(self.tokens, clause_first)
        leads = stands_for or self.words.breaks.at(self.tokens, clause_first)
        if trigger.kind == "tasked" and leads and trigger.first - clause_first < 2:
            return self._before_clause(clause_first)
        if behind and behind.first > trigger.stop and self.open.object_less(trigger):
            behind = None  # "До 1 червня депутати повинні ухвалити бюджет громади"
        parted = self._parted(trigger) if trigger.first == clause_first else None
        if parted and self.tokens.kind[parted.stop] not in (WORD, NUMBER):
            return parted  # "Züchter, die ihre Tiere verkaufen, haben dies …"
        if behind and self._inverts(clause_first, trigger):
            return behind if self._is_first_behind(trigger, behind) else None
        return self._parted(trigger) if trigger.first - clause_first < 2 else None

    def _is_first_behind(self, trigger: Trigger, body: Body) -> bool:
        """Is this the first noun behind the verb? "2027 müssen Berater ihre Kunden befragen" obliges no customer."""
        passed = range(trigger.stop, body.first)
        return not self.words.verb_last or all(self.words.ends_phrase(self.tokens, index) for index in passed)

    def _opens(self, body: Body, trigger: Trigger) -> bool:
        """Does a body stand where a subject stands: first in its clause, or close before the verb behind an adverbial?

        A body behind another noun is a genitive: in "Виконання санкцій Ради безпеки повинно …" no council owes.
        """
        first, _ = self.clause(trigger.first)
        while first < body.first and self._leads(first):
            first += 1
        if body.first > first and not self.open.may_open(first, trigger):
            return body.stop == trigger.first  # "Рекламу телеканали мусять прибрати"
        if body.first - first <= 1:
            # "dass sie die Gemeinden informieren müssen"
            return body.first == first or not self.words.is_apart(self.tokens, first)
        second = self.words.verb_last and trigger.kind in ("must", "have", "should")
        if second and not self.open.opening(first, body.first)[1]:
            return False  # "Auf Druck der Aufsicht muss die Bank …"
        close = trigger.first - body.stop <= _NEAR and not self.words.coordinators.at(self.tokens, trigger.first - 1)
        return close and self._inverts(self._first_word(first, trigger.first), trigger)

    def _leads(self, index: int) -> bool:
        """May this token stand before the first word that counts: a quotation mark, "that", "and", "also"?"""
        words, tokens = self.words, self.tokens
        if tokens.kind[index] not in (WORD, NUMBER):
            return True
        return any(p.at(tokens, index) for p in (words.breaks, words.coordinators, words.conditions))

    def _before_clause(self, index: int) -> Body | None:
        """The body that the clause before speaks of: "…, die dafür verantwortlich ist"."""
        first = self.clause(index - 2)[0] if index - 2 > self.first else self.first
        bare = (body for body in self.bodies if body.marker is None and first <= body.first and body.stop <= index)
        return next(bare, None)

    def _first_word(self, first: int, stop: int) -> int:
        """The first token that is no quotation mark or bracket."""
        return next((i for i in range(first, stop) if self.tokens.kind[i] in (WORD, NUMBER)), stop)

    def _inverts(self, first: int, trigger: Trigger) -> bool:
        """May the subject stand behind the verb, given what stands before it? "Daarnaast moeten …"."""
        if first == trigger.first or self.tokens.kind[first] == NUMBER:
            return True
        if any(other.first == first and other.kind == "latest" for other in self.triggers):
            return True
        if self.words.verb_last and not self.open.may_open(first, trigger):
            return True  # "Den Antrag müssen Eltern stellen"
        return self.words.adverbs.at(self.tokens, first) is not None

    def _parted(self, trigger: Trigger) -> Body | None:
        """The subject of a sentence that something parts from its verb: "Eenheden, en vooral hun leiders, moeten"."""
        if self.words.conditions.at(self.tokens, self.first) or self.words.breaks.at(self.tokens, self.first):
            return None
        body = next(iter(self.bodies), None)
        if body is None or body.marker is not None or body.first - self.first > 1 or body.stop > trigger.first:
            return None
        return self.open.complete(body, self.first) if self.goes_on(body.stop, trigger.first) else None

    def addressed(self) -> tuple[Body, int] | None:
        """Who opens an item of a list, and the token at which begins what it must do, where that can be told."""
        return self._head_first.addressed() if self.words.head_first.exists else None

    def goes_on(self, first: int, stop: int) -> bool:
        """Is one thing said from one token to another: no other duty, no semicolon between? "Мають борг" is no duty."""
        others = (trigger for trigger in self.triggers if first <= trigger.first < stop and trigger.kind in OWED_KINDS)
        if any(has_verb(self, trigger) for trigger in others):
            return False
        return SEGMENT_ENDS.isdisjoint(self.tokens.form[first:stop])

    def what(self, trigger: Trigger, who: Body | None) -> tuple[int, int]:
        """What is owed, as token indices: the rest of the sentence up to the next duty, or the whole clause."""
        first, stop = self.clause(trigger.first)
        later = [t for t in self.triggers if t.first >= stop and t.kind in DUTY_KINDS]
        limit = next((t.first for t in later if self.who(t)), self.stop)
        end = self.clause(limit)[0] if limit < self.stop else self.stop
        start = trigger.stop
        if self.words.construct.exists and who is not None and who in self._owners.values():
            start = self._verb_first.owed(trigger, due=True).what
        elif self.words.head_first.exists and who is not None:
            start = self._head_first.deed(trigger)
        elif who is not None and who.first >= trigger.stop and who.stop < end:
            deed = any(self.words.deed_at(self.tokens, index) for index in range(trigger.stop, who.first))
            start = first if deed and not self.words.verb_last else who.stop
        if start < stop < end and all(self._is_verbal(index) for index in range(start, stop)):
            start = stop  # "… auf, Pläne vorzulegen": a particle or an auxiliary is all that is left of this clause
        if who is not None and who.stop < trigger.first and closes_clause(self, trigger):
            start, end = who.stop, trigger.stop
        elif who is None or end - start < 2:
            start, end = (who.stop if who and who.stop < trigger.first else first), stop
        return self.trimmed(start, end)

    def _is_verbal(self, index: int) -> bool:
        """Is this a mark, a preposition or particle, or an auxiliary verb?"""
        form, kind = self.tokens.form[index], self.tokens.kind[index]
        return (
            kind not in (WORD, NUMBER)
            or form in self.words.passive
            or self.words.agents.at(self.tokens, index) is not None
        )

    def trimmed(self, first: int, stop: int) -> tuple[int, int]:
        """Token indices without marks and breaks at either end."""
        kind, form = self.tokens.kind, self.tokens.form
        while first < stop - 1 and (kind[first] not in (WORD, NUMBER) and form[first] not in '«“„"‘(['):
            first += 1
        while stop > first + 1 and form[stop - 1] in ".,;:!?…\n،؛؟":
            stop -= 1
        return first, stop

    def text_span(self, first: int, stop: int) -> Span:
        """Token indices as a stretch of the text."""
        return Span(self.tokens.start[first], self.tokens.end[stop - 1])


def _agent(bodies: Sequence[Body]) -> Body | None:
    """Who does it in the passive: "door de gemeente"."""
    return next((body for body in bodies if body.marker), None)
