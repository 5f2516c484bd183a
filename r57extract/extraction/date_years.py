"""Which days a date is: its year as printed, or as the article shows; nothing is invented."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from datetime import date, timedelta

from r57extract.extraction.date_values import Bounds, Found, bounds, day_of_month, relative_bounds

# (month, day) -> the years that the article prints with them.
Years = Mapping[tuple[int, int], set[int]]

# How far the day of publication may lie from a date without a year: behind it, and before it.
_BEHIND = timedelta(days=100)
_AHEAD = timedelta(days=60)
_MONTH, _YEAR = timedelta(days=31), timedelta(days=366)
_NEAR_GRAINS = frozenset({"day", "month", "quarter", "half-year"})


def limits_of(found: Found, published: date | None, years: Years) -> Bounds | None:
    """The first and the last day of a date; None where nothing tells its year."""
    if found.relative:
        limits = relative_bounds(found.relative, published) if published else None
        return day_of_month(limits, found.day) if limits and found.day else limits
    if found.weekday and not found.day:
        return _weekday(found, published)
    return bounds(found, found.year or _year_of(found, published, years))


def _year_of(found: Found, published: date | None, years: Years) -> int:
    """The year of a date that has none printed, or 0.

    Three rules, no guess: "last year" or "last May" is said of it; or the article prints the very same day with
    a year elsewhere, and with one year only; or else the day of publication lies in it, or at most 100 days
    behind it. A day within the next 60 will do as well; "in February" may be the one that is over.
    """
    if published and found.year_shift is not None:
        return published.year + found.year_shift
    if published and found.shift is not None:
        return _shifted_year(found, found.shift, published) if found.month else 0
    printed = years.get((found.month, found.day), set())
    if len(printed) == 1:
        return next(iter(printed))
    if published is None or found.grain not in _NEAR_GRAINS:
        return 0
    ahead = _AHEAD if found.grain == "day" else timedelta(0)
    for year in (published.year - 1, published.year, published.year + 1):
        limits = bounds(found, year)
        if limits and _is_current(limits, ahead, published):
            return year
    return 0


def _is_current(limits: Bounds, ahead: timedelta, published: date) -> bool:
    """Is it near the day of publication? A day always lies in one of the years "з березня по березень"."""
    first, last = limits
    return (last - _MONTH if last - first > _YEAR else first - ahead) <= published <= last + _BEHIND


def _shifted_year(found: Found, shift: int, published: date) -> int:
    """ "Last May" is the latest May that is over, "14 december a.s." the first such day that is to come."""
    limits = {year: bounds(found, year) for year in range(published.year - 1, published.year + 2)}
    if shift < 0:
        return max((year for year, span in limits.items() if span and span[1] < published), default=0)
    if shift > 0:
        return min((year for year, span in limits.items() if span and span[0] > published), default=0)
    return published.year


def _weekday(found: Found, published: date | None) -> Bounds | None:
    """ "Last Monday" is the latest before publication; a mere "Monday" may lie before it or after."""
    if published is None:
        return None
    if found.week_shift is not None:
        day = published + timedelta(days=7 * found.week_shift + found.weekday - published.isoweekday())
        return day, day
    if not found.shift:
        return None
    days = (found.weekday - published.isoweekday()) % 7 or 7
    day = published + timedelta(days=days if found.shift > 0 else days - 7 if days < 7 else -7)
    return day, day


def years_printed(found: Iterable[Found]) -> Years:
    """The years that an article prints with days."""
    years: defaultdict[tuple[int, int], set[int]] = defaultdict(set)
    for one in found:
        if one.year and one.day and one.grain == "day" and one.ends is None:
            years[one.month, one.day].add(one.year)
    return years


def is_guessed(found: Found, years: Years) -> bool:
    """Was the year taken from the day of publication alone?"""
    told = found.year or found.relative or found.year_shift is not None or found.shift is not None
    return bool(found.month) and not told and len(years.get((found.month, found.day), ())) != 1
