"""What holds of any text on its whole way from parsing to rendering, in sentences of the corpora mangled at random.

Properties of figures alone are in tests/extraction/test_figures_properties.py.
"""

from __future__ import annotations

import tomllib
import unicodedata
from datetime import date
from pathlib import Path
from time import process_time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import r57extract as r57
from r57extract.errors import SourceError

CORPORA = Path(__file__).parent.parent / "corpora"
LANGS = r57.supported_languages()
# What stands in real pages between words, and what fold away, join, turn and break texts.
ODD = st.sampled_from(
    [
        *"\u00a0\u2009\u202f\u3000\t\r\n\x0b\x1c\x85\u2028\u2029\x00\u200b\u200d\u200f\u061c\u2066\u2069\ufeff\u00ad",
        *"\u0301\u064b_ـ½²①Ⅳ％٪€₴đ°–—−/:.,٫٬،؛()[]«»„“”\"'’…019٣۴４𝟙百%#@№ﬁİß",
        *("m3", "km²", "1e5", "NaN", "http://", "24/7", " - ", "- ", "\n- "),
    ]
)  # fmt: skip


def sentences(lang: str) -> list[str]:
    found = []
    for folder in ("languages", "dates", "duties"):
        tables = tomllib.loads((CORPORA / folder / f"{lang}.toml").read_text(encoding="utf-8"))
        for cases in tables.values():
            found += [case["text"] for case in cases if isinstance(case, dict)] if isinstance(cases, list) else []
    return found


SENTENCES = {lang: sentences(lang) for lang in LANGS}


@st.composite
def mangled(draw: st.DrawFn) -> tuple[str, str]:
    """A language, and the head of one of its sentences with the tail of another and something odd between."""
    lang = draw(st.sampled_from(LANGS))
    head, tail = (draw(st.sampled_from(SENTENCES[lang])) for _ in range(2))
    cut, start = draw(st.integers(0, len(head))), draw(st.integers(0, len(tail)))
    odd = "".join(draw(st.lists(ODD, max_size=3)))
    return lang, unicodedata.normalize("NFC", head[:cut] + odd + tail[start:])


def extracted(lang: str, text: str) -> r57.Extraction:
    block = r57.types.article.Block(0, len(text), "text")
    return r57.extract(r57.Article(lang, lang, "", text, (block,), published=date(2025, 12, 5)))


def facts(lang: str, text: str, before: int = 0) -> list[tuple[object, ...]]:
    """Everything read, places counted from `before`."""
    found = extracted(lang, text)
    figures = [(f.start, f.end, f.kind, f.value, f.low, f.high, f.unit, f.bound, f.readings) for f in found.figures]
    dates = [(d.start, d.end, d.first, d.last, d.grain, d.relation) for d in found.dates]
    duties = [(d.start, d.end, d.date.first) for d in found.deadlines] + [(t.start, t.end) for t in found.tasks]
    money = [(b.start, b.end, b.amount, b.currency, b.role) for b in found.budgets]
    names = [(e.start, e.end, e.type, e.key) for e in found.entities]
    return [(start - before, end - before, *what) for start, end, *what in (*figures, *dates, *duties, *money, *names)]


@settings(max_examples=150, deadline=None, derandomize=True)
@given(mangled())
def test_no_text_crashes_a_stage(text: tuple[str, str]) -> None:
    lang, printed = text
    try:
        article = r57.parse(printed, lang=lang)
    except SourceError:
        return
    report = r57.reconcile([r57.extract(article)])
    for form in ("terminal", "html", "json", "csv", "sarif"):
        assert r57.render(report, form)


@settings(max_examples=300, deadline=None, derandomize=True)
@given(mangled())
def test_all_facts_lie_in_their_text(text: tuple[str, str]) -> None:
    lang, printed = text
    assert all(0 <= start < end <= len(printed) for start, end, *_ in facts(lang, printed))


@settings(max_examples=200, deadline=None, derandomize=True)
@given(mangled())
def test_neutral_text_before_and_behind_changes_nothing(text: tuple[str, str]) -> None:
    lang, printed = text
    assert facts(lang, f"…\n{printed}\n…", before=2) == facts(lang, printed)


@settings(max_examples=200, deadline=None, derandomize=True)
@given(mangled(), st.sampled_from("\u00a0\u202f\u2009"))
def test_the_kind_of_space_changes_nothing(text: tuple[str, str], space: str) -> None:
    lang, printed = text
    assert facts(lang, printed.replace(" ", space)) == facts(lang, printed)


@pytest.mark.parametrize("lang", LANGS)
@pytest.mark.parametrize("digits", ["٠١٢٣٤٥٦٧٨٩", "۰۱۲۳۴۵۶۷۸۹", "０１２３４５６７８９"])
def test_the_script_of_the_digits_changes_nothing(lang: str, digits: str) -> None:
    other = str.maketrans("0123456789", digits)
    for text in SENTENCES[lang][::10]:
        if not any(name in text for name in ("m3", "4.0")):  # names and symbols, which nobody prints so
            assert facts(lang, text.translate(other)) == facts(lang, text), text


# Texts that go on and on, by language; those of "" in one with capitals and in one without.
ENDLESS = {
    "": [
        *(
            ".",
            "…",
            "?! ",
            '"',
            "(",
            "'",
            "1'",
            "5, ",
            "12- ",
            "1 ",
            "1/",
            "$1",
            "(1) ",
            "05/12/2025 ",
            "12:30 ",
            "A.B. ",
        ),
        *("\u0301", "a\u0301", "\u200b", "a\u00ad", "ـ ", "\u064b", "aбم1", "a-", "http://a.b/1 "),
    ],
    "nl": ["een ", "of 5 ", "5 of ", "honderd", "van 1 tot ", "5 december 2025 ", "Jan de Vries ", "De minister moet "],
    "de": [
        "ein ",
        "oder 5 ",
        "hundert",
        "von 1 bis ",
        "5. Dezember 2025 ",
        "Anna und ",
        "Der Minister muss ",
        "2- bis ",
    ],
    "uk": ["один ", "або 5 ", "сто ", "від 1 до ", "5 грудня 2025 ", "Леся Українка, ", "Міністр має "],
    "ar": ["واحد و", "أو 5 ", "مليون ", "من 1 إلى ", "5 ديسمبر 2025 ", "محمد بن سلمان ", "يجب على الوزير أن "],
    "vi": ["một ", "hoặc 5 ", "hai mươi ", "từ 1 đến ", "ngày 5/12/2025 ", "Nguyễn Phú Trọng ", "Bộ trưởng phải "],
}


def is_linear(times: list[float]) -> bool:
    """Ten times the text may take thirty times as long, caches included; never a hundred times."""
    return times[1] < 0.5 + 30 * times[0]


@pytest.mark.parametrize(
    ("lang", "piece"),
    [(lang, piece) for own, pieces in ENDLESS.items() for piece in pieces for lang in ([own] if own else ["nl", "ar"])],
)
def test_the_time_of_extraction_grows_with_length(lang: str, piece: str) -> None:
    times = []
    for length in (3_000, 30_000):
        text = unicodedata.normalize("NFC", (piece * length)[:length])
        times.append(min(seconds_of_extraction(lang, text) for _ in range(2)))  # once, a collection may fall into it
    assert is_linear(times)


def seconds_of_extraction(lang: str, text: str) -> float:
    start = process_time()
    extracted(lang, text)
    return process_time() - start


def test_the_time_of_comparison_grows_with_length() -> None:
    times = []
    for length in (200, 2_000):
        text = " ".join(f"{number}% van {number + 3}, " for number in range(length))
        versions = [extracted(lang, text) for lang in ("nl", "de")]
        start = process_time()
        report = r57.reconcile(versions)
        assert r57.render(report, "html")
        times.append(process_time() - start)
    assert is_linear(times)
