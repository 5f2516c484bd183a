"""unit-mismatch: the same figure, for each week in one version and for each month in another.

    nl  "1.250 reizigers per week"      de  "1.250 Fahrgäste pro Monat"   ->   1250 a week in nl, a month in de

Only where the sentences name one such period each, and right beside the figure. So many a day that come to just so
many a week are no disagreement; those are other figures, which agreement.py compares.
"""

from __future__ import annotations

from collections.abc import Iterator

from r57extract.checks.saying import readable, sentence_of, shown_by, told_apart, value_of
from r57extract.types.alignment import AGREE, Case, Fact, Mention
from r57extract.types.facts import PERIODS, Cue, Figure
from r57extract.types.report import Check, Finding

_KINDS = frozenset({"count", "money", "measure", "percent", "duration"})
# Characters between a figure and its period, which may open the sentence, or stand right before it.
_NEAR, _RIGHT_BEFORE = 40, 12


def find(case: Case) -> Iterator[Finding]:
    """One finding for each figure that versions give for different periods."""
    for fact in case.alignment.facts:
        if len(fact.mentions) > 1 and all(link.agreement in AGREE for link in fact.links):
            periods = {mention: _period(case, mention) for mention in fact.mentions}
            if len({period for period in periods.values() if period}) > 1:
                yield _finding(case, fact, periods)


def _finding(case: Case, fact: Fact, periods: dict[Mention, str]) -> Finding:
    groups: dict[str, list[int]] = {}
    mentions = [mention for mention in fact.mentions if periods[mention]]
    for mention in mentions:
        said = f"{readable(value_of(case, mention))} per {periods[mention]}"
        groups.setdefault(said, []).append(mention.version)
    return shown_by(
        case,
        mentions,
        kind="unit-mismatch",
        severity="warning",
        message=f"The same number for another period: {told_apart(case, list(groups.items()))}.",
    )


def _period(case: Case, mention: Mention) -> str:
    """The period for each of which a figure is given; "" where its sentence names none, or several."""
    fact = mention.fact
    if not isinstance(fact, Figure) or fact.kind not in _KINDS:
        return ""
    cues = [cue for cue in case.cues_in(mention.version, sentence_of(case, mention)) if cue.kind in PERIODS]
    if len({cue.kind for cue in cues}) != 1:
        return ""
    return PERIODS[cues[0].kind] if any(_beside(case, mention, cue) for cue in cues) else ""


def _beside(case: Case, mention: Mention, cue: Cue) -> bool:
    """Does it stand close to a figure, with no other figure between?"""
    most = _NEAR
    if cue.start >= mention.end:
        low, high = mention.end, cue.start
    else:
        low, high = cue.end, mention.start
        most = _NEAR if cue.start == sentence_of(case, mention).start else _RIGHT_BEFORE
    figures = case.extractions[mention.version].figures
    return 0 <= high - low <= most and not any(low <= figure.start < high for figure in figures)


check = Check(
    kind="unit-mismatch",
    title="the same figure is given for different periods",
    find=find,
    kinds=("unit-mismatch",),
)
