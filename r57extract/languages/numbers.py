"""Section [numbers]: number words: cardinals, ordinals, fractions, scales, multiples."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Numbers:
    """Number words: cardinals, ordinals, fractions, scales, multiples."""
