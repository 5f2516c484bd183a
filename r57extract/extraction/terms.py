"""Terms: "7 năm 6 tháng" and "2 uur, 5 minuten en 10 seconden" are one each, "three years or five months" are two."""

from __future__ import annotations

from functools import cache
from itertools import pairwise

from r57extract.extraction.context import Context
from r57extract.languages import load
from r57extract.types.facts import Figure
from r57extract.types.units import FINER


def read(context: Context) -> None:
    """Fill in context.terms."""
    text, spelling = context.article.text, context.language.spelling
    joiners = _joiners(context.language.code)
    context.terms = tuple(
        one.start
        for one, other in pairwise(context.figures)
        if _go_together(one, other) and _between(spelling.form(text[one.end : other.start]), one.unit) in joiners
    )


def _between(words: str, unit: str) -> str:
    """What stands between them; a comma does between hours, minutes and seconds, of which there may be three."""
    return words.strip(" ,،") if unit in ("hour", "minute") else words.strip()


@cache
def _joiners(code: str) -> frozenset[str]:
    """What may stand between them: nothing, or "and", which may be written onto the next word."""
    language = load(code)
    return frozenset({"", *(language.spelling.form(form.rstrip("*")) for form in language.budgets.conjunctions)})


def _go_together(one: Figure, other: Figure) -> bool:
    finer = FINER.get(one.unit)
    if finer is None or finer.name != other.unit or other.value >= finer.times or other.bound != "=":
        return False
    return one.low == one.high and other.low == other.high and one.value == int(one.value)
