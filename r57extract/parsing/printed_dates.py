"""Reads the dates of datelines and metadata, cautiously: a date that could be two days is no date.

The dates of the article itself are read in extraction; these are the few forms in which pages stamp themselves.
"""

from __future__ import annotations

from datetime import date
from functools import cache

import regex

from r57extract.languages import load, supported

_ISO = regex.compile(r"(?<!\p{Nd})(?<y>[12١٢۱۲]\p{Nd}{3})[-/](?<m>\p{Nd}{1,2})[-/](?<d>\p{Nd}{1,2})(?!\p{Nd})")
_DAY_FIRST = regex.compile(
    r"(?<!\p{Nd})(?<d>\p{Nd}{1,2})(?<s>[./-])(?<m>\p{Nd}{1,2})(?P=s)(?<y>[12١٢۱۲]\p{Nd}{3})(?!\p{Nd})"
)
_COMPACT = regex.compile(r"^(?<y>[12١٢۱۲]\p{Nd}{3})(?<m>\p{Nd}{2})(?<d>\p{Nd}{2})")
_SLOT = regex.compile(r"\{(\w+)\}")
_YEAR = regex.compile(r"(?<!\p{Nd})[12١٢۱۲]\p{Nd}{3}(?!\p{Nd})")
_PRINTED_YEAR = r"(?<y>[12١٢۱۲]\p{Nd}{3})(?!\p{Nd})"
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


def printed_dates(line: str) -> list[tuple[int, int, date]]:
    """As `numeric_dates`, and dates with a month's name in any language that has a file: "5. Dezember 2025"."""
    found = numeric_dates(line)
    if _YEAR.search(line):
        for pattern, months in _written():
            for match in pattern.finditer(line):
                month = match["month"]
                number = int(month) if month.isdecimal() else months[month.casefold()]
                day = _day(int(match["y"]), number, int(match["d"]))
                if day and all(match.end() <= start or end <= match.start() for start, end, _ in found):
                    found.append((match.start(), match.end(), day))
    return sorted(found)


@cache
def _written() -> tuple[tuple[regex.Pattern[str], dict[str, int]], ...]:
    """For each language, its templates of a whole date ("{d} {month} {year}") as a pattern, and its months by name."""
    patterns = []
    for code in supported():
        calendar = load(code).calendar
        tables = (calendar.months, calendar.months_in_company, calendar.months_short)
        months = {name.casefold(): number for table in tables for number, names in table.items() for name in names}
        slots = {
            "d": r"(?<!\p{Nd})(?<d>\p{Nd}{1,2})\.?+",
            "month": r"(?<month>\L<months>)\.?+",
            "m": r"(?<month>\p{Nd}{1,2})",
            "year": "(?:" + "|".join(_filled(template, {"y": _PRINTED_YEAR}) for template in calendar.year) + ")",
            "y": _PRINTED_YEAR,
        }
        whole = [template for template in calendar.dates["day"] if _is_whole(template)]
        pattern = "|".join(_filled(template, slots) for template in sorted(whole, key=len, reverse=True))
        patterns.append((regex.compile(pattern, regex.IGNORECASE, ignore_unused=True, months=list(months)), months))
    return tuple(patterns)


def _is_whole(template: str) -> bool:
    """Day, month and year, one each, with a word among them; dates in digits alone are read by `numeric_dates`."""
    slots = _SLOT.findall(template)
    in_words = "month" in slots or any(character.isalpha() for character in _SLOT.sub("", template).replace("{}", ""))
    return in_words and sorted(slots) in (
        ["d", "m", "y"],
        ["d", "m", "year"],
        ["d", "month", "y"],
        ["d", "month", "year"],
    )


def _filled(template: str, slots: dict[str, str]) -> str:
    pieces = _SLOT.split(template)
    texts = [r"\s++".join(map(regex.escape, piece.split(" "))) for piece in pieces[::2]]
    return "".join(text + slot for text, slot in zip(texts, [*(slots[name] for name in pieces[1::2]), ""], strict=True))


def iso_date(stamp: str) -> date | None:
    """The day of a machine-readable stamp such as "2025-12-05T08:00:00+07:00", as its own time zone counts it."""
    match = _ISO.search(stamp) or _COMPACT.match(stamp.strip())
    return _day(int(match["y"]), int(match["m"]), int(match["d"])) if match else None


def _day(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day) if 1900 <= year <= 2100 else None
    except ValueError:
        return None
