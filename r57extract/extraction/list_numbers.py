"""Numbers before the items of a list, those of notes, in titles, and rows and groups of digits that name something."""

from __future__ import annotations

from r57extract.extraction.amount import Amount
from r57extract.extraction.nouns import NounReader
from r57extract.extraction.tokens import BREAK, NUMBER, WORD, Tokens

_LONGEST_LIST = 99  # items
_LONGEST_NAME = 3  # words
_LONGEST_ROW = 60  # tokens
# A name in quotation marks has so many words; longer ones are what somebody said.
_LONGEST_TITLE = 3
QUOTES = frozenset('"«»“”„')


def is_list_number(tokens: Tokens, amount: Amount, nouns: NounReader, *, named: bool) -> bool:
    """ "(1)" and "1." at the start of a line or clause, and the note "[1]"; "West (41)" is an age.

    named  do nouns have capitals, so that one behind "2." tells of no new item?
    """
    before, after = amount.first - 1, amount.stop
    if not amount.plain or amount.digits > _LONGEST_LIST:
        return False
    if before < 0 or tokens.kind[before] == BREAK:
        return tokens.form[after] in (".", ")") and tokens.glued(after)
    row = tokens.form[before] in ",،" and amount.digits > 1 and (not named or tells_result(tokens, after + 1))
    first = tokens.form[before] == ":" and amount.digits == 1
    if tokens.form[before] in ";؛" or row or first:  # "60 м: 1. Коваль; 2. Гай"
        return tokens.form[after] == "." and tokens.glued(after) and _opens_item(tokens, after + 1)
    if tokens.form[before] == "[" and tokens.form[after] == "]":
        return not nouns.known(tokens, after + 1)  # a note; in a quotation it may be the editor's number
    if tokens.form[before] != "(" or tokens.form[after] != ")":
        return False
    if before > 1 and tokens.form[before - 1] == "." and len(tokens.form[before - 2]) == 1:
        return False  # "Martin K. (48)"
    return before == 0 or tokens.kind[before - 1] not in (WORD, NUMBER)  # "D66: 8 (6)"


def _opens_item(tokens: Tokens, index: int) -> bool:
    """Does a word with a capital stand here, or any word apart, where there are no capitals: "، 2. السنغال"?"""
    printed = tokens.printed(index, index)
    return tokens.is_capital(index) or (printed.upper() == printed.lower() and not tokens.glued(index))


def tells_result(tokens: Tokens, first: int) -> bool:
    """Do a name and a number start at this token: "1. Prevc 287,4 Punkte, 2. Tschofenig 285,1"?"""
    place = first
    while place < first + _LONGEST_NAME and tokens.kind[place] == WORD and tokens.is_capital(place):
        place += 1
    return place > first and tokens.kind[place] == NUMBER and place not in tokens.claimed


def ends_title(tokens: Tokens, amount: Amount) -> bool:
    """Is it a name in quotation marks, «101», or the end of a short one: «نايل سات 301»?"""
    if amount.first < 1 or tokens.form[amount.stop] not in QUOTES or not tokens.glued(amount.stop):
        return False
    if tokens.form[amount.first - 1] in QUOTES and tokens.glued(amount.first):
        return True
    for place in range(amount.first - 1, max(0, amount.first - 2 - _LONGEST_TITLE), -1):
        if tokens.kind[place] != WORD:
            return tokens.form[place] in QUOTES and place < amount.first - 1 and tokens.glued(place + 1)
    return False


def end_of_pointed_row(tokens: Tokens, amount: Amount) -> int:
    """Where a row of numbers with points ends that this one opens: "1.1, 1.2 та 4.1 черги"."""
    stop = amount.stop
    last = min(stop + _LONGEST_ROW, len(tokens) - 4)
    while stop < last:
        number = stop + 1
        # Between the numbers stands one mark or word, within a number nothing but its point.
        pointed = tokens.kind[number] == NUMBER and tokens.form[number + 1] == "." and tokens.kind[number + 2] == NUMBER
        if not (pointed and tokens.glued(number + 1) and tokens.glued(number + 2)):
            break
        stop = number + 3
    return stop


def goes_on_pointed(tokens: Tokens, last: Amount, amount: Amount) -> bool:
    """Does it go on a row of names with points: "черги 3.1 і 3.2"?"""
    near = amount.first == last.stop + 1 and amount.decimals == last.decimals > 0 and amount.unit is None
    return near and "." in tokens.text[amount.start : amount.end]


def is_group(tokens: Tokens, index: int) -> bool:
    """Are these further digits of a name, and no number of their own, as in "báo động 2 0,7m"?"""
    pointed = tokens.form[index + 1 : index + 2] in ([","], ["."]) and tokens.kind[index + 2 : index + 3] == [NUMBER]
    return tokens.kind[index] == NUMBER and not (pointed and tokens.glued(index + 1) and tokens.glued(index + 2))
