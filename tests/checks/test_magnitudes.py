"""Amounts that are implausible by a thousand, on versions made by hand."""

from __future__ import annotations

from decimal import Decimal

import pytest

from r57extract.checks import magnitudes

TEXT = "De regering keurde {} miljard {} goed."


def amount(write, digits: str, unit: str = "VND", lang: str = "nl", decimals: int = 0):
    text = TEXT.format(digits, unit)
    value = Decimal(digits.replace(".", "").replace(",", ".")) * 10**9
    readings = () if decimals else (value / 1000,)
    figure = write.money(
        text, f"{digits} miljard {unit}", value, unit, scale=Decimal(10**9), decimals=decimals, readings=readings
    )
    return write.version(text, figure, lang=lang)


def test_more_than_a_whole_economy_is_an_error(write, case, evaluated) -> None:
    (finding,) = magnitudes.find(case(amount(write, "16.716.074")))
    assert (finding.kind, finding.severity) == ("magnitude", "error")
    assert "16,716,074,000,000" in finding.message
    assert evaluated(finding.arithmetic)


def test_five_versions_that_print_it_are_one_finding(write, case) -> None:
    versions = [amount(write, "16.716.074", lang=lang) for lang in ("nl", "de", "uk", "ar", "vi")]
    (finding,) = magnitudes.find(case(*versions))
    assert finding.versions == ("nl", "de", "uk", "ar", "vi")


@pytest.mark.parametrize(
    ("digits", "unit", "decimals"),
    [
        ("16.716,074", "VND", 3),  # decimals where they belong
        ("16.716", "VND", 0),  # one group: as Vietnamese counts
        ("2.716.074", "XYZ", 0),  # a currency nobody knows
    ],
)
def test_everyday_amounts_and_unknown_currencies_are_none(write, case, digits: str, unit: str, decimals: int) -> None:
    assert not list(magnitudes.find(case(amount(write, digits, unit, decimals=decimals))))


def test_amounts_in_the_same_notation_share_the_doubt(write, case) -> None:
    text = "Goedgekeurd is 16.716.074 miljard dong, verdeeld 1.204.300 miljard dong."
    figures = [
        write.money(
            text,
            f"{digits} miljard dong",
            value * 10**9,
            "VND",
            scale=Decimal(10**9),
            readings=(Decimal(value) * 10**6,),
        )
        for digits, value in (("16.716.074", 16716074), ("1.204.300", 1204300))
    ]
    (finding,) = magnitudes.find(case(write.version(text, *figures)))
    assert len(finding.evidence) == 2
    assert "these 2 amounts" in finding.message
