"""Tells versions of one story from articles that have nothing to do with each other.

Any two texts can be paired sentence by sentence; comparing strangers would only fill the report with nonsense. They
betray themselves twice: chance explains their pairing better than a common story does, and they agree on few of
their figures and dates. Measured on the 62 stories of NTREX-128's first half: of 620 pairs of versions one scores
below zero, and it agrees on all of its figures; of 1500 pairs of different stories, 98 % score below zero, and 99 %
of those with figures enough to tell agree on less than 40 % of them. Of those with plenty of figures, versions agree
on 87 % and more, strangers on 13 % and less, so that these need no pairing to betray them.
"""

from __future__ import annotations

from collections.abc import Iterable

from r57extract.types.alignment import Bead, Link

_AGREEING = frozenset({"same", "rounded", "converted"})
_FEW = 6  # figures and dates below which nothing can be told
_PLENTY = 15  # figures and dates that tell by themselves
_HARDLY = 0.2  # of the figures and dates of the version that has fewer
_SHARE = 0.5  # of the figures and dates of the version that has fewer


def strangers(beads: Iterable[Bead], links: Iterable[Link], left: int, right: int) -> bool:
    """Are two versions of different stories? `left` and `right` say how many figures and dates each mentions."""
    fewer = min(left, right)
    agreeing = sum(link.agreement in _AGREEING for link in links)
    if fewer >= _PLENTY and agreeing < _HARDLY * fewer:
        return True
    if fewer < _FEW or sum(bead.score for bead in beads) >= 0:
        return False
    return agreeing < _SHARE * fewer
