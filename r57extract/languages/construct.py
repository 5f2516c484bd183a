"""Table [duties.construct]: nouns in a language that writes its article, and more, onto its words (Arabic)."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, fields
from typing import Any


@dataclass(frozen=True)
class Construct:
    """How noun phrases and verbs are built where a noun without its article governs the next one.

    articles, contractions  what makes a noun definite, alone and fused with a preposition ("لل")
    prepositions  what is written onto a noun and governs it; datives: those of them that mean "for"
    rare        what is written only onto nouns with their article or that we know (ف, ك)
    whole       words that only look as if something were written onto them ("وسطاء", "التزام")
    names       first parts of names of places, which are definite without an article
    possessives endings that make a noun definite ("نائبها")
    inflections endings under which a listed noun is still the same noun ("شرك-ات", "مقاول-ين"); a noun without any
                of them may have lost the first of `feminine`
    hamzas      letters as they are written before a possessive, with what they are without ("وزراء", "وزرائه")
    construct_endings  further ones, before a possessive ("لاعبي-ه")
    feminine    endings of feminine nouns and adjectives; feminine_plurals, people: plural endings
    singulars   words that only look like such plurals ("قانون")
    high        feminine adjectives that do not show it by their ending ("كبرى")
    participles letter that participles begin with
    attached    prepositions with a pronoun that go on with a participle ("المشتبه بهم")
    tails       bare words that go on with a definite phrase ("الثالثة عشرة")
    adjectives  what follows a definite noun with an article and never names anybody ("سابق")
    adjective_shapes, participle_shapes, noun_shapes  shapes ("?" is one letter) of adjectives, of participles that may
                describe as well as name somebody, and of singular masculine nouns
    people_shapes   shapes of people in the plural, whatever they do ("?ا??ين")
    crowds      listed nouns that are plurals without a plural's ending, or feminines without theirs
    crowd_shapes    shapes of broken plurals that are not listed; these feminine adjectives agree, or those of people
    plural_letters  first letters, as printed, of plurals that would else look like verbal nouns ("أموال", "إكمال")
    oblique     ending of people who are an object; accusative: of bare nouns that govern none;
                adverbial: of bare words that say how ("رسميا")
    she         letter that a feminine verb begins or ends with; he: one that a masculine verb begins with
    voiced      mark on the first letter of a verb that says that it is passive
    objectless  verbs of `assigns` and `asks` that may lack an object: a noun alone behind them is their subject
    through     prepositions before whom a duty is given to, where the verb says so ("أوعز … إلى")
    auxiliaries words before or between a subject and its verb that mean nothing here ("كانت … قد")
    that        words behind which a clause says what is owed; says: those before a statement
    """

    articles: tuple[str, ...]
    contractions: tuple[str, ...]
    prepositions: tuple[str, ...]
    datives: tuple[str, ...]
    rare: tuple[str, ...]
    whole: tuple[str, ...]
    names: tuple[str, ...]
    possessives: tuple[str, ...]
    inflections: tuple[str, ...]
    hamzas: Mapping[str, str]
    construct_endings: tuple[str, ...]
    feminine: tuple[str, ...]
    feminine_plurals: tuple[str, ...]
    people: tuple[str, ...]
    singulars: tuple[str, ...]
    high: tuple[str, ...]
    participles: tuple[str, ...]
    attached: tuple[str, ...]
    tails: tuple[str, ...]
    adjectives: tuple[str, ...]
    adjective_shapes: tuple[str, ...]
    participle_shapes: tuple[str, ...]
    noun_shapes: tuple[str, ...]
    people_shapes: tuple[str, ...]
    crowds: tuple[str, ...]
    crowd_shapes: tuple[str, ...]
    plural_letters: tuple[str, ...]
    oblique: tuple[str, ...]
    accusative: tuple[str, ...]
    adverbial: tuple[str, ...]
    she: tuple[str, ...]
    he: tuple[str, ...]
    voiced: tuple[str, ...]
    objectless: tuple[str, ...]
    through: tuple[str, ...]
    auxiliaries: tuple[str, ...]
    that: tuple[str, ...]
    says: tuple[str, ...]


_EMPTY: dict[str, Any] = {field.name: {} if field.name == "hamzas" else () for field in fields(Construct)}
NO_CONSTRUCT = Construct(**_EMPTY)
