"""Tells when an article was published, by the line that says so or by the first words of its lead.

"Redactie 05/12/2025 08:30", alone under the headline;  "HANOI, 5 december 2025 (VNA) – …"
"""

from __future__ import annotations

from datetime import date
from typing import NamedTuple

import regex

from r57extract.parsing.labels import label_of
from r57extract.parsing.printed_dates import TIME, printed_dates

_ENDS_SENTENCE = regex.compile(r"[.!?…؟。！？][\p{Pe}\p{Pf}\"'”’»]*+$")
_BETWEEN = regex.compile(r"[\s|,•·–—()/:-]++")
# What stands before and behind the date of a lead: "HANOI, ", "Wien (", "Wien (APA), ", "Hà Nội, ngày ";
# " (VNA) – ", "). ", " року. ".
_PLACE = regex.compile(r"[^\p{Nd}.!?…,،()]{2,40}(?:\([^()\p{Nd}]{1,25}\)\s*+)?[,،(][^\p{Nd}.!?…,،()]{0,10}")
_DASH = regex.compile(r"(?:\s++\p{Ll}{1,4}(?!\p{L}))?\)?\s*+(?:\([^()]{1,25}\)\s*+)?(?:[-–—−]\s|[.:]\s)")
_LEAD = 120  # characters of a lead that are looked at
_LONGEST = 100
_MOST_WORDS = 8


class Dateline(NamedTuple):
    """The day and the author that a line names."""

    day: date
    author: str


def ends_sentence(line: str) -> bool:
    """Does a line end as a sentence does, closing quotes and brackets apart?"""
    return bool(_ENDS_SENTENCE.search(line[-12:]))


def dateline(line: str) -> Dateline | None:
    """What a line says that holds a date, perhaps a time and a name, and nothing else that counts.

    The name is what stands before the date. Where a line may be a dateline at all is for its reader to know: "before 1
    May 2026" has the same form.
    """
    if len(line) > _LONGEST or ends_sentence(line) or not (dates := printed_dates(line)):
        return None
    before, after = line[: dates[0][0]], line[dates[-1][1] :]
    rest = TIME.sub(" ", f"{before} {after}")
    if any(character.isdecimal() for character in rest) or len(_words(rest)) > _MOST_WORDS:
        return None
    author = _words(before)
    if author and (label := label_of(author[0])) and label.kind in ("byline", "published", "updated"):
        author = author[1:]
    return Dateline(dates[0][2], _once(" ".join(author)))


def opening_date(lead: str) -> date | None:
    """The day that the first words of a lead name behind their place: "HANOI, 5 december 2025 (VNA) – …"."""
    dates = printed_dates(lead[:_LEAD])
    if not dates:
        return None
    start, end, day = dates[0]
    return day if _PLACE.fullmatch(lead, 0, start) and _DASH.match(lead, end) else None


def _words(text: str) -> list[str]:
    return [word for word in _BETWEEN.split(text) if word]


def _once(name: str) -> str:
    """A name that the page printed twice without a space between ("Ann LeeAnn Lee"), once."""
    half = len(name) // 2
    return name[:half] if name and len(name) % 2 == 0 and name[:half] == name[half:] else name
