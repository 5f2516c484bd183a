"""Stories -> an output folder: findings as JSON Lines, a page a story, an index of them; done stories are skipped.

findings.jsonl      one finding a line, in the order of stories and reports; "story" names its story
failures.jsonl      what could not be read, and why
index.html          the stories, those with errors first
stories/NAME.html   what was found, with the versions side by side
records/NAME.json   what the files above are made of; it stands for "this story is done"
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace
from functools import partial
from hashlib import sha256
from importlib.metadata import version
from pathlib import Path
from typing import Any, TextIO
from urllib.parse import quote

from r57extract import pipeline
from r57extract.batch import on_processes
from r57extract.batch.outcomes import Lost, Outcome
from r57extract.batch.stories import Each, Story
from r57extract.rendering import stories_to_html
from r57extract.rendering.to_json import plain
from r57extract.types.article import Article
from r57extract.types.report import Failure


@dataclass(frozen=True, slots=True)
class Options:
    """How each story is checked; stories checked with other options are done again.

    source_lang  the language that the other versions were translated from, where a story has it
    """

    source_lang: str | None = None


DEFAULTS = Options()


def run(
    stories: Sequence[Story],
    output: Path,
    *,
    options: Options = DEFAULTS,
    each: Each = on_processes.each,
    force: bool = False,
) -> Iterator[Outcome]:
    """Check every story; yields as they are done, and writes what is about all of them at the end.

    each   maps work over stories: `on_processes.each`, `on_dask.each`, or a partial of these with their settings
    force  do again what has been done before

    A story whose worker dies, or that breaks off, is reported as a failure, and done again by the next run.
    Raises OSError where the output cannot be written.
    """
    for folder in (output / "stories", output / "records"):
        folder.mkdir(parents=True, exist_ok=True)
    broken: dict[str, Failure] = {}
    for story, result in each(partial(check_story, output=output, options=options, force=force), stories):
        outcome = _lost(story, result) if isinstance(result, Lost) else result
        if not outcome.complete:
            broken[story.name] = outcome.failures[0]
        yield outcome
    _write_overview(stories, output, broken)


def check_story(story: Story, *, output: Path, options: Options, force: bool) -> Outcome:
    """Check one story and write its page and record, unless a record says that nothing has changed since."""
    record_file = _record_file(output, story)
    try:
        digest = _digest(story, options)
        if not force and (done := _record(record_file)) and done["digest"] == digest:
            return _outcome(story, done, skipped=True)
        record = {"digest": digest, **_checked(story, output, options)}
        _write(record_file, json.dumps(record, ensure_ascii=False))
    except Exception as error:
        # Whatever went wrong, it went wrong with this story; the others still have to be checked.
        return Outcome(story.name, failures=(_failure(story, error),), complete=False)
    return _outcome(story, record)


def _checked(story: Story, output: Path, options: Options) -> dict[str, Any]:
    """Everything that the overview says about a story; its page is written on the way."""
    results = list(pipeline.read_each({file.name: file for file in story.files}))
    articles = [result for result in results if isinstance(result, Article)]
    failures = tuple(result for result in results if isinstance(result, Failure))
    record: dict[str, Any] = {"title": "", "langs": [], "coverage": 1.0, "findings": [], "failures": plain(failures)}
    if not articles:
        return record
    langs = [article.lang for article in articles]
    source_lang = options.source_lang if options.source_lang in langs else None
    report = replace(pipeline.check(articles, source_lang=source_lang), failures=failures)
    _write(_page_file(output, story), pipeline.render(report, "html"))
    title = next((article.title for article in articles if article.title), "")
    record.update(title=title, langs=langs, coverage=report.coverage, findings=plain(report.findings))
    return record


def _write_overview(stories: Iterable[Story], output: Path, broken: Mapping[str, Failure]) -> None:
    """What is about all stories, made from their records: the same whichever order they were done in."""
    rows = []
    with _replacing(output / "findings.jsonl") as findings, _replacing(output / "failures.jsonl") as failures:
        for story in stories:
            record = _record(_record_file(output, story)) if story.name not in broken else None
            if record is None:
                failures.write(_line(story, plain(broken[story.name])))
                continue
            findings.writelines(_line(story, finding) for finding in record["findings"])
            failures.writelines(_line(story, failure) for failure in record["failures"])
            rows.append(_row(story, record))
    _write(output / "index.html", stories_to_html.render(rows))


def _row(story: Story, record: Mapping[str, Any]) -> stories_to_html.Row:
    outcome = _outcome(story, record)
    return stories_to_html.Row(
        story=story.name,
        link=quote(f"stories/{story.name}.html") if record["langs"] else "",
        title=record["title"],
        langs=tuple(record["langs"]),
        errors=outcome.errors,
        warnings=outcome.warnings,
        infos=outcome.infos,
        unread=len(outcome.failures),
        coverage=record["coverage"],
    )


def _outcome(story: Story, record: Mapping[str, Any], *, skipped: bool = False) -> Outcome:
    counts = Counter(finding["severity"] for finding in record["findings"])
    failures = tuple(Failure(**failure) for failure in record["failures"])
    return Outcome(story.name, counts["error"], counts["warning"], counts["info"], failures, skipped)


def _lost(story: Story, lost: Lost) -> Outcome:
    return Outcome(story.name, failures=(Failure(story.name, "WorkerDied", lost.reason),), complete=False)


def _failure(story: Story, error: Exception) -> Failure:
    return Failure(story.name, type(error).__name__, str(error) or "no reason was given")


def _digest(story: Story, options: Options) -> str:
    """Changes with the program, the options, and the name or content of any file of the story."""
    digest = sha256(f"{version('r57extract')} {options}".encode())
    for file in story.files:
        content = file.read_bytes()
        digest.update(f"\n{file.name} {len(content)} ".encode(errors="backslashreplace"))
        digest.update(content)
    return digest.hexdigest()


def _record(file: Path) -> dict[str, Any] | None:
    """A story's record, or None where there is none that can be read: then the story is done again."""
    try:
        record: dict[str, Any] = json.loads(file.read_text(encoding="utf-8"))
    except (FileNotFoundError, ValueError):
        return None
    return record


def _record_file(output: Path, story: Story) -> Path:
    return output / "records" / f"{story.name}.json"


def _page_file(output: Path, story: Story) -> Path:
    return output / "stories" / f"{story.name}.html"


def _line(story: Story, item: Mapping[str, Any]) -> str:
    return json.dumps({"story": story.name, **item}, ensure_ascii=False) + "\n"


def _write(file: Path, text: str) -> None:
    file.parent.mkdir(parents=True, exist_ok=True)
    with _replacing(file) as page:
        page.write(text)


@contextmanager
def _replacing(file: Path) -> Iterator[TextIO]:
    """A file that takes the place of `file` when it is complete: an interrupted run leaves no half of one."""
    partial_file = file.with_name(f"{file.name}.part")
    # File names need not be text; what of them cannot be written is escaped.
    with partial_file.open("w", encoding="utf-8", errors="backslashreplace", newline="\n") as stream:
        yield stream
    partial_file.replace(file)
