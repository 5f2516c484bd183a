"""Terms: "7 năm 6 tháng" and "7 jaar en 6 maanden" are one each, "three years or five months" are two."""

from __future__ import annotations

from functools import cache
from itertools import pairwise

from r57extract.extraction.context import Context
from r57extract.languages import load
from r57extract.types.facts import Figure

_YEAR = 12  # months


def read(context: Context) -> None:
    """Fill in context.terms."""
    text, spelling = context.article.text, context.language.spelling
    joiners = _joiners(context.language.code)
    context.terms = tuple(
        years.start
        for years, months in pairwise(context.figures)
        if _go_together(years, months) and spelling.form(text[years.end : months.start]).strip() in joiners
    )


@cache
def _joiners(code: str) -> frozenset[str]:
    """What may stand between them: nothing, or "and", which may be written onto the next word."""
    language = load(code)
    return frozenset({"", *(language.spelling.form(form.rstrip("*")) for form in language.budgets.conjunctions)})


def _go_together(years: Figure, months: Figure) -> bool:
    if (years.unit, months.unit) != ("year", "month") or months.value >= _YEAR or months.bound != "=":
        return False
    return years.low == years.high and months.low == months.high and years.value == int(years.value)
