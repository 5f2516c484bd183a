"""version-mismatch: the same figure, of which two versions say opposite things.

    nl  "5 procent meer reizigers"      de  "ein Minus von fünf Prozent"   ->   a rise in nl, a fall in de
    uk  "прибуток у 4,2 млн євро"       vi  "lỗ 4,2 triệu euro"            ->   a profit in uk, a loss in vi

Only words in the figure's own clause count, and only where none of them, in any of the versions, says the opposite
or denies it.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

import regex

from r57extract.checks.saying import readable, said, sentence_of, shown_by, told_apart
from r57extract.types.alignment import Case, Fact, Mention
from r57extract.types.article import Span
from r57extract.types.facts import Cue, Figure, starting_in
from r57extract.types.report import Check, Finding

_AGREE = frozenset({"same", "rounded"})
# What a cue makes of its figure, and which two cannot both be true.
_SAYS = {
    "increase": "a rise",
    "more": "a rise",
    "decrease": "a fall",
    "less": "a fall",
    "profit": "a profit",
    "loss": "a loss",
    "surplus": "a surplus",
    "deficit": "a deficit",
    "export": "exports",
    "import": "imports",
    "women": "women",
    "men": "men",
}
_OPPOSITES = (
    ("a rise", "a fall"),
    ("a profit", "a loss"),
    ("a surplus", "a deficit"),
    ("exports", "imports"),
    ("women", "men"),
)
_OPPOSITE = {one: other for pair in _OPPOSITES for one, other in (pair, pair[::-1])}
_CHANGES = frozenset({"a rise", "a fall"})
_MOVES = frozenset({"increase", "decrease"})
_STOPS = regex.compile(r"[,;:!?،؛–—()\n](?!\d)|\.(?!\d)")
_NEAR = 40  # characters between a figure and the word that says what it is
_BESIDE = 30  # of a change
_CLAUSE = 200  # characters on either side that are looked through for its ends


def find(case: Case) -> Iterator[Finding]:
    """One finding for each figure that is one thing in some versions, and the opposite in others."""
    exchanged = {mention for each in case.alignment.exchanges for mention in (*each.left, *each.right)}
    for fact in case.alignment.facts:
        if not exchanged.isdisjoint(fact.mentions):
            continue  # told already
        if len(fact.mentions) < 2 or any(link.agreement not in _AGREE for link in fact.links):
            continue
        told = {mention: _told(case, mention) for mention in fact.mentions if isinstance(mention.fact, Figure)}
        for one, other in _OPPOSITES:
            if _contradict(told, one, other):
                yield _finding(case, fact, told, (one, other))
                break


def _contradict(told: Mapping[Mention, frozenset[str]], one: str, other: str) -> bool:
    both = [words & {one, other} for words in told.values()]
    return {one} in both and {other} in both and {one, other} not in both


def _finding(case: Case, fact: Fact, told: Mapping[Mention, frozenset[str]], pair: Sequence[str]) -> Finding:
    groups: dict[str, list[int]] = {}
    mentions = [mention for mention in fact.mentions if told.get(mention, frozenset()) & set(pair)]
    for mention in mentions:
        meant = next(word for word in pair if word in told[mention])
        groups.setdefault(f"{meant} of {readable(said(mention.fact))}", []).append(mention.version)
    return shown_by(
        case,
        mentions,
        kind="version-mismatch",
        severity="warning",
        message=f"The same figure means opposite things: {told_apart(case, list(groups.items()))}.",
    )


def _told(case: Case, mention: Mention) -> frozenset[str]:
    """What the words of its clause say that a figure is; nothing where one of them is denied."""
    assert isinstance(mention.fact, Figure)
    # "No less than 300" is no fall, nor is a year ago.
    changes = mention.fact.bound == "=" and mention.fact.kind != "duration"
    multiple, moves = mention.fact.unit == "times", False
    found: set[str] = set()
    others: set[str] = set()  # what other figures are
    clause = _clause(case, mention)
    beside = starting_in(case.extractions[mention.version].figures, clause)
    for cue in case.cues_in(mention.version, clause):
        if cue.kind == "negation":
            return frozenset()
        if multiple and cue.kind in _MOVES:
            moves = True
            continue  # "three times the bank has lowered its rate"
        says = _SAYS.get(cue.kind, "")
        away = _away(cue, mention)
        if says and says not in _CHANGES and any(_away(cue, other) < away for other in beside):
            others.add(says)  # of "a couple, 67 and 71, and a boy of 9", the boy is 9
            continue
        if says and away <= (_NEAR if says not in _CHANGES else _BESIDE if changes else -1):
            found.add(says)
    if multiple and mention.fact.value > 1 and not (moves or found & _CHANGES):
        found.add("a rise")  # "three times as many"
    # Both are said of what "imports and exports" come to, whichever other figure stands nearer to one of them.
    return frozenset(found | {word for word in others if _OPPOSITE[word] in found})


def _away(cue: Cue, figure: Mention | Figure) -> int:
    """The characters between a cue and a figure."""
    return max(cue.start - figure.end, figure.start - cue.end)


def _clause(case: Case, mention: Mention) -> Span:
    sentence = sentence_of(case, mention)
    text = case.extractions[mention.version].article.text
    start, last = max(sentence.start, mention.start - _CLAUSE), min(sentence.end, mention.end + _CLAUSE)
    for stop in _STOPS.finditer(text, start, mention.start):
        start = stop.end()
    end = _STOPS.search(text, mention.end, last)
    return Span(start, end.start() if end else last)


check = Check(
    kind="version-mismatch",
    title="the same figure is one thing in some versions, and the opposite in others",
    find=find,
    kinds=("version-mismatch",),
)
