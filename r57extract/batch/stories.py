"""Which files are the versions of one story."""

from __future__ import annotations

import os
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from r57extract.errors import UsageError

# Files about a story rather than versions of it: they are passed over, not set aside as unreadable.
_DATA = frozenset({".toml", ".json", ".jsonl", ".csv", ".tsv", ".yaml", ".yml", ".xml", ".sarif"})


@dataclass(frozen=True, slots=True)
class Story:
    """A folder whose files are versions of one story; `name` is its path below the root, with slashes."""

    name: str
    files: tuple[Path, ...]


def stories_below(root: Path, *, leaving_out: Path | None = None) -> tuple[Story, ...]:
    """Every folder below `root`, at any depth, that holds files, by name; files of the root itself belong to none.

    leaving_out  a folder that is not looked into: the output, where it lies below the root

    Raises UsageError where there is no such folder or it holds no story.
    """
    if not root.is_dir():
        raise UsageError(f"{root} is not a folder; give one that holds a folder for each story")
    left_out = leaving_out.resolve() if leaving_out else None
    found = [
        Story(folder.relative_to(root).as_posix(), files)
        for folder in _folders_below(root, left_out)
        if (files := versions_in(folder))
    ]
    if not found:
        raise UsageError(f"{root} holds no story; give each story a folder of its own, with its versions as files")
    return tuple(sorted(found, key=lambda story: story.name))


def versions_in(folder: Path) -> tuple[Path, ...]:
    """The files of a folder that are taken for versions of its story, by name.

    Grouping a heap of files into stories would start here; today a folder is one story.
    """
    return tuple(
        file
        for file in sorted(folder.iterdir())
        if file.is_file() and not file.name.startswith(".") and file.suffix.lower() not in _DATA
    )


def _folders_below(root: Path, left_out: Path | None) -> Iterator[Path]:
    for path, names, _ in os.walk(root):
        folder = Path(path)
        names[:] = [n for n in names if not n.startswith(".") and (folder / n).resolve() != left_out]
        yield from (folder / name for name in names)
