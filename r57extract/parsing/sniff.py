"""Tells files by their first bytes: documents of a known format, and binary files, which are no text."""

from __future__ import annotations

import regex

from r57extract.errors import NotText

# A page begins with a tag, or has its outermost one near the start, or closes paragraphs more than once.
_BEGINS = regex.compile(
    r"""[\s\ufeff]*+ (?:<\?xml[^>]*+>\s*+)? (?:<!--.{0,2000}?-->\s*+)*+
        <(?:!doctype\s++html|[a-z][a-z0-9-]{0,20}+(?=[\s/>]))""",
    regex.IGNORECASE | regex.DOTALL | regex.VERBOSE,
)
_OUTERMOST = regex.compile(r"<(?:!doctype\s++html|html|body)\b", regex.IGNORECASE)
_CLOSES = regex.compile(r"</(?:p|div|h[1-6]|li|td)>|<br\s*+/?>", regex.IGNORECASE)
_HEADERS = regex.compile(rb"(?:From |[A-Za-z][A-Za-z0-9-]{1,40}: [^\n]*+\n(?:[ \t][^\n]*+\n)*+){2,}+")
_NEEDED = regex.compile(rb"^(?:From|Subject|MIME-Version|Message-ID): ", regex.IGNORECASE | regex.MULTILINE)

_SIGNATURES = (
    (b"\x89PNG\r\n", "a PNG image"),
    (b"\xff\xd8\xff", "a JPEG image"),
    (b"GIF8", "a GIF image"),
    (b"RIFF", "a WebP image or a sound"),
    (b"PK\x03\x04", "a ZIP archive or an office document other than .docx"),
    (b"\x1f\x8b", "a gzip archive"),
    (b"BZh", "a bzip2 archive"),
    (b"\xfd7zXZ\0", "an xz archive"),
    (b"7z\xbc\xaf", "a 7z archive"),
    (b"Rar!", "a RAR archive"),
    (b"\xd0\xcf\x11\xe0", "an old office document"),
    (b"\x7fELF", "a program"),
    (b"MZ\x90", "a program"),
    (b"OggS", "a sound"),
    (b"ID3", "a sound"),
    (b"\x00\x00\x01\x00", "an icon"),
)


def refuse_binary(data: bytes, name: str) -> None:
    """Raises NotText for bytes that begin as a known binary file does."""
    for signature, kind in _SIGNATURES:
        if data.startswith(signature):
            raise NotText(
                f"{name}: this is {kind} ({len(data)} bytes), not a text; save the article as HTML or plain text"
            )


def is_pdf(data: bytes) -> bool:
    """Is this a PDF?"""
    return data.startswith(b"%PDF-")


def is_word(data: bytes) -> bool:
    """Is this a .docx file?"""
    return data.startswith(b"PK\x03\x04") and b"word/" in data


def is_email(data: bytes) -> bool:
    """Does this begin with the headers of an e-mail?"""
    head = _HEADERS.match(data[:20_000])
    return head is not None and len(_NEEDED.findall(head.group())) >= 2


def is_html(text: str) -> bool:
    """Is this markup rather than plain text?"""
    return bool(_BEGINS.match(text) or _OUTERMOST.search(text, 0, 2000) or len(_CLOSES.findall(text, 0, 20_000)) > 1)
