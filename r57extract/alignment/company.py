"""Somebody and those who came along: "a group of five climbers", "the climber and four companions"."""

from __future__ import annotations

from r57extract.types.facts import Figure

_COMPANIONS = "companion"
_MOST = 20  # companions; nobody goes with more, and is counted with them


def is_with_company(group: Figure, company: Figure) -> bool:
    """Does one count all of a group, and the other those who went with one of them?"""
    if company.concept != _COMPANIONS or group.concept == _COMPANIONS or company.value > _MOST:
        return False
    counts = group.kind == company.kind == "count" and group.bound == company.bound == "="
    return counts and group.low == group.high and group.value == company.value + 1
