"""What holds of the figures of any text: never a crash, spans inside it, values that do not hang on its looks."""

from __future__ import annotations

import unicodedata
from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import r57extract as r57
from r57extract.types.facts import Figure

LANGS = st.sampled_from(r57.supported_languages())
# What figures are made of, so that random texts often hold some.
PIECES = st.sampled_from(
    [
        "1",
        "12",
        "123",
        "1.287",
        "16.716.074",
        "31,5",
        "31.5",
        "1,287",
        "٢٬٠١٤",
        "½",
        "07",
        "0800",
        "%",
        "٪",
        "‰",
        "€",
        "$",
        "£",
        "USD",
        "VND",
        "km",
        "m²",
        "kg",
        "°C",
        "-",
        "–",
        "/",
        ":",
        "+",
        "(",
        ")",
        ",",
        ".",
        ";",
        "miljoen",
        "Mrd.",
        "млн",
        "مليون",
        "triệu",
        "tỷ",
        "euro",
        "đồng",
        "грн",
        "دولار",
        "jaar",
        "Jahre",
        "років",
        "سنة",
        "năm",
        "en",
        "und",
        "і",
        "و",
        "và",
        "van",
        "von",
        "з",
        "من",
        "trong",
        "meer",
        "über",
        "понад",
        "من",
        "hơn",
        "tot",
        "bis",
        "до",
        "إلى",
        "đến",
        "5-та",
        "60-jarige",
        "F-16",
        "57-NQ/TW",
        "http://a.b/1",
        "a@b.nl",
        "#5",
        "№",
        "nr.",
        "taken",
        "vier",
        "sieben",
        "двадцять",
        "أربعة",
        "năm",
        "hundred",
        "\n",
    ]
)
TEXTS = st.lists(PIECES, max_size=12).map(" ".join) | st.lists(PIECES, max_size=8).map("".join) | st.text(max_size=60)
NUMBERS = st.decimals(min_value=0, max_value=10**9, places=2).map(lambda value: value.normalize())


def figures(lang: str, text: str) -> tuple[Figure, ...]:
    article = r57.Article(lang, lang, "", text, (r57.types.article.Block(0, len(text), "text"),))
    return r57.extract(article, without=("entities", "dates", "duties")).figures


def values(lang: str, text: str) -> list[tuple[Decimal, str, str]]:
    return [(figure.value, figure.kind, figure.unit) for figure in figures(lang, text)]


@settings(max_examples=400, deadline=None)
@given(LANGS, TEXTS)
def test_any_text_gives_figures_whose_spans_lie_in_it_in_order(lang: str, text: str) -> None:
    last = 0
    for figure in figures(lang, text):
        assert last <= figure.start < figure.end <= len(text)
        last = figure.end
        assert figure.low <= figure.value <= figure.high
        if figure.noun_span:
            assert text[figure.noun_span.start : figure.noun_span.end] == figure.noun


@settings(max_examples=200, deadline=None)
@given(LANGS, TEXTS)
def test_composed_and_decomposed_text_gives_the_same_values(lang: str, text: str) -> None:
    composed = unicodedata.normalize("NFC", text)
    assert values(lang, composed) == values(lang, unicodedata.normalize("NFC", unicodedata.normalize("NFD", composed)))


@settings(max_examples=200, deadline=None)
@given(LANGS, NUMBERS, st.sampled_from(["٠١٢٣٤٥٦٧٨٩", "۰۱۲۳۴۵۶۷۸۹", "０１２３４５６７８９"]))
def test_the_script_of_the_digits_changes_no_value(lang: str, number: Decimal, digits: str) -> None:
    text = f"{number:f}%"
    assert values(lang, text.translate(str.maketrans("0123456789", digits))) == values(lang, text)


@settings(max_examples=200, deadline=None)
@given(LANGS, st.integers(min_value=10_000, max_value=10**12), st.sampled_from("\u00a0\u202f\u2009"))
def test_the_kind_of_space_changes_no_value(lang: str, number: int, space: str) -> None:
    text = f"({number:,} km)".replace(",", " ")
    assert values(lang, text.replace(" ", space)) == values(lang, text)
    assert values(lang, text)[0][0] == number


@settings(max_examples=200, deadline=None)
@given(LANGS, TEXTS)
def test_neutral_text_before_and_behind_changes_nothing(lang: str, text: str) -> None:
    before = "…\n"
    around = figures(lang, f"{before}{text}\n…")
    alone = figures(lang, f"{text}\n")
    assert [(f.start - len(before), f.end - len(before), f.value, f.unit) for f in around] == [
        (f.start, f.end, f.value, f.unit) for f in alone
    ]


@settings(max_examples=300, deadline=None)
@given(LANGS, TEXTS)
def test_a_figure_alone_has_the_value_that_it_has_in_its_text(lang: str, text: str) -> None:
    for figure in figures(lang, text):
        if figure.kind in ("identifier", "list-number", "ordinal"):
            continue
        printed = text[figure.start : figure.end]
        again = [f for f in figures(lang, printed) if f.kind not in ("identifier", "list-number")]
        readings = {reading for f in again for reading in (f.value, *f.readings)}
        assert not again or figure.value in readings or readings & set(figure.readings), printed


@pytest.mark.parametrize("lang", r57.supported_languages())
@pytest.mark.parametrize(
    "piece",
    ["1", "1.", "1 ", "000 ", "1-", "1/", "1,1,", "½", "$1", "a1", "1a-", "één miljoen ", "năm ", "of 5 ", "5, ", "."],
)
def test_long_monotonous_texts_are_read(lang: str, piece: str) -> None:
    assert all(figure.end <= 20_000 for figure in figures(lang, (piece * 20_000)[:20_000]))
