"""Where the deed starts that somebody owes, in a language whose verb stands first (Arabic).

Behind "يجب على الشركة" it is "أن …" or a verbal noun that nothing else governs; behind "كلف المجلس اللجنة" it is
handed over with a preposition ("بإعداد …").
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from r57extract.extraction.constructs import Constructs, Phrase
from r57extract.extraction.tokens import NUMBER, WORD

if TYPE_CHECKING:
    from r57extract.extraction.statement import Statement, Trigger

SEGMENT_ENDS = frozenset(";:؛.!؟?")
# How far the deed may stand behind who owes it, over a relative clause or "في …".
_REACH = 30
# A name has no more words.
NAMES = 4
# What two commas enclose has no more tokens.
_ASIDE = 9
_COMMAS = frozenset(",،")


class Deeds:
    """Looks for deeds in one statement."""

    def __init__(self, statement: Statement, phrases: Constructs) -> None:
        self._statement = statement
        self._tokens = statement.tokens
        self._words = statement.words
        self._construct = statement.words.construct
        self._phrases = phrases

    def with_deed(self, found: Phrase) -> tuple[Phrase, int | None]:
        """A phrase cut so that a deed is left over behind it, and where that starts."""
        deed = self._deed_behind(found.stop, whole=found.whole)
        deeds = [place for place in found.deeds if self._is_deed(place)]
        if deeds and (deed is None or self._tokens.form[deed] in self._construct.that):
            first = deeds[0]
            if deed is None or not found.whole:
                return found.cut(first), first
        titled = self._words.gazetteer.titles.at(self._tokens, found.head)
        if deed is not None and titled and self._names(found.stop, deed):
            return found.upto(deed), deed  # "على الرئيس محمود عباس تقديم …"
        return found, deed

    def _names(self, first: int, stop: int) -> bool:
        """May the words between two tokens be a name?"""
        if not first < stop < first + NAMES:
            return False
        return not any(self._phrases.ends(place) or self._phrases.is_adverb(place) for place in range(first, stop))

    def _deed_behind(self, index: int, *, whole: bool) -> int | None:
        """Where what is owed starts behind a phrase: "أن", or a verbal noun that nothing else governs."""
        tokens, words = self._tokens, self._words
        governs, relative, passed = not whole, False, index
        definite = whole and not self._phrases.ends(index) and self._phrases.word(index).article
        if definite and self._phrases.may_be_deed(index):
            return index
        for place in range(index, min(index + _REACH, self._statement.stop)):
            form = tokens.form[place]
            if form in SEGMENT_ENDS:
                return None
            if form in self._construct.that:
                return place
            if tokens.kind[place] != WORD:
                governs = tokens.kind[place] == NUMBER
                continue
            if words.breaks.at(tokens, place):
                relative, governs = True, True
                continue
            word = self._phrases.word(place)
            if place in self._statement.dated or words.gazetteer.place_at(tokens, place) or place < passed:
                found = words.gazetteer.place_at(tokens, place)
                passed = max(passed, found.stop if found else 0)
                governs = False
                continue
            if self._phrases.ends(place) and not self._construct.is_listed_deed(word.rest):
                governs = not form.endswith(self._construct.accusative)
                continue
            if word.governed or word.joined:
                governs = not (word.definite or self._construct.is_plural(word.rest))
                continue
            if not governs and self._construct.means_deed(word) and self._is_owed(place, word.article):
                return place
            if not governs and not relative and self._opens(place, word.article):
                return self._behind_name(place)
            closed = word.definite or self._construct.is_plural(word.rest)
            governs = not (closed or form.endswith(self._construct.accusative))
        return None

    def _is_owed(self, place: int, article: bool) -> bool:
        """Can a verbal noun be what is owed? With an article only if none without follows: "السد مغادرة المنطقة"."""
        if not article or self._phrases.ends(place + 1):
            return True
        word = self._phrases.word(place + 1)
        return word.governed or word.article or not self._construct.means_deed(word)

    def _behind_name(self, index: int) -> int:
        """The deed close behind words that are the name of somebody; else these words themselves."""
        for place in range(index + 1, min(index + NAMES, self._statement.stop)):
            if self._phrases.ends(place):
                return place if self._tokens.form[place] in self._construct.that else index
            word = self._phrases.word(place)
            if word.joined:
                return index
            if self.is_handed(place) or (not word.governed and self._construct.means_deed(word)):
                return place
            if word.governed:
                return index
        return index

    def _opens(self, place: int, article: bool) -> bool:
        """May a bare noun behind a definite one be a deed that no list has: "ري الأرض"?"""
        rest = self._phrases.word(place).rest
        verb = rest.startswith(self._construct.he + self._construct.she)
        return not (article or verb or rest.endswith(self._construct.accusative) or self._phrases.somebody(place))

    def name_behind(self, index: int, trigger: Trigger) -> int | None:
        """Where the deed starts that is handed over behind the name of somebody: "المهندس سامر حجاوي بالإشراف"."""
        for place in range(index, min(index + NAMES + 1, self._statement.stop)):
            if place > index and self.handed(place, trigger) is not None:
                return place
            if self._phrases.ends(place) or self._phrases.somebody(place) or self._phrases.word(place).governed:
                return None
        return None

    def company(
        self, index: int, *, led: bool = False, through: bool = False, purpose: bool = False, aside: bool = False
    ) -> int:
        """The token behind what accompanies a noun: "في القاهرة", "أمس".

        led      a preposition that leads to whom is awaited, and not passed over
        through  no such preposition means anything here
        purpose  "for …" may go on with the name of the noun
        aside    dates, and what two commas enclose, may be passed over
        """
        tokens = self._tokens
        while index < self._statement.stop:
            form = tokens.form[index]
            if aside and (behind := self._aside(index)) > index:
                index = behind
                continue
            if index in self._statement.dated or tokens.kind[index] != WORD:
                break
            leads = form in self._construct.through and not through
            if form in self._construct.that or (leads and (led or self._is_deed(index + 1))):
                break
            if self._words.breaks.at(tokens, index):
                break
            match = self._words.agents.at(tokens, index)
            if match or form in self._construct.through:
                found = self._phrases.phrase(match[0] if match else index + 1, governed=True)
                if found is None:
                    break
                index = found.stop
            elif match := self._words.adverbs.at(tokens, index):
                index = match[0]
            elif purpose and self._phrases.word(index).governed and form.startswith(self._construct.datives):
                index = self._phrases.purpose(index)  # "الهيئة العامة للاستثمار"
            elif self._phrases.is_adverb(index):
                index += 1
            else:
                break
        return index

    def _aside(self, index: int) -> int:
        """The token behind a date, or behind what two commas enclose, that starts here; else `index`."""
        if self._tokens.form[index] in _COMMAS:
            reach = range(index + 1, min(index + _ASIDE, self._statement.stop))
            return next((place + 1 for place in reach if self._tokens.form[place] in _COMMAS), index)
        while index in self._statement.dated:
            index += 1
        return index

    def handed(self, index: int, trigger: Trigger) -> int | None:
        """The token at which the deed starts that is handed over with a preposition: "بإعداد", "إلى وقف", "أن"."""
        tokens = self._tokens
        if index >= self._statement.stop:
            return None
        form = tokens.form[index]
        if form in self._construct.that:
            return index
        if trigger.kind == "grants":
            return index if self._gives_time(trigger, index) else None
        if tokens.kind[index] != WORD:
            return None
        if form in self._construct.through:
            return index if self._is_deed(index + 1) else None
        word = self._phrases.word(index)
        if word.governed and not word.joined:
            return None if form.startswith(self._construct.datives) else index
        return index if not word.article and self._construct.means_deed(word) else None

    def _gives_time(self, trigger: Trigger, index: int) -> bool:
        """Does a term follow? Of "منح" only a date or the word for it, since much else is granted."""
        terms = {t.first for t in self._statement.triggers if t.kind == "term"}
        told = index in self._statement.dated or index in terms
        verb = self._tokens.form[trigger.first]
        bare = self._construct.without_conjunction(verb)
        return told or (self._tokens.form[index] not in SEGMENT_ENDS and bare not in self._construct.gapped)

    def is_handed(self, index: int) -> bool:
        """Is a verbal noun with a preposition written onto it here: "بتعويض"?"""
        form = self._tokens.form[index]
        if len(form) < NAMES or form.startswith(self._construct.datives):
            return False
        return self._is_deed(index) and self._phrases.word(index).governed

    def handed_from(self, index: int) -> int:
        """The first such word from a token on, over adverbs or a relative clause; else that token."""
        for place in range(index, min(index + _REACH, self._statement.stop)):
            if self._tokens.form[place] in SEGMENT_ENDS or self._tokens.form[place] in self._construct.that:
                break
            if self.is_handed(place):
                return place
        return index

    def _is_deed(self, index: int) -> bool:
        if index >= self._statement.stop or self._tokens.kind[index] != WORD:
            return False
        return self._construct.means_deed(self._phrases.word(index))
