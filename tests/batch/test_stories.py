from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import Any

import pytest

from r57extract.batch.stories import Story, stories_below, versions_in
from r57extract.errors import UsageError


def alone(work: Callable[[Any], Any], items: Sequence[Any], /) -> Iterator[tuple[Any, Any]]:
    """Maps work over items in this process."""
    return ((item, work(item)) for item in items)


def make(root: Path, *names: str) -> None:
    for name in names:
        (root / name).parent.mkdir(parents=True, exist_ok=True)
        (root / name).write_text("x")


def test_every_folder_with_files_is_a_story_by_its_path(tmp_path: Path) -> None:
    make(tmp_path, "b/nl.txt", "a/2/de.html", "a/2/nl.txt", "a/10/nl.txt")
    assert stories_below(tmp_path, alone) == (
        Story("a/10", (tmp_path / "a/10/nl.txt",)),
        Story("a/2", (tmp_path / "a/2/de.html", tmp_path / "a/2/nl.txt")),
        Story("b", (tmp_path / "b/nl.txt",)),
    )


def test_data_about_a_story_and_hidden_files_are_no_versions_of_it(tmp_path: Path) -> None:
    make(tmp_path, "a/nl.txt", "a/expected.toml", "a/notes.JSON", "a/.DS_Store", ".git/config", "only/data.csv")
    assert stories_below(tmp_path, alone) == (Story("a", (tmp_path / "a/nl.txt",)),)


def test_the_output_below_the_root_is_left_out(tmp_path: Path) -> None:
    make(tmp_path, "a/nl.txt", "out/stories/a.html", "out/index.html")
    assert [story.name for story in stories_below(tmp_path, alone, leaving_out=tmp_path / "out")] == ["a"]


def test_the_order_does_not_depend_on_the_file_system(tmp_path: Path) -> None:
    make(tmp_path, "a/z.txt", "a/b.txt", "a/m.txt")
    assert [file.name for file in versions_in(tmp_path / "a")] == ["b.txt", "m.txt", "z.txt"]


def test_a_folder_without_stories_says_how_one_looks(tmp_path: Path) -> None:
    make(tmp_path, "a.toml")
    with pytest.raises(UsageError, match="put the versions of each story into a folder of its own"):
        stories_below(tmp_path, alone)
    with pytest.raises(UsageError, match="is not a folder"):
        stories_below(tmp_path / "a.toml", alone)


def test_loose_files_are_sorted_into_stories_by_what_they_say(root: Path, tmp_path: Path) -> None:
    for story in ("2025-12-05-committee", "2026-02-12-results"):
        for lang in ("nl", "de", "uk"):
            text = (root / "corpora" / "stories" / story / f"{lang}.txt").read_text(encoding="utf-8")
            (tmp_path / f"{lang}-{story[:4]}.txt").write_text(text, encoding="utf-8")
    (tmp_path / "empty.txt").write_text(" ")
    make(tmp_path, "apart/nl.txt")
    found = stories_below(tmp_path, alone)
    assert {story.name: sorted(file.name for file in story.files) for story in found} == {
        "apart": ["nl.txt"],
        "de-2025.txt": ["de-2025.txt", "nl-2025.txt", "uk-2025.txt"],
        "de-2026.txt": ["de-2026.txt", "nl-2026.txt", "uk-2026.txt"],
        "empty.txt": ["empty.txt"],
    }
