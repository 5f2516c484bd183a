"""How two dates or two times of day relate, and which numbers stand in them."""

from __future__ import annotations

from decimal import Decimal

from r57extract.types.alignment import Agreement
from r57extract.types.facts import DateMention, TimeMention

_NOON = 720  # minutes


def numbers_in(fact: DateMention | TimeMention) -> frozenset[Decimal]:
    """The numbers printed in a date or time, by which a reader of figures may have taken it for a count."""
    if isinstance(fact, DateMention):
        year, month, day = date_parts(fact)
        found = {year, month, day, year % 100 if year else 0} - {0}
        return frozenset(map(Decimal, found))
    hours = {minute // 60 for minute in (fact.minute_of_day, *fact.readings)}
    return frozenset(map(Decimal, hours | {hour % 12 or 12 for hour in hours}))


def date_parts(mention: DateMention) -> tuple[int, int, int]:
    """Year, month and day as far as they are said, 0 where not."""
    year, month, day = mention.year, mention.month, mention.day
    if mention.first is not None and not year:
        year = mention.first.year if mention.grain in ("day", "month", "year") else 0
        if mention.grain in ("day", "month"):
            month = month or mention.first.month
        if mention.grain == "day":
            day = day or mention.first.day
    return year, month, day


def dates_agree(one: DateMention, other: DateMention) -> Agreement | None:
    """Dates agree where all that both of them say is the same, or where one lies within the other.

    Periods from one day, month or year to another ("5 to 20 November", "1950–53") have to be equal. Relative dates that
    nothing resolves ("last month") agree where they are of one grain, and are not printed as two different weekdays.
    """
    if one.first and one.last and other.first and other.last:
        if one.grain == other.grain and _is_period(one) and _is_period(other) and not one.readings + other.readings:
            return "same" if (one.first, one.last) == (other.first, other.last) else "differs"
        first, last = max(one.first, other.first), min(one.last, other.last)
        if (first, last) in ((one.first, one.last), (other.first, other.last)):
            return "same"
        if any(first == other.first and last == other.last for first, last in one.readings):
            return "same"
        if any(first == one.first and last == one.last for first, last in other.readings):
            return "same"
    pairs = [(a, b) for a, b in zip(date_parts(one), date_parts(other), strict=True) if a and b]
    if one.from_month and other.from_month and one.grain == other.grain:
        pairs += [(one.from_month, other.from_month), (one.from_day, other.from_day)]
    if pairs:
        return "same" if all(a == b for a, b in pairs) else "differs"
    if one.grain != other.grain:
        return None
    if (one.first and other.first) or (one.weekday and other.weekday and one.weekday != other.weekday):
        return "differs"
    return "same" if one.first is other.first is None and date_parts(one) == date_parts(other) else None


def _is_period(mention: DateMention) -> bool:
    """Is it from one day, month or year to another, both of them said?"""
    first, last = mention.first, mention.last
    if first is None or last is None or mention.grain not in ("day", "month", "term"):
        return False
    return first != last and (mention.grain != "month" or (first.year, first.month) != (last.year, last.month))


def times_agree(one: TimeMention, other: TimeMention) -> Agreement:
    """Times agree where any of their readings do; a time without morning or evening stands for both."""
    ones, others = {one.minute_of_day, *one.readings}, {other.minute_of_day, *other.readings}
    if ones & others:
        return "same"
    if one.readings or other.readings:
        return "same" if {t % _NOON for t in ones} & {t % _NOON for t in others} else "differs"
    return "differs"
