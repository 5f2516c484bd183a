"""Article -> Extraction: one file for each kind of fact, one list that says who comes first."""

from __future__ import annotations

from collections.abc import Callable, Collection

from r57extract.extraction import budgets, comparisons, cues, dates, deadlines, entities, figures, names, tasks, terms
from r57extract.extraction.context import Context
from r57extract.extraction.sentences import sentences
from r57extract.extraction.tokens import Tokens
from r57extract.languages import load
from r57extract.types.article import Article, Span
from r57extract.types.facts import Extraction


def _read_sentences(context: Context) -> None:
    """Fill in context.sentences; none ends within a date ("am 5. Dezember") or a figure ("1,7 тис. ГВт")."""
    dated = [Span(date.start, date.end) for date in context.dates]
    whole = sorted([*dated, *(Span(figure.start, figure.end) for figure in context.figures)])
    blocks = context.article.readable_blocks()
    context.sentences = sentences(context.article.text, blocks, context.language, whole)


# What is read, in order: dates claim their spans before figures are read, since Vietnamese "năm" is both
# "year" and "five"; duties and budgets are made of dates, figures and cues.
EXTRACTORS: tuple[tuple[str, Callable[[Context], None]], ...] = (
    ("dates", dates.read),
    ("figures", figures.read),
    ("sentences", _read_sentences),
    ("names", names.read),
    ("cues", cues.read),
    ("deadlines", deadlines.read),
    ("tasks", tasks.read),
    ("budgets", budgets.read),
    ("comparisons", comparisons.read),
    ("terms", terms.read),
    ("entities", entities.read),
)


def extract(article: Article, *, without: Collection[str] = ()) -> Extraction:
    """Everything that the article states.

    without  names in EXTRACTORS to leave out; "entities" costs the loading of spaCy, about a second a process

    Raises UnknownLanguage where the article's language has no data file.
    """
    language = load(article.lang)
    spans = [Span(block.start, block.end) for block in article.readable_blocks()]
    context = Context(article, language, Tokens(article.text, language.spelling, spans))
    for name, read in EXTRACTORS:
        if name not in without:
            read(context)
    seen = context.numbers_seen
    return Extraction(
        article=article,
        figures=context.figures,
        dates=context.dates,
        times=context.times,
        deadlines=context.deadlines,
        tasks=context.tasks,
        budgets=context.budgets,
        entities=context.entities,
        cues=context.cues,
        names=context.names,
        sentences=context.sentences,
        changes=context.changes,
        shares=context.shares,
        wholes=context.wholes,
        terms=context.terms,
        coverage=context.numbers_read / seen if seen else 1.0,
        numbers_seen=seen,
    )
