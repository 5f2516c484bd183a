"""What a source is, by looking at it."""

from __future__ import annotations

import pytest

from r57extract.parsing.sniff import is_email, is_html


@pytest.mark.parametrize(
    "text",
    [
        "<!DOCTYPE html><p>x",
        "\ufeff\n<html>",
        "<?xml version='1.0'?>\n<html>",
        "<!-- saved -->\n<!-- twice --><div>x",
        "<font size=2>x",
        "HTTP/1.1 200 OK\n\n<html><body>x",
        "Dijk gesloten<br>12 huizen<br/>",
        "Dijk gesloten\n<p>12 huizen</p><p>13 bomen</p>",
    ],
)
def test_markup_is_known(text: str) -> None:
    assert is_html(text)


@pytest.mark.parametrize(
    "text",
    [
        "12 < 13 en 14 > 13",
        "<3 van harte",
        "<< Vorige",
        "Het element <p> opent een alinea.",
        "< 12 jaar: gratis",
        "Dijk gesloten",
    ],
)
def test_plain_text_is_known(text: str) -> None:
    assert not is_html(text)


def test_an_e_mail_is_known_by_its_headers() -> None:
    assert is_email(b"From: a@b.example\r\nSubject: Dijk\r\n\r\nTekst")
    assert not is_email(b"Datum: 5 december\nPlaats: Hanoi\nEr zijn 472 taken.")
