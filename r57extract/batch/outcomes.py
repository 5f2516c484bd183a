"""What comes back for each story of a batch."""

from __future__ import annotations

from dataclasses import dataclass

from r57extract.types.report import Failure


@dataclass(frozen=True, slots=True)
class Outcome:
    """How checking one story went.

    errors, warnings, infos  how many findings of each severity
    failures                 files of it that could not be read; or the story itself, if checking it broke off
    skipped                  it had been done before, and nothing has changed since
    complete                 a record was written, so it need not be done again
    """

    story: str
    errors: int = 0
    warnings: int = 0
    infos: int = 0
    failures: tuple[Failure, ...] = ()
    skipped: bool = False
    complete: bool = True


@dataclass(frozen=True, slots=True)
class Lost:
    """Takes the place of a result whose worker died before it gave one."""

    reason: str
