"""Our own pages: outlines of real sites, each filled with one story of ours in every language."""

from __future__ import annotations

import tomllib
from functools import cache
from pathlib import Path
from typing import Any

import regex
from jinja2 import Environment, FileSystemLoader

FOLDER = Path(__file__).parent / "layouts"
LANGUAGES = ("nl", "de", "uk", "ar", "vi")
LAYOUTS = tuple(sorted(path.stem for path in FOLDER.glob("*.html")))
_PARTS = regex.compile(r"\{# parts: ([^#]*) #\}")
_GROUP = regex.compile(r"(\d)([.,])(\d{3})")


def marked(text: str) -> str:
    """The text as pages mark it up: numbers cut by elements, raised units, entities."""
    text = text.replace("&", "&amp;").replace("m³", "m<sup>3</sup>").replace(" %", "&nbsp;%")
    return _GROUP.sub(r"\1<span class='sep'>\2</span>\3", text)


@cache
def story(lang: str) -> dict[str, Any]:
    return tomllib.loads((FOLDER / f"{lang}.toml").read_text(encoding="utf-8"))


def page(layout: str, lang: str) -> str:
    environment = Environment(loader=FileSystemLoader(FOLDER), autoescape=False)
    environment.filters["marked"] = marked
    return environment.get_template(f"{layout}.html").render(story(lang), lang=lang, languages=LANGUAGES)


def body(layout: str, lang: str) -> str:
    """What `Article.body` of that page has to be, to the character."""
    found = _PARTS.match((FOLDER / f"{layout}.html").read_text(encoding="utf-8"))
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
