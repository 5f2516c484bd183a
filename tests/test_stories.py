"""The stories in corpora/stories: every finding that is expected, and no alarm beside them."""

from __future__ import annotations

import tomllib
from collections.abc import Iterator, Mapping
from decimal import Decimal, InvalidOperation
from functools import cache
from pathlib import Path
from typing import Any

import pytest

import r57extract as r57
from r57extract.types.report import Finding

STORIES = Path(__file__).resolve().parent.parent / "corpora" / "stories"
GAPS = tomllib.loads((STORIES.parent / "known_gaps.toml").read_text(encoding="utf-8")).get("stories", [])
NAMES = sorted(folder.name for folder in STORIES.iterdir() if folder.is_dir())
SEVERITIES = ["info", "warning", "error"]
Expected = Mapping[str, Any]


@cache
def expected(story: str) -> Expected:
    return tomllib.loads((STORIES / story / "expected.toml").read_text(encoding="utf-8"))


@cache
def versions(story: str) -> dict[str, r57.Extraction]:
    return {
        path.stem: r57.extract(r57.parse(path, id=path.stem), without=("entities",))
        for path in sorted((STORIES / story).glob("*.txt"))
    }


@cache
def findings(story: str, lang: str = "") -> tuple[Finding, ...]:
    """What is found in a story, or in one version of it alone."""
    chosen = [versions(story)[lang]] if lang else list(versions(story).values())
    return r57.reconcile(chosen).findings


def wanted(story: str) -> Iterator[Expected]:
    return (entry for entry in expected(story).get("finding", []) if not entry.get("optional"))


def may_be(finding: Finding, entry: Expected) -> bool:
    """Is the finding of a kind and severity that this entry expects?"""
    at_least = SEVERITIES.index(entry.get("minimum", entry.get("severity")))
    at_most = SEVERITIES.index(entry.get("severity", "error"))
    return finding.kind in entry["kind"] and at_least <= SEVERITIES.index(finding.severity) <= at_most


def cites(finding: Finding, story: str, lang: str, printed: str) -> bool:
    """Does evidence of the finding lie on, or touch, this text wherever it stands in the version?"""
    text = versions(story)[lang].article.text
    assert printed in text, f"{story}/expected.toml names {printed!r}, which {lang}.txt does not hold"
    return any(
        evidence.article == lang
        and printed in text[max(0, evidence.start - len(printed) + 1) : evidence.end + len(printed) - 1]
        for evidence in finding.evidence
    )


def number(value: str) -> Decimal | None:
    try:
        return Decimal(value.split(" ")[0])
    except (InvalidOperation, IndexError):
        return None


def meets(finding: Finding, entry: Expected, story: str, langs: list[str]) -> bool:
    """Does one finding say all that this entry expects of these versions?"""
    values = {number(evidence.value) for evidence in finding.evidence}
    return (
        may_be(finding, entry)
        and {evidence.article for evidence in finding.evidence} >= set(langs)
        and values >= {number(value) for value in entry.get("values", [])}
        and all(cites(finding, story, lang, text) for lang in langs for text in entry.get("places", {}).get(lang, []))
    )


def accounted_for(finding: Finding, story: str) -> bool:
    """Was this finding expected, or at least allowed?"""
    if finding.severity == "info" and finding.kind in expected(story)["allowed"]:
        return True
    return any(
        may_be(finding, entry)
        and (
            "places" not in entry
            or any(cites(finding, story, lang, text) for lang, texts in entry["places"].items() for text in texts)
        )
        for entry in expected(story).get("finding", [])
    )


def told(found: tuple[Finding, ...]) -> str:
    return "\n".join(f"  {f.severity} {f.kind} {f.versions}: {f.message}" for f in found) or "  nothing"


def case(*values: object, id: str) -> Any:
    """A case by its id, which is also how corpora/known_gaps.toml names it."""
    marks = [pytest.mark.xfail(strict=True, reason=gap["why"]) for gap in GAPS if gap["case"] == id]
    return pytest.param(*values, id=id, marks=marks)


STORY = [case(story, id=f"{story}: beyond") for story in NAMES]
VERSIONS = [
    pytest.param(story, path.stem, id=f"{story} {path.stem}")
    for story in NAMES
    for path in sorted((STORIES / story).glob("*.txt"))
]
EXPECTED = [case(story, entry, id=f"{story}: {entry['why']}") for story in NAMES for entry in wanted(story)]
ALONE = [
    case(story, entry, lang, id=f"{story} {lang}: {entry['why']}")
    for story in NAMES
    for entry in wanted(story)
    if entry.get("alone")
    for lang in entry["versions"]
]
DEADLINES = [
    case(story, entry, lang, id=f"{story} {lang}: {entry['date']}")
    for story in NAMES
    for entry in expected(story).get("deadline", [])
    for lang in entry["relation"]
]


@pytest.mark.parametrize(("story", "entry"), EXPECTED)
def test_what_is_wrong_in_a_story_is_found_with_its_evidence(story: str, entry: Expected) -> None:
    found = findings(story)
    assert any(meets(finding, entry, story, entry["versions"]) for finding in found), told(found)


@pytest.mark.parametrize(("story", "entry", "lang"), ALONE)
def test_what_one_version_shows_is_found_in_it_alone(story: str, entry: Expected, lang: str) -> None:
    found = findings(story, lang)
    alone = {**entry, "places": {lang: entry["places"][lang]}}
    assert any(meets(finding, alone, story, [lang]) for finding in found), told(found)


@pytest.mark.parametrize("story", STORY)
def test_nothing_else_is_said_about_a_story(story: str) -> None:
    surplus = tuple(finding for finding in findings(story) if not accounted_for(finding, story))
    assert not surplus, told(surplus)


@pytest.mark.parametrize(("story", "lang"), VERSIONS)
def test_nothing_else_is_said_about_one_version_alone(story: str, lang: str) -> None:
    surplus = tuple(finding for finding in findings(story, lang) if not accounted_for(finding, story))
    assert not surplus, told(surplus)


@pytest.mark.parametrize(("story", "entry", "lang"), DEADLINES)
def test_deadlines_are_read_with_their_relation_and_who_owes_what(story: str, entry: Expected, lang: str) -> None:
    read = [d for d in versions(story)[lang].deadlines if d.date.first == d.date.last == entry["date"]]
    assert read, [(d.date.first, d.date.relation, d.what) for d in versions(story)[lang].deadlines]
    assert any(
        deadline.date.relation in entry["relation"][lang]
        and entry.get("who", {}).get(lang, "").casefold() in deadline.who.casefold()
        and entry.get("what", {}).get(lang, "").casefold() in deadline.what.casefold()
        for deadline in read
    ), [(d.date.relation, d.who, d.what) for d in read]


@pytest.mark.parametrize(("story", "lang"), VERSIONS)
def test_the_language_of_a_version_is_found_out(story: str, lang: str) -> None:
    assert versions(story)[lang].article.lang == lang


@pytest.mark.parametrize(("story", "lang"), VERSIONS)
def test_what_surrounds_an_article_is_not_read_as_part_of_it(story: str, lang: str) -> None:
    article = versions(story)[lang].article
    for printed in expected(story).get("chrome", {}).get(lang, []):
        assert printed in article.text
        assert printed not in article.body


def test_every_known_gap_is_a_case_that_there_is() -> None:
    cases = {param.id for param in [*STORY, *EXPECTED, *ALONE, *DEADLINES]}
    assert {gap["case"] for gap in GAPS} <= cases
