"""Words, numbers and marks of a text, in columns: what every extractor looks at first.

Nothing is thrown away but white space, and each token knows where it stands. Looking a word up costs
once per distinct word, not once per occurrence, which is what keeps extraction as fast as tokenising.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable
from functools import lru_cache
from itertools import accumulate, chain

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


# What stands between two spaces, cut into tokens: how far behind its start the next stretch starts, and start, end,
# form and kind of each token, counted from its start. Bare tuples, which the garbage collector soon leaves alone.
_Stretch = tuple[int, tuple[int, ...], tuple[int, ...], tuple[str, ...], tuple[str, ...]]
# A line feed is set apart by a space on each side that the text does not have: it stands one before where it seems
# to, and nothing lies between it and what follows.
_LINE_FEED: _Stretch = (0, (-1,), (0,), ("\n",), (BREAK,))
_ONE_START, _ONE_WORD = (0,), (WORD,)


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
        stretches = self.text[span.start : span.end].replace("\n", " \n ").split(" ")
        known = map(_stretches(self.spelling).__getitem__, stretches)
        strides, starts, ends, forms, kinds = zip(*known, strict=True)
        offsets = list(accumulate(strides, initial=span.start))
        self.start += [offset + place for offset, places in zip(offsets, starts, strict=False) for place in places]
        self.end += [offset + place for offset, places in zip(offsets, ends, strict=False) for place in places]
        self.form += chain.from_iterable(forms)
        self.kind += chain.from_iterable(kinds)
        self.start.append(span.end)
        self.end.append(span.end)
        self.form.append("\n")
        self.kind.append(BREAK)

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


@lru_cache
def _stretches(spelling: Spelling) -> Memo[_Stretch]:
    """The stretches of a language that have been cut: few of an article's are new."""

    def cut(printed: str) -> _Stretch:
        if printed == "\n":
            return _LINE_FEED
        stride = len(printed) + 1
        if printed.isalpha():
            return (stride, _ONE_START, (len(printed),), (spelling.form(printed),), _ONE_WORD)
        found = [(match.span(), match.lastgroup or MARK) for match in _TOKEN.finditer(printed)]
        return (
            stride,
            tuple([start for (start, _), _ in found]),
            tuple([end for (_, end), _ in found]),
            tuple([spelling.form(printed[start:end]) for (start, end), _ in found]),
            tuple([kind for _, kind in found]),
        )

    return Memo(cut)
