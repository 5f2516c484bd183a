"""sum: parts do not add up to the stated whole, or a difference is wrong.

    "105 databases …: 31 are built, 36 are being built, 33 are not"   ->   31 + 36 + 33 = 100, stated 105

What is a part and what a whole must be said: an amount of money with its parts or its rest (amount_sums.py), or a
count that is followed by a list or by "of which", or that opens its sentence ("Of the 31 …": counted_sums.py). A near
miss is reported, as a sum that is far off is a sum of something else. Where another version's sum holds and differs
in one figure, the message names that figure as the part, the rest or the total that it is.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import replace
from decimal import Decimal
from itertools import chain

from r57extract.checks.addition import Sum
from r57extract.checks.amount_sums import amount_sums
from r57extract.checks.closed_sums import closed_sums
from r57extract.checks.counted_sums import REACH, counted_sums
from r57extract.checks.counting import Version, bare, same_noun, versions_of
from r57extract.checks.saying import figure_place, langs, listed, names, readable, said
from r57extract.types.alignment import Case, plain
from r57extract.types.facts import Figure
from r57extract.types.report import Check, Finding, Verified


def find(case: Case) -> Iterator[Finding]:
    """One finding for each sum that misses its total narrowly, with every version that shows it."""
    wrong: dict[tuple[Decimal, ...], list[Sum]] = defaultdict(list)
    right: list[Sum] = []
    for version in versions_of(case):
        for one in _totals(version):
            if one.holds:
                right.append(one)
            else:
                wrong[one.key()].append(one)
    for found in wrong.values():
        odd_one = _odd_one(case, found[0], right)
        if not (found[0].meant or odd_one):
            continue
        yield Finding(
            kind="sum",
            severity="warning" if found[0].meant == "likely" and not odd_one else "error",
            message=f"{_stated(found[0])}{odd_one}.",
            evidence=tuple(figure_place(case, one.version, figure) for one in found for figure in one.figures),
            arithmetic=found[0].arithmetic(),
            versions=langs(case, (one.version for one in found)),
        )


def _totals(version: Version) -> Iterator[Sum]:
    """The totals that are stated with their parts, right or wrong."""
    return chain(counted_sums(version), amount_sums(version), closed_sums(version))


def _stated(one: Sum) -> str:
    """What the terms come to and what is stated, amounts of money with the part that they play."""
    if not one.roles:
        return (
            f"The parts come to {readable(plain(one.value))}, the total is stated as {readable(plain(one.total.value))}"
        )
    come_to, stated = readable(said(replace(one.total, value=one.value))), readable(said(one.total))
    if one.is_difference:
        taken = listed(_amount(one, place) for place in range(2, len(one.roles)))
        return f"{_amount(one, 1)} less {taken} leaves {come_to}, stated {_amount(one, 0)}"
    total = f"{one.roles[0]} total" if one.roles[0] else "total"
    return f"The parts come to {come_to}, the {total} is stated as {stated}"


def _amount(one: Sum, place: int) -> str:
    """An amount of a sum with its role: "640,000,000 EUR approved"."""
    return f"{readable(said(one.figures[place]))} {one.roles[place]}".rstrip()


def _odd_one(case: Case, one: Sum, right: Sequence[Sum]) -> str:
    """Which figure another version states otherwise, so that its sum holds; "" where none tells."""
    found: dict[tuple[int, str], list[int]] = defaultdict(list)
    for other in right:
        if (place := one.odd_one(other)) >= 0:
            found[place, said(other.figures[place])].append(other.version)
    if len(found) != 1:
        return ""
    ((place, value),) = found
    total = 1 if one.is_difference else 0
    part = "total" if place == total else "part" if place else "rest"
    (versions,) = found.values()
    return f"; the {part} {readable(said(one.figures[place]))} is {readable(value)} in {names(case, versions)}"


def verified(case: Case) -> Iterator[Verified]:
    """The sums that hold."""
    right: dict[tuple[Decimal, ...], list[Sum]] = defaultdict(list)
    for version in versions_of(case):
        for one in (*_totals(version), *additions(version)):
            if one.holds:
                right[one.key()].append(one)
    for found in right.values():
        places = tuple(figure_place(case, one.version, one.total) for one in found)
        yield Verified(found[0].arithmetic(), places, langs(case, (one.version for one in found)))


def additions(version: Version) -> Iterator[Sum]:
    """Counts that are the sum of two counts of the same thing in the sentences before: 368 + 104 = 472.

    What comes out this way is believed to be a sum, as long as the numbers are large enough not to meet by chance.
    """
    counts = [count for count in version.counts if count.value >= 20]
    window: list[Figure] = []
    for count in counts:
        here = version.sentence_number(count.start)
        window = [f for f in window if here - version.sentence_number(f.start) <= REACH][-12:]
        values = {f.value: f for f in window if bare(f) or same_noun(f, count)}
        for value, figure in values.items():
            other = values.get(count.value - value)
            if other is not None and value > count.value - value:
                yield Sum(version.number, count, ((1, figure), (1, other)))
                break
        window.append(count)


check = Check(kind="sum", title="parts do not add up to the stated whole", find=find, kinds=("sum",))
