"""Sums of what is counted: a total and the parts behind it.

    "84 houses: 62 cottages and 32 blocks of flats"            ->   62 + 32 = 94, stated 84
    "Of the 31 dead 13 were drivers, 11 riders, 5 …, 3 …"      ->   13 + 11 + 5 + 3 = 32, stated 31
    "640 suspects, of whom 512 are men and 138 women"          ->   512 + 138 = 650, stated 640
    "17 dead (Lào Cai 11, Yên Bái 5, Hà Giang 2)"              ->   11 + 5 + 2 = 18, stated 17

A list behind a colon is all of it, and so are men and women of people; other parts may overlap, or lack one. So what
comes to less is told only where it cannot be the one that stands there as an article ("and a helicopter"), or where
nothing but the parts stands in the list, and what comes to more only where one figure may be to blame.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import replace
from decimal import Decimal
from itertools import pairwise
from typing import Literal

from r57extract.checks.addition import Sum
from r57extract.checks.counting import Version, bare, same_noun, sums_to
from r57extract.checks.slips import one_slip_apart
from r57extract.types.article import Span
from r57extract.types.facts import RATES, Figure

REACH = 3  # sentences after a total in which its parts may stand
_LEAST = 5  # smaller totals are told with articles and pronouns
_SPELLED_OUT = 3  # so many may be missing as words that are read as no number
_PARTS = 3  # parts from which on a sum of what may overlap is reported
_LOOKED_AT = 12
_NEAR = Decimal("0.12")  # share of the total by which a list may miss it and still be meant
_SHORT = 25  # characters behind the last part: where it is
_APART = 70  # characters between the parts of a list
_JOINED = 7  # characters between parts with nothing but a comma or "and" between them: " sowie "
_OPENING = 3  # characters into a sentence at which "of which" opens it
_SEXES = frozenset({"man", "woman"})
_PEOPLE = _SEXES | {"child", "boy", "girl"}

_Tie = Literal["listed", "of which", ""]


def counted_sums(version: Version) -> Iterator[Sum]:
    """Totals with their parts: those that hold, and those that a single slip keeps from holding."""
    groups: dict[tuple[str, str], list[Figure]] = defaultdict(list)
    for figure in version.extraction.figures:
        if figure.kind in ("count", "measure") and figure.is_exact and not _is_within_word(version, figure):
            groups[figure.kind, figure.unit].append(figure)
    for group in groups.values():
        for at, total in enumerate(group):
            if one := _sum(version, total, group[at + 1 : at + 1 + _LOOKED_AT]):
                yield one
    for figure in version.extraction.figures:
        is_ratio = figure.kind == "ratio" and not figure.spelled and figure.unit != "times"
        whole = figure.denominator if is_ratio else None
        if whole is not None and (one := _voted(version, figure, whole, figure.value * whole)):
            yield one


def _is_within_word(version: Version, figure: Figure) -> bool:
    """Is it only the first part of a word, "14 двокімнатних" or "14 Zweizimmerwohnungen"?"""
    return figure.spelled and version.text(figure.end, figure.end + 1).isalpha()


def _voted(version: Version, ratio: Figure, whole: Decimal, part: Decimal) -> Sum | None:
    """A part of a whole, and what became of the others: "27 of the 34 members voted for it, 4 against, 3 abstained"."""
    counts = [f for f in version.figures_in(ratio.end, version.sentence(ratio.start).end) if f.kind == "count"]
    total, first = (
        replace(ratio, kind="count", value=value, low=value, high=value, numerator=None, denominator=None)
        for value in (whole, part)
    )
    row = _row(version, total, [f for f in counts if f.is_exact])
    if len(row) + 1 < _PARTS or not all(bare(figure) or same_noun(figure, ratio) for figure in row):
        return None
    parts = [first, *row]
    value = sum((figure.value for figure in parts), Decimal(0))
    if value == whole:
        return _made(version, total, parts)
    if 0 < value - whole <= _NEAR * whole and _may_slip(parts, total, value - whole):
        return _made(version, total, parts)._replace(meant="likely")
    return None


def _may_slip(parts: Sequence[Figure], total: Figure, off: Decimal) -> bool:
    """Would the sum be right if one figure had one digit wrong, or two swapped?"""
    return one_slip_apart(total.value, total.value + off) or any(
        part.value > off and one_slip_apart(part.value, part.value - off) for part in parts
    )


def _sum(version: Version, total: Figure, behind: Sequence[Figure]) -> Sum | None:
    if total.value < _LEAST:
        return None
    if total.kind == "count" and total.value >= 2 * _LEAST:
        alike = _alike(version, total, behind)
        if number := sums_to(total.value, alike):
            return _made(version, total, alike[:number])
    parts = _row(version, total, behind)
    if len(parts) < 2:
        return None
    if number := sums_to(total.value, parts):
        return _made(version, total, parts[:number])
    value = sum((part.value for part in parts), Decimal(0))
    tie = _tie(version, total, parts)
    if tie and _is_wrong(version, total, parts, value, tie):
        sexes = {part.concept for part in parts}
        sure = tie == "listed" or _SEXES <= sexes <= _PEOPLE or _is_total(version, total)
        return _made(version, total, parts)._replace(meant="sure" if sure else "likely")
    return None


def _made(version: Version, total: Figure, parts: Sequence[Figure]) -> Sum:
    return Sum(version.number, total, tuple((1, part) for part in parts))


def _alike(version: Version, total: Figure, behind: Sequence[Figure]) -> list[Figure]:
    """The smaller figures behind a total that say nothing else of what they count, in its paragraph."""
    first, block = version.sentence_number(total.start), version.block_number(total.start)
    parts: list[Figure] = []
    for figure in behind:
        near = version.sentence_number(figure.start) - first <= REACH and version.block_number(figure.start) == block
        if not near or figure.value >= total.value:
            break
        if bare(figure) or same_noun(figure, total):
            parts.append(figure)
    return parts


def _row(version: Version, total: Figure, behind: Sequence[Figure]) -> list[Figure]:
    """The figures in the rest of a total's sentence, if they stand in a row, whatever they count.

    Where there are none, those of the next sentence, if "of which" opens it.
    """
    sentence = version.sentence(total.start)
    row = [figure for figure in behind if figure.end <= sentence.end]
    if not row and (following := _opened_by_part(version, total)):
        sentence = following
        row = [figure for figure in behind if sentence.start <= figure.start < sentence.end]
    if not row:
        return []
    between = version.text(total.end, row[-1].start)
    if ":" in between and row[0].value == len(row) - 1 and row[0].end < total.end + between.index(":"):
        row = row[1:]  # "in three hospitals: …"
    others = [
        f
        for f in version.figures_in(row[0].start, sentence.end)
        if f.kind not in ("percent", "ordinal") and not _is_within_word(version, f)
    ]
    if len(others) != len(row) or any(figure.value >= total.value for figure in row):
        return []
    far = any(right.start - left.end > _APART for left, right in pairwise(row))
    told = {cue.kind for cue in version.cues(row[0].start, sentence.end)}
    return [] if far or told & (RATES | {"previous"}) else row


def _opened_by_part(version: Version, total: Figure) -> Span | None:
    """The sentence behind that of a total, if it is in its paragraph and begins with "of which"."""
    number = version.sentence_number(total.start) + 1
    if number >= len(version.extraction.sentences):
        return None
    sentence = version.extraction.sentences[number]
    if version.block_number(sentence.start) != version.block_number(total.start):
        return None
    cues = version.cues(sentence.start, sentence.start + _OPENING)
    return sentence if any(cue.kind == "part" for cue in cues) else None


def _tie(version: Version, total: Figure, parts: Sequence[Figure]) -> _Tie:
    """Is what follows said to be the parts of a total, and all of them?"""
    first = parts[0].start
    between = version.text(total.end, first)
    within = version.text(first, parts[-1].end)
    shares = sum(figure.kind == "percent" for figure in version.figures_in(first, parts[-1].end))
    if any(mark in within for mark in ":;") or within.count("(") > shares:
        return ""
    if "(" in between:
        stop = total.noun_span.end if total.noun_span else total.end
        closed = version.text(parts[-1].end, parts[-1].end + 1) == ")"
        return "of which" if closed and version.text(stop, first)[:2].lstrip().startswith("(") else ""
    if ":" in between and len(between) <= _APART:
        return "listed"
    if any(cue.kind == "part" for cue in version.cues(first, parts[-1].end)):
        return ""
    opens = total.start in version.extraction.wholes
    which = any(cue.kind == "part" for cue in version.cues(total.end, first))
    return "of which" if opens or which else ""


def _is_wrong(version: Version, total: Figure, parts: Sequence[Figure], value: Decimal, tie: _Tie) -> bool:
    """Is this a sum that fails, rather than one that was not meant?"""
    off = value - total.value
    if total.kind != "count" and abs(off) < sum(figure.half_step for figure in (total, *parts)):
        return False
    slip = _may_slip(parts, total, off)
    near = slip or abs(off) <= _NEAR * total.value
    if near and off < 0 and tie == "listed" and _is_whole_list(version, parts):
        return True
    if not near or -_SPELLED_OUT <= off < 0:
        return False
    if off < -_NEAR * total.value and len(parts) < _PARTS:
        return False  # "поїзд на 18 вагонів зійшов з рейок: перекинулися 4 вагони, ще 6 пошкоджено"
    if off < 0 and (version.has_rest(parts[0].start) or not _ends_there(version, parts[-1])):
        return False
    if tie == "listed":
        return True
    concepts = {part.concept for part in parts}
    if _SEXES <= concepts <= _PEOPLE:
        return off > 0
    alike = all(bare(part) or same_noun(part, total) for part in parts)
    if len(parts) < _PARTS:
        return False
    if not alike and (any(map(bare, parts)) or concepts & _PEOPLE):
        return False  # groups of different kinds overlap: people from the region, women, specialists
    return slip and abs(off) <= _NEAR * total.value and (off > 0 or _is_total(version, total))


def _ends_there(version: Version, last: Figure) -> bool:
    """Does little follow the last part, so that no other can: "… and policemen"?"""
    end = last.noun_span.end if last.noun_span and last.noun_span.end > last.end else last.end
    return version.sentence(last.start).end - end <= _SHORT


def _is_whole_list(version: Version, parts: Sequence[Figure]) -> bool:
    """Does nothing else stand in the list, as "7 vehicles: 4 cars, a bus and 2 lorries" has a bus?"""
    ends = [part.noun_span.end if part.noun_span and part.noun_span.end > part.end else -1 for part in parts]
    gaps = [part.start - end for part, end in zip(parts[1:], ends, strict=False)]
    closed = version.text(ends[-1], version.sentence(parts[-1].start).end).strip(" \n.!")
    return min(ends) > 0 and all(0 < gap <= _JOINED for gap in gaps) and not closed


def _is_total(version: Version, total: Figure) -> bool:
    """Is a figure said to be the total ("in total 725 reports")?"""
    sentence = version.sentence(total.start)
    return any(cue.kind == "total" for cue in version.cues(sentence.start, total.start))
