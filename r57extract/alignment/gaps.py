"""What has no counterpart in a sentence that has one, and how sure that is."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from r57extract.alignment.agreement import agreement, figures_agree, is_part
from r57extract.alignment.likeness import same_sort
from r57extract.alignment.sides import MOST, Side, is_worked_out, together
from r57extract.types.alignment import AGREE, Bead, Gap, Mention
from r57extract.types.article import Span
from r57extract.types.facts import Extraction, Figure, starting_in

# Numbers that words hold without being numbers, by the cue that tells so.
_HELD = {"of-two": 2, "of-three": 3, "of-four": 4, "of-five": 5}
# Of its usual length, below which a counterpart leaves something out, and not just a figure: in general, and where
# it stands for several sentences, of which the one with the figure may be what is left out.
_CUT, _FULL = 0.55, 0.8
_BRACKET = 24  # characters between an amount and its conversion: " (tương đương khoảng "


def gaps(
    beads: Sequence[Bead],
    sides: tuple[list[Side], list[Side]],
    texts: tuple[Extraction, Extraction],
    versions: tuple[int, int],
    firm: Sequence[bool],
) -> Iterable[Gap]:
    """What has no counterpart in a sentence that has one."""
    usual = _length_ratio(beads, texts)
    for at, bead in enumerate(beads):
        if not bead.left or not bead.right:
            continue
        for which, own, others in ((0, bead.left, bead.right), (1, bead.right, bead.left)):
            other = 1 - which
            one = sides[which][at]
            ratio = _length(texts[other], others) / max(_length(texts[which], own), 1)
            length = ratio / (usual if which == 0 else 1 / usual)
            spans = [texts[other].sentences[s] for s in others]
            place = Span(spans[0].start, spans[-1].end)
            for mention in together(one.left_over):
                if not is_repeated(mention, sides[other], at) and not _is_held(mention, texts[other], place):
                    whole = length > (_CUT if len(own) == 1 or _in_company(mention, one) else _FULL)
                    derived = _is_conversion(mention, one) or is_worked_out(mention, sides[other][at].all)
                    yield Gap(mention, versions[other], place, whole and firm[at] and not derived, derived)


def is_repeated(mention: Mention, others: Sequence[Side], at: int) -> bool:
    """Does the value stand in the same bead on the other side, in a place that is accounted for?"""
    return any(
        (same_sort(mention.fact, there.fact) and agreement(mention, there) in AGREE)
        or is_part(mention.fact, there.fact)
        for there in others[at].all[:MOST]
    )


def _is_held(mention: Mention, text: Extraction, place: Span) -> bool:
    """Does a word in this place hold the number without being one: "trilateral" for "the three sides"?"""
    fact = mention.fact
    if not isinstance(fact, Figure) or fact.value not in _HELD.values():
        return False
    return any(_HELD.get(cue.kind) == fact.value for cue in starting_in(text.cues, place))


def _length(text: Extraction, sentences: Iterable[int]) -> int:
    return sum(text.sentences[s].end - text.sentences[s].start for s in sentences)


def _length_ratio(beads: Sequence[Bead], texts: tuple[Extraction, Extraction]) -> float:
    """How much longer the right version is where sentences correspond one to one; 1 where none do."""
    pairs = [bead for bead in beads if len(bead.left) == len(bead.right) == 1]
    left = sum(_length(texts[0], bead.left) for bead in pairs)
    right = sum(_length(texts[1], bead.right) for bead in pairs)
    return right / left if left and right else 1.0


def _in_company(mention: Mention, side: Side) -> bool:
    """Is another mention of the same sentence accounted for? If none is, the sentence itself may have been left out."""
    open_starts = {other.start for other in side.left_over}
    return any(m.sentence == mention.sentence and m.start not in open_starts for m in side.all)


def _is_conversion(mention: Mention, side: Side) -> bool:
    """Does it stand so close to another amount that it must be converted from that?

    Of two currencies either may come first, and the first may be left out where the second is accounted for.
    """
    fact = mention.fact
    first = isinstance(fact, Figure) and fact.kind == "money"
    return any(
        0 < mention.start - other.end <= _BRACKET
        or (first and 0 < other.start - mention.end <= _BRACKET and other not in side.left_over)
        for other in side.all[:MOST]
        if _converts(fact, other.fact)
    )


def _converts(one: object, other: object) -> bool:
    """Are these amounts in two currencies, or measures of one size in two units?"""
    if not isinstance(one, Figure) or not isinstance(other, Figure) or one.kind != other.kind or one.unit == other.unit:
        return False
    return one.kind == "money" or (one.kind == "measure" and figures_agree(one, other) == "converted")
