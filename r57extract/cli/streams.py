"""What goes to standard output, and what to standard error."""

from __future__ import annotations

import io
import os
import shutil
import sys
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TypeVar

import typer

Value = TypeVar("Value")
_WIDEST = 120
# What a shell reports of a program that the signal SIGPIPE ended.
_BROKEN_PIPE = 128 + 13
_UNWRITABLE = "backslashreplace"  # file names need not be text


def screen(output: Path | None) -> tuple[int, bool]:
    """How wide the report may be and whether in colour: plain and 80 columns, unless people look at it directly."""
    if output is not None or not sys.stdout.isatty():
        return 80, output is None and bool(os.environ.get("FORCE_COLOR"))
    return min(shutil.get_terminal_size().columns, _WIDEST), not os.environ.get("NO_COLOR")


@contextmanager
def working(what: str, quiet: bool) -> Iterator[None]:
    """Tell someone who watches that work is going on; a log is told nothing."""
    if quiet or not sys.stderr.isatty():
        yield
        return
    from rich.console import Console

    with Console(stderr=True).status(what):
        yield


def watched(outcomes: Iterable[Value], total: int, quiet: bool) -> Iterable[Value]:
    """The same outcomes, with a bar on standard error for someone who watches."""
    if quiet or not sys.stderr.isatty():
        return outcomes
    from rich.console import Console
    from rich.progress import track

    return track(outcomes, "Checking", total, console=Console(stderr=True))


def say(message: str) -> None:
    """A message on standard error, under the program's name."""
    print(f"r57extract: {message}", file=sys.stderr)


def write(text: str, output: Path | None) -> None:
    """The text into a file, or to standard output; in UTF-8 wherever it goes."""
    if output is not None:
        output.write_text(text, encoding="utf-8", errors=_UNWRITABLE, newline="")
        return
    if isinstance(sys.stdout, io.TextIOWrapper):
        sys.stdout.reconfigure(encoding="utf-8", errors=_UNWRITABLE, newline="")
    try:
        sys.stdout.write(text)
        sys.stdout.flush()
    except BrokenPipeError:
        # The reader has left, as `head` does. What is still buffered must not be tried again at exit.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        raise typer.Exit(_BROKEN_PIPE) from None
