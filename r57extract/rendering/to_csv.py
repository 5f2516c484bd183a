"""CSV after RFC 4180: one row for each piece of evidence, or for each fact that an article states.

Offsets count from 0, lines and columns from 1, all in code points of the text as it was read. Cells that a
spreadsheet would run as a formula are guarded by an apostrophe.
"""

from __future__ import annotations

import csv
from collections.abc import Iterable, Iterator
from io import StringIO

import regex

from r57extract.rendering.facts import rows
from r57extract.rendering.places import Place
from r57extract.types.facts import Extraction
from r57extract.types.report import Report

FINDING_COLUMNS = (
    "finding", "kind", "severity", "message", "arithmetic", "versions",
    "article", "lang", "line", "column", "start", "end", "quote", "value",
)  # fmt: skip
FACT_COLUMNS = (
    "article", "lang", "fact", "kind", "line", "column", "start", "end", "quote", "value", "unit", "detail", "who",
)  # fmt: skip

# What a spreadsheet takes for a formula, unless it is simply a negative number.
_FORMULA = regex.compile(r"[=@\t\r]|[+-](?![\d.,]++%?$)")


def render(report: Report) -> str:
    """The findings, a row for each piece of evidence, under one row of column names."""
    return _table(FINDING_COLUMNS, _findings(report))


def render_facts(extractions: Iterable[Extraction]) -> str:
    """What several articles state, a row for each fact, under one row of column names."""
    return _table(FACT_COLUMNS, _facts(extractions))


def _findings(report: Report) -> Iterator[tuple[object, ...]]:
    places = {article.id: Place(article) for article in report.articles}
    for number, finding in enumerate(report.findings, 1):
        versions = " ".join(finding.versions)
        head = (number, finding.kind, finding.severity, finding.message, finding.arithmetic, versions)
        for item in finding.evidence:
            place = places[item.article]
            where = (place.article.lang, place.line(item.start), place.column(item.start))
            yield (*head, item.article, *where, item.start, item.end, item.quote, item.value)
        if not finding.evidence:
            yield (*head, *[""] * (len(FINDING_COLUMNS) - len(head)))


def _facts(extractions: Iterable[Extraction]) -> Iterator[tuple[object, ...]]:
    for extraction in extractions:
        article, place = extraction.article, Place(extraction.article)
        for row in rows(extraction):
            where = (place.line(row.start), place.column(row.start), row.start, row.end)
            quote = article.text[row.start : row.end]
            yield (
                article.id,
                article.lang,
                row.fact,
                row.kind,
                *where,
                quote,
                row.value,
                row.unit,
                row.detail,
                row.who,
            )


def _table(columns: Iterable[str], rows: Iterable[Iterable[object]]) -> str:
    page = StringIO(newline="")
    writer = csv.writer(page, lineterminator="\r\n")
    writer.writerow(columns)
    writer.writerows([guarded(cell) for cell in row] for row in rows)
    return page.getvalue()


def guarded(cell: object) -> object:
    """The cell, with an apostrophe before it where a spreadsheet would run it as a formula."""
    return f"'{cell}" if isinstance(cell, str) and _FORMULA.match(cell) else cell
