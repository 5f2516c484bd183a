"""How the parts of a number in words make its value: one arithmetic for every language.

A number is read part by part. What is added must fit below what was said last ("honderd" leaves room for less than
a hundred); a scale multiplies what was said since the last greater scale ("hai triệu ba trăm nghìn": the thousand
multiplies three hundred only). Languages differ in four switches (`Rules`) and in their lists of words.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from decimal import Decimal
from typing import Literal

from r57extract.extraction.number_atoms import (
    ONE,
    TEN,
    UNBOUNDED,
    ZERO,
    Atom,
    NumeralKind,
    Role,
    Rules,
    is_ten,
    is_unit,
    room_after,
)

_MOST_DECIMALS = 20  # said one by one


@dataclass(frozen=True, slots=True)
class Sum:
    """A number as far as it has been read.

    groups   (amount, scale) of what has been multiplied, greatest scale first
    current  what was said since, None for nothing
    room     what is added next must be less
    kind     what it is so far; a marker before the number settles it
    base     the whole part before a fraction, numerator of the fraction being read
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
    numerator: Decimal | None = None
    denominator: Decimal | None = None
    decimals: str | None = None
    needs_part: bool = False
    unit: str = ""

    @property
    def empty(self) -> bool:
        return self.current is None and not self.groups

    @property
    def amount(self) -> Decimal:
        """What has been added and multiplied so far."""
        return sum((amount for amount, _ in self.groups), self.current or ZERO)

    def step(self, atom: Atom, *, new_word: bool) -> Sum | None:
        """The number with one more part, or None where that part cannot follow."""
        if self.unit or (self.closed and atom.role not in ("scale", "dozen", "times", "attached")):
            return None
        after: Sum | None = getattr(self, _STEPS[atom.role])(atom, new_word)
        if after is None:
            return None
        return replace(
            after, first=self.first or atom, last=atom, before_last=self.last, atoms=self.atoms + 1
        )

    def _add(self, atom: Atom, new_word: bool) -> Sum | None:
        if self.decimals is not None:
            return self._add_decimals(atom)
        if self.empty:
            if self.atoms == 0 and not atom.first:
                return None
            return self._with(atom)
        is_article = new_word and atom.article and self.joined != "tightly"
        dangling = is_article or (not atom.last and not self.joined)
        if (
            self.joined == "tightly"
            and self.rules.units_first
            and is_ten(atom.value)
            and self._ends_in_unit()
        ):
            return replace(
                self, current=(self.current or ZERO) + atom.value, room=ONE, joined="", dangling=dangling
            )
        if self.rules.linked and not self.joined:
            return None
        if atom.value >= self.room or (atom.value == 0 and atom.last):
            return None
        return replace(self._with(atom), joined="", dangling=dangling)

    def _with(self, atom: Atom) -> Sum:
        room = min(self.room, room_after(atom.value, self.rules))
        if atom.power > ONE:
            return replace(self, groups=(*self.groups, (atom.value, atom.power)), room=room)
        return replace(self, current=(self.current or ZERO) + atom.value, room=room)

    def _add_decimals(self, atom: Atom) -> Sum | None:
        digits = str(atom.value)
        if atom.value != int(atom.value) or len(digits) > 2 or (self.decimals and len(digits) > 1):
            return None
        if self.decimals and len(self.decimals) >= _MOST_DECIMALS:
            return None
        return replace(self, decimals=(self.decimals or "") + digits)

    def _ends_in_unit(self) -> bool:
        return self.last is not None and self.before_last is not None and is_unit(self.before_last)

    def _multiply(self, atom: Atom, new_word: bool) -> Sum | None:
        power = atom.value
        if self.kind not in ("cardinal", "fraction") and not self.marked:
            return None
        if self.closed and self.last is not None and self.last.role not in ("whole", "part", "more", "dozen"):
            return None
        if self.denominator is not None:
            return self._multiply_fraction(atom)
        if self.joined or self.empty:
            if not atom.alone or power >= self.room:
                return None
            return replace(self, groups=(*self.groups, (power, power)), room=power, joined="", dangling=False)
        if self.last and self.before_last and self.last.role == "more" and self.before_last.power > ONE:
            # "مليون ونصف المليون": the scale is said again
            return replace(self, closed=True) if self.before_last.power == power else None
        groups, current = list(self.groups), self.current
        place = power
        if current is None and 1000 <= groups[-1][1] < power:
            place = groups[-1][1] * power  # "nghìn tỷ" leaves room for "tỷ"
        while groups and groups[-1][1] < power:
            current = groups.pop()[0] + (current or ZERO)
        if current is None:
            if not atom.alone or self.rules.linked:
                return None
            current = ONE
        product = self._decimal(current) * power
        if groups and product >= groups[-1][1]:
            return None
        return replace(
            self,
            groups=(*groups, (product, place)),
            current=None,
            room=place,
            kind=self._plain,
            dangling=False,
            closed=False,
            decimals=None,
        )

    def _multiply_fraction(self, atom: Atom) -> Sum | None:
        value = self.value * atom.value
        return replace(
            self,
            groups=((value, atom.value),),
            current=None,
            room=ZERO,
            kind="cardinal",
            base=ZERO,
            numerator=None,
            denominator=None,
            closed=True,
        )

    @property
    def _plain(self) -> NumeralKind:
        return self.kind if self.marked else "cardinal"

    def _decimal(self, current: Decimal) -> Decimal:
        return Decimal(f"{int(current)}.{self.decimals}") if self.decimals else current

    def _multiply_by_dozen(self, atom: Atom, new_word: bool) -> Sum | None:
        if self.joined:
            return None
        after = self._multiply(atom, new_word)
        return after and replace(after, room=ZERO, closed=True)

    def _join(self, atom: Atom, new_word: bool) -> Sum | None:
        if self.empty or self.joined or self.decimals is not None or self.room <= ZERO or self._is_shut:
            return None
        return replace(self, joined="loosely" if new_word and not atom.certain else "tightly")

    @property
    def _is_shut(self) -> bool:
        return self.last is not None and not self.last.extends

    def _add_more(self, atom: Atom, new_word: bool) -> Sum | None:
        if (
            self.empty
            or self.joined
            or self.last is None
            or self.kind != "cardinal"
            or self.numerator is not None
        ):
            return None
        if self.last.role not in ("unit", "scale", "dozen") or self._is_shut:
            return None
        scale = self.last.power if self.last.power > TEN else ONE
        return replace(self, current=(self.current or ZERO) + atom.value * scale, room=ZERO, closed=True)

    def _rank(self, atom: Atom, new_word: bool) -> Sum | None:
        if self.kind != "cardinal" or self.numerator is not None or self.decimals is not None:
            return None
        after = self._add(atom, new_word)
        if after is None:
            return None
        # "الخامس والعشرون": a ten may follow the unit
        goes_on = self.rules.linked and self.empty and is_unit(atom)
        return replace(after, kind="ordinal", closed=not goes_on, room=ONE if goes_on else ZERO)

    def _rank_by_scale(self, atom: Atom, new_word: bool) -> Sum | None:
        after = self._multiply(atom, new_word)
        return after and replace(after, kind="ordinal", closed=True)

    def _mark_rank(self, atom: Atom, new_word: bool) -> Sum | None:
        return replace(self, kind="ordinal", marked=True) if self.atoms == 0 else None

    def _mark_times(self, atom: Atom, new_word: bool) -> Sum | None:
        return replace(self, kind="multiple", marked=True) if self.atoms == 0 else None

    def _halve(self, atom: Atom, new_word: bool) -> Sum | None:
        after_article = (
            self.atoms == 1 and self.last is not None and self.last.value == 1 and self.last.role == "unit"
        )
        if not (self.atoms == 0 or (after_article and not self.joined)):
            return None
        return replace(
            self,
            current=ZERO,
            numerator=atom.value,
            denominator=atom.denominator,
            kind="fraction",
            closed=True,
            room=ZERO,
        )

    def _divide(self, atom: Atom, new_word: bool) -> Sum | None:
        if self.kind != "cardinal" or self.joined or self.empty or self.numerator is not None:
            return None
        whole = self.amount
        if whole != int(whole) or not 1 <= whole <= atom.value:
            return None
        return replace(
            self,
            groups=(),
            current=ZERO,
            numerator=whole,
            denominator=atom.value,
            kind="fraction",
            closed=True,
            room=ZERO,
            needs_part=False,
        )

    def _start_denominator(self, atom: Atom, new_word: bool) -> Sum | None:
        if (
            self.kind != "cardinal"
            or self.joined
            or self.empty
            or self.numerator is not None
            or self.dangling
        ):
            return None
        return replace(
            self,
            groups=(),
            current=None,
            room=UNBOUNDED,
            numerator=self.amount,
            kind="fraction",
            dangling=False,
        )

    def _start_fraction(self, atom: Atom, new_word: bool) -> Sum | None:
        if self.kind != "cardinal" or self.joined or self.empty or self.needs_part:
            return None
        return replace(self, groups=(), current=None, room=UNBOUNDED, base=self.amount, needs_part=True)

    def _point(self, atom: Atom, new_word: bool) -> Sum | None:
        if self.kind != "cardinal" or self.joined or self.current is None or self.decimals is not None:
            return None
        return None if self.dangling or self.current != int(self.current) else replace(self, decimals="")

    def _repeat(self, atom: Atom, new_word: bool) -> Sum | None:
        if self.atoms:
            return None
        return replace(self, current=atom.value, kind="multiple", closed=True, room=ZERO)

    def _count_times(self, atom: Atom, new_word: bool) -> Sum | None:
        once = self.last is not None and self.atoms == 1 and self.amount == 1
        if (
            self.empty
            or self.joined
            or once
            or (self.kind != "cardinal" and not self.marked)
            or self.dangling
        ):
            return None
        return None if self.kind == "ordinal" else replace(self, kind="multiple", closed=True, room=ZERO)

    def _attach(self, atom: Atom, new_word: bool) -> Sum | None:
        if (
            self.joined
            or self.kind not in ("cardinal", "fraction")
            or (self.empty and self.numerator is None)
        ):
            return None
        # "einfach", "eenmalig", "однотомний" say that there is nothing to count
        if self.value == 1 and atom.unit in ("times", ""):
            return None
        kind: NumeralKind = "multiple" if atom.unit == "times" else self.kind
        return replace(self, kind=kind, closed=True, unit=atom.unit or "none")

    @property
    def complete(self) -> bool:
        """Could the number end here?"""
        last = self.last
        if last is None or self.joined or self.dangling or self.needs_part or self.decimals == "":
            return False
        if last.role in ("ordinal-marker", "times-marker", "between", "integer", "joiner", "point"):
            return False
        if self.atoms == 1 and not last.last and last.certain:
            return False
        return not (self.numerator is not None and self.denominator is None and self.amount <= 1)

    @property
    def value(self) -> Decimal:
        """What the number says, its last word counted as tenths of the scale before where the language does so."""
        if self.numerator is not None:
            return self.base + self.numerator / (self.denominator or self.amount)
        if self.decimals:
            return self._decimal(self.amount)
        if self._elliptic and self.before_last is not None and self.current is not None:
            return self.amount - self.current + self.current * self.before_last.value / TEN
        return self.amount

    @property
    def _elliptic(self) -> bool:
        return (
            self.rules.elliptic
            and self.last is not None
            and self.last.role == "unit"
            and self.before_last is not None
            and self.before_last.role == "scale"
            and self.before_last.value >= 100
            and self.last.value < TEN
        )

    @property
    def scale(self) -> Decimal:
        """The power of the last scale word, a thousand or more, where the number ends with it; else 1."""
        scale = next((atom for atom in (self.last, self.before_last) if atom and atom.power >= 1000), None)
        ends = self.last is scale or (
            self.last is not None and self.last.role in ("more", "times", "attached")
        )
        return scale.power if scale and ends and self.kind != "ordinal" else ONE

    @property
    def certain(self) -> bool:
        """Does it count whatever stands around it?"""
        return self.atoms > 1 or (self.last is not None and self.last.certain)


_STEPS: dict[Role, str] = {
    "unit": "_add",
    "scale": "_multiply",
    "dozen": "_multiply_by_dozen",
    "joiner": "_join",
    "more": "_add_more",
    "ordinal": "_rank",
    "ordinal-scale": "_rank_by_scale",
    "ordinal-marker": "_mark_rank",
    "whole": "_halve",
    "part": "_divide",
    "between": "_start_denominator",
    "point": "_point",
    "integer": "_start_fraction",
    "multiple": "_repeat",
    "times": "_count_times",
    "times-marker": "_mark_times",
    "attached": "_attach",
}
