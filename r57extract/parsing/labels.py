"""Knows the labels of a page ("Lees ook", "Kommentar (0)", "Джерело: …") in every language that has a file.

A page may carry labels in another language than its article, so all languages' labels are looked for on every page.
"""

from __future__ import annotations

import tomllib
from dataclasses import fields
from functools import cache
from importlib.resources import files
from typing import NamedTuple

import regex

from r57extract.languages import load, supported
from r57extract.languages.building import build
from r57extract.languages.layout import Layout
from r57extract.parsing.page import folded

# "Reactie (0)", "12 reacties", "Kommentare: 3"
_COUNTER_AFTER = regex.compile(r"(?<label>.*?)\s*+[:(\[]?+\s*+\p{Nd}{1,6}+\s*+[)\]]?+$")
_COUNTER_BEFORE = regex.compile(r"\p{Nd}{1,6}+\s++(?<label>.*)$")
_LONGEST = 200
_BEGINNING = ("notices", "related", "share", "credit")
_BEFORE_COLON = ("source", "related", "credit", "byline", "published", "updated", "comments")
_SHORT = 80  # a line that begins as "Lees ook …" does is a label up to this length


class Label(NamedTuple):
    """What a line is labelled as.

    kind     a field of `Layout`
    rest     what follows the label on its line; "" where the label is the line
    counted  a counter stands with it: "Reactie (0)"
    """

    kind: str
    rest: str = ""
    counted: bool = False


@cache
def _known() -> tuple[dict[str, str], tuple[str, ...]]:
    """Every label -> its kind, and those of several words, by which a line that begins so is known, too."""
    whole: dict[str, str] = {}
    for layout in (_others(), *(load(code).layout for code in supported())):
        for field in fields(Layout):
            whole.update((folded(form), field.name) for form in getattr(layout, field.name))
    opening = tuple(form for form, kind in whole.items() if kind in _BEGINNING and " " in form)
    return whole, opening


def _others() -> Layout:
    where = "parsing/labels.toml"
    table = tomllib.loads(files(__package__).joinpath("labels.toml").read_text(encoding="utf-8"))
    return build(Layout, table, where)


@cache
def _longest_label() -> int:
    return max(map(len, _known()[0]))


def label_of(line: str) -> Label | None:
    """The label that a line consists of or, before a colon, opens with; None for a line of prose."""
    if len(line) > _LONGEST:
        head, colon, rest = line[: _longest_label() + 1].partition(":")
        return _opened(head, line[len(head) + 1 :]) if colon else None
    whole, opening = _known()
    form = folded(line).rstrip(" :!.…›»>→")
    if form in whole:
        return Label(whole[form])
    if form.startswith(("©", "(c)")):
        return Label("credit")
    if form and (form[0].isdecimal() or form[-1].isdecimal() or form[-1] in ")]"):
        for counter in (_COUNTER_AFTER, _COUNTER_BEFORE):
            match = counter.match(form)
            if match and whole.get(match["label"]) == "comments":
                return Label("comments", counted=True)
    if form.startswith(opening):
        start = max((start for start in opening if form.startswith(start)), key=len)
        if _stands_for_all(start, whole[start], form, line):
            return Label(whole[start], form.removeprefix(start).lstrip(" :"))
    head, colon, rest = line.partition(":")
    return _opened(head, rest) if colon else None


def _stands_for_all(start: str, kind: str, form: str, line: str) -> bool:
    """Is a line that begins with a label of several words one as a whole? "Lees meer boeken." is a sentence."""
    words = start.count(" ") + 1
    if len(form) > _SHORT and (kind != "notices" or words < 3):
        return False
    return words > 2 or not line.endswith(".")


def _opened(head: str, rest: str) -> Label | None:
    kind = _known()[0].get(folded(head))
    return Label(kind, rest.strip()) if kind in _BEFORE_COLON else None
