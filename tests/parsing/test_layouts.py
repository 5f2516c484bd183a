"""Our own pages: outlines of real sites, each filled with one story of ours in every language.

The folder layouts/ holds a template a site and a TOML file a language; the first line of a template says which parts of
the story its article shows, in which order. Everything else on the page is chrome, full of figures of its own.
"""

from __future__ import annotations

import tomllib
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

import pytest
import regex
from jinja2 import Environment, FileSystemLoader

from r57extract.parsing import parse

FOLDER = Path(__file__).parent / "layouts"
LANGUAGES = ("nl", "de", "uk", "ar", "vi")
LAYOUTS = tuple(sorted(path.stem for path in FOLDER.glob("*.html")))
PARTS = regex.compile(r"\{# parts: ([^#]*) #\}")
GROUP = regex.compile(r"(\d)([.,])(\d{3})")


def marked(text: str) -> str:
    """The text as pages mark it up: numbers cut by elements, raised units, entities."""
    text = text.replace("&", "&amp;").replace("m³", "m<sup>3</sup>").replace(" %", "&nbsp;%")
    return GROUP.sub(r"\1<span class='sep'>\2</span>\3", text)


@cache
def story(lang: str) -> dict[str, Any]:
    return tomllib.loads((FOLDER / f"{lang}.toml").read_text(encoding="utf-8"))


@cache
def page(layout: str, lang: str) -> str:
    environment = Environment(loader=FileSystemLoader(FOLDER), autoescape=False)
    environment.filters["marked"] = marked
    return environment.get_template(f"{layout}.html").render(story(lang), lang=lang, languages=LANGUAGES)


def body(layout: str, lang: str) -> str:
    """What `Article.body` of that page has to be, to the character."""
    found = PARTS.match((FOLDER / f"{layout}.html").read_text(encoding="utf-8"))
    assert found, f"{layout}.html does not say which parts of the story it shows"
    told, lines = story(lang), []
    for part in found[1].split():
        if part.isdecimal():
            lines.append(told["paragraphs"][int(part) - 1])
        elif part == "items":
            lines += told["items"]
        elif part == "table":
            lines += ["\t".join(row) for row in told["table"]]
        else:
            lines.append(told[part])
    return "\n".join(lines).replace(" %", "\xa0%")


every_page = pytest.mark.parametrize(("layout", "lang"), [(one, lang) for one in LAYOUTS for lang in LANGUAGES])


def test_there_are_twelve_layouts_and_more() -> None:
    assert len(LAYOUTS) >= 12


@every_page
def test_the_body_is_the_story_to_the_character(layout: str, lang: str) -> None:
    assert parse(page(layout, lang)).body == body(layout, lang)


@every_page
def test_title_language_and_day_are_found(layout: str, lang: str) -> None:
    article = parse(page(layout, lang))
    assert article.title == story(lang)["title"]
    assert article.lang == lang
    assert article.published == date(2025, 11, 12)


@every_page
def test_nothing_visible_is_thrown_away(layout: str, lang: str) -> None:
    article = parse(page(layout, lang))
    told = story(lang)
    for words in (told["menu"][0], told["teasers"][0][0] if layout != "05_ministry" else told["contact"]):
        assert words in article.text


@every_page
def test_the_page_as_plain_text_loses_none_of_the_story(layout: str, lang: str) -> None:
    from_markup = parse(page(layout, lang))
    from_text = parse(from_markup.text, lang=lang)
    kept = {from_text.text[block.start : block.end] for block in from_text.blocks if block.kind != "chrome"}
    assert {line for line in from_markup.body.split("\n") if line not in kept} == set()


def test_the_language_versions_that_a_page_names_are_found() -> None:
    versions = dict(parse(page("01_blog", "de")).versions)
    assert versions == {lang: f"https://news.example/{lang}/sluice" for lang in LANGUAGES}


def test_the_source_line_of_a_page_is_found() -> None:
    assert parse(page("08_portal_marks", "uk")).source_url == "https://origin.example/sluice"
