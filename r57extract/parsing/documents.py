"""E-mail, PDF and Word files -> Page, each through a library that knows the format.

Only the text is read: attachments, macros, links and forms are left alone, and nothing is fetched.
"""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterable, Iterator
from dataclasses import replace
from email import message_from_bytes, policy
from email.message import EmailMessage
from email.utils import parseaddr, parsedate_to_datetime
from typing import Any

import regex

from r57extract.errors import EmptySource, LimitExceeded, MissingExtra, NotText
from r57extract.parsing import html, plain
from r57extract.parsing.datelines import ends_sentence
from r57extract.parsing.page import Metadata, Page, assembled
from r57extract.types.article import BlockKind

MAX_PAGES = 300
MAX_UNPACKED = 50_000_000
_HYPHEN = regex.compile(r"[\x02\ufffe]\n?+")  # what pdfium makes of a hyphen at a line's end
_HINT = 'try: pip install "r57extract[documents]"'

_Lines = list[tuple[str, BlockKind, str]]


def read_email(data: bytes, name: str) -> Page:
    """The page that an e-mail's text is, its subject the title, its date the day of publication.

    Raises EmptySource, LimitExceeded.
    """
    message = message_from_bytes(data, policy=policy.default)
    assert isinstance(message, EmailMessage)
    part = message.get_body(preferencelist=("html", "plain"))
    content = part.get_content() if part is not None else ""
    if not content.strip():
        raise EmptySource(f"{name}: the e-mail holds no text of its own; open its attachments and give those")
    is_html = part is not None and part.get_content_subtype() == "html"
    page = html.read(content, name) if is_html else plain.read(content, name)
    known = page.metadata
    try:
        sent = parsedate_to_datetime(str(message["date"])).date()
    except (TypeError, ValueError):
        sent = None
    author, _ = parseaddr(str(message["from"] or ""))
    return replace(
        page,
        metadata=replace(
            known,
            title=known.title or str(message["subject"] or ""),
            published=known.published or sent,
            byline=known.byline or author,
        ),
    )


def read_pdf(data: bytes, name: str) -> Page:
    """The page that a PDF's text layer is. Raises MissingExtra, NotText, LimitExceeded."""
    try:
        import pypdfium2
    except ImportError:
        raise MissingExtra(f"{name}: this is a PDF, and pypdfium2 is not installed; {_HINT}") from None
    try:
        document = pypdfium2.PdfDocument(data)
    except pypdfium2.PdfiumError as error:
        raise NotText(
            f"{name}: a PDF that cannot be opened ({error}); save the article as HTML or plain text"
        ) from error
    if len(document) > MAX_PAGES:
        raise LimitExceeded(f"{name}: {len(document)} pages, more than {MAX_PAGES}; give one article at a time")
    texts = [page.get_textpage().get_text_bounded() for page in document]
    printed = _HYPHEN.sub("", "\n".join(texts).replace("\r\n", "\n"))
    lines = list(_paragraphs(line.strip() for line in printed.split("\n")))
    if not lines:
        raise NotText(f"{name}: this PDF has no text layer, only pictures; run text recognition over it first")
    return plain.read("\n".join(lines), name)


def _paragraphs(lines: Iterable[str]) -> Iterator[str]:
    """Printed lines joined into paragraphs: one ends with a sentence, or before a blank line."""
    kept: list[str] = []
    width = 0
    for line in lines:
        width = max(width, len(line))
        if line:
            kept.append(line)
        # A full line goes on even after a full stop; a short one ends its paragraph.
        if kept and (not line or (ends_sentence(line) and 10 * len(line) < 9 * width)):
            yield _joined(kept)
            kept = []
    if kept:
        yield _joined(kept)


def _joined(lines: list[str]) -> str:
    text = lines[0]
    for line in lines[1:]:
        hyphenated = text.endswith(("-", "\u00ad")) and line[:1].islower()
        text = text[:-1] + line if hyphenated else f"{text} {line}"
    return text


def read_word(data: bytes, name: str) -> Page:
    """The page that a .docx file is. Raises MissingExtra, NotText, LimitExceeded."""
    try:
        import docx
    except ImportError:
        raise MissingExtra(f"{name}: this is a Word file, and python-docx is not installed; {_HINT}") from None
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            unpacked = sum(entry.file_size for entry in archive.infolist())
        if unpacked > MAX_UNPACKED:
            raise LimitExceeded(f"{name}: {unpacked:,} bytes when unpacked, more than {MAX_UNPACKED:,}")
        document = docx.Document(io.BytesIO(data))
    except (zipfile.BadZipFile, KeyError, ValueError) as error:
        raise NotText(f"{name}: a Word file that cannot be opened ({error}); save it as plain text") from error
    lines = list(_word_lines(document))
    if not lines:
        raise EmptySource(f"{name}: the Word file holds no text")
    properties = document.core_properties
    title = next((text for text, kind, _ in lines if kind == "title"), properties.title or "")
    created = properties.modified or properties.created
    known = Metadata(title=title, byline=properties.author or "", updated=created.date() if created else None)
    return assembled(lines, known)


def _word_lines(document: Any) -> _Lines:
    lines: _Lines = []
    for element in document.iter_inner_content():
        if hasattr(element, "rows"):
            for row in element.rows:
                cells = [" ".join(cell.text.split()) for cell in row.cells]
                if any(cells):
                    lines.append(("\t".join(cells), "text", "row"))
            continue
        style = (element.style.name or "").lower() if element.style is not None else ""
        for text in filter(None, (line.strip() for line in element.text.split("\n"))):
            if style == "title" or (style == "heading 1" and not lines):
                lines.append((text, "title", "title"))
            elif style.startswith("heading"):
                lines.append((text, "text", "heading"))
            elif style.startswith("list"):
                lines.append((text, "text", "item"))
            else:
                lines.append((text, "text", "caption" if style == "caption" else "paragraph"))
    return lines
