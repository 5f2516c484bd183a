"""contradiction: a quantity, and in brackets behind it the same in another unit, which is not the same.

    "10 mijl (6 kilometer) uit de kust"     ->   10 miles are 16.1 kilometers
    "30 °C (68 °F)"                         ->   30 °C are 86 °F
    "1,2 km (120 m)"                        ->   1.2 km are 1,200 m

A metric unit in brackets behind one that is not, or the other way round, converts it. Between units of one system the
bracket may say something else ("166 km (3,500 m of climbing)"), so there only a shift of zeros is told. Whoever
converts may round, so that a tenth more or less is right. Where another version states one of the two otherwise, that
is told, and not this.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from decimal import ROUND_HALF_UP, Decimal
from itertools import pairwise

import regex

from r57extract.checks.counting import Version, side_by_side
from r57extract.checks.saying import figure_place, langs, readable, said
from r57extract.types.alignment import Case, plain
from r57extract.types.facts import Figure
from r57extract.types.report import Check, Finding
from r57extract.types.units import UNITS, same_dimension, to_base

# "(", with a word for "about" at most.
_OPENS = regex.compile(r"\s?[(（\[]\s?(?:[\p{L}.]{1,8}\s)?")
_CLOSES = (")", "）", "]")
_NEAR = Decimal("0.1")
_NEAR_DEGREES = Decimal("1.5")  # kelvin
_NOT_METRIC = frozenset(
    {
        *("inch", "foot", "yard", "mile", "nautical-mile", "acre", "square-foot", "square-mile", "gallon", "pint"),
        *("ounce", "pound", "stone", "mile-per-hour", "knot", "fahrenheit"),
    }
)
Pair = tuple[Figure, Figure]


def find(case: Case) -> Iterator[Finding]:
    """One finding for each pair that differs, with every version that shows it."""
    for (stated, bracketed), places in side_by_side(case, _wrong).items():
        one, other = places[0][1]
        exact, arithmetic = _converted(one, other)
        converted = replace(other, value=exact, low=exact, high=exact, bound="=")
        yield Finding(
            kind="contradiction",
            severity="warning",
            message=f"{readable(stated)} {'is' if one.value == 1 else 'are'} {readable(said(converted))}, "
            f"printed {readable(bracketed)}.",
            evidence=tuple(figure_place(case, number, figure) for number, pair in places for figure in pair),
            arithmetic=arithmetic,
            versions=langs(case, (number for number, _ in places)),
        )


def _wrong(version: Version) -> Iterator[Pair]:
    """Quantities with one of the same dimension alone in the bracket behind them, which is another."""
    for one, other in pairwise(version.extraction.figures):
        if not (one.is_exact or one.bound == "~") or one.unit == other.unit or one.unit not in UNITS:
            continue
        if one.low != one.high or other.low != other.high or not same_dimension(one.unit, other.unit):
            continue
        alone = version.text(other.end, other.end + 1) in _CLOSES
        if alone and _OPENS.fullmatch(version.text(one.end, other.start)) and _differ(one, other):
            yield one, other


def _differ(one: Figure, other: Figure) -> bool:
    """Is the second not what the first converts to, however it was rounded?"""
    if UNITS[one.unit].dimension == "duration":
        return False  # what is in the bracket may be a part of it
    a, b = to_base(one.value, one.unit), to_base(other.value, other.unit)
    if UNITS[one.unit].dimension == "temperature":
        # "warmer by 2 °C (3.6 °F)" is a difference, and has no zero of its own.
        differences = abs(one.value * UNITS[one.unit].factor - other.value * UNITS[other.unit].factor)
        return min(abs(a - b), differences) > _NEAR_DEGREES + _steps(one, other)
    if (one.unit in _NOT_METRIC) == (other.unit in _NOT_METRIC):
        return a != b and a.normalize().as_tuple().digits == b.normalize().as_tuple().digits
    return abs(a - b) > max(_NEAR * max(abs(a), abs(b)), _steps(one, other))


def _steps(one: Figure, other: Figure) -> Decimal:
    """What rounding to the printed digits explains, in the base unit."""
    return sum((figure.half_step * UNITS[figure.unit].factor for figure in (one, other)), Decimal(0))


def _converted(one: Figure, other: Figure) -> tuple[Decimal, str]:
    """The first in the unit of the second, rounded as a reader would, and how it is worked out."""
    source, target = UNITS[one.unit], UNITS[other.unit]
    exact = (to_base(one.value, one.unit) - target.offset) / target.factor
    places = max(1, other.decimals)
    rounded = exact.quantize(Decimal(1).scaleb(-places), rounding=ROUND_HALF_UP)
    value = plain(one.value)
    if source.dimension == "temperature":
        term = f"{value} * 9 / 5 + 32" if other.unit == "fahrenheit" else f"({value} - 32) * 5 / 9"
    else:
        term = f"{value} * {plain(source.factor)} / {plain(target.factor)}"
    return rounded, f"round({term}, {places}) = {plain(rounded)}"


check = Check(
    kind="contradiction", title="a quantity converted wrongly in brackets", find=find, kinds=("contradiction",)
)
