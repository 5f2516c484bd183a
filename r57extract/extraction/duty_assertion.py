"""Whether the words of a duty are meant: not denied, asked, supposed, or what somebody merely thinks."""

from __future__ import annotations

from typing import TYPE_CHECKING

from r57extract.extraction.tokens import NUMBER, WORD

if TYPE_CHECKING:
    from r57extract.extraction.statement import Statement, Trigger

_BOUNDED = 3  # tokens of "hơn 45", "ít nhất 2"
# Kinds of triggers that say of somebody that he must; the others say that somebody is told to.
_OBLIGING = frozenset({"must", "must_of", "onus", "have", "impersonal", "should", "tasked"})


def is_asserted(statement: Statement, trigger: Trigger) -> bool:
    """Does the sentence say that this duty is one? Not under a condition, in a question, or where it is denied."""
    first, stop = statement.clause(trigger.first)
    if statement.tokens.text[statement.span.end - 1] in "?؟":
        return False
    if first < trigger.first and statement.words.conditions.at(statement.tokens, first):
        return False
    if _is_denied(statement, trigger, first, stop) or _is_supposed(statement, trigger, first, stop):
        return False
    if trigger.kind in ("must", "tasked") and any(
        statement.words.musings.at(statement.tokens, i) for i in range(first, stop)
    ):
        return False
    if _goes_on_with_condition(statement, trigger, first, stop) or _is_need(statement, trigger, stop):
        return False
    return has_verb(statement, trigger) and not _is_opinion(statement, trigger, first)


def is_of_whoever(statement: Statement, trigger: Trigger) -> bool:
    """Is the subject a clause, behind which the verb stands: "Wie meedoet, moet de kosten betalen"?"""
    tokens, start = statement.tokens, statement.clause(trigger.first)[0]
    first = next((i for i in range(statement.first, start) if tokens.kind[i] == WORD), start)
    opens = first < start and all(tokens.kind[i] != WORD for i in range(start, trigger.first))
    return opens and tokens.form[first] in statement.words.subjects.whoever


def _goes_on_with_condition(statement: Statement, trigger: Trigger, first: int, stop: int) -> bool:
    """ "Wenn sie krank sind, ihre Eltern arbeiten müssen …": the verb stands last, and "if" in the clause before."""
    words, tokens = statement.words, statement.tokens
    if not words.verb_last or first <= statement.first or words.breaks.at(tokens, first):
        return False
    if any(tokens.kind[index] in (WORD, NUMBER) for index in range(trigger.stop, stop)):
        return False
    return words.conditions.at(tokens, statement.clause(first - 2)[0]) is not None


def _is_need(statement: Statement, trigger: Trigger, stop: int) -> bool:
    """Is so much of something needed, and nothing to be done: "thành phố cần hơn 45.000 chỗ ở"?"""
    table, kind = statement.words.head_first, statement.tokens.kind
    if not table.exists or trigger.kind != "should" or trigger.stop - trigger.first > 1:
        return False
    for index in range(trigger.stop, min(stop, trigger.stop + _BOUNDED)):
        if kind[index] == NUMBER and index not in statement.dated:
            return True
        if table.verbs.at(statement.tokens, index):
            return False
    return False


def _is_denied(statement: Statement, trigger: Trigger, first: int, stop: int) -> bool:
    """Is nothing owed: "muss keine Abgabe zahlen", "не повинен"?"""
    words, tokens = statement.words, statement.tokens
    # "mogen niet verkopen en moeten terugsturen": what is denied before "and" is another thing.
    if trigger.first > first and words.coordinators.at(tokens, trigger.first - 1):
        first = trigger.first
    for index in range(first, stop) if trigger.kind in _OBLIGING else ():
        denial = words.denials.at(tokens, index)
        # "die nicht gemeldeten Mengen": behind an article it denies no more than its participle
        if denial and denial[1] and (index == first or tokens.form[index - 1] not in words.determiners):
            return True
    negated = trigger.first > first and words.negations.at(tokens, trigger.first - 1)
    before = negated and not words.head_first.is_inside(tokens, trigger.first - 1)  # "Cục Hàng không giao …"
    # Where the verb comes first, a negation behind it is of the deed: "ينبغي عدم …".
    behind = trigger.stop < stop and not words.construct.exists and words.negations.at(tokens, trigger.stop)
    exempt = words.denials.at(tokens, trigger.stop) if behind else None
    return bool(before or (behind and (exempt is None or exempt[1])))


def _is_supposed(statement: Statement, trigger: Trigger, first: int, stop: int) -> bool:
    """Is this what might be, or would have been: "hätte zahlen müssen", "zou de brug moeten herstellen"?"""
    words, tokens = statement.words, statement.tokens
    wished = (other for other in statement.triggers if other.kind == "should")
    if trigger.kind == "must" and any(first <= other.first < trigger.first for other in wished):
        return True
    return any(words.conjectures.at(tokens, index) for index in range(first, stop))


def _is_opinion(statement: Statement, trigger: Trigger, clause: int) -> bool:
    """Is this what somebody thinks must be done? "China vindt dat de Raad moet …"."""
    if trigger.kind not in _OBLIGING:
        return False
    earlier = range(statement.clause(max(clause - 2, statement.first))[0], trigger.first)
    behind = statement.clause(trigger.first)[1]
    if behind < statement.stop and statement.words.opinions.at(statement.tokens, behind):
        return True  # "…, verwachten economen"
    return any(statement.words.opinions.at(statement.tokens, index) for index in earlier)


def has_verb(statement: Statement, trigger: Trigger) -> bool:
    """Does an infinitive follow, in a language that says "has" for "must"? "має 300 працівників" does not."""
    endings, form = statement.words.infinitives, statement.tokens.form
    if trigger.kind != "must" or not endings:
        return True
    first, stop = statement.clause(trigger.first)
    fronted = bool(statement.words.deed_at(statement.tokens, first))  # "Ліквідувати звалище підрядник має до 25 травня"
    if not fronted and _has_object(statement, trigger.stop):
        return False
    return fronted or any(form[index].endswith(endings) for index in range(trigger.stop, stop))


def _has_object(statement: Statement, index: int) -> bool:
    """Does "has" have an object of its own: "мають надію врятувати"?"""
    words, tokens = statement.words, statement.tokens
    if index >= statement.stop or index in statement.dated or words.body_at(tokens, index):
        return False
    return tokens.form[index].endswith(words.subjects.accusatives) and not words.ends_phrase(tokens, index)
