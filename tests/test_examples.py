"""The examples run, each in a process of its own, and say what they are there to say."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

EXAMPLES = Path(__file__).resolve().parent.parent / "examples"
SCRIPTS = sorted([*EXAMPLES.glob("*.py"), *EXAMPLES.glob("*/*.py")])

SAID = {
    "01_one_article.py": ["3.20 EUR", "by 2026-02-28: Eigenaren", "error contradiction", "368 + 104 = 472"],
    "02_compare_versions.py": ["version-mismatch", "'1.746'", "18 miljard euro is more than a billion"],
    "03_batch.py": ["01.txt is in 01.txt, ", "error contradiction", "version-mismatch"],
    "04_spacy.py": ["entity organisation ministry:finance", "date by 2025-12-31", "figure 46.7 percent"],
    "add_english.py": ["date-mismatch · en, nl", "30 April 2026 in en, but 15 April 2026 in nl"],
}


@pytest.mark.parametrize("script", SCRIPTS, ids=lambda script: str(script.relative_to(EXAMPLES)))
def test_an_example_runs_and_says_what_it_promises(script: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-X", "utf8", str(script)], capture_output=True, timeout=300, check=False, encoding="utf-8"
    )
    assert done.returncode == 0, done.stderr
    for words in SAID.get(script.name, []):
        assert words in done.stdout, done.stdout


def test_every_example_that_promises_something_is_there() -> None:
    assert set(SAID) <= {script.name for script in SCRIPTS}
