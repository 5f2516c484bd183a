"""What lines and elements show by themselves: prose, figures, the headline, and what stands with what."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

import regex

from r57extract.parsing.lines import Line, Node
from r57extract.parsing.page import folded

HEADINGS = frozenset(("h1", "h2", "h3", "h4", "h5", "h6"))
PARAGRAPHS = HEADINGS | {"p", "li", "blockquote", "dd", "dt", "tr", "ul", "ol", "dl", "table", "tbody", "pre"}
_SENTENCE = regex.compile(r"[.!?…؟。！？][\p{Pe}\p{Pf}\"'”’»]*+(?:\s|$)")
_NUMBER = regex.compile(r"\d++")

PROSE = 40  # characters that a line of prose has at least
_LONG = 140  # from here on, prose needs no full stop
_UNBROKEN = 150  # a longer word is data: an address, a key
_TITLE = 300  # characters of a headline at most


def holds_sentence(text: str) -> bool:
    """Does a sentence end somewhere in this text?"""
    return _SENTENCE.search(text) is not None


def prose_of(line: Line) -> int:
    """How many characters of prose a line holds: none unless it is a sentence, or long, and mostly no link."""
    count = len(line.text) - line.linked
    if count < PROSE or 2 * line.linked > len(line.text):
        return 0
    if count < _LONG and not holds_sentence(line.text):
        return 0
    if line.text.isascii() and max(map(len, line.text.split())) > _UNBROKEN:
        return 0
    return count


def headline_of(lines: Sequence[Line], titles: Sequence[str]) -> int | None:
    """The line that the metadata call the title; a first-level heading where they call none."""
    wanted = [form for title in titles if len(form := folded(title)) > 7]
    best, most = None, 0.0
    for place, line in enumerate(lines):
        if len(line.text) > _TITLE:
            continue
        tags = [node.tag for node, _ in zip(line.node.ancestors(), range(3), strict=False)]
        top = "h1" in tags
        heading = top or tags[0] in ("h2", "h3")
        if (not heading and len(line.text) < 25) or (2 * line.linked > len(line.text) and not top):
            continue
        named = _covers(folded(line.text), wanted)
        score = 2 * named + 1.0 * top + 0.5 * (heading and not top)
        if (named or top) and score > most:
            best, most = place, score
    return best


def _covers(form: str, titles: Sequence[str]) -> float:
    """How much of a title, from 0 to 1, a line is; 1 too for a line that holds a whole one."""
    share = 0.0
    for title in titles:
        if form in title:
            share = max(share, len(form) / len(title))
        elif len(title) > 25 and title in form:
            share = 1.0
    return share if share > 0.4 else 0.0


def make_of(node: Node) -> tuple[str, str]:
    """What neighbours of one make have in common: "comment-17" and "comment-18" are one."""
    return node.tag, _NUMBER.sub("", node.names)


def article_around(node: Node) -> Node | None:
    """The <article> that a node stands in, itself included, or None."""
    return next((around for around in node.ancestors() if around.tag == "article"), None)


def host_of(node: Node) -> tuple[int, str, str]:
    """What a line stands in as a paragraph among others: neighbours of one make count as one."""
    while node.tag in PARAGRAPHS and node.parent is not None:
        node = node.parent
    return id(node.parent), *make_of(node)


def has_figure(text: str) -> bool:
    """Does a text hold a digit of any script?"""
    return any(character.isdecimal() for character in text)


def running(values: Iterable[int]) -> list[int]:
    """Sums of the first 0, 1, 2 … values."""
    sums = [0]
    for value in values:
        sums.append(sums[-1] + value)
    return sums
