"""One self-contained page: the findings, and the versions side by side with each finding's places marked in them.

It needs no network and no script to be read; a few lines of script bring all versions to the places of a finding
at once. The template is templates/report.html.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import NamedTuple

from babel import Locale, UnknownLocaleError

from r57extract.rendering.kinds import HEADINGS, MEANINGS, SEVERITIES
from r57extract.rendering.pages import template
from r57extract.rendering.places import Context, Place, direction
from r57extract.rendering.summary import by_severity, readable_value, verdict
from r57extract.types.article import Article, Block
from r57extract.types.report import Finding, Report, Severity

_ROOM = 150  # characters of context around a quote in the list of findings


class Piece(NamedTuple):
    """A stretch of a version's text that one set of findings is about; most are about none.

    severity  the gravest of its findings, "" for none
    gap       the stretch is where something should stand, not what was read
    findings  their numbers
    anchors   ids of the places that begin here
    ends      numbers of the findings whose place ends here, for the links back
    """

    text: str
    severity: str
    gap: bool
    findings: tuple[int, ...]
    anchors: tuple[str, ...]
    ends: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A block of a version, cut into pieces."""

    kind: str
    role: str
    pieces: tuple[Piece, ...]


@dataclass(frozen=True, slots=True)
class Quoted:
    """A piece of evidence as the list of findings shows it; `link` is the anchor of its place."""

    link: str
    article: str
    lang: str
    line: int
    direction: str
    context: Context
    value: str


@dataclass(frozen=True, slots=True)
class Numbered:
    """A finding under the number that the page gives it."""

    number: int
    finding: Finding
    meaning: str
    places: tuple[Quoted, ...]


@dataclass(frozen=True, slots=True)
class Version:
    """A column of the page; `groups` are runs of paragraphs that are shown, or of chrome that is folded away."""

    id: str
    article: Article
    language: str
    direction: str
    is_source: bool
    groups: tuple[tuple[bool, tuple[Paragraph, ...]], ...]


class _Mark(NamedTuple):
    start: int
    end: int
    finding: int
    severity: Severity
    anchor: str
    gap: bool


def render(report: Report) -> str:
    """The report as an HTML page."""
    grouped = by_severity(report)
    ordered = [finding for findings in grouped.values() for finding in findings]
    marks = _marks(ordered)
    places = {article.id: Place(article) for article in report.articles}
    numbered = [_numbered(number, finding, places) for number, finding in enumerate(ordered, 1)]
    return template("report.html").render(
        report=report,
        title=next((article.title for article in report.articles if article.title), "Figures compared"),
        verdict=verdict(report),
        headings=HEADINGS,
        groups=[(severity, [n for n in numbered if n.finding.severity == severity]) for severity in grouped],
        versions=[_version(n, a, marks.get(a.id, ()), report.source_lang) for n, a in enumerate(report.articles, 1)],
    )


def _marks(findings: Sequence[Finding]) -> dict[str, list[_Mark]]:
    """Every place that is to be marked, by article, under the ids that the list of findings links to."""
    marks: dict[str, list[_Mark]] = {}
    for number, finding in enumerate(findings, 1):
        for place, item in enumerate(finding.evidence, 1):
            mark = _Mark(item.start, item.end, number, finding.severity, f"p{number}-{place}", not item.value)
            marks.setdefault(item.article, []).append(mark)
    return marks


def _numbered(number: int, finding: Finding, places: dict[str, Place]) -> Numbered:
    quoted = []
    for n, item in enumerate(finding.evidence, 1):
        place = places[item.article]
        context = place.context(item.start, item.end, _ROOM)
        quoted.append(
            Quoted(
                link=f"p{number}-{n}",
                article=item.article,
                lang=place.article.lang,
                line=place.line(item.start),
                direction=direction("".join(context)),
                context=context,
                value=readable_value(item.value),
            )
        )
    return Numbered(number, finding, MEANINGS[finding.kind], tuple(quoted))


def _version(number: int, article: Article, marks: Iterable[_Mark], source_lang: str) -> Version:
    groups: list[tuple[bool, list[Paragraph]]] = []
    pending = sorted(marks)
    for block in article.blocks:
        here = [mark for mark in pending if mark.start < block.end and mark.end > block.start]
        paragraph = Paragraph(block.kind, block.role, tuple(_pieces(article.text, block, here)))
        folded = block.kind == "chrome" and not here
        if not groups or groups[-1][0] != folded:
            groups.append((folded, []))
        groups[-1][1].append(paragraph)
    return Version(
        id=f"v{number}",
        article=article,
        language=_english_name(article.lang),
        direction=direction(article.text),
        is_source=article.lang == source_lang,
        groups=tuple((folded, tuple(paragraphs)) for folded, paragraphs in groups),
    )


def _pieces(text: str, block: Block, marks: Sequence[_Mark]) -> Iterator[Piece]:
    """The block's text, cut wherever a mark begins or ends: marks may overlap, HTML elements may not."""
    edges = {block.start, block.end}
    for mark in marks:
        edges.update((max(mark.start, block.start), min(mark.end, block.end)))
    cuts = sorted(edges)
    for start, end in pairwise(cuts):
        over = [mark for mark in marks if mark.start <= start and mark.end >= end]
        grave = min((mark.severity for mark in over), key=SEVERITIES.index, default="")
        yield Piece(
            text=text[start:end],
            severity=grave,
            gap=bool(over) and all(mark.gap for mark in over),
            findings=tuple(sorted({mark.finding for mark in over})),
            anchors=tuple(mark.anchor for mark in over if max(mark.start, block.start) == start),
            ends=tuple(sorted({mark.finding for mark in over if mark.end == end})),
        )


def _english_name(lang: str) -> str:
    try:
        return Locale.parse(lang).english_name or lang
    except (UnknownLocaleError, ValueError):
        return lang
