"""Of which year a date is that prints none, as the words of its clause tell: it is yet to come, or it is over."""

from __future__ import annotations

from datetime import date

from r57extract.extraction.date_relations import Relations
from r57extract.extraction.date_values import Bounds, Found, bounds
from r57extract.extraction.tokens import Tokens
from r57extract.types.facts import Relation

_GRAINS = frozenset({"day", "month", "quarter", "half-year"})


def settled(
    found: Found,
    limits: Bounds | None,
    tokens: Tokens,
    words: Relations,
    relation: Relation,
    published: date,
    *,
    elsewhere: bool,
) -> Bounds | None:
    """The limits of a date whose year was guessed, once its clause has been asked.

    elsewhere  does the text speak of quite another year: "1944 … Am 20. Juli wird …"?
    """
    if (limits is None or limits[1] < published) and words.is_ahead(found, tokens, relation):
        # "must by 1 December", written in March: not the December that is over; what lies far ahead is the next
        far = words.know_tenses and limits is None and not elsewhere
        return _first(found, published, (published.year, published.year + 1), ahead=True) if far else None
    behind = relation not in ("by", "before", "until") and not elsewhere  # "gab ihm bis 20. April Zeit"
    if behind and (limits is None or limits[0] > published) and words.is_over(found, tokens):
        return _first(found, published, (published.year, published.year - 1), ahead=False)
    return limits


def _first(found: Found, published: date, years: tuple[int, int], *, ahead: bool) -> Bounds | None:
    """In the first of these years in which it lies on the right side of the day of publication."""
    for year in years if found.grain in _GRAINS else ():
        limits = bounds(found, year)
        if limits and (limits[0] > published if ahead else limits[1] < published):
            return limits
    return None
