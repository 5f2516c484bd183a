"""Hyphens: those inside a word, and those at its end, for what it shares with a later one."""

from __future__ import annotations

from r57extract.extraction.amount import HYPHENS
from r57extract.extraction.tokens import Tokens


def is_hyphen(tokens: Tokens, place: int) -> bool:
    """A hyphen inside a word."""
    return _ends_part(tokens, place) and tokens.glued(place + 1)


def is_suspended(tokens: Tokens, place: int) -> bool:
    """A hyphen at the end of a word, for what the word shares with a later one: "zwei- bis dreihundert"."""
    return _ends_part(tokens, place) and not tokens.glued(place + 1)


def _ends_part(tokens: Tokens, place: int) -> bool:
    return place + 1 < len(tokens) and tokens.form[place] in HYPHENS and tokens.glued(place)
