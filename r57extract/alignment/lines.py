"""A sentence as the aligner sees it."""

from __future__ import annotations

from collections.abc import Hashable, Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Line:
    """A sentence as the aligner sees it.

    length         in characters
    features       what a translation would share, and how often it stands here
    ends_block     it is the last sentence of its paragraph
    """

    length: int
    features: Mapping[Hashable, int]
    ends_block: bool
