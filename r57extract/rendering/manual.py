"""The manual: one page for each kind of finding, taken from the docstrings of the checks that yield it."""

from __future__ import annotations

import inspect
from collections.abc import Iterable
from difflib import get_close_matches

from r57extract.errors import UsageError
from r57extract.rendering.kinds import MEANINGS
from r57extract.types.report import Check


def contents() -> str:
    """All kinds of finding, with a line about each."""
    width = max(map(len, MEANINGS))
    lines = [f"{kind:{width}}  {MEANINGS[kind]}" for kind, meaning in MEANINGS.items()]
    return "\n".join([*lines, "", "More about each: r57extract explain KIND"]) + "\n"


def page(kind: str, checks: Iterable[Check]) -> str:
    """What a finding of this kind means, with an example and how it is told.

    Raises UsageError for a kind that there is not, with the nearest one that there is.
    """
    if kind not in MEANINGS:
        near = get_close_matches(kind, MEANINGS, n=1)
        hint = f"did you mean {near[0]!r}?" if near else f"known are {', '.join(MEANINGS)}"
        raise UsageError(f"there is no finding of kind {kind!r}; {hint}")
    docstrings = [_docstring(check) for check in checks if kind in (check.kind, *check.kinds)]
    return "\n\n".join([f"{kind}\n{'=' * len(kind)}\n{MEANINGS[kind]}", *docstrings]) + "\n"


def _docstring(check: Check) -> str:
    """The docstring of the module that a check is written in, or its own where that has none."""
    return (inspect.getdoc(inspect.getmodule(check.find)) or inspect.getdoc(check.find) or check.title).strip()
