"""From what a date says to its first and last day, and nothing beyond what it says."""

from __future__ import annotations

from calendar import monthrange
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from functools import lru_cache
from typing import Any

import regex

Bounds = tuple[date, date]
_MONTHS_OF = {"month": 1, "quarter": 3, "half-year": 6, "year": 12}
_YEARS_OF = {"decade": 10, "century": 100}
_RELATIVE = regex.compile(r"(?<unit>[a-z-]+?)(?<count>[+-]\d++)?+")
WINTER = 4
_CENTURY_TURNS = 40


@dataclass(slots=True)
class Found:
    """A date while it is being read: its tokens, what its words say, and what its neighbours add.

    first, stop     indices of its first token, and of the one after its last
    values          what the slots read; a name ending in 1 is of the start of a period
    relative        "month-1" …, or ""
    part            "start", "middle", "end", or ""
    weekday         1 for Monday … 7; 0 when not said
    shift           -1, 0, 1: "last", "this", "next" said of a weekday or month; None when not said
    year_shift      the same, of its year: "грудня минулого року"
    week_shift      the same, of a weekday's week: "thứ Hai tuần trước"
    ends            the two dates of a period that each stand alone: "vom 3. Mai bis zum 5. Juni"
    prefix          how many characters of its first word are no part of it
    """

    first: int
    stop: int
    grain: str
    values: dict[str, Any]
    relative: str = ""
    part: str = ""
    weekday: int = 0
    shift: int | None = None
    ends: tuple[Found, Found] | None = None
    prefix: int = 0
    year_shift: int | None = None
    week_shift: int | None = None

    @property
    def kind(self) -> str:
        """Its grain, but "weekday" for one without a day of the month, and "part" for "eind 2025"."""
        if self.part:
            return "part"
        return "weekday" if self.weekday and not self.day else self.grain

    @property
    def is_period(self) -> bool:
        """Does it have a start and an end of its own: "3 tot 5 mei", "2026–2030"?"""
        return self.ends is not None or any(name.endswith("1") for name in self.values)

    @property
    def year(self) -> int:
        """The year that was printed, or 0; of two digits, in the century of the period's start, or near today."""
        short: int | None = self.values.get("yy")
        if short is None:
            return self._number("y")
        if "y1" in self.values:
            return self._number("y1") // 100 * 100 + short
        return short + (2000 if short < _CENTURY_TURNS else 1900)

    @property
    def month(self) -> int:
        """The month that was printed, or 0."""
        return self._number("month")

    @property
    def day(self) -> int:
        """The day of the month that was printed, or 0."""
        return self._number("d")

    @property
    def beginning(self) -> tuple[int, int]:
        """Month and day on which a period from day to day begins; of a quarter or half-year only the month; or 0, 0."""
        if self.grain in ("quarter", "half-year"):
            number, months = self._number("q") or self._number("half"), _MONTHS_OF[self.grain]
            return (months * (number - 1) + 1, 0) if number else (0, 0)
        month, day = self._number("month1"), self._number("d1")
        if self.ends is not None:
            month, day = self.ends[0].month, self.ends[0].day
        return (month or self.month, day) if day else (0, 0)

    def _number(self, name: str) -> int:
        number: int = self.values.get(name, 0)
        return number


def bounds(found: Found, year: int) -> Bounds | None:
    """First and last day of a date in this year; None where the year is 0, or there is no such day."""
    if found.ends is not None:
        start, end = found.ends
        before = _year_before(year, start.month, end.month, months=not (start.day or end.day or start.part))
        return period(bounds(start, start.year or before), bounds(end, year))
    values = found.values
    if found.grain == "century":
        last = _century(values.get("century", 0))
        return period(_century(values["century1"]), last) if "century1" in values else last  # "XVIII–XIX ст."
    if found.grain == "decade":
        decade = _decade(values.get("decade"), values.get("century", 0))
        first = _decade(values.get("decade1"), values.get("century", 0))  # "80–90-х років"
        return (first[0], decade[1]) if first and decade else decade
    if not year or not values:  # of another calendar, there are none
        return None
    if found.grain == "term":
        first_year: int = values.get("y1", year)
        return (date(first_year, 1, 1), date(year, 12, 31)) if first_year < year else None
    if found.grain == "day":
        return _days(values, found.month, found.day, year)
    if found.grain == "week":
        return _week(year, values.get("week", 0))
    if found.grain == "season":
        return _season(values["season"], year)
    return _months(found.grain, values, found.month, year)


def other_readings(found: Found, year: int) -> tuple[Bounds, ...]:
    """What else the same words can mean: the winter of 2025 begins, or ends, in 2025."""
    if found.grain == "season" and year and found.values["season"] == WINTER:
        return (_season(WINTER, year - 1),)
    return ()


def period(start: Bounds | None, end: Bounds | None) -> Bounds | None:
    """From the first day of one date to the last day of another; None where they are the wrong way round."""
    if start is None or end is None or start[0] > end[1]:
        return None
    return start[0], end[1]


def span(first_year: int, years: int) -> Bounds | None:
    """Whole years."""
    if not 1 <= first_year <= 9999 - years:
        return None
    return date(first_year, 1, 1), date(first_year + years - 1, 12, 31)


def month_span(year: int, month: int, months: int) -> Bounds:
    """Whole months from a month counted from 1; counts beyond 12, or below 1, run into other years."""
    year, month = year + (month - 1) // 12, (month - 1) % 12 + 1
    last_year, last_month = year + (month + months - 2) // 12, (month + months - 2) % 12 + 1
    return date(year, month, 1), date(last_year, last_month, monthrange(last_year, last_month)[1])


def relative_bounds(relative: str, published: date) -> Bounds | None:
    """First and last day of "month-1" and the like, seen from the day of publication; None for a mere "year"."""
    unit, count = parse_relative(relative)
    if count is None:
        return None
    if unit == "day":
        day = published + timedelta(days=count)
        return day, day
    if unit == "week":
        monday = published + timedelta(days=7 * count - published.weekday())
        return monday, monday + timedelta(days=6)
    if unit in _MONTHS_OF:
        months = _MONTHS_OF[unit]
        return month_span(published.year, (published.month - 1) // months * months + 1 + count * months, months)
    years = _YEARS_OF[unit]
    offset = 1 if unit == "century" else 0
    return span((published.year - offset) // years * years + offset + count * years, years)


def day_of_month(month: Bounds, day: int) -> Bounds | None:
    """The day of a month that is known: "26 الجاري"."""
    found = _day(month[0].year, month[0].month, day)
    return (found, found) if found else None


@lru_cache
def parse_relative(relative: str) -> tuple[str, int | None]:
    """The unit and the count of "month-1"; no count where the words leave it open."""
    match = _RELATIVE.fullmatch(relative)
    assert match is not None, relative
    return match["unit"], int(match["count"]) if match["count"] else None


def _days(values: Mapping[str, Any], month: int, day: int, year: int) -> Bounds | None:
    last = _day(year, month, day)
    if "d1" not in values:
        return (last, last) if last else None
    start = values.get("month1", month)
    first = _day(values.get("y1", _year_before(year, start, month)), start, values["d1"])
    return period((first, first) if first else None, (last, last) if last else None)


def _year_before(year: int, start: int, end: int, *, months: bool = False) -> int:
    """The year in which a period starts whose months are `start` and `end`: "15. Dezember bis 15. Januar 2026".

    months  from one whole month to another: "з березня по березень" is a year
    """
    return year - (year > 0 and (start > end or (months and start == end > 0)))


def _day(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None


def _week(year: int, week: int) -> Bounds | None:
    """The week of ISO 8601 with this number."""
    try:
        monday = date.fromisocalendar(year, week, 1)
    except ValueError:
        return None
    return monday, monday + timedelta(days=6)


def _months(grain: str, values: Mapping[str, Any], month: int, year: int) -> Bounds | None:
    if grain == "year":
        return span(year, 1)
    if grain == "quarter":
        last = month_span(year, 3 * values["q"] - 2, 3)  # "у І–ІІІ кварталах"
        return period(month_span(year, 3 * values["q1"] - 2, 3), last) if "q1" in values else last
    if grain == "half-year":
        return month_span(year, 6 * values["half"] - 5, 6)
    if "n" in values:
        return month_span(year, 1, values["n"])
    if "nlast" in values:
        return month_span(year, 13 - values["nlast"], values["nlast"])
    start = values.get("month1") or month
    if not month:
        return None
    first = values.get("y1", _year_before(year, start, month, months="month1" in values))
    return period(month_span(first, start, 1), month_span(year, month, 1))


def _season(season: int, year: int) -> Bounds:
    """The meteorological season of the northern half of the earth."""
    return month_span(year, 3 * season, 3)


def _century(century: int) -> Bounds | None:
    return span(100 * (century - 1) + 1, 100) if century else None


def _decade(decade: int | None, century: int) -> Bounds | None:
    """ "The nineties" are those of the last century; the first two decades are left open, since both are near."""
    if decade is None:
        return None
    if century and decade < 100:
        return span(100 * (century - 1) + decade, 10)
    if decade in (0, 10):
        return None
    if decade >= 100:
        return span(decade, 10)
    return span(1900 + decade, 10)
