"""The part that an amount of money plays, as told by the cue words around it.

Of "proposed an allocation of …" the proposal decides, since nothing has been allocated yet; where a clause has
several amounts, each takes the nearest word. An amount of which nothing is said has the role "".
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Mapping, Sequence

from r57extract.extraction.budget_amounts import Amount, AmountReader
from r57extract.extraction.budget_words import budget_words
from r57extract.extraction.context import Context
from r57extract.types.facts import Budget, Cue

# What was decided on money, or done with it; what it is; what it merely amounts to. The most telling first.
STATES = ("unallocated", "approved", "proposed", "unapproved", "pledged", "spent", "raised", "allocated")
_TELLING = (
    *("unallocated", "approved", "proposed", "unapproved", "fine", "compensation", "saved", "pledged", "deficit"),
    *("surplus", "salary", "debt", "spent", "raised", "allocated", "loss", "profit", "revenue", "damage"),
    *("capital", "investment", "aid", "tax", "cost", "registered", "budget", "value"),
)
_RANK = {role: rank for rank, role in enumerate(_TELLING)}
# What people promise may be anything else, so that the amount must stand in the same clause.
_OWN_CLAUSE = frozenset({"pledged"})
# A row goes on where so few tokens stand between two amounts.
_ROW_REACH = 6
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

    def role(self, place: int) -> str:
        """What its clause says of an amount; failing that, the clauses before it, then the one behind."""
        amount = self._amounts[place]
        said = self._within(amount.clause)
        if said:
            return self._decide(place, said)
        low, high = self._reader.bounds(amount.sentence)
        before = self._neighbour(place, -1)
        if before is not None:  # what is said in the clause of another amount is said of that one
            low = max(low, before.clause[1])
        earlier = [cue for cue in self._within((low, amount.clause[0])) if cue.kind not in _OWN_CLAUSE]
        if earlier:
            return _most_telling(self._last_clause(earlier))
        start = amount.clause[1] + 1
        if start < high and self._neighbour(place, 1) is None:
            return _most_telling(self._within(self._reader.clause(start, start, high)))
        return ""

    def inherited(self, place: int, found: Mapping[int, Budget]) -> str:
        """What an amount is that goes on a row, or a change, of such ("…, van 412,7 naar 371,2 miljoen euro")."""
        before = self._neighbour(place, -1)
        if before is None or self._is_parted(before, self._amounts[place]):
            return ""
        role = found[before.figure.start].role
        return role if role in STATES or not self._has_own_purpose(place) else ""

    def _has_own_purpose(self, place: int) -> bool:
        """ "€ 3 miljoen steun, voor scholen 2 miljoen": the second need not be what the first is."""
        amount, tokens = self._amounts[place], self._tokens
        words = range(amount.clause[0], amount.first)
        return any(self._words.to.at(tokens, i) for i in words) and not self._words.changes(tokens, amount.first)

    def row_ahead(self, place: int) -> str:
        """What the last of a row is, where the verb stands at its end: "stellt 3, 2 und 1 Million Euro bereit"."""
        while (after := self._neighbour(place, 1)) is not None and not self._is_parted(self._amounts[place], after):
            place += 1
            if said := self._within(after.clause):
                return self._decide(place, said)
        return ""

    def _neighbour(self, place: int, step: int) -> Amount | None:
        """The amount before or behind this one in its sentence."""
        other = place + step
        if 0 <= other < len(self._amounts) and self._amounts[other].sentence == self._amounts[place].sentence:
            return self._amounts[other]
        return None

    def _is_parted(self, left: Amount, right: Amount) -> bool:
        """Do these amounts stand apart, or does a word of what happens to the left one part them?"""
        if right.first - left.stop > _ROW_REACH or ";" in self._tokens.form[left.stop : right.first]:
            return True
        return "؛" in self._tokens.form[left.stop : right.first] or bool(self._within((left.stop, right.first)))

    def _within(self, stretch: tuple[int, int]) -> Sequence[Cue]:
        """The cues that start in a stretch of tokens."""
        if stretch[0] >= stretch[1]:
            return ()
        low, high = self._tokens.start[stretch[0]], self._tokens.end[stretch[1] - 1]
        return self._cues[bisect_left(self._starts, low) : bisect_left(self._starts, high)]

    def _decide(self, place: int, said: Sequence[Cue]) -> str:
        """The most telling of what is said of this amount rather than of its neighbours; else what is nearest."""
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
        return self._telling_of(amount, own) or min(said, key=lambda cue: _distance(cue, amount)).kind

    def _telling_of(self, amount: Amount, said: Sequence[Cue]) -> str:
        """The most telling of these words; what money is (no state) is said before it, or right behind it."""
        start = amount.figure.start
        if any(cue.start < start for cue in said):
            near = min(amount.stop + _BEHIND, len(self._tokens)) - 1
            said = [c for c in said if c.start < start or c.kind in STATES or c.start <= self._tokens.start[near]]
        return _most_telling(said)

    def _said_of_left(self, place: int, between: Sequence[Cue]) -> int:
        """How many of the words between an amount and the next are said of it: the nearer ones.

        An amount of which nothing else is said takes one from a neighbour of which something is.
        """
        left, right = self._amounts[place], self._amounts[place + 1]
        number = sum(1 for cue in between if _distance(cue, left) <= _distance(cue, right))
        before, after = self._rival(place, -1), self._rival(place + 1, 1)
        left_has = bool(self._within((before.first if before else left.clause[0], left.first)))
        right_has = bool(self._within((right.first, after.first if after else right.clause[1])))
        adjacent = bool(between) and between[0].start == self._tokens.start[left.stop]
        if not right_has and (left_has or len(between) > 1) and not (adjacent and len(between) == 1):
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
