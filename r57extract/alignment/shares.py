"""Shares of a whole, however they are told: "75 %", "three of four", "a quarter", "every fifth", "doubled"."""

from __future__ import annotations

from decimal import Decimal

from r57extract.types.facts import Figure

SHARES = {"percent": 100, "permille": 1000, "percentage-point": 100}
_FEW = 10  # parts, of which a fraction in words has no more
_OFF, _ABOUT = 3, 5  # points that a fraction in words may be off, and one that is said to be "almost" it


def is_share(one: Figure, share: Figure) -> bool:
    """Does something else come to a share: "three quarters", "every fifth"; or to a change: "doubled", "halved"?"""
    if share.unit not in SHARES or one.unit in SHARES:
        return False
    if one.unit == "times":
        if one.value <= 1 or share.unit != "percent":
            return False
        # Of a fall, "вдвічі" is by a half.
        return (one.value - 1) * 100 == share.value or abs(100 - 100 / one.value - share.value) <= share.half_step
    part = _part(one)
    return part > 0 and abs(part * SHARES[share.unit] - share.value) <= share.half_step


def is_roughly(one: Figure, share: Figure) -> bool:
    """Is a fraction in words what one says of a share: "almost half" of 48 %, "a quarter" of 24 %?"""
    if share.unit != "percent" or not one.spelled or one.kind != "ratio" or one.unit or one.denominator is None:
        return False
    off = _OFF if one.bound == "=" else _ABOUT
    return one.denominator <= _FEW and abs(one.value * 100 - share.value) <= off


def _part(figure: Figure) -> Decimal:
    """Which part of one it is; 0 where it is none."""
    if figure.kind == "ordinal" and figure.value > 1:
        return 1 / figure.value  # "every fifth"
    return figure.value if not figure.unit and 0 < figure.value <= 1 else Decimal(0)
