"""The lists of places miss no country that CLDR names, and agree with one another."""

from __future__ import annotations

import pytest
from babel import Locale

from r57extract.languages import load, supported

# Territories of ISO 3166 that are not inhabited or not written of as countries; we list none of them.
FEWEST = 190


@pytest.mark.parametrize("lang", supported())
def test_the_country_names_of_cldr_are_listed(lang: str) -> None:
    places = load(lang).names.places
    territories = Locale(lang).territories
    countries = [code for code in places if len(code) == 2 and code != "XK"]
    assert len(countries) >= FEWEST
    fold = str.maketrans("ʼ’", "''")
    for code in countries:
        short = territories[code].translate(fold).split(" (")[0]
        assert short in places[code] or code in ("HK", "MO"), (lang, code, short)


@pytest.mark.parametrize("lang", supported())
@pytest.mark.parametrize("table", ["places"])
def test_every_language_lists_the_same_ids(lang: str, table: str) -> None:
    assert set(getattr(load(lang).names, table)) == set(getattr(load("nl").names, table))


@pytest.mark.parametrize("lang", supported())
def test_kinds_and_fields_of_bodies_are_listed_in_every_language(lang: str) -> None:
    for table in ("heads", "fields", "documents"):
        lacking = set(getattr(load("nl").names, table)) - set(getattr(load(lang).names, table))
        assert lacking <= {"decision"}, (lang, table, lacking)
