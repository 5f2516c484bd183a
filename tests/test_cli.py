"""The command line: what goes to which stream, and with which status it leaves."""

from __future__ import annotations

import csv
import io
import json
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any, NamedTuple

import pytest

from r57extract import cli, pipeline
from r57extract.types.article import Article, Block
from r57extract.types.report import Evidence, Failure, Finding, Report, Severity

TEXT = "Er resten 472 taken."


class Result(NamedTuple):
    status: int
    out: str
    err: str


Run = Callable[..., Result]


@pytest.fixture
def run(capsys: pytest.CaptureFixture[str]) -> Run:
    """Runs the command line in this process."""

    def run(*arguments: object) -> Result:
        with pytest.raises(SystemExit) as left:
            cli.main([str(argument) for argument in arguments])
        printed = capsys.readouterr()
        assert "Traceback" not in printed.err
        return Result(int(left.value.code or 0), printed.out, printed.err)

    return run


@pytest.fixture
def found(monkeypatch: pytest.MonkeyPatch) -> Callable[[Severity | None], list[dict[str, Any]]]:
    """Makes `pipeline.check` find one thing of a severity, or nothing; gives back what it is called with."""

    def found(severity: Severity | None) -> list[dict[str, Any]]:
        calls: list[dict[str, Any]] = []
        article = Article("nl.txt", "nl", "", TEXT, (Block(0, len(TEXT), "text"),))
        evidence = (Evidence("nl.txt", 10, 13, "472", "472"),)
        findings = (Finding("sum", severity, "A sum.", evidence, "1 + 1 = 2", ("nl",)),) if severity else ()
        report = Report(findings, (article,), failures=(Failure("b.png", "NotText", "a picture"),), figures=1)

        def check(sources: Any, **settings: Any) -> Report:
            calls.append({"sources": sources, **settings})
            return report

        monkeypatch.setattr(pipeline, "check", check)
        return calls

    return found


@pytest.fixture
def nl(tmp_path: Path) -> Path:
    file = tmp_path / "nl.txt"
    file.write_text("Van de 250 kranen in de haven werken er 180. De directie kocht er op 3 maart 2026 nog 10.\n")
    return file


@pytest.mark.parametrize(
    ("severity", "fail_on", "status"),
    [
        ("error", None, 1),
        ("warning", None, 0),
        ("info", None, 0),
        (None, None, 0),
        ("error", "warning", 1),
        ("warning", "warning", 1),
        ("info", "warning", 0),
        ("error", "never", 0),
    ],
)
def test_the_status_follows_the_gravest_finding(
    run: Run, found: Any, severity: Severity | None, fail_on: str | None, status: int
) -> None:
    found(severity)
    assert run("check", "nl.txt", *(["--fail-on", fail_on] if fail_on else [])).status == status


def test_the_report_goes_to_standard_output_and_problems_to_standard_error(run: Run, found: Any) -> None:
    found("error")
    result = run("check", "nl.txt")
    assert "A sum." in result.out
    assert result.err == "r57extract: b.png: a picture\n"
    assert run("check", "nl.txt", "--quiet").err == ""


@pytest.mark.parametrize("format", ["terminal", "html", "json", "csv", "sarif"])
def test_every_format_of_the_contract_is_written(run: Run, found: Any, format: str) -> None:
    found("error")
    out = run("check", "nl.txt", "--format", format).out
    start = {"terminal": "ERRORS", "html": "<!doctype html>", "json": "{", "csv": "finding,kind", "sarif": "{"}[format]
    assert out.startswith(start)


def test_output_goes_to_a_file_whose_suffix_tells_the_format(run: Run, found: Any, tmp_path: Path) -> None:
    found("error")
    for name, start in (("a.html", "<!doctype"), ("a.json", "{"), ("a.csv", "finding,"), ("a.txt", "ERRORS")):
        result = run("check", "nl.txt", "--output", tmp_path / name)
        assert result.out == ""
        assert (tmp_path / name).read_text(encoding="utf-8").startswith(start)
    run("check", "nl.txt", "--output", tmp_path / "b.html", "--format", "json")
    assert json.loads((tmp_path / "b.html").read_text())["findings"]


def test_csv_keeps_its_line_ends_in_a_file(run: Run, found: Any, tmp_path: Path) -> None:
    found("error")
    run("check", "nl.txt", "--output", tmp_path / "a.csv")
    assert (tmp_path / "a.csv").read_bytes().count(b"\r\n") == 2


def test_languages_and_days_are_given_for_all_sources_or_for_one(run: Run, found: Any) -> None:
    calls = found(None)
    run("check", "a.txt", "b/c.txt", "--lang", "c.txt=uk", "--lang", "nl", "--published", "b/c.txt=2025-12-05")
    assert calls[0]["lang"] == {"a.txt": "nl", "c.txt": "uk"}
    assert {name: str(day) for name, day in calls[0]["published"].items()} == {"c.txt": "2025-12-05"}


def test_the_source_language_is_passed_on(run: Run, found: Any) -> None:
    calls = found(None)
    run("check", "a.txt", "--source", "vi")
    assert calls[0]["source_lang"] == "vi"


def test_files_of_one_name_are_told_apart_by_their_paths(run: Run, found: Any) -> None:
    calls = found(None)
    run("check", "x/a.txt", "y/a.txt", "z/b.txt")
    assert calls[0]["sources"] == {"x/a.txt": Path("x/a.txt"), "y/a.txt": Path("y/a.txt"), "b.txt": Path("z/b.txt")}


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["check", "a.txt", "a.txt"], "r57extract: a.txt is given twice; give each version once\n"),
        (
            ["check", "a.txt", "--format", "pdf"],
            "r57extract: unknown format 'pdf'; known are terminal, html, json, csv, sarif\n",
        ),
        (
            ["extract", "a.txt", "--format", "html"],
            "r57extract: unknown format 'html'; known are terminal, json, csv\n",
        ),
        (
            ["check", "a.txt", "--lang", "b.txt=nl"],
            "r57extract: 'b.txt=nl' is about no source that was given; these were: a.txt\n",
        ),
        (
            ["check", "a.txt", "--published", "5 december"],
            "r57extract: '5 december' is not a day; write it as 2025-12-31\n",
        ),
        (
            ["explain", "percentages"],
            "r57extract: there is no finding of kind 'percentages'; did you mean 'percentage'?\n",
        ),
        (
            ["batch", "nowhere", "-o", "x"],
            "r57extract: nowhere is not a folder; give one that holds a folder for each story\n",
        ),
    ],
)
def test_a_call_that_cannot_mean_anything_says_what_to_do(run: Run, arguments: list[str], message: str) -> None:
    assert run(*arguments) == Result(2, "", message)


def test_an_option_that_there_is_not_leaves_with_two(run: Run) -> None:
    result = run("check", "a.txt", "--colour")
    assert result.status == 2
    assert "--colour" in result.err


def test_a_folder_that_cannot_be_written_to_is_named(run: Run, found: Any, tmp_path: Path) -> None:
    found(None)
    result = run("check", "nl.txt", "--output", tmp_path / "nowhere" / "a.html")
    assert result.status == 2
    assert f"{tmp_path / 'nowhere' / 'a.html'}: No such file or directory" in result.err


def test_one_unreadable_source_does_not_stop_the_others(run: Run, nl: Path) -> None:
    result = run("check", nl, nl.with_name("missing.txt"), "--format", "json", "--lang", "nl")
    assert result.status == 0
    assert "missing.txt" in result.err
    report = json.loads(result.out)
    assert [article["id"] for article in report["articles"]] == ["nl.txt"]
    assert [failure["source"] for failure in report["failures"]] == ["missing.txt"]


def test_where_nothing_could_be_read_the_status_is_two(run: Run, tmp_path: Path) -> None:
    (tmp_path / "empty.txt").write_text(" \n")
    for command in ("check", "extract"):
        result = run(command, tmp_path / "empty.txt", tmp_path / "missing.txt")
        assert result.status == 2
        assert result.out == ""
        assert "empty.txt" in result.err
        assert "missing.txt" in result.err


def test_a_dash_reads_standard_input(run: Run, nl: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    class Stdin:
        buffer = io.BytesIO(nl.read_bytes())

    monkeypatch.setattr(sys, "stdin", Stdin)
    report = json.loads(run("check", "-", "--lang", "-=nl", "--format", "json").out)
    assert [article["id"] for article in report["articles"]] == ["-"]
    assert report["articles"][0]["body"].startswith("Van de 250 kranen")


def test_a_folder_stands_for_the_files_in_it(run: Run, nl: Path) -> None:
    (nl.parent / "expected.toml").write_text("not = 'a version'")
    report = json.loads(run("check", nl.parent, "--lang", "nl", "--format", "json").out)
    assert [article["id"] for article in report["articles"]] == ["nl.txt"]


def test_extract_lists_facts_as_table_json_and_csv(run: Run, nl: Path) -> None:
    table = run("extract", nl, "--lang", "nl")
    assert table.status == 0
    assert "Figures" in table.out
    facts = json.loads(run("extract", nl, "--lang", "nl", "--format", "json").out)["extractions"][0]
    assert "250" in [figure["value"] for figure in facts["figures"]]
    rows = list(csv.DictReader(io.StringIO(run("extract", nl, "--lang", "nl", "--format", "csv").out, newline="")))
    assert {"article": "nl.txt", "fact": "date", "value": "2026-03-03"}.items() <= {
        key: value for row in rows if row["fact"] == "date" for key, value in row.items()
    }.items()


def test_explain_prints_the_page_of_a_kind_and_without_one_lists_them(run: Run) -> None:
    assert run("explain", "percentage").out.startswith("percentage\n==========\n")
    assert "date-relation-mismatch " in run("explain").out


def test_languages_lists_every_language_with_what_is_known(run: Run) -> None:
    lines = run("languages").out.splitlines()
    assert lines[0].split()[:2] == ["code", "name"]
    assert {line.split()[0] for line in lines[1:6]} == {"ar", "de", "nl", "uk", "vi"}


def test_the_version_is_printed(run: Run) -> None:
    result = run("--version")
    assert (result.status, result.err) == (0, "")
    assert result.out.startswith("r57extract ")


def test_a_reader_that_leaves_early_is_no_error(root: Path) -> None:
    story = sorted((root / "corpora" / "stories").rglob("nl.txt"))[0]
    program = f"{sys.executable} -m r57extract check {story} --format json"
    done = subprocess.run(
        ["bash", "-c", f"{program} | head -c 1 >/dev/null; echo ${{PIPESTATUS[0]}}"], capture_output=True, text=True
    )
    assert done.stderr == ""
    assert done.stdout.strip() in {"0", "1", "141"}


def test_a_defect_of_ours_asks_for_a_report_instead_of_a_traceback(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(*_: Any, **__: Any) -> Report:
        raise ZeroDivisionError("division by zero")

    monkeypatch.setattr(pipeline, "check", broken)
    result = run("check", "a.txt")
    assert (result.status, result.out) == (2, "")
    assert result.err.startswith("r57extract: ZeroDivisionError: division by zero\nThis is a defect of r57extract")


def test_a_heap_of_files_is_sorted_into_stories(run: Run, root: Path, tmp_path: Path) -> None:
    for story in ("2025-12-05-committee", "2026-02-12-results"):
        for lang in ("nl", "de"):
            text = (root / "corpora" / "stories" / story / f"{lang}.txt").read_text(encoding="utf-8")
            (tmp_path / f"{lang}-{story[:4]}.txt").write_text(text, encoding="utf-8")
    text = run("check", tmp_path).out
    assert "Story 1 of 2" in text
    assert text.count("in 2 versions (de, nl)") == 2
    refused = run("check", tmp_path, "--format", "json")
    assert (refused.status, refused.out) == (2, "")
    assert "there are 2 stories, and json is for one; use r57extract batch" in refused.err


def test_a_language_without_a_file_stops_only_its_own_source(run: Run, nl: Path) -> None:
    french = nl.with_name("fr.txt")
    french.write_text("Le gouvernement a annoncé jeudi que 472 travaux restent à accomplir avant la fin du mois. " * 5)
    report = json.loads(run("check", nl, french, "--lang", "nl.txt=nl", "--format", "json").out)
    assert [article["id"] for article in report["articles"]] == ["nl.txt"]
    assert [(failure["source"], failure["error"]) for failure in report["failures"]] == [("fr.txt", "UnknownLanguage")]
