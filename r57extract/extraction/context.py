"""What the extractors share while one article is being read."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from r57extract.extraction.name_run import Run
from r57extract.extraction.tokens import Tokens
from r57extract.languages import Language
from r57extract.types.article import Article, Span
from r57extract.types.facts import (
    Budget,
    Change,
    Cue,
    DateMention,
    Deadline,
    Entity,
    Figure,
    Name,
    Share,
    Task,
    TimeMention,
)

if TYPE_CHECKING:
    from r57extract.extraction.openings import Openings
    from r57extract.extraction.statements import Statements


@dataclass
class Context:
    """One article, its tokens, and the facts read so far; each extractor may use what stands before it.

    tokens     of the readable blocks only; chrome holds no facts
    runs       the names with the tokens that they stand on, for the entities that are made of them
    openings   where dates, times and numbers may start, found when first asked for
    statements the sentences as duties see them, read when first asked for
    sentences  filled in after dates are known, since "am 5. Dezember" ends no sentence
    """

    article: Article
    language: Language
    tokens: Tokens
    dates: tuple[DateMention, ...] = ()
    times: tuple[TimeMention, ...] = ()
    sentences: tuple[Span, ...] = ()
    figures: tuple[Figure, ...] = ()
    cues: tuple[Cue, ...] = ()
    names: tuple[Name, ...] = ()
    runs: tuple[tuple[Run, Name], ...] = ()
    deadlines: tuple[Deadline, ...] = ()
    tasks: tuple[Task, ...] = ()
    budgets: tuple[Budget, ...] = ()
    entities: tuple[Entity, ...] = ()
    openings: Openings | None = None
    changes: tuple[Change, ...] = ()
    shares: tuple[Share, ...] = ()
    wholes: tuple[int, ...] = ()
    terms: tuple[int, ...] = ()
    statements: Statements | None = None
    numbers_seen: int = 0
    numbers_read: int = 0
