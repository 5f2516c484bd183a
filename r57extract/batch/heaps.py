"""A heap of articles in one call: which are versions of one story, and what is wrong with each story."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import date

from r57extract import pipeline
from r57extract.batch.grouping import group
from r57extract.types.alignment import Similarity
from r57extract.types.report import Report


def check_heap(
    sources: pipeline.Sources,
    *,
    lang: str | Mapping[str, str] | None = None,
    published: date | Mapping[str, date] | None = None,
    similarity: Similarity | None = None,
    source_lang: str | None = None,
) -> tuple[Report, ...]:
    """A report for each story found among the sources, in the order of their first versions.

    Arguments and errors are those of `pipeline.check`; `source_lang` counts for the stories that have it. Sources
    that could not be read are named in the first report.
    """
    articles, failures = pipeline.read(sources, lang=lang, published=published)
    extractions = [pipeline.extract(article, without=("entities",)) for article in articles]
    reports = []
    for places in group(extractions):
        story = [extractions[place] for place in places]
        known = source_lang if any(version.article.lang == source_lang for version in story) else None
        reports.append(pipeline.reconcile(story, similarity=similarity, source_lang=known))
    reports[0] = replace(reports[0], failures=failures)
    return tuple(reports)
