"""The part that an amount of money plays, as told by the cue words around it.

Of "proposed an allocation of …" the proposal decides, since nothing has been allocated yet; where a clause has
several amounts, each takes the nearest word. An amount of which nothing is said has the role "".
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Mapping, Sequence
from itertools import pairwise

from r57extract.extraction.budget_amounts import Amount, AmountReader
from r57extract.extraction.budget_words import budget_words
from r57extract.extraction.context import Context
from r57extract.extraction.cues import ends_clause
from r57extract.extraction.tokens import NUMBER, WORD
from r57extract.types.facts import RATES, Budget, Cue

# What was decided on money, or done with it; what it is; what it merely amounts to. The most telling first.
STATES = ("unallocated", "approved", "proposed", "unapproved", "pledged", "spent", "raised", "allocated")
_TELLING = (
    *("unallocated", "approved", "proposed", "unapproved", "fine", "compensation", "saved", "pledged", "deficit"),
    *("surplus", "salary", "earned", "debt", "spent", "raised", "allocated", "loss", "profit", "revenue", "damage"),
    *("investment", "capital", "aid", "tax", "cost", "registered", "budget", "value"),
)
_RANK = {role: rank for rank, role in enumerate(_TELLING)}
# The amounts of a row have so many tokens between them; so many are looked at for the verb at its end.
# In front of the next stand so many words, or so many that say for whom: "3 miljoen voor wegen, ruim 2 miljoen voor
# scholen en voor de dijken 1 miljoen".
_ROW_REACH = 10
_LONGEST_ROW = 6
_WORDS_AHEAD = 1
_PURPOSE_AHEAD = 4
_COMMAS = frozenset(",،")
# "3 miljoen euro aan schade": so near behind an amount it is told what it is.
_BEHIND = 3


class RoleReader:
    """Finds the roles of an article's amounts."""

    def __init__(self, context: Context, reader: AmountReader, amounts: Sequence[Amount]) -> None:
        self._tokens = context.tokens
        self._words = budget_words(context.language.code)
        self._reader = reader
        self._amounts = amounts
        self._cues = [cue for cue in context.cues if cue.kind in _RANK]
        self._starts = [cue.start for cue in self._cues]
        self._rates = [cue.start for cue in context.cues if cue.kind in RATES or cue.kind == "average"]
        self._changes = [cue.start for cue in context.cues if cue.kind in ("increase", "decrease")]

    def role(self, place: int) -> str:
        """What its clause says of an amount; failing that, the clauses before it, then the one behind."""
        amount = self._amounts[place]
        if said := self._within(amount.clause):
            return self._decide(place, said)
        low, high = self._reader.bounds(amount.sentence)
        before = self._neighbour(place, -1)
        if before is not None:  # what is said in the clause of another amount is said of that one
            low = max(low, before.clause[1])
        earlier = [cue for cue in self._within((low, amount.clause[0])) if self._reaches(cue, amount)]
        if earlier:
            return _most_telling(self._last_clause(earlier))
        start = amount.clause[1] + 1
        if start < high and self._neighbour(place, 1) is None:
            behind = self._within(self._reader.clause(start, start, high))
            return _most_telling([cue for cue in behind if cue.kind in STATES])
        return ""

    def inherited(self, place: int, found: Mapping[int, Budget]) -> str:
        """What an amount is that goes on a row, or a change, of such ("…, van 412,7 naar 371,2 miljoen euro")."""
        before = self._neighbour(place, -1)
        role = found[before.figure.start].role if before else ""
        return role if before and self._is_row(before, self._amounts[place], role) else ""

    def row_ahead(self, place: int) -> str:
        """What the last of a row is, where the verb stands at its end: "stellt 3, 2 und 1 Million Euro bereit"."""
        role, last = "", place
        while not role and last - place < _LONGEST_ROW and self._neighbour(last, 1) is not None:
            last += 1
            role = self.role(last)
        row = self._amounts[place : last + 1]
        return role if all(self._is_row(left, right, role) for left, right in pairwise(row)) else ""

    def _reaches(self, cue: Cue, amount: Amount) -> bool:
        """May a word of an earlier clause be said of an amount: "de raad stelde voor, 3 miljoen …"?

        What people promise may be anything else. What money is, is said at the end of that clause ("die Kosten,
        so der Minister, …"), or the amount stands by itself ("de opbrengst van de veiling, 3 miljoen euro, …").
        """
        if cue.kind in STATES:
            return cue.kind != "pledged"
        alone = amount.clause[1] - amount.clause[0] <= amount.stop - amount.first + 1
        return alone or self._tokens.form[self._tokens.first_from(cue.end)] in _COMMAS

    def _is_row(self, left: Amount, right: Amount, role: str) -> bool:
        """Does the right amount go on what was begun with the left, so that they have a role together?"""
        tokens, words = self._tokens, self._words
        gap = range(left.stop, right.first)
        if len(gap) > _ROW_REACH or any(tokens.form[index] in ";؛" for index in gap):
            return False
        starts = [first for index in gap if (first := self._behind_break(index) or words.behind_and(tokens, index))]
        if said := self._within((left.stop, right.first)):
            adjacent = len(said) == 1 and said[0].start == tokens.start[left.stop]
            return adjacent and not starts and not words.to.at(tokens, right.first - 1)
        if words.changes(tokens, right.first) or (not starts and self._tells_change(left)):
            return True
        first = starts[-1] if starts else left.stop
        if right.first - first == 1 and words.joins(tokens, first):  # "tegen 189 miljoen een jaar eerder"
            return True
        if right.stop < len(tokens) and not self._ends_phrase(right.stop):
            return False
        if right.first - first <= _WORDS_AHEAD:
            return True
        return role in STATES and right.first - first <= _PURPOSE_AHEAD and bool(words.to.at(tokens, first))

    def _tells_change(self, amount: Amount) -> bool:
        """Is this amount's clause about one thing that rose or fell, by so much to so much?"""
        low, high = self._tokens.start[amount.clause[0]], self._tokens.end[amount.clause[1] - 1]
        return bisect_left(self._changes, high) > bisect_left(self._changes, low)

    def _behind_break(self, index: int) -> int:
        """The token behind a mark or conjunction that ends a clause at this one; else 0."""
        if ends_clause(self._tokens, index):
            return index + 1
        match = self._words.breaks.at(self._tokens, index)
        return match[0] if match else 0

    def _ends_phrase(self, index: int) -> bool:
        """Does nothing begin at this token that another verb may go with: a mark, "for", "and", or a role?"""
        tokens, words = self._tokens, self._words
        if tokens.kind[index] not in (WORD, NUMBER) or self._within((index, index + 1)):
            return True
        return bool(words.to.at(tokens, index) or words.joins(tokens, index) or words.behind_and(tokens, index))

    def _neighbour(self, place: int, step: int) -> Amount | None:
        """The amount before or behind this one in its sentence."""
        other = place + step
        if 0 <= other < len(self._amounts) and self._amounts[other].sentence == self._amounts[place].sentence:
            return self._amounts[other]
        return None

    def _within(self, stretch: tuple[int, int]) -> Sequence[Cue]:
        """The cues that start in a stretch of tokens."""
        if stretch[0] >= stretch[1]:
            return ()
        low, high = self._tokens.start[stretch[0]], self._tokens.end[stretch[1] - 1]
        return self._cues[bisect_left(self._starts, low) : bisect_left(self._starts, high)]

    def _decide(self, place: int, said: Sequence[Cue]) -> str:
        """The most telling of what is said of this amount rather than of its neighbours; "" where nothing is."""
        amount = self._amounts[place]
        if amount.opened >= 0:
            return _most_telling(said)
        before, after = self._rival(place, -1), self._rival(place, 1)
        first, stop = amount.clause
        own: list[Cue] = []
        if before is None:
            own.extend(self._within((first, amount.first)))
        else:
            between = self._within((before.first, amount.first))
            own.extend(between[self._said_of_left(place - 1, between) :])
        if after is None:
            own.extend(self._within((amount.first, stop)))
        else:
            between = self._within((amount.first, after.first))
            own.extend(between[: self._said_of_left(place, between)])
        role = self._telling_of(amount, own)
        return "salary" if role == "earned" and self._is_wage(amount) else role

    def _is_wage(self, amount: Amount) -> bool:
        """Is what is earned so much a month, or on average?"""
        low, high = self._tokens.start[amount.clause[0]], self._tokens.end[amount.clause[1] - 1]
        return bisect_left(self._rates, high) > bisect_left(self._rates, low)

    def _telling_of(self, amount: Amount, said: Sequence[Cue]) -> str:
        """The most telling of these words; what money is (no state) is said before it, or right behind it."""
        start = amount.figure.start
        if any(cue.start < start for cue in said):
            near = min(amount.stop + _BEHIND, len(self._tokens)) - 1
            said = [c for c in said if c.start < start or c.kind in STATES or c.start <= self._tokens.start[near]]
        return _most_telling(said)

    def _said_of_left(self, place: int, between: Sequence[Cue]) -> int:
        """How many of the words between an amount and the next are said of it: those before "and", or the nearer ones.

        An amount of which nothing else is said takes one from a neighbour of which something is.
        """
        left, right = self._amounts[place], self._amounts[place + 1]
        gap = range(left.stop, right.first)
        joined = next((index for index in gap if self._words.behind_and(self._tokens, index)), -1)
        if joined >= 0:
            return sum(1 for cue in between if cue.start < self._tokens.start[joined])
        number = sum(1 for cue in between if _distance(cue, left) <= _distance(cue, right))
        before, after = self._rival(place, -1), self._rival(place + 1, 1)
        left_has = bool(self._within((before.first if before else left.clause[0], left.first)))
        right_has = bool(self._within((right.first, after.first if after else right.clause[1])))
        adjacent = bool(between) and between[0].start == self._tokens.start[left.stop]
        if not right_has and (left_has or len(between) > 1 or not adjacent):
            number = min(number, len(between) - 1)
        if not left_has and (right_has or len(between) > 1):
            number = max(number, 1)
        return max(min(number, len(between)), 0)

    def _rival(self, place: int, step: int) -> Amount | None:
        """The amount before or behind this one in its clause, brackets left aside."""
        other = self._neighbour(place, step)
        amount = self._amounts[place]
        return other if other and other.opened < 0 and other.first in range(*amount.clause) else None

    def _last_clause(self, cues: Sequence[Cue]) -> Sequence[Cue]:
        last = self._tokens.first_from(cues[-1].start)
        low = self._tokens.first_from(cues[0].start)
        start = self._tokens.start[self._reader.clause(last, low, last + 1)[0]]
        return [cue for cue in cues if cue.start >= start]


def _most_telling(cues: Sequence[Cue]) -> str:
    return min((cue.kind for cue in cues), key=_RANK.__getitem__, default="")


def _distance(cue: Cue, amount: Amount) -> int:
    return max(cue.start - amount.figure.end, amount.figure.start - cue.end)
