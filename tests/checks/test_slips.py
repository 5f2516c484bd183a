"""Which slip turns one figure into another."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from r57extract.checks.slips import digits, one_slip_apart, slip
from r57extract.types.facts import Figure


def figure(value: str, spelled: bool = False) -> Figure:
    return Figure(0, 1, "count", Decimal(value), spelled=spelled)


@pytest.mark.parametrize(
    ("one", "other", "answer"),
    [
        ("1287", "1827", "swapped"),
        ("129", "139", "digit"),
        ("1200", "12000", "zeros"),
        ("31.5", "31.4", "digit"),
        ("404", "440", "swapped"),
        ("1287", "7281", "other"),
        ("404", "4040", "zeros"),
        ("12", "123", "other"),
        ("3", "3", "other"),  # two scores that begin alike
        ("0", "10", "other"),
    ],
)
def test_the_likeliest_slip_is_named(one: str, other: str, answer: str) -> None:
    assert slip(figure(one), figure(other)) == answer
    assert slip(figure(other), figure(one)) == answer


def test_two_numbers_in_words_differ_by_a_word() -> None:
    assert slip(figure("3", spelled=True), figure("4", spelled=True)) == "word"
    assert slip(figure("3", spelled=True), figure("4")) == "digit"


@pytest.mark.parametrize(
    ("value", "answer"),
    [("472", "472"), ("16.70", "167"), ("-3", "3"), ("0.5", "5"), ("0", "0"), ("5E6", "5000000"), ("100", "100")],
)
def test_digits_are_those_that_are_printed_without_mark_and_idle_zeros(value: str, answer: str) -> None:
    assert digits(Decimal(value)) == answer


@given(st.integers(0, 10**6), st.integers(0, 10**6))
def test_a_slip_is_the_same_both_ways(one: int, other: int) -> None:
    assert one_slip_apart(Decimal(one), Decimal(other)) == one_slip_apart(Decimal(other), Decimal(one))


@given(st.integers(100, 10**6))
def test_no_number_is_a_slip_away_from_itself(value: int) -> None:
    assert not one_slip_apart(Decimal(value), Decimal(value))
