"""Phrases of a language in which each begins with its noun and no word has an ending (Vietnamese).

What a phrase begins with tells whether it means somebody. Behind a verb it goes on up to the verb of what is to be
done ("giao | Cục Quản lý Dược | kiểm tra"): a capital letter keeps a verb within a name, and some verbs behind a noun
say what somebody does ("đơn vị thi công").
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING, NamedTuple

from r57extract.extraction.bodies import Body, Part
from r57extract.extraction.construct_words import PUBLIC
from r57extract.extraction.tokens import NUMBER, WORD

if TYPE_CHECKING:
    from r57extract.extraction.statement import Statement, Trigger

# A phrase of more tokens is cut at the first preposition or mark of tense in it; none is looked for further.
LONG = 12
_LONGEST = 24
_NEAR = 3
_SPAN_OPENS = {"“": "”", '"': '"', "«": "»", "(": ")", "‘": "’"}
_GLUE = frozenset("-‑–/&.")


class Head(NamedTuple):
    """What a phrase begins with: the token behind it, whether it is a public body, its key where one is known.

    named  it is a name of somebody or of a place, with no noun that tells which
    """

    stop: int
    public: bool
    key: str
    named: bool = False


class Phrase(NamedTuple):
    """Whom a phrase names, whether we know that it is somebody, and the token at which a verb follows, or -1."""

    body: Body
    known: bool
    deed: int


class HeadFirstPhrases:
    """The phrases of one statement; `spoken` are its words of duty by their first tokens."""

    def __init__(self, statement: Statement, spoken: Mapping[int, Trigger]) -> None:
        self._statement = statement
        self._spoken = spoken
        self._tokens = statement.tokens
        self._duty = statement.words
        self._words = statement.words.head_first
        self._names = dict(statement.names)
        words = (i for i in range(statement.first, statement.stop) if self._tokens.kind[i] in (WORD, NUMBER))
        self._first = next(words, statement.first)

    def opening(self, first: int, stop: int) -> int:
        """The first token of a clause that counts: no date, mark or word like "that" and "and"."""
        words, tokens = self._duty, self._tokens
        index = first
        while index < stop:
            link = words.breaks.at(tokens, index) or words.coordinators.at(tokens, index)
            contrast = self._words.adverbs.at(tokens, index)
            if link and (index == self._first or not self.is_name(index)):
                index = link[0]
            elif contrast and contrast[0] < stop and self.head(self.opened(contrast[0])):
                index = contrast[0]  # "… còn bệnh viện phải …"
            elif index in self._statement.dated or tokens.kind[index] not in (WORD, NUMBER):
                index += 1
            else:
                break
        return index

    def opened(self, index: int) -> int:
        """The token behind articles, quantities and numbers."""
        tokens = self._tokens
        while index < self._statement.stop:
            match = self._words.openers.at(tokens, index)
            if match:
                index = match[0]
            elif tokens.kind[index] == NUMBER and index not in self._statement.dated:
                index += 1
            else:
                break
        return index

    def head(self, index: int) -> Head | None:
        """The noun for somebody, or the name of a body or a place, that starts at a token."""
        tokens, words = self._tokens, self._duty
        if index >= self._statement.stop or tokens.kind[index] != WORD or index in self._statement.dated:
            return None
        match = words.body_at(tokens, index)
        known = words.gazetteer.body_at(tokens, index)
        if known and (match is None or known.stop >= match[0]):
            return Head(known.stop, True, known.key)
        if match:
            return Head(match[0], match[1] == PUBLIC, "")
        if place := words.gazetteer.place_at(tokens, index):
            return Head(place.stop, False, "", named=True)
        return Head(self._names[index], False, "", named=True) if index in self._names else None

    def is_name(self, index: int) -> bool:
        """Does a capital letter make this part of a name? At the start of a sentence only with another behind it."""
        tokens = self._tokens
        if not tokens.is_capital(index):
            return False
        return index > self._first or (index + 1 < self._statement.stop and tokens.is_capital(index + 1))

    def in_row(self, index: int) -> bool:
        """Does a phrase for somebody, or a name, stand here?"""
        return self.head(self.opened(index)) is not None or self._tokens.is_capital(index)

    def behind(self, start: int, stop: int, *, until: int = -1) -> Phrase | None:
        """The noun phrase that starts behind a verb, and ends before the next, or at the token `until`."""
        tokens, words = self._tokens, self._words
        opened = self.opened(start)
        if opened >= stop or self._is_end(opened):
            return None
        head = self.head(opened)
        verb = words.verbs.at(tokens, opened)
        if verb and opened == start and not tokens.is_capital(opened) and (head is None or verb[0] >= head.stop):
            return None
        if head is None and words.things.at(tokens, opened):
            return None
        noun = head.stop if head else opened + 1
        known = head is not None or tokens.is_capital(opened)
        end, deed = until, until
        if until <= start:
            end, deed = self._verb_from(noun, stop, known=known)
        if end > start + LONG:
            end = self._soft(noun, end)
        if not known and self._duty.pronouns.at(tokens, opened):
            return None
        body = self.made(start, end, head)
        return Phrase(body, known, deed) if body else None

    def made(self, first: int, stop: int, head: Head | None) -> Body | None:
        """The phrase between two tokens as a body, of one or more parts; None where it is a pronoun."""
        tokens, words = self._tokens, self._duty
        while stop > first and (tokens.kind[stop - 1] not in (WORD, NUMBER) or self._is_link(stop - 1)):
            stop -= 1
        pronoun = words.pronouns.at(tokens, first)
        if stop <= first or (pronoun and pronoun[0] >= stop):
            return None
        parts = list(self._parts(first, stop, head))
        public = any(part.key or words.body_at(tokens, part.first) for part in parts) if head is None else head.public
        return Body(first, stop, parts, public)

    def _is_link(self, index: int) -> bool:
        """Is this "and"? Not in "sông Chà Và"."""
        return self._duty.coordinators.at(self._tokens, index) is not None and not self._tokens.is_capital(index)

    def _parts(self, first: int, stop: int, head: Head | None) -> Iterator[Part]:
        """The phrases of a row: a new one starts behind a comma or "and" where a word for somebody stands."""
        tokens, words = self._tokens, self._duty
        start, noun, key, known = first, self.opened(first), head.key if head else "", head.stop if head else stop
        for index in range(head.stop if head else first + 1, stop):
            joined = words.coordinators.at(tokens, index)
            behind = joined[0] if joined else index + 1
            if not (joined or tokens.form[index] == ",") or behind >= stop:
                continue
            next_head = self.head(self.opened(behind))
            if next_head is None:
                continue
            yield Part(start, index, tokens.form[noun], key if known == index else "")
            start, noun, key, known = behind, self.opened(behind), next_head.key, next_head.stop
        yield Part(start, stop, tokens.form[min(noun, stop - 1)], key if known == stop else "")

    def is_hyphen(self, index: int) -> bool:
        """Is this a hyphen before another part of a name ("Phòng Văn hóa - Thông tin")?"""
        return self._tokens.form[index] in "-‑–" and self._tokens.is_capital(index + 1)

    def _verb_from(self, index: int, stop: int, *, known: bool) -> tuple[int, int]:
        """Where a phrase ends, looking from behind its noun, and where what is to be done begins (-1: unknown).

        known  the noun is one for somebody; behind another, the first verb may say which ("tàu chở dầu")
        """
        tokens, words = self._tokens, self._words
        noun, role, relative, name_end = index, -1, False, index
        limit = min(stop, index + _LONGEST)
        while index < limit:
            if self._is_end(index):
                return (index, index) if role < 0 else (role, role)
            if close := _SPAN_OPENS.get(tokens.form[index]):
                index = next((i + 1 for i in range(index + 1, limit) if tokens.form[i] == close), index + 1)
            elif tokens.kind[index] not in (WORD, NUMBER):
                if tokens.form[index] not in _GLUE and not (tokens.form[index] == "," and self.in_row(index + 1)):
                    return (index, -1) if role < 0 else (role, role)
                index += 1
            elif tokens.is_capital(index) or tokens.kind[index] == NUMBER:
                index = name_end = self._behind_name(index)
            elif index == name_end > noun and tokens.kind[index - 1] == NUMBER and self._closes(noun, index):
                return index, index
            elif behind := self._behind_noun(index):
                index = behind
            elif mark := self._mark(index):
                relative, index = True, mark
            elif index == noun and role < 0 and not relative and (part := self._role(index, known=known)):
                if not words.verbs.at(tokens, index):
                    index = name_end = part  # "công ty chứng khoán": it says what somebody is, and nothing else
                else:
                    role, index = index, part
            elif verb := words.verbs.at(tokens, index) or (words.roles.at(tokens, index) if relative else None):
                if not relative and not self._is_nominal(index, noun):
                    return index, index
                relative, index = False, verb[0]
            else:
                index += 1
        if role >= 0:
            return role, role
        return (index, -1) if index >= stop and index - noun <= _NEAR else (name_end, -1)

    def _is_end(self, index: int) -> bool:
        """Does no phrase reach over this token: a date, a word of duty, one that begins a clause?"""
        tokens, words = self._tokens, self._duty
        if index in self._statement.dated or (index in self._spoken and not self.is_name(index)):
            return True
        opens = words.breaks.at(tokens, index) or words.conditions.at(tokens, index)
        return opens is not None and not self.is_name(index) and not self._words.is_inside(self._tokens, index)

    def _behind_noun(self, index: int) -> int:
        """The token behind "and" in a row, or behind a noun that begins as a verb does ("dự án"); else 0."""
        tokens, words = self._tokens, self._words
        joined = self._duty.coordinators.at(tokens, index)
        if joined and self.in_row(joined[0]):
            return joined[0]
        noun, verb = self._duty.body_at(tokens, index), words.verbs.at(tokens, index)
        hidden = max(words.hides(tokens, index), noun[0] if noun else 0)
        return hidden if hidden > index + 1 and not (verb and verb[0] >= hidden) else 0

    def _mark(self, index: int) -> int:
        """The token behind a mark of tense or voice, which makes the verb behind it part of the phrase; else 0."""
        mark, verb = self._words.relatives.at(self._tokens, index), self._words.verbs.at(self._tokens, index)
        return mark[0] if mark and not (verb and verb[0] > mark[0]) else 0

    def _behind_name(self, index: int) -> int:
        """The token behind a capital word: "Xây dựng" in a name is one word, and no verb begins at its second."""
        tokens, words = self._tokens, self._words
        found = (words.verbs.at(tokens, index), words.roles.at(tokens, index), self._duty.body_at(tokens, index))
        return max(index + 1, words.hides(tokens, index), *(match[0] for match in found if match))

    def _closes(self, noun: int, index: int) -> bool:
        """Is a name with its number whole before this word ("Sư đoàn 968 hành quân")?"""
        tokens, words = self._tokens, self._words
        small = (i for i in range(noun, index) if tokens.kind[i] == WORD and not tokens.is_capital(i))
        if any(not tokens.is_capital(place - 1) for place in small):
            return False
        if self.head(index) or words.relatives.at(tokens, index) or words.hides(tokens, index):
            return False
        return not (self._duty.agents.at(tokens, index) or self._duty.coordinators.at(tokens, index))

    def _role(self, index: int, *, known: bool) -> int:
        """Where a verb that says what somebody does ends; one of a syllable only behind a noun of one ("người nộp")."""
        match = self._words.roles.at(self._tokens, index)
        if not known:
            verb = self._words.verbs.at(self._tokens, index)
            # "các chùa tạm dừng tổ chức …": two verbs in a row are both of what is to be done; "điểm thi" is a noun.
            short = verb and verb[0] == index + 1
            return verb[0] if verb and (short or not self._words.verbs.at(self._tokens, verb[0])) else 0
        noun = self.head(index - 1)
        if match is None or (match[0] == index + 1 and (noun is None or noun.named)):
            return 0
        return match[0]

    def _is_nominal(self, index: int, noun: int) -> bool:
        """Does the word before make this verb part of the phrase ("việc thi công")?"""
        match = self._words.nominal.before(self._tokens, index)
        return match is not None and match[0] >= noun

    def _soft(self, index: int, stop: int) -> int:
        """The first preposition or mark of tense in a phrase that is too long."""
        for place in range(index, stop):
            if not self.is_name(place) and (
                self._duty.agents.at(self._tokens, place) or self._words.relatives.at(self._tokens, place)
            ):
                return place
        return stop
