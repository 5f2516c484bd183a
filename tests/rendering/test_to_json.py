from __future__ import annotations

import json
from datetime import date
from decimal import Decimal
from importlib.resources import files
from pathlib import Path

import pytest
from jsonschema import Draft202012Validator

from r57extract.rendering import schema, to_json
from r57extract.types.alignment import Alignment, Bead, Fact, Link, Mention, Pairing
from r57extract.types.article import Article, Span
from r57extract.types.facts import (
    Budget,
    DateMention,
    Deadline,
    Entity,
    Extraction,
    Figure,
    Party,
    Recipient,
    Task,
    TimeMention,
)
from r57extract.types.report import Report


@pytest.fixture(scope="module")
def validator() -> Draft202012Validator:
    published = json.loads(files("r57extract.rendering").joinpath("report.schema.json").read_text(encoding="utf-8"))
    Draft202012Validator.check_schema(published)
    return Draft202012Validator(published, format_checker=Draft202012Validator.FORMAT_CHECKER)


@pytest.fixture
def extraction(nl: Article) -> Extraction:
    """One fact of every kind, with the awkward values: no year, a large exponent, a ratio."""
    figure = Figure(10, 13, "money", Decimal("300E9"), unit="VND", scale=Decimal("1E9"), readings=(Decimal("300"),))
    ratio = Figure(20, 31, "ratio", Decimal(1) / 3, Decimal(1), Decimal(3))
    day = DateMention(40, 50, None, None, "day", "before", month=12, day=31, phrase=Span(35, 50))
    year = DateMention(52, 56, date(2025, 1, 1), date(2025, 12, 31), "year", "in", 2025)
    deadline = Deadline(year, "keuren", "directie", 40, 60, (Party("directie", 40, 48, "board"),), Span(50, 56))
    return Extraction(
        article=nl,
        figures=(figure, ratio),
        dates=(day, year),
        times=(TimeMention(60, 65, 420, (1140,)),),
        deadlines=(deadline,),
        tasks=(Task("directie", "keuren", deadline, 40, 60), Task("directie", "tellen", None, 40, 60)),
        budgets=(
            Budget(Decimal("300E9"), "VND", "approved", (Recipient("26 havens", Decimal(26), 1, 5),), 10, 13, figure),
        ),
        entities=(Entity(0, 12, "organisation", "havenbedrijf"),),
        sentences=(Span(0, 10), Span(11, 60)),
        coverage=0.5,
        numbers_seen=4,
    )


def test_a_report_follows_the_published_schema(report: Report, extraction: Extraction, validator) -> None:
    left, right = (Mention(version, 0, extraction.figures[0]) for version in (0, 1))
    fact = Fact((left, right), (Link(left, right, "differs"),))
    alignment = Alignment((Pairing(0, 1, (Bead((0,), (0, 1), 3.5),)),), (fact,), ())
    answer = json.loads(to_json.render(Report(report.findings, report.articles, alignment, report.failures)))
    validator.validate(answer)


def test_facts_follow_the_published_schema(extraction: Extraction, validator) -> None:
    validator.validate(json.loads(to_json.render_facts([extraction])))


@pytest.mark.parametrize("path", [("findings", 0, "severity"), ("articles", 0, "published"), ("coverage",)])
def test_the_schema_refuses_what_we_do_not_write(report: Report, validator, path: tuple[str | int, ...]) -> None:
    answer = json.loads(to_json.render(report))
    place = answer
    for key in path[:-1]:
        place = place[key]
    place[path[-1]] = "grave"
    assert not validator.is_valid(answer)


def test_the_published_schema_is_what_the_types_say() -> None:
    published = files("r57extract.rendering").joinpath("report.schema.json").read_text(encoding="utf-8")
    assert published == schema.text(), (
        "run: python -m r57extract.rendering.schema > r57extract/rendering/report.schema.json"
    )


def test_findings_are_written_field_for_field_in_the_order_of_the_report(report: Report) -> None:
    findings = json.loads(to_json.render(report))["findings"]
    assert [finding["kind"] for finding in findings] == ["missing-figure", "percentage", "contradiction", "magnitude"]
    assert findings[1] == {
        "kind": "percentage",
        "severity": "warning",
        "message": "A share is wrong.",
        "evidence": [{"article": "nl.txt", "start": 37, "end": 40, "quote": "250", "value": "250"}],
        "arithmetic": "",
        "versions": ["nl"],
    }


def test_offsets_point_into_the_text_that_goes_along(report: Report) -> None:
    answer = json.loads(to_json.render(report))
    texts = {article["id"]: article["text"] for article in answer["articles"]}
    for finding in answer["findings"]:
        for item in finding["evidence"]:
            assert texts[item["article"]][item["start"] : item["end"]] == item["quote"]


def test_an_article_has_its_body_and_an_iso_date(report: Report) -> None:
    article = json.loads(to_json.render(report))["articles"][1]
    assert article["published"] == "2026-03-02"
    assert article["body"] == "Von den 250 Kränen arbeiten 180.\nDie Leitung spricht von 190 Kränen in Betrieb."


def test_decimals_are_strings_without_exponent_that_keep_their_digits(extraction: Extraction) -> None:
    facts = json.loads(to_json.render_facts([extraction]))["extractions"][0]
    assert facts["figures"][0]["value"] == "300000000000"
    assert facts["figures"][0]["readings"] == ["300"]
    assert facts["figures"][1]["numerator"] == "1"
    assert facts["budgets"][0]["amount"] == "300000000000"
    assert to_json.plain_decimal(Decimal("31.50")) == "31.50"
    assert to_json.plain_decimal(Decimal("0E+3")) == "0"


def test_an_absurd_exponent_is_not_written_out() -> None:
    assert to_json.plain_decimal(Decimal("1E+999999")) == "1E+999999"


def test_the_same_report_is_always_the_same_text(report: Report) -> None:
    assert to_json.render(report) == to_json.render(report)


def test_letters_of_all_scripts_stay_readable(report: Report) -> None:
    assert "رافعة" in to_json.render(report)


def test_what_flows_through_no_stage_is_refused() -> None:
    with pytest.raises(TypeError, match="Path"):
        to_json.plain(Path("a"))
