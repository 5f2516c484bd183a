"""Templates of the language files, "{d} {month} {year}", made into matchers: the only place where that is done.

A template is text with slots in braces, cut into tokens as the text is:

    "{d}. {month}"          at a space of the template, the text may have white space or none
    "{d}/{m}"               where the template has none, nothing may stand between
    "{d1} {to} {d} {month}" a slot's name with 1 behind it is the same slot, read under another name

A slot is whatever can say what stands at a token: a table of words, or other templates.
"""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Mapping
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


@dataclass
class _Node:
    """A place in the tree of templates: what may follow, and what is meant if nothing more does.

    words  (form, must it be glued?) -> what follows it
    slots  a slot, its name, the name its reading gets, whether it must be glued, and what follows it
    """

    words: dict[tuple[str, bool], _Node] = field(default_factory=dict)
    slots: list[tuple[Slot, str, str, bool, _Node]] = field(default_factory=list)
    meaning: Any = None

    @cached_property
    def openings(self) -> frozenset[str]:
        """Every word that may follow."""
        return frozenset(word for word, _ in self.words).union(*(slot.openings for slot, *_ in self.slots))

    def goes_on(self, tokens: Tokens, index: int) -> bool:
        """May a template end here, or go on at token `index`? Spares most of what is tried its values."""
        return self.meaning is not None or (index < len(tokens) and tokens.form[index] in self.openings)

    def longest(self, tokens: Tokens, index: int, values: Mapping[str, Any]) -> Reading | None:
        """The longest reading that goes on at token `index`, after what gave these values; of equals the first."""
        best = None if self.meaning is None else Reading(index, self.meaning, values)
        if index >= len(tokens) or tokens.form[index] not in self.openings:
            return best
        glued = tokens.glued(index)
        for must_glue in (False, True) if glued else (False,):
            following = self.words.get((tokens.form[index], must_glue))
            if following is not None:
                best = _longer(best, following.longest(tokens, index + 1, values))
        for slot, name, key, must_glue, following in self.slots:
            if must_glue and not glued:
                continue
            found = slot.at(tokens, index)
            if found is not None and following.goes_on(tokens, found.stop):
                best = _longer(best, following.longest(tokens, found.stop, _with(values, name, key, found)))
        return best


# Of a first word: the length of its prefix and where it leads; and the slots that it may open.
_Edges = tuple[list[tuple[int, _Node]], list[tuple[Slot, str, str, _Node]]]


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
        form = tokens.form[index]
        if form not in self.openings:
            return None
        edges = self._edges.get(form)
        if edges is None:
            edges = self._edges[form] = self._edges_from(form)
        words, slots = edges
        best: Reading | None = None
        for prefix, following in words:
            best = _longer(best, following.longest(tokens, index + 1, {}), prefix)
        for slot, name, key, following in slots:
            found = slot.at(tokens, index)
            if found is not None and following.goes_on(tokens, found.stop):
                reading = following.longest(tokens, found.stop, _with({}, name, key, found))
                best = _longer(best, reading, found.prefix)
        return best

    @cached_property
    def openings(self) -> frozenset[str]:
        """Every word that a template may start with, with each prefix that it may carry."""
        slots = (slot.openings for slot, *_ in self._root.slots)
        words = {word for word, _ in self._root.words}
        prefixed = {
            self._spelling.form(prefix) + word for prefix in self._spelling.prefixes for word in words if len(word) > 1
        }
        return frozenset(words | prefixed).union(*slots)

    def _edges_from(self, form: str) -> _Edges:
        """Where the templates go from their start with this word: asked once for each of the openings."""
        stems = self._spelling.stems(form)
        words = [
            (len(form) - len(stem), self._root.words[stem, False])
            for stem in stems
            if (stem, False) in self._root.words
        ]
        slots = [
            (slot, name, key, following) for slot, name, key, _, following in self._root.slots if form in slot.openings
        ]
        return words, slots

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
            node = self._slot_node(node, self._slots[name], name, name + match["second"], must_glue)
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
    def _slot_node(node: _Node, slot: Slot, name: str, key: str, must_glue: bool) -> _Node:
        for _, _, known_key, known_glue, following in node.slots:
            if (known_key, known_glue) == (key, must_glue):
                return following
        following = _Node()
        node.slots.append((slot, name, key, must_glue, following))
        return following


def _longer(best: Reading | None, found: Reading | None, prefix: int = 0) -> Reading | None:
    """The longer reading, the first of two equally long; `prefix` is that of the second."""
    if found is None or (best is not None and found.stop <= best.stop):
        return best
    return found._replace(prefix=prefix) if prefix else found


def _with(values: Mapping[str, Any], name: str, key: str, found: Reading) -> dict[str, Any]:
    """What was read so far, and what a slot adds: its meaning, or whatever its own slots read."""
    suffix = key[len(name) :]
    added = {own + suffix: value for own, value in found.values.items()} if found.values else {key: found.meaning}
    return {**values, **added}
