"""Whether what looks like a date is one: "in mei" and "in 2025" are, "2025 Aufgaben" and "Theresa Mai" are not."""

from __future__ import annotations

from r57extract.extraction.date_grammar import DateGrammar
from r57extract.extraction.date_values import Found
from r57extract.extraction.tokens import MARK, NUMBER, WORD, Tokens

# Marks that make one number, date or name of what stands on their two sides.
_JOINING = frozenset(".,:/-–—'’_@#&+=\\")
_AROUND = frozenset(",،;؛()[]–—-:")
# Years that four digits may mean where no word says "year": those that news is about.
_LIKELY_YEARS = range(1900, 2101)


def stands_alone(tokens: Tokens, first: int, stop: int) -> bool:
    """Is nothing glued to these tokens that makes them part of a longer number, code or address?"""
    if tokens.kind[first] == NUMBER and tokens.glued(first):
        before = first - 1
        if tokens.kind[before] == WORD and tokens.form[before] not in tokens.spelling.prefixes:
            return False
        if tokens.form[before] in _JOINING and tokens.glued(before) and tokens.kind[before - 1] != MARK:
            return False
    if tokens.kind[stop - 1] != NUMBER or not tokens.glued(stop):
        return True
    if tokens.kind[stop] == WORD or tokens.form[stop] in "%٪‰°":
        return False
    return not (tokens.form[stop] in _JOINING and tokens.glued(stop + 1) and tokens.kind[stop + 1] in (NUMBER, WORD))


def in_company(found: Found, tokens: Tokens, dates: DateGrammar, before: Found | None) -> bool:
    """Do the words around a shy date say that it is one?"""
    if dates.alien(tokens, found.first, found.stop):
        return False
    if found.grain == "year":
        return _is_year(found, tokens, dates, before)
    if _continues(found, tokens, dates, before):
        return True
    if dates.company.before(tokens, found.first) or dates.parts.before(tokens, found.first):
        return True
    if dates.company_after.at(tokens, found.stop) or dates.relative_after.at(tokens, found.stop):
        return True
    if dates.relative_before.before(tokens, found.first) or dates.openers.before(tokens, found.first):
        return True
    unfit = "in" if found.grain == "day" else "on"
    relation = dates.relations.before(tokens, found.first)
    if relation and relation[1] != (unfit,):
        return True
    return bool(found.weekday) and _set_apart(tokens, found)


def _is_year(found: Found, tokens: Tokens, dates: DateGrammar, before: Found | None) -> bool:
    if found.values["y"] not in _LIKELY_YEARS:
        return False
    after = dates.year_after.at(tokens, found.stop)
    if after and not after[1]:
        return False
    if _continues(found, tokens, dates, before):
        return True
    ahead = dates.year_before.before(tokens, found.first)
    if ahead:
        return bool(ahead[1])
    relation = dates.relations.before(tokens, found.first)
    closes = bool(after) or tokens.kind[found.stop] != WORD
    return closes and (bool(relation) or bool(after))


def _continues(found: Found, tokens: Tokens, dates: DateGrammar, before: Found | None) -> bool:
    """Does a date of the same grain stand before it, with only "to", "and" or a comma between?"""
    if before is None or before.grain != found.grain or before.stop >= found.first:
        return False
    for joint in (dates.to, dates.both):
        match = joint.at(tokens, before.stop)
        if match and match[0] == found.first:
            return True
    return before.stop + 1 == found.first and tokens.form[before.stop] in ",،"


def _set_apart(tokens: Tokens, found: Found) -> bool:
    return tokens.form[found.first - 1] in _AROUND and tokens.form[found.stop] in _AROUND if found.first else False
