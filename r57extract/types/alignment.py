"""Which places of the versions correspond, and what the checks are given to look at."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Literal, Protocol

from r57extract.types.article import Span
from r57extract.types.facts import Cue, Extraction, Figure, Stated, starting_in

# How two mentions that should state the same thing relate:
#   same       equal, allowing for the other readings that a notation or a wording leaves open
#   rounded    one is the other at a coarser printed precision ("16,7 billion")
#   converted  equal in another unit, within the rounding of what is printed (6 m, 20 ft)
#   unit       the same number, but another unit or currency, or a percent sign on one side only
#   scale      the same digits, a thousand or a million times apart by their scale words
#   separator  the same digits, with decimal and grouping marks read differently
#   differs    something else
Agreement = Literal["same", "rounded", "converted", "unit", "scale", "separator", "differs"]
# Ways in which two mentions may relate that are no disagreement.
AGREE: frozenset[Agreement] = frozenset({"same", "rounded", "converted"})


class Similarity(Protocol):
    """How alike sentences of different languages are; pass one to `reconcile` to add to the default."""

    def __call__(self, left: Sequence[str], right: Sequence[str]) -> Sequence[Sequence[float]]:
        """A matrix of len(left) rows and len(right) columns, each value from 0 (unrelated) to 1 (the same)."""
        ...


@dataclass(frozen=True, slots=True)
class Mention:
    """A figure, date or time of day at its place in a version.

    version   index into `Case.extractions`
    sentence  index into that extraction's `sentences`
    fact      what was read there
    whole     the ratio or range that `fact` is one number of, where it was compared on its own
    name      of an identifier: its runs of digits, as printed ("1-0" has "1" and "0")
    """

    version: int
    sentence: int
    fact: Stated
    whole: Figure | None = None
    name: tuple[str, ...] = ()

    def __hash__(self) -> int:
        # By its place alone: equal mentions stand in one place, and hashing all that was read there is slow.
        return hash((self.version, self.fact.start, self.fact.end))

    @property
    def start(self) -> int:
        """Offset into the article's text."""
        return self.fact.start

    @property
    def end(self) -> int:
        """Offset into the article's text, exclusive."""
        return self.fact.end


@dataclass(frozen=True, slots=True)
class Bead:
    """Sentences of two versions that say the same: indices into `Extraction.sentences`, one side may be empty.

    score  how much more likely than chance the pairing is, in nats; 0 where one side is empty
    """

    left: tuple[int, ...]
    right: tuple[int, ...]
    score: float


@dataclass(frozen=True, slots=True)
class Pairing:
    """Two versions side by side: `left` and `right` index `Case.extractions`; the beads are in order of `left`."""

    left: int
    right: int
    beads: tuple[Bead, ...]


@dataclass(frozen=True, slots=True)
class Link:
    """Two mentions in different versions that should state the same thing, and how they relate."""

    left: Mention
    right: Mention
    agreement: Agreement


@dataclass(frozen=True, slots=True)
class Gap:
    """A mention without a counterpart in another version, though the sentence around it has one.

    version  the version that lacks it
    place    where it should stand: the corresponding sentence, in that version's text
    sure     the sentence has its counterpart in full length, and nothing else explains the absence
    derived  another figure may explain it: an amount converted to another currency, the difference of two others
    """

    mention: Mention
    version: int
    place: Span
    sure: bool
    derived: bool = False


@dataclass(frozen=True, slots=True)
class Exchange:
    """Two figures that both versions state, each of what the other version states the other figure of.

    left, right  the figures of either version, in the same order of values
    beside       what shows it, as printed beside the figures of either version: "Germany", "cars"; None where the
                 first changes to the second in the left version, and the second to the first in the right one
    """

    left: tuple[Mention, Mention]
    right: tuple[Mention, Mention]
    beside: tuple[tuple[str, str], tuple[str, str]] | None = None


@dataclass(frozen=True, slots=True)
class Fact:
    """One statement in several versions: at most one mention of each, in order of version."""

    mentions: tuple[Mention, ...]
    links: tuple[Link, ...]
    gaps: tuple[Gap, ...] = ()


@dataclass(frozen=True, slots=True)
class Alignment:
    """What corresponds between the versions of a story; versions that look like strangers have no pairing."""

    pairings: tuple[Pairing, ...] = ()
    facts: tuple[Fact, ...] = ()
    notes: tuple[str, ...] = ()
    exchanges: tuple[Exchange, ...] = ()


@dataclass(frozen=True, slots=True)
class Case:
    """What a check looks at: what every version states, and what corresponds.

    source  index of the version that the others were made from, or None when unknown
    """

    extractions: tuple[Extraction, ...]
    alignment: Alignment
    source: int | None = None

    def quote(self, version: int, start: int, end: int) -> str:
        """The text of a version between two offsets."""
        return self.extractions[version].article.text[start:end]

    def lang(self, version: int) -> str:
        """The language of a version."""
        return self.extractions[version].article.lang

    def cues_in(self, version: int, span: Span) -> Sequence[Cue]:
        """The cues that start in a stretch of a version's text."""
        return starting_in(self.extractions[version].cues, span)

    def disputed(self) -> set[tuple[int, int]]:
        """Version and start of what another version states otherwise."""
        links = [link for fact in self.alignment.facts for link in fact.links if link.agreement not in AGREE]
        return {(mention.version, mention.start) for link in links for mention in (link.left, link.right)}


def plain(value: Decimal) -> str:
    """A Decimal without exponent and without idle zeros: Decimal("3E+11") -> "300000000000", Decimal("5.0") -> "5"."""
    text = format(value, "f")
    return text.rstrip("0").rstrip(".") if "." in text else text
