from __future__ import annotations

from decimal import Decimal

import pytest

import r57extract as r57
from r57extract.alignment.strangers import strangers
from r57extract.types.alignment import Agreement, Link, Mention
from r57extract.types.facts import Figure


def links(agreement: Agreement, count: int) -> list[Link]:
    mention = Mention(0, 0, Figure(0, 1, "count", Decimal(1)))
    return [Link(mention, mention, agreement)] * count


@pytest.mark.parametrize(
    ("agreeing", "left", "right", "answer"),
    [(0, 6, 30, True), (1, 6, 30, True), (2, 6, 30, False), (0, 5, 30, False), (0, 0, 0, False), (19, 100, 100, True)],
)
def test_hardly_anything_in_common_makes_strangers_where_there_is_enough_to_tell(
    agreeing: int, left: int, right: int, answer: bool
) -> None:
    assert strangers(links("same", agreeing) + links("differs", 5), left, right) is answer


def test_rounded_and_converted_figures_are_common_ground() -> None:
    assert not strangers(links("rounded", 1) + links("converted", 1), 6, 6)


def test_unrelated_articles_given_as_versions_are_not_compared_and_the_report_says_so() -> None:
    harbour = "\n".join(
        f"In {year} telde de haven {3 * year} schepen en {year % 7 + 20} kranen." for year in range(2011, 2020)
    )
    museum = "\n".join(f"Das Museum zählte {17 * n} Gäste und {n * n} Bilder in Saal {n}." for n in range(31, 40))
    report = r57.check({"nl.txt": harbour, "de.txt": museum}, lang={"nl.txt": "nl", "de.txt": "de"})
    assert report.notes == (
        "nl.txt and de.txt have hardly a figure or date in common; taken for different stories, they were not compared.",
    )
    assert not [finding for finding in report.findings if len({item.article for item in finding.evidence}) > 1]
