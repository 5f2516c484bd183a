"""Markup -> Page: the lines of a page, each marked as headline, text or chrome, and the page's metadata."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from r57extract.parsing import main_text, metadata
from r57extract.parsing.datelines import dateline
from r57extract.parsing.labels import label_of
from r57extract.parsing.lines import Line, lines_of, tree_of
from r57extract.parsing.page import URL, Metadata, Page, assembled
from r57extract.types.article import BlockKind

_TOO_LITTLE = 200  # characters of text in the markup below which the text kept for machines is looked at
_AROUND = 12  # lines before and after the headline in which the page prints its date


def read(source: str, name: str) -> Page:
    """The page that this markup is; `name` names it in messages. Raises LimitExceeded."""
    tree = tree_of(source, name)
    known, titles, spare = metadata.read(source, tree)
    page = lines_of(tree, name)
    is_text, headline = main_text.mark(page, titles)
    kinds: list[BlockKind] = ["text" if text else "chrome" for text in is_text]
    if headline is not None:
        kinds[headline] = "title"
        known = replace(known, title=page.lines[headline].text)
    lines = [(line.text, kind, line.role) for line, kind in zip(page.lines, kinds, strict=True)]
    notes: tuple[str, ...] = ()
    if sum(len(line.text) for line, text in zip(page.lines, is_text, strict=True) if text) < _TOO_LITTLE < len(spare):
        lines += [(" ".join(line.split()), "text", "paragraph") for line in spare.split("\n") if line.strip()]
        notes = ("The page shows hardly any text; the article was read from its structured data (JSON-LD).",)
    return assembled(lines, _seen(known, page.lines, kinds, headline), notes)


def _seen(known: Metadata, lines: Sequence[Line], kinds: Sequence[BlockKind], headline: int | None) -> Metadata:
    """The metadata, completed by what the page prints around its headline and in its source line."""
    published = known.published
    if published is None and headline is not None:
        around = range(max(0, headline - _AROUND), min(len(lines), headline + _AROUND))
        datelines = (dateline(lines[place].text) for place in around if kinds[place] == "chrome")
        published = next((found.day for found in datelines if found), None)
    source = known.source_url
    for line in lines:
        url = URL.search(line.text) if "://" in line.text else None
        label = label_of(line.text) if url and len(line.text) < 400 else None
        if url and label and label.kind == "source":
            source = source or url.group()
    return replace(known, published=published, source_url=source)
