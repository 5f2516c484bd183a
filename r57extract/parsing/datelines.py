"""Tells the line under a headline that says who wrote the article and when: "Redactie 05/12/2025 08:30"."""

from __future__ import annotations

from datetime import date
from typing import NamedTuple

import regex

from r57extract.parsing.labels import label_of
from r57extract.parsing.printed_dates import TIME, printed_dates

_ENDS_SENTENCE = regex.compile(r"[.!?…؟。！？][\p{Pe}\p{Pf}\"'”’»]*+$")
_BETWEEN = regex.compile(r"[\s|,•·–—()/:-]++")
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


def _words(text: str) -> list[str]:
    return [word for word in _BETWEEN.split(text) if word]


def _once(name: str) -> str:
    """A name that the page printed twice without a space between ("Ann LeeAnn Lee"), once."""
    half = len(name) // 2
    return name[:half] if name and len(name) % 2 == 0 and name[:half] == name[half:] else name
