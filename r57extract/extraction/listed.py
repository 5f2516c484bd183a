"""Items of a list below a line that ends in a colon: "De gemeente moet:", "Thủ tướng yêu cầu:"."""

from __future__ import annotations

from collections.abc import Iterator

import regex

from r57extract.extraction.context import Context
from r57extract.types.article import Span
from r57extract.types.facts import DateMention

# A dash, or the number or letter of an item: "- ", "1. ", "a) ".
_OPENER = regex.compile(r"[-–—•*·▪+]\s*+|(?:\p{Nd}{1,2}+|\p{Ll})[.)]\s++")
_MOST_ITEMS = 40
_DUE = frozenset({"before", "by", "until"})


def items(context: Context, place: int) -> Iterator[int]:
    """The items below a line that ends in a colon, as places among the sentences."""
    text, sentences = context.article.text, context.sentences
    if text[sentences[place].end - 1] != ":":
        return
    roles = {block.start: block.role for block in context.article.readable_blocks()}
    for item in range(place + 1, min(place + 1 + _MOST_ITEMS, len(sentences))):
        start = sentences[item].start
        if start not in roles:
            continue
        if roles[start] != "item" and not _OPENER.match(text, start):
            return
        yield item


def without_marks(text: str, item: Span) -> Span:
    """An item without its dash or number, and the mark that ends it."""
    start, end = item
    opener = _OPENER.match(text, start, end)
    start = opener.end() if opener and opener.end() < end else start
    while end > start + 1 and text[end - 1] in ".;,":
        end -= 1
    return Span(start, end)


def due(context: Context, item: Span) -> DateMention | None:
    """The day by which an item is to be done, if it says one."""
    inside = (date for date in context.dates if item.start <= date.start and date.end <= item.end)
    return next((date for date in inside if date.relation in _DUE and (date.first or date.month)), None)
