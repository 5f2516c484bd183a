"""Section [calendar]: months, weekdays, and how dates and times of day are written."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Calendar:
    """Months, weekdays, and how dates and times of day are written."""
