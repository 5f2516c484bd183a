"""Plain text: what stood around the article in the browser is told from the article, and no figure of it is lost."""

from __future__ import annotations

from datetime import date

import pytest

from r57extract.errors import EmptySource
from r57extract.parsing import parse
from r57extract.types.article import Article

BEFORE = "Flutblatt.example - Zeitung am Fluss\n\nDer Rat stellt 472 Pumpen auf.\n\nRedaktionRedaktion05/12/2025\n\n"
STORY = (
    "Am Montag hat der Rat beschlossen, dass bis 2026 insgesamt 472 Pumpen aufgestellt werden müssen, die meisten am Ufer.\n\n"
    "Ein Arbeiter prüft eine Pumpe.\n\n"
    "Von den 472 Pumpen sind 104 schon bestellt. Die übrigen 368 folgen vor dem 31. Dezember, sagte die Bürgermeisterin.\n\n"
)
AFTER = (
    "Quelle: https://example.org/pumpen\n\n\nKommentar (0)\n\nHinterlasse einen Kommentar, um deine Meinung zu teilen!\n\n"
    "Gleiche Kategorie\n\nEin Café in der Altstadt zählt 300 % mehr Gäste als im Vorjahr, sagt der Besitzer des Hauses.\n\n"
    "Banner Bank\nBanner Bank\nBanner Bank\n"
)


def kinds(article: Article) -> dict[str, str]:
    return {article.text[block.start : block.end]: block.kind for block in article.blocks}


@pytest.fixture(scope="module")
def article() -> Article:
    return parse(BEFORE + STORY + AFTER)


def test_what_stands_before_and_after_is_chrome(article: Article) -> None:
    told = kinds(article)
    for line in (BEFORE + AFTER).split("\n"):
        if line and "Pumpen auf" not in line:
            assert told[line] == "chrome", line


def test_the_body_is_the_story_with_its_caption(article: Article) -> None:
    assert article.body == STORY.strip().replace("\n\n", "\n")


def test_title_day_author_and_source_are_found(article: Article) -> None:
    assert article.title == "Der Rat stellt 472 Pumpen auf."
    assert article.published == date(2025, 12, 5)
    assert article.byline == "Redaktion"
    assert article.source_url == "https://example.org/pumpen"


def test_the_text_is_kept_whole(article: Article) -> None:
    assert article.text == BEFORE + STORY + AFTER


def test_lines_without_anything_around_them_are_all_text() -> None:
    lines = [
        "Een eerste zin met 12 huizen.",
        "Lees meer boeken, zei de minister in 2025.",
        "Nummer 3.",
        "De laatste zin, die een stuk langer is dan de andere zinnen en 45 bomen noemt, staat hier.",
    ]
    told = kinds(parse("\n".join(lines), lang="nl", id="nl"))
    assert told == dict.fromkeys(lines, "text")


def test_a_headline_above_prose_is_the_title() -> None:
    text = "Dijk houdt 1.450 huizen droog\nDe nieuwe dijk bij het dorp heeft dinsdag voor het eerst hoog water van 4 meter gekeerd."
    article = parse(text, lang="nl")
    assert article.title == "Dijk houdt 1.450 huizen droog"
    assert [block.kind for block in article.blocks] == ["title", "text"]


@pytest.mark.parametrize(
    "line",
    [
        "Lees ook: Zwembad vraagt 5 euro meer",
        "Читайте також: Басейн просить 5 євро",
        "اقرأ أيضا: المسبح يطلب 5 يورو",
        "Xem thêm: Bể bơi tăng 5 euro",
    ],
)
def test_a_reference_to_another_story_is_chrome_and_the_story_goes_on(line: str) -> None:
    first = "De nieuwe dijk bij het dorp heeft dinsdag voor het eerst hoog water van 4 meter gekeerd, zegt men."
    last = "Daarna gingen 212 gezinnen terug naar hun huizen, die allemaal droog waren gebleven, zo bleek."
    assert list(kinds(parse(f"{first}\n{line}\n{last}", lang="nl")).values()) == ["text", "chrome", "text"]


def test_a_counter_of_comments_above_the_story_ends_nothing() -> None:
    story = "De nieuwe dijk bij het dorp heeft dinsdag voor het eerst hoog water van 4 meter gekeerd, zegt men."
    assert list(kinds(parse(f"Reacties (12)\n{story}", lang="nl")).values()) == ["chrome", "text"]


def test_a_source_line_in_the_first_half_does_not_end_the_story() -> None:
    first = "De nieuwe dijk heeft dinsdag voor het eerst hoog water gekeerd, zegt het waterschap in de krant."
    rest = "Daarna gingen 212 gezinnen terug naar hun huizen, die allemaal droog waren gebleven, zo bleek. " * 2
    article = parse(f"{first}\nBron: https://example.org/a\n{rest.strip()}", lang="nl")
    assert [block.kind for block in article.blocks] == ["text", "chrome", "text"]


def test_deadlines_in_lists_are_no_datelines() -> None:
    intro = "Het waterschap heeft dinsdag de laatste van 14 pompen aangezet en noemde wat er nu nog moet gebeuren:"
    more = "Van de 212 gezinnen die tijdens de bouw moesten verhuizen, zijn er inmiddels 187 terug in hun huis."
    item = "de weg openen vóór 1 mei 2026"
    assert kinds(parse(f"{intro}\n{more}\n{item}", lang="nl"))[item] == "text"


def test_offsets_point_into_normalised_text() -> None:
    article = parse(
        "Cafe\u0301 met 12 tafels en een lange zin over het water bij de oude dijk van het dorp.", lang="nl"
    )
    assert article.text.startswith("Café met 12")
    assert article.body == article.text


def test_carriage_returns_end_lines() -> None:
    assert [
        b.kind for b in parse("Een zin over 12 huizen.\r\nNog een zin over 13 huizen.\rEn 14.", lang="nl").blocks
    ] == ["text"] * 3


def test_a_paragraph_in_another_language_is_marked_and_noted() -> None:
    dutch = [
        "De nieuwe dijk bij het dorp heeft dinsdag voor het eerst hoog water van 4 meter gekeerd, zegt het waterschap.",
        "Daarna gingen 212 gezinnen terug naar hun huizen, die allemaal droog waren gebleven, zo bleek dinsdag.",
        "De burgemeester van het dorp zegt dat de dijk het water nog jaren zal keren en dat er niets is gebroken.",
    ]
    english = "The new dike kept out four metres of water on Tuesday, and 212 families returned to their homes, which had stayed dry."
    article = parse("\n".join([*dutch, english]))
    assert article.lang == "nl"
    assert [block.lang for block in article.blocks] == ["", "", "", "en"]
    assert any("(en)" in note for note in article.notes)


def test_control_characters_are_white_space() -> None:
    with pytest.raises(EmptySource):
        parse("\x1c\n\x1e")
    assert parse("\x1c\nEen\x1d", lang="nl").body == "Een"
