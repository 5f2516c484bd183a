"""bytes -> str: which encoding, and how we know.

In order: a byte order mark; UTF-16 by its zero bytes; valid UTF-8; what the page declares, unless the result
is no writing; and last the encodings of our regions, of which the one that yields the most believable words wins.
"""

from __future__ import annotations

import codecs
from dataclasses import dataclass

import regex

from r57extract.errors import EmptySource, NotText, UndecodableText

# Encodings without a declaration that news in our regions still comes in.
_REGIONAL = ("windows-1252", "windows-1251", "windows-1256", "windows-1258", "koi8-u", "iso-8859-5", "iso-8859-6")

_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_DECLARED = regex.compile(
    rb"""
    <meta[^>]{0,200}?charset\s*+=\s*+["']?+\s*+([\w.:-]{2,40}+)
    | <\?xml[^>]{0,200}?encoding\s*+=\s*+["']([\w.:-]{2,40}+)
    """,
    regex.VERBOSE | regex.IGNORECASE,
)
_HEAD = 8192
_SAMPLE = 60_000
_ODD_RUN = regex.compile(r"[^\x00-\x7f]++")
_CONTROL = regex.compile(r"[\x00-\x08\x0e-\x1b]")
_MARKUP = regex.compile(r"<[^<>]{0,2000}+>")
_ODD_WORD = regex.compile(r"(?=[^\s]*[^\x00-\x7f])[\p{L}\p{M}\p{S}\p{C}\p{Nd}\p{No}¡-¿×÷]{2,}+")


@dataclass(frozen=True)
class Decoded:
    """A text, the encoding it came in, and what a reader should know about that choice ("" when nothing)."""

    text: str
    encoding: str
    note: str = ""


def decode(data: bytes, name: str) -> Decoded:
    """The text of these bytes; `name` names the source in messages.

    Raises EmptySource, NotText, UndecodableText.
    """
    if not data.strip():
        raise EmptySource(f"{name}: the source is empty ({len(data)} bytes); give a file that holds an article")
    decoded = _repaired(_decoded(data, name))
    sample = decoded.text[:_HEAD]
    if 50 * len(_CONTROL.findall(sample)) > len(sample):
        raise NotText(
            f"{name}: {len(data)} bytes that are no text in any encoding; save the article as HTML or plain text"
        )
    return decoded


def _repaired(decoded: Decoded) -> Decoded:
    """The text behind a text that was encoded twice ("Ã¼" for "ü"), where it was, from its first letter to its last.

    One true "ü" among them makes the way back impossible, so that nothing is repaired that was not broken.
    """
    try:
        # Nearly always the first odd letter refutes it already.
        once = _ODD_RUN.sub(_once, decoded.text)
    except UnicodeError:
        return decoded
    if once == decoded.text:
        return decoded
    return Decoded(once, decoded.encoding, "The text had been encoded as UTF-8 twice, and was repaired.")


def _once(run: regex.Match[str]) -> str:
    """What a run of odd letters stands for, if they are bytes of UTF-8 read as windows-1252; UnicodeError if not."""
    data = bytearray()
    for character in run.group():
        data += character.encode("latin-1" if "\x80" <= character < "\xa0" else "cp1252")
    return data.decode("utf-8")


def _decoded(data: bytes, name: str) -> Decoded:
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return Decoded(data[len(mark) :].decode(encoding, errors="replace"), encoding)
    wide = _wide(data)
    if wide:
        return Decoded(data.decode(wide, errors="replace"), wide)
    declared = _declared(data)
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError as error:
        return _narrow(data, declared, name, error.start)
    if declared in ("", "utf-8", "ascii") or text.isascii():
        return Decoded(text, "utf-8")
    return Decoded(text, "utf-8", f"The source declares {declared} but is valid UTF-8, and was read as such.")


def _wide(data: bytes) -> str:
    """UTF-16 without a mark: every second byte of ASCII text, of spaces or of a small alphabet is the same."""
    sample = data[: _HEAD * 4]
    sample = sample[: len(sample) // 2 * 2]
    if len(sample) < 4 or b"\0" not in sample:
        return ""
    for encoding in ("utf-16-le", "utf-16-be"):
        try:
            text = sample.decode(encoding)
        except UnicodeDecodeError as error:
            if error.start < len(sample) - 2:
                continue
            text = sample[: error.start].decode(encoding)
        readable = sum(character.isspace() or character.isalnum() or character < "\x7f" for character in text)
        if readable > 0.9 * len(text) and sum(character == " " or character == "\n" for character in text) * 40 > len(
            text
        ):
            return encoding
    return ""


def _declared(data: bytes) -> str:
    """The encoding that the head of a page names, as Python calls it; "" for none or an unknown one."""
    match = _DECLARED.search(data[:_HEAD])
    if not match:
        return ""
    label = (match[1] or match[2]).decode("ascii", errors="replace").lower()
    try:
        encoding = codecs.lookup(label).name
    except LookupError:
        return ""
    # By the WHATWG standard, pages that say Latin-1 or ASCII are read as windows-1252.
    return {
        "iso8859-1": "windows-1252",
        "ascii": "ascii",
        "utf-16": "",
        "utf-16-le": "",
        "utf-16-be": "",
    }.get(encoding, encoding)


def _narrow(data: bytes, declared: str, name: str, where: int) -> Decoded:
    """Text that is no valid UTF-8: nearly UTF-8, as declared, or in one of the encodings of our regions."""
    nearly = data.decode("utf-8", errors="replace")
    broken = nearly.count("\ufffd")
    if broken * 50 < len(_without_ascii(nearly)):
        return Decoded(nearly, "utf-8", f"{broken} invalid bytes were replaced while reading UTF-8.")
    candidates = dict.fromkeys((*([declared] if declared not in ("", "utf-8", "ascii") else []), *_REGIONAL))
    scored = [(score, encoding) for encoding in candidates if (score := _believable(data, encoding)) is not None]
    if not scored:
        raise UndecodableText(
            f"{name}: byte {where} (0x{data[where]:02x}) is no valid UTF-8, and no other encoding yields words; "
            "save the text as UTF-8 and try again"
        )
    best = max(score for score, _ in scored)
    if declared and any(encoding == declared and score >= best - 0.05 for score, encoding in scored):
        encoding, note = _latin(declared, data), ""
    else:
        encoding = _latin(next(encoding for score, encoding in scored if score == best), data)
        note = f"The source is no UTF-8; it was read as {encoding}, which yields the most words."
    return Decoded(data.decode(encoding, errors="replace"), encoding, note)


def _latin(encoding: str, data: bytes) -> str:
    """ISO-8859-15 for windows-1252 where only that makes sense: its € is a sign (¤) that no newspaper prints."""
    if encoding == "windows-1252" and b"\xa4" in data and not any(0x80 <= byte < 0xA0 for byte in data[:_SAMPLE]):
        return "iso-8859-15"
    return encoding


def _without_ascii(text: str) -> str:
    return "".join(character for character in text if character > "\x7f")


def _believable(data: bytes, encoding: str) -> float | None:
    """From 0 to 1, how much the odd letters of this reading look like words; None when the bytes cannot be read so."""
    try:
        text = data[:_SAMPLE].decode(encoding, errors="replace")
    except LookupError:
        return None
    words = _ODD_WORD.findall(_MARKUP.sub(" ", text))
    if not words:
        return 0.0
    total = sum(map(len, words))
    return sum(len(word) * _plausible(word) for word in words) / total if total else 0.0


_SHAPES = (
    # Lower case, capitalised or all capitals, one script, as words of European languages are.
    (regex.compile(r"\p{Lu}?(?:[\p{Ll}&&\p{Latin}]\p{M}{0,2})+", regex.V1), "latin"),
    (regex.compile(r"(?:[\p{Lu}&&\p{Latin}]\p{M}{0,2})+", regex.V1), "latin"),
    (regex.compile(r"\p{Lu}?[\p{Ll}&&\p{Cyrillic}]+", regex.V1), "cyrillic"),
    (regex.compile(r"[\p{Lu}&&\p{Cyrillic}]+", regex.V1), "cyrillic"),
    (regex.compile(r"[\p{Arabic}\p{M}\u200c\u200d]+", regex.V1), "arabic"),
)
_RARE = {
    # Letters of these code pages that hardly any word holds: signs of a wrong guess.
    "latin": regex.compile(r"[ÐÞþðÝýŸÿØøÅåÆæµƒŠšŽžŒœ]"),
    "cyrillic": regex.compile(r"[ЂЃѓЉЊЌЋЏђљњќћџЎўЈЅѕјЪЫЭЁъыэё]"),
    "arabic": regex.compile(r"[ٹپچژڈگکڑںےہھâàçéèêëîïôùûüœƒ]"),
}


def _plausible(word: str) -> float:
    for shape, script in _SHAPES:
        if shape.fullmatch(word):
            rare = len(_RARE[script].findall(word))
            accents = 0 if script != "latin" else max(0, len(_without_ascii(word)) - 1 - len(word) // 3)
            return max(0.0, 1.0 - 0.5 * (rare + accents) / len(word) - (0.5 if accents > 1 else 0))
    return 0.0
