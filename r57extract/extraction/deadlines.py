"""Deadlines: a date by which something is due, with what is due and who owes it.

A date is a deadline where a word says so ("De deadline is 15 november 2025", "spätestens"), or where it is
reached "by", "before" or "until" within a duty ("müssen bis zum 31. Dezember abgeschlossen sein"). What went on
until a day, or was so by a day, is none. "In 2025" is one only where the clause says that it must be done.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator

from r57extract.extraction.bodies import Body
from r57extract.extraction.context import Context
from r57extract.extraction.deeds import Deeds
from r57extract.extraction.duty_words import DUTY_KINDS
from r57extract.extraction.head_first_deeds import promises
from r57extract.extraction.open_owners import GIVEN
from r57extract.extraction.statement import SEGMENT_ENDS, Statement, Trigger
from r57extract.extraction.statements import Statements
from r57extract.types.article import Span
from r57extract.types.facts import Cue, DateMention, Deadline, Party

_DUE = frozenset({"by", "before", "until"})
_DURING = frozenset({"in", "on"})
_WITHIN_TERM = frozenset({"on-time", "overdue"})
_WEAKLY = frozenset({"must", "must_of", "onus", "have", "impersonal", "should"})
# At most so many tokens stand between "deadline" and its date, or "uiterlijk" and its date.
_TERM_REACH = 8
_TERM_BEHIND = 2
# A clause of so few tokens holds hardly more than a date: "Trước ngày 1/7/2027, …".
_FRONTED = 14
_LATEST_REACH = 4
_SENTENCES_BACK = 2
# "In 2028 moeten 60 bruggen worden voltooid": the year and its verb are near each other.
_DURING_REACH = 12


def read(context: Context) -> None:
    """Fill in context.deadlines."""
    if context.dates:
        context.deadlines = tuple(_Reader(context).deadlines())


class _Reader:
    def __init__(self, context: Context) -> None:
        self._context = context
        self._tokens = context.tokens
        self._statements = Statements.of(context)
        self._of = frozenset(map(context.language.spelling.form, context.language.calendar.of))
        self._cue_starts = [cue.start for cue in context.cues]
        self._cue_ends = [cue.end for cue in context.cues]

    def deadlines(self) -> Iterator[Deadline]:
        told: set[tuple[int, object, tuple[Party, ...]]] = set()
        for date in self._context.dates:
            if date.relation in _DUE or date.relation in _DURING or self._is_ahead(date):
                deadline = self._deadline(date)
                key = (self._statements.place(date.start), date.first, deadline.bodies) if deadline else None
                # "Angebotsschluss ist der 7. Mai, die Frist läuft also bis zum 7. Mai" is one deadline.
                if deadline and key and (date.first is None or key not in told):
                    told.add(key)
                    yield deadline

    def _is_ahead(self, date: DateMention) -> bool:
        """ "As of" a day that is yet to come: what will be so by then."""
        published = self._context.article.published
        return date.relation == "as-of" and bool(published and date.first and date.first > published)

    def _deadline(self, date: DateMention) -> Deadline | None:
        place = self._statements.place(date.start)
        statement = self._statements.at(place)
        index = self._tokens.first_from(date.start)
        unknown = date.first is None and not date.month
        if unknown or not statement.first <= index < statement.stop or self._recurs(date):
            return None
        if not statement.triggers:
            return self._announced(date, place, statement, index)
        if self._tokens.form[self._opening(date) - 1] in self._of:
            return None  # "een woning van vóór 1960"
        if statement.words.instead.before(self._tokens, self._opening(date)):
            return None  # "erst Mitte Juni statt am 30. April"
        if self._named(date, statement, index):
            return self._named_deadline(date, place, statement, index)
        trigger = self._evidence(date, statement, index)
        return self._due(date, place, statement, index, trigger) if trigger else None

    def _announced(self, date: DateMention, place: int, statement: Statement, index: int) -> Deadline | None:
        """What a public body does by a day ahead; verbs have no tense: "Bộ Tài chính trình dự thảo trước ngày …"."""
        published = self._context.article.published
        ahead = bool(published and date.first and date.first > published)
        addressed = statement.addressed() if ahead and date.relation in _DUE - {"until"} else None
        if addressed is None or not addressed[0].public or not addressed[1] < index:
            return None
        who, deed = addressed
        if not promises(statement, who, deed, index) or self._parts(deed, index):
            return None
        stop = statement.clause(index)[1]
        return self._made(date, place, who, (deed, stop), statement.text_span(*statement.trimmed(who.first, stop)))

    def _recurs(self, date: DateMention) -> bool:
        """Is it a day of every year: "vor dem 31. Januar jedes Jahres"?"""
        behind = self._tokens.first_from(date.end)
        return behind < len(self._tokens) and self._statements.words.yearly.at(self._tokens, behind) is not None

    def _named(self, date: DateMention, statement: Statement, index: int) -> Trigger | None:
        """The noun that calls this date a deadline. What happened to a deadline last year is none."""
        if date.relation == "in" and self._is_over(date):
            return None
        for trigger in statement.triggers:
            if trigger.kind != "term":
                continue
            if trigger.first > index:
                behind = self._tokens.first_from(date.end)
                if trigger.first - behind < _TERM_BEHIND and date.relation not in _DURING - {"on"}:
                    return trigger
                continue
            if index - trigger.stop > _TERM_REACH or not self._calls(trigger, statement, index):
                continue
            # "Die Frist wurde am 5. Mai verlängert": that day something was done to the deadline.
            between = self._tokens.form[trigger.stop : index]
            if date.relation in _DUE or statement.words.passive.isdisjoint(between):
                return trigger
        return None

    def _calls(self, trigger: Trigger, statement: Statement, index: int) -> bool:
        """Is the noun said of the date? Not in "within the set term", nor with a comma or a verb of duty between."""
        between = range(trigger.stop, index)
        if any(t.first in between and t.kind in DUTY_KINDS for t in statement.triggers):
            return False
        comma = any(self._tokens.form[i] in ",،;؛" for i in between)
        return not comma and self._kinds((trigger.first, trigger.stop)).isdisjoint(_WITHIN_TERM)

    def _opening(self, date: DateMention) -> int:
        """The token at which the date's phrase starts: "vóór" of "vóór 18 oktober"."""
        return self._tokens.first_from(date.phrase.start if date.phrase else date.start)

    def _evidence(self, date: DateMention, statement: Statement, index: int) -> Trigger | None:
        """The words that make something due at this date, or None."""
        clause = statement.clause(index)
        duties = [t for t in statement.triggers if statement.is_duty(t) and statement.is_due(t, index)]
        inside = [t for t in duties if clause[0] <= t.first < clause[1]]
        if date.relation in _DURING and not self._latest(date, statement):
            if self._is_over(date):
                return None
            strong = [t for t in inside if t.kind in _WEAKLY and abs(t.first - index) <= _DURING_REACH]
            # "Eind 2029 moeten alle ketels vervangen zijn": what must be so at the end is due by then.
            if not strong:
                return None
            ready = any(statement.words.ready.at(self._tokens, i) for i in range(*clause))
            ended = date.part == "end" and Deeds(statement).is_state(strong[0])
            return strong[0] if ready or ended or "open" in self._kinds(clause) else None
        latest = self._latest(date, statement)
        if not latest and any(t.kind == "lasting" and clause[0] <= t.first < clause[1] for t in statement.triggers):
            return None
        if not inside and clause[1] - clause[0] <= _FRONTED and not self._parts(index, clause[1]):
            behind = statement.clause(min(clause[1], statement.stop - 1))
            inside = [t for t in duties if behind[0] <= t.first < behind[1]]
        earlier = [t for t in duties if t.first < clause[0] and (latest or not self._parts(t.stop, index))]
        if self._is_over(date) and not latest:
            earlier = []
        nearest = [*inside, *reversed(earlier)]
        for trigger in nearest:
            if trigger.kind != "will" or self._promises(statement, trigger):
                return trigger
        # "Wird voraussichtlich spätestens am Freitag stattfinden": a forecast.
        return None if "planned" in self._kinds((statement.first, index)) else latest

    def _promises(self, statement: Statement, trigger: Trigger) -> bool:
        """Does a public body say what it will do? Anybody else's future is a forecast."""
        who = statement.who(trigger)
        return who is not None and who.public

    def _latest(self, date: DateMention, statement: Statement) -> Trigger | None:
        opens = self._opening(date)
        start = self._tokens.first_from(date.start)
        return next(
            (t for t in statement.triggers if t.kind == "latest" and opens - _LATEST_REACH <= t.stop <= start),
            None,
        )

    def _kinds(self, clause: tuple[int, int]) -> set[str]:
        """The kinds of the cues that lie wholly or partly between two tokens."""
        low = bisect_left(self._cue_ends, self._tokens.start[clause[0]] + 1)
        high = bisect_left(self._cue_starts, self._tokens.end[clause[1] - 1])
        cues: tuple[Cue, ...] = self._context.cues[low:high]
        return {cue.kind for cue in cues}

    def _due(self, date: DateMention, place: int, statement: Statement, index: int, trigger: Trigger) -> Deadline:
        who = self._who(statement, trigger, index)
        if who and trigger.kind in GIVEN:  # "yêu cầu trước ngày 30/6, các bộ phải …"
            trigger = next((t for t in statement.triggers if t.first == who.stop and statement.is_duty(t)), trigger)
        clause, own = statement.clause(index), statement.clause(trigger.first)
        what = statement.what(trigger, who)
        asked_behind = who is not None and trigger.kind in GIVEN and who.first >= own[1]
        if own == clause and who is not None and not own[0] <= who.first < own[1] and not asked_behind:
            what = clause
        if own[0] < clause[0]:
            what = max(what[0], self._segment(own[0], index)), clause[1]
        first = min(clause[0], own[0], who.first if who else own[0])
        span = statement.text_span(*statement.trimmed(first, max(clause[1], own[1])))
        return self._made(date, place, who, what, span)

    def _segment(self, first: int, index: int) -> int:
        """Where the part of a sentence starts, between semicolons, in which a date stands."""
        form = self._tokens.form
        return next((i + 1 for i in range(index - 1, first, -1) if form[i] in SEGMENT_ENDS), first)

    def _who(self, statement: Statement, trigger: Trigger, index: int) -> Body | None:
        """Who owes it: by this duty's words, by those of the duty that it belongs to, or the sentence's subject."""
        earlier = [t for t in statement.triggers if t.first < trigger.first and t.kind in DUTY_KINDS]
        for candidate in (trigger, *reversed(earlier)):
            apart = candidate.stop < trigger.first and self._parts(candidate.stop, trigger.first)
            if candidate.kind in DUTY_KINDS and not apart and (who := statement.who(candidate, anybody=True)):
                return who
        if trigger.kind == "latest":
            if addressed := statement.addressed():
                return addressed[0]
            first, stop = statement.clause(index)
            bare = [b for b in statement.bodies if b.marker is None and first <= b.first < stop]
            if bare and bare[0].first - first < 2:
                return bare[0]
            if not first <= trigger.first < first + 2:
                return None
            # "Uiterlijk 1 oktober publiceert de minister de lijst van landen": the subject follows the verb at once.
            verb = next((i for i in range(index, stop) if i not in statement.dated), stop)
            if not bare:
                return statement.open.somebody(verb + 1, stop)
            return bare[0] if len(bare) == 1 or bare[0].first == verb + 1 else None
        return None

    def _is_over(self, date: DateMention) -> bool:
        """Does it lie before the day of publication?"""
        published = self._context.article.published
        return published is not None and date.last is not None and date.last < published

    def _parts(self, first: int, stop: int) -> bool:
        """Does a semicolon part two duties?"""
        return not SEGMENT_ENDS.isdisjoint(self._tokens.form[first:stop])

    def _named_deadline(self, date: DateMention, place: int, statement: Statement, index: int) -> Deadline:
        """ "The deadline is …": what is due and who owes it stand here, or in the sentence before."""
        clause = statement.clause(index)
        span = statement.text_span(*statement.trimmed(*clause))
        for trigger in statement.triggers:
            if statement.is_duty(trigger) and (who := statement.who(trigger)):
                return self._made(date, place, who, statement.what(trigger, who), span)
        # "die Frist war am 4. Mai abgelaufen"
        found = None if self._is_over(date) else self._from_before(date, place, span)
        return found or self._made(date, place, None, clause, span)

    def _from_before(self, date: DateMention, place: int, span: Span) -> Deadline | None:
        text = self._context.article.text
        for back in range(place - 1, max(place - 1 - _SENTENCES_BACK, -1), -1):
            if "\n" in text[self._context.sentences[back].end : span.start]:
                return None
            before = self._statements.at(back)
            for trigger in reversed(before.triggers):
                if before.is_duty(trigger) and (who := before.who(trigger)):
                    return self._made(date, back, who, before.what(trigger, who), span)
        return None

    def _made(self, date: DateMention, place: int, who: Body | None, what: tuple[int, int], span: Span) -> Deadline:
        statement = self._statements.at(place)
        what_span = statement.text_span(*statement.trimmed(*what))
        printed, bodies = self._statements.owner(place, who) if who else ("", ())
        start, end = min(span.start, date.start), max(span.end, date.end)
        text = self._context.article.text
        return Deadline(date, text[slice(*what_span)], printed, start, end, bodies=bodies, what_span=what_span)
