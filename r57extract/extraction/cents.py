"""Hundredths behind an amount: the cents of "sieben Euro fünfzig", the centimetres of "2 meter 35"."""

from __future__ import annotations

from r57extract.extraction.amount import Amount
from r57extract.extraction.nouns import NounReader
from r57extract.extraction.tokens import Tokens


def add_cents(tokens: Tokens, amount: Amount, cents: Amount, nouns: NounReader, joiners: frozenset[str]) -> bool:
    """Adds the hundredths of "sieben Euro fünfzig", "2 meter 35" and "52 giây 83" to the amount before."""
    unit, part = amount.unit, cents.unit
    hundreds = unit and unit.factor == 1 and (unit.kind == "money" or unit.unit in ("meter", "second"))
    whole = hundreds and amount.bare and amount.scale == 1
    named = cents.role == "identifier" and cents.plain  # behind the capital of "Euro"
    if not whole or amount.decimals or cents.decimals or not 0 <= cents.digits < 100 or not (cents.digits or part):
        return False
    if cents.role != "cardinal" and not named:
        return False
    gap = cents.first - amount.stop
    few = cents.digits < 10 and not cents.leading
    if part:
        joined = gap == 0 or (gap == 1 and tokens.form[amount.stop] in joiners)
        if not joined or part.kind != "money" or part.factor == 1 or part.unit not in ("", unit and unit.unit):
            return False
    elif gap or few or amount.spelled != cents.spelled or nouns.counts(tokens, cents.stop):
        return False
    amount.digits, amount.decimals, amount.readings = amount.digits + cents.digits / 100, 2, ()
    amount.stop, amount.end = cents.stop, cents.end
    return True
