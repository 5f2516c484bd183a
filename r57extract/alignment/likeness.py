"""How much two mentions look like the same statement, whether or not they say the same."""

from __future__ import annotations

from decimal import Decimal

from r57extract.alignment.days import date_parts
from r57extract.types.alignment import AGREE, Agreement, Mention
from r57extract.types.facts import DateMention, Figure

_SHARED = 0.5  # share of its digits that a figure has in common with the same figure without its unit
_MEASURED = frozenset({"money", "percent"})
# Kinds of figure that one version may print with its unit and another without.
_KINDRED = frozenset({"count", "money", "measure", "duration", "ordinal"})


def likeness(one: Mention, other: Mention, found: Agreement) -> float:
    """How much two unequal mentions look like the same statement: 0 or less for not at all."""
    if type(one.fact) is not type(other.fact):
        return 0
    if isinstance(one.fact, DateMention) and isinstance(other.fact, DateMention):
        return (2 if one.fact.grain == other.fact.grain else 0.6) + _shared_parts(one.fact, other.fact)
    if not isinstance(one.fact, Figure) or not isinstance(other.fact, Figure):
        return 1
    a, b = one.fact, other.fact
    if found in AGREE or found in ("scale", "separator", "unit"):
        return 3
    kinds = {a.kind, b.kind}
    if kinds == {"identifier", "duration"} and len(one.name) == len(other.name) > 1:
        return 2 * sum(x == y for x, y in zip(one.name, other.name, strict=True)) / len(one.name)
    if len(kinds) == 2 and not kinds <= _KINDRED and "count" not in kinds:
        return 0
    if len(kinds) == 2 and "ordinal" in kinds:
        return 0 if a.spelled or b.spelled else 0.2
    named = "measure" in kinds and any(figure.kind == "count" and figure.noun for figure in (a, b))
    if len(kinds) == 2 and (kinds & _MEASURED or named) and shared_digits(a.value, b.value) < _SHARED:
        return 0  # 580,000 households are no 630 megawatts
    alike = 1.0 + (a.unit == b.unit) + (a.concept == b.concept != "")
    if a.unit != b.unit and a.unit and b.unit:
        alike -= 0.7
    return alike + (a.spelled == b.spelled) * 0.3 + shared_digits(a.value, b.value)


def _shared_parts(one: DateMention, other: DateMention) -> float:
    """The share of year, month and day that two dates have in common, of those that both of them say."""
    said = [(a, b) for a, b in zip(date_parts(one), date_parts(other), strict=True) if a and b]
    return sum(a == b for a, b in said) / len(said) if said else 0


def shared_digits(one: Decimal, other: Decimal) -> float:
    """The share of digits in the same place, from the front, or in other places: 404 and 440, 1287 and 1827."""
    a, b = (format(value.normalize(), "f").replace(".", "") for value in (one, other))
    same = sum(x == y for x, y in zip(a, b, strict=False))
    return max(same, (sorted(a) == sorted(b)) * len(a)) / max(len(a), len(b))


def counts_the_same(one: object, other: object) -> bool:
    if isinstance(one, DateMention) and isinstance(other, DateMention):
        return one.grain == other.grain
    if not isinstance(one, Figure) or not isinstance(other, Figure) or one.kind != other.kind:
        return False
    return one.unit == other.unit and (one.concept == other.concept or not one.concept or not other.concept)


def is_telling(mention: Mention) -> bool:
    """Is it rare enough to be known anywhere? Three digits that are not idle zeros, two numbers, or a whole date.

    Of fractions, "a half" and "a quarter" are not.
    """
    fact = mention.fact
    if isinstance(fact, Figure):
        if fact.low != fact.high or (fact.kind == "ratio" and fact.unit != "times" and fact.numerator != 1):
            return True
        return len(fact.value.normalize().as_tuple().digits) >= 3
    return isinstance(fact, DateMention) and fact.grain == "day"


def same_grain(one: object, other: object) -> bool:
    """Dates that are equally fine, or anything else: "5 December" is not to be paired with "the end of December"."""
    return not isinstance(one, DateMention) or not isinstance(other, DateMention) or one.grain == other.grain


def same_sort(one: object, other: object) -> bool:
    """Both ordinals or neither, as the fourth match does not account for four minutes; or dates of one grain."""
    if isinstance(one, Figure) and isinstance(other, Figure):
        return (one.kind == "ordinal") == (other.kind == "ordinal")
    return same_grain(one, other)
