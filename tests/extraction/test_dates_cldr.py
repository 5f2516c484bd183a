"""The calendars of the language files against CLDR, which knows how each language writes its dates.

Months, weekdays, quarters, parts of the day and formats come through babel, which leaves out CLDR's relative words
("yesterday"); dateparser carries those. Units are read back in test_figures_round_trip.py.
"""

from __future__ import annotations

from datetime import date, timedelta
from importlib import import_module

import pytest
from babel import Locale
from babel.dates import format_date, format_interval, get_day_names, get_month_names, get_quarter_names

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
LANGUAGES = ["nl", "de", "uk", "ar", "vi"]
PUBLISHED = date(2025, 12, 5)
# What is "the day" as well, the day before some other day, the past, and the abbreviations of tables.
NOT_RELATIVE = {
    "ar": {"اليوم", "اليوم السابق", "الأمس"},
    "uk": {"цього міс", "мин міс", "наст міс", "мин тижня", "наст тижня", "наст р", "наст року"},
}
DAYS = [date(2025, month, 3 + month) for month in range(1, 13)]


def context_of(locale: str, text: str) -> Context:
    language = load(locale[:2])
    article = Article("cldr", language.code, "", text, (Block(0, len(text), "text"),), published=PUBLISHED)
    context = Context(article, language, Tokens(text, language.spelling))
    dates.read(context)
    return context


def read(locale: str, text: str) -> tuple[DateMention, ...]:
    return context_of(locale, text).dates


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


@pytest.mark.parametrize("width", ["wide", "abbreviated"])
@pytest.mark.parametrize("locale", LANGUAGES)
def test_every_quarter_of_cldr_is_known(locale: str, width: str) -> None:
    for number, name in get_quarter_names(width, "format", locale).items():
        (mention,) = read(locale, f"{name} 2025")
        first = date(2025, 3 * number - 2, 1)
        assert (mention.grain, mention.first) == ("quarter", first), name


def relative_words() -> list[tuple[str, str, int, str]]:
    """Language, unit, count and words: ("nl", "day", -1, "gisteren")."""
    found = []
    for lang in LANGUAGES:
        table = import_module(f"dateparser.data.date_translation_data.{lang}").info["relative-type"]
        for said, words in table.items():
            parts = said.split()
            count, unit = (int(parts[1]), parts[2]) if parts[0] == "in" else (-int(parts[0]), parts[1])
            if unit in ("day", "week", "month", "year") and not (lang == "ar" and abs(count) > 1):
                found += [(lang, unit, count, word) for word in words if word not in NOT_RELATIVE.get(lang, ())]
    return found


@pytest.mark.parametrize(("lang", "unit", "count", "words"), relative_words())
def test_every_relative_word_of_cldr_is_known(lang: str, unit: str, count: int, words: str) -> None:
    mentions = read(lang, words)
    assert [mention.grain for mention in mentions] == [unit]
    first, last = mentions[0].first, mentions[0].last
    assert first and last
    day = PUBLISHED + timedelta(days={"day": 1, "week": 7, "month": 30, "year": 365}[unit] * count)
    assert first <= day <= last


@pytest.mark.parametrize("lang", LANGUAGES)
def test_every_part_of_the_day_of_cldr_is_known(lang: str) -> None:
    calendar = load(lang).calendar
    clock = calendar.clock
    known_parts = [load(lang).spelling.form(part) for part in (*clock.am, *clock.pm, *clock.night)]
    for part, name in Locale(lang).day_periods["format"]["wide"].items():
        if part not in ("midnight", "noon"):
            form = load(lang).spelling.form(name)
            assert any(form in known_part for known_part in known_parts), name
