"""The command line: arguments in, exit status out.

Reports go to standard output; progress and problems to standard error. Exit status: 0 nothing at or above
--fail-on, 1 findings, 2 could not run.
"""

from __future__ import annotations

import io
import os
import shutil
import sys
from collections import Counter
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from datetime import date
from enum import StrEnum
from functools import partial
from pathlib import Path
from typing import Annotated, TypeVar

import typer

from r57extract import pipeline
from r57extract.errors import R57Error, UsageError
from r57extract.rendering import FACT_FORMATS, FORMATS
from r57extract.types.alignment import Similarity
from r57extract.types.report import Failure, Report

app = typer.Typer(
    name="r57extract",
    help="A spellchecker for figures: where versions of a news story contradict each other, or themselves.",
    epilog="Exit status: 0 nothing found, 1 findings, 2 could not run.",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["-h", "--help"]},
)
Value = TypeVar("Value")
_STANDARD_INPUT = "-"
_WIDEST = 120
# What a shell reports of a program that the signal SIGPIPE ended.
_BROKEN_PIPE = 128 + 13
_TRACEBACK = "R57EXTRACT_TRACEBACK"
_UNWRITABLE = "backslashreplace"  # file names need not be text


class FailOn(StrEnum):
    """From which severity on a finding makes the exit status 1."""

    error = "error"
    warning = "warning"
    never = "never"


SourcesArgument = Annotated[
    list[str], typer.Argument(metavar="SOURCE...", help="Text or HTML files, one a version; - reads standard input.")
]
LangOption = Annotated[
    list[str] | None,
    typer.Option("--lang", metavar="[SOURCE=]CODE", help="Language of all sources, or of one: --lang a.txt=nl."),
]
PublishedOption = Annotated[
    list[str] | None,
    typer.Option("--published", metavar="[SOURCE=]DATE", help="Day (2025-12-31) that relative dates count from."),
]
FormatOption = Annotated[
    str | None, typer.Option("--format", "-f", help=f"One of {', '.join(FORMATS)}, or as --output's suffix says.")
]
FactFormatOption = Annotated[
    str | None,
    typer.Option("--format", "-f", help=f"One of {', '.join(FACT_FORMATS)}, or as --output's suffix says."),
]
OutputOption = Annotated[
    Path | None, typer.Option("--output", "-o", metavar="FILE", help="Write there instead of to standard output.")
]
FailOnOption = Annotated[FailOn, typer.Option("--fail-on", help="From which severity on the exit status is 1.")]
SourceOption = Annotated[
    str | None, typer.Option("--source", metavar="CODE", help="Language that the others were translated from.")
]
VerboseOption = Annotated[bool, typer.Option("--verbose", "-v", help="Also list the arithmetic that was found right.")]
QuietOption = Annotated[bool, typer.Option("--quiet", "-q", help="Say nothing on standard error.")]


def main(arguments: Sequence[str] | None = None) -> None:
    """Run the command line; leaves with an exit status, and with a message instead of a traceback."""
    try:
        app(args=arguments)
    except R57Error as error:
        _say(str(error))
    except OSError as error:
        _say(f"{error.filename}: {error.strerror}" if error.filename else str(error))
    except Exception as error:
        if os.environ.get(_TRACEBACK):
            raise
        _say(
            f"{type(error).__name__}: {error}\n"
            "This is a defect of r57extract, not of your text: please report it, with what is printed when you set "
            f"{_TRACEBACK}=1 and run it again."
        )
    sys.exit(2)


@app.callback(invoke_without_command=True)
def _program(
    version: Annotated[bool, typer.Option("--version", help="Print the version and leave.")] = False,
) -> None:
    if version:
        from r57extract import __version__

        _write(f"r57extract {__version__}\n", None)
        raise typer.Exit


@app.command()
def check(
    sources: SourcesArgument,
    format: FormatOption = None,
    output: OutputOption = None,
    fail_on: FailOnOption = FailOn.error,
    lang: LangOption = None,
    published: PublishedOption = None,
    source: SourceOption = None,
    encoder: Annotated[
        str | None,
        typer.Option(metavar="MODEL", help="Pair sentences with this sentence encoder, too: a name or a folder."),
    ] = None,
    verbose: VerboseOption = False,
    quiet: QuietOption = False,
) -> None:
    """Check the language versions of one story, or a single article, for contradictions.

    A folder as SOURCE is a heap of files, which are sorted into stories by what they say.
    """
    chosen = _chosen(format, output, FORMATS)
    named = _named(sources)
    with _working(f"Checking {len(named)} {'source' if len(named) == 1 else 'sources'} …", quiet):
        reports = _check(any(Path(given).is_dir() for given in sources))(
            named,
            lang=_for_sources(lang, named, str),
            published=_for_sources(published, named, _day),
            similarity=_encoder(encoder),
            source_lang=source,
        )
    _complain((failure for report in reports for failure in report.failures), quiet)
    _write(_rendered(reports, chosen, output, verbose, named), output)
    raise typer.Exit(_status((finding.severity for report in reports for finding in report.findings), fail_on))


@app.command()
def extract(
    sources: SourcesArgument,
    format: FactFormatOption = None,
    output: OutputOption = None,
    lang: LangOption = None,
    published: PublishedOption = None,
    quiet: QuietOption = False,
) -> None:
    """List what articles state: figures, dates, deadlines, tasks, budgets and entities. Nothing is checked."""
    chosen = _chosen(format, output, FACT_FORMATS)
    named = _named(sources)
    with _working("Reading …", quiet):
        articles, failures = pipeline.read(
            named, lang=_for_sources(lang, named, str), published=_for_sources(published, named, _day)
        )
        extractions = [pipeline.extract(article) for article in articles]
    _complain(failures, quiet)
    if chosen == "terminal":
        from r57extract.rendering import facts_to_terminal

        width, colour = _screen(output)
        _write(facts_to_terminal.render(extractions, width=width, colour=colour), output)
    else:
        _write(FACT_FORMATS[chosen](extractions), output)


@app.command()
def batch(
    folder: Annotated[Path, typer.Argument(help="Holds folders with a story each, or a heap of files.")],
    output: Annotated[Path, typer.Option("--output", "-o", metavar="FOLDER", help="Where findings and pages go.")],
    jobs: Annotated[int | None, typer.Option(min=1, help="How many processes; else as many as processors.")] = None,
    dask: Annotated[
        str | None, typer.Option(metavar="ADDRESS", help="Work on the Dask cluster with this scheduler instead.")
    ] = None,
    force: Annotated[bool, typer.Option("--force", help="Do stories again that were done before.")] = False,
    fail_on: FailOnOption = FailOn.error,
    source: SourceOption = None,
    quiet: QuietOption = False,
) -> None:
    """Check many stories; those done before are skipped, so it can be stopped and started again.

    Each folder below FOLDER is a story; files that lie in FOLDER itself are sorted into stories by what they say.
    """
    from r57extract.batch import on_dask, on_processes
    from r57extract.batch.run import Options, run
    from r57extract.batch.stories import stories_below

    each = partial(on_dask.each, address=dask) if dask else partial(on_processes.each, jobs=jobs)
    with _working("Looking for stories …", quiet):
        stories = stories_below(folder, each, leaving_out=output)
    outcomes = run(stories, output, options=Options(source_lang=source), each=each, force=force)
    totals: Counter[str] = Counter()
    for outcome in _watched(outcomes, len(stories), quiet):
        totals.update(error=outcome.errors, warning=outcome.warnings, unread=len(outcome.failures))
        totals.update(skipped=outcome.skipped, broken=not outcome.complete)
        if not quiet:
            for failure in outcome.failures:
                _say(f"{outcome.story}: {failure.source}: {failure.message}")
    if not quiet:
        _say(
            f"{len(stories)} stories ({totals['skipped']} done before): {totals['error']} errors, "
            f"{totals['warning']} warnings, {totals['unread']} not read; see {output / 'index.html'}"
        )
    if totals["broken"] == len(stories):
        raise typer.Exit(2)
    raise typer.Exit(_status(totals.elements(), fail_on))


@app.command()
def explain(
    kind: Annotated[str | None, typer.Argument(metavar="[KIND]", help="A kind of finding, such as percentage.")] = None,
) -> None:
    """Explain a kind of finding, with an example; without KIND, list them all."""
    from r57extract.checks import CHECKS
    from r57extract.rendering import manual

    _write(manual.contents() if kind is None else manual.page(kind, CHECKS), None)


@app.command()
def languages() -> None:
    """List the languages that can be read, and how much is known about each."""
    from r57extract.languages import load
    from r57extract.rendering import inventory

    _write(inventory.render([load(code) for code in pipeline.supported_languages()]), None)


def _named(sources: Sequence[str]) -> dict[str, pipeline.Source]:
    """The sources by the ids they get: the file name, or the path as given where two files share a name."""
    from r57extract.batch.stories import versions_in

    paths: list[Path] = []
    for given in map(Path, sources):
        paths += versions_in(given) if given.is_dir() else (given,)
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


def _for_sources(
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


def _day(text: str) -> date:
    try:
        return date.fromisoformat(text)
    except ValueError:
        raise UsageError(f"{text!r} is not a day; write it as 2025-12-31") from None


def _encoder(model: str | None) -> Similarity | None:
    if model is None:
        return None
    from r57extract.integrations.sentence_encoder import SentenceEncoder

    return SentenceEncoder(model)


def _chosen(format: str | None, output: Path | None, known: Collection[str]) -> str:
    """The format asked for, or else the one that the output's suffix names."""
    if format is None:
        suffix = output.suffix.removeprefix(".").lower() if output else ""
        return suffix if suffix in known else "terminal"
    if format not in known:
        raise UsageError(f"unknown format {format!r}; known are {', '.join(known)}")
    return format


def _check(heap: bool) -> Callable[..., Sequence[Report]]:
    if heap:
        from r57extract.batch.heaps import check_heap

        return check_heap
    return lambda *sources, **settings: [pipeline.check(*sources, **settings)]


def _rendered(
    reports: Sequence[Report], format: str, output: Path | None, verbose: bool, named: Mapping[str, pipeline.Source]
) -> str:
    if format == "terminal":
        from r57extract.rendering import to_terminal

        width, colour = _screen(output)
        return to_terminal.render_stories(reports, width=width, colour=colour, verbose=verbose)
    if len(reports) > 1:
        raise UsageError(
            f"there are {len(reports)} stories, and {format} is for one; use r57extract batch FOLDER --output FOLDER"
        )
    if format == "sarif":
        from r57extract.rendering import to_sarif

        paths = {id: str(source) for id, source in named.items() if isinstance(source, Path)}
        return to_sarif.render(reports[0], paths=paths)
    return FORMATS[format](reports[0])


def _screen(output: Path | None) -> tuple[int, bool]:
    """How wide the report may be and whether in colour: plain and 80 columns, unless people look at it directly."""
    if output is not None or not sys.stdout.isatty():
        return 80, bool(os.environ.get("FORCE_COLOR"))
    return min(shutil.get_terminal_size().columns, _WIDEST), not os.environ.get("NO_COLOR")


def _status(severities: Iterable[str], fail_on: FailOn) -> int:
    failing = {FailOn.error: {"error"}, FailOn.warning: {"error", "warning"}, FailOn.never: set()}[fail_on]
    return int(not failing.isdisjoint(severities))


@contextmanager
def _working(what: str, quiet: bool) -> Iterator[None]:
    """Tell someone who watches that work is going on; a log is told nothing."""
    if quiet or not sys.stderr.isatty():
        yield
        return
    from rich.console import Console

    with Console(stderr=True).status(what):
        yield


def _watched(outcomes: Iterable[Value], total: int, quiet: bool) -> Iterable[Value]:
    """The same outcomes, with a bar on standard error for someone who watches."""
    if quiet or not sys.stderr.isatty():
        return outcomes
    from rich.console import Console
    from rich.progress import track

    return track(outcomes, "Checking", total, console=Console(stderr=True))


def _complain(failures: Iterable[Failure], quiet: bool) -> None:
    if not quiet:
        for failure in failures:
            _say(f"{failure.source}: {failure.message}")


def _say(message: str) -> None:
    print(f"r57extract: {message}", file=sys.stderr)


def _write(text: str, output: Path | None) -> None:
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


if __name__ == "__main__":
    main()
