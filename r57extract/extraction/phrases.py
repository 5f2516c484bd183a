"""Finds the phrases of a word list in tokens: the longest one that starts, or ends, at a token."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from itertools import chain, islice
from typing import Generic, TypeVar

from r57extract.extraction.memo import keep
from r57extract.extraction.tokens import BREAK, NUMBER, Tokens
from r57extract.languages.spelling import Spelling

Meaning = TypeVar("Meaning")

OPEN = "*"
GAP = "..."  # the folded form of "…"
# What a gap may hold: so many tokens of the same clause.
_WIDEST_GAP = 25
_ENDS_GAP = frozenset(".,;:!?،؛؟\n")
# A word that ends as a form says has so many letters before: "recordboete", but no "kloon" for "*loon".
_SHORTEST_REST = 3

# So many last letters; no prefix leaves fewer of a word.
_TAIL = 2

# Lists with clitics of at most so many first, and last, words are written out with each front that they may carry.
_FEW = 128

# The words of a phrase, those behind the first as they must be printed if they are neither open nor parted by a gap,
# and what the phrase means.
_Candidate = tuple[tuple[str, ...], list[str] | None, Meaning]


class Phrases(Generic[Meaning]):
    """A word list, meaning -> forms, ready to be looked up in tokens.

    A form is text ("tot en met", "ما لا يقل عن"); it is cut into tokens as the text is. A word of a form that
    ends in "*" stands for every word that begins so ("verbleib*": verbleiben, verbleibende …), one that begins
    with it for every longer word that ends so ("*kosten": Baukosten), whole words first. A form of two parts
    ("stelde … voor") is found at its first part where the second follows in the same clause. With `clitics`, the
    first word of a phrase may carry any of the language's prefixes (Arabic و ب ل ال).
    """

    def __init__(self, meanings: Mapping[Meaning, Iterable[str]], spelling: Spelling, *, clitics: bool = False) -> None:
        self._clitics = clitics and bool(spelling.prefixes)
        self._spelling = spelling
        self._starting: dict[str, list[tuple[tuple[str, ...], Meaning]]] = {}
        self._ending: dict[str, list[tuple[tuple[str, ...], Meaning]]] = {}
        listed = {meaning: tuple(forms) for meaning, forms in meanings.items()}
        cut = _words(chain.from_iterable(listed.values()), spelling)
        for meaning, forms in listed.items():
            for words in islice(cut, len(forms)):
                self._starting.setdefault(words[0], []).append((words, meaning))
                if GAP not in words:
                    self._ending.setdefault(words[-1], []).append((words, meaning))
        opened = {word for table in (self._starting, self._ending) for word in table if OPEN in word}
        begun = [word[:-1] for word in opened if word[-1] == OPEN]
        ended = [word[1:] for word in opened if word[0] == OPEN]
        self._beginnings, self._ends = _lengths(begun), _lengths(ended)
        # So many of their letters tell at once of most words that they begin, or end, like none of them.
        self._shortest_beginning, self._shortest_end = min(map(len, begun), default=0), min(map(len, ended), default=0)
        self._first_letters = frozenset(word[: self._shortest_beginning] for word in begun)
        self._last_letters = frozenset(word[-self._shortest_end :] for word in ended)
        self._first_tails, self._last_tails = _tails(self._starting), _tails(self._ending)
        # Is a word that is none of these known to start, or end, nothing?
        self._is_closed = not opened and (not self._clitics or len(self._starting) + len(self._ending) <= _FEW)
        # Made when first asked for: most lists are looked up at one of their ends only.
        self._starts_with: dict[str, tuple[_Candidate[Meaning], ...]] | None = None
        self._ends_with: dict[str, tuple[_Candidate[Meaning], ...]] | None = None

    def at(self, tokens: Tokens, index: int) -> tuple[int, Meaning] | None:
        """The longest phrase that starts at token `index`: the index after it, or after its first part."""
        form = tokens.form
        second = form[index + 1] if index + 1 < len(form) else ""
        for words, rest, meaning in self._starting_with(form[index]):
            stop = index + len(words)
            if rest is not None:
                if not rest or (rest[0] == second and form[index + 1 : stop] == rest):
                    return stop, meaning
            elif GAP in words:
                if stop := _first_part(tokens, index, words):
                    return stop, meaning
            elif stop <= len(form) and _all_same(form[index + 1 : stop], words[1:]):
                return stop, meaning
        return None

    @property
    def openings(self) -> frozenset[str]:
        """The first word of each form; without those of clitics, and with "*" where it is open."""
        return frozenset(self._starting)

    def starts(self, tokens: Tokens) -> list[int]:
        """The tokens at which a phrase may start, in order. Costs a look-up per distinct word."""
        return [index for index, form in enumerate(tokens.form) if self._starting_with(form)]

    def may_start(self, form: str) -> bool:
        """Does any phrase start with this word? Remembered, so that most tokens can be passed over at once."""
        return bool(self._starting_with(form))

    def may_end(self, form: str) -> bool:
        """Does any phrase end with this word?"""
        return bool(self._ending_with(form))

    def before(self, tokens: Tokens, index: int) -> tuple[int, Meaning] | None:
        """The longest phrase that ends just before token `index`: the index of its start, and its meaning."""
        if index == 0:
            return None
        form = tokens.form
        for words, rest, meaning in self._ending_with(form[index - 1]):
            start = index - len(words)
            if start < 0:
                continue
            if rest is None:
                if not _all_same(form[start + 1 : index], words[1:]):
                    continue
            elif len(rest) > 1 and (rest[-2] != form[index - 2] or form[start + 1 : index] != rest):
                continue
            if len(words) == 1 or _same(form[start], words[0]) or self._is_stem(form[start], words[0]):
                return start, meaning
        return None

    def _starting_with(self, form: str) -> tuple[_Candidate[Meaning], ...]:
        """What may start with this word, longest first; of two equally long, what leaves the word whole."""
        known = self._starts_with
        if known is None:
            known = self._starts_with = self._written_out(self._starting)
        found = known.get(form)
        if found is None:
            if self._is_closed:
                return ()
            likely = not self._first_tails or form[-_TAIL:] in self._first_tails
            found = _looked_at(self._candidates(self._starting, self._stems(form))) if likely else ()
            keep(known, form, found)
        return found

    def _ending_with(self, form: str) -> tuple[_Candidate[Meaning], ...]:
        known = self._ends_with
        if known is None:
            known = self._ends_with = self._written_out(self._ending, at_end=True)
        found = known.get(form)
        if found is None:
            if self._is_closed:
                return ()
            likely = not self._last_tails or form[-_TAIL:] in self._last_tails
            found = self._find_ending(form) if likely else ()
            keep(known, form, found)
        return found

    def _written_out(
        self, table: Mapping[str, list[tuple[tuple[str, ...], Meaning]]], *, at_end: bool = False
    ) -> dict[str, tuple[_Candidate[Meaning], ...]]:
        """All that a closed list may find, under each word with each front that it may carry; nothing yet of others.

        Of several words, only the first may carry a front. What leaves more of a word stands first.
        """
        if not self._is_closed:
            return {}
        found = {word: _looked_at(phrases) for word, phrases in table.items()}
        if not self._clitics:
            return found
        written_out = dict(found)
        if at_end:
            found = {word: tuple(c for c in candidates if len(c[0]) == 1) for word, candidates in found.items()}
        for front in sorted(self._spelling.fronts, key=len):
            for word, candidates in found.items():
                if len(word) > 1 and candidates:
                    known = written_out.get(front + word)
                    written_out[front + word] = _longest_first((*known, *candidates)) if known else candidates
        return written_out

    def _find_ending(self, form: str) -> tuple[_Candidate[Meaning], ...]:
        found = self._candidates(self._ending, (form,))
        if self._clitics:
            for candidate in self._candidates(self._ending, self._stems(form)[1:]):
                if len(candidate[0]) == 1:  # of several words, only the first may carry a prefix
                    found.append(candidate)
        return _looked_at(found)

    def _candidates(
        self, table: Mapping[str, list[tuple[tuple[str, ...], Meaning]]], stems: Iterable[str]
    ) -> list[tuple[tuple[str, ...], Meaning]]:
        found: list[tuple[tuple[str, ...], Meaning]] = []
        for stem in stems:
            found += table.get(stem, ())
            if self._beginnings and stem[: self._shortest_beginning] in self._first_letters:
                for length in self._beginnings:
                    if length <= len(stem):
                        found += table.get(stem[:length] + OPEN, ())
            if self._ends and stem[-self._shortest_end :] in self._last_letters:
                for length in self._ends:
                    if length + _SHORTEST_REST <= len(stem):
                        found += table.get(OPEN + stem[-length:], ())
        return found

    def _stems(self, form: str) -> tuple[str, ...]:
        return self._spelling.stems(form) if self._clitics else (form,)

    def _is_stem(self, form: str, word: str) -> bool:
        if not self._clitics or (word[-1] != OPEN and not form.endswith(word.lstrip(OPEN))):
            return False
        return any(_same(stem, word) for stem in self._spelling.stems(form))


def _words(forms: Iterable[str], spelling: Spelling) -> Iterator[tuple[str, ...]]:
    """The words of each form of a word list; a "*" stays on the word that it ends or begins."""
    words: list[str] = []
    tokens = Tokens("\n".join(forms), spelling)  # one text is cut faster than many
    opened = ""
    for index, (form, kind) in enumerate(zip(tokens.form, tokens.kind, strict=True)):
        if kind == BREAK:
            yield tuple(words)
            words.clear()
        elif form == OPEN and words and tokens.glued(index):
            words[-1] += OPEN
        elif form == OPEN:
            opened = OPEN
        else:
            words.append(opened + form)
            opened = ""


def _tails(words: Iterable[str]) -> frozenset[str]:
    """The last letters of words, by which most words are known to be none of them, whatever prefix they carry.

    None where a word is open at its end.
    """
    return frozenset() if any(word[-1] == OPEN for word in words) else frozenset(word[-_TAIL:] for word in words)


def _lengths(words: Iterable[str]) -> list[int]:
    """How many letters words have, most first."""
    return sorted(set(map(len, words)), reverse=True)


def _looked_at(found: list[tuple[tuple[str, ...], Meaning]]) -> tuple[_Candidate[Meaning], ...]:
    """Phrases, longest first, each with its words behind the first as printed, or None for gaps and open words."""
    if not found:  # as for most words
        return ()
    found.sort(key=lambda candidate: -len(candidate[0]))
    return tuple((words, None if _is_loose(words) else list(words[1:]), meaning) for words, meaning in found)


def _longest_first(found: tuple[_Candidate[Meaning], ...]) -> tuple[_Candidate[Meaning], ...]:
    return tuple(sorted(found, key=lambda candidate: -len(candidate[0])))


def _is_loose(words: tuple[str, ...]) -> bool:
    return len(words) > 1 and (GAP in words or any(OPEN in word for word in words[1:]))


def _all_same(forms: Iterable[str], words: Iterable[str]) -> bool:
    return all(map(_same, forms, words))


def _same(form: str, word: str) -> bool:
    if word[-1] == OPEN:
        return form.startswith(word[:-1])
    if word[0] == OPEN:
        return len(form) >= len(word) - 1 + _SHORTEST_REST and form.endswith(word[1:])
    return form == word


def _is_ordinal(tokens: Tokens, index: int) -> bool:
    """Is this the stop of "1. Januar"?"""
    return tokens.form[index] == "." and index > 0 and tokens.kind[index - 1] == NUMBER


def _first_part(tokens: Tokens, index: int, words: tuple[str, ...]) -> int:
    """Where the first part of a form with a gap ends, if its second follows in the same clause; else 0."""
    form = tokens.form
    first, second = words[: words.index(GAP)], words[words.index(GAP) + 1 :]
    stop = index + len(first)
    last = min(stop + _WIDEST_GAP, len(form) - len(second))
    if second and OPEN not in second[0] and second[0] not in form[stop:last]:
        return 0  # as mostly
    if not _all_same(form[index + 1 : stop], first[1:]):
        return 0
    for place in range(stop, last):
        if form[place] in _ENDS_GAP and not tokens.glued(place + 1) and not _is_ordinal(tokens, place):
            return 0
        if _all_same(form[place : place + len(second)], second):
            return stop
    return 0
