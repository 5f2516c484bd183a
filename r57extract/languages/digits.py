"""Section [digits]: how numbers in digits are grouped, pointed, signed and labelled."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Digits:
    """How numbers in digits are grouped, pointed, signed and labelled."""
