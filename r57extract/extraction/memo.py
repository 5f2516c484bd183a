"""What is asked of words again and again, worked out once: a dictionary that fills itself, up to a limit."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

Value = TypeVar("Value")

# Distinct words; the vocabulary of most news, and some megabytes at most.
_MOST = 1 << 15
# Characters: beyond this it is no word of a language, and seldom seen again.
_LONGEST = 64


class Memo(dict[str, Value]):
    """Word -> what `find` says of it: `memo[word]` costs a dictionary's look-up for each word asked for before.

    Full, it forgets everything and starts again, and what is longer than any word it never keeps: however
    long a batch is, it needs no more memory than the words of some hundred articles.
    """

    __slots__ = ("_find", "_most")

    def __init__(self, find: Callable[[str], Value], most: int = _MOST) -> None:
        super().__init__()
        self._find = find
        self._most = most

    def __missing__(self, word: str) -> Value:
        found = self._find(word)
        keep(self, word, found, self._most)
        return found


def keep(memo: dict[str, Value], word: str, found: Value, most: int = _MOST) -> None:
    """Remember what was found of a word, within the limits of a Memo."""
    if len(word) <= _LONGEST:
        if len(memo) >= most:
            memo.clear()
        memo[word] = found
