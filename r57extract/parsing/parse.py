"""The steps from a source to an Article, in order: bytes, text, page, language."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from itertools import islice
from pathlib import Path

from r57extract.errors import EmptySource, LimitExceeded, SourceError, UnknownLanguage
from r57extract.languages import supported
from r57extract.parsing import plain
from r57extract.parsing.datelines import opening_date
from r57extract.parsing.decode import decode
from r57extract.parsing.detect_language import UNKNOWN, detect
from r57extract.parsing.foreign import mark_foreign
from r57extract.parsing.page import Page
from r57extract.parsing.sniff import is_email, is_html, is_pdf, is_word, refuse_binary
from r57extract.types.article import Article

MAX_LENGTH = 20_000_000
MAX_BYTES = 2 * MAX_LENGTH
_CLOSE = 0.6
_LEADS = 2  # blocks of text that may open with a dateline: the lead may stand apart


def parse(
    source: str | bytes | Path, lang: str | None = None, id: str | None = None, published: date | None = None
) -> Article:
    """The article that a source holds.

    source     content as str (plain text or HTML) or bytes (these, e-mail, PDF or .docx), or a Path, which is read;
               a str is never a file name
    lang       ISO 639-1; told from the text when absent
    id         names the article in findings; the file's name or else the language when absent
    published  the day that relative dates count from; looked for in the source when absent

    Raises SourceError: EmptySource, NotText, UndecodableText, LimitExceeded, and UnknownLanguage where `lang` is absent
    and the text is too short to tell. A language that can be told but has no data file is no error here.
    """
    name = id or (source.name if isinstance(source, Path) else "source")
    if isinstance(source, Path):
        source = _read(source)
    page, encoding = _page_of_bytes(source, name) if isinstance(source, bytes) else (_page_of_text(source, name), "")
    doubt: tuple[str, ...] = ()
    if lang is None:
        lang, doubt = _language(page, name)
    blocks, foreign = mark_foreign(page.text, page.blocks, lang)
    facts = page.metadata
    return Article(
        id=id or (name if name != "source" else lang),
        lang=lang,
        title=facts.title,
        text=page.text,
        blocks=blocks,
        source_url=facts.source_url or facts.canonical_url,
        published=published or facts.published or _opening_date(page),
        updated=facts.updated,
        byline=facts.byline,
        publisher=facts.publisher,
        canonical_url=facts.canonical_url,
        versions=facts.versions,
        encoding=encoding,
        notes=(*page.notes, *doubt, *foreign),
    )


def _page_of_bytes(data: bytes, name: str) -> tuple[Page, str]:
    """The page, and the encoding that it came in ("" for a format that settles that itself)."""
    if len(data) > MAX_BYTES:
        raise LimitExceeded(f"{name}: {len(data):,} bytes, more than {MAX_BYTES:,}; give one article at a time")
    if is_pdf(data) or is_word(data) or is_email(data):
        from r57extract.parsing import documents

        read = documents.read_pdf if is_pdf(data) else documents.read_word if is_word(data) else documents.read_email
        return read(data, name), ""
    refuse_binary(data, name)
    decoded = decode(data, name)
    page = _page_of_text(decoded.text, name)
    return replace(page, notes=(decoded.note, *page.notes)) if decoded.note else page, decoded.encoding


def _page_of_text(text: str, name: str) -> Page:
    if len(text) > MAX_LENGTH:
        raise LimitExceeded(f"{name}: {len(text):,} characters, more than {MAX_LENGTH:,}; give one article at a time")
    if not text.strip():
        raise EmptySource(f"{name}: the source holds only white space; give a file that holds an article")
    if not is_html(text):
        return plain.read(text, name)
    from r57extract.parsing import html  # its libraries take longer to load than a plain text takes to read

    return html.read(text, name)


def _opening_date(page: Page) -> date | None:
    texts = (page.text[block.start : block.end] for block in page.blocks if block.kind == "text")
    return next((day for text in islice(texts, _LEADS) if (day := opening_date(text))), None)


def _read(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except OSError as error:
        raise SourceError(f"{path}: cannot be read: {error.strerror}; check the path") from error


def _language(page: Page, name: str) -> tuple[str, tuple[str, ...]]:
    """The language of the article's own words, and a note where the vote was close.

    What the page declares counts only where it settles a doubt, as declarations are often wrong.
    """
    words = "\n".join(page.text[block.start : block.end] for block in page.blocks if block.kind != "chrome")
    guess = detect(words or page.text)
    declared = page.metadata.lang
    if guess.lang != UNKNOWN and guess.sure >= _CLOSE:
        return guess.lang, ()
    if declared and (guess.lang == UNKNOWN or declared == guess.other):
        return declared, ()
    if guess.lang != UNKNOWN:
        return guess.lang, (
            f"The language was taken to be {guess.lang!r}, but it could be {guess.other!r}; lang= settles it.",
        )
    seen = f"it could be {guess.other!r}" if guess.other else f"{len(words.split())} words are too few"
    raise UnknownLanguage(
        f"{name}: the language cannot be told from {words[:40]!r}: {seen}; pass lang=, one of {', '.join(supported())}"
    )
