"""Names of several numbers against what else they may be: scores, telephone numbers, the time on a clock."""

from __future__ import annotations

from decimal import Decimal

from r57extract.types.facts import Figure, Stated
from r57extract.types.units import to_base

_CLOCK = 3  # numbers that the clock of a race shows at most


def same_name(one: tuple[str, ...], other: tuple[str, ...]) -> bool:
    """The same digits in a row, or the same numbers in another order: a defeat by 0:1 is a victory by 1:0."""
    return "".join(one) == "".join(other) or sorted(one) == sorted(other)


def is_term(fact: Stated) -> bool:
    return isinstance(fact, Figure) and fact.kind == "duration"


def is_time_of(fact: Stated, name: tuple[str, ...]) -> bool:
    """Are these the hours, minutes or seconds that a clock shows? Seconds alone need no unit in a row of such."""
    if not isinstance(fact, Figure) or fact.low != fact.high or len(name) > _CLOCK or any(len(run) > 2 for run in name):
        return False
    if not fact.unit and len(name) == 2 and name[0] == "0" and fact.kind == "count":
        return fact.value == Decimal(name[1])
    if fact.unit not in ("hour", "minute", "second"):
        return False
    shown = Decimal(0)
    for run in name:
        shown = shown * 60 + Decimal(run)
    units = ("second",) if len(name) == _CLOCK else ("second", "minute")
    return to_base(fact.value, fact.unit) in [to_base(shown, unit) for unit in units]


def is_clock(fact: Stated, name: tuple[str, ...]) -> bool:
    """Are these minutes and seconds, read as a number with decimals: 2.05 behind a lead, "2:05"?"""
    if not isinstance(fact, Figure) or fact.decimals != 2 or fact.unit not in ("", "hour", "minute", "second"):
        return False
    return name == (str(int(fact.value)), str(int(fact.value * 100) % 100))


def has_digits(fact: Stated, name: tuple[str, ...]) -> bool:
    """Is it a number of thousands, printed in just the digits of a name? "10-6" is not 106."""
    if not isinstance(fact, Figure) or fact.unit or fact.spelled or fact.scale != 1 or fact.value < 1000:
        return False
    return format(fact.value, "f") == "".join(name)
