"""Section [duties]: how deadlines, tasks and budgets are worded."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Duties:
    """How deadlines, tasks and budgets are worded."""
