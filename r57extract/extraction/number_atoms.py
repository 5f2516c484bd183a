"""The parts of numbers in words: what a form adds, multiplies, joins or ends, in any language."""

from __future__ import annotations

from decimal import Decimal
from typing import Literal, NamedTuple

Role = Literal[
    "unit",  # is added: three, twenty, двісті
    "scale",  # multiplies: hundred, million
    "dozen",  # multiplies, and nothing is added to it
    "joiner",  # joins what is added: und, و, linh
    "more",  # adds a part of the last scale: and a half
    "ordinal",  # is added and makes an ordinal: twentieth
    "ordinal-scale",  # multiplies and makes an ordinal: millionth
    "ordinal-marker",  # makes an ordinal of what follows: thứ
    "whole",  # a fraction in itself: half
    "part",  # a denominator: thirds
    "between",  # stands between numerator and denominator: phần
    "point",  # the decimal mark: komma
    "integer",  # ends the whole part before a fraction: цілих
    "multiple",  # a multiple in itself: doubled
    "times",  # makes a multiple of a cardinal: keer
    "times-marker",  # makes a multiple of what follows: gấp
    "attached",  # a unit glued to the number: jährig
    "superlative",  # makes an ordinal of the number it is glued to: größte
]
NumeralKind = Literal["cardinal", "ordinal", "fraction", "multiple", "dual"]
ZERO, ONE, TEN, THOUSAND = Decimal(0), Decimal(1), Decimal(10), Decimal(1000)
UNBOUNDED = Decimal("1E30")


class Atom(NamedTuple):
    """A form's part in a number.

    alone    a scale that counts one with nothing before it
    certain  counts whatever stands around it
    article  also an article: as a word of its own it never goes on a number
    first    may begin a number
    last     may end one
    extends  something may be joined to it; not to ألفا "two thousand (of)", which is also ألفا "a thousand"
    unit     CLDR unit, "percent", "times" or "" of what is attached
    """

    role: Role
    value: Decimal = ONE
    denominator: Decimal = ONE
    alone: bool = True
    certain: bool = True
    article: bool = False
    first: bool = True
    last: bool = True
    extends: bool = True
    unit: str = ""

    @property
    def power(self) -> Decimal:
        """What it multiplies by; of a dual such as مليونان, the scale that is in it."""
        if self.role in ("scale", "dozen") or self.value < 1000:
            return self.value if self.role in ("scale", "dozen") else ONE
        return room_after(self.value, Rules(False, False, False))


class Rules(NamedTuple):
    """The switches of languages/numbers.py: units before tens, linked by joiners, elliptic after scales."""

    units_first: bool
    linked: bool
    elliptic: bool


def is_unit(atom: Atom) -> bool:
    """One of one to nine, as a cardinal or an ordinal."""
    return atom.role in ("unit", "ordinal") and 1 <= atom.value <= 9


def is_ten(value: Decimal) -> bool:
    """One of twenty, thirty … ninety."""
    return 20 <= value <= 90 and value % TEN == 0


def room_after(value: Decimal, rules: Rules) -> Decimal:
    """What may be added to a part of this value must be less: below its last digit, with exceptions for ten."""
    if value != int(value) or value == 0:
        return UNBOUNDED if value == 0 else ONE
    if value < 100:
        return TEN if is_ten(value) and not rules.units_first else ONE
    room = Decimal(100)
    while value % (room * 10) == 0:
        room *= 10
    return room
