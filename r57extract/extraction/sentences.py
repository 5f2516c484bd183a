"""Cuts blocks into sentences: where one may end by its marks, unless something says that it does not."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import cache

import regex

from r57extract.languages import Language, load
from r57extract.languages.spelling import Spelling
from r57extract.types.article import Block, Span

# A mark that may end a sentence, with closing quotes and brackets, and the white space behind it.
_END = regex.compile(r"(?<![.!?…؟])(?<mark>[.!?…؟]++)[\p{Pe}\p{Pf}\"'’”»]*+(?<gap>\s++)|(?<gap>\n\s*+)")
_WORD_BEFORE = regex.compile(r"\p{L}[\p{L}\p{M}.]{0,11}+(?<=\.)$|\p{Nd}{1,4}\.$")
_NAME = regex.compile(r"(?<!\p{L})\p{Lu}\p{Ll}++$")  # before an initial: "Dionisio A. Lind"
_WORD_BEHIND = regex.compile(r"[\p{Pi}\p{Ps}\"'–—-]*+(?<word>\p{L}++)")
_STARTS_SENTENCE = regex.compile(r"[\p{Pi}\p{Ps}\"'–—-]*+(?:\p{Lu}|\p{Lo}|\p{Nd})")


def sentences(text: str, blocks: Iterable[Block], language: Language, whole: Iterable[Span] = ()) -> tuple[Span, ...]:
    """The sentences of these blocks, in order, white space around them left out.

    whole  stretches that no sentence ends in, in order: dates such as "am 5. Dezember", figures such as "1,7 тис. ГВт"
    """
    kept = list(whole)
    found: list[Span] = []
    place = 0
    for block in blocks:
        start = block.start
        for match in _END.finditer(text, block.start, block.end):
            while place < len(kept) and kept[place].end <= match.start():
                place += 1
            if place < len(kept) and kept[place].start < match.start("gap") < kept[place].end:
                continue
            if match["mark"] and "\n" not in match["gap"] and not _ends(text, match, start, language):
                continue
            found.extend(_trimmed(text, start, match.start("gap")))
            start = match.end()
        found.extend(_trimmed(text, start, block.end))
    return tuple(found)


def _ends(text: str, match: regex.Match[str], start: int, language: Language) -> bool:
    """Does a sentence end at this mark? Not after an abbreviation, initial or ordinal, nor before a small letter."""
    if not _STARTS_SENTENCE.match(text, match.end()):
        return False
    if match["mark"] != ".":
        return True
    before = _WORD_BEFORE.search(text, max(start, match.start() - 12), match.start() + 1)
    if before is None:
        return True
    word = before.group()[:-1]
    if word.isdecimal():
        return len(word) > 2  # "5. Dezember", "2. Platz"; but "im Jahr 2025. Danach …"
    spelling = language.spelling
    ahead = text[max(start, before.start() - 24) : before.start()].rstrip()
    if spelling.form(word) not in abbreviations(spelling) and not (len(word) == 1 and _NAME.search(ahead)):
        return True
    # "2 млн. Міністерство …", "у 2025 р. Рада …": what stands behind a number may well end a sentence.
    if ahead[-1:].isdigit():
        return True
    behind = _WORD_BEHIND.match(text, match.end())
    return behind is not None and spelling.form(behind["word"]) in _small_words(language.code)


@cache
def _small_words(code: str) -> frozenset[str]:
    """Words that have a capital where a sentence begins only: "die", "im"."""
    language = load(code)
    return frozenset(map(language.spelling.form, language.nouns.others))


@cache
def abbreviations(spelling: Spelling) -> frozenset[str]:
    """The words whose full stop ends no sentence, folded."""
    return frozenset(map(spelling.form, spelling.abbreviations))


def _trimmed(text: str, start: int, end: int) -> Iterator[Span]:
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    if start < end:
        yield Span(start, end)
