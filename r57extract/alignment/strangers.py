"""Tells versions of one story from articles that have nothing to do with each other.

Any two texts can be paired sentence by sentence; comparing strangers would only fill the report with nonsense. Measured
on the 62 stories of NTREX-128's first half, versions of one story agree on 38 % or more of the figures and dates
of the one that has fewer, half of them on 78 %; of articles about different things, 95 % agree on less than 30 %,
half of them on none. The line is drawn low: two versions of one story must never be taken for strangers.
"""

from __future__ import annotations

from collections.abc import Iterable

from r57extract.types.alignment import Link

_AGREEING = frozenset({"same", "rounded", "converted"})
_FEW = 6  # figures and dates below which nothing can be told
_SHARE = 0.2  # of those of the version that has fewer


def strangers(links: Iterable[Link], left: int, right: int) -> bool:
    """Do two versions agree on too little to be of one story? `left` and `right` say how much each of them mentions."""
    fewer = min(left, right)
    return fewer >= _FEW and sum(link.agreement in _AGREEING for link in links) < _SHARE * fewer
