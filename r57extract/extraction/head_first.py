"""Who owes something where noun phrases begin with their noun and no word has an ending (Vietnamese).

What a phrase begins with tells whether it means somebody, its place tells where it ends: a subject goes on up to the
words of duty ("Chủ xe vi phạm | phải"), an object up to the verb of what is to be done. What cannot be told so stays
unsaid, and what somebody had to suffer, or to do because of something, is told and not owed.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from r57extract.extraction.bodies import Body
from r57extract.extraction.duty_words import DUTY_KINDS
from r57extract.extraction.head_first_deeds import has_deed, may_follow, near, only_somebody_does
from r57extract.extraction.head_first_givers import Givers
from r57extract.extraction.head_first_phrases import LONG, Head, HeadFirstPhrases, Phrase
from r57extract.extraction.head_first_reports import Reports
from r57extract.extraction.open_owners import GIVEN, SILENT
from r57extract.extraction.tokens import NUMBER, WORD

if TYPE_CHECKING:
    from r57extract.extraction.statement import Statement, Trigger

# So many clauses back the subject of a clause that begins with the words of duty may stand.
_CLAUSES_BACK = 3
_NUMBERED = frozenset(".)")  # what follows the number or letter of an item
_OBLIGES = frozenset({"must", "should", "have", "impersonal"})


class HeadFirst:
    """Whom the words of duty in one statement speak of."""

    def __init__(self, statement: Statement) -> None:
        self._statement = statement
        self._tokens = statement.tokens
        self._duty = statement.words
        self._words = statement.words.head_first
        self._triggers = {t.first: t for t in statement.triggers if t.kind not in (SILENT, "lasting")}
        self._phrases = HeadFirstPhrases(statement, self._triggers)
        self._givers = Givers(statement, self._phrases)
        self._reports = Reports(statement, self._phrases)

    def owner(self, trigger: Trigger, *, due: bool) -> Body | None:
        """Who owes what a trigger speaks of; `due`: there is a day by which it is due."""
        if trigger.kind in GIVEN:
            if (marked := self._passive_mark(trigger)) >= 0:
                return self._subject(trigger, marked, due=due) if may_follow(self._statement, trigger) else None
            found = self._receiver(trigger, due=due)
            return found.body if found else None
        passive = trigger.stop < self._statement.stop and self._tokens.form[trigger.stop] in self._duty.passive
        if trigger.kind == "impersonal" or (trigger.kind in _OBLIGES and passive):
            return None
        if trigger.kind == "tasked" and not may_follow(self._statement, trigger):
            return None
        if trigger.kind == "must_of":
            return self._of(trigger)
        if trigger.kind in _OBLIGES and not due and self._reports.holds(trigger):
            return None
        return self._subject(trigger, trigger.first, due=due)

    def _of(self, trigger: Trigger) -> Body | None:
        """Whose duty it is: "Trách nhiệm của xã là …", "… là trách nhiệm của xã"."""
        form, copulas = self._tokens.form, self._duty.copulas
        found = self._phrases.behind(trigger.stop, self._statement.clause(trigger.first)[1])
        if found is None or not found.known:
            return None
        before = trigger.first > self._statement.first and form[trigger.first - 1] in copulas
        return found.body if before or form[found.body.stop] in copulas else None

    def addressed(self) -> tuple[Body, int] | None:
        """Who opens the sentence, where a verb that says what to do follows: "- Bộ Y tế rà soát …"."""
        statement = self._statement
        item = self._tokens.form[statement.first : statement.first + 2]
        numbered = len(item) == 2 and item[1] in _NUMBERED and (item[0].isdecimal() or len(item[0]) == 1)
        start = self._phrases.opening(statement.first + 2 * numbered, statement.stop)
        giver = self._triggers.get(start)
        if giver and giver.kind in GIVEN:
            return None  # "4. Giao Bộ Y tế …"
        found = self._phrases.behind(start, statement.stop)
        return (found.body, found.deed) if found and found.known and found.deed > found.body.first else None

    def deed(self, trigger: Trigger) -> int:
        """The token at which what is to be done begins: behind "để", where somebody is given time."""
        if trigger.kind in ("grants", "granted"):
            behind = range(trigger.stop, self._statement.stop)
            purpose = next((i for i in behind if self._duty.breaks.at(self._tokens, i)), -1)
            if purpose >= 0:
                return purpose + 1
        if trigger.kind == "latest" and (item := self.addressed()) and item[1] < trigger.first:
            return item[1]  # "Các sở gửi báo cáo chậm nhất ngày 20/12"
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
                agent = index + 1 == trigger.first or self._phrases.in_row(index + 1)
                return index if agent else -1
            if self._tokens.kind[index] not in (WORD, NUMBER) or self._words.relatives.at(self._tokens, index):
                break
        return -1

    def _subject(self, trigger: Trigger, end: int, *, due: bool) -> Body | None:
        """The phrase that ends at `end`, or that somebody says it of, or the subject of the clause before."""
        first, _ = self._statement.clause(trigger.first)
        while (before := self._before_verb(end)) > first:
            end = before
        start = self._phrases.opening(self._joined_by_dash(first), end)
        if start >= end:
            return self._subject_before(first, trigger)
        for index in range(start, end):
            if self._words.is_inside(self._tokens, index):
                continue  # "Đài Tiếng nói Việt Nam"
            giver = self._triggers.get(index)
            if giver and giver.kind in GIVEN:
                found = self._receiver(giver, due=due)
                return found.body if found else None
            if (said := self._words.sayings.at(self._tokens, index)) and not self._phrases.is_name(index):
                if not self._may_say(start, index):
                    return None
                start = self._phrases.opening(said[0], end)
                break
        return self._whole(start, end, trigger, due=due)

    def _may_say(self, start: int, said: int) -> bool:
        """Does somebody say it? Where a clause begins with "cho biết", he stands at the start of the sentence."""
        if start >= said:
            start = self._phrases.opening(self._statement.first, said)
        return start < said and self._givers.rank(start, said) is True

    def _joined_by_dash(self, first: int) -> int:
        """Where a clause starts that a dash within a name seems to begin ("tuyến Nhổn – ga Hà Nội")."""
        if first <= self._statement.first or self._tokens.form[first - 1] not in "–—":
            return first
        before, _ = self._statement.clause(first - 1)
        head = self._head_at(before)
        spoken = any(before <= trigger < first for trigger in self._triggers)
        return before if head and not head.named and not spoken else first

    def _before_verb(self, stop: int) -> int:
        """Where an adverb, or a mark of tense, that ends at `stop` begins; 0 where none does."""
        # "phải chịu trách nhiệm" has two words of duty in a row.
        if earlier := next((t for t in self._triggers.values() if t.stop == stop and t.kind in DUTY_KINDS), None):
            return earlier.first
        match = self._words.adverbs.before(self._tokens, stop)
        noun = self._words.compounds.before(self._tokens, stop)
        if match and noun and noun[0] <= match[0]:
            return 0  # "hai bị cáo còn lại"
        return match[0] if match and not self._phrases.is_name(match[0]) else 0

    def _whole(self, start: int, end: int, trigger: Trigger, *, due: bool) -> Body | None:
        """The phrase from `start` up to the words of duty, where it means somebody."""
        tokens, words = self._tokens, self._words
        if start >= end or (words.many.at(tokens, start) and not due):
            return None
        if not self._duty.personal.isdisjoint(tokens.form[start:end]):
            return None
        if self._is_pronoun(start, end):
            return None
        head = self._head_at(start)
        named = self._phrases.is_name(self._phrases.opened(start))
        if head is None and not named and self._duty.ends_phrase(tokens, start):
            # "Tại Hà Nội các cơ sở phải …": a plural behind an adverbial without a comma
            inner = (i for i in range(start + 1, end) if words.openers.at(tokens, i) and self._head_at(i))
            start = next(inner, end)
            head = self._head_at(start) if start < end else None
            if head is None:
                return None
        if head is None:
            return self._unknown(start, end, trigger, due=due)
        if not (due or head.public or self._binds(start, trigger, bare=end == head.stop)):
            return None
        end = self._cut(head.stop, end)
        return self._unknown(start, end, trigger, due=due) if head.named else self._phrases.made(start, end, head)

    def _binds(self, start: int, trigger: Trigger, *, bare: bool) -> bool:
        """Is a duty laid on somebody, or told what he had to do? Of a bare "bác sĩ" only a deed tells.

        Of "thợ lặn", too, nobody says that he must do what is no verb we know; of "người …" anybody does.
        """
        words, tokens = self._words, self._tokens
        if trigger.kind != "must" or words.openers.at(tokens, start) or trigger.stop - trigger.first > 1:
            return True
        if has_deed(self._statement, trigger):
            return True
        known = any(words.verbs.at(tokens, index) for index in near(self._statement, trigger))
        return not bare and (known or self._duty.pronouns.at(tokens, start) is not None)

    def _is_pronoun(self, start: int, end: int) -> bool:
        """Is a pronoun behind a verb the subject, rather than what stands before ("… cho thấy chúng ta phải")?"""
        tokens, words = self._tokens, self._words
        pronoun = self._duty.pronouns.before(tokens, end)
        if pronoun is None or pronoun[0] <= start:
            return False
        return bool(words.verbs.before(tokens, pronoun[0]) or words.sayings.before(tokens, pronoun[0]))

    def _cut(self, index: int, end: int) -> int:
        """Where a subject ends: before a subordinate clause, and where it is named before a predicate."""
        tokens, words = self._tokens, self._duty
        named = tokens.is_capital(index) or tokens.kind[index] == NUMBER
        joined = words.coordinators.before(tokens, end) is not None
        for place in range(index, end):
            if tokens.is_capital(place) or self._words.is_inside(tokens, place):
                continue
            if place in self._statement.dated or words.conditions.at(tokens, place):
                return place
            relative = self._words.relatives.at(tokens, place) or words.negations.at(tokens, place)
            if relative and (named or joined or end - index > LONG):
                return place
        return end

    def _unknown(self, start: int, end: int, trigger: Trigger, *, due: bool) -> Body | None:
        """A phrase that begins with no word for somebody: a body where only somebody could do what follows."""
        tokens, words = self._tokens, self._duty
        if self._words.things.at(tokens, start) or words.pronouns.at(tokens, start):
            return None
        # "Các điểm giữ xe trong bệnh viện": a plural is a noun, so that a preposition may follow.
        inner = range(start, self._prepositional(start, end))
        if any(not self._phrases.is_name(i) and (i in self._triggers or words.ends_phrase(tokens, i)) for i in inner):
            return None
        if not only_somebody_does(self._statement, trigger, named=self._is_named(start, end), due=due):
            return None
        return self._phrases.made(start, end, None)

    def _is_named(self, start: int, end: int) -> bool:
        """Do its capital letters make this a name ("MobiFone", "Thích Minh Đạo")?"""
        text, tokens = self._tokens.text, self._tokens
        capitals = sum(map(str.isupper, text[tokens.start[start] : tokens.end[end - 1]]))
        return capitals > 1

    def _prepositional(self, start: int, end: int) -> int:
        """Where the first preposition behind a noun with a plural before it stands; else the end."""
        opened = self._phrases.opened(start)
        if opened == start or self._words.many.at(self._tokens, start):
            return end
        return next((i for i in range(opened + 1, end) if self._duty.agents.at(self._tokens, i)), end)

    def _subject_before(self, first: int, trigger: Trigger) -> Body | None:
        """The subject of a clause that begins with the words of duty: that of the clause before.

        Of phrases in a row the first one is meant: "Công ty Sữa Ba Vì, đơn vị trúng thầu, phải …".
        """
        statement, found = self._statement, None
        if self._words.causes.at(self._tokens, first):
            return None
        for _ in range(_CLAUSES_BACK):
            if first <= statement.first:
                break
            first, stop = statement.clause(first - 1)
            if not statement.goes_on(stop, trigger.first) or self._duty.conditions.at(self._tokens, first):
                break
            told = [t for t in statement.triggers if first <= t.first < stop and t.kind not in (SILENT, "term")]
            if told:
                return found or statement.who(told[-1])
            start = self._phrases.opening(first, stop)
            head = self._head_at(start) if start < stop else None
            if head is None and first > statement.first:
                continue
            if head is None:
                unknown = start < stop and found is None
                return self._unknown(start, stop - 1, trigger, due=False) if unknown else found
            end = self._cut_named(head.stop, stop)
            if found and end < stop - 1:
                break
            found = self._phrases.made(start, end, head)
            if end < stop - 1:
                break
        return found

    def _head_at(self, start: int) -> Head | None:
        """The noun for somebody behind any article or number."""
        return self._phrases.head(self._phrases.opened(start))

    def _cut_named(self, index: int, stop: int) -> int:
        """Where the phrase that opens a clause with its own verb ends."""
        for place in range(index, stop):
            if self._tokens.is_capital(place) or (place + 1 < stop and self._phrases.is_hyphen(place)):
                continue
            role = place == index and self._words.roles.at(self._tokens, place)
            verb = self._words.verbs.at(self._tokens, place) or self._words.sayings.at(self._tokens, place)
            if self._duty.ends_phrase(self._tokens, place) or self._words.relatives.at(self._tokens, place):
                return place
            if (verb and not role) or self._tokens.kind[place] not in (WORD, NUMBER):
                return place
        return stop

    # What is asked of somebody: the phrase behind the words of duty.

    def _receiver(self, trigger: Trigger, *, due: bool) -> Phrase | None:
        """Whom a duty is given, where who gives it may."""
        found = self._object(trigger)
        if found is None or (trigger.kind == "asks" and not self._givers.may_ask(trigger, found, due=due)):
            return None
        if trigger.kind == "assigns" and not self._givers.may_oblige(trigger):
            return None
        # "giao tàu tuần tra cho …": who is given, rather than what, is known, or named behind "cho" or "buộc".
        giving = trigger.kind == "assigns" and not self._words.forcing.at(self._tokens, trigger.first)
        given = giving and not self._duty.agents.at(self._tokens, trigger.stop - 1)
        if (not found.known and (found.deed < 0 or given)) or self._ends(found):
            return None
        return found

    def _ends(self, found: Phrase) -> bool:
        """Does nothing that is to be done follow?"""
        behind = range(found.body.stop, self._statement.stop)
        return found.deed < 0 and not any(self._tokens.kind[index] in (WORD, NUMBER) for index in behind)

    def _object(self, trigger: Trigger) -> Phrase | None:
        """The phrase behind "yêu cầu", "giao cho" or "cho … thời hạn"."""
        tokens = self._tokens
        stop = self._statement.clause(trigger.first)[1]
        while stop < self._statement.stop and self._goes_on(stop):
            stop = self._statement.clause(stop)[1]
        start = trigger.stop
        while start < stop and (start in self._statement.dated or self._duty.agents.at(tokens, start)):
            start += 1
        start += tokens.form[start] == "," and start - 1 in self._statement.dated  # "yêu cầu đến hết 2026, các xã …"
        until = -1
        if trigger.kind == "grants":
            until = next((i for i in range(start, stop) if self._words.periods.at(tokens, i)), -1)
        return self._phrases.behind(start, stop, until=until)

    def _goes_on(self, stop: int) -> bool:
        """Does a row of phrases for somebody go on behind this comma?"""
        return self._tokens.form[stop - 1] == "," and self._phrases.head(self._phrases.opened(stop)) is not None
