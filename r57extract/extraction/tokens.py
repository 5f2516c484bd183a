"""Words, numbers and marks of a text, in columns: what every extractor looks at first.

Nothing is thrown away but white space, and each token knows where it stands. Looking a word up costs
once per distinct word, not once per occurrence, which is what keeps extraction as fast as tokenising.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable
from functools import lru_cache
from typing import Final, NamedTuple

import regex

from r57extract.extraction.memo import keep
from r57extract.languages.spelling import Spelling
from r57extract.types.article import Span

# A word may hold apostrophes (п'ять, foto's) and invisible marks; a number is a bare run of digits,
# as what joins runs ("1.287", "2.014/2.177") is for the readers of figures and dates to decide.
_TOKEN = regex.compile(
    r"""
    (?P<word> \p{L}[\p{L}\p{M}\p{Cf}]*+ (?: ['’ʼ`´] \p{L}[\p{L}\p{M}\p{Cf}]*+ )*+ )
    | (?P<number> \p{Nd}++ )
    | (?P<mark> [^\s\p{Cf}] )
    """,
    regex.VERBOSE,
)

_APOSTROPHES = "'’ʼ`´"
# Arabic text often has marks of direction around the strokes of a date: 5‏/12‏/2025.
_INVISIBLE = regex.compile(r"\p{Cf}++")

WORD: Final = "word"
NUMBER: Final = "number"
BREAK: Final = "break"
MARK: Final = "mark"


# A text is cut into stretches at `_CUT`, which takes the place of a space, or stands on both sides of a usual mark,
# where the text has nothing. A mark carries a sign on each side whose cut took a space, or is the mark's before it too.
_CUT: Final = "\0"
_SPACE_BEFORE: Final = "\1"
_SPACE_BEHIND: Final = "\2"
# What is read as a space, since nothing of it matters but its length: other spaces, and characters that say nothing.
_SPACES = ("\t", "\u00a0", "\u2009", "\u202f", _CUT, _SPACE_BEFORE, _SPACE_BEHIND)
# Marks of which none is part of a word, nor folded into something else.
_USUAL = '.,:;?!-–—/%()[]"«»„“”؟،؛€$&+*•|\n'


class _Mark(NamedTuple):
    """A mark set apart: where it starts and ends, and how far on the next stretch starts, from where its own does.

    It is one character back from there if its cut takes no space.
    """

    form: str
    kind: str
    start: int
    end: int
    next: int


_MARKS = {
    before + mark + behind: _Mark(
        mark, BREAK if mark == "\n" else MARK, len(before) - 1, len(before), len(before) + len(behind)
    )
    for mark in _USUAL
    for before in ("", _SPACE_BEFORE)
    for behind in ("", _SPACE_BEHIND)
}
# A token of a stretch with several: start and end, counted from the stretch's, form, kind.
_Piece = tuple[int, int, str, str]


class Tokens:
    """Tokens in columns: `start[i]`, `end[i]`, `form[i]`, `kind[i]`.

    start, end  offsets into `text`
    form        folded by the language's spelling: what word lists are written against; digits are ASCII
    kind        "word", "number" (a bare run of digits), "mark" (one character), "break" (end of a line or block)
    numbers     indices of the numbers
    claimed     indices of what dates and times hold, once they have been read
    """

    __slots__ = ("claimed", "end", "form", "kind", "numbers", "spelling", "start", "text")

    def __init__(self, text: str, spelling: Spelling, spans: Iterable[Span] | None = None) -> None:
        """Tokens of `text`, or of those stretches of it; a break stands after each stretch."""
        self.text = text
        self.spelling = spelling
        self.start: list[int] = []
        self.end: list[int] = []
        self.form: list[str] = []
        self.kind: list[str] = []
        self.numbers: list[int] = []
        self.claimed: frozenset[int] = frozenset()
        for span in (Span(0, len(text)),) if spans is None else spans:
            self._read(span)

    def _read(self, span: Span) -> None:
        text = _set_apart(self.text[span.start : span.end])
        folded, in_place = self.spelling.forms(text)
        forms = folded.split(_CUT)
        stretches = forms if in_place else text.split(_CUT)
        pieces = _pieces(self.spelling)
        starts, ends, words, kinds = self.start, self.end, self.form, self.kind
        place = span.start
        for index, stretch in enumerate(stretches):
            form = forms[index]
            if form and stretch.isalpha():  # "ـ" has no form, being a dash where it stands alone
                starts.append(place)
                place += len(stretch)
                ends.append(place)
                words.append(form)
                kinds.append(WORD)
                place += 1
                continue
            mark = _MARKS.get(stretch)
            if mark is not None:
                self._add(place + mark.start, place + mark.end, mark.form, mark.kind)
                place += mark.next
                continue
            end = place + len(stretch)
            if stretch.isdecimal():
                self._add(place, end, form, NUMBER)
            elif stretch:
                for first, last, part, kind in pieces.of(self.text[place:end], form):
                    self._add(place + first, place + last, part, kind)
            place = end + 1
        self._add(span.end, span.end, "\n", BREAK)

    def _add(self, start: int, end: int, form: str, kind: str) -> None:
        if kind == NUMBER:
            self.numbers.append(len(self.start))
        self.start.append(start)
        self.end.append(end)
        self.form.append(form)
        self.kind.append(kind)

    def __len__(self) -> int:
        return len(self.start)

    def glued(self, index: int) -> bool:
        """Does token `index` follow the one before with nothing, or only invisible marks, between them?"""
        if index <= 0:
            return False
        end, start = self.end[index - 1], self.start[index]
        return end == start or (self.text[end] != " " and _INVISIBLE.fullmatch(self.text, end, start) is not None)

    def first_from(self, offset: int) -> int:
        """The index of the first token that starts at or after an offset."""
        return bisect_left(self.start, offset)

    def covering(self, span: Span) -> range:
        """The indices of the tokens that lie wholly or partly in a stretch of the text."""
        return range(bisect_right(self.end, span.start), bisect_left(self.start, span.end))

    def is_capital(self, index: int) -> bool:
        """Does token `index` begin with a capital letter?"""
        start = self.start[index]
        return self.text[start : start + 1].isupper()

    def printed(self, first: int, last: int) -> str:
        """The text from token `first` up to and including token `last`."""
        return self.text[self.start[first] : self.end[last]]


def _set_apart(text: str) -> str:
    """A text with cuts for its spaces and around the usual marks."""
    for space in _SPACES:
        if space in text:
            text = text.replace(space, " ")
    for mark in _USUAL:
        if mark in text:
            text = text.replace(mark, _CUT + mark + _CUT)
    text = text.replace(_CUT + " ", _SPACE_BEHIND + _CUT).replace(_CUT + _CUT, _CUT + _SPACE_BEFORE)
    return text.replace(" " + _CUT, _CUT + _SPACE_BEFORE).replace(" ", _CUT)


class _Pieces:
    """The tokens of stretches that are neither mere letters nor mere digits, cut once for each."""

    def __init__(self, spelling: Spelling) -> None:
        self._spelling = spelling
        self._silent = tuple(spelling.silent)
        self._known: dict[str, tuple[_Piece, ...]] = {}

    def of(self, stretch: str, folded: str) -> tuple[_Piece, ...]:
        """The tokens of a stretch that `Spelling.forms` has folded so."""
        found = self._known.get(stretch)
        if found is None:
            form = self._as_word(stretch, folded)
            found = ((0, len(stretch), form, WORD),) if form else self._cut(stretch, folded)
            keep(self._known, stretch, found)
        return found

    def _as_word(self, stretch: str, folded: str) -> str:
        """The form of what is one word of letters, silent marks and at most one apostrophe: "عامًا", "п'ять"; or ""."""
        letters, form = stretch, folded
        for mark in self._silent:
            if mark in letters:
                letters, form = letters.replace(mark, ""), form.replace(mark, "")
        for mark in _APOSTROPHES:
            if 0 < letters.find(mark) < len(letters) - 1:
                letters = letters.replace(mark, "", 1)
                break
        return form if letters.isalpha() and stretch[0].isalpha() else ""

    def _cut(self, stretch: str, folded: str) -> tuple[_Piece, ...]:
        in_place = len(folded) == len(stretch)
        pieces: list[_Piece] = []
        for match in _TOKEN.finditer(stretch):
            start, end = match.span()
            kind, form = match.lastgroup or MARK, folded[start:end] if in_place else ""
            if not form or (kind != MARK and not form.isalnum()):  # that may have silent or invisible marks
                form = self._spelling.form(match.group())
            pieces.append((start, end, form, kind) if form else (start, end, match.group(), MARK))
        return tuple(pieces)


@lru_cache
def _pieces(spelling: Spelling) -> _Pieces:
    return _Pieces(spelling)
