"""Section [names]: titles, bodies, places, and how names are written in this language."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Names:
    """Titles, bodies, places, and how names are written in this language."""
