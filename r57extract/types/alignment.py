"""Which places of the versions correspond, and what the checks are given to look at."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol

from r57extract.types.article import Span
from r57extract.types.facts import Budget, DateMention, Deadline, Extraction, Figure, Task, TimeMention


class Similarity(Protocol):
    """How alike sentences of different languages are; pass one to `reconcile` to replace the default."""

    def __call__(self, left: Sequence[str], right: Sequence[str]) -> Sequence[Sequence[float]]:
        """A matrix of len(left) rows and len(right) columns, each value from 0 (unrelated) to 1 (the same)."""
        ...


@dataclass(frozen=True, slots=True)
class Bead:
    """Sentences of two versions that say the same: indices into `Extraction.sentences`, either side may be empty.

    score  how sure the pairing is, from 0 to 1
    """

    left: tuple[int, ...]
    right: tuple[int, ...]
    score: float
