"""Markup -> lines: what a reader sees as a line of its own, and the element that it stands in.

Inline markup makes no words: "1<span>.</span>287" is one number. Only elements that browsers lay out as blocks, and
<br>, end a line. Cells of a data table share a line, kept apart by tabs.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

import regex
from lxml import etree

from r57extract.errors import LimitExceeded

# What is laid out as a block by default.
BLOCKS = frozenset(
    """address article aside blockquote body button caption center dd details dialog dir div dl dt fieldset figcaption
    figure footer form frameset h1 h2 h3 h4 h5 h6 header hgroup hr html legend li main menu nav ol option p pre search
    section select summary table tbody td tfoot th thead tr ul""".split()  # noqa: SIM905
)
_NEVER_SHOWN = frozenset(
    """applet audio canvas datalist embed frame head iframe math noembed noframes noscript object rp rt rtc script
    style svg template textarea title video xml""".split()  # noqa: SIM905
)
_SENTENCES = frozenset(("a", "b", "em", "h1", "h2", "h3", "h4", "h5", "h6", "i", "p", "span", "strong"))
_ROLES = {
    "li": "item", "dd": "item", "dt": "item", "blockquote": "quote", "figcaption": "caption",
    "caption": "caption", "h1": "heading", "h2": "heading", "h3": "heading", "h4": "heading", "h5": "heading",
    "h6": "heading", "summary": "heading",
}  # fmt: skip
_SUPERSCRIPT = str.maketrans("0123456789+-−–()", "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻⁻⁽⁾")
_SUBSCRIPT = str.maketrans("0123456789", "₀₁₂₃₄₅₆₇₈₉")
_RAISED_DIGITS = regex.compile(r"[\[(]?+\s*+[0-9+−–-]{1,4}+\s*+[\])]?+|[*†‡]{1,3}+")
_CELL = "\x1f"  # between cells until a row is complete; no markup can hold it
_SPACE = regex.compile(r"[ \t\n\r\f\v]++")
_EDGES = " \xa0\u200b\u200e\u200f\u061c\ufeff"
_UNSEEN = regex.compile(r"(?:visually-?hidden|sr-only|screen-?reader-?text|a11y-hidden)\b", regex.IGNORECASE)
_SOFT_HYPHENS = {0x00AD: None, 0x200B: None}  # where a line may break, as <wbr>: laid out, not read
_HUMP = regex.compile(r"(?<=[a-z])(?=[A-Z])")
_NAMING = frozenset(("class", "id", "role", "itemprop", "data-testid", "data-component"))
_LONG_TAG = regex.compile(r"<[a-zA-Z][^<>]{8000}")
MAX_DEPTH = 2048
MAX_ATTRIBUTES = 1000
MAX_LINES = 100_000


@dataclass(slots=True, eq=False)
class Node:
    """An element that is laid out as a block; its lines are `lines[first:last]`.

    names  its class, id, role and itemprop as its author called them: " entry-content post-body ", in lower case,
           words joined by hyphens, a space around each name
    hidden is not shown when the page opens
    """

    tag: str
    parent: Node | None
    names: str
    hidden: bool
    first: int
    last: int = 0
    children: list[Node] = field(default_factory=list)

    def ancestors(self) -> Iterator[Node]:
        """This node, the one around it, and so on outward."""
        node: Node | None = self
        while node is not None:
            yield node
            node = node.parent


@dataclass(slots=True)
class Line:
    """A line as it is read; `linked` counts those of its characters that are part of a link."""

    text: str
    node: Node
    role: str
    linked: int = 0


@dataclass(slots=True)
class Lines:
    """A page's lines in reading order, and the outermost node."""

    lines: list[Line]
    root: Node


def tree_of(source: str, name: str) -> Any:
    """The lxml tree of a page. Raises LimitExceeded where it is nested too deeply; nothing is fetched or run."""
    _refuse_crowded_tags(source, name)
    parser = etree.HTMLParser(encoding="utf-8", huge_tree=True, no_network=True, remove_comments=True, remove_pis=True)
    tree = etree.fromstring(_without_noscript(source).encode("utf-8", errors="replace"), parser)
    for error in parser.error_log:
        if error.type_name == "ERR_RESOURCE_LIMIT":
            raise LimitExceeded(
                f"{name}: line {error.line}: elements are nested more than {MAX_DEPTH} deep, which no real page "
                "needs; save the article as plain text and try again"
            )
    return tree


def _refuse_crowded_tags(source: str, name: str) -> None:
    """The parser compares each attribute of an element with all before it: thousands would take minutes."""
    for match in _LONG_TAG.finditer(source):
        end = source.find(">", match.end())
        if source.count("=", match.start(), end if end >= 0 else len(source)) > MAX_ATTRIBUTES:
            raise LimitExceeded(
                f"{name}: line {source.count(chr(10), 0, match.start()) + 1}: an element has more than "
                f"{MAX_ATTRIBUTES} attributes, which no real page needs; save the article as plain text and try again"
            )


def _without_noscript(source: str) -> str:
    """The page as a browser that runs scripts parses it; unclosed elements in there would swallow the page."""
    pieces, place = [], 0
    while (start := source.find("<noscript", place)) >= 0 and (end := source.find("</noscript", start)) >= 0:
        pieces.append(source[place:start])
        place = end + len("</noscript>")
    return "".join((*pieces, source[place:])) if pieces else source


def lines_of(tree: Any, name: str) -> Lines:
    """The lines of a page, chrome and all. Raises LimitExceeded where there are too many."""
    return _Reader(name).read(tree)


class _Reader:
    """Walks the tree once, without recursion."""

    def __init__(self, name: str) -> None:
        self.name = name
        self.lines: list[Line] = []
        self.root = self.node = Node("root", None, " ", False, 0)
        self.buffer: list[str] = []
        self.linked = 0
        self.in_link = 0
        self.rows = 0
        self.preformatted = 0

    def read(self, tree: Any) -> Lines:
        walk = etree.iterwalk(tree, events=("start", "end"))
        for event, element in walk:
            tag = element.tag
            if not isinstance(tag, str):
                if event == "end" and element.tail:
                    self.add(element.tail)
                continue
            if event == "start":
                if tag in _NEVER_SHOWN or (tag == "span" and _is_unseen(element)):
                    walk.skip_subtree()
                else:
                    self.open(element, tag)
                    if element.text:
                        self.add(element.text)
            else:
                if tag not in _NEVER_SHOWN:  # closing a span does nothing, seen or not
                    self.close(element, tag)
                if element.tail:
                    self.add(element.tail)
        self.flush()
        self.root.last = len(self.lines)
        return Lines(self.lines, self.root)

    def add(self, text: str) -> None:
        self.buffer.append(text)
        if self.in_link:
            self.linked += len(text) - text.count(" ")

    def open(self, element: Any, tag: str) -> None:
        if tag == "br":
            self.flush() if not self.rows else self.buffer.append(" ")
        elif tag == "a":
            self.in_link += 1
        elif tag in ("td", "th") and self.rows:
            self.buffer.append(_CELL)
        elif self._is_block(element, tag):
            if self.rows:
                self.buffer.append(" ")
                return
            self.flush()
            if tag == "pre":
                self.preformatted += 1
            node = Node(tag, self.node, *_attributes(element), len(self.lines))
            self.node.children.append(node)
            self.node = node
            if tag == "tr" and _is_data_row(element):
                self.rows += 1
        elif tag in ("sup", "sub"):
            self._raise(element, tag)

    def _is_block(self, element: Any, tag: str) -> bool:
        """Custom elements ("app-card") make blocks, but for those within a paragraph or heading."""
        if "-" not in tag:
            return tag in BLOCKS
        around = element.getparent()
        return around is None or around.tag not in _SENTENCES

    def _raise(self, element: Any, tag: str) -> None:
        """Small digits are written with small digits: "m²", "10⁶", and a footnote's mark that glues onto no figure."""
        text = "".join(element.itertext()).strip()
        if not _RAISED_DIGITS.fullmatch(text):
            return
        small = text.strip("[]() \t\n").translate(_SUPERSCRIPT if tag == "sup" else _SUBSCRIPT)
        before = self.buffer[-1][-1:] if self.buffer else ""
        reference = tag == "sup" and (element.find(".//a") is not None or (self.in_link and before.isalpha()))
        for part in element.iter():
            part.text = None
            if part is not element:
                part.tail = None
        element.text = (" " if reference and before.isalpha() else "") + small

    def close(self, element: Any, tag: str) -> None:
        if tag == "a":
            self.in_link = max(0, self.in_link - 1)
        elif not (self.rows and tag in ("td", "th")) and self._is_block(element, tag):
            if self.rows and tag != "tr":
                self.buffer.append(" ")
                return
            self.flush()
            if tag == "pre":
                self.preformatted -= 1
            if tag == "tr" and self.rows:
                self.rows -= 1
            self.node.last = len(self.lines)
            if self.node.parent is not None:
                self.node = self.node.parent

    def flush(self) -> None:
        if not self.buffer:
            return
        raw = "".join(self.buffer)
        linked = self.linked
        self.buffer.clear()
        self.linked = 0
        if len(self.lines) > MAX_LINES:
            raise LimitExceeded(
                f"{self.name}: more than {MAX_LINES} lines, which no article has; save it alone and try again"
            )
        for piece in raw.split("\n") if self.preformatted else (raw,):
            text = self._tidy(piece)
            if text:
                self.lines.append(Line(text, self.node, self._role(), min(linked, len(text))))

    def _tidy(self, raw: str) -> str:
        if self.rows:
            cells = [_SPACE.sub(" ", cell).strip() for cell in raw.split(_CELL)]
            text = "\t".join(cells).strip() if any(cells) else ""
        else:
            text = _SPACE.sub(" ", raw).strip(_EDGES)
        return text if text.isascii() else unicodedata.normalize("NFC", text.translate(_SOFT_HYPHENS))

    def _role(self) -> str:
        if self.rows:
            return "row"
        for place, node in enumerate(self.node.ancestors()):
            if node.tag in _ROLES:
                return _ROLES[node.tag]
            if place == 4:
                break
        return "paragraph"


def _is_unseen(element: Any) -> bool:
    """Words inside a line that only a screen reader says: "Image caption, "."""
    name, style = element.get("class"), element.get("style")
    return bool(name and _UNSEEN.search(name)) or bool(style and "display:none" in style.replace(" ", ""))


def _attributes(element: Any) -> tuple[str, bool]:
    """What its author called an element (see Node), and whether it is hidden when the page opens."""
    names, hidden = [], False
    for key, value in element.items():
        if key in _NAMING:
            names.append(value)
        elif key == "hidden" or (key == "aria-hidden" and value == "true"):
            hidden = True
        elif key == "style":
            hidden = hidden or "display:none" in value.replace(" ", "").lower()
    if not names:
        return " ", hidden
    return f" {_HUMP.sub('-', ' '.join(names)).replace('_', '-').replace('--', '-').lower()} ", hidden


def _is_data_row(row: Any) -> bool:
    """Is this row of figures or short words, and no layout made with a table?"""
    cells = 0
    for cell in row:
        if cell.tag not in ("td", "th"):
            continue
        cells += 1
        if (
            next(cell.iter("table", "h1", "h2", "h3", "ul", "ol", "article", "form", "script", "iframe"), None)
            is not None
        ):
            return False
        if len(cell.findall(".//p")) > 2 or len(cell.findall(".//br")) > 3 or len(cell.findall(".//div")) > 3:
            return False
    return cells > 1
