"""contradiction: what an article repeats, in its title, its text or a caption, is another figure there.

    title  "Council spends 46.8 million on schools"   text  "… 48.6 million …", and 46.8 nowhere
    text   "The 2,150 burglaries …" twice             end   "… of the 2,510 burglaries …"

A title takes its figures from the text. One that the text does not state, not even rounded or as a sum, is held
against those of the lead: of the same thing, and one slip away. In the text itself two figures a slip apart are mostly
two facts; so the one must be stated twice or more, the other once, of the same thing, in sentences that share their
words, and nothing there may tell them apart: no other year, no other name, no word of change. What another version
states otherwise is left to the comparison of the versions.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import replace
from decimal import Decimal
from itertools import combinations

import regex

from r57extract.checks.counting import STATES, Version, bare, same_noun, versions_of
from r57extract.checks.naming import are_of_others
from r57extract.checks.rounding import slack
from r57extract.checks.saying import figure_place, langs, readable, said
from r57extract.checks.slips import digits, one_slip_apart, slip
from r57extract.types.alignment import Case
from r57extract.types.facts import RATES, Figure
from r57extract.types.report import Check, Finding

_KINDS = frozenset({"count", "money", "percent", "measure"})
_LEAD = 3  # sentences that retell the title
_FEW = 3  # smaller counts are told with articles and names
_MOST = 400  # figures of a text beyond which repeats are not looked for
_TELLING = 3  # digits of a figure that is not stated twice by chance
_MOST_ZEROS = 1000
_SHARED = 2  # longer words that two sentences of one fact have in common
_SLIPS = frozenset({"digit", "swapped", "zeros"})
_APART = RATES | {"previous", "planned", "increase", "decrease", "more", "less", "average", "additional"}
_BEFELL = frozenset({"dead", "injured", "missing", "rescued", "displaced", "arrested", "infected"})
_BEFELL |= {"open", "done", "overdue"}
_STEM = 5
_WORD = regex.compile(r"\p{L}{5,}+")


def find(case: Case) -> Iterator[Finding]:
    """One finding for each two values, with every version that shows them."""
    found: dict[tuple[str, str, str], list[tuple[int, Figure, Figure]]] = defaultdict(list)
    disputed = case.disputed()
    for version in versions_of(case):
        for where, odd, stated in (*_titles(version), *_repeats(version)):
            if not {(version.number, odd.start), (version.number, stated.start)} & disputed:
                found[where, said(odd), said(stated)].append((version.number, odd, stated))
    for (where, *values), places in found.items():
        once, often = map(readable, values)
        if where == "title":
            message = f"The title says {once}, the text {often}: {once} is not in the text."
        else:
            message = f"The text says {often} more than once, and once {once}."
        yield Finding(
            kind="contradiction",
            severity="warning",
            message=message,
            evidence=tuple(figure_place(case, number, f) for number, *pair in places for f in pair),
            versions=langs(case, (number for number, *_ in places)),
        )


def _titles(version: Version) -> Iterator[tuple[str, Figure, Figure]]:
    """Figures of the title with those of the lead that contradict them."""
    article = version.extraction.article
    titles = [block for block in article.blocks if block.kind == "title"]
    if not titles:
        return
    end = max(block.end for block in titles)
    told = [plain for f in version.figures_in(0, end) if _is_plain(plain := _as_count(f))]
    text = [f for f in version.extraction.figures if f.start >= end]
    if not told or not text:
        return
    first = version.sentence_number(text[0].start) if text else 0
    first = next((n for n, span in enumerate(version.extraction.sentences) if span.start >= end), first)
    lead = [_as_count(f) for f in text if version.sentence_number(f.start) < first + _LEAD]
    former = {change.before.start for change in version.extraction.changes}
    lead = [f for f in lead if _is_plain(f) and f.start not in former and not _is_stated(version, f, told)]
    for figure in told:
        if figure.value < _FEW or _is_stated(version, figure, text):
            continue
        rivals = [other for other in lead if _is_rival(version, figure, other)]
        rivals = [f for f in rivals if f.decimals == figure.decimals] or rivals
        nearest = [f for f in rivals if version.sentence_number(f.start) == version.sentence_number(rivals[0].start)]
        if len({other.value for other in nearest}) == 1:
            yield "title", figure, nearest[0]


def _as_count(figure: Figure) -> Figure:
    """Of a ratio in digits ("14 of the 40 seats") what is counted: the part."""
    if figure.kind != "ratio" or figure.spelled or figure.unit == "times" or figure.numerator is None:
        return figure
    return replace(figure, kind="count", value=figure.numerator, low=figure.numerator, high=figure.numerator, unit="")


def _is_plain(figure: Figure) -> bool:
    return figure.kind in _KINDS and figure.is_exact


def _is_stated(version: Version, figure: Figure, others: Sequence[Figure]) -> bool:
    """Is a figure among others: the same, rounded, a part of a ratio or range, or the sum of two in one sentence?"""
    values: dict[int, list[Decimal]] = defaultdict(list)
    state = _state(version, figure)
    for other in others:
        stated = {other.value, other.low, other.high, other.numerator, other.denominator, *other.readings} - {None}
        if figure.value in stated or set(figure.readings) & stated:
            return True
        same = (other.kind, other.unit) == (figure.kind, figure.unit)
        # "2 miljard" in the title is "2,1 miljard euro" in the text
        rounded = slack(figure) if not (figure.unit and other.unit) and other.scale == figure.scale > 1 else None
        off = max(slack(figure), slack(other)) if same else rounded
        if off is not None and abs(other.value - figure.value) <= off:
            return True
        if same and figure.kind != "percent" and _state(version, other) == state:
            values[version.sentence_number(other.start)].append(other.value)
    return any(figure.value in map(sum, combinations(found, 2)) for found in values.values())


def _is_rival(version: Version, figure: Figure, other: Figure) -> bool:
    """May another figure be what this one should be: of the same thing, and a slip away?"""
    if figure.kind != other.kind or figure.unit != other.unit:
        return False
    if len(digits(figure.value)) == 1 == len(digits(other.value)):
        return figure.kind == "count" and bool(_state(version, figure)) and _is_same(version, figure, other)
    if not _is_slip(figure, other):
        return False
    return figure.kind != "count" or _is_same(version, figure, other) or _is_only_slip(version, figure, other)


def _is_only_slip(version: Version, figure: Figure, other: Figure) -> bool:
    """Are three odd digits of a title, which the text has nowhere, so near to the others that they must be meant?

    A title may count cases, and the text people, but not where either says what befell them, and differently.
    """
    states = {_state(version, figure), _state(version, other)} - {""}
    return len(states) < 2 and not figure.decimals and _is_odd(figure) and _is_odd(other)


def _is_slip(one: Figure, other: Figure) -> bool:
    """Is one the other with a slip, idle zeros counted: 18.0 is 10.8 with two digits swapped?"""
    kind = slip(one, other)
    if kind in _SLIPS and (kind == "zeros" or one.decimals == other.decimals):  # 43 is no 4.5
        low, high = sorted((abs(one.value), abs(other.value)))
        return high <= _MOST_ZEROS * low or not (one.spelled or other.spelled)  # no "two" was meant for 200 million
    if (one.scale, one.decimals) != (other.scale, other.decimals) or not one.decimals:
        return False
    a, b = ((figure.value / figure.scale).scaleb(figure.decimals) + 0 for figure in (one, other))
    return one_slip_apart(a, b)


def _is_same(version: Version, one: Figure, other: Figure) -> bool:
    state, another = _state(version, one), _state(version, other)
    if state and another and state != another:
        return False
    return same_noun(one, other) or (bool(state) and state == another) or (bare(one) and bare(other))


def _state(version: Version, figure: Figure) -> str:
    """The state of what is counted; what happened to people may lie in the noun itself ("14 dead")."""
    named = {"death": "dead", "injured": "injured"}.get(figure.concept, "")
    state = named or version.state(figure)
    return state if state in _BEFELL else ""


def _repeats(version: Version) -> Iterator[tuple[str, Figure, Figure]]:
    """Figures of the text that are stated once, with those that are stated more often and are a slip away."""
    end = max((block.end for block in version.extraction.article.blocks if block.kind == "title"), default=0)
    figures = [f for f in version.extraction.figures if _is_plain(f) and len(_printed(f)) >= _TELLING]
    if len(figures) > _MOST:
        return
    stated: dict[tuple[str, str, Decimal], list[Figure]] = defaultdict(list)
    for figure in figures:
        stated[figure.kind, figure.unit, figure.value].append(figure)
    changed = {f.start for change in version.extraction.changes for f in (change.before, change.after)}
    for (kind, unit, value), places in stated.items():
        single = places[0]
        if len(places) > 1 or single.start in changed or single.start < end:
            continue
        for (other_kind, other_unit, other_value), others in stated.items():
            if (kind, unit) != (other_kind, other_unit) or value == other_value or len(others) < 2:
                continue
            odd = kind in ("count", "money") and _is_odd(single) and _is_odd(others[0])
            if odd and _is_slip(single, others[0]) and _retells(version, single, others):
                yield "text", single, others[0]
                break


def _printed(figure: Figure) -> str:
    return digits(figure.value / figure.scale)


def _is_odd(figure: Figure) -> bool:
    """Are these digits no idle zeros, which round figures share by chance?"""
    return len(_printed(figure).rstrip("0")) >= _TELLING


def _retells(version: Version, single: Figure, others: Sequence[Figure]) -> bool:
    """Is a figure said of what the others are said of, and by nothing told apart from them?"""
    here = version.sentence(single.start)
    if any(version.sentence_number(other.start) == version.sentence_number(single.start) for other in others):
        return False
    if any(cue.kind in _APART for cue in version.cues(*here)):
        return False
    if single.kind == "count" and not any(same_noun(single, other) for other in others):
        return False
    year, state = version.year(single), version.state(single)
    if any(version.year(other) not in (0, year) and year for other in others):
        return False
    if state in STATES and any(version.state(other) not in ("", state) for other in others):
        return False
    for other in others:
        there = version.sentence(other.start)
        alike = len(_stems(version, here) & _stems(version, there)) >= _SHARED
        if alike and not are_of_others(version, here, there):
            return True
    return False


def _stems(version: Version, span: tuple[int, int]) -> set[str]:
    """The beginnings of the longer words of a sentence."""
    return {word[:_STEM].casefold() for word in _WORD.findall(version.text(*span))}


check = Check(kind="contradiction", title="a figure is repeated differently", find=find, kinds=("contradiction",))
