"""Names, found without a parser, with a key that is the same in every language and script.

name_runs.py says which tokens are, or may be, a name. What is uncertain is kept too: it is a name after all where
another version has a name with its key. Keys are made of consonants (transliteration.py), of endings and prefixes
only where the article itself shows that they are such.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import replace

from r57extract.extraction.context import Context
from r57extract.extraction.gazetteer import Gazetteer, gazetteer
from r57extract.extraction.name_run import Run
from r57extract.extraction.name_runs import RunFinder
from r57extract.extraction.tokens import WORD, Tokens
from r57extract.extraction.transliteration import skeleton
from r57extract.languages.spelling import Spelling
from r57extract.types.article import Span
from r57extract.types.facts import Name

_TELLING = 3  # consonants


def read(context: Context) -> None:
    """Fill in context.runs and context.names."""
    context.runs = tuple(find(context, gazetteer(context.language.code)))
    context.names = tuple(name for _, name in context.runs)


def find(context: Context, lists: Gazetteer) -> list[tuple[Run, Name]]:
    """Every run of tokens that is, or may be, a name, in order; none overlaps a date."""
    dates = [Span(date.start, date.end) for date in context.dates]
    runs = list(RunFinder(context.tokens, lists, dates).runs())
    return list(_named(context.tokens, runs, lists))


def _named(tokens: Tokens, runs: list[Run], lists: Gazetteer) -> Iterator[tuple[Run, Name]]:
    """Each run with its Name; a last name alone gets the key of the only person whose full name ends in it.

    A run in whose words no script's consonants are found is left out.
    """
    words = Counter(tokens.form[i] for run in runs for i in range(run.first, run.last + 1) if tokens.kind[i] == WORD)
    bases: dict[str, str] = {}

    def bones(run: Run) -> str:
        found = []
        for index in range(run.first, run.last + 1):
            form = tokens.form[index]
            if tokens.kind[index] == WORD:
                if form not in bases:
                    bases[form] = _base(form, words, tokens.spelling, lists)
                found.append(skeleton(bases[form], run.syllabic))
        return " ".join(filter(None, found))

    skeletons = [bones(run) for run in runs]
    full: dict[str, set[str]] = {}  # a last name, as written without its ending, and by its consonants -> full names
    people = [(run, printed) for run, printed in zip(runs, skeletons, strict=True) if run.kind == "person" and printed]
    for run, printed in sorted(people, key=lambda person: " " not in person[1]):
        for last in (bases[tokens.form[run.last]], printed.rsplit(" ", 1)[-1]):
            if " " in printed or last not in full:  # "Ms Freeman" is a full name where no fuller one is given
                full.setdefault(last, set()).add(printed)
    for run, printed in zip(runs, skeletons, strict=True):
        longer: set[str] = set()
        if not run.key and run.first == run.last:
            longer = full.get(bases[tokens.form[run.last]], set())
            if (
                not longer
                and len(printed) >= (_TELLING if run.certain else _TELLING + 1)
                and (run.certain or not lists.cased)
            ):
                longer = full.get(printed, set())
        if len(longer) == 1:
            run = replace(run, kind="person", certain=True, key=next(iter(longer)))
        if run.key or printed:
            yield run, Name(tokens.start[run.first], tokens.end[run.last], run.key or printed, printed, run.certain)


def _base(form: str, words: Counter[str], spelling: Spelling, lists: Gazetteer) -> str:
    """`form` without a prefix or an ending, where what is left is a name of this article too."""
    for stem in spelling.stems(form)[1:]:
        if stem in words or stem in lists.given:
            return stem
    for ending in lists.endings:
        stem = form.removesuffix(ending)
        others = (stem + other for other in lists.endings if other != ending)
        if stem != form and len(stem) > 2 and (stem in words or stem in lists.given or any(o in words for o in others)):
            return stem
    return form
