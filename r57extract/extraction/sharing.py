"""Two numbers that share what only one of them has: the ends of a range or change, the parts of a ratio."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from r57extract.extraction.amount import TEMPERATURES, Amount
from r57extract.extraction.nouns import NounReader
from r57extract.extraction.phrases import Phrases
from r57extract.extraction.tokens import Tokens

# "3.215/7.035 tỷ" is a part of a whole, "1/2 tỷ" half a billion.
_LEAST_WHOLE = 10
_THOUSAND = 1000
_TIE_BREAK = {6, 7}
_MOST_GOALS = 15
# A telephone's memory and storage are told together.
_STORED = frozenset({"megabyte", "gigabyte", "terabyte"})
# "von 412,7 auf 371,2 Millionen" shares its scale word; what would fall further than this has none.
_LIKELY_CHANGE = 20
_COMMAS = frozenset(",،")
# How many times another numbers of one row are.
_LIKELY = 100


def are_of_one_size(left: Amount, right: Amount) -> bool:
    """Are both numbers, as printed, near enough to be of one thing? "9,8 (2024: 9.700.000)" are not."""
    return 0 < left.digits < _LIKELY * right.digits and right.digits < _LIKELY * left.digits


def make_range(left: Amount, right: Amount, *, falling: bool = False) -> bool:
    """Whether two numbers are the ends of a range; the left one then shares unit and scale word of the right.

    falling  may the first be the higher, where they are temperatures: "Tiefstwerte zwischen 8 und 3 Grad"?
    """
    if left.unit and right.unit and left.unit != right.unit:
        if left.bare or left.unit.kind != "duration" or right.unit.kind != "duration":
            return False
        left.unit = None  # the years of an age, which are not printed: "im Alter von 5 bis 36 Monaten"
    if left.unit and right.unit is None and (left.bare or left.role == "multiple"):
        return False  # "met 40% tot 33.640", "verdubbeld tot 1,05 miljoen"
    if right.below and left.digits > 0 and left.unit is None:  # "15 tot 20 graden onder nul"
        left.digits = -left.digits
    bare = left.scale == 1 < right.scale and left.unit is None
    if bare and right.digits < left.digits < _THOUSAND and left.digits <= _LIKELY_CHANGE * right.digits:
        return False  # what falls "من 320 إلى 280 مليون" is a change
    scale = right.scale if left.scale == 1 and left.digits < right.digits else left.scale
    falling = falling and right.unit is not None and right.unit.unit in TEMPERATURES
    frost = (right.digits < 0 or falling) and left.digits != right.digits  # "-3 bis -7 Grad", "3 bis minus 2 Grad"
    if left.digits * scale >= right.digits * right.scale and not frost:
        return False
    unit = left.unit or right.unit
    left.scale, left.unit, right.unit = scale, unit, unit
    return True


def tie_break_end(tokens: Tokens, amounts: Sequence[Amount], place: int) -> int:
    """The place after the points of a tie-break behind the set that starts at `place`: "7-6 (5)", "6-7(3/7)"."""
    left, right = amounts[place : place + 2]
    first = opened = place + 2
    if {left.digits, right.digits} != _TIE_BREAK or tokens.form[right.stop] != "(":
        return first
    index = right.stop + 1
    while first < min(len(amounts), opened + 2) and amounts[first].first == index and amounts[first].plain:
        index = amounts[first].stop
        first += 1
        if tokens.form[index] == ")":
            return first
        index += 1  # the mark between the points of the two
    return opened


def share_sum(left: Amount, right: Amount, *, counted: bool) -> bool:
    """Is the currency of a range printed behind its first sum alone: "بين 70 مليار دولار و75 مليارا"?

    counted  does a noun follow the second?
    """
    money = left.unit is not None and left.unit.kind == "money"
    if not money or counted or right.unit is not None or left.scale != right.scale or left.scale == 1:
        return False
    if left.digits >= right.digits:
        return False
    right.unit = left.unit
    return True


def be_part_of_scale(left: Amount, right: Amount) -> bool:
    """Whether the left number is made half a billion, as of "1/2 tỷ đồng"."""
    if left.unit or left.scale != 1 or right.scale == 1 or not left.digits < right.digits < _LEAST_WHOLE:
        return False
    if left.decimals or right.decimals:
        return False  # "1,2/4,8 tỷ" is so much of the whole
    left.digits = right.digits = left.digits / right.digits
    left.scale, left.unit, left.plain = right.scale, right.unit, False
    return True


def share_unit(left: Amount, right: Amount) -> bool:
    """Is neither measured, or the lesser of what the greater is: "25.000/60.000 ha", "3.215/7.035 tỷ đồng"?

    Other pairs share what they are measured in, each a figure of its own: "180/110 mmHg", "43,86/43,92 грн".
    """
    if left.unit or right.unit is None:
        return left.unit is None
    if left.scale not in (1, right.scale) or right.unit.kind not in ("measure", "duration", "money"):
        return False
    if right.unit.kind == "money" and right.scale == 1 and left.decimals and right.decimals:
        left.unit, left.plain = right.unit, False  # "курс 43,86/43,92 грн": bid and offer
        return False
    if right.unit.unit in _STORED:  # "12/256 ГБ"
        return False
    if left.digits < right.digits:
        left.scale = right.scale
        return True
    if right.unit.kind == "measure" and left.plain and right.scale == 1:
        left.unit, left.plain = right.unit, False
    return False


def share_money(left: Amount, right: Amount, join: str) -> bool:
    """Is one of two sums printed bare?

    "18,4 van de 46 miljoen euro", "1,7 Milliarden Euro nach 2,1 Milliarden", "40 مليون دينار من أصل 100 مليون"
    """
    if join == "ratio" and right.unit is not None:
        return left.certain and left.unit is None and right.unit.kind == "money"
    told = left.unit is not None and left.unit.kind == "money"
    return join in ("alternative", "ratio", "rate") and told and right.unit is None and right.scale > 1


def share_change(left: Amount, right: Amount, *, counted: bool) -> None:
    """Lets the two values of a change share unit and scale word: "von 88,1 auf 96,4 Millionen Euro".

    counted  does a noun follow the second?
    """
    if right.unit is None and counted:
        if left.unit is not None:
            return
    elif left.unit is None or right.unit is None:
        unit = left.unit or right.unit
        # "innerhalb von fünf Jahren auf 219" is no change of years.
        alike = unit is not None and unit.kind == "measure" and left.scale == right.scale != 1
        if unit and unit.kind != "ratio" and (right.unit or alike or unit.kind in ("percent", "money")):
            left.unit, right.unit = unit, unit
            left.plain = right.plain = False
    if left.unit != right.unit or (left.scale == 1) == (right.scale == 1) or (left.scale == 1 and left.bare):
        return  # of "1 euro, drie miljoen", its own unit closes the first
    small, scaled = (left, right) if left.scale == 1 else (right, left)
    near = small.digits < _THOUSAND and small.digits <= _LIKELY_CHANGE * scaled.digits
    if (near or small.digits <= scaled.digits) and scaled.scale >= _THOUSAND:
        small.scale, small.plain = scaled.scale, False


def is_apart(tokens: Tokens, left: Amount, right: Amount, nouns: NounReader, comparing: Phrases[str]) -> bool:
    """Does a comma alone part two numbers that are no row: "zählte 88, 12 Prozent weniger als im Vorjahr"?"""
    if tokens.form[left.stop] not in _COMMAS:
        return False
    noun = None if right.unit else nouns.at(tokens, right.stop)
    compared = comparing.at(tokens, noun.stop if noun else right.stop) is not None
    return compared or left.value >= right.value


def is_score(left: Amount, right: Amount, sign: str) -> bool:
    """Are words joined by a hyphen, the first not the lesser, a score: "zes-nul"?"""
    plain = left.unit is None and right.unit is None and left.scale == right.scale == 1
    return sign == "-" and plain and right.digits <= left.digits


def is_result(left: Amount, right: Amount) -> bool:
    """Is more of less no part of a whole, but the score of a match: "فاز 3/2"?"""
    goals = right.digits < left.digits <= _MOST_GOALS and left.plain and right.plain
    return goals and left.unit is None and right.unit is None


def are_years(tokens: Tokens, left: Amount, right: Amount, is_year: Callable[[Tokens, Amount], bool]) -> bool:
    """ "2018/19", "1950-53": does a year stand behind one that it comes after, in four digits or two?"""
    if not right.plain or not is_year(tokens, left):
        return False
    if right.digits - left.digits > 1 and "/" in tokens.text[left.end : right.start] and right.digits > 99:
        return False  # "1520/1600" are points
    return 0 < (right.digits - left.digits) % 100 < 100 and (right.digits < 100 or is_year(tokens, right))
