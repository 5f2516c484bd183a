"""Numbers, percents, money and units that babel formats from CLDR, in every locale variant, are read back.

What the notation itself leaves open is excused below, each with its reason; nothing else is.
"""

from __future__ import annotations

from decimal import Decimal
from functools import cache

import pytest
from babel import Locale, localedata
from babel.core import get_global
from babel.numbers import (
    format_compact_decimal,
    format_currency,
    format_decimal,
    format_percent,
    get_territory_currencies,
)
from babel.units import format_unit

import r57extract as r57
from r57extract.types.article import Block
from r57extract.types.facts import Figure

LANGS = r57.supported_languages()
LOCALES = sorted(name for name in localedata.locale_identifiers() if name.split("_")[0] in LANGS)
VALUES = [
    *(
        [
            "0",
            "1",
            "2",
            "3",
            "5",
            "7",
            "10",
            "11",
            "12",
            "21",
            "25",
            "99",
            "100",
            "101",
            "111",
            "999",
            "1000",
            "1287",
            "2014",
            "5527",
            "10000",
            "123456",
            "1234567",
            "16716074",
        ]
    ),
    *(
        [
            "12345678901",
            "0.5",
            "1.5",
            "31.5",
            "92.54",
            "1287.5",
            "1234.56",
            "1234567.891",
            "0.125",
            "-5",
            "-1287",
            "-31.5",
        ]
    ),
]
LARGE = ["1000000", "1200000", "5400000", "300000000000", "2000000000", "1500000000"]
# Signs that a country uses for its own currency and the world for another one; letters that are words elsewhere.
LOCAL_SIGNS = {("nl_SR", "SRD"), ("ar_SS", "SSP"), ("ar_SO", "SOS"), ("ar_KM", "KMF"), ("nl", "XOF")}
UNITS = [
    "acre",
    "hectare",
    "square-centimeter",
    "square-foot",
    "square-kilometer",
    "square-meter",
    "square-mile",
    "gigabyte",
    "kilobyte",
    "megabyte",
    "terabyte",
    "century",
    "day",
    "decade",
    "hour",
    "millisecond",
    "minute",
    "month",
    "quarter",
    "second",
    "week",
    "year",
    "volt",
    "calorie",
    "kilocalorie",
    "kilowatt-hour",
    "gigahertz",
    "kilohertz",
    "megahertz",
    "centimeter",
    "decimeter",
    "foot",
    "kilometer",
    "light-year",
    "meter",
    "micrometer",
    "mile",
    "millimeter",
    "nanometer",
    "nautical-mile",
    "yard",
    "carat",
    "gram",
    "kilogram",
    "microgram",
    "milligram",
    "ounce",
    "pound",
    "tonne",
    "gigawatt",
    "horsepower",
    "kilowatt",
    "megawatt",
    "watt",
    "hectopascal",
    "millibar",
    "kilometer-per-hour",
    "meter-per-second",
    "mile-per-hour",
    "celsius",
    "fahrenheit",
    "barrel",
    "cubic-centimeter",
    "cubic-foot",
    "cubic-kilometer",
    "cubic-meter",
    "gallon",
    "hectoliter",
    "liter",
    "milliliter",
    "pint",
]
# CLDR's own short forms that mean something else in these languages' texts.
OTHER_WORDS = {("de", "year", "short"), ("uk", "volt", "short"), ("nl", "inch", "short"), ("de", "inch", "short")}


@cache
def figures(lang: str, text: str) -> tuple[Figure, ...]:
    article = r57.Article(lang, lang, "", text, (Block(0, len(text), "text"),))
    return r57.extract(article, without=("entities", "dates", "duties")).figures


def is_read(locale: str, text: str, value: str, unit: str | None = None) -> bool:
    found = figures(locale.split("_")[0], text)
    wanted = Decimal(value)
    return len(found) == 1 and wanted in (found[0].value, *found[0].readings) and unit in (None, found[0].unit)


def numbering_systems(locale: str) -> tuple[str, ...]:
    return ("latn", "default") if locale.startswith("ar") else ("latn",)


@cache
def active_currencies() -> tuple[str, ...]:
    """The ISO 4217 codes that are legal tender somewhere today."""
    return tuple(
        sorted({code for place in get_global("territory_currencies") for code in get_territory_currencies(place)})
    )


@pytest.mark.parametrize("locale", LOCALES)
def test_numbers_and_percents(locale: str) -> None:
    for system in numbering_systems(locale):
        for value in VALUES:
            text = format_decimal(Decimal(value), locale=locale, decimal_quantization=False, numbering_system=system)
            assert is_read(locale, text, value), text
            ratio = Decimal(value) / 100
            text = format_percent(ratio, locale=locale, decimal_quantization=False, numbering_system=system)
            assert is_read(locale, text, value, "percent"), text


@pytest.mark.parametrize("locale", LOCALES)
def test_compact_numbers(locale: str) -> None:
    for value in LARGE:
        for style in ("long", *(("short",) if not locale.startswith("vi") else ())):  # Vietnamese "1,5 T" is no prose
            text = format_compact_decimal(Decimal(value), format_type=style, locale=locale, fraction_digits=1)
            assert is_read(locale, text, value), text


@pytest.mark.parametrize("locale", LOCALES)
def test_the_currencies_of_a_country_and_of_the_world(locale: str) -> None:
    place = locale.split("_")[-1]
    own = get_territory_currencies(place) if place.isalpha() and place.isupper() else []
    for code in {*own, "USD", "EUR", "GBP", "JPY", "VND", "UAH", "EGP", "CNY", "CHF"}:
        if (locale, code) in LOCAL_SIGNS:
            continue
        for value in ("1234.56", "5", "-5"):
            text = format_currency(Decimal(value), code, locale=locale, currency_digits=False)
            if not text.endswith("GB£"):  # South Sudan's name for what is £ elsewhere
                assert is_read(locale, text, value, code), text


@pytest.mark.parametrize("lang", LANGS)
@pytest.mark.parametrize("code", active_currencies())
def test_every_currency_by_name_and_code(lang: str, code: str) -> None:
    for value in ("1", "2", "5", "1234.56"):
        text = format_currency(Decimal(value), code, locale=lang, format_type="name", currency_digits=False)
        assert is_read(lang, text, value, code), text
    assert is_read(lang, f"{code} 1234,56", "1234.56", code)


@pytest.mark.parametrize("lang", LANGS)
@pytest.mark.parametrize("unit", UNITS)
def test_units_by_name_and_symbol(lang: str, unit: str) -> None:
    full = next(name for name in Locale(lang)._data["unit_patterns"] if name.partition("-")[2] == unit)
    for value in ("1", "2", "5", "11", "1.5", "1287"):
        for length in ("long", "short"):
            text = format_unit(Decimal(value), full, length=length, locale=lang, numbering_system="latn")
            babel_fell_back = full in text  # its data has no pattern for this
            if (lang, unit, length) in OTHER_WORDS or babel_fell_back or not any(map(str.isdecimal, text)):
                continue
            assert is_read(lang, text, value, unit), text
