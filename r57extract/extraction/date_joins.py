"""Dates that stand together and are one: a weekday and its day, a month and "last year", the ends of a period."""

from __future__ import annotations

from dataclasses import replace

from r57extract.extraction.date_echoes import with_echoes
from r57extract.extraction.date_grammar import DateGrammar, number_token
from r57extract.extraction.date_lists import with_days_in_words, with_shared_months
from r57extract.extraction.date_values import Found, bounds, parse_relative
from r57extract.extraction.tokens import NUMBER, WORD, Tokens

_COMMA = frozenset(",،")
_DASHES = frozenset("-–—")
_THIS_CENTURY = 21
_TOLD_BY_YEARS = 1900  # "2026-2027 الدراسية": years of ours say when a school year is


def join(found: list[Found], tokens: Tokens, dates: DateGrammar) -> list[Found]:
    """The dates with their neighbours joined to them, in order."""
    steps = (_with_weekdays, _with_parts, _with_weeks, _with_centuries, with_echoes, _with_years, _periods)
    lists = (with_days_in_words, with_shared_months, _shared_by_weekdays, _shared_centuries)
    for step in (*steps, *lists, _more_decades, _shared_years):
        found = step(found, tokens, dates)
    return found


def _with_weekdays(found: list[Found], tokens: Tokens, dates: DateGrammar) -> list[Found]:
    joined: list[Found] = []
    for one in found:
        last = joined[-1] if joined else None
        if one.grain == "day" and one.day and not one.weekday:
            behind = dates.relative_after.at(tokens, last.stop) if last else None  # "الأحد المقبل 7 ديسمبر"
            told = behind and tokens.form[behind[0]] != "(" and _apposed(tokens, behind[0], one.first, dates)
            # "з суботи на неділю, 14–15 березня"
            several = "d1" in one.values and len(joined) > 1 and _weekday_only(joined[-2])
            if last and not several and _says_weekday(last) and (told or _apposed(tokens, last.stop, one.first, dates)):
                joined[-1] = replace(
                    one,
                    first=last.first,
                    weekday=last.weekday,
                    prefix=last.prefix,
                    stop=_closed(tokens, last, one),
                )
                continue
            short = dates.weekdays_beside.before(tokens, one.first - (tokens.form[one.first - 1] in _COMMA))
            if short and short[0] >= (last.stop if last else 0):
                one = replace(one, first=short[0], weekday=short[1])
        elif last and _weekday_only(one) and last.grain == "day" and last.day and not last.weekday:
            if tokens.form[last.stop] == "(" and last.stop + 1 == one.first and tokens.form[one.stop] == ")":
                joined[-1] = replace(last, stop=one.stop + 1, weekday=one.weekday)
                continue
            if tokens.form[last.stop] in _COMMA and _closes_with(one, last, tokens, dates):
                joined[-1] = replace(last, stop=one.stop, weekday=one.weekday)
                continue
        joined.append(one)
    return joined


def _closes_with(weekday: Found, day: Found, tokens: Tokens, dates: DateGrammar) -> bool:
    """Is a weekday behind a day's comma said of it: "14 січня, у середу."?

    "Ab dem 5. Januar 2026, montags um 9 Uhr" says nothing of the day, nor does "14 січня, у середу — 15-го".
    """
    if tokens.kind[weekday.stop] in (WORD, NUMBER):
        return False
    if weekday.first == day.stop + 1:
        return True
    parted = tokens.form[weekday.stop] in _DASHES or tokens.kind[weekday.stop + 1] == NUMBER
    return not parted and _apposed(tokens, day.stop, weekday.first, dates)


def _weekday_only(found: Found) -> bool:
    return bool(found.weekday) and not found.values and not found.relative


def _says_weekday(found: Found) -> bool:
    """Is it a weekday, or today with its weekday: "اليوم الإثنين"?"""
    return _weekday_only(found) or bool(found.weekday and found.relative and found.grain == "day")


def _apposed(tokens: Tokens, start: int, stop: int, dates: DateGrammar) -> bool:
    """Is there nothing from `start` to `stop` but a comma or bracket, and a word such as "den"?"""
    if start < stop and (tokens.form[start] in _COMMA or tokens.form[start] == "("):
        start += 1
    if start == stop:
        return True
    words = dates.relations.before(tokens, stop)
    return words is not None and words[0] == start and "on" in words[1]


def _closed(tokens: Tokens, weekday: Found, day: Found) -> int:
    return day.stop + (tokens.form[weekday.stop] == "(" and tokens.form[day.stop] == ")")


def _with_parts(found: list[Found], tokens: Tokens, dates: DateGrammar) -> list[Found]:
    """ "Ende Dezember", "letzten Mai", "مايو الماضي"."""
    joined: list[Found] = []
    for one in found:
        before = joined[-1].stop if joined else 0
        other = dates.other_calendars.at(tokens, one.stop)
        if other and not (one.grain == "term" and one.year >= _TOLD_BY_YEARS):
            one = replace(one, stop=other[0], values={})
        part = dates.parts.before(tokens, one.first)
        if part and part[0] >= before and one.grain != "day":
            one = replace(one, first=part[0], part=part[1], prefix=0)
        if not one.relative and (one.weekday or one.month or one.grain == "season") and not one.year:
            ahead = dates.relative_before.before(tokens, one.first)
            behind = dates.relative_after.at(tokens, one.stop)
            if ahead and ahead[0] >= before:
                one = replace(one, first=ahead[0], shift=ahead[1], prefix=0)
            elif behind:
                one = replace(one, stop=behind[0], shift=behind[1])
        joined.append(one)
    return joined


def _with_weeks(found: list[Found], tokens: Tokens, dates: DateGrammar) -> list[Found]:
    """ "thứ Hai tuần trước", "volgende week dinsdag": a weekday of a week that is said beside it."""
    joined: list[Found] = []
    for one in found:
        last = joined[-1] if joined else None
        if last and last.stop == one.first:
            day, week = (one, last) if _weekday_only(one) else (last, one)
            if _weekday_only(day) and day.shift is None and week.relative and week.grain == "week":
                shift = parse_relative(week.relative)[1]
                joined[-1] = replace(day, first=last.first, stop=one.stop, prefix=last.prefix, week_shift=shift)
                continue
        joined.append(one)
    return joined


def _with_centuries(found: list[Found], tokens: Tokens, dates: DateGrammar) -> list[Found]:
    """ "Die achtziger Jahre des 19. Jahrhunderts": the century of a decade is said beside it."""
    joined: list[Found] = []
    for one in found:
        last = joined[-1] if joined else None
        if last and last.grain == "decade" and one.grain == "century" and not one.part:
            shift = parse_relative(one.relative)[1] if one.relative else None
            century = one.values.get("century") or (_THIS_CENTURY + shift if shift is not None else 0)
            if century and _linked(tokens, last.stop, one.first, dates):
                joined[-1] = replace(last, stop=one.stop, values={**last.values, "century": century})
                continue
        joined.append(one)
    return joined


def _with_years(found: list[Found], tokens: Tokens, dates: DateGrammar) -> list[Found]:
    """ "грудня минулого року", "مايو من العام الماضي", "Jahresende 2025": the year is said by a date of its own."""
    joined: list[Found] = []
    for one in found:
        last = joined[-1] if joined else None
        if (
            last
            and one.relative
            and one.grain == "year"
            and last.grain in ("day", "month", "quarter", "half-year", "season")
        ):
            linked = dates.of.at(tokens, last.stop)
            if not last.year and not last.relative and one.first in (last.stop, linked[0] if linked else last.stop):
                joined[-1] = replace(last, stop=one.stop, year_shift=parse_relative(one.relative)[1])
                continue
        if last and _is_whole_year(last) and _lacks_year(one) and _linked(tokens, last.stop, one.first, dates):
            shift = parse_relative(last.relative)[1]
            joined[-1] = replace(one, first=last.first, prefix=last.prefix, year_shift=shift)
            continue
        if last and last.relative and last.part and one.year and one.grain == last.grain and one.first == last.stop:
            joined[-1] = replace(one, first=last.first, part=last.part, prefix=last.prefix)
            continue
        joined.append(one)
    return joined


def _is_whole_year(found: Found) -> bool:
    return bool(found.relative) and not found.part and found.grain == "year"


def _lacks_year(found: Found) -> bool:
    dated = found.month or found.grain == "season"
    return bool(dated) and not found.year and not found.relative and found.year_shift is None


def _linked(tokens: Tokens, start: int, stop: int, dates: DateGrammar) -> bool:
    """Is there nothing from `start` to `stop` but, perhaps, a preposition?"""
    if start == stop:
        return True
    linked = dates.of.at(tokens, start)
    if linked and linked[0] == stop:
        return True
    words = dates.relations.before(tokens, stop)
    return words is not None and words[0] == start and not {"in", "on"}.isdisjoint(words[1])


def _periods(found: list[Found], tokens: Tokens, dates: DateGrammar) -> list[Found]:
    joined: list[Found] = []
    for one in found:
        last = joined[-1] if joined else None
        if last is not None and _one_period(last, one, tokens, dates):
            start = replace(last, values={**_borrowed(one), **last.values})
            grain = "term" if one.grain == "year" else one.grain
            whole = Found(last.first, one.stop, grain, dict(one.values), ends=(start, one), prefix=last.prefix)
            joined[-1] = replace(whole, shift=one.shift, year_shift=one.year_shift)
        else:
            joined.append(one)
    return joined


def _one_period(start: Found, end: Found, tokens: Tokens, dates: DateGrammar) -> bool:
    if start.grain != end.grain or start.relative or end.relative or start.ends or "d1" in start.values:
        return False
    # "von Montag, 7. Dezember, bis Freitag, 11. Dezember"
    closed = start.stop + bool(start.weekday and start.day and end.weekday and tokens.form[start.stop] in _COMMA)
    joint = dates.to.at(tokens, closed)
    if joint and joint[0] == end.first:
        return True
    joint = dates.both.at(tokens, start.stop)
    # The word for "and" may be written onto the second date: "ونوفمبر".
    written_on = start.stop == end.first and tokens.form[end.first][: end.prefix] in dates.calendar.both
    opener = dates.openers.before(tokens, start.first)
    return bool(((joint and joint[0] == end.first) or written_on) and opener and opener[1] == "both")


def _borrowed(end: Found) -> dict[str, int]:
    """What the first date of a period has from the last: "ngày 3 đến ngày 5 tháng 5"."""
    return {name: end.values[name] for name in ("month",) if name in end.values}


def _shared_by_weekdays(found: list[Found], tokens: Tokens, dates: DateGrammar) -> list[Found]:
    """ "Vrijdag 3 en zaterdag 4 juli" are two days of July; "von Do., 3., bis So., 5. Juli" is a period."""
    joined: list[Found] = []
    for one in found:
        last = joined[-1] if joined else None
        named = one.weekday and one.day and not one.relative
        day = _named_day_before(one, last, tokens, dates) if named else None
        if day is not None:
            if last and last.first == day.first:
                joined.pop()
            if dates.both.before(tokens, one.first):
                joined.append(day)
            elif "d1" not in one.values:
                values = {**one.values, "d1": day.day}
                one = replace(day, stop=one.stop, values=values, weekday=0)
        joined.append(one)
    return joined


def _named_day_before(one: Found, last: Found | None, tokens: Tokens, dates: DateGrammar) -> Found | None:
    """The day with its weekday that "and" or "to" joins to a date with a weekday and a month: "Samstag, 12., und"."""
    joint = dates.both.before(tokens, one.first) or dates.to.before(tokens, one.first)
    if joint is None:
        return None
    stop = joint[0] - (tokens.form[joint[0] - 1] in ",)")
    place = stop - 1 - (not number_token(tokens, stop - 1))
    reading = dates.day.at(tokens, place) if place > 0 and number_token(tokens, place) else None
    if reading is None or reading.stop != stop:
        return None
    weekday = place - (tokens.form[place - 1] in ",(")
    values = {**one.values, "d": reading.meaning}
    end = stop + (tokens.form[stop] == ")")
    if last and _weekday_only(last) and last.stop == weekday:
        return replace(last, stop=end, grain="day", values=values)
    short = dates.weekdays_beside.before(tokens, weekday)
    if short is None or short[0] < (last.stop if last else 0):
        return None
    return Found(short[0], end, "day", values, weekday=short[1])


def _shared_centuries(found: list[Found], tokens: Tokens, dates: DateGrammar) -> list[Found]:
    """ "Im 19. und 20. Jahrhundert" are two."""
    joined: list[Found] = []
    for one in found:
        joint = dates.both.before(tokens, one.first) if one.grain == "century" and not one.relative else None
        reading = dates.day.at(tokens, joint[0] - 2) if joint and number_token(tokens, joint[0] - 2) else None
        if joint and reading and reading.stop == joint[0] and joint[0] - 2 >= (joined[-1].stop if joined else 0):
            values = {**one.values, "century": reading.meaning}
            joined.append(Found(joint[0] - 2, reading.stop, "century", values, part=one.part))
        joined.append(one)
    return joined


def _more_decades(found: list[Found], tokens: Tokens, dates: DateGrammar) -> list[Found]:
    """ "De jaren zeventig en tachtig", "de jaren '70 en '80": the second is a decade as well."""
    joined: list[Found] = []
    for one in found:
        joined.append(one)
        last = dates.decade.at(tokens, one.stop - 1) if one.grain == "decade" and one.first < one.stop - 1 else None
        joint = dates.both.at(tokens, one.stop) if last and last.stop == one.stop else None
        if joint is None:
            continue
        place = joint[0] + (tokens.form[joint[0]] == "'")
        reading = dates.decade.at(tokens, place)
        if reading and reading.meaning > one.values["decade"] and tokens.form[reading.stop] not in ("%", ","):
            joined.append(Found(place, reading.stop, "decade", {"decade": reading.meaning}))
    return joined


def _shared_years(found: list[Found], tokens: Tokens, dates: DateGrammar) -> list[Found]:
    """ "Im Januar und Februar 2026" are two months of 2026; "im Dezember und Januar 2026" may be of two years."""
    joined = list(found)
    for place in range(len(found) - 2, -1, -1):
        one, following = joined[place], joined[place + 1]
        if not following.year or one.grain != following.grain or not _lacks_year(one) or one.shift is not None:
            continue
        earlier, later = bounds(one, following.year), bounds(following, following.year)
        if not (earlier and later and earlier[1] < later[0]):
            continue
        joint = dates.both.at(tokens, one.stop)
        start = joint[0] if joint else one.stop + (tokens.form[one.stop] in _COMMA)
        if start > one.stop and _linked(tokens, start, following.first, dates):
            joined[place] = replace(one, values={**one.values, "y": following.year})
    return joined
