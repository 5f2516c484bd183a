"""Report -> str: one file for each output, and one table of them; the same for the facts of articles.

A renderer is imported when it is first used: those who want JSON need neither rich nor jinja2.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from importlib import import_module
from types import MappingProxyType
from typing import Any

from r57extract.types.facts import Extraction
from r57extract.types.report import Report


def _lazy(module: str, name: str) -> Callable[[Any], str]:
    """A function of a module of this package, imported at its first call."""

    def render(subject: Any) -> str:
        text: str = getattr(import_module(f"{__name__}.{module}"), name)(subject)
        return text

    return render


FORMATS: MappingProxyType[str, Callable[[Report], str]] = MappingProxyType(
    {
        "terminal": _lazy("to_terminal", "render"),
        "html": _lazy("to_html", "render"),
        "json": _lazy("to_json", "render"),
        "csv": _lazy("to_csv", "render"),
        "sarif": _lazy("to_sarif", "render"),
    }
)
FACT_FORMATS: MappingProxyType[str, Callable[[Sequence[Extraction]], str]] = MappingProxyType(
    {
        "terminal": _lazy("facts_to_terminal", "render"),
        "json": _lazy("to_json", "render_facts"),
        "csv": _lazy("to_csv", "render_facts"),
    }
)
