"""Numbers that stand before the items of a list, and those of notes."""

from __future__ import annotations

from r57extract.extraction.amount import Amount
from r57extract.extraction.nouns import NounReader
from r57extract.extraction.tokens import BREAK, NUMBER, WORD, Tokens

_LONGEST_LIST = 99  # items
_LONGEST_NAME = 3  # words


def is_list_number(tokens: Tokens, amount: Amount, nouns: NounReader, *, named: bool) -> bool:
    """ "(1)" and "1." at the start of a line or clause, and the note "[1]"; "West (41)" is an age.

    named  do nouns have capitals, so that one behind "2." tells of no new item?
    """
    before, after = amount.first - 1, amount.stop
    if not amount.plain or amount.digits > _LONGEST_LIST:
        return False
    if before < 0 or tokens.kind[before] == BREAK:
        return tokens.form[after] in (".", ")") and tokens.glued(after)
    row = tokens.form[before] == "," and amount.digits > 1 and (not named or tells_result(tokens, after + 1))
    first = tokens.form[before] == ":" and amount.digits == 1
    if tokens.form[before] == ";" or row or first:  # "60 м: 1. Коваль; 2. Гай"
        return tokens.form[after] == "." and tokens.glued(after) and tokens.is_capital(after + 1)
    if tokens.form[before] == "[" and tokens.form[after] == "]":
        return not nouns.known(tokens, after + 1)  # a note; in a quotation it may be the editor's number
    if tokens.form[before] != "(" or tokens.form[after] != ")":
        return False
    if before > 1 and tokens.form[before - 1] == "." and len(tokens.form[before - 2]) == 1:
        return False  # "Martin K. (48)"
    return before == 0 or tokens.kind[before - 1] not in (WORD, NUMBER)  # "D66: 8 (6)"


def tells_result(tokens: Tokens, first: int) -> bool:
    """Do a name and a number start at this token: "1. Prevc 287,4 Punkte, 2. Tschofenig 285,1"?"""
    place = first
    while place < first + _LONGEST_NAME and tokens.kind[place] == WORD and tokens.is_capital(place):
        place += 1
    return place > first and tokens.kind[place] == NUMBER and place not in tokens.claimed
