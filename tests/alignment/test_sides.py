"""Figures that can be worked out from two others."""

from __future__ import annotations

from decimal import Decimal

import pytest

from r57extract.alignment.sides import is_worked_out
from r57extract.types.alignment import Mention
from r57extract.types.facts import Figure


def said(value: str, kind: str = "count", unit: str = "") -> Mention:
    return Mention(0, 0, Figure(0, 1, kind, Decimal(value), unit=unit))  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("mention", "others", "answer"),
    [
        (said("4.6", "percent", "percentage-point"), ["67.3", "71.9"], True),
        (said("4.7", "percent", "percentage-point"), ["67.3", "71.9"], False),
        (said("4.6"), ["67.3", "71.9"], False),  # a count of people is no difference of shares
        (said("5", "percent", "percentage-point"), ["67", "72"], False),  # of any two numbers by chance
        (said("4.6", "percent", "percentage-point"), ["67.3", "12", "71.9"], False),  # not in a row
    ],
)
def test_a_difference_of_two_figures_in_a_row_can_be_worked_out(
    mention: Mention, others: list[str], answer: bool
) -> None:
    assert is_worked_out(mention, [said(other, "percent", "percent") for other in others]) is answer
