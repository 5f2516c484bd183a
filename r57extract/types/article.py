"""The article: a text kept whole, and blocks that point into it."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from operator import attrgetter
from typing import Literal, NamedTuple

BlockKind = Literal["title", "text", "chrome"]


class Span(NamedTuple):
    """A stretch of `Article.text`: code point offsets, the end exclusive."""

    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Block:
    """A paragraph, heading, list item or table row, as offsets into `Article.text`.

    kind   title  the article's headline
           text   the article's own words
           chrome whatever surrounds it: menus, share bars, teasers, banners
    role   what the block is in the source: "paragraph", "heading", "item", "row", "quote", "caption", …
    lang   ISO 639-1 code where the block is in another language than the article, else ""
    """

    start: int
    end: int
    kind: BlockKind
    role: str = "paragraph"
    lang: str = ""


@dataclass(frozen=True, slots=True)
class Article:
    """One language version of a story, ready for extraction.

    id          names the article in findings: the file name, or else the language
    lang        ISO 639-1
    text        everything in the source, chrome included, NFC, nothing thrown away
    blocks      in reading order, not overlapping
    source_url  the "Source:" line, or the canonical URL; "" when unknown
    published   the day that relative dates count from; None when unknown
    versions    hreflang code -> URL of the same story in other languages
    notes       what a reader should know about how the source was read, one English sentence each
    """

    id: str
    lang: str
    title: str
    text: str
    blocks: tuple[Block, ...]
    source_url: str = ""
    published: date | None = None
    updated: date | None = None
    byline: str = ""
    publisher: str = ""
    canonical_url: str = ""
    versions: tuple[tuple[str, str], ...] = ()
    encoding: str = ""
    notes: tuple[str, ...] = ()

    @property
    def body(self) -> str:
        """The article's own words: its text blocks, joined by line feeds."""
        return "\n".join(self.text[block.start : block.end] for block in self.blocks if block.kind == "text")

    def block_at(self, offset: int) -> Block | None:
        """The block in which an offset lies; None where it lies between blocks."""
        place = bisect_right(self.blocks, offset, key=attrgetter("start")) - 1
        return self.blocks[place] if place >= 0 and offset < self.blocks[place].end else None

    def readable_blocks(self) -> Iterator[Block]:
        """The blocks that hold the story itself, title included, in the article's own language."""
        return (block for block in self.blocks if block.kind != "chrome" and not block.lang)
