"""What all checks need to say something: evidence, values in words, and lists of versions."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from decimal import Decimal

import regex

from r57extract.types.alignment import Case, Mention, plain
from r57extract.types.article import Span
from r57extract.types.facts import DateMention, Figure, Stated
from r57extract.types.report import Evidence, Finding, FindingKind, Severity

_GROUPED = 5  # digits from which on a number is grouped in a message, so that no year is
WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_DATE = regex.compile(r"(?:(?<year>\d{4})-(?<month>\d\d)(?:-(?<day>\d\d))?|--(?:(?<month>\d\d))?(?:-(?<day>\d\d))?)")
_YEAR = regex.compile(r"(?<![\d-])\d{4}(?=-\d\d)")
_MONTHS = (
    *("January", "February", "March", "April", "May", "June"),
    *("July", "August", "September", "October", "November", "December"),
)
_SIGNS = {"percent": " %", "permille": " ‰", "percentage-point": " percentage points", "times": " times"}
_MONTHS_OF = {"quarter": 3, "half-year": 6}
_IN_WORDS = frozenset({"h", "min", *(sign.split()[-1] for sign in _SIGNS.values())})
_BOUNDS = {">": "more than", ">=": "at least", "<": "less than", "<=": "at most", "~": "about"}
_DEGREES = {"celsius": "°C", "fahrenheit": "°F"}
_PLURALS = {
    "foot": "feet",
    "square-foot": "square-feet",
    "inch": "inches",
    "century": "centuries",
    "horsepower": "horsepower",
}


def evidence(case: Case, mention: Mention) -> Evidence:
    """A mention as a place that a finding is about, with what was read there."""
    return place(case, mention.version, mention.start, mention.end, value_of(case, mention))


def shown_by(
    case: Case, mentions: Sequence[Mention], *, kind: FindingKind, severity: Severity, message: str
) -> Finding:
    """A finding whose evidence is these mentions, in the versions that have them."""
    return Finding(
        kind=kind,
        severity=severity,
        message=message,
        evidence=tuple(evidence(case, mention) for mention in mentions),
        versions=langs(case, (mention.version for mention in mentions)),
    )


def value_of(case: Case, mention: Mention) -> str:
    """What a mention says, in a form that can be compared; of a name ("1-0", "F-16") what is printed.

    Hours, minutes and seconds are shown as a clock does: "5:12:40 h", "2:05 min".
    """
    if len(mention.name) > 1:
        if isinstance(mention.fact, Figure) and mention.fact.kind == "duration":
            whole = mention.fact.unit == "minute" or len(mention.name) > 2
            shown = ":".join([mention.name[0], *(run.zfill(2) for run in mention.name[1:])])
            return f"{shown} {'h' if whole else 'min'}"
        return case.quote(mention.version, mention.start, mention.end)
    return said(mention.fact)


def place(case: Case, version: int, start: int, end: int, value: str = "") -> Evidence:
    """A stretch of a version's text as a place that a finding is about."""
    article = case.extractions[version].article
    return Evidence(article.id, start, end, article.text[start:end], value)


def figure_place(case: Case, version: int, figure: Figure) -> Evidence:
    """A figure as a place that a finding is about."""
    return place(case, version, figure.start, figure.end, said(figure))


def said(fact: Stated) -> str:
    """What was read, in a form that can be compared: "472", "47 %", "300000 VND", "2025-12-31", "--12-31", "19:00"."""
    if isinstance(fact, Figure):
        return _figure(fact)
    if isinstance(fact, DateMention):
        return _date(fact)
    return f"{fact.minute_of_day // 60}:{fact.minute_of_day % 60:02}"


def _figure(figure: Figure) -> str:
    if figure.kind == "ratio" and figure.unit != "times" and figure.numerator is not None and figure.denominator:
        return f"{plain(figure.numerator)}/{plain(figure.denominator)}"
    low, high = figure.low, figure.high
    number = plain(figure.value) if low is None or high is None or low == high else f"{plain(low)}–{plain(high)}"
    name = figure.unit or (figure.concept if figure.kind == "money" else "")
    unit = _SIGNS.get(name, f" {name}" if name else "")
    return f"{'' if figure.bound == '=' else figure.bound + ' '}{number}{unit}"


def fraction(figure: Figure) -> str:
    """A share as a person reads it: "38 %", "1/3 (33.3 %)"."""
    if figure.kind != "ratio":
        return readable(said(figure))
    return f"{said(figure)} ({plain((100 * figure.value).quantize(Decimal('0.1')))} %)"


def _monthly(month: int, day: int) -> str:
    return f"--{month:02}-{day:02}"


def _date(date: DateMention) -> str:
    if date.first is not None and date.last is not None:
        if date.grain == "day" and date.first == date.last:
            return date.first.isoformat()
        if date.grain == "month":
            first, last = (f"{day:%Y-%m}" for day in (date.first, date.last))
            return first if first == last else f"{first}/{last}"
        if date.grain == "year":
            first, last = str(date.first.year), str(date.last.year)
            return first if first == last else f"{first}–{last}"
        if date.grain in _MONTHS_OF and date.from_month and date.first.year == date.last.year:
            return f"{date.grain} {date.from_month // _MONTHS_OF[date.grain] + 1} of {date.first.year}"
        return f"{date.first.isoformat()}/{date.last.isoformat()}"
    if not date.year and date.from_month and not date.from_day:
        return f"{date.grain} {date.from_month // _MONTHS_OF[date.grain] + 1}"
    if not date.year and date.from_day:
        return f"{_monthly(date.from_month, date.from_day)}/{_monthly(date.month, date.day)}"
    if not date.year and not date.month and not date.day:
        return WEEKDAYS[date.weekday - 1] if date.weekday else date.grain
    if not date.year and not date.month:
        return f"---{date.day:02}"
    parts = [f"{date.year:04}" if date.year else "-"] + [f"{n:02}" for n in (date.month, date.day) if n]
    return "-".join(parts)


def listed(words: Iterable[str]) -> str:
    """ "nl", "nl and de", "nl, de and uk"."""
    items = list(words)
    return items[0] if len(items) == 1 else f"{', '.join(items[:-1])} and {items[-1]}"


def langs(case: Case, versions: Iterable[int]) -> tuple[str, ...]:
    """The languages of these versions, in the order in which the versions were given."""
    return tuple(dict.fromkeys(case.lang(version) for version in sorted(set(versions))))


def names(case: Case, versions: Iterable[int]) -> str:
    """The versions as a reader calls them: their languages, or their ids where two share a language."""
    all_langs = [extraction.article.lang for extraction in case.extractions]
    return listed(
        case.extractions[v].article.id if all_langs.count(case.lang(v)) > 1 else case.lang(v)
        for v in sorted(set(versions))
    )


def readable(value: str) -> str:
    """A value as a person reads it.

    "1764" -> "1764", "> 18000000000 EUR" -> "more than 18,000,000,000 EUR", "31 hour" -> "31 hours",
    "--05-09" -> "9 May", "2025-11" -> "November 2025", "2025-12-31" -> "31 December 2025"
    "--05-05/--05-20" -> "5 May to 20 May"
    """
    first, _, last = value.partition("/")
    if last and _DATE.fullmatch(first) and _DATE.fullmatch(last):
        return f"{readable(first)} to {readable(last)}"
    date = _DATE.fullmatch(value)
    if date and int(date["month"] or 1) <= len(_MONTHS):  # "1950-53" are years
        year, month, day = date["year"] or "", date["month"], date["day"]
        parts = (day and f"{int(day)}", month and _MONTHS[int(month) - 1], year)
        return " ".join(filter(None, parts)) if month else f"day {int(day)}"
    words = [f"{int(w):,}" if w.isdecimal() and len(w) >= _GROUPED else w for w in value.split(" ")]
    words[0] = _BOUNDS.get(words[0], words[0])
    if len(words) > 1 and words[-1] not in _IN_WORDS and words[-1][0].islower():
        words[-1] = _unit(words[-1], plural=words[-2] != "1")
    return " ".join(words)


def _unit(unit: str, plural: bool) -> str:
    """A CLDR unit in words: "kilometer-per-hour" -> "kilometers per hour"."""
    if unit in _DEGREES:
        return _DEGREES[unit]
    name, per, rest = unit.partition("-per-")
    if plural:
        name = _PLURALS.get(name) or f"{name}s"
    return f"{name}{per}{rest}".replace("-", " ")


def sides(case: Case, groups: Sequence[tuple[str, Sequence[int]]]) -> str:
    """ "1827 in de, but 1287 in nl, uk and ar": what each group of versions says, the fewest first."""
    whole = _by_fullest(groups)
    return told_apart(case, [(readable(value), versions) for value, versions in whole.items()])


def _by_fullest(groups: Sequence[tuple[str, Sequence[int]]]) -> dict[str, list[int]]:
    """What says the same but leaves out the unit, or the year, goes with the one that does not: "54", "54 years"."""
    values = [value for value, _ in groups]
    whole: dict[str, list[int]] = {}
    for value, versions in groups:
        fuller = [other for other in values if other.startswith(f"{value} ")]
        if value.endswith(" degree"):
            fuller += [other for other in values if other == f"{value.removesuffix('degree')}celsius"]
        if value.startswith("--"):
            fuller += [other for other in values if other != value and _YEAR.sub("-", other) == value]
        whole.setdefault(fuller[0] if len(fuller) == 1 else value, []).extend(versions)
    return {value: sorted(versions) for value, versions in whole.items()}


def told_apart(case: Case, groups: Sequence[tuple[str, Sequence[int]]]) -> str:
    """The same of what is said in words already."""
    ordered = sorted(groups, key=lambda group: (len(group[1]), group[1][0]))
    *first, last = (f"{words} in {names(case, versions)}" for words, versions in ordered)
    return f"{', '.join(first)}, but {last}" if first else last


def sentence_of(case: Case, mention: Mention) -> Span:
    """The sentence in which a mention stands."""
    return case.extractions[mention.version].sentences[mention.sentence]
