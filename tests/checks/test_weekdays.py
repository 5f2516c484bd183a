"""A weekday printed with a date that is not that day."""

from __future__ import annotations

from datetime import date

import pytest

import r57extract as r57
from r57extract.checks import weekdays
from r57extract.types.facts import DateMention

TEXT = "De raad stemt op maandag 5 december 2025."


def printed(weekday: int, year: int = 2025, month: int = 12, day: int = 5, text: str = TEXT) -> DateMention:
    when = date(year or 2025, month, day)
    return DateMention(17, len(text) - 1, when, when, "day", "on", year, month, day, weekday=weekday)


def found(write, case, mention: DateMention, text: str = TEXT) -> list[r57.Finding]:
    return list(weekdays.find(case(write.version(text, lang="nl", dates=[mention]))))


def test_another_weekday_is_a_warning_with_arithmetic_that_holds(write, case, evaluated) -> None:
    (finding,) = found(write, case, printed(1))
    assert (finding.kind, finding.severity, finding.versions) == ("date-mismatch", "warning", ("nl",))
    assert [item.quote for item in finding.evidence] == ["maandag 5 december 2025"]
    assert "Monday" in finding.message
    assert "Friday" in finding.message
    assert finding.arithmetic == "45994 = 7 * 6570 + 4"
    assert evaluated(finding.arithmetic)


@pytest.mark.parametrize("weekday", [0, 5])
def test_the_right_weekday_is_none_and_so_is_no_weekday(write, case, weekday: int) -> None:
    assert not found(write, case, printed(weekday))


def test_a_year_that_is_not_printed_proves_nothing(write, case) -> None:
    assert not found(write, case, printed(1, year=0))


def test_nor_does_a_date_of_the_julian_calendar(write, case) -> None:
    assert not found(write, case, printed(7, year=1905, month=1, day=9))


@pytest.mark.parametrize(("weekday", "flags"), [(5, 0), (4, 1)])
def test_a_month_that_may_be_printed_first_is_given_the_benefit_of_the_doubt(
    write, case, weekday: int, flags: int
) -> None:
    text = "De raad stemt op vrijdag 12/05/2025."
    assert len(found(write, case, printed(weekday, month=5, day=12, text=text), text)) == flags


@pytest.mark.parametrize(
    ("text", "flags"),
    [
        ("Op maandag 5 december stemt de raad in Venlo.", 1),  # a Friday, and neither in 2024 nor in 2026 a Monday
        ("Op vrijdag 5 december stemt de raad in Venlo.", 0),
        ("Op donderdag 5 december stemde de raad in Venlo.", 0),  # 2024 may be meant
        ("Op maandag 5 juli stemt de raad in Venlo.", 0),  # too far from the day of publication
        ("In 1960 brandde Venlo. Op maandag 5 december was het vuur uit.", 0),  # 1960 is meant
        ("Op maandag 5 december en dinsdag 9 december stemt de raad.", 1),  # the 9th is a Tuesday
        ("Op maandag 5 december en maandag 9 december stemt de raad.", 0),  # the day of publication may be wrong
    ],
)
def test_a_year_that_is_not_printed_is_that_of_publication_where_no_other_may_be(text: str, flags: int) -> None:
    article = r57.parse(text, lang="nl", id="a", published=date(2025, 12, 1))
    extraction = r57.extract(article, without=("entities",))
    assert len(r57.reconcile([extraction]).findings) == flags
