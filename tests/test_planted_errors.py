"""The slips of corpora/stories, each planted alone in a story that is clean: told, in its place, by one finding."""

from __future__ import annotations

import tomllib
from functools import cache
from pathlib import Path
from typing import Any

import pytest

import r57extract as r57
from r57extract.types.report import Finding

STORIES = Path(__file__).resolve().parent.parent / "corpora" / "stories"
GAPS = tomllib.loads((STORIES.parent / "known_gaps.toml").read_text(encoding="utf-8")).get("planted", [])
NEAR = 12  # characters around the slip in which the number may stand


@cache
def expected(story: str) -> dict[str, Any]:
    return tomllib.loads((STORIES / story / "expected.toml").read_text(encoding="utf-8"))


@cache
def clean(story: str) -> dict[str, r57.Extraction]:
    return {
        path.stem: r57.extract(r57.parse(path, id=path.stem, lang=path.stem), without=("entities",))
        for path in sorted((STORIES / story).glob("*.txt"))
    }


def planted(story: str, slip: dict[str, Any]) -> tuple[tuple[Finding, ...], int, int]:
    """What is found in the story with the slip, and where the slip starts and ends in its version."""
    lang, old, new = slip["lang"], slip["old"], slip["new"]
    text = clean(story)[lang].article.text
    assert text.count(old) == 1, f"{story}/{lang}.txt holds {old!r} {text.count(old)} times"
    start = text.index(old)
    article = r57.parse(text.replace(old, new), id=lang, lang=lang, published=clean(story)[lang].article.published)
    altered = r57.extract(article, without=("entities",))
    versions = [altered if name == lang else version for name, version in clean(story).items()]
    return r57.reconcile(versions).findings, start, start + len(new)


@cache
def said_of_the_clean_story(story: str) -> set[tuple[str, str]]:
    return {(finding.kind, finding.message) for finding in r57.reconcile(clean(story).values()).findings}


def told(findings: list[Finding]) -> str:
    return "\n".join(f"  {f.severity} {f.kind} {f.versions}: {f.message}" for f in findings) or "  nothing"


SLIPS = [
    pytest.param(
        folder.name,
        slip,
        id=f"{folder.name} {slip['lang']}: {slip['old']} -> {slip['new']}",
        marks=[
            pytest.mark.xfail(strict=True, reason=gap["why"])
            for gap in GAPS
            if (gap["story"], gap["lang"], gap["old"], gap["new"])
            == (folder.name, slip["lang"], slip["old"], slip["new"])
        ],
    )
    for folder in sorted(STORIES.iterdir())
    if folder.is_dir()
    for slip in expected(folder.name).get("planted", [])
]


@pytest.mark.parametrize(("story", "slip"), SLIPS)
def test_a_planted_slip_is_told_in_its_place_by_one_finding(story: str, slip: dict[str, Any]) -> None:
    findings, start, end = planted(story, slip)
    fresh = [f for f in findings if (f.kind, f.message) not in said_of_the_clean_story(story)]
    alarms = [f for f in fresh if f.severity != "info"]
    there = [
        f
        for f in alarms
        if f.kind in slip["kind"]
        and any(e.article == slip["lang"] and e.start <= end + NEAR and e.end >= start - NEAR for e in f.evidence)
    ]
    assert there, told(fresh)
    assert len(alarms) == slip.get("alarms", 1), told(fresh)


def test_every_known_gap_is_a_slip_that_there_is() -> None:
    slips = {(story, slip["lang"], slip["old"], slip["new"]) for story, slip in (param.values for param in SLIPS)}
    assert {(gap["story"], gap["lang"], gap["old"], gap["new"]) for gap in GAPS} <= slips
