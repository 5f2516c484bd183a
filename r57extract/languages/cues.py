"""Section [cues]: words that say what a statement does with its figures."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True)
class Cues:
    """Words that say what a statement does with its figures.

    kinds       kind of cue -> forms; the kinds are listed in README.md and are the same in all languages
    completing  infinitives and verbal nouns of completing: "open" where something governs them, else no cue
    governors   words of obligation and of the future: what is done under one ("must be done") is "open"
    negations   words that turn a cue round: "not completed" is open, "not allocated" is unallocated
    silent      phrases that hold a cue's form without its meaning: "more than 300" compares nothing
    """

    kinds: Mapping[str, tuple[str, ...]]
    completing: tuple[str, ...]
    governors: tuple[str, ...]
    negations: tuple[str, ...]
    silent: tuple[str, ...]
