"""The grammar of language files is explained as far as it is used."""

from __future__ import annotations

import dataclasses
from pathlib import Path

import regex

from r57extract.languages import schema

LANGUAGES = Path(schema.__file__).parent


def test_the_grammar_has_a_chapter_for_each_section() -> None:
    chapters = regex.findall(r"^## \[(\w++)\]", (LANGUAGES / "README.md").read_text(encoding="utf-8"), regex.MULTILINE)
    assert set(chapters) == {field.name for field in dataclasses.fields(schema.Language)} - {"code", "name"}
    assert len(chapters) == len(set(chapters))


def test_the_grammar_explains_each_slot_of_a_date_that_a_language_uses() -> None:
    explained = set(regex.findall(r"`\{(\w++)\}`", (LANGUAGES / "README.md").read_text(encoding="utf-8")))
    for code in schema.supported():
        calendar = (LANGUAGES / f"{code}.toml").read_text(encoding="utf-8").partition("[calendar]")[2]
        templates = regex.findall(r"^(?:dates|\w[\w-]*+) = \[.*?\]$", calendar, regex.MULTILINE | regex.DOTALL)
        used = {slot for template in templates for slot in regex.findall(r"\{([a-z]++)1?\}", template)}
        assert used <= explained | {"low", "high"}, f"{code}.toml uses {sorted(used - explained)}"
