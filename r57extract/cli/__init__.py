"""The command line: arguments in, exit status out.

Reports go to standard output; progress and problems to standard error. Exit status: 0 nothing at or above
--fail-on, 1 findings, 2 could not run.
"""

from __future__ import annotations

import gc
import os
import sys
from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import partial
from pathlib import Path
from typing import Annotated

import typer

from r57extract import pipeline
from r57extract.cli.options import (
    FactFormatOption,
    FailOn,
    FailOnOption,
    FormatOption,
    LangOption,
    OutputOption,
    PublishedOption,
    QuietOption,
    SourceOption,
    SourcesArgument,
    VerboseOption,
)
from r57extract.cli.sources import chosen_format, day, for_sources, named_sources
from r57extract.cli.streams import say, screen, watched, working, write
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
_TRACEBACK = "R57EXTRACT_TRACEBACK"
# Word lists are many objects and no rubbish: looking for some at every 700th takes a third of a check's time.
_COLLECTED = (100_000, 20, 20)


def main(arguments: Sequence[str] | None = None) -> None:
    """Run the command line; leaves with an exit status, and with a message instead of a traceback."""
    gc.set_threshold(*_COLLECTED)
    try:
        app(args=arguments)
    except R57Error as error:
        say(str(error))
    except OSError as error:
        say(f"{error.filename}: {error.strerror}" if error.filename else str(error))
    except Exception as error:
        if os.environ.get(_TRACEBACK):
            raise
        say(
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

        write(f"r57extract {__version__}\n", None)
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
    chosen = chosen_format(format, output, FORMATS)
    named = named_sources(sources)
    with working(f"Checking {len(named)} {'source' if len(named) == 1 else 'sources'} …", quiet):
        reports = _check(any(Path(given).is_dir() for given in sources))(
            named,
            lang=for_sources(lang, named, str),
            published=for_sources(published, named, day),
            similarity=_encoder(encoder),
            source_lang=source,
        )
    _complain((failure for report in reports for failure in report.failures), quiet)
    write(_rendered(reports, chosen, output, verbose, named), output)
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
    chosen = chosen_format(format, output, FACT_FORMATS)
    named = named_sources(sources)
    with working("Reading …", quiet):
        articles, failures = pipeline.read(
            named, lang=for_sources(lang, named, str), published=for_sources(published, named, day)
        )
        extractions = [pipeline.extract(article) for article in articles]
    _complain(failures, quiet)
    if chosen == "terminal":
        from r57extract.rendering import facts_to_terminal

        width, colour = screen(output)
        write(facts_to_terminal.render(extractions, width=width, colour=colour), output)
    else:
        write(FACT_FORMATS[chosen](extractions), output)


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
    with working("Looking for stories …", quiet):
        stories = stories_below(folder, each, leaving_out=output)
    outcomes = run(stories, output, options=Options(source_lang=source), each=each, force=force)
    totals: Counter[str] = Counter()
    for outcome in watched(outcomes, len(stories), quiet):
        totals.update(error=outcome.errors, warning=outcome.warnings, unread=len(outcome.failures))
        totals.update(skipped=outcome.skipped, broken=not outcome.complete)
        if not quiet:
            for failure in outcome.failures:
                say(f"{outcome.story}: {failure.source}: {failure.message}")
    if not quiet:
        say(
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

    write(manual.contents() if kind is None else manual.page(kind, CHECKS), None)


@app.command()
def languages() -> None:
    """List the languages that can be read, and how much is known about each."""
    from r57extract.languages import load
    from r57extract.rendering import inventory

    write(inventory.render([load(code) for code in pipeline.supported_languages()]), None)


def _encoder(model: str | None) -> Similarity | None:
    if model is None:
        return None
    from r57extract.integrations.sentence_encoder import SentenceEncoder

    return SentenceEncoder(model)


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

        width, colour = screen(output)
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


def _status(severities: Iterable[str], fail_on: FailOn) -> int:
    failing = {FailOn.error: {"error"}, FailOn.warning: {"error", "warning"}, FailOn.never: set()}[fail_on]
    return int(not failing.isdisjoint(severities))


def _complain(failures: Iterable[Failure], quiet: bool) -> None:
    if not quiet:
        for failure in failures:
            say(f"{failure.source}: {failure.message}")
