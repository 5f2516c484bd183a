"""How values and versions are put into words."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from decimal import Decimal

import pytest

from r57extract.checks.saying import evidence, langs, listed, names, place, readable, said, sentence_of, sides, value_of
from r57extract.types.alignment import Case, Mention
from r57extract.types.article import Span
from r57extract.types.facts import DateMention, Figure, TimeMention


@pytest.mark.parametrize(
    ("fact", "words"),
    [
        (Figure(0, 1, "count", Decimal(472)), "472"),
        (Figure(0, 1, "percent", Decimal("31.50"), unit="percent"), "31.5 %"),
        (Figure(0, 1, "money", Decimal("3E11"), unit="VND", bound=">"), "> 300000000000 VND"),
        (Figure(0, 1, "duration", Decimal(6), low=Decimal(5), high=Decimal(7), unit="day"), "5–7 day"),
        (
            Figure(0, 1, "ratio", Decimal("0.5"), numerator=Decimal(60), denominator=Decimal(120)),
            "60/120",
        ),
        (Figure(0, 1, "percent", Decimal(4), unit="percentage-point"), "4 percentage points"),
        (DateMention(0, 1, date(2025, 12, 31), date(2025, 12, 31), "day"), "2025-12-31"),
        (DateMention(0, 1, date(2025, 12, 1), date(2025, 12, 31), "month"), "2025-12"),
        (DateMention(0, 1, date(2025, 1, 1), date(2025, 12, 31), "year"), "2025"),
        (DateMention(0, 1, date(2025, 7, 1), date(2025, 9, 30), "quarter"), "2025-07-01/2025-09-30"),
        (DateMention(0, 1, None, None, "day", month=5, day=9), "--05-09"),
        (TimeMention(0, 1, 1145), "19:05"),
    ],
)
def test_a_fact_is_said_in_a_form_that_can_be_compared(fact: Figure | DateMention | TimeMention, words: str) -> None:
    assert said(fact) == words


@pytest.mark.parametrize(
    ("value", "words"),
    [
        ("1287", "1287"),  # might be a year
        ("12870", "12,870"),
        ("18000000000 EUR", "18,000,000,000 EUR"),
        ("2025-12-31", "31 December 2025"),
        ("16716.074", "16716.074"),
        ("> 300000 VND", "more than 300,000 VND"),
        ("<= -4 celsius", "at most -4 °C"),
        ("31 hour", "31 hours"),
        ("1 century", "1 century"),
        ("5–7 day", "5–7 days"),
        ("120 kilometer-per-hour", "120 kilometers per hour"),
        ("~ 20 square-foot", "about 20 square feet"),
        ("4 percentage points", "4 percentage points"),
        ("3 times", "3 times"),
        ("--05-09", "9 May"),
        ("--11", "November"),
        ("---05", "day 5"),
    ],
)
def test_values_are_worded_for_people(value: str, words: str) -> None:
    assert readable(value) == words


def test_lists_end_in_and() -> None:
    assert listed(["nl"]) == "nl"
    assert listed(["nl", "de"]) == "nl and de"
    assert listed(["nl", "de", "uk"]) == "nl, de and uk"


def test_versions_are_called_by_their_languages_in_the_order_given(write, case: Callable[..., Case]) -> None:
    made = case(write.version("Een.", lang="nl"), write.version("Eins.", lang="de"), write.version("Один.", lang="uk"))
    assert names(made, [2, 0]) == "nl and uk"
    assert langs(made, [2, 0, 2]) == ("nl", "uk")
    assert sides(made, [("1827", [1]), ("1287", [0, 2])]) == "1827 in de, but 1287 in nl and uk"


def test_two_versions_of_one_language_are_called_by_their_ids(write, case: Callable[..., Case]) -> None:
    made = case(write.version("Een.", lang="nl"), write.version("Twee.", lang="nl"))
    assert names(made, [0]) == made.extractions[0].article.id


def test_evidence_quotes_its_place(write, case: Callable[..., Case]) -> None:
    text = "Er zijn 472 taken. Ze zijn open."
    version = write.version(text, write.figure(text, "472"))
    made = case(version)
    item = evidence(made, Mention(0, 0, version.figures[0]))
    assert (item.start, item.end, item.quote, item.value) == (8, 11, "472", "472")
    assert place(made, 0, 0, 2).quote == "Er"
    assert sentence_of(made, Mention(0, 0, version.figures[0])) == Span(0, 18)


def test_a_score_is_said_as_it_is_printed(write, case: Callable[..., Case]) -> None:
    text = "Het werd 3:1 in Bremen."
    score = write.figure(text, "3:1", 3, "identifier")
    made = case(write.version(text, score))
    assert value_of(made, Mention(0, 0, score, name=("3", "1"))) == "3:1"
