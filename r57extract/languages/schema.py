"""A language: its sections, loaded from one TOML file that must be complete."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from r57extract.errors import LanguageDataError, UnknownLanguage
from r57extract.languages.budgets import Budgets
from r57extract.languages.building import build
from r57extract.languages.calendar import Calendar
from r57extract.languages.comparisons import Comparisons
from r57extract.languages.cues import Cues
from r57extract.languages.digits import Digits
from r57extract.languages.duties import Duties
from r57extract.languages.layout import Layout
from r57extract.languages.measures import Measures
from r57extract.languages.names import Names
from r57extract.languages.nouns import Nouns
from r57extract.languages.numbers import Numbers
from r57extract.languages.spelling import Spelling


@dataclass(frozen=True)
class Language:
    """What is known about a language: one field for each section of its file.

    code  ISO 639-1
    name  in English
    """

    code: str
    name: str
    spelling: Spelling
    numbers: Numbers
    digits: Digits
    measures: Measures
    nouns: Nouns
    calendar: Calendar
    cues: Cues
    comparisons: Comparisons
    duties: Duties
    budgets: Budgets
    names: Names
    layout: Layout


@cache
def supported() -> tuple[str, ...]:
    """The codes of the languages that have a file, in alphabetical order."""
    folder = files(__package__)
    return tuple(
        sorted(f.name.removesuffix(".toml") for f in folder.iterdir() if f.name.endswith(".toml") and len(f.name) == 7)
    )


@cache
def load(code: str) -> Language:
    """The language with this ISO 639-1 code.

    Raises UnknownLanguage where there is no file for it, LanguageDataError where the file has a gap or a mistake.
    """
    if code not in supported():
        raise UnknownLanguage(
            f"language {code!r} is not supported; supported are {', '.join(supported())}. "
            "To add one, see r57extract/languages/README.md"
        )
    name = f"{code}.toml"
    return parse(files(__package__).joinpath(name).read_text(encoding="utf-8"), f"languages/{name}")


def parse(text: str, where: str) -> Language:
    """The language that a TOML text describes; `where` names it in messages.

    Raises LanguageDataError.
    """
    try:
        table = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise LanguageDataError(f"{where}: not valid TOML: {error}") from error
    return build(Language, table, where)
