from __future__ import annotations

import json
from dataclasses import replace
from typing import Any
from urllib.parse import unquote, urlsplit

import pytest

from r57extract.rendering import to_sarif
from r57extract.types.article import Article
from r57extract.types.report import Evidence, Finding, Report


def run_of(report: Report, **options: Any) -> dict[str, Any]:
    log = json.loads(to_sarif.render(report, **options))
    assert log["version"] == "2.1.0"
    assert len(log["runs"]) == 1
    return log["runs"][0]


def regions(run: dict[str, Any]) -> list[dict[str, Any]]:
    return [
        location["physicalLocation"]
        for result in run["results"]
        for location in (*result["locations"], *result["relatedLocations"])
    ]


def test_every_result_names_a_rule_that_has_help(report: Report) -> None:
    run = run_of(report)
    rules = run["tool"]["driver"]["rules"]
    assert len(run["results"]) == 4
    for result in run["results"]:
        rule = rules[result["ruleIndex"]]
        assert rule["id"] == result["ruleId"]
        assert rule["shortDescription"]["text"]
        assert f"r57extract explain {rule['id']}" in rule["help"]["text"]


def test_severities_become_levels_of_the_standard(report: Report) -> None:
    assert [result["level"] for result in run_of(report)["results"]] == ["note", "warning", "error", "error"]


def test_columns_are_declared_and_counted_in_code_points_from_one(report: Report) -> None:
    run = run_of(report)
    assert run["columnKind"] == "unicodeCodePoints"
    region = run["results"][2]["locations"][0]["physicalLocation"]["region"]
    # "Van de 250 kranen werken er 180": 28 code points stand before "180".
    assert (region["startLine"], region["startColumn"], region["endLine"], region["endColumn"]) == (2, 29, 2, 32)


def test_regions_cut_their_snippets_out_of_the_contents_that_go_along(report: Report) -> None:
    run = run_of(report)
    for place in regions(run):
        lines = run["artifacts"][place["artifactLocation"]["index"]]["contents"]["text"].split("\n")
        region = place["region"]
        assert region["startLine"] == region["endLine"]
        line = lines[region["startLine"] - 1]
        assert line[region["startColumn"] - 1 : region["endColumn"] - 1] == region["snippet"]["text"]


def test_the_first_place_is_the_location_and_the_others_are_related(report: Report) -> None:
    result = run_of(report)["results"][2]
    assert len(result["locations"]) == 1
    assert [location["id"] for location in result["relatedLocations"]] == [1, 2, 3]


def test_file_names_are_escaped_as_uris(report: Report) -> None:
    run = run_of(report)
    uris = [artifact["location"]["uri"] for artifact in run["artifacts"]]
    assert [unquote(uri) for uri in uris] == ["nl.txt", "kräne & häfen #1.txt", "ar.txt"]
    assert uris[1] == "kr%C3%A4ne%20%26%20h%C3%A4fen%20%231.txt"
    assert all(place["artifactLocation"]["uri"] == uris[place["artifactLocation"]["index"]] for place in regions(run))


@pytest.mark.parametrize(
    ("path", "uri"),
    [
        ("news/a b.txt", "news/a%20b.txt"),
        ("/news/100%.txt", "file:///news/100%25.txt"),
        ("http:not-a-scheme.txt", "http%3Anot-a-scheme.txt"),
    ],
)
def test_paths_given_take_the_place_of_ids(report: Report, path: str, uri: str) -> None:
    given = run_of(report, paths={"nl.txt": path})["artifacts"][0]["location"]["uri"]
    assert given == uri
    assert urlsplit(given).fragment == ""


def test_a_finding_keeps_its_fingerprint_when_its_lines_move(report: Report, nl: Article) -> None:
    moved = replace(nl, text="\n\n" + nl.text)
    finding = Finding("sum", "error", "x", (Evidence("nl.txt", 28, 31, "180", "180"),))
    later = Finding("sum", "error", "x", (Evidence("nl.txt", 30, 33, "180", "180"),))
    other = Finding("sum", "error", "x", (Evidence("nl.txt", 30, 33, "190", "190"),))
    prints = [
        run_of(Report((item,), (article,)))["results"][0]["partialFingerprints"]
        for item, article in ((finding, nl), (later, moved), (other, moved))
    ]
    assert prints[0] == prints[1] != prints[2]


def test_sources_that_could_not_be_read_are_notifications(report: Report) -> None:
    notifications = run_of(report)["invocations"][0]["toolExecutionNotifications"]
    assert [item["level"] for item in notifications] == ["note", "error"]
    assert notifications[1]["message"]["text"] == "vi.png could not be read: a PNG picture holds no text"


def test_a_clean_report_has_results_that_are_empty_but_there(clean: Report) -> None:
    assert run_of(clean)["results"] == []
