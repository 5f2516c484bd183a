from __future__ import annotations

from decimal import Decimal
from pathlib import Path

import pytest

import r57extract as r57
from r57extract.alignment.strangers import strangers
from r57extract.types.alignment import Agreement, Bead, Link, Mention
from r57extract.types.facts import Figure


def links(agreement: Agreement, count: int) -> list[Link]:
    mention = Mention(0, 0, Figure(0, 1, "count", Decimal(1)))
    return [Link(mention, mention, agreement)] * count


def beads(score: float) -> list[Bead]:
    return [Bead((0,), (0,), 1.0), Bead((1,), (1, 2), score - 1.0)]


@pytest.mark.parametrize(
    ("score", "agreeing", "left", "right", "answer"),
    [
        (-0.1, 0, 6, 30, True),
        (-0.1, 2, 30, 6, True),
        (-0.1, 3, 6, 30, False),  # half of what the shorter one mentions is the same
        (0.0, 0, 6, 30, False),  # the sentences pair better than chance
        (-9.0, 0, 5, 30, False),  # too few figures to tell
        (-9.0, 0, 0, 0, False),
        (4.0, 3, 16, 30, True),  # plenty of figures, and hardly one of them the same
        (4.0, 4, 16, 30, False),
    ],
)
def test_strangers_pair_worse_than_chance_and_agree_on_little(
    score: float, agreeing: int, left: int, right: int, answer: bool
) -> None:
    assert strangers(beads(score), links("same", agreeing) + links("differs", 5), left, right) is answer


def test_rounded_and_converted_figures_are_common_ground() -> None:
    assert not strangers(beads(-1), links("rounded", 2) + links("converted", 1), 6, 6)


def test_unrelated_articles_given_as_versions_are_not_compared_and_the_report_says_so() -> None:
    harbour = "\n".join(
        f"In {year} telde de haven {3 * year} schepen en {year % 7 + 20} kranen." for year in range(2011, 2020)
    )
    museum = "\n".join(f"Das Museum zählte {17 * n} Gäste und {n * n} Bilder in Saal {n}." for n in range(31, 40))
    report = r57.check({"nl.txt": harbour, "de.txt": museum}, lang={"nl.txt": "nl", "de.txt": "de"})
    assert report.notes == (
        "nl.txt and de.txt have too little in common to be versions of one story; they were not compared with each other.",
    )
    assert not [finding for finding in report.findings if len({item.article for item in finding.evidence}) > 1]


@pytest.mark.shared
def test_two_articles_about_one_resolution_are_still_two_stories(seeds: Path) -> None:
    report = r57.check([*seeds.glob("000_*"), *seeds.glob("003_*")])
    assert len(report.notes) == 1
    assert not [finding for finding in report.findings if len({item.article for item in finding.evidence}) > 1]


def test_every_two_versions_of_our_stories_are_compared(root: Path) -> None:
    for story in sorted((root / "corpora" / "stories").iterdir()):
        if story.is_dir():
            assert r57.check(sorted(story.glob("*.txt"))).notes == ()
