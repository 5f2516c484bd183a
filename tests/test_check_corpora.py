"""corpora/checks/*.toml: what each check must flag, and what it must let pass. The fields are in corpora/README.md."""

from __future__ import annotations

import tomllib
from pathlib import Path
from typing import Any

import pytest

import r57extract as r57
from r57extract.checks import CHECKS

FOLDER = Path(__file__).parent.parent / "corpora" / "checks"
FILES = sorted(FOLDER.glob("*.toml"))
GAPS = tomllib.loads((FOLDER.parent / "known_gaps.toml").read_text(encoding="utf-8")).get("checks", [])


def cases(table: str) -> list[Any]:
    found = []
    for path in FILES:
        corpus = tomllib.loads(path.read_text(encoding="utf-8"))
        assert set(corpus) <= {"flags", "passes"}, f"{path.name}: unknown table in {sorted(corpus)}"
        for number, case in enumerate(corpus.get(table, ())):
            name = f"{path.stem}-{table}-{number}"
            marks = [pytest.mark.xfail(strict=True, reason=gap["why"]) for gap in GAPS if gap["case"] == name]
            found.append(pytest.param(case, id=name, marks=marks))
    return found


def findings(case: dict[str, Any]) -> tuple[r57.Finding, ...]:
    return r57.check(dict(case["texts"]), lang={lang: lang for lang in case["texts"]}).findings


def shown(found: tuple[r57.Finding, ...]) -> str:
    return "\n".join(f"{f.severity} {f.kind}: {f.message}" for f in found) or "nothing"


@pytest.mark.parametrize("case", cases("flags"))
def test_is_flagged(case: dict[str, Any]) -> None:
    found = findings(case)
    wanted = [
        finding
        for finding in found
        if finding.kind == case["kind"]
        and finding.severity == case.get("severity", finding.severity)
        and set(case.get("versions", ())) <= set(finding.versions)
        and set(case.get("values", ())) <= {item.value for item in finding.evidence}
        and case.get("arithmetic", "") in finding.arithmetic
    ]
    assert wanted, f"wanted {case['kind']} with {case.get('values')}, found\n{shown(found)}"
    others = [f for f in found if f not in wanted and f.severity != "info" and f.kind not in case.get("also", ())]
    assert not others, f"beyond what is wanted:\n{shown(tuple(others))}"


@pytest.mark.parametrize("case", cases("passes"))
def test_passes(case: dict[str, Any]) -> None:
    found = tuple(finding for finding in findings(case) if finding.severity != "info")
    assert not found, f"{case['why']}\n{shown(found)}"


def test_every_kind_of_finding_has_cases_that_flag_and_cases_that_pass() -> None:
    kinds = {kind for check in CHECKS for kind in check.kinds}
    flagged = {param.values[0]["kind"] for param in cases("flags")}
    assert flagged == kinds
    assert cases("passes")
