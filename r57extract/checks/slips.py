"""What kind of slip turns one figure into another: a digit, two swapped, zeros, a sign, another word."""

from __future__ import annotations

from decimal import Decimal
from typing import Literal

from r57extract.types.facts import Figure

Slip = Literal["sign", "turned", "swapped", "digit", "zeros", "word", "other"]


def slip(one: Figure, other: Figure) -> Slip:
    """The slip that most likely made these two figures differ."""
    if one.value == -other.value != 0:  # of codes and telephone numbers, many have no value
        return "sign"
    if one.kind == other.kind == "ratio" and (one.numerator, one.denominator) == (other.denominator, other.numerator):
        return "turned"
    if one.spelled and other.spelled:
        return "word"
    a, b = digits(one.value), digits(other.value)
    if one.value and other.value and one.value != other.value and a.rstrip("0") == b.rstrip("0"):
        return "zeros"
    if one_slip_apart(one.value, other.value):
        return "digit" if sum(x != y for x, y in zip(a, b, strict=True)) == 1 else "swapped"
    return "other"


def digits(value: Decimal) -> str:
    """The digits of a value, without mark or exponent, idle zeros of the fraction left out."""
    text = format(value, "f")
    if "." in text:
        text = text.rstrip("0").replace(".", "")
    return text.lstrip("-").lstrip("0") or "0"


def one_slip_apart(one: Decimal, other: Decimal) -> bool:
    """Do two values differ by one digit, or by two neighbours swapped?"""
    a, b = digits(one), digits(other)
    if len(a) != len(b):
        return False
    unequal = [place for place, (x, y) in enumerate(zip(a, b, strict=True)) if x != y]
    if len(unequal) == 2:
        i, j = unequal
        return j == i + 1 and a[i] == b[j] and a[j] == b[i]
    return len(unequal) == 1
