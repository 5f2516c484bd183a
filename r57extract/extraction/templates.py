"""Templates of the language files, "{d} {month} {year}", made into matchers: the only place where that is done.

A template is text with slots in braces, cut into tokens as the text is:

    "{d}. {month}"          at a space of the template, the text may have white space or none
    "{d}/{m}"               where the template has none, nothing may stand between
    "{d1} {to} {d} {month}" a slot's name with 1 behind it is the same slot, read under another name

A slot is whatever can say what stands at a token: a table of words, or other templates.
"""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any, Generic, NamedTuple, Protocol, TypeVar

import regex

from r57extract.errors import LanguageDataError
from r57extract.extraction.tokens import Tokens
from r57extract.languages.spelling import Spelling

Meaning = TypeVar("Meaning", bound=Hashable)

_SLOT = regex.compile(r"\{(?P<name>[a-z_]+)(?P<second>1?)\}")


class Reading(NamedTuple):
    """What a slot found.

    stop     the index after its last token
    meaning  what it means
    values   what its own slots read, by name
    prefix   how many characters of its first word are a prefix and no part of it
    """

    stop: int
    meaning: Any
    values: Mapping[str, Any]
    prefix: int = 0


class Slot(Protocol):
    """Something that can stand in a template."""

    @property
    def openings(self) -> frozenset[str]:
        """Every word that it may start with, so that most of a text is never looked at."""
        ...

    def at(self, tokens: Tokens, index: int) -> Reading | None:
        """The longest reading that starts at token `index`."""
        ...


class Words:
    """The slot for one token out of a table: form -> meaning."""

    def __init__(self, meanings: Mapping[str, Any]) -> None:
        self._meanings = meanings

    @cached_property
    def openings(self) -> frozenset[str]:
        """The words of the table."""
        return frozenset(self._meanings)

    def at(self, tokens: Tokens, index: int) -> Reading | None:
        """The meaning of token `index`."""
        meaning = self._meanings.get(tokens.form[index])
        return None if meaning is None else Reading(index + 1, meaning, {})


@dataclass(slots=True)
class _Node:
    """A place in the tree of templates: what may follow, and what is meant if nothing more does."""

    words: dict[tuple[str, bool], _Node] = field(default_factory=dict)
    slots: list[tuple[str, str, bool, _Node]] = field(default_factory=list)
    meaning: Any = None


# Of a first word: the length of its prefix and where it leads; and the slots that it may open.
_Edges = tuple[list[tuple[int, _Node]], list[tuple[str, str, _Node]]]


class Templates(Generic[Meaning]):
    """Templates, meaning -> forms, ready to be looked up in tokens; itself a slot for other templates.

    The first word of a template may carry any prefix of the language (Arabic و ب ل ال).
    """

    def __init__(
        self, meanings: Mapping[Meaning, Iterable[str]], slots: Mapping[str, Slot], spelling: Spelling
    ) -> None:
        """Raises LanguageDataError for a slot that there is not."""
        self._slots = slots
        self._spelling = spelling
        self._root = _Node()
        self._edges: dict[str, _Edges] = {}
        for meaning, templates in meanings.items():
            for template in templates:
                self._add(template, meaning)

    def at(self, tokens: Tokens, index: int) -> Reading | None:
        """The longest reading that starts at token `index`; of two equally long, the one listed first."""
        if tokens.form[index] not in self.openings:
            return None
        best: Reading | None = None
        for reading in self._readings(tokens, index):
            if best is None or reading.stop > best.stop:
                best = reading
        return best

    @cached_property
    def openings(self) -> frozenset[str]:
        """Every word that a template may start with, with each prefix that it may carry."""
        slots = (self._slots[name].openings for name, _, _, _ in self._root.slots)
        words = {word for word, _ in self._root.words}
        prefixed = {
            self._spelling.form(prefix) + word for prefix in self._spelling.prefixes for word in words if len(word) > 1
        }
        return frozenset(words | prefixed).union(*slots)

    def _readings(self, tokens: Tokens, index: int) -> Iterator[Reading]:
        """Every reading from token `index` on, a prefix of its first word left out."""
        form = tokens.form[index]
        edges = self._edges.get(form)
        if edges is None:
            edges = self._edges[form] = self._edges_from(form)
        words, slots = edges
        for prefix, following in words:
            for reading in self._walk(following, tokens, index + 1, {}):
                yield reading._replace(prefix=prefix) if prefix else reading
        for name, key, following in slots:
            found = self._slots[name].at(tokens, index)
            if found is not None:
                for reading in self._walk(following, tokens, found.stop, _with({}, name, key, found)):
                    yield reading._replace(prefix=found.prefix) if found.prefix else reading

    def _edges_from(self, form: str) -> _Edges:
        """Where the templates go from their start with this word: asked once for each of the openings."""
        stems = self._spelling.stems(form)
        words = [
            (len(form) - len(stem), self._root.words[stem, False])
            for stem in stems
            if (stem, False) in self._root.words
        ]
        slots = [
            (name, key, following) for name, key, _, following in self._root.slots if form in self._slots[name].openings
        ]
        return words, slots

    def _walk(self, node: _Node, tokens: Tokens, index: int, values: Mapping[str, Any]) -> Iterator[Reading]:
        if node.meaning is not None:
            yield Reading(index, node.meaning, values)
        if index >= len(tokens):
            return
        glued = tokens.glued(index)
        for must_glue in (False, True) if glued else (False,):
            following = node.words.get((tokens.form[index], must_glue))
            if following is not None:
                yield from self._walk(following, tokens, index + 1, values)
        for name, key, must_glue, following in node.slots:
            if must_glue and not glued:
                continue
            found = self._slots[name].at(tokens, index)
            if found is not None:
                yield from self._walk(following, tokens, found.stop, _with(values, name, key, found))

    def _add(self, template: str, meaning: Meaning) -> None:
        node = self._root
        end = 0
        for match in _SLOT.finditer(template):
            node = self._add_words(node, template[end : match.start()])
            name = match["name"]
            if name not in self._slots:
                raise LanguageDataError(
                    f"template {template!r}: there is no slot {{{name}}}; known are {', '.join(sorted(self._slots))}"
                )
            must_glue = match.start() > 0 and not template[match.start() - 1].isspace()
            node = self._slot_node(node, name, name + match["second"], must_glue)
            end = match.end()
        node = self._add_words(node, template[end:])
        if node.meaning is None:
            node.meaning = meaning

    def _add_words(self, node: _Node, text: str) -> _Node:
        tokens = Tokens(text, self._spelling)
        for index in range(len(tokens) - 1):
            first = index == 0 and (node is self._root or text[:1].isspace())
            must_glue = not first and (index == 0 or tokens.glued(index))
            node = node.words.setdefault((tokens.form[index], must_glue), _Node())
        return node

    @staticmethod
    def _slot_node(node: _Node, name: str, key: str, must_glue: bool) -> _Node:
        for known, known_key, known_glue, following in node.slots:
            if (known, known_key, known_glue) == (name, key, must_glue):
                return following
        following = _Node()
        node.slots.append((name, key, must_glue, following))
        return following


def _with(values: Mapping[str, Any], name: str, key: str, found: Reading) -> dict[str, Any]:
    """What was read so far, and what a slot adds: its meaning, or whatever its own slots read."""
    suffix = key[len(name) :]
    added = {own + suffix: value for own, value in found.values.items()} if found.values else {key: found.meaning}
    return {**values, **added}
