"""Versions that date the same thing differently, or relate a date differently."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from r57extract.checks import dates
from r57extract.types.facts import DateMention, Deadline, Extraction, Relation, TimeMention

TEXT = "Het verslag moet vóór 31 maart 2026 klaar zijn."


def dated(day: int, relation: Relation = "on", month: int = 3) -> DateMention:
    when = date(2026, month, day)
    return DateMention(22, 35, when, when, "day", relation, 2026, month, day)


def version(write, stated: DateMention, lang: str, due: bool = False) -> Extraction:
    made = write.version(TEXT, lang=lang, dates=[stated])
    deadline = Deadline(stated, "klaar zijn", "verslag", 0, len(TEXT))
    return replace(made, deadlines=(deadline,)) if due else made


def test_another_day_in_one_of_five_versions_is_one_error(write, case, fact) -> None:
    stated = [dated(30), *(dated(31) for _ in range(4))]
    texts = [version(write, one, lang) for one, lang in zip(stated, ("nl", "de", "uk", "ar", "vi"), strict=True)]
    (finding,) = dates.find(case(*texts, facts=[fact(*stated)]))
    assert (finding.kind, finding.severity) == ("date-mismatch", "error")
    assert finding.versions == ("nl", "de", "uk", "ar", "vi")
    assert {item.value for item in finding.evidence} == {"2026-03-30", "2026-03-31"}
    assert {item.quote for item in finding.evidence} == {"31 maart 2026"}


def test_another_hour_is_a_warning(write, case, fact) -> None:
    stated = [TimeMention(22, 24, 870), TimeMention(22, 24, 990)]
    texts = [write.version(TEXT, lang=lang) for lang in ("nl", "de")]
    (finding,) = dates.find(case(*texts, facts=[fact(*stated)]))
    assert (finding.kind, finding.severity) == ("date-mismatch", "warning")
    assert "14:30" in finding.message


@pytest.mark.parametrize(
    ("one", "other", "due", "severity"),
    [
        ("before", "by", True, "warning"),
        ("before", "by", False, "info"),
        ("before", "until", True, "warning"),
        ("in", "by", True, "info"),
        ("by", "until", True, None),  # often one word
        ("on", "in", True, None),
        ("from", "after", False, None),
    ],
)
def test_relations_matter_where_a_day_hangs_on_them(
    write, case, fact, one: Relation, other: Relation, due: bool, severity: str | None
) -> None:
    stated = [dated(31, one), dated(31, other)]
    texts = [version(write, each, lang, due) for each, lang in zip(stated, ("nl", "de"), strict=True)]
    found = list(dates.find(case(*texts, facts=[fact(*stated, agreement="same")])))
    assert [finding.severity for finding in found] == ([severity] if severity else [])
    assert all(finding.kind == "date-relation-mismatch" for finding in found)


def test_one_date_related_differently_in_several_places_is_one_finding(write, case, fact) -> None:
    stated = [dated(31, "before"), dated(31, "by")]
    texts = [version(write, each, lang, True) for each, lang in zip(stated, ("nl", "de"), strict=True)]
    (finding,) = dates.find(case(*texts, facts=[fact(*stated, agreement="same")] * 3))
    assert "in 3 places" in finding.message


def test_dates_that_agree_are_no_finding(write, case, fact) -> None:
    stated = [dated(31), dated(31)]
    texts = [version(write, each, lang) for each, lang in zip(stated, ("nl", "de"), strict=True)]
    assert not list(dates.find(case(*texts, facts=[fact(*stated, agreement="same")])))
