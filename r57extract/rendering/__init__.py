"""Report -> str: one file for each output, one table of them."""

from __future__ import annotations

from collections.abc import Callable

from r57extract.types.report import Report


def _terminal(report: Report) -> str:
    from r57extract.rendering import to_terminal

    return to_terminal.render(report)


def _json(report: Report) -> str:
    from r57extract.rendering import to_json

    return to_json.render(report)


FORMATS: dict[str, Callable[[Report], str]] = {"terminal": _terminal, "json": _json}
