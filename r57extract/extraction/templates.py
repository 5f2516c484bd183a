"""Templates of the language files, "{d} {month} {year}", made into matchers: the only place where that is done.

A template is text with slots in braces, cut into tokens as the text is:

    "{d}. {month}"          at a space of the template, the text may have white space or none
    "{d}/{m}"               where the template has none, nothing may stand between
    "{d1} {to} {d} {month}" a slot's name with 1 behind it is the same slot, read under another name

A slot is whatever can say what stands at a token: a table of words, or other templates.
"""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Mapping, Sequence
from typing import Any, Generic, Protocol, TypeVar

import regex

from r57extract.errors import LanguageDataError
from r57extract.extraction.tokens import Tokens
from r57extract.languages.spelling import Spelling

Meaning = TypeVar("Meaning", bound=Hashable)

# Words of which one must stand behind an opening; ANYTHING where any may.
Company = frozenset[str]
ANYTHING: Company = frozenset()

_SLOT = regex.compile(r"\{(?P<name>[a-z_]+)(?P<second>1?)\}")


class Reading:
    """What a slot found.

    stop     the index after its last token
    meaning  what it means
    values   what its own slots read, by name
    prefix   how many characters of its first word are a prefix and no part of it
    """

    __slots__ = ("meaning", "prefix", "stop", "values")

    def __init__(self, stop: int, meaning: Any, values: Mapping[str, Any], prefix: int = 0) -> None:
        self.stop = stop
        self.meaning = meaning
        self.values = values
        self.prefix = prefix


class Slot(Protocol):
    """Something that can stand in a template.

    openings  every word that it may start with, so that most of a text is never looked at
    seconds   every word that it may have behind its first, so that it is seldom read in vain
    """

    openings: frozenset[str]
    seconds: frozenset[str]

    def at(self, tokens: Tokens, index: int) -> Reading | None:
        """The longest reading that starts at token `index`."""
        ...


class Words:
    """The slot for one token out of a table: form -> meaning."""

    def __init__(self, meanings: Mapping[str, Any]) -> None:
        """`openings` are the words of the table; no second follows."""
        self._meanings = meanings
        self.openings = frozenset(meanings)
        self.seconds: frozenset[str] = frozenset()

    def at(self, tokens: Tokens, index: int) -> Reading | None:
        """The meaning of token `index`."""
        meaning = self._meanings.get(tokens.form[index])
        return None if meaning is None else Reading(index + 1, meaning, {})


class _Branch:
    """A slot in a template, the name of the slot and that of its reading, and what follows it.

    must_glue  may nothing stand between it and what is before it?
    """

    def __init__(self, slot: Slot, name: str, key: str, must_glue: bool, following: _Node) -> None:
        self.slot = slot
        self.name = name
        self.key = key
        self.must_glue = must_glue
        self.following = following

    def at(self, tokens: Tokens, index: int) -> Reading | None:
        """What the slot reads at token `index`, where a template ends behind it or may go on there."""
        slot, following, form = self.slot, self.following, tokens.form
        if following.meaning is None:
            second = form[index + 1] if index + 1 < len(form) else ""
            if second not in following.openings and second not in slot.seconds:
                return None
        found = slot.at(tokens, index)
        if found is None or following.meaning is not None:
            return found
        return found if found.stop < len(form) and form[found.stop] in following.openings else None

    def values(self, found: Reading) -> Mapping[str, Any]:
        """What its reading adds to what was read before: its meaning, or whatever its own slots read."""
        if not found.values:
            return {self.key: found.meaning}
        suffix = self.key[len(self.name) :]
        return {own + suffix: value for own, value in found.values.items()} if suffix else found.values


class _Node:
    """A place in the tree of templates: what may follow, and what is meant if nothing more does.

    words  (form, must it be glued?) -> what follows it
    """

    def __init__(self) -> None:
        self.words: dict[tuple[str, bool], _Node] = {}
        self.branches: list[_Branch] = []
        self.meaning: Any = None
        self._openings: frozenset[str] | None = None
        self._open: dict[str, list[_Branch]] = {}

    @property
    def openings(self) -> frozenset[str]:
        """Every word that may follow; asked for once the tree is grown."""
        if self._openings is None:
            slots = (branch.slot.openings for branch in self.branches)
            self._openings = frozenset(word for word, _ in self.words).union(*slots)
        return self._openings

    def branches_from(self, form: str) -> list[_Branch]:
        """The slots that a word may open: asked once for each of the openings."""
        found = self._open.get(form)
        if found is None:
            found = self._open[form] = [branch for branch in self.branches if form in branch.slot.openings]
        return found

    def longest(self, tokens: Tokens, index: int, values: Mapping[str, Any]) -> Reading | None:
        """The longest reading that goes on at token `index`, after what gave these values; of equals the first."""
        best = None if self.meaning is None else Reading(index, self.meaning, values)
        if index >= len(tokens.form) or tokens.form[index] not in self.openings:
            return best
        form, glued = tokens.form[index], tokens.glued(index)
        for must_glue in (False, True) if glued else (False,):
            following = self.words.get((form, must_glue))
            if following is not None:
                best = _longer(best, following.longest(tokens, index + 1, values))
        for branch in self.branches_from(form):
            found = branch.at(tokens, index) if glued or not branch.must_glue else None
            if found is not None:
                values_with = {**values, **branch.values(found)}
                best = _longer(best, branch.following.longest(tokens, found.stop, values_with))
        return best


# From a first word: the length of its prefix and where the rest leads, the slots that it may open, and the words of
# which one must follow, or None where none need.
_Turns = tuple[list[tuple[int, _Node]], tuple[_Branch, ...], frozenset[str] | None]


class Templates(Generic[Meaning]):
    """Templates, meaning -> forms, ready to be looked up in tokens; itself a slot for other templates.

    openings  every word that a template may start with, with each prefix that it may carry
    seconds   every word that may stand second in one

    The first word of a template may carry any prefix of the language (Arabic و ب ل ال).
    """

    def __init__(
        self, meanings: Mapping[Meaning, Iterable[str]], slots: Mapping[str, Slot], spelling: Spelling
    ) -> None:
        """Raises LanguageDataError for a slot that there is not."""
        self._slots = slots
        self._spelling = spelling
        self._root = _Node()
        self._turns: dict[str, _Turns] = {}
        self._seconds: dict[tuple[int, ...], frozenset[str] | None] = {}
        for meaning, templates in meanings.items():
            for template in templates:
                self._add(template, meaning)
        self.openings = self._all_openings()
        self.seconds = self._all_seconds()

    def at(self, tokens: Tokens, index: int) -> Reading | None:
        """The longest reading that starts at token `index`; of two equally long, the one listed first."""
        form = tokens.form[index]
        if form not in self.openings:
            return None
        words, branches, seconds = self._turns_of(form)
        if seconds is not None and index + 1 < len(tokens.form) and tokens.form[index + 1] not in seconds:
            return None
        best: Reading | None = None
        for prefix, following in words:
            best = _longer(best, following.longest(tokens, index + 1, {}), prefix)
        for branch in branches:
            found = branch.at(tokens, index)
            if found is not None:
                reading = branch.following.longest(tokens, found.stop, branch.values(found))
                best = _longer(best, reading, found.prefix)
        return best

    def _all_openings(self) -> frozenset[str]:
        slots = (branch.slot.openings for branch in self._root.branches)
        words = {word for word, _ in self._root.words}
        prefixed = {
            self._spelling.form(prefix) + word for prefix in self._spelling.prefixes for word in words if len(word) > 1
        }
        return frozenset(words | prefixed).union(*slots)

    def _all_seconds(self) -> frozenset[str]:
        nodes = (*self._root.words.values(), *(branch.following for branch in self._root.branches))
        slots = (branch.slot.seconds for branch in self._root.branches)
        return frozenset().union(*(node.openings for node in nodes), *slots)

    def company(self, form: str) -> Company | None:
        """The words of which one must follow this one for a template to start with it; None where none can."""
        if form not in self.openings:
            return None
        seconds = self._turns_of(form)[2]
        return ANYTHING if seconds is None else seconds

    def _turns_of(self, form: str) -> _Turns:
        turns = self._turns.get(form)
        if turns is None:
            turns = self._turns[form] = self._turns_from(form)
        return turns

    def _turns_from(self, form: str) -> _Turns:
        """Where the templates go from this first word: asked once for each of the openings."""
        stems = [stem for stem in self._spelling.stems(form) if (stem, False) in self._root.words]
        words = [(len(form) - len(stem), self._root.words[stem, False]) for stem in stems]
        branches = tuple(self._root.branches_from(form))
        nodes = [node for _, node in words]
        places = tuple(map(id, (*nodes, *branches)))
        if places not in self._seconds:  # numbers open the same slots by the dozen
            self._seconds[places] = _seconds(nodes, branches)
        return words, branches, self._seconds[places]

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
        for branch in node.branches:
            if (branch.key, branch.must_glue) == (key, must_glue):
                return branch.following
        following = _Node()
        node.branches.append(_Branch(slot, name, key, must_glue, following))
        return following


def _seconds(words: Iterable[_Node], branches: Sequence[_Branch]) -> frozenset[str] | None:
    """What must stand behind a first word, or one that opens these slots; None where a template may end there."""
    nodes = (*words, *(branch.following for branch in branches))
    if any(node.meaning is not None for node in nodes):
        return None
    return frozenset().union(*(node.openings for node in nodes), *(branch.slot.seconds for branch in branches))


def _longer(best: Reading | None, found: Reading | None, prefix: int = 0) -> Reading | None:
    """The longer reading, the first of two equally long; `prefix` is that of the second."""
    if found is None or (best is not None and found.stop <= best.stop):
        return best
    return Reading(found.stop, found.meaning, found.values, prefix) if prefix else found
