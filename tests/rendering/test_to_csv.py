from __future__ import annotations

import csv
from dataclasses import replace
from decimal import Decimal

import pytest

from r57extract.rendering import to_csv
from r57extract.types.article import Article
from r57extract.types.facts import Extraction, Figure
from r57extract.types.report import Evidence, Finding, Report


def rows(text: str) -> list[dict[str, str]]:
    return list(csv.DictReader(text.splitlines(keepends=True)))


def test_there_is_a_row_for_each_piece_of_evidence(report: Report) -> None:
    table = rows(to_csv.render(report))
    assert [(row["finding"], row["article"], row["value"]) for row in table] == [
        ("1", "nl.txt", "60"),
        ("1", "kräne & häfen #1.txt", ""),
        ("2", "nl.txt", "250"),
        ("3", "nl.txt", "180"),
        ("3", "nl.txt", "190"),
        ("3", "ar.txt", "180"),
        ("3", "ar.txt", "190"),
        ("4", "nl.txt", "16716074000000000"),
    ]


def test_a_row_tells_where_its_evidence_stands(report: Report) -> None:
    row = rows(to_csv.render(report))[4]
    assert (row["lang"], row["line"], row["column"]) == ("nl", "3", "25")
    assert (row["quote"], row["versions"], row["arithmetic"]) == ("190 kranen", "nl ar", "250 - 60 - 10 = 180")


def test_lines_end_as_rfc_4180_says_and_quotes_are_doubled(clean: Report, nl: Article) -> None:
    start = nl.text.index('er "drie"')
    finding = Finding("sum", "error", "One, two", (Evidence(nl.id, start, start + 9, 'er "drie"', "3"),))
    lines = to_csv.render(replace(clean, findings=(finding,))).split("\r\n")
    assert len(lines) == 3
    assert lines[2] == ""
    assert '"One, two"' in lines[1]
    assert '"er ""drie"""' in lines[1]


def test_a_quote_over_two_lines_is_one_cell(clean: Report, nl: Article) -> None:
    quote = nl.text[20:40]
    assert "\n" in quote
    text = to_csv.render(replace(clean, findings=(Finding("sum", "error", "", (Evidence(nl.id, 20, 40, quote),)),)))
    assert [row["quote"] for row in rows(text)] == [quote]


def test_a_finding_without_evidence_is_not_lost(clean: Report) -> None:
    table = rows(to_csv.render(replace(clean, findings=(Finding("sum", "info", "Something.", ()),))))
    assert [row["message"] for row in table] == ["Something."]
    assert table[0]["article"] == ""


@pytest.mark.parametrize("cell", ["=1+1", "+cmd|' /C calc'!A0", "-1+2", "@SUM(A1)", "\t=1", "\r=1", "-"])
def test_a_cell_that_a_spreadsheet_would_run_is_guarded(cell: str) -> None:
    assert to_csv.guarded(cell) == f"'{cell}"


@pytest.mark.parametrize("cell", ["-5", "+3,5%", "472 taken", "", "5-3", "(31,5 %)"])
def test_ordinary_cells_and_negative_numbers_are_left_alone(cell: str) -> None:
    assert to_csv.guarded(cell) == cell


def test_facts_have_a_row_each_with_their_value_and_place(nl: Article) -> None:
    figure = Figure(37, 40, "count", Decimal(250), noun="kranen")
    table = rows(to_csv.render_facts([Extraction(nl, figures=(figure,))]))
    assert len(table) == 1
    assert {
        key: table[0][key] for key in ("article", "fact", "kind", "line", "column", "quote", "value", "detail")
    } == {
        "article": "nl.txt",
        "fact": "figure",
        "kind": "count",
        "line": "2",
        "column": "8",
        "quote": "250",
        "value": "250",
        "detail": "kranen",
    }
