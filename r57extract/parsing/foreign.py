"""Marks blocks that are in another language than the article: an English abstract, a Vietnamese slogan."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace

import regex

from r57extract.languages import load, supported
from r57extract.parsing.detect_language import UNKNOWN, detect
from r57extract.types.article import Block

_WORD = regex.compile(r"\p{L}[\p{L}\p{M}]*+")
_SCRIPTS = {name: regex.compile(rf"\p{{{name}}}") for name in ("Latn", "Cyrl", "Arab")}
_BLOCKS = 3  # with words; of fewer, one would be half of the article
_ENOUGH = 8
_RARE = 8  # at most one in so many of its words occurs elsewhere in the article
_SURE = 0.95


def mark_foreign(text: str, blocks: tuple[Block, ...], lang: str) -> tuple[tuple[Block, ...], tuple[str, ...]]:
    """The blocks, those in another language marked with it, and a note when there are any.

    Only a block in another script, or one that shares hardly a word with the rest of the article, is looked at, and
    only certainty counts: a block that is marked is not read for figures.
    """
    words = [_WORD.findall(text[b.start : b.end].lower()) if b.kind != "chrome" else [] for b in blocks]
    if sum(map(bool, words)) < _BLOCKS:
        return blocks, ()
    spread = Counter(word for each in words for word in set(each))
    marked, found = list(blocks), Counter[str]()
    script = load(lang).spelling.script if lang in supported() else _script([word for each in words for word in each])
    for place, each in enumerate(words):
        distinct = set(each)
        if len(each) < _ENOUGH:
            continue
        shared = _RARE * sum(spread[word] > 1 for word in distinct) > len(distinct)
        if shared and _script(each) == script:
            continue
        block = blocks[place]
        guess = detect(text[block.start : block.end])
        if guess.lang not in (lang, UNKNOWN) and guess.sure >= _SURE:
            marked[place] = replace(block, lang=guess.lang)
            found[guess.lang] += 1
    # Where everything is in another language than was asked for, the caller knows better than we do.
    if sum(found.values()) == sum(map(bool, words)):
        return blocks, ()
    notes = tuple(
        f"{count} block(s) are in another language ({other}) and were not read." for other, count in found.items()
    )
    return tuple(marked), notes


def _script(words: list[str]) -> str:
    """The script that most of these words begin in, as in ISO 15924; "" for another one, or none."""
    starts = Counter(name for word in words for name, letter in _SCRIPTS.items() if letter.match(word))
    return max(starts, key=lambda name: starts[name], default="")
