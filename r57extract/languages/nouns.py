"""Section [nouns]: what is counted, and how the counted words stand after a number."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True)
class Nouns:
    """What is counted, and how the counted words stand after a number.

    concepts      id from languages/concepts.toml -> its forms
    capitalised   are nouns written with a capital letter?
    adjectives    endings of words that stand between a number and its noun; none where the noun comes first
    plurals       endings of plurals that nobody needs to list, as they are right behind a number ("ів")
    several       endings of which every noun in small letters that nobody listed has one behind a number above one, so
                  that other words there are no nouns ("61 bezet"); none where that cannot be said
    words         how many words a noun nobody listed may have (Vietnamese syllables: 2)
    classifiers   words between a number and its noun that count it ("con", "chiếc")
    others        words that follow numbers and are no nouns: prepositions, verbs, conjunctions; one that begins with
                  "*" is every longer word that ends so ("*ться"), one that ends with it every one that begins so ("و*")
    results       nouns behind the score of a match, where any other noun makes a range of "2-3"
    lookalikes    nouns that end or begin like such a word: "وفد", "*ات"
    """

    concepts: Mapping[str, tuple[str, ...]]
    capitalised: bool
    adjectives: tuple[str, ...]
    plurals: tuple[str, ...]
    words: int
    classifiers: tuple[str, ...]
    others: tuple[str, ...]
    lookalikes: tuple[str, ...] = ()
    several: tuple[str, ...] = ()
    results: tuple[str, ...] = ()
