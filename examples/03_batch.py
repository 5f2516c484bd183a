"""Check a heap of files in mixed languages: sort it into stories, then check every story on several processes.

python examples/03_batch.py

The same from the command line: r57extract batch HEAP --output FOLDER
"""

import json
import shutil
from pathlib import Path
from tempfile import TemporaryDirectory

from r57extract.batch import on_processes
from r57extract.batch.run import run
from r57extract.batch.stories import stories_below

STORIES = Path(__file__).resolve().parent.parent / "corpora" / "stories"


def main() -> None:
    with TemporaryDirectory() as temporary:
        heap, output = Path(temporary) / "heap", Path(temporary) / "output"
        heap.mkdir()
        # Names that give nothing away: 01.txt, 02.txt …
        for number, path in enumerate(sorted(STORIES.glob("*/*.txt"), key=lambda path: path.name), 1):
            shutil.copy(path, heap / f"{number:02}.txt")

        stories = stories_below(heap, on_processes.each)
        for story in stories:
            print(story.name, "is in", ", ".join(file.name for file in story.files))
        for outcome in run(stories, output):
            print(f"{outcome.story}: {outcome.errors} errors, {outcome.warnings} warnings, {outcome.infos} infos")
        with (output / "findings.jsonl").open(encoding="utf-8") as lines:
            for finding in map(json.loads, lines):
                print(f"{finding['story']}: {finding['severity']} {finding['kind']}: {finding['message']}")


if __name__ == "__main__":
    main()
