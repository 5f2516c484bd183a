"""The stories of a batch on one page, those with errors first."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from r57extract.rendering.pages import template

_MOST = 5000  # rows that a browser still scrolls through with ease


@dataclass(frozen=True, slots=True)
class Row:
    """A story; `link` leads to its page, "" where it has none, and `unread` counts its unreadable files."""

    story: str
    link: str
    title: str
    langs: tuple[str, ...]
    errors: int
    warnings: int
    infos: int
    unread: int
    coverage: float


def render(rows: Sequence[Row]) -> str:
    """The page; of very many stories, the gravest."""
    ordered = sorted(rows, key=lambda row: (-row.errors, -row.warnings, -row.infos, row.story))
    counts = (
        f"{sum(row.errors > 0 for row in rows)} with errors",
        f"{sum(row.errors == 0 < row.warnings for row in rows)} with warnings at most",
    )
    verdict = f"{len(rows)} {'story' if len(rows) == 1 else 'stories'}: {', '.join(counts)}"
    return template("stories.html").render(rows=ordered[:_MOST], left_out=len(ordered[_MOST:]), verdict=verdict)
