"""Single numbers with all that belongs to them: sign, digits or words, scale words, unit, ordinal ending."""

from __future__ import annotations

from decimal import Decimal

from r57extract.extraction.ages import Ages
from r57extract.extraction.amount import HYPHENS, ONE, TEMPERATURES, Amount
from r57extract.extraction.articles import Articles
from r57extract.extraction.counted_before import CountedBefore
from r57extract.extraction.digits import Habits
from r57extract.extraction.digits import read as read_digits
from r57extract.extraction.list_numbers import tells_result
from r57extract.extraction.number_words import NumberWords
from r57extract.extraction.phrases import Phrases
from r57extract.extraction.scales import Scales, first_after
from r57extract.extraction.tokens import BREAK, NUMBER, WORD, Tokens
from r57extract.extraction.units import Unit, Units
from r57extract.languages import Language

MINUS = frozenset("-−–﹣－")
_NO_CENTS = tuple([dash] for dash in "-–—")
# What a minus sign may touch on its left: a bracket, or the dots of "-5…-3".
_OPENING = frozenset({"(", "[", "..."})
FRACTIONS = {("1", "2"): Decimal("0.5"), ("1", "4"): Decimal("0.25"), ("3", "4"): Decimal("0.75")}


class Amounts:
    """Reads single numbers of one language."""

    def __init__(self, language: Language) -> None:
        self._mixed, self._bracketed = language.digits.mixed, language.digits.bracketed
        digits, spelling = language.digits, language.spelling
        self.words = NumberWords.of(language)
        self.units = Units(language)
        self.scales = Scales(language, self.words, self.units)
        self._endings = frozenset(map(spelling.form, digits.ordinal_endings))
        self._cardinal_endings = frozenset(map(spelling.form, digits.cardinal_endings))
        multiplying = language.numbers.ordinals.scales.items()
        self._ordinal_scales = {
            spelling.form(form): power for power, forms in multiplying for form in language.numbers.expanded(forms)
        }
        self._ordinal_before = Phrases({"": digits.ordinal_before}, spelling)
        self._point_after = frozenset(map(spelling.form, digits.ordinal_point_after))
        self._numbered = Phrases({"": (*language.numbers.ordinals.rows, *digits.places)}, spelling)
        self._pairing = frozenset(map(spelling.form, language.measures.alternatives))
        self._negative = Phrases({"": language.measures.negative}, spelling)
        self._below_zero = Phrases({"": language.measures.below_zero}, spelling)
        self._determiners = frozenset(map(spelling.form, language.numbers.determiners))
        self._multiplying = Phrases({"": language.numbers.multiples.markers}, spelling)
        parts = language.numbers.fractions.definite
        self._parts = {spelling.form(form): _quotient(part) for part, forms in parts.items() for form in forms}
        self._of_one = frozenset(map(spelling.form, language.measures.of_one))
        self._articles = Articles(language)
        self._ages = Ages(language, self._articles)
        self._counted = CountedBefore(language, self.units, self._articles)
        self._more = Phrases(language.numbers.fractions.more, spelling)

    def in_digits(self, tokens: Tokens, index: int, floor: int, habits: Habits) -> Amount | None:
        """The number whose first digits are token `index`; nothing before token `floor` belongs to it.

        None where the digits are grouped in no way that makes sense.
        """
        start = tokens.start[index]
        written = read_digits(tokens.text, start, habits)
        if written is None:
            return None
        stop = first_after(tokens, index, written.end)
        amount = Amount(index, stop, start, written.end, written.value, decimals=written.decimals)
        amount.readings, amount.plain, amount.leading = written.readings, written.whole, written.leading
        self._read_brackets(tokens, amount, floor)
        self._read_repetition(tokens, amount)
        self.scales.read(tokens, amount, habits)
        self._read_more(tokens, amount)
        self._read_fraction(tokens, amount)
        currency = self.units.before(tokens, index, floor) or self._before_minus(tokens, index, floor)
        if currency:
            amount.first, amount.unit = currency
            amount.start = tokens.start[amount.first]
            self.scales.read_of_money(tokens, amount)
        self._read_sign(tokens, amount, index, floor)
        if not self._read_ordinal(tokens, amount, floor) and amount.unit is None:
            self._read_unit(tokens, amount)
            self._read_more(tokens, amount)
            self._read_unit_before(tokens, amount, floor)
            self._ages.read(tokens, amount)
            amount.be_age()
            self._read_below_zero(tokens, amount)
        if self._mixed:
            amount.prefer_whole(decimals_shown=habits.shows_decimals)
        amount.plain = amount.plain and amount.scale == 1 and amount.unit is None
        return amount

    def in_words(self, tokens: Tokens, index: int, floor: int, habits: Habits) -> Amount | None:
        """The number in words that starts at token `index`, with digits that are added to it."""
        numeral = self.words.at(tokens, index)
        if numeral is None:
            return None
        amount = Amount(index, numeral.stop, numeral.start, numeral.end, numeral.value / numeral.scale, numeral.scale)
        amount.role, amount.spelled, amount.certain = numeral.kind, True, numeral.certain
        amount.rough = numeral.rough
        if numeral.noun_in_word:
            self._read_noun_in_word(tokens, amount, numeral.noun_in_word)
        elif part := self._part_of_definite(tokens, index, numeral.stop):
            amount.digits, amount.scale, amount.role = part, ONE, "fraction"
        elif numeral.kind == "multiple":
            amount.unit = Unit("ratio", "times")
        elif numeral.kind != "ordinal":
            if numeral.kind == "cardinal":
                self.scales.read_behind_words(tokens, amount, habits)
            self._read_unit(tokens, amount)
            self._read_unit_before(tokens, amount, floor)
        self._ages.read(tokens, amount)
        if amount.unit and amount.role in ("cardinal", "dual", "multiple"):
            self._read_more(tokens, amount)
            if amount.unit.unit in TEMPERATURES:  # "trừ ba người" leaves three people out
                self._read_word_for_minus(tokens, amount, floor)
            self._read_below_zero(tokens, amount)
        return amount

    def _part_of_definite(self, tokens: Tokens, index: int, stop: int) -> Decimal | None:
        """The part that a cardinal says before a noun with the article: "خمس السكان", a fifth of them."""
        if stop != index + 1 or tokens.kind[stop] != WORD or not self._articles.front(tokens, stop):
            return None
        if self._articles.front(tokens, index) or self.units.named_before(tokens, stop + 1):
            return None  # "السنوات الخمس الماضية" and "خمس السنوات" are five years
        stems = tokens.spelling.stems(tokens.form[index])
        return next((self._parts[stem] for stem in stems if stem in self._parts), None)

    def _read_brackets(self, tokens: Tokens, amount: Amount, floor: int) -> None:
        """The brackets of "تنفيذ (120) جولة", where it is a habit to have them behind a word."""
        first, stop = amount.first - 1, amount.stop
        inside = self._bracketed and first > floor and tokens.form[first] == "(" and tokens.form[stop] == ")"
        if inside and tokens.kind[first - 1] == WORD:
            amount.first, amount.start = first, tokens.start[first]
            amount.stop, amount.end = stop + 1, tokens.end[stop]

    def _read_repetition(self, tokens: Tokens, amount: Amount) -> None:
        """The same number in words, in brackets: "3 (три) роки"."""
        if tokens.form[amount.stop : amount.stop + 1] != ["("] or tokens.kind[amount.stop + 1 : amount.stop + 2] != [
            WORD
        ]:
            return
        words = self.words.at(tokens, amount.stop + 1)
        if words and words.value == amount.digits and tokens.form[words.stop : words.stop + 1] == [")"]:
            amount.stop, amount.end = words.stop + 1, tokens.end[words.stop]

    def _read_more(self, tokens: Tokens, amount: Amount) -> None:
        """A half behind digits, their scale word or unit: "2 triệu rưỡi", "5 سنوات ونصف", "2 en een half jaar"."""
        found = None if amount.decimals else self._more.at(tokens, amount.stop)
        if found and amount.unit and (other := self.units.after(tokens, found[0])) and other[1] != amount.unit:
            return  # "75 cl en een halve kilo"
        if found:
            amount.digits += found[1]
            amount.decimals, amount.plain, amount.readings = 1, False, ()
            amount.stop, amount.end = found[0], tokens.end[found[0] - 1]

    def _read_fraction(self, tokens: Tokens, amount: Amount) -> None:
        """The fraction of "2 1/2" and "27 Hundertstel"."""
        stop = amount.stop
        part = self.words.part_at(tokens, stop) if amount.plain else None
        if part and amount.digits < part[1]:
            amount.digits, amount.role, amount.plain = amount.digits / part[1], "fraction", False
            amount.stop, amount.end = part[0], tokens.end[part[0] - 1]
            return
        if not amount.plain or tokens.form[stop + 1 : stop + 2] != ["/"] or tokens.glued(stop):
            return
        if tokens.kind[stop] == tokens.kind[stop + 2] == NUMBER and tokens.glued(stop + 1) and tokens.glued(stop + 2):
            value = FRACTIONS.get((tokens.form[stop], tokens.form[stop + 2]))
            if value:
                amount.digits, amount.plain = amount.digits + value, False
                amount.stop, amount.end = stop + 3, tokens.end[stop + 2]

    def _before_minus(self, tokens: Tokens, index: int, floor: int) -> tuple[int, Unit] | None:
        """The currency of "€ -5"."""
        if index - 1 > floor and tokens.form[index - 1] in MINUS and tokens.glued(index):
            return self.units.before(tokens, index - 1, floor)
        return None

    def _read_sign(self, tokens: Tokens, amount: Amount, index: int, floor: int) -> None:
        """A minus sign that touches the number but nothing before it, or a word for it."""
        before = amount.first - 1
        between = amount.first < index - 1 and tokens.form[index - 1] in MINUS
        if between:
            amount.digits = -amount.digits
        elif before >= floor and tokens.form[before] in MINUS:
            dots = tokens.form[before - 1] == "." and tokens.form[before - 2] == "."  # "-3..-5"
            free = not tokens.glued(before) or dots or tokens.form[before - 1] in _OPENING
            if before == 0 or tokens.kind[before - 1] == BREAK:  # before words, it may be a bullet
                uncounted = tokens.kind[amount.stop] == WORD and self.units.after(tokens, amount.stop) is None
                free = amount.unit is not None or not uncounted
            if tokens.glued(amount.first) and free:
                amount.digits, amount.first, amount.start = -amount.digits, before, tokens.start[before]
        else:
            self._read_word_for_minus(tokens, amount, floor)
        if amount.digits < 0:
            amount.readings, amount.plain = tuple(-reading for reading in amount.readings), False

    def _read_word_for_minus(self, tokens: Tokens, amount: Amount, floor: int) -> None:
        word = self._negative.before(tokens, amount.first)
        if word and word[0] >= floor and tokens.form[word[0] - 1] != "/":  # "plus/minus 10"
            amount.digits, amount.first, amount.start = -amount.digits, word[0], tokens.start[word[0]]

    def _read_below_zero(self, tokens: Tokens, amount: Amount) -> None:
        """The words behind "4 graden onder nul", and behind the first number of "2 onder nul tot 5 graden"."""
        warm = amount.unit.unit in TEMPERATURES if amount.unit else amount.scale == 1
        found = self._below_zero.at(tokens, amount.stop) if warm and amount.digits > 0 else None
        after = found[0] + 1 if found else 0  # "3 dưới 0,5" is no temperature
        if found and (amount.unit or tokens.kind[after : after + 1] != [NUMBER] or not tokens.glued(after)):
            amount.digits, amount.below, amount.bare, amount.plain = -amount.digits, True, None, False
            amount.stop, amount.end = found[0], tokens.end[found[0] - 1]

    def _read_ordinal(self, tokens: Tokens, amount: Amount, floor: int) -> bool:
        stop = amount.stop
        power = self._ordinal_scales.get(tokens.form[stop + 1]) if tokens.form[stop] in HYPHENS else None
        if power and amount.scale == 1 and tokens.glued(stop) and tokens.glued(stop + 1):  # "200-тисячний"
            amount.scale, amount.role = power, "ordinal"
            amount.stop, amount.end = stop + 2, tokens.end[stop + 1]
            return True
        if amount.decimals or amount.scale != 1 or amount.digits < 0:
            return False
        ending = stop + (tokens.form[stop] in HYPHENS and tokens.glued(stop))
        # "25-м" is the 25th, but "25м" are metres.
        is_ending = tokens.glued(ending) and tokens.form[ending] in self._endings
        if is_ending and tokens.glued(ending + 1) and tokens.kind[ending + 1] == NUMBER:
            return False  # the sign between the sides of "60х120 м"
        if (
            ending > stop
            and is_ending
            and tokens.printed(ending, ending).isupper()
            and tokens.end[ending] - tokens.start[ending] == 1
        ):
            return False  # a house, or a class, "8-А"
        ends = self._ends(tokens, stop - 1, ending)
        if tokens.glued(ending) and ends[1] not in self._endings and not self._cardinal_endings.isdisjoint(ends):
            stop, amount.scale = self.scales.at(tokens, ending + 1) or (ending + 1, ONE)  # "30-ть тисяч"
            amount.stop, amount.end = stop, tokens.end[stop - 1]
            return False
        if is_ending and (ending > stop or not self.units.after(tokens, stop)):
            amount.stop, amount.end = ending + 1, tokens.end[ending]
        elif (word := self._ordinal_before.before(tokens, amount.first)) and word[0] >= floor:
            amount.first, amount.start = word[0], tokens.start[word[0]]
        elif tokens.form[stop] == "." and tokens.glued(stop) and self._has_ordinal_point(tokens, amount):
            amount.stop, amount.end = stop + 1, tokens.end[stop]
        else:
            return False
        amount.role = "ordinal"
        return True

    @staticmethod
    def _ends(tokens: Tokens, number: int, ending: int) -> tuple[str, str]:
        """An ending alone, and with the last digit before it, but for that of 11 to 19: "х", "3х"."""
        digits, end = tokens.form[number], tokens.form[ending]
        return end, "" if digits[-2:-1] == "1" else digits[-1:] + end

    def _has_ordinal_point(self, tokens: Tokens, amount: Amount) -> bool:
        """Does the full stop make it an ordinal: "im 3. Quartal", "im 3. oder 4. Quartal", "wurde 28. in Oberhof"?"""
        before, after = amount.first - 1, amount.stop + 1
        if not (self._point_after and (amount.plain or amount.readings) and after < len(tokens)):
            return False
        if tokens.form[after] == "+" and tokens.glued(after):
            return True  # "90.+3: Schluss"
        if before < 0:
            return False
        if tokens.form[before] in ",;" and tells_result(tokens, after) and self._numbered.at(tokens, after) is None:
            return False
        if tokens.form[before] in self._point_after:
            closed = tokens.form[after] in "),;" and tokens.glued(after) and tokens.form[before] in "(,"
            # "in der 9., 34. und 81. Minute"
            row = tokens.kind[after + 1 : after + 2] == [NUMBER] and tokens.form[after : after + 3 : 2] == [",", "."]
            return tokens.kind[after] == WORD or closed or row  # "im 3. Quartal", "Müller (78.)"
        if tokens.kind[after] != WORD or tokens.kind[before] == BREAK:
            return False
        pair = tokens.form[before] in self._pairing and tokens.form[before - 1] == "." and tokens.glued(before - 1)
        goes_on = tokens.printed(after, after).islower() and not tokens.glued(after)
        # "einen guten 8. Platz"
        described = tokens.kind[before] == WORD and tokens.printed(before, before).islower() and not tokens.glued(after)
        numbered = described and self._numbered.at(tokens, after) is not None
        return (pair and tokens.kind[before - 2] == NUMBER) or goes_on or numbered

    def _read_unit(self, tokens: Tokens, amount: Amount) -> None:
        """The unit behind the number; or written onto it, with a hyphen or without one."""
        index = amount.stop
        if index >= len(tokens):
            return
        if tokens.form[index] == "," and tokens.form[index + 1 : index + 2] in _NO_CENTS and tokens.glued(index + 1):
            index += 2  # "12,- Euro"
        elif tokens.form[index] == "+" and tokens.glued(index) and not tokens.glued(index + 1):
            index += 1  # "1500+ км"
        hyphen = tokens.form[index] in HYPHENS and tokens.glued(index) and tokens.glued(index + 1)
        found = self.units.attached(tokens, index + 1) if hyphen else None
        if found is None and tokens.glued(index):
            found = self.units.attached(tokens, index)
        elif found is None and not hyphen:
            found = self.units.after(tokens, index, scaled=amount.scale > 1) or self.units.described(tokens, index)
        if found and found[1].kind == "ratio" and tokens.kind[found[0]] == NUMBER:
            return  # "4 mal 6 Meter"
        if found and found[1].kind == "duration" and tokens.form[found[0] - 1] in self._of_one:
            found = found if amount.ends_in_one else None  # "проти 500 тис. рік тому"
        if found and not (amount.spelled and self.units.is_symbol(tokens, index + hyphen, found)):
            amount.bare = amount.stop, amount.end
            amount.stop, amount.unit = found
            self._read_tenths(tokens, amount)
            amount.end = tokens.end[amount.stop - 1]

    @staticmethod
    def _read_tenths(tokens: Tokens, amount: Amount) -> None:
        """The digits behind the unit of "cao 1m67", "nặng 3kg2"."""
        stop = amount.stop
        measured = amount.plain and amount.unit is not None and amount.unit.kind == "measure"
        if not measured or stop + 1 >= len(tokens) or tokens.kind[stop] != NUMBER:
            return
        goes_on = tokens.glued(stop + 1) and tokens.kind[stop + 1] in (WORD, NUMBER)
        places = len(tokens.form[stop])
        if tokens.glued(stop - 1) and tokens.glued(stop) and places <= 2 and not goes_on:
            amount.digits += Decimal(tokens.form[stop]).scaleb(-places)
            amount.decimals, amount.plain = places, False
            amount.stop += 1

    def _read_unit_before(self, tokens: Tokens, amount: Amount, floor: int) -> None:
        """The unit, or the counted noun, before a number with the article, "الساعات الـ48", "الدول الثلاث".

        In a language without articles, the unit before a rough number: "років двадцять тому".
        """
        if amount.role != "cardinal" or amount.scale != 1 or self.scales.before(tokens, amount, floor) or amount.unit:
            return
        if not amount.spelled and self._multiplying.before(tokens, amount.first):
            amount.unit = Unit("ratio", "times")  # "gấp 3"
        elif self._determiners:
            self._counted.read(tokens, amount)
        elif self.units.may_be_rough(tokens, amount.first, amount.stop):
            amount.unit = self.units.inverted(tokens, amount.first, floor)
            amount.inverted = amount.unit is not None

    def _read_noun_in_word(self, tokens: Tokens, amount: Amount, noun: str) -> None:
        """The noun or unit inside the number's own word: مهمتان, fünfjährigen."""
        inside = Tokens(noun, tokens.spelling)
        found = self.units.attached(inside, 0)
        if found:
            amount.unit = found[1]
        else:
            behind = tokens.text.startswith(noun, amount.end)  # "zesdelige", but a dual is both
            start = amount.end if behind else amount.end - len(noun)
            amount.noun = (start, start + len(noun))


def _quotient(part: str) -> Decimal:
    """The value of "1/5"."""
    numerator, denominator = part.split("/")
    return Decimal(numerator) / Decimal(denominator)
