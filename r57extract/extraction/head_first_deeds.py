"""What is to be done, where words have no endings (Vietnamese): is it a deed, and one that only somebody does?"""

from __future__ import annotations

from typing import TYPE_CHECKING

from r57extract.extraction.open_owners import GIVEN
from r57extract.extraction.tokens import NUMBER, WORD

if TYPE_CHECKING:
    from r57extract.extraction.bodies import Body
    from r57extract.extraction.statement import Statement, Trigger

# A deed stands so many tokens behind the words of duty at most.
_NEAR = 3


def near(statement: Statement, trigger: Trigger) -> range:
    """The tokens among which a deed begins."""
    _, stop = statement.clause(trigger.first)
    return range(trigger.stop, min(stop, trigger.stop + _NEAR))


def has_deed(statement: Statement, trigger: Trigger) -> bool:
    """Does a listed deed stand behind the words of duty?"""
    return any(statement.words.deed_at(statement.tokens, index) for index in near(statement, trigger))


def may_follow(statement: Statement, trigger: Trigger) -> bool:
    """May a deed follow at all? "Xã được giao 20 ha đất" has been given something else."""
    tokens, words, index = statement.tokens, statement.words.head_first, trigger.stop
    if index >= statement.stop or tokens.kind[index] == NUMBER:
        return False
    if words.verbs.at(tokens, index) or words.roles.at(tokens, index):
        return True
    plain = trigger.kind == "assigns" and not words.forcing.at(tokens, trigger.first)
    return not (plain and trigger.stop - trigger.first == 1) and statement.words.agents.at(tokens, index) is None


def only_somebody_does(statement: Statement, trigger: Trigger, *, named: bool, due: bool) -> bool:
    """Is a deed done to something, or due by a day, and no state of a thing?

    named  the subject is a name, of which any verb tells
    """
    tokens, words = statement.tokens, statement.words
    verb = words.head_first.verbs.at(tokens, trigger.stop)
    if trigger.kind in ("tasked", *GIVEN):
        return named or (trigger.kind != "asks" and verb is not None)
    if trigger.kind == "granted":
        return True
    if statement.is_passive(trigger):
        return False
    _, stop = statement.clause(trigger.first)
    if (named and verb) or any(words.own.at(tokens, index) for index in range(trigger.stop, stop)):
        return True
    deed = next((end for i in near(statement, trigger) if (end := words.deed_at(tokens, i))), 0)
    if deed and _has_object(statement, deed, stop):
        return True
    timed = any(words.within.at(tokens, index) for index in range(statement.first, stop))
    behind = trigger.stop + 1
    if not (due or timed) or trigger.kind == "should" or behind >= stop:
        return False
    if words.ends_phrase(tokens, behind) or behind in statement.dated:
        return False
    return not any(words.states.at(tokens, index) for index in near(statement, trigger))


def promises(statement: Statement, who: Body, deed: int, stop: int) -> bool:
    """Is a deed done from token `deed` on, and not only announced, wished for or done already?"""
    tokens, words = statement.tokens, statement.words
    table = words.head_first
    for index in range(who.first + 1, min(deed + _NEAR, stop)):
        said, verb = table.announcing.at(tokens, index), table.verbs.at(tokens, index)
        if index >= deed and said and not (verb and verb[0] > said[0]):
            return False
        if index < who.stop and table.relatives.at(tokens, index) and table.verbs.at(tokens, index + 1):
            return False  # "Bộ Công an đã hoàn thành …"
    return any(words.deed_at(tokens, index) for index in range(deed, stop))


def _has_object(statement: Statement, deed: int, stop: int) -> bool:
    """Does something follow that it is done to? In "phải nhập khẩu tăng" what follows is a state."""
    tokens, words = statement.tokens, statement.words
    if deed >= stop or tokens.kind[deed] not in (WORD, NUMBER) or deed in statement.dated:
        return False
    state = words.states.at(tokens, deed)
    return not words.ends_phrase(tokens, deed) and (state is None or state[0] > deed + 1)
