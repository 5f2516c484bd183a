"""Dates and times of day. They claim their words before figures are read.

Four steps: templates find what can be a date (here), neighbours are joined into one (date_joins.py), what is printed
and the day of publication say of which year it is (date_years.py), and the words around it how the sentence uses it
(date_relations.py).
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Literal, cast

from r57extract.extraction import times
from r57extract.extraction.bare_years import are_counts
from r57extract.extraction.context import Context
from r57extract.extraction.date_company import (
    closes_compound,
    in_company,
    is_pointed,
    opens_sentence,
    stands_alone,
)
from r57extract.extraction.date_foreign import foreign_date
from r57extract.extraction.date_grammar import DateGrammar, grammar
from r57extract.extraction.date_joins import join
from r57extract.extraction.date_relations import Relations, relations
from r57extract.extraction.date_tenses import settled
from r57extract.extraction.date_values import (
    Found,
    other_readings,
    parse_relative,
)
from r57extract.extraction.date_years import is_guessed, limits_of, years_printed
from r57extract.extraction.openings import openings
from r57extract.extraction.templates import Reading
from r57extract.extraction.tokens import NUMBER, WORD, Tokens
from r57extract.types.article import Span
from r57extract.types.facts import DateMention, Grain

Part = Literal["", "start", "middle", "end"]

# What stands before the first word of a sentence, or of what is quoted.
_OPENERS = frozenset('.!?…:\n«»„“”"–—•')
_SAME_STORY = 60  # tokens
_NEAR_YEARS = 5
# Years of a term, and of one written as "2025/26".
_LONGEST, _LONGEST_STROKED = 120, 10
_LIMITS = frozenset({"by", "until"})

# Dates that the words beside them make something else, by the key of those words.
_ALIEN = {
    "year": "length",
    "decade": "age",
    "day": "ordinal",
    "century": "century",
    "week": "week",
    "quarter": "quarter",
    "half-year": "half-year",
}
# Slots that differ in what they accept, not in what they mean.
_SAME_AS = {
    "m": "month",
    "mm": "month",
    "longmonth": "month",
    "clearmonth": "month",
    "monthly": "month",
    "dn": "d",
    "dd": "d",
    "dlate": "d",
    "longweekday": "weekday",
    "clearweekday": "weekday",
    "decadeword": "decade",
    "longdecade": "decade",
}


def read(context: Context) -> None:
    """Fill in context.dates and context.times."""
    dates = grammar(context.language.code)
    places = openings(context).dates
    found = list(find(context.tokens, places, dates))
    if dates.like_decimals.openings and any(is_pointed(one, context.tokens) for one in found):
        found = list(find(context.tokens, places, dates, pointed=True))
    found = join(found, context.tokens, dates)
    context.dates = tuple(_mentions(found, context, relations(context.language.code)))
    context.times = times.read(context, openings(context).times)


def find(tokens: Tokens, places: Iterable[int], dates: DateGrammar, *, pointed: bool = False) -> Iterator[Found]:
    """Whatever is a date by its own words, or by those around it, at these places; in order, not overlapping.

    pointed  does the article print days like decimals: "ngày 30.5"?
    """
    place = 0
    before: Found | None = None
    for index in places:
        if index < place:
            continue
        found = _find_at(tokens, index, dates, before, pointed)
        if found is not None:
            yield found
            before, place = found, found.stop


def _find_at(tokens: Tokens, index: int, dates: DateGrammar, before: Found | None, pointed: bool) -> Found | None:
    candidates: list[tuple[Reading, Found]] = []
    reading = dates.dates.at(tokens, index)
    if reading and (_is_name(tokens, index, reading, dates) or _is_label(tokens, reading)):
        reading = None
    # "الأسبوع الأول من يناير": the first week, not the first day. "2 ст. л.": spoons, no century.
    # "elke week 30 minuten"
    alien = _ALIEN.get(reading.meaning) if reading else None
    if alien and reading and dates.alien(alien, tokens, index, reading.stop):
        reading = None
    alone = reading and stands_alone(tokens, index, reading.stop, whole=_is_whole(reading))
    if reading and (alone or closes_compound(tokens, index, reading)) and _possible(tokens, index, reading, dates):
        found = _found(index, reading)
        if found.weekday and dates.alien("weekday", tokens, index, reading.stop) and not tokens.is_capital(index + 1):
            found.weekday = 0  # "ngày thứ hai, 24-5": the second day
        candidates.append((reading, found))
    reading = dates.relative.at(tokens, index)
    if reading and not _other_than_relative(tokens, index, reading, dates, before):
        candidates.append((reading, _found(index, reading, relative=reading.meaning)))
    longest = max((candidate.stop for candidate, _ in candidates), default=index)
    reading = dates.foreign.at(tokens, index)
    if reading and reading.stop > longest and stands_alone(tokens, index, reading.stop):
        meant = foreign_date(tokens.printed(index, reading.stop - 1), reading.meaning)
        if meant is not None and meant["y"] == reading.values["y"]:
            return Found(index, reading.stop, reading.meaning, dict(meant))
    for shy in dates.shy:
        reading = shy.at(tokens, index)
        if reading is None or reading.stop <= longest:
            continue
        if not (stands_alone(tokens, index, reading.stop) or closes_compound(tokens, index, reading)):
            continue
        found = _found(index, reading)
        if shy is dates.like_decimals and not (pointed or opens_sentence(found, tokens, dates)):
            continue
        if _is_timed(tokens, found, dates) or in_company(found, tokens, dates, before):
            return found
    # "اليوم الثلاثاء" is today, rather than a Tuesday with an article on its day
    return max(candidates, key=lambda candidate: (candidate[0].stop, -candidate[0].prefix))[1] if candidates else None


def _is_timed(tokens: Tokens, found: Found, dates: DateGrammar) -> bool:
    """Does it close what a time and a comma open, or stand in brackets behind one: "(19h15, 17/8)", "2h45 (6/2)"?"""
    closes = found.grain == "day" and tokens.kind[found.stop] not in (WORD, NUMBER)
    opener = tokens.form[found.first - 1] if closes and found.first else ""
    if opener != "," and (opener, tokens.form[found.stop]) != ("(", ")"):
        return False
    stop = found.first - 1
    return times.clock(dates.language.code).before(tokens, stop) < stop


def _is_name(tokens: Tokens, index: int, reading: Reading, dates: DateGrammar) -> bool:
    """Does the capital of a month, which no sentence opens with, make a name: "Жовтневий район", "вулиця 8 Березня"?"""
    if "monthly" in reading.values:
        return index > 0 and tokens.is_capital(index) and tokens.form[index - 1] not in _OPENERS
    short = reading.meaning in ("day", "month") and reading.stop <= index + 2 and tokens.is_capital(reading.stop - 1)
    return short and dates.alien("street", tokens, reading.stop - 2, reading.stop)


def _is_label(tokens: Tokens, reading: Reading) -> bool:
    """No century stands before a number: "ч. 2 ст. 307" are part 2 and article 307."""
    return reading.meaning == "century" and tokens.kind[reading.stop] == NUMBER


def _is_whole(reading: Reading) -> bool:
    """A day, a month and a year in digits."""
    return {"m", "y"} <= reading.values.keys() and not {"d", "dn"}.isdisjoint(reading.values)


def _possible(tokens: Tokens, index: int, reading: Reading, dates: DateGrammar) -> bool:
    """A term runs forward, and no longer than a life: "2026-2030", not "2025-12"; "2024/45" is the 45th of a year."""
    if reading.meaning != "term":
        return True
    if reading.stop == index + 3 and are_counts(tokens, index, reading.stop - 1, dates):
        return False
    first = reading.values["y1"]
    last = reading.values.get("y") or first // 100 * 100 + reading.values["yy"]
    stroked = "yy" in reading.values and tokens.form[reading.stop - 2] == "/"
    longest = _LONGEST_STROKED if stroked else _LONGEST
    return bool(first < last <= first + longest)


def _other_than_relative(
    tokens: Tokens, index: int, reading: Reading, dates: DateGrammar, before: Found | None
) -> bool:
    """ "5 năm trước" is five years ago, not the year before; in "cuối tháng Tám" the month is August."""
    stop = reading.stop
    if stop == index + 1 and tokens.form[index] in dates.adverbs:
        return _is_noun(tokens, index, dates) or dates.alien("adverb", tokens, index, stop)
    inside = (slot.at(tokens, place) for place in range(index + 1, stop) for slot in (dates.dates, dates.relative))
    if " " in reading.meaning and any(other is not None and other.stop > stop for other in inside):
        return True
    if before is not None and before.stop == index:
        return False
    # Where nouns carry their article, "26 الشهر الماضي" counts no months.
    numbered = index > 0 and tokens.kind[index - 1] == NUMBER and not dates.language.numbers.determiners
    if numbered and dates.relative_before.at(tokens, index):
        numbered = False  # "350 vorig jaar"
    if numbered and times.clock(dates.language.code).before(tokens, index) < index:
        return False  # "14h30 chiều mai"
    return numbered or any(dates.alien(kind, tokens, index, stop) for kind in ("relative", reading.meaning))


def _is_noun(tokens: Tokens, index: int, dates: DateGrammar) -> bool:
    """German "der Morgen" is the morning; "morgen", but for the first word of a sentence, is tomorrow."""
    return dates.language.nouns.capitalised and tokens.is_capital(index) and tokens.kind[index - 1] == WORD


def _found(index: int, reading: Reading, *, relative: str = "") -> Found:
    """ "year+0 end" is the end of this year: the unit is the grain, the rest a part of it."""
    values = {
        _SAME_AS.get(name[:-1], name[:-1]) + "1" if name[-1] == "1" else _SAME_AS.get(name, name): value
        for name, value in reading.values.items()
    }
    weekday = values.pop("weekday", 0)
    if values.pop("other", False):
        values = {}
    year_shift = values.pop("this_year", None)
    relative, _, part = relative.partition(" ")
    grain = parse_relative(relative)[0] if relative else reading.meaning
    if relative and "d" in values:
        grain = "day"  # "26 الجاري", of this month
    return Found(
        index, reading.stop, grain, values, relative, part, weekday, year_shift=year_shift, prefix=reading.prefix
    )


def _mentions(found: list[Found], context: Context, words: Relations) -> Iterator[DateMention]:
    tokens, published = context.tokens, context.article.published
    years = years_printed(found)
    told, told_at = 0, 0  # the year that was printed last, and where
    opened = -1
    for one in found:
        if one.year:
            told, told_at = one.year, one.stop
        limits = limits_of(one, published, years)
        first, last = limits if limits else (None, None)
        relation, phrase_start = words.of(one, tokens, last, published, opened)
        opened = one.stop if relation == "from" else -1
        if published and is_guessed(one, years):
            elsewhere = bool(told) and abs(told - published.year) > _NEAR_YEARS and one.first - told_at < _SAME_STORY
            limits = settled(one, limits, tokens, words, relation, published, elsewhere=elsewhere)
            first, last = limits or (None, None)
        start = _start(tokens, one)
        end = tokens.end[one.stop - 1]
        yield DateMention(
            start=start,
            end=end,
            first=first,
            last=last,
            grain=cast(Grain, one.grain),
            relation=relation,
            year=one.year,
            month=one.month if one.grain in ("day", "month") else 0,
            day=one.day if one.grain == "day" else 0,
            from_month=one.beginning[0],
            from_day=one.beginning[1],
            phrase=Span(min(start, tokens.start[phrase_start]), end),
            readings=other_readings(one, one.year),
            weekday=one.weekday,
            part=cast(Part, one.part),
            or_before=relation in _LIMITS and words.may_be_before(one, tokens, phrase_start),
        )


def _start(tokens: Tokens, found: Found) -> int:
    """Where the date's first word starts, after a prefix that is no part of it."""
    start, left = tokens.start[found.first], found.prefix
    while left > 0:
        left -= len(tokens.spelling.form(tokens.text[start]))
        start += 1
    return start
