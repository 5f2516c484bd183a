"""missing-figure: a figure that the other versions state is absent from one.

    nl  "129 dorpen zitten zonder stroom"   de  "Dörfer sind ohne Strom"   ->   129 is missing in de

Only where the sentence around it has a counterpart: whole passages are told of in passages.py, and so is all that a
summary leaves out. Headlines say what they like, and dates are said once or often: what the text says anywhere is not
missing there. One, words for numbers up to two ("a", "both") and places in a row ("the second") come and go with the
wording, and are never reported. Numbers that no more than half of the versions have in digits, dates, numbers in
names, what is one of another unit (10 years, a decade) and what can be worked out from two others are worth a look
(info). A figure in digits, or in words before people, that nothing in the corresponding sentence
or near it accounts for is a warning.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

from r57extract.checks.counting import PEOPLE
from r57extract.checks.left_out import Passage, omissions
from r57extract.checks.lost import is_sure, lost
from r57extract.checks.saying import evidence, langs, listed, names, place, readable, said, value_of
from r57extract.types.alignment import AGREE, Case, Fact, Gap, Mention
from r57extract.types.article import Block, Span
from r57extract.types.facts import DateMention, Figure
from r57extract.types.report import Check, Finding, Severity
from r57extract.types.units import is_one_of_another_unit

_TELLING_DIGITS = 3
_LARGE = 1000
_ALL = 100  # percent
_TELLING = 100  # from which on a number in a name is told from "Part 2" or "Radio 4", which may be worded
# What makes gaps one: severity, the versions that state it, and the places where others lack it.
Kind = tuple[Severity, tuple[int, ...], tuple[tuple[int, Span], ...]]


def find(case: Case) -> Iterator[Finding]:
    """One finding for what stands in some versions and is missing in others, a sentence at a time."""
    found: dict[Kind, list[Sequence[Mention]]] = {}
    for fact, severity, gaps in _missing(case):
        stating = _stating(case, fact)
        stated = tuple(mention.version for mention in stating)
        kind = (severity, stated, tuple((gap.version, gap.place) for gap in gaps))
        found.setdefault(kind, []).append(stating)
    for (severity, stated, lacking), facts in found.items():
        values = listed(dict.fromkeys(readable(value_of(case, mentions[0])) for mentions in facts))
        verbs = ("stands", "is") if len(facts) == 1 else ("stand", "are")
        where = f"{names(case, stated)} but {verbs[1]} missing in {names(case, [version for version, _ in lacking])}"
        yield Finding(
            kind="missing-figure",
            severity=severity,
            message=f"{values} {verbs[0]} in {where}.",
            evidence=(
                *(evidence(case, mention) for mentions in facts for mention in mentions),
                *(place(case, version, span.start, span.end) for version, span in lacking),
            ),
            versions=langs(case, [*stated, *(version for version, _ in lacking)]),
        )


def _stating(case: Case, fact: Fact) -> Sequence[Mention]:
    """The mentions that say what most versions say, where they disagree."""
    links = [link for link in fact.links if link.agreement not in AGREE]
    if not links:
        return fact.mentions
    # What leaves out the unit says the same.
    values = [value_of(case, mention).split(" ")[0] for mention in fact.mentions]
    most = Counter(values).most_common(1)[0][0]
    return [mention for mention, value in zip(fact.mentions, values, strict=True) if value == most]


def _missing(case: Case) -> Iterator[tuple[Fact, Severity, list[Gap]]]:
    """What versions lack, and a gap for each that does."""
    left_out = omissions(case)
    gone = lost(case, left_out)
    titles = [[block for block in e.article.blocks if block.kind == "title"] for e in case.extractions]
    for fact in case.alignment.facts:
        gaps = [gap for gap in _one_each(fact) if not left_out[gap.version].summary]
        gaps = [gap for gap in gaps if not _is_in(fact, gone[gap.version]) or is_sure(fact, gap.version)]
        if not gaps:
            continue
        headline = all(_within(titles[mention.version], mention.start, mention.end) for mention in fact.mentions)
        gaps = [gap for gap in gaps if not _is_said_elsewhere(case, gap, titles[gap.version], headline)]
        sure = not headline and any(is_sure(fact, gap.version) for gap in gaps)
        if gaps and (severity := _severity(case, fact, sure)):
            yield fact, severity, gaps


def _is_in(fact: Fact, passage: Passage | None) -> bool:
    """Is it in a passage that passages.py tells of?"""
    first = fact.mentions[0]
    return passage is not None and first.version == passage.version and first.sentence in passage.sentences


def _within(blocks: Sequence[Block], start: int, end: int) -> bool:
    return any(block.start <= start and end <= block.end for block in blocks)


def _is_said_elsewhere(case: Case, gap: Gap, titles: Sequence[Block], headline: bool) -> bool:
    """Is it a date, or only a headline that lacks it or has it, while the text states it?"""
    there = case.extractions[gap.version]
    fact = gap.mention.fact
    if isinstance(fact, DateMention):
        return any(said(fact) == said(date) for date in there.dates)
    if not isinstance(fact, Figure):
        return False
    if not (headline or _within(titles, *gap.place)):
        # What a version says twice, another may say once.
        own = case.extractions[gap.mention.version].figures
        return _times(own, fact) > 1 and _times(there.figures, fact) > 0
    return any(fact.value in (f.value, f.low, f.high, f.numerator, f.denominator) for f in there.figures)


def _times(figures: Sequence[Figure], figure: Figure) -> int:
    """How many of these figures say the same as one that is known anywhere by its digits."""
    if len(figure.value.normalize().as_tuple().digits) < _TELLING_DIGITS and figure.value < _LARGE:
        return 0
    return sum(other.value == figure.value and other.unit == figure.unit for other in figures)


def _one_each(fact: Fact) -> list[Gap]:
    """A gap for each version that lacks the fact: the surest."""
    best: dict[int, Gap] = {}
    for gap in fact.gaps:
        if gap.version not in best or gap.sure > best[gap.version].sure:
            best[gap.version] = gap
    return [best[version] for version in sorted(best)]


def _severity(case: Case, fact: Fact, sure: bool) -> Severity | None:
    """warning for figures in digits; info for what may be worded otherwise, or stands in one of several versions."""
    first = fact.mentions[0].fact
    if isinstance(first, DateMention):
        # "Thursday", "this year" name no date, and come and go with the wording.
        return "info" if first.year or first.month or first.day else None
    if not isinstance(first, Figure):
        return "info"
    part_of = fact.mentions[0].whole
    if part_of is not None and part_of.spelled and part_of.numerator == 1:
        return None  # "a quarter"
    figures = [mention.fact for mention in fact.mentions if isinstance(mention.fact, Figure)]
    spelled = 2 * sum(figure.spelled for figure in figures) >= len(fact.mentions)
    whole = not first.decimals and first.kind != "ratio"  # neither "0.75 %" nor "31 of 42"
    if first.unit == "times" or (whole and abs(first.value) <= 1) or (spelled and first.value <= 2):
        return None
    if spelled and first.kind == "ordinal":
        return None  # "the fourth party" is "another one"
    if first.unit == "percent" and first.value == _ALL:
        return "info"  # "all of it"
    few = whole and first.value <= 2 and not first.unit
    # Nobody says of people in passing how many there are: "eight people were killed" is not "people were killed".
    people = part_of is None and all(figure.kind == "count" and figure.concept in PEOPLE for figure in figures)
    if (spelled and not people) or few or (first.kind == "identifier" and first.value < _TELLING):
        return "info"
    if not sure or (len(fact.mentions) == 1 and len(case.extractions) > 2):
        return "info"
    alone = fact.mentions[0].whole is None  # and not one end of "55 to 60 minutes"
    return "info" if alone and is_one_of_another_unit(first.value, first.unit) else "warning"


check = Check(kind="missing-figure", title="a figure is absent from one version", find=find, kinds=("missing-figure",))
