"""Markup -> Page."""

from __future__ import annotations

import unicodedata

import lxml.html
import regex

from r57extract.parsing.page import Metadata, Page
from r57extract.types.article import Block

_BLOCK = frozenset(
    "address article aside blockquote body center dd details div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 "
    "header hr li main nav ol p pre section summary table tbody td tfoot th thead tr ul br".split()
)
_SKIP = frozenset("script style noscript template svg head iframe object select option textarea".split())
_CHROME = frozenset("nav header footer aside form button".split())


def read(text: str) -> Page:
    """The page that this markup is."""
    tree = lxml.html.document_fromstring(text, parser=lxml.html.HTMLParser(no_network=True, huge_tree=False))
    pieces: list[tuple[str, str]] = []
    buffer: list[str] = []

    def flush(kind: str) -> None:
        line = " ".join("".join(buffer).split())
        if line:
            pieces.append((line, kind))
        buffer.clear()

    stack: list[tuple[object, str, bool]] = [(tree, "text", False)]
    while stack:
        element, kind, closing = stack.pop()
        if isinstance(element, str):
            buffer.append(element)
            continue
        tag = element.tag if isinstance(element.tag, str) else ""
        if closing:
            flush(kind)
            continue
        if not tag or tag in _SKIP:
            continue
        inner = "chrome" if tag in _CHROME else "title" if tag == "h1" and kind == "text" else kind
        if tag in _BLOCK:
            flush(kind)
            stack.append((element, inner, True))
        for child in reversed(element):
            if child.tail:
                stack.append((child.tail, inner, False))
            stack.append((child, inner, False))
        if element.text:
            stack.append((element.text, inner, False))
    flush("text")
    blocks, parts, place = [], [], 0
    for line, kind in pieces:
        line = unicodedata.normalize("NFC", line)
        blocks.append(Block(place, place + len(line), kind))
        parts.append(line)
        place += len(line) + 1
    title = next((line for line, kind in pieces if kind == "title"), "")
    return Page("\n".join(parts), tuple(blocks), Metadata(title=title))
