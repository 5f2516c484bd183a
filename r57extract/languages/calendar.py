"""Section [calendar]: months, weekdays, and how dates and times of day are written.

Dates and times are templates such as "{d} {month} {year}"; the slots are listed in languages/README.md.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True)
class Undecided:
    """A word before a date whose relation the sentence decides: "bis zum 31. Dezember".

    words    the word, with the articles that may follow it
    reach    how many tokens before the word decide; 0 for its whole clause
    grains   dates of which grain this is about; empty for all
    duty     the relation where the clause speaks of a duty ("muss", "soll", "zu")
    state    … of a state of affairs reached ("wurden", "hat", "ist")
    lasting  … of something that lasts ("gilt", "bleibt")
    past     … where no word decides and the date lies before the article's own
    other    … where nothing decides
    """

    words: tuple[str, ...]
    duty: str
    state: str
    lasting: str
    past: str
    other: str
    grains: tuple[str, ...] = ()
    reach: int = 0


@dataclass(frozen=True)
class Predicates:
    """Words of a clause that decide what an undecided relation means; see Undecided.

    ahead  words of what is yet to come: a day of theirs whose year is not printed is none that is over
    past   words of what is over, besides those of `state`
    over   words of what is over, and of nothing else: such a day is the last one
    """

    duty: tuple[str, ...]
    state: tuple[str, ...]
    lasting: tuple[str, ...]
    ahead: tuple[str, ...] = ()
    past: tuple[str, ...] = ()
    over: tuple[str, ...] = ()


@dataclass(frozen=True)
class BareYears:
    """What tells "in 2025" from "2025 Aufgaben" where no word says "year".

    before        words after which four digits are a year
    after         words before which they are no count, since a count has its noun behind it
    count_before  words after which they are a count ("rund", "mehr als")
    count_after   words before which they are a count, whatever stands before them ("Euro", "Menschen")
    about         words of `count_before` after which a year that is not round is one, if it counts nothing: "etwa 1932"
    """

    before: tuple[str, ...]
    after: tuple[str, ...]
    count_before: tuple[str, ...]
    count_after: tuple[str, ...]
    about: tuple[str, ...] = ()


@dataclass(frozen=True)
class Clock:
    """Times of day.

    times             minutes to add -> templates that are a time wherever they stand: "half {hour}" is -30
    times_in_company  … that are one only with a part of the day, or one of `before`
    times_joined      … that are one only behind another time and before a part of the day:
                      "بين الثامنة صباحا والثالثة بعد الظهر"
    before            words that may announce a time: "tegen", "після"
    times_at, at      templates that are one only after one of `at`: "om 19.30"
    opening           words like `at` where they open a sentence: "Khoảng 9 giờ, …", but "mất khoảng 9 giờ"
    am, pm, night     parts of the day; "night" is pm before midnight and am after it
    hours             1 … 12 in words
    not_after         words before which a number of hours lasts that long: "7 uur lang"
    certain           words before an hour that make it one of the clock, whatever stands behind: "lúc 7h lên 218"
    lasting           words some way before two hours that say how long, where a language has one word for hours and
                      o'clock: "de rit duurt tussen 2 en 5 uur"
    opened            words that make hours behind them, as weekdays do, those of a clock there: "open 10-17 uur"
    """

    times: Mapping[int, tuple[str, ...]]
    times_in_company: Mapping[int, tuple[str, ...]]
    at: tuple[str, ...]
    opening: tuple[str, ...]
    times_at: tuple[str, ...]
    before: tuple[str, ...]
    am: tuple[str, ...]
    pm: tuple[str, ...]
    night: tuple[str, ...]
    hours: Mapping[int, tuple[str, ...]]
    not_after: tuple[str, ...]
    certain: tuple[str, ...] = ()
    lasting: tuple[str, ...] = ()
    times_joined: Mapping[int, tuple[str, ...]] = field(default_factory=dict)
    opened: tuple[str, ...] = ()


@dataclass(frozen=True)
class Calendar:
    """Months, weekdays, and how dates are written.

    months, weekdays, seasons   number -> names; weekdays count from Monday = 1, seasons from spring = 1
    …_in_company                names that are also other words ("mei", "März", "الأحد")
    month_adjectives            number -> adjectives made of months: "червневий"
    foregoing                   wordings that end with last year's name and mean the year before the one that their
                                sentence told: "2023 …, mehr als im Vorjahr"
    same_year                   words behind a date that is of the year told last: "того ж року"
    attributive                 dates that are adjectives: what stands before one is said of its noun, not of the date
    …_short                     abbreviations, read only next to a day, a year or a date
    cardinals                   2 … 11 in words, for "the first nine months of 2025"
    halves, quarters            1, 2 -> words for the halves, and quarters, of a year, besides `ordinals`
    ordinals                    1 … 31 in words, for days, quarters and centuries
    year_marks                  what may be glued to a year: "2025-го"
    ordinal_marks               what makes digits an ordinal: "5.", "5de", "5-го"
    decades                     90 -> "jaren negentig", without the word for decade
    to, both                    what joins the ends of a period, and what joins two days ("3 en 5 mei")
    between                     words that open a period joined by `both`: "tussen 3 en 5 mei"
    of                          what may stand between a date and its year said in words: "mei van dit jaar"
    this_year                   "of the year" behind such months: "9 tháng đầu năm"
    onward                      words behind a date that "from" stands before: "tot heden", "trở đi"
    year                        templates of a year, from the bare {y} up
    other_months                months of another calendar; a date in them is one, but not placed in ours
    other_calendars             words behind a date that say that it is of another calendar: "âm lịch", "هـ"
    foreign_months              names in other languages that pages print in passing ("December 5, 2025")
    foreign_dates               grain -> templates with such a name; dateparser says what they mean
    dates, dates_in_company     grain -> templates; the latter count only next to words that are said of dates
    dates_like_decimals         the same of days that look like numbers, "30.5": where the article prints others so
    company, company_after      such words, besides those of `relations` and `parts`
    alien_before, alien_after   "weekday", "relative" or a grain -> words next to which a shy date, or a relative
                                one, is something else: "lần thứ ba" (the third time); "day-0": likewise of `relative`
                                "ordinal": before which an ordinal is no day: "الأسبوع الأول من يناير";
                                "length": next to which a year is none: "ارتفاع 1800 م"
                                "age": next to which a decade is one of somebody's life: "الثلاثينيات من عمره"
                                "part": what "9/10" may be a part of: "tới 9/10 người"
                                "week": next to which a week has no number: "elke week 30 minuten"
                                "street": before a day whose month has a capital: "вулиця 8 Березня"
    relative                    "month-1" -> "vorige maand"; "year+0 end" -> "Jahresende"; "year" where
                                the words may mean the last twelve months as well: "afgelopen jaar"; "month same"
                                is that of the date before: "27 من الشهر نفسه"
    relative_before, …_after    -1, 0, 1 -> words next to a month or weekday: "vorige maandag", "مايو الماضي"
    parts                       start, middle, end -> "begin", "Mitte", "наприкінці"; before a date
    day_parts                   what may stand between a relation and its day: "Nachmittag des"
    pairs_of_days               "two days" before a date: "يومي الخامس والعشرين" are the 5th and the 20th
    relations, undecided        words before a date; see DateMention.relation
    or_before, inclusive        those that leave open whether the day itself is meant, too; words behind it that say so
    """

    months: Mapping[int, tuple[str, ...]]
    months_in_company: Mapping[int, tuple[str, ...]]
    months_short: Mapping[int, tuple[str, ...]]
    weekdays: Mapping[int, tuple[str, ...]]
    weekdays_in_company: Mapping[int, tuple[str, ...]]
    weekdays_short: Mapping[int, tuple[str, ...]]
    seasons: Mapping[int, tuple[str, ...]]
    cardinals: Mapping[int, tuple[str, ...]]
    halves: Mapping[int, tuple[str, ...]]
    ordinals: Mapping[int, tuple[str, ...]]
    year_marks: tuple[str, ...]
    ordinal_marks: tuple[str, ...]
    decades: Mapping[int, tuple[str, ...]]
    to: tuple[str, ...]
    both: tuple[str, ...]
    between: tuple[str, ...]
    of: tuple[str, ...]
    this_year: tuple[str, ...]
    onward: tuple[str, ...]
    year: tuple[str, ...]
    other_months: tuple[str, ...]
    other_calendars: tuple[str, ...]
    foreign_months: tuple[str, ...]
    foreign_dates: Mapping[str, tuple[str, ...]]
    dates: Mapping[str, tuple[str, ...]]
    dates_in_company: Mapping[str, tuple[str, ...]]
    company: tuple[str, ...]
    company_after: tuple[str, ...]
    alien_before: Mapping[str, tuple[str, ...]]
    alien_after: Mapping[str, tuple[str, ...]]
    relative: Mapping[str, tuple[str, ...]]
    relative_before: Mapping[int, tuple[str, ...]]
    relative_after: Mapping[int, tuple[str, ...]]
    parts: Mapping[str, tuple[str, ...]]
    day_parts: tuple[str, ...]
    relations: Mapping[str, tuple[str, ...]]
    undecided: tuple[Undecided, ...]
    predicates: Predicates
    bare_years: BareYears
    clock: Clock
    month_adjectives: Mapping[int, tuple[str, ...]]
    quarters: Mapping[int, tuple[str, ...]] = field(default_factory=dict)
    dates_like_decimals: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    attributive: tuple[str, ...] = ()
    same_year: tuple[str, ...] = ()
    foregoing: tuple[str, ...] = ()
    or_before: tuple[str, ...] = ()
    inclusive: tuple[str, ...] = ()
    pairs_of_days: tuple[str, ...] = ()
