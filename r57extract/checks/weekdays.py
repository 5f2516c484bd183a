"""date-mismatch: a weekday printed with a date that is not that day.

    "Am Montag, den 5. Dezember 2025, …"   ->   5 December 2025 was a Friday: 45994 = 7 * 6570 + 4 days after a Monday

One of the two is wrong, and every version can show it on its own. Only where the year is printed: a year that we
filled in ourselves proves nothing. Nor does a date of the times when the Julian calendar was in use.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from datetime import date

import regex

from r57extract.checks.saying import WEEKDAYS, langs, place, readable
from r57extract.types.alignment import Case
from r57extract.types.facts import DateMention
from r57extract.types.report import Check, Evidence, Finding

# The last countries of Europe took up the Gregorian calendar for everyday use in 1918–1926.
_FIRST_YEAR = 1927
_MONTHS = 12
_A_MONDAY = date(1900, 1, 1)
# Day and month in digits: somebody else may have printed the month first.
_IN_DIGITS = regex.compile(r"\d{1,2}+\s?[./-]\s?\d{1,2}+\s?[./-]\s?\d{2,4}+")

# Two letters without a full stop may be a name: "(FR, 28.2.2013)" is a newspaper, "so" a word.
_TWO_LETTERS = regex.compile(r"^\p{L}\w(?![\w.])|\(\p{L}\w\)$")


def find(case: Case) -> Iterator[Finding]:
    """One finding for each weekday and date that do not go together, with all the places where they are printed."""
    found: dict[tuple[int, date], dict[int, list[Evidence]]] = defaultdict(lambda: defaultdict(list))
    for version, extraction in enumerate(case.extractions):
        for mention in extraction.dates:
            day = _day(mention)
            printed = extraction.article.text[mention.start : mention.end]
            if day is None or day.isoweekday() == mention.weekday:
                continue
            if _TWO_LETTERS.search(printed) or _may_be_turned(mention, day, printed):
                continue
            value = f"{WEEKDAYS[mention.weekday - 1]} {day.isoformat()}"
            found[mention.weekday, day][version].append(place(case, version, mention.start, mention.end, value))
    for (weekday, day), places in found.items():
        yield _finding(case, weekday, day, places)


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
        message=f"{WEEKDAYS[weekday - 1]} is printed with {readable(day.isoformat())}, which is a {WEEKDAYS[rest]}: "
        f"{days} days, or {weeks} weeks and {rest}, after {WEEKDAYS[0]}, {readable(_A_MONDAY.isoformat())}.",
        evidence=tuple(evidence for version in sorted(places) for evidence in places[version]),
        arithmetic=f"{days} = 7 * {weeks} + {rest}",
        versions=langs(case, places),
    )


check = Check(
    kind="date-mismatch",
    title="a weekday is not that of its date",
    find=find,
    kinds=("date-mismatch",),
)
