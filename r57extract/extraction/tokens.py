"""Words, numbers and marks of a text, in columns: what every extractor looks at first.

Nothing is thrown away but white space, and each token knows where it stands. Looking a word up costs
once per distinct word, not once per occurrence, which is what keeps extraction as fast as tokenising.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable

import regex

from r57extract.languages.spelling import Spelling
from r57extract.types.article import Span

# A word may hold apostrophes (п'ять, foto's) and invisible marks; a number is a bare run of digits,
# as what joins runs ("1.287", "2.014/2.177") is for the readers of figures and dates to decide.
_WORD = r"\p{L}[\p{L}\p{M}\p{Cf}]*+(?:['’ʼ`´]\p{L}[\p{L}\p{M}\p{Cf}]*+)*+"
_NUMBER, _BREAK, _MARK = r"\p{Nd}++", r"\n", r"[^\s\p{Cf}]"
_TOKEN = regex.compile(rf"\x20?+(?:(?P<word>{_WORD})|(?P<number>{_NUMBER})|(?P<break>{_BREAK})|(?P<mark>{_MARK}))")
# A token with the space before it, or what is no token: every character is in some piece, so that lengths tell
# where each stands, which is faster than asking every match for its place.
_PIECE = regex.compile(rf"\x20?+(?:{_WORD}|{_NUMBER}|{_BREAK}|{_MARK})|(?:[^\S\n]|\p{{Cf}})++")

# Arabic text often has marks of direction around the strokes of a date: 5‏/12‏/2025.
_INVISIBLE = regex.compile(r"\p{Cf}++")

WORD, NUMBER, BREAK, MARK = "word", "number", "break", "mark"


class Tokens:
    """Tokens in columns: `start[i]`, `end[i]`, `form[i]`, `kind[i]`.

    start, end  offsets into `text`
    form        folded by the language's spelling: what word lists are written against; digits are ASCII
    kind        "word", "number" (a bare run of digits), "mark" (one character), "break" (end of a line or block)
    """

    __slots__ = ("end", "form", "kind", "spelling", "start", "text")

    def __init__(self, text: str, spelling: Spelling, spans: Iterable[Span] | None = None) -> None:
        """Tokens of `text`, or of those stretches of it; a break stands after each stretch."""
        self.text = text
        self.spelling = spelling
        self.start: list[int] = []
        self.end: list[int] = []
        self.form: list[str] = []
        self.kind: list[str] = []
        known: dict[str, tuple[int, str, str]] = {}
        for span in (Span(0, len(text)),) if spans is None else spans:
            self._read(span, known)

    def _read(self, span: Span, known: dict[str, tuple[int, str, str]]) -> None:
        starts, ends, kinds, forms = self.start.append, self.end.append, self.kind.append, self.form.append
        end = span.start
        for piece in _PIECE.findall(self.text, span.start, span.end):
            seen = known.get(piece)
            if seen is None:
                seen = known[piece] = self._look_at(piece)
            space, kind, form = seen
            start = end + space
            end += len(piece)
            if kind:
                starts(start)
                ends(end)
                kinds(kind)
                forms(form)
        starts(span.end)
        ends(span.end)
        kinds(BREAK)
        forms("\n")

    def _look_at(self, piece: str) -> tuple[int, str, str]:
        """Of a piece of text: whether it begins with a space, and kind and form of its token; "" for none."""
        match = _TOKEN.fullmatch(piece)
        if match is None:
            return 0, "", ""
        space = int(piece[0] == " ")
        return space, match.lastgroup or MARK, self.spelling.form(piece[space:])

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

    def printed(self, first: int, last: int) -> str:
        """The text from token `first` up to and including token `last`."""
        return self.text[self.start[first] : self.end[last]]
