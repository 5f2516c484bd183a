"""Section [nouns]: what is counted: concept id -> forms."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Nouns:
    """What is counted: concept id -> forms."""
