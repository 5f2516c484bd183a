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


def test_an_inferred_year_is_not_held_against_the_weekday() -> None:
    published = date(2025, 12, 1)
    article = r57.parse("Op maandag 5 december stemt de raad in Venlo.", lang="nl", id="a", published=published)
    extraction = r57.extract(article, without=("entities",))
    assert [(one.first, one.weekday) for one in extraction.dates] == [(date(2025, 12, 5), 1)]
    assert not r57.reconcile([extraction]).findings
