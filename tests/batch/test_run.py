from __future__ import annotations

import json
import os
from collections.abc import Callable, Iterable, Iterator, Sequence
from pathlib import Path
from typing import Any

import pytest
from bs4 import BeautifulSoup

from r57extract import pipeline
from r57extract.batch.outcomes import Lost, Outcome
from r57extract.batch.run import Options, run
from r57extract.batch.stories import Story, stories_below
from r57extract.types.article import Article, Block
from r57extract.types.report import Evidence, Finding, Report


def here(work: Callable[[Story], Outcome], stories: Sequence[Story]) -> Iterator[tuple[Story, Outcome | Lost]]:
    """Maps work over stories in this process, last story first: the order must not matter."""
    for story in reversed(stories):
        yield story, work(story)


def lines(file: Path) -> list[dict[str, Any]]:
    return [json.loads(line) for line in file.read_text(encoding="utf-8").splitlines()]


def outcomes(stories: Iterable[Outcome]) -> dict[str, Outcome]:
    return {outcome.story: outcome for outcome in stories}


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """Three stories: two with two versions each, one of which holds an empty file, and one that cannot be read."""
    root = tmp_path / "in"
    for name, content in {
        "b/nl.txt": "Er zijn 10 kranen.",
        "b/de.txt": "Es gibt 10 Kräne.",
        "a/first/nl.txt": "Er zijn 20 kranen.",
        "a/first/leeg.txt": " ",
        "c #1/kapot.txt": "\n",
    }.items():
        file = root / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(content, encoding="utf-8")
    return root


@pytest.fixture(autouse=True)
def checked(monkeypatch: pytest.MonkeyPatch) -> list[list[str]]:
    """Stands in for parsing and checking: every article states one sum that is wrong. Lists what was checked."""
    checked: list[list[str]] = []

    def parse(source: Path, lang: Any = None, id: str | None = None, published: Any = None) -> Article:
        text = source.read_text(encoding="utf-8")
        if not text.strip():
            raise pipeline.SourceError(f"{id}: there is nothing in it")
        return Article(id or "", source.stem, f"Over {text}", text, (Block(0, len(text), "text"),))

    def check(articles: Sequence[Article], **_: Any) -> Report:
        checked.append([article.text for article in articles])
        findings = tuple(
            Finding("sum", "error", f"{a.id} is wrong.", (Evidence(a.id, 8, 10, a.text[8:10], "x"),), "", (a.lang,))
            for a in articles
        )
        return Report(findings, tuple(articles))

    monkeypatch.setattr(pipeline, "parse", parse)
    monkeypatch.setattr(pipeline, "check", check)
    return checked


def test_findings_are_lines_in_the_order_of_stories_whatever_was_done_first(root: Path, tmp_path: Path) -> None:
    list(run(stories_below(root, here), tmp_path / "out", each=here))
    found = lines(tmp_path / "out" / "findings.jsonl")
    assert [(line["story"], line["message"]) for line in found] == [
        ("a/first", "nl.txt is wrong."),
        ("b", "de.txt is wrong."),
        ("b", "nl.txt is wrong."),
    ]
    assert found[1]["evidence"][0] == {"article": "de.txt", "start": 8, "end": 10, "quote": "10", "value": "x"}


def test_unreadable_files_are_set_aside_with_the_reason(root: Path, tmp_path: Path) -> None:
    done = outcomes(run(stories_below(root, here), tmp_path / "out", each=here))
    assert lines(tmp_path / "out" / "failures.jsonl") == [
        {"story": "a/first", "source": "leeg.txt", "error": "SourceError", "message": "there is nothing in it"},
        {"story": "c #1", "source": "kapot.txt", "error": "SourceError", "message": "there is nothing in it"},
    ]
    assert (done["a/first"].errors, len(done["a/first"].failures)) == (1, 1)
    assert done["c #1"].complete


def test_every_story_that_could_be_read_has_a_page_that_the_index_links_to(root: Path, tmp_path: Path) -> None:
    list(run(stories_below(root, here), tmp_path / "out", each=here))
    index = BeautifulSoup((tmp_path / "out" / "index.html").read_text(encoding="utf-8"), "lxml")
    assert [row.td.a["href"] if row.td.a else None for row in index.select("tbody tr")] == [
        "stories/b.html",
        "stories/a/first.html",
        None,
    ]
    assert (tmp_path / "out" / "stories" / "a" / "first.html").read_text(encoding="utf-8").startswith("<!doctype html>")


def test_stories_that_were_done_before_are_skipped(root: Path, tmp_path: Path, checked: list[list[str]]) -> None:
    list(run(stories_below(root, here), tmp_path / "out", each=here))
    before = (tmp_path / "out" / "findings.jsonl").read_bytes()
    checked.clear()
    again = outcomes(run(stories_below(root, here), tmp_path / "out", each=here))
    assert checked == []
    assert all(outcome.skipped for outcome in again.values())
    assert again["b"].errors == 2, "what was found is told again"
    assert (tmp_path / "out" / "findings.jsonl").read_bytes() == before


def test_a_story_is_done_again_when_a_file_an_option_or_force_says_so(
    root: Path, tmp_path: Path, checked: list[list[str]]
) -> None:
    stories = stories_below(root, here)
    list(run(stories, tmp_path / "out", each=here))
    checked.clear()
    (root / "b" / "nl.txt").write_text("Er zijn 11 kranen.")
    list(run(stories, tmp_path / "out", each=here))
    assert checked == [["Es gibt 10 Kräne.", "Er zijn 11 kranen."]]
    checked.clear()
    list(run(stories, tmp_path / "out", each=here, options=Options(source_lang="nl")))
    assert len(checked) == 2
    list(run(stories, tmp_path / "out", each=here, options=Options(source_lang="nl"), force=True))
    assert len(checked) == 4


def test_a_record_that_was_cut_off_is_made_again(root: Path, tmp_path: Path) -> None:
    list(run(stories_below(root, here), tmp_path / "out", each=here))
    record = tmp_path / "out" / "records" / "b.json"
    record.write_text(record.read_text(encoding="utf-8")[:20])
    assert not outcomes(run(stories_below(root, here), tmp_path / "out", each=here))["b"].skipped


def test_a_worker_that_dies_is_reported_and_its_story_done_by_the_next_run(root: Path, tmp_path: Path) -> None:
    def dying(work: Callable[[Story], Outcome], stories: Sequence[Story]) -> Iterator[tuple[Story, Outcome | Lost]]:
        for story in stories:
            yield story, Lost("it was killed") if story.name == "b" else work(story)

    lost = outcomes(run(stories_below(root, here), tmp_path / "out", each=dying))["b"]
    assert not lost.complete
    assert {"story": "b", "source": "b", "error": "WorkerDied", "message": "it was killed"} in lines(
        tmp_path / "out" / "failures.jsonl"
    )
    assert {line["story"] for line in lines(tmp_path / "out" / "findings.jsonl")} == {"a/first"}
    again = outcomes(run(stories_below(root, here), tmp_path / "out", each=here))
    assert (again["b"].skipped, again["b"].errors, again["a/first"].skipped) == (False, 2, True)


def test_a_story_that_breaks_off_is_reported_and_the_others_are_done(
    root: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    check = pipeline.check

    def breaking(articles: Sequence[Article], **settings: Any) -> Report:
        if len(articles) == 2:
            raise ZeroDivisionError("division by zero")
        return check(articles, **settings)

    monkeypatch.setattr(pipeline, "check", breaking)
    done = outcomes(run(stories_below(root, here), tmp_path / "out", each=here))
    assert done["b"].failures[0].error == "ZeroDivisionError"
    assert done["a/first"].errors == 1


def test_only_stories_in_the_language_of_the_source_are_told_of_it(
    root: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    told: dict[int, str | None] = {}

    def check(articles: Sequence[Article], *, source_lang: str | None) -> Report:
        told[len(articles)] = source_lang
        return Report((), tuple(articles))

    monkeypatch.setattr(pipeline, "check", check)
    list(run(stories_below(root, here), tmp_path / "out", each=here, options=Options(source_lang="de")))
    assert told == {1: None, 2: "de"}


def test_an_interrupted_run_leaves_no_half_written_file(root: Path, tmp_path: Path) -> None:
    for _ in run(stories_below(root, here), tmp_path / "out", each=here):
        break
    left = [name for _, _, names in os.walk(tmp_path / "out") for name in names]
    assert not [name for name in left if name.endswith(".part")]
    again = outcomes(run(stories_below(root, here), tmp_path / "out", each=here))
    assert sum(outcome.skipped for outcome in again.values()) == 1
