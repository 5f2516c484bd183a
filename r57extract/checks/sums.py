"""sum: parts do not add up to the stated whole, or a difference is wrong.

    "105 databases …: 31 are built, 36 are being built, 33 are not"   ->   31 + 36 + 33 = 100, stated 105

What is a part and what a whole must be said: a budget with its recipients ("an amount of X to A (Y) and B (Z)"),
an unallocated rest (proposed - approved), or a count introduced as a total ("in total", "of which") with counts of
the same thing behind it. A near miss is reported, as a sum that is far off is a sum of something else.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from decimal import Decimal
from typing import NamedTuple

from r57extract.checks.counting import Version, bare, same_noun, sums_to, versions_of
from r57extract.checks.saying import figure_place, langs
from r57extract.checks.slips import one_slip_apart
from r57extract.types.alignment import Case, plain
from r57extract.types.facts import Budget, Figure
from r57extract.types.report import Check, Finding, Verified

_REACH = 3  # sentences after a total in which its parts may stand
_PARTS = 3  # parts of a count from which on a sum that just misses it is reported
_NEAR = Decimal("0.1")  # share of the total by which a sum of amounts may miss it and still be meant
_WHOLE_ROLES = ("proposed", "budget", "allocated", "")
_TAKEN_ROLES = ("approved", "allocated", "spent")


class Sum(NamedTuple):
    """A stated total and the terms that make it up; a term with sign -1 is taken away."""

    version: int
    total: Figure
    terms: tuple[tuple[int, Figure], ...]

    @property
    def value(self) -> Decimal:
        """What the terms come to."""
        return sum((sign * figure.value for sign, figure in self.terms), Decimal(0))

    @property
    def holds(self) -> bool:
        """Is the stated total right?"""
        return self.value == self.total.value

    def arithmetic(self) -> str:
        """The terms added up: "601 + 404 + 104 + 178 = 1287"."""
        first, *rest = self.terms
        terms = [plain(first[1].value), *(f"{'+' if sign > 0 else '-'} {plain(f.value)}" for sign, f in rest)]
        return f"{' '.join(terms)} = {plain(self.value)}"

    def key(self) -> tuple[Decimal, ...]:
        """What makes two sums the same in different versions."""
        return (self.total.value, *(sign * figure.value for sign, figure in self.terms))


def find(case: Case) -> Iterator[Finding]:
    """One finding for each sum that misses its total narrowly, with every version that shows it."""
    wrong: dict[tuple[Decimal, ...], list[Sum]] = defaultdict(list)
    for version in versions_of(case):
        for one in (*_counted(version), *_budgeted(version)):
            if not one.holds:
                wrong[one.key()].append(one)
    for found in wrong.values():
        one = found[0]
        terms = f"{one.value:,f}, stated {one.total.value:,f}"
        yield Finding(
            kind="sum",
            severity="error",
            message=f"The parts come to {terms}.",
            evidence=tuple(
                figure_place(case, s.version, figure) for s in found for figure in (s.total, *(f for _, f in s.terms))
            ),
            arithmetic=one.arithmetic(),
            versions=langs(case, (s.version for s in found)),
        )


def verified(case: Case) -> Iterator[Verified]:
    """The sums that hold."""
    right: dict[tuple[Decimal, ...], list[Sum]] = defaultdict(list)
    for version in versions_of(case):
        for one in (*_counted(version), *_budgeted(version), *additions(version)):
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
        window = [f for f in window if here - version.sentence_number(f.start) <= _REACH][-12:]
        values = {f.value: f for f in window if bare(f) or same_noun(f, count)}
        for value, figure in values.items():
            other = values.get(count.value - value)
            if other is not None and value > count.value - value:
                yield Sum(version.number, count, ((1, figure), (1, other)))
                break
        window.append(count)


def _counted(version: Version) -> Iterator[Sum]:
    """Totals of counts with their parts: those that hold, and those that a single slip keeps from holding."""
    counts = version.counts
    for at, total in enumerate(counts):
        if total.value < 10:
            continue
        first = version.sentence_number(total.start)
        block = version.block_number(total.start)
        parts: list[Figure] = []
        for count in counts[at + 1 : at + 12]:
            near = version.sentence_number(count.start) - first <= _REACH and version.block_number(count.start) == block
            if not near or count.value >= total.value:
                break
            if bare(count) or same_noun(count, total):
                parts.append(count)
        if number := sums_to(total.value, parts):
            yield Sum(version.number, total, tuple((1, part) for part in parts[:number]))
        elif _introduces(version, total, parts):
            yield from _near_misses(version, total, parts)


def _introduces(version: Version, total: Figure, parts: Sequence[Figure]) -> bool:
    """Is the total said to be one, and what follows to be its parts? Two parts may overlap, or lack a third."""
    if len(parts) < _PARTS:
        return False
    sentence = version.sentence(total.start)
    before = any(cue.kind == "total" for cue in version.cues(sentence.start, total.start))
    return before and any(cue.kind == "part" for cue in version.cues(total.end, parts[0].start))


def _near_misses(version: Version, total: Figure, parts: Sequence[Figure]) -> Iterator[Sum]:
    for number in range(len(parts), _PARTS - 1, -1):
        value = sum((part.value for part in parts[:number]), Decimal(0))
        if one_slip_apart(value, total.value):
            yield Sum(version.number, total, tuple((1, part) for part in parts[:number]))
            return


def _budgeted(version: Version) -> Iterator[Sum]:
    """Amounts with their recipients, and what is left of them."""
    budgets = version.extraction.budgets
    parts: dict[int, list[Budget]] = defaultdict(list)
    for budget in budgets:
        if budget.part_of is not None:
            parts[budget.part_of].append(budget)
    for whole in budgets:
        terms = parts.get(whole.start, [])
        if len(terms) > 1 and (one := _of_amounts(version, whole, [(1, term) for term in terms])):
            yield one
    wholes = [budget for budget in budgets if budget.part_of is None]
    for at in range(2, len(wholes)):
        whole, taken, rest = wholes[at - 2 : at + 1]
        if rest.role == "unallocated" and taken.role in _TAKEN_ROLES and whole.role in _WHOLE_ROLES:
            near = version.block_number(whole.start) == version.block_number(rest.start)
            if near and (one := _of_amounts(version, rest, [(1, whole), (-1, taken)])):
                yield one


def _of_amounts(version: Version, total: Budget, terms: Sequence[tuple[int, Budget]]) -> Sum | None:
    """The sum, if all is one currency and it holds or nearly holds."""
    figures = [(sign, term.figure) for sign, term in terms if term.figure is not None]
    if total.figure is None or len(figures) < len(terms) or {t.currency for _, t in terms} != {total.currency}:
        return None
    if any(f.bound != "=" or f.low != f.high for f in (total.figure, *(f for _, f in figures))):
        return None
    one = Sum(version.number, total.figure, tuple(figures))
    off = abs(one.value - total.amount)
    slack = sum((f.half_step for _, f in figures if f.scale > 1), Decimal(0))
    if one.holds or slack < off <= _NEAR * total.amount:
        return one
    return None


check = Check(kind="sum", title="parts do not add up to the stated whole", find=find, kinds=("sum",))
