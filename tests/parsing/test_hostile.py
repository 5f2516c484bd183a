"""Input made to hurt: bounded work, and an error that says which limit was met."""

from __future__ import annotations

import gzip
from pathlib import Path

import pytest

from r57extract.errors import LimitExceeded, NotText, SourceError
from r57extract.parsing import lines, parse, plain
from r57extract.parsing.parse import MAX_BYTES

STORY = "<p>" + "De minister zei dinsdag dat 404 taken klaar zijn en dat er nog 68 open staan. " * 4 + "</p>"


@pytest.mark.parametrize("element", ["<div>", "<span>", "<b>", "<table><tr><td>", "<ul><li>"])
def test_elements_nested_100000_deep_are_refused(element: str) -> None:
    with pytest.raises(LimitExceeded, match="nested"):
        parse(f"<html><body>{STORY}{element * 100_000}", id="diep.html")


def test_elements_nested_deeper_than_most_parsers_allow_are_read() -> None:
    assert "404 taken" in parse("<html><body>" + "<div>" * 1500 + STORY).body


def test_an_element_with_countless_attributes_is_refused() -> None:
    attributes = " ".join(f'a{number}="x"' for number in range(20_000))
    with pytest.raises(LimitExceeded, match="attributes"):
        parse(f"<html><body><p {attributes}>{STORY}")


def test_an_attribute_of_two_megabytes_is_no_obstacle() -> None:
    assert "404 taken" in parse(f"<html><body><img src='data:image/png;base64,{'A' * 2_000_000}'>{STORY}").body


def test_a_source_that_is_too_large_is_refused_unread() -> None:
    with pytest.raises(LimitExceeded, match="bytes"):
        parse(b"<p title='" + b"a" * MAX_BYTES + b"'>")


def test_countless_lines_are_refused() -> None:
    with pytest.raises(LimitExceeded, match="lines"):
        parse("x\n" * (plain.MAX_LINES + 1))
    with pytest.raises(LimitExceeded, match="lines"):
        parse("<html><body>" + "<br>1" * (lines.MAX_LINES + 2))


def test_entities_are_neither_expanded_without_end_nor_fetched(tmp_path: Path) -> None:
    secret = tmp_path / "secret.txt"
    secret.write_text("geheim 999", encoding="utf-8")
    bomb = "".join(f'<!ENTITY a{n} "{f"&a{n - 1};" * 10}">' for n in range(1, 10))
    page = f"<?xml version='1.0'?><!DOCTYPE x [<!ENTITY a0 'lol'>{bomb}<!ENTITY f SYSTEM '{secret.as_uri()}'>]>"
    article = parse(f"{page}<html><body>{STORY}<p>&a9; &f;</p></body></html>")
    assert "geheim" not in article.text
    assert len(article.text) < 2000


def test_a_gzip_bomb_is_not_unpacked() -> None:
    with pytest.raises(NotText, match="gzip"):
        parse(gzip.compress(bytes(10_000_000)))


@pytest.mark.parametrize(
    "text", ["a" * 10_000_000, "1" * 3_000_000, "." * 3_000_000, "1 " * 2_000_000, ":" * 2_000_000]
)
def test_a_line_without_end_is_read_in_linear_time(text: str) -> None:
    assert parse(text, lang="nl").text == text


@pytest.mark.parametrize(
    "page",
    [
        "<html><head>" + "<script>" * 50_000,
        "<html><body>" + "<noscript>" * 50_000,
        "<html><body>" + "<!--" * 50_000,
        "<html><body><p>" + "<" * 500_000,
        "<html><head><script type='application/ld+json'>" + "[" * 100_000 + "</script></head><body>" + STORY,
        "<html><body><div class='" + "comment " * 200_000 + "'>" + STORY,
    ],
)
def test_broken_markup_is_read_or_refused_but_never_crashes(page: str) -> None:
    try:
        assert parse(page, lang="nl").lang == "nl"
    except SourceError as error:
        assert "source" in str(error)


def test_scripts_do_not_run_and_do_not_count() -> None:
    article = parse(
        f"<html><body><script>document.write('300 %')</script>{STORY}<img src=x onerror='alert(300)'></body></html>"
    )
    assert "300" not in article.text
