"""What articles state, as tables for a terminal."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import groupby
from typing import Literal

from rich.box import SIMPLE_HEAD
from rich.console import Console
from rich.table import Table
from rich.text import Text

from r57extract.rendering.console import text_of
from r57extract.rendering.facts import Row, rows
from r57extract.rendering.places import Place, head, isolated, one_line
from r57extract.rendering.summary import readable_value, share_read
from r57extract.types.facts import Extraction

_TITLES = {
    "figure": "Figures",
    "date": "Dates",
    "time": "Times of day",
    "deadline": "Deadlines",
    "task": "Tasks",
    "budget": "Budgets",
    "entity": "Entities",
}
# What the last column holds.
_DETAILS = {"figure": "counts", "date": "relation", "deadline": "what", "task": "what", "budget": "to whom"}
_DUTIES = frozenset({"deadline", "task"})
_SIDES: Mapping[str, Literal["right"]] = {"line": "right", "value": "right"}
_GUTTER = 3  # blanks that a column takes beside its cells
_LEAST = 8


def render(extractions: Sequence[Extraction], *, width: int = 80, colour: bool = False) -> str:
    """One table for each kind of fact of each article, at most `width` columns wide."""
    return text_of(lambda console: _write(extractions, console), width=width, colour=colour)


def _write(extractions: Sequence[Extraction], console: Console) -> None:
    for extraction in extractions:
        article = extraction.article
        head = Text.assemble((isolated(one_line(article.id)), "bold"), f" · {article.lang}")
        if article.published:
            head.append(f" · {article.published.isoformat()}")
        if article.title:
            head.append(f" · {isolated(one_line(article.title))}")
        console.print(head)
        console.print()
        for fact, of_one_kind in groupby(rows(extraction), key=lambda row: row.fact):
            console.print(_table(extraction, fact, list(of_one_kind), console.width))
        console.print(f"{share_read(extraction.coverage).capitalize()}.")
        console.print()


def _table(extraction: Extraction, fact: str, facts: list[Row], width: int) -> Table:
    """A table without the columns that would be empty.

    Words are cut short, not wrapped: they may run right to left, and an isolate ends where its line ends.
    """
    place = Place(extraction.article)
    told = {
        "line": [str(place.line(row.start)) for row in facts],
        "kind": [row.kind for row in facts],
        "value": [readable_value(row.value) for row in facts],
        "unit": [row.unit for row in facts],
    }
    printed = [extraction.article.text[row.start : row.end] for row in facts]
    quoted = {"who": [row.who for row in facts]} if fact in _DUTIES else {"printed": printed}
    quoted[_DETAILS.get(fact, "")] = [row.detail for row in facts]
    told, quoted = _filled(told), _filled(quoted)
    taken = sum(_GUTTER + max(map(len, (name, *cells))) for name, cells in told.items())
    room = max(_LEAST, (width - taken) // max(len(quoted), 1) - _GUTTER)
    quoted = {name: [_words(cell, room) for cell in cells] for name, cells in quoted.items()}
    table = Table(title=f"{_TITLES[fact]} ({len(facts)})", title_justify="left", title_style="bold", box=SIMPLE_HEAD)
    for name, cells in told.items():
        # A value is never cut short: half a number is another number.
        table.add_column(name, justify=_SIDES.get(name, "left"), no_wrap=True, min_width=max(map(len, (name, *cells))))
    for name in quoted:
        table.add_column(name, no_wrap=True)
    for row in zip(*told.values(), *quoted.values(), strict=True):
        table.add_row(*map(Text, row))
    return table


def _filled(columns: Mapping[str, list[str]]) -> dict[str, list[str]]:
    return {name: cells for name, cells in columns.items() if any(cells)}


def _words(text: str, room: int) -> str:
    return isolated(head(one_line(text), room))
