"""The dates of one language, made ready to be looked up: slots, templates and word lists of [calendar]."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import cache
from typing import TypeVar

from r57extract.extraction.phrases import Phrases
from r57extract.extraction.templates import Reading, Slot, Templates, Words
from r57extract.extraction.tokens import NUMBER, Tokens
from r57extract.languages import Language, load
from r57extract.languages.calendar import Calendar, Undecided

Meaning = TypeVar("Meaning")

YEARS = range(1000, 2121)
_ROMAN = [
    "i",
    "ii",
    "iii",
    "iv",
    "v",
    "vi",
    "vii",
    "viii",
    "ix",
    "x",
    "xi",
    "xii",
    "xiii",
    "xiv",
    "xv",
    "xvi",
    "xvii",
    "xviii",
    "xix",
    "xx",
    "xxi",
]
# Ukrainian text has Cyrillic letters in Roman numbers as often as Latin ones.
_CYRILLIC_ROMAN = str.maketrans("ivx", "іvх")


class Numbers:
    """The slot for digits out of a table, with or without the mark of an ordinal: "5", "5.", "5de", "5-го"."""

    def __init__(self, meanings: Mapping[str, int], marks: Phrases[bool] | None = None) -> None:
        """`openings` are the numbers of the table, `seconds` the first tokens of the marks."""
        self._meanings = meanings
        self._marks = marks
        self.openings = frozenset(meanings)
        self.seconds = marks.openings if marks else frozenset()

    def at(self, tokens: Tokens, index: int) -> Reading | None:
        """The number at token `index`, and the mark glued to it."""
        meaning = self._meanings.get(tokens.form[index])
        if meaning is None:
            return None
        stop = index + 1
        if self._marks and tokens.glued(stop):
            mark = self._marks.at(tokens, stop)
            if mark and all(map(tokens.glued, range(stop, mark[0]))):
                stop = mark[0]
        return Reading(stop, meaning, {})


class Either:
    """The slot for the longest reading of several."""

    def __init__(self, *slots: Slot) -> None:
        """`openings` and `seconds` are those that any of them has."""
        self._slots = slots
        self.openings: frozenset[str] = frozenset().union(*(slot.openings for slot in slots))
        self.seconds: frozenset[str] = frozenset().union(*(slot.seconds for slot in slots))

    def at(self, tokens: Tokens, index: int) -> Reading | None:
        """The longest reading; of two equally long, the first."""
        best: Reading | None = None
        for slot in self._slots:
            reading = slot.at(tokens, index)
            if reading is not None and (best is None or reading.stop > best.stop):
                best = reading
        return best


class DateGrammar:
    """Everything that [calendar] says of one language, ready to be looked up in tokens.

    dates      templates that are dates wherever they stand; meaning: grain
    shy_dates  templates that are dates only in company; like_decimals: where the article prints others so, too
    relative   "month-1" …
    """

    def __init__(self, language: Language) -> None:
        calendar, spelling = language.calendar, language.spelling
        self.language = language
        self.calendar = calendar
        slots = _slots(language)
        self.dates: Templates[str] = Templates(calendar.dates, slots, spelling)
        self.shy_dates: Templates[str] = Templates(calendar.dates_in_company, slots, spelling)
        self.like_decimals: Templates[str] = Templates(calendar.dates_like_decimals, slots, spelling)
        self.shy = (self.shy_dates, self.like_decimals)[: 1 + bool(calendar.dates_like_decimals)]
        self.relative: Templates[str] = Templates(calendar.relative, slots, spelling)
        self.foreign: Templates[str] = Templates(calendar.foreign_dates, slots, spelling)
        self.adverbs = frozenset(
            spelling.form(form) for forms in calendar.relative.values() for form in forms if form.islower()
        )
        beside = _merged(_with_stop(calendar.weekdays_short), calendar.weekdays_in_company)
        self.weekdays_beside = Phrases(beside, spelling, clitics=True)
        self.pairs_of_days = _phrases({True: calendar.pairs_of_days}, language)
        self.to = Phrases({True: calendar.to}, spelling)
        self.both = Phrases({True: calendar.both}, spelling)
        self.parts = _phrases(calendar.parts, language)
        self.day_parts = _phrases({True: calendar.day_parts}, language)
        self.foregoing = _phrases({True: calendar.foregoing}, language)
        self.same_year = _phrases({True: calendar.same_year}, language)
        self.attributive = _phrases({True: calendar.attributive}, language)
        self.company = _phrases({True: calendar.company}, language)
        self.company_after = _phrases({True: calendar.company_after}, language)
        self._alien_before = {kind: _phrases({True: words}, language) for kind, words in calendar.alien_before.items()}
        self._alien_after = {kind: _phrases({True: words}, language) for kind, words in calendar.alien_after.items()}
        self.relative_before = _phrases(calendar.relative_before, language)
        self.relative_after = _phrases(calendar.relative_after, language)
        self.openers = _phrases({"both": calendar.between, "to": calendar.relations["from"]}, language)
        self.onward = _phrases({True: calendar.onward}, language)
        self.other_calendars = _phrases({True: calendar.other_calendars}, language)
        self.of = _phrases({True: calendar.of}, language)
        self.day = slots["d"]
        self.decade = Either(slots["decade"], slots["decadeword"])
        self.relations: Phrases[tuple[str | Undecided, ...]] = _relation_words(calendar, language)
        # Nothing is written onto what a number counts: "في 2026 ومليار" says "and" behind a year.
        self.counted = Phrases({True: _counted_nouns(language)}, language.spelling)
        measures = language.measures
        measured = [form for table in (measures.units, measures.money) for forms in table.values() for form in forms]
        self.measured = _phrases({True: (*measured, *measures.percent)}, language)
        years = calendar.bare_years
        self.year_before = _phrases({True: years.before, False: years.count_before}, language)
        self.articles = frozenset(map(language.spelling.form, measures.between))
        self.year_about = _phrases({True: years.about}, language)
        self.out_of = _phrases({True: language.measures.ratios}, language)
        self.year_after = _phrases({True: years.after}, language)
        self.year_counts = Phrases({True: years.count_after}, language.spelling)

    def alien(self, kind: str, tokens: Tokens, first: int, stop: int) -> bool:
        """Is a word next to these tokens that makes them something else: "lần thứ ba", "nhiều năm trước"?"""
        before, after = self._alien_before.get(kind), self._alien_after.get(kind)
        return bool((before and before.before(tokens, first)) or (after and after.at(tokens, stop)))


@cache
def grammar(code: str) -> DateGrammar:
    """The dates of the language with this code, made ready once."""
    return DateGrammar(load(code))


def _phrases(meanings: Mapping[Meaning, Iterable[str]], language: Language) -> Phrases[Meaning]:
    return Phrases(meanings, language.spelling, clitics=True)


def _counted_nouns(language: Language) -> list[str]:
    """The nouns, units and scale words that this language's file knows to stand behind numbers."""
    numbers = language.numbers
    tables = (language.nouns.concepts, language.measures.units, language.measures.money)
    scales = (*numbers.scales.values(), *numbers.plural_scales.values())
    nouns = [form for table in tables for forms in table.values() for form in forms]
    return [*nouns, *(form for forms in scales for form in numbers.expanded(forms))]


def _relation_words(calendar: Calendar, language: Language) -> Phrases[tuple[str | Undecided, ...]]:
    """Each word before a date with all that it can mean: Dutch "van" is "of" or "from"."""
    meanings: dict[str, list[str | Undecided]] = {}
    for relation, words in calendar.relations.items():
        for word in words:
            meanings.setdefault(word, []).append(relation)
    for entry in calendar.undecided:
        for word in entry.words:
            meanings.setdefault(word, []).append(entry)
    forms: dict[tuple[str | Undecided, ...], list[str]] = {}
    for word, meant in meanings.items():
        forms.setdefault(tuple(meant), []).append(word)
    return Phrases(forms, language.spelling, clitics=True)


def _with_stop(names: Mapping[int, Iterable[str]]) -> dict[int, tuple[str, ...]]:
    return {number: _stopped(forms) for number, forms in names.items()}


def _stopped(forms: Iterable[str]) -> tuple[str, ...]:
    """Abbreviations with and without their full stop."""
    return tuple(form + stop for form in forms for stop in ("", "."))


def _merged(*lists: Mapping[int, Iterable[str]]) -> dict[int, list[str]]:
    merged: dict[int, list[str]] = {}
    for forms_of in lists:
        for number, forms in forms_of.items():
            merged.setdefault(number, []).extend(forms)
    return merged


def _digits(values: Iterable[int]) -> dict[str, int]:
    """Numbers as printed, with and without a leading zero."""
    return {form: value for value in values for form in {str(value), f"{value:02d}"}}


def _years_by_shift(calendar: Calendar) -> dict[int, list[str]]:
    """ "Of the year", of last year, of next year, as they may stand behind "the first nine months"."""
    forms: dict[int, list[str]] = {0: list(calendar.this_year)}
    for shift, relative in {-1: "year-1", 0: "year+0", 1: "year+1"}.items():
        for form in calendar.relative.get(relative, ()):
            forms.setdefault(shift, []).extend([form, *(f"{link} {form}" for link in calendar.of)])
    return forms


def _slots(language: Language) -> dict[str, Slot]:
    calendar, spelling = language.calendar, language.spelling
    marks = Phrases({True: calendar.ordinal_marks}, spelling) if calendar.ordinal_marks else None
    year_marks = Phrases({True: calendar.year_marks}, spelling) if calendar.year_marks else None

    def names(*lists: Mapping[int, Iterable[str]]) -> Templates[int]:
        return Templates(_merged(*lists), {}, spelling)

    def ordinals(last: int) -> Templates[int]:
        return names({number: forms for number, forms in calendar.ordinals.items() if number <= last})

    def roman(last: int) -> Words:
        latin = {form: number for number, form in enumerate(_ROMAN[:last], 1)}
        return Words({**latin, **{form.translate(_CYRILLIC_ROMAN): number for form, number in latin.items()}})

    longtens = {str(year): year for year in YEARS if year % 10 == 0}
    tens = {f"{ten:02d}": ten for ten in range(0, 100, 10)} | longtens
    slots: dict[str, Slot] = {
        "d": Either(Numbers(_digits(range(1, 32)), marks), ordinals(31)),
        "dn": Numbers(_digits(range(1, 32)), marks),
        "dlate": Numbers(_digits(range(13, 32))),
        "dd": Numbers({f"{day:02d}": day for day in range(1, 32)}),
        "m": Numbers(_digits(range(1, 13))),
        "mm": Numbers({f"{month:02d}": month for month in range(1, 13)}),
        "y": Numbers({str(year): year for year in YEARS}, year_marks),
        "yy": Numbers({f"{year:02d}": year for year in range(100)}),
        "month": names(calendar.months, calendar.months_in_company, _with_stop(calendar.months_short)),
        "longmonth": names(calendar.months, calendar.months_in_company),
        "clearmonth": names(calendar.months),
        "monthly": names(calendar.month_adjectives),
        "weekday": names(calendar.weekdays, calendar.weekdays_in_company, _with_stop(calendar.weekdays_short)),
        "longweekday": names(calendar.weekdays, calendar.weekdays_in_company),
        "clearweekday": names(calendar.weekdays),
        "this_year": Templates(_years_by_shift(calendar), {}, spelling),
        "foreign": Templates({True: _stopped(calendar.foreign_months)}, {}, spelling),
        "season": names(calendar.seasons),
        "q": Either(Numbers(_digits(range(1, 5)), marks), roman(4), ordinals(4), names(calendar.quarters)),
        "half": Either(Numbers(_digits(range(1, 3)), marks), roman(2), ordinals(2), names(calendar.halves)),
        "nlast": Either(Numbers(_digits(range(2, 12))), names(calendar.cardinals)),
        "week": Numbers(_digits(range(1, 54))),
        "other": Templates({True: calendar.other_months}, {}, spelling),
        "n": Either(Numbers(_digits(range(2, 12))), names(calendar.cardinals)),
        "decade": Numbers(tens),
        "longdecade": Numbers(longtens),
        "decadeword": names(calendar.decades),
        "century": Either(Numbers(_digits(range(1, 31)), marks), roman(21), ordinals(31)),
        "to": Templates({True: calendar.to}, {}, spelling),
    }
    slots["year"] = Templates({"year": calendar.year}, slots, spelling)
    return slots


def number_token(tokens: Tokens, index: int) -> bool:
    """Is there a number at this index? False beyond either end."""
    return 0 <= index < len(tokens) and tokens.kind[index] == NUMBER
