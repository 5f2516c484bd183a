"""How two mentions relate, on facts made by hand."""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from r57extract.alignment.agreement import (
    accounts_for,
    agreement,
    facts_agree,
    figures_agree,
    is_part,
    power_of_thousand,
    so_long_ago,
    units_conflict,
)
from r57extract.alignment.days import date_parts, dates_agree, times_agree
from r57extract.types.alignment import AGREE, Mention
from r57extract.types.facts import DateMention, Figure, TimeMention


def figure(value: str, kind: str = "count", **fields: Any) -> Figure:
    for name in ("numerator", "denominator", "low", "high", "scale"):
        if name in fields:
            fields[name] = Decimal(fields[name])
    if "readings" in fields:
        fields["readings"] = tuple(map(Decimal, fields["readings"]))
    return Figure(0, 1, kind, Decimal(value), **fields)  # type: ignore[arg-type]


def ratio(numerator: str, denominator: str) -> Figure:
    value = Decimal(numerator) / Decimal(denominator)
    return figure(str(value), "ratio", numerator=numerator, denominator=denominator)


def money(value: str, unit: str = "EUR", **fields: Any) -> Figure:
    return figure(value, "money", unit=unit, **fields)


def percent(value: str, **fields: Any) -> Figure:
    return figure(value, "percent", unit="percent", **fields)


def measure(value: str, unit: str, **fields: Any) -> Figure:
    return figure(value, "measure", unit=unit, **fields)


def day(year: int, month: int, day: int) -> DateMention:
    when = date(year, month, day)
    return DateMention(0, 1, when, when, "day", year=year, month=month, day=day)


def open_day(month: int, day: int) -> DateMention:
    return DateMention(0, 1, None, None, "day", month=month, day=day)


def period(first: date, last: date, grain: str = "day") -> DateMention:
    return DateMention(0, 1, first, last, grain)  # type: ignore[arg-type]


def name(*runs: str) -> Mention:
    return Mention(0, 0, figure(runs[0], "identifier"), name=runs)


@pytest.mark.parametrize(
    ("one", "other", "answer"),
    [
        (figure("1287"), figure("1287"), "same"),
        (figure("32"), figure("32", unit="year"), "same"),  # "Mann, 32" for "32-jährig"
        (figure("1287"), figure("1827"), "differs"),
        (percent("47"), percent("47.0", decimals=1), "same"),
        (percent("47"), figure("47"), "unit"),
        (money("5E6"), money("5E6", "USD"), "unit"),
        (money("5E6"), figure("5E6"), "same"),  # the currency was named a line before
        (measure("6", "meter"), measure("20", "foot"), "converted"),  # 20 ft are 6.096 m
        (measure("6", "meter"), measure("30", "foot"), "differs"),  # 30 ft are 9.1 m
        (measure("35", "celsius"), measure("95", "fahrenheit"), "converted"),
        (measure("90", "minute"), measure("1.5", "hour"), "converted"),
        (measure("6", "day"), measure("6", "week"), "unit"),
        (money("7E6", scale="1E6"), money("7E9", scale="1E9"), "scale"),
        (figure("16.716", decimals=3, readings=["16716"]), figure("16716"), "separator"),
        (money("16.7E9", scale="1E9", decimals=1), money("16716074000"), "rounded"),
        (money("16.8E9", scale="1E9", decimals=1), money("16716074000"), "differs"),
        (ratio("2014", "2177"), ratio("2014", "2177"), "same"),
        (ratio("3", "4"), percent("75"), "same"),
        (ratio("1", "3"), percent("33"), "same"),
        (ratio("1", "3"), percent("34"), "differs"),
        (ratio("2", "4"), ratio("1", "2"), "same"),
    ],
)
def test_figures_relate_by_value_unit_and_printed_precision(one: Figure, other: Figure, answer: str) -> None:
    assert figures_agree(one, other) == answer
    assert figures_agree(other, one) == answer


@pytest.mark.parametrize(
    ("loose", "exact", "answer"),
    [
        (figure("300", bound=">"), figure("317"), "rounded"),
        (figure("300", bound=">"), figure("290"), "differs"),
        (figure("300", bound=">"), figure("400"), "differs"),
        (figure("320", bound="<"), figure("317"), "rounded"),
        (figure("320", bound="<"), figure("324"), "differs"),
        (figure("38500", bound="~"), figure("38472"), "rounded"),
        (figure("38500", bound="~"), figure("38572"), "differs"),
        (figure("300"), figure("317"), "differs"),
        (figure("300", bound=">"), figure("317", bound=">"), "differs"),
        (figure("300", bound=">"), figure("317", bound=">="), "rounded"),
    ],
)
def test_a_round_number_with_a_bound_is_any_that_keeps_it(loose: Figure, exact: Figure, answer: str) -> None:
    assert figures_agree(loose, exact) == answer


def test_the_same_digits_rounded_before_another_scale_word_differ_in_scale() -> None:
    billions = figure("5.5E9", decimals=1, scale=Decimal("1E9"))
    millions = figure("5.48E6", decimals=2, scale=Decimal("1E6"))
    assert figures_agree(billions, millions) == "scale"
    assert figures_agree(billions, figure("5.12E6", decimals=2, scale=Decimal("1E6"))) == "differs"


def test_hours_agree_with_the_full_hour_that_the_same_words_may_mean() -> None:
    hours = figure("6", "duration", unit="hour")
    assert facts_agree(hours, TimeMention(0, 1, 360)) == facts_agree(TimeMention(0, 1, 360), hours) == "same"
    assert facts_agree(hours, TimeMention(0, 1, 375)) is None
    assert facts_agree(hours, TimeMention(0, 1, 420)) is None


def test_four_years_ago_is_the_year_four_years_before_today() -> None:
    four, in_2022 = figure("4", "duration", unit="year"), period(date(2022, 1, 1), date(2022, 12, 31), "year")
    assert so_long_ago(four, in_2022, date(2026, 4, 20))
    assert so_long_ago(in_2022, four, date(2026, 4, 20))
    assert not so_long_ago(four, in_2022, date(2027, 4, 20))
    assert not so_long_ago(four, in_2022, None)


def test_the_numbers_of_a_ratio_and_the_ends_of_a_range_are_parts() -> None:
    assert is_part(figure("60"), ratio("60", "120"))
    assert is_part(figure("7"), figure("6", low=Decimal(5), high=Decimal(7)))
    assert not is_part(figure("6"), figure("6"))


def test_percent_percentage_points_and_permille_are_three_units() -> None:
    assert units_conflict(percent("4"), figure("4", "percent", unit="percentage-point"))
    assert units_conflict(percent("4"), figure("4", "percent", unit="permille"))


@pytest.mark.parametrize(
    ("one", "other", "answer"),
    [
        (figure("3"), figure("3000"), None),  # no scale word, no decimals: 3 villages and 3000 people
        (figure("3E3", scale="1E3"), figure("3E6", scale="1E6"), "scale"),
        (figure("3.125", decimals=3), figure("3125"), "separator"),
        (figure("3"), figure("30"), None),
        (figure("0"), figure("3"), None),
    ],
)
def test_a_thousandfold_is_explained_by_scale_words_or_by_marks(one: Figure, other: Figure, answer: str | None) -> None:
    assert power_of_thousand(one, other) == answer
    assert power_of_thousand(other, one) == answer


@pytest.mark.parametrize(
    ("one", "other", "answer"),
    [
        (day(2026, 5, 5), day(2026, 5, 5), "same"),
        (day(2026, 5, 5), open_day(5, 5), "same"),
        (day(2026, 5, 5), open_day(5, 9), "differs"),
        (day(2026, 5, 5), day(2027, 5, 5), "differs"),
        (period(date(2026, 5, 1), date(2026, 5, 31), "month"), day(2026, 5, 5), "same"),
        (period(date(2026, 5, 1), date(2026, 5, 31), "month"), day(2026, 6, 5), "differs"),
        (period(date(2026, 11, 5), date(2026, 11, 20)), period(date(2026, 11, 5), date(2026, 11, 20)), "same"),
        (period(date(2026, 11, 5), date(2026, 11, 20)), period(date(2026, 11, 5), date(2026, 11, 30)), "differs"),
        (period(date(2026, 11, 5), date(2026, 11, 20)), day(2026, 11, 5), "same"),
        (DateMention(0, 1, None, None, "week"), DateMention(0, 2, None, None, "week"), "same"),  # "last week"
        (DateMention(0, 1, None, None, "week"), DateMention(0, 2, None, None, "month"), None),
    ],
)
def test_dates_agree_as_far_as_both_say(one: DateMention, other: DateMention, answer: str | None) -> None:
    assert dates_agree(one, other) == answer
    assert dates_agree(other, one) == answer


def test_a_date_without_a_year_that_could_be_either_of_two_agrees_with_both() -> None:
    either = DateMention(
        0, 1, date(2026, 4, 3), date(2026, 4, 3), "day", readings=((date(2026, 3, 4), date(2026, 3, 4)),)
    )
    assert dates_agree(either, day(2026, 3, 4)) == "same"
    assert dates_agree(day(2026, 3, 4), either) == "same"


@pytest.mark.parametrize(
    ("one", "other", "answer"),
    [
        (TimeMention(0, 1, 1140), TimeMention(0, 1, 1140), "same"),
        (TimeMention(0, 1, 420, (1140,)), TimeMention(0, 1, 1140), "same"),  # "at 7" and "19:00"
        (TimeMention(0, 1, 870), TimeMention(0, 1, 990), "differs"),
        (TimeMention(0, 1, 420), TimeMention(0, 1, 1140), "differs"),  # seven in the morning, seven in the evening
    ],
)
def test_times_agree_where_any_of_their_readings_do(one: TimeMention, other: TimeMention, answer: str) -> None:
    assert times_agree(one, other) == answer
    assert times_agree(other, one) == answer


@pytest.mark.parametrize(
    ("one", "other", "answer"),
    [
        (name("1", "0"), name("0", "1"), "same"),  # the loser's score
        (name("1", "0"), name("2", "0"), "differs"),
        (name("58"), name("85"), "differs"),
        (name("2008", "13"), name("200813"), "same"),
    ],
)
def test_names_agree_by_their_digits(one: Mention, other: Mention, answer: str) -> None:
    assert agreement(one, other) == answer


def test_a_score_is_compared_with_names_only() -> None:
    assert agreement(name("3", "35"), Mention(1, 0, figure("3"))) is None
    assert agreement(name("3", "35"), Mention(1, 0, figure("335"))) is None


def test_a_telephone_number_that_one_version_reads_as_a_count_is_the_same() -> None:
    dialled = name("114", "477")
    for other, answer in ((figure("114477"), "same"), (figure("114478"), None), (money("114477"), None)):
        assert agreement(dialled, Mention(1, 0, other)) == answer
        assert agreement(Mention(1, 0, other), dialled) == answer


def test_a_figure_has_nothing_in_common_with_a_date_except_a_number_in_it() -> None:
    when = day(2018, 11, 5)
    assert agreement(Mention(0, 0, figure("2018")), Mention(1, 0, when)) is None
    assert accounts_for(figure("2018"), when)
    assert accounts_for(when, figure("5"))
    assert not accounts_for(figure("2019"), when)
    assert not accounts_for(money("2018"), when)


def test_a_count_is_accounted_for_by_a_ratio_that_is_printed_with_it() -> None:
    assert accounts_for(figure("120"), ratio("60", "120"))
    assert not accounts_for(ratio("60", "120"), figure("120"))
    assert not accounts_for(figure("61"), ratio("60", "120"))
    quarter = figure("0.25", "ratio", numerator="1", denominator="4", spelled=True)
    assert not accounts_for(figure("4"), quarter)  # four villages, and a quarter of something


def test_two_weekdays_differ_even_where_nothing_says_which_days_they_were() -> None:
    thursday, saturday = (DateMention(0, 1, None, None, "day", weekday=n) for n in (4, 6))
    yesterday = DateMention(0, 1, None, None, "day")
    assert dates_agree(thursday, saturday) == "differs"
    assert dates_agree(thursday, thursday) == dates_agree(thursday, yesterday) == "same"


def test_the_parts_of_a_date_are_those_that_are_said() -> None:
    assert date_parts(open_day(5, 9)) == (0, 5, 9)
    assert date_parts(period(date(2026, 5, 1), date(2026, 5, 31), "month")) == (2026, 5, 0)
    assert date_parts(period(date(2026, 1, 1), date(2026, 12, 31), "year")) == (2026, 0, 0)


UNITS = ["", "percent", "EUR", "USD", "meter", "foot", "year", "celsius", "fahrenheit"]


@st.composite
def figures(draw: st.DrawFn) -> Figure:
    unit = draw(st.sampled_from(UNITS))
    kind = {"": "count", "percent": "percent", "EUR": "money", "USD": "money", "year": "duration"}.get(unit, "measure")
    decimals = draw(st.integers(0, 3))
    scale = draw(st.sampled_from(["1", "1E3", "1E6"]))
    value = draw(st.integers(0, 99999))
    return figure(
        str(Decimal(value).scaleb(-decimals) * Decimal(scale)), kind, unit=unit, decimals=decimals, scale=scale
    )


@given(figures(), figures())
def test_agreement_of_figures_is_symmetric(one: Figure, other: Figure) -> None:
    assert figures_agree(one, other) == figures_agree(other, one)


@given(figures())
def test_every_figure_agrees_with_itself(one: Figure) -> None:
    assert figures_agree(one, one) == "same"


@st.composite
def dates(draw: st.DrawFn) -> DateMention:
    first = draw(st.dates(date(1990, 1, 1), date(2030, 1, 1)))
    shape = draw(st.sampled_from(["day", "open", "period", "month", "unknown"]))
    if shape == "open":
        return open_day(first.month, first.day)
    if shape == "period":
        return period(first, first + timedelta(days=draw(st.integers(1, 40))))
    if shape == "month":
        start = first.replace(day=1)
        return DateMention(0, 1, start, start + timedelta(days=27), "month", year=start.year, month=start.month)
    if shape == "unknown":
        return DateMention(0, 1, None, None, draw(st.sampled_from(["day", "week", "year"])))
    return day(first.year, first.month, first.day)


@given(dates(), dates())
def test_agreement_of_dates_is_symmetric(one: DateMention, other: DateMention) -> None:
    assert dates_agree(one, other) == dates_agree(other, one)


@given(dates())
def test_every_date_agrees_with_itself(one: DateMention) -> None:
    assert dates_agree(one, one) in AGREE


minutes = st.integers(0, 1439)
times = st.builds(TimeMention, st.just(0), st.just(1), minutes, st.lists(minutes, max_size=2).map(tuple))


@given(times, times)
def test_agreement_of_times_is_symmetric(one: TimeMention, other: TimeMention) -> None:
    assert times_agree(one, other) == times_agree(other, one)
