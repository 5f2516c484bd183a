"""The report in a sentence: how much was found, in what, and how much of it could be read."""

from __future__ import annotations

from collections import Counter
from math import floor

import regex

from r57extract.rendering.kinds import SEVERITIES
from r57extract.rendering.places import isolated, one_line
from r57extract.types.report import Finding, Report

_LONG_NUMBER = regex.compile(r"(?<![\d.])[1-9]\d{4,40}+(?!\d)")


def by_severity(report: Report) -> dict[str, list[Finding]]:
    """The findings, errors first; within a severity in the order of the report; no empty lists."""
    groups: dict[str, list[Finding]] = {severity: [] for severity in SEVERITIES}
    for finding in report.findings:
        groups[finding.severity].append(finding)
    return {severity: findings for severity, findings in groups.items() if findings}


def verdict(report: Report) -> str:
    """What was found, or that nothing was, in one sentence."""
    where = _where(report)
    if not report.findings and not report.figures and not report.dates:
        return f"Nothing to compare: no figure and no date was found in {where}."
    if not report.findings:
        return f"No contradictions found among {_facts(report)} in {where}; {share_read(report.coverage)}."
    counts = Counter(finding.severity for finding in report.findings)
    named = {
        "error": number(counts["error"], "error"),
        "warning": number(counts["warning"], "warning"),
        "info": f"{number(counts['info'], 'point')} worth a look",
    }
    found = [named[severity] for severity in SEVERITIES if counts[severity]]
    return f"{_listed(found)} in {where}; {share_read(report.coverage)}."


def share_read(coverage: float) -> str:
    """How many of the numbers were read. Rounded down: 99.9 % is not all of them."""
    if coverage >= 1:
        return "all numbers were read"
    return f"{floor(round(coverage * 100, 6))} % of the numbers were read"


def number(count: int, noun: str) -> str:
    """The count and the noun, in the plural where need be: "1 error", "2 errors"."""
    return f"{count} {noun}" if count == 1 else f"{count} {noun}s"


def readable_value(value: str) -> str:
    """The value with the digits of long numbers in groups of three, by no-break spaces: no language's mark."""
    return _LONG_NUMBER.sub(lambda match: f"{int(match.group()):,}".replace(",", "\u00a0"), value)


def _where(report: Report) -> str:
    if len(report.articles) == 1:
        return f"one article ({isolated(one_line(report.articles[0].id))})"
    return f"{len(report.articles)} versions ({', '.join(article.lang for article in report.articles)})"


def _facts(report: Report) -> str:
    return f"{number(report.figures, 'figure')} and {number(report.dates, 'date')}"


def _listed(items: list[str]) -> str:
    return items[0] if len(items) == 1 else f"{', '.join(items[:-1])} and {items[-1]}"
