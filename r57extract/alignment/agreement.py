"""How two mentions relate that should state the same thing: equal, worded otherwise, or different."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

from r57extract.alignment.company import is_with_company
from r57extract.alignment.days import date_parts, dates_agree, numbers_in, times_agree
from r57extract.alignment.numbered_names import has_digits, is_clock, is_term, is_time_of, same_name
from r57extract.alignment.shares import SHARES, is_roughly, is_share
from r57extract.types.alignment import Agreement, Mention
from r57extract.types.facts import DateMention, Figure, Stated, TimeMention
from r57extract.types.units import FINER, UNITS, UNSHARED, same_dimension, to_base

_YOUNGEST, _OLDEST = 15, 110  # of whom the year of birth is told
_MINUTE = 60  # seconds
# Measures are often converted from a third unit, and rounded each in its own way: 85 mph is 136, 137 or 140 km/h,
# two miles are 3 or 3.2 km.
_PHYSICAL = frozenset({"length", "area", "volume", "mass", "speed", "temperature"})
_CONVERSION = Decimal("0.065")
_IN_WORDS = Decimal("0.25")
_RAIN = {"liter", "millimeter"}  # a litre on a square metre is as high as a millimetre
_TIME = Decimal("0.15")  # by which times differ at most that are one, converted


def agreement(one: Mention, other: Mention) -> Agreement | None:
    """How what two mentions say relates; None where they have nothing in common that could be compared.

    A name of several numbers ("3:35") is compared with names only, or with a count of exactly its digits, which is
    the same name that was not known for one: the "116 123" that one is to call; or with the time that it may be:
    "0:51" is 51 seconds. Terms that are printed in full ("2 hours 5 minutes") are compared by both.
    """
    if is_clock(other.fact, one.name) or is_clock(one.fact, other.name):
        return "same"
    terms = is_term(one.fact), is_term(other.fact)
    if one.name and other.name and not all(terms):
        return "same" if same_name(one.name, other.name) else "differs"
    if len(one.name) > 1 and not terms[0]:
        return "same" if has_digits(other.fact, one.name) or is_time_of(other.fact, one.name) else None
    if len(other.name) > 1 and not terms[1]:
        return "same" if has_digits(one.fact, other.name) or is_time_of(one.fact, other.name) else None
    if _is_of_a_ratio(one, other) or _is_of_a_ratio(other, one):
        return None
    return facts_agree(one.fact, other.fact)


def _is_of_a_ratio(one: Mention, other: Mention) -> bool:
    """Is one a number of a ratio, and has the other a unit? The 2 of "two thirds" is not that of "2 to 8 °C"."""
    if one.whole is None or one.whole.kind != "ratio" or one.whole.unit:
        return False
    return isinstance(other.fact, Figure) and bool(other.fact.unit)


def facts_agree(one: Stated, other: Stated) -> Agreement | None:
    """How two facts relate; None where they have nothing in common that could be compared."""
    if isinstance(one, Figure) and isinstance(other, Figure):
        found = figures_agree(one, other)
        apart = one.unit != other.unit and (_is_a_time(one) or _is_a_time(other))
        return None if found == "differs" and apart else found
    if isinstance(one, DateMention) and isinstance(other, DateMention):
        return dates_agree(one, other)
    if isinstance(one, TimeMention) and isinstance(other, TimeMention):
        return times_agree(one, other)
    if isinstance(one, TimeMention) and isinstance(other, Figure):
        return _hours_agree(other, one)
    return _hours_agree(one, other) if isinstance(one, Figure) and isinstance(other, TimeMention) else None


def _hours_agree(duration: Figure, time: TimeMention) -> Agreement | None:
    """So many hours, and a full hour of the day: "sau 6 giờ" is after six hours, or after six o'clock."""
    if duration.unit != "hour" or duration.low != duration.high or time.minute_of_day % 60:
        return None
    return "same" if duration.value in numbers_in(time) else None


def accounts_for(one: Stated, other: Stated) -> bool:
    """Is a count one number of a date, a time or a ratio? "2018" or "11" on its own; 120 beside "60 of the 120"."""
    if isinstance(one, Figure) and isinstance(other, Figure):
        worded = other.spelled or other.unit == "times"
        return one.kind == "count" and not worded and is_part(one, other)
    if isinstance(other, Figure):
        one, other = other, one
    if not isinstance(one, Figure) or isinstance(other, Figure):
        return False
    return not one.unit and not one.spelled and one.value in numbers_in(other)


def is_minute_of(one: Mention, other: Mention) -> bool:
    """Is this the minute that the clock of a match is in: the 28th, at 27:37? A score hardly has so much on its right.

    Or is it such a time, and the other its minute?
    """
    if len(one.name) == 2:
        one, other = other, one
    if len(other.name) != 2 or not isinstance(one.fact, Figure) or one.fact.kind != "ordinal":
        return False
    return one.fact.value == Decimal(other.name[0]) + 1 and 10 <= Decimal(other.name[1]) < _MINUTE


def is_part(one: Stated, whole: Stated) -> bool:
    """Is this a number of a ratio or range? "Half of the 120" may be "60 of the 120"."""
    if not isinstance(one, Figure) or not isinstance(whole, Figure):
        return False
    ends = (whole.low, whole.high) if whole.low != whole.high else ()
    return one.value in (whole.numerator, whole.denominator, *ends)


def so_long_ago(one: Stated, other: Stated, today: date | None) -> bool:
    """Are these so many years, and the year so long before today: "four years ago", "in 2022"?

    Or somebody's age, and the year of birth, of which the birthday may be still to come?
    """
    if isinstance(one, DateMention):
        one, other = other, one
    if not isinstance(one, Figure) or not isinstance(other, DateMention) or today is None:
        return False
    if other.grain != "year" or one.low != one.high or one.decimals:
        return False
    years = today.year - date_parts(other)[0]
    if one.unit == "year" and years == one.value:
        return True
    bare = one.kind == "count" and not one.noun and not one.spelled
    return (bare or one.unit == "year") and _YOUNGEST <= one.value < _OLDEST and one.value in (years, years - 1)


def figures_agree(one: Figure, other: Figure) -> Agreement:
    """How two figures relate, by value, unit and printed precision."""
    if _same_number(one, other):
        return "unit" if units_conflict(one, other) else "same"
    if is_with_company(one, other) or is_with_company(other, one):
        return "same"
    if _degrees(one, other) or _degrees(other, one):
        return "converted"
    if same_dimension(one.unit, other.unit) and one.unit != other.unit:
        return "converted" if _converts(one, other) else "differs"
    if is_roughly(one, other) or is_roughly(other, one):
        return "rounded"
    if _goes_on(one, other) or _goes_on(other, one):
        return "converted"
    if power := power_of_thousand(one, other):
        return power
    return "rounded" if _rounds(one, other) else "differs"


def _is_a_time(figure: Figure) -> bool:
    """Is it "a year", "a week", which says when rather than how long: "a year ago"?"""
    return figure.kind == "duration" and figure.spelled and figure.value == 1


def units_conflict(one: Figure, other: Figure) -> bool:
    """Do two figures of the same value say different things by their units?

    A percent sign on one side only does, and so do two currencies, or two units of measure; a unit that is
    merely left out on one side ("Mann, 32" for "32-jährig") does not, as translators do that all the time.
    """
    if one.unit == other.unit:
        return False
    if (one.unit in SHARES) != (other.unit in SHARES):
        return one.value == other.value
    if one.unit in SHARES:
        return True  # percent and percentage points are not the same
    if "money" in (one.kind, other.kind):
        return one.kind == other.kind and (bool(one.unit and other.unit) or _is_other_coin(one, other))
    measured = one.unit in UNITS and other.unit in UNITS
    return measured and one.value != 0 and {one.unit, other.unit} != _RAIN


def _is_other_coin(one: Figure, other: Figure) -> bool:
    """Is one in crowns or another coin of several countries, and the other in a currency that is none of theirs?"""
    return bool(one.concept or other.concept) and (one.unit or other.unit) in UNSHARED


def _same_number(one: Figure, other: Figure) -> bool:
    if one.value == other.value and one.low == other.low:
        return True
    if one.kind == other.kind == "ratio":
        return (one.numerator, one.denominator) == (other.numerator, other.denominator)
    return is_share(one, other) or is_share(other, one)


def _converts(one: Figure, other: Figure) -> bool:
    """Equal in another unit, as far as printed: either figure may have been rounded to its last digit but zeros."""
    a, b = to_base(one.value, one.unit), to_base(other.value, other.unit)
    slack = sum(abs(to_base(_step(f, f.value), f.unit) - to_base(Decimal(0), f.unit)) for f in (one, other))
    largest = max(abs(a), abs(b))
    if one.kind == "duration":
        slack = min(slack, largest * _TIME)  # "vierzehn Tage" are two weeks and "acht Tage" one, nine months no year
    return abs(a - b) <= max(slack, largest * Decimal("0.03"))


def _degrees(one: Figure, other: Figure) -> bool:
    """Degrees of one scale against those of another, where one side leaves its scale to the reader: 80 and 27."""
    if one.unit not in ("degree", "fahrenheit") or other.unit not in ("degree", "celsius"):
        return False
    return abs((one.value - 32) * 5 / 9 - other.value) <= 1


def _goes_on(one: Figure, other: Figure) -> bool:
    """Does a number take its unit from the figure before it, and is it half a larger one: "18 months, of which six"?"""
    if one.unit or one.kind != "count" or one.noun or other.unit not in FINER or not other.value % 1:
        return False
    return one.low == one.high and one.value == other.value * FINER[other.unit].times


def _step(figure: Figure, value: Decimal) -> Decimal:
    """Half a unit of the last digit that is not an idle zero: 300 stands for 250 to 350 when it was converted.

    Of fractions in words ("anderhalve kilometer") a quarter; of time, which is cut more finely, half as much.
    """
    if figure.spelled and value % 1:
        return _IN_WORDS / 2 if figure.kind == "duration" else _IN_WORDS
    exponent = value.normalize().as_tuple().exponent
    return max(Decimal(5).scaleb(int(exponent) - 1), figure.half_step) if value else figure.half_step


def power_of_thousand(one: Figure, other: Figure) -> Agreement | None:
    """The same digits with another scale word, or with their marks read otherwise."""
    if not one.value or not other.value:
        return None
    if one.value in other.readings or other.value in one.readings:
        return "separator"
    quotient = max(one.value, other.value) / min(one.value, other.value)
    if quotient not in (1000, 1000000, 1000000000):
        return "scale" if _rounds_rescaled(one, other) else None
    if one.scale != other.scale:
        return "scale"
    return "separator" if one.decimals != other.decimals else None


def _rounds_rescaled(one: Figure, other: Figure) -> bool:
    """The same digits before another scale word, but for a decimal that was rounded: 5.48 million, 5.5 billion."""
    if 1 in (one.scale, other.scale) or one.scale == other.scale or one.decimals == other.decimals:
        return False
    a, b = one.value / one.scale, other.value / other.scale
    least = min(one.decimals, other.decimals)
    return least > 0 and abs(a - b) <= Decimal(5).scaleb(-least - 1)


def _rounds(one: Figure, other: Figure) -> bool:
    """Is one the other, printed with fewer digits of a scale word or fewer decimals?"""
    coarse, fine = (one, other) if one.half_step >= other.half_step else (other, one)
    if one.unit != other.unit and one.unit and other.unit:
        return False
    physical = one.unit == other.unit and _is_physical(one.unit)
    for loose, exact in ((one, other), (other, one)):
        if _bounded(loose, exact) and not (physical and loose.bound == "~"):
            return True
    if physical and _both_ends(one, other, _conversion_slack(one, other)):
        return True
    if coarse.half_step == fine.half_step or (coarse.spelled != fine.spelled and coarse.scale == 1):
        return False
    return _both_ends(one, other, coarse.half_step)


def _both_ends(one: Figure, other: Figure, slack: Decimal) -> bool:
    """Are they no further apart than this, ranges at either end?"""
    ends = ((one.low, other.low), (one.high, other.high))
    return all(a is not None and b is not None and abs(a - b) <= slack for a, b in ends)


def _conversion_slack(one: Figure, other: Figure) -> Decimal:
    """How far apart two figures are that were converted from a third unit: "2,5 bis 5 cm" and "2,54–5,08 cm"."""
    most = max(_step(figure, end) for figure in (one, other) for end in (figure.low, figure.high) if end is not None)
    return min(most, _CONVERSION * max(abs(one.value), abs(other.value)))


def _bounded(loose: Figure, exact: Figure) -> bool:
    """Is one a round number with a bound that the other keeps: "more than 300" for 317, "about 38,500" for 38,472?"""
    ranges = loose.low != loose.high or exact.low != exact.high
    if loose.bound in ("=", exact.bound) or not loose.value or ranges:
        return False
    exponents = [int(figure.value.normalize().as_tuple().exponent) for figure in (loose, exact)]
    if exponents[0] <= exponents[1]:
        return False
    step, over = Decimal(1).scaleb(exponents[0]), exact.value - loose.value
    if 2 * abs(over) >= abs(loose.value):
        return False  # 19 is hardly called "more than 10"
    if loose.bound == "~":
        return 2 * abs(over) <= step
    return 0 <= (over if loose.bound in (">", ">=") else -over) < step


def _is_physical(unit: str) -> bool:
    return unit == "degree" or (unit in UNITS and UNITS[unit].dimension in _PHYSICAL)
