"""Budgets: every amount of money with the part it plays, who gets it, and the amount it is a part of.

The role is told by the cue words of the amount's clause: of "proposed an allocation of …" the proposal decides,
since nothing has been allocated yet. "X aan 26 ministeries (Y) en 20 gemeenten (Z)" makes Y and Z parts of X;
so does "davon". An amount whose clause says nothing has the role "".
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cache

from r57extract.extraction.bodies import body_at
from r57extract.extraction.context import Context
from r57extract.extraction.cues import ends_clause
from r57extract.extraction.duty_words import duty_words
from r57extract.extraction.phrases import Phrases
from r57extract.extraction.tokens import NUMBER, WORD, Tokens
from r57extract.languages import load
from r57extract.types.article import Span
from r57extract.types.facts import Budget, Cue, Figure, Recipient

# What is said of the state of money, the most telling first, then of its nature.
STATES = ("unallocated", "approved", "proposed", "registered", "unapproved", "fine", "spent", "saved", "allocated")
NATURES = (
    "profit", "loss", "revenue", "debt", "damage", "capital", "investment", "aid", "salary", "cost",
)  # fmt: skip
_LAST = ("budget",)
_RANK = {role: rank for rank, role in enumerate((*STATES, *NATURES, *_LAST))}
_CLOSING = {"(": ")", "[": "]"}
_NAME_REACH = 6
_LONGEST_NAME = 12
_LONGEST_CLAUSE = 100  # tokens on either side; a text without marks must not be read again for every amount
# "… goed voor", "toegewezen aan": so near stands the word that says to whom.
_TO_REACH = 3
# A row goes on where so few tokens stand between two amounts.
_ROW_REACH = 6


@dataclass
class _Amount:
    """A money figure in its sentence; token indices. `opened` is the index of the bracket around it, or -1."""

    figure: Figure
    first: int
    stop: int
    clause: tuple[int, int]
    opened: int
    sentence: int


class BudgetWords:
    """The words of a language that say who gets an amount, ready to be looked up."""

    def __init__(self, code: str) -> None:
        language = load(code)
        self.to: Phrases[bool] = Phrases({True: language.budgets.to}, language.spelling)
        self.receive: Phrases[bool] = Phrases({True: language.budgets.receive}, language.spelling, clitics=True)
        self._joiners: Phrases[bool] = Phrases({True: language.budgets.joiners}, language.spelling)
        self.dative = language.budgets.dative
        self._duties = duty_words(code)

    def joins(self, tokens: Tokens, index: int) -> bool:
        """Does this word part a recipient from what stands before?"""
        return self._joiners.at(tokens, index) is not None

    def body(self, tokens: Tokens, index: int, stop: int) -> tuple[int, int] | None:
        """The body whose phrase starts at a token: token indices."""
        return body_at(tokens, self._duties, index, stop)


@cache
def budget_words(code: str) -> BudgetWords:
    """The words of a language, made once."""
    return BudgetWords(code)


def read(context: Context) -> None:
    """Fill in context.budgets."""
    money = [figure for figure in context.figures if figure.kind == "money" and figure.unit]
    if money:
        context.budgets = tuple(_Reader(context, money).budgets())


class _Reader:
    def __init__(self, context: Context, money: Sequence[Figure]) -> None:
        self._context = context
        self._tokens = context.tokens
        self._words = budget_words(context.language.code)
        self._sentence_starts = [sentence.start for sentence in context.sentences]
        self._roles = [cue for cue in context.cues if cue.kind in _RANK]
        self._role_starts = [cue.start for cue in self._roles]
        self._parts = [cue.start for cue in context.cues if cue.kind == "part"]
        self._counts = [figure for figure in context.figures if figure.kind == "count"]
        self._count_starts = [figure.start for figure in self._counts]
        self._amounts = [self._amount(figure) for figure in money]

    def budgets(self) -> Iterator[Budget]:
        found: dict[int, Budget] = {}
        whole: _Amount | None = None
        for place, amount in enumerate(self._amounts):
            whole = self._whole(place, whole)
            role = self._role(amount, place) or self._inherited(amount, place, found)
            if whole is not None and (not role or amount.opened >= 0):
                role = found[whole.figure.start].role or role
            recipients = self._recipients(amount, whole)
            figure = amount.figure
            found[figure.start] = Budget(
                amount=figure.value,
                currency=figure.unit,
                role=role,
                recipients=recipients,
                start=figure.start,
                end=figure.end,
                figure=figure,
                part_of=whole.figure.start if whole else None,
            )
            if whole is not None and recipients:
                budget = found[whole.figure.start]
                own = tuple(r for r in budget.recipients if r.start != recipients[0].start)
                found[whole.figure.start] = replace(budget, recipients=(*own, *recipients))
            if whole is None:
                whole = amount
        yield from found.values()

    def _amount(self, figure: Figure) -> _Amount:
        inside = self._tokens.covering(Span(figure.start, figure.end))
        sentence = max(bisect_left(self._sentence_starts, figure.start + 1) - 1, 0)
        low = self._tokens.first_from(self._context.sentences[sentence].start)
        high = self._tokens.first_from(self._context.sentences[sentence].end)
        opened = self._bracket(inside.start, low)
        clause = self._clause(opened if opened >= 0 else inside.start, low, high)
        return _Amount(figure, inside.start, inside.stop, clause, opened, sentence)

    def _bracket(self, index: int, low: int) -> int:
        """The bracket that is open around a token of this sentence, or -1."""
        for place in range(index - 1, max(low, index - 12) - 1, -1):
            if self._tokens.form[place] in _CLOSING.values():
                return -1
            if self._tokens.form[place] in _CLOSING:
                return place
        return -1

    def _clause(self, index: int, low: int, high: int) -> tuple[int, int]:
        low, high = max(low, index - _LONGEST_CLAUSE), min(high, index + _LONGEST_CLAUSE)
        first, stop = index, index
        while first > low and not ends_clause(self._tokens, first - 1):
            first -= 1
        while stop < high and not ends_clause(self._tokens, stop):
            stop += 1
        return first, stop

    def _whole(self, place: int, whole: _Amount | None) -> _Amount | None:
        """The amount that this one is a part of, among those before it; `whole` is the latest that is no part."""
        amount = self._amounts[place]
        if whole is None or whole.figure.unit != amount.figure.unit or whole.figure.value <= amount.figure.value:
            return None
        near = whole.sentence == amount.sentence
        if amount.opened >= 0 and whole.opened < 0 and near and self._named_before(amount):
            return whole
        if near and whole.opened < 0 and ":" in self._tokens.form[whole.stop : amount.first]:
            return whole
        between = bisect_left(self._parts, amount.figure.start) > bisect_left(self._parts, whole.figure.start)
        return whole if between and amount.sentence - whole.sentence <= 1 else None

    def _role(self, amount: _Amount, place: int) -> str:
        """What the clause says of the amount; failing that, the clauses before it, then the one behind."""
        low = self._context.sentences[amount.sentence].start
        roles = self._cues(amount.clause)
        if roles:
            return self._decide(amount, place, roles)
        if place and self._amounts[place - 1].sentence == amount.sentence:
            low = self._amounts[place - 1].figure.end
        start = self._tokens.start[amount.clause[0]]
        earlier = self._roles[bisect_left(self._role_starts, low) : bisect_left(self._role_starts, start)]
        if earlier:
            return self._last_clause(earlier)
        later = place + 1 == len(self._amounts) or self._amounts[place + 1].sentence != amount.sentence
        behind = self._next_clause(amount) if later else []
        return min(behind, key=lambda cue: _RANK[cue.kind]).kind if behind else ""

    def _inherited(self, amount: _Amount, place: int, found: Mapping[int, Budget]) -> str:
        """What an amount is that goes on a row, or a change, of such ("…, van 412,7 naar 371,2 miljoen euro")."""
        before = self._amounts[place - 1] if place else None
        if before is None or before.sentence != amount.sentence or amount.first - before.stop > _ROW_REACH:
            return ""
        role = found[before.figure.start].role
        broken = any(form in ";؛" for form in self._tokens.form[before.stop : amount.first])
        return role if role in NATURES and not broken else ""

    def _cues(self, clause: tuple[int, int]) -> list[Cue]:
        if clause[0] >= clause[1]:
            return []
        low, high = self._tokens.start[clause[0]], self._tokens.end[clause[1] - 1]
        return self._roles[bisect_left(self._role_starts, low) : bisect_left(self._role_starts, high)]

    def _decide(self, amount: _Amount, place: int, roles: Sequence[Cue]) -> str:
        """Of several roles in a clause the most telling; where it has several amounts, the nearest."""
        figure = amount.figure
        beside = (*self._amounts[max(place - 1, 0) : place], *self._amounts[place + 1 : place + 2])
        rivals = any(other.opened < 0 and other.first in range(*amount.clause) for other in beside)
        if rivals and amount.opened < 0:
            return min(roles, key=lambda cue: max(figure.start - cue.end, cue.start - figure.end)).kind
        return min(roles, key=lambda cue: _RANK[cue.kind]).kind

    def _last_clause(self, roles: Sequence[Cue]) -> str:
        last = self._tokens.first_from(roles[-1].start)
        low = self._tokens.first_from(roles[0].start)
        first, _ = self._clause(last, low, last + 1)
        start = self._tokens.start[first]
        return min((cue for cue in roles if cue.start >= start), key=lambda cue: _RANK[cue.kind]).kind

    def _next_clause(self, amount: _Amount) -> list[Cue]:
        high = self._tokens.first_from(self._context.sentences[amount.sentence].end)
        start = amount.clause[1] + 1
        return self._cues(self._clause(start, start, high)) if start < high else []

    def _recipients(self, amount: _Amount, whole: _Amount | None) -> tuple[Recipient, ...]:
        """Who gets it: named before the bracket of a part, or behind "to"."""
        if amount.opened >= 0:
            named = self._named_before(amount) if whole else None
            return (named,) if named else ()
        found = self._behind(amount) or self._receiver(amount)
        return (found,) if found else ()

    def _receiver(self, amount: _Amount) -> Recipient | None:
        """ "26 ministeries krijgen 5 miljoen euro": the count that opens the clause of a verb that says "get"."""
        tokens, (first, _) = self._tokens, amount.clause
        gets = next((i for i in range(first, amount.first) if self._words.receive.at(tokens, i)), -1)
        place = bisect_left(self._count_starts, tokens.start[first])
        if gets < 0 or place == len(self._counts) or self._counts[place].start >= tokens.start[gets]:
            return None
        count = self._counts[place]
        return self._recipient(tokens.first_from(count.start), gets, count)

    def _named_before(self, amount: _Amount) -> Recipient | None:
        """ "26 ministeries en centrale agentschappen" before "(VND …)"."""
        tokens, stop = self._tokens, amount.opened
        first = max(stop - _LONGEST_NAME, tokens.first_from(self._context.sentences[amount.sentence].start))
        count = self._count_before(tokens.start[first], tokens.start[stop])
        first = max(first, amount.clause[0])
        start = tokens.first_from(count.start) if count else stop
        while not count and start > first and stop - start < _NAME_REACH and tokens.kind[start - 1] == WORD:
            if self._words.joins(tokens, start - 1):
                break
            start -= 1
        return self._recipient(start, stop, count) if start < stop else None

    def _count_before(self, low: int, high: int) -> Figure | None:
        """The count that opens the phrase before a bracket: no amount, no other bracket stands between."""
        place = bisect_left(self._count_starts, high) - 1
        if place < 0 or self._counts[place].start < low:
            return None
        count = self._counts[place]
        between = self._context.article.text[count.end : high]
        return None if any(mark in between for mark in "()[]") else count

    def _behind(self, amount: _Amount) -> Recipient | None:
        """ "5 miljoen euro voor 12 gemeenten": a count or a body behind a word that says "to"."""
        tokens = self._tokens
        reach = range(amount.stop, min(amount.stop + _TO_REACH, amount.clause[1]))
        match = next((found for index in reach if (found := self._words.to.at(tokens, index))), None)
        start = match[0] if match else amount.stop
        place = bisect_left(self._count_starts, tokens.start[start]) if start < amount.clause[1] else -1
        if 0 <= place < len(self._counts) and self._counts[place].start <= tokens.end[start]:
            count = self._counts[place]
            end = count.noun_span.end if count.noun_span else count.end
            stop = tokens.covering(Span(count.start, end)).stop
            if match or (self._words.dative and count.noun_span):
                return self._recipient(start, stop, count)
        body = self._words.body(tokens, start, amount.clause[1]) if match else None
        return self._recipient(*body, None) if body else None

    def _recipient(self, first: int, stop: int, count: Figure | None) -> Recipient:
        tokens = self._tokens
        while stop > first + 1 and tokens.kind[stop - 1] not in (WORD, NUMBER):
            stop -= 1
        start = count.start if count else tokens.start[first]
        end = tokens.end[stop - 1]
        return Recipient(tokens.text[start:end], count.value if count else None, start, end)
