"""sum: so many, so much for each, and a total that is not their product.

    "300 families get 2,000 euros each, 900,000 in all"   ->   300 * 2,000 = 600,000

The sentence must say that the smaller amount is for each and the other a total, or that the one is an average, and
hold no other count and no other amount. It is reported where one digit of the total, or its zeros, would make it right.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from decimal import Decimal
from typing import NamedTuple

from r57extract.checks.counting import Version, versions_of
from r57extract.checks.rounding import slack
from r57extract.checks.saying import figure_place, langs, readable, said
from r57extract.checks.slips import slip
from r57extract.types.alignment import Case, plain
from r57extract.types.facts import RATES, Figure
from r57extract.types.report import Check, Finding, Verified

_NEAR = 25  # characters before a total in which it is said to be one
_SLIPS = frozenset({"digit", "swapped", "zeros"})


class Product(NamedTuple):
    """So many, so much for each, and the stated total."""

    number: Figure
    each: Figure
    total: Figure

    @property
    def value(self) -> Decimal:
        """What it comes to."""
        return self.number.value * self.each.value

    @property
    def holds(self) -> bool:
        """Is the total right, as far as it is printed?"""
        return abs(self.value - self.total.value) <= slack(self.total) + self.number.value * slack(self.each)

    def arithmetic(self) -> str:
        """The product: "300 * 2000 = 600000"."""
        return f"{plain(self.number.value)} * {plain(self.each.value)} = {plain(self.value)}"


def find(case: Case) -> Iterator[Finding]:
    """One finding for each wrong product, with every version that shows it."""
    for product, versions in _gathered(case):
        if not product.holds and slip(_with_value(product), product.total) in _SLIPS:
            total = readable(said(product.total))
            yield Finding(
                kind="sum",
                severity="warning",
                message=f"{readable(plain(product.number.value))} times {readable(said(product.each))} is "
                f"{readable(said(_with_value(product)))}, stated {total}.",
                evidence=tuple(figure_place(case, number, f) for number, one in versions for f in one),
                arithmetic=product.arithmetic(),
                versions=langs(case, (number for number, _ in versions)),
            )


def verified(case: Case) -> Iterator[Verified]:
    """The products that are exactly right."""
    for product, versions in _gathered(case):
        if product.value == product.total.value:
            places = tuple(figure_place(case, number, one.total) for number, one in versions)
            yield Verified(product.arithmetic(), places, langs(case, (number for number, _ in versions)))


def _gathered(case: Case) -> Iterator[tuple[Product, list[tuple[int, Product]]]]:
    found: dict[tuple[Decimal, ...], list[tuple[int, Product]]] = defaultdict(list)
    for version in versions_of(case):
        for product in _products(version):
            found[tuple(figure.value for figure in product)].append((version.number, product))
    for versions in found.values():
        yield versions[0][1], versions


def _products(version: Version) -> Iterator[Product]:
    for sentence in version.extraction.sentences:
        figures = [f for f in version.figures_in(*sentence) if f.kind in ("count", "money", "percent", "ratio")]
        counts = [f for f in figures if f.kind == "count"]
        amounts = sorted((f for f in figures if f.kind == "money"), key=lambda figure: figure.value)
        if len(counts) != 1 or len(amounts) != 2 or len(figures) != 3 or counts[0].value < 2:
            continue
        if any(f.low != f.high or f.bound != "=" for f in figures) or amounts[0].unit != amounts[1].unit:
            continue
        told = version.cues(max(sentence.start, amounts[1].start - _NEAR), amounts[1].start)
        each = {cue.kind for cue in version.cues(*sentence)}
        if "average" in each or (each & RATES and any(cue.kind == "total" for cue in told)):
            yield Product(counts[0], amounts[0], amounts[1])


def _with_value(product: Product) -> Figure:
    """The total as it should be."""
    total = product.total
    return Figure(total.start, total.end, total.kind, product.value, unit=total.unit, scale=total.scale)


check = Check(kind="product", title="a total is not so many times so much", find=find, kinds=("sum",))
