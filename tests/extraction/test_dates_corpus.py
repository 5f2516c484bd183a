"""corpora/dates/*.toml: each text holds the dates and times of day written beside it, and no others. Fields: corpora/README.md"""

from __future__ import annotations

import tomllib
from calendar import monthrange
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from r57extract.extraction import dates
from r57extract.extraction.context import Context
from r57extract.extraction.tokens import Tokens
from r57extract.languages import load, supported
from r57extract.types.article import Article, Block
from r57extract.types.facts import DateMention

CORPORA = Path(__file__).parent.parent.parent / "corpora" / "dates"
CORPUS = {lang: tomllib.loads((CORPORA / f"{lang}.toml").read_text(encoding="utf-8")) for lang in supported()}
GAPS = {
    (gap["lang"], gap["text"]): gap["why"]
    for gap in tomllib.loads((CORPORA.parent / "known_gaps.toml").read_text(encoding="utf-8")).get("dates", [])
}


def marks(lang: str, text: str) -> list[pytest.MarkDecorator]:
    why = GAPS.get((lang, text))
    return [pytest.mark.xfail(strict=True, reason=why)] if why else []


CASES = [
    pytest.param(lang, case, id=f"{lang}-{case['text']}", marks=marks(lang, case["text"]))
    for lang in CORPUS
    for case in CORPUS[lang]["cases"]
]


def read(lang: str, text: str, published: date | None) -> Context:
    article = Article(lang, lang, "", text, (Block(0, len(text), "text"),), published=published)
    language = load(lang)
    context = Context(article, language, Tokens(text, language.spelling))
    dates.read(context)
    return context


def iso(first: date, last: date) -> str:
    """The shortest of 2025, 2025-12, 2025-12-05 and pairs of them that says these two days."""
    if (first.day, last.day) != (1, monthrange(last.year, last.month)[1]):
        return first.isoformat() if first == last else f"{first}/{last}"
    if (first.month, last.month) == (1, 12):
        return f"{first.year:04}" if first.year == last.year else f"{first.year:04}/{last.year:04}"
    start, end = f"{first:%Y-%m}", f"{last:%Y-%m}"
    return start if start == end else f"{start}/{end}"


def shown(mention: DateMention) -> str:
    """A mention in the words of the corpus: "month in 2025-12 end"."""
    if mention.first and mention.last:
        value = iso(mention.first, mention.last)
    else:
        value = "-".join(["-", *(f"{part:02}" for part in (mention.month, mention.day) if part)])
        value = value if mention.month else "?"
    weekday = f"w{mention.weekday}" if mention.weekday else ""
    return " ".join(filter(None, [mention.grain, mention.relation, value, weekday, mention.part]))


@pytest.mark.parametrize(("lang", "case"), CASES)
def test_the_dates_and_times_are_read_and_nothing_else(lang: str, case: dict[str, Any]) -> None:
    text = case["text"]
    context = read(lang, text, None if case.get("unpublished") else CORPUS[lang]["published"])
    assert {text[found.start : found.end]: shown(found) for found in context.dates} == case.get("dates", {})
    times = {text[found.start : found.end]: [found.minute_of_day, *found.readings] for found in context.times}
    assert times == case.get("times", {})


@pytest.mark.parametrize("lang", supported())
def test_every_language_has_enough_cases_of_both_kinds(lang: str) -> None:
    cases = CORPUS[lang]["cases"]
    assert sum(len(case.get("dates", {})) + len(case.get("times", {})) for case in cases) >= 100
    assert sum("dates" not in case and "times" not in case for case in cases) >= 15
    assert len({case["text"] for case in cases}) == len(cases), "a case stands twice"
