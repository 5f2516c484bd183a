"""A spellchecker for figures: what the language versions of a news story say differently, and where.

    import r57extract as r57
    report = r57.check([Path("nl.txt"), Path("de.txt")])
    print(r57.render(report, "terminal"))
"""

from r57extract.errors import R57Error
from r57extract.pipeline import check, extract, parse, reconcile, render, supported_languages
from r57extract.types.article import Article
from r57extract.types.facts import Extraction
from r57extract.types.report import Check, Finding, Report

__version__ = "0.1.0"

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
