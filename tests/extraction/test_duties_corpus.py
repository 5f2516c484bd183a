"""The corpus of duties and budgets: corpora/duties/*.toml, forty duties and twenty-five budgets a language.

duty    text, published; deadlines "2027-06-01 before" (first day, relation; the relation may be left out),
        tasks: for each what its `who` must hold, "" for a task without a body
budget  text; budgets "12.5E6 EUR approved 3 part": amount, currency, role, count of recipients, is it a part
why     of a text that holds none: why not
"""

from __future__ import annotations

import tomllib
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from r57extract.extraction import extract
from r57extract.languages import supported
from r57extract.types.article import Article, Block
from r57extract.types.facts import Budget, Extraction

FOLDER = Path(__file__).parents[2] / "corpora" / "duties"
TABLES: dict[str, dict[str, Any]] = {
    path.stem: tomllib.loads(path.read_text("utf-8")) for path in sorted(FOLDER.glob("*.toml"))
}


GAPS = {
    (gap["lang"], gap["text"]): gap["why"]
    for gap in tomllib.loads((FOLDER.parent / "known_gaps.toml").read_text("utf-8")).get("duties", [])
}


def cases(kind: str) -> list[Any]:
    found = []
    for lang, table in TABLES.items():
        for case in table[kind]:
            why = GAPS.get((lang, case["text"]))
            marks = [pytest.mark.xfail(strict=True, reason=why)] if why else []
            found.append(pytest.param(lang, table["published"], case, id=f"{lang}: {case['text'][:50]}", marks=marks))
    return found


def read(lang: str, text: str, published: Any) -> Extraction:
    block = Block(0, len(text), "text")
    article = Article(id="a", lang=lang, title="", text=text, blocks=(block,), published=published)
    return extract(article, without=["entities"])


def described(budget: Budget) -> list[str]:
    counts = [str(recipient.count) for recipient in budget.recipients if recipient.count is not None]
    return [budget.currency, budget.role, *counts[:1], *(["part"] if budget.part_of is not None else [])]


@pytest.mark.parametrize(("lang", "published", "case"), cases("duty"))
def test_deadlines_and_tasks_are_those_that_a_reader_finds(lang: str, published: Any, case: dict[str, Any]) -> None:
    extraction = read(lang, case["text"], published)
    dates = sorted(f"{deadline.date.first} {deadline.date.relation}" for deadline in extraction.deadlines)
    expected = sorted(case.get("deadlines", []))
    assert len(dates) == len(expected), dates
    assert all(date.startswith(wanted) for date, wanted in zip(dates, expected, strict=True)), dates
    owners = [task.who for task in extraction.tasks]
    assert len(owners) == len(case.get("tasks", [])), owners
    for wanted in case.get("tasks", []):
        assert any(wanted in who if wanted else not who for who in owners), owners


@pytest.mark.parametrize(("lang", "published", "case"), cases("budget"))
def test_budgets_have_amount_role_recipients_and_whole(lang: str, published: Any, case: dict[str, Any]) -> None:
    budgets = read(lang, case["text"], published).budgets
    expected = case.get("budgets", [])
    assert len(budgets) == len(expected)
    for budget, wanted in zip(budgets, expected, strict=True):
        amount, *words = wanted.split()
        assert budget.amount == Decimal(amount)
        found = described(budget)
        # A whole has the recipients of its parts too; only what the corpus asks for is compared.
        assert [word for word in found if word and (word in words or not word.isdigit())] == words


def test_every_language_has_forty_duties_and_twenty_five_budgets() -> None:
    assert set(TABLES) == set(supported())
    for table in TABLES.values():
        assert len(table["duty"]) >= 40
        assert len(table["budget"]) >= 25
        assert all("why" in case for case in table["duty"] if not case.get("tasks"))
