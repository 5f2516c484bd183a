"""Which words, and which parts of words, stand for which parts of a number."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping
from decimal import Decimal
from itertools import islice
from typing import NamedTuple

from r57extract.extraction.memo import Memo
from r57extract.extraction.number_atoms import ONE, TEN, THOUSAND, Atom, Role, is_ten
from r57extract.extraction.number_grammar import step
from r57extract.extraction.number_sum import Sum
from r57extract.extraction.tokens import Tokens
from r57extract.languages.numbers import Numbers
from r57extract.languages.spelling import Spelling

JOINER = Atom("joiner")
_LONGEST_WORD = 200  # letters; longer than any number below 10^15 in one word
_MOST_SPLITS = 8  # a form has one or two; more would only be tried in nonsense
# What stands beside the only word of a phrase.
_ALONE = ("", False)
# The word beside one, and whether that stands behind it -> the place of the one in a phrase, and the phrase.
_Indexed = dict[tuple[str, bool], list[tuple[int, tuple[str, ...]]]]


class Reading(NamedTuple):
    """What a word, with the words behind it, may be in a number.

    rest  the forms of the words behind the first
    head  the part of the word's form before what is glued to the number
    """

    atoms: tuple[Atom, ...]
    rest: tuple[str, ...] = ()
    head: str = ""

    @property
    def length(self) -> int:
        """In tokens."""
        return 1 + len(self.rest)

    def fits(self, tokens: Tokens, place: int) -> bool:
        """Do the words behind the one at `place` belong to it?"""
        return not self.rest or tuple(tokens.form[place + 1 : place + self.length]) == self.rest

    def shut(self) -> Reading:
        """The same, nothing being joined to it."""
        return self._replace(atoms=tuple(atom._replace(extends=False) for atom in self.atoms))

    def alone(self) -> Reading:
        """The same, its scale counting one with nothing before it."""
        return self._replace(atoms=(self.atoms[0]._replace(alone=True), *self.atoms[1:]))


class Forms:
    """The forms of one language's [numbers], folded as the text is.

    starts      every word of numbers, alone or with something written onto its front, but for words of several parts
    beginnings  the first letters, `beginning` of them, of what is written together
    shortest    how long that is at least
    """

    def __init__(self, numbers: Numbers, spelling: Spelling, empty: Sum) -> None:
        self._empty = empty
        self._numbers = numbers
        self._spelling = spelling
        self.together = numbers.together
        self.followers = frozenset(map(spelling.form, numbers.fractions.followers))
        self.singular = {
            spelling.form(form): frozenset(map(spelling.form, before))
            for form, before in numbers.doubts.singular.items()
        }
        self.behind = {
            spelling.form(form): tuple(" " * (ending[0] == " ") + spelling.form(ending.strip()) for ending in endings)
            for form, endings in numbers.doubts.behind.items()
        }
        self._compounds = {
            spelling.form(form): frozenset(map(spelling.form, behind))
            for form, behind in numbers.doubts.compounds.items()
        }
        self._uncompounded = self._folded(numbers.doubts.uncompounded)
        self._indefinite = frozenset(map(spelling.form, numbers.doubts.indefinite))
        self._abbreviations = {
            spelling.form(form) for forms in numbers.abbreviations.values() for form in numbers.expanded(forms)
        }
        self._uncertain = self._folded(numbers.doubts.uncertain)
        self._words: dict[str, list[Reading]] = {}
        self._pieces: dict[str, list[Atom]] = {}
        self._scales: dict[str, Decimal] = {}
        self._read_lists(numbers)
        self._beginning = min(map(len, self._pieces), default=0)
        self._lengths = self._lengths_by_beginning()
        first = [piece for piece, atoms in self._pieces.items() if any(step(empty, a, new_word=False) for a in atoms)]
        self.beginning = min(map(len, first), default=0)
        self.beginnings = frozenset(piece[: self.beginning] for piece in first)
        self.shortest = self.beginning + self._beginning
        self.units = self._unit_words()
        self._duals = frozenset(self._dual_forms(numbers))
        self.starts = self._with_fronts(self._words.keys() | self._duals)
        ends = {ending for endings in numbers.duals.endings.values() for ending in endings}
        # Those that govern no noun behind them: "دولتان", but "دولتا".
        self.dual_ends = tuple(e for e in ends if not any(o != e and o.startswith(e) for o in ends))
        self._ones = frozenset(map(spelling.form, numbers.ones_behind))
        self._articles = tuple(map(spelling.form, numbers.determiners))
        self._phrases = self._indexed_phrases(numbers.doubts.phrases)
        self._vague = frozenset(map(spelling.form, numbers.doubts.vague))
        doubling = (form for forms in numbers.multiples.forms.values() for form in forms)
        self._doubling = frozenset(self._cut(form)[0] for form in doubling) if self._vague else frozenset()
        clitics = [form for form in map(spelling.form, numbers.joiners) if form in spelling.prefixes]
        determiners = [spelling.form(form) for form in numbers.determiners]
        self._fronts = (
            *((joiner + determiner, (JOINER,)) for joiner in clitics for determiner in (*determiners, "")),
            *((determiner, ()) for determiner in determiners),
        )
        # Each distinct word costs once.
        self.stems = Memo(self._stems)
        self.starting = Memo(self._starting)
        self.following = Memo(self._following)

    def may_start(self, form: str) -> bool:
        """Is it a word of numbers, alone or with something written onto its front?"""
        return form in self.starts or bool(self._split(form))

    def _stems(self, form: str) -> tuple[tuple[str, str], ...]:
        """What may be written onto the front of a form, and what is left of it."""
        return tuple((form[: len(form) - len(stem)], stem) for stem in self._spelling.stems(form))

    def _starting(self, stem: str) -> tuple[Reading, ...]:
        """The readings of a form that begins a number."""
        return (*self._words.get(stem, ()), *self._split(stem))

    def _following(self, form: str) -> tuple[Reading, ...]:
        """The readings of a form that goes on a number, joiners on its front included."""
        readings = [*self._words.get(form, ()), *self._split(form)]
        for front, atoms in self._fronts:
            if form.startswith(front) and len(form) > len(front):
                readings += (r._replace(atoms=(*atoms, *r.atoms)) for r in self._words.get(form[len(front) :], ()))
        return tuple(readings)

    def counts(self, form: str) -> bool:
        """Is it a word of numbers, joiners apart?"""
        return any(reading.atoms[0].role != "joiner" for reading in self.following[form])

    def joins(self, form: str) -> bool:
        """Is it a joiner that stands apart, as before digits?"""
        return any(reading.atoms[0].role == "joiner" for reading in self._words.get(form, ()))

    def _with_fronts(self, words: Collection[str]) -> frozenset[str]:
        """The same words, and each with what may be written onto its front."""
        longer = [word for word in words if len(word) > 1]
        return frozenset(words).union(front + word for front in self._spelling.fronts for word in longer)

    def _unit_words(self) -> dict[str, frozenset[Decimal]]:
        """The words for one to nine that are no articles, and which of them each is."""
        units: dict[str, frozenset[Decimal]] = {}
        for form, readings in self._words.items():
            atoms = (reading.atoms[0] for reading in readings if not reading.rest)
            values = {atom.value for atom in atoms if atom.role == "unit" and not atom.article and 1 <= atom.value <= 9}
            if values:
                units[form] = frozenset(values)
        return units

    def is_never_last(self, form: str) -> bool:
        """Is it a word that behind another number is none: "năm", a year?"""
        atoms = (reading.atoms[0] for reading in self._words.get(form, ()))
        return any(atom.role == "unit" and not atom.last for atom in atoms)

    def is_ten(self, form: str) -> bool:
        """Is it the word for one of twenty to ninety, to which a hyphen may join a unit: "seventy-two"?"""
        atoms = (reading.atoms[0] for reading in self._words.get(form, ()) if not reading.rest)
        return any(atom.role == "unit" and is_ten(atom.value) for atom in atoms)

    def is_hundred_or_ten(self, form: str) -> bool:
        """Does it go on a single thousand: "серед тисячі двохсот мешканців"? "Тисячі сорокарічних" are many."""
        readings = (reading.atoms for reading in self.following[form])
        return any(len(atoms) == 1 and TEN < atoms[0].value < THOUSAND for atoms in readings)

    def scale(self, form: str) -> Decimal | None:
        """What the form multiplies digits before it by, or None."""
        return self._scales.get(form)

    def is_compound(self, tokens: Tokens, index: int) -> bool:
        """Is this scale word another word with the one behind it: "tỷ phú"?"""
        behind = self._compounds.get(tokens.form[index])
        if behind is None or tokens.form[index + 1] not in behind:
            return False
        named = tokens.is_capital(index + 1) and not tokens.is_capital(index)  # "10 tỷ Phú Thọ"
        return not named and tuple(tokens.form[index + 1 : index + 3]) not in self._uncompounded

    def is_abbreviation(self, form: str) -> bool:
        """Is it a scale that a full stop may follow?"""
        return form in self._abbreviations

    def is_indefinite(self, form: str) -> bool:
        """Does it leave a scale word behind it without a value: "several hundred"?"""
        return any(stem in self._indefinite for stem in self._spelling.stems(form))

    def is_vague(self, tokens: Tokens, index: int) -> bool:
        """Does a word such as "vài" leave the number at token `index` without a value?"""
        if index == 0 or tokens.form[index - 1] not in self._vague:
            return False
        return index == 1 or tokens.form[index - 2] not in self._doubling

    def is_dual(self, stem: str) -> bool:
        """Is it a noun that says "two" by its ending?"""
        return stem in self._duals

    def is_each(self, tokens: Tokens, index: int, stem: str) -> bool:
        """Is this the one of "للمباراة الواحدة وأربعين …": with an article, which the next word lacks?"""
        form = tokens.form[index]
        if form == stem or stem not in self._ones or not form.removesuffix(stem).endswith(self._articles):
            return False
        return not any(article in tokens.form[index + 1][1:4] for article in self._articles)

    def phrase_end(self, tokens: Tokens, index: int, stop: int) -> int:
        """The end of a phrase in which the tokens from `index` to `stop` are no number; 0 where there is none."""
        form = tokens.form
        phrases = self._phrases.get(form[index]) or {}
        for beside in ((form[index + 1], True), (form[index - 1], False), _ALONE) if phrases else ():
            for offset, words in phrases.get(beside, ()):
                start, end = index - offset, index - offset + len(words)
                if start >= 0 and stop <= end and tuple(form[start:end]) == words:
                    return end
        return 0

    def _folded(self, forms: tuple[str, ...]) -> frozenset[tuple[str, ...]]:
        return frozenset(self._cut(form) for form in self._numbers.expanded(forms))

    def _cut(self, form: str) -> tuple[str, ...]:
        return tuple(Tokens(form, self._spelling).form[:-1])

    def _read_lists(self, numbers: Numbers) -> None:
        # The first reading of a word wins where several read equally far: "сьома" is the seventh before it is
        # a case of seven, ألفا two thousand before it is a thousand.
        first, fractions, multiples = numbers.ordinals, numbers.fractions, numbers.multiples
        self._enter("ordinal", first.forms)
        self._enter("ordinal-scale", first.scales)
        self._enter("ordinal-marker", {ONE: first.markers})
        self._enter("unit", numbers.cardinals)
        self._enter("scale", numbers.scales)
        self._enter("scale", numbers.plural_scales, alone=False)
        self._enter("dozen", numbers.dozens)
        self._enter("dozen", numbers.plural_dozens, alone=False)
        self._enter("joiner", {ONE: numbers.joiners})
        self._enter("multiple", multiples.forms)
        self._enter("times", {ONE: multiples.times})
        self._enter("times-marker", {ONE: multiples.markers})
        self._enter("part", fractions.parts)
        self._enter("between", {ONE: fractions.between})
        self._enter("more", fractions.more)
        self._enter("point", {ONE: fractions.points})
        self._enter("integer", {ONE: fractions.integers})
        for quotient, forms in fractions.whole.items():
            numerator, denominator = quotient.split("/")
            for form in numbers.expanded(forms):
                self._enter_form("whole", form, Atom("whole", Decimal(numerator), Decimal(denominator)))
        for value, forms in numbers.inside.items():
            for form in numbers.expanded(forms):
                self._pieces.setdefault(self._spelling.form(form), []).append(Atom("unit", value))
        for unit, forms in numbers.attached.items():
            atom = Atom("attached", unit="" if unit == "none" else unit)
            for form in numbers.expanded(forms):
                self._pieces.setdefault(self._spelling.form(form), []).append(atom)
        if self.together:
            for form in numbers.expanded(first.superlatives):
                self._pieces.setdefault(self._spelling.form(form), []).append(Atom("superlative"))
        for power, forms in numbers.abbreviations.items():
            self._scales.update((self._spelling.form(form), power) for form in numbers.expanded(forms))
        for readings in self._words.values():
            readings.sort(key=lambda reading: -reading.length)

    def _enter(self, role: Role, meanings: Mapping[Decimal, Iterable[str]], *, alone: bool = True) -> None:
        for value, forms in meanings.items():
            for form in self._numbers.expanded(tuple(forms)):
                self._enter_form(role, form, Atom(role, value, alone=alone))

    def _enter_form(self, role: Role, form: str, atom: Atom) -> None:
        doubts = self._numbers.doubts
        words = self._cut(form)
        if role == "unit":
            atom = atom._replace(
                article=form in doubts.articles,
                first=form not in doubts.never_first,
                last=form not in doubts.never_last,
            )
        is_place = role == "part" and any(r.atoms[0].role == "ordinal" for r in self._words.get(words[0], ()))
        atom = atom._replace(certain=words not in self._uncertain and not is_place)
        readings = self._words.setdefault(words[0], [])
        if role == "scale":
            readings[:] = (reading.shut() if reading.rest == words[1:] else reading for reading in readings)
        readings.append(Reading((atom,), words[1:]))
        if len(words) == 1:
            if role in ("scale", "dozen") and (role == "dozen" or atom.value >= 100):
                self._scales.setdefault(words[0], atom.value)
            glues = role == "ordinal-scale" or (self.together and role not in ("times", "multiple", "point"))
            if glues:
                self._pieces.setdefault(words[0], []).append(atom)

    def _split(self, form: str) -> tuple[Reading, ...]:
        """The readings of a form as several parts written together."""
        if form[: self.beginning] not in self.beginnings or len(form) > _LONGEST_WORD:
            return ()
        return tuple(islice(self._segmentations(form, 0, self._empty), _MOST_SPLITS))

    def _segmentations(self, form: str, start: int, read: Sum) -> Iterator[Reading]:
        """Every way to cut a form into pieces that make a number, longest pieces first.

        Each piece leaves less room for the next, so that few ways are tried however long the form is.
        """
        for length in self._lengths.get(form[start : start + self._beginning], ()):
            stop = start + length
            for atom in self._pieces.get(form[start:stop], ()) if stop <= len(form) else ():
                after = step(read, atom, new_word=False)
                if after is None:
                    continue
                if stop == len(form):
                    if start and not after.joined:
                        yield Reading((atom,), head=form[:start])
                else:
                    for rest in self._segmentations(form, stop, after):
                        yield rest._replace(atoms=(atom, *rest.atoms))

    def _lengths_by_beginning(self) -> dict[str, list[int]]:
        """The first letters of pieces -> how long such pieces are, longest first: most words have no such letters."""
        lengths: dict[str, set[int]] = {}
        for piece in self._pieces:
            lengths.setdefault(piece[: self._beginning], set()).add(len(piece))
        return {beginning: sorted(found, reverse=True) for beginning, found in lengths.items()}

    def _dual_forms(self, numbers: Numbers) -> Iterator[str]:
        duals = numbers.duals
        for noun in duals.nouns:
            ending = next((end for end in duals.endings if end != "none" and noun.endswith(end)), "")
            stem = noun.removesuffix(ending)
            yield from (self._spelling.form(stem + dual) for dual in duals.endings[ending or "none"])
        for noun, endings in duals.only.items():
            yield from (self._spelling.form(noun + dual) for dual in endings)

    def _indexed_phrases(self, phrases: tuple[str, ...]) -> dict[str, _Indexed]:
        """Word -> the word beside it, and whether that stands behind it -> (its place in a phrase, the phrase)."""
        index: dict[str, _Indexed] = {}
        for phrase in phrases:
            words = self._cut(phrase)
            for place, word in enumerate(words):
                behind = place + 1 < len(words)
                beside = (words[place + 1] if behind else words[place - 1], behind) if len(words) > 1 else _ALONE
                index.setdefault(word, {}).setdefault(beside, []).append((place, words))
        return index
