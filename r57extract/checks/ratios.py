"""ratio-lost: a ratio in one version is two separate counts in another.

    nl  "2.014/2.177 procedures"   ar  "2,014 procedures and 2,177 procedures"   ->   the ratio is lost in ar

A ratio that is merely worded keeps its meaning and is no finding: "Of these 2.177 procedures, 2.014 …".
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from r57extract.checks.saying import evidence, langs, names, said, sentence_of
from r57extract.types.alignment import Case, Mention, plain
from r57extract.types.article import Span
from r57extract.types.facts import Figure
from r57extract.types.report import Check, Finding

# Characters between two counts that stand side by side ("2,014 procedures and 2,177 procedures"): a noun and an "and".
_SIDE_BY_SIDE = 30


def find(case: Case) -> Iterator[Finding]:
    """One finding for each ratio, with every version that keeps it and every version that lost it."""
    counts: dict[tuple[int, int], list[Mention]] = defaultdict(list)
    ratios: dict[tuple[int, int], Mention] = {}
    same: dict[tuple[int, int], list[Mention]] = defaultdict(list)
    for fact in case.alignment.facts:
        for link in fact.links:
            for ratio, other in ((link.left, link.right), (link.right, link.left)):
                if not isinstance(ratio.fact, Figure) or ratio.fact.kind != "ratio":
                    continue
                key = (ratio.version, ratio.start)
                if link.agreement == "ratio":
                    ratios[key] = ratio
                    counts[key].append(other)
                elif link.agreement == "same":
                    same[key].append(other)
    reported: set[tuple[int, int]] = set()
    for key, ratio in ratios.items():
        if key in reported:
            continue
        keepers = [ratio, *same[key]]
        lost = _lost(case, ratio, counts[key])
        if lost:
            reported.update((mention.version, mention.start) for mention in keepers)
            yield _finding(case, ratio, keepers, lost)


def _lost(case: Case, ratio: Mention, counts: list[Mention]) -> list[Mention]:
    """The pairs of counts, numerator and denominator side by side, that took the ratio's place."""
    assert isinstance(ratio.fact, Figure)
    by_version: dict[int, dict[object, Mention]] = defaultdict(dict)
    for mention in counts:
        if isinstance(mention.fact, Figure):
            by_version[mention.version][mention.fact.value] = mention
    lost: list[Mention] = []
    for version, found in by_version.items():
        top, bottom = found.get(ratio.fact.numerator), found.get(ratio.fact.denominator)
        if top is None or bottom is None or top is bottom:
            continue
        first, second = sorted((top, bottom), key=lambda mention: mention.start)
        if second.start - first.end > _SIDE_BY_SIDE:
            continue
        sentence = sentence_of(case, first)
        if any(cue.kind == "part" for cue in case.cues_in(version, Span(sentence.start, second.end))):
            continue
        lost += [first, second]
    return lost


def _finding(case: Case, ratio: Mention, keepers: list[Mention], lost: list[Mention]) -> Finding:
    assert isinstance(ratio.fact, Figure)
    assert ratio.fact.numerator is not None
    assert ratio.fact.denominator is not None
    keeping, losing = {m.version for m in keepers}, {m.version for m in lost}
    return Finding(
        kind="ratio-lost",
        severity="warning",
        message=(
            f"The ratio {said(ratio.fact)} in {names(case, keeping)} is two separate counts, "
            f"{plain(ratio.fact.numerator)} and {plain(ratio.fact.denominator)}, in {names(case, losing)}."
        ),
        evidence=tuple(evidence(case, mention) for mention in (*keepers, *lost)),
        versions=langs(case, keeping | losing),
    )


check = Check(kind="ratio-lost", title="a ratio became two separate counts", find=find, kinds=("ratio-lost",))
