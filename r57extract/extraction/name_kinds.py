"""What kind of thing a name names, where its own first words do not say: by its last word, by what stands around it.

What one place in an article tells of a name holds for all of them: "Evo Morales, de president" in the third
sentence makes the Morales of the tenth a person. Where nothing tells, the kind stays unknown.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Sequence

from r57extract.extraction.context import Context
from r57extract.extraction.gazetteer import Gazetteer
from r57extract.extraction.name_run import Run
from r57extract.extraction.tokens import NUMBER, WORD, Tokens
from r57extract.types.facts import Name

UNKNOWN = "name"
# Between a name and the word that says what somebody is stand at most so many others: ", de charismatische president".
_APPOSITION = 5
_LETTERS_OF_ACRONYM = range(3, 7)
_ROMAN = frozenset("IVXLCDM")
_OPENS_APPOSITION = frozenset(",،(–—")


def kinds(context: Context, named: Sequence[tuple[Run, Name]], lists: Gazetteer) -> list[str]:
    """The kind of each run: those of name_runs.py, of which "name" is the unknown one."""
    counted = _counted(context.tokens, named)
    own = [_kind(context.tokens, run, lists, counted) for run, _ in named]
    told: defaultdict[str, set[str]] = defaultdict(set)
    for (run, name), kind in zip(named, own, strict=True):
        if run.certain and kind != UNKNOWN:
            told[name.key].add(kind)
    return [
        next(iter(told[name.key])) if kind == UNKNOWN and len(told[name.key]) == 1 else kind
        for (_, name), kind in zip(named, own, strict=True)
    ]


def _counted(tokens: Tokens, named: Sequence[tuple[Run, Name]]) -> frozenset[str]:
    """Words of capitals that are counted somewhere in the article ("2 014/2 177 АП") and so name things."""
    behind = (run.first for run, _ in named if run.first and tokens.kind[run.first - 1] == NUMBER)
    return frozenset(tokens.form[index] for index in behind)


def _kind(tokens: Tokens, run: Run, lists: Gazetteer, counted: Collection[str]) -> str:
    last = tokens.form[run.last]
    if run.kind in (UNKNOWN, "person") and (kind := lists.kind_by_ending(last)):
        return kind  # "Robert-Koch-Institut" is no Robert
    if run.kind != UNKNOWN or not run.certain:
        return run.kind
    if _is_acronym(tokens, run):
        return UNKNOWN if last in counted or lists.is_thing(last) else "body"
    if lists.locatives.before(tokens, run.first):
        return "place"
    return "person" if _is_described(tokens, run, lists) else UNKNOWN


def _is_acronym(tokens: Tokens, run: Run) -> bool:
    """ "CDU", "НАБУ": capitals only, and no Roman numeral. Not within a headline of capitals."""
    printed = tokens.printed(run.first, run.last)
    if run.first != run.last or len(printed) not in _LETTERS_OF_ACRONYM or not printed.isalpha():
        return False
    around = (index for index in (run.first - 1, run.last + 1) if 0 <= index < len(tokens))
    shouted = any(tokens.kind[i] == WORD and len(tokens.form[i]) > 1 and tokens.printed(i, i).isupper() for i in around)
    return printed.isupper() and not shouted and not _ROMAN.issuperset(printed)


def _is_described(tokens: Tokens, run: Run, lists: Gazetteer) -> bool:
    """Does an apposition say what somebody is: "Evo Morales, de charismatische president van Bolivia"?"""
    index = run.last + 1
    if index >= len(tokens) or tokens.form[index] not in _OPENS_APPOSITION:
        return False
    for place in range(index + 1, min(index + 2 + _APPOSITION, len(tokens))):
        if tokens.kind[place] != WORD:
            return False
        found = lists.titles.at(tokens, place) or lists.callings.at(tokens, place)
        if found:
            return not _begins_name(tokens, found[0], lists)  # "Boeing, minister Jansen zei …"
    return False


def _begins_name(tokens: Tokens, index: int, lists: Gazetteer) -> bool:
    if index >= len(tokens) or tokens.kind[index] != WORD:
        return False
    if lists.cased and not lists.nouns_are_capital:
        return tokens.is_capital(index) and not lists.place_at(tokens, index)
    return lists.given_name(tokens.form[index])
