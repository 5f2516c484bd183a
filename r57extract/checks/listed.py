"""sum: as many are announced, and not as many named.

    "de vijf leden: Pieter Amsel, Nora Duin, Karim Haddad en Tomas Roos"   ->   5 are announced, 4 named

Only where nothing stands behind the colon, up to the end of the sentence, but names, commas and one short word before
the last; titles, ages and functions would make it a guess which of them are names. Where another version states the
number otherwise, that is told, and not this.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from decimal import Decimal

import regex

from r57extract.checks.counting import PEOPLE, Version, versions_of
from r57extract.checks.saying import figure_place, langs, place
from r57extract.types.alignment import Case
from r57extract.types.article import Span
from r57extract.types.facts import Figure
from r57extract.types.report import Check, Evidence, Finding

_FEWEST, _MOST = 3, 20  # names that may be counted at a glance
_OFF = 2  # names too many or too few; where more are missing, some were picked
# What is called by its name, besides people.
_NAMED = frozenset(
    {"member", "leader", "player", "team", "country", "city", "province", "region", "municipality", "village"}
    | {"place", "ministry", "agency", "university", "hospital", "company", "organisation", "minister"}
)
# From what is counted to the names: a colon, and perhaps who or what they are.
_OPENS = regex.compile(r"[^\p{Nd}.;:!?,،()]{0,24}:\s?")
_COMMA = regex.compile(r"\s?[,،]\s?")
_LAST = regex.compile(r"\s?[,،]?\s?\p{L}{1,3}(?:\s|(?<=و))")
_END = regex.compile(r"[.\s»”\"]*")


def find(case: Case) -> Iterator[Finding]:
    """One finding for each number and how many are named, with every version that shows it."""
    disputed = case.disputed()
    found: dict[tuple[Decimal, int], list[tuple[int, Figure, Span]]] = defaultdict(list)
    for version in versions_of(case):
        for figure in version.counts:
            named = figure.concept in PEOPLE or figure.concept in _NAMED
            if not named or not _FEWEST <= figure.value <= _MOST or (version.number, figure.start) in disputed:
                continue
            names, span = _named(version, figure)
            if names >= _FEWEST and 0 < abs(names - figure.value) <= _OFF:
                found[figure.value, names].append((version.number, figure, span))
    for (announced, names), places in found.items():
        yield Finding(
            kind="sum",
            severity="warning",
            message=f"{announced} are announced, {names} are named.",
            evidence=tuple(item for one in places for item in _evidence(case, *one)),
            versions=langs(case, (number for number, *_ in places)),
        )


def _evidence(case: Case, number: int, figure: Figure, span: Span) -> tuple[Evidence, ...]:
    return (figure_place(case, number, figure), place(case, number, *span))


def _named(version: Version, figure: Figure) -> tuple[int, Span]:
    """How many names follow a number behind a colon, and where; 0 where anything else stands between or behind them."""
    text = version.extraction.article.text
    end = version.sentence(figure.start).end
    opened = _OPENS.match(text, max(figure.end, figure.noun_span.end if figure.noun_span else 0), end)
    if not opened:
        return 0, Span(0, 0)
    if any(cue.kind == "part" for cue in version.cues(figure.end, opened.end())):
        return 0, Span(0, 0)  # "among them"
    names = [
        name
        for name in version.extraction.names
        if opened.end() <= name.start < end and (name.certain or name.start == opened.end())
    ]
    at, count, last = opened.end(), 0, False
    for name in names:
        between = text[at : name.start]
        if count and not last and _LAST.fullmatch(between):
            last = True
        elif last or not (_COMMA.fullmatch(between) if count else not between):
            return 0, Span(0, 0)
        at, count = name.end, count + 1
    whole = last and _END.fullmatch(text, at, end)
    return (count, Span(opened.end(), at)) if whole else (0, Span(0, 0))


check = Check(kind="sum", title="not as many are named as announced", find=find, kinds=("sum",))
