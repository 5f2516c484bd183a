"""What is said about a story: findings with their evidence, and what could not be read."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from r57extract.types.article import Article

if TYPE_CHECKING:
    from r57extract.types.alignment import Alignment, Case

Severity = Literal["error", "warning", "info"]
FindingKind = Literal[
    "contradiction",
    "sum",
    "percentage",
    "magnitude",
    "separator",
    "version-mismatch",
    "unit-mismatch",
    "ratio-lost",
    "missing-figure",
    "date-mismatch",
    "date-relation-mismatch",
]


@dataclass(frozen=True, slots=True)
class Evidence:
    """A place that a finding is about.

    article  `Article.id`
    quote    article.text[start:end]
    value    what was read there, in a form that can be compared ("472", "2025-12-31", "")
    """

    article: str
    start: int
    end: int
    quote: str
    value: str = ""


@dataclass(frozen=True, slots=True)
class Finding:
    """One disagreement, complete at birth. It names the disagreement, not the culprit.

    message     one English sentence
    arithmetic  statements that can be evaluated again, joined by "; " ("368 + 104 = 472"); "" where none applies
    versions    languages of the versions that show it, in the order in which they were given
    """

    kind: FindingKind
    severity: Severity
    message: str
    evidence: tuple[Evidence, ...]
    arithmetic: str = ""
    versions: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Check:
    """A kind of check: `find` looks at a whole case and yields what it finds wrong.

    kind   also the name of its manual page: `r57extract explain KIND`
    kinds  the kinds of finding that it may yield
    """

    kind: str
    title: str
    find: Callable[[Case], Iterator[Finding]]
    kinds: tuple[FindingKind, ...] = ()


@dataclass(frozen=True, slots=True)
class Verified:
    """Arithmetic that holds, shown by --verbose: what was checked and found right."""

    arithmetic: str
    evidence: tuple[Evidence, ...]
    versions: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Failure:
    """A source that could not be read: what it was called, the kind of error and its message."""

    source: str
    error: str
    message: str


@dataclass(frozen=True, slots=True)
class Report:
    """The answer about one story.

    coverage   numbers read / numbers seen, over all articles
    verified   arithmetic that holds
    notes      what the reader should know before the findings: versions that look unrelated, summaries …
    figures    how many were read, in all articles together; so too `dates`
    source_lang  the language that the other versions were translated from; "" when unknown
    """

    findings: tuple[Finding, ...]
    articles: tuple[Article, ...]
    alignment: Alignment | None = None
    failures: tuple[Failure, ...] = ()
    coverage: float = 1.0
    verified: tuple[Verified, ...] = ()
    notes: tuple[str, ...] = ()
    figures: int = 0
    dates: int = 0
    source_lang: str = ""
