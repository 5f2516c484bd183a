"""Passages that were moved: sentences without a counterpart in their place, paired with others like them elsewhere."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Hashable, Mapping, Sequence

from r57extract.alignment.lines import Line
from r57extract.types.alignment import Bead

_TELLING = 4.5  # weight of what two sentences share, from which on they are the same: one rare figure is enough
_RARE = 1.0
_LIKE = 2.5  # how many times longer than the other a neighbour may be and still go along


def with_moved(
    beads: Sequence[Bead], left: Sequence[Line], right: Sequence[Line], weights: Mapping[Hashable, float]
) -> list[Bead]:
    """The beads, and behind them those of moved sentences in order of the left version.

    What two sentences share finds a moved passage; its other sentences, which may share nothing, stand beside them.
    """
    alone = ({b.left[0] for b in beads if not b.right}, {b.right[0] for b in beads if not b.left})
    moved = _alike(alone, left, right, weights)
    taken = {place for place, _ in moved.values()}
    for start, (place, _) in list(moved.items()):
        for step in (1, -1):
            i, j = start + step, place + step
            while (
                i in alone[0] and j in alone[1] and i not in moved and j not in taken and _go_along(left[i], right[j])
            ):
                moved[i] = (j, 0.0)
                taken.add(j)
                i, j = i + step, j + step
    kept = [b for b in beads if (b.left or b.right[0] not in taken) and (b.right or b.left[0] not in moved)]
    return kept + [Bead((i,), (j,), weight) for i, (j, weight) in sorted(moved.items())]


def _alike(
    alone: tuple[set[int], set[int]], left: Sequence[Line], right: Sequence[Line], weights: Mapping[Hashable, float]
) -> dict[int, tuple[int, float]]:
    """For each sentence without a counterpart the one that shares the most with it, if that is enough."""
    places: dict[Hashable, list[int]] = defaultdict(list)
    for place in sorted(alone[1]):
        for feature in right[place].features:
            if weights.get(feature, 0) >= _RARE:
                places[feature].append(place)
    found: dict[int, tuple[int, float]] = {}
    taken: set[int] = set()
    for start in sorted(alone[0]):
        votes: Counter[int] = Counter()
        for feature in left[start].features:
            for place in places.get(feature, ()):
                votes[place] += weights[feature]  # type: ignore[assignment]
        for place, weight in votes.most_common(1):
            if weight >= _TELLING and place not in taken:
                taken.add(place)
                found[start] = (place, float(weight))
    return found


def _go_along(one: Line, other: Line) -> bool:
    return max(one.length, other.length) <= _LIKE * min(one.length, other.length)
