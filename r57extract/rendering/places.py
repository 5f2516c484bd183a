"""Where evidence stands: its line and column, and the words around it."""

from __future__ import annotations

from bisect import bisect_right
from functools import cached_property
from typing import Literal, NamedTuple

import regex

from r57extract.types.article import Article

_SPACE = regex.compile(r"\s++")
_LETTER = regex.compile(r"\p{L}")
_SAMPLE = 5000  # characters that settle which way a text runs
# An article must not be able to move the cursor of the terminal that quotes it, nor to end our isolates.
_CONTROL = regex.compile(r"[[\p{Cc}--\s]\u202A-\u202E\u2066-\u2069]", regex.V1)
_RIGHT_TO_LEFT = regex.compile(r"[\p{Bidi_Class=R}\p{Bidi_Class=AL}]")
_RIGHT_TO_LEFT_RUN = regex.compile(
    r"[\p{Bidi_Class=R}\p{Bidi_Class=AL}][\p{Bidi_Class=R}\p{Bidi_Class=AL}\p{M}]*+"
    r"(?:[ \p{P}\p{Nd}]*+[\p{Bidi_Class=R}\p{Bidi_Class=AL}][\p{Bidi_Class=R}\p{Bidi_Class=AL}\p{M}]*+)*+"
)
# Rather than break a word, up to so many characters of the room are left empty.
_LONGEST_WORD = 16


class Context(NamedTuple):
    """A quote with the words around it, on one line; "…" where something is left out."""

    before: str
    quote: str
    after: str


class Place:
    """An article that can be asked for lines, columns and surroundings; both count from 1, in code points."""

    def __init__(self, article: Article) -> None:
        self.article = article

    @cached_property
    def _line_starts(self) -> list[int]:
        return [0, *(match.end() for match in regex.finditer("\n", self.article.text))]

    @cached_property
    def _block_starts(self) -> list[int]:
        return [block.start for block in self.article.blocks]

    def line(self, offset: int) -> int:
        """The number of the line in which an offset lies."""
        return bisect_right(self._line_starts, offset)

    def column(self, offset: int) -> int:
        """The number of the column at which an offset stands in its line."""
        return offset - self._line_starts[self.line(offset) - 1] + 1

    def context(self, start: int, end: int, room: int) -> Context:
        """The words from `start` to `end` and those around them in the same block, in at most `room` characters.

        The quote comes first: it is shortened only where it is longer than the room by itself.
        """
        text = self.article.text
        block_start, block_end = self._block_around(start, end)
        quote = head(one_line(text[start : min(end, start + 2 * room)]), room)
        # More is read than can be shown, as runs of white space shrink to a blank.
        before = one_line(text[max(block_start, start - 2 * room) : start]).lstrip()
        after = one_line(text[end : min(block_end, end + 2 * room)]).rstrip()
        rest = room - len(quote)
        shown_after = head(after, max(rest - rest // 2, rest - len(before)))
        return Context(_tail(before, rest - len(shown_after)), quote, shown_after)

    def _block_around(self, start: int, end: int) -> tuple[int, int]:
        place = bisect_right(self._block_starts, start) - 1
        if place >= 0 and end <= self.article.blocks[place].end:
            return self.article.blocks[place].start, self.article.blocks[place].end
        return start, end


def one_line(text: str) -> str:
    """The text with each run of white space narrowed to one blank, and without control characters."""
    return _SPACE.sub(" ", _CONTROL.sub("", text))


def isolated(text: str) -> str:
    """The text, kept from disturbing the order of its surroundings where it holds right-to-left letters."""
    first, last = isolates(text)
    return f"{first}{text}{last}"


def isolates(text: str) -> tuple[str, str]:
    """The marks to put before and after a text that may run right to left; empty where nothing in it does."""
    return ("\u2068", "\u2069") if _RIGHT_TO_LEFT.search(text) else ("", "")


def runs_isolated(text: str) -> str:
    """An English sentence with each stretch of right-to-left words in it isolated; it may then be broken into lines."""
    return _RIGHT_TO_LEFT_RUN.sub(lambda match: isolated(match.group()), text)


def direction(text: str) -> Literal["ltr", "rtl"]:
    """Which way most letters of a text run."""
    sample = text[:_SAMPLE]
    return "rtl" if 2 * len(_RIGHT_TO_LEFT.findall(sample)) > len(_LETTER.findall(sample)) else "ltr"


def head(text: str, room: int) -> str:
    if len(text) <= room:
        return text
    if room < 2:
        return ""
    kept = text[: room - 1]
    blank = kept.rfind(" ", max(0, len(kept) - _LONGEST_WORD))
    if text[room - 1] != " " and blank >= 0:
        kept = kept[:blank]
    return kept.rstrip() + "…"


def _tail(text: str, room: int) -> str:
    if len(text) <= room:
        return text
    if room < 2:
        return ""
    kept = text[len(text) - room + 1 :]
    blank = kept.find(" ", 0, _LONGEST_WORD)
    if text[len(text) - room] != " " and blank >= 0:
        kept = kept[blank + 1 :]
    return "…" + kept.lstrip()
