"""Cues: words that say what a statement does with its figures, as ids that all languages share.

"601 zijn voltooid" and "أُنجزت 601" hold "done"; "moeten … voltooid zijn" is "open", since what must be done
is not done; "nicht genehmigt" is "unapproved". The kinds are listed in languages/README.md.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator
from functools import cache

from r57extract.extraction.context import Context
from r57extract.extraction.phrases import Phrases
from r57extract.extraction.sentences import abbreviations
from r57extract.extraction.tokens import MARK, NUMBER, Tokens
from r57extract.languages import load
from r57extract.types.facts import Cue

# How far, in tokens, a word governs another within its clause. What governs stands before; in verb-final
# clauses ("die voltooid moeten worden") close behind. A negation stands just before.
_GOVERNS = 25
_GOVERNS_BACK = 4
_NEGATES = 4
_MEASURED = 3  # tokens from a number on that may be its scale word and unit

_CLAUSE_ENDS = frozenset(".!?…؟;:,،؛–—\n")
_COMPLETING = "completing"
_GOVERNED = {"done": "open", _COMPLETING: "open"}
_NEGATED = {"done": "open", "allocated": "unallocated", "approved": "unapproved", "on-time": "overdue"}
# Kinds whose negation says nothing that another kind would say: "nicht registriert" is no "registered".
_LOST_WHEN_NEGATED = frozenset({"registered", "proposed", "spent", "overdue", _COMPLETING})
_SILENT = "silent"
_NEGATION = "negation"


class CueWords:
    """The cue words of one language, ready to be looked up."""

    def __init__(self, code: str) -> None:
        language = load(code)
        cues = language.cues
        # What bounds a number by a negation ("nog geen", "не більше") negates nothing else.
        denying = tuple(f"{word} " for word in cues.negations)
        bounds = [form for forms in language.measures.bounds.values() for form in forms if form.startswith(denying)]
        forms = {**cues.kinds, _COMPLETING: cues.completing, _NEGATION: cues.negations}
        forms[_SILENT] = (*cues.silent, *bounds)
        self.kinds = Phrases(forms, language.spelling, clitics=True)
        self.governors = Phrases({True: cues.governors}, language.spelling, clitics=True)
        self.negations = Phrases({True: cues.negations}, language.spelling, clitics=True)
        self.comparatives = Phrases({kind: cues.kinds[kind] for kind in ("more", "less")}, language.spelling)


@cache
def cue_words(code: str) -> CueWords:
    """The cue words of a language, made once."""
    return CueWords(code)


def read(context: Context) -> None:
    """Fill in context.cues. A word within a date ("per 4 december") is the date's."""
    dates = [date.phrase or (date.start, date.end) for date in context.dates]
    place = 0
    cues: list[Cue] = []
    years = frozenset(date.start for date in context.dates)
    for cue in find(context.tokens, cue_words(context.language.code), years):
        while place < len(dates) and dates[place][1] <= cue.start:
            place += 1
        if place == len(dates) or cue.end <= dates[place][0]:
            cues.append(cue)
    context.cues = tuple(cues)


def find(tokens: Tokens, words: CueWords, dates: Collection[int] = ()) -> Iterator[Cue]:
    """The cues of these tokens, in order, not overlapping; `dates` are the places where dates start."""
    stop = 0
    for index in words.kinds.starts(tokens):
        match = words.kinds.at(tokens, index) if index >= stop else None
        if match is None:
            continue
        stop, kind = match
        if kind == _SILENT and (compared := _compared(tokens, words, index, stop, dates)):
            stop, kind = compared
        meant = _in_clause(tokens, words, index, stop, kind)
        if meant:
            yield Cue(tokens.start[index], tokens.end[stop - 1], meant)


def _compared(tokens: Tokens, words: CueWords, first: int, stop: int, dates: Collection[int]) -> tuple[int, str] | None:
    """What "more than" is behind a number, and not before one: "6.400 meer dan een jaar eerder", "mehr als 2024"."""
    if stop >= len(tokens) or NUMBER not in tokens.kind[max(0, first - _MEASURED) : first]:
        return None
    if tokens.kind[stop] == NUMBER and tokens.start[stop] not in dates:
        return None
    return words.comparatives.at(tokens, first)


def ends_clause(tokens: Tokens, index: int) -> bool:
    """Does a clause end at this token? Not at the marks of "31,5", "1.287" or "am 5. Dezember", nor of "ca. 2500"."""
    if tokens.form[index] not in _CLAUSE_ENDS:
        return False
    if tokens.form[index] == "." and _abbreviates(tokens, index):
        return False
    if tokens.kind[index] != MARK or index == 0 or tokens.kind[index - 1] != NUMBER:
        return True
    return not (tokens.form[index] == "." or (tokens.glued(index + 1) and tokens.kind[index + 1] == NUMBER))


def _abbreviates(tokens: Tokens, index: int) -> bool:
    """Does this full stop end an abbreviation within a sentence?"""
    if not tokens.glued(index) or tokens.is_capital(index + 1):
        return False
    return tokens.form[index - 1] in abbreviations(tokens.spelling)


def is_dash(tokens: Tokens, index: int) -> bool:
    """Is it a hyphen for a dash: "10.05 uur - De minister …"? Vietnamese names have such hyphens inside."""
    return tokens.form[index] == "-" and not tokens.glued(index) and not tokens.glued(index + 1)


def _in_clause(tokens: Tokens, words: CueWords, first: int, stop: int, kind: str) -> str:
    """What a cue word means where it stands: its kind, another one, or "" for nothing."""
    if kind == _SILENT:
        return ""
    if (kind in _NEGATED or kind in _LOST_WHEN_NEGATED) and _negated(tokens, words, first):
        return _NEGATED.get(kind, "")
    if kind in _GOVERNED:
        if _governed(tokens, words, first, stop):
            return _GOVERNED[kind]
        return "" if kind == _COMPLETING else kind
    return kind


def _governed(tokens: Tokens, words: CueWords, first: int, stop: int) -> bool:
    for index in range(first - 1, max(first - _GOVERNS, -1), -1):
        if ends_clause(tokens, index):
            break
        if words.governors.at(tokens, index):
            return True
    for index in range(stop, min(stop + _GOVERNS_BACK, len(tokens))):
        if ends_clause(tokens, index):
            break
        if words.governors.at(tokens, index):
            return True
    return False


def _negated(tokens: Tokens, words: CueWords, first: int) -> bool:
    for index in range(first - 1, max(first - _NEGATES, -1), -1):
        if ends_clause(tokens, index) or tokens.kind[index] == NUMBER:
            return False
        if words.negations.at(tokens, index):
            return True
    return False
