"""Where the clauses of a sentence start: behind marks, and at words that open one ("zodat")."""

from __future__ import annotations

from collections.abc import Collection
from typing import TYPE_CHECKING

from r57extract.extraction.cues import ends_clause, is_dash
from r57extract.extraction.duty_words import DutyWords
from r57extract.extraction.tokens import NUMBER, WORD, Tokens

if TYPE_CHECKING:
    from r57extract.extraction.statement import Statement, Trigger

_COMMAS = frozenset(",،")


def clause_starts(
    tokens: Tokens, words: DutyWords, span: tuple[int, int], within: Collection[int], dated: Collection[int]
) -> list[int]:
    """The tokens between two at which clauses start.

    within  tokens of joined bodies, whose commas end none
    dated   tokens of dates
    """
    starts = [span[0]]
    for index in range(*span):
        if index in within:
            continue
        if ends_clause(tokens, index) or (words.verb_last and is_dash(tokens, index)):
            if not _is_of_date(tokens, index, dated):
                starts.append(index + 1)
        elif index > starts[-1] and words.begins_clause(tokens, index):
            starts.append(index)
    return starts


def _is_of_date(tokens: Tokens, index: int, dated: Collection[int]) -> bool:
    """Is it a mark inside a date, or a comma beside one: "bis Freitag, 20. März, bei …", ", spätestens am 1. Mai,"?"""
    if index in dated or tokens.form[index] not in _COMMAS:
        return index in dated
    place = index - 1
    while place in dated and tokens.form[place] not in _COMMAS:
        place -= 1
    if place < index - 1:
        return tokens.form[place] in _COMMAS
    place = index + 1
    while place in dated and tokens.form[place] not in _COMMAS:
        place += 1
    return index + 1 < place < len(tokens) and tokens.form[place] in _COMMAS


def closes_clause(statement: Statement, trigger: Trigger) -> bool:
    """Is it the verb at the end of its clause: "…, dass die Kommunen einen Plan vorlegen müssen, wie sie …"?"""
    tokens, words, behind = statement.tokens, statement.words, trigger.stop
    if not words.verb_last or trigger.kind not in ("must", "have"):
        return False
    ends = tokens.kind[behind] not in (WORD, NUMBER) or words.coordinators.at(tokens, behind) is not None
    return ends and statement.open.opening(statement.clause(trigger.first)[0], trigger.first)[1]
