"""Numbers, alone or joined -> figures: their kind, value and bound, and the words that they count."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction
from typing import cast

from r57extract.extraction.amount import HYPHENS, Amount
from r57extract.extraction.articles import Articles
from r57extract.extraction.bounds import Bounds
from r57extract.extraction.identifiers import Identifiers
from r57extract.extraction.joined import Joined
from r57extract.extraction.nouns import Noun, NounReader
from r57extract.extraction.phrases import Phrases
from r57extract.extraction.ranks import Ranks
from r57extract.extraction.tokens import NUMBER, WORD, Tokens
from r57extract.languages import Language
from r57extract.types.article import Span
from r57extract.types.facts import Figure, FigureKind

# "a per cent", "a dollar" and "after a year" count one; "a foot", "one day" and "in a minute" need not.
_ONE_OF = ("percent", "money")
_ONE_LONG = ("hour", "week", "month", "quarter", "year", "decade", "century")
_BOUNDED = ("measure", "duration")
_RATED = ("money", "measure", "duration", "count", "percent", "ratio")  # what there is so much of in a year
_LARGEST_DENOMINATOR = 1000
_FEW = 10
_SEVERAL = 2
_ADJECTIVES = 2  # behind a noun
_TIMES_BEHIND = 6  # tokens within which "times" may say how many
_AMOUNTS = ("count", "money", "measure")
_LONGEST_BRACKETS = 6  # in tokens
_RACED = frozenset({"meter", "kilometer", "yard", "mile"})


class FigureMaker:
    """Makes the figures of one language."""

    def __init__(self, language: Language, nouns: NounReader, identifiers: Identifiers, ranks: Ranks) -> None:
        self._nouns, self._identifiers, self._ranks = nouns, identifiers, ranks
        multiples = language.numbers.multiples
        self._comparing = Phrases({"": multiples.followers}, language.spelling, clitics=True)
        self._times = frozenset(map(language.spelling.form, multiples.times))
        self._bounds = Bounds(language)
        self._parted = Phrases({"": language.cues.kinds["part"]}, language.spelling)
        self._capitalised = language.nouns.capitalised
        self._marked = bool(language.numbers.ordinals.markers)
        self._determiners = tuple(map(language.spelling.form, language.numbers.determiners))
        self._articles = Articles(language)
        # Where words take no endings, "30 triệu đồng một năm" is a rate, and only names have capitals: "bà Mười".
        self._analytic = language.nouns.words > 1
        self._never_alone = frozenset(language.numbers.doubts.never_last)

    def make(self, tokens: Tokens, joined: Joined, floor: int, before: Figure | None) -> Figure | None:
        """The figure that these numbers are, or None where a word such as "een" does not count.

        floor   the first token that may still belong to it
        before  the figure before it
        """
        left, right = joined.parts[0], joined.parts[-1]
        if not joined.kind and (left.rough or (self._analytic and _is_rate(tokens, left, before))):
            return None
        if not joined.kind and not self._counts(tokens, left) and not self._is_bounded(tokens, left, floor):
            return None
        kind, unit = ("ratio", "") if joined.kind == "ratio" else self._kind(tokens, left)
        if kind == "identifier" and joined.kind == "range" and left.role == "cardinal":
            kind, unit = self._kind(tokens, right)  # "1500–2000 Gäste" are no years
        start = left.start if joined.first == left.first else tokens.start[joined.first]
        if kind in ("identifier", "list-number"):
            return Figure(start, right.end, cast(FigureKind, kind), left.value, spelled=left.spelled)
        value = low = high = left.value
        numerator = denominator = None
        if joined.kind == "ratio":
            numerator, denominator = left.value, right.value
            value = low = high = numerator / denominator if denominator else numerator
        elif joined.kind == "range":
            low, high = sorted((left.value, right.value))
            value = (low + high) / 2
        if joined.kind != "ratio" and kind == "ratio":
            numerator, denominator = _parts(value) if left.role == "fraction" else (value, Decimal(1))
        span, concept = self._noun(tokens, joined, cast(FigureKind, kind))
        compared = -1
        if before and _may_compare(before, kind):
            # "4,8 procent meer dan een jaar eerder", "2 procent minder dan de 4,38 miljard van 2024"
            compared = tokens.first_from(before.noun_span.end if before.noun_span else before.end)
        counts = kind == "count" and span is not None
        ending = tokens.text[left.end : tokens.end[left.stop - 1]]
        ending = tokens.spelling.form(ending) if ending else ""
        written_on = bool(ending)
        counts |= left.spelled and written_on  # "tweejarigen"
        stops = [right.stop]
        if span:
            stops.append(tokens.first_from(span.end))
            while self._articles and len(stops) <= _ADJECTIVES + 1 and self._nouns.follows(tokens, stops[-1]):
                stops.append(stops[-1] + 1)  # "سبع هزات ارتدادية على الأقل"
        if right.bare and tokens.form[right.bare[0]] in HYPHENS:
            stops.append(right.bare[0] + 1)  # "65-plussers"
        elif "+" in tokens.text[right.start : right.end]:  # "1500+ км", "100+ млн"
            stops.extend(index for index in range(right.first + 1, right.stop) if tokens.form[index] == "+")
        return Figure(
            start,
            right.end,
            cast(FigureKind, kind),
            value,
            numerator=numerator,
            denominator=denominator,
            low=low,
            high=high,
            unit=unit,
            bound="="
            if kind == "ordinal"  # "vanaf de derde plek" starts at that place
            else "~"
            if left.inverted
            else left.sign
            if left.sign != "="
            else self._bounds.around(
                tokens,
                joined.first,
                stops,
                floor,
                compared=compared,
                counts=counts,
                few=counts and left.spelled and not written_on and value <= _FEW,
                changes=joined.used > 0,
                multiple=unit == "times" or left.role == "fraction",
                adjective=written_on or (right.bare is not None and tokens.form[right.bare[0]] in HYPHENS),
                length=unit in _RACED,
                ending=ending,
            ),
            decimals=0 if joined.kind == "ratio" else max(left.decimals, right.decimals),
            scale=right.scaled(Decimal(1)),
            readings=() if joined.kind else tuple(map(left.scaled, left.readings)),
            noun=tokens.text[span.start : span.end] if span else "",
            noun_span=span,
            concept=concept or (left.unit.coin if left.unit else ""),
            spelled=left.spelled and right.spelled,
            becomes=joined.becomes.value if joined.becomes else None,
        )

    def _kind(self, tokens: Tokens, amount: Amount) -> tuple[str, str]:
        """The kind of a figure, and its unit."""
        if self._ranks.is_size(tokens, amount):
            return "count", ""
        if amount.role in ("identifier", "list-number", "ordinal"):
            return amount.role, ""
        if amount.unit:
            return amount.unit.kind, amount.unit.unit
        if amount.role == "fraction" and amount.value < 1:
            return "ratio", ""
        return ("identifier" if self._identifiers.is_year(tokens, amount) else "count"), ""

    def _counts(self, tokens: Tokens, amount: Amount) -> bool:
        """Does a word such as "een" or "năm" count here, rather than be an article or a year?"""
        if self._ranks.is_size(tokens, amount):
            return not self._ranks.is_vague(tokens, amount)
        one = amount.spelled and amount.digits == 1 and amount.role == "cardinal"
        if amount.scale > 1 or (amount.certain and not one):
            return True
        if amount.role == "ordinal":
            return self._ranks.counts(tokens, amount)
        if amount.role == "multiple":
            # "het dubbele" stands alone, unlike "het dubbele paspoort"
            alone = amount.stop > amount.first + 1 and not self._nouns.follows(tokens, amount.stop)
            # "تضاعف عدد السكان ثلاث مرات": three times, not two
            behind = tokens.form[amount.stop : amount.stop + _TIMES_BEHIND]
            compares = self._comparing.at(tokens, amount.stop) and self._times.isdisjoint(behind)
            return alone or bool(compares)
        if amount.role != "cardinal" and not (amount.unit and amount.unit.kind != "ratio"):
            return False
        if amount.unit:
            whole = amount.unit.kind in _ONE_OF and amount.unit.factor >= 1
            return not one or whole or amount.unit.unit in _ONE_LONG or (amount.certain and amount.unit.kind != "ratio")
        if one and amount.certain:
            # "één" is no article; "van wie één uit België"
            return self._nouns.follows(tokens, amount.stop) or self._parted.before(tokens, amount.first) is not None
        if one or tokens.form[amount.first] in self._never_alone:
            return amount.certain >= one and self._nouns.is_counted(tokens, amount.stop)
        if _follows_name(tokens, amount) or (self._analytic and _is_named(tokens, amount)):
            return self._nouns.is_counted(tokens, amount.stop)
        return self._nouns.follows(tokens, amount.stop)

    def _is_bounded(self, tokens: Tokens, amount: Amount, floor: int) -> bool:
        """Is it a part, a multiple or one of a unit that some word bounds?

        "близько третини", but not "чверті фіналу"; "أكثر من الضعف"; "khoảng một dặm", "länger als einen Tag".
        """
        if amount.role == "fraction":
            doubtful = amount.value < 1 and amount.unit is None
        else:
            doubtful = amount.role == "multiple" or (amount.unit is not None and amount.unit.kind in _BOUNDED)
        return doubtful and self._bounds.around(tokens, amount.first, (amount.stop,), floor) != "="

    def _noun(self, tokens: Tokens, joined: Joined, kind: FigureKind) -> tuple[Span | None, str]:
        """Where the counted words stand, and what they are."""
        if self._ranks.is_size(tokens, joined.parts[-1]):
            return None, ""
        parts = joined.parts[-1:] if joined.kind == "range" else joined.parts
        between = self._nouns.at(tokens, parts[0].stop) if joined.kind == "ratio" else None
        if between and between.stop <= parts[-1].first:
            parts = parts[:1]  # "70 نائبا من أصل 128 عريضة"
        for amount in reversed(parts):
            if amount.noun:
                span = Span(*amount.noun)
                return span, self._nouns.concept_of(tokens.text[span.start : span.end])
            counts = kind in ("count", "ratio", "ordinal") and not self._is_behind_noun(tokens, amount)
            counts = counts and (self._capitalised or not _ends_sentence(tokens, amount.stop))
            noun = (self._nouns.at(tokens, amount.stop) or self._behind_marks(tokens, amount.stop)) if counts else None
            several = kind in ("count", "ratio") and (amount.digits >= _SEVERAL or amount.role == "fraction")
            if noun and several and not self._nouns.may_be_several(tokens, noun):
                noun = None
            definite = noun and kind == "count" and self._articles.front(tokens, noun.first)
            if noun and not definite:  # "وصل 15 الاجتماع" has no noun
                return Span(tokens.start[noun.first], tokens.end[noun.stop - 1]), noun.concept
        return None, ""

    def _behind_marks(self, tokens: Tokens, index: int) -> Noun | None:
        """The noun of "300+ дронів" and "drie of meer gevallen"; a listed one behind brackets that hold numbers.

        "1 274 990 (+930) осіб".
        """
        if tokens.form[index] == "+" and tokens.glued(index):
            return self._nouns.at(tokens, index + 1)
        if tokens.form[index] != "(":
            behind = self._bounds.end_behind(tokens, index)
            return self._nouns.at(tokens, behind) if behind > index else None
        for close in range(index + 2, min(index + _LONGEST_BRACKETS, len(tokens) - 1)):
            if tokens.form[close] == ")":
                noun = self._nouns.at(tokens, close + 1) if NUMBER in tokens.kind[index:close] else None
                return noun if noun and noun.concept else None
        return None

    def _is_behind_noun(self, tokens: Tokens, amount: Amount) -> bool:
        """Has it no noun behind it: a multiple, or an ordinal that stands behind its noun?"""
        if amount.unit or (amount.role == "ordinal" and self._identifiers.has_label(tokens, amount, 0)):
            return True  # "in set drie brak hij"
        first = amount.first
        inside = self._capitalised and amount.spelled and first > 0 and tokens.kind[first - 1] == WORD
        if inside and tokens.is_capital(first) and not tokens.is_capital(amount.stop):
            return amount.role == "ordinal"  # "jeder Vierte ausschließlich Aktien"
        if amount.role != "ordinal" or self._marked:
            return amount.role == "ordinal"
        front = tokens.spelling.form(tokens.text[tokens.start[first] : amount.start])
        return amount.spelled and front.endswith(self._determiners)


def _may_compare(before: Figure, kind: str) -> bool:
    """May a figure say how much more or less than another of this kind something is?"""
    if kind == "duration":
        return before.kind not in ("duration", "ordinal", "ratio")
    return before.kind == "percent" or before.unit == "times" or (before.kind == kind and kind in _AMOUNTS)


def _ends_sentence(tokens: Tokens, stop: int) -> bool:
    """Does the full stop of an abbreviation end its sentence, too: "730 млн. Середня зарплата", not "5 тис. ВПО"?"""
    capital = tokens.form[stop - 1] == "." and tokens.is_capital(stop)
    return capital and not tokens.printed(stop, stop).isupper()


def _follows_name(tokens: Tokens, amount: Amount) -> bool:
    """Is it a word with a capital behind another such word: "de Holland Acht"?"""
    before = amount.first - 1
    if before < 0 or not amount.spelled or not tokens.text[amount.start].isupper():
        return False
    return tokens.kind[before] == WORD and tokens.is_capital(before)


def _is_named(tokens: Tokens, amount: Amount) -> bool:
    """Is it a word with a capital that no start of a sentence explains: "bà Mười"?"""
    inside = amount.first > 0 and tokens.kind[amount.first - 1] == WORD
    return inside and amount.spelled and tokens.text[amount.start].isupper()


def _is_rate(tokens: Tokens, amount: Amount, before: Figure | None) -> bool:
    """Is it the year of "30 triệu đồng một năm", so much in each?"""
    one = amount.spelled and amount.digits == 1 and amount.unit is not None and amount.unit.kind == "duration"
    if not one or before is None or before.kind not in _RATED:
        return False
    return amount.first == tokens.first_from(before.noun_span.end if before.noun_span else before.end)


def _parts(value: Decimal) -> tuple[Decimal, Decimal]:
    """Numerator and denominator of a fraction that was given in words: 2 and 3 of "two thirds"."""
    fraction = Fraction(value).limit_denominator(_LARGEST_DENOMINATOR)
    return Decimal(fraction.numerator), Decimal(fraction.denominator)
