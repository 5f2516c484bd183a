"""contradiction: one article states one fact twice, differently.

    "… so 472 tasks remain in 2025."  …  "With 452 tasks to be completed in 2025 …"   ->   472 against 452

Most repeated nouns of an article are different facts, so much has to come together: two counts of the same thing, a
slip of one digit apart (which is how figures go wrong, and seldom how facts differ), in different sentences, and
either in the same state ("remaining", "to be completed") in the same year, or in sentences that say the same in
nearly the same words. Where the text adds one of the two up (368 + 104 = 472), that is shown as the reason to
believe it. Versions that repeat the contradiction are gathered in one finding.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from decimal import Decimal
from typing import NamedTuple

from r57extract.checks.addition import Sum
from r57extract.checks.counting import Version, same_noun, versions_of
from r57extract.checks.naming import are_of_others
from r57extract.checks.saying import figure_place, langs
from r57extract.checks.slips import digits
from r57extract.checks.sums import additions
from r57extract.types.alignment import Case, plain
from r57extract.types.facts import Figure
from r57extract.types.report import Check, Finding

_LEAST_DIGITS = 3
_MOST_ALIKE = 12  # figures that one pattern of digits may gather before it says nothing
_SAME_WORDS = 0.5  # share of the shorter sentence's longer words that the other must hold


class Pair(NamedTuple):
    """Two figures of one version that contradict each other; `reason` adds one of them up, if the text does."""

    version: int
    first: Figure
    second: Figure
    reason: Sum | None

    def key(self) -> tuple[Decimal, ...]:
        """What makes two contradictions the same in different versions."""
        return tuple(sorted((self.first.value, self.second.value)))


def find(case: Case) -> Iterator[Finding]:
    """One finding for each pair of values, with every version that shows it."""
    found: dict[tuple[Decimal, ...], list[Pair]] = defaultdict(list)
    for version in versions_of(case):
        for pair in _pairs(version):
            found[pair.key()].append(pair)
    for pairs in found.values():
        yield _finding(case, pairs)


def _pairs(version: Version) -> Iterator[Pair]:
    """The contradictions of one version: for each two values the strongest pair of places."""
    alike: dict[str, list[Figure]] = defaultdict(list)
    for count in version.counts:
        for pattern in _patterns(count):
            alike[pattern].append(count)
    reasons = {one.total.value: one for one in additions(version)}
    together = _told_apart(version)
    seen: dict[frozenset[Decimal], Pair] = {}
    for figures in alike.values():
        if len(figures) > _MOST_ALIKE:
            continue
        for at, first in enumerate(figures):
            for second in figures[at + 1 :]:
                values = frozenset((first.value, second.value))
                if len(values) < 2 or values in together or not _same_fact(version, first, second):
                    continue
                reason = reasons.get(first.value) or reasons.get(second.value)
                seen.setdefault(values, Pair(version.number, first, second, reason))
    yield from seen.values()


def _told_apart(version: Version) -> set[frozenset[Decimal]]:
    """Values a slip apart that one sentence states side by side, and so tells apart ("404 in time and 104 late")."""
    told: set[frozenset[Decimal]] = set()
    patterns: dict[tuple[int, str], Decimal] = {}
    for count in version.counts:
        for pattern in _patterns(count):
            other = patterns.setdefault((version.sentence_number(count.start), pattern), count.value)
            told.add(frozenset((other, count.value)))
    return told


def _patterns(count: Figure) -> Iterator[str]:
    """What the digits have in common with those one slip away: "4?2" for 472, and "1287" sorted for 1827."""
    printed = digits(count.value)
    if len(printed) < _LEAST_DIGITS or count.decimals:
        return
    for place in range(len(printed)):
        yield f"{printed[:place]}?{printed[place + 1 :]}"
    for place in range(len(printed) - 1):
        swapped = "".join(sorted(printed[place : place + 2]))
        yield f"{printed[:place]}[{swapped}]{printed[place + 2 :]}"


def _same_fact(version: Version, first: Figure, second: Figure) -> bool:
    if not same_noun(first, second):
        return False
    if version.sentence_number(first.start) == version.sentence_number(second.start):
        return False
    year = version.year(first)
    if year != version.year(second) or _at_other_times(version, first, second):
        return False
    state = version.state(first)
    if year and state and state == version.state(second):
        return True
    # Side by side in one paragraph two sources, two years or two towns are contrasted.
    apart = version.block_number(first.start) != version.block_number(second.start)
    return apart and _is_odd(first) and _is_odd(second) and _same_words(version, first, second)


def _is_odd(figure: Figure) -> bool:
    """Three digits that are no idle zeros: round numbers are often a digit apart, and mean it."""
    return len(digits(figure.value).rstrip("0")) >= _LEAST_DIGITS


def _same_words(version: Version, first: Figure, second: Figure) -> bool:
    one, other = version.words(first.start), version.words(second.start)
    least = min(len(one), len(other))
    return (
        least >= 4
        and len(one & other) >= _SAME_WORDS * least
        and not are_of_others(version, version.sentence(first.start), version.sentence(second.start))
    )


def _at_other_times(version: Version, first: Figure, second: Figure) -> bool:
    """Do both sentences have dates, and none that overlap: the first half of a year, and the second?"""
    one, other = (version.periods(version.sentence(figure.start)) for figure in (first, second))
    return bool(one and other) and not any(a <= d and c <= b for a, b in one for c, d in other)


def _finding(case: Case, pairs: list[Pair]) -> Finding:
    first = pairs[0]
    reason = next((pair.reason for pair in pairs if pair.reason), None)
    noun = next((pair.first.noun or pair.second.noun for pair in pairs if pair.first.noun or pair.second.noun), "")
    says = "The text says" if len(pairs) == 1 else "The texts say"
    message = f"{says} {plain(first.first.value)} and later {plain(first.second.value)} of the same thing"
    message += f", “{noun}”" if noun else ""
    arithmetic = ""
    if reason:
        arithmetic = reason.arithmetic()
        message += f"; {arithmetic} speaks for {plain(reason.total.value)}"
    places = [figure_place(case, pair.version, figure) for pair in pairs for figure in (pair.first, pair.second)]
    reasons = [pair.reason for pair in pairs if pair.reason]
    places += [figure_place(case, one.version, figure) for one in reasons for _, figure in one.terms]
    return Finding(
        kind="contradiction",
        severity="error" if reason or len(pairs) > 1 else "warning",
        message=f"{message}.",
        evidence=tuple(places),
        arithmetic=arithmetic,
        versions=langs(case, (pair.version for pair in pairs)),
    )


check = Check(
    kind="contradiction", title="one article states one fact twice, differently", find=find, kinds=("contradiction",)
)
