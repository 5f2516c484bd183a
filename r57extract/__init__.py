"""A spellchecker for figures: what the language versions of a news story say differently, and where.

import r57extract as r57
report = r57.check([Path("nl.txt"), Path("de.txt")])
print(r57.render(report, "terminal"))
"""

from typing import Any

from r57extract.errors import R57Error
from r57extract.pipeline import check, extract, parse, reconcile, render, supported_languages
from r57extract.types.article import Article
from r57extract.types.facts import Extraction
from r57extract.types.report import Check, Finding, Report

__all__ = [
    "Article",
    "Check",
    "Extraction",
    "Finding",
    "R57Error",
    "Report",
    "check",
    "extract",
    "parse",
    "reconcile",
    "render",
    "supported_languages",
]


def __getattr__(name: str) -> Any:
    # The version is written down in one place, pyproject.toml; reading it takes longer than all imports above.
    if name == "__version__":
        from importlib.metadata import version

        return version("r57extract")
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
