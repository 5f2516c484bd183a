"""The words that stand between figures which say something of one another, and the part each figure plays."""

from __future__ import annotations

from functools import cache
from typing import Literal, NamedTuple

from r57extract.extraction.phrases import Phrases
from r57extract.extraction.tokens import BREAK, MARK, Tokens
from r57extract.languages import load
from r57extract.types.article import Span
from r57extract.types.facts import Figure

Part = Literal["start", "to", "former", "by", "equals", "idle", ""]

_MARKS = frozenset(",;:()[]–—-.+%")
_LEADING = frozenset(":+(–—-~")  # what may stand between a word and the figure that it leads to
_MOST_IDLE = 4
_WITHIN_CLAUSE = 14  # tokens before a change in which its verb stands
_BEHIND = 4
_CLAUSE_ENDS = frozenset(".,;:!?()،؛؟–—")
_SENTENCE_ENDS = frozenset(".!?؟")
_DASHES = frozenset("–—")


class Gap(NamedTuple):
    """What stands between two figures.

    unknown  how many words that no list holds, and `late` of them behind the last mark
    marked   does a mark part the figures?
    ended    does a sentence end there?
    of       is a word that leads from a share to its whole the first?
    colon    does a colon stand there?
    dated    does a date stand there?
    elided   do a mark, unknown words and a dash stand there, of something else of which the same is said?
    """

    unknown: int
    late: int
    marked: bool
    ended: bool
    of: bool
    colon: bool
    dated: bool
    elided: bool


class ComparisonWords:
    """Section [comparisons] of a language, ready to be looked up."""

    def __init__(self, code: str) -> None:
        language = load(code)
        words, spelling = language.comparisons, language.spelling
        bounds = [form for forms in language.measures.bounds.values() for form in forms if "…" not in form]
        parts: dict[Part, tuple[str, ...]] = {
            "start": words.start,
            "to": words.to,
            "former": words.former,
            "by": words.by,
            "equals": words.equals,
            "idle": (*words.idle, *words.rises, *words.falls, *bounds),
        }
        cues = language.cues.kinds
        self._parts = Phrases(parts, spelling, clitics=True)
        self._former = Phrases({True: words.former}, spelling, clitics=True)
        self._of = Phrases({True: words.of}, spelling, clitics=True)
        self._among = Phrases({True: words.among}, spelling, clitics=True)
        self._verbs = Phrases({1: words.rises, -1: words.falls, 0: words.halved}, spelling, clitics=True)
        self._adjusted = Phrases({True: words.adjusted}, spelling, clitics=True)
        self._more = Phrases({True: (*cues["more"], *cues["less"])}, spelling, clitics=True)

    def part(self, tokens: Tokens, first: int) -> Part:
        """The part that the words before a figure give it; the figure starts at token `first`."""
        place = first
        if self._is_dated(tokens, first) or self._is_put_behind(tokens, first):
            return "former"
        for _ in range(_MOST_IDLE):
            while place > 0 and tokens.form[place - 1] in _LEADING:
                if tokens.form[place - 1] == "+":
                    return "by"
                place -= 1
            found = self._parts.before(tokens, place)
            if found is None:
                return ""
            if found[1] != "idle":
                return found[1]
            place = found[0]
        return ""

    def _is_put_behind(self, tokens: Tokens, first: int) -> bool:
        """Is it put into brackets behind when it was so: "5 procent meer dan eind maart (731)"?"""
        place = first - 1
        if place < 1 or tokens.form[place] != "(" or place - 1 not in tokens.claimed:
            return False
        while place and place - 1 in tokens.claimed:
            place -= 1
        return self._former.before(tokens, place) is not None

    def is_aside(self, tokens: Tokens, first: int, stop: int) -> bool:
        """Is a figure no value but part of the words for an earlier time: "een jaar eerder"?"""
        found = self._parts.at(tokens, first)
        return found is not None and found[1] == "former" and found[0] > stop

    def _is_dated(self, tokens: Tokens, first: int) -> bool:
        """Is a figure put into brackets with its year: "(2024: 200 Millionen)"?"""
        place = first - 1
        if place < 1 or tokens.form[place] not in ":,":
            return False
        place -= 1
        if place not in tokens.claimed:
            return False
        while place in tokens.claimed:
            place -= 1
        return place >= 0 and tokens.form[place] == "("

    def is_more(self, tokens: Tokens, stop: int) -> bool:
        """Does "more" or "less" stand behind a figure?"""
        return stop < len(tokens) and self._more.at(tokens, stop) is not None

    def opens(self, tokens: Tokens, first: int) -> bool:
        """Do words that open a clause make the figure at token `first` the whole of what follows: "Von den 540"?"""
        found = self._among.before(tokens, first)
        return found is not None and (found[0] == 0 or tokens.kind[found[0] - 1] in (BREAK, MARK))

    def gap(self, tokens: Tokens, left: Figure, right: Figure) -> Gap | None:
        """What stands between two figures; None where a line or another number does."""
        first, stop = tokens.first_from(left.end), tokens.first_from(right.start)
        nouns = [tokens.covering(span) for span in (left.noun_span, right.noun_span) if span]
        unknown, late, marked, ended, of, colon, dated, elided = 0, 0, False, False, False, False, False, False
        place = first
        while place < stop:
            form = tokens.form[place]
            if tokens.kind[place] == BREAK:
                return None
            if place in tokens.claimed or any(place in noun for noun in nouns):
                dated = dated or place in tokens.claimed
                place += 1
                continue
            if tokens.kind[place] == MARK and form in _MARKS | _CLAUSE_ENDS:
                elided = elided or (marked and late > 0 and form in _DASHES)  # "57 грн, мандарини — на 11 %"
                marked, late = marked or form != ")", 0
                colon = colon or form == ":"
                ended = ended or form in _SENTENCE_ENDS
                place += 1
                continue
            whole = self._of.at(tokens, place)
            if whole is not None and not unknown and not marked:
                of = True
            known = self._parts.at(tokens, place) or whole
            if known is None or known[0] > stop:
                unknown, late = unknown + 1, late + 1
                place += 1
            else:
                place = known[0]
        return Gap(unknown, late, marked, ended, of, colon, dated, elided)

    def verb(self, tokens: Tokens, first: int, stop: int) -> int | None:
        """1 where the clause of a change says that it rose, -1 that it fell, 0 that it halved; else None."""
        found: set[int] = set()
        for place in range(first - 1, max(first - _WITHIN_CLAUSE, -1), -1):
            if tokens.kind[place] == BREAK or tokens.form[place] in _CLAUSE_ENDS:
                break
            if verb := self._verbs.at(tokens, place):
                found.add(verb[1])
        for place in range(stop, min(stop + _BEHIND, len(tokens))):
            if tokens.kind[place] == BREAK or tokens.form[place] in _CLAUSE_ENDS:
                break
            if verb := self._verbs.at(tokens, place):
                found.add(verb[1])
        return found.pop() if len(found) == 1 else None

    def adjusted(self, tokens: Tokens, sentence: Span) -> bool:
        """Does a sentence say that a change is worked out otherwise than from its figures?"""
        return any(self._adjusted.at(tokens, place) for place in tokens.covering(sentence))


@cache
def comparison_words(code: str) -> ComparisonWords:
    """The words of a language, made once."""
    return ComparisonWords(code)
