"""What an article states: figures, dates, deadlines, duties, budgets, entities.

Every fact has `start` and `end`, code point offsets into `Article.text`, so that
`article.text[fact.start:fact.end]` is what was printed.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from datetime import date
from decimal import Decimal
from operator import attrgetter
from typing import Literal, TypeVar

from r57extract.types.article import Article, Span
from r57extract.types.fact import fact

FigureKind = Literal[
    "count", "percent", "ratio", "money", "ordinal", "duration", "measure", "identifier", "list-number"
]
Bound = Literal["=", ">", ">=", "<", "<=", "~"]
Grain = Literal["day", "week", "month", "quarter", "half-year", "season", "year", "term", "decade", "century"]
Relation = Literal["on", "in", "by", "before", "until", "from", "after", "as-of"]

# Kinds of cues that make a figure one of many: for each, and for each period.
PERIODS = {"per-hour": "hour", "per-day": "day", "per-week": "week", "per-month": "month", "per-year": "year"}
RATES = frozenset({"per", *PERIODS})

# Fewer consonants than this are shared by chance: "Ri", "Lee".
_TELLING = 3


@fact
class Figure:
    """A number as printed, and what it counts.

    kind         identifier and list-number count nothing: "57-NQ/TW", "F-16", scores, section numbers
    value        exact and scaled: "16.716,074 miljard" is 16716074E6; a ratio's quotient; a range's middle
    numerator    of a ratio ("2.014/2.177", "34 of the 34"), else None; multiples ("three times") have
    denominator  numerator = value, denominator = 1 and unit "times"
    low, high    ends of a range ("5 to 7 days"); both equal `value` otherwise
    unit         ISO 4217 code, "percent", "permille", "percentage-point", a CLDR unit id ("year", "kilometer"), or ""
    bound        "meer dan 300" is ">", "rund" is "~", "bis zu" is "<="
    decimals     digits printed after the decimal mark, before any scale word; "31,5" has 1
    scale        what the printed digits are multiplied by: 1E9 for "miljard"; 1 without a scale word
    readings     other values that the same characters could mean ("1.287" -> 1.287), scaled likewise
    noun         the words counted, as printed; "" when unknown
    noun_span    where they stand, or None
    concept      id from languages/concepts.toml of what is counted ("task"), or ""; the coin ("crown") of money
                 whose currency is left open
    spelled      printed in words, wholly ("vier") rather than in digits
    becomes      the value that it changes to, if that follows: 7 for the 5 of "from 5 to 7"
    """

    start: int
    end: int
    kind: FigureKind
    value: Decimal
    numerator: Decimal | None = None
    denominator: Decimal | None = None
    low: Decimal | None = None
    high: Decimal | None = None
    unit: str = ""
    bound: Bound = "="
    decimals: int = 0
    scale: Decimal = Decimal(1)
    readings: tuple[Decimal, ...] = ()
    noun: str = ""
    noun_span: Span | None = None
    concept: str = ""
    spelled: bool = False
    becomes: Decimal | None = None

    def __post_init__(self) -> None:
        if self.low is None:
            object.__setattr__(self, "low", self.value)
        if self.high is None:
            object.__setattr__(self, "high", self.value)

    @property
    def is_exact(self) -> bool:
        """Is it neither a range nor a bound, nor said to be rough?"""
        return self.low == self.high and self.bound == "="

    @property
    def half_step(self) -> Decimal:
        """Half a unit of the last printed digit: "31,5" stands for 31.5 ± 0.05."""
        return Decimal(5).scaleb(-self.decimals - 1) * self.scale


@fact
class DateMention:
    """A date, or a period, exactly as fine as it was said: no day is invented.

    first, last  inclusive; equal for a day. None where the text leaves the year open and nothing settles it
    grain        what was said: "December 2025" is a month
    relation     how the sentence uses it: on, in, by, before, until, from, after, as-of
    month, day   what was printed of a date without a year, so that it can still be compared; 0 = not said
    from_month, from_day  the same of the start of a period ("12 May to 3 July"), whose end `month` and `day` are; of a
                 quarter or half of a year only the month
    or_before    may its words mean "before" as well as this relation: "до 20 грудня", "tot 20 december"
    phrase       start and end with the words of the relation: "vóór 31 december 2025"
    readings     other (first, last) that the same characters could mean
    weekday      1 for Monday … 7, as printed, right or wrong; 0 when not said
    part         which part of it was said: "end" in "eind december"
    """

    start: int
    end: int
    first: date | None
    last: date | None
    grain: Grain
    relation: Relation = "on"
    year: int = 0
    month: int = 0
    day: int = 0
    from_month: int = 0
    from_day: int = 0
    phrase: Span | None = None
    readings: tuple[tuple[date, date], ...] = ()
    weekday: int = 0
    part: Literal["", "start", "middle", "end"] = ""
    or_before: bool = False


@fact
class TimeMention:
    """A time of day; `minute_of_day` counts from midnight, `readings` are others that the words allow.

    "7 Uhr abends" is 1140; "om 7 uur" is 420 with the reading 1140.
    """

    start: int
    end: int
    minute_of_day: int
    readings: tuple[int, ...] = ()


# What language versions are compared by.
Stated = Figure | DateMention | TimeMention


@fact
class Party:
    """A body that owes or receives something; `key` is its entity's, or "" when it is none we know."""

    text: str
    start: int
    end: int
    key: str = ""


@fact
class Deadline:
    """A day by which something is due: `what` and `who` as printed ("" when not said)."""

    date: DateMention
    what: str
    who: str
    start: int
    end: int
    bodies: tuple[Party, ...] = ()
    what_span: Span | None = None


@fact
class Task:
    """An explicit duty: a body that owes it or a date by which it is due, and what has to be done."""

    who: str
    what: str
    deadline: Deadline | None
    start: int
    end: int
    bodies: tuple[Party, ...] = ()
    what_span: Span | None = None


@fact
class Recipient:
    """Who gets an amount: "26 ministries" has count 26; None when none is printed."""

    text: str
    count: Decimal | None
    start: int
    end: int


@fact
class Budget:
    """An amount of money with the part it plays.

    currency  ISO 4217 code, or "" where it is not said whose coin it is ("دينار")
    role      proposed, approved, allocated, unallocated, spent, registered, capital, revenue, … or "" when not said
    figure    the money Figure that the amount was read from; a currency that is only meant is filled in
    part_of   start of the Budget that this is a part of, or None
    rest      is it said to be what is left?
    split     are its parts said to be all of it: in brackets, behind a colon, or with a rest?
    """

    amount: Decimal
    currency: str
    role: str
    recipients: tuple[Recipient, ...]
    start: int
    end: int
    figure: Figure | None = None
    part_of: int | None = None
    rest: bool = False
    split: bool = False


@fact
class Entity:
    """A person, organisation, place or document; `key` is the same in every language and script."""

    start: int
    end: int
    type: Literal["person", "organisation", "place", "document"]
    key: str


@fact
class Name:
    """A proper name, or what may be one, for pairing sentences of different languages.

    key       the same for the same name in every language and script: a place's id ("VN", "hanoi"), or the consonant
              classes of each word of the name as fully as the article gives it ("dnld trmb" for "Donald Trump"
              and for "Trump" alone). Share a word, and two keys are probably of one name
    skeleton  the consonant classes of the words printed here ("trmb")
    certain   False where only another version can tell: German nouns, Arabic words, first words of sentences
    """

    start: int
    end: int
    key: str
    skeleton: str
    certain: bool = True

    @property
    def words(self) -> tuple[str, ...]:
        """What it may share with a name of another version: a known key whole, else each word of three classes or more.

        A name of short words only ("ngn d ngk" has one, "Hà Nội" none) counts as one word too.
        """
        if self.key != self.skeleton and " " not in self.key:
            return (self.key,)
        long = tuple(word for word in self.key.split() if len(word) >= _TELLING)
        return long or (self.key.replace(" ", ""),)


@fact
class Cue:
    """A word that says what a statement does with its figures, as an id that all languages share.

    kind  open (remains, must be done), done, overdue, total, part, more, less, average, … (languages/README.md)
    """

    start: int
    end: int
    kind: str


@fact
class Change:
    """A figure that became another: "von 40 auf 50", "50, nach 40 im Vorjahr".

    size      the figure that says by how much ("um 25 Prozent", "zehn mehr", "verdoppelt"), or None
    factor    what the old value is multiplied by, where a verb says so: 0.5 for "halbiert"; None otherwise
    rising    does a verb say that it rose, or that it fell? None where none does
    doubtful  has the old value a date of its own, so that the size may be that of another change?
    adjusted  is it said to be worked out otherwise than from these two?
    """

    before: Figure
    after: Figure
    size: Figure | None = None
    factor: Decimal | None = None
    rising: bool | None = None
    doubtful: bool = False
    adjusted: bool = False


@fact
class Share:
    """A part told twice: "189, also 35 Prozent", "ein Drittel der 90 Betriebe (30)"; `whole` where it stands by."""

    part: Figure
    rate: Figure
    whole: Figure | None = None


@fact
class Extraction:
    """Everything read from one article, each list in order of `start`.

    sentences     spans of the readable blocks' sentences, in order
    coverage      numbers read / numbers seen: 1.0 means that no number in the text was passed over
    changes       figures that became others
    shares        parts that are told twice
    wholes        where the figures start of which parts are said to follow ("Von den 540 Befragten …")
    terms         where the figures of years start that go with the months behind them ("7 jaar en 6 maanden")
    numbers_seen  the denominator of `coverage`
    """

    article: Article
    figures: tuple[Figure, ...] = ()
    dates: tuple[DateMention, ...] = ()
    times: tuple[TimeMention, ...] = ()
    deadlines: tuple[Deadline, ...] = ()
    tasks: tuple[Task, ...] = ()
    budgets: tuple[Budget, ...] = ()
    entities: tuple[Entity, ...] = ()
    cues: tuple[Cue, ...] = ()
    names: tuple[Name, ...] = ()
    sentences: tuple[Span, ...] = ()
    changes: tuple[Change, ...] = ()
    shares: tuple[Share, ...] = ()
    wholes: tuple[int, ...] = ()
    terms: tuple[int, ...] = ()
    coverage: float = 1.0
    numbers_seen: int = 0


_Placed = TypeVar("_Placed", Name, Cue, DateMention, Figure)
_start = attrgetter("start")


def starting_in(facts: Sequence[_Placed], span: Span) -> Sequence[_Placed]:
    """Those of one list of an Extraction that start in a stretch of its text."""
    low = bisect_left(facts, span.start, key=_start)
    return facts[low : bisect_left(facts, span.end, low, key=_start)]


def holding(facts: Sequence[_Placed], start: int, end: int) -> _Placed | None:
    """The last of one list of an Extraction that holds any of the text from `start` to `end`; None where none does.

    The facts are in order and apart.
    """
    place = bisect_left(facts, end, key=_start) - 1
    return facts[place] if place >= 0 and facts[place].end > start else None
