"""Units of measure: what they measure, and how much of it, so that 6 m can be compared with 20 ft.

Unit ids are CLDR's (without the type prefix: "kilometer", "square-meter", "mile-per-hour"). Factors are exact, from
NIST Special Publication 811 (2008), appendix B; months and years are the mean Gregorian ones (365.2425 days).
"""

from __future__ import annotations

from decimal import Decimal
from typing import NamedTuple

# Currencies whose coin is that of one country or union, or usually meant: no crown or dinar is one of these.
UNSHARED = frozenset({"EUR", "USD", "JPY", "CNY", "KRW", "VND", "UAH", "RUB", "PLN", "HUF", "INR", "THB", "ILS", "BRL"})


class Unit(NamedTuple):
    """value in the base unit = factor * value + offset; the base units are SI's."""

    dimension: str
    factor: Decimal
    offset: Decimal = Decimal(0)


class Finer(NamedTuple):
    """The unit that goes on where another ends ("2 hours 5 minutes"), and how many of it make one of that."""

    name: str
    times: int


FINER = {
    "year": Finer("month", 12),
    "week": Finer("day", 7),
    "day": Finer("hour", 24),
    "hour": Finer("minute", 60),
    "minute": Finer("second", 60),
}


def _table(dimension: str, **factors: str) -> dict[str, Unit]:
    return {name.replace("_", "-"): Unit(dimension, Decimal(factor)) for name, factor in factors.items()}


UNITS: dict[str, Unit] = {
    **_table(
        "length",
        millimeter="0.001",
        centimeter="0.01",
        decimeter="0.1",
        meter="1",
        kilometer="1000",
        inch="0.0254",
        foot="0.3048",
        yard="0.9144",
        mile="1609.344",
        nautical_mile="1852",
        light_year="9460730472580800",
    ),
    **_table(
        "area",
        square_centimeter="0.0001",
        square_meter="1",
        square_kilometer="1000000",
        hectare="10000",
        acre="4046.8564224",
        square_foot="0.09290304",
        square_mile="2589988.110336",
    ),
    **_table(
        "volume",
        milliliter="0.000001",
        centiliter="0.00001",
        liter="0.001",
        cubic_meter="1",
        cubic_kilometer="1000000000",
        gallon="0.003785411784",
        pint="0.000473176473",
        barrel="0.158987294928",
    ),
    **_table(
        "mass",
        milligram="0.000001",
        gram="0.001",
        kilogram="1",
        tonne="1000",
        metric_ton="1000",
        ounce="0.028349523125",
        pound="0.45359237",
        stone="6.35029318",
    ),
    **_table(
        "duration",
        second="1",
        minute="60",
        hour="3600",
        day="86400",
        week="604800",
        month="2629746",
        quarter="7889238",
        year="31556952",
        decade="315569520",
        century="3155695200",
    ),
    **_table(
        "speed",
        meter_per_second="1",
        kilometer_per_second="1000",
        kilometer_per_hour="0.2777777777777777777777777778",
        mile_per_hour="0.44704",
        knot="0.5144444444444444444444444444",
    ),
    **_table("flow", cubic_meter_per_second="1"),
    **_table("power", watt="1", kilowatt="1000", megawatt="1000000", gigawatt="1000000000", horsepower="745.69987"),
    **_table(
        "energy",
        joule="1",
        kilojoule="1000",
        kilowatt_hour="3600000",
        megawatt_hour="3600000000",
        gigawatt_hour="3600000000000",
        terawatt_hour="3600000000000000",
        calorie="4.184",
        kilocalorie="4184",
    ),
    **_table(
        "information",
        byte="1",
        kilobyte="1000",
        megabyte="1000000",
        gigabyte="1000000000",
        terabyte="1000000000000",
    ),
    "celsius": Unit("temperature", Decimal(1), Decimal("273.15")),
    "fahrenheit": Unit("temperature", Decimal(5) / Decimal(9), Decimal("459.67") * 5 / 9),
    "kelvin": Unit("temperature", Decimal(1)),
}


def to_base(value: Decimal, unit: str) -> Decimal:
    """A value in its dimension's base unit. Raises KeyError for units that UNITS does not hold."""
    known = UNITS[unit]
    return known.factor * value + known.offset


def same_dimension(one: str, other: str) -> bool:
    """Do both units measure the same thing? False where either is unknown."""
    return one in UNITS and other in UNITS and UNITS[one].dimension == UNITS[other].dimension


# What languages without an article say as a bare noun: "десятиліття тому", "على بعد ميل". Others come with a "one".
_BARE = frozenset({"decade", "mile", "foot", "yard", "inch", "pound", "acre"})


def is_one_of_another_unit(value: Decimal, unit: str) -> bool:
    """Is this just one of another unit that is often said without a number: 10 years a decade, 1.6 km a mile?"""
    if unit not in UNITS or value == 1:
        return False
    base = to_base(value, unit)
    return any(abs(base - to_base(Decimal(1), name)) <= abs(base) / 50 for name in _BARE if same_dimension(name, unit))
