"""Numbers in words: "drieëndertig", "năm trăm hai mươi mốt" -> Decimal. One reader for all languages.

What the words mean is in section [numbers] of the language files, how they make a value in `number_grammar`; here they
are found in the text: as words, as parts of words, with what is written onto their front.
"""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from r57extract.extraction.amount import HYPHENS
from r57extract.extraction.duals import Duals
from r57extract.extraction.hyphens import is_hyphen, is_suspended
from r57extract.extraction.memo import Memo
from r57extract.extraction.number_atoms import ONE, Atom, Rules
from r57extract.extraction.number_forms import Forms, Reading
from r57extract.extraction.number_grammar import step
from r57extract.extraction.number_sum import Sum
from r57extract.extraction.numeral import Numeral
from r57extract.extraction.templates import ANYTHING, Company
from r57extract.extraction.tokens import BREAK, MARK, NUMBER, WORD, Tokens
from r57extract.languages import Language

TWO = Decimal(2)
LEAST_UNNAMED = 20  # teams and places are called by lesser numbers
_READERS: dict[str, NumberWords] = {}


class _Read:
    """A number as far as it has been read: the index after its last token, and what that token was taken for."""

    __slots__ = ("reading", "stop", "sum")

    def __init__(self, sum: Sum, stop: int, reading: Reading) -> None:
        self.sum = sum
        self.stop = stop
        self.reading = reading


class NumberWords:
    """The number words of one language, ready to be looked up in tokens."""

    def __init__(self, language: Language) -> None:
        numbers = language.numbers
        self.language = language
        self._sum = Sum(Rules(numbers.units_first, numbers.linked, numbers.elliptic))
        self._forms = Forms(numbers, language.spelling, self._sum)
        self._duals = Duals(language, self._forms)
        units = language.measures.units.values()
        self._units = frozenset(language.spelling.form(form) for forms in units for form in forms)
        self._first = Memo(self._first_readings)
        self._company = Memo(self._find_company)
        self.starts, self.beginnings = self._forms.starts, self._forms.beginnings
        self.beginning, self.shortest = self._forms.beginning, self._forms.shortest

    @classmethod
    def of(cls, language: Language) -> NumberWords:
        """The reader for a language, made once."""
        reader = _READERS.get(language.code)
        if reader is None or reader.language is not language:
            reader = _READERS[language.code] = cls(language)
        return reader

    def company(self, form: str) -> Company | None:
        """The words of which one must follow this one for a number to start with it; None where none can."""
        return self._company[form] if self._forms.may_start(form) else None

    def _find_company(self, form: str) -> Company | None:
        """The same, worked out; no number starts with a word that only goes on numbers, such as "and"."""
        forms = self._forms
        company: set[str] = set()
        found = False
        for _, stem in forms.stems[form]:
            if forms.is_dual(stem) or stem in forms.singular:
                return ANYTHING
            readings = [reading for reading, _ in self._first[stem]]
            if not all(reading.rest for reading in readings):
                return ANYTHING
            company.update(reading.rest[0] for reading in readings)
            found = found or bool(readings)
        return frozenset(company) if found else None

    def goes_on(self, form: str) -> bool:
        """Could this word go on a number that stands before it?"""
        return bool(self._forms.following[form]) or self.company(form) is not None

    def at(self, tokens: Tokens, index: int) -> Numeral | None:
        """The longest number in words that starts at token `index`."""
        if self.company(tokens.form[index]) is None or self._ends_a_name(tokens, index):
            return None
        best: Numeral | None = None
        for prefix, stem in self._forms.stems[tokens.form[index]]:
            found = self._dual(tokens, index, prefix, stem) or self._longest(tokens, index, prefix, stem)
            if found is not None and (best is None or found.stop > best.stop):
                best = found
        end = self._forms.phrase_end(tokens, index, best.stop) if best else 0
        measured = best is not None and best.kind == "cardinal" and end == best.stop
        if best is None or (end and not (measured and tokens.form[end] in self._units)):
            return None  # an age is "in de twintig", but not "in de twintig minuten"
        if best.kind == "cardinal" and self._starts_a_name(tokens, best, index):
            return None
        if best.value == TWO and best.kind == "cardinal" and any(self._duals.stands(tokens, index - n) for n in (1, 2)):
            return None  # "جنديين اثنين": the two are said already
        if best.kind == "fraction" and self.more_at(tokens, index) and index and tokens.kind[index - 1] == WORD:
            return None  # "سنتين ونصف" adds a half to what stands before
        return best

    def scale_at(self, tokens: Tokens, index: int) -> tuple[int, Decimal] | None:
        """The scale word(s) at token `index`, after digits: the index after them, and what they multiply by.

        "nghìn tỷ" is 1E12. The full stop of an abbreviation ("Mio.") is taken along.
        """
        product, last, stop = ONE, ONE, index
        while stop < len(tokens) and tokens.kind[stop] == WORD:
            scale = self._forms.scale(tokens.form[stop])
            if scale is None or (stop > index and scale <= last) or self._forms.is_compound(tokens, stop):
                break
            product, last, stop = product * scale, scale, stop + 1
            if self._forms.is_abbreviation(tokens.form[stop - 1]) and tokens.form[stop] == "." and tokens.glued(stop):
                stop += 1
        return (stop, product) if stop > index else None

    def more_at(self, tokens: Tokens, index: int) -> tuple[int, Decimal] | None:
        """The words at token `index` that add a part of one, or of the scale before: "rưỡi", "з половиною", ونصف."""
        for reading in self._forms.following[tokens.form[index]]:
            if reading.atoms[-1].role == "more" and len(reading.atoms) == 1 and reading.fits(tokens, index):
                return index + reading.length, reading.atoms[-1].value
        return None

    def part_at(self, tokens: Tokens, index: int) -> tuple[int, Decimal] | None:
        """The word for a part at token `index`, behind digits: "27 Hundertstel"; but "derde" is a place, too."""
        for reading in self._forms.following[tokens.form[index]]:
            atom = reading.atoms[0]
            if len(reading.atoms) == 1 and atom.role == "part" and atom.certain and reading.fits(tokens, index):
                return index + reading.length, atom.value
        return None

    def _longest(self, tokens: Tokens, index: int, prefix: str, stem: str) -> Numeral | None:
        best: _Read | None = None
        reads = list(self._openings(tokens, index, stem))
        while reads:
            for read in reads:
                longer = best is None or (read.stop > best.stop and not self._forms.is_each(tokens, index, stem))
                if (
                    longer
                    and read.sum.complete
                    and self._holds(tokens, index, read.stop, read.sum, joined=bool(prefix))
                ):
                    best = read
            going_on = [read for read in reads if self._may_continue(tokens, read.stop)]
            reads = [longer for read in going_on for longer in self._continued(tokens, read)]
        return None if best is None else self._numeral(tokens, index, prefix, best)

    def _openings(self, tokens: Tokens, index: int, stem: str) -> Iterator[_Read]:
        """What the first word can be, each with the number that it makes alone."""
        for reading, read in self._first[stem]:
            if reading.fits(tokens, index):
                yield _Read(read, index + reading.length, reading)
        alone = index and tokens.form[index - 1] in self._forms.singular.get(stem, ())
        if alone or (stem in self._forms.singular and self._forms.is_hundred_or_ten(tokens.form[index + 1])):
            for reading in self._forms.starting[stem]:
                if reading.atoms[0].role in _SCALES and (single := _apply(self._sum, reading.alone())):
                    yield _Read(single, index + reading.length, reading)

    def _first_readings(self, stem: str) -> tuple[tuple[Reading, Sum], ...]:
        readings = ((reading, _apply(self._sum, reading)) for reading in self._forms.starting[stem])
        return tuple((reading, read) for reading, read in readings if read is not None)

    def _may_continue(self, tokens: Tokens, place: int) -> bool:
        form = tokens.form[place]
        return form in HYPHENS or bool(self._forms.following[form])

    def _continued(self, tokens: Tokens, read: _Read) -> Iterator[_Read]:
        """The number with what the next word adds to it, in each way that it can."""
        place, new_word = read.stop, True
        if tokens.form[place] in HYPHENS:
            if is_suspended(tokens, place) and self._forms.together:
                for reading in self._shared_tails(tokens, place):
                    if shared := _apply(read.sum, reading):
                        yield _Read(shared, place + 1, reading)
            if is_hyphen(tokens, place) and (self._forms.together or self._forms.is_ten(tokens.form[place - 1])):
                place, new_word = place + 1, False
        if tokens.kind[place] == WORD and not self._forms.is_compound(tokens, place):
            for reading in self._forms.following[tokens.form[place]]:
                if new_word and reading.atoms[0].role == "unit" and 0 < reading.atoms[0].value < ONE:
                    continue  # "чотири південні області" are no four and a half days
                if reading.fits(tokens, place) and (longer := _apply(read.sum, reading, new_word=new_word)):
                    yield _Read(longer, place + reading.length, reading)

    def _shared_tails(self, tokens: Tokens, place: int) -> Iterator[Reading]:
        """What the hyphen of "zwei- bis dreihundert" stands for: the hundred of the number behind it."""
        for following in tokens.form[place + 2 : place + 4]:
            for reading in self._forms.starting[following]:
                if len(reading.atoms) < 2:
                    continue
                head, *tail = reading.atoms
                if tail and tail[-1].role == "attached" and tail[-1].unit != "times":
                    tail.pop()  # "sechzehn- bis zwanzigjährig": of the unit, only the second number knows
                if head.role == "unit" and all(atom.role in _TAILS for atom in tail):
                    yield Reading(tuple(tail))

    def _holds(self, tokens: Tokens, index: int, stop: int, read: Sum, *, joined: bool) -> bool:
        """Do the words around leave this a number?"""
        before = tokens.form[index - 1] if index else "\n"
        first = read.first or Atom("unit")
        if (
            first.power > ONE
            and not joined
            and (
                self._forms.is_indefinite(before)
                or self._forms.scale(before) is not None
                or (index and tokens.kind[index - 1] == NUMBER)
            )
        ):
            return False
        several = read.scale > ONE and stop == index + 1 and self._forms.is_indefinite(before)
        if several or self._forms.is_vague(tokens, index):
            return False  # "mehrere Zehntausend", "vài ba triệu"
        follows = tokens.form[stop] if stop < len(tokens) else "\n"
        if read.atoms == 1 and not f" {before}".endswith(self._forms.behind.get(tokens.form[index], "")):
            return False  # "قمة ثانية" is a second summit, "في ثانية" in a second
        if not first.last and (before == "/" or self._is_numeric(before) or (read.atoms == 1 and follows.isdecimal())):
            return False  # "2%/năm", "hai năm", "20 năm", "năm 2025": years
        if read.groups and read.last and read.last.role == "unit" and self._forms.scale(follows):
            return False  # "between five thousand and six thousand" is not 5006
        if not first.extends and read.atoms == 1 and (tokens.kind[stop] != WORD or self._forms.joins(follows)):
            return False  # "ألفا" is two thousand of something, else a thousand
        if read.last is not None and read.last.role == "part" and not read.last.certain and first.article:
            # "een derde van de leden" is a part, "een derde lid" is not
            return tokens.kind[min(stop, len(tokens) - 1)] in (MARK, BREAK) or follows in self._forms.followers
        # "zwei- und dreijährige" says two of something not yet said; the digits of "elf- bis 14-jährige" say of what.
        return not is_suspended(tokens, stop) or NUMBER in tokens.kind[stop + 2 : stop + 3]

    def _is_numeric(self, form: str) -> bool:
        return form.isdecimal() or self._forms.counts(form)

    def _is_rough(self, tokens: Tokens, index: int, stop: int, read: Sum) -> bool:
        """Does the next number stand beside it? But "bốn năm" are four years."""
        unit, units = read.first, self._forms.units
        if unit is None or unit.role != "unit":
            return False
        follows = tokens.form[stop]
        before = tokens.form[index - 1] if index and index - 1 not in tokens.claimed else ""
        if before in units and unit.value - 1 in units[before]:
            return True
        beside = read.atoms == 1 and follows in units and unit.value + 1 in units[follows]
        return beside and not self._forms.is_never_last(follows)

    def _numeral(self, tokens: Tokens, index: int, prefix: str, found: _Read) -> Numeral:
        read, stop, last = found.sum, found.stop, found.stop - 1
        end, noun = tokens.end[last], ""
        if read.unit and read.unit != "times":
            stem = tokens.start[last] + self._printed_length(tokens, last, found.reading.head)
            noun = tokens.text[stem:end]
            end = end if read.unit == "percent" else stem  # "zehnprozentig" is all number, "driejarig" is not
        start = tokens.start[index] + (self._printed_length(tokens, index, prefix) if prefix else 0)
        numeral = Numeral(start, stop, end, read.value, read.kind)
        numeral.scale = read.scale
        numeral.certain = read.certain and not (read.atoms == 1 and self._is_name_like(tokens, index, read.last))
        numeral.rough = not prefix and self._is_rough(tokens, index, stop, read)
        numeral.noun_in_word, numeral.unit = noun, read.unit.removeprefix("none")
        if read.kind == "fraction":
            numeral.numerator, numeral.denominator = read.numerator, read.denominator or read.amount
        return numeral

    def _printed_length(self, tokens: Tokens, index: int, part: str) -> int:
        """How many printed characters of a token make the first `part` of its form, vowel marks included."""
        printed, spelling = tokens.text[tokens.start[index] : tokens.end[index]], tokens.spelling
        if len(printed) == len(tokens.form[index]):
            return len(part)
        lengths = range(len(printed), 0, -1)
        return next((length for length in lengths if spelling.form(printed[:length]) == part), len(part))

    def _dual(self, tokens: Tokens, index: int, prefix: str, stem: str) -> Numeral | None:
        if not self._duals.counts(tokens, index, prefix, stem):
            return None
        start = tokens.start[index] + (self._printed_length(tokens, index, prefix) if prefix else 0)
        end = tokens.end[index]
        numeral = Numeral(start, index + 1, end, TWO, "dual")
        numeral.noun_in_word = tokens.text[start:end]
        return numeral

    @staticmethod
    def _is_name_like(tokens: Tokens, index: int, atom: Atom | None) -> bool:
        """A capital inside a sentence: "die Elf", "Trường Ba Đình"; not in a headline of capitals, nor "auf Null"."""
        printed = tokens.text[tokens.start[index] : tokens.end[index]]
        inside = index > 0 and tokens.kind[index - 1] == WORD and atom is not None and atom.role == "unit"
        named = atom is not None and 0 < atom.value < LEAST_UNNAMED
        return inside and named and printed[0].isupper() and not printed.isupper()

    def _starts_a_name(self, tokens: Tokens, numeral: Numeral, index: int) -> bool:
        """Is it the first of two names, "і Дві Геріс", where only names, and no titles or nouns, have capitals?"""
        nouns = self.language.nouns
        if nouns.capitalised or nouns.words > 1 or numeral.certain or numeral.stop != index + 1:
            return False
        after = tokens.printed(numeral.stop, numeral.stop) if numeral.stop < len(tokens) else ""
        return tokens.is_capital(index) and after[:1].isupper() and not after.isupper()

    def _ends_a_name(self, tokens: Tokens, index: int) -> bool:
        """Is it glued to a word that is no number: "Formule-één", "по-перше"?"""
        if index < 2 or not is_hyphen(tokens, index - 1):
            return False
        return tokens.kind[index - 2] == WORD and not self._forms.counts(tokens.form[index - 2])


_SCALES = ("scale", "dozen")
_TAILS = ("scale", "dozen", "attached")


def _apply(read: Sum, reading: Reading, *, new_word: bool = True) -> Sum | None:
    after: Sum | None = read
    for atom in reading.atoms:
        if after is None:
            return None
        after = step(after, atom, new_word=new_word and len(reading.atoms) == 1)
    if after is None or (after.joined and len(reading.atoms) > 1):
        return None
    return after
