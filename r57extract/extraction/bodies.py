"""Bodies: nouns that name somebody who can owe something, with what belongs to them.

"het ministerie van Onderwijs en Opleiding" is one body, "ministeries, provincies en gemeenten" is three in a row.
What belongs to a noun is told by capital letters, by "of …", and where a language has them by its endings.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import NamedTuple

from r57extract.extraction.amount import HYPHENS
from r57extract.extraction.construct_words import PUBLIC
from r57extract.extraction.duty_words import DutyWords
from r57extract.extraction.tokens import MARK, NUMBER, WORD, Tokens

# A body joined to the one before ("… und die örtlichen Behörden") stands at most so many tokens behind it.
_JOINED = 4
_NEAR = 3


class Part(NamedTuple):
    """One of the bodies that a coordination joins: token indices, its noun, and its key where it is one we know.

    prefix  how many characters of its first word are an "and" that is no part of it
    """

    first: int
    stop: int
    noun: str
    key: str
    prefix: int = 0


@dataclass
class Body:
    """Somebody who can owe something: token indices; `parts` are the bodies that a coordination joins.

    public   a public body rather than a firm or a person
    marker   None for a bare one; True behind the "by" of the passive; False behind another preposition
    """

    first: int
    stop: int
    parts: list[Part]
    public: bool
    marker: bool | None = None


def body_at(tokens: Tokens, words: DutyWords, index: int, stop: int) -> tuple[int, int] | None:
    """The body whose phrase starts at this token, with an article and at most one adjective before its noun."""
    for head in range(index, min(index + _NEAR, stop)):
        if match := words.body_at(tokens, head):
            return index, _complement(tokens, words, match[0], stop, {})
    return None


def bodies(tokens: Tokens, words: DutyWords, first: int, stop: int, triggers: Mapping[int, int]) -> Iterator[Body]:
    """The bodies between two tokens, in order; `triggers` (first -> stop) are the words that make duties.

    No body reaches over such a word; one that stands right behind it needs no other preposition ("вимагає від").
    """
    asked = set(triggers.values())
    body: Body | None = None
    index = first
    while index < stop:
        match = _noun(tokens, words, index)
        if match is None or index in triggers:
            index += 1
            continue
        behind, public, key = match
        end = _complement(tokens, words, behind, stop, triggers)
        start = _opening(tokens, words, index, body.stop if body else first)
        part = Part(start, end, tokens.form[index], key)
        if body and _belongs(tokens, words, body.parts[-1], start, index):
            body.parts[-1] = body.parts[-1]._replace(stop=end, key="")
            body.stop = end
        elif body and _joins(tokens, words, body.stop, start, triggers) and _same_case(tokens, words, body, index):
            body.parts.append(part)
            body.stop = end
            body.public = body.public or public
        else:
            if body:
                yield body
            agent = words.agents.before(tokens, start) if start > first and start not in asked else None
            body = Body(start, end, [part], public, None if agent is None else agent[1])
        index = end
    if body:
        yield body


def _belongs(tokens: Tokens, words: DutyWords, last: Part, start: int, noun: int) -> bool:
    """Does a body name the one before: "voorzitters van provinciale comités", "Члени робочої групи"?"""
    if start > last.stop:
        return start - last.stop <= _JOINED and words.links.at(tokens, last.stop) is not None
    # "Профспілку докерів суд зобов'язав …": in the case of a subject, the court belongs to nobody.
    return noun == last.stop and not (words.datives and words.superior_at(tokens, noun))


def named(tokens: Tokens, words: DutyWords, spans: Iterable[tuple[int, int]], first: int) -> Iterator[Body]:
    """Names as bodies: who is named can be given a duty ("Die Kommission hat Ungarn angewiesen")."""
    for start, stop in spans:
        if tokens.form[stop] in HYPHENS and tokens.glued(stop) and not tokens.glued(stop + 1):
            continue  # "de Voedsel- en Warenautoriteit"
        agent = words.agents.before(tokens, start) if start > first else None
        part = Part(start, stop, tokens.form[start], "")
        yield Body(start, stop, [part], False, None if agent is None else agent[1])


def _noun(tokens: Tokens, words: DutyWords, index: int) -> tuple[int, bool, str] | None:
    """The noun of a body: the index after it, whether the body is public, and its key. A known name goes before."""
    match = words.body_at(tokens, index)
    known = words.gazetteer.body_at(tokens, index)
    if known and tokens.form[known.stop] in HYPHENS and tokens.glued(known.stop) and tokens.glued(known.stop + 1):
        known = None  # "NAVO-bondgenoten" are not NATO
    if known and (match is None or known.stop >= match[0]):
        return known.stop, True, known.key
    return (match[0], match[1] == PUBLIC, "") if match else None


def _opening(tokens: Tokens, words: DutyWords, head: int, limit: int) -> int:
    """Where the phrase of a body noun starts: at its article or number, with at most one adjective between."""
    while head - 2 >= limit and tokens.form[head - 1] in "-‑" and tokens.glued(head) and tokens.glued(head - 1):
        head -= 2
    start = _openers(tokens, words, head, limit)
    if start < head or head - 2 < limit or tokens.kind[head - 1] != WORD or tokens.kind[head - 2] != WORD:
        return start
    return _openers(tokens, words, head - 1, limit) if words.may_open(tokens, head - 2) else head


def _openers(tokens: Tokens, words: DutyWords, index: int, limit: int) -> int:
    while index > limit and words.may_open(tokens, index - 1):
        index -= 1
        if index - 2 >= limit and tokens.kind[index - 2 : index + 1] == [NUMBER, MARK, NUMBER] and tokens.glued(index):
            index -= 1  # "80.000 belastingplichtigen"
            index -= tokens.glued(index)
    return index


def _complement(tokens: Tokens, words: DutyWords, index: int, stop: int, triggers: Mapping[int, int]) -> int:
    """Where the phrase of a body noun ends: behind its names, its "of …" and its genitives."""
    while index < stop and tokens.kind[index] == WORD and index not in triggers:
        link = words.links.at(tokens, index)
        if link and link[0] < stop and tokens.kind[link[0]] == WORD and _fits(tokens, words, link[0]):
            index = link[0] + 1
        elif words.subjects.is_bare_object(tokens, index):
            break
        elif _names(tokens, words, index):
            index += 1
            tail = range(index, min(index + words.name_tail, stop))
            index += sum(1 for place in tail if _is_tail(tokens, words, place, triggers))
        elif words.is_modifier(tokens, index) and _noun(tokens, words, index) is None:
            index += 1
        elif _continues(tokens, words, index, stop):
            index += 2
        else:
            break
    return index


def _names(tokens: Tokens, words: DutyWords, index: int) -> bool:
    """Does a capital letter make this word part of a name? Where all nouns have one, only behind another."""
    if words.capitals == "none" or not tokens.is_capital(index):
        return False
    return words.capitals == "names" or tokens.is_capital(index - 1)


def _is_tail(tokens: Tokens, words: DutyWords, index: int, triggers: Mapping[int, int]) -> bool:
    """The small second syllable of a word in a name: "Công an"."""
    small = tokens.kind[index] == WORD and tokens.text[tokens.start[index]].islower()
    ends = index in triggers or words.breaks.at(tokens, index) or words.coordinators.at(tokens, index)
    return small and not ends and not words.may_open(tokens, index)


def _fits(tokens: Tokens, words: DutyWords, index: int) -> bool:
    """Does the word behind "of" belong to the name of a body? It is a name, or a genitive."""
    return tokens.is_capital(index) or words.is_modifier(tokens, index)


def _continues(tokens: Tokens, words: DutyWords, index: int, stop: int) -> bool:
    """ "and" within a name: "Wetenschap en Technologie", "науки і технологій"."""
    if not words.coordinators.at(tokens, index) or index + 1 >= stop or tokens.kind[index + 1] != WORD:
        return False
    if words.body_at(tokens, index + 1):
        return False
    both = tokens.is_capital(index - 1) and tokens.is_capital(index + 1)
    return both or words.is_modifier(tokens, index + 1)


def _same_case(tokens: Tokens, words: DutyWords, body: Body, noun: int) -> bool:
    """May two nouns stand in a row, as far as their endings show: not "місту, орендар"?"""
    last = next(i for i in range(body.parts[-1].first, body.stop) if tokens.form[i] == body.parts[-1].noun)
    return words.subjects.is_fronted(tokens, last) == words.subjects.is_fronted(tokens, noun)


def _joins(tokens: Tokens, words: DutyWords, stop: int, start: int, triggers: Mapping[int, int]) -> bool:
    """Does a body that starts here stand in a row with the one that ended there?"""
    if start - stop > _JOINED:
        return False
    if start == stop:
        return False
    opens = tokens.form[stop] in (",", "،") or words.coordinators.at(tokens, stop) is not None
    between = range(stop + 1, start)
    plain = all(tokens.kind[i] in (WORD, NUMBER) or tokens.form[i] == "," for i in between)
    free = all(i not in triggers and not words.breaks.at(tokens, i) for i in between)
    return opens and plain and free and tokens.kind[stop] in (WORD, MARK)
