"""magnitude: an amount is implausible by a power of a thousand.

    "VND 16.716.074 billion"   ->   more than everything its economy makes in a year; 16.716,074 billion would not be

Three things must come together. The digits group so that another reading is possible (their last group may be
decimals). The amount leaves every scale at which money is counted: it is more than the gross domestic product of
the currency's area (economies.toml), though its text gives it to a body to spend. And the other reading is an
everyday amount. Amounts of the same article in the same notation then share the doubt, and are named with it.
"""

from __future__ import annotations

import tomllib
from collections import defaultdict
from collections.abc import Iterator, Sequence
from decimal import Decimal
from functools import cache
from importlib.resources import files

from r57extract.checks.counting import versions_of
from r57extract.checks.saying import figure_place, langs
from r57extract.types.alignment import Case, plain
from r57extract.types.facts import Figure
from r57extract.types.report import Check, Finding

_THOUSAND = Decimal(1000)
_GROUPED = Decimal(1_000_000)  # what stands before a scale word has at most two groups where it is written with care
_MARGIN = Decimal("1.25")  # for growth since the table was made


@cache
def _economies() -> dict[str, Decimal]:
    text = files(__package__).joinpath("economies.toml").read_text(encoding="utf-8")
    return {code: Decimal(str(value)) for code, value in tomllib.loads(text).items()}


def find(case: Case) -> Iterator[Finding]:
    """One finding for each set of amounts that share the doubt, with every version that prints them."""
    groups: dict[tuple[str, frozenset[Decimal]], list[tuple[int, Sequence[Figure]]]] = defaultdict(list)
    for version in versions_of(case):
        by_notation: dict[tuple[str, Decimal], list[Figure]] = defaultdict(list)
        for figure in version.extraction.figures:
            if _regroups(figure):
                by_notation[figure.unit, figure.scale].append(figure)
        for (unit, _), figures in by_notation.items():
            if any(_beyond(figure.value, unit) for figure in figures):
                key = (unit, frozenset(figure.value for figure in figures))
                groups[key].append((version.number, figures))
    for (unit, _), found in groups.items():
        yield _finding(case, unit, found)


def _regroups(figure: Figure) -> bool:
    """May the last group of an amount's digits be decimals, and is it too long to be written with care?"""
    if figure.kind != "money" or figure.scale < _THOUSAND or figure.decimals:
        return False
    return figure.value / figure.scale >= _GROUPED and figure.value / _THOUSAND in figure.readings


def _beyond(value: Decimal, unit: str) -> bool:
    """Is this more than the economy makes in a year, while a thousandth of it is well within?"""
    economy = _economies().get(unit)
    return economy is not None and value / _THOUSAND < economy / 4 and value > economy * _MARGIN


def _finding(case: Case, unit: str, found: list[tuple[int, Sequence[Figure]]]) -> Finding:
    largest = max((figure for _, figures in found for figure in figures), key=lambda figure: figure.value)
    count = len({figure.value for _, figures in found for figure in figures})
    economy = _economies()[unit]
    whole = "this amount" if count == 1 else f"these {count} amounts"
    return Finding(
        kind="magnitude",
        severity="error",
        message=(
            f"{largest.value:,f} {unit} is more than the whole economy that uses {unit} makes in a year "
            f"(about {economy:,f}); a thousandth of it, {largest.value / _THOUSAND:,f} {unit}, is plausible: "
            f"{whole} may have lost the decimal mark."
        ),
        evidence=tuple(figure_place(case, version, figure) for version, figures in found for figure in figures),
        arithmetic=f"{plain(largest.value)} / {plain(largest.value / _THOUSAND)} = 1000",
        versions=langs(case, (version for version, _ in found)),
    )


check = Check(
    kind="magnitude", title="an amount is implausible by a power of a thousand", find=find, kinds=("magnitude",)
)
