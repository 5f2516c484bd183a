"""The figures of two real articles, counted by hand before they were read: every one, in order, and no other."""

from __future__ import annotations

from decimal import Decimal
from pathlib import Path

import pytest

import r57extract as r57

# Value, and unit or concept where it has one. "!" marks names; a ratio is written as such.
GERMAN = """
    57! 472:task 57! 1287:task 601 47:percent 404 31.5:percent 104 8:percent 178:task 13.5:percent 404:task 368:task 472:task
    1:year 57! 17:law 59:decree 62:circular 702:document 5527 2177:procedure 2014 92.5:percent 34:municipality 90:percent
    48:percent 308:village 129:village 2! 4:database 5:database 3:database 105:database 71! 31:database 36:database
    38:database 18:database 7:ministry 300E9:VND 16716074E9:VND 26:ministry 14797456E9:VND 20:municipality 1918618E9:VND
    13659992E9:VND 3056082E9:VND 3:house 3:house 4:university 3 57! 452:task 4:group 10:part
"""
ARABIC = """
    1287:task 601:task 47:percent 404:task 31.5:percent 104:task 8:percent 178:task 13.5:percent 404:task 368:task 472:task
    1:year 57! 17:law 59:decree 62:circular 702:document 5527:procedure 2014:procedure 2177:procedure 92.5:percent
    34/34:municipality 90:percent 48:percent 308:village 129:village 2! 4:database 5:database 3:database 105:database 71!
    31:database 36:database 38:database 18:database 7:ministry 300E9:VND 16716074E9:VND 26:ministry 14797456E9:VND
    20:municipality 1918618E9:VND 13659992E9:VND 3056082E9:VND 4:university 3:house 57! 452:task 4:group 10:part
"""


def shown(figure: r57.types.facts.Figure) -> str:
    if figure.kind == "identifier":
        return f"{figure.value}!"
    value = f"{figure.numerator}/{figure.denominator}" if figure.numerator else f"{figure.value:f}"
    about = figure.unit or figure.concept
    return f"{value}:{about}" if about else value


def expected(listed: str) -> list[str]:
    found = []
    for item in listed.split():
        value, colon, about = item.partition(":")
        found.append(f"{Decimal(value):f}{colon}{about}" if "!" not in value and "/" not in value else item)
    return found


@pytest.mark.shared
@pytest.mark.parametrize(("seed", "listed"), [("001", GERMAN), ("004", ARABIC)])
def test_every_figure_counted_by_hand_is_read_and_no_other(seeds: Path, seed: str, listed: str) -> None:
    article = r57.parse(next(seeds.glob(f"{seed}_*.txt")))
    extraction = r57.extract(article, without=("entities",))
    assert [shown(figure) for figure in extraction.figures] == expected(listed)
    assert extraction.coverage == 1


@pytest.mark.shared
def test_bounds_and_other_readings_of_the_german_article(seeds: Path) -> None:
    figures = r57.extract(r57.parse(next(seeds.glob("001_*.txt"))), without=("entities",)).figures
    assert {(f"{f.value:f}", f.bound) for f in figures if f.bound != "="} == {("18", "<="), ("300000000000", ">")}
    amounts = [f for f in figures if f.unit == "VND" and f.readings]
    assert [f.readings for f in amounts] == [(f.value / 1000,) for f in amounts]
    assert len(amounts) == 5
