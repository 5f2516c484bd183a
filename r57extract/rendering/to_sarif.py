"""SARIF 2.1.0, for code hosts and editors that show findings in place (OASIS standard of 27 March 2020).

Columns start at 1 and count code points, the unit of our offsets. Regions refer to the text as it was read, which
for HTML is not the file's own; that is why the text goes along as the artifact's contents.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from hashlib import sha256
from importlib.metadata import version
from pathlib import PurePath
from typing import Any
from urllib.parse import quote

from r57extract.rendering.kinds import MEANINGS
from r57extract.rendering.places import Place
from r57extract.types.article import Article
from r57extract.types.report import Evidence, Failure, Finding, Report

_LEVELS = {"error": "error", "warning": "warning", "info": "note"}
_SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"


def render(report: Report, *, paths: Mapping[str, str] | None = None) -> str:
    """The report as a SARIF log of one run.

    paths  where the articles lie, by id, for artifact locations; the id itself when not given
    """
    uris = {article.id: _uri((paths or {}).get(article.id, article.id)) for article in report.articles}
    run = {
        "tool": {"driver": _driver()},
        "columnKind": "unicodeCodePoints",
        "newlineSequences": ["\n"],
        "artifacts": [_artifact(article, uris[article.id]) for article in report.articles],
        "results": _results(report, uris),
        "invocations": [
            {
                "executionSuccessful": True,
                "toolExecutionNotifications": [
                    *({"level": "note", "message": {"text": note}} for note in report.notes),
                    *map(_failure, report.failures),
                ],
            }
        ],
        "properties": {"coverage": report.coverage},
    }
    return json.dumps({"$schema": _SCHEMA, "version": "2.1.0", "runs": [run]}, ensure_ascii=False, indent=2) + "\n"


def _driver() -> dict[str, Any]:
    return {
        "name": "r57extract",
        "version": version("r57extract"),
        "rules": [
            {
                "id": kind,
                "name": "".join(word.capitalize() for word in kind.split("-")),
                "shortDescription": {"text": meaning},
                "help": {"text": f"{meaning} The manual page, with an example: r57extract explain {kind}"},
            }
            for kind, meaning in MEANINGS.items()
        ],
    }


def _artifact(article: Article, uri: str) -> dict[str, Any]:
    return {
        "location": {"uri": uri},
        "contents": {"text": article.text},
        "properties": {"lang": article.lang},
    }


def _uri(path: str) -> str:
    """A path as a URI reference; what means something else in a URI is escaped."""
    return PurePath(path).as_uri() if PurePath(path).is_absolute() else quote(PurePath(path).as_posix(), safe="/")


def _results(report: Report, uris: Mapping[str, str]) -> list[dict[str, Any]]:
    places = {article.id: Place(article) for article in report.articles}
    indices = {article.id: index for index, article in enumerate(report.articles)}
    rules = list(MEANINGS)
    results = []
    for finding in report.findings:
        locations = [
            _location(item, places[item.article], uris[item.article], indices[item.article])
            for item in finding.evidence
        ]
        related = [{"id": number, **location} for number, location in enumerate(locations[1:], 1)]
        results.append(
            {
                "ruleId": finding.kind,
                "ruleIndex": rules.index(finding.kind),
                "level": _LEVELS[finding.severity],
                "message": {"text": " ".join(filter(None, (finding.message, _calculated(finding))))},
                "locations": locations[:1],
                "relatedLocations": related,
                "partialFingerprints": {"evidence/v1": _fingerprint(finding)},
                "properties": {"arithmetic": finding.arithmetic, "versions": list(finding.versions)},
            }
        )
    return results


def _calculated(finding: Finding) -> str:
    return f"({finding.arithmetic})" if finding.arithmetic else ""


def _location(item: Evidence, place: Place, uri: str, index: int) -> dict[str, Any]:
    return {
        "physicalLocation": {
            "artifactLocation": {"uri": uri, "index": index},
            "region": {
                "startLine": place.line(item.start),
                "startColumn": place.column(item.start),
                "endLine": place.line(item.end),
                "endColumn": place.column(item.end),
                "snippet": {"text": item.quote},
            },
        },
        "message": {"text": f"{item.article}: {item.value or item.quote}"},
    }


def _fingerprint(finding: Finding) -> str:
    """The same for the same finding after lines have moved: made of what is said, not of where it stands."""
    said = [finding.kind, *(part for item in finding.evidence for part in (item.article, item.quote))]
    return sha256("\0".join(said).encode()).hexdigest()


def _failure(failure: Failure) -> dict[str, Any]:
    return {
        "level": "error",
        "message": {"text": f"{failure.source} could not be read: {failure.message}"},
        "descriptor": {"id": failure.error},
    }
