from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest
import regex
from rich.cells import cell_len

from r57extract.rendering import facts_to_terminal
from r57extract.rendering.facts import rows
from r57extract.types.article import Article
from r57extract.types.facts import (
    Budget,
    DateMention,
    Deadline,
    Entity,
    Extraction,
    Figure,
    Recipient,
    Task,
    TimeMention,
)

YEAR = DateMention(0, 4, date(2025, 1, 1), date(2025, 12, 31), "year", "in")


@pytest.mark.parametrize(
    ("figure", "value"),
    [
        (Figure(0, 1, "money", Decimal("300E9")), "300000000000"),
        (Figure(0, 1, "ratio", Decimal("0.5"), Decimal(1), Decimal(2)), "1/2"),
        (Figure(0, 1, "ratio", Decimal(3), Decimal(3), Decimal(1), unit="times"), "3"),
        (Figure(0, 1, "duration", Decimal(6), low=Decimal(5), high=Decimal(7)), "5..7"),
        (Figure(0, 1, "count", Decimal(300), bound=">"), "> 300"),
    ],
)
def test_a_figure_is_shown_as_what_it_is(nl: Article, figure: Figure, value: str) -> None:
    assert [row.value for row in rows(Extraction(nl, figures=(figure,)))] == [value]


@pytest.mark.parametrize(
    ("mention", "value"),
    [
        (DateMention(0, 1, date(2025, 12, 5), date(2025, 12, 5), "day"), "2025-12-05"),
        (YEAR, "2025-01-01/2025-12-31"),
        (DateMention(0, 1, None, None, "day", month=12, day=5), "--12-05"),
        (DateMention(0, 1, None, None, "month", month=12), "--12"),
        (DateMention(0, 1, None, None, "day", day=5), "----05"),
        (DateMention(0, 1, None, None, "day"), ""),
    ],
)
def test_a_date_is_shown_as_finely_as_it_was_said(nl: Article, mention: DateMention, value: str) -> None:
    assert [row.value for row in rows(Extraction(nl, dates=(mention,)))] == [value]


def test_there_is_a_row_for_every_fact_of_every_kind(nl: Article) -> None:
    deadline = Deadline(YEAR, "keuren", "directie", 0, 4)
    extraction = Extraction(
        nl,
        times=(TimeMention(0, 1, 1140),),
        deadlines=(deadline,),
        tasks=(Task("directie", "tellen", None, 0, 4), Task("", "keuren", deadline, 0, 4)),
        budgets=(Budget(Decimal(5), "EUR", "approved", (Recipient("26 havens", Decimal(26), 0, 1),), 0, 1),),
        entities=(Entity(0, 1, "place", "hanoi"),),
    )
    assert [(row.fact, row.kind, row.value, row.unit, row.detail, row.who) for row in rows(extraction)] == [
        ("time", "", "19:00", "", "", ""),
        ("deadline", "in", "2025-01-01/2025-12-31", "", "keuren", "directie"),
        ("task", "", "", "", "tellen", "directie"),
        ("task", "in", "2025-01-01/2025-12-31", "", "keuren", ""),
        ("budget", "approved", "5", "EUR", "26 havens", ""),
        ("entity", "place", "hanoi", "", "", ""),
    ]


def test_a_table_fits_its_width_and_closes_every_isolate_on_its_line(ar: Article, nl: Article) -> None:
    long = [
        Extraction(a, deadlines=(Deadline(YEAR, a.text[40:120], a.text[:40], 0, len(a.text) - 1),)) for a in (ar, nl)
    ]
    for width in (72, 80, 120):
        text = facts_to_terminal.render(long, width=width)
        assert "Deadlines (1)" in text
        assert "2025-01-01/2025-12-31" in text
        for line in text.splitlines():
            assert cell_len(line) <= width
            assert line.count("\u2068") == line.count("\u2069")


def test_columns_that_would_be_empty_are_left_out(nl: Article) -> None:
    head = facts_to_terminal.render([Extraction(nl, times=(TimeMention(0, 3, 60),))]).splitlines()
    assert any(regex.fullmatch(r" *line +value +printed", line) for line in head)
