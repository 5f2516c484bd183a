"""Versions made by hand, for the checks; and a reader of the arithmetic that findings print."""

from __future__ import annotations

import ast
from collections.abc import Callable, Iterable, Sequence
from decimal import ROUND_HALF_UP, Decimal
from typing import Any

import pytest
import regex

from r57extract.types.alignment import Agreement, Alignment, Case, Fact, Gap, Link, Mention, Pairing
from r57extract.types.article import Article, Block, Span
from r57extract.types.facts import Budget, Cue, DateMention, Extraction, Figure, TimeMention

Stated = Figure | DateMention | TimeMention


class Writer:
    """Writes versions: a text, and what stands in it, each by what is printed, in order."""

    def __init__(self) -> None:
        self._at: dict[str, int] = {}

    def version(
        self,
        text: str,
        *figures: Figure,
        lang: str = "nl",
        dates: Sequence[DateMention] = (),
        times: Sequence[TimeMention] = (),
        cues: Sequence[tuple[str, str]] = (),
        budgets: Sequence[Budget] = (),
    ) -> Extraction:
        """An extraction of this text: paragraphs are lines, sentences end in a stop and a space."""
        self._at.clear()
        blocks, sentences, start = [], [], 0
        for line in text.split("\n"):
            blocks.append(Block(start, start + len(line), "text"))
            sentences += [
                Span(start + m.start(), start + m.end()) for m in regex.finditer(r"\S.*?(?:[.!?](?=\s)|$)", line)
            ]
            start += len(line) + 1
        found = tuple(Cue(text.index(printed), text.index(printed) + len(printed), kind) for printed, kind in cues)
        return Extraction(
            Article(lang, lang, "", text, tuple(blocks)),
            figures=figures,
            dates=tuple(dates),
            times=tuple(times),
            budgets=tuple(budgets),
            cues=tuple(sorted(found, key=lambda cue: cue.start)),
            sentences=tuple(sentences),
        )

    def figure(self, text: str, printed: str, value: object = None, kind: str = "count", **fields: Any) -> Figure:
        """The figure printed this way; asked for again before the version is written, the next such place."""
        start = text.index(printed, self._at.get(text + printed, 0))
        self._at[text + printed] = start + 1
        value = Decimal(printed) if value is None else Decimal(str(value))
        return Figure(start, start + len(printed), kind, value, **fields)  # type: ignore[arg-type]

    def percent(self, text: str, printed: str, value: object, decimals: int = 0) -> Figure:
        """A percentage."""
        return self.figure(text, printed, value, "percent", unit="percent", decimals=decimals)

    def money(self, text: str, printed: str, value: object, unit: str = "EUR", **fields: Any) -> Figure:
        """An amount of money."""
        return self.figure(text, printed, value, "money", unit=unit, **fields)

    def ratio(self, text: str, printed: str, numerator: int, denominator: int, **fields: Any) -> Figure:
        """A ratio."""
        top, bottom = Decimal(numerator), Decimal(denominator)
        return self.figure(text, printed, top / bottom, "ratio", numerator=top, denominator=bottom, **fields)


def make_case(*versions: Extraction, facts: Iterable[Fact] = (), pairings: Iterable[Pairing] = ()) -> Case:
    """A case of these versions, with what corresponds between them."""
    return Case(versions, Alignment(tuple(pairings), tuple(facts)))


def make_fact(*stated: Stated, agreement: Agreement = "differs", lacking: dict[int, Span] | None = None) -> Fact:
    """One statement with a mention in each version, of which the first is linked with every other."""
    mentions = tuple(Mention(version, 0, fact) for version, fact in enumerate(stated))
    links = tuple(Link(mentions[0], other, agreement) for other in mentions[1:])
    gaps = tuple(Gap(one, version, place, True) for version, place in (lacking or {}).items() for one in mentions)
    return Fact(mentions, links, gaps)


def value_of(side: str) -> Decimal:
    """One side of a statement, worked out exactly; round() rounds halves up, as people do."""
    side = side.strip()

    def visit(node: ast.expr) -> Decimal:
        if isinstance(node, ast.Constant):
            return Decimal(ast.get_source_segment(side, node) or "")
        if isinstance(node, ast.UnaryOp) and isinstance(node.op, ast.USub):
            return -visit(node.operand)
        if isinstance(node, ast.BinOp):
            one, other = visit(node.left), visit(node.right)
            return {
                ast.Add: lambda: one + other,
                ast.Sub: lambda: one - other,
                ast.Mult: lambda: one * other,
                ast.Div: lambda: one / other,
            }[type(node.op)]()
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "round":
            number, digits = map(visit, node.args)
            return number.quantize(Decimal(1).scaleb(-int(digits)), rounding=ROUND_HALF_UP)
        raise ValueError(f"cannot be evaluated: {side!r}")

    return visit(ast.parse(side, mode="eval").body)


def holds(arithmetic: str) -> bool:
    """Are all the statements of a finding's arithmetic true when they are worked out again?"""
    for statement in arithmetic.split("; "):
        unequal = "!=" in statement
        one, other = statement.split("!=" if unequal else "=")
        if (value_of(one) == value_of(other)) == unequal:
            return False
    return True


@pytest.fixture
def write() -> Writer:
    return Writer()


@pytest.fixture
def case() -> Callable[..., Case]:
    return make_case


@pytest.fixture
def fact() -> Callable[..., Fact]:
    return make_fact


@pytest.fixture
def evaluated() -> Callable[[str], bool]:
    return holds
