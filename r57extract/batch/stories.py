"""Which files are the versions of one story."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol, TypeVar

from r57extract import pipeline
from r57extract.batch.fingerprints import Fingerprint, fingerprint
from r57extract.batch.grouping import group_fingerprints
from r57extract.batch.outcomes import Lost
from r57extract.errors import UsageError

Item = TypeVar("Item")
Result = TypeVar("Result")

# Files about a story rather than versions of it: they are passed over, not set aside as unreadable.
_DATA = frozenset({".toml", ".json", ".jsonl", ".csv", ".tsv", ".yaml", ".yml", ".xml", ".sarif"})


class Each(Protocol):
    """Maps work over items, on processes or a cluster: every item with its result, in any order."""

    def __call__(
        self, work: Callable[[Item], Result], items: Sequence[Item], /
    ) -> Iterable[tuple[Item, Result | Lost]]:
        """`Lost` takes the place of a result whose worker died."""
        ...


@dataclass(frozen=True, slots=True)
class Story:
    """A folder whose files are versions of one story; `name` is its path below the root, with slashes."""

    name: str
    files: tuple[Path, ...]


def stories_below(root: Path, each: Each, *, leaving_out: Path | None = None) -> tuple[Story, ...]:
    """The stories of a folder, by name.

    Every folder below `root`, at any depth, that holds files is a story. Files that lie in `root` itself are a heap,
    which is sorted into stories by what they say; each of these bears the name of its first file.

    each         maps work over the files of the heap: `on_processes.each` or `on_dask.each`
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
    found += [Story(files[0].name, files) for files in sorted_heap(versions_in(root), each)]
    if not found:
        raise UsageError(f"{root} holds no story; put the versions of each story into a folder of its own")
    return tuple(sorted(found, key=lambda story: story.name))


def versions_in(folder: Path) -> tuple[Path, ...]:
    """The files of a folder that are taken for versions of stories, by name."""
    return tuple(
        file
        for file in sorted(folder.iterdir())
        if file.is_file() and not file.name.startswith(".") and file.suffix.lower() not in _DATA
    )


def sorted_heap(files: Sequence[Path], each: Each) -> list[tuple[Path, ...]]:
    """Which of these files are versions of one story; a file that cannot be read is left by itself."""
    if not files:
        return []
    prints = {file: mark for file, mark in each(_fingerprint, files) if isinstance(mark, Fingerprint)}
    known = [file for file in files if file in prints]
    stories = [tuple(known[place] for place in group) for group in group_fingerprints([prints[file] for file in known])]
    return [*stories, *((file,) for file in files if file not in prints)]


def _fingerprint(file: Path) -> Fingerprint | None:
    try:
        return fingerprint(pipeline.extract(pipeline.parse(file), without=("entities",)))
    except Exception:
        return None  # checking its story will say what went wrong


def _folders_below(root: Path, left_out: Path | None) -> Iterator[Path]:
    for path, names, _ in os.walk(root):
        folder = Path(path)
        names[:] = [n for n in names if not n.startswith(".") and (folder / n).resolve() != left_out]
        yield from (folder / name for name in names)
