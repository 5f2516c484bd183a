"""What a language's lists of names say at a token: a place, a body, the kind of a document, a title."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import cache, cached_property, lru_cache
from typing import NamedTuple

import regex

from r57extract.extraction.context import Context
from r57extract.extraction.phrases import Phrases
from r57extract.extraction.tokens import WORD, Tokens
from r57extract.extraction.transliteration import skeleton
from r57extract.languages import load
from r57extract.languages.international import international

_REMEMBERED = 1 << 16
_SHORTEST_STEM = 3
_TELLING = 4  # consonants
_LONGEST_RESPELLED = 20
_SMALL, _CAPITAL, _CAPITALS = range(3)


class Found(NamedTuple):
    """What starts at a token: the index after its last token, and the key that all languages share."""

    stop: int
    key: str


def body_at(context: Context, index: int) -> Found | None:
    """The body that starts at token `index`: "ministry:finance", "politburo", "party-committee".

    Fast, without spaCy; for those who ask who owes something.
    """
    return gazetteer(context.language.code).body_at(context.tokens, index)


@cache
def gazetteer(code: str) -> Gazetteer:
    """The lists of the language with this ISO 639-1 code; built once a process."""
    return Gazetteer(code)


class Gazetteer:
    """The section [names] of a language, ready to be looked up in tokens."""

    def __init__(self, code: str) -> None:
        language = load(code)
        names, self._spelling = language.names, language.spelling
        form = self._spelling.form
        self.cased = names.capitals != "none"
        self.nouns_are_capital = names.capitals == "nouns"
        self._common = frozenset(map(form, names.common))
        self.endings = tuple(sorted(map(form, names.endings), key=len, reverse=True))
        latin = international().people.given if self._spelling.script == "Latn" else ()
        self.given = frozenset(map(form, (*names.given, *latin))) - self._common
        # "Олену" and "Андрія" have the stems of "Олена" and "Андрій"; elsewhere a name without its end is another.
        self._given_stems = frozenset(map(self.stem, self.given)) if names.pairs else frozenset()
        self.syllabic = frozenset(map(form, names.syllabic)) - self._common
        self._last_words = {form(word): kind for kind, words in names.last_words.items() for word in words}
        endings = ((form(end), kind) for kind, ends in names.last_endings.items() for end in ends)
        self._last_endings = tuple(sorted(endings, key=lambda ending: -len(ending[0])))
        everywhere = international()
        self._things = frozenset(map(form, (*everywhere.acronyms.things, *everywhere.currencies)))
        self._adjectives = tuple(sorted(map(form, names.adjectives), key=len, reverse=True))
        self.own_letters = frozenset(names.own_letters)
        self.syllables = names.syllables
        self.adjoined = names.adjoined
        self.pairs = names.pairs
        self._foreign = frozenset(names.foreign_letters)
        self._respelling = frozenset(names.respelling)
        shapes = list(map(form, names.shapes))
        self._affixes = _shapes(shape for shape in shapes if "*" in shape)
        self._shapes = _shapes(shapes)
        self.titles = Phrases({True: names.titles}, self._spelling, clitics=True)
        self.particles = Phrases({True: names.particles}, self._spelling)
        self.callings = Phrases({True: names.callings}, self._spelling, clitics=True)
        self.speech = Phrases({True: names.speech}, self._spelling, clitics=True)
        self.locatives = Phrases({True: names.locatives}, self._spelling)
        self._place_openers = frozenset(map(form, names.place_openers))
        self.company_before = Phrases({True: names.company_before}, self._spelling, clitics=True)
        self._company_after = frozenset(map(form, names.company_after))
        self._connectors = Phrases({True: names.connectors}, self._spelling)
        self._number_signs = Phrases({True: names.number_signs}, self._spelling)
        self._subjects = Phrases({True: names.subjects}, self._spelling)
        self._all_prefixes = tuple(map(form, self._spelling.prefixes))
        self._prefixes = sorted((p for p in map(form, self._spelling.prefixes) if len(p) == 1), key=len, reverse=True)
        self._definite = tuple(map(form, names.definite))
        self._and = tuple(map(form, names.joined_and))
        self._heads = self._cased_phrases(names.heads)
        self._fields = self._cased_phrases(names.fields)
        self._bodies = self._cased_phrases(names.bodies)
        self._documents = self._cased_phrases(names.documents)
        self._peoples = self._cased_phrases(names.peoples)
        self._places: dict[str, list[tuple[tuple[str, ...], tuple[str, int]]]] = {}
        for place, forms in names.places.items():
            for printed in forms:
                words = tuple(map(self.stem, Tokens(printed, self._spelling).form[:-1]))
                self._places.setdefault(words[0], []).append((words[1:], (place, _case(printed))))
        self._place_of = lru_cache(_REMEMBERED)(self._find_place_of)
        self._places_from = lru_cache(_REMEMBERED)(self._find_places)
        self.respelled = lru_cache(_REMEMBERED)(self._is_respelled)
        self.given_name = lru_cache(_REMEMBERED)(self._is_given)
        self.common = lru_cache(_REMEMBERED)(self._is_common)
        self.begins_known = lru_cache(_REMEMBERED)(self._begins_known)

    def stem(self, form: str) -> str:
        """`form` without the longest ending that it may carry; a stem has three letters or more."""
        for ending in self.endings:
            if form.endswith(ending) and len(form) - len(ending) >= _SHORTEST_STEM:
                return form[: -len(ending)]
        return form

    def place_at(self, tokens: Tokens, index: int) -> Found | None:
        """The longest place name that starts at token `index`, or a word for what is of it ("Chinese")."""
        form = tokens.form
        for rest, (place, case) in self._places_from(form[index]):
            stop = index + 1 + len(rest)
            if (
                stop <= len(form)
                and all(map(self._inflects, form[index + 1 : stop], rest))
                and _fits(tokens, index, case)
            ):
                return Found(stop, place)
        return None

    def without_prefix(self, tokens: Tokens, index: int) -> int:
        """Where the name that token `index` begins starts: behind a prefix that is no part of it ("بالصين")."""
        start, form = tokens.start[index], tokens.form[index]
        for prefix in self._prefixes:
            rest = form[len(prefix) :]
            if form.startswith(prefix) and self._begins_listed(rest):
                return start + len(prefix) if tokens.text.startswith(prefix, start) else start
        return start

    def people_at(self, tokens: Tokens, index: int) -> Found | None:
        """An adjective or nation that starts at token `index`, with the place it is of."""
        found = self._at(self._peoples, tokens, index)
        if found is None and (place := self._place_of(tokens.form[index])):
            return Found(index + 1, place)
        return found

    def body_at(self, tokens: Tokens, index: int) -> Found | None:
        """A body known by its whole name, or a kind of body with its field: the longer of the two."""
        whole = self._at(self._bodies, tokens, index)
        head = self._at(self._heads, tokens, index)
        if head:
            field = self.field_at(tokens, self.after_connector(tokens, head.stop))
            if field and (whole is None or field.stop > whole.stop):
                return Found(field.stop, f"{head.key}:{field.key}")
        return whole

    def head_at(self, tokens: Tokens, index: int) -> Found | None:
        """The kind of body whose word stands at token `index`."""
        return self._at(self._heads, tokens, index)

    def field_at(self, tokens: Tokens, index: int) -> Found | None:
        """What a body is for, as worded at token `index`."""
        return self._at(self._fields, tokens, index)

    def document_at(self, tokens: Tokens, index: int) -> Found | None:
        """The kind of document whose word stands at token `index`; its number, if any, is not looked at."""
        return self._at(self._documents, tokens, index)

    def opens_place(self, form: str) -> bool:
        """Is this an adjective that opens names of places: "Нова Каховка"?"""
        return form in self._place_openers

    def kind_by_last_word(self, form: str) -> str:
        """ "place" or "body" where a name that ends in this word is one ("John Street", "Lloyds Pharmacy"), or ""."""
        return "body" if form in self._company_after else self._last_words.get(form, "")

    def kind_by_ending(self, form: str) -> str:
        """ "place" or "body" where the last part of this word says so ("Goethe-Universität"), or ""."""
        return next((kind for ending, kind in self._last_endings if form.endswith(ending)), "")

    def is_thing(self, form: str) -> bool:
        """Is this an acronym of something that is no body: "DNA"?"""
        return form in self._things

    def ends_company(self, form: str) -> bool:
        """Is a name that ends in this word a company's: "GmbH", "plc"?"""
        return form in self._company_after

    def after_number_sign(self, tokens: Tokens, index: int) -> int:
        """The index behind "nr.", "số", "رقم" where one stands at token `index`."""
        return self._after(self._number_signs, tokens, index)

    def after_connector(self, tokens: Tokens, index: int) -> int:
        """The index behind "van", "для" where one stands at token `index`."""
        return self._after(self._connectors, tokens, index)

    def after_subject_word(self, tokens: Tokens, index: int) -> int:
        """The index behind "on", "про" where one stands at token `index`."""
        return self._after(self._subjects, tokens, index)

    def joined_by_and(self, form: str) -> bool:
        """Is a word that may be a name joined to the one before by a written-on "and" ("ودونالد")?"""
        if form in self.given or not form.startswith(self._and):
            return False
        rest = form[1:]
        return rest in self.given or self.respellable(rest)

    def _without_and(self, form: str) -> tuple[str, ...]:
        return (form, form[1:]) if form.startswith(self._and) and len(form) > _SHORTEST_STEM else (form,)

    def goes_on(self, tokens: Tokens, index: int) -> bool:
        """Can the word at `index` belong to the title that stands before it: by a capital, or by its article?"""
        if tokens.kind[index] != WORD:
            return False
        if self.cased:
            return not self.nouns_are_capital and tokens.is_capital(index)
        return tokens.form[index].startswith(self._definite)

    def may_have_prefix(self, form: str) -> bool:
        """Does it begin with a letter that is often a preposition or \"and\" written onto a word?"""
        return form.startswith(tuple(self._prefixes))

    def is_definite(self, tokens: Tokens, index: int) -> bool:
        """Does the word have an article written on, so that it names no title ("القانون الدولي")?"""
        return bool(self._definite) and any(
            stem.startswith(self._definite) for stem in self._without_prepositions(tokens.form[index])
        )

    def begins_document(self, form: str) -> bool:
        """May the kind of a document start with this word?"""
        return self._documents.may_start(form)

    def _after(self, phrases: Phrases[bool], tokens: Tokens, index: int) -> int:
        found = phrases.at(tokens, index) if index < len(tokens) else None
        return found[0] if found else index

    def _at(self, phrases: Phrases[tuple[str, int]], tokens: Tokens, index: int) -> Found | None:
        found = phrases.at(tokens, index) if index < len(tokens) and tokens.kind[index] == WORD else None
        if found is None or not _fits(tokens, index, found[1][1]):
            return None
        return Found(found[0], found[1][0])

    def _cased_phrases(self, table: Mapping[str, tuple[str, ...]]) -> Phrases[tuple[str, int]]:
        cased: dict[tuple[str, int], list[str]] = {}
        for key, forms in table.items():
            for form in forms:
                cased.setdefault((key, _case(form)), []).append(form)
        return Phrases(cased, self._spelling, clitics=True)

    def _inflects(self, form: str, stem: str) -> bool:
        return form == stem or self.stem(form) == stem

    def _find_places(self, form: str) -> tuple[tuple[tuple[str, ...], tuple[str, int]], ...]:
        stems = self._without_prepositions(form)
        stems += [self.stem(stem) for stem in stems]
        found = [entry for stem in dict.fromkeys(stems) for entry in self._places.get(stem, ())]
        return tuple(sorted(found, key=lambda entry: -len(entry[0])))

    def _without_prepositions(self, form: str) -> list[str]:
        """`form`, and what is left without each prefix, the article kept: "بالصين" and "للصين" are "الصين"."""
        stems = [form]
        for prefix in self._all_prefixes:
            rest = form[len(prefix) :]
            if not form.startswith(prefix) or len(rest) < 2 or prefix in self._definite:
                continue
            if prefix.endswith(self._definite) or prefix[-1:] == prefix[-2:-1]:
                rest = self._definite[0] + rest
            stems.append(rest)
        return stems

    def _find_place_of(self, form: str) -> str | None:
        """The place that an adjective is of, by its ending: "Ханойського"."""
        for ending in self._adjectives:
            if form.endswith(ending) and len(form) - len(ending) >= _SHORTEST_STEM:
                for stem in (form[: -len(ending)], self.stem(form[: -len(ending)])):
                    for rest, (place, _) in self._places.get(stem, ()):
                        if not rest:
                            return place
        return None

    def _begins_listed(self, form: str) -> bool:
        lists = (self._fields, self._documents)
        return self.begins_known(form) or any(phrases.may_start(form) for phrases in lists)

    def _begins_known(self, form: str) -> bool:
        """May a body, a place or a nation start with this word?"""
        lists = (self._bodies, self._heads, self._peoples)
        return (
            form in self._place_openers
            or bool(self._places_from(form) or self._place_of(form))
            or any(phrases.may_start(form) for phrases in lists)
        )

    def _is_common(self, form: str) -> bool:
        return form not in self.given and not self._common.isdisjoint(self._spelling.stems(form))

    def _is_given(self, form: str) -> bool:
        if form in self._common:
            return False
        stem = self.stem(form)
        if stem in self._given_stems or any(one in self.given for one in (*self._spelling.stems(form), stem)):
            return True
        return not self.cased and self.respelled(form) and skeleton(form) in self._respelled_given

    @cached_property
    def _respelled_given(self) -> frozenset[str]:
        """The consonants of given names in Latin letters, where they are enough to know one by: "روبرتو" is Roberto."""
        bones = (skeleton(self._spelling.form(name)) for name in international().people.given)
        return frozenset(name for name in bones if len(name) >= _TELLING)

    def respellable(self, form: str) -> bool:
        """Could this be a respelled word by its letters, its ending and its length, whatever its shape?"""
        if not 3 <= len(form) <= _LONGEST_RESPELLED or not self._respelling.issuperset(form) or self.common(form):
            return False
        return self._affixes.fullmatch(form) is None

    def _is_respelled(self, form: str) -> bool:
        """Has a word of a script without capitals letters, and a shape, that the language's own words lack?"""
        if not self._foreign.isdisjoint(form):
            return True
        if not 4 <= len(form) <= _LONGEST_RESPELLED or not self._respelling.issuperset(form):
            return False
        return not self.common(form) and not any(map(self._shapes.fullmatch, self._without_and(form)))


def _case(form: str) -> int:
    """What the capitals of a form in a list ask of the text: nothing, a first capital, or capitals throughout."""
    if not form[0].isupper():
        return _SMALL
    return _CAPITALS if len(form) > 1 and form.isupper() else _CAPITAL


def _fits(tokens: Tokens, index: int, case: int) -> bool:
    printed = tokens.text[tokens.start[index] : tokens.end[index]]
    return case == _SMALL or (printed[0].isupper() if case == _CAPITAL else printed.isupper())


def _shapes(shapes: Iterable[str]) -> regex.Pattern[str]:
    """One pattern of all shapes: "?" is one letter, "*" any letters."""
    patterns = (shape.replace("?", r"\p{L}").replace("*", r"\p{L}*") for shape in shapes)
    return regex.compile("|".join(patterns) or r"(?!)")
