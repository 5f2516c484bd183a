"""The names that callers rely on, and what importing them costs."""

from __future__ import annotations

import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

import r57extract

PUBLIC = [
    "Article",
    "Check",
    "Extraction",
    "Finding",
    "R57Error",
    "Report",
    "check",
    "extract",
    "parse",
    "reconcile",
    "render",
    "supported_languages",
]


def test_these_are_the_public_names() -> None:
    assert r57extract.__all__ == PUBLIC
    assert all(hasattr(r57extract, name) for name in PUBLIC)


def test_the_version_is_the_one_that_the_project_file_states(root: Path) -> None:
    project = tomllib.loads((root / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    assert r57extract.__version__ == project["version"]


def test_a_name_that_there_is_not_is_an_attribute_error() -> None:
    with pytest.raises(AttributeError, match="reconsile"):
        r57extract.reconsile  # noqa: B018


def test_importing_loads_no_stage_and_no_large_library() -> None:
    code = "import sys, r57extract; print(*sys.modules)"
    loaded = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout.split()
    heavy = {"torch", "spacy", "dask", "transformers", "rich", "typer", "jinja2", "lxml", "bs4", "babel", "regex"}
    stages = {
        f"r57extract.{stage}" for stage in ("parsing", "extraction", "alignment", "checks", "rendering", "languages")
    }
    assert not (heavy | stages) & set(loaded)


def test_all_five_languages_are_supported() -> None:
    assert set(r57extract.supported_languages()) >= {"ar", "de", "nl", "uk", "vi"}
