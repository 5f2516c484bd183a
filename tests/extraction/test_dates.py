"""What dates claim, what they leave alone, and what they do not invent."""

from __future__ import annotations

import sys
from datetime import date
from itertools import pairwise

import pytest

from r57extract.extraction import dates
from r57extract.extraction.context import Context
from r57extract.extraction.tokens import Tokens
from r57extract.languages import load, supported
from r57extract.types.article import Article, Block
from r57extract.types.facts import DateMention

FRIDAY = date(2025, 12, 5)


def read(lang: str, text: str, published: date | None = FRIDAY) -> tuple[DateMention, ...]:
    article = Article(lang, lang, "", text, (Block(0, len(text), "text"),), published=published)
    language = load(lang)
    context = Context(article, language, Tokens(text, language.spelling))
    dates.read(context)
    return context.dates


def only(lang: str, text: str, published: date | None = FRIDAY) -> DateMention:
    (mention,) = read(lang, text, published)
    return mention


def test_the_span_is_the_date_and_the_phrase_has_the_words_of_its_relation() -> None:
    text = "Alles moet vóór 31 december 2025 klaar zijn."
    mention = only("nl", text)
    assert text[mention.start : mention.end] == "31 december 2025"
    assert mention.phrase is not None
    assert text[mention.phrase.start : mention.phrase.end] == "vóór 31 december 2025"


def test_an_arabic_prefix_is_no_part_of_the_date() -> None:
    text = "قانون لعام 2017 صار قديما."
    mention = only("ar", text)
    assert text[mention.start : mention.end] == "عام 2017"


def test_what_was_printed_is_kept_when_the_year_is_not_known() -> None:
    mention = only("de", "Am 3. März begann der Bau.", published=None)
    assert (mention.first, mention.last) == (None, None)
    assert (mention.year, mention.month, mention.day) == (0, 3, 3)


def test_a_month_is_a_month_and_never_its_first_day() -> None:
    mention = only("uk", "У грудні 2025 року ціна впала.")
    assert (mention.grain, mention.first, mention.last) == ("month", date(2025, 12, 1), date(2025, 12, 31))
    assert mention.day == 0


@pytest.mark.parametrize(
    ("published", "year"), [(date(2025, 12, 20), 2026), (date(2026, 1, 20), 2026), (date(2025, 7, 1), 0)]
)
def test_a_day_without_a_year_is_near_the_day_of_publication_or_open(published: date, year: int) -> None:
    mention = only("nl", "Op 3 januari gaat de brug dicht.", published)
    assert mention.first == (date(year, 1, 3) if year else None)


def test_two_years_printed_with_the_same_day_settle_nothing() -> None:
    text = "Op 4 mei 2021 en op 4 mei 2022 was het stil; op 4 mei ook."
    assert read("nl", text, None)[-1].first is None


def test_a_weekday_is_kept_as_printed_even_where_it_is_wrong() -> None:
    mention = only("de", "Am Montag, dem 5. Dezember 2025, wurde gewählt.")
    assert (mention.first, mention.weekday) == (FRIDAY, 1)
    assert mention.first is not None and mention.first.isoweekday() == 5


def test_a_winter_has_two_readings() -> None:
    mention = only("nl", "In de winter van 2025 vroor het.")
    assert (mention.first, mention.last) == (date(2025, 12, 1), date(2026, 2, 28))
    assert mention.readings == ((date(2024, 12, 1), date(2025, 2, 28)),)


def test_a_day_that_does_not_exist_has_no_first_or_last() -> None:
    assert only("de", "Am 31. November 2025 war niemand da.").first is None


def test_a_period_the_wrong_way_round_is_left_open() -> None:
    assert only("nl", "Van 5 mei 2026 tot 3 mei 2026 is er markt.").first is None


@pytest.mark.parametrize(
    ("text", "relation"),
    [
        ("Bis zum 4. Dezember 2025 wurden 1.287 Aufgaben zugewiesen.", "as-of"),
        ("Bis zum 31. Dezember 2025 müssen 368 Aufgaben abgeschlossen sein.", "by"),
        ("Bis zum 31. Dezember 2025 gilt die alte Regel.", "until"),
        ("Die Umsetzung der Aufgaben bis zum 4. Dezember 2025", "as-of"),
        ("Die Umsetzung der Aufgaben bis zum 4. Februar 2026", "by"),
    ],
)
def test_the_sentence_decides_what_bis_means(text: str, relation: str) -> None:
    assert only("de", text).relation == relation


def test_by_a_year_is_not_in_a_year() -> None:
    assert only("de", "Bis 2025 sind 452 Aufgaben zu erledigen.").relation == "by"
    assert only("de", "Im Jahr 2025 sind 452 Aufgaben zu erledigen.").relation == "in"


def test_a_document_dated_a_day_does_not_start_on_it() -> None:
    assert only("uk", "Резолюція від 22 грудня 2024 року чинна.").relation == "on"
    assert only("uk", "Тариф діє від 22 грудня 2024 року.").relation == "from"


@pytest.mark.parametrize("lang", supported())
def test_nothing_is_read_from_an_empty_text(lang: str) -> None:
    assert read(lang, "") == ()


@pytest.mark.parametrize("lang", supported())
@pytest.mark.parametrize(
    "text",
    [
        "57-NQ/TW",
        "71/NQ-CP",
        "1.287",
        "2.014/2.177",
        "F-16",
        "2:1",
        "10.1126/science.2012",
        "192.168.5.12",
        "a2025b",
        "#2025",
        "+84 2025 12",
    ],
)
def test_codes_ratios_scores_and_addresses_are_no_dates(lang: str, text: str) -> None:
    assert read(lang, f"x {text} x") == ()


def test_a_whole_date_may_be_glued_to_the_word_before_it() -> None:
    text = "Toà soạn05/12/2025"
    mention = only("vi", text)
    assert text[mention.start : mention.end] == "05/12/2025"


def test_a_date_in_another_language_is_what_dateparser_says_it_is() -> None:
    mention = only("uk", "Фото: December 5, 2025, архів")
    assert (mention.first, mention.last, mention.grain) == (FRIDAY, FRIDAY, "day")


def test_dateparser_stays_unloaded_while_no_such_date_stands() -> None:
    loaded = "dateparser" in sys.modules
    read("nl", "Gisteren, op 4 december 2025, en volgende week dinsdag.")
    assert ("dateparser" in sys.modules) == loaded


def test_dates_come_in_order_and_do_not_overlap() -> None:
    text = "3, 4 en 5 mei 2026; van 6 tot 8 mei; vrijdag 9 mei 2026; 2026–2030; vorige week dinsdag."
    found = read("nl", text)
    assert len(found) == 7
    assert all(before.end <= after.start for before, after in pairwise(found))


@pytest.mark.parametrize(("lang", "text"), [("de", "Viele leiden bis heute daran."), ("uk", "До вчора було сухо.")])
def test_until_today_is_no_term_though_nobody_says_when_it_was_written(lang: str, text: str) -> None:
    assert only(lang, text, published=None).relation == "as-of"
