"""Figures that change places: "9 in Germany and 5 in Spain" in one version, "5 in Germany and 9 in Spain" in another.

Sentences may list things in any order, so that the order of figures tells nothing. What stands beside them does: a
name, a date, what is counted, a word such as "dead" that both versions have. Each figure is given the one that belongs
to it where the wording leaves no doubt, and only where both change sides are the figures said to be exchanged.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence, Set
from itertools import combinations
from typing import NamedTuple

import regex

from r57extract.alignment.days import date_parts
from r57extract.alignment.sides import Side
from r57extract.types.alignment import AGREE, Bead, Exchange, Link, Mention
from r57extract.types.facts import Extraction, Figure, starting_in

# Cues that say what a figure is of, rather than how it stands to others. Only those of one row stand side by side:
# "a man of 81 and a woman of 76 died" tells women from men, and nobody from the dead.
_TELLING_CUES = (
    frozenset({"missing", "dead", "injured", "rescued", "displaced", "arrested", "infected"}),
    frozenset(
        {"profit", "loss", "revenue", "deficit", "surplus", "fine", "compensation", "tax", "debt", "damage", "salary"}
    ),
    frozenset({"women", "men"}),
    frozenset({"in-favour", "against"}),
    frozenset({"export", "import"}),
)
_ROW_OF = {cue: f"cue {row}" for row, cues in enumerate(_TELLING_CUES) for cue in cues}
_KINDS = frozenset({"count", "money", "percent", "measure", "duration"})
_STOPS = regex.compile(r"[,;:.!?،؛–—]")
_ANYBODY = frozenset({"person"})  # "17 people were injured, 11 of the injured …": who is meant, either may be called
_MOST = 12  # pairs of figures of a bead that are looked at

Key = tuple[object, ...]
# The words beside a figure, by what they mean in every language.
Beside = dict[Key, str]
# Where an old value and the new one start.
Changes = set[tuple[int, int]]


class _Item(NamedTuple):
    """A figure, or words beside it that have a key."""

    start: int
    end: int
    sentence: int
    figure: Mention | None
    key: Key


def exchanges(
    beads: Sequence[Bead],
    sides: tuple[Sequence[Side], Sequence[Side]],
    links: Sequence[Link],
    texts: tuple[Extraction, Extraction],
) -> Iterator[Exchange]:
    """The pairs of figures that two versions state of each other's things."""
    changes = (_starts(texts[0]), _starts(texts[1]))
    partner = {link.left: link.right for link in links if link.agreement in AGREE and not link.left.whole}
    for at, bead in enumerate(beads):
        if len(sides[0][at].all) < 2 or len(sides[1][at].all) < 2:
            continue
        sorts = (_sorts(sides[0][at].all), _sorts(sides[1][at].all))
        rows: dict[tuple[Key, Key], list[tuple[Mention, Mention]]] = defaultdict(list)
        for mention, sort in sorts[0].items():
            other = partner.get(mention)
            if other is not None and other in sorts[1]:
                rows[sort, sorts[1][other]].append((mention, other))
        rows = {row: pairs for row, pairs in rows.items() if len(pairs) > 1}
        if not rows:
            continue
        found = (_words(texts[0], bead.left), _words(texts[1], bead.right))
        shared = _once(found[0]) & _once(found[1])
        for row, pairs in rows.items():
            left, right = (
                _owned(
                    found[which],
                    shared,
                    [mention for mention, sort in sorts[which].items() if sort == row[which]],
                    texts[which],
                )
                for which in (0, 1)
            )
            yield from _exchanged(pairs[:_MOST], left, right, changes)


def _starts(text: Extraction) -> Changes:
    """Where the figures of the changes in a text start."""
    return {(change.before.start, change.after.start) for change in text.changes}


def _exchanged(
    pairs: Sequence[tuple[Mention, Mention]],
    left: dict[Mention, Beside],
    right: dict[Mention, Beside],
    changes: tuple[Changes, Changes],
) -> Iterator[Exchange]:
    for (a1, b1), (a2, b2) in combinations(pairs, 2):
        if _figure(a1).value == _figure(a2).value:
            continue
        if _changes(a2, a1, changes[0]) and _changes(b1, b2, changes[1]):
            a1, b1, a2, b2 = a2, b2, a1, b1
        if _changes(a1, a2, changes[0]) and _changes(b2, b1, changes[1]):
            yield Exchange((a1, a2), (b1, b2))
            continue
        # What one version says of both of them tells nothing: "187 cases, after 151 cases".
        both = (left[a1].keys() & left[a2].keys()) | (right[b1].keys() & right[b2].keys())
        crossed = ((left[a1].keys() & right[b2].keys()) - both, (left[a2].keys() & right[b1].keys()) - both)
        straight = ((left[a1].keys() & right[b1].keys()) | (left[a2].keys() & right[b2].keys())) - both
        kinds = {key[0] for key in crossed[0]} & {key[0] for key in crossed[1]}
        if kinds and not straight:
            first, second = (min((key for key in keys if key[0] in kinds), key=str) for keys in crossed)
            beside = ((left[a1][first], left[a2][second]), (right[b1][second], right[b2][first]))
            yield Exchange((a1, a2), (b1, b2), beside)


def _figure(mention: Mention) -> Figure:
    assert isinstance(mention.fact, Figure)
    return mention.fact


def _sorts(mentions: Sequence[Mention]) -> dict[Mention, Key]:
    """The plain figures, with what such must have in common to be taken for one another.

    What counts nothing by itself goes with the figure beside it: "3.1 million tonnes, 2.4 million and 1.9 million".
    """
    plain = [m for m in mentions if isinstance(m.fact, Figure) and m.fact.kind in _KINDS and m.fact.low == m.fact.high]
    sorts: dict[Mention, Key] = {}
    for places in (range(len(plain)), range(len(plain) - 1, -1, -1)):
        before: Mention | None = None
        for mention in (plain[place] for place in places):
            fact = _figure(mention)
            sort = sorts.get(mention, (fact.kind, fact.unit))
            bare = sort == ("count", "") and not fact.noun and fact.scale > 1
            if bare and before and _figure(before).scale == fact.scale and before.sentence == mention.sentence:
                sort = sorts[before]
            sorts[mention] = sort
            before = mention
    return sorts


def _changes(one: Mention, other: Mention, changes: Changes) -> bool:
    """Does one change to the other: "from 5 to 7", or "7, instead of 5"?"""
    return _figure(one).becomes == _figure(other).value or (one.start, other.start) in changes


def _words(text: Extraction, sentences: Sequence[int]) -> list[_Item]:
    """The words of these sentences that may say what a figure is of."""
    found: list[_Item] = []
    for sentence in sentences:
        span = text.sentences[sentence]
        for name in starting_in(text.names, span):
            found += [_Item(name.start, name.end, sentence, None, ("name", word)) for word in name.words]
        for cue in starting_in(text.cues, span):
            if cue.kind in _ROW_OF:
                found.append(_Item(cue.start, cue.end, sentence, None, (_ROW_OF[cue.kind], cue.kind)))
        for date in starting_in(text.dates, span):
            if any(parts := date_parts(date)):
                found.append(_Item(date.start, date.end, sentence, None, ("date", *parts)))
    return found


def _once(items: Sequence[_Item]) -> set[Key]:
    """What stands there exactly once."""
    return {key for key, times in Counter(item.key for item in items).items() if times == 1}


def _owned(
    words: Sequence[_Item], shared: Set[Key], figures: Sequence[Mention], text: Extraction
) -> dict[Mention, Beside]:
    """For each figure the words that belong to it, of those that both versions have."""
    owned: dict[Mention, Beside] = {figure: {} for figure in figures}
    for figure in figures:
        fact = _figure(figure)
        if fact.concept and fact.concept not in _ANYBODY:
            owned[figure]["concept", fact.concept] = fact.noun
    # Each kind of words apart: "9 Germans on 3 May, 5 Spaniards on 4 May".
    for kind in dict.fromkeys(word.key[0] for word in words):
        alike = [word for word in words if word.key[0] == kind and word.key in shared]
        # A date that stands nearer takes a word's place; of names, many are not known again in the other version.
        others = [word.start for word in words if word.key[0] == kind == "date" and word.key not in shared]
        if len(alike) < 2:
            continue  # which of two figures a single word belongs to tells nothing
        items = [*(_Item(m.start, m.end, m.sentence, m, ()) for m in figures), *alike]
        items.sort(key=lambda item: (item.start, item.end))
        for chunk in _chunks(items, text):
            for figure, word in _in_pairs(chunk):
                near, far = sorted((figure.start, word.start))
                if not any(near < start < far for start in others):
                    owned[figure][word.key] = text.article.text[word.start : word.end]
    return owned


def _chunks(items: Sequence[_Item], text: Extraction) -> Iterator[list[_Item]]:
    """The items between two stops; then those of each sentence that were left alone between theirs."""
    chunks: list[list[_Item]] = []
    for before, item in zip((None, *items), items, strict=False):
        together = before is not None and before.sentence == item.sentence
        if not together or _STOPS.search(text.article.text, before.end if before else 0, item.start):
            chunks.append([])
        chunks[-1].append(item)
    rest: dict[int, list[_Item]] = defaultdict(list)
    for chunk in chunks:
        if _in_pairs(chunk):
            yield chunk
        else:
            rest[chunk[0].sentence] += chunk
    yield from rest.values()


def _in_pairs(items: Sequence[_Item]) -> list[tuple[Mention, _Item]]:
    """Figures and words in turn, each figure with the word before it, or each with that behind it; else nothing.

    Of figures in a row the one that is nearest to a word is meant: "of the 14 suspects 9 are in Germany, 5 in Spain".
    """
    behind = bool(items) and items[0].figure is not None
    turns: list[_Item] = []
    for item in items:
        if not turns or item.figure is None or turns[-1].figure is None:
            turns.append(item)
        elif behind:
            turns[-1] = item
    if len(turns) % 2 or any((item.figure is not None) != (place % 2 != behind) for place, item in enumerate(turns)):
        return []
    pairs = zip(turns[1 - behind :: 2], turns[behind::2], strict=True)
    return [(one.figure, other) for one, other in pairs if one.figure is not None]
