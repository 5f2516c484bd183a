"""Whom somebody gives a duty, in a language whose verb stands first (Arabic).

Behind the verb stand its subject and its object, up to the deed ("كلف المجلس اللجنة بإعداد …"), or a preposition leads
to whom ("طلب … من"). One noun alone is the object of a verb that needs one, or if it cannot be its subject.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from r57extract.extraction.construct_words import PUBLIC
from r57extract.extraction.constructs import PEOPLE, Constructs, Phrase
from r57extract.extraction.tokens import WORD
from r57extract.extraction.verb_clauses import Clauses, Owed
from r57extract.extraction.verb_deeds import NAMES, Deeds

if TYPE_CHECKING:
    from r57extract.extraction.statement import Statement, Trigger


class Addressees:
    """Looks for addressees in one statement."""

    def __init__(self, statement: Statement, phrases: Constructs, deeds: Deeds, clauses: Clauses) -> None:
        self._statement = statement
        self._tokens = statement.tokens
        self._words = statement.words
        self._construct = statement.words.construct
        self._phrases = phrases
        self._deeds = deeds
        self._clauses = clauses

    def given(self, trigger: Trigger, *, due: bool) -> Owed:
        """Whom somebody gives a duty."""
        nobody = Owed(None, trigger.stop)
        form = self._clauses.verb(trigger)
        if form in self._construct.ruled and (ruled := self._clauses.ruled(trigger)).who:
            return ruled
        if form in self._construct.led and (start := self._led_to(trigger.stop)) is not None:
            return self._told(trigger, start, None, due=due)
        led = form in self._construct.led
        purpose = form not in self._construct.led_for
        subject = self._phrases.phrase(trigger.stop, purpose=purpose, thing=True)
        if subject is None:
            return nobody
        aside = trigger.kind != "grants"
        behind = self._deeds.company(subject.stop, led=led, purpose=purpose, aside=aside)
        if led:
            start = self._led_to(behind) if subject.kind or subject.whole else None
            return nobody if start is None else self._told(trigger, start, subject, due=due)
        second = self._phrases.phrase(behind, last=True)
        if second is None or not second.kind:
            second = self._beyond_name(behind) or second
            if second is not None and not (second.kind or self._is_plain_object(second, form)):
                # "كلف المدير محمد حفظي": only a passive makes sure that the name is the noun's own.
                second = None
                if not self._clauses.is_voiced(trigger) and self._clauses.before(trigger) is None:
                    return nobody
        if second is not None:
            second, deed = self._given_deed(second, trigger)
            open_end = not second.kind and self._phrases.may_continue(subject, second.head)
            if deed is None or open_end or not self._ranks(trigger, subject, due=due):
                return nobody if deed is None else Owed(None, deed)
            return Owed(self._clauses.body(second), deed)
        subject, deed = self._given_deed(subject, trigger)
        if deed is None:
            return nobody
        if not self._is_object(trigger, subject) or not self._ranks_before(trigger, due=due):
            return Owed(None, deed)
        return Owed(self._clauses.body(subject), deed)

    def _given_deed(self, found: Phrase, trigger: Trigger) -> tuple[Phrase, int | None]:
        """A phrase, and where the deed starts that is handed over behind it; cut where that alone leaves one."""
        deed = self._deeds.handed(found.stop, trigger)
        if deed is None:
            deed = self._deeds.handed(self._deeds.company(found.stop, aside=True), trigger)
        if deed is None and found.whole and found.kind and (name := self._deeds.name_behind(found.stop, trigger)):
            return found.upto(name), name
        for place in found.deeds if deed is None else ():
            if (deed := self._deeds.handed(place, trigger)) is not None:
                return found.cut(place), deed
        return found, deed

    def _is_plain_object(self, found: Phrase, verb: str) -> bool:
        """Is a noun that we do not know no name: definite, or with the ending of an object ("فريقا")?"""
        word = self._phrases.word(found.head)
        needed = verb not in self._construct.objectless
        return word.definite or (needed and word.rest.endswith(self._construct.accusative))

    def _beyond_name(self, index: int) -> Phrase | None:
        """Somebody we know behind the name of who gives the duty: "وجه الرئيس عبد الفتاح السيسي الحكومة"."""
        for place in range(index, min(index + NAMES + 2, self._statement.stop)):
            if self._phrases.ends(place) or self._deeds.is_handed(place):
                return None
            # Behind one bare word "the province" is its genitive: "كلف المجلس حاكم الولاية".
            apart = place > index + 1 or (place > index and self._phrases.word(index).definite)
            known = self._phrases.somebody(place) if apart else None
            if known and known[1] != PEOPLE:
                return self._phrases.phrase(place, last=True)
        return None

    def _led_to(self, index: int) -> int | None:
        """The noun behind the preposition that leads to whom a duty is given, or onto which one is written."""
        if index + 1 >= self._statement.stop or self._tokens.kind[index] != WORD:
            return None
        if self._tokens.form[index] in self._construct.through:
            return index + 1
        onto = self._phrases.word(index).governed and self._tokens.form[index].startswith(self._construct.datives)
        return index if onto and self._phrases.somebody(index) else None

    def _told(self, trigger: Trigger, index: int, subject: Phrase | None, *, due: bool) -> Owed:
        """Whom a preposition names: "طلب … من", "أوعز … إلى"."""
        found = self._phrases.phrase(index, governed=True, last=True)
        if found is None:
            return Owed(None, trigger.stop)
        found, deed = self._deeds.with_deed(found)
        handed = self._deeds.handed(found.stop, trigger)
        deed = handed if handed is not None else deed
        ranked = self._ranks(trigger, subject, due=due) if subject else self._ranks_before(trigger, due=due)
        if deed is None or not ranked or not (found.kind or found.whole):
            return Owed(None, trigger.stop)
        return Owed(self._clauses.body(found), deed)

    def _is_object(self, trigger: Trigger, found: Phrase) -> bool:
        """Is the only noun behind a verb its object: the verb needs one, or cannot have this noun for a subject?"""
        construct = self._construct
        form = self._clauses.verb(trigger)
        noun = self._phrases.word(found.head).rest
        if form not in construct.objectless:
            return bool(found.kind) or self._clauses.is_voiced(trigger) or self._clauses.before(trigger) is not None
        she = form.endswith(construct.she) or form.startswith(construct.she)
        if she:
            differs = construct.is_masculine(noun) or noun.endswith(construct.oblique)
        else:
            differs = construct.is_feminine(noun) and not construct.is_crowd(noun)
        differs = differs or noun.endswith(construct.oblique) or self._clauses.is_voiced(trigger)
        return bool(found.kind) and (differs or self._clauses.before(trigger) is not None)

    def _ranks(self, trigger: Trigger, subject: Phrase, *, due: bool) -> bool:
        if trigger.kind != "asks":
            return True
        span = range(subject.first, subject.head + 1)
        return self.is_superior(span, due=due or subject.kind == PUBLIC)

    def _ranks_before(self, trigger: Trigger, *, due: bool) -> bool:
        if trigger.kind != "asks" or self._clauses.is_voiced(trigger):
            return True
        first, _ = self._statement.clause(trigger.first)
        near = range(trigger.stop, trigger.stop)
        return self.is_superior((*range(first, trigger.first), *near), due=due)

    def is_superior(self, span: range | tuple[int, ...], *, due: bool) -> bool:
        """Does somebody ask whose requests are duties?"""
        ranks = [self._words.superior_at(self._tokens, index) for index in span]
        return (due or True in ranks) and False not in ranks
