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
from r57extract.languages.numbers import Numbers
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
    above     its first letter bears a mark that verbal nouns of that shape do not ("أموال", unlike "إكمال")
    """

    rest: str
    joined: bool
    governed: bool
    definite: bool
    article: bool
    above: bool = False


class ConstructWords:
    """The table [duties.construct] of a language, with the nouns of [duties], ready to be looked up."""

    def __init__(self, duties: Duties, spelling: Spelling, names: Names, numbers: Numbers) -> None:
        form, construct = spelling.form, duties.construct
        self.exists = bool(construct.articles)
        self._form = form
        self._articles = tuple(construct.articles)
        self._fused = tuple(construct.contractions)
        self._prepositions = _forms(construct.prepositions, spelling)
        self._conjunctions = _forms(duties.verb_prefixes, spelling)
        self._rare = _forms(construct.rare, spelling)
        self.prepositions = tuple(letter for letter in self._prepositions if letter not in self._rare)
        self._hamzas = tuple((form(a), form(b)) for a, b in construct.hamzas.items())
        self._possessives = tuple(construct.possessives)
        self._plural_letters = tuple(construct.plural_letters)
        self._construct_endings = _forms(construct.construct_endings, spelling)
        self._inflections = _forms(construct.inflections, spelling)
        self._feminine = _forms(construct.feminine, spelling)
        self._feminine_plurals = _forms(construct.feminine_plurals, spelling)
        self._people = _forms(construct.people, spelling)
        self._high = frozenset(_forms(construct.high, spelling))
        places = (printed for forms in names.places.values() for printed in forms if " " not in printed)
        self._names = frozenset(_forms((*construct.names, *places), spelling)) if self.exists else frozenset()
        self._singulars = frozenset(_forms(construct.singulars, spelling))
        self.participles = _forms(construct.participles, spelling)
        self.attached = frozenset(_forms(construct.attached, spelling))
        self.institutions = (*self._feminine, *self._feminine_plurals)
        self.tails = frozenset(_forms(construct.tails, spelling))
        self._adjectives = frozenset(_forms(construct.adjectives, spelling))
        self._whole = frozenset(_forms(construct.whole, spelling))
        self._adjective_shapes = _forms(construct.adjective_shapes, spelling)
        self._participle_shapes = _forms(construct.participle_shapes, spelling)
        self._noun_shapes = _forms(construct.noun_shapes, spelling)
        self._people_shapes = _forms(construct.people_shapes, spelling)
        self._crowds = frozenset(_forms(construct.crowds, spelling))
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
        words = (word for forms in numbers.cardinals.values() for word in forms if " " not in word)
        self.numerals = frozenset(_forms(words, spelling)) if self.exists else frozenset()
        self.oblique = _forms(construct.oblique, spelling)
        self.accusative = _forms(construct.accusative, spelling)
        self.adverbial = _forms(construct.adverbial, spelling)
        self.she = _forms(construct.she, spelling)
        self.he = _forms(construct.he, spelling)
        self.voiced = tuple(construct.voiced)
        self.objectless = frozenset(_forms(construct.objectless, spelling))
        self.datives = _forms(construct.datives, spelling)
        self.auxiliaries = frozenset(_forms(construct.auxiliaries, spelling))
        self.that = frozenset(_forms(construct.that, spelling))
        self.through = frozenset(_forms(construct.through, spelling))
        self.ruled = frozenset(
            form(w[0]) for w in map(str.split, duties.assigns) if _GAP in w and form(w[-1]) in self.that
        )
        given = [listed.split() for listed in (*duties.assigns, *duties.grants, *duties.asks)]
        self.verbs = frozenset(form(words[0]) for words in given)
        self.gapped = frozenset(form(w[0]) for w in map(str.split, duties.grants) if _GAP in w)
        self.led_for = frozenset(form(w[0]) for w in given if _GAP in w and form(w[-1]).startswith(self.datives))
        self.led = frozenset(form(words[0]) for words in given if _GAP in words and form(words[-1]) in self.through)
        self.says = frozenset(_forms(construct.says, spelling))
        self.at = lru_cache(_REMEMBERED)(self._cut)
        self.noun = lru_cache(_REMEMBERED)(self._find_noun)
        self.is_people = lru_cache(_REMEMBERED)(self._has_people_shape)

    def without_conjunction(self, form: str) -> str:
        """A verb without the "and" written onto it."""
        return next((form[len(c) :] for c in self._conjunctions if form.startswith(c)), form)

    def _cut(self, printed: str) -> Word:
        """A printed word, taken apart."""
        plain = "".join(c for c in unicodedata.normalize("NFC", printed) if not unicodedata.combining(c) and c != "ـ")
        form, joined, governed = self._form(printed), False, False
        if self._is_onto(form, plain, self._conjunctions):
            form, plain, joined = form[1:], plain[1:], True
        if fused := next((f for f in self._fused if plain.startswith(f) and len(form) > len(f) + 1), ""):
            return Word(form[len(fused) :], joined, governed=True, definite=True, article=True)
        if self._is_onto(form, plain, self._prepositions):
            form, plain, governed = form[1:], plain[1:], True
        article = next((a for a in self._articles if plain.startswith(a) and len(form) > len(a) + 1), "")
        if article and form not in self._whole:
            above = plain[len(article) :].startswith(self._plural_letters)
            return Word(form[len(article) :], joined, governed, definite=True, article=True, above=above)
        owned = plain.endswith(self._possessives) and len(form) > _SHORTEST + 1 and not self.is_listed(form)
        if owned:
            return Word(self._free(form, plain), joined, governed, definite=True, article=False)
        return Word(
            form, joined, governed, form in self._names, article=False, above=plain.startswith(self._plural_letters)
        )

    def _free(self, form: str, plain: str) -> str:
        """A noun without its possessive: "لاعبيه" is "لاعبين", "شركتها" is "شركة"."""
        stem = next(form[: -len(owner)] for owner in self._possessives if plain.endswith(owner))
        for ending in self._construct_endings:
            people = stem[: -len(ending)] + self.oblique[0]
            if stem.endswith(ending) and self.noun(people):
                return people
        for altered, plain_letter in self._hamzas:
            if stem.endswith(altered):
                stem = stem[: -len(altered)] + plain_letter  # "وزرائه"
        restored = next((s for s in self._with(stem[:-1]) if s in self._nouns), "")
        return restored or stem

    def _is_onto(self, form: str, plain: str, letters: tuple[str, ...]) -> bool:
        """Is one of these letters written onto a word, rather than its own first letter?"""
        if not form.startswith(letters) or self.is_whole(form):
            return False
        if len(form) <= _SHORTEST and form[1:] not in self._whole and form[1:] not in self._deeds:
            return False
        if plain.endswith(self._possessives) and len(form) > _SHORTEST + 1 and self.is_whole(self._free(form, plain)):
            return False
        return not form.startswith(self._rare) or plain[1:].startswith(self._articles) or self.is_known(form[1:])

    def is_known(self, rest: str) -> bool:
        """Is this a noun, a verbal noun or a name that we know?"""
        return rest in self._names or self.noun(rest) != "" or self.is_deed(rest)

    def is_listed(self, form: str) -> bool:
        """Is this a word of a list as it stands?"""
        return form in self._nouns or form in self._whole or form in self._deeds or form in self._names

    def is_whole(self, form: str) -> bool:
        """Is this a word that only looks as if something were written onto it: "وزارة", "بناء", "وسطاء"?"""
        return form in self._whole or form in self._deeds or form in self._names or self.noun(form) != ""

    def _find_noun(self, rest: str) -> str:
        """PUBLIC or FIRM for a noun that names somebody, in any of its forms; else ""."""
        if rest in self._nouns:
            return self._nouns[rest]
        for ending in (*self._inflections, *self._feminine):
            stem = rest[: -len(ending)]
            if not rest.endswith(ending) or len(stem) < _SHORTEST - 1:
                continue
            feminine = next((self._nouns[s] for s in self._with(stem) if s in self._nouns), "")
            # "مقاولات" are works, not builders.
            plain = self._nouns.get(stem, "") if ending not in self._feminine_plurals else ""
            if found := feminine or (plain if len(stem) >= _SHORTEST else ""):
                return found
        return ""

    def _with(self, stem: str) -> tuple[str, ...]:
        return tuple(stem + ending for ending in self._feminine)

    def governing(self, rest: str) -> str:
        """What the lists say of a plural of people that governs the next noun: "مديري المخازن"."""
        stem = next((rest[: -len(e)] for e in self._construct_endings if rest.endswith(e)), "")
        return self.noun(stem + self.oblique[0]) if stem else ""

    def _has_people_shape(self, rest: str) -> bool:
        """Is this the plural of people by its shape alone: "ناشرين", "مستخدمو"?"""
        return not self.is_deed(rest) and _has_shape(rest, self._people_shapes)

    def is_deed(self, rest: str) -> bool:
        """Is this a verbal noun, by the list or by its shape?"""
        named = rest in self._names or self.noun(rest) != ""
        return rest in self._deeds or (not named and _has_shape(rest, self._deed_shapes))

    def means_deed(self, word: Word) -> bool:
        """Is a word a verbal noun, as printed?"""
        return word.rest in self._deeds or (not word.above and self.is_deed(word.rest))

    def is_listed_deed(self, rest: str) -> bool:
        """Is this a verbal noun of the list?"""
        return rest in self._deeds

    def is_adjective(self, rest: str) -> bool:
        """Is this surely an adjective: listed, or of the shape of one, and nobody's name?"""
        base = next((rest[: -len(e)] for e in (*self._feminine, *self._people) if rest.endswith(e)), rest)
        if base in self._adjectives or rest in self._adjectives or rest in self._high:
            return True
        return not (self.noun(rest) or self.is_deed(rest)) and _has_shape(base, self._adjective_shapes)

    def may_describe(self, word: Word) -> bool:
        """May this be an adjective: surely one, or of the shape of a participle?"""
        rest = word.rest
        if self.is_adjective(rest) or rest.startswith(self.participles):
            return True
        endings = (*self._feminine, *self._feminine_plurals, *self._people)
        base = next((rest[: -len(e)] for e in endings if rest.endswith(e)), rest)
        return _has_shape(base, self._participle_shapes)

    def agrees(self, adjective: str, noun: str) -> bool:
        """Can an adjective belong to a noun, by gender and number?"""
        maybe = self.is_crowd(noun) or (not self.noun(noun) and not _has_shape(noun, self._noun_shapes))
        if self.is_feminine(adjective):
            return noun.endswith((*self._feminine, *self._feminine_plurals)) or maybe
        if self.is_plural(adjective):
            return self.is_plural(noun) or self.is_crowd(noun)
        if adjective.endswith(self._feminine_plurals) and len(adjective) > _SHORTEST + 1:
            return noun.endswith(self._feminine_plurals)
        return not noun.endswith((*self._feminine, *self._feminine_plurals)) and not self.is_plural(noun)

    def is_crowd(self, noun: str) -> bool:
        """May a noun be a broken plural: one that we list, or of their shape?"""
        if noun in self._crowds:
            return True
        known = self.noun(noun) != "" or _has_shape(noun, self._noun_shapes)
        return not known and _has_shape(noun, self._crowd_shapes)

    def is_verb(self, rest: str) -> bool:
        """Is this surely a verb, and no noun in a row of nouns?"""
        return rest.startswith(self.he) and len(rest) > _SHORTEST and not self.is_known(rest)

    def is_feminine(self, rest: str) -> bool:
        """Does a noun or adjective show that it is a feminine?"""
        return rest.endswith(self._feminine) or rest in self._high

    def is_participle(self, rest: str) -> bool:
        """May a feminine word be a participle: "مشاركة"?"""
        return rest.startswith(self.participles) and self.is_feminine(rest)

    def is_plural(self, rest: str) -> bool:
        """Does a noun have the plural ending of people?"""
        return (
            rest.endswith(self._people)
            and len(rest) > _SHORTEST + 1
            and rest not in self._singulars
            and not self.is_deed(rest)
        )

    def is_masculine(self, rest: str) -> bool:
        """Is a noun that we know surely a masculine singular?"""
        if rest in self._crowds or rest.endswith((*self._feminine, *self._feminine_plurals)) or self.is_plural(rest):
            return False
        return self.noun(rest) != ""


def _forms(printed: Iterable[str], spelling: Spelling) -> tuple[str, ...]:
    return tuple(map(spelling.form, printed))


def _has_shape(form: str, shapes: Iterable[str]) -> bool:
    return any(
        len(form) == len(shape) and all(s in ("?", c) for s, c in zip(shape, form, strict=True)) for shape in shapes
    )
