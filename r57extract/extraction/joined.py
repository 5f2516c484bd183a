"""What the joiner of numbers hands on: one number, or several that are read as one."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal

from r57extract.extraction.amount import Amount


class Joined:
    """A number alone, or several that are one range, ratio or name; with the words before it, from token `first`.

    used     the token up to which the words behind it are spoken for: those of the "auf" in "von 5 auf 7"
    becomes  the number that it changes to: that 7
    unsaid   how many of the parts are told without a number: the one of "طفل من كل ثلاثة أطفال"
    """

    __slots__ = ("becomes", "first", "kind", "parts", "unsaid", "used")

    def __init__(
        self,
        kind: Literal["", "range", "ratio"],
        parts: Sequence[Amount],
        first: int,
        used: int = 0,
        becomes: Amount | None = None,
        unsaid: int = 0,
    ) -> None:
        self.kind = kind
        self.parts = parts
        self.first = first
        self.used = used
        self.becomes = becomes
        self.unsaid = unsaid

    @property
    def stop(self) -> int:
        """The first token whose words may belong to the next number."""
        return max(self.used, self.parts[-1].stop)
