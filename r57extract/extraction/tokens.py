"""Words, numbers and marks of a text, in columns: what every extractor looks at first.

Nothing is thrown away but white space, and each token knows where it stands. Looking a word up costs
once per distinct word, not once per occurrence, which is what keeps extraction as fast as tokenising.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable
from functools import lru_cache
from itertools import accumulate
from operator import add

import regex

from r57extract.extraction.memo import Memo
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

# Arabic text often has marks of direction around the strokes of a date: 5‏/12‏/2025.
_INVISIBLE = regex.compile(r"\p{Cf}++")

WORD, NUMBER, BREAK, MARK = "word", "number", "break", "mark"


# A text is cut into stretches at `_CUT`, which takes the place of a space, and the usual marks are set apart from what
# they stand on. A mark that touches what is on both sides takes no space's place: it is one character before where its
# stretch seems to start. One with a space behind it, or before it, gets a sign of its own.
_CUT = "\0"
_INNER = '.,-/%:)("\n'
_CLOSING = dict(zip(',.:;?!)"»“”،؟', map(chr, (*range(0x01, 0x09), *range(0x0E, 0x20))), strict=False))
_OPENING = dict(zip('"(«„“', map(chr, range(0x1B, 0x20)), strict=True))
# What is read as a space, since nothing of it matters but its length: other spaces, and characters that say nothing.
_SPACES = ("\t", "\u00a0", "\u2009", "\u202f", _CUT, *_CLOSING.values(), *_OPENING.values())
# A mark set apart -> how far behind where its stretch seems to start the next does, less one; its own start and end.
_SET_APART = (
    dict.fromkeys(_INNER, (-1, -1, 0))
    | dict.fromkeys(_CLOSING.values(), (0, -1, 0))
    | dict.fromkeys(_OPENING.values(), (0, 0, 1))
)
_MARKS = {mark: mark for mark in _INNER} | {sign: mark for mark, sign in (*_CLOSING.items(), *_OPENING.items())}
# A token of a stretch with several: start and end, counted from the stretch's, form, kind.
_Piece = tuple[int, int, str, str]


class Tokens:
    """Tokens in columns: `start[i]`, `end[i]`, `form[i]`, `kind[i]`.

    start, end  offsets into `text`
    form        folded by the language's spelling: what word lists are written against; digits are ASCII
    kind        "word", "number" (a bare run of digits), "mark" (one character), "break" (end of a line or block)
    claimed     indices of what dates and times hold, once they have been read
    """

    __slots__ = ("claimed", "end", "form", "kind", "spelling", "start", "text")

    def __init__(self, text: str, spelling: Spelling, spans: Iterable[Span] | None = None) -> None:
        """Tokens of `text`, or of those stretches of it; a break stands after each stretch."""
        self.text = text
        self.spelling = spelling
        self.start: list[int] = []
        self.end: list[int] = []
        self.form: list[str] = []
        self.kind: list[str] = []
        self.claimed: frozenset[int] = frozenset()
        for span in (Span(0, len(text)),) if spans is None else spans:
            self._read(span)

    def _read(self, span: Span) -> None:
        text = _set_apart(self.text[span.start : span.end])
        stretches, forms = text.split(_CUT), self.spelling.forms(text).split(_CUT)
        kinds = [WORD] * len(stretches)
        lengths = list(map(len, stretches))
        marks: list[tuple[int, int, int]] = []
        others: list[int] = []
        for index in [index for index, is_word in enumerate(map(str.isalpha, stretches)) if not is_word]:
            stretch = stretches[index]
            if stretch in _SET_APART:
                lengths[index], start, end = _SET_APART[stretch]
                marks.append((index, start, end))
            elif stretch.isdecimal():
                kinds[index] = NUMBER
            else:
                others.append(index)
        starts = list(map(add, accumulate(lengths[:-1], initial=span.start), range(len(lengths))))
        ends = list(map(add, starts, lengths))
        for index, start, end in marks:
            ends[index] = starts[index] + end
            starts[index] += start
            mark = _MARKS[stretches[index]]
            forms[index], kinds[index] = (mark, BREAK if mark == "\n" else MARK)
        done = 0
        for index in others:
            self._add(starts[done:index], ends[done:index], forms[done:index], kinds[done:index])
            self._add_pieces(starts[index], _pieces(self.spelling)[stretches[index]])
            done = index + 1
        self._add(starts[done:], ends[done:], forms[done:], kinds[done:])
        self._add([span.end], [span.end], ["\n"], [BREAK])

    def _add(self, starts: list[int], ends: list[int], forms: list[str], kinds: list[str]) -> None:
        self.start += starts
        self.end += ends
        self.form += forms
        self.kind += kinds

    def _add_pieces(self, offset: int, pieces: tuple[_Piece, ...]) -> None:
        for start, end, form, kind in pieces:
            self.start.append(offset + start)
            self.end.append(offset + end)
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
    for mark, sign in _CLOSING.items():
        text = text.replace(mark + " ", _CUT + sign + _CUT)
    for mark, sign in _OPENING.items():
        text = text.replace(" " + mark, _CUT + sign + _CUT)
    for mark in _INNER:
        text = text.replace(mark, _CUT + mark + _CUT)
    return text.replace(" ", _CUT)


@lru_cache
def _pieces(spelling: Spelling) -> Memo[tuple[_Piece, ...]]:
    """The tokens of a stretch that is neither a mere word nor a mere number."""

    def cut(stretch: str) -> tuple[_Piece, ...]:
        spans = ((match.span(), match.lastgroup or MARK) for match in _TOKEN.finditer(stretch))
        return tuple((start, end, spelling.form(stretch[start:end]), kind) for (start, end), kind in spans)

    return Memo(cut)
