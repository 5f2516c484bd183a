"""Numbers in digits: "16.716.074", "٢٠٢٥", "1’287,5" -> Decimal, with every other value they could mean.

A point or comma before exactly three digits may group them or point off decimals. What the same document
does elsewhere decides, or else what its language usually does; the value not chosen stays as a reading.
Digits that are grouped in no known way ("1.28.7") are no number at all: unread, rather than read wrongly.
"""

from __future__ import annotations

from collections.abc import Iterable
from decimal import Decimal
from functools import lru_cache
from typing import NamedTuple

import regex

from r57extract.languages.digits import Digits

ODD_SPACES = "\u00a0\u2007\u2009\u202f"
_SPACES = f" {ODD_SPACES}"
_APOSTROPHES = "'’ʼ`´"
_FRACTIONS = {
    "½": "0.5", "¼": "0.25", "¾": "0.75", "⅕": "0.2", "⅖": "0.4", "⅗": "0.6", "⅘": "0.8",
    "⅛": "0.125", "⅜": "0.375", "⅝": "0.625", "⅞": "0.875",
}  # fmt: skip

_GROUPS = 12  # what goes on longer is no number that anybody reads
_LONGEST = 4 * _GROUPS  # characters; int() would refuse 4300 digits
# A space, an apostrophe or the Arabic comma only joins digits when exactly three follow.
_LITERAL = regex.compile(
    rf"""
    \p{{Nd}}++
    (?: (?: [.,٫٬，．] | [{_SPACES}{_APOSTROPHES}،](?=\p{{Nd}}{{3}}(?!\p{{Nd}})) ) \p{{Nd}}++ ){{0,{_GROUPS}}}+
    """,
    regex.VERBOSE,
)
_JOINS_DIGITS = frozenset(f".,٫٬，．،{_SPACES}{_APOSTROPHES}")
_MARKS = dict.fromkeys(_SPACES, " ") | dict.fromkeys(_APOSTROPHES, "'") | {"،": "٬", "，": ",", "．": "."}
_USUAL_SIGNS = str.maketrans(
    dict.fromkeys(_SPACES, " ") | dict(zip("٠١٢٣٤٥٦٧٨٩۰۱۲۳۴۵۶۷۸۹０１２３４５６７８９", "0123456789" * 3, strict=True))
)
_GROUP = regex.compile(r"\p{Nd}++")
_SPACE = regex.compile(rf"[{_SPACES}]")

# How much a language's usual marks weigh against what a document shows: two plain examples overrule them.
_USUAL = 1.5


def as_usual(text: str) -> str:
    """A text as long, with usual spaces and digits."""
    return text if text.isascii() else text.translate(_USUAL_SIGNS)


class Value(NamedTuple):
    """What digits can mean, and the marks that this takes for granted ("" where it takes none)."""

    value: Decimal
    decimals: int
    decimal_mark: str = ""
    group_mark: str = ""


class Written:
    """A number in digits as it stands in the text.

    end      where it ends; it starts where it was looked for
    whole    one bare run of digits, without a mark or fraction
    leading  how many zeros it starts with, if other digits follow
    """

    __slots__ = ("decimals", "end", "leading", "readings", "value", "whole")

    def __init__(
        self, end: int, value: Decimal, decimals: int, readings: tuple[Decimal, ...], whole: bool, leading: int
    ) -> None:
        self.end = end
        self.value = value
        self.decimals = decimals
        self.readings = readings
        self.whole = whole
        self.leading = leading


class Habits:
    """Which mark points off decimals in one document: what it shows, weighed against what its language does."""

    def __init__(self, digits: Digits, literals: Iterable[str] = ()) -> None:
        self._mixed = digits.mixed
        self.backward_marks = frozenset(digits.backward_marks)
        self._shown = 0.0  # above zero: decimal comma; below: decimal point
        for literal in literals:
            values = meanings(literal)
            plain = len(values) == 1 or (values and values[0].group_mark == values[-1].group_mark != "")
            if plain or (values and self._mixed and literal.endswith("000")):
                self._shown += _vote(values[0])
        usual = _USUAL if digits.decimal == "," else -_USUAL
        self._comma = self._shown + usual > 0
        # Do plain examples show the mark of decimals that is taken for granted here?
        self.shows_decimals = abs(self._shown) >= 1 and (self._shown > 0) == self._comma

    def choose(self, literal: str, values: tuple[Value, ...]) -> tuple[Value, ...]:
        """`values` with the likeliest first; the others left out if the document itself leaves no doubt."""
        if len(values) < 2 or values[0].group_mark not in (".", ",") or values[1].group_mark:
            return values
        grouped, pointed = values
        decimal_mark = "," if self._comma else "."
        if self._mixed and literal.endswith("000"):
            return values
        chosen, other = (pointed, grouped) if pointed.decimal_mark == decimal_mark else (grouped, pointed)
        settled = self.shows_decimals and not self._mixed
        return (chosen,) if settled else (chosen, other)


def _vote(value: Value) -> float:
    if value.decimal_mark in (".", ","):
        return 1.0 if value.decimal_mark == "," else -1.0
    if value.group_mark in (".", ","):
        return 1.0 if value.group_mark == "." else -1.0
    return 0.0


def literal_at(text: str, start: int) -> str:
    """The digits, with the marks between them, that start here; joined only where they could be one number."""
    end = start + 1
    while text[end : end + 1].isdecimal():
        end += 1
    if text[end : end + 1] not in _JOINS_DIGITS or not text[end + 1 : end + 2].isdecimal():
        return text[start:end]  # as most
    printed = text[start : _LITERAL.match(text, start).end()]  # type: ignore[union-attr]
    if meanings(printed):
        return printed
    # Spaces join only well-formed groups: "2018 500" and "0800 555 111" are several numbers.
    return _SPACE.split(printed, 1)[0]


def read(text: str, start: int, habits: Habits) -> Written | None:
    """The number in digits that starts here, or None where its digits are grouped in no way that makes sense."""
    literal = literal_at(text, start)
    values = habits.choose(literal, meanings(literal))
    end = start + len(literal)
    fraction = _FRACTIONS.get(text[end : end + 1])
    if not values:
        return None
    if literal.isdecimal() and text[end : end + 1] in habits.backward_marks and text[end + 1 : end + 2].isdecimal():
        return _backward(text, literal, end + 1)
    value, decimals = values[0].value, values[0].decimals
    if fraction is not None and not decimals:
        return Written(end + 1, value + Decimal(fraction), 0, (), False, 0)
    whole = literal.isdecimal()
    leading = len(literal) - values[0].value.adjusted() - 1 if whole else 0
    return Written(end, value, decimals, tuple(v.value for v in values[1:]), whole, leading)


def _backward(text: str, decimals: str, start: int) -> Written | None:
    """The number whose decimals stand before its mark, "5ر3"; that it was written the usual way stays a reading."""
    whole = literal_at(text, start)
    values = meanings(whole)
    if not values or values[0].decimals:
        return None
    value = values[0].value + Decimal(decimals).scaleb(-len(decimals))
    usual = (Decimal(decimals) + values[0].value.scaleb(-len(whole)),) if whole.isdecimal() else ()
    return Written(start + len(whole), value, len(decimals), usual, False, 0)


@lru_cache(1 << 14)
def meanings(literal: str) -> tuple[Value, ...]:
    """All that a number in digits could mean, grouped before pointed; none where its grouping makes no sense.

    >>> [str(v.value) for v in meanings("1.287")]
    ['1287', '1.287']
    >>> meanings("1.28.7")
    ()
    """
    if len(literal) > _LONGEST:
        return ()
    groups = _GROUP.findall(literal)
    if not all(map(str.isdecimal, groups)):
        return ()  # digits of a younger Unicode than Python's
    marks = [_MARKS.get(mark, mark) for mark in _GROUP.sub("", literal)]
    if not marks:
        return (Value(Decimal(literal), 0),)
    digits = Decimal("".join(groups))
    last = len(groups[-1])
    pointed = Value(digits.scaleb(-last), last, marks[-1], marks[0] if len(marks) > 1 else "")
    found = []
    if len(set(marks)) == 1:
        if marks[0] != "٫" and _groups(groups):
            found.append(Value(digits, 0, "", marks[0]))
            if len(marks) > 1:  # "16.716.074 miljard" where 16.716,074 was meant
                found.append(Value(digits.scaleb(-3), 3, "", marks[0]))
        if len(marks) == 1 and marks[0] in ".,٫":
            found.append(pointed)
    elif marks[-1] in ".,٫" and marks[-1] not in marks[:-1] and len(set(marks[:-1])) == 1 and _groups(groups[:-1]):
        found.append(pointed)
    return tuple(found)


def _groups(groups: list[str]) -> bool:
    """Do these digits stand in thousands? The first group has up to three digits and starts with no zero."""
    first, *others = groups
    return len(first) <= 3 and int(first[0]) != 0 and all(len(group) == 3 for group in others)
