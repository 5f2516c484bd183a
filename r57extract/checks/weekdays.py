"""date-mismatch: a weekday printed with a date that is not that day.

    "Am Montag, den 5. Dezember 2025, …"   ->   5 December 2025 was a Friday: 45994 = 7 * 6570 + 4 days after a Monday

One of the two is wrong, and every version can show it on its own. Where no year is printed, it is that of the day of
publication, if the date is near it, no other year was printed last, and neither the year before nor the one after would
make the weekday right; unless more of the article's dates are wrong that way than right, since then the day of
publication is. A date of the times when the Julian calendar was in use proves nothing.
"""

from __future__ import annotations

from calendar import monthrange
from collections import defaultdict
from collections.abc import Iterator, Set
from datetime import date, timedelta

import regex

from r57extract.checks.saying import WEEKDAYS, langs, place, readable, said, shown_by, sides
from r57extract.types.alignment import Case
from r57extract.types.facts import DateMention, Extraction
from r57extract.types.report import Check, Evidence, Finding

# The last countries of Europe took up the Gregorian calendar for everyday use in 1918–1926.
_FIRST_YEAR = 1927
_MONTHS = 12
_NEAR = timedelta(days=60)  # of the day of publication: what a newspaper calls by its weekday
_A_MONDAY = date(1900, 1, 1)
# Day and month in digits: somebody else may have printed the month first.
_IN_DIGITS = regex.compile(r"\d{1,2}+\s?[./-]\s?\d{1,2}+\s?[./-]\s?\d{2,4}+")

# Two letters without a full stop may be a name: "(FR, 28.2.2013)" is a newspaper, "so" a word.
_TWO_LETTERS = regex.compile(r"^\p{L}\w(?![\w.])|\(\p{L}\w\)$")


def find(case: Case) -> Iterator[Finding]:
    """One finding for each weekday and date that do not go together, with all the places where they are printed."""
    found: dict[tuple[int, date], dict[int, list[Evidence]]] = defaultdict(lambda: defaultdict(list))
    for version, extraction in enumerate(case.extractions):
        for mention, day in _dated(extraction):
            printed = extraction.article.text[mention.start : mention.end]
            if day.isoweekday() == mention.weekday:
                continue
            if _TWO_LETTERS.search(printed) or _may_be_turned(mention, day, printed):
                continue
            value = f"{WEEKDAYS[mention.weekday - 1]} {day.isoformat()}"
            found[mention.weekday, day][version].append(place(case, version, mention.start, mention.end, value))
    for (weekday, day), places in found.items():
        yield _finding(case, weekday, day, places)
    told = {(version, item.start) for places in found.values() for version, items in places.items() for item in items}
    yield from _differing(case, told)


def _differing(case: Case, told: Set[tuple[int, int]]) -> Iterator[Finding]:
    """One finding for each day that versions call by different weekdays, where no year tells which is right."""
    for fact in case.alignment.facts:
        groups: dict[str, list[int]] = defaultdict(list)
        named = []
        for mention in fact.mentions:
            date = mention.fact
            if not isinstance(date, DateMention) or not (date.weekday and date.day):
                continue
            if (mention.version, date.start) not in told:
                groups[WEEKDAYS[date.weekday - 1]].append(mention.version)
                named.append(mention)
        if len(groups) > 1 and all(link.agreement == "same" for link in fact.links):
            day = readable(said(named[0].fact))
            yield shown_by(
                case,
                named,
                kind="date-mismatch",
                severity="warning",
                message=f"The same date, {day}, is another day of the week: {sides(case, list(groups.items()))}.",
            )


def _dated(extraction: Extraction) -> Iterator[tuple[DateMention, date]]:
    """The dates that are printed with a weekday, and the days that they are."""
    without_year: list[tuple[DateMention, date]] = []
    published = extraction.article.published
    latest = published.year if published else 0  # the year that was last printed
    for mention in extraction.dates:
        latest = mention.year or latest
        if day := _day(mention):
            yield mention, day
        elif published and abs(latest - published.year) <= 1 and (day := _near(mention, published)):
            without_year.append((mention, day))
    wrong = {day for mention, day in without_year if day.isoweekday() != mention.weekday}
    if len(wrong) <= 1 or 2 * len(wrong) <= len({day for _, day in without_year}):
        yield from ((mention, day) for mention, day in without_year if not _in_another_year(mention, day))


def _near(mention: DateMention, published: date) -> date | None:
    """The day near that of publication that a date without a year is."""
    if not (mention.weekday and mention.day and mention.month) or mention.year:
        return None
    years = range(published.year - 1, published.year + 2)
    days = [date(year, mention.month, mention.day) for year in years if _exists(year, mention.month, mention.day)]
    near = min(days, key=lambda day: abs(day - published), default=None)
    return near if near is not None and abs(near - published) <= _NEAR else None


def _in_another_year(mention: DateMention, day: date) -> bool:
    """Would the weekday be right in the year before, or in the one after?"""
    years = [year for year in (day.year - 1, day.year + 1) if _exists(year, day.month, day.day)]
    return any(date(year, day.month, day.day).isoweekday() == mention.weekday for year in years)


def _exists(year: int, month: int, day: int) -> bool:
    return day <= monthrange(year, month)[1]


def _day(mention: DateMention) -> date | None:
    """The day that is printed in full, with a weekday."""
    if not (mention.weekday and mention.day and mention.year >= _FIRST_YEAR):
        return None
    return mention.first if mention.first == mention.last else None


def _may_be_turned(mention: DateMention, day: date, printed: str) -> bool:
    """Is the weekday right if the month is printed before the day: "Friday, 12/5/2025"?"""
    if day.day > _MONTHS or not _IN_DIGITS.search(printed):
        return False
    return date(day.year, day.day, day.month).isoweekday() == mention.weekday


def _finding(case: Case, weekday: int, day: date, places: dict[int, list[Evidence]]) -> Finding:
    days = (day - _A_MONDAY).days
    weeks, rest = divmod(days, 7)
    return Finding(
        kind="date-mismatch",
        severity="warning",
        message=f"{WEEKDAYS[weekday - 1]} is printed with {readable(day.isoformat())}, which is a {WEEKDAYS[rest]}.",
        evidence=tuple(evidence for version in sorted(places) for evidence in places[version]),
        arithmetic=f"{days} = 7 * {weeks} + {rest}",  # days after a Monday
        versions=langs(case, places),
    )


check = Check(
    kind="date-mismatch",
    title="a weekday is not that of its date",
    find=find,
    kinds=("date-mismatch",),
)
