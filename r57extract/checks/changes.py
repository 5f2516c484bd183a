"""percentage, sum, contradiction: a change that is told with both values and with its size, which does not fit.

    "von 400 auf 448 Millionen, ein Plus von 14 Prozent"   ->   448 is 12 % more than 400
    "von 812 auf 780, 42 weniger"                          ->   780 is 32 less than 812
    "verdoppelte sich von 10 auf 15"                       ->   15 is 1.5 times 10
    "stieg von 50 auf 40"                                  ->   40 is less than 50

The two values stand for all that rounds to them, and so does the size; words ("doubled", "by a third") may be off by
a fifth. A change that is said to be adjusted for something was worked out from other figures.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import replace
from decimal import ROUND_HALF_UP, Decimal
from typing import NamedTuple

from r57extract.checks.counting import Version, versions_of
from r57extract.checks.rounding import slack
from r57extract.checks.saying import figure_place, fraction, langs, readable, said
from r57extract.checks.slips import digits, one_slip_apart
from r57extract.types.alignment import Case, plain
from r57extract.types.facts import Change, Figure
from r57extract.types.report import Check, Evidence, Finding, FindingKind, Severity, Verified

_WORDS = Decimal("0.2")  # by how much a multiple or fraction in words may be off, as a share of it
_SURE = Decimal("0.9")  # two values are hardly ever rounded both by as much as can be
_ABOUT = Decimal("0.1")  # what "about" allows
_BESIDE = 20  # characters around the size of a change
_WAYS = {"more": True, "increase": True, "less": False, "decrease": False}
_BEYOND = Decimal("1.5")  # "more than doubled" is less than three times


class Claim(NamedTuple):
    """What a text says of a change, and what its two values come to.

    holds       is it right?
    near        is it, or might it be with one digit that is another?
    exactly     is it what the values come to as they are printed, unrounded?
    message     what is wrong where it is not
    arithmetic  what the values come to
    """

    kind: FindingKind
    severity: Severity
    holds: bool
    near: bool
    exactly: bool
    message: str
    arithmetic: str


def find(case: Case) -> Iterator[Finding]:
    """One finding for each change whose size is wrong, with every version that shows it."""
    for claim, places in _gathered(case, holds=False):
        evidence = tuple(place for _, found in places for place in found)
        versions = langs(case, (version for version, _ in places))
        yield Finding(claim.kind, claim.severity, claim.message, evidence, claim.arithmetic, versions)


def verified(case: Case) -> Iterator[Verified]:
    """The changes whose size is right."""
    for claim, places in _gathered(case, holds=True):
        if claim.exactly:
            evidence = tuple(found[-1] for _, found in places)
            yield Verified(claim.arithmetic, evidence, langs(case, (version for version, _ in places)))


def _gathered(case: Case, *, holds: bool) -> Iterator[tuple[Claim, list[tuple[int, list[Evidence]]]]]:
    """The claims that hold, or those that do not, with the versions and places where they are made."""
    places: dict[Claim, list[tuple[int, list[Evidence]]]] = defaultdict(list)
    for version in versions_of(case):
        for change in version.extraction.changes:
            for claim in _claims(change, _rises(version, change)):
                doubtful = change.doubtful or _may_be_share(version, change)
                if claim.holds == holds and not (doubtful and not claim.near):
                    figures = [figure for figure in (change.before, change.after, change.size) if figure]
                    places[claim].append((version.number, [figure_place(case, version.number, f) for f in figures]))
    yield from places.items()


def _may_be_share(version: Version, change: Change) -> bool:
    """Is it "from 15 to 12 seats (33.9 %)", which may be their share of something?"""
    size = change.size
    if size is None or size.unit != "percent" or change.after.kind != "count":
        return False
    return version.text(size.start - 1, size.start) == "(" and version.text(size.start, size.start + 1).isdecimal()


def _rises(version: Version, change: Change) -> bool | None:
    """Does a verb say that it rose, or a word beside the size: "24 percent more"?"""
    size = change.size
    if change.rising is not None or size is None:
        return change.rising
    near = version.cues(size.start - _BESIDE, size.end + _BESIDE)
    told = {cue.kind for cue in near if -1 <= max(cue.start - size.end, size.start - cue.end) <= 1} & _WAYS.keys()
    return _WAYS[told.pop()] if len(told) == 1 else None


def _claims(change: Change, rising: bool | None) -> Iterator[Claim]:
    if change.before.value <= 0 or change.after.value <= 0:
        return
    sized = _of_size(change)
    if sized:
        yield sized
    if rising is not None:
        # Where the size fits, the two values are those of the change.
        yield _direction(change, rising=rising, near=sized is not None and sized.near)


def _of_size(change: Change) -> Claim | None:
    if change.factor is not None:
        return _multiple(change, change.factor)
    if change.size is None:
        return None
    if change.size.kind == "ratio":
        return _fraction(change, change.size)
    if change.size.unit != "percent":
        return _difference(change, change.size)
    return None if change.adjusted else _rate(change, change.size)


def _rate(change: Change, size: Figure) -> Claim:
    """The rate at which something grew or shrank, with its sign or without; of percentages it may be in points, too."""
    before, after = change.before, change.after
    told, size = size, replace(size, value=abs(size.value))
    off, other = slack(before, after), slack(after, before)
    rate = 100 * (after.value - before.value) / before.value
    least = 100 * (after.value - other) / (before.value + off) - 100
    most = 100 * (after.value + other) / max(before.value - off, before.value / 2) - 100
    low, high = sorted((abs(least), abs(most))) if least * most > 0 else (Decimal(0), max(abs(least), abs(most)))
    in_points = before.unit == "percent" and _within(
        size, abs(after.value - before.value), abs(after.value - before.value)
    )
    exact = abs(rate).quantize(Decimal(1).scaleb(-max(size.decimals, 1)), rounding=ROUND_HALF_UP)
    sign = "-" if rate < 0 else ""
    word = "fall" if rate < 0 else "rise"
    digits = size.decimals
    return Claim(
        kind="percentage",
        severity="error" if abs(abs(rate) - size.value) >= 1 and before.start < after.start else "warning",
        holds=(in_points or _within(size, low, high)) and not told.value < 0 < rate,
        near=_is_slip(size, abs(rate)),
        exactly=_within(size, abs(rate), abs(rate)),
        message=f"{_from_to(change)} is a {word} of {plain(exact)} %, printed {readable(said(told))}.",
        arithmetic=f"round(100 * ({plain(after.value)} - {plain(before.value)}) / {plain(before.value)}, {digits}) = "
        f"{sign}{plain(abs(rate).quantize(Decimal(1).scaleb(-digits), rounding=ROUND_HALF_UP))}",
    )


def _within(size: Figure, low: Decimal, high: Decimal) -> bool:
    """Does what is printed agree with something between these two?"""
    off = size.half_step
    if size.bound == "~":
        off = max(off, _ABOUT * size.value)
    above = size.bound in (">", ">=") or low <= size.value + off
    below = size.bound in ("<", "<=") or high >= size.value - off
    return above and below


def _is_slip(size: Figure, exact: Decimal) -> bool:
    """Is the printed size the exact one, or a digit or two swapped ones away from it?"""
    rounded = exact.quantize(Decimal(1).scaleb(-size.decimals), rounding=ROUND_HALF_UP)
    return rounded == size.value or (len(digits(rounded)) > 1 and one_slip_apart(rounded, size.value))


def _difference(change: Change, size: Figure) -> Claim:
    before, after = change.before, change.after
    exact = abs(after.value - before.value)
    off = _SURE * (slack(before, after) + slack(after, before))
    larger, smaller = max(before.value, after.value), min(before.value, after.value)
    return Claim(
        kind="sum",
        severity="error",
        holds=_within(size, exact - off, exact + off),
        near=_is_slip(size, exact),
        exactly=_within(size, exact, exact),
        message=f"{_from_to(change)} is a difference of {_amount(size, exact)}, printed {readable(said(size))}.",
        arithmetic=f"{plain(larger)} - {plain(smaller)} = {plain(exact)}",
    )


def _amount(size: Figure, value: Decimal) -> str:
    unit = said(size).partition(plain(size.value))[2]
    return readable(f"{plain(value)}{unit}")


def _multiple(change: Change, factor: Decimal) -> Claim:
    """Doubled, tripled, halved: how many times the one is the other, whichever is the larger."""
    smaller, larger = sorted((change.before, change.after), key=lambda figure: figure.value)
    bottom, top = smaller.value, larger.value
    stated = factor if factor >= 1 else 1 / factor
    ratio = top / bottom / stated
    bound = change.size.bound if change.size else "="
    low = 1 - _WORDS if bound in ("=", "~", "<", "<=") else 1 - _WORDS / 4
    high = 1 + _WORDS if bound in ("=", "~") else 1 + _WORDS / 4 if bound in ("<", "<=") else _BEYOND
    rounded = (top / bottom).quantize(Decimal("0.01"), rounding=ROUND_HALF_UP)
    return Claim(
        kind="percentage",
        severity="warning",
        holds=low <= ratio <= high,
        near=False,
        exactly=True,
        message=f"{readable(said(larger))} is {plain(rounded)} times {readable(said(smaller))}, "
        f"said to be {_times(stated, halved=factor < 1)}.",
        arithmetic=f"round({plain(top)} / {plain(bottom)}, 2) = {plain(rounded)}",
    )


def _times(stated: Decimal, *, halved: bool) -> str:
    return f"{plain(stated.quantize(Decimal('0.01')))} times{' (halved)' if halved else ''}"


def _fraction(change: Change, size: Figure) -> Claim:
    """By a half, or by a third; "to a third" is said with the same words."""
    before, after = change.before.value, change.after.value
    share = abs(after - before) / before
    off = _WORDS * size.value
    rounded = share.quantize(Decimal("0.01"), rounding=ROUND_HALF_UP)
    return Claim(
        kind="percentage",
        severity="warning",
        holds=min(abs(share - size.value), abs(after / before - size.value)) <= off or size.bound not in ("=", "~"),
        near=False,
        exactly=True,
        message=f"{_from_to(change)} is a change by {plain(100 * rounded)} %, printed {fraction(size)}.",
        arithmetic=f"round({plain(abs(after - before))} / {plain(before)}, 2) = {plain(rounded)}",
    )


def _direction(change: Change, *, rising: bool, near: bool) -> Claim:
    before, after = change.before.value, change.after.value
    stated, other = ("rise", "less") if rising else ("fall", "more")
    return Claim(
        kind="contradiction",
        severity="warning",
        holds=after >= before if rising else after <= before,
        near=near,
        exactly=False,
        message=f"{_from_to(change)} is said to be a {stated}, but {readable(said(change.after))} is {other} than "
        f"{readable(said(change.before))}.",
        arithmetic=f"{plain(after)} - {plain(before)} = {plain(after - before)}",
    )


def _from_to(change: Change) -> str:
    return f"From {readable(said(change.before))} to {readable(said(change.after))}"


check = Check(
    kind="change",
    title="the size of a change does not fit its two values",
    find=find,
    kinds=("percentage", "sum", "contradiction"),
)
