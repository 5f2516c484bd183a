"""What name_runs.py finds: some tokens that stand together as one name."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Run:
    """Tokens first … last that stand together as one name.

    kind     "body", "place" and "people" by the lists; "person" where it begins with a title, a given name or a
             Vietnamese family name; "name" for what is left
    certain  see Name
    key      of a body, a place or a people, else ""
    """

    first: int
    last: int
    kind: str
    certain: bool = True
    key: str = ""
    syllabic: bool = False
