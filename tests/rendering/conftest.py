"""Reports made by hand: what a renderer is given, without the stages before it."""

from __future__ import annotations

from datetime import date

import pytest

from r57extract.types.article import Article, Block
from r57extract.types.report import Evidence, Failure, Finding, Report, Verified

NL = """Havenbedrijf telt zijn kranen
Van de 250 kranen werken er 180; 60 staan stil en 10 worden gekeurd.
De directie zegt dat er 190 kranen werken en belooft er "drie" te kopen voor 16.716.074 miljard dong.
Deel dit bericht op sociale media"""
DE = """Hafen zählt seine Kräne
Von den 250 Kränen arbeiten 180.
Die Leitung spricht von 190 Kränen in Betrieb."""
AR = """الميناء يحصي رافعاته
من أصل 250 رافعة تعمل 180 رافعة اليوم.
وتقول الإدارة إن 190 رافعة تعمل <الآن> & غدا."""


def make_article(id: str, lang: str, text: str, chrome: str = "") -> Article:
    blocks, start = [], 0
    for line in text.split("\n"):
        kind = "chrome" if line == chrome else "text" if blocks else "title"
        blocks.append(Block(start, start + len(line), kind, "paragraph" if blocks else "heading"))
        start += len(line) + 1
    title = text.partition("\n")[0]
    return Article(id, lang, title, text, tuple(blocks), published=date(2026, 3, 2))


def evidence(article: Article, quote: str, value: str = "") -> Evidence:
    start = article.text.index(quote)
    return Evidence(article.id, start, start + len(quote), quote, value)


@pytest.fixture
def nl() -> Article:
    return make_article("nl.txt", "nl", NL, chrome="Deel dit bericht op sociale media")


@pytest.fixture
def de() -> Article:
    return make_article("kräne & häfen #1.txt", "de", DE)


@pytest.fixture
def ar() -> Article:
    return make_article("ar.txt", "ar", AR)


@pytest.fixture
def report(nl: Article, de: Article, ar: Article) -> Report:
    """An info, a warning and two errors, in this order, over three versions of which one runs right to left."""
    missing = Finding(
        "missing-figure",
        "info",
        "60 stands in nl but is missing in de.",
        (evidence(nl, "60", "60"), evidence(de, "Von den 250 Kränen arbeiten 180.")),
        versions=("nl", "de"),
    )
    percentage = Finding("percentage", "warning", "A share is wrong.", (evidence(nl, "250", "250"),), "", ("nl",))
    contradiction = Finding(
        "contradiction",
        "error",
        "180 cranes work, then 190 cranes work.",
        (
            evidence(nl, "180", "180"),
            evidence(nl, "190 kranen", "190"),
            evidence(ar, "180 رافعة", "180"),
            evidence(ar, "190 رافعة", "190"),
        ),
        "250 - 60 - 10 = 180",
        ("nl", "ar"),
    )
    magnitude = Finding(
        "magnitude",
        "error",
        "The amount is more than a country makes in a year.",
        (evidence(nl, "16.716.074 miljard dong", "16716074000000000"),),
        versions=("nl",),
    )
    return Report(
        findings=(missing, percentage, contradiction, magnitude),
        articles=(nl, de, ar),
        failures=(Failure("vi.png", "NotText", "a PNG picture holds no text"),),
        coverage=0.979,
        verified=(Verified("180 + 60 + 10 = 250", (evidence(nl, "180"), evidence(nl, "250")), ("nl",)),),
        notes=("de is much shorter than the others.",),
        figures=17,
        dates=2,
    )


@pytest.fixture
def clean(nl: Article, de: Article) -> Report:
    return Report((), (nl, de), coverage=0.979, figures=83, dates=12)
