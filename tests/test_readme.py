"""The README: its commands are the ones that are run, and its first screen is what the tool says."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import regex


def _readme(root: Path) -> str:
    return (root / "README.md").read_text(encoding="utf-8")


def test_the_first_screen_is_what_the_tool_says(root: Path) -> None:
    block = regex.match(
        r"```\n\$ r57extract (?P<arguments>[^\n]++)\n(?P<answer>.*?)\n```\n", _readme(root), regex.DOTALL
    )
    assert block, "the README opens with a command and its answer, before any prose"
    answer = subprocess.run(
        [sys.executable, "-m", "r57extract", *block["arguments"].split()],
        cwd=root,
        env={**os.environ, "COLUMNS": "100"},
        capture_output=True,
        check=False,
    ).stdout.decode("utf-8")
    start, left_out, _ = block["answer"].partition("\n…")
    assert left_out
    assert answer.startswith(start), f"put this at the top of the README:\n{answer[: len(start)]}"


def test_there_are_two_set_up_commands_the_first_checks_a_story_and_the_second_runs_the_tests(root: Path) -> None:
    commands = regex.findall(r"^python3 -m venv[^\n]++$", _readme(root), regex.MULTILINE)
    assert len(commands) == 2
    assert "r57extract check" in commands[0]
    assert "dev" not in commands[0]
    assert commands[1].index("torch==") < commands[1].index("[dev]") < commands[1].index("pytest")
    for story in regex.findall(r"corpora/stories/\S++", commands[0]):
        assert (root / story).is_dir()


def test_continuous_integration_runs_the_second_set_up_command(root: Path) -> None:
    script = (root / ".ci" / "run").read_text(encoding="utf-8")
    assert "grep '^python3 -m venv' README.md | sed -n 2p" in script
    assert os.access(root / ".ci" / "run", os.X_OK)


def test_every_place_that_the_read_mes_point_to_exists(root: Path) -> None:
    pages = [root / "README.md", *(root / name / "README.md" for name in ("corpora", "models", "r57extract/languages"))]
    for page in pages:
        text = page.read_text(encoding="utf-8")
        for target in regex.findall(r"\]\((?!https?:)([^)#]++)\)", text):
            assert (page.parent / target).exists(), f"{page.relative_to(root)} points to {target}"
