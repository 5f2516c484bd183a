"""Table [duties.subjects]: what shows that a phrase is, or cannot be, the subject of a verb of duty."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Agreement:
    """What the subject of some verbs looks like.

    verbs    words that a duty begins with ("повинна", "moeten")
    openers  words that no subject of theirs begins with ("het" before "moeten")
    unlike   endings that the first word of no subject of theirs has
    like     endings of nouns that, right before such a verb, are its subject
    nouns    endings that the noun of no subject behind them has ("ers" behind "moet")
    """

    verbs: tuple[str, ...]
    openers: tuple[str, ...] = ()
    unlike: tuple[str, ...] = ()
    like: tuple[str, ...] = ()
    nouns: tuple[str, ...] = ()


@dataclass(frozen=True)
class Subjects:
    """How subjects are told from objects.

    oblique    words that no subject begins with, whatever its verb ("den", "einem")
    objects    endings of what may be the object behind a deed
    accusatives  endings of an object that show that "has" before it is no "must" ("мають надію")
    fronted    endings of an object that, first in its clause, is given a duty ("Тренерів попросили …")
    reflexives endings of verbs that mostly say what happens, where no list of deeds has them ("відновитися")
    persons    endings of nouns for people: such a phrase before the verb is its subject, whatever stands behind it
    actors     endings of nouns that only people have: behind the verb they are its subject, where before it is nobody
    indefinite  articles of what, behind the verb, is more often its object
    bare        endings of nouns without an article that, behind a subject, are the object of the deed behind them:
                "müssen die Kantone Stellung nehmen"
    focus       adverbs that stand before a subject without taking its place: "ook ouderen moeten"
    whoever     words that open a clause which is itself the subject: "Wie meedoet, moet …"
    things      nouns for things that only end like `agent_endings` ("договори")
    nominatives  endings of a plural that, with such an object behind the deed, is the subject of `subjectless` words
    agreement  verbs and what their subjects look like
    """

    oblique: tuple[str, ...] = ()
    objects: tuple[str, ...] = ()
    nominatives: tuple[str, ...] = ()
    accusatives: tuple[str, ...] = ()
    fronted: tuple[str, ...] = ()
    reflexives: tuple[str, ...] = ()
    persons: tuple[str, ...] = ()
    actors: tuple[str, ...] = ()
    indefinite: tuple[str, ...] = ()
    bare: tuple[str, ...] = ()
    focus: tuple[str, ...] = ()
    whoever: tuple[str, ...] = ()
    things: tuple[str, ...] = ()
    agreement: tuple[Agreement, ...] = ()


NO_SUBJECTS = Subjects()
