"""Budgets: every amount of money with the part it plays, who gets it, and the amount it is a part of.

"X aan 26 ministeries (Y) en 20 gemeenten (Z)" makes Y and Z parts of X; so do "davon" and a colon, and "of the X, Y
…". The part it plays is told by cue words (budget_roles.py), who gets it by a preposition, a bracket or a verb
(recipients.py).
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import replace

from r57extract.extraction.budget_amounts import Amount, AmountReader
from r57extract.extraction.budget_roles import STATES, RoleReader
from r57extract.extraction.budget_words import budget_words
from r57extract.extraction.context import Context
from r57extract.extraction.recipients import RecipientReader
from r57extract.types.facts import RATES, Budget

# What an account is made up of: none of these is a part of another.
_ACCOUNTS = frozenset({"profit", "loss", "revenue", "deficit", "surplus", "capital", "debt"})
_LEFT = frozenset({"unallocated", "remaining"})
# So near behind an amount stands "per inwoner".
_PER_REACH = 2
# "De rest, " before its amount has so many tokens at most.
_APPOSED = 4
# "Of which" is said of the sentence before; a rest may come one later.
_PART_REACH = 1
_REST_REACH = 2


def read(context: Context) -> None:
    """Fill in context.budgets."""
    if any(figure.kind == "money" for figure in context.figures):
        context.budgets = tuple(_Reader(context).budgets())


class _Reader:
    def __init__(self, context: Context) -> None:
        self._tokens = context.tokens
        self._words = budget_words(context.language.code)
        self._reader = AmountReader(context)
        self._amounts = self._reader.read()
        self._roles = RoleReader(context, self._reader, self._amounts)
        self._recipients = RecipientReader(context, self._amounts)
        self._rates = [cue.start for cue in context.cues if cue.kind in RATES]
        self._found: dict[int, Budget] = {}  # by start
        self._divided: set[int] = set()  # starts of amounts of which parts were found

    def budgets(self) -> Iterator[Budget]:
        latest: Amount | None = None  # that is no part of another
        inner: Amount | None = None  # a part that is divided itself
        for place, amount in enumerate(self._amounts):
            own = self._roles.role(place)
            rest = own in _LEFT or self._is_left(amount)
            inner = self._inner(place, inner)
            whole = next((w for w in (inner, latest) if w and self._is_part(amount, w, own, rest=rest)), None)
            figure = amount.figure
            role = self._role(place, own, whole) or ("remaining" if rest else "")
            budget = Budget(
                amount=figure.value,
                currency=figure.unit,
                role=role,
                recipients=self._recipients.read(amount, role, is_part=whole is not None),
                start=figure.start,
                end=figure.end,
                figure=figure,
                part_of=whole.figure.start if whole else None,
                rest=rest,
            )
            self._found[figure.start] = budget
            if whole is not None:
                self._divide(whole, amount, budget)
            else:
                latest = amount
        yield from self._found.values()

    def _inner(self, place: int, inner: Amount | None) -> Amount | None:
        """The part just before an amount, if "of which" leads from it: it is divided up to the end of its sentence."""
        amount = self._amounts[place]
        before = self._amounts[place - 1] if place else None
        if before is None or before.sentence != amount.sentence:
            return None
        is_part = self._found[before.figure.start].part_of is not None
        if is_part and self._reader.says_of_which(before.figure.end, amount.figure.start):
            return before
        return inner

    def _role(self, place: int, own: str, whole: Amount | None) -> str:
        """What is said of an amount; else, what is said of its whole, or of the row in which it stands."""
        if whole is None:
            return own or self._roles.inherited(place, self._found) or self._roles.row_ahead(place)
        of_whole = self._found[whole.figure.start].role
        if whole.partitive and of_whole in STATES:
            return own  # "of the 30 million asked for, 8 …": something else has become of them
        if own and self._amounts[place].opened < 0:
            return own
        return of_whole or own or self._roles.inherited(place, self._found)

    def _divide(self, whole: Amount, amount: Amount, part: Budget) -> None:
        """Tell a whole of its part: its recipients are the whole's, too."""
        budget = self._found[whole.figure.start]
        self._divided.add(whole.figure.start)
        listed = amount.opened >= 0 or self._reader.has_colon(whole.figure.end, amount.figure.start)
        of_which = self._reader.says_of_which(whole.figure.end, amount.figure.start)
        starts = {recipient.start for recipient in part.recipients}
        self._found[whole.figure.start] = replace(
            budget,
            recipients=(*(r for r in budget.recipients if r.start not in starts), *part.recipients),
            split=part.rest or ((budget.split or (listed and not of_which)) and not self._is_open(amount)),
        )

    def _is_open(self, amount: Amount) -> bool:
        """Does something without an amount end the row: "1,2 Millionen Gehalt, 0,8 Millionen Bonus und Aktien"?"""
        stop = self._reader.bounds(amount.sentence)[1]
        if any(other.sentence == amount.sentence and other.first > amount.first for other in self._amounts):
            return False
        return any(self._words.is_and(self._tokens, index) for index in range(amount.stop, stop))

    def _is_part(self, amount: Amount, whole: Amount, role: str, *, rest: bool) -> bool:
        """Is this said to be a part of the amount before it: in a bracket, behind a colon or "of which"?"""
        if whole.figure.unit != amount.figure.unit or whole.figure.value <= amount.figure.value:
            return False
        if self._is_rate(amount) or self._is_former(amount):
            return False
        near = whole.sentence == amount.sentence
        if near and whole.opened < 0 and amount.opened >= 0 and self._recipients.named_before(amount):
            return True
        of_whole = self._found[whole.figure.start].role
        if {role, of_whole} <= _ACCOUNTS and role != of_whole:
            return False
        if near and whole.partitive:
            return not self._words.changes(self._tokens, amount.first)
        if rest and amount.sentence - whole.sentence <= _REST_REACH and whole.figure.start in self._divided:
            return True
        low = whole.figure.end if near else self._tokens.start[self._reader.bounds(amount.sentence)[0]]
        if near and self._reader.has_colon(low, amount.figure.start):
            return True
        close = amount.sentence - whole.sentence <= _PART_REACH
        return close and self._reader.says_of_which(low, amount.figure.start)

    def _is_former(self, amount: Amount) -> bool:
        """Is it what another one was before: "418,7 (Vorjahr: 372,8) Millionen Euro", "(in 2024 0,95 Euro)"?"""
        first = amount.opened + 1
        if first <= 0:
            return False
        dated = any(index in self._tokens.claimed for index in range(first, min(first + 2, amount.first)))
        return dated or self._words.former.at(self._tokens, first) is not None

    def _is_left(self, amount: Amount) -> bool:
        """Is this said to be what is left: "de overige 3 miljoen", "de rest, 3 miljoen euro,"?"""
        first, stop = amount.clause
        if first == amount.first and first > 1:
            first = max(self._reader.clause(first - 2, 0, first)[0], first - _APPOSED)
        return any(self._words.rest.at(self._tokens, index) for index in range(first, stop))

    def _is_rate(self, amount: Amount) -> bool:
        """Is this so much for each: "40 euro per inwoner", "elk 3.500 euro"?"""
        last = min(amount.stop + _PER_REACH, len(self._tokens)) - 1
        behind = bisect_left(self._rates, self._tokens.end[last])
        return behind > bisect_left(self._rates, amount.figure.end) or self._recipients.is_each(amount)
