"""A number and what belongs to it, while a text is being read."""

from __future__ import annotations

from decimal import Decimal
from typing import Literal

from r57extract.extraction.units import Unit
from r57extract.types.facts import Bound

Role = Literal["cardinal", "ordinal", "fraction", "multiple", "dual", "identifier", "list-number"]
# ISO 4217: three decimals; "" is a dinar of which no country is named.
_IN_THOUSANDTHS = frozenset({"", "BHD", "IQD", "JOD", "KWD", "LYD", "OMR", "TND"})
_COINS = frozenset({"", "dinar", "rial"})  # of which some country's has a thousand parts
TEMPERATURES = frozenset({"degree", "celsius", "fahrenheit"})
HYPHENS = frozenset("-‑‐")
ONE = Decimal(1)
_YEARS = Unit("duration", "year")


class Amount:
    """A number and what belongs to it, before it is known how it stands to its neighbours.

    A plain class: compiled, these are made ten times as fast as those of a dataclass or named tuple.

    first, stop  tokens; start, end  characters: a prefix written onto a number word is left out
    digits       value without scale word; scale  what it is multiplied by
    inverted     its unit stands before it, which makes it rough: "років двадцять"
    rough        another number in words stands right beside it, and neither counts alone: "hai ba ngày"
    plain        nothing but a run of digits: what a year or a label's number looks like
    bare         (stop, end) without the unit
    below        negative by the words behind it ("4 graden onder nul")
    sign         the bound that its sign tells: "-26 jaar"
    noun         (start, end) of the noun inside the number's own word, or in a word written onto it
    """

    readings: tuple[Decimal, ...] = ()
    certain: bool = True
    inverted: bool = False
    rough: bool = False
    plain: bool = False
    leading: int = 0
    bare: tuple[int, int] | None = None
    below: bool = False
    noun: tuple[int, int] | None = None
    sign: Bound = "="

    def __init__(
        self,
        first: int,
        stop: int,
        start: int,
        end: int,
        digits: Decimal,
        scale: Decimal = ONE,
        *,
        decimals: int = 0,
        role: Role = "cardinal",
        spelled: bool = False,
        unit: Unit | None = None,
    ) -> None:
        self.first = first
        self.stop = stop
        self.start = start
        self.end = end
        self.digits = digits
        self.scale = scale
        self.decimals = decimals
        self.role = role
        self.spelled = spelled
        self.unit = unit

    @property
    def value(self) -> Decimal:
        """The number in its unit, scale words and subunits counted in."""
        return self.scaled(self.digits)

    @property
    def ends_in_one(self) -> bool:
        """Is it 1, 21, 101 …, after which a language may have a singular?"""
        return self.scale == 1 and self.digits % 10 == 1 and self.digits % 100 != 11

    def drop_unit(self) -> None:
        """Leaves out the unit behind the number, which belongs to something else: "2-0 يوم السبت"."""
        if self.bare:
            self.unit, (self.stop, self.end) = None, self.bare

    def be_age(self) -> None:
        """Makes an age of years with a minus sign: "-26 jaar" are those below it."""
        if self.digits < 0 and not self.decimals and self.unit == _YEARS:
            self.digits, self.sign = -self.digits, "<"

    def scaled(self, digits: Decimal) -> Decimal:
        """`digits` multiplied as this amount's own are."""
        factor = self.scale * self.unit.factor if self.unit else self.scale
        return digits * factor if factor != 1 else digits

    def prefer_whole(self, *, decimals_shown: bool) -> None:
        """Where "2.965 آخرون" may be grouped or not, it is: what is counted is seldom counted in thousandths.

        Nor is money, but for the dinars of a thousand fils, and what "1.899 يورو" costs in a text with plain decimals.
        """
        unit = self.unit
        thousandths = unit is not None and unit.unit in _IN_THOUSANDTHS and (unit.unit or unit.coin in _COINS)
        money = unit and unit.kind == "money" and not thousandths and not decimals_shown
        if self.decimals == 3 and self.readings and (money or self.unit is None) and self.scale == 1:
            whole = self.readings[0]
            if whole == int(whole):
                self.readings = (self.digits, *self.readings[1:])
                self.digits, self.decimals = whole, 0
