"""What the readers of plain text and of markup hand on: a text, its blocks, and what is known about the page."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date

import regex

from r57extract.types.article import Block, BlockKind

URL = regex.compile(r"https?://[^\s<>\"]++")
_SPACES = regex.compile(r"[\s\p{Cf}]++")


@dataclass(frozen=True)
class Metadata:
    """What a page says about its article; every field may be empty.

    lang  what the page declares, which is wrong on some pages: a hint, not an answer
    """

    title: str = ""
    published: date | None = None
    updated: date | None = None
    byline: str = ""
    publisher: str = ""
    lang: str = ""
    source_url: str = ""
    canonical_url: str = ""
    versions: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True)
class Page:
    """A source in reading order: `text` is NFC, `blocks` point into it and do not overlap."""

    text: str
    blocks: tuple[Block, ...]
    metadata: Metadata = field(default_factory=Metadata)
    notes: tuple[str, ...] = ()


def folded(line: str) -> str:
    """A line as labels are compared: NFKC, case folded, one space between words, nothing invisible."""
    return " ".join(unicodedata.normalize("NFKC", _SPACES.sub(" ", line)).casefold().split())


def assembled(lines: Iterable[tuple[str, BlockKind, str]], known: Metadata, notes: tuple[str, ...] = ()) -> Page:
    """The page of these lines, each with its kind and role, joined by line feeds."""
    blocks: list[Block] = []
    pieces: list[str] = []
    place = 0
    for line, kind, role in lines:
        text = unicodedata.normalize("NFC", line)
        blocks.append(Block(place, place + len(text), kind, role))
        pieces.append(text)
        place += len(text) + 1
    return Page("\n".join(pieces), tuple(blocks), known, notes)
