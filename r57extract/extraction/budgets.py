"""Budgets: every amount of money with the part it plays, who gets it, and the amount it is a part of.

"X aan 26 ministeries (Y) en 20 gemeenten (Z)" makes Y and Z parts of X; so do "davon" and a colon.
The part it plays is told by cue words (budget_roles.py), who gets it by a preposition, a bracket or a verb
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
from r57extract.types.facts import Budget

# What an account is made up of: none of these is a part of another.
_ACCOUNTS = frozenset({"profit", "loss", "revenue", "deficit", "surplus", "capital", "debt"})
# So near behind an amount stands "per inwoner".
_PER_REACH = 2


def read(context: Context) -> None:
    """Fill in context.budgets."""
    if any(figure.kind == "money" for figure in context.figures):
        context.budgets = tuple(_Reader(context).budgets())


class _Reader:
    def __init__(self, context: Context) -> None:
        self._tokens = context.tokens
        reader = AmountReader(context)
        self._sentences = reader
        self._amounts = reader.read()
        self._roles = RoleReader(context, reader, self._amounts)
        self._recipients = RecipientReader(context)
        self._words = budget_words(context.language.code)
        self._rates = [cue.start for cue in context.cues if cue.kind == "per"]

    def budgets(self) -> Iterator[Budget]:
        found: dict[int, Budget] = {}
        latest: Amount | None = None  # that is no part of another
        for place, amount in enumerate(self._amounts):
            own = self._roles.role(place)
            whole = latest if latest and self._is_part(amount, latest, own, found) else None
            role = own
            if not own and not (whole and whole.partitive):
                role = self._roles.inherited(place, found) or self._roles.row_ahead(place)
            if whole is not None and (not own or amount.opened >= 0):
                role = self._of_whole(whole, found[whole.figure.start].role) or role
            recipients = self._recipients.read(amount, is_part=whole is not None)
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
                others = tuple(r for r in budget.recipients if r.start != recipients[0].start)
                found[whole.figure.start] = replace(budget, recipients=(*others, *recipients))
            if whole is None:
                latest = amount
        yield from found.values()

    def _is_part(self, amount: Amount, whole: Amount, role: str, found: dict[int, Budget]) -> bool:
        """Is this said to be a part of the amount before it: in a bracket, behind a colon or "of which"?"""
        if whole.figure.unit != amount.figure.unit or whole.figure.value <= amount.figure.value:
            return False
        if self._is_rate(amount):
            return False
        near = whole.sentence == amount.sentence
        if near and whole.opened < 0 and amount.opened >= 0 and self._recipients.named_before(amount):
            return True
        if {role, found[whole.figure.start].role} <= _ACCOUNTS and role != found[whole.figure.start].role:
            return False
        if near and whole.partitive:
            return not self._words.changes(self._tokens, amount.first)
        low = whole.figure.end if near else self._tokens.start[self._sentences.bounds(amount.sentence)[0]]
        return amount.sentence - whole.sentence <= 1 and self._sentences.says_parts(low, amount.figure.start)

    def _of_whole(self, whole: Amount, role: str) -> str:
        """What a part is as its whole is that; "of the 30 million asked for, 8" are something else."""
        return "" if whole.partitive and role in STATES else role

    def _is_rate(self, amount: Amount) -> bool:
        """Is this so much for each: "40 euro per inwoner", "elk 3.500 euro"?"""
        last = min(amount.stop + _PER_REACH, len(self._tokens)) - 1
        behind = bisect_left(self._rates, self._tokens.end[last])
        return behind > bisect_left(self._rates, amount.figure.end) or self._recipients.is_each(amount)
