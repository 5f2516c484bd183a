"""date-mismatch and date-relation-mismatch: the same event or deadline dated differently.

    nl  "op 5 december"          de  "am 9. Dezember"              ->   date-mismatch
    nl  "vóór 31 december 2025"  de  "bis zum 31. Dezember 2025"   ->   date-relation-mismatch: before against by

Dates are compared as far as they are said: "5 December" agrees with 5 December 2025. Whether something is due
before, by or until a day can be a day's difference, so it is reported where a deadline hangs on it, and otherwise
for information; "in 2025" against "by 2025" likewise. "From 15 May" against "by 15 May" is always a warning.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence

from r57extract.checks.saying import langs, place, readable, said, shown_by, sides, told_apart
from r57extract.types.alignment import Case, Mention
from r57extract.types.facts import DateMention, Figure, Relation, TimeMention
from r57extract.types.report import Check, Evidence, Finding, Severity

# Relations that leave the same thing to be done by the same day, and are often one word ("до", "bis", "حتى").
_LIMIT: frozenset[Relation] = frozenset({"before", "by", "until"})
_BESIDE = 12  # characters between two weekdays of one night
_SEVERAL = 3  # versions, of which two can outvote one
_START: frozenset[Relation] = frozenset({"from", "after"})


def find(case: Case) -> Iterator[Finding]:
    """One finding for each date on which versions disagree, and one for all places where they relate it alike."""
    related: dict[tuple[str, frozenset[Relation]], list[Sequence[Mention]]] = defaultdict(list)
    for fact in case.alignment.facts:
        dated = [mention for mention in fact.mentions if isinstance(mention.fact, (DateMention, TimeMention))]
        if len(dated) < 2:
            continue
        # Hours that were read as a time in one version may be so many hours in another: figures are for versions.py.
        links = [link for link in fact.links if not isinstance(link.left.fact, Figure)]
        if differing := [link for link in links if link.agreement == "differs"]:
            if any(_tells(link.left.fact) or _tells(link.right.fact) for link in differing):
                sure = any(_tells(link.left.fact) and _tells(link.right.fact) for link in differing)
                yield _mismatch(case, dated, sure)
        elif relations := _relations(dated):
            related[said(dated[0].fact), relations].append(dated)
    for (value, relations), places in related.items():
        yield _relation_mismatch(case, value, relations, places)


def _tells(fact: object) -> bool:
    """Does it print a year, month, day, weekday, century or time? "This year" comes and goes with the wording."""
    return not isinstance(fact, DateMention) or bool(
        fact.year or fact.month or fact.day or fact.from_month or fact.weekday or fact.grain in ("decade", "century")
    )


def _mismatch(case: Case, dated: Sequence[Mention], sure: bool) -> Finding:
    groups: dict[str, list[int]] = {}
    telling = [mention for mention in dated if _tells(mention.fact)]
    for mention in telling if len({said(mention.fact) for mention in telling}) > 1 else dated:
        groups.setdefault(said(mention.fact), []).append(mention.version)
    what = "time of day" if isinstance(dated[0].fact, TimeMention) else "date"
    severity: Severity = ("error" if what == "date" else "warning") if sure else "info"
    if what == "date" and not any(_is_said(mention.fact) for mention in dated):
        what, severity = "weekday", _of_weekdays(case, telling)
    return shown_by(
        case,
        dated,
        kind="date-mismatch",
        severity=severity,
        message=f"The same {what} differs: {sides(case, list(groups.items()))}.",
    )


def _of_weekdays(case: Case, dated: Sequence[Mention]) -> Severity:
    """A warning where one version alone has another weekday than all the others; which days they were, nothing says."""
    weekdays = Counter(mention.fact.weekday for mention in dated if isinstance(mention.fact, DateMention))
    alone = len(dated) >= _SEVERAL and len(weekdays) == 2 and min(weekdays.values()) == 1 and all(weekdays)
    return "warning" if alone and not any(_is_beside_another(case, mention) for mention in dated) else "info"


def _is_beside_another(case: Case, mention: Mention) -> bool:
    """Does another weekday stand beside it: "ليل الأحد الاثنين" is the night to Monday?"""
    dates = case.extractions[mention.version].dates
    return any(
        date.weekday and 0 <= max(date.start - mention.end, mention.start - date.end) <= _BESIDE for date in dates
    )


def _is_said(fact: object) -> bool:
    """Does a date name a year, month or day, and not just "Thursday" or "this year"?"""
    return isinstance(fact, DateMention) and bool(fact.first or fact.year or fact.month or fact.day or fact.from_month)


def _relations(dated: Sequence[Mention]) -> frozenset[Relation]:
    """How versions relate a date, if that makes a difference; empty if it makes none, or if no date is said."""
    facts = [mention.fact for mention in dated if isinstance(mention.fact, DateMention)]
    if not any(map(_is_said, facts)):
        return frozenset()
    relations = frozenset(fact.relation for fact in facts)
    limits = relations & _LIMIT
    told = {fact.relation for fact in facts if not fact.or_before} & _LIMIT  # "до" goes with either
    differ = (len(told) > 1 and "before" in told) or (limits and ("in" in relations or relations & _START))
    return relations if differ else frozenset()


def _relation_mismatch(
    case: Case, value: str, relations: frozenset[Relation], places: Sequence[Sequence[Mention]]
) -> Finding:
    mentions = [mention for dated in places for mention in dated]
    # What runs until a day ends after it; "from" and "until" contradict each other.
    starts = relations & _START - ({"after"} if "until" in relations else set())
    opposite = relations & _LIMIT and starts
    due = "before" in relations and any(_is_deadline(case, mention) for mention in mentions)
    groups: dict[str, list[int]] = {}
    for mention in mentions:
        if isinstance(mention.fact, DateMention):
            groups.setdefault(f'"{_said_of(mention.fact)}"', []).append(mention.version)
    where = f" in {len(places)} places" if len(places) > 1 else ""
    stated = told_apart(case, list(groups.items()))
    return Finding(
        kind="date-relation-mismatch",
        severity="warning" if due or opposite else "info",
        message=f"The versions use {readable(value)} differently{where}: {stated}.",
        evidence=tuple(_with_phrase(case, mention) for mention in mentions),
        versions=langs(case, (mention.version for mention in mentions)),
    )


def _said_of(date: DateMention) -> str:
    return f"{date.relation} or before" if date.or_before else date.relation


def _is_deadline(case: Case, mention: Mention) -> bool:
    return any(deadline.date.start == mention.start for deadline in case.extractions[mention.version].deadlines)


def _with_phrase(case: Case, mention: Mention) -> Evidence:
    assert isinstance(mention.fact, DateMention)
    phrase = mention.fact.phrase
    value = f"{_said_of(mention.fact)} {said(mention.fact)}"
    if phrase is None:
        return place(case, mention.version, mention.start, mention.end, value)
    return place(case, mention.version, phrase.start, phrase.end, value)


check = Check(
    kind="date-mismatch",
    title="versions date the same thing differently",
    find=find,
    kinds=("date-mismatch", "date-relation-mismatch"),
)
