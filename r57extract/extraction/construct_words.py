"""Words of a language that writes its article, and more, onto them (Arabic): what each is made of.

"وللوزارات" is "and", "for", the article and a noun in the plural. What a word means is looked up under the noun that
is left; what it agrees with is told by its ending and, for plurals that have none, by its shape.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable
from functools import lru_cache
from typing import NamedTuple

from r57extract.languages.duties import Duties
from r57extract.languages.names import Names
from r57extract.languages.spelling import Spelling

PUBLIC, FIRM = "public", "firm"
_REMEMBERED = 1 << 16
# What is left of a word without what is written onto it has so many letters at least.
_SHORTEST = 3
_GAP = "…"


class Word(NamedTuple):
    """What a word is made of.

    rest      the noun without article, "and" and preposition, as looked up
    joined    "and" is written onto it
    governed  a preposition is written onto it
    definite  it has its article, or an ending that makes it definite
    article   it has its article
    """

    rest: str
    joined: bool
    governed: bool
    definite: bool
    article: bool


class ConstructWords:
    """The table [duties.construct] of a language, with the nouns of [duties], ready to be looked up."""

    def __init__(self, duties: Duties, spelling: Spelling, names: Names) -> None:
        form, construct = spelling.form, duties.construct
        self.exists = bool(construct.articles)
        self._form = form
        self._articles = tuple(construct.articles)
        self._fused = tuple(construct.contractions)
        self._prepositions = _forms(construct.prepositions, spelling)
        self.conjunctions = _forms(duties.verb_prefixes, spelling)
        self._possessives = _forms(construct.possessives, spelling)
        self._inflections = _forms(construct.inflections, spelling)
        self._feminine = _forms(construct.feminine, spelling)
        self._feminine_plurals = _forms(construct.feminine_plurals, spelling)
        self._people = _forms(construct.people, spelling)
        self._high = frozenset(_forms(construct.high, spelling))
        places = (printed for forms in names.places.values() for printed in forms if " " not in printed)
        self._names = frozenset(_forms((*construct.names, *places), spelling)) if self.exists else frozenset()
        self._singulars = frozenset(_forms(construct.singulars, spelling))
        self._adjectives = frozenset(_forms(construct.adjectives, spelling))
        self._whole = frozenset(_forms(construct.whole, spelling))
        self._adjective_shapes = _forms(construct.adjective_shapes, spelling)
        self._noun_shapes = _forms(construct.noun_shapes, spelling)
        self._people_shapes = _forms(construct.people_shapes, spelling)
        self._crowd_shapes = _forms(construct.crowd_shapes, spelling)
        self._deed_shapes = _forms(duties.deed_shapes, spelling)
        deeds = [word for word in _forms(duties.deeds, spelling) if " " not in word]
        articles = _forms(construct.articles, spelling)
        bare = (word[len(a) :] for word in deeds for a in articles if word.startswith(a) and word not in self._whole)
        self._deeds = frozenset((*deeds, *bare))
        self._nouns = {
            **dict.fromkeys(_forms(duties.firms, spelling), FIRM),
            **dict.fromkeys(_forms(duties.bodies, spelling), PUBLIC),
        }
        self.datives = _forms(construct.datives, spelling)
        self.oblique = _forms(construct.oblique, spelling)
        self.adverbial = _forms(construct.adverbial, spelling)
        self.she = _forms(construct.she, spelling)
        self.he = _forms(construct.he, spelling)
        self.voiced = tuple(construct.voiced)
        self.objectless = frozenset(_forms(construct.objectless, spelling))
        self.through = frozenset(_forms(construct.through, spelling))
        given = [listed.split() for listed in (*duties.assigns, *duties.grants, *duties.asks)]
        self.verbs = frozenset(form(words[0]) for words in given)
        self.led = frozenset(form(words[0]) for words in given if _GAP in words and form(words[-1]) in self.through)
        self.that = frozenset(_forms(construct.that, spelling))
        self.says = frozenset(_forms(construct.says, spelling))
        self.at = lru_cache(_REMEMBERED)(self._cut)
        self.noun = lru_cache(_REMEMBERED)(self._find_noun)
        self.is_people = lru_cache(_REMEMBERED)(self._has_people_shape)

    def _cut(self, printed: str) -> Word:
        """A printed word, taken apart."""
        plain = "".join(c for c in unicodedata.normalize("NFC", printed) if not unicodedata.combining(c) and c != "ـ")
        form, joined, governed = self._form(printed), False, False
        if form.startswith(self.conjunctions) and len(form) > _SHORTEST and not self.is_whole(form):
            form, plain, joined = form[1:], plain[1:], True
        if fused := next((f for f in self._fused if plain.startswith(f) and len(form) > len(f) + 1), ""):
            return Word(form[len(fused) :], joined, governed=True, definite=True, article=True)
        if form.startswith(self._prepositions) and len(form) > _SHORTEST and not self.is_whole(form):
            inner = plain[1:].startswith(self._articles)
            if inner or len(form) > _SHORTEST:
                form, plain, governed = form[1:], plain[1:], True
        article = next((a for a in self._articles if plain.startswith(a) and len(form) > len(a) + 1), "")
        if article and form not in self._whole:
            return Word(form[len(article) :], joined, governed, definite=True, article=True)
        owned = form.endswith(self._possessives) and len(form) > _SHORTEST + 1 and not self.is_whole(form)
        return Word(form, joined, governed, definite=owned or form in self._names, article=False)

    def is_whole(self, form: str) -> bool:
        """Is this a word that only looks as if something were written onto it: "وزارة", "بناء", "وسطاء"?"""
        return form in self._whole or form in self._deeds or form in self._names or self.noun(form) != ""

    def _find_noun(self, rest: str) -> str:
        """PUBLIC or FIRM for a noun that names somebody, in any of its forms; else ""."""
        if rest in self._nouns:
            return self._nouns[rest]
        for ending in (*self._inflections, *self._feminine):
            if rest.endswith(ending) and len(rest) - len(ending) >= _SHORTEST:
                stem = rest[: -len(ending)]
                found = self._nouns.get(stem) or next((self._nouns[s] for s in self._with(stem) if s in self._nouns), "")
                if found:
                    return found
        return ""

    def _with(self, stem: str) -> tuple[str, ...]:
        return tuple(stem + ending for ending in self._feminine)

    def _has_people_shape(self, rest: str) -> bool:
        """Is this the plural of people by its shape alone: "ناشرين", "مستخدمو"?"""
        return not self.is_deed(rest) and _has_shape(rest, self._people_shapes)

    def is_deed(self, rest: str) -> bool:
        """Is this a verbal noun, by the list or by its shape?"""
        return rest in self._deeds or (_has_shape(rest, self._deed_shapes) and self.noun(rest) == "")

    def is_listed_deed(self, rest: str) -> bool:
        """Is this a verbal noun of the list?"""
        return rest in self._deeds

    def is_adjective(self, rest: str) -> bool:
        """Is this surely an adjective: listed, or of the shape of one, and nobody's name?"""
        base = next((rest[: -len(e)] for e in (*self._feminine, *self._people) if rest.endswith(e)), rest)
        if base in self._adjectives or rest in self._adjectives or rest in self._high:
            return True
        return self.noun(rest) == "" and _has_shape(base, self._adjective_shapes)

    def agrees(self, adjective: str, noun: str) -> bool:
        """Can an adjective belong to a noun, by gender and number?"""
        crowd = _has_shape(noun, self._crowd_shapes) and not _has_shape(noun, self._noun_shapes)
        maybe = crowd or not _has_shape(noun, self._noun_shapes)
        if self.is_feminine(adjective):
            return noun.endswith((*self._feminine, *self._feminine_plurals)) or maybe
        if self.is_plural(adjective):
            return self.is_plural(noun) or (maybe and _has_shape(noun, self._crowd_shapes))
        if adjective.endswith(self._feminine_plurals) and len(adjective) > _SHORTEST + 1:
            return noun.endswith(self._feminine_plurals)
        return not noun.endswith((*self._feminine, *self._feminine_plurals)) and not self.is_plural(noun)

    def is_crowd(self, noun: str) -> bool:
        """May a noun be a broken plural, whatever its ending: "قادة", "طلاب"?"""
        return _has_shape(noun, self._crowd_shapes)

    def is_feminine(self, rest: str) -> bool:
        """Does a noun or adjective show that it is a feminine?"""
        return rest.endswith(self._feminine) or rest in self._high

    def is_plural(self, rest: str) -> bool:
        """Does a noun have the plural ending of people?"""
        return rest.endswith(self._people) and len(rest) > _SHORTEST + 1 and rest not in self._singulars and not self.is_deed(rest)

    def is_masculine(self, rest: str) -> bool:
        """Is a noun surely a masculine singular?"""
        return not rest.endswith(self._feminine) and _has_shape(rest, self._noun_shapes) and self.noun(rest) != ""


def _forms(printed: Iterable[str], spelling: Spelling) -> tuple[str, ...]:
    return tuple(map(spelling.form, printed))


def _has_shape(form: str, shapes: Iterable[str]) -> bool:
    return any(
        len(form) == len(shape) and all(s in ("?", c) for s, c in zip(shape, form, strict=True)) for shape in shapes
    )
