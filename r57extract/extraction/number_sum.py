"""A number in words as far as it has been read: what has been said, and what it comes to."""

from __future__ import annotations

from decimal import Decimal
from typing import Literal, NamedTuple

from r57extract.extraction.number_atoms import ONE, TEN, THOUSAND, UNBOUNDED, ZERO, Atom, NumeralKind, Rules

# Words after which a number goes on.
_OPEN_ENDED = ("ordinal-marker", "times-marker", "between", "integer", "joiner", "point")


class Sum(NamedTuple):
    """A number as far as it has been read.

    groups       (amount, scale) of what has been multiplied, greatest scale first
    current      what was said since, None for nothing
    room         what is added next must be less
    kind         what it is so far; a marker before the number settles it (`marked`)
    joined       a joiner was the last word: tightly, or as a mere "and" between two words
    first, last  its first and last part; `before_last` the one between, `atoms` how many there are
    closed       nothing can be added
    dangling     its last word is no number unless a scale follows: "hai nghìn năm (trăm)"
    base         the whole part before a fraction, which must follow while `needs_part`
    numerator    of the fraction that it is; `denominator` is what has been added since while it is None
    decimals     digits behind the decimal mark, None before it
    unit         what was attached to it, "none" for what is no unit
    """

    rules: Rules
    groups: tuple[tuple[Decimal, Decimal], ...] = ()
    current: Decimal | None = None
    room: Decimal = UNBOUNDED
    kind: NumeralKind = "cardinal"
    marked: bool = False
    joined: Literal["", "loosely", "tightly"] = ""
    first: Atom | None = None
    last: Atom | None = None
    before_last: Atom | None = None
    atoms: int = 0
    closed: bool = False
    dangling: bool = False
    base: Decimal = ZERO
    needs_part: bool = False
    numerator: Decimal | None = None
    denominator: Decimal | None = None
    decimals: str | None = None
    unit: str = ""

    @property
    def empty(self) -> bool:
        """Has nothing been counted yet, or nothing of the denominator?"""
        return self.current is None and not self.groups

    @property
    def amount(self) -> Decimal:
        """What has been added and multiplied so far."""
        return sum((amount for amount, _ in self.groups), self.current or ZERO)

    @property
    def counts(self) -> bool:
        """Is it a whole number that could end here, marks before it apart?"""
        return not (self.empty or self.joined or self.dangling or self.numerator is not None)

    @property
    def complete(self) -> bool:
        """Could the number end here?"""
        last = self.last
        if last is None or last.role in _OPEN_ENDED:
            return False
        if self.joined or self.dangling or self.needs_part or self.decimals == "":
            return False
        if self.atoms == 1 and not last.last and last.certain:
            return False
        return self.numerator is None or self.denominator is not None or self.amount > 1

    @property
    def value(self) -> Decimal:
        """What the number says."""
        if self.numerator is not None:
            return self.base + self.numerator / (self.denominator or self.amount)
        if self.decimals:
            return self.pointed(self.amount)
        return self.amount + self._elided

    @property
    def _elided(self) -> Decimal:
        """What a bare unit behind a scale leaves unsaid, in languages that do so: "một triệu hai" is 1.2 million."""
        unit, scale = self.last, self.before_last
        if not self.rules.elliptic or unit is None or scale is None or self.current is None:
            return ZERO
        if unit.role != "unit" or unit.value >= TEN or scale.role != "scale" or scale.value <= TEN:
            return ZERO
        return self.current * scale.value / TEN - self.current

    def pointed(self, whole: Decimal) -> Decimal:
        """A whole number with the decimals that were said behind it."""
        return Decimal(f"{int(whole)}.{self.decimals}") if self.decimals else whole

    @property
    def scale(self) -> Decimal:
        """The power of the last scale word, a thousand or more, where the number ends with it; else 1.

        Of "drei Dutzend" the dozen, too, so that "zwei bis drei Dutzend" share it.
        """
        last, before = self.last, self.before_last
        if last is None or self.kind == "ordinal":
            return ONE
        if last.power >= THOUSAND or (last.role == "dozen" and self.atoms > 1):
            return last.power
        goes_on = last.role in ("more", "times", "attached")
        return before.power if goes_on and before is not None and before.power >= THOUSAND else ONE

    @property
    def certain(self) -> bool:
        """Does it count whatever stands around it?"""
        return self.atoms > 1 or (self.last is not None and self.last.certain)
