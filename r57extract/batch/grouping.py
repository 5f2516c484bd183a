"""Which files of a heap, in mixed languages, are versions of one story.

Links settle it where there are any: one source, one canonical URL, pages that name each other as translations. For the
rest an article is known by its fingerprint, the figures, days and names that it mentions, which survive translation.
Two fingerprints are weighed as evidence: what both mention, by how unlikely that is of two articles taken at random
from this heap, against what only one of them mentions. The rarest marks of an article say whom it is compared with,
so that no article is compared with all others and the work grows with the number of articles.

A story has at most one version in a language, unless two articles are strongly linked: by URL, or nearly the same.
"""

from __future__ import annotations

import math
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from heapq import nlargest
from itertools import combinations, pairwise

from r57extract.batch.fingerprints import Fingerprint, fingerprint
from r57extract.types.facts import Extraction

# How often a mark of one article is read in another: if both are versions of one story; if they are two stories about
# one matter, such as two days of the same trial; and by chance, for marks that the heap itself says nothing about
# yet. Rough, and that is enough: what decides is the sum of dozens of them.
_SHARED = {"figure": 0.8, "day": 0.85, "month": 0.85, "year": 0.85, "name": 0.7, "slug": 0.9}
_MATTER = {"figure": 0.1, "day": 0.15, "month": 0.4, "year": 0.5, "name": 0.5, "slug": 0.01}
_CHANCE = {"figure": 0.01, "day": 0.01, "month": 0.1, "year": 0.3, "name": 0.02, "slug": 0.0001}
_GAIN = {kind: math.log(_SHARED[kind] / _MATTER[kind]) for kind in _SHARED}
_LACK = {kind: math.log((1 - _SHARED[kind]) / (1 - _MATTER[kind])) for kind in _SHARED} | {"slug": 0.0}
_DOUBT = 20  # how many articles it takes to overrule those guesses

_RAREST = 16  # marks of an article that look for company
_COMPANY = 24  # articles that may share a mark before it stops telling anything
_COMPARED = 12  # of those, the articles that one is compared with
_FEW = 8  # rare marks below which pairs of commoner ones look for company too
_ENOUGH = 2.0  # log-odds against chance from which two articles may be one story: about 7 to 1
_NEARLY = 0.9  # share of marks in common from which two articles in one language are the same
_WITNESSES = 4  # members of a story that a newcomer is compared with


def group(extractions: Iterable[Extraction]) -> list[list[int]]:
    """The stories: places of the extractions that belong together, every place once, in order.

    Extractions are looked at one by one and need not be held in memory. The same ones in another order give the
    same stories.
    """
    return group_fingerprints([fingerprint(extraction) for extraction in extractions])


def group_fingerprints(fingerprints: Sequence[Fingerprint]) -> list[list[int]]:
    """As `group`, for fingerprints that were kept."""
    stories = _Stories(fingerprints)
    for joined in _linked(fingerprints):
        for one, other in pairwise(joined):
            stories.join(one, other)
    heap = _Heap(fingerprints)
    scored = ((heap.score(one, other), one, other) for one, other in heap.candidates())
    likely = sorted((pair for pair in scored if pair[0] > 0), key=lambda pair: (-pair[0], *pair[1:]))
    for _, one, other in likely:
        if stories.may_join(one, other, heap):
            stories.join(one, other)
    return stories.members()


def _linked(fingerprints: Sequence[Fingerprint]) -> Iterator[list[int]]:
    """Articles that share a URL, unless so many of one language do that it is no story's: a section, a feed."""
    holders: dict[str, list[int]] = defaultdict(list)
    for place, print_ in enumerate(fingerprints):
        for link in sorted(print_.links):
            holders[link].append(place)
    for link in sorted(holders):
        places = holders[link]
        if len(places) > 1 and max(Counter(fingerprints[place].lang for place in places).values()) <= 2:
            yield places


class _Heap:
    """All fingerprints, their marks numbered and counted by language, so that the weight of evidence can be told."""

    def __init__(self, fingerprints: Sequence[Fingerprint]) -> None:
        marks = sorted({mark for print_ in fingerprints for mark in print_.facts | print_.hints})
        number = {mark: place for place, mark in enumerate(marks)}
        self._kinds = [mark.kind for mark in marks]
        self._langs = [print_.lang for print_ in fingerprints]
        self._facts = [frozenset(number[mark] for mark in print_.facts) for print_ in fingerprints]
        self._hints = [frozenset(number[mark] for mark in print_.hints) for print_ in fingerprints]
        self._mentions: dict[str, Counter[int]] = {lang: Counter() for lang in self._langs}
        for lang, facts, hints in zip(self._langs, self._facts, self._hints, strict=True):
            self._mentions[lang].update(facts | hints)
        self._chance = {lang: self._chances(lang) for lang in self._mentions}
        # Two articles taken at random are rarely one story.
        self._prior = -math.log(max(1.0, len(fingerprints) / max(1, len(self._mentions))))
        self._absent = [self._missed(facts, lang) for facts, lang in zip(self._facts, self._langs, strict=True)]

    def score(self, one: int, other: int) -> float:
        """How far what two articles have in common goes beyond chance, and beyond two stories about one matter.

        In log-odds; from 0 on they may be versions of one story.
        """
        left, right = self._facts[one], self._facts[other]
        shared = (left & right) | (left & self._hints[other]) | (self._hints[one] & right)
        chances, others = self._chance[self._langs[one]], self._chance[self._langs[other]]
        for_it = sum(math.log(2 * _SHARED[self._kinds[mark]] / (chances[mark] + others[mark])) for mark in shared)
        # A summary leaves out what the whole story has, so only the shorter one's marks are missed in the other.
        against = max(
            self._absent[place] - self._missed(shared & self._facts[place], self._langs[place])
            for place in (one, other)
        )
        beyond_matter = max(self._beyond_matter(place, shared) for place in (one, other))
        return min(self._prior + for_it + against - _ENOUGH, beyond_matter)

    def nearly_same(self, one: int, other: int) -> bool:
        """Do two articles have so many marks in common that one is a copy of the other?"""
        left, right = self._facts[one], self._facts[other]
        return len(left & right) >= max(_FEW, _NEARLY * len(left | right))

    def candidates(self) -> Iterator[tuple[int, int]]:
        """Pairs of articles that share rare marks, or marks that are rare together: the likeliest of each article."""
        signatures = self._signatures()
        holders: dict[int, list[int]] = defaultdict(list)
        for place, rare in enumerate(signatures):
            for signature in rare:
                holders[signature].append(place)
        pairs: set[tuple[int, int]] = set()
        for place, rare in enumerate(signatures):
            votes: dict[int, float] = defaultdict(float)
            for signature in rare:
                company = holders[signature]
                if len(company) <= _COMPANY:
                    for other in company:
                        votes[other] += 1 / len(company)
            votes.pop(place, None)
            best = nlargest(_COMPARED, votes, key=lambda other: (votes[other], -other))
            pairs.update((min(place, other), max(place, other)) for other in best)
        return iter(sorted(pairs))

    def _signatures(self) -> list[list[int]]:
        """For each article its rarest facts and hints, and pairs of commoner facts where it has few rare ones."""
        total: Counter[int] = sum(self._mentions.values(), Counter())

        def rarest(marks: Iterable[int]) -> list[int]:
            return [mark for _, mark in sorted((total[mark], mark) for mark in marks if total[mark] > 1)]

        signatures = []
        for facts, hints in zip(self._facts, self._hints, strict=True):
            known = rarest(facts)
            rare = [mark for mark in known if total[mark] <= _COMPANY][:_RAREST]
            pairs = []
            if len(rare) < _FEW:
                common = sorted([mark for mark in known if total[mark] > _COMPANY][:_FEW])
                pairs = [len(self._kinds) * (1 + one) + other for one, other in combinations(common, 2)]
            signatures.append([*rare, *rarest(hints)[:_RAREST], *pairs])
        return signatures

    def _beyond_matter(self, place: int, shared: frozenset[int]) -> float:
        """What an article's marks say for one story rather than two about one matter, given those that are shared."""
        facts, kinds = self._facts[place], self._kinds
        missed = sum(_LACK[kinds[mark]] for mark in facts - shared)
        return missed + sum(_GAIN[kinds[mark]] for mark in shared)

    def _chances(self, lang: str) -> dict[int, float]:
        """How likely an unrelated article in this language mentions each mark, one article that does left out."""
        others = self._langs.count(lang) - 1
        return {
            mark: min(0.95 * _SHARED[kind], (count - 1 + _DOUBT * _CHANCE[kind]) / (others + _DOUBT))
            for mark, count in self._mentions[lang].items()
            for kind in (self._kinds[mark],)
        }

    def _missed(self, marks: Iterable[int], lang: str) -> float:
        """What it says that another article mentions none of these; of slugs nothing, which most pages lack."""
        chances, kinds = self._chance[lang], self._kinds
        return sum(
            math.log((1 - _SHARED[kinds[mark]]) / (1 - chances[mark])) for mark in marks if kinds[mark] != "slug"
        )


class _Stories:
    """Articles on their way to becoming stories: who has been joined with whom."""

    def __init__(self, fingerprints: Sequence[Fingerprint]) -> None:
        self._langs = [print_.lang for print_ in fingerprints]
        self._story = list(range(len(fingerprints)))
        self._members = {place: [place] for place in self._story}

    def join(self, one: int, other: int) -> None:
        """Make one story of the two that these articles are in."""
        kept, gone = sorted((self._story[one], self._story[other]))
        if kept == gone:
            return
        for place in self._members[gone]:
            self._story[place] = kept
        self._members[kept] += self._members.pop(gone)

    def may_join(self, one: int, other: int, heap: _Heap) -> bool:
        """Do the stories of these two articles agree as a whole, without two versions in one language?"""
        if self._story[one] == self._story[other]:
            return False
        left, right = self._members[self._story[one]], self._members[self._story[other]]
        langs = {self._langs[place] for place in left} & {self._langs[place] for place in right}
        if langs and not (self._langs[one] == self._langs[other] and heap.nearly_same(one, other)):
            return False
        witnesses = [(a, b) for a in left[:_WITNESSES] for b in right[:_WITNESSES]]
        return sum(heap.score(a, b) for a, b in witnesses) > 0

    def members(self) -> list[list[int]]:
        """The stories, in order of their first article."""
        return sorted(sorted(places) for places in self._members.values())
