"""The calendars of the language files against CLDR, which knows how each language writes its dates."""

from __future__ import annotations

from datetime import date

import pytest
from babel.dates import format_date, format_interval, get_day_names, get_month_names

from r57extract.extraction import dates
from r57extract.extraction.context import Context
from r57extract.extraction.date_grammar import grammar
from r57extract.extraction.tokens import Tokens
from r57extract.languages import load
from r57extract.types.article import Article, Block
from r57extract.types.facts import DateMention

# Arabic has two sets of month names: those of Egypt, and those of the Levant.
LOCALES = ["nl", "de", "uk", "ar_EG", "ar_LB", "vi"]
WIDTHS = [(width, context) for width in ("wide", "abbreviated") for context in ("format", "stand-alone")]
DAYS = [date(2025, month, 3 + month) for month in range(1, 13)]


def read(locale: str, text: str) -> tuple[DateMention, ...]:
    language = load(locale[:2])
    article = Article("cldr", language.code, "", text, (Block(0, len(text), "text"),))
    context = Context(article, language, Tokens(text, language.spelling))
    dates.read(context)
    return context.dates


def known(locale: str, name: str, slot: str) -> set[int]:
    """What the grammar's slots take a name for, printed as CLDR prints it."""
    language = load(locale[:2])
    tokens = Tokens(name, language.spelling)
    calendar = grammar(language.code).calendar
    tables = {
        "month": (calendar.months, calendar.months_in_company, calendar.months_short),
        "weekday": (calendar.weekdays, calendar.weekdays_in_company, calendar.weekdays_short),
    }[slot]
    wanted = [form for form, kind in zip(tokens.form, tokens.kind, strict=True) if kind in ("word", "number")]
    return {
        number
        for table in tables
        for number, forms in table.items()
        for form in forms
        if [part for part in Tokens(form, language.spelling).form[:-1] if part != "."] == wanted
    }


@pytest.mark.parametrize(("width", "context"), WIDTHS)
@pytest.mark.parametrize("locale", [locale for locale in LOCALES if locale != "vi"])
def test_every_month_of_cldr_is_known(locale: str, width: str, context: str) -> None:
    for number, name in get_month_names(width, context, locale).items():
        assert known(locale, name, "month") == {number}, name


def test_vietnamese_months_of_cldr_are_read_as_numbers() -> None:
    for width, context in WIDTHS:
        for number, name in get_month_names(width, context, "vi").items():
            (mention,) = read("vi", f"{name} năm 2025")
            assert mention.month == number, name


@pytest.mark.parametrize(("width", "context"), WIDTHS)
@pytest.mark.parametrize("locale", LOCALES)
def test_every_weekday_of_cldr_is_known(locale: str, width: str, context: str) -> None:
    for number, name in get_day_names(width, context, locale).items():
        assert known(locale, name, "weekday") == {number + 1}, name


@pytest.mark.parametrize("width", ["short", "medium", "long", "full"])
@pytest.mark.parametrize("locale", LOCALES)
def test_dates_as_cldr_prints_them_are_read(locale: str, width: str) -> None:
    for day in DAYS:
        printed = format_date(day, width, locale)
        (mention,) = read(locale, printed)
        assert (mention.first, mention.last) == (day, day), printed
        assert mention.weekday == (day.isoweekday() if width == "full" else 0), printed


@pytest.mark.parametrize("skeleton", ["yMMMd", "yMd"])
@pytest.mark.parametrize("locale", [locale for locale in LOCALES if locale != "vi"])
@pytest.mark.parametrize(
    ("first", "last"),
    [
        (date(2025, 5, 3), date(2025, 5, 7)),
        (date(2025, 4, 28), date(2025, 5, 2)),
        (date(2024, 12, 28), date(2025, 1, 2)),
    ],
)
def test_periods_as_cldr_prints_them_are_read(locale: str, skeleton: str, first: date, last: date) -> None:
    printed = format_interval(first, last, skeleton, locale=locale)
    (mention,) = read(locale, printed)
    assert (mention.first, mention.last) == (first, last), printed
