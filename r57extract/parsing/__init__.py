"""bytes -> Article (provisional: the parsing helper replaces this)."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import regex

from r57extract.types.article import Article, Block


def parse(source: str | bytes | Path, lang: str | None = None, id: str | None = None, published: date | None = None) -> Article:
    """An article."""
    if isinstance(source, Path):
        id = id or source.name
        source = source.read_bytes()
    text = source.decode() if isinstance(source, bytes) else source
    blocks = tuple(Block(m.start(), m.end(), "text") for m in regex.finditer(r"[^\n]*\S[^\n]*", text))
    return Article(id=id or lang or "x", lang=lang or "nl", title="", text=text, blocks=blocks, published=published)
