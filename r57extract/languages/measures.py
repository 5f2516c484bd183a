"""Section [measures]: percent signs and words, currencies, units, bounds, ranges and ratios in words."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Measures:
    """Percent signs and words, currencies, units, bounds, ranges and ratios in words."""
