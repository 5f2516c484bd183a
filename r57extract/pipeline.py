"""The four verbs put together: parse, extract, reconcile, render; and check, which is all of them but the last.

    sources ──parse──▶ Articles ──extract──▶ Extractions ──reconcile──▶ Report ──render──▶ text

The stages are imported when they are first used, so that `import r57extract` costs next to nothing.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from r57extract.errors import R57Error, SourceError, UsageError
from r57extract.types.article import Article
from r57extract.types.facts import Extraction
from r57extract.types.report import Check, Failure, Report

if TYPE_CHECKING:
    from r57extract.types.alignment import Similarity

Source = str | bytes | Path | Article
Sources = Sequence[Source] | Mapping[str, Source]
Setting = TypeVar("Setting")


def parse(
    source: str | bytes | Path, lang: str | None = None, id: str | None = None, published: date | None = None
) -> Article:
    """An article from plain text or HTML; a `str` or `bytes` is content, a `Path` is read.

    lang       ISO 639-1; found out when not given
    id         names the article in findings; the file name or the language when not given
    published  the day that relative dates count from; looked for in the source when not given

    Raises SourceError where the source cannot be read as an article, OSError where the file cannot be opened.
    """
    from r57extract import parsing

    return parsing.parse(source, lang, id, published)


def extract(article: Article, *, without: Collection[str] = ()) -> Extraction:
    """Everything that the article states: figures, dates, deadlines, tasks, budgets, entities.

    without  kinds of fact to leave out; "entities" are the slow ones, and no check needs them

    Raises UnknownLanguage where the article's language has no data file.
    """
    from r57extract import extraction

    return extraction.extract(article, without=without)


def reconcile(
    extractions: Iterable[Extraction],
    *,
    similarity: Similarity | None = None,
    checks: Sequence[Check] | None = None,
    source_lang: str | None = None,
) -> Report:
    """What the language versions of one story contradict each other, or themselves, about.

    extractions  one for each version; a single one is checked too
    similarity   how alike sentences are; shared figures and names decide when not given
    checks       `r57extract.checks.CHECKS` when not given; add your own with `checks=(*CHECKS, mine)`
    source_lang  the language that the others were translated from; where not given, the version whose address the
                 others name as their source

    Articles with the same id are told apart: "nl", "nl-2". Raises UsageError when there is nothing to reconcile.
    """
    from r57extract.alignment import align
    from r57extract.checks import CHECKS, verified

    versions = _with_distinct_ids(extractions)
    if not versions:
        raise UsageError("there is nothing to reconcile: give the extraction of at least one article")
    langs = [version.article.lang for version in versions]
    if source_lang is not None and source_lang not in langs:
        raise UsageError(f"no version is in the source language {source_lang!r}; there are {', '.join(langs)}")
    source = langs.index(source_lang) if source_lang else _named_source([version.article for version in versions])
    case = align(versions, similarity, source)
    seen = sum(version.numbers_seen for version in versions)
    read = sum(version.coverage * version.numbers_seen for version in versions)
    return Report(
        findings=tuple(finding for check in (CHECKS if checks is None else checks) for finding in check.find(case)),
        articles=tuple(version.article for version in versions),
        alignment=case.alignment,
        coverage=read / seen if seen else 1.0,
        verified=verified(case),
        notes=(
            *(f"{version.article.id}: {note}" for version in versions for note in version.article.notes),
            *case.alignment.notes,
        ),
        figures=sum(len(version.figures) for version in versions),
        dates=sum(len(version.dates) for version in versions),
        source_lang="" if source is None else langs[source],
    )


def check(
    sources: Sources,
    *,
    lang: str | Mapping[str, str] | None = None,
    published: date | Mapping[str, date] | None = None,
    similarity: Similarity | None = None,
    checks: Sequence[Check] | None = None,
    source_lang: str | None = None,
) -> Report:
    """Parse, extract and reconcile in one call; entities, which no check needs, are left out.

    sources    the versions of one story, or a mapping from the ids they shall have; a parsed Article may be one
    lang       one language for all, or a mapping from ids; found out where not given
    published  likewise

    A source that cannot be read becomes one of `Report.failures`. Raises SourceError where none can be read, and
    UsageError for no source at all or for one file given twice.
    """
    articles, failures = read(sources, lang=lang, published=published)
    extractions = [extract(article, without=("entities",)) for article in articles]
    report = reconcile(extractions, similarity=similarity, checks=checks, source_lang=source_lang)
    return replace(report, failures=failures)


def read(
    sources: Sources,
    *,
    lang: str | Mapping[str, str] | None = None,
    published: date | Mapping[str, date] | None = None,
) -> tuple[tuple[Article, ...], tuple[Failure, ...]]:
    """Parse several sources: the articles, and why others could not be read. Arguments and errors are `check`'s."""
    results = list(read_each(sources, lang=lang, published=published))
    articles = tuple(result for result in results if isinstance(result, Article))
    failures = tuple(result for result in results if isinstance(result, Failure))
    if not articles:
        reasons = (f"  {failure.source}: {failure.message}" for failure in failures)
        raise SourceError("\n".join(["no source could be read", *reasons]))
    return articles, failures


def read_each(
    sources: Sources,
    *,
    lang: str | Mapping[str, str] | None = None,
    published: date | Mapping[str, date] | None = None,
) -> Iterator[Article | Failure]:
    """Parse several sources one by one; as `read`, but it is no error if none can be read."""
    from r57extract.languages import load

    if isinstance(sources, (str, bytes, Path)):
        raise UsageError("the sources must be a list: check([source]), not check(source)")
    named = sources.items() if isinstance(sources, Mapping) else [(None, source) for source in sources]
    if not named:
        raise UsageError("there is no source to read: give at least one text or file")
    _refuse_repeats(source for _, source in named)
    for place, (id, source) in enumerate(named, 1):
        if isinstance(source, Article):
            yield source
            continue
        name = id or (source.name if isinstance(source, Path) else f"source {place}")
        try:
            article = parse(source, _setting(lang, name), id, _setting(published, name))
            load(article.lang)  # an article in a language that we know nothing about counts as not read
            yield article
        except (R57Error, OSError) as error:
            reason = error.strerror if isinstance(error, OSError) and error.strerror else str(error)
            yield Failure(name, type(error).__name__, reason.removeprefix(f"{name}: "))


def render(report: Report, format: str = "terminal") -> str:
    """The report as "terminal" text, an "html" page, "json", "csv" or "sarif".

    Raises UsageError for another format.
    """
    from r57extract.rendering import FORMATS

    if format not in FORMATS:
        raise UsageError(f"unknown format {format!r}; known are {', '.join(FORMATS)}")
    return FORMATS[format](report)


def supported_languages() -> tuple[str, ...]:
    """The ISO 639-1 codes of the languages that can be read, in alphabetical order."""
    from r57extract.languages import supported

    return supported()


def _named_source(articles: Sequence[Article]) -> int | None:
    """The version whose address another version gives as its source ("Source: https://…"), if just one is."""
    named = {article.source_url for article in articles if article.source_url}
    found = [at for at, article in enumerate(articles) if article.canonical_url and article.canonical_url in named]
    return (
        found[0]
        if len(found) == 1 and articles[found[0]].source_url in ("", articles[found[0]].canonical_url)
        else None
    )


def _setting(setting: Setting | Mapping[str, Setting] | None, name: str) -> Setting | None:
    return setting.get(name) if isinstance(setting, Mapping) else setting


def _refuse_repeats(sources: Iterable[Source]) -> None:
    seen: set[Path] = set()
    for source in sources:
        if isinstance(source, Path):
            if source.resolve() in seen:
                raise UsageError(f"{source} is given twice; give each version once")
            seen.add(source.resolve())


def _with_distinct_ids(extractions: Iterable[Extraction]) -> tuple[Extraction, ...]:
    """The same, with articles of one id told apart by a number, since evidence names its article by id."""
    taken: set[str] = set()
    distinct = []
    for extraction in extractions:
        id, number = extraction.article.id, 1
        while id in taken:
            number += 1
            id = f"{extraction.article.id}-{number}"
        taken.add(id)
        if id != extraction.article.id:
            extraction = replace(extraction, article=replace(extraction.article, id=id))
        distinct.append(extraction)
    return tuple(distinct)
