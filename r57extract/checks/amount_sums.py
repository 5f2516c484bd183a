"""Sums of money: an amount and its parts, and what is left when something was taken from it.

    "210 million: Kharkiv (120 million) and Sumy (80 million)"        ->   120 + 80 = 200, stated 210
    "asked for 900 million; 640 million was approved, 250 is left"    ->   900 - 640 = 260, stated 250

Parts that are said to be all of it must add up. Others may come to less, so that three or more of them that miss
the amount narrowly are only likely to be meant as all. Amounts that miss one another by far are amounts of something
else, and rounded ones may differ by what rounding explains.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from decimal import Decimal

from r57extract.checks.addition import Sum
from r57extract.checks.counting import Version
from r57extract.checks.slips import one_slip_apart
from r57extract.types.facts import Budget

_NEAR = Decimal("0.1")  # share of the total by which a sum may miss it and still be meant
_ROW = 2  # amounts in the sentence of "the rest" from which on they are what was taken of a larger one
_AMOUNTS = 12  # looked back at
_REACH = 3  # sentences after an amount in which what is left of it is told
_WHOLE_ROLES = ("proposed", "budget", "allocated", "pledged", "aid", "")
_TAKEN_ROLES = ("approved", "allocated", "spent")
# Parts that need not be all of it: so many, and so little missing, that one wrong digit is more likely than a gap.
_TELLING_PARTS = 3
_LITTLE = Decimal("0.05")


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
        if budget.rest and (one := _left(version, budget, wholes, parts)):
            yield one
        wholes.append(budget)


def _divided(version: Version, whole: Budget, terms: Sequence[Budget]) -> Sum | None:
    """The parts of an amount; where the last is said to be what is left, what must be left."""
    *parts, last = terms
    if last.rest and not any(part.rest for part in parts):
        return _sum(version, last, [(1, whole), *((-1, part) for part in parts)], within=_NEAR * whole.amount)
    one = _sum(version, whole, [(1, term) for term in terms], within=_NEAR * whole.amount)
    if one is None or one.holds or not one.meant:
        return one
    if one.value < whole.amount and version.has_rest(last.start):
        return one._replace(meant="")
    if whole.split or one.value > whole.amount:
        return one
    little = whole.amount - one.value <= _LITTLE * whole.amount and one_slip_apart(one.value, whole.amount)
    return one._replace(meant="likely" if little and len(terms) >= _TELLING_PARTS else "")


def _left(version: Version, rest: Budget, before: Sequence[Budget], parts: dict[int, list[Budget]]) -> Sum | None:
    """What is left: of the latest amount, less its parts, or less what was taken of it; else of a row."""
    here = version.sentence_number(rest.start)
    block = version.block_number(rest.start)
    wholes = [b for b in before[-_AMOUNTS:] if here - version.sentence_number(b.start) <= _REACH]
    wholes = [b for b in wholes if version.block_number(b.start) == block]
    if not wholes:
        return None
    whole, taken = wholes[-1], parts[wholes[-1].start]
    if not taken and len(wholes) > 1 and whole.role in _TAKEN_ROLES:
        whole, taken = wholes[-2], [whole]
    if taken and whole.role in _WHOLE_ROLES and not whole.split:
        return _sum(version, rest, [(1, whole), *((-1, part) for part in taken)], within=_NEAR * rest.amount)
    whole = max(wholes, key=lambda budget: budget.amount)
    taken = [b for b in wholes if b.start > whole.start]
    if len(taken) < _ROW or any(version.sentence_number(b.start) != here for b in taken):
        return None
    return _sum(version, rest, [(1, whole), *((-1, part) for part in taken)], within=_NEAR * rest.amount)


def _sum(version: Version, total: Budget, terms: Sequence[tuple[int, Budget]], *, within: Decimal) -> Sum | None:
    """The sum, if all is one currency; meant as one where it holds, or is off by no more than this or one slip.

    What is off by more, or as little as rounding explains, is wrong only where the sum of another version holds.
    """
    figures = [(sign, term.figure) for sign, term in terms if term.figure is not None]
    if total.figure is None or len(figures) < len(terms) or {t.currency for _, t in terms} != {total.currency}:
        return None
    one = Sum(version.number, total.figure, tuple(figures), (total.role, *(term.role for _, term in terms)))
    if any(figure.bound != "=" or figure.low != figure.high for figure in one.figures):
        return None
    off = abs(one.value - total.amount)
    slack = sum((figure.half_step for figure in one.figures if figure.scale > 1), Decimal(0))
    near = off <= within or one_slip_apart(one.value, total.amount)
    return one if one.holds or (near and off > slack) else one._replace(meant="")
