"""E-mail, PDF and Word files."""

from __future__ import annotations

import io
import textwrap
from datetime import date
from email.message import EmailMessage

import pytest

from r57extract.errors import NotText
from r57extract.parsing import parse

LEAD = "Het waterschap heeft dinsdag de laatste van 14 pompen aangezet en is daarmee klaar met de bouw."
REST = "Van de 212 gezinnen die tijdens de bouw moesten verhuizen, zijn er 187 terug in hun eigen huis."


def mail(html: bool) -> bytes:
    message = EmailMessage()
    message["Subject"] = "Nieuwe sluis keert water"
    message["From"] = "Persdienst <pers@example.org>"
    message["Date"] = "Fri, 05 Dec 2025 08:30:00 +0100"
    message.set_content(f"{LEAD}\n\n{REST}\n")
    if html:
        message.add_alternative(f"<html><body><p>{LEAD}</p><p>{REST}</p></body></html>", subtype="html")
    message.add_attachment(b"300 %", maintype="application", subtype="octet-stream", filename="x.bin")
    return message.as_bytes()


@pytest.mark.parametrize("html", [False, True])
def test_an_e_mail_is_its_text_with_subject_and_date(html: bool) -> None:
    article = parse(mail(html))
    assert article.body == f"{LEAD}\n{REST}"
    assert article.title == "Nieuwe sluis keert water"
    assert article.published == date(2025, 12, 5)
    assert article.byline == "Persdienst"


def test_a_word_file_keeps_headings_lists_and_rows() -> None:
    docx = pytest.importorskip("docx")
    document = docx.Document()
    document.add_heading("Nieuwe sluis keert water", 0)
    document.add_paragraph(LEAD)
    document.add_heading("Wat nu", 2)
    document.add_paragraph("120 bomen planten", style="List Bullet")
    table = document.add_table(rows=1, cols=2)
    table.rows[0].cells[0].text, table.rows[0].cells[1].text = "2023", "85"
    document.add_paragraph(REST)
    target = io.BytesIO()
    document.save(target)
    article = parse(target.getvalue())
    assert article.title == "Nieuwe sluis keert water"
    assert article.body == f"{LEAD}\nWat nu\n120 bomen planten\n2023\t85\n{REST}"
    assert [block.role for block in article.blocks] == ["title", "paragraph", "heading", "item", "row", "paragraph"]


def pdf(lines: list[str]) -> bytes:
    """A PDF of one page with a text layer, written by hand."""
    shown = "".join(f"({line}) Tj 0 -14 Td " for line in lines)
    stream = f"BT /F1 11 Tf 60 780 Td {shown}ET".encode("cp1252")
    objects = [
        b"<</Type/Catalog/Pages 2 0 R>>",
        b"<</Type/Pages/Kids[3 0 R]/Count 1>>",
        b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Resources<</Font<</F1 5 0 R>>>>>>",
        b"<</Length %d>>stream\n%s\nendstream" % (len(stream), stream),
        b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>",
    ]
    data, places = b"%PDF-1.4\n", []
    for number, content in enumerate(objects, 1):
        places.append(len(data))
        data += b"%d 0 obj%s endobj\n" % (number, content)
    table = b"".join(b"%010d 00000 n \n" % place for place in places)
    return data + b"xref\n0 6\n0000000000 65535 f \n%strailer<</Size 6/Root 1 0 R>>\nstartxref\n%d\n%%%%EOF" % (
        table,
        len(data),
    )


def test_printed_lines_of_a_pdf_become_paragraphs_again() -> None:
    pytest.importorskip("pypdfium2")
    first, second = textwrap.wrap(LEAD, 60), [REST[:51] + "-", REST[51:]]
    article = parse(pdf([*first, *second]))
    assert article.body == f"{LEAD}\n{REST}"


@pytest.mark.parametrize("lines", [[], None])
def test_a_pdf_without_text_says_so(lines: list[str] | None) -> None:
    pytest.importorskip("pypdfium2")
    with pytest.raises(NotText, match="PDF"):
        parse(pdf([]) if lines is not None else b"%PDF-1.4 nothing")
