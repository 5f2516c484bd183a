"""What had, or might have, to be done is told and not owed, in a language without tenses (Vietnamese).

"Phải" is said of what the law demands and of what befell somebody; the words around it tell which.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from r57extract.extraction.head_first_phrases import HeadFirstPhrases

if TYPE_CHECKING:
    from r57extract.extraction.statement import Statement, Trigger


class Reports:
    """The reports among the duties of one statement."""

    def __init__(self, statement: Statement, phrases: HeadFirstPhrases) -> None:
        self._statement = statement
        self._phrases = phrases
        self._tokens = statement.tokens
        self._duty = statement.words
        self._words = statement.words.head_first

    def holds(self, trigger: Trigger) -> bool:
        """Is it told what somebody had, or may have, to do: something suffered, or because of something?"""
        tokens, statement = self._tokens, self._statement
        first, stop = statement.clause(trigger.first)
        supposed = any(self._words.perhaps.at(tokens, index) for index in range(first, trigger.first))
        if supposed or self._words.ifs.at(tokens, statement.first):
            return True
        if self._is_past(first) or self._is_past(statement.first) or self._is_private(first, trigger):
            return True
        if self._is_suffered(trigger.stop, stop):
            return True
        for index in range(statement.first, statement.stop):
            cause = None if self._phrases.is_name(index) else self._words.causes.at(tokens, index)
            # "do" may open a cause, but behind the deed it is "by".
            if cause and cause[1] and (index < trigger.first or not self._duty.agents.at(tokens, index)):
                return True
        return False

    def _is_suffered(self, index: int, stop: int) -> bool:
        """Is what must be done, behind any adverb, something that befalls somebody?"""
        while index < stop and not (found := self._words.suffered.at(self._tokens, index)):
            adverb = self._words.adverbs.at(self._tokens, index)
            if adverb is None:
                return False
            index = adverb[0]
        return index < stop and found is not None and found[1]

    def _is_past(self, first: int) -> bool:
        """Does a clause open with a time that is gone: "Năm 1954, …", "Trước kia, …"?"""
        return first in self._statement.gone or self._words.past.at(self._tokens, first) is not None

    def _is_private(self, first: int, trigger: Trigger) -> bool:
        """Does a person do it for an end of his own: "Anh Hải phải bán xe để chữa bệnh cho vợ"?"""
        start = self._phrases.opening(first, trigger.first)
        if self._words.honorifics.at(self._tokens, start) is None:
            return False
        behind = range(trigger.stop, self._statement.stop)
        return any(self._duty.breaks.at(self._tokens, index) for index in behind)
