"""Numbers in digits, in every notation: what they mean, what else they could mean, and what is no number."""

from __future__ import annotations

from decimal import Decimal

import pytest

from r57extract.extraction.digits import Habits, read
from r57extract.languages import load


def values(text: str, lang: str = "nl", document: tuple[str, ...] = ()) -> list[str]:
    """The value and the other readings of a number that fills `text`, in a document with these other numbers."""
    written = read(text, 0, Habits(load(lang).digits, document))
    assert written is not None, f"{text!r} is not read"
    assert written.end == len(text)
    return [str(written.value), *map(str, written.readings)]


@pytest.mark.parametrize(
    "text", ["1.234,5", "1 234,5", "1\u00a0234,5", "1\u202f234,5", "1\u2009234,5", "1’234,5", "1'234.5"]
)
def test_every_mark_that_groups_is_understood(text: str) -> None:
    assert values(text) == ["1234.5"]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("٢٠٢٥", "2025"),
        ("٢٬٠١٤", "2014"),
        ("٣١٫٥", "31.5"),
        ("١٬٢٣٤٬٥٦٧٫٨", "1234567.8"),
        ("۴۷", "47"),
        ("４０４", "404"),
    ],
)
def test_digits_of_every_script_are_understood(text: str, value: str) -> None:
    assert values(text, "ar")[0] == value


def test_the_arabic_comma_groups_digits() -> None:
    assert values("30،000", "ar") == ["30000"]


@pytest.mark.parametrize(
    ("text", "value"), [("07", "7"), ("0", "0"), ("000", "0"), ("0,125", "0.125"), ("14½", "14.5")]
)
def test_zeros_and_fractions(text: str, value: str) -> None:
    assert values(text) == [value]


@pytest.mark.parametrize(
    ("text", "lang", "expected"),
    [
        ("1.287", "de", ["1287", "1.287"]),
        ("1,287", "de", ["1.287", "1287"]),
        ("1,287", "ar", ["1287", "1.287"]),
        ("1.287", "ar", ["1.287", "1287"]),
        ("1,05", "ar", ["1.05"]),
        ("1234,567", "de", ["1234.567"]),
    ],
)
def test_three_digits_behind_one_mark_keep_both_readings(text: str, lang: str, expected: list[str]) -> None:
    assert values(text, lang) == expected


def test_a_document_that_prints_points_for_decimals_groups_with_commas() -> None:
    assert values("2,014", "de", ("31.5", "92.5")) == ["2014"]
    assert values("2.014", "de", ("31.5", "92.5")) == ["2.014"]


def test_one_slip_does_not_overturn_what_a_language_does() -> None:
    assert values("2,014", "de", ("31.5",))[0] == "2.014"


def test_a_document_that_shows_its_marks_leaves_no_doubt() -> None:
    assert values("1.287", "nl", ("92,5",)) == ["1287"]
    assert values("1,287", "nl", ("92,5",)) == ["1.287"]


@pytest.mark.parametrize(("text", "lang"), [("15.000", "ar"), ("10,000", "vi")])
def test_thousands_are_round_where_the_press_uses_either_mark(text: str, lang: str) -> None:
    assert values(text, lang)[0] == text[:2] + "000"


def test_the_last_group_of_a_large_number_might_be_decimals() -> None:
    assert values("16.716.074") == ["16716074", "16716.074"]
    assert values("16 716 074", "uk") == ["16716074", "16716.074"]


@pytest.mark.parametrize("text", ["1.28.7", "12,34,567", "1.2345.678", "1,5.2,3", "0.123.456", "1" * 60])
def test_what_groups_in_no_known_way_is_no_number(text: str) -> None:
    assert read(text, 0, Habits(load("nl").digits)) is None


@pytest.mark.parametrize(
    ("text", "first"), [("2018 500", "2018"), ("0800 555 111", "0800"), ("12 34", "12"), ("1,5 200", "1,5")]
)
def test_spaces_join_only_groups_of_thousands(text: str, first: str) -> None:
    written = read(text, 0, Habits(load("uk").digits))
    assert written is not None
    assert text[: written.end] == first


def test_decimals_are_counted_as_printed() -> None:
    written = read("1.287,50", 0, Habits(load("nl").digits))
    assert written is not None
    assert (written.value, written.decimals) == (Decimal("1287.50"), 2)
