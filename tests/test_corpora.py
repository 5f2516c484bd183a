"""corpora/languages/*.toml: short texts with the one figure in each, and texts that hold none. Fields: corpora/README.md"""

from __future__ import annotations

import tomllib
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

import r57extract as r57
from r57extract.types.facts import Figure

CORPORA = Path(__file__).parent.parent / "corpora"
FIELDS = {
    *("text", "value", "kind", "unit", "bound", "numerator", "denominator", "low", "high", "decimals", "noun"),
}
# What is no figure to compare: it names something.
NAMES = ("identifier", "list-number")
GAPS = tomllib.loads((CORPORA / "known_gaps.toml").read_text(encoding="utf-8")).get("languages", [])


def corpus(lang: str) -> dict[str, Any]:
    return tomllib.loads((CORPORA / "languages" / f"{lang}.toml").read_text(encoding="utf-8"))


def cases(table: str) -> list[Any]:
    found = []
    for lang in r57.supported_languages():
        for case in corpus(lang)[table]:
            marks = [
                pytest.mark.xfail(strict=True, reason=gap["why"])
                for gap in GAPS
                if (gap["lang"], gap["text"]) == (lang, case["text"])
            ]
            found.append(pytest.param(lang, case, id=f"{lang}-{case['text']}", marks=marks))
    return found


def figures(lang: str, text: str) -> list[Figure]:
    extraction = r57.extract(r57.parse(text, lang=lang), without=("entities",))
    return [figure for figure in extraction.figures if figure.kind not in NAMES]


def shown(text: str, found: list[Figure]) -> str:
    return "; ".join(f"{text[f.start : f.end]!r} {f.bound}{f.value} {f.kind} {f.unit}" for f in found) or "nothing"


@pytest.mark.parametrize(("lang", "case"), cases("figure"))
def test_the_figure_is_read(lang: str, case: dict[str, Any]) -> None:
    found = figures(lang, case["text"])
    assert len(found) == 1, f"found {shown(case['text'], found)}"
    figure = found[0]
    for name in ("value", "low", "high", "numerator", "denominator"):
        if name in case:
            assert getattr(figure, name) == Decimal(case[name]), f"found {shown(case['text'], found)}"
    assert figure.kind == case.get("kind", "count")
    assert figure.unit == case.get("unit", "")
    assert figure.bound == case.get("bound", "=")
    assert figure.decimals == case.get("decimals", figure.decimals)
    assert case.get("noun", "") in figure.noun
    assert case.get("noun") != "" or not figure.noun
    if "low" not in case:
        assert figure.low == figure.high == figure.value


@pytest.mark.parametrize(("lang", "case"), cases("nothing"))
def test_no_figure_is_read(lang: str, case: dict[str, Any]) -> None:
    found = figures(lang, case["text"])
    assert not found, f"{case['why']}, but found {shown(case['text'], found)}"


@pytest.mark.parametrize("lang", r57.supported_languages())
def test_a_corpus_is_large_and_says_nothing_twice(lang: str) -> None:
    tables = corpus(lang)
    assert set(tables) == {"figure", "nothing"}
    assert len(tables["figure"]) >= 150
    assert len(tables["nothing"]) >= 60
    texts = [case["text"] for table in tables.values() for case in table]
    assert len(set(texts)) == len(texts)
    assert all(set(case) <= FIELDS for case in tables["figure"])
    assert all(set(case) == {"text", "why"} for case in tables["nothing"])


def test_every_known_gap_is_a_case() -> None:
    texts = {
        (lang, case["text"]) for lang in r57.supported_languages() for table in corpus(lang).values() for case in table
    }
    assert {(gap["lang"], gap["text"]) for gap in GAPS} <= texts
