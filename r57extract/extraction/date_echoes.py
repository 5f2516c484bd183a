"""Dates that take their month or year from one before them: "27 من الشهر نفسه", "2023 … mehr als im Vorjahr"."""

from __future__ import annotations

from dataclasses import replace

from r57extract.extraction.date_grammar import DateGrammar
from r57extract.extraction.date_values import Found
from r57extract.extraction.tokens import Tokens

_SHORT = 2  # tokens: "9 منه"
_REACH = 40  # tokens from a year to "the year before"
_ENDS = frozenset(".!?…\n")
_YEAR_BEFORE = "year-1"
_SAME = "same"  # the part of "month same" in [calendar.relative]


def with_echoes(found: list[Found], tokens: Tokens, dates: DateGrammar) -> list[Found]:
    """The dates with what "the same month" says, and "the same year" behind them."""
    told: list[Found] = []
    month: Found | None = None
    year: Found | None = None
    for one in found:
        if one.part == _SAME and one.grain == "day":
            if one.stop - one.first == _SHORT and not _is_dated(one, tokens, dates):
                continue  # "9 منه" may be so many of it
            one = _in_month_of(one, month)
        same = None if one.year else dates.same_year.at(tokens, one.stop)
        if same and year:
            values = {**one.values, "y": year.year} if year.year else one.values
            one = replace(one, stop=same[0], values=values, year_shift=year.year_shift, shift=None)
        if year and one.relative == _YEAR_BEFORE and _is_foregoing(one, year, tokens, dates):
            told.append(replace(one, values={"y": year.year - 1}, relative=""))
            continue
        told.append(one)
        if one.month or one.relative.startswith("month"):
            month = one
        if one.year or one.year_shift is not None:
            year = one
    return told


def _is_dated(found: Found, tokens: Tokens, dates: DateGrammar) -> bool:
    """Does a word before it say that it is a date?"""
    before = (words.before(tokens, found.first) for words in (dates.relations, dates.company, dates.to))
    return any(word is not None for word in before)


def _is_foregoing(found: Found, year: Found, tokens: Tokens, dates: DateGrammar) -> bool:
    """Does it mean the year before one that was told in its sentence: "2023 waren es 40, mehr als im Vorjahr"?"""
    if not year.year or year.is_period or not year.stop <= found.first < year.stop + _REACH:
        return False
    relation = dates.relations.before(tokens, year.first)
    if dates.foregoing.before(tokens, found.stop) is None or (relation and "in" not in relation[1]):
        return False  # "bis 2030 …, zuletzt mehr als im Vorjahr"
    return not any(
        tokens.form[index] in _ENDS and not tokens.glued(index + 1) for index in range(year.stop, found.first)
    )


def _in_month_of(day: Found, month: Found | None) -> Found:
    """A day of the month of another date; of none that is known where there is no such date."""
    if month is None:
        return replace(day, relative="month", part="")
    shared = {name: value for name, value in month.values.items() if name in ("month", "y", "yy")}
    shared["d"] = day.day
    return replace(day, values=shared, relative=month.relative, part="", year_shift=month.year_shift, shift=month.shift)
