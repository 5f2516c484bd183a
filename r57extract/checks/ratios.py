"""ratio-lost: a ratio in one version is two separate counts in another.

    nl  "2.014/2.177 procedures"   ar  "2,014 procedures and 2,177 procedures"   ->   the ratio is lost in ar

A ratio that is merely worded keeps its meaning and is no finding: "Of these 2.177 procedures, 2.014 …".
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from r57extract.checks.counting import same_noun
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
    keepers: dict[tuple[int, int], list[Mention]] = defaultdict(list)
    ratios: dict[tuple[int, int], Mention] = {}
    for fact in case.alignment.facts:
        for link in fact.links:
            for one, other in ((link.left, link.right), (link.right, link.left)):
                key = (one.version, one.start)
                if one.whole is not None and other.whole is None and one.whole.kind == "ratio":
                    ratios[key] = Mention(one.version, one.sentence, one.whole)
                    counts[key].append(other)
                elif isinstance(one.fact, Figure) and one.fact.kind == "ratio" and link.agreement == "same":
                    keepers[key].append(other)
    reported: set[tuple[int, int]] = set()
    for key, ratio in ratios.items():
        if key in reported:
            continue
        keeping = [ratio, *keepers[key]]
        lost = _lost(case, ratio, counts[key])
        if lost:
            reported.update((mention.version, mention.start) for mention in keeping)
            yield _finding(case, ratio, keeping, lost)


def _lost(case: Case, ratio: Mention, counts: list[Mention]) -> list[Mention]:
    """The pairs of counts, numerator and denominator side by side, that took the ratio's place."""
    assert isinstance(ratio.fact, Figure)
    by_version: dict[int, dict[object, Mention]] = defaultdict(dict)
    for mention in counts:
        if isinstance(mention.fact, Figure):
            by_version[mention.version][mention.fact.value] = mention
    lost: list[Mention] = []
    for found in by_version.values():
        top, bottom = found.get(ratio.fact.numerator), found.get(ratio.fact.denominator)
        if top is not None and bottom is not None and top is not bottom and _side_by_side(case, top, bottom):
            lost += [top, bottom]
    return lost


def _side_by_side(case: Case, top: Mention, bottom: Mention) -> bool:
    """Are these two counts of the same thing in one breath, without a word that makes one a part of the other?"""
    one, other = top.fact, bottom.fact
    if not isinstance(one, Figure) or not isinstance(other, Figure) or one.spelled or other.spelled:
        return False
    if not 0 <= bottom.start - top.end <= _SIDE_BY_SIDE or not same_noun(one, other):
        return False
    sentence = sentence_of(case, top)
    return all(cue.kind != "part" for cue in case.cues_in(top.version, Span(sentence.start, bottom.end)))


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
