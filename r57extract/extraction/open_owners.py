"""Who owes something where no list of bodies knows him: the noun phrase that the words of duty govern.

"is obliged to" is said of somebody only, so its subject is a body; "must" is said of bridges too, so there it takes
a deed ("betalen") to make one. Whom somebody orders something is found in duty_objects.py.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from r57extract.extraction.bodies import Body
from r57extract.extraction.deeds import Deeds
from r57extract.extraction.noun_phrases import NounPhrases, opens_name
from r57extract.extraction.tokens import NUMBER, WORD

if TYPE_CHECKING:
    from r57extract.extraction.statement import Statement, Trigger

# Triggers that are said of somebody only, those that may be said of things, and those whose body stands behind them.
OF_SOMEBODY = frozenset({"tasked", "granted", "must_of"})
_OF_ANYTHING = frozenset({"must", "have", "should"})
_BEHIND = "must_of"
SILENT = "silent"
# Duties that somebody gives another: the body that owes is an object.
GIVEN = frozenset({"assigns", "grants", "asks"})
# Behind a plain "must" the deed stands at most so many tokens away where the language puts it next.
_NEXT = 4


class OpenOwners:
    """Looks for phrases in one statement."""

    def __init__(self, statement: Statement) -> None:
        self._statement = statement
        self._tokens = statement.tokens
        self._words = statement.words
        spoken = (trigger for trigger in statement.triggers if trigger.kind != SILENT)
        triggers = (index for trigger in spoken for index in range(trigger.first, trigger.stop))
        self.deeds = Deeds(statement)
        self.phrases = NounPhrases(statement.tokens, statement.words, {*statement.dated, *triggers})

    def subject(self, trigger: Trigger, *, due: bool) -> Body | None:
        """The phrase that a trigger is said of; `due`: there is a day by which it is due."""
        statement, words, deeds = self._statement, self._words, self.deeds
        if trigger.kind in _OF_ANYTHING:
            active = not statement.is_passive(trigger) and not deeds.is_state(trigger)
            timed = due or deeds.has_term(trigger)
            if not active or not (deeds.follows(trigger) or (timed and deeds.acts(trigger))):
                return None
        if trigger.kind not in _OF_ANYTHING | OF_SOMEBODY or self._is_pronoun(trigger):
            return None
        first, stop = statement.clause(trigger.first)
        if words.agents.at(self._tokens, trigger.first) and self.opening(first, stop)[0] != trigger.first:
            return None
        if trigger.kind == _BEHIND:
            return self.phrases.behind(trigger.stop, stop)
        opening, led = self.opening(first, trigger.first)
        if trigger.kind == "tasked" and not words.verb_last and words.deed_at(self._tokens, opening):
            return self.phrases.behind(trigger.stop, stop)  # "Провести перевірку доручено завгоспу"
        if opening >= trigger.first and (parted := self._parted(trigger)):
            return parted
        if opening >= trigger.first or self.phrases.ends(opening):
            inverts = words.verb_last and not words.breaks.at(self._tokens, trigger.first)
            if inverts:
                return self.phrases.behind(trigger.stop, stop)
            return self._late(opening, trigger) or self._behind_deed(trigger, stop)
        # Behind a comma an object may stand before the verb.
        is_main = first <= statement.first or self._tokens.form[first - 1] not in ",،"
        if trigger.kind in _OF_ANYTHING and not led and words.verb_last and not is_main:
            return None
        found = self.phrases.behind(opening, trigger.first) if led else self.phrases.filling(opening, trigger.first)
        if found is None:
            return None
        if not self.may_be_subject(found, trigger):
            if words.verb_last:
                return self.phrases.behind(trigger.stop, stop)
            return self._late(opening, trigger) or self._behind_deed(trigger, stop)
        if later := self._apart(found, opening, trigger):
            return later
        # Where endings show who acts, a mere "must" of something else is of a thing: "Озеро має замерзнути до …".
        if trigger.kind in _OF_ANYTHING and words.agent_endings and not deeds.follows(trigger):
            return found if self._is_agent(found) else None
        if trigger.kind in _OF_ANYTHING and words.subjects.has_objects and not self._is_agent(found):
            return self._with_object(found, trigger, stop)
        # "Dem Urteil zufolge muss …": what an adverb closes is no subject where the verb comes second.
        behind = found.stop
        closed = words.adverbs.at(self._tokens, behind) and not words.agents.at(self._tokens, behind)
        if closed and behind < trigger.first and words.verb_last and not led:
            return self.phrases.behind(trigger.stop, stop)
        if words.verb_last and not led and (other := self._instead(found, trigger, stop)):
            return other
        return found if self._statement.goes_on(found.stop, trigger.first) else None

    def _instead(self, found: Body, trigger: Trigger, stop: int) -> Body | None:
        """Somebody behind the verb, where what stands before it is nobody: "De kosten moet de huurder betalen"."""
        words, tokens = self._words, self._tokens
        passed = trigger.stop >= stop or tokens.form[trigger.stop] in words.subjects.indefinite
        if passed or trigger.kind not in _OF_ANYTHING or words.subjects.is_person(tokens, found.first, found.stop):
            return None
        known = next((body for body in self._statement.bodies if body.first == trigger.stop), None)
        other = known if known and known.marker is None else self.somebody(trigger.stop, stop)
        if other is None or not words.subjects.may_follow(other.parts, tokens.form[trigger.first]):
            return None
        return other if self.may_open(other.first, trigger) else None

    def somebody(self, first: int, stop: int) -> Body | None:
        """The phrase behind a verb, if its ending shows somebody."""
        found = self.phrases.behind(first, stop) if first < stop else None
        return found if found and self._words.subjects.is_actor(self._tokens, found.first, found.stop) else None

    def may_be_subject(self, body: Body, trigger: Trigger) -> bool:
        """Does a phrase agree with its verb, as far as its first word shows? A row of several is not asked."""
        words, tokens = self._words, self._tokens
        rest = range(body.first + 1, min(body.stop + 1, trigger.first))
        row = len(body.parts) > 1 or any(words.coordinators.at(tokens, index) for index in rest)
        return row or self.may_open(body.first, trigger)

    def may_open(self, index: int, trigger: Trigger) -> bool:
        """May the subject of a verb begin with this word?"""
        if trigger.kind not in _OF_ANYTHING and self._words.verb_last:
            return True  # "Dem Verein wurde auferlegt …"
        return self._words.subjects.may_be_subject(self._tokens, index, trigger.first)

    def _apart(self, found: Body, opening: int, trigger: Trigger) -> Body | None:
        """The subject behind an object that opens the clause: "Судно капітан має відвести"."""
        later = self._late(opening, trigger)
        if later is None or later.first == found.first or self._tokens.is_capital(later.stop - 1):
            return None
        words, tokens = self._words, self._tokens
        nouns = [i for i in range(found.first, later.first) if tokens.kind[i] == WORD and not words.may_open(tokens, i)]
        return later if any(not tokens.form[i].endswith(words.adjective_endings) for i in nouns) else None

    def _with_object(self, found: Body, trigger: Trigger, stop: int) -> Body | None:
        """The phrase before the verb or, where that is the object, somebody behind the deed.

        "Мають" may have no subject at all: what stands before it is one if the deed has an object of its own.
        """
        words, tokens = self._words, self._tokens
        behind = self._behind_deed(trigger, stop)
        if behind and words.subjects.is_nominative(tokens, behind.first) and self.may_be_subject(behind, trigger):
            return behind  # "Дороги мають відремонтувати підрядники", but "ВЛК має розглянути документи"
        if tokens.form[trigger.first] in words.subjectless:
            deed = self._deed_end(trigger, stop)
            has_object = deed < stop and not self.phrases.ends(deed) and words.subjects.is_object(tokens, deed)
            if not has_object or not words.subjects.is_nominative(tokens, found.first):
                return None
        return found if self._statement.goes_on(found.stop, trigger.first) else None

    def _is_pronoun(self, trigger: Trigger) -> bool:
        """Does the subject of a verb that comes second stand behind it: "Die Angaben müssen sie bis Mai machen"?"""
        words, tokens, index = self._words, self._tokens, trigger.stop
        if not words.verb_last or index >= self._statement.stop or tokens.form[index] in words.determiners:
            return False
        if words.breaks.at(tokens, index) and self.has_subject(trigger):
            return False  # "De slager moet dat melden"
        return words.pronouns.at(tokens, index) is not None and self.may_open(index, trigger)

    def _deed_end(self, trigger: Trigger, stop: int) -> int:
        """Where the deed that is owed ends."""
        deeds = (self._words.deed_at(self._tokens, index) for index in range(trigger.stop, stop))
        return next((end for end in deeds if end), stop)

    def _behind_deed(self, trigger: Trigger, stop: int) -> Body | None:
        """Somebody right behind the deed: "Рекламу має прибрати телеканал", "До суду мають з'явитися свідки"."""
        deed = self._deed_end(trigger, stop)
        behind = self.phrases.behind(deed, stop)
        return behind if behind and (self._words.body_at(self._tokens, deed) or self._is_agent(behind)) else None

    def object_less(self, trigger: Trigger) -> bool:
        """Does a phrase that may be the subject stand right before the verb, where no article shows what it is?"""
        words, before = self._words, trigger.first - 1
        if not words.subjects.has_objects or before < self._statement.first or self.phrases.ends(before):
            return False
        near = range(max(before - _NEXT, self._statement.first), trigger.first)
        return self._tokens.kind[before] == WORD and not any(words.own.at(self._tokens, index) for index in near)

    def has_subject(self, trigger: Trigger) -> bool:
        """Does a phrase that may be the subject open the clause of a trigger?"""
        opening, _ = self.opening(self._statement.clause(trigger.first)[0], trigger.first)
        return opening < trigger.first and not self.phrases.ends(opening)

    def _late(self, opening: int, trigger: Trigger) -> Body | None:
        """The word before the verb, where an adverbial opens the clause and its ending shows somebody who acts."""
        head = trigger.first - 1
        endings = (*self._words.agent_endings, *self._words.subjects.like(self._tokens, trigger.first))
        while head > max(opening, trigger.first - _NEXT) and not self.phrases.ends(head):
            form = self._tokens.form[head]
            if form.endswith(endings) and form not in self._words.subjects.things:
                break
            head -= 1
        else:
            return None
        before = head - 1
        adjective = before > opening and self._tokens.form[before].endswith(self._words.adjective_endings)
        return self.phrases.filling(before if adjective and not self.phrases.ends(before) else head, trigger.first)

    def opens(self, body: Body, trigger: Trigger) -> bool:
        """Does a body belong to the phrase that opens the clause of a trigger ("Торгова палата наказала …")?"""
        opening, _ = self.opening(self._statement.clause(trigger.first)[0], trigger.first)
        found = self.phrases.filling(opening, trigger.first) if opening < trigger.first else None
        return body.first <= opening or (found is not None and body.stop <= found.stop)

    def _parted(self, trigger: Trigger) -> Body | None:
        """The phrase that opens the sentence, parted from its verb: "Аграрії, які …, повинні"."""
        first, stop = self._statement.clause(self._statement.first)
        opening, led = self.opening(first, stop)
        if led or stop >= trigger.first or opening >= stop or self.phrases.ends(opening):
            return None
        found = self.phrases.filling(opening, stop)
        if found is None or any(self._tokens.kind[index] in (WORD, NUMBER) for index in range(found.stop, stop)):
            return None
        return found if self._statement.goes_on(found.stop, trigger.first) else None

    def complete(self, body: Body, limit: int) -> Body:
        """A body with the adjective before it: "Громадські організації, які …"."""
        first = body.first - 1
        adjective = first >= limit and self._tokens.form[first].endswith(self._words.adjective_endings)
        if not adjective or self.phrases.ends(first) or len(body.parts) > 1:
            return body
        return replace(body, first=first, parts=[body.parts[0]._replace(first=first)])

    def whole(self, body: Body, trigger: Trigger) -> Body:
        """A body with what belongs to it before and behind ("Служба доріг", "Директор лікарні")."""
        statement = self._statement
        if len(body.parts) != 1 or body.stop > trigger.first:
            found = self.phrases.behind(trigger.stop, body.stop) if trigger.kind == _BEHIND else None
            if found and found.first < body.first and found.stop == body.stop:
                return found
            end = statement.clause(body.first)[1]
            return self._up_to_deed(body, end) or self._longer(body, self.phrases.behind(body.first, end))
        if body.marker is not None:
            return body
        opening, led = self.opening(statement.clause(trigger.first)[0], trigger.first)
        if led or opening > body.first:
            return body
        if self.phrases.ends(opening) and not self._words.verb_last:
            return self._longer(body, self.phrases.filling(body.first, trigger.first))
        found = self.phrases.filling(opening, trigger.first)
        if found is None or found.first > body.first or found.stop < body.stop:
            return body
        others = any(body.stop <= other.first < found.stop for other in statement.bodies)
        if others or not self.may_be_subject(found, trigger):
            return body if others else self.complete(body, opening + 1)
        return self._longer(body, found) if found.first == body.first else found

    def _up_to_deed(self, body: Body, stop: int) -> Body | None:
        """A body with the nouns between it and the infinitive: "наказав редакції газети надрукувати …"."""
        words, tokens = self._words, self._tokens
        for index in range(body.stop, min(body.stop + _NEXT, stop)) if words.infinitives else ():
            if words.infinitive_at(tokens, index) and words.deed_at(tokens, index):
                return replace(body, stop=index, parts=[body.parts[0]._replace(stop=index)])
            if self.phrases.ends(index) or tokens.kind[index] != WORD or words.coordinators.at(tokens, index):
                break
        return None

    def _longer(self, body: Body, found: Body | None) -> Body:
        """A body with what the phrase that starts at it adds."""
        if found is None or found.stop <= body.stop or len(body.parts) != 1:
            return body
        return replace(body, stop=found.stop, parts=[body.parts[0]._replace(stop=found.stop)])

    def opening(self, first: int, stop: int) -> tuple[int, bool]:
        """The token that a clause opens with, and whether a word like "that" stands before it."""
        words, tokens, led = self._words, self._tokens, False
        index = first
        while index < stop:
            opens = words.breaks.at(tokens, index) or words.conditions.at(tokens, index)
            dated = not words.verb_last and index in self._statement.dated
            if dated or (tokens.kind[index] not in (WORD, NUMBER) and not opens_name(tokens, index, stop)):
                index += 1
            elif opens or words.coordinators.at(tokens, index) or tokens.form[index] in words.subjects.focus:
                led = led or (opens is not None and words.verb_last)
                index += 1
            else:
                break
        return index, led

    def dative(self, trigger: Trigger) -> Body | None:
        """For whom something is necessary, or who is given a duty: "Власникам необхідно …"."""
        return self.fronted(trigger, self._words.datives)

    def fronted(self, trigger: Trigger, endings: tuple[str, ...]) -> Body | None:
        """The phrase that opens the clause, if its first word ends like this and is no abbreviation ("НБУ")."""
        if not endings:
            return None
        opening, _ = self.opening(self._statement.clause(trigger.first)[0], trigger.first)
        # "Студентам, які отримали гранти, необхідно …"
        parted = opening >= trigger.first
        found = self._parted(trigger) if parted else self.phrases.filling(opening, trigger.first)
        if found is None or not self._statement.goes_on(found.stop, trigger.first):
            return None
        if self._tokens.text[self._tokens.start[found.first] : self._tokens.end[found.first]].isupper():
            return None
        return found if self._tokens.form[found.first].endswith(endings) else None

    def _is_agent(self, found: Body) -> bool:
        """Do the endings of its first words show somebody who does something?"""
        endings, things = self._words.agent_endings, self._words.subjects.things
        return any(
            form.endswith(endings) and form not in things for form in self._tokens.form[found.first : found.stop]
        )
