"""Reads the dates of datelines and metadata, cautiously: a date that could be two days is no date.

The dates of the article itself are read in extraction; these are the few forms in which pages stamp themselves.
"""

from __future__ import annotations

from datetime import date

import regex

_ISO = regex.compile(r"(?<!\p{Nd})(?<y>[12]\p{Nd}{3})[-/](?<m>\p{Nd}{1,2})[-/](?<d>\p{Nd}{1,2})(?!\p{Nd})")
_DAY_FIRST = regex.compile(
    r"(?<!\p{Nd})(?<d>\p{Nd}{1,2})(?<s>[./-])(?<m>\p{Nd}{1,2})(?P=s)(?<y>[12]\p{Nd}{3})(?!\p{Nd})"
)
_COMPACT = regex.compile(r"^(?<y>[12]\p{Nd}{3})(?<m>\p{Nd}{2})(?<d>\p{Nd}{2})")
TIME = regex.compile(r"(?<!\p{Nd})\p{Nd}{1,2}[:hH.]\p{Nd}{2}(?::\p{Nd}{2})?(?!\p{Nd})")


def numeric_dates(line: str) -> list[tuple[int, int, date]]:
    """Start, end and day of every complete date in digits; "05/12/2025" is read day first, as our languages do."""
    found = []
    for pattern in (_ISO, _DAY_FIRST):
        for match in pattern.finditer(line):
            day = _day(int(match["y"]), int(match["m"]), int(match["d"]))
            if day is None and pattern is _DAY_FIRST and match["s"] == "/":
                day = _day(int(match["y"]), int(match["d"]), int(match["m"]))
            if day:
                found.append((match.start(), match.end(), day))
    return sorted(found)


def iso_date(stamp: str) -> date | None:
    """The day of a machine-readable stamp such as "2025-12-05T08:00:00+07:00", as its own time zone counts it."""
    match = _ISO.search(stamp) or _COMPACT.match(stamp.strip())
    return _day(int(match["y"]), int(match["m"]), int(match["d"])) if match else None


def _day(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day) if 1900 <= year <= 2100 else None
    except ValueError:
        return None
