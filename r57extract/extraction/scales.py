"""Scale words behind digits, and what is added to them: "2 triệu 300 nghìn", "1 млрд 284,6 млн", "16 triệu 300"."""

from __future__ import annotations

from decimal import Decimal

from r57extract.extraction.amount import HYPHENS, ONE, Amount
from r57extract.extraction.digits import Habits, Written
from r57extract.extraction.digits import read as read_digits
from r57extract.extraction.number_atoms import THOUSAND
from r57extract.extraction.number_words import NumberWords
from r57extract.extraction.phrases import Phrases
from r57extract.extraction.tokens import NUMBER, WORD, Tokens
from r57extract.extraction.units import Units
from r57extract.languages import Language

# How many digits "een miljoen of 3" has at most, and the number of millions from which on it is none.
_ROUGH_DIGITS, _FEW = 2, 31
# Marks that may end a clause right behind a number.
_STOPS = frozenset(".,;:!?)»”\n")
_MONEY_SCALES = {"m": Decimal(10**6), "b": Decimal(10**9), "bn": Decimal(10**9)}


class Scales:
    """Reads what multiplies the digits, in one language."""

    def __init__(self, language: Language, words: NumberWords, units: Units) -> None:
        numbers, spelling = language.numbers, language.spelling
        self._words, self._units = words, units
        self._joiners = frozenset(map(spelling.form, numbers.joiners if numbers.linked else ()))
        self._elliptic = numbers.elliptic
        self._articles = frozenset(map(spelling.form, numbers.doubts.articles))
        short = (form for forms in numbers.abbreviations.values() for form in numbers.expanded(forms))
        before = {Decimal(key): forms for key, forms in language.measures.units_before.items() if key.isdecimal()}
        self._before = Phrases(before, spelling) if before else None
        self._indefinite = frozenset(map(spelling.form, numbers.doubts.indefinite))
        self._describing = tuple(map(spelling.form, language.nouns.adjectives)) or ("\0",)
        self._abbreviations = frozenset(form for form in map(spelling.form, short) if len(form) > 1)

    def at(self, tokens: Tokens, index: int) -> tuple[int, Decimal] | None:
        """The scale word(s) at token `index`: the index after them, and what they multiply by."""
        if index >= len(tokens) or tokens.kind[index] != WORD:
            return None
        return self._words.scale_at(tokens, index)

    def before(self, tokens: Tokens, amount: Amount, floor: int) -> bool:
        """Gives a rough number the scale word before it, if it has one: "тисяч п'ять людей", "мільйонів зо два"."""
        found = self._before.before(tokens, amount.first) if self._before else None
        if found is None or found[0] < floor or amount.decimals or amount.digits >= _FEW:
            return False
        before = tokens.form[found[0] - 1] if found[0] else "\n"
        if before in self._indefinite or before.endswith(self._describing):
            return False  # "кілька тисяч 20 грудня", "останніх десятків 5"
        amount.scale, amount.inverted = found[1], True
        return True

    def read(self, tokens: Tokens, amount: Amount, habits: Habits) -> None:
        """Scale words behind the digits, and what is added to them; the letter of "15k"."""
        stop = amount.stop
        found = self.at(tokens, stop)
        if found is None and tokens.form[stop] == "+" and tokens.glued(stop) and not tokens.glued(stop + 1):
            found = self.at(tokens, stop + 1)  # "100+ млн"
        if found is not None and not _is_in_name(tokens, stop):
            amount.stop, amount.scale = found
            amount.end = tokens.end[amount.stop - 1]
            self.read_smaller(tokens, amount, habits)
        self._read_thousands(tokens, amount)

    def read_behind_words(self, tokens: Tokens, amount: Amount, habits: Habits) -> None:
        """What goes on a number in words: "drei Mio. Euro", "tausend 300", "een miljoen of drie"."""
        if amount.scale > 1 and self._read_rough(tokens, amount):
            return
        found = self.at(tokens, amount.stop) if tokens.form[amount.stop] in self._abbreviations else None
        if found is not None and amount.scale == 1:
            amount.stop, amount.scale = found
            amount.end = tokens.end[amount.stop - 1]
        self.read_smaller(tokens, amount, habits)

    def _read_rough(self, tokens: Tokens, amount: Amount) -> bool:
        """The "of drie" of "een miljoen of drie": how many millions there are, roughly."""
        place = amount.stop + 1
        alone = amount.stop == amount.first + 2 and tokens.form[amount.first] in self._articles
        if not alone or tokens.form[amount.stop] not in self._units.rough_joiners:
            return False
        words = self._words.at(tokens, place)
        stop, many = words.stop if words else place + 1, words.value if words else ONE
        if words is None and tokens.kind[place] == NUMBER and len(tokens.form[place]) <= _ROUGH_DIGITS:
            many = Decimal(tokens.form[place])
        decimals = tokens.form[stop] in ".," and tokens.glued(stop) and tokens.kind[stop + 1 : stop + 2] == [NUMBER]
        unit = self._units.after(tokens, stop)
        apart = decimals or self.at(tokens, stop) or (unit and unit[1].kind in ("percent", "ratio"))
        if apart or not ONE < many < _FEW or (words and words.kind != "cardinal"):
            return False  # "een miljoen of twee miljoen", "een miljoen of 20 procent"
        amount.digits, amount.inverted = many, True
        amount.stop, amount.end = stop, words.end if words else tokens.end[place]
        return True

    def read_smaller(self, tokens: Tokens, amount: Amount, habits: Habits) -> None:
        """Further digits with a smaller scale word than the last, or with none behind thousands.

        "2 triệu 300 nghìn", "1 млрд 284,6 млн", "20 тис. 500 грн", "4 آلاف و312".
        """
        scale = amount.scale
        while scale >= THOUSAND and not amount.decimals:
            form = tokens.form[amount.stop]  # "3 آلاف و 700" has lost the place of its joiner
            joined = form in self._joiners and (tokens.glued(amount.stop + 1) or form in tokens.spelling.fronts)
            place = amount.stop + joined
            if place < len(tokens) and tokens.kind[place] == WORD and (joined or form[0] in self._joiners):
                self._read_smaller_words(tokens, amount, place)
                return
            if place >= len(tokens) or tokens.kind[place] != NUMBER:
                return
            written = read_digits(tokens.text, tokens.start[place], habits)
            if written is None or written.readings:
                return
            after = first_after(tokens, place, written.end)
            smaller = self.at(tokens, after)
            if smaller is None and (
                self._are_linked(tokens, amount.stop, place, after, written)
                or (scale == THOUSAND and _are_hundreds(tokens, place, after, written))
            ):
                smaller = after, ONE
            if smaller is None and (rest := self._rest(tokens, place, after, written)):
                smaller = after, scale * rest
            if smaller is None or written.value * smaller[1] >= scale:
                return
            amount.digits = (amount.digits * amount.scale + written.value * smaller[1]) / smaller[1]
            amount.decimals, amount.plain = written.decimals, False
            amount.stop, scale = smaller
            amount.end, amount.scale, amount.readings = tokens.end[amount.stop - 1], scale, ()

    def _read_smaller_words(self, tokens: Tokens, amount: Amount, place: int) -> None:
        """The words that "and" adds to digits and their scale word: "16 ألفا وتسعمئة", "3 ملايين وخمسمئة ألف"."""
        words = self._words.at(tokens, place)
        least = amount.scale / THOUSAND  # of "3 ملايين وخمسة" the five are somebody else
        if words is None or words.kind != "cardinal" or not least <= words.value < amount.scale:
            return
        unit = self._units.after(tokens, words.stop)
        if unit is not None and unit[1].kind == "percent":
            return
        amount.digits = (amount.digits * amount.scale + words.value) / words.scale
        amount.scale = words.scale
        amount.plain, amount.readings = False, ()
        amount.stop, amount.end = words.stop, words.end

    def _are_linked(self, tokens: Tokens, stop: int, place: int, after: int, written: Written) -> bool:
        """The "و312" of "4 آلاف و312 حالة", but not that of "4 آلاف و12%"."""
        unit = self._units.after(tokens, after)
        return stop < place and written.whole and (unit is None or unit[1].kind != "percent")

    def _rest(self, tokens: Tokens, place: int, after: int, written: Written) -> Decimal | None:
        """What one of the digits that follow a scale word alone is worth of it: "1 triệu 2", "16 triệu 300", "2tr5"."""
        digits = len(tokens.form[place])
        if not self._elliptic:
            return None
        if tokens.glued(place):
            ends = not tokens.glued(after) or tokens.kind[after] not in (WORD, NUMBER)
            return ONE.scaleb(-digits) if written.whole and after == place + 1 and digits <= 3 and ends else None
        if not _stand_alone(tokens, place, after, written):
            return None
        unit = self._units.after(tokens, after)
        ends = tokens.kind[after] != WORD or (unit is not None and unit[1].kind == "money")
        return ONE.scaleb(-digits) if digits == 3 or (digits == 1 and ends) else None

    def _read_thousands(self, tokens: Tokens, amount: Amount) -> None:
        """The letter of "15k", which ends the word: a "10K-Lauf" and a "4K-tv" have it in their name."""
        stop = amount.stop
        if (
            amount.scale == 1
            and tokens.printed(stop, stop) in ("k", "K", "к")
            and tokens.glued(stop)
            and not self._goes_on(tokens, stop + 1)
        ):
            amount.scale, amount.stop, amount.end = THOUSAND, stop + 1, tokens.end[stop]

    @staticmethod
    def _goes_on(tokens: Tokens, index: int) -> bool:
        """Is token `index` still part of the word before it, or a point within an abbreviation: "150к.с."?"""
        if not tokens.glued(index):
            return False
        if tokens.form[index] == ".":
            return tokens.glued(index + 1) and tokens.kind[index + 1] == WORD and not tokens.is_capital(index + 1)
        return tokens.kind[index] in (WORD, NUMBER) or tokens.form[index] in HYPHENS

    @staticmethod
    def read_of_money(tokens: Tokens, amount: Amount) -> None:
        """The letter of "$3m": a million only behind a sum of money, or else a metre."""
        stop = amount.stop
        if amount.scale == 1 and stop < len(tokens) and tokens.glued(stop) and tokens.form[stop] in _MONEY_SCALES:
            amount.scale = _MONEY_SCALES[tokens.form[stop]]
            amount.stop, amount.end = stop + 1, tokens.end[stop]


def first_after(tokens: Tokens, index: int, end: int) -> int:
    """The first token from `index` on that starts at or behind the character `end`."""
    while tokens.start[index] < end:
        index += 1
    return index


def _is_in_name(tokens: Tokens, index: int) -> bool:
    """Does a capital join digits to digits, as that of "2K3", who was born in 2003? But "3k5" is a price."""
    if len(tokens.form[index]) > 1 or not (tokens.glued(index) and tokens.glued(index + 1)):
        return False
    return tokens.kind[index + 1] == NUMBER and tokens.is_capital(index)


def _stand_alone(tokens: Tokens, place: int, after: int, written: Written) -> bool:
    """Bare digits, nothing but a space before them and nothing of theirs behind."""
    apart = tokens.text[tokens.end[place - 1] : tokens.start[place]]
    free = tokens.kind[after] == WORD or not tokens.glued(after) or tokens.form[after] in _STOPS
    return written.whole and after == place + 1 and apart.isspace() and free


def _are_hundreds(tokens: Tokens, place: int, after: int, written: Written) -> bool:
    """The "500" of "20 тис. 500 грн"."""
    return written.value > 99 and _stand_alone(tokens, place, after, written)
