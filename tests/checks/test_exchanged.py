"""Two figures that change places: what is said of them, and where nothing is."""

from __future__ import annotations

import pytest

import r57extract as r57


def exchanged(**texts: str) -> list[str]:
    extractions = [r57.extract(r57.parse(text, lang=lang, id=lang)) for lang, text in texts.items()]
    found = r57.reconcile(extractions).findings
    return [finding.message for finding in found if "exchanged" in finding.message]


NL = "Er zijn veertien verdachten opgepakt, negen in Nederland en vijf in Duitsland."
UK = "Затримано дев'ятьох у Нідерландах і п'ятьох у Німеччині."


def test_it_is_told_once_in_the_words_of_the_version_that_stands_alone() -> None:
    de = "Festgenommen wurden in Deutschland neun Verdächtige, in den Niederlanden fünf."
    assert exchanged(nl=NL, de=de, uk=UK) == [
        "Two figures exchanged: 9 with “Deutschland” and 5 with “Niederlanden” in de, the other way round in nl and uk."
    ]


def test_a_change_is_told_from_its_start() -> None:
    uk = "Площа посівів скоротилася з 5,2 до 4,9 млн гектарів."
    vi = "Diện tích gieo trồng giảm từ 4,9 triệu ha xuống còn 5,2 triệu ha."
    assert exchanged(uk=uk, vi=vi) == [
        "Two figures exchanged: from 5,200,000 hectares to 4,900,000 hectares in uk, the other way round in vi."
    ]


@pytest.mark.parametrize(
    "de",
    [
        "Fünf der Verdächtigen wurden in Deutschland gefasst, neun in den Niederlanden.",
        "In den Niederlanden wurden neun Verdächtige gefasst, in Deutschland fünf.",
        "Die Polizei fasste in Deutschland und den Niederlanden fünf und neun Verdächtige.",
        "Neun Verdächtige wurden gefasst, fünf davon in Deutschland, die anderen in den Niederlanden.",
    ],
)
def test_another_order_is_no_exchange(de: str) -> None:
    assert exchanged(nl=NL, de=de, uk=UK) == []
