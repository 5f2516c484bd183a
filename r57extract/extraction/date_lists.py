"""Days that share a month: "3 en 5 mei", and in words, "and" written onto the next, "الخامس والسادس من يونيو"."""

from __future__ import annotations

from dataclasses import replace

from r57extract.extraction.date_company import list_start
from r57extract.extraction.date_grammar import DateGrammar, number_token
from r57extract.extraction.date_values import Found
from r57extract.extraction.tokens import WORD, Tokens

_COMMA = frozenset(",،")
_LONGEST_MARK = 2  # tokens of an ordinal mark: "18-го й 21-го листопада"
_LONGEST = 2  # tokens of a day in words: "الثالث عشر"
_TENS = 20


def with_days_in_words(found: list[Found], tokens: Tokens, dates: DateGrammar) -> list[Found]:
    """The dates with the days that stand before them and have their month from them."""
    joined: list[Found] = []
    for one in found:
        if one.grain != "day" or not one.day or one.weekday or "d1" in one.values or tokens.kind[one.first] != WORD:
            joined.append(one)
            continue
        floor = joined[-1].stop if joined else 0
        days = [*_parted(one, tokens, dates)]
        while (before := _day_before(days[0], tokens, dates, floor)) is not None:
            days.insert(0, before)
        # "الأسبوعين الأول والثاني من يونيو": weeks, rather than days
        if not (len(days) > 1 and dates.alien("ordinal", tokens, days[0].first, days[0].stop)):
            joined.extend(days)
    return joined


def _parted(one: Found, tokens: Tokens, dates: DateGrammar) -> list[Found]:
    """ "يومي الخامس والعشرين من مايو" are the 5th and the 20th: behind two days, the word for twenty is one of them."""
    second = one.first + 1
    units = one.day % 10
    if one.day < _TENS or not units or not _joins(tokens, second, 1, dates):
        return [one]
    pair = dates.pairs_of_days.before(tokens, one.first)
    if pair is None:
        return [one]
    tens = {**one.values, "d": one.day - units}
    return [
        replace(one, stop=second, values={**one.values, "d": units}),
        replace(one, first=second, values=tens, prefix=1),
    ]


def _day_before(one: Found, tokens: Tokens, dates: DateGrammar, floor: int) -> Found | None:
    """The day that "and", written onto `one`, joins to it."""
    if not _joins(tokens, one.first, one.prefix, dates):
        return None
    for first in range(max(floor, one.first - _LONGEST), one.first):
        reading = dates.day.at(tokens, first) if tokens.kind[first] == WORD else None
        if reading is None or reading.stop != one.first:
            continue
        if one.day > _TENS and reading.meaning < _TENS:
            return None  # "الثالث والرابع والعشرين" may be the 23rd as well as the 3rd
        values = {**one.values, "d": reading.meaning}
        return replace(one, first=first, stop=reading.stop, values=values, prefix=reading.prefix)
    return None


def _joins(tokens: Tokens, index: int, prefix: int, dates: DateGrammar) -> bool:
    return tokens.form[index][:prefix] in dates.calendar.both


def with_shared_months(found: list[Found], tokens: Tokens, dates: DateGrammar) -> list[Found]:
    """ "3 en 5 mei" are two days of May; "tussen 3 en 5 mei" is a period."""
    joined: list[Found] = []
    for one in found:
        floor = joined[-1].stop if joined else 0
        days: list[Found] = []
        joint = _list_before(one, tokens, dates)
        while joint is not None:
            place = joint[0] - 1
            for _ in range(_LONGEST_MARK):
                place -= not number_token(tokens, place)
            reading = dates.day.at(tokens, place) if place >= floor and number_token(tokens, place) else None
            if reading is None or reading.stop != joint[0]:
                break
            opener = dates.openers.before(tokens, place)
            if opener and opener[1] == "both":
                one = replace(one, first=place, values={**one.values, "d1": reading.meaning})
                break
            values = {**one.values, "d": reading.meaning}
            days.append(replace(one, first=place, stop=reading.stop, values=values, prefix=0))
            comma = place > floor and tokens.form[place - 1] in _COMMA
            joint = (place - 1, True) if comma else dates.both.before(tokens, place)  # "3 و4 و5 جوان"
        joined.extend(reversed(days))
        joined.append(one)
    return joined


def _list_before(found: Found, tokens: Tokens, dates: DateGrammar) -> tuple[int, object] | None:
    """What joins a day to one before it: "and", or a comma in "các ngày 1, 2, 3/12"."""
    if not found.day or found.grain != "day" or found.weekday or "d1" in found.values:
        return None
    start = list_start(tokens, found.first, dates)
    if start < found.first and tokens.form[found.first - 1] in _COMMA:
        return (found.first - 1, True) if dates.company.before(tokens, start) else None
    return dates.both.before(tokens, found.first)
