"""Noun phrases where the head stands first and a noun without its article governs the next (Arabic).

"نقابة عمال الموانئ" goes on until a noun is definite; behind that stand adjectives with the article that agree, and
"for …" in the names of institutions. A bare noun behind a definite one is no part of it: there another phrase, or
the deed that is owed, begins.
"""

from __future__ import annotations

from collections.abc import Collection
from typing import NamedTuple

from r57extract.extraction.construct_words import FIRM, PUBLIC, Word
from r57extract.extraction.duty_words import DutyWords
from r57extract.extraction.tokens import NUMBER, WORD, Tokens

# Nouns in a row, and the tokens of a name in quotation marks.
_LONGEST_ROW = 6
_LONGEST_NAME = 7
PEOPLE = "people"
_OPENING = frozenset('«“"')
_CLOSING = frozenset('»”"')


class Phrase(NamedTuple):
    """A noun phrase: token indices.

    head    its noun; `heads` are those of a row ("الوزارات والبلديات"), each with where its part ends
    whole   it is definite: no bare noun can belong to it
    kind    PUBLIC or FIRM for somebody we know, PEOPLE by its shape, "" for what may be a thing
    deeds   places within a phrase that has no article at which the deed may begin
    """

    first: int
    stop: int
    head: int
    heads: tuple[tuple[int, int, str], ...]
    whole: bool
    kind: str
    deeds: tuple[int, ...] = ()

    def upto(self, stop: int) -> Phrase:
        """The phrase with what stands behind it up to a token."""
        *others, (head, _, _) = self.heads
        return self._replace(stop=stop, heads=(*others, (head, stop, "")))

    def cut(self, stop: int) -> Phrase:
        """The phrase up to an earlier token."""
        head, _, key = self.heads[0]
        return self._replace(stop=stop, heads=((head, stop, key),), whole=False, deeds=())


class Constructs:
    """The phrases of one sentence; `taken` are the tokens of its dates and of the words that make duties."""

    def __init__(self, tokens: Tokens, words: DutyWords, taken: Collection[int], stop: int) -> None:
        self._tokens = tokens
        self._words = words
        self._construct = words.construct
        self._taken = taken
        self._stop = stop

    def word(self, index: int) -> Word:
        """The word at a token, taken apart."""
        return self._construct.at(self._tokens.printed(index, index))

    def ends(self, index: int) -> bool:
        """Does no phrase reach over this token: a mark, a date, a preposition, an adverb?"""
        if index >= self._stop or index in self._taken or self._tokens.kind[index] != WORD:
            return True
        return self._words.ends_phrase(self._tokens, index)

    def is_adverb(self, index: int) -> bool:
        """Is this a bare word that says how by its ending: "رسميا"?"""
        word = self.word(index)
        bare = not (word.definite or word.governed or word.joined)
        adverbial = self._tokens.form[index].endswith(self._construct.adverbial) and not self.ends(index)
        return bare and adverbial and self.somebody(index) is None

    def somebody(self, index: int) -> tuple[int, str, str] | None:
        """Who is named at a token: the index behind, PUBLIC, FIRM or PEOPLE, and the key of a known body."""
        if index >= self._stop or self._tokens.kind[index] != WORD:
            return None
        known = self._words.gazetteer.body_at(self._tokens, index)
        place = self._words.gazetteer.place_at(self._tokens, index)
        rest = self.word(index).rest
        kind = self._construct.noun(rest) or (self._governs(index) and self._construct.governing(rest))
        listed = self._words.body_at(self._tokens, index)
        stop = max(index + 1, listed[0] if listed and listed[0] > index + 1 else 0)
        if known and known.stop >= stop:
            return known.stop, PUBLIC, known.key
        if listed and listed[0] > index + 1:
            return listed[0], listed[1], ""
        if place and (place.stop > index + 1 or not (kind or self._construct.is_deed(rest))):
            return place.stop, FIRM, place.key
        if kind:
            return index + 1, kind, ""
        place = self._words.gazetteer.place_at(self._tokens, index)
        if place and not self._construct.means_deed(self.word(index)):
            return place.stop, PUBLIC, place.key
        return (index + 1, PEOPLE, "") if self._construct.is_people(rest) else None

    def _governs(self, index: int) -> bool:
        """Does a definite noun follow a bare one?"""
        behind = index + 1
        if behind >= self._stop or self._tokens.kind[behind] != WORD or self.word(index).article:
            return False
        return self.word(behind).article and not self.word(behind).governed

    def may_continue(self, found: Phrase, index: int) -> bool:
        """May a definite noun behind a phrase be an adjective of it that we do not know?"""
        word = self.word(index)
        heads = [self.word(place).rest for place in range(found.head, found.stop)]
        return word.article and not word.above and any(self._construct.agrees(word.rest, noun) for noun in heads)

    def phrase(
        self, first: int, *, governed: bool = False, last: bool = False, purpose: bool = True, thing: bool = False
    ) -> Phrase | None:
        """The phrase that starts at a token.

        governed  its first word may carry a preposition
        purpose   "for …" may belong to it
        thing     it may be what somebody does, or did: a contract, an order
        last      no other noun is awaited behind it, so that a definite one belongs to it, agree or not
        """
        head = first
        tokens, words = self._tokens, self._words
        while head < self._stop and head not in self._taken and self._opens(head, governed=governed and head == first):
            head += 1
            if tokens.form[head] in self._construct.through and head > first and self.somebody(head + 1):
                head += 1  # "كل من مصر والسودان"
        if self.ends(head):
            return None
        word = self.word(head)
        if word.governed and (not governed or head > first):
            return None
        if self._construct.means_deed(word) and not (thing and word.article) and self.somebody(head) is None:
            return None
        if words.pronouns.at(tokens, head) or (not word.article and self._construct.is_verb(word.rest)):
            return None
        found = self._single(head, last=last, purpose=purpose)
        heads = [found.heads[0]]
        stop, whole, kind = found.stop, found.whole, found.kind
        deeds = found.deeds
        while (nxt := self._next_of_row(stop, whole, last=last)) is not None:
            more = self._single(nxt, last=last, purpose=purpose)
            heads.append(more.heads[0])
            stop, whole, kind = more.stop, whole or more.whole, kind or more.kind
            deeds = (*deeds, *more.deeds)
        return Phrase(first, stop, head, tuple(heads), whole, kind, deeds)

    def _opens(self, index: int, *, governed: bool) -> bool:
        if self._words.may_open(self._tokens, index):
            return True
        if self._tokens.kind[index] != WORD:
            return False
        word = self.word(index)
        return self._tokens.form[index] in self._construct.numerals or (
            governed and word.rest in self._words.determiners
        )

    def _next_of_row(self, stop: int, whole: bool, *, last: bool) -> int | None:
        """Where the next of a row starts: "الوزارات والبلديات", "وزارة الصحة، ووزارة المالية"."""
        index = stop + 1 if stop < self._stop and self._tokens.form[stop] in (",", "،") else stop
        if self.ends(index):
            return None
        word = self.word(index)
        if not word.joined or word.governed or self._construct.means_deed(word):
            return None
        return index if self.somebody(index) or (last and word.article) else None

    def _single(self, head: int, *, last: bool, purpose: bool) -> Phrase:
        """One noun with what belongs to it."""
        known = self.somebody(head)
        end, kind, key = known or (head + 1, "", "")
        nouns = [self.word(index).rest for index in range(head, end)]
        whole = bool(key) or any(self.word(index).definite for index in range(head, end))
        deeds: list[int] = []
        row = 1
        while end < self._stop:
            quoted = self._quoted(end)
            if quoted:
                end, whole, key = quoted, True, ""
                continue
            if whole:
                more = self._behind_whole(end, nouns, kind, last=last, purpose=purpose)
            else:
                more = self._genitive(head, end) if row < _LONGEST_ROW else end
                if more > end:
                    row += 1
                    word = self.word(end)
                    if (word.governed or self._construct.means_deed(word)) and not word.article:
                        deeds.append(end)
                    whole = self._is_whole(end, more)
            if more == end:
                break
            nouns.extend(self.word(index).rest for index in range(end, more))
            key = ""
            end = more
        return Phrase(head, end, head, ((head, end, key),), whole, kind, tuple(deeds))

    def _is_whole(self, first: int, stop: int) -> bool:
        if any(self.word(index).definite for index in range(first, stop)):
            return True
        return self._words.gazetteer.place_at(self._tokens, first) is not None

    def _quoted(self, index: int) -> int:
        """The index behind a name in quotation marks that starts at a token, or 0."""
        form = self._tokens.form
        if form[index] not in _OPENING:
            return 0
        reach = range(index + 2, min(index + _LONGEST_NAME + 2, self._stop))
        return next((place + 1 for place in reach if form[place] in _CLOSING), 0)

    def _genitive(self, head: int, index: int) -> int:
        """Where the noun ends that a noun without its article governs."""
        if self._tokens.kind[index] == NUMBER or self.ends(index):
            return index
        word = self.word(index)
        # "محكمة سويسرية المصرف": an adjective without an article closes its phrase, but for more of them.
        if index - head > 1 and word.article and self.somebody(index) and self._is_described(head, index - 1):
            return index
        # "شركة بوينغ": what is no noun that we know has its own first letter.
        onto = word.governed or (word.joined and not word.article)
        if onto and (word.definite or self._construct.is_known(word.rest)):
            return index
        place = self._words.gazetteer.place_at(self._tokens, index)
        if place:
            return place.stop
        if not word.article and self._construct.is_verb(word.rest):
            return index
        known = self.somebody(index)
        # "محكمة أغادير شركة …": behind a name that needs no article somebody else is named.
        if known and index - head > 1 and not word.article and self._is_name(index - 1):
            return index
        return known[0] if known else index + 1

    def _is_described(self, head: int, index: int) -> bool:
        """Is a bare word an adjective of the noun that opens the phrase?"""
        word, noun = self.word(index), self.word(head).rest
        adjective = self._construct.is_adjective(word.rest) and self.somebody(index) is None
        return adjective and not word.article and self._construct.agrees(word.rest, noun)

    def _is_name(self, index: int) -> bool:
        """Is a bare word likely a name: no deed, no noun that we know?"""
        word = self.word(index)
        return not word.article and not self._construct.means_deed(word) and self.somebody(index) is None

    def _behind_whole(self, index: int, nouns: list[str], kind: str, *, last: bool, purpose: bool) -> int:
        """Where an adjective, a further genitive or "for …" ends that belongs to a definite phrase."""
        before = self.word(index - 1)
        told = before.article and before.rest.startswith(self._construct.participles)
        if told and index < self._stop and self._tokens.form[index] in self._construct.attached:
            return index + 1
        if self.ends(index):
            return index
        word, construct = self.word(index), self._construct
        if last and len(nouns) == 1 and self._is_told_of(index, nouns[0]):
            return self.purpose(index)
        if word.governed:
            return self.purpose(index) if purpose and kind and not word.joined and self._names_purpose(index) else index
        if self._tokens.form[index] in construct.tails:
            return index + 1
        if word.article and word.joined:
            # "المائية والري": goes on with the name; somebody known would be another of the row.
            return index + 1 if len(nouns) > 1 and self.somebody(index) is None else index
        if not word.article or (construct.means_deed(word) and not self._describes(index, nouns)):
            return index
        if last:
            return index if self.may_be_deed(index) else index + 1
        known = self.somebody(index)
        if known and known[1] != PEOPLE and not construct.is_adjective(word.rest):
            return index + 1 if self._is_described_by(index, nouns[0]) else index
        agrees = any(construct.agrees(word.rest, noun) for noun in nouns)
        first = not construct.is_adjective(self.word(index - 1).rest)
        fits = construct.may_describe(word) if first else construct.is_adjective(word.rest)
        return index + 1 if agrees and fits else index

    def _is_described_by(self, index: int, noun: str) -> bool:
        """Does a participle that may name a woman describe an institution: "اللجنة المشرفة على …"?"""
        rest = self.word(index).rest
        if not self._construct.is_participle(rest) or not self._construct.agrees(rest, noun):
            return False
        return noun.endswith(self._construct.institutions) and (
            self.ends(index + 1) or not self.word(index + 1).governed
        )

    def _describes(self, index: int, nouns: list[str]) -> bool:
        """Is what looks like a verbal noun an adjective ("الأندية المشاركة")? No preposition follows it."""
        rest, behind = self.word(index).rest, index + 1
        if not self._construct.is_participle(rest) or not any(self._construct.agrees(rest, noun) for noun in nouns):
            return False
        return not self._construct.is_listed_deed(rest) or not (self.ends(behind) or self.word(behind).governed)

    def _is_told_of(self, index: int, noun: str) -> bool:
        """Does a noun with a preposition say what people do: "القائمين بالحملات"? A deed would be owed."""
        word = self.word(index)
        onto = word.governed and word.article and not self._construct.means_deed(word)
        return (
            onto
            and self._construct.is_people(noun)
            and not self._tokens.form[index].startswith(self._construct.datives)
        )

    def may_be_deed(self, index: int) -> bool:
        """May a definite word with a preposition behind it be a verbal noun that no list has: "اللعب من دون جمهور"?"""
        rest, construct = self.word(index).rest, self._construct
        behind = index + 1 < self._stop and (self.ends(index + 1) or self.word(index + 1).governed)
        described = construct.may_describe(self.word(index)) or construct.is_feminine(rest) or construct.is_plural(rest)
        return behind and not described and self.somebody(index) is None

    def _names_purpose(self, index: int) -> bool:
        """Does a word with "for" belong to a name ("الآسيوي لكرة القدم")? Not before a deed that is owed."""
        form = self._tokens.form[index]
        known = self.somebody(index)
        if known and known[1] != PUBLIC:
            return False  # "تدفع الشركة للموظف ثلاثة رواتب"
        word = self.word(index)
        # "المعهد الوطني للإحصاء": with its article a verbal noun is rather a field than a deed.
        field = word.article or not self._construct.means_deed(word)
        return form.startswith(self._construct.datives) and field

    def purpose(self, index: int) -> int:
        """Where "for …" ends: at its definite noun, with its adjectives and what is joined to it."""
        whole = self.word(index).definite
        nouns = [self.word(index).rest]
        known = self.somebody(index)
        end = known[0] if known else index + 1
        while end < self._stop and not self.ends(end):
            word = self.word(end)
            if not whole:
                more = end if word.governed or word.joined else end + 1
                whole = word.definite or self._words.gazetteer.place_at(self._tokens, end) is not None
            elif word.article and not word.governed and not self._construct.means_deed(word):
                agrees = any(self._construct.agrees(word.rest, noun) for noun in nouns)
                free = self.somebody(end) is None
                more = end + 1 if free and (word.joined or agrees) else end
            else:
                more = end
            if more == end:
                break
            nouns.append(word.rest)
            end = more
        return end
