"""Check a folder of stories, and sort a heap of files in mixed languages into stories first.

python examples/03_batch.py
"""

import json
import shutil
from pathlib import Path
from tempfile import TemporaryDirectory

import r57extract as r57
from r57extract.batch.grouping import group
from r57extract.batch.run import run
from r57extract.batch.stories import stories_below

STORIES = Path(__file__).resolve().parent.parent / "corpora" / "stories"


def sort_into_stories(heap: list[Path], folder: Path) -> None:
    """Give each story of the heap a folder of its own."""
    groups = group(r57.extract(r57.parse(path), without=("entities",)) for path in heap)
    for number, places in enumerate(groups, 1):
        story = folder / f"story-{number}"
        story.mkdir(parents=True)
        for place in places:
            shutil.copy(heap[place], story / f"{heap[place].parent.name}.{heap[place].name}")


def main() -> None:
    heap = sorted(STORIES.glob("*/*.txt"), key=lambda path: (path.name, path.parent.name))
    with TemporaryDirectory() as temporary:
        stories, output = Path(temporary) / "stories", Path(temporary) / "output"
        sort_into_stories(heap, stories)
        for outcome in run(stories_below(stories), output):
            print(outcome.story)
        with (output / "findings.jsonl").open(encoding="utf-8") as lines:
            for finding in map(json.loads, lines):
                print(f"{finding['story']}: {finding['severity']} {finding['kind']}: {finding['message']}")


if __name__ == "__main__":
    main()
