"""How a sentence uses a date: on it, by it, until it, as of it …

Most relations are a word before the date. Some words leave it to the sentence: "bis zum 4. Dezember wurden
… zugewiesen" is a state of affairs, "bis zum 31. Dezember abgeschlossen sein müssen" a deadline. The words of
the clause decide; failing them, whether the date lies before the article's own.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from datetime import date
from functools import cache
from typing import cast

from r57extract.extraction.date_grammar import DateGrammar, grammar
from r57extract.extraction.date_values import Found, parse_relative
from r57extract.extraction.phrases import Phrases
from r57extract.extraction.times import clock
from r57extract.extraction.tokens import BREAK, NUMBER, Tokens
from r57extract.languages.calendar import Undecided
from r57extract.types.facts import Relation

_CLAUSE_ENDS = frozenset(".!?…؟;:,،؛()–—\n")
_COMMA = frozenset(",،–—")
_DUE = frozenset({"by", "before"})
_PLAIN = frozenset({"on", "in"})
_SENTENCE_ENDS = frozenset("\n.!?؟…")
# How far, in tokens, a clause is looked through on either side of its date.
_REACH = 40
_LONGEST_DAY = 2  # digits: behind "2029." a sentence may end, behind "5." none does
_CLAUSES_BACK = 3  # "wird ab Montag, 1. Juni, bis Ende Oktober saniert"


class Relations:
    """The relation words of one language."""

    def __init__(self, dates: DateGrammar) -> None:
        self._dates = dates
        self._clock = clock(dates.language.code)
        predicates = dates.calendar.predicates
        self._cues: Phrases[str] = Phrases(
            {"duty": predicates.duty, "state": predicates.state, "lasting": predicates.lasting},
            dates.language.spelling,
            clitics=True,
        )
        tenses = {True: predicates.ahead, False: (*predicates.state, *predicates.past)}
        self.know_tenses = bool(predicates.ahead)
        self._tenses = Phrases(tenses, dates.language.spelling, clitics=True)
        self._or_before = Phrases({True: dates.calendar.or_before}, dates.language.spelling)
        self._inclusive = Phrases({True: dates.calendar.inclusive}, dates.language.spelling)
        self._past = Phrases({True: predicates.over}, dates.language.spelling, clitics=True)
        self._undecided: defaultdict[str, list[Undecided]] = defaultdict(list)
        for entry in dates.calendar.undecided:
            for word in entry.words:
                self._undecided[word].append(entry)

    def of(
        self, found: Found, tokens: Tokens, last: date | None, published: date | None, opened: int = -1
    ) -> tuple[Relation, int]:
        """The relation of a date, and the index of the first token that says so.

        opened  the token behind a date from which something goes on: "từ tháng 3/2023"; -1 if there is none
        """
        first = found.first
        part = self._dates.day_parts.before(tokens, first)
        if part:
            first = part[0]
        plain: Relation = "on" if found.grain == "day" else "in"
        relation = plain
        if self._says_of_noun(found, tokens):
            return plain, first
        words = self._dates.relations.before(tokens, first)
        if words is not None:
            first, meanings = words
            relation = self._one(meanings, found, tokens, first, plain, last, published)
        if relation == plain and not found.is_period:
            time = self._time_before(tokens, first) if found.grain == "day" else first
            outer = self._dates.relations.before(tokens, time)
            if outer is None and time < first and (opening := self._dates.relations.at(tokens, time)):
                outer = time, opening[1]  # the time may open with it: "قبل السادسة مساء من يوم الثلاثاء"
            if outer and time < first and self._clock.before(tokens, outer[0]) < outer[0]:
                outer = None  # "từ 7h đến 12h ngày 24/5": the hours of one day
            if time < first and not found.day and tokens.form[first - 1] in _COMMA:
                outer = None  # "bis 17.30 Uhr, samstags bis 13 Uhr"
            if outer is not None and (outer[1] == ("by",) if time == first else _PLAIN.isdisjoint(outer[1])):
                first = outer[0]
                words = outer
                relation = self._one(outer[1], found, tokens, first, plain, last, published)
        if words and opened == words[0] and not found.is_period and any(isinstance(one, Undecided) for one in words[1]):
            relation = "until"  # "từ tháng 3/2023 đến cuối năm 2024"
        return relation, first

    def may_be_before(self, found: Found, tokens: Tokens, start: int) -> bool:
        """Do its words, which start at this token, leave open whether the date itself is meant, too: "до 20 грудня"?"""
        words = self._or_before.at(tokens, start)
        if words is None or self._inclusive.at(tokens, found.stop):
            return False
        part = self._dates.day_parts.before(tokens, found.first)
        return words[0] in (found.first, part[0] if part else found.first)

    def _says_of_noun(self, found: Found, tokens: Tokens) -> bool:
        """Is it after a meeting, rather than after its date: "після червневої зустрічі", but "до суботнього вечора"?"""
        said = self._dates.attributive.at(tokens, found.stop - 1)
        return said is not None and self._dates.day_parts.at(tokens, found.stop) is None

    def _time_before(self, tokens: Tokens, index: int) -> int:
        """Where the time of day starts that ends just before token `index`, with its part of the day, if any."""
        part = self._clock.parts.before(tokens, index)
        stop = part[0] if part else index
        time = self._clock.before(tokens, stop)
        return time if time < stop else index

    def _one(
        self,
        meanings: tuple[str | Undecided, ...],
        found: Found,
        tokens: Tokens,
        first: int,
        plain: Relation,
        last: date | None,
        published: date | None,
    ) -> Relation:
        """Which of its meanings a word has before this date; a period's "from" is part of the period."""
        if found.is_period:
            return plain
        for meaning in meanings:
            if isinstance(meaning, Undecided) and (not meaning.grains or found.kind in meaning.grains):
                kind = self._predicate(meaning, found, tokens, first)
                past = last <= published if last and published else _is_over(found)
                if kind == "state" and past is False:
                    kind = None  # no state of affairs lies ahead
                decided = getattr(meaning, kind) if kind else meaning.past if past else meaning.other
                return plain if decided in ("on", "in") else cast(Relation, decided)
        if "from" in meanings and self._goes_on(tokens, found.stop):
            return "from"
        plainly = [meaning for meaning in meanings if isinstance(meaning, str)]
        return plain if {"on", "in"} & set(plainly) or not plainly else cast(Relation, plainly[0])

    def _goes_on(self, tokens: Tokens, stop: int) -> bool:
        """Does a period go on behind its first date: "van 1 mei af", "van maandag 7 uur tot woensdag"?"""
        if self._dates.onward.at(tokens, stop):
            return True
        time = self._clock.behind(tokens, stop)
        return time > stop and self._dates.to.at(tokens, time) is not None

    def _predicate(self, word: Undecided, found: Found, tokens: Tokens, first: int) -> str | None:
        """What the date's clause speaks of: a duty, a state …; failing that, the clause after it, or before it."""
        if word.reach:
            return self._cue(tokens, first - word.reach, first)
        stop = _clause_stop(tokens, found.stop)
        start = _clause_start(tokens, found.first - 1)
        kind = self._cue(tokens, start, stop)
        if kind is None and stop < len(tokens) and tokens.form[stop] not in _SENTENCE_ENDS:
            kind = self._cue(tokens, stop + 1, _clause_stop(tokens, stop + 1))
        if kind is None and start > 0 and tokens.form[start - 1] in _COMMA:
            kind = self._cue(tokens, _clause_start(tokens, start - 2), start - 1)
        return kind

    def is_ahead(self, found: Found, tokens: Tokens, relation: Relation) -> bool:
        """Is something due by this date, or yet to come on it, by the words of its clause or of one beside it?"""
        past = relation in ("from", "after", "as-of")  # "wird seit dem 5. Oktober vermisst"
        words = self._dates.relations.before(tokens, found.first)
        # "Указ від 4 березня набирає чинності": a document of that day
        meant = words[1] if words else ()
        past = past or any(isinstance(meaning, Undecided) and meaning.other == "on" for meaning in meant)
        for start, stop in self._clauses(found, tokens):
            if relation in _DUE and self._cue(tokens, start, stop) == "duty":
                return not any(self._past.at(tokens, index) for index in range(start, stop))
            if not self.know_tenses or past:
                return False
            told = {match[1] for index in range(start, stop) if (match := self._tenses.at(tokens, index))}
            if told:
                return told == {True}
        return False

    def is_over(self, found: Found, tokens: Tokens) -> bool:
        """Do the words of its clause say that a date is over, and none that it is yet to come?"""
        clause = range(_clause_start(tokens, found.first - 1), _clause_stop(tokens, found.stop))
        if not any(self._past.at(tokens, index) for index in clause):
            return False
        return not any((match := self._tenses.at(tokens, index)) and match[1] for index in clause)

    def _clauses(self, found: Found, tokens: Tokens) -> Iterator[tuple[int, int]]:
        """The clause of a date, those before it that commas part from it, and the one behind it."""
        start, stop = _clause_start(tokens, found.first - 1), _clause_stop(tokens, found.stop)
        yield start, stop
        for _ in range(_CLAUSES_BACK):
            if start < 1 or tokens.form[start - 1] not in _COMMA:
                break
            end, start = start - 1, _clause_start(tokens, start - 2)
            yield start, end
        if stop < len(tokens) and tokens.form[stop] in _COMMA:
            yield stop + 1, _clause_stop(tokens, stop + 1)

    def _cue(self, tokens: Tokens, start: int, stop: int) -> str | None:
        """The weightiest cue from `start` to `stop`: a duty, then what lasts, then a state."""
        kinds: set[str] = set()
        index = max(start, 0)
        while index < stop:
            match = self._cues.at(tokens, index)
            if match:
                kinds.add(match[1])
            index = match[0] if match else index + 1
        return next((kind for kind in ("duty", "lasting", "state") if kind in kinds), None)


def _is_over(found: Found) -> bool | None:
    """Is it today, or in the past by its own words, whenever the article was published: "bis heute", "bis gestern"?"""
    unit, count = parse_relative(found.relative) if found.relative else ("", None)
    return True if count is not None and (count < 0 or (unit == "day" and count == 0)) else None


@cache
def relations(code: str) -> Relations:
    """The relation words of the language with this code, made ready once."""
    return Relations(grammar(code))


def _clause_stop(tokens: Tokens, index: int) -> int:
    for place in range(index, min(len(tokens), index + _REACH)):
        if _ends_clause(tokens, place):
            return place
    return min(len(tokens), index + _REACH)


def _clause_start(tokens: Tokens, index: int) -> int:
    for place in range(index, max(-1, index - _REACH), -1):
        if _ends_clause(tokens, place):
            return place + 1
    return max(0, index - _REACH + 1)


def _ends_clause(tokens: Tokens, index: int) -> bool:
    """Not at the marks inside "31,5", nor at that of "4."; but at that of "2:00."."""
    if tokens.form[index] not in _CLAUSE_ENDS or tokens.kind[index] == BREAK:
        return tokens.kind[index] == BREAK
    if tokens.form[index - 2] == ":" and not tokens.glued(index + 1):
        return True
    return not (
        tokens.glued(index)
        and tokens.kind[index - 1] == NUMBER
        and (tokens.glued(index + 1) or (tokens.form[index] == "." and len(tokens.form[index - 1]) <= _LONGEST_DAY))
    )
