"""Plain text -> Page: articles saved or pasted from a browser, with what stood around them.

Every line is a block. A line is text unless its place and form say otherwise: what cannot be told stays text, for a
teaser among the text costs less than a lost figure. After a clear end (the line that names the source, the counter of
comments) everything is chrome, provided that the longer part of the prose stands before it.
"""

from __future__ import annotations

import unicodedata
from collections import Counter
from dataclasses import dataclass
from datetime import date

import regex

from r57extract.errors import LimitExceeded
from r57extract.parsing.datelines import dateline, ends_sentence
from r57extract.parsing.labels import Label, label_of
from r57extract.parsing.page import URL, Metadata, Page
from r57extract.types.article import Block, BlockKind

_LINE = regex.compile(r"[^\n\r\v\f\x85\u2028\u2029]*[^\s\p{Cf}\x1c-\x1f][^\n\r\v\f\x85\u2028\u2029]*+")
_EDGE = " \t\xa0\ufeff\u200b\u200e\u200f\u3000"
_BREAK = regex.compile(r"\r\n|[\n\r\v\f\x85\u2028\u2029]")
_DOMAIN = regex.compile(r"\b[\p{L}\p{Nd}-]+\.[a-z]{2,12}\b", regex.IGNORECASE)
MAX_LINES = 100_000
_HEAD_LINES = 12
_PROSE = 80
_HEADLINE = 220
_TITLE_WORDS = 4
_MENU = 3


@dataclass(slots=True)
class _Line:
    """A line with what is decided about it: `apart` when a blank line stands before it."""

    start: int
    end: int
    printed: str
    apart: bool
    label: Label | None
    kind: BlockKind = "text"
    role: str = "paragraph"

    @property
    def is_prose(self) -> bool:
        return len(self.printed) >= _PROSE and ends_sentence(self.printed)


def read(text: str, name: str) -> Page:
    """The page that a plain text is; `name` names it in messages. Raises LimitExceeded."""
    text = unicodedata.normalize("NFC", text)
    lines = _lines(text, name)
    source = _mark_end(lines)
    published, byline = _mark_head(lines)
    _mark_labels(lines)
    _mark_menu(lines)
    _mark_repeated_tail(lines)
    title = _mark_title(lines)
    blocks = tuple(Block(line.start, line.end, line.kind, line.role) for line in lines)
    return Page(text, blocks, Metadata(title=title, published=published, byline=byline, source_url=source))


def _lines(text: str, name: str) -> list[_Line]:
    lines: list[_Line] = []
    last = 0
    if text.count("\n") + text.count("\r") > MAX_LINES:
        raise LimitExceeded(f"{name}: more than {MAX_LINES} lines, which no article has; save it alone and try again")
    for match in _LINE.finditer(text):
        start, end = match.span()
        while text[start] in _EDGE or text[start].isspace():
            start += 1
        while text[end - 1] in _EDGE or text[end - 1].isspace():
            end -= 1
        printed = text[start:end]
        apart = not lines or len(_BREAK.findall(text, last, start)) > 1
        lines.append(_Line(start, end, printed, apart, label_of(printed)))
        last = end
    return lines


def _mark_end(lines: list[_Line]) -> str:
    """Marks what follows the article's end; returns the URL that the source line names, or ""."""
    source = ""
    weights = [len(line.printed) if line.is_prose else 0 for line in lines]
    total, before = sum(weights), 0
    for place, line in enumerate(lines):
        url = URL.search(line.printed) if line.label and line.label.kind == "source" else None
        if url:
            source = source or url.group()
            line.kind, line.role = "chrome", "source"
        if before and 2 * before >= total and (url or _ends_article(line.label, last=before == total)):
            for rest in lines[place:]:
                rest.kind = "chrome"
            break
        before += weights[place]
    return source


def _ends_article(label: Label | None, *, last: bool) -> bool:
    """Comments end an article; references to other stories do so only after the last of the prose."""
    if label is None or label.rest:
        return False
    return label.counted or label.kind == "comments" or (label.kind == "related" and last)


def _mark_head(lines: list[_Line]) -> tuple[date | None, str]:
    """Marks the site's name and the line with author and date above the story; returns that date and author."""
    published, byline = None, ""
    prose = [place for place, line in enumerate(lines) if line.is_prose]
    if not prose:
        return None, ""
    after_lead = prose[1] if len(prose) > 1 else prose[0]
    for place, line in enumerate(lines[: min(after_lead, _HEAD_LINES)]):
        if line.kind == "chrome" or line.is_prose:
            continue
        if found := dateline(line.printed):
            line.kind, line.role = "chrome", "byline"
            published, byline = published or found.day, byline or found.author
        elif place == 0 and _names_site(line, lines):
            line.kind, line.role = "chrome", "site"
    return published, byline


def _names_site(line: _Line, lines: list[_Line]) -> bool:
    """Is the first line the name of the site? It names a domain, stands apart, and another headline follows."""
    followed = len(lines) > 2 and lines[1].apart and len(lines[1].printed) <= _HEADLINE
    return followed and len(line.printed) <= _PROSE and bool(_DOMAIN.match(line.printed))


def _mark_labels(lines: list[_Line]) -> None:
    """Marks lines among the text that are a label, or a reference opened by one ("Lees ook: …")."""
    for line in lines:
        if line.label is None or line.kind == "chrome":
            continue
        kind, rest, _ = line.label
        if kind in ("share", "notices", "related") or (kind == "comments" and not rest):
            line.kind, line.role = "chrome", "label"
        elif kind in ("byline", "published", "updated") and len(line.printed) <= _PROSE and not rest:
            line.kind, line.role = "chrome", "byline"


def _mark_menu(lines: list[_Line]) -> None:
    """Marks menus above the story: runs of lines of a few words that hold no figure."""
    run: list[_Line] = []
    for line in lines:
        if line.is_prose:
            break
        if line.kind == "text" and len(line.printed.split()) < _TITLE_WORDS and not _counts(line.printed):
            run.append(line)
            continue
        _mark_run(run)
        run = []
    else:
        return  # no prose at all: nothing says what is a menu
    _mark_run(run)


def _mark_run(run: list[_Line]) -> None:
    if len(run) >= _MENU:
        for line in run:
            line.kind, line.role = "chrome", "menu"


def _counts(printed: str) -> bool:
    return ends_sentence(printed) or any(character.isdecimal() for character in printed)


def _mark_repeated_tail(lines: list[_Line]) -> None:
    """Marks what a page repeats below the story: banners, buttons."""
    last_prose = max((place for place, line in enumerate(lines) if line.is_prose), default=len(lines))
    seen = Counter(line.printed for line in lines)
    for line in lines[last_prose + 1 :]:
        if seen[line.printed] > 2:
            line.kind, line.role = "chrome", "label"


def _mark_title(lines: list[_Line]) -> str:
    """Marks the headline: the first line of the story that is long enough, before prose and shorter than prose."""
    story = [line for line in lines if line.kind == "text"]
    first_prose = next((place for place, line in enumerate(story) if line.is_prose and not _is_lone(lines, line)), None)
    for first in story[:first_prose] if first_prose else ():
        if len(first.printed.split()) < _TITLE_WORDS:
            continue
        if len(first.printed) > _HEADLINE or first.printed.endswith((":", ";")):
            return ""
        if ends_sentence(first.printed) and not _is_lone(lines, first):
            return ""
        first.kind, first.role = "title", "title"
        return first.printed
    return ""


def _is_lone(lines: list[_Line], line: _Line) -> bool:
    """A headline that ends in a full stop: alone between blank lines, below the site's name, above a longer line."""
    place = lines.index(line)
    if not place or not line.apart or any(other.kind != "chrome" for other in lines[:place]):
        return False
    rest = [other for other in lines[place + 1 :] if other.kind == "text"]
    return bool(rest) and lines[place + 1].apart and len(rest[0].printed) > len(line.printed)
