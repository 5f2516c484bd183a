"""The compiled build: what it compiles is all that reads figures and dates, and where it is asked for it is what runs."""

from __future__ import annotations

import os
import tomllib
from pathlib import Path

import pytest
import regex

from r57extract.extraction import dates, figures, tokens

_STAGE = Path("r57extract") / "extraction"
_IMPORT = regex.compile(r"^(?:from|import) r57extract\.extraction\.(\w++)", regex.MULTILINE)


def _needed(root: Path) -> set[str]:
    """The modules of extraction that are loaded to read dates and figures, those that only type checkers load left out."""
    seen: set[str] = set()
    waiting = ["dates", "figures"]
    while waiting:
        module = waiting.pop()
        if module not in seen:
            seen.add(module)
            waiting += _IMPORT.findall((root / _STAGE / f"{module}.py").read_text(encoding="utf-8"))
    return seen


def test_what_is_compiled_is_what_reads_figures_and_dates(root: Path) -> None:
    project = tomllib.loads((root / "pyproject.toml").read_text(encoding="utf-8"))
    hook = project["tool"]["hatch"]["build"]["targets"]["wheel"]["hooks"]["mypyc"]
    listed = {path.stem for pattern in hook["include"] for path in root.glob(pattern)}
    assert listed == _needed(root)


@pytest.mark.skipif("R57EXTRACT_COMPILED" not in os.environ, reason="says that the package under test is compiled")
def test_a_compiled_build_is_what_is_tested() -> None:
    for module in (dates, figures, tokens):
        assert not str(module.__file__).endswith(".py")
