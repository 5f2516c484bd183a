"""Bodies: nouns that name somebody who can owe something, with what belongs to them.

"het ministerie van Onderwijs en Opleiding" is one body, "ministeries, provincies en gemeenten" is three in a row.
What belongs to a noun is told by capital letters, by "of …", and where a language has them by its endings.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from r57extract.extraction.duty_words import PUBLIC, DutyWords
from r57extract.extraction.tokens import MARK, NUMBER, WORD, Tokens

# A body joined to the one before ("… und die örtlichen Behörden") stands at most so many tokens behind it.
_JOINED = 4
_NEAR = 3


@dataclass
class Body:
    """Somebody who can owe something: token indices; `parts` are the bodies that a coordination joins.

    public   a public body rather than a firm or a person
    marker   None for a bare one; True behind the "by" of the passive; False behind another preposition
    """

    first: int
    stop: int
    parts: list[tuple[int, int, str]]
    public: bool
    marker: bool | None = None


def body_at(tokens: Tokens, words: DutyWords, index: int, stop: int) -> tuple[int, int] | None:
    """The body whose phrase starts at this token, with an article and at most one adjective before its noun."""
    for head in range(index, min(index + _NEAR, stop)):
        if match := words.body_at(tokens, head):
            return index, _complement(tokens, words, match[0], stop, set())
    return None


def bodies(tokens: Tokens, words: DutyWords, first: int, stop: int, triggers: set[int]) -> Iterator[Body]:
    """The bodies between two tokens, in order; no body reaches over a token in `triggers`."""
    body: Body | None = None
    index = first
    while index < stop:
        match = words.body_at(tokens, index)
        if match is None:
            index += 1
            continue
        end = _complement(tokens, words, match[0], stop, triggers)
        start = _opening(tokens, words, index, body.stop if body else first)
        if body and start > body.stop and words.links.at(tokens, body.stop) and start - body.stop <= _JOINED:
            # "voorzitters van provinciale comités": one body, named by another.
            body.parts[-1] = (body.parts[-1][0], end, tokens.form[index])
            body.stop = end
        elif body and _joins(tokens, words, body.stop, start, triggers):
            body.parts.append((start, end, tokens.form[index]))
            body.stop = end
            body.public = body.public or match[1] == PUBLIC
        else:
            if body:
                yield body
            agent = words.agents.before(tokens, start) if start > first else None
            marker = None if agent is None else agent[1]
            body = Body(start, end, [(start, end, tokens.form[index])], match[1] == PUBLIC, marker)
        index = end
    if body:
        yield body


def _opening(tokens: Tokens, words: DutyWords, head: int, limit: int) -> int:
    """Where the phrase of a body noun starts: its article, its number, at most one word between."""
    start = head
    while start > limit and words.may_open(tokens, start - 1):
        start -= 1
    if start == head and head - 2 >= limit and tokens.kind[head - 1] == WORD and words.may_open(tokens, head - 2):
        return _opening(tokens, words, head - 2, limit) if tokens.form[head - 1] not in words.passive else head
    return start


def _complement(tokens: Tokens, words: DutyWords, index: int, stop: int, triggers: set[int]) -> int:
    """Where the phrase of a body noun ends: behind its names, its "of …" and its genitives."""
    while index < stop and tokens.kind[index] == WORD and index not in triggers:
        link = words.links.at(tokens, index)
        if link and link[0] < stop and tokens.kind[link[0]] == WORD and _fits(tokens, words, link[0]):
            index = link[0] + 1
        elif _names(tokens, words, index) or (words.is_modifier(tokens, index) and not words.body_at(tokens, index)):
            index += 1
        elif _continues(tokens, words, index, stop):
            index += 2
        else:
            break
    return index


def _names(tokens: Tokens, words: DutyWords, index: int) -> bool:
    """Does a capital letter make this word part of a name? Where all nouns have one, only behind another."""
    text, start = tokens.text, tokens.start
    if words.capitals == "none" or not text[start[index]].isupper():
        return False
    return words.capitals == "names" or text[start[index - 1]].isupper()


def _fits(tokens: Tokens, words: DutyWords, index: int) -> bool:
    """Does the word behind "of" belong to the name of a body? It is a name, or a genitive."""
    return tokens.text[tokens.start[index]].isupper() or words.is_modifier(tokens, index)


def _continues(tokens: Tokens, words: DutyWords, index: int, stop: int) -> bool:
    """ "and" within a name: "Wetenschap en Technologie", "науки і технологій"."""
    if not words.coordinators.at(tokens, index) or index + 1 >= stop or tokens.kind[index + 1] != WORD:
        return False
    if words.body_at(tokens, index + 1):
        return False
    text, form = tokens.text, tokens.start
    both = text[form[index - 1]].isupper() and text[form[index + 1]].isupper()
    return both or words.is_modifier(tokens, index + 1)


def _joins(tokens: Tokens, words: DutyWords, stop: int, start: int, triggers: set[int]) -> bool:
    """Does a body that starts here stand in a row with the one that ended there?"""
    if start - stop > _JOINED:
        return False
    if start == stop:
        return words.verb_first or words.capitals == "none"
    opens = tokens.form[stop] in (",", "،") or words.coordinators.at(tokens, stop) is not None
    between = range(stop + 1, start)
    plain = all(tokens.kind[i] in (WORD, NUMBER) or tokens.form[i] == "," for i in between)
    free = all(i not in triggers and not words.breaks.at(tokens, i) for i in between)
    return opens and plain and free and tokens.kind[stop] in (WORD, MARK)
