"""Tells the article from the rest of its page, by what holds in every language and layout.

In order:

1. Chrome by name: elements that HTML or the page's author call navigation, sharing, comments … (names.py), unless they
   hold most of the prose or the headline: then the name is about the whole page.
2. Cards: neighbours of one make, each a linked heading with a few words, are teasers of other stories.
3. The headline: the line that the page's own metadata call its title.
4. The container: from the root inward as long as one element holds most of the prose.
5. From the headline, or else the container's start, to the container's end, what is short, linked or labelled as chrome
   is chrome, unless it stands where the article's paragraphs stand.

Where hardly anything is left, all is done once more without believing names.

Prose is measured in characters, links left out, and only in lines that hold a sentence. No list of words of any
language takes part but the labels of labels.py.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from itertools import islice

from r57extract.parsing import names
from r57extract.parsing.datelines import dateline
from r57extract.parsing.labels import Label, label_of
from r57extract.parsing.lines import Line, Lines, Node
from r57extract.parsing.printed_dates import TIME, numeric_dates
from r57extract.parsing.signs import (
    HEADINGS,
    PARAGRAPHS,
    PROSE,
    article_around,
    has_figure,
    headline_of,
    holds_sentence,
    host_of,
    make_of,
    prose_of,
    running,
)

_CHROME_TAGS = frozenset(("nav", "footer", "form", "button", "select", "option", "aside", "dialog", "menu", "legend"))
_LENIENT_TAGS = frozenset(("nav", "footer", "button", "select", "option"))


_CARD = 600  # characters of prose in a teaser at most
_MAIN_SHARE = 0.75  # of the prose around it, the container holds so much
_HEADLINE_BONUS = 4  # how much more likely the container is where the headline stands
_NEAR = 80  # lines between the headline and the container at most
_ARTICLE = 500  # characters of prose that make an article
_TOO_LITTLE = 120  # characters of prose below which chrome is told by fewer signs
_BRIEF = 60
_NAME = 3  # words in the name under an article, or beside its date, at most


def mark(page: Lines, titles: Sequence[str]) -> tuple[list[bool], int | None]:
    """For each line whether it is the article's, and which line is the headline (or None).

    titles  what the page's metadata call it, the best first
    """
    headline = headline_of(page.lines, titles)
    for lenient in (False, True):
        marker = _Marker(page, headline, lenient=lenient)
        marker.mark_named(page.root)
        marker.mark_outside(page.root)
        marker.mark_labels()
        marker.mark_repeats()
        marker.mark_boxes()
        marker.mark_edges()
        marker.mark_bare_headings()
        if sum(marker.prose[place] for place in marker.text()) >= _TOO_LITTLE:
            break
    return [not reason for reason in marker.chrome], headline


class _Marker:
    """What is known about each line: its prose, and why it is chrome ("" while it is text).

    lenient  names are not believed: with them, nothing was left of the page
    """

    def __init__(self, page: Lines, headline: int | None, *, lenient: bool) -> None:
        self.lenient = lenient
        self.headline = headline
        self.lines = page.lines
        self.chrome = [""] * len(page.lines)
        self.prose = [prose_of(line) for line in page.lines]
        self.sums = running(self.prose)

    def prose_in(self, node: Node) -> int:
        return self.sums[node.last] - self.sums[node.first]

    def holds_headline(self, node: Node) -> bool:
        return self.headline is not None and node.first <= self.headline < node.last

    def drop(self, node: Node, reason: str) -> None:
        for place in range(node.first, node.last):
            self.chrome[place] = self.chrome[place] or reason

    def text(self) -> Iterator[int]:
        """The places of the lines that are still text."""
        return (place for place, reason in enumerate(self.chrome) if not reason)

    def mark_named(self, root: Node) -> None:
        total = self.sums[-1]
        stack = [root]
        while stack:
            node = stack.pop()
            prose = self.prose_in(node)
            large = 2 * prose > total or (5 * prose > total and self.holds_headline(node))
            if reason := self._named(node, large):
                self.drop(node, reason)
                continue
            teasers = self._repeated(node, self._is_card, 2)
            entries = self._repeated(node, self._is_entry, 3) if self.sums[node.first] >= _ARTICLE else ()
            for child in node.children:
                if child in teasers or child in entries:
                    self.drop(child, "card" if child in teasers else "entry")
                else:
                    stack.append(child)

    def _repeated(self, node: Node, test: Callable[[Node], bool], least: int) -> Sequence[Node]:
        """The children that pass a test, where so many of one make do."""
        found = [child for child in node.children if test(child)]
        makes = Counter(map(make_of, found))
        return [child for child in found if makes[make_of(child)] >= least]

    def _named(self, node: Node, large: bool) -> str:
        if node.tag == "article" and self._is_another_article(node):
            return "another article"
        if large:
            return "comments" if self._is_discussion(node) else ""
        if node.tag in (_LENIENT_TAGS if self.lenient else _CHROME_TAGS):
            return node.tag
        if self.lenient:
            return ""
        if len(node.names) > 1 and (match := names.CHROME.search(node.names)):
            return str(match.group())
        if self.prose_in(node) < 200 and node.hidden:
            return "hidden"
        if (
            node.tag == "header"
            and self.headline is not None
            and node.last <= self.headline
            and not self.prose_in(node)
        ):
            return "header"
        return ""

    def _is_another_article(self, node: Node) -> bool:
        """An article after the one with the headline, with a headline of its own: the next story, already loaded."""
        if self.headline is None or node.first <= self.headline:
            return False
        own = article_around(self.lines[self.headline].node)
        if own is None or own in node.ancestors() or self.prose_in(own) < _ARTICLE:
            return False
        return any(line.node.tag == "h1" for line in self.lines[node.first : node.last])

    def _is_discussion(self, node: Node) -> bool:
        """Readers' comments, longer than the article that stands before them."""
        named = len(node.names) > 1 and names.COMMENTS.search(node.names)
        return bool(named) and not self.holds_headline(node) and self.sums[node.first] >= _ARTICLE

    def _is_card(self, node: Node) -> bool:
        """A teaser: few lines, one of them wholly a link that reads like a headline."""
        if node.tag in ("p", "tr", "figure") or not 0 < node.last - node.first <= 8 or self.prose_in(node) > _CARD:
            return False
        return any(
            10 * line.linked >= 8 * len(line.text) and (len(line.text) >= 25 or line.role == "heading")
            for line in self.lines[node.first : node.last]
        )

    def _is_entry(self, node: Node) -> bool:
        """A reader's comment or an entry of a ticker: it carries the time at which it was written."""
        if node.tag in PARAGRAPHS - {"li"} or node.last - node.first < 2:
            return False
        return any(
            len(line.text) <= 2 * _BRIEF
            and has_figure(line.text)
            and (TIME.search(line.text) or numeric_dates(line.text))
            for line in self.lines[node.first : min(node.last, node.first + 6)]
        )

    def mark_outside(self, root: Node) -> None:
        """Marks what stands outside the container, and links within it."""
        sums = running([0 if reason else prose for prose, reason in zip(self.prose, self.chrome, strict=True)])
        container = self._container(root, sums)
        first, last = container.first, container.last
        if article := article_around(container):
            first, last = min(first, article.first), max(last, article.last)
        if self.headline is not None and first - _NEAR < self.headline < first:
            first = self.headline
        for place, line in enumerate(self.lines):
            if self.chrome[place]:
                continue
            if not first <= place < last:
                self.chrome[place] = "outside"
            elif 10 * line.linked > 6 * len(line.text) and len(line.text) - line.linked < PROSE:
                self.chrome[place] = "links"

    def _container(self, root: Node, sums: list[int]) -> Node:
        container = root
        while container.children and container.children[0].tag not in ("p", "li"):
            whole = sums[container.last] - sums[container.first]
            weighed = [(self._likely(child, sums, whole), child) for child in container.children]
            weight, best = max(weighed, key=lambda pair: pair[0])
            prose = sums[best.last] - sums[best.first]
            if not prose or weight < _MAIN_SHARE * (whole - prose + weight) or best.tag in PARAGRAPHS:
                break
            container = best
        return container

    def _likely(self, node: Node, sums: list[int], whole: int) -> int:
        prose = sums[node.last] - sums[node.first]
        favoured = self.holds_headline(node) and node.tag != "header" and 6 * prose > whole
        return prose * _HEADLINE_BONUS if favoured else prose

    def mark_labels(self) -> None:
        """Marks labels, and what they head: the rest of a small element, or all that follows the article's end."""
        kept = list(self.text())
        total = sum(self.prose[place] for place in kept)
        before = 0
        for place in kept:
            line = self.lines[place]
            before += self.prose[place]
            label = label_of(line.text) if not self.chrome[place] else None
            if label is None:
                if line.role == "caption" and _is_credit(line.text):
                    self.chrome[place] = "credit"
            elif _is_chrome(label, line):
                self.chrome[place] = "label"
                if label.kind == "comments" and before >= _ARTICLE and 2 * before > total:
                    self._drop_lines(place, len(self.lines))
                elif label.kind in ("related", "comments", "notices") and not label.rest:
                    around = next((node for node in islice(line.node.ancestors(), 3) if node.last > place + 1), None)
                    if around and 5 * self.prose_in(around) < total and not self.holds_headline(around):
                        self._drop_lines(place, around.last)

    def _drop_lines(self, first: int, last: int) -> None:
        for place in range(first, last):
            self.chrome[place] = self.chrome[place] or "under a label"

    def mark_repeats(self) -> None:
        """Marks what the page prints twice (captions, pull quotes): the first time is enough."""
        seen: set[str] = set()
        for place in list(self.text()):
            text = self.lines[place].text
            if len(text) >= 25:
                if text in seen:
                    self.chrome[place] = "repeat"
                seen.add(text)

    def mark_boxes(self) -> None:
        """Marks boxes after the last paragraph that stands among others: authors, disclaimers, appeals."""
        kept = list(self.text())
        hosts: Counter[tuple[int, str, str]] = Counter()
        for place in kept:
            hosts[host_of(self.lines[place].node)] += self.prose[place]
        many = Counter(host_of(self.lines[place].node) for place in kept if self.prose[place])
        trusted = sum(prose for host, prose in hosts.items() if many[host] > 1)
        if 10 * trusted < 7 * sum(hosts.values()):
            return
        for place in reversed(kept):
            line = self.lines[place]
            if many[host_of(line.node)] > 1 or line.role in ("row", "item", "quote"):
                break
            self.chrome[place] = "box"

    def mark_edges(self) -> None:
        """Marks short lines before the first and after the last prose, unless the article's paragraphs stand there."""
        kept = list(self.text())
        first = next((place for place in kept if self.prose[place]), None)
        if first is None:
            return
        hosts = Counter(host_of(self.lines[place].node) for place in kept if self.prose[place])
        for place in reversed(kept):
            line = self.lines[place]
            if self.prose[place] or line.role in ("item", "row", "quote") or holds_sentence(line.text):
                break
            named = len(line.text.split()) <= _NAME and not line.text.endswith(":")
            if has_figure(line.text) or (hosts[host_of(line.node)] > 1 and not line.linked and not named):
                break
            self.chrome[place] = "edge"
        top = self.headline if self.headline is not None else -1
        story = [place for place in kept if self.prose[place] and place > top]
        after_lead = story[min(2, len(story) - 1)] if story else first
        for place in kept:
            line = self.lines[place]
            if place <= after_lead and line.role == "paragraph" and not self.prose[place]:
                found = dateline(line.text)
                if found and (place < first or len(found.author.split()) <= _NAME):
                    self.chrome[place] = "dateline"
            if place >= first and place >= top:
                continue
            if place < top and line.role == "paragraph" and not self.prose[place]:
                self.chrome[place] = "edge"
            if place >= first:
                continue
            at_home = hosts[host_of(line.node)] > 1
            if not (
                at_home or line.role in ("heading", "row") or len(line.text) >= _BRIEF or holds_sentence(line.text)
            ):
                self.chrome[place] = "edge"

    def mark_bare_headings(self) -> None:
        """Marks headings under which nothing was left: at the end, or in an element of which only they remain."""
        last = True
        for place in reversed(list(self.text())):
            node = self.lines[place].node
            if node.tag not in HEADINGS or place == self.headline:
                last = False
            elif not self.prose[place] and (last or self._stands_bare(place, node)):
                self.chrome[place] = "bare heading"

    def _stands_bare(self, place: int, node: Node) -> bool:
        for around in islice(node.ancestors(), 1, 4):
            below = range(place + 1, around.last)
            if any(not self.chrome[other] for other in below):
                return False
            if len(below):
                return True
        return False


def _is_chrome(label: Label, line: Line) -> bool:
    if label.kind in ("byline", "published", "updated", "credit", "source"):
        return len(line.text) <= 2 * _BRIEF and not holds_sentence(line.text)
    return label.kind != "comments" or not label.rest


def _is_credit(text: str) -> bool:
    """A caption of a name or two: "Reuters", "dpa / Anna Lee"."""
    return len(text.split()) <= 4 and not has_figure(text) and not holds_sentence(text)
