"""Who owes something where noun phrases begin with their noun and no word has an ending (Vietnamese).

What a phrase begins with tells whether it means somebody, its place tells where it ends: a subject goes on up to the
words of duty ("Chủ xe vi phạm | phải"), an object up to the verb of what is to be done ("giao | Cục Quản lý Dược |
kiểm tra"). A capital letter keeps a verb within a name. What cannot be told so stays unsaid.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import TYPE_CHECKING, NamedTuple

from r57extract.extraction.bodies import Body, Part
from r57extract.extraction.duty_words import PUBLIC
from r57extract.extraction.head_first_words import is_capital
from r57extract.extraction.open_owners import GIVEN, SILENT
from r57extract.extraction.tokens import NUMBER, WORD

if TYPE_CHECKING:
    from r57extract.extraction.statement import Statement, Trigger

# A phrase of more tokens is cut at the first preposition or mark of tense in it.
_LONG = 12
_LONGEST = 24
# What is suffered stands so many tokens behind "must" at most; so many clauses back its subject may stand.
_NEAR = 3
_CLAUSES_BACK = 3
_OBLIGES = frozenset({"must", "should", "have", "impersonal"})
_SPAN_OPENS = {"“": "”", '"': '"', "«": "»", "(": ")", "‘": "’"}
_GLUE = frozenset("-‑–/&.")


class Head(NamedTuple):
    """What a phrase begins with: the token behind it, whether it is a public body, its key where one is known."""

    stop: int
    public: bool
    key: str


class Phrase(NamedTuple):
    """A noun phrase, as token indices; `deed` is where what is to be done begins, -1 where no verb shows it."""

    body: Body
    known: bool
    deed: int


class HeadFirst:
    """The phrases that the words of duty in one statement speak of."""

    def __init__(self, statement: Statement) -> None:
        self._statement = statement
        self._tokens = statement.tokens
        self._duty = statement.words
        self._words = statement.words.head_first
        self._triggers = {t.first: t for t in statement.triggers if t.kind not in (SILENT, "lasting")}
        self._names = dict(statement.names)

    def owner(self, trigger: Trigger, *, due: bool) -> Body | None:
        """Who owes what a trigger speaks of; `due`: there is a day by which it is due."""
        if trigger.kind in GIVEN:
            if (marked := self._passive_mark(trigger)) >= 0:
                return self._subject(trigger, marked, due=due)
            found = self._receiver(trigger, due=due)
            return found.body if found else None
        passive = trigger.stop < self._statement.stop and self._tokens.form[trigger.stop] in self._duty.passive
        if trigger.kind == "impersonal" or (trigger.kind in _OBLIGES and passive):
            return None
        if trigger.kind == "must_of":
            named = self._phrase(trigger.stop, self._statement.clause(trigger.first)[1])
            return named.body if named and named.known else None
        if trigger.kind in _OBLIGES and not due and self._is_reported(trigger):
            return None
        return self._subject(trigger, trigger.first, due=due)

    def deed(self, trigger: Trigger) -> int:
        """The token at which what is to be done begins."""
        if trigger.kind in GIVEN and self._passive_mark(trigger) < 0 and (found := self._object(trigger)):
            return found.deed if found.deed >= 0 else found.body.stop
        _, stop = self._statement.clause(trigger.first)
        told = (t for t in self._triggers.values() if trigger.stop <= t.first < stop and t.kind in GIVEN)
        return next((t.stop for t in told if trigger.kind == "tasked"), trigger.stop)

    # What is told of somebody: the phrase before the words of duty.

    def _passive_mark(self, trigger: Trigger) -> int:
        """The mark of the passive in "X được Y giao …", with nothing but the agent behind it; -1 where none is."""
        first, _ = self._statement.clause(trigger.first)
        for index in range(trigger.first - 1, first, -1):
            if self._tokens.form[index] in self._duty.passive:
                agent = index + 1 == trigger.first or self._in_row(index + 1)
                return index if agent else -1
            if self._tokens.kind[index] not in (WORD, NUMBER) or self._words.relatives.at(self._tokens, index):
                break
        return -1

    def _subject(self, trigger: Trigger, end: int, *, due: bool) -> Body | None:
        first, _ = self._statement.clause(trigger.first)
        while (before := self._before_verb(end)) > first:
            end = before
        start = self._opening(first, end)
        if start >= end:
            return self._subject_before(first, trigger)
        for index in range(start, end):
            giver = self._triggers.get(index)
            if giver and giver.kind in GIVEN:
                found = self._object(giver)
                return found.body if found and (found.known or due) else None
            if (said := self._words.sayings.at(self._tokens, index)) and not self._is_name(index):
                if self._rank(start, index) is not True:
                    return None
                start = self._opening(said[0], end)
                break
        found = self._whole(start, end, trigger, due=due)
        return found

    def _before_verb(self, stop: int) -> int:
        """Where an adverb, or a mark of tense, that ends at `stop` begins; 0 where none does."""
        match = self._duty.adverbs.before(self._tokens, stop) or self._words.relatives.before(self._tokens, stop)
        return match[0] if match and not self._is_name(match[0]) else 0

    def _opening(self, first: int, stop: int) -> int:
        """The first token of a clause that counts: no date, mark or word like "that" and "and"."""
        words, tokens = self._duty, self._tokens
        index = first
        while index < stop:
            link = words.breaks.at(tokens, index) or words.coordinators.at(tokens, index)
            if link and not self._is_name(index):
                index = link[0]
            elif index in self._statement.dated or tokens.kind[index] not in (WORD, NUMBER):
                index += 1
            else:
                break
        return index

    def _whole(self, start: int, end: int, trigger: Trigger, *, due: bool) -> Body | None:
        """The phrase from `start` up to the words of duty, where it means somebody."""
        tokens, words = self._tokens, self._words
        if start >= end or (words.many.at(tokens, start) and not due):
            return None
        if (pronoun := self._duty.pronouns.before(tokens, end)) and pronoun[0] > start:
            # "… cho thấy chúng ta phải": the subject is the pronoun, not what stands before its verb.
            if words.verbs.before(tokens, pronoun[0]) or words.sayings.before(tokens, pronoun[0]):
                return None
        opened = self._opened(start)
        if self._duty.ends_phrase(tokens, start) and self._head(opened) is None and not self._is_name(opened):
            inner = (i for i in range(start + 1, end) if words.openers.at(tokens, i) and self._head(self._opened(i)))
            start = next(inner, end)
            if start >= end:
                return None
        head = self._head(self._opened(start))
        if head is None:
            return self._unknown(start, end, trigger, due=due)
        return self._made(start, self._cut(head.stop, end), head)

    def _cut(self, index: int, end: int) -> int:
        """Where a subject ends: before a subordinate clause; before a predicate where it is named, or another follows."""
        tokens, words = self._tokens, self._duty
        named = is_capital(tokens, index) or tokens.kind[index] == NUMBER
        joined = words.coordinators.before(tokens, end) is not None
        for place in range(index, end):
            if is_capital(tokens, place) or place == index == end:
                continue
            if words.conditions.at(tokens, place) or place in self._statement.dated:
                return place
            relative = self._words.relatives.at(tokens, place) is not None
            if relative and (named or joined or end - index > _LONG):
                return place
        return end

    def _unknown(self, start: int, end: int, trigger: Trigger, *, due: bool) -> Body | None:
        """A phrase that begins with no word for somebody: a body where only somebody could do what follows."""
        tokens, words = self._tokens, self._duty
        if self._words.things.at(tokens, start) or words.pronouns.at(tokens, start):
            return None
        inner = range(start, end)
        if any(not self._is_name(i) and (i in self._triggers or words.ends_phrase(tokens, i)) for i in inner):
            return None
        if not self._acts(trigger, due=due):
            return None
        return self._made(start, end, None)

    def _acts(self, trigger: Trigger, *, due: bool) -> bool:
        """Does only somebody do what follows: a deed, done to something, or by a day, and no state of a thing?"""
        tokens, words, statement = self._tokens, self._duty, self._statement
        _, stop = statement.clause(trigger.first)
        if trigger.kind in ("tasked", "granted", *GIVEN):
            return True
        if statement.is_passive(trigger):
            return False
        near = range(trigger.stop, min(stop, trigger.stop + _NEAR))
        deed = next((end for i in near if (end := words.deed_at(tokens, i))), 0)
        if any(words.own.at(tokens, index) for index in range(trigger.stop, stop)):
            return True
        has_object = deed < stop and tokens.kind[deed] in (WORD, NUMBER) and not words.ends_phrase(tokens, deed)
        if deed and has_object and deed not in statement.dated:
            return True
        timed = any(words.within.at(tokens, index) for index in range(statement.first, stop))
        if not (due or timed) or trigger.kind == "should" or trigger.stop + 1 >= stop:
            return False
        if words.ends_phrase(tokens, trigger.stop + 1) or trigger.stop + 1 in statement.dated:
            return False
        return not any(words.states.at(tokens, index) for index in near)

    def _subject_before(self, first: int, trigger: Trigger) -> Body | None:
        """The subject of a clause that begins with the words of duty: that of the clause before."""
        statement = self._statement
        if self._words.causes.at(self._tokens, first):
            return None
        for _ in range(_CLAUSES_BACK):
            if first <= statement.first:
                return None
            first, stop = statement.clause(first - 1)
            if not statement.goes_on(stop, trigger.first) or self._duty.conditions.at(self._tokens, first):
                return None
            told = [t for t in statement.triggers if first <= t.first < stop and t.kind not in (SILENT, "term")]
            for earlier in reversed(told):
                return statement.who(earlier)
            start = self._opening(first, stop)
            if start < stop and (head := self._head(self._opened(start))):
                return self._made(start, self._cut_named(head.stop, stop), head)
        return None

    def _cut_named(self, index: int, stop: int) -> int:
        """Where the phrase that opens a clause with its own verb ends."""
        for place in range(index, stop):
            if is_capital(self._tokens, place):
                continue
            role = place == index and self._words.roles.at(self._tokens, place)
            verb = self._words.verbs.at(self._tokens, place) or self._words.sayings.at(self._tokens, place)
            if self._duty.ends_phrase(self._tokens, place) or self._words.relatives.at(self._tokens, place):
                return place
            if (verb and not role) or self._tokens.kind[place] not in (WORD, NUMBER):
                return place
        return stop

    def _is_reported(self, trigger: Trigger) -> bool:
        """Is it told what somebody had to do: something suffered, or because of something?"""
        tokens, statement = self._tokens, self._statement
        _, stop = statement.clause(trigger.first)
        near = range(trigger.stop, min(trigger.stop + _NEAR, stop))
        if any(self._words.suffered.at(tokens, index) for index in near):
            return True
        causes = (self._words.causes.at(tokens, index) for index in range(statement.first, statement.stop))
        return any(cause and cause[1] for cause in causes)

    # What is asked of somebody: the phrase behind the words of duty.

    def _receiver(self, trigger: Trigger, *, due: bool) -> Phrase | None:
        found = self._object(trigger)
        if found is None or (trigger.kind == "asks" and not self._may_ask(trigger, found, due=due)):
            return None
        if trigger.kind == "assigns" and not self._may_oblige(trigger):
            return None
        if not found.known and found.deed < 0:
            return None
        return found

    def _object(self, trigger: Trigger) -> Phrase | None:
        tokens = self._tokens
        stop = self._statement.clause(trigger.first)[1]
        while stop < self._statement.stop and self._goes_on(stop):
            stop = self._statement.clause(stop)[1]
        start = trigger.stop
        while start < stop and (start in self._statement.dated or self._duty.agents.at(tokens, start)):
            start += 1
        return self._phrase(start, stop)

    def _goes_on(self, stop: int) -> bool:
        """Does a row of phrases for somebody go on behind this comma?"""
        return self._tokens.form[stop - 1] == "," and self._head(self._opened(stop)) is not None

    def _phrase(self, start: int, stop: int) -> Phrase | None:
        """The noun phrase that starts behind a verb, and ends before the next."""
        tokens, words = self._tokens, self._words
        opened = self._opened(start)
        if opened >= stop or self._is_end(opened):
            return None
        head = self._head(opened)
        verb = words.verbs.at(tokens, opened)
        if verb and opened == start and not is_capital(tokens, opened) and (head is None or verb[0] >= head.stop):
            return None
        if head is None and words.things.at(tokens, opened):
            return None
        end, deed = self._verb_from(head.stop if head else opened + 1, stop)
        if end > start + _LONG:
            end = self._soft(head.stop if head else opened + 1, end)
        known = head is not None or is_capital(tokens, opened)
        if not known and self._duty.pronouns.at(tokens, opened):
            return None
        body = self._made(start, end, head)
        return Phrase(body, known, deed) if body else None

    def _verb_from(self, index: int, stop: int) -> tuple[int, int]:
        """Where a phrase ends, looking from behind its noun, and where what is to be done begins (-1: unknown)."""
        tokens, words, duty = self._tokens, self._words, self._duty
        noun, role, relative, name_end = index, -1, False, index
        limit = min(stop, index + _LONGEST)
        while index < limit:
            if self._is_end(index):
                return (index, index) if role < 0 else (role, role)
            if close := _SPAN_OPENS.get(tokens.form[index]):
                index = next((i + 1 for i in range(index + 1, limit) if tokens.form[i] == close), index + 1)
                continue
            if tokens.kind[index] not in (WORD, NUMBER):
                if tokens.form[index] not in _GLUE and not (tokens.form[index] == "," and self._in_row(index + 1)):
                    return (index, -1) if role < 0 else (role, role)
                index += 1
                continue
            if is_capital(tokens, index) or tokens.kind[index] == NUMBER:
                index += 1
                name_end = index
                continue
            verb = words.verbs.at(tokens, index)
            if (hidden := words.hides(tokens, index)) and not (verb and verb[0] >= hidden):
                index = hidden
                continue
            mark = words.relatives.at(tokens, index)
            if mark and not (verb and verb[0] > mark[0]):
                relative, index = True, mark[0]
            elif verb and relative:
                relative, index = False, verb[0]
            elif index == noun and role < 0 and (part := words.roles.at(tokens, index)):
                role, index = index, max(part[0], index + 1)
            elif verb and not self._is_nominal(index, noun):
                return index, index
            else:
                index = verb[0] if verb else index + 1
        if role >= 0:
            return role, role
        return (index, -1) if index >= stop and index - noun <= _NEAR else (name_end, -1)

    def _is_end(self, index: int) -> bool:
        tokens, words = self._tokens, self._duty
        if index in self._statement.dated or (index in self._triggers and not self._is_name(index)):
            return True
        return bool(words.breaks.at(tokens, index) or words.conditions.at(tokens, index)) and not self._is_name(index)

    def _in_row(self, index: int) -> bool:
        return self._head(self._opened(index)) is not None or is_capital(self._tokens, index)

    def _is_nominal(self, index: int, noun: int) -> bool:
        """Does the word before make this verb part of the phrase ("việc thi công")?"""
        match = self._words.nominal.before(self._tokens, index)
        return match is not None and match[0] >= noun

    def _soft(self, index: int, stop: int) -> int:
        """The first preposition or mark of tense in a phrase that is too long."""
        for place in range(index, stop):
            if not self._is_name(place) and (
                self._duty.agents.at(self._tokens, place) or self._words.relatives.at(self._tokens, place)
            ):
                return place
        return stop

    # Who may give a duty.

    def _may_ask(self, trigger: Trigger, asked: Phrase, *, due: bool) -> bool:
        """Is this request a duty: made by a superior, a public body or a law, or by a firm to others than such?"""
        first, _ = self._statement.clause(trigger.first)
        start = self._opening(first, trigger.first)
        if start >= trigger.first and first > self._statement.first:
            first = self._statement.first
            start = self._opening(first, trigger.first)
        if start >= trigger.first:
            return asked.known
        rank = self._rank(start, trigger.first)
        if rank is None:
            return due
        return rank if not (rank and self._is_firm(start)) else due or not asked.body.public

    def _may_oblige(self, trigger: Trigger) -> bool:
        """Does somebody give this duty? "Bão buộc ban tổ chức hoãn trận đấu" is none."""
        if not self._words.forcing.at(self._tokens, trigger.first):
            return True
        first, _ = self._statement.clause(trigger.first)
        start = self._opening(first, trigger.first)
        if start >= trigger.first or first > self._statement.first:
            return True
        return self._rank(start, trigger.first) is not None

    def _rank(self, first: int, stop: int) -> bool | None:
        """True for somebody, or a text, whose requests bind; False for one whose do not; None for what is unknown."""
        tokens, words = self._tokens, self._duty
        head = self._head(self._opened(first))
        if head is None and words.gazetteer.document_at(tokens, first) is None:
            return True if words.superior_at(tokens, first) else None
        ranks = [words.superior_at(tokens, index) for index in range(first, min(stop, first + _LONG))]
        return False not in ranks

    def _is_firm(self, first: int) -> bool:
        head = self._head(self._opened(first))
        return head is not None and not head.public and self._duty.superior_at(self._tokens, first) is None

    # Phrases.

    def _opened(self, index: int) -> int:
        """The token behind articles, quantities and numbers."""
        tokens = self._tokens
        while index < self._statement.stop:
            match = self._words.openers.at(tokens, index)
            if match:
                index = match[0]
            elif tokens.kind[index] == NUMBER and index not in self._statement.dated:
                index += 1
            else:
                break
        return index

    def _head(self, index: int) -> Head | None:
        """The noun for somebody, or the name of a body or a place, that starts at a token."""
        tokens, words = self._tokens, self._duty
        if index >= self._statement.stop or tokens.kind[index] != WORD or index in self._statement.dated:
            return None
        match = words.body_at(tokens, index)
        known = words.gazetteer.body_at(tokens, index)
        if known and (match is None or known.stop >= match[0]):
            return Head(known.stop, True, known.key)
        if match:
            return Head(match[0], match[1] == PUBLIC, "")
        if place := words.gazetteer.place_at(tokens, index):
            return Head(place.stop, False, "")
        return Head(self._names[index], False, "") if index in self._names else None

    def _is_name(self, index: int) -> bool:
        """Does a capital letter make this part of a name? At the start of a sentence only with another behind it."""
        tokens, first = self._tokens, self._statement.first
        if not is_capital(tokens, index):
            return False
        opens = index == first or all(tokens.kind[i] not in (WORD, NUMBER) for i in range(first, index))
        return not opens or (index + 1 < self._statement.stop and is_capital(tokens, index + 1))

    def _made(self, first: int, stop: int, head: Head | None) -> Body | None:
        tokens, words = self._tokens, self._duty
        while stop > first and (tokens.kind[stop - 1] not in (WORD, NUMBER) or words.coordinators.at(tokens, stop - 1)):
            stop -= 1
        pronoun = words.pronouns.at(tokens, first)
        if stop <= first or (pronoun and pronoun[0] >= stop):
            return None
        parts = list(self._parts(first, stop, head))
        public = any(part.key or words.body_at(tokens, part.first) for part in parts) if head is None else head.public
        return Body(first, stop, parts, public)

    def _parts(self, first: int, stop: int, head: Head | None) -> Iterator[Part]:
        """The phrases of a row: a new one starts behind a comma or "and" where a word for somebody stands."""
        tokens, words = self._tokens, self._duty
        start, noun, key = first, self._opened(first), head.key if head else ""
        for index in range(head.stop if head else first + 1, stop):
            joined = words.coordinators.at(tokens, index)
            behind = joined[0] if joined else index + 1
            if not (joined or tokens.form[index] == ",") or behind >= stop:
                continue
            next_head = self._head(self._opened(behind))
            if next_head is None:
                continue
            yield Part(start, index, tokens.form[min(noun, stop - 1)], key)
            start, noun, key = behind, self._opened(behind), next_head.key
        yield Part(
            start, stop, tokens.form[min(noun, stop - 1)], key if start != first or (head and head.stop == stop) else ""
        )
