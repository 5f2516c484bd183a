"""Pairs the mentions of two versions whose sentences are aligned: who states the same as whom.

In steps, each of which may only use what the one before has left over:

1. equal mentions within a bead, the nearest in order first;
2. equal mentions in beads close by, as translators move a figure into the next sentence;
3. what is left over on both sides of a bead and could be one statement: these pairs disagree;
4. what differs in its scale word only, or was converted, in beads close by;
5. what is left over on one side only is a repetition if its value stands close by, and a gap if not.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal

from r57extract.alignment.agreement import accounts_for, agreement, is_minute_of, so_long_ago
from r57extract.alignment.exchanged import exchanges
from r57extract.alignment.gaps import gaps, is_repeated
from r57extract.alignment.likeness import likeness, same_grain
from r57extract.alignment.moved import match_moved, match_reworded
from r57extract.alignment.sides import MOST, Side, by_bead, is_last_year, is_worked_out, make_up, remove, together
from r57extract.types.alignment import Agreement, Bead, Exchange, Gap, Link, Mention
from r57extract.types.facts import DateMention, Extraction, Figure

_SHARED = 1.5  # score of a bead, in nats, from which on its sentences share more than a length
_SURE = 2.5  # likeness from which on two figures are one statement, though either might be worked out
_BESIDE = 30  # characters between two numbers of a ratio: "acht von den landesweit "
_CUT = Decimal("0.01")  # of a figure that a headline cuts off
_WINDOW = 6  # mentions to either side that are compared when values are unequal


@dataclass(frozen=True)
class Matched:
    """What came of two versions: their links, their gaps, and which of what is linked changed places."""

    links: tuple[Link, ...]
    gaps: tuple[Gap, ...]
    exchanges: tuple[Exchange, ...]


def match(
    beads: Sequence[Bead],
    left: Sequence[Mention],
    right: Sequence[Mention],
    texts: tuple[Extraction, Extraction],
    versions: tuple[int, int],
) -> Matched:
    """The links and gaps between two versions."""
    sides = (by_bead(beads, left, 0), by_bead(beads, right, 1))
    links: list[Link] = []
    for one, other in zip(*sides, strict=True):
        _match_equal(one, other, links)
    for side in (*sides[0], *sides[1]):
        side.left_over = together(side.left_over)
    match_moved(sides, links)
    for side in (*sides[0], *sides[1]):
        side.left_over = _in_parts(side.left_over)
    firm = _firm(beads, texts)
    for index, bead in enumerate(beads):
        if bead.left and bead.right and (firm[index] or _shares_a_value(sides, index)):
            _match_unequal(sides, index, links, texts)
            _account_for(sides[0][index], sides[1][index], texts[0].article.published or texts[1].article.published)
    match_reworded(sides, links)
    return Matched(
        tuple(links), tuple(gaps(beads, sides, texts, versions, firm)), tuple(exchanges(beads, sides, links, texts))
    )


def _exact_key(mention: Mention) -> tuple[object, ...] | None:
    fact = mention.fact
    if mention.name:
        return ("name", *mention.name)
    if isinstance(fact, Figure):
        return ("figure", fact.value, fact.low, fact.unit, fact.kind == "ordinal")
    if isinstance(fact, DateMention) and fact.first is not None:
        return ("date", fact.first, fact.last)
    return None


def _match_equal(one: Side, other: Side, links: list[Link]) -> None:
    """Step 1: what is equal to the letter first, in order; then what is equal in other words, near in order."""
    here, there = _by_key(one.left_over), _by_key(other.left_over)
    taken: set[Mention] = set()
    for key in here:
        for mention, partner in _in_order(here[key], there.get(key, ())):
            links.append(Link(mention, partner, "same"))
            taken |= {mention, partner}
    remove(one, taken)
    remove(other, taken)
    _match_near(one, other, links, ("same",))
    _match_ratios(one, other, links)
    one.left_over, other.left_over = _in_parts(one.left_over), _in_parts(other.left_over)
    for wanted in (("same",), ("converted", "unit"), ("rounded",)):
        _match_near(one, other, links, wanted)


def _by_key(mentions: Sequence[Mention]) -> dict[tuple[object, ...], list[tuple[float, Mention]]]:
    """The mentions of each value, with how far along the bead they stand, from 0 to 1."""
    found: dict[tuple[object, ...], list[tuple[float, Mention]]] = {}
    for rank, mention in enumerate(mentions):
        if key := _exact_key(mention):
            found.setdefault(key, []).append((rank / len(mentions), mention))
    return found


def _in_order(
    ones: Sequence[tuple[float, Mention]], others: Sequence[tuple[float, Mention]]
) -> Iterator[tuple[Mention, Mention]]:
    """Pairs of equal mentions in order; where one side has more of them, those that stand about as far along."""
    if len(ones) > len(others):
        yield from ((one, other) for other, one in _in_order(others, ones))
        return
    spare = len(others) - len(ones)
    place = 0
    for rank, mention in ones:
        while spare and abs(others[place + 1][0] - rank) < abs(others[place][0] - rank):
            place, spare = place + 1, spare - 1
        yield mention, others[place][1]
        place += 1


def _match_ratios(one: Side, other: Side, links: list[Link]) -> None:
    """Ratios that share one of their numbers disagree about the other: 3 of 4 against 3 of 5, or 4 of 3.

    Fractions in words do whatever their numbers, where one is left over on each side: "two thirds", "three quarters".
    """
    worded = all(sum(_is_worded(mention) for mention in side.left_over) == 1 for side in (one, other))
    taken: set[Mention] = set()
    for mention in one.left_over:
        for partner in other.left_over[:MOST]:
            a, b = mention.fact, partner.fact
            if not isinstance(a, Figure) or not isinstance(b, Figure) or partner in taken:
                continue
            if None in (a.numerator, b.numerator, a.denominator, b.denominator) or "times" in (a.unit, b.unit):
                continue
            turned = (a.numerator, a.denominator) == (b.denominator, b.numerator)
            both = worded and a.spelled and b.spelled
            if turned or both or a.numerator == b.numerator or a.denominator == b.denominator:
                links.append(Link(mention, partner, "differs"))
                taken |= {mention, partner}
                break
    remove(one, taken)
    remove(other, taken)


def _is_worded(mention: Mention) -> bool:
    """Is it a fraction in words?"""
    fact = mention.fact
    return isinstance(fact, Figure) and fact.kind == "ratio" and fact.spelled and fact.unit != "times"


def _in_parts(mentions: Sequence[Mention]) -> list[Mention]:
    """The mentions, ratios and ranges taken apart: "2.014/2.177" may be "of these 2.177 … 2.014" elsewhere."""
    found: list[Mention] = []
    for mention in mentions:
        fact = mention.fact
        parts: tuple[Decimal | None, ...] = ()
        if isinstance(fact, Figure) and fact.kind == "ratio" and fact.unit != "times":
            parts = (fact.numerator, fact.denominator)
        elif isinstance(fact, Figure) and fact.low != fact.high:
            parts = (fact.low, fact.high)
        if not isinstance(fact, Figure) or None in parts or not parts:
            found.append(mention)
            continue
        kind = "count" if fact.kind == "ratio" else fact.kind
        for part in parts:
            assert part is not None
            single = replace(fact, kind=kind, value=part, low=part, high=part, numerator=None, denominator=None)
            found.append(Mention(mention.version, mention.sentence, single, whole=fact))
    return found


def _match_near(one: Side, other: Side, links: list[Link], wanted: Sequence[Agreement]) -> None:
    """Link what agrees in one of these ways, the nearest in order first."""
    taken: set[Mention] = set()
    for rank, mention in enumerate(one.left_over):
        low = max(0, rank - _WINDOW)
        near = [
            (abs(rank - low - place), place, candidate)
            for place, candidate in enumerate(other.left_over[low : rank + _WINDOW + 1])
            if candidate not in taken
        ]
        for _, _, candidate in sorted(near, key=lambda item: item[:2]):
            found = agreement(mention, candidate) if same_grain(mention.fact, candidate.fact) else None
            if found is not None and found in wanted:
                links.append(Link(mention, candidate, found))
                taken |= {mention, candidate}
                break
    remove(one, taken)
    remove(other, taken)


def _match_unequal(
    sides: tuple[list[Side], list[Side]], at: int, links: list[Link], texts: tuple[Extraction, Extraction]
) -> None:
    """Step 3: what is left over on both sides of a bead, and could state the same thing, disagrees."""
    one, other = sides[0][at], sides[1][at]
    if not one.left_over or not other.left_over:
        return
    ranks = tuple({m.start: i for i, m in enumerate(side.all)} for side in (one, other))
    candidates: list[tuple[float, int, int, Mention, Mention, Agreement]] = []
    for i, mention in enumerate(one.left_over):
        for j, partner in enumerate(other.left_over[max(0, i - _WINDOW) : i + _WINDOW + 1]):
            if _is_torn(mention, partner, one, links) or _is_torn(partner, mention, other, links):
                continue
            found = agreement(mention, partner)
            if found is None or (alike := likeness(mention, partner, found)) <= 0:
                continue
            if is_repeated(mention, sides[1], at) and is_repeated(partner, sides[0], at):
                continue
            if is_last_year(mention, partner, one, other) or _are_headlines(mention, partner, texts):
                continue
            if alike < _SURE and (is_worked_out(mention, other.all) or is_worked_out(partner, one.all)):
                continue
            if make_up(mention, partner, one, other):
                continue
            offset = abs(ranks[0][mention.start] / len(one.all) - ranks[1][partner.start] / len(other.all))
            candidates.append((offset - alike, i, j, mention, partner, found))
    taken: set[Mention] = set()
    for *_, mention, partner, found in sorted(candidates, key=lambda c: c[:3]):
        if mention not in taken and partner not in taken:
            links.append(Link(mention, partner, found))
            taken |= {mention, partner}
    remove(one, taken)
    remove(other, taken)


def _are_headlines(mention: Mention, partner: Mention, texts: tuple[Extraction, Extraction]) -> bool:
    """Do two headlines pick different figures, each of which the other version states, too: 14 fell ill, two died?

    Headlines cut figures short: "412 million" are 412.6 million in the text.
    """
    for own, other, text in ((mention, partner, texts[1]), (partner, mention, texts[0])):
        block = text.article.block_at(other.start)
        if block is None or block.kind != "title":
            return False
        fact = own.fact
        if not isinstance(fact, Figure) or fact.kind not in ("count", "money"):
            return False
        if not any(figure.kind in ("count", "money") and _comes_to(fact, figure) for figure in text.figures):
            return False
    return True


def _comes_to(short: Figure, figure: Figure) -> bool:
    """Is it this figure, or what a headline makes of it?"""
    if short.value == figure.value:
        return True
    return short.scale > 1 and 0 <= figure.value - short.value < _CUT * short.value


def _is_torn(mention: Mention, partner: Mention, side: Side, links: Sequence[Link]) -> bool:
    """Is this one number of a ratio or range in words, of which the whole must disagree, and not a part?

    So it is where neither number has a counterpart. Of "three points of four", "four" is easily left out, too, and any
    other number word may stand in the sentence: the one that is meant stands beside the counterpart of "three".
    """
    if mention.whole is None or not mention.whole.spelled:
        return False
    if sum(other.whole is mention.whole for other in side.left_over) > 1:
        return True
    if mention.whole.kind != "ratio" or partner.whole is not None:
        return False
    pairs = [(link.left, link.right) for link in links] + [(link.right, link.left) for link in links]
    told = next((other for one, other in pairs if one.whole is mention.whole), None)
    return told is None or max(told.start - partner.end, partner.start - told.end) > _BESIDE


def _account_for(one: Side, other: Side, today: date | None) -> None:
    """Drops what was read as a count on one side and as a part of a date or time on the other; and "four years ago".

    And two figures of which either can be worked out from the other.
    """
    made = [(m, o) for m in one.left_over[:MOST] for o in other.left_over[:MOST] if make_up(m, o, one, other)]
    remove(one, {mention for mention, _ in made})
    remove(other, {mention for _, mention in made})
    for here, there in ((one, other), (other, one)):
        explained = {
            m
            for m in here.left_over
            for o in there.all[:MOST]
            if accounts_for(m.fact, o.fact) or so_long_ago(m.fact, o.fact, today) or is_minute_of(m, o)
        }
        remove(here, explained)


def _firm(beads: Sequence[Bead], texts: tuple[Extraction, Extraction]) -> list[bool]:
    """Which beads may be relied on: they share something, or stand between two that do with nothing left out between.

    Where a version leaves a passage out, the sentences at its edges are often paired with what is not their
    counterpart; only what they share can tell. The beginning and the end of both texts are as good as a shared thing.
    """
    gone = _paragraphs_gone(beads, texts)
    found = [False] * len(beads)
    before = True
    run: list[int] = []
    for at, bead in enumerate(beads):
        if at in gone or (bead.left and bead.right and bead.score >= _SHARED):
            for place in run:
                found[place] = before and at not in gone
            run = []
            before = found[at] = at not in gone
        else:
            run.append(at)
    for place in run:
        found[place] = before
    return found


def _paragraphs_gone(beads: Sequence[Bead], texts: tuple[Extraction, Extraction]) -> set[int]:
    """The beads of paragraphs that have no counterpart at all; a single sentence may be told in another's words."""
    gone: set[int] = set()
    for text, sides in zip(texts, ([b.left for b in beads], [b.right for b in beads]), strict=True):
        starts = [block.start for block in text.article.blocks]
        paragraph = [bisect_right(starts, sentence.start) for sentence in text.sentences]
        told = {paragraph[s] for bead, side in zip(beads, sides, strict=True) if bead.left and bead.right for s in side}
        alone = [at for at, bead in enumerate(beads) if not bead.left or not bead.right]
        gone |= {at for at in alone for s in sides[at] if paragraph[s] not in told}
    return gone


def _shares_a_value(sides: tuple[list[Side], list[Side]], at: int) -> bool:
    """Is some mention of the bead accounted for on both sides?"""
    return all(len(side[at].left_over) < len(side[at].all) for side in sides)
