"""What tells an article from all others in any language: its links, and the figures, days and names it mentions."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import NamedTuple
from urllib.parse import parse_qsl, urlencode, urlsplit

import regex

from r57extract.types.article import Article
from r57extract.types.facts import DateMention, Extraction, Figure

_TRACKING = regex.compile(r"(?:utm_.*+|fbclid|gclid|ref|amp)")
_DATELIKE = regex.compile(r"(?:19|20)\d{6}")
_SMALL = 12  # numbers up to a dozen tell little, and are a word in one language and a figure in the next


class Mark(NamedTuple):
    """Something that an article mentions and that its translation should mention too."""

    kind: str
    value: str


@dataclass(frozen=True, slots=True)
class Fingerprint:
    """What is compared of an article.

    links   URLs of the article, of its source, and of its versions
    facts   marks that a translation should share
    hints   names that only another version can confirm; nothing follows where it does not
    """

    lang: str
    links: frozenset[str]
    facts: frozenset[Mark]
    hints: frozenset[Mark] = frozenset()


def fingerprint(extraction: Extraction) -> Fingerprint:
    """What tells an article from others in any language."""
    article = extraction.article
    marks = {mark for figure in extraction.figures for mark in _figure_marks(figure)}
    marks.update(mark for mention in extraction.dates for mark in _date_marks(mention))
    urls = frozenset(filter(None, map(_normal_url, _urls(article))))
    marks.update(Mark("slug", slug) for slug in map(_slug, urls) if slug)
    names: dict[bool, set[Mark]] = {True: set(), False: set()}
    for name in extraction.names:
        names[name.certain].update(Mark("name", word) for word in name.key.split() if len(word) > 1)
    return Fingerprint(article.lang, urls, frozenset(marks | names[True]), frozenset(names[False] - names[True]))


def _figure_marks(figure: Figure) -> Iterator[Mark]:
    """A figure's digits, its scale aside: a slip in the scale word or the separators makes no other story."""
    if figure.kind == "list-number":
        return
    for value in {figure.numerator, figure.denominator, figure.low, figure.high} - {None} or {figure.value}:
        if value is not None and abs(value) > _SMALL:
            digits = "".join(map(str, value.normalize().as_tuple().digits))
            yield Mark("figure", digits if len(digits) > 2 else format(value.normalize(), "f"))


def _date_marks(mention: DateMention) -> Iterator[Mark]:
    first = mention.first
    month, day = (first.month, first.day) if first else (mention.month, mention.day)
    if mention.grain == "day" and month and day:
        yield Mark("day", f"{month:02}-{day:02}")
    elif mention.grain == "month" and month:
        yield Mark("month", f"{month:02}")
    year = first.year if first else mention.year
    if year:
        yield Mark("year", str(year))


def _urls(article: Article) -> Iterator[str]:
    yield article.source_url
    yield article.canonical_url
    yield from (url for _, url in article.versions)


def _normal_url(url: str) -> str:
    """A URL without what does not change the page; "" for a home page, which is about no story."""
    parts = urlsplit(url.strip())
    path = regex.sub(r"/(?:index\.\w++)?$", "", parts.path)
    query = urlencode([(key, value) for key, value in parse_qsl(parts.query) if not _TRACKING.fullmatch(key)])
    if path.count("/") < 2 and len(path) < 8 and not query:
        return ""
    return f"{parts.netloc.lower().removeprefix('www.')}{path}{'?' + query if query else ''}"


def _slug(url: str) -> str:
    """What URLs of one story may have in common: the site with a long number, or with four words or more."""
    host, _, path = url.partition("/")
    labels = host.split(".")
    site = ".".join(labels[-3:] if len(labels) > 2 and len(labels[-2]) < 4 else labels[-2:])
    last = path.partition("?")[0].rpartition("/")[2]
    numbers = [number for number in regex.findall(r"\d{6,}", last) if not _DATELIKE.fullmatch(number)]
    if numbers:
        return f"{site} {numbers[-1]}"
    words = regex.sub(r"\.\w{2,5}$", "", last)
    return f"{site} {words}" if words.count("-") > 2 else ""
