"""The sentences of an article as duties see them, found by the words that make a duty and read when asked for."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator

from r57extract.extraction.bodies import Body
from r57extract.extraction.context import Context
from r57extract.extraction.duty_words import DutyWords, duty_words
from r57extract.extraction.open_owners import GIVEN
from r57extract.extraction.statement import Statement, Trigger
from r57extract.extraction.tokens import Tokens
from r57extract.types.article import Span
from r57extract.types.facts import Party

_ANTECEDENT_REACH = 4  # sentences
_LONGEST_NAME = 6  # tokens
_QUOTES = {"«": "»", "„": "“", "“": "”", "»": "«"}
_BEFORE_ONUS = frozenset(".:;،؛!؟\n•·▪●■-–—*✓»")  # an onus opens a clause: "على الحكومة …"
_SENTENCE_LIMIT = 400  # tokens; what is longer is a table or a list, and no sentence


class Statements:
    """The sentences of an article that hold words of duties, read when asked for."""

    @classmethod
    def of(cls, context: Context) -> Statements:
        """The sentences of the article that is being read, made once."""
        if context.statements is None:
            context.statements = cls(context)
        return context.statements

    def __init__(self, context: Context) -> None:
        self._tokens = context.tokens
        self._sentences = context.sentences
        self._starts = [sentence.start for sentence in context.sentences]
        self.words = duty_words(context.language.code)
        self._read: dict[int, Statement] = {}
        names = [context.tokens.covering(Span(name.start, name.end)) for name in context.names if name.certain]
        self._names = [(name.start, name.stop) for name in names]
        dates = [date.phrase or Span(date.start, date.end) for date in context.dates]
        dates += [Span(time.start, time.end) for time in context.times]  # "bis Freitag, 28. August, 12 Uhr, im Amt"
        self._dates = sorted((covered.start, covered.stop) for covered in map(context.tokens.covering, dates))
        published = context.article.published
        gone = (d.phrase or Span(d.start, d.end) for d in context.dates if published and d.last and d.last < published)
        self._gone = frozenset(context.tokens.covering(span).start for span in gone)
        listed = (figure for figure in context.figures if figure.kind == "list-number")
        self._listed = {context.tokens.first_from(figure.start) for figure in listed}
        self._triggers = list(_triggers(self._tokens, self.words))
        self._trigger_starts = [self._tokens.start[trigger.first] for trigger in self._triggers]

    def with_triggers(self) -> Iterator[tuple[int, Statement]]:
        """Every sentence that holds a trigger: its place among the sentences, and what it says."""
        seen = -1
        for start in self._trigger_starts:
            place = self.place(start)
            if place > seen:
                seen = place
                yield place, self.at(place)

    def place(self, offset: int) -> int:
        """Which sentence an offset lies in, or follows."""
        return max(bisect_left(self._starts, offset + 1) - 1, 0)

    def at(self, place: int) -> Statement:
        """The sentence at a place among the sentences."""
        if place not in self._read:
            span = self._sentences[place]
            inside = self._tokens.covering(span)
            stop = min(inside.stop, inside.start + _SENTENCE_LIMIT)
            low = bisect_left(self._trigger_starts, span.start)
            high = bisect_left(self._trigger_starts, span.end)
            triggers = [t for t in self._triggers[low:high] if t.stop <= stop and not self._in_name(t, inside.start)]
            names = self._names[bisect_left(self._names, (inside.start, 0)) : bisect_left(self._names, (stop, 0))]
            first = inside.start if self.words.head_first.exists else self._behind_number(inside.start)
            dated = self._dated(first, stop)
            self._read[place] = Statement(
                self._tokens, self.words, first, stop, triggers, span, names, dated, self._gone
            )
        return self._read[place]

    def _behind_number(self, index: int) -> int:
        """The token behind the number of an item: "3. De aannemer …"."""
        while index in self._listed or (index - 1 in self._listed and self._tokens.form[index] in ".)"):
            index += 1
        return index

    def _dated(self, first: int, stop: int) -> frozenset[int]:
        """The tokens of the dates between two tokens."""
        low, high = (bisect_left(self._dates, (edge, 0)) for edge in (first, stop))
        return frozenset(index for date in self._dates[low:high] for index in range(*date))

    def _in_name(self, trigger: Trigger, limit: int) -> bool:
        """Is this word part of a name? "Bộ Giao thông" gives ("giao") nobody a duty."""
        if trigger.first > limit and self.words.is_in_name(self._tokens, trigger.first):
            return True
        for index in range(trigger.first, max(trigger.first - _LONGEST_NAME, limit - 1), -1):
            known = self.words.gazetteer.body_at(self._tokens, index)
            if known and known.stop > trigger.first:
                return True
        return False

    def owner(self, place: int, body: Body) -> tuple[str, tuple[Party, ...]]:
        """Who a body is, as printed, and its parties: "het ministerie" is the one that was named before it."""
        statement = self.at(place)
        named = self._antecedent(place, statement, body) if _is_short(statement, body) else None
        if named:
            statement, body = named
        start, end = statement.text_span(body.first, body.stop)
        text = self._tokens.text
        closed = _QUOTES.get(text[start - 1 : start]) == text[end - 1]
        start -= closed and text[start - 1] not in text[start:end]  # "зобов'язав «Київенерго» сплатити"
        return text[start:end], _parties(statement, body)

    def _antecedent(self, place: int, statement: Statement, body: Body) -> tuple[Statement, Body] | None:
        """The nearest fuller body with the same noun, in this paragraph."""
        text, spelling = self._tokens.text, self._tokens.spelling
        stems = set(spelling.stems(body.parts[0].noun))
        for back in range(place, max(place - _ANTECEDENT_REACH, -1), -1):
            if back < place and "\n" in text[self._sentences[back].end : self._sentences[back + 1].start]:
                return None
            earlier = self.at(back)
            for other in reversed(earlier.bodies):
                same = not stems.isdisjoint(spelling.stems(other.parts[0].noun))
                if other.first < body.first and len(other.parts) == 1 and same and not _is_short(earlier, other):
                    return earlier, other
        return None


def _parties(statement: Statement, body: Body) -> tuple[Party, ...]:
    """The bodies that a coordination joins, each on its own."""
    parties = []
    for part in body.parts:
        start, end = statement.text_span(part.first, part.stop)
        start += part.prefix
        parties.append(Party(statement.tokens.text[start:end], start, end, part.key))
    return tuple(parties)


def _is_short(statement: Statement, body: Body) -> bool:
    """Is this a bare "the ministry", which a fuller name before it may explain?"""
    first, stop, *_ = body.parts[0]
    return (
        len(body.parts) == 1 and stop - first <= 2 and statement.words.body_at(statement.tokens, stop - 1) is not None
    )


def _triggers(tokens: Tokens, words: DutyWords) -> Iterator[Trigger]:
    stop = 0
    for index in words.triggers.starts(tokens):
        match = words.triggers.at(tokens, index) if index >= stop else None
        if match and match[1] in ("have", "be") and not words.obliges(tokens, match[0]):
            continue
        if match and match[1] in GIVEN and index and tokens.form[index - 1] in words.construct.through:
            continue  # "على طالب التأشيرة": behind a preposition stands no verb
        opens = match and (match[1] == "onus" or (match[1] == "granted" and words.construct.exists))
        if opens and index and not _opens_clause(tokens, words, index):
            continue
        if match and words.is_noun(tokens, index, match[0]):
            continue  # "das Gebot", not "gebot"
        if match:
            stop, kind = match
            yield Trigger(index, stop, "impersonal" if kind == "be" else kind)


def _opens_clause(tokens: Tokens, words: DutyWords, index: int) -> bool:
    """Does a clause open here: behind a mark, or behind "that" of a statement?"""
    return tokens.form[index - 1] in _BEFORE_ONUS or tokens.form[index - 1] in words.construct.says
