"""What a number is a number of: percent, money, time, measures; by sign, symbol, code or name."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal
from typing import NamedTuple

from r57extract.extraction.digits import as_usual
from r57extract.extraction.phrases import Phrases
from r57extract.extraction.tokens import NUMBER, WORD, Tokens
from r57extract.languages import Language
from r57extract.languages.international import USUAL, international
from r57extract.types.facts import FigureKind

_TIMES_OF_DAY = ("nanosecond", "microsecond", "millisecond", "second", "minute", "hour")
_DURATIONS = frozenset((*_TIMES_OF_DAY, "day", "night", "week", "month", "quarter", "year", "decade", "century"))
_PERCENT_SIGNS = dict.fromkeys("%٪％﹪", "percent") | dict.fromkeys("‰؉", "permille")
_ROUGH = 3  # words of "een jaar of"
# The longest symbol has this many tokens: "د.إ."; "m/s" has three.
_LONGEST_SYMBOL = 4
UNKNOWN_CURRENCY = "XXX"
# As many digits behind a mark may be a group of thousands.
_GROUP = 3


class Unit(NamedTuple):
    """What is counted, as in `Figure`: `kind`, `unit`, and what one of it is worth (a cent: 0.01).

    coin  of money whose currency is left open: "crown"
    """

    kind: FigureKind
    unit: str
    factor: Decimal = Decimal(1)
    coin: str = ""


def _measure(unit: str) -> Unit:
    if unit in ("percent", "permille", "percentage-point"):
        return Unit("percent", unit)
    if unit == "times":
        return Unit("ratio", unit)
    return Unit("duration" if unit in _DURATIONS else "measure", unit)


def _part(of: str) -> Unit:
    """The part of a unit that "hour/4" stands for."""
    unit, parts = of.split("/")
    return _measure(unit)._replace(factor=1 / Decimal(parts))


def _money(code: str) -> Unit:
    return Unit("money", "" if code == UNKNOWN_CURRENCY else code)


class Units:
    """The units of one language, ready to be looked up around a number."""

    def __init__(self, language: Language) -> None:
        measures, spelling = language.measures, language.spelling
        shared = international()
        self._printed = {code: _money(code) for code in shared.currencies}
        self._printed |= {sign: _money(code) for code, signs in shared.signs.items() for sign in signs}
        self._printed |= {sign: _money(code) for code, signs in measures.signs.items() for sign in signs}
        self._before = dict(self._printed)
        # "%85" is how right-to-left text has it, with the sign on the left of the digits.
        self._before |= {sign: _measure(unit) for sign, unit in _PERCENT_SIGNS.items()}
        self._last = frozenset(printed[-1] for printed in self._before)
        self._names_in_codes = frozenset(shared.codes.names)
        self._printed |= {sign: _measure(unit) for sign, unit in _PERCENT_SIGNS.items()}
        self._printed |= {form: _measure(unit) for unit, forms in shared.symbols.items() for form in forms}
        self._first = frozenset(printed[0] for printed in self._printed)
        self.symbols = frozenset(Tokens(printed, spelling).form[0] for printed in self._printed)
        # "5 in Berlin" has no inches: a symbol that is also a word must be written onto the digits.
        self._also_words = frozenset(language.nouns.others)
        names: dict[Unit, tuple[str, ...]] = {
            _measure("percent"): measures.percent,
            _measure("permille"): measures.permille,
            _measure("percentage-point"): measures.percentage_point,
            _measure("times"): language.numbers.multiples.times,
        }
        names |= {_measure(unit): forms for unit, forms in measures.units.items()}
        for unit, forms in shared.symbols.items():
            if spaced := tuple(form for form in forms if " " in form):  # "mm Hg"
                names[_measure(unit)] = names.get(_measure(unit), ()) + spaced
        names |= {_part(of): forms for of, forms in measures.unit_parts.items()}
        names |= {_money(code): forms for code, forms in measures.currencies.items()}
        names |= {_money(code)._replace(factor=Decimal("0.01")): forms for code, forms in measures.subunits.items()}
        self._names = Phrases(names, spelling)
        attached = {
            (_money(unit) if unit.isupper() else _measure(unit)): tuple(language.numbers.expanded(forms))
            for unit, forms in language.numbers.attached.items()
            if unit != "none"
        }
        self._attached = Phrases(attached, spelling)
        self._money = Phrases(measures.money, spelling)
        self._capitalised = language.nouns.capitalised
        self._doubtful = frozenset(map(spelling.form, measures.doubtful_money))
        self._shared = frozenset(measures.shared_money)
        units_before = [item for item in measures.units_before.items() if not item[0].isdecimal()]
        before = {_money(unit) if unit.isupper() else _measure(unit): forms for unit, forms in units_before}
        self._before_number = Phrases(before, spelling, clitics=True)
        wordings = (form.split() for forms in measures.units_before.values() for form in forms)
        self.rough_joiners = frozenset(spelling.form(words[-1]) for words in wordings if len(words) >= _ROUGH)
        self._indefinite = frozenset(map(spelling.form, language.numbers.doubts.indefinite))
        self._describing = tuple(map(spelling.form, language.nouns.adjectives)) or ("\0",)
        self._origins = Phrases(measures.origins, spelling)
        nouns = language.nouns
        self._nouns = Phrases({**nouns.concepts, "": nouns.classifiers}, spelling)
        self._adjectives = Phrases({"": measures.unit_adjectives}, spelling)
        links = {template.split("{low}")[1].removesuffix("{high}").strip() for template in measures.ranges}
        self._links = Phrases({"": sorted(links)}, spelling)
        self._countries: Mapping[str, Mapping[str, str]] = shared.money

    def after(self, tokens: Tokens, index: int, *, scaled: bool = False) -> tuple[int, Unit] | None:
        """The unit that starts at token `index`, right behind a number: the index after it, and what it is.

        scaled  a scale word stands before it: millions of pounds are money, and no weight
        """
        named = (self._names.at(tokens, index), self._name_of_money(tokens, index, scaled))
        found = [match for match in named if match]
        if scaled:
            found.reverse()
        start = tokens.start[index]
        symbol = self._symbol(tokens, index) if tokens.text[start : start + 1] in self._first else None
        link = self._links.at(tokens, index) if symbol else None
        if link and tokens.kind[link[0]] == NUMBER:
            return None  # "4 t/m 11 jaar" weighs nothing
        if symbol:
            found.insert(0, symbol)
        longest = max(found, key=lambda match: match[0], default=None)
        if longest and (self._names_a_model(tokens, index, longest[0]) or self._is_initial(tokens, index, longest[0])):
            return None
        noun = self._nouns.at(tokens, index) if longest else None
        # Vietnamese "đô" is a dollar, but "đô thị" a town, "đồng phạm" accomplices.
        return None if noun and longest and noun[0] > longest[0] else longest

    def described(self, tokens: Tokens, index: int) -> tuple[int, Unit] | None:
        """The unit of time behind adjectives at token `index`: "30 календарних днів", "twee volle jaren"."""
        adjective = self._adjectives.at(tokens, index)
        if adjective is None:
            return None
        found = self.after(tokens, adjective[0]) or self.described(tokens, adjective[0])
        return found if found and found[1].kind == "duration" else None

    def attached(self, tokens: Tokens, index: int) -> tuple[int, Unit] | None:
        """The unit in a word that is written onto a number, at token `index`: "jarige" in "60-jarige"."""
        return self._attached.at(tokens, index) or self.after(tokens, index)

    def before(self, tokens: Tokens, index: int, floor: int) -> tuple[int, Unit] | None:
        """The currency that ends just before token `index` and starts at or after token `floor`."""
        if index == 0 or tokens.text[tokens.end[index - 1] - 1] not in self._last:
            return None
        for first in range(max(floor, index - _LONGEST_SYMBOL + 1), index):
            printed = as_usual(tokens.printed(first, index - 1))  # "F CFA 5.000"
            unit = self._before.get(printed)
            if unit is None:
                continue
            if unit.kind == "percent" and (not tokens.glued(index) or tokens.kind[first - 1] == NUMBER):
                return None
            named = tokens.glued(index) and printed in self._names_in_codes
            if not named and not (tokens.kind[first] == WORD and _is_written_on(tokens, first)):
                return first, unit
        return None

    def named_before(self, tokens: Tokens, index: int) -> Unit | None:
        """The unit whose name ends just before token `index`: "hours" in "الساعات الأربع"."""
        found = self._before_number.before(tokens, index)
        return found[1] if found else None

    def inverted(self, tokens: Tokens, index: int, floor: int) -> Unit | None:
        """The unit before a rough number, from `floor` on; but not that of "останніх років 5", "кілька днів 12"."""
        found = self._before_number.before(tokens, index)
        if found is None or found[0] < floor:
            return None
        if index - found[0] >= _ROUGH:
            return found[1]
        before = tokens.form[found[0] - 1] if found[0] else "\n"
        return None if before in self._indefinite or before.endswith(self._describing) else found[1]

    def may_be_rough(self, tokens: Tokens, first: int, stop: int) -> bool:
        """May the unit of a number stand before it: by the wording, "een jaar of vijf", or with no noun behind?"""
        if tokens.kind[stop] != WORD or self.is_other(tokens, stop):
            return True
        found = self._before_number.before(tokens, first)
        return found is not None and first - found[0] >= _ROUGH

    def rough_end(self, tokens: Tokens, index: int) -> int:
        """Where a wording such as "een jaar of" ends that starts at token `index`; 0 where none does."""
        found = self._before_number.at(tokens, index)
        return found[0] if found and found[0] - index >= _ROUGH else 0

    def before_part(self, tokens: Tokens, index: int, *, percent: bool = False) -> tuple[int, Unit] | None:
        """The unit of time or measure whose name ends just before token `index`: where it starts, and what it is."""
        found = self._names.before(tokens, index)
        kinds = ("duration", "measure", "percent" if percent else "measure")
        return found if found and found[1].kind in kinds else None

    def _names_a_model(self, tokens: Tokens, index: int, stop: int) -> bool:
        """Is it a letter before a number, as in "два Т-90", or a name: "vòng 21 V-League"? Those are no units."""
        if tokens.form[stop] not in "-‑" or not (tokens.glued(stop) and tokens.glued(stop + 1)):
            return False
        printed = tokens.printed(index, stop - 1)
        named = not self._capitalised and tokens.is_capital(stop + 1) and len(printed) == 1 and not tokens.glued(index)
        return (named or tokens.kind[stop + 1] == NUMBER) and printed.isupper()

    @staticmethod
    def _is_initial(tokens: Tokens, index: int, stop: int) -> bool:
        """Is it the first letter of an abbreviation that is none of ours: "4,5 م.د" are no metres?"""
        dotted = stop == index + 1 and tokens.form[stop : stop + 1] == ["."] and tokens.glued(stop)
        short = dotted and len(tokens.form[index]) == 1 and tokens.kind[stop + 1 : stop + 2] == [WORD]
        return short and tokens.glued(stop + 1) and len(tokens.form[stop + 1]) == 1

    def is_symbol(self, tokens: Tokens, index: int, found: tuple[int, Unit]) -> bool:
        """Is this unit a mere symbol of a measure? Words do not go with those: "een A.I.-systeem"."""
        stop, unit = found
        return unit.kind == "measure" and self._printed.get(tokens.printed(index, stop - 1)) == unit

    def is_other(self, tokens: Tokens, index: int) -> bool:
        """Is it a preposition, pronoun or such?"""
        return tokens.printed(index, index) in self._also_words

    def _is_noun(self, tokens: Tokens, index: int) -> bool:
        """Is it no pronoun or such, nor the first word of the next sentence: "5 млн. Сума"?"""
        capital = tokens.is_capital(index)
        return tokens.form[index] not in self._also_words and (self._capitalised or not capital)

    def _symbol(self, tokens: Tokens, index: int) -> tuple[int, Unit] | None:
        glued = tokens.glued(index)
        longest = index + 1
        while longest < min(index + _LONGEST_SYMBOL, len(tokens) - 1) and tokens.glued(longest):
            longest += 1
        for stop in range(longest, index, -1):
            printed = tokens.printed(index, stop - 1)
            unit = self._printed.get(printed)
            if unit is None or (printed[-1].isalpha() and tokens.kind[stop] == WORD and tokens.glued(stop)):
                continue
            named = len(printed) == 1 and printed.isupper() and printed != "W"
            if glued and named and not _is_pointed(tokens, index - 1):
                continue  # 5G, 4K and 3D are names; 80W and 1,5L are none
            if not glued and printed in self._also_words:
                continue
            return stop, unit
        return None

    def _name_of_money(self, tokens: Tokens, index: int, scaled: bool) -> tuple[int, Unit] | None:
        """A coin with the country whose it is, in either order, or alone if one country's is usually meant."""
        origin = self._origins.at(tokens, index)
        start = index
        if origin:
            start = origin[0] + (tokens.form[origin[0]] in "-‑")
        noun = self._money.at(tokens, start)
        if noun is None and origin:  # "boliviano" only starts like an origin
            origin, start = None, index
            noun = self._money.at(tokens, index)
        if noun is None:
            return None
        stop, coin = noun
        countries = self._countries[coin]
        if origin is None and stop < len(tokens):
            origin = self._origins.at(tokens, stop)
            if origin and origin[1] in countries:
                stop = origin[0]
        code = countries.get(origin[1]) if origin else None
        if code is None and tokens.form[start] in self._doubtful and not (scaled and self._is_noun(tokens, start)):
            return None
        usual = UNKNOWN_CURRENCY if coin in self._shared else countries.get(USUAL, UNKNOWN_CURRENCY)
        money = _money(code or usual)
        return stop, money if money.unit else money._replace(coin=coin)


def _is_pointed(tokens: Tokens, index: int) -> bool:
    """Are these digits decimals, one or two behind their mark?"""
    marked = index > 1 and tokens.form[index - 1] in ",.٫" and tokens.kind[index - 2] == NUMBER
    return marked and len(tokens.form[index]) < _GROUP and tokens.glued(index) and tokens.glued(index - 1)


def _is_written_on(tokens: Tokens, index: int) -> bool:
    """Is this word joined to a word or hyphen before it, so that it is no currency by itself?"""
    if index == 0 or not tokens.glued(index):
        return False
    hyphen = tokens.form[index - 1] in "-‑" and tokens.glued(index - 1) and index > 1
    return tokens.kind[index - hyphen - 1] == WORD
