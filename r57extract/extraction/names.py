"""Names, found without a parser, with a key that is the same in every language and script.

Where capital letters mark names (nl, uk, vi) a run of capitalised words is one, unless a sentence begins there
and nothing else in the article shows it. Where they mark nouns too (German) or are absent (Arabic), a name is
certain only by what it stands with: a title, a given name, another script, the list of places. What else might
be one is kept as uncertain: it is a name after all where another version has a name with its key.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

import regex

from r57extract.extraction.context import Context
from r57extract.extraction.gazetteer import Gazetteer, gazetteer
from r57extract.extraction.tokens import BREAK, MARK, WORD, Tokens
from r57extract.extraction.transliteration import script_of, skeleton
from r57extract.languages.spelling import Spelling
from r57extract.types.facts import Name

_LONGEST_RUN = 6
_LONGEST_SYLLABLE = 7  # "Nghiêng"
_SCRIPT_WITHOUT_CAPITALS = frozenset({"Arab"})
_JOINS = frozenset("-‑.’'")  # Jean-Claude, J. K. Rowling
_FOREIGN_LETTER = regex.compile("[پچڤگ]")
# An Arabic word that may be a respelled name: four letters or more, of those that respelling uses, with a written
# vowel inside, and without the beginnings and endings of Arabic word forms.
_RESPELLED = regex.compile(
    r"(?!ال|است|يت|ست|مت|مس|تت)(?=.+?[اوي].)[ابتثجدرزسشطغفقكلمنهوي]{4,}+(?<!ات|ون|ين|ها|هم|نا|يه|ته|ه|ان|وا|تم|كم)"
)


@dataclass(frozen=True)
class _Run:
    """Tokens first … last that stand together as one name."""

    first: int
    last: int
    certain: bool
    place: str = ""
    syllabic: bool = False


def read(context: Context) -> None:
    """Fill in context.names."""
    language = context.language
    lists = gazetteer(language.code)
    if language.names.capitals == "none":
        runs = _uncapitalised(context.tokens, lists)
    else:
        runs = _capitalised(context.tokens, lists, nouns=language.names.capitals == "nouns")
    context.names = tuple(_named(context.tokens, list(runs), lists))


def _capitalised(tokens: Tokens, lists: Gazetteer, *, nouns: bool) -> Iterator[_Run]:
    """Runs of capitalised words, in a text whose capitals mark names, or nouns and names."""
    capital = [kind == WORD and tokens.text[start].isupper() for kind, start in zip(tokens.kind, tokens.start)]
    inside = Counter[str]()  # capitalised where no sentence begins
    small = set[str]()
    for index, form in enumerate(tokens.form):
        if tokens.kind[index] == WORD:
            if not capital[index]:
                small.add(form)
            elif not _begins_sentence(tokens, index):
                inside[form] += 1
    index = 0
    while index < len(tokens):
        if not capital[index]:
            index += 1
            continue
        place = lists.place_at(tokens, index)
        if place and (tokens.form[index] not in small or not _begins_sentence(tokens, index)):
            yield _Run(index, place[0] - 1, True, place=place[1])
            index = place[0]
            continue
        title = lists.titles.at(tokens, index)
        if title:
            index = title[0]
            continue
        start, titled = index, bool(lists.titles.before(tokens, index))
        shown = titled or not _begins_sentence(tokens, index) or inside[tokens.form[index]] > 0
        if tokens.form[index] in lists.common or (tokens.form[index] in small and not titled and not shown):
            index += 1
            continue
        index = _end_of_run(tokens, capital, start, lists)
        several = index - start > 1
        acronym = tokens.printed(start, start).isupper() and tokens.end[start] - tokens.start[start] > 1
        if nouns:
            certain = titled or acronym or (several and shown)
        else:
            certain = shown or several or acronym
        yield _Run(start, index - 1, certain, syllabic=_is_syllabic(tokens, start, index, lists))


def _end_of_run(tokens: Tokens, capital: list[bool], start: int, lists: Gazetteer) -> int:
    """The index after the last word of the run of capitalised words that starts at `start`."""
    index = start + 1
    while index < len(tokens) and index - start < _LONGEST_RUN:
        if capital[index] and tokens.form[index] not in lists.common:
            index += 1
        elif (
            tokens.form[index] in _JOINS
            and tokens.glued(index)
            and index + 1 < len(tokens)
            and capital[index + 1]
            and (tokens.glued(index + 1) or tokens.end[index - 1] - tokens.start[index - 1] == 1)
        ):
            index += 2
        else:
            break
    return index


def _begins_sentence(tokens: Tokens, index: int) -> bool:
    """May the capital letter here be due to the place alone? After a break, and any mark but a comma or a hyphen."""
    return index == 0 or (tokens.kind[index - 1] in (BREAK, MARK) and tokens.form[index - 1] not in ",-/(")


def _uncapitalised(tokens: Tokens, lists: Gazetteer) -> Iterator[_Run]:
    """Names of a text without capital letters: by titles, lists, script, and the look of respelled words."""
    index = 0
    looks: dict[str, bool] = {}
    while index < len(tokens):
        if tokens.kind[index] != WORD:
            index += 1
            continue
        place = lists.place_at(tokens, index)
        if place:
            yield _Run(index, place[0] - 1, True, place=place[1])
            index = place[0]
            continue
        title = lists.titles.at(tokens, index)
        start = title[0] if title else index
        stop = start
        while stop < len(tokens) and stop - start < _LONGEST_RUN and _could_be_name(tokens, stop, lists, looks):
            stop += 1
        if stop == start:
            index = max(start, index + 1) if title else index + 1
            continue
        syllabic = _is_syllabic(tokens, start, stop, lists)
        certain = (
            bool(title)
            or syllabic
            or stop - start > 1
            or tokens.form[start] in lists.given
            or script_of(tokens.form[start][0]) not in _SCRIPT_WITHOUT_CAPITALS
            or bool(_FOREIGN_LETTER.search(tokens.form[start]))
        )
        yield _Run(start, stop - 1, certain, syllabic=syllabic)
        index = stop


def _could_be_name(tokens: Tokens, index: int, lists: Gazetteer, looks: dict[str, bool]) -> bool:
    if tokens.kind[index] != WORD:
        return False
    form = tokens.form[index]
    known = looks.get(form)
    if known is None:
        known = looks[form] = form not in lists.common and (
            form in lists.given
            or form in lists.syllabic
            or script_of(form[0]) not in _SCRIPT_WITHOUT_CAPITALS
            or bool(_FOREIGN_LETTER.search(form))
            or bool(_RESPELLED.fullmatch(form))
        )
    return known


def _is_syllabic(tokens: Tokens, start: int, stop: int, lists: Gazetteer) -> bool:
    """Is this a name in the Vietnamese manner: a known family name, then words of one syllable?"""
    return (
        2 <= stop - start <= 4
        and tokens.form[start] in lists.syllabic
        and all(len(form) <= _LONGEST_SYLLABLE for form in tokens.form[start:stop])
    )


def _named(tokens: Tokens, runs: list[_Run], lists: Gazetteer) -> Iterator[Name]:
    """The runs with their keys; a part of a name gets the key of the only longer one that ends in it."""
    words = Counter(tokens.form[i] for run in runs for i in range(run.first, run.last + 1) if tokens.kind[i] == WORD)
    bases: dict[str, str] = {}

    def base(form: str) -> str:
        if form not in bases:
            bases[form] = _base(form, words, tokens.spelling, lists)
        return bases[form]

    skeletons = [
        " ".join(
            filter(None, (skeleton(base(tokens.form[i]), run.syllabic) for i in range(run.first, run.last + 1) if tokens.kind[i] == WORD))
        )
        for run in runs
    ]
    whole: dict[str, set[str]] = {}
    for run, bones in zip(runs, skeletons, strict=True):
        if run.certain and " " in bones and not run.place:
            whole.setdefault(bones.rsplit(" ", 1)[1], set()).add(bones)
    for run, bones in zip(runs, skeletons, strict=True):
        if not bones:
            continue
        longer = whole.get(bones, ())
        key = run.place or (next(iter(longer)) if len(longer) == 1 else bones)
        yield Name(tokens.start[run.first], tokens.end[run.last], key, bones, run.certain or len(longer) == 1)


def _base(form: str, words: Counter[str], spelling: Spelling, lists: Gazetteer) -> str:
    """`form` without a prefix or an ending, where what is left is a name of this article too."""
    for stem in spelling.stems(form)[1:]:
        if stem in words:
            return stem
    for ending in lists.endings:
        stem = form.removesuffix(ending)
        if stem != form and len(stem) > 2 and (stem in words or any(stem + other in words for other in lists.endings if other != ending)):
            return stem
    return form
