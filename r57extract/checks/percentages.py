"""percentage: a printed percentage differs from the counts it comes with, beyond rounding.

    "1.287 tasks, of which 601 (47 %), 404 (31.5 %) and 104 (8 %)"   ->   404 of 1287 is 31.4 %, printed 31.5 %

A count and its percentage stand together ("404 (31,5 %)"); the whole is a larger count before them of which the
text shows that it is the whole: a ratio ("404 of the 1287"), a cue ("of which"), or another percentage beside it
that holds. Without such a sign nothing is claimed. Rounding is allowed for: 31.5 stands for 31.45 to 31.55.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from decimal import ROUND_HALF_UP, Decimal
from typing import NamedTuple

from r57extract.checks.counting import Version, bare, same_noun, versions_of
from r57extract.checks.saying import figure_place, langs
from r57extract.types.alignment import Case, plain
from r57extract.types.facts import Figure
from r57extract.types.report import Check, Finding, Verified

_TOGETHER = 40  # characters between a count and "(31,5 %)": room for its noun
_MOST = 15  # counts before a part that may be its whole
_REACH = 3  # sentences in which a whole may stand before its parts
_CLOSE = Decimal(5)  # percentage points: what is further off is a share of something else


class Share(NamedTuple):
    """A part, its whole and the percentage printed with them. `certain`: the text shows that it is the whole."""

    version: int
    part: Figure
    whole: Figure
    percent: Figure
    certain: bool

    @property
    def exact(self) -> Decimal:
        """What the percentage should be."""
        if self.part is self.whole:
            return 100 * self.part.value
        return 100 * self.part.value / self.whole.value

    @property
    def holds(self) -> bool:
        """Is the printed percentage right, as far as it is printed?"""
        return abs(self.exact - self.percent.value) <= self.percent.half_step

    def key(self) -> tuple[Decimal, Decimal, Decimal]:
        """What makes two shares the same in different versions."""
        top, bottom = self.counts()
        return top, bottom, self.percent.value

    def counts(self) -> tuple[Decimal, Decimal]:
        """Part and whole."""
        if self.part is self.whole:
            assert self.part.numerator is not None
            assert self.part.denominator is not None
            return self.part.numerator, self.part.denominator
        return self.part.value, self.whole.value

    def arithmetic(self) -> str:
        """The percentage worked out, rounded as the printed one is."""
        part, whole = map(plain, self.counts())
        digits = self.percent.decimals
        rounded = self.exact.quantize(Decimal(1).scaleb(-digits), rounding=ROUND_HALF_UP)
        return f"round(100 * {part} / {whole}, {digits}) = {plain(rounded)}"


def find(case: Case) -> Iterator[Finding]:
    """One finding for each wrong share, with every version that shows it."""
    wrong: dict[tuple[Decimal, Decimal, Decimal], list[Share]] = defaultdict(list)
    for version in versions_of(case):
        for share in shares(version):
            if share.certain and not share.holds and abs(share.exact - share.percent.value) <= _CLOSE:
                wrong[share.key()].append(share)
    for found in wrong.values():
        yield _finding(case, found)


def verified(case: Case) -> Iterator[Verified]:
    """The shares that hold."""
    right: dict[tuple[Decimal, Decimal, Decimal], list[Share]] = defaultdict(list)
    for version in versions_of(case):
        for share in shares(version):
            if share.holds:
                right[share.key()].append(share)
    for found in right.values():
        places = tuple(figure_place(case, share.version, share.percent) for share in found)
        yield Verified(found[0].arithmetic(), places, langs(case, (share.version for share in found)))


def shares(version: Version) -> list[Share]:
    """The shares of a version: each percentage with the part beside it and the whole that explains it best."""
    found: list[Share] = []
    pairs = list(_pairs(version))
    for part, percent in pairs:
        if part.kind == "ratio":
            found.append(Share(version.number, part, part, percent, certain=True))
    counted = [(part, percent) for part, percent in pairs if part.kind == "count"]
    for whole, group in _by_whole(version, counted):
        candidates = [Share(version.number, part, whole, percent, certain=False) for part, percent in group]
        holding = sum(share.holds for share in candidates)
        for share in candidates:
            supported = holding - share.holds > 0 or _is_part(version, whole, share.part)
            found.append(share._replace(certain=supported))
    return found


def _pairs(version: Version) -> Iterator[tuple[Figure, Figure]]:
    """Each percentage with the count or ratio just before it: "404 (31,5 %)", "2.014/2.177, or 92,5 %"."""
    before: Figure | None = None
    for figure in version.extraction.figures:
        if figure.unit == "percent" and _is_exact(figure) and before is not None and _is_exact(before):
            between = version.text(before.end, figure.start)
            close = len(between) <= _TOGETHER + len(before.noun)
            bracketed = between.rstrip().endswith(("(", "（", "["))
            same = version.sentence_number(before.start) == version.sentence_number(figure.start)
            if same and close and (bracketed or (before.kind == "ratio" and before.unit != "times")):
                yield before, figure
        before = figure if figure.kind in ("count", "ratio") else None


def _is_exact(figure: Figure) -> bool:
    """Neither a range nor a bound, nor a fraction in words: "a quarter (23 %)" is as near as words come."""
    fraction = figure.spelled and figure.kind == "ratio"
    return figure.low == figure.high and figure.bound == "=" and not fraction


def _by_whole(
    version: Version, pairs: Iterable[tuple[Figure, Figure]]
) -> Iterator[tuple[Figure, list[tuple[Figure, Figure]]]]:
    """The pairs, gathered under the whole that makes the most of them hold; a tie goes to the nearest."""
    wholes: dict[int, Figure] = {}
    under: dict[int, list[tuple[Figure, Figure]]] = defaultdict(list)
    for part, percent in pairs:
        for whole in _wholes(version, part):
            wholes[whole.start] = whole
            under[whole.start].append((part, percent))
    holding = {
        start: sum(Share(0, part, wholes[start], p, False).holds for part, p in under[start]) for start in wholes
    }
    taken: set[int] = set()
    for start in sorted(wholes, key=lambda start: (-holding[start], -start)):
        free = [pair for pair in under[start] if pair[1].start not in taken]
        taken.update(percent.start for _, percent in free)
        if free:
            yield wholes[start], free


def _wholes(version: Version, part: Figure) -> Iterator[Figure]:
    """The counts in the sentences before a part, or in its own, that it may be a part of."""
    first = version.sentence_number(part.start) - _REACH
    at = version.counts_before(part.start)
    for count in version.counts[max(0, at - _MOST) : at]:
        if version.sentence_number(count.start) >= first and _may_hold(version, count, part):
            yield count


def _may_hold(version: Version, whole: Figure, part: Figure) -> bool:
    same_block = version.block_number(whole.start) == version.block_number(part.start)
    before = whole.start < part.start and same_block
    return before and whole.value > part.value > 0 and (bare(part) or bare(whole) or same_noun(whole, part))


def _is_part(version: Version, whole: Figure, part: Figure) -> bool:
    """Does the sentence say "of which" between the two?"""
    same = version.sentence_number(whole.start) == version.sentence_number(part.start)
    return same and any(cue.kind == "part" for cue in version.cues(whole.end, part.start))


def _finding(case: Case, found: list[Share]) -> Finding:
    share = found[0]
    part, whole = map(plain, share.counts())
    exact = share.exact.quantize(Decimal(1).scaleb(-max(share.percent.decimals, 1)), rounding=ROUND_HALF_UP)
    places = []
    for one in found:
        figures = (one.part, one.percent) if one.part is one.whole else (one.whole, one.part, one.percent)
        places += [figure_place(case, one.version, figure) for figure in figures]
    return Finding(
        kind="percentage",
        severity="warning" if abs(share.exact - share.percent.value) < 1 else "error",
        message=f"{part} of {whole} is {plain(exact)} %, printed {plain(share.percent.value)} %.",
        evidence=tuple(places),
        arithmetic=share.arithmetic(),
        versions=langs(case, (one.version for one in found)),
    )


check = Check(kind="percentage", title="a percentage differs from its counts", find=find, kinds=("percentage",))
