"""Section [layout]: labels of a page that are not part of the article."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Layout:
    """Labels of a page that are not part of the article."""
