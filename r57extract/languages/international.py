"""What is the same in every language: currencies, the symbols of currencies and units, names of people."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache, cached_property
from importlib.resources import files

from r57extract.languages.building import build

USUAL = "usual"


@dataclass(frozen=True)
class Codes:
    """ISO 4217 codes: those that no money noun stands for, and those that make names when written onto digits."""

    more: tuple[str, ...]
    names: tuple[str, ...]


@dataclass(frozen=True)
class People:
    """Given names in Latin letters: those that several countries share, most as the Faker project (MIT) lists them."""

    given: tuple[str, ...]


@dataclass(frozen=True)
class Acronyms:
    """Words of capitals that name things ("DNA", "ВВП"); most others name bodies."""

    things: tuple[str, ...]


@dataclass(frozen=True)
class International:
    """Currencies (ISO 4217), units (CLDR) and given names, which every language in Latin letters prints alike.

    money    money noun -> ISO 3166 code of the country, or "usual" -> ISO 4217 code
    signs    ISO 4217 code -> signs, as printed
    codes    the ISO 4217 codes that `money` does not name
    symbols  CLDR unit id -> symbols, as printed
    acronyms those that name no bodies
    people   given names
    """

    money: Mapping[str, Mapping[str, str]]
    signs: Mapping[str, tuple[str, ...]]
    codes: Codes
    symbols: Mapping[str, tuple[str, ...]]
    acronyms: Acronyms
    people: People

    @cached_property
    def currencies(self) -> frozenset[str]:
        """Every ISO 4217 code that may stand for an amount of money."""
        named = {code for countries in self.money.values() for code in countries.values()}
        return frozenset(named | set(self.signs) | set(self.codes.more))


@cache
def international() -> International:
    """The one table, read when it is first needed. Raises LanguageDataError where it has a mistake."""
    name = "international.toml"
    text = files(__package__).joinpath(name).read_text(encoding="utf-8")
    return build(International, tomllib.loads(text), f"languages/{name}")
