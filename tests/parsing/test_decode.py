"""Encodings: declared, undeclared and declared wrongly."""

from __future__ import annotations

import unicodedata

import pytest

from r57extract.errors import EmptySource, NotText, SourceError
from r57extract.parsing import parse
from r57extract.parsing.decode import decode

TEXTS = {
    "nl": "De coöperatie is één van de oudste van België; de geïnteresseerde leden betalen 472 gulden.",
    "de": "Die übrigen 368 Aufgaben müssen vor dem 31. Dezember erfüllt sein, hieß es früher am Nachmittag.",
    "uk": "Решта 368 завдань мають бути виконані до 31 грудня, повідомили в управлінні вчора ввечері.",
    "ar": "يجب إكمال 368 مهمة قبل 31 ديسمبر، كما أعلنت الهيئة مساء أمس في بيان لها.",
    "vi": "Còn 368 nhiệm vụ phải hoàn thành trước ngày 31 tháng 12, cơ quan này cho biết tối hôm qua.",
}
TONES = "\u0300\u0301\u0303\u0309\u0323"


def encoded(text: str, encoding: str) -> bytes:
    """Also in windows-1258, whose tone marks are letters of their own."""
    if encoding != "windows-1258":
        return text.encode(encoding)
    pieces = []
    for character in text:
        parts = unicodedata.normalize("NFD", character)
        tones = "".join(part for part in parts if part in TONES)
        base = unicodedata.normalize("NFC", "".join(part for part in parts if part not in TONES))
        pieces.append((base + tones).encode(encoding))
    return b"".join(pieces)


@pytest.mark.parametrize("declared", ["", "utf-8", "iso-8859-1", "right"])
@pytest.mark.parametrize(
    ("lang", "encoding"),
    [
        ("nl", "windows-1252"),
        ("de", "windows-1252"),
        ("uk", "windows-1251"),
        ("uk", "koi8-u"),
        ("ar", "windows-1256"),
        ("vi", "windows-1258"),
        *((lang, "utf-8") for lang in TEXTS),
    ],
)
def test_single_bytes_are_read_whatever_is_declared(lang: str, encoding: str, declared: str) -> None:
    label = encoding if declared == "right" else declared
    head = f'<meta charset="{label}">' if label else ""
    page = f"<html><head>{head}</head><body><p>".encode() + encoded(TEXTS[lang], encoding) + b"</p></body></html>"
    assert TEXTS[lang] in parse(page).text


@pytest.mark.parametrize("lang", TEXTS)
@pytest.mark.parametrize("encoding", ["utf-16", "utf-16-le", "utf-16-be", "utf-8-sig"])
def test_utf16_is_read_with_and_without_mark(lang: str, encoding: str) -> None:
    assert decode(TEXTS[lang].encode(encoding), "test").text == TEXTS[lang]


def test_the_euro_sign_of_latin_9_is_told_by_its_absurd_reading() -> None:
    text = "Der Eintritt kostet 5 € für Schüler."
    decoded = decode(text.encode("iso-8859-15"), "test")
    assert (decoded.text, decoded.encoding) == (text, "iso-8859-15")


def test_a_wrong_declaration_is_noted() -> None:
    article = parse(
        b'<html><head><meta charset="windows-1252"></head><body><p>' + TEXTS["uk"].encode() + b"</p></body></html>"
    )
    assert any("valid UTF-8" in note for note in article.notes)
    assert article.encoding == "utf-8"


def test_a_few_broken_bytes_do_not_change_the_encoding() -> None:
    data = TEXTS["uk"].encode() * 4 + b"\xff"
    decoded = decode(data, "test")
    assert decoded.encoding == "utf-8"
    assert "1 invalid" in decoded.note


@pytest.mark.parametrize("data", [b"", b" \n\t"])
def test_an_empty_source_is_said_to_be_empty(data: bytes) -> None:
    with pytest.raises(EmptySource, match="leeg"):
        parse(data, id="leeg.txt")


@pytest.mark.parametrize(
    "data", [b"\x89PNG\r\n\x1a\n" + bytes(50), b"\x1f\x8b\x08" + bytes(50), bytes(200), bytes(range(256)) * 4]
)
def test_binary_files_are_refused(data: bytes) -> None:
    with pytest.raises(NotText):
        parse(data)


def test_a_missing_file_is_said_to_be_missing(tmp_path) -> None:
    with pytest.raises(SourceError, match="cannot be read"):
        parse(tmp_path / "absent.txt")


@pytest.mark.parametrize("lang", TEXTS)
def test_text_that_was_encoded_twice_is_repaired(lang: str) -> None:
    twice = "".join(bytes([b]).decode("cp1252", errors="ignore") or chr(b) for b in TEXTS[lang].encode())
    article = parse(twice.encode())
    assert article.text == TEXTS[lang]
    assert any("twice" in note for note in article.notes)


@pytest.mark.parametrize(
    "text", ["Die Ã¼brigen 12 und die übrigen 13 Aufgaben sind erledigt.", "É uma Ã nova, e 12 casas são boas."]
)
def test_what_may_be_meant_is_not_repaired(text: str) -> None:
    assert parse(text.encode(), lang="de").text == text
