"""percentage: a printed percentage differs from the counts it comes with, beyond rounding.

    "1.287 tasks, of which 601 (47 %), 404 (31.5 %) and 104 (8 %)"   ->   404 of 1287 is 31.4 %, printed 31.5 %

A count and its percentage stand together ("404 (31,5 %)"); the whole is a larger count before them of which the
text shows that it is the whole: a ratio ("404 of the 1287"), a cue ("of which"), another percentage beside it
that holds, or its place ("Of the 1287 tasks, 404 …", "404, or 31.5 % of the 1287"). Without such a sign nothing is
claimed. Rounding is allowed for: 31.5 stands for 31.45 to 31.55, and a fraction in words for what is about as much.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from decimal import ROUND_HALF_UP, Decimal
from typing import NamedTuple

from r57extract.checks.counting import Version, bare, same_noun, versions_of
from r57extract.checks.rounding import slack
from r57extract.checks.saying import figure_place, fraction, langs, readable, said
from r57extract.checks.slips import digits, one_slip_apart
from r57extract.types.alignment import Case, plain
from r57extract.types.facts import Figure
from r57extract.types.report import Check, Finding, Verified

_PARTS = frozenset({"count", "money", "measure"})
_TOGETHER = 40  # characters between a count and "(31,5 %)": room for its noun
_MOST = 15  # counts before a part that may be its whole
_BEHIND = 4  # characters between "(4,7%)" and a word behind it
_REACH = 3  # sentences in which a whole may stand before its parts
_WORDS = Decimal("0.2")  # by how much a fraction in words, or "about", may be off, as a share of it
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
    def printed(self) -> Decimal:
        """What is printed, as a percentage: a third is 33.3."""
        return 100 * self.percent.value if self.percent.kind == "ratio" else self.percent.value

    @property
    def slack(self) -> Decimal:
        """What rounding explains: of the percentage, and of amounts that are rounded themselves."""
        if self.percent.kind == "ratio" or self.percent.bound == "~":
            return _WORDS * self.printed
        if self.part is self.whole or not (_is_rounded(self.part) or _is_rounded(self.whole)):
            return self.percent.half_step
        off = (
            slack(self.part, self.whole) / self.whole.value
            + self.exact / 100 * slack(self.whole, self.part) / self.whole.value
        )
        return self.percent.half_step + 100 * off

    @property
    def holds(self) -> bool:
        """Is the printed percentage right, as far as it is printed?"""
        off = self.exact - self.printed
        if self.percent.bound in (">", ">="):
            return off >= -self.slack
        if self.percent.bound in ("<", "<="):
            return off <= self.slack
        return abs(off) <= self.slack

    @property
    def is_exact(self) -> bool:
        """Does it hold for the figures as they are printed, whatever they were rounded from?"""
        off = self.slack if self.percent.kind == "ratio" or self.percent.bound != "=" else self.percent.half_step
        return self.holds and abs(self.exact - self.printed) <= off

    @property
    def is_near(self) -> bool:
        """Is it so near that this is what was meant: a few points off, a digit, or the decimal mark?"""
        if abs(self.exact - self.printed) <= _CLOSE or self.percent.kind == "ratio":
            return True
        rounded = self.exact.quantize(Decimal(1).scaleb(-self.percent.decimals), rounding=ROUND_HALF_UP)
        return one_slip_apart(rounded, self.percent.value) or digits(rounded) == digits(self.percent.value)

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
        places = self.percent.decimals
        rounded = self.exact.quantize(Decimal(1).scaleb(-places), rounding=ROUND_HALF_UP)
        return f"round(100 * {part} / {whole}, {places}) = {plain(rounded)}"


def find(case: Case) -> Iterator[Finding]:
    """One finding for each wrong share, with every version that shows it."""
    wrong: dict[tuple[Decimal, Decimal, Decimal], list[Share]] = defaultdict(list)
    for version in versions_of(case):
        for share in shares(version):
            if share.certain and not share.holds and share.is_near:
                wrong[share.key()].append(share)
    for found in wrong.values():
        yield _finding(case, found)


def verified(case: Case) -> Iterator[Verified]:
    """The shares that hold."""
    right: dict[tuple[Decimal, Decimal, Decimal], list[Share]] = defaultdict(list)
    for version in versions_of(case):
        for share in shares(version):
            if share.is_exact:
                right[share.key()].append(share)
    for found in right.values():
        places = tuple(figure_place(case, share.version, share.percent) for share in found)
        yield Verified(found[0].arithmetic(), places, langs(case, (share.version for share in found)))


def shares(version: Version) -> list[Share]:
    """The shares of a version: each percentage with the part beside it and the whole that explains it best."""
    told = version.extraction.shares
    found = [Share(version.number, one.part, one.whole, one.rate, certain=True) for one in told if one.whole]
    known = {share.percent.start for share in found}
    pairs = {percent.start: (part, percent) for part, percent in _pairs(version) if percent.start not in known}
    pairs |= {one.rate.start: (one.part, one.rate) for one in told if not one.whole and _is_exact(one.rate)}
    for part, percent in pairs.values():
        if part.kind == "ratio":
            found.append(Share(version.number, part, part, percent, certain=True))
    counted = [(part, percent) for part, percent in pairs.values() if part.kind in _PARTS]
    for whole, group in _by_whole(version, counted):
        candidates = [Share(version.number, part, whole, percent, certain=False) for part, percent in group]
        holding = sum(share.is_exact for share in candidates)
        for share in candidates:
            supported = holding - share.is_exact > 0 or _is_part(version, whole, share.part)
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
            if (
                same
                and close
                and not _is_compared(version, figure)
                and not _is_change(version, before, figure)
                and (bracketed or (before.kind == "ratio" and before.unit != "times"))
            ):
                yield before, figure
        before = figure if figure.kind in _PARTS or figure.kind == "ratio" else None


def _is_compared(version: Version, percent: Figure) -> bool:
    """Does "more" or "less" follow: "14 fires (4.7 %) fewer than last year" are a share of last year's?"""
    after = version.cues(percent.end, percent.end + _BEHIND)
    return any(cue.kind in ("more", "less") for cue in after)


def _is_change(version: Version, before: Figure, percent: Figure) -> bool:
    """Does a rise or fall lead to it: "3 of the 5 pumps failed, output fell by 40 %"?"""
    between = version.cues(before.end, percent.start)
    return any(cue.kind in ("increase", "decrease") for cue in between)


def _is_rounded(figure: Figure) -> bool:
    """Amounts and measures are, and counts with a scale word or decimals: "17.2 million" is 17.15 to 17.25."""
    return figure.kind != "count" or figure.scale > 1 or figure.decimals > 0


def _is_exact(figure: Figure) -> bool:
    """Neither a range nor a bound, nor a fraction in words: "a quarter (23 %)" is as near as words come."""
    fraction = figure.spelled and figure.kind == "ratio"
    return figure.is_exact and not fraction


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
        start: sum(Share(0, part, wholes[start], p, False).is_exact for part, p in under[start]) for start in wholes
    }
    taken: set[int] = set()
    for start in sorted(wholes, key=lambda start: (-holding[start], -start)):
        free = [pair for pair in under[start] if pair[1].start not in taken]
        taken.update(percent.start for _, percent in free)
        if free:
            yield wholes[start], free


def _wholes(version: Version, part: Figure) -> Iterator[Figure]:
    """The counts in the sentences before a part, or in its own, that it may be a part of."""
    first = max(0, version.sentence_number(part.start) - _REACH)
    before = version.figures_in(version.extraction.sentences[first].start, part.start)
    for figure in before[-_MOST:]:
        alike = figure.kind == part.kind and figure.unit == part.unit
        if alike and figure.is_exact and _may_hold(version, figure, part):
            yield figure


def _may_hold(version: Version, whole: Figure, part: Figure) -> bool:
    same_block = version.block_number(whole.start) == version.block_number(part.start)
    if not (same_block and whole.start < part.start and whole.value > part.value > 0):
        return False
    return bare(part) or bare(whole) or same_noun(whole, part) or _is_named_whole(version, whole, part)


def _is_named_whole(version: Version, whole: Figure, part: Figure) -> bool:
    """Does "of which" stand between the two, and no other count before it: "240 civilians, of whom 18 children"?"""
    sentence = version.sentence(part.start)
    cues = [c for c in version.cues(max(whole.end, sentence.start), part.start) if c.kind == "part"]
    return len(cues) == 1 and version.counts_before(cues[0].start) == version.counts_before(whole.end)


def _is_part(version: Version, whole: Figure, part: Figure) -> bool:
    """Does the sentence say "of which" between the two?"""
    same = version.sentence_number(whole.start) == version.sentence_number(part.start)
    between = any(cue.kind == "part" for cue in version.cues(whole.end, part.start))
    return (same and between) or _is_named_whole(version, whole, part)


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
        severity="warning" if abs(share.exact - share.printed) < 1 or share.percent.kind == "ratio" else "error",
        message=f"{_named(share.part, part)} of {_named(share.whole, whole)} is {plain(exact)} %, "
        f"printed {fraction(share.percent)}.",
        evidence=tuple(places),
        arithmetic=share.arithmetic(),
        versions=langs(case, (one.version for one in found)),
    )


def _named(figure: Figure, value: str) -> str:
    """A count as a bare number, an amount with its unit."""
    return value if figure.kind in ("count", "ratio") else readable(said(figure))


check = Check(kind="percentage", title="a percentage differs from its counts", find=find, kinds=("percentage",))
