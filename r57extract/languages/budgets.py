"""Section [budgets]: how it is said who gets an amount of money."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Budgets:
    """How it is said who gets an amount. The parts that money plays are cue words, in [cues].

    to       words between an amount and who gets it
    receive  verbs whose subject gets the amount behind them
    each     words that say that the amount behind them is what every single one gets
    of       words that open "of the 30 million, 20 …", so that parts follow
    rest     words for what is left of an amount
    breaks   words that open another clause, whether a mark stands before them or not
    conjunctions  words for "and"; "*" where it is written onto the next word
    joiners  words that part who gets one amount from what stands before
    counted  words that make a number without a unit behind them one of people or things: "die Zahl der Fahrgäste"
    dative   a recipient may follow its amount without a word between (Ukrainian)
    """

    to: tuple[str, ...]
    receive: tuple[str, ...]
    each: tuple[str, ...]
    of: tuple[str, ...]
    rest: tuple[str, ...]
    breaks: tuple[str, ...]
    conjunctions: tuple[str, ...]
    joiners: tuple[str, ...]
    dative: bool
    counted: tuple[str, ...] = ()
