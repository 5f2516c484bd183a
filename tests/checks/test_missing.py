"""A figure that is absent from some versions, on facts made by hand."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal
from typing import Any

import pytest

from r57extract.checks import missing
from r57extract.types.article import Span
from r57extract.types.facts import DateMention, Figure

TEXT = "Er zijn 129 dorpen zonder stroom."


def figure(value: str, kind: str = "count", **fields: Any) -> Figure:
    return Figure(8, 11, kind, Decimal(value), **fields)  # type: ignore[arg-type]


def found(write, case, fact, stated, versions: int = 2) -> list:
    langs = ("nl", "de", "uk", "ar", "vi")[:versions]
    texts = [write.version(TEXT, lang=lang) for lang in langs]
    return list(missing.find(case(*texts, facts=[fact(stated, lacking={1: Span(0, 10)})])))


@pytest.mark.parametrize(
    ("stated", "severity"),
    [
        (figure("129"), "warning"),
        (figure("47", "percent", unit="percent"), "warning"),
        (figure("5E6", "money", unit="EUR"), "warning"),
        (figure("12", spelled=True), "info"),
        (figure("10", "duration", unit="year"), "info"),  # a decade
        (figure("4", "identifier"), "info"),  # Radio 4
        (figure("1", spelled=True), None),
        (figure("2", spelled=True), None),
        (figure("1"), None),
        (figure("0.75", "percent", unit="percent", decimals=2), "warning"),
        (figure("0.5", "ratio", numerator=Decimal(21), denominator=Decimal(42)), "warning"),
        (figure("0.5", "ratio", numerator=Decimal(1), denominator=Decimal(2), spelled=True), None),
        (figure("3", "ratio", unit="times", numerator=Decimal(3), denominator=Decimal(1)), None),
        (DateMention(8, 11, date(2026, 5, 5), date(2026, 5, 5), "day", year=2026, month=5, day=5), "info"),
        (DateMention(8, 11, None, None, "week"), None),  # "last week"
    ],
)
def test_what_is_missing_is_a_warning_where_wording_cannot_explain_it(
    write, case, fact, stated: Figure | DateMention, severity: str | None
) -> None:
    assert [finding.severity for finding in found(write, case, fact, stated)] == ([severity] if severity else [])


def test_what_one_of_three_versions_alone_states_is_for_information(write, case, fact) -> None:
    (finding,) = found(write, case, fact, figure("129"), versions=3)
    assert finding.severity == "info"


def test_two_of_five_that_lack_it_are_one_finding_with_evidence_in_each(write, case, fact) -> None:
    texts = [write.version(TEXT, lang=lang) for lang in ("nl", "de", "uk", "ar", "vi")]
    one = fact(*(figure("129") for _ in range(3)), agreement="same", lacking={3: Span(0, 7), 4: Span(12, 33)})
    (finding,) = missing.find(case(*texts, facts=[one]))
    assert finding.severity == "warning"
    assert finding.message == "129 stands in nl, de and uk but is missing in ar and vi."
    assert {item.article for item in finding.evidence} == {"nl", "de", "uk", "ar", "vi"}
    assert finding.evidence[-1].quote == TEXT[12:33]


def test_versions_that_do_not_find_their_sentence_outvote_one_that_does(write, case, fact) -> None:
    texts = [write.version(TEXT, lang=lang) for lang in ("nl", "de", "uk", "ar")]
    one = fact(*(figure("129") for _ in range(3)), agreement="same", lacking={3: Span(0, 7)})
    one = replace(one, gaps=(one.gaps[0], *(replace(gap, sure=False) for gap in one.gaps[1:])))
    (finding,) = missing.find(case(*texts, facts=[one]))
    assert finding.severity == "info"


def test_nothing_is_missing_one_by_one_in_a_summary(write, case, fact) -> None:
    full = write.version(TEXT + " Dat is zo." * 4, *(figure(str(n)) for n in range(20)))
    one = fact(figure("129"), lacking={1: Span(0, 7)})
    for kept, severities in ((19, ["warning"]), (15, ["warning"]), (14, []), (3, [])):
        short = write.version(TEXT, *(figure(str(n)) for n in range(kept)), lang="de")
        assert [finding.severity for finding in missing.find(case(full, short, facts=[one]))] == severities


def test_a_version_with_fewer_figures_in_as_many_sentences_sums_nothing_up(write, case, fact) -> None:
    full = write.version(TEXT, *(figure(str(n)) for n in range(20)))
    other = write.version(TEXT, *(figure(str(n)) for n in range(10)), lang="de")
    (finding,) = missing.find(case(full, other, facts=[fact(figure("129"), lacking={1: Span(0, 7)})]))
    assert finding.severity == "warning"


def test_what_no_version_lacks_is_no_finding(write, case, fact) -> None:
    assert not list(missing.find(case(write.version(TEXT), facts=[fact(figure("129"), figure("129"))])))
