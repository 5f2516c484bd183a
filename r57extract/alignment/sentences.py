"""Pairs the sentences of two versions: by order, length and what they share, without a dictionary.

Gale and Church, "A Program for Aligning Sentences in Bilingual Corpora" (1993): sentences that say the same are
of about the same length, and stand in about the same order. To lengths we add what is written alike in every
language: figures, dates, names. What occurs just once in each version anchors the search, so that only a band
around the line through those anchors is looked at, and time stays linear in the number of sentences.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from collections.abc import Hashable, Mapping, Sequence
from itertools import accumulate
from math import fsum
from statistics import median

from r57extract.alignment.lines import Line
from r57extract.alignment.passages import with_moved
from r57extract.types.alignment import Bead

# Shapes of beads, with what each costs in nats: sentences correspond one to one about nine times in ten.
_SHAPES: tuple[tuple[int, int, float], ...] = (
    (1, 1, 0.1),
    (1, 2, 2.4),
    (2, 1, 2.4),
    (1, 0, 4.6),
    (0, 1, 4.6),
    (2, 2, 4.0),
    (2, 0, 6.0),
    (0, 2, 6.0),
    (3, 0, 7.2),
    (0, 3, 7.2),
    (1, 3, 3.8),
    (3, 1, 3.8),
)
_LONGEST = 3  # sentences on one side of a bead
_UNLIKELY = 9.0  # the most that lengths alone may cost
_VARIANCE = 6.8  # of the length in characters per character (Gale and Church 1993, section 3.1)
# Sentences to either side of the line through the anchors: few beside an anchor, more the further it is away.
_LEAST_BAND, _MOST_BAND = 3, 12
_TELLING_ANCHORS = 3  # from which on anchors tell how much longer one language is than the other
_TRUST = 8.0  # nats that a likeness of 1 rather than 0 is worth
_UNSHARED = 0.3  # of a feature's weight, where it stands on one side of a bead though the other version has it
_IDLE = 1.5  # cost of a sentence in a bead of several whose figures and names the other side has none of
_BREAK = 1.6  # cost of a paragraph that ends on one side only


def align_sentences(
    left: Sequence[Line], right: Sequence[Line], similarity: Sequence[Sequence[float]] | None = None
) -> tuple[Bead, ...]:
    """Which sentences of two versions correspond: beads in order of both sides, then those that were moved.

    similarity  an outside opinion: a row for each left and a column for each right sentence, from 0 to 1
    """
    if not left or not right:
        return ()
    weights = _weights(left, right)
    anchors = _anchors(left, right, weights)
    scorer = _Scorer(left, right, weights, _length_ratio(left, right, anchors), similarity)
    beads = _search(scorer, _band(anchors, len(left), len(right)))
    return tuple(with_moved(beads, left, right, weights))


def _weights(left: Sequence[Line], right: Sequence[Line]) -> dict[Hashable, float]:
    """What a shared feature tells, in nats: much if it is rare in both versions, nothing if it is in one only."""
    counts = [Counter(feature for line in side for feature in line.features) for side in (left, right)]
    shared = counts[0].keys() & counts[1].keys()
    return {feature: 5.0 / (counts[0][feature] * counts[1][feature]) for feature in shared}


def _anchors(left: Sequence[Line], right: Sequence[Line], weights: Mapping[Hashable, float]) -> list[tuple[int, int]]:
    """Pairs of sentences that share what occurs once in each version, as the longest chain that rises on both sides."""
    once = {feature for feature, weight in weights.items() if weight == 5.0}
    places = {feature: at for at, line in enumerate(right) for feature in line.features if feature in once}
    votes: Counter[tuple[int, int]] = Counter()
    for at, line in enumerate(left):
        votes.update((at, places[feature]) for feature in line.features if feature in once)
    return _longest_rising(sorted(votes))


def _longest_rising(pairs: Sequence[tuple[int, int]]) -> list[tuple[int, int]]:
    """The longest chain of pairs in which both numbers rise (patience sorting)."""
    tails: list[int] = []
    chain: list[int] = []
    before: list[int | None] = []
    # Of pairs with the same first number, the greater second comes first, so that a chain holds only one of them.
    ordered = sorted(pairs, key=lambda pair: (pair[0], -pair[1]))
    for index, (_, second) in enumerate(ordered):
        place = bisect_left(tails, second)
        before.append(chain[place - 1] if place else None)
        tails[place : place + 1] = [second]
        chain[place : place + 1] = [index]
    rising: list[tuple[int, int]] = []
    at: int | None = chain[-1] if chain else None
    while at is not None:
        rising.append(ordered[at])
        at = before[at]
    return rising[::-1]


def _length_ratio(left: Sequence[Line], right: Sequence[Line], anchors: Sequence[tuple[int, int]]) -> float:
    """How much longer the right language is: the median over the anchors, or else over all that is there."""
    if len(anchors) >= _TELLING_ANCHORS:
        return median(right[j].length / max(left[i].length, 1) for i, j in anchors)
    return sum(line.length for line in right) / max(sum(line.length for line in left), 1)


def _band(anchors: Sequence[tuple[int, int]], rows: int, columns: int) -> list[tuple[int, int]]:
    """For each row the first and last column to look at: around the line through the anchors."""
    corners = [(0.0, 0.0), *((i + 0.5, j + 0.5) for i, j in anchors), (float(rows), float(columns))]
    band: list[tuple[int, int]] = []
    segment = 0
    for row in range(rows + 1):
        while segment < len(corners) - 2 and corners[segment + 1][0] <= row:
            segment += 1
        (x0, y0), (x1, y1) = corners[segment], corners[segment + 1]
        slope = (y1 - y0) / (x1 - x0) if x1 > x0 else 0.0
        centre = y0 + slope * (row - x0) if x1 > x0 else y1
        width = min(_LEAST_BAND + min(row - x0, x1 - row), _MOST_BAND) + slope
        band.append((max(0, int(centre - width)), min(columns, int(centre + width) + 1)))
    return [*band[:-1], (band[-1][0], columns)]


class _Runs:
    """Runs of one to three sentences of one side: their lengths, what they may share, and whether they end a block."""

    def __init__(self, lines: Sequence[Line], weights: Mapping[Hashable, float]) -> None:
        upto = [0, *accumulate(line.length for line in lines)]
        telling = [frozenset(feature for feature in line.features if feature in weights) for line in lines]
        self.length = [[0.0] * len(lines)]
        self.features: list[list[frozenset[Hashable]]] = [[frozenset()] * len(lines)]
        self.gain = [[0.0] * len(lines)]
        for size in range(1, _LONGEST + 1):
            starts = range(len(lines) - size + 1)
            self.length.append([float(upto[at + size] - upto[at]) for at in starts])
            self.features.append([frozenset().union(*telling[at : at + size]) for at in starts])
            self.gain.append([fsum(map(weights.__getitem__, found)) for found in self.features[size]])
        self.ends = [line.ends_block for line in lines]
        self.told = [bool(line.features) for line in lines]
        upto_break = [0, *accumulate(self.ends)]
        # Paragraphs that end within a run, its own end left aside.
        self.breaks = [[0] * len(lines)] + [
            [upto_break[at + size - 1] - upto_break[at] for at in range(len(lines) - size + 1)]
            for size in range(1, _LONGEST + 1)
        ]


class _Scorer:
    """What it costs to pair a run of left with a run of right sentences, in nats."""

    def __init__(
        self,
        left: Sequence[Line],
        right: Sequence[Line],
        weights: Mapping[Hashable, float],
        ratio: float,
        similarity: Sequence[Sequence[float]] | None,
    ) -> None:
        self.rows, self.columns = len(left), len(right)
        self.left, self.right = _Runs(left, weights), _Runs(right, weights)
        self.weights, self.ratio, self.similarity = weights, ratio, similarity

    def most(self, i: int, j: int, rows: int, columns: int) -> float:
        """The most that a bead can gain, in nats: all that its poorer side may share."""
        opinion = 0.0 if self.similarity is None else _TRUST / 2 * max(rows, columns)
        left, right = self.left.gain[rows][i], self.right.gain[columns][j]
        return (left if left < right else right) + opinion

    def cost(self, i: int, j: int, rows: int, columns: int) -> float:
        """Of the bead of `rows` left sentences from i and `columns` right ones from j, its shape apart."""
        expected, length = self.left.length[rows][i] * self.ratio, self.right.length[columns][j]
        delta = length - expected
        # How unlikely these lengths are: minus the logarithm of a Gaussian, with a floor under it.
        cost = delta * delta / (((expected + length) / 2 or 1.0) * _VARIANCE * 2)
        if cost > _UNLIKELY:
            cost = _UNLIKELY
        one, other = self.left.features[rows][i], self.right.features[columns][j]
        if one or other:
            # fsum, as the order of a set differs from run to run and the answer must not.
            cost += _UNSHARED * fsum(map(self.weights.__getitem__, one ^ other))
            cost -= fsum(map(self.weights.__getitem__, one & other))
        if self.similarity is not None:
            cost -= self._opinion(self.similarity, range(i, i + rows), range(j, j + columns))
        if self.left.ends[i + rows - 1] != self.right.ends[j + columns - 1]:
            cost += _BREAK
        if rows > 1 or columns > 1:
            cost += _BREAK * abs(self.left.breaks[rows][i] - self.right.breaks[columns][j])
            cost += _IDLE * (self._idle(self.left, i, rows, other) + self._idle(self.right, j, columns, one))
        return cost

    @staticmethod
    def _idle(side: _Runs, at: int, size: int, other: frozenset[Hashable]) -> int:
        """How many sentences of a run have figures or names of which the other side has none."""
        if size == 1:
            return 0
        return sum(side.told[k] and not side.features[1][k] & other for k in range(at, at + size))

    @staticmethod
    def _opinion(similarity: Sequence[Sequence[float]], rows: range, columns: range) -> float:
        """What an outside opinion says for a bead: each sentence of the longer side has to have its likeness."""
        if len(rows) >= len(columns):
            best = [max(similarity[a][b] for b in columns) for a in rows]
        else:
            best = [max(similarity[a][b] for a in rows) for b in columns]
        return sum(_TRUST * (likeness - 0.5) for likeness in best)


def _search(scorer: _Scorer, band: Sequence[tuple[int, int]]) -> list[Bead]:
    """The cheapest sequence of beads from the beginning of both versions to their end, within the band."""
    rows, columns = scorer.rows, scorer.columns
    best: list[dict[int, tuple[float, int, int]]] = [{} for _ in range(rows + 1)]
    best[0][0] = (0.0, 0, 0)
    for i, (low, high) in enumerate(band):
        row = best[i]
        shapes = [(best[i - down], down, right, price) for down, right, price in _SHAPES if down <= i]
        for j in range(low, high + 1):
            found = row.get(j)
            for earlier, down, right, price in shapes:
                previous = earlier.get(j - right)
                if previous is None:
                    continue
                cost = previous[0] + price
                if down and right:
                    if found is not None and cost - scorer.most(i - down, j - right, down, right) >= found[0]:
                        continue
                    cost += scorer.cost(i - down, j - right, down, right)
                if found is None or cost < found[0]:
                    found = (cost, down, right)
            if found is not None:
                row[j] = found
    return _trace(best, scorer, rows, columns)


def _trace(
    best: Sequence[Mapping[int, tuple[float, int, int]]], scorer: _Scorer, rows: int, columns: int
) -> list[Bead]:
    beads: list[Bead] = []
    i, j = rows, columns
    if j not in best[i]:  # the band never reached the corner: what lies beyond it has no counterpart
        j = max(best[i])
        beads.extend(Bead((), (b,), 0.0) for b in range(columns - 1, j - 1, -1))
    while i or j:
        _, down, right = best[i][j]
        i, j = i - down, j - right
        score = -scorer.cost(i, j, down, right) if down and right else 0.0
        if down and right:
            beads.append(Bead(tuple(range(i, i + down)), tuple(range(j, j + right)), score))
        else:
            beads.extend(Bead((), (b,), 0.0) for b in range(j + right - 1, j - 1, -1))
            beads.extend(Bead((a,), (), 0.0) for a in range(i + down - 1, i - 1, -1))
    return beads[::-1]
