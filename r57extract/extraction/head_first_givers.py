"""Who may give another a duty, where phrases begin with their noun (Vietnamese): not rain, and not a lawyer."""

from __future__ import annotations

from typing import TYPE_CHECKING

from r57extract.extraction.head_first_phrases import HeadFirstPhrases, Phrase

if TYPE_CHECKING:
    from r57extract.extraction.statement import Statement, Trigger


class Givers:
    """Those who ask and order in one statement."""

    def __init__(self, statement: Statement, phrases: HeadFirstPhrases) -> None:
        self._statement = statement
        self._phrases = phrases
        self._tokens = statement.tokens
        self._duty = statement.words
        self._words = statement.words.head_first

    def may_ask(self, trigger: Trigger, asked: Phrase, *, due: bool) -> bool:
        """Is this request a duty: made by a superior, a public body or a law, or by a firm to others than such?"""
        first, _ = self._statement.clause(trigger.first)
        start = self._phrases.opening(first, trigger.first)
        if start >= trigger.first and first > self._statement.first:
            first = self._statement.first
            start = self._phrases.opening(first, trigger.first)
        if start >= trigger.first:
            return asked.known
        rank = self.rank(start, trigger.first)
        if rank is None:
            return due
        return rank if not (rank and self._is_firm(start)) else due or not asked.body.public

    def may_oblige(self, trigger: Trigger) -> bool:
        """Does somebody give this duty? "Bão buộc ban tổ chức hoãn trận đấu" is none."""
        if not self._words.forcing.at(self._tokens, trigger.first):
            return True
        first, _ = self._statement.clause(trigger.first)
        start = self._phrases.opening(first, trigger.first)
        if start >= trigger.first or first > self._statement.first:
            return True
        return self.rank(start, trigger.first) is not None

    def rank(self, first: int, stop: int) -> bool | None:
        """True for somebody, or a text, whose requests bind; False for one whose do not; None for what is unknown."""
        tokens, words = self._tokens, self._duty
        head = self._phrases.head(self._phrases.opened(first))
        # "Nhóm luật sư": the word behind the first may tell.
        told = range(first, min(stop, head.stop if head else first) + 1)
        ranks = [words.superior_at(tokens, index) for index in told]
        if False in ranks:
            return False
        if head or True in ranks or words.gazetteer.document_at(tokens, first):
            return True
        # "Giáo hội Phật giáo tỉnh": a phrase that goes on with a capital letter is a name.
        return True if any(tokens.is_capital(index) for index in range(first + 1, stop)) else None

    def _is_firm(self, first: int) -> bool:
        head = self._phrases.head(self._phrases.opened(first))
        rank = self._duty.superior_at(self._tokens, self._phrases.opened(first))
        return head is not None and not head.public and rank is None
