"""version-mismatch, unit-mismatch, separator, magnitude: versions give different values for one fact.

    nl  "1.287 taken"      de  "1.827 Aufgaben"     ->   two digits swapped: 1827 in de and 1287 in nl
    nl  "€ 5 miljoen"      uk  "5 мільйонів доларів"  ->   unit-mismatch: EUR against USD
    nl  "16,716 miljard"   de  "16.716 Milliarden"  ->   separator: the same digits, read a thousandfold apart
    vi  "chưa đến 30%"     ar  "أكثر من 30٪"        ->   the same figure, bounded in opposite directions

What translators do to figures is no error: words for digits, another notation, another unit, a coarser rounding.
A rounded or converted figure is reported for information only. The message says what kind of slip it looks like;
it never says which version is wrong, unless the source version is known, and then only who differs from it.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal

from r57extract.checks.saying import evidence, langs, names, sentence_of, shown_by, sides, value_of
from r57extract.checks.slips import slip
from r57extract.types.alignment import AGREE, Agreement, Case, Fact, Link, Mention, plain
from r57extract.types.facts import Bound, Figure
from r57extract.types.report import Check, Finding, FindingKind, Severity
from r57extract.types.units import UNITS, same_dimension, to_base

_KINDS: dict[Agreement, FindingKind] = {
    "differs": "version-mismatch",
    "rounded": "version-mismatch",
    "converted": "unit-mismatch",
    "unit": "unit-mismatch",
    "scale": "unit-mismatch",
    "separator": "separator",
}
_DIRECTIONS: dict[Bound, str] = {">": "up", ">=": "up", "<": "down", "<=": "down"}
_ROUNDING = Decimal("0.05")  # by which what was converted from one third figure differs at most
_BESIDE = 4  # characters: a space, an article
_CLAUSE_ENDS = frozenset(",;:،؛–—")
# A fact with several kinds of disagreement is reported as the gravest.
_GRAVITY: tuple[Agreement, ...] = ("differs", "separator", "scale", "unit", "rounded", "converted")


def find(case: Case) -> Iterator[Finding]:
    """One finding for each fact whose figures disagree, with every version that states it."""
    found = list(_each(case))
    # A number of a ratio, and what is said twice, may be in two facts: the one that shows more is told.
    places: set[tuple[str, int]] = set()
    told = set()
    for at in sorted(range(len(found)), key=lambda at: (found[at].severity == "info", -len(found[at].evidence))):
        cited = {(item.article, item.start) for item in found[at].evidence}
        if places.isdisjoint(cited):
            told.add(at)
            places |= cited
    yield from (finding for at, finding in enumerate(found) if at in told)


def _each(case: Case) -> Iterator[Finding]:
    for fact in case.alignment.facts:
        figures = [mention for mention in fact.mentions if isinstance(mention.fact, Figure)]
        if len(figures) < 2:
            continue
        opposite = _are_opposite(case, figures)
        for agreement in _GRAVITY:
            links = [link for link in fact.links if link.agreement == agreement and not _are_both_converted(fact, link)]
            if not links or (opposite and agreement in AGREE):
                continue
            if finding := _finding(case, figures, links):
                yield finding
                break
        else:
            if opposite:
                yield _opposite(case, figures)


def _are_both_converted(fact: Fact, link: Link) -> bool:
    """Was each converted from what a third version prints, and rounded its own way: 136 and 137 km/h of 85 mph?"""
    one, other = _figure(link.left), _figure(link.right)
    if link.agreement != "differs" or one.unit not in (*UNITS, "degree"):
        return False
    if one.unit == other.unit and abs(one.value - other.value) > max(abs(one.value), abs(other.value)) * _ROUNDING:
        return False  # 8:40 and 9:40 are two, whatever "about ten hours" may be
    sources = [
        {other for each in fact.links if each.agreement == "converted" for other in _partner(each, mention)}
        for mention in (link.left, link.right)
    ]
    return bool(sources[0] & sources[1])


def _partner(link: Link, mention: Mention) -> tuple[Mention, ...]:
    return (link.right,) if link.left == mention else (link.left,) if link.right == mention else ()


def _are_opposite(case: Case, figures: Sequence[Mention]) -> bool:
    """ "Less than 30 %" in one version, "more than 30 %" in another: often a "not" that was lost.

    A "not" in the sentence may turn the bound round: "it is not allowed to let for more than 60 nights"; unless it has
    made the bound what it is, as "not exceed" is "at most".
    """
    if not {_DIRECTIONS.get(_figure(mention).bound) for mention in figures} >= {"up", "down"}:
        return False
    return not any(_is_denied(case, mention) for mention in figures if _figure(mention).bound in ("<", ">"))


def _is_denied(case: Case, mention: Mention) -> bool:
    """Is there a "not" in the sentence, other than the bound itself ("دون الخامسة"), and in no clause behind it?"""
    cues = [cue for cue in case.cues_in(mention.version, sentence_of(case, mention)) if cue.kind == "negation"]
    return any(
        not 0 <= mention.start - cue.end <= _BESIDE
        and _CLAUSE_ENDS.isdisjoint(case.quote(mention.version, mention.end, max(mention.end, cue.start)))
        for cue in cues
    )


def _opposite(case: Case, figures: Sequence[Mention]) -> Finding:
    return shown_by(
        case,
        figures,
        kind="version-mismatch",
        severity="warning",
        message=f"The same figure, bounded in opposite directions: {_stated(case, figures)}.",
    )


def _stated(case: Case, figures: Sequence[Mention]) -> str:
    return sides(case, list(_groups(case, figures).items()))


def _groups(case: Case, figures: Sequence[Mention]) -> dict[str, list[int]]:
    """The versions by what they state."""
    groups: dict[str, list[int]] = {}
    for mention in figures:
        groups.setdefault(value_of(case, mention), []).append(mention.version)
    return groups


def _finding(case: Case, figures: Sequence[Mention], links: Sequence[Link]) -> Finding | None:
    one, other = _figure(links[0].left), _figure(links[0].right)
    agreement = links[0].agreement
    if agreement == "converted" and all(_is_exact(_figure(link.left), _figure(link.right)) for link in links):
        return None  # "an hour" and "60 minutes" leave nothing to look at
    kind = _KINDS[agreement]
    nature: str = slip(one, other) if one.unit == other.unit or not (one.unit and other.unit) else "other"
    if agreement == "differs" and nature == "zeros":
        kind = "magnitude"
        if one.decimals != other.decimals:
            nature = "shifted"
    foreign = agreement == "differs" and all(_in_two_currencies(link) for link in links)
    if foreign:
        kind = "unit-mismatch"
    if len(_groups(case, figures)) < 2:
        return None
    unlike = agreement == "differs" and nature in ("word", "other")  # what a slip of the keys makes is one
    parted = unlike and all(_is_in_hospital(case, link) for link in links)
    heading = "currencies" if foreign else "parted" if parted else nature if agreement == "differs" else agreement
    message = f"{_HEADINGS[heading]}: {_stated(case, figures)}"
    return Finding(
        kind=kind,
        severity="info" if foreign or parted else _severity(one, other, agreement),
        message=f"{message}{_from_source(case, figures)}.",
        evidence=tuple(evidence(case, mention) for mention in figures),
        arithmetic=_arithmetic(one, other),
        versions=langs(case, (mention.version for mention in figures)),
    )


def _is_exact(one: Figure, other: Figure) -> bool:
    """Is it the very same quantity in two units?"""
    if not same_dimension(one.unit, other.unit) or one.bound != other.bound:
        return False
    ends = ((one.low, other.low), (one.high, other.high))
    return all(a is not None and b is not None and to_base(a, one.unit) == to_base(b, other.unit) for a, b in ends)


_HEADINGS = {
    "sign": "A minus sign added or lost",
    "turned": "A ratio turned round",
    "swapped": "Two digits swapped",
    "digit": "One digit differs",
    "zeros": "Zeros added or lost",
    "shifted": "Zeros added or lost, or the decimal mark lost or moved",
    "word": "Different number words",
    "other": "Different figures for the same fact",
    "separator": "The same digits, with decimal and grouping marks read differently",
    "scale": "The same digits with another scale word",
    "unit": "The same number in another unit",
    "rounded": "The same figure, rounded differently",
    "converted": "The same quantity, converted to another unit",
    "parted": "Different figures, of which one may tell only of those in hospital",
    "currencies": "Amounts in two currencies, of which one may be converted from the other",
}


def _in_two_currencies(link: Link) -> bool:
    """Are these amounts in two currencies? How many crowns a euro is, no text has to say."""
    one, other = _figure(link.left), _figure(link.right)
    if one.kind != other.kind or one.kind != "money":
        return False
    return bool(one.unit or one.concept) and bool(other.unit or other.concept) and one.unit != other.unit


def _is_in_hospital(case: Case, link: Link) -> bool:
    """Does one tell of all who were injured, and the other of fewer, who are in hospital?"""
    few, all_ = sorted((link.left, link.right), key=lambda mention: _figure(mention).value)
    if any(_figure(mention).kind != "count" or _figure(mention).unit for mention in (few, all_)):
        return False
    cues = [{cue.kind for cue in case.cues_in(each.version, sentence_of(case, each))} for each in (few, all_)]
    return "hospital" in cues[0] and "hospital" not in cues[1] and "injured" in cues[1]


def _figure(mention: Mention) -> Figure:
    assert isinstance(mention.fact, Figure)
    return mention.fact


def _severity(one: Figure, other: Figure, agreement: Agreement) -> Severity:
    if agreement in ("rounded", "converted"):
        return "info"
    if one.kind == "identifier" or other.kind == "identifier":
        return "warning"
    if one.spelled or other.spelled or one.kind != other.kind or "ordinal" in (one.kind, other.kind):
        return "warning"
    if {one.unit, other.unit} == {"percent", "percentage-point"}:
        return "warning"
    return "error"


def _arithmetic(one: Figure, other: Figure) -> str:
    if one.unit and other.unit and one.unit != other.unit:
        return _converted(one, other)
    return f"{plain(one.value)} != {plain(other.value)}" if one.value != other.value else ""


def _converted(one: Figure, other: Figure) -> str:
    """What the figure in the greater unit comes to in the lesser: "10 * 60 != 580"; "" where no factor tells."""
    if not same_dimension(one.unit, other.unit) or UNITS[one.unit].offset or UNITS[other.unit].offset:
        return ""
    small, great = sorted((one, other), key=lambda figure: UNITS[figure.unit].factor)
    factor = UNITS[great.unit].factor / UNITS[small.unit].factor
    relation = "=" if great.value * factor == small.value else "!="
    return f"{plain(great.value)} * {plain(factor)} {relation} {plain(small.value)}"


def _from_source(case: Case, figures: Sequence[Mention]) -> str:
    """Who differs from the source version, where that is known."""
    stated = {mention.version: value_of(case, mention) for mention in figures}
    if case.source is None or case.source not in stated:
        return ""
    different = [version for version, value in stated.items() if value != stated[case.source]]
    verb = "differs" if len(different) == 1 else "differ"
    return f"; {names(case, different)} {verb} from the source ({case.lang(case.source)})"


check = Check(
    kind="version-mismatch",
    title="versions give different values for one fact",
    find=find,
    kinds=("version-mismatch", "unit-mismatch", "separator", "magnitude"),
)
