"""Section [names]: how names are written in a language, and those that are known by their words."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True)
class Names:
    """How names are written in this language, and the people, bodies, places and documents known by their words.

    capitals    what a capital letter marks within a sentence: "names", "nouns" (German) or "none" (Arabic)
    syllables   are the language's words written syllable by syllable, so that one alone is rarely a name?
    adjoined    does the place that a body is of stand directly behind it ("Міністерство оборони США")?
    pairs       do two capitalised words together name a person, since of other names only the first word has one?
    titles      what stands before a person's name: "minister", "товариш", "السيد"
    callings    what somebody is, behind a comma after the name: "expert", "deskundige", "der Sprecher"
    speech      words for saying, which stand beside people: "zei", "заявив", "قال"
    given       given names
    particles   small words within a person's name: "van der", "бін"
    syllabic    family names of people whose names are written syllable by syllable (Vietnamese), as written here
    endings     inflection that a name may carry: "Лондоні", "Trumps"; it is taken off where the rest is known
    adjectives  endings that make an adjective of a place: "Ханойського"
    common      words that look like names and are none
    respelling  where there are no capitals: the letters that names from elsewhere are respelled with
    foreign_letters  where there are no capitals: letters that only words from elsewhere have
    own_letters  where there are no capitals: letters and marks that only the language's own words take
    joined_and  where there are no capitals: an "and" that is written onto the next word
    shapes      where there are no capitals: shapes of the language's own words; "?" is a letter, "*" any letters
    connectors  what may stand between the kind of a body and its field: "Ministerie *van* Financiën"
    number_signs  what may stand between the kind of a document and its number: "Plan *nr.* 02"
    subjects    what may stand between the kind of a document and its subject: "Wet *op* …", "закон *про* …"
    definite    where there are no capitals: the article that words of a title are joined to
    locatives   small words that a place stands behind: "in", "tại"
    place_openers  adjectives that open names of places, so that two capitalised words are one: "Білої Церкви"
    company_before, company_after  what shows that a name is a company's: "شركة", "GmbH"
    pipelines   trained spaCy pipelines for the language, best first; the first that is installed is used
    last_words  "place" or "body" -> words that show that a name which ends in them is one: "Street", "University"
    last_endings  the same of the ends of words: "Robert-Koch-Institut"
    heads       kind of body -> forms: ministry, committee, court, …
    fields      what a body is for -> forms: finance, science-technology, …
    bodies      body known by its whole name -> forms; a form with a capital letter is matched with one only
    documents   kind of document -> forms: resolution, law, plan, …
    peoples     place -> adjectives and nations of it: "Amerikaanse", "українськ*"
    places      ISO 3166 code, or a plain id for a city or region -> forms
    """

    capitals: str
    syllables: bool
    adjoined: bool
    pairs: bool
    titles: tuple[str, ...]
    speech: tuple[str, ...]
    callings: tuple[str, ...]
    given: tuple[str, ...]
    particles: tuple[str, ...]
    syllabic: tuple[str, ...]
    endings: tuple[str, ...]
    adjectives: tuple[str, ...]
    common: tuple[str, ...]
    respelling: tuple[str, ...]
    foreign_letters: tuple[str, ...]
    own_letters: tuple[str, ...]
    joined_and: tuple[str, ...]
    shapes: tuple[str, ...]
    connectors: tuple[str, ...]
    number_signs: tuple[str, ...]
    subjects: tuple[str, ...]
    definite: tuple[str, ...]
    locatives: tuple[str, ...]
    company_before: tuple[str, ...]
    company_after: tuple[str, ...]
    pipelines: tuple[str, ...]
    last_words: Mapping[str, tuple[str, ...]]
    last_endings: Mapping[str, tuple[str, ...]]
    heads: Mapping[str, tuple[str, ...]]
    fields: Mapping[str, tuple[str, ...]]
    bodies: Mapping[str, tuple[str, ...]]
    documents: Mapping[str, tuple[str, ...]]
    peoples: Mapping[str, tuple[str, ...]]
    places: Mapping[str, tuple[str, ...]]
    place_openers: tuple[str, ...] = ()
