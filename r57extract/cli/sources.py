"""What the arguments mean: which sources, what is said about each, which format."""

from __future__ import annotations

import sys
from collections import Counter
from collections.abc import Callable, Collection, Mapping, Sequence
from datetime import date
from pathlib import Path
from typing import TypeVar

from r57extract import pipeline
from r57extract.errors import UsageError

Value = TypeVar("Value")
_STANDARD_INPUT = "-"


def named_sources(sources: Sequence[str]) -> dict[str, pipeline.Source]:
    """The sources by the ids they get: the file name, or the path as given where two files share a name."""
    paths: list[Path] = []
    for given in map(Path, sources):
        if given.is_dir():
            from r57extract.batch.stories import versions_in

            paths += versions_in(given)
        else:
            paths.append(given)
    names = Counter(path.name for path in paths)
    named: dict[str, pipeline.Source] = {}
    for path in paths:
        id = path.name if names[path.name] == 1 else str(path)
        if id in named:
            raise UsageError(f"{id} is given twice; give each version once")
        named[id] = path
    if _STANDARD_INPUT in named:
        named[_STANDARD_INPUT] = sys.stdin.buffer.read()
    if not named:
        raise UsageError(f"{', '.join(sources)}: no files there; where folders are stories, use r57extract batch")
    return named


def for_sources(
    given: Sequence[str] | None, named: Mapping[str, pipeline.Source], convert: Callable[[str], Value]
) -> dict[str, Value] | None:
    """What options such as --lang say about each source: "nl" is for all of them, "a.txt=nl" for one."""
    if not given:
        return None
    setting: dict[str, Value] = {}
    for item in sorted(given, key=lambda item: "=" in item):
        name, equals, value = item.rpartition("=")
        meant = [id for id, source in named.items() if not equals or id == name or source == Path(name)]
        if not meant:
            raise UsageError(f"{item!r} is about no source that was given; these were: {', '.join(named)}")
        setting.update(dict.fromkeys(meant, convert(value)))
    return setting


def day(text: str) -> date:
    """A day as ISO 8601 writes it."""
    try:
        return date.fromisoformat(text)
    except ValueError:
        raise UsageError(f"{text!r} is not a day; write it as 2025-12-31") from None


def chosen_format(format: str | None, output: Path | None, known: Collection[str]) -> str:
    """The format asked for, or else the one that the output's suffix names."""
    if format is None:
        suffix = output.suffix.removeprefix(".").lower() if output else ""
        return suffix if suffix in known else "terminal"
    if format not in known:
        raise UsageError(f"unknown format {format!r}; known are {', '.join(known)}")
    return format
