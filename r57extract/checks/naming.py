"""Which names of one article are the same: as it prints them, since its own spelling does not vary.

"in Valdorp 412 huizen … in Weldorp 452"   ->   two villages, though their consonants are those of one name
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from itertools import takewhile

from r57extract.checks.counting import Version
from r57extract.types.article import Span
from r57extract.types.facts import Name

_ENDING = 2  # letters in which the cases of a name differ: "Полтава", "Полтаві"


def are_of_others(version: Version, here: Span, there: Span) -> bool:
    """Do both sentences have names, and none in common: so many pupils in Goes, and so many in Breda?"""
    one, other = version.names(here), version.names(there)
    if not one or not other:
        return False
    alike: dict[str, list[Name]] = defaultdict(list)
    for name in other:
        for word in name.words:
            alike[word].append(name)
    return not any(_are_one(version, name, like) for name in one for word in name.words for like in alike.get(word, ()))


def _are_one(version: Version, one: Name, other: Name) -> bool:
    """Is a word of one printed as in the other, but for its ending; or is one known by more than its letters?"""
    if any(name.key != name.skeleton and " " not in name.key for name in (one, other)):
        return True
    words = _words(version, one), _words(version, other)
    return any(_are_forms(a, b) for a in words[0] for b in words[1])


def _words(version: Version, name: Name) -> Sequence[str]:
    return version.text(name.start, name.end).casefold().replace("-", " ").split()


def _are_forms(one: str, other: str) -> bool:
    shared = sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], zip(one, other, strict=False)))
    short = min(len(one), len(other))
    return (shared >= short - _ENDING and 2 * shared > short) or one.endswith(other) or other.endswith(one)
