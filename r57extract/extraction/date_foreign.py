"""Dates in a language that is not the article's: "December 5, 2025" under a photograph.

Our templates only delimit them. What the month's name means is for dateparser to say, whose vocabulary covers
hundreds of languages; it costs a third of a second to load, and is loaded only where such a date stands.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache

_PARTS = {"day": ["day", "month", "year"], "month": ["month", "year"]}


@lru_cache(1 << 10)
def foreign_date(phrase: str, grain: str) -> Mapping[str, int] | None:
    """Year, month and, for a day, day of a date with all these printed; None where dateparser cannot tell."""
    import dateparser

    settings = {"REQUIRE_PARTS": _PARTS[grain], "PARSERS": ["absolute-time"]}
    moment = dateparser.parse(phrase, settings=settings)
    if moment is None:
        return None
    values = {"y": moment.year, "month": moment.month}
    return {**values, "d": moment.day} if grain == "day" else values
