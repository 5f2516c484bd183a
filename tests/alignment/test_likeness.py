"""How much two unequal mentions look like one statement."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import Any

from r57extract.alignment.likeness import counts_the_same, is_telling, likeness, same_grain, same_sort
from r57extract.types.alignment import Mention
from r57extract.types.facts import DateMention, Figure, TimeMention


def said(value: str, kind: str = "count", **fields: Any) -> Mention:
    return Mention(0, 0, Figure(0, 1, kind, Decimal(value), **fields))  # type: ignore[arg-type]


def day(month: int, number: int) -> Mention:
    when = date(2026, month, number)
    return Mention(0, 0, DateMention(0, 1, when, when, "day", year=2026, month=month, day=number))


MONTH = Mention(0, 0, DateMention(0, 1, date(2026, 5, 1), date(2026, 5, 31), "month", year=2026, month=5))


def test_a_figure_and_a_date_are_not_alike():
    assert likeness(said("5"), day(5, 5), "differs") <= 0


def test_swapped_digits_are_more_alike_than_other_digits():
    assert likeness(said("1287"), said("1827"), "differs") > likeness(said("1287"), said("4603"), "differs")


def test_the_same_concept_makes_figures_alike():
    task, village = said("12", concept="task"), said("45", concept="village")
    assert likeness(task, said("45", concept="task"), "differs") > likeness(task, village, "differs")


def test_two_units_make_figures_less_alike_than_one():
    metres = said("300", "measure", unit="meter")
    assert likeness(metres, said("310", "measure", unit="meter"), "differs") > likeness(
        metres, said("310", "duration", unit="year"), "differs"
    )


def test_an_ordinal_in_words_is_no_count():
    assert likeness(said("4", "ordinal", spelled=True), said("5"), "differs") <= 0


def test_a_percentage_and_an_amount_of_money_are_not_alike():
    assert likeness(said("47", "percent", unit="percent"), said("48", "money", unit="EUR"), "differs") <= 0


def test_a_count_is_an_amount_of_money_without_its_currency_only_if_it_has_its_digits():
    assert likeness(said("3056082E9", "money", unit="VND"), said("3"), "differs") <= 0
    assert likeness(said("1350", "money", unit="EUR"), said("1530"), "differs") > 0


def test_the_same_digits_a_thousandfold_apart_are_most_alike():
    million, billion = said("7E6", "money", unit="EUR"), said("7E9", "money", unit="EUR")
    assert likeness(million, billion, "scale") > likeness(said("7"), said("8"), "differs")


def test_dates_of_one_grain_that_share_their_month_are_most_alike():
    assert likeness(day(5, 5), day(5, 9), "differs") > likeness(day(5, 5), day(6, 9), "differs")
    assert likeness(day(5, 5), day(6, 9), "differs") > likeness(day(5, 5), MONTH, "differs") - 1
    assert same_grain(day(5, 5).fact, day(6, 9).fact)
    assert not same_grain(day(5, 5).fact, MONTH.fact)


def test_three_digits_are_recognised_anywhere_and_idle_zeros_are_not():
    assert is_telling(said("472"))
    assert is_telling(said("16.7"))
    assert not is_telling(said("4000"))
    assert not is_telling(said("47"))
    assert is_telling(day(5, 5))
    assert not is_telling(MONTH)
    assert not is_telling(Mention(0, 0, TimeMention(0, 1, 600)))


def test_what_counts_the_same_has_one_kind_unit_and_concept():
    assert counts_the_same(said("12", concept="task").fact, said("45").fact)
    assert not counts_the_same(said("12", concept="task").fact, said("45", concept="village").fact)
    assert not counts_the_same(said("12").fact, said("12", "percent", unit="percent").fact)
    assert not counts_the_same(said("12").fact, day(5, 5).fact)


def test_the_fourth_is_of_another_sort_than_four():
    assert not same_sort(said("4", "ordinal").fact, said("4").fact)
    assert same_sort(said("4").fact, said("5").fact)
