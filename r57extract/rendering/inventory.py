"""How much is known about each language, section by section of its data file."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterable, Mapping, Sequence, Set
from typing import Any


def render(languages: Iterable[Any]) -> str:
    """A table of languages, any dataclasses: text fields as they are, sections as the number of entries in them."""
    rows = [
        {field.name: _cell(getattr(language, field.name)) for field in dataclasses.fields(language)}
        for language in languages
    ]
    names = list(rows[0])
    widths = {name: max(len(name), *(len(row[name]) for row in rows)) for name in names}
    table = [dict(zip(names, names, strict=True)), *rows]
    lines = ["  ".join(_padded(row[name], widths[name]) for name in names).rstrip() for row in table]
    return "\n".join([*lines, "", "Numbers count the entries of each section."]) + "\n"


def _padded(cell: str, width: int) -> str:
    return cell.rjust(width) if cell.isdecimal() else cell.ljust(width)


def _cell(value: object) -> str:
    return value if isinstance(value, str) else str(_entries(value))


def _entries(value: object) -> int:
    """How many words, marks and phrases a section holds, however it is nested."""
    if dataclasses.is_dataclass(value):
        return sum(_entries(getattr(value, field.name)) for field in dataclasses.fields(value))
    if isinstance(value, Mapping):
        return sum(map(_entries, value.values()))
    if isinstance(value, (Sequence, Set)) and not isinstance(value, str):
        return sum(map(_entries, value))
    return 1
