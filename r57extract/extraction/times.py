"""Times of day: recognised so that they are no figures."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache

from r57extract.extraction.context import Context
from r57extract.extraction.date_company import stands_alone
from r57extract.extraction.date_grammar import Either, Numbers
from r57extract.extraction.opening_hours import OpeningHours, places_ahead
from r57extract.extraction.phrases import Phrases
from r57extract.extraction.templates import Reading, Slot, Templates
from r57extract.extraction.tokens import BREAK, MARK, NUMBER, Tokens
from r57extract.languages import load
from r57extract.types.facts import TimeMention

_COMMA = frozenset(",،")
# The most tokens that a time of day has, its part of the day apart: "17 : 30 Uhr", "17 giờ 30 phút".
_LONGEST = 5
_HALF_DAY = 12 * 60
_NIGHT_ENDS = 6 * 60


class Clock:
    """The times of day of one language."""

    def __init__(self, code: str) -> None:
        language = load(code)
        clock, spelling = language.calendar.clock, language.spelling
        hours = Numbers({form: hour for hour in range(25) for form in {str(hour), f"{hour:02d}"}})
        words: Templates[int] = Templates(clock.hours, {}, spelling)
        slots: dict[str, Slot] = {
            "h": hours,
            "early": Numbers({f"{hour:02d}": hour for hour in range(10)}),
            "late": Numbers({str(hour): hour for hour in range(10, 24)}),
            "hour": Either(hours, words),
            "hourword": words,
            "quarter": Numbers({f"{minute:02d}": minute for minute in range(0, 60, 15)}),
            "min": Numbers({f"{minute:02d}": minute for minute in range(60)}),
        }
        self.times: Templates[int] = Templates(clock.times, slots, spelling)
        self.shy: Templates[int] = Templates(clock.times_in_company, slots, spelling)
        self.joined: Templates[int] = Templates(clock.times_joined, slots, spelling)
        self.hour: Templates[int] = Templates({0: ["{h}"]}, slots, spelling)
        self.to = Phrases({True: (*language.calendar.to, *language.calendar.both)}, spelling)
        self.both = Phrases({True: language.calendar.both}, spelling)
        openers = (*language.calendar.between, *language.calendar.relations["from"])
        self.openers = Phrases({True: openers}, spelling, clitics=True)
        self.after_at: Templates[int] = Templates({0: clock.times_at}, slots, spelling)
        self.at_words = Phrases({True: clock.at}, spelling, clitics=True)
        self.certain = Phrases({True: clock.certain}, spelling)
        self.opening = Phrases({True: clock.opening}, spelling)
        self.announcing = Phrases({True: clock.before}, spelling, clitics=True)
        self.parts = Phrases({"am": clock.am, "pm": clock.pm, "night": clock.night}, spelling, clitics=True)
        self.long = frozenset(map(spelling.form, clock.lasting))
        measures = language.measures
        # "schloss um 18.32 Euro": an amount, of whatever.
        amounts = [*measures.percent, *(form for forms in measures.currencies.values() for form in forms)]
        amounts += [form for forms in measures.money.values() for form in forms if form not in measures.doubtful_money]
        self.lasting = Phrases({True: (*clock.not_after, *amounts)}, spelling, clitics=True)
        self.open = OpeningHours(language, self.to, self.both, self.after_at, self.lasting)

    def at(
        self, tokens: Tokens, index: int, *, dated: bool, limit: int, last: int = -1
    ) -> tuple[int, TimeMention] | None:
        """The time of day that starts at token `index`: the index after its last token, and the time.

        dated  does a day stand just before it: "29. Mai 2019, 10:30", but not "2024 إلى 12"?
        limit  where the next date starts, whose words are not the time's: "15h chiều nay"
        last   the token behind the time before it, which may open a row: "lúc 7h, 12h và 18h"
        """
        reading = self._reading(tokens, index, dated, limit, self._in_row(tokens, last, index))
        closes = reading is None and self._closes_row(tokens, last, index)
        reading = self.hour.at(tokens, index) if closes else reading
        if reading is None:
            return None
        # "8.00–17.00" stands alone as a whole, and "9.00 до 18.30 грн" is a price as a whole.
        end = self._closing(tokens, reading) or reading.stop
        if not closes and not stands_alone(tokens, self._period_start(tokens, index), end):
            return None
        lasts = any(self.lasting.at(tokens, stop) for stop in {end, reading.stop})
        if self._goes_on(tokens, index, reading.stop) or (lasts and not self.certain.before(tokens, index)):
            return None
        part = self.parts.at(tokens, reading.stop)
        ahead = self.parts.before(tokens, index)
        stop = part[0] if part and tokens.end[part[0] - 1] <= limit else reading.stop
        kind = part[1] if part else ahead[1] if ahead else ""
        minute, readings = _minute(reading, kind)
        return stop, TimeMention(tokens.start[index], tokens.end[stop - 1], minute, readings)

    def before(self, tokens: Tokens, index: int) -> int:
        """The first token of the time of day that ends just before token `index`; `index` where there is none."""
        stop = index - (index > 0 and tokens.form[index - 1] in _COMMA)
        for first in range(max(0, stop - _LONGEST), stop):
            readings = (slot.at(tokens, first) for slot in (self.times, self.shy, self.after_at))
            if any(reading and reading.stop == stop for reading in readings):
                return first
        return index

    def _goes_on(self, tokens: Tokens, index: int, stop: int) -> bool:
        """Is it how long something lasts: "goed voor 1 uur en 20 minuten", but not "om 1 uur en 20 minuten later"?"""
        joint = self.both.at(tokens, stop)
        number = joint[0] if joint else stop + (tokens.form[stop] in _COMMA)
        if number == stop or tokens.kind[number] != NUMBER or not self.lasting.at(tokens, number + 1):
            return False
        return self.at_words.before(tokens, index) is None

    def behind(self, tokens: Tokens, index: int) -> int:
        """The token after the time of day that starts at token `index`; `index` where there is none."""
        place = index + (tokens.form[index] in _COMMA)
        at = self.at_words.at(tokens, place)
        place = at[0] if at else place
        reading = self.times.at(tokens, place) or self.after_at.at(tokens, place)
        return reading.stop if reading else index

    def _in_row(self, tokens: Tokens, last: int, index: int) -> bool:
        """Does nothing but "and" or a comma stand between a time and this token?"""
        joint = self.both.at(tokens, last) if 0 <= last < index else None
        return joint[0] == index if joint else 0 <= last == index - 1 and tokens.form[last] in _COMMA

    def _reading(self, tokens: Tokens, index: int, dated: bool, limit: int, rowed: bool) -> Reading | None:
        """The longest template that is a time by itself, or by the words around it."""
        readings = [self.times.at(tokens, index)]
        after_at, shy = self.after_at.at(tokens, index), self.shy.at(tokens, index)
        paired = self._paired(tokens, index) if shy else index
        if paired < index and self._lasts(tokens, paired):
            after_at = shy = None
        if after_at or shy:
            opening = self.opening.before(tokens, index)
            opened = opening is not None and tokens.is_capital(opening[0])
            announced = dated or opened or self.at_words.before(tokens, index) or self.parts.before(tokens, index)
            told = after_at is not None and self.open.tell(tokens, index, after_at.stop)
            if after_at and (announced or told or self._is_told_behind(tokens, after_at.stop, limit)):
                readings.append(after_at)
            before = announced or self.announcing.before(tokens, index) or self._period_start(tokens, index) < index
            before = before or rowed or (shy is not None and _opens_entry(tokens, index, shy.stop))
            paired_up = paired < index or self._closes_period(tokens, index)
            if shy and (before or paired_up or self._is_told_behind(tokens, shy.stop, limit)):
                readings.append(shy)
        joined = self.joined.at(tokens, index)
        if joined and self._is_told_behind(tokens, joined.stop, limit) and self._follows_time(tokens, index):
            readings.append(joined)
        starts = (after_at, shy, self.hour.at(tokens, index))
        readings.extend(start for start in starts if start and self._opens_period(tokens, index, start))
        return max((reading for reading in readings if reading), key=lambda reading: reading.stop, default=None)

    def _is_told_behind(self, tokens: Tokens, stop: int, limit: int) -> bool:
        """Does a part of the day, or a date, stand right behind it?"""
        # "5 م" are five metres
        letter = len(tokens.form[stop]) == 1 and tokens.form[stop].isalpha() and tokens.form[stop - 2] != ":"
        return tokens.start[stop] == limit or (not letter and self.parts.at(tokens, stop) is not None)

    def _follows_time(self, tokens: Tokens, index: int) -> bool:
        """Does a time of day end just before token `index`, with its part of the day, or a bracket open there?"""
        if tokens.form[index - 1] == "(":
            return True  # "(الثالثة عصرا بتوقيت غرينتش)"
        joint = self.both.before(tokens, index)  # written onto digits, it is a token of its own
        index = joint[0] if joint else index
        part = self.parts.before(tokens, index)
        stop = part[0] if part else index
        return self.before(tokens, stop) < stop

    def _opens_period(self, tokens: Tokens, index: int, reading: Reading) -> bool:
        """ "von 15.00 bis 18.00 Uhr": does "to" and another time follow?"""
        joint = self.to.at(tokens, reading.stop)
        if joint is None:
            return False
        if self._row_behind(tokens, reading.stop):
            return True
        if self._lasts(tokens, index) and self.times.at(tokens, index) is None:
            return False
        marked = tokens.kind[reading.stop] == MARK
        opened = marked and reading.stop > index + 1  # "6h-10h", each with its own word
        opened = opened or self.open.stand_behind(tokens, index) or self.at_words.before(tokens, index) is not None
        if not opened and self.openers.before(tokens, index):  # "van 11-17 uur", where something is open then
            opened = not marked or not self.open.exist or not self.long or self.open.is_told_ahead(tokens, index)
        return (opened and self.shy.at(tokens, joint[0]) is not None) or self.times.at(tokens, joint[0]) is not None

    def _closes_period(self, tokens: Tokens, index: int) -> bool:
        """Is it the second of "tussen 20u en 6u", each with its own word?"""
        joint = self.to.before(tokens, index)
        first = self.before(tokens, joint[0]) if joint else index
        return joint is not None and first < joint[0] and self.openers.before(tokens, first) is not None

    def _paired(self, tokens: Tokens, index: int) -> int:
        """The bare hour that a word joins to the time here, "tussen 14 en 17 uur"; `index` where there is none."""
        joint = self.to.before(tokens, index)
        hour = self.hour.at(tokens, joint[0] - 1) if joint and joint[0] else None
        if joint is None or hour is None or hour.stop != joint[0]:
            return index
        return joint[0] - 1 if self.openers.before(tokens, joint[0] - 1) else index

    def _lasts(self, tokens: Tokens, index: int) -> bool:
        """Do words some way before two hours say that they are how long: "de rit duurt tussen 2 en 5 uur"?"""
        return bool(self.long) and any(tokens.form[place] in self.long for place in places_ahead(tokens, index))

    def _closing(self, tokens: Tokens, reading: Reading) -> int:
        """Where a time ends that "to" joins to this one; 0 where none is."""
        joint = self.to.at(tokens, reading.stop)
        slots = [self.times, self.shy]
        if tokens.form[reading.stop - 2] == "." and tokens.kind[reading.stop] == MARK:
            slots.append(self.after_at)  # "Mo 9.00–12.00"
        found = (slot.at(tokens, joint[0]) for slot in slots) if joint else ()
        closing = next((close for close in found if close), None)
        return closing.stop if closing else self._row_behind(tokens, reading.stop) if joint else 0

    def _row_behind(self, tokens: Tokens, stop: int) -> int:
        """Where the hour ends that closes a period before another: "10–12 und 14–17 Uhr"; 0 where none follows.

        stop  where the hour before it ends
        """
        joint = self.to.at(tokens, stop)
        second = self.hour.at(tokens, joint[0]) if joint else None
        if second is None:
            return 0
        apart = self.both.at(tokens, second.stop)
        place = apart[0] if apart else second.stop + (tokens.form[second.stop] in _COMMA)
        if place == second.stop:
            return 0
        opener = self.openers.at(tokens, place)
        place = opener[0] if opener else place
        slots = (self.times, self.shy, self.after_at, self.hour)
        third = next((reading for slot in slots if (reading := slot.at(tokens, place))), None)
        to = self.to.at(tokens, third.stop) if third else None
        return second.stop if to and self.times.at(tokens, to[0]) else 0

    def _closes_row(self, tokens: Tokens, last: int, index: int) -> bool:
        """Is it the second of those hours, the first having been read up to `last`?"""
        joint = self.to.at(tokens, last) if 0 <= last < index else None
        return joint is not None and joint[0] == index and self._row_behind(tokens, last) > 0

    def _period_start(self, tokens: Tokens, index: int) -> int:
        """The first token of the time that a mark for "to" joins to the one here; `index` where there is none."""
        joint = self.to.before(tokens, index)
        if joint is None or tokens.kind[joint[0]] != MARK:
            return index
        first = self.before(tokens, joint[0])
        pointed = self.after_at.at(tokens, first - 3) if first == joint[0] > 2 else None
        if pointed and pointed.stop == first and self.times.at(tokens, index):
            return first - 3  # "13.30–17 Uhr"
        told = first == joint[0] and self.hour.at(tokens, first - 1) is not None
        if told:
            hour = first - 1
            opened = self.open.stand_behind(tokens, hour) or self.at_words.before(tokens, hour) is not None
            opened = opened or (self.openers.before(tokens, hour) is not None and self.open.is_told_ahead(tokens, hour))
            if opened or self.times.at(tokens, index):  # "lúc 17-19h", "8–16 Uhr", "zo 10-17 uur"
                first = hour
        return first if first < joint[0] else index


@cache
def clock(code: str) -> Clock:
    """The times of day of the language with this code, made ready once."""
    return Clock(code)


def read(context: Context, places: Iterable[int]) -> tuple[TimeMention, ...]:
    """The times of day of an article that start at these places, outside its dates, in order."""
    tokens, words = context.tokens, clock(context.language.code)
    dates = iter((*context.dates, None))
    before, date = None, next(dates)
    found: list[TimeMention] = []
    place, last = 0, -1
    for index in places:
        if index < place:
            continue
        while date is not None and date.end <= tokens.start[index]:
            before, date = date, next(dates)
        dated = before is not None and before.grain == "day" and _follows(tokens, before.end, index)
        limit = date.start if date else len(tokens.text) + 1
        match = words.at(tokens, index, dated=dated, limit=limit, last=last)
        if match is None:
            continue
        stop, time = match
        if date is None or time.end <= date.start:
            found.append(time)
            place = last = stop
    return tuple(found)


def _opens_entry(tokens: Tokens, index: int, stop: int) -> bool:
    """Does it open a line, and a mark part it from what was said or done then: "13h: Mưa lớn …"?"""
    return (index == 0 or tokens.kind[index - 1] == BREAK) and tokens.form[stop] in ":-–—"


def _follows(tokens: Tokens, end: int, index: int) -> bool:
    """Are there at most two marks between an offset and a token?"""
    return 0 <= tokens.start[index] - end <= 4 and not any(map(str.isalnum, tokens.text[end : tokens.start[index]]))


def _minute(reading: Reading, part: str) -> tuple[int, tuple[int, ...]]:
    """Minutes from midnight, and the other half of the day where nothing says which it is."""
    values = reading.values
    hour = next(values[name] for name in ("h", "hour", "hourword", "early", "late") if name in values)
    minute = (hour * 60 + values.get("min", values.get("quarter", 0)) + reading.meaning) % (2 * _HALF_DAY)
    if part == "night":
        part = "pm" if minute > _NIGHT_ENDS and not _HALF_DAY <= minute < _HALF_DAY + 60 else "am"
    if part:
        return minute % _HALF_DAY + (_HALF_DAY if part == "pm" or minute > _HALF_DAY + 60 else 0), ()
    if len(values) > 1 or not 1 <= hour <= 12:
        return minute, ()
    return minute, ((minute + _HALF_DAY) % (2 * _HALF_DAY),)
