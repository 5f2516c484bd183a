"""A sixth language is one file: English is added to a copy of the package and a story is checked with it.

python examples/05_sixth_language/add_english.py

In a checkout you would simply put the file where the others are, in r57extract/languages/.
"""

import os
import shutil
import subprocess
import sys
from pathlib import Path
from tempfile import TemporaryDirectory

import r57extract

HERE = Path(__file__).resolve().parent
DUTCH = HERE.parent.parent / "corpora" / "stories" / "2026-01-05-notice" / "nl.txt"


def main() -> None:
    package = Path(r57extract.__file__).parent
    with TemporaryDirectory() as temporary:
        copy = Path(temporary) / "r57extract"
        shutil.copytree(package, copy, ignore=shutil.ignore_patterns("__pycache__"))
        shutil.copy(HERE / "en.toml", copy / "languages")

        # The English version says 30 April where the Dutch one says 15 April.
        arguments = ["check", str(HERE / "notice.txt"), str(DUTCH), "--fail-on", "never"]
        subprocess.run(
            [sys.executable, "-m", "r57extract", *arguments],
            env={**os.environ, "PYTHONPATH": temporary},
            cwd=temporary,
            check=True,
        )


if __name__ == "__main__":
    main()
