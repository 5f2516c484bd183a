"""A stated total with its terms, and how far it may be off before it is a sum of something else."""

from __future__ import annotations

from decimal import Decimal
from typing import Literal, NamedTuple

from r57extract.types.alignment import plain
from r57extract.types.facts import Figure


class Sum(NamedTuple):
    """A stated total and the terms that make it up; a term with sign -1 is taken away.

    roles   of an amount of money and its terms: what each is said to be ("approved"), the total's first
    meant   is it said to be a sum ("sure"), is it likely one, or can only a version in which it holds tell ("")?
    """

    version: int
    total: Figure
    terms: tuple[tuple[int, Figure], ...]
    roles: tuple[str, ...] = ()
    meant: Literal["sure", "likely", ""] = "sure"

    @property
    def value(self) -> Decimal:
        """What the terms come to."""
        return sum((sign * figure.value for sign, figure in self.terms), Decimal(0))

    @property
    def holds(self) -> bool:
        """Is the stated total right?"""
        return self.value == self.total.value

    @property
    def figures(self) -> tuple[Figure, ...]:
        """The total and its terms, in that order."""
        return (self.total, *(figure for _, figure in self.terms))

    @property
    def is_difference(self) -> bool:
        """Is the total what is left of the first term?"""
        return any(sign < 0 for sign, _ in self.terms)

    def arithmetic(self) -> str:
        """The terms added up: "601 + 404 + 104 + 178 = 1287"."""
        first, *rest = self.terms
        terms = [plain(first[1].value), *(f"{'+' if sign > 0 else '-'} {plain(f.value)}" for sign, f in rest)]
        return f"{' '.join(terms)} = {plain(self.value)}"

    def key(self) -> tuple[Decimal, ...]:
        """What makes two sums the same in different versions."""
        return (self.total.value, *(sign * figure.value for sign, figure in self.terms))

    def odd_one(self, right: Sum) -> int:
        """The one place of `figures` at which a sum that holds says something else; -1 where there is none.

        A figure that is the same, rounded, is not something else.
        """
        if len(right.terms) != len(self.terms) or right.is_difference != self.is_difference:
            return -1
        pairs = enumerate(zip(self.figures, right.figures, strict=True))
        unequal = [place for place, (one, other) in pairs if one.value != other.value]
        if len(unequal) != 1:
            return -1
        one, other = self.figures[unequal[0]], right.figures[unequal[0]]
        return unequal[0] if abs(one.value - other.value) > max(one.half_step, other.half_step) else -1
