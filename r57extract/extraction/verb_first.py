"""Who owes something in a language whose verb stands before its subject (Arabic).

Told by what governs: "على" and a noun with the deed behind it, a verb with its subject and its object up to the deed,
a subject before "is obliged to", or behind "that it …". Of two nouns in a row, where one ends is told by article,
agreement and the nouns we know. Where it stays open who owes, nobody is named.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from r57extract.extraction.addressees import Addressees
from r57extract.extraction.bodies import Body
from r57extract.extraction.construct_words import PUBLIC
from r57extract.extraction.constructs import PEOPLE, Constructs, Phrase
from r57extract.extraction.verb_clauses import Clauses, Owed, behind
from r57extract.extraction.verb_deeds import Deeds

if TYPE_CHECKING:
    from r57extract.extraction.statement import Statement, Trigger


class VerbFirst:
    """Looks for who owes in one statement."""

    def __init__(self, statement: Statement) -> None:
        self._statement = statement
        self._tokens = statement.tokens
        self._words = statement.words
        self._construct = statement.words.construct
        spoken = (t for t in statement.triggers if t.kind not in ("silent", "term", "lasting", "will"))
        taken = {index for trigger in spoken for index in range(trigger.first, behind(statement, trigger))}
        self._phrases = Constructs(self._tokens, self._words, {*statement.dated, *taken}, statement.stop)
        self._deeds = Deeds(statement, self._phrases)
        self._clauses = Clauses(statement, self._phrases, self._deeds)
        self._addressees = Addressees(statement, self._phrases, self._deeds, self._clauses)

    def bodies(self) -> Iterator[Body]:
        """Whoever is named and known to be somebody, in order."""
        index = self._statement.first
        inside = {place for trigger in self._statement.triggers for place in range(trigger.first, trigger.stop)}
        while index < self._statement.stop:
            known = None if index in inside else self._phrases.somebody(index)
            found = self._phrases.phrase(index, governed=True) if known and known[1] != PEOPLE else None
            if found is None:
                index += 1
                continue
            agent = self._words.agents.before(self._tokens, index) if index > self._statement.first else None
            marker = False if self._phrases.word(index).governed else None
            yield self._clauses.body(found, marker if agent is None else agent[1])
            index = found.stop

    def owed(self, trigger: Trigger, *, due: bool) -> Owed:
        """Who owes what a trigger speaks of; `due`: a day is set."""
        if trigger.kind in ("must_of", "onus", "granted"):
            return self._onus(trigger, due=due)
        if trigger.kind in ("assigns", "grants", "asks"):
            return self._addressees.given(trigger, due=due)
        if trigger.kind in ("must", "tasked"):
            return self._obliged(trigger, due=due)
        if trigger.kind in ("impersonal", "should"):
            return self._that(trigger, due=due)
        if trigger.kind == "will":
            return self._future(trigger)
        return Owed(None, trigger.stop)

    def gives(self, trigger: Trigger) -> bool:
        """Is anything handed over by a verb that may mean something else ("كلف المشروع 3 ملايين")?"""
        return trigger.kind not in ("assigns", "grants", "asks") or self.owed(trigger, due=True).what > trigger.stop

    def _onus(self, trigger: Trigger, *, due: bool) -> Owed:
        """Who stands right behind the preposition, and what is laid on him."""
        start = behind(self._statement, trigger)
        governed = start < trigger.stop
        if governed and self._words.negations.at(self._tokens, start):
            return Owed(None, trigger.stop)  # "أمر لا يمكن …"
        found = self._phrases.phrase(start, governed=governed, last=True)
        if found is None:
            return Owed(None, trigger.stop)
        found, deed = self._deeds.with_deed(found)
        if governed and self._tokens.form[found.stop] in self._construct.through:
            deed = found.stop  # "لا بد للمريض من الصيام"
        said = trigger.kind == "onus" and self._tokens.form[trigger.first - 1] in self._construct.says
        if said and not self._is_said_above(trigger, due=due):
            return Owed(None, trigger.stop)
        if trigger.kind == "onus" and not self._is_laid_on(found, deed):
            return Owed(None, trigger.stop)
        # "أمر لافت أن …": only somebody, or a noun with its article, is meant.
        if governed and not (found.kind or self._phrases.word(found.head).article):
            return Owed(None, trigger.stop)
        return Owed(self._clauses.body(found), found.stop if deed is None else deed)

    def _is_said_above(self, trigger: Trigger, *, due: bool) -> bool:
        """Does a public body say so, or is a day set? What others say ought to be done is an opinion."""
        span = range(self._statement.first, trigger.first)
        public = any((found := self._phrases.somebody(index)) and found[1] == PUBLIC for index in span)
        # What gives orders and is nobody is a law, a ruling, a contract.
        order = any(self._words.superior_at(self._tokens, i) and not self._phrases.somebody(i) for i in span)
        return (due or public or order) and self._addressees.is_superior(span, due=True)

    def _is_laid_on(self, found: Phrase, deed: int | None) -> bool:
        """Does a bare "على" put a duty on somebody? Not "على الطاولة عرض جديد"."""
        if deed is None or not (found.whole or found.kind):
            return False
        if self._tokens.form[deed] in self._construct.that:
            return bool(found.kind)
        word = self._phrases.word(deed)
        listed = self._construct.means_deed(word)
        return listed or bool(found.kind and deed == found.stop)

    def _obliged(self, trigger: Trigger, *, due: bool) -> Owed:
        """The subject, before the words of duty or, where these are a verb that opens the clause, behind them."""
        if self._tokens.form[trigger.stop - 1] in self._construct.that:
            return self._obliged_that(trigger, due=due)
        found = self._clauses.before(trigger)
        if found is not None:
            return Owed(self._clauses.body(found), self._deeds.handed_from(behind(self._statement, trigger)))
        form = self._tokens.form[trigger.first]
        bare = self._construct.without_conjunction(form)
        if not bare.startswith((*self._construct.she, *self._construct.he)):
            return Owed(None, trigger.stop)
        found = self._phrases.phrase(trigger.stop)
        if found is None or not (found.kind or trigger.kind == "tasked" or self._deeds.is_handed(found.stop)):
            return Owed(None, trigger.stop)
        return Owed(self._clauses.body(found), self._deeds.handed_from(found.stop))

    def _obliged_that(self, trigger: Trigger, start: int | None = None, *, due: bool) -> Owed:
        """Somebody we know as the subject of what must be done, behind its verb or before the trigger."""
        start = trigger.stop - 1 if start is None else start
        owed = self._clauses.behind_that(start)
        if owed.who is not None or owed.what == start:
            return owed if owed.who else Owed(None, trigger.stop)
        before = self._clauses.before(trigger)
        # What a country must do is an opinion, unless a day is set.
        fits = before is not None and before.kind and (due or before.kind == PUBLIC or not before.heads[0][2])
        return Owed(self._clauses.body(before) if before and fits else None, owed.what)

    def _that(self, trigger: Trigger, *, due: bool) -> Owed:
        """The same of what is planned: "من المقرر أن تقدم الشركة …"."""
        start = trigger.stop
        if start >= self._statement.stop or self._tokens.form[start] not in self._construct.that:
            return Owed(None, start)
        return self._obliged_that(trigger, start, due=due)

    def _future(self, trigger: Trigger) -> Owed:
        """A public body whose verb stands before or behind it."""
        found = self._phrases.phrase(trigger.stop)
        if found is None or not found.kind:
            found = self._clauses.before(trigger)
        return Owed(self._clauses.body(found) if found and found.kind else None, trigger.first)
