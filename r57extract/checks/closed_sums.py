"""Sums whose total stands behind its parts: a row of three or more, or of amounts, that "together" closes.

    "262 shops, 151 branches and 41 markets, together 454"   ->   262 + 151 + 41 = 454
    "36 euros for power and 12 euros for gas, together 48"   ->   36 + 12 = 48

Nothing but what belongs to the last part may stand before the word for a total. The row may open with a figure that is
no part of it; so what does not come to the total is told only where one digit is to blame.
"""

from __future__ import annotations

from collections.abc import Iterator

from r57extract.checks.addition import Sum
from r57extract.checks.counting import Version
from r57extract.checks.slips import one_slip_apart
from r57extract.types.facts import RATES, Figure

_KINDS = frozenset({"count", "money", "measure"})
_LONGEST_ROW = 8
_APART = 60  # characters between the parts of a row
_BEHIND = 45  # characters between the last part and the word for a total
_TIGHT = 3  # characters between that word and the total
_MARKS = ",–—-("
_LEAST = 10


def closed_sums(version: Version) -> Iterator[Sum]:
    """Totals with the parts before them: those that hold, and those that one digit keeps from holding."""
    figures = version.extraction.figures
    for at, total in enumerate(figures):
        if at > 1 and total.kind in _KINDS and total.value >= _LEAST and _is_exact(total):
            one = _closed(version, total, figures[max(0, at - _LONGEST_ROW) : at])
            if one is not None:
                yield one


def _closed(version: Version, total: Figure, before: tuple[Figure, ...]) -> Sum | None:
    sentence = version.sentence(total.start)
    last = before[-1]
    cue = next((cue for cue in version.cues(last.end, total.start) if cue.kind == "total"), None)
    if cue is None or last.start < sentence.start or total.start - cue.end > _TIGHT or cue.start - last.end > _BEHIND:
        return None
    if not any(mark in version.text(last.end, cue.start) for mark in _MARKS):
        return None
    row: list[Figure] = []
    behind = total.start
    for part in reversed(before):
        like = part.kind == total.kind and part.unit == total.unit and _is_exact(part)
        if part.start < sentence.start or not like or part.value >= total.value:
            break
        if row and (behind - part.end > _APART or any(mark in version.text(part.end, behind) for mark in ":;(")):
            break
        row.insert(0, part)
        behind = part.start
    if len(row) < 2 or any(found.kind in RATES for found in version.cues(row[0].start, total.start)):
        return None
    for first in range(len(row) - 1):
        if sum(part.value for part in row[first:]) == total.value:
            return Sum(version.number, total, tuple((1, part) for part in row[first:]))
    value = sum((part.value for part in row[1:]), row[0].value)
    slip = one_slip_apart(total.value, value) or any(
        part.value > value - total.value and one_slip_apart(part.value, part.value - value + total.value)
        for part in row
    )
    if not slip or (len(row) == 2 and row[0].unit == ""):
        return None
    off = sum((part.half_step for part in row), total.half_step)
    if abs(value - total.value) < off and total.kind != "count":
        return None
    return Sum(version.number, total, tuple((1, part) for part in row), meant="likely")


def _is_exact(figure: Figure) -> bool:
    return figure.is_exact and not figure.readings
