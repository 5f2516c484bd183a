"""contradiction: so many days, and beside them a first and a last day that are not so many apart.

    "het festival duurt vier dagen, van 3 tot en met 8 juli"   ->   3 to 8 July are six days
    "nghỉ 9 ngày (từ ngày 14/2 đến ngày 24/2)"                 ->   14 to 24 February are eleven days

The first and the last day may both be meant or only one of them. Nothing but a mark may stand between the days and
their number, which must be within a few of it: far more or fewer days are those of something else, or are to pass
until then. Where another version states one of the two otherwise, that is told, and not this.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

import regex

from r57extract.checks.counting import Version, side_by_side
from r57extract.checks.saying import figure_place, langs, place, readable, said
from r57extract.types.alignment import Case
from r57extract.types.facts import DateMention, Figure
from r57extract.types.report import Check, Finding

_MARK = regex.compile(r"\s?[,،(:–—]\s?")
_BRACKET = regex.compile(r"\s?[(,،]\s?")
_CLOSED = regex.compile(r"\s?[).;,،]|$")
_NEAR = 3  # days by which such a number is wrong at most
_LEAST = 3  # days: "the two days" may be the first and the last
_WORDS = 2  # a number and its unit, and no "working" between them
_OPENING = 12  # characters of a sentence in which a number of days may say when something starts
_SOME_YEAR = 2025  # without a leap day, for days whose year is not printed
Pair = tuple[Figure, DateMention]


def find(case: Case) -> Iterator[Finding]:
    """One finding for each number of days and its period, with every version that shows them."""
    for (stated, between), places in side_by_side(case, _wrong).items():
        days = _days(places[0][1][1])
        evidence = []
        for number, (figure, period) in places:
            evidence.append(figure_place(case, number, figure))
            evidence.append(place(case, number, period.start, period.end, said(period)))
        yield Finding(
            kind="contradiction",
            severity="warning",
            message=f"{readable(between)} are {days} days, printed {readable(stated)}.",
            evidence=tuple(evidence),
            arithmetic=f"{days - 1} + 1 = {days}",
            versions=langs(case, (number for number, _ in places)),
        )


def _wrong(version: Version) -> Iterator[Pair]:
    """Numbers of days with the period beside which they stand, and which has another number."""
    for period in version.extraction.dates:
        days = _days(period) if period.grain == "day" and period.from_day and period.day else 0
        if days < _LEAST:
            continue
        sentence = version.sentence(period.start)
        start = (period.phrase or period).start
        for figure in version.figures_in(sentence.start, sentence.end):
            if figure.unit != "day" or not figure.is_exact or figure.value % 1 or not _is_off(figure, days):
                continue
            if len(version.text(figure.start, figure.end).split()) > _WORDS:
                continue  # "п'ять робочих днів"
            opens = figure.start - sentence.start < _OPENING  # "In sieben Tagen, vom 3. bis 7. Juli, …"
            before = not opens and figure.end <= start and _MARK.fullmatch(version.text(figure.end, start))
            behind = period.end <= figure.start and _BRACKET.fullmatch(version.text(period.end, figure.start))
            if before or (behind and _CLOSED.match(version.text(figure.end, figure.end + 2))):
                yield figure, period


def _days(period: DateMention) -> int:
    """How many days a period has, the first and the last counted in; 0 where that cannot be told."""
    try:
        first = period.first or date(_SOME_YEAR, period.from_month, period.from_day)
        last = period.last or date(_SOME_YEAR, period.month, period.day)
    except ValueError:
        return 0
    return max(0, (last - first).days + 1)


def _is_off(figure: Figure, days: int) -> bool:
    """Is it neither the number of the days nor one less, though near it?"""
    stated = int(figure.value)
    return not days - 1 <= stated <= days and abs(stated - days) <= _NEAR


check = Check(
    kind="contradiction", title="a number of days and the days themselves", find=find, kinds=("contradiction",)
)
