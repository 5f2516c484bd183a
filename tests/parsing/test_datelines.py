"""The day that the first words of a lead name."""

from __future__ import annotations

from datetime import date

import pytest

import r57extract as r57
from r57extract.parsing.datelines import opening_date

DAY = date(2026, 2, 5)


@pytest.mark.parametrize(
    "lead",
    [
        "HAVNA, 5 februari 2026 – De bank heeft de rente verlaagd.",
        "Havna (5. Februar 2026). Die Bank hat die Zinsen gesenkt.",
        "Havna, 05.02.2026. Die Bank hat die Zinsen gesenkt.",
        "Havna (DPN), 5. Februar 2026 - Die Bank hat die Zinsen gesenkt.",
        "ГАВНА, 5 лютого 2026 р. У четвер банк знизив ставку.",
        "ГАВНА, 5 лютого 2026 року. Банк знизив ставку.",
        "هافنا، 5 فبراير 2026 - خفض البنك الفائدة.",
        "هافنا، ٥ فبراير ٢٠٢٦ – خفض البنك الفائدة.",
        "Hà Nội (TTXVN), ngày 5/2/2026 - Ngân hàng đã giảm lãi suất.",
    ],
)
def test_a_lead_may_open_with_its_place_and_day(lead: str) -> None:
    assert opening_date(lead) == DAY


@pytest.mark.parametrize(
    "lead",
    [
        "Am Donnerstag, 5. Februar 2026, hat die Bank die Zinsen gesenkt.",
        "Seit dem 5. Februar 2026 gilt ein neuer Zinssatz – der vierte in einem Jahr.",
        "De bank heeft de rente verlaagd, 5 februari 2026 was de dag.",
        "Op 5 februari 2026 verlaagde de bank de rente.",
        "HAVNA – De bank heeft de rente verlaagd.",
    ],
)
def test_a_date_in_a_sentence_is_no_dateline(lead: str) -> None:
    assert opening_date(lead) is None


def test_relative_dates_count_from_the_day_of_the_lead() -> None:
    text = "Bank verlaagt rente\n\nHAVNA, 5 februari 2026 – De bank heeft de rente gisteren verlaagd tot 3,75 procent."
    article = r57.parse(text, lang="nl")
    assert article.published == DAY
    assert date(2026, 2, 4) in [mention.first for mention in r57.extract(article, without=("entities",)).dates]
