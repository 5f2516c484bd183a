"""What an article states, flattened to rows of one shape for tables."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from r57extract.rendering.to_json import plain_decimal
from r57extract.types.facts import Budget, DateMention, Deadline, Extraction, Figure, Task


class Row(NamedTuple):
    """One fact.

    fact    figure, date, time, deadline, task, budget or entity
    kind    which sort of it: a figure's kind, a date's grain, a duty's relation to its day ("by"), a budget's role, an
            entity's type
    value   in digits or ISO 8601: "472", "2014/2177", "5..7", "2025-12-31", "2025-01-01/2025-12-31", "--12-31", "19:00"
    detail  what belongs to it: the noun counted, the relation of a date, what must be done, who gets the money
    who     who must do it
    """

    fact: str
    kind: str
    start: int
    end: int
    value: str
    unit: str = ""
    detail: str = ""
    who: str = ""


def rows(extraction: Extraction) -> Iterator[Row]:
    """Every fact of an article, kind after kind, each in the order of the text."""
    for figure in extraction.figures:
        yield Row("figure", figure.kind, figure.start, figure.end, _amount(figure), figure.unit, figure.noun)
    for mention in extraction.dates:
        yield Row("date", mention.grain, mention.start, mention.end, _date(mention), detail=mention.relation)
    for time in extraction.times:
        clock = f"{time.minute_of_day // 60:02}:{time.minute_of_day % 60:02}"
        yield Row("time", "", time.start, time.end, clock)
    for deadline in extraction.deadlines:
        yield _duty("deadline", deadline, deadline.date)
    for task in extraction.tasks:
        yield _duty("task", task, task.deadline.date if task.deadline else None)
    for budget in extraction.budgets:
        amount = plain_decimal(budget.amount)
        yield Row("budget", budget.role, budget.start, budget.end, amount, budget.currency, _recipients(budget))
    for entity in extraction.entities:
        yield Row("entity", entity.type, entity.start, entity.end, entity.key)


def _amount(figure: Figure) -> str:
    if figure.numerator is not None and figure.denominator is not None and figure.unit != "times":
        value = f"{plain_decimal(figure.numerator)}/{plain_decimal(figure.denominator)}"
    elif figure.low is not None and figure.high is not None and figure.low != figure.high:
        value = f"{plain_decimal(figure.low)}..{plain_decimal(figure.high)}"
    else:
        value = plain_decimal(figure.value)
    return value if figure.bound == "=" else f"{figure.bound} {value}"


def _date(mention: DateMention) -> str:
    if mention.first is None or mention.last is None:
        parts = (f"{part:02}" if part else "-" for part in (mention.month, mention.day))
        return f"--{'-'.join(parts)}".rstrip("-") if mention.month or mention.day else ""
    first, last = mention.first.isoformat(), mention.last.isoformat()
    return first if first == last else f"{first}/{last}"


def _duty(fact: str, duty: Deadline | Task, due: DateMention | None) -> Row:
    relation, day = (due.relation, _date(due)) if due else ("", "")
    return Row(fact, relation, duty.start, duty.end, day, detail=duty.what, who=duty.who)


def _recipients(budget: Budget) -> str:
    return ", ".join(recipient.text for recipient in budget.recipients)
