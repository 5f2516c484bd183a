"""What a page says about itself: JSON-LD first, then the head's meta elements, then what can be seen.

Heads are where pages are most broken, so BeautifulSoup reads them. Nothing is guessed: a date that could be two days,
or an author's field that holds an address, is left empty.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from typing import Any
from urllib.parse import urljoin, urlsplit

import regex
from bs4 import BeautifulSoup

from r57extract.parsing.labels import label_of
from r57extract.parsing.page import Metadata, folded
from r57extract.parsing.printed_dates import iso_date

_NO_LETTER = regex.compile(r"[^a-z]++")
_HEAD_LIMIT = 300_000
_SCRIPTS = regex.compile(r"<(script|style|noscript)\b.*?</\1\s*>", regex.IGNORECASE | regex.DOTALL)
_SEPARATORS = regex.compile(r"\s++[|–—·•»:-]{1,2}\s++|\s*+[|»]\s*+")
_ARTICLE_TYPES = ("article", "posting", "report", "newsarticle", "webpage")

_TITLE = ("ogtitle", "twittertitle", "dctitle", "headline", "title")
# Names of meta elements, letters only: "article:published_time" and "articlePublishedTime" are one.
_PUBLISHED = (
    "articlepublishedtime", "ogpublishedtime", "datepublished", "publisheddate", "publishdate", "publicationdate",
    "publishedat", "dateissued", "dcdateissued", "dctermscreated", "dctermsdate", "dctermsissued", "dcdate",
    "parselypubdate", "sailthrudate", "pubdate", "articlepublished", "articledateoriginal", "datecreated", "date",
)  # fmt: skip
_UPDATED = (
    "articlemodifiedtime", "ogupdatedtime", "datemodified", "modifieddate", "dctermsmodified", "dcdatemodified",
    "lastmodified", "articleupdated", "lastmod",
)  # fmt: skip
_AUTHOR = ("author", "articleauthor", "dccreator", "parselyauthor", "sailthruauthor", "byl")
_PUBLISHER = ("ogsitename", "applicationname", "dcpublisher", "publisher", "aliosappname")


class Head:
    """The head of a page: its meta elements by name (letters only), its links, its titles."""

    def __init__(self, source: str) -> None:
        start = max(0, source[:2000].lower().find("<html"))  # what stands before is for parsers of XML
        end = source.find("</head", start, _HEAD_LIMIT)
        soup = BeautifulSoup(_SCRIPTS.sub("", source[start : end if end > 0 else _HEAD_LIMIT // 4]), "lxml")
        self.meta: dict[str, str] = {}
        for element in soup.find_all("meta"):
            key = element.get("property") or element.get("name") or element.get("itemprop") or element.get("http-equiv")
            content = str(element.get("content") or "").strip()
            if key and content:
                self.meta.setdefault(_NO_LETTER.sub("", str(key).lower()), content)
        self.title = soup.title.get_text(" ", strip=True) if soup.title else ""
        self.links = [
            (
                {str(rel).lower() for rel in link.get("rel") or ()},
                str(link.get("hreflang") or ""),
                str(link.get("href") or ""),
            )
            for link in soup.find_all("link")
        ]
        self.lang = str((soup.html.get("lang") or soup.html.get("xml:lang") or "") if soup.html else "")

    def first(self, names: Iterable[str]) -> str:
        """The content of the first of these meta elements that the page has, or ""."""
        return next((self.meta[name] for name in names if name in self.meta), "")


def read(source: str, tree: Any) -> tuple[Metadata, list[str], str]:
    """The page's metadata, the titles it gives itself (best first), and the text that it holds for machines."""
    head = Head(source)
    story = _story(_json_ld(tree))
    publisher = _name(story.get("publisher")) or head.first(_PUBLISHER)
    canonical = _canonical(head)
    titles = [_plain(str(story.get("headline") or "")), head.first(_TITLE), head.title]
    titles = [bare for title in titles if (bare := _without_site(title, publisher, canonical, titles))]
    metadata = Metadata(
        title=titles[0] if titles else "",
        published=_first_date(
            [story.get("datePublished"), *map(head.meta.get, _PUBLISHED), *_times(tree, "published")]
        ),
        updated=_first_date([story.get("dateModified"), *map(head.meta.get, _UPDATED), *_times(tree, "modified")]),
        byline=_author(_name(story.get("author")) or _person(head.first(_AUTHOR)), publisher),
        publisher=publisher.lstrip("@"),
        lang=_code(
            head.lang or head.first(("oglocale", "contentlanguage", "language")) or str(story.get("inLanguage") or "")
        ),
        canonical_url=canonical,
        versions=_versions(head, canonical),
    )
    return metadata, titles, str(story.get("articleBody") or "")


def _json_ld(tree: Any) -> Iterator[Mapping[str, Any]]:
    """Every thing that the page's JSON-LD describes, nested ones included."""
    for script in tree.iter("script"):
        if "ld+json" not in (script.get("type") or "").lower() or not script.text:
            continue
        try:
            stack = [json.loads(script.text.strip().removeprefix("<!--").removesuffix("-->"), strict=False)]
        except (ValueError, RecursionError):
            continue
        while stack:
            thing = stack.pop()
            if isinstance(thing, list):
                stack.extend(reversed(thing))
            elif isinstance(thing, dict):
                yield thing
                stack.extend(thing[key] for key in ("mainEntity", "mainEntityOfPage", "@graph") if key in thing)


def _story(things: Iterable[Mapping[str, Any]]) -> Mapping[str, Any]:
    """The thing that describes the article: of an article's type, with a headline or a date; articles before pages."""
    best: Mapping[str, Any] = {}
    most = 0
    for thing in things:
        kinds = [str(kind).lower() for kind in _listed(thing.get("@type"))]
        if not any(kind.endswith(_ARTICLE_TYPES) for kind in kinds):
            continue
        score = (
            4 * (not any("page" in kind for kind in kinds))
            + 2 * bool(thing.get("datePublished"))
            + bool(thing.get("headline"))
        )
        if score > most:
            best, most = thing, score
    return best


def _listed(value: Any) -> list[Any]:
    return value if isinstance(value, list) else [value] if value is not None else []


def _name(value: Any) -> str:
    """The names in a JSON-LD author or publisher, joined by commas."""
    names = [_person(str(one.get("name") or "") if isinstance(one, dict) else str(one)) for one in _listed(value)]
    return ", ".join(dict.fromkeys(name for name in names if name))


def _person(name: str) -> str:
    """A name as it is read; "" for an address."""
    plain = _plain(name)
    return "" if "://" in plain or "@" in plain[1:] or len(plain) > 200 else plain


def _author(name: str, publisher: str) -> str:
    """The author without "By" before; "" where the site named itself."""
    words = name.split()
    if len(words) > 1 and (label := label_of(words[0])) and label.kind == "byline":
        words = words[1:]
    author = " ".join(words).lstrip("@")
    return "" if folded(author) == folded(publisher) or (len(words) == 1 and "." in author) else author


def _plain(fragment: str) -> str:
    """A text without the markup that some pages leave in their metadata."""
    if "<" in fragment or "&" in fragment:
        fragment = BeautifulSoup(fragment, "lxml").get_text(" ")
    return " ".join(fragment.split())


def _first_date(stamps: Iterable[Any]) -> date | None:
    return next((day for stamp in stamps if stamp and (day := iso_date(str(stamp)))), None)


def _times(tree: Any, kind: str) -> Iterator[str]:
    """Microdata: <time itemprop="datePublished" datetime="…">, and <time pubdate>."""
    for element in tree.iter("time", "meta", "span"):
        itemprop = (element.get("itemprop") or "").lower()
        if f"date{kind}" in itemprop or (kind == "published" and element.tag == "time" and "pubdate" in element.attrib):
            yield element.get("datetime") or element.get("content") or ""


def _code(tag: str) -> str:
    """ISO 639-1 of a language tag: "de-AT" and "de_AT" are "de"; "" for what is none."""
    code = tag.strip().replace("_", "-").split("-")[0].lower()
    return code if code.isalpha() and len(code) == 2 else ""


def _canonical(head: Head) -> str:
    link = next((href for rels, _, href in head.links if "canonical" in rels and href), "")
    return next((url for url in (link, head.meta.get("ogurl", "")) if urlsplit(url).scheme in ("http", "https")), "")


def _versions(head: Head, canonical: str) -> tuple[tuple[str, str], ...]:
    """hreflang code -> URL, for each language version that the head names."""
    found: dict[str, str] = {}
    for rels, code, href in head.links:
        if "alternate" in rels and code and code.lower() != "x-default" and href:
            found.setdefault(code.lower(), urljoin(canonical, href))
    return tuple(found.items())


def _without_site(title: str, publisher: str, canonical: str, titles: list[str]) -> str:
    """A title without the name of the site before or after it: "Dike holds | The Daily" is "Dike holds"."""
    pieces = _SEPARATORS.split(title)
    if len(pieces) < 2:
        return title
    site = {folded(publisher), urlsplit(canonical).hostname or ""} - {""}
    bare = {name.removeprefix("www.").split(".")[0] for name in site}
    for piece, rest in ((pieces[-1], title[: title.rfind(pieces[-1])]), (pieces[0], title[len(pieces[0]) :])):
        form = folded(piece)
        known = form in site or form.replace(" ", "") in bare or form.removeprefix("www.") in site
        rest = rest.strip(" |–—·•»:-")
        if rest and (
            known or (len(form) < len(folded(rest)) and any(folded(other) == folded(rest) for other in titles))
        ):
            return _without_site(rest, publisher, canonical, titles)
    return title
