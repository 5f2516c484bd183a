"""Section [names]: titles, places, and how names are written in this language."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True)
class Names:
    """How names are written in this language, and the places and titles that are known by their words.

    capitals  what a capital letter marks within a sentence: "names", "nouns" (German) or "none" (Arabic)
    titles    what stands before a person's name: "minister", "товариш", "السيد"
    given     given names, where capitals do not show what is a name
    syllabic  family names of people whose names are written syllable by syllable (Vietnamese), as written here
    endings   inflection that a name may carry: "Лондоні", "Trumps"; it is taken off where the rest is known
    adjectives  endings that make an adjective of a place: "Ханойського"
    common    words that look like names and are none: in Arabic, frequent words without foreign letters
    places    ISO 3166 code, or a plain id for a city or region -> forms
    """

    capitals: str
    titles: tuple[str, ...]
    given: tuple[str, ...]
    syllabic: tuple[str, ...]
    endings: tuple[str, ...]
    adjectives: tuple[str, ...]
    common: tuple[str, ...]
    places: Mapping[str, tuple[str, ...]]
