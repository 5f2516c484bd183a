"""Section [comparisons]: words that set one figure against another."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Comparisons:
    """Words that stand between figures which say something of one another, and nothing else.

    start     before the value that something had, where the new one follows: "von 40 auf 50"
    to        before the value that it has now
    former    before, or right behind, an earlier value: "nach 40 im Vorjahr", "(Vorjahr: 40)"
    by        before the size of a change: "um", "ein Plus von"
    equals    before what says the same in other words: "189, also 35 Prozent"
    of        before the whole of a share, behind it: "50 Prozent des Umsatzes von 448 Millionen"
    among     before a whole whose parts follow, where such words open a clause: "Von den 540 Befragten …"
    idle      words that may stand beside these and change nothing
    halved    verbs of falling to a half, which no multiple says
    rises     verbs of rising and falling, as forms that state it, not that ask for it: what rises has more than before
    falls
    adjusted  words that say that a change was worked out otherwise than from the figures beside it
    """

    start: tuple[str, ...]
    to: tuple[str, ...]
    former: tuple[str, ...]
    by: tuple[str, ...]
    equals: tuple[str, ...]
    of: tuple[str, ...]
    among: tuple[str, ...]
    idle: tuple[str, ...]
    halved: tuple[str, ...]
    rises: tuple[str, ...]
    falls: tuple[str, ...]
    adjusted: tuple[str, ...]
