"""Tasks: explicit duties, each with a body that owes it or a date by which it is due.

An obligation ("moeten", "müssen", "يجب على"), an assignment ("wurde beauftragt", "доручив", "giao"), a request of
a superior ("yêu cầu"), or an item under a line that ends in "must:". Statements, wishes and results are none.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence

from r57extract.extraction import listed
from r57extract.extraction.bodies import Body
from r57extract.extraction.context import Context
from r57extract.extraction.open_owners import GIVEN
from r57extract.extraction.statement import Statement, Trigger
from r57extract.extraction.statements import Statements
from r57extract.extraction.tokens import NUMBER
from r57extract.types.article import Span
from r57extract.types.facts import Deadline, Party, Task

# These need no date: a body suffices.
_BINDING = frozenset({"must", "must_of", "onus", "have", "tasked", "assigns", "asks"})
# Of the deadlines that start before a word, only so many can reach over it: those of its sentence.
_OVERLAPPING = 8


def read(context: Context) -> None:
    """Fill in context.tasks."""
    tasks: list[Task] = []
    for task in sorted(_tasks(context), key=lambda task: (task.start, task.deadline is None)):
        # "wurde beauftragt, die Federführung zu übernehmen" words one duty twice.
        if not (tasks and task.deadline is None and task.end <= tasks[-1].end and _owes(tasks[-1], task.bodies)):
            tasks.append(task)
    context.tasks = tuple(tasks)
    told = set(map(id, context.deadlines))
    below = [task.deadline for task in tasks if task.deadline and id(task.deadline) not in told]
    if below:  # deadlines of items, whose duty is in the line above
        context.deadlines = tuple(sorted((*context.deadlines, *below), key=lambda deadline: deadline.date.start))


def _owes(task: Task, bodies: Sequence[Party]) -> bool:
    """Are these the bodies of a task, or parts of how it names them ("bouwer Heijmans", "Heijmans")?"""
    if not bodies:
        return not task.bodies
    return all(any(one.start <= body.start and body.end <= one.end for one in task.bodies) for body in bodies)


def _tasks(context: Context) -> Iterator[Task]:
    for deadline in context.deadlines:
        yield Task(
            deadline.who,
            deadline.what,
            deadline,
            deadline.start,
            deadline.end,
            bodies=deadline.bodies,
            what_span=deadline.what_span,
        )
    statements = Statements.of(context)
    as_of = [date.start for date in context.dates if date.relation == "as-of"]
    told = _Told(context.deadlines)
    for place, statement in statements.with_triggers():
        # "Per 4 december waren 1.287 taken toegewezen" reports what has been assigned.
        reports = bisect_left(as_of, statement.span.start) < bisect_left(as_of, statement.span.end)
        for trigger in statement.triggers:
            binding = trigger.kind in _BINDING or (trigger.kind == "grants" and _gives_term(statement, trigger))
            if not binding or not statement.is_duty(trigger):
                continue
            if reports and trigger.kind in ("assigns", "tasked"):
                continue
            who = statement.who(trigger)
            if who is None:
                if trigger.kind in GIVEN:
                    yield from _addressed(context, statements, place)
                continue
            printed, bodies = statements.owner(place, who)
            items = list(_items(context, place, printed, bodies))
            yield from items
            task = _task(statement, trigger, who, printed, bodies)
            if not items and not told.has(task, statement.tokens.start[trigger.first]):
                yield task


class _Told:
    """The duties that deadlines have told already."""

    def __init__(self, deadlines: Sequence[Deadline]) -> None:
        self._things = {(deadline.bodies, deadline.what_span) for deadline in deadlines}
        self._by_start = sorted(deadlines, key=lambda deadline: deadline.start)
        self._starts = [deadline.start for deadline in self._by_start]

    def has(self, task: Task, trigger: int) -> bool:
        """Is this the duty of a deadline: the same bodies, and the same thing to do or the same words?"""
        if (task.bodies, task.what_span) in self._things:
            return True
        place = bisect_right(self._starts, trigger)
        near = self._by_start[max(place - _OVERLAPPING, 0) : place]
        return any(deadline.end > trigger and deadline.bodies == task.bodies for deadline in near)


def _gives_term(statement: Statement, trigger: Trigger) -> bool:
    """Is a number of days given, and a purpose: "cho câu lạc bộ thời hạn 30 ngày để …"?"""
    _, stop = statement.clause(trigger.first)
    kinds = statement.tokens.kind
    counted = any(kinds[i] == NUMBER and i not in statement.dated for i in range(trigger.stop, stop))
    return counted and stop < statement.stop and statement.words.breaks.at(statement.tokens, stop) is not None


def _task(statement: Statement, trigger: Trigger, who: Body, printed: str, bodies: tuple[Party, ...]) -> Task:
    what = statement.text_span(*statement.what(trigger, who))
    clause = statement.text_span(*statement.trimmed(*statement.clause(trigger.first)))
    start, end = min(clause.start, what.start), max(clause.end, what.end)
    text = statement.tokens.text
    return Task(printed, text[slice(*what)], None, start, end, bodies=bodies, what_span=what)


def _items(context: Context, place: int, printed: str, bodies: tuple[Party, ...]) -> Iterator[Task]:
    """What a body must do is listed below: each item is a duty of its own."""
    for item in listed.items(context, place):
        span = context.sentences[item]
        yield _item(context, span, listed.without_marks(context.article.text, span), printed, bodies)


def _addressed(context: Context, statements: Statements, place: int) -> Iterator[Task]:
    """ "Thủ tướng yêu cầu:" has below it who must do what, one in each item."""
    told = {deadline.start for deadline in context.deadlines}
    for item in listed.items(context, place):
        span, statement = context.sentences[item], statements.at(item)
        addressed = statement.addressed()
        if addressed and told.isdisjoint(range(*span)):
            body, deed = addressed
            printed, bodies = statements.owner(item, body)
            what = listed.without_marks(context.article.text, Span(statement.tokens.start[deed], span.end))
            yield _item(context, span, what, printed, bodies)


def _item(context: Context, span: Span, what: Span, printed: str, bodies: tuple[Party, ...]) -> Task:
    """The duty of an item, and the deadline that it sets."""
    done, date, deadline = context.article.text[slice(*what)], listed.due(context, span), None
    if date:
        deadline = Deadline(date, done, printed, span.start, span.end, bodies=bodies, what_span=what)
    return Task(printed, done, deadline, span.start, span.end, bodies=bodies, what_span=what)
