"""sum: a part that is larger than the whole that it is said to be of.

    "1.860 medewerkers, van wie 4.120 vrouwen"   ->   4120 of 1860

The whole stands right before the words for "of which", the part behind them, and both count the same, or people. Where
another version states one of the two otherwise, that is told, and not this.
"""

from __future__ import annotations

from collections.abc import Iterator

import regex

from r57extract.checks.counting import PEOPLE, Version, bare, same_noun, side_by_side
from r57extract.checks.saying import figure_place, langs, readable
from r57extract.types.alignment import Case, plain
from r57extract.types.facts import Cue, Figure
from r57extract.types.report import Check, Finding

_KINDS = frozenset({"count", "money", "measure"})
_NEAR = 40  # characters between the words for "of which" and the part
# Between the whole and these words; without a mark "من أصل" is "out of", and the whole stands behind it.
_OPENS = regex.compile(r"\s?[,،;؛(–—]\s?")
# "darunter Christina Koch (47)", "darunter Anna Meier, 47, und …"
_AGE = regex.compile(r"(?:.\(|,\s)\p{Nd}{1,3}+[),،]")
Pair = tuple[Figure, Figure]


def find(case: Case) -> Iterator[Finding]:
    """One finding for each part and whole, with every version that shows them."""
    for (whole_said, part_said), places in side_by_side(case, _pairs).items():
        whole, part = places[0][1]
        yield Finding(
            kind="sum",
            severity="warning",
            message=f"A part is larger than its whole: {readable(part_said)} of {readable(whole_said)}.",
            evidence=tuple(figure_place(case, number, figure) for number, pair in places for figure in pair),
            arithmetic=f"{plain(part.value)} - {plain(whole.value)} = {plain(part.value - whole.value)}",
            versions=langs(case, (number for number, _ in places)),
        )


def _pairs(version: Version) -> Iterator[Pair]:
    """The wholes with parts that are larger."""
    for cue in version.extraction.cues:
        if cue.kind == "part" and (pair := _around(version, cue)) and pair[1].value > pair[0].value:
            yield pair


def _around(version: Version, cue: Cue) -> Pair | None:
    """The figures on either side of "of which", if they may be a whole and its part."""
    sentence = version.sentence(cue.start)
    before = version.figures_in(sentence.start, cue.start)
    behind = version.figures_in(cue.end, sentence.end)
    if not before or not behind:
        return None
    whole, part = before[-1], behind[0]
    stop = max(whole.end, whole.noun_span.end if whole.noun_span else 0)
    if not _OPENS.fullmatch(version.text(stop, cue.start)) or part.start - cue.end > _NEAR:
        return None
    if bare(part) and _AGE.fullmatch(version.text(part.start - 2, part.end + 1)):
        return None
    exact = all(f.low == f.high and f.bound in ("=", "~") for f in (whole, part))
    # "1.860" and "4.120" are read alike, whatever the mark is
    same = (
        exact
        and bool(whole.readings) == bool(part.readings)
        and whole.kind == part.kind
        and whole.kind in _KINDS
        and whole.unit == part.unit
    )
    return (whole, part) if same and (whole.unit or _counts_alike(whole, part)) else None


def _counts_alike(whole: Figure, part: Figure) -> bool:
    people = whole.concept in PEOPLE - {"family", "household"} and part.concept in PEOPLE
    return people or bare(part) or same_noun(whole, part)


check = Check(kind="sum", title="a part is larger than its whole", find=find, kinds=("sum",))
