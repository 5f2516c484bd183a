"""What holds for every finding about every text of the corpora, whichever check made it."""

from __future__ import annotations

import tomllib
from collections.abc import Callable, Sequence
from functools import cache
from pathlib import Path
from typing import Any

import pytest

import r57extract as r57

CORPORA = Path(__file__).resolve().parents[2] / "corpora"


def texts() -> dict[str, dict[str, str]]:
    """The stories and the cases of the checks: name -> language -> text."""
    found = {
        folder.name: {path.stem: path.read_text(encoding="utf-8") for path in sorted(folder.glob("*.txt"))}
        for folder in sorted((CORPORA / "stories").iterdir())
        if folder.is_dir()
    }
    for path in sorted((CORPORA / "checks").glob("*.toml")):
        corpus: dict[str, list[Any]] = tomllib.loads(path.read_text(encoding="utf-8"))
        for table, cases in corpus.items():
            found |= {f"{path.stem}-{table}-{number}": case["texts"] for number, case in enumerate(cases)}
    return found


TEXTS = texts()


@cache
def extractions(name: str) -> tuple[r57.Extraction, ...]:
    parsed = (r57.parse(text, lang=lang, id=lang) for lang, text in TEXTS[name].items())
    return tuple(r57.extract(article, without=("entities",)) for article in parsed)


@cache
def findings(name: str) -> tuple[r57.Finding, ...]:
    return r57.reconcile(extractions(name)).findings


def gist(found: Sequence[r57.Finding], severities: Sequence[str]) -> list[tuple[object, ...]]:
    """What findings say, but for the order of versions."""
    return sorted(
        (
            finding.kind,
            finding.severity,
            tuple(sorted(finding.versions)),
            tuple(sorted((item.article, item.start, item.end, item.value) for item in finding.evidence)),
        )
        for finding in found
        if finding.severity in severities
    )


@pytest.mark.parametrize("name", TEXTS)
def test_evidence_quotes_the_text_exactly_and_stands_in_the_versions_that_are_named(name: str) -> None:
    versions = {extraction.article.id: extraction.article for extraction in extractions(name)}
    for finding in findings(name):
        assert finding.evidence
        for item in finding.evidence:
            assert versions[item.article].text[item.start : item.end] == item.quote != ""
        assert {versions[item.article].lang for item in finding.evidence} <= set(finding.versions)


@pytest.mark.parametrize("name", TEXTS)
def test_arithmetic_is_true_when_it_is_worked_out_again(name: str, evaluated: Callable[[str], bool]) -> None:
    for finding in findings(name):
        assert not finding.arithmetic or evaluated(finding.arithmetic), finding.arithmetic
    for verified in r57.reconcile(extractions(name)).verified:
        assert evaluated(verified.arithmetic), verified.arithmetic


@pytest.mark.parametrize("name", [name for name, versions in TEXTS.items() if len(versions) > 1])
def test_the_order_of_the_versions_does_not_matter(name: str) -> None:
    turned = r57.reconcile(extractions(name)[::-1]).findings
    assert gist(turned, ("error", "warning")) == gist(findings(name), ("error", "warning"))


@pytest.mark.parametrize("name", TEXTS)
def test_a_version_against_itself_shows_only_what_it_shows_alone(name: str) -> None:
    for extraction in extractions(name):
        alone = r57.reconcile([extraction]).findings
        twice = r57.reconcile([extraction, extraction]).findings
        assert [finding.kind for finding in twice] == [finding.kind for finding in alone]


def test_arithmetic_that_is_false_is_noticed(evaluated: Callable[[str], bool]) -> None:
    assert evaluated("368 + 104 = 472; 472 != 452")
    assert evaluated("round(100 * 404 / 1287, 1) = 31.4")
    assert evaluated("round(22.5, 0) = 23")
    assert not evaluated("368 + 104 = 472; 472 != 472")
    assert not evaluated("601 + 404 = 1006")
