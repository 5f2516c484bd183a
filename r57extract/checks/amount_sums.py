"""Sums of money: an amount and its parts, and what is left when something was taken from it.

    "210 million: Kharkiv (120 million) and Sumy (80 million)"        ->   120 + 80 = 200, stated 210
    "asked for 900 million; 640 million was approved, 250 is left"    ->   900 - 640 = 260, stated 250

Parts that are said to be all of it must add up; others may come to less. Amounts that miss one another by far are
amounts of something else, and rounded ones may differ by what rounding explains.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from decimal import Decimal

from r57extract.checks.addition import Sum
from r57extract.checks.counting import Version
from r57extract.checks.slips import digits, one_slip_apart
from r57extract.types.facts import Budget

_NEAR = Decimal("0.1")  # share of the total by which a sum may miss it and still be meant
_REACH = 3  # sentences after an amount in which what is left of it is told
_WHOLE_ROLES = ("proposed", "budget", "allocated", "pledged", "aid", "")
_TAKEN_ROLES = ("approved", "allocated", "spent")
_LEFT_ROLES = ("unallocated", "remaining")
# Parts that need not be all of it: so many, and so exact a total, that one wrong digit is more likely than a gap.
_TELLING_PARTS = 3
_TELLING_DIGITS = 3


def amount_sums(version: Version) -> Iterator[Sum]:
    """The amounts of a version with their parts or rests, as far as they add up or nearly do."""
    budgets = version.extraction.budgets
    parts: dict[int, list[Budget]] = defaultdict(list)
    for budget in budgets:
        if budget.part_of is not None:
            parts[budget.part_of].append(budget)
    wholes: list[Budget] = []
    for budget in budgets:
        if budget.part_of is not None:
            continue
        terms = parts[budget.start]
        if len(terms) > 1 and (one := _divided(version, budget, terms)):
            yield one
        if budget.role in _LEFT_ROLES and (one := _left(version, budget, wholes, parts)):
            yield one
        wholes.append(budget)


def _divided(version: Version, whole: Budget, terms: Sequence[Budget]) -> Sum | None:
    """The parts of an amount."""
    one = _sum(version, whole, [(1, term) for term in terms])
    if one is None or one.holds or whole.split or one.value > whole.amount:
        return one
    telling = len(terms) >= _TELLING_PARTS and len(digits(whole.amount).rstrip("0")) >= _TELLING_DIGITS
    return one if telling and one_slip_apart(one.value, whole.amount) else None


def _left(version: Version, rest: Budget, wholes: Sequence[Budget], parts: dict[int, list[Budget]]) -> Sum | None:
    """What is left: the latest amount less its parts, or less the one that was taken of it."""
    if not wholes:
        return None
    whole, taken = wholes[-1], parts[wholes[-1].start]
    if not taken and len(wholes) > 1 and whole.role in _TAKEN_ROLES:
        whole, taken = wholes[-2], [whole]
    near = version.block_number(whole.start) == version.block_number(rest.start)
    near &= version.sentence_number(rest.start) - version.sentence_number(whole.start) <= _REACH
    if not taken or not near or whole.role not in _WHOLE_ROLES or whole.split:
        return None
    return _sum(version, rest, [(1, whole), *((-1, part) for part in taken)])


def _sum(version: Version, total: Budget, terms: Sequence[tuple[int, Budget]]) -> Sum | None:
    """The sum, if all is one currency and it holds or nearly holds."""
    figures = [(sign, term.figure) for sign, term in terms if term.figure is not None]
    if total.figure is None or len(figures) < len(terms) or {t.currency for _, t in terms} != {total.currency}:
        return None
    one = Sum(version.number, total.figure, tuple(figures), (total.role, *(term.role for _, term in terms)))
    if any(figure.bound != "=" or figure.low != figure.high for figure in one.figures):
        return None
    off = abs(one.value - total.amount)
    slack = sum((figure.half_step for figure in one.figures if figure.scale > 1), Decimal(0))
    near = off <= _NEAR * total.amount or one_slip_apart(one.value, total.amount)
    return one if one.holds or (slack < off and near) else None
