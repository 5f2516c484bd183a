"""Mentions in different beads that are equal, or nearly so, as translators and editors move figures about."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from decimal import Decimal

from r57extract.alignment.agreement import agreement
from r57extract.alignment.days import numbers_in
from r57extract.alignment.likeness import counts_the_same, is_telling, likeness, same_grain, shared_digits
from r57extract.alignment.sides import Side, is_last_year, remove
from r57extract.types.alignment import Link, Mention
from r57extract.types.facts import DateMention, Figure

_NEAR = 2  # beads within which a figure may have been moved by rewording
_ALIKE = 2.4  # likeness above which two unequal mentions must be the same statement: unit, noun, digits, parts
_FEW = 12  # periods that are looked through
_MOST = 50  # equal mentions, or rivals, that are looked through
_TWO_DIGITS = 10
_ALMOST = 0.75  # of the digits of a year
_SLIP = 0.5  # share of digits in common from which on one figure may be another with a slip


def match_moved(sides: tuple[Sequence[Side], Sequence[Side]], links: list[Link]) -> None:
    """Links equal mentions left over in beads close by; anywhere, if the value can be recognised anywhere.

    Three digits that matter can, and so can two where nothing else that is left over says the same.
    """
    places = _places(sides[1])
    frequency = Counter(number for side in sides[0] for mention in side.left_over for number in numbers(mention))
    taken: set[Mention] = set()
    for at, side in enumerate(sides[0]):
        for mention in side.left_over:
            best: tuple[int, Mention] | None = None
            for number in numbers(mention):
                alone = frequency[number] == len(places.get(number, ())) == 1 and _has_two_digits(number)
                for there, candidate in places.get(number, ())[:_MOST]:
                    distance = abs(there - at)
                    if candidate in taken or (best is not None and distance >= best[0]):
                        continue
                    if not (alone or is_telling(mention) or distance <= _NEAR):
                        continue
                    if not same_grain(mention.fact, candidate.fact) or agreement(mention, candidate) != "same":
                        continue
                    if not _has_rival(sides, at, there, mention, candidate, alone=alone):
                        best = (distance, candidate)
            if best:
                links.append(Link(mention, best[1], "same"))
                taken |= {mention, best[1]}
    for side in (*sides[0], *sides[1]):
        remove(side, taken)


def match_reworded(sides: tuple[Sequence[Side], Sequence[Side]], links: list[Link]) -> None:
    """Links what is left over in beads close by and differs in its scale word or sign only, or was converted.

    "148 nghìn" and "148 triệu"; "4,8 %" and "4,8"; "anderhalf jaar" and "18 Monate". Of what stands in the very next
    bead and counts the same, also what differs by a slip: a clause was moved into the next sentence.
    """
    taken: set[Mention] = set()
    for period in _periods(sides):
        links.append(period)
        taken |= {period.left, period.right}
    for at, side in enumerate(sides[0]):
        for mention in (one for one in side.left_over if one not in taken):
            for there in range(max(0, at - _NEAR), min(len(sides[1]), at + _NEAR + 1)):
                others = [other for other in sides[1][there].left_over[:_MOST] if other not in taken]
                others = [other for other in others if not is_last_year(mention, other, side, sides[1][there])]
                close = abs(there - at) <= 1 and len(others) == 1 == len(side.left_over)
                found = next((link for other in others if (link := _reworded(mention, other, close=close))), None)
                if found:
                    links.append(found)
                    taken |= {found.left, found.right}
                    break
    for side in (*sides[0], *sides[1]):
        remove(side, taken)


def _periods(sides: tuple[Sequence[Side], Sequence[Side]]) -> Iterator[Link]:
    """Periods left over anywhere that begin, or end, on one day and differ otherwise; no other may be like them."""
    ones, others = ([m for side in sides[which] for m in side.left_over if _is_period(m.fact)] for which in (0, 1))
    if len(ones) > _FEW or len(others) > _FEW:
        return
    for mention in ones:
        like = [o for o in others if _ends(mention.fact) & _ends(o.fact) and agreement(mention, o) == "differs"]
        if len(like) == 1 and sum(bool(_ends(one.fact) & _ends(like[0].fact)) for one in ones) == 1:
            yield Link(mention, like[0], "differs")


def _is_period(fact: object) -> bool:
    if not isinstance(fact, DateMention) or fact.grain != "day":
        return False
    return bool(fact.from_day) if fact.first is None else fact.first != fact.last


def _ends(fact: object) -> set[tuple[str, int, int]]:
    """The first and the last day of a period, with or without its year."""
    if not isinstance(fact, DateMention):
        return set()
    if fact.first is not None and fact.last is not None:
        return {("first", fact.first.month, fact.first.day), ("last", fact.last.month, fact.last.day)}
    return {("first", fact.from_month, fact.from_day), ("last", fact.month, fact.day)} if fact.from_day else set()


def _reworded(mention: Mention, other: Mention, *, close: bool) -> Link | None:
    found = agreement(mention, other)
    if found in ("scale", "unit"):
        told = is_telling(mention) or (found == "scale" and close and counts_the_same(mention.fact, other.fact))
    elif found == "differs":
        told = close and _is_slip(mention.fact, other.fact)
    else:
        told = found == "converted"
    return Link(mention, other, found) if found is not None and told else None


def _is_slip(one: object, other: object) -> bool:
    """Is one the other with a slip: years, or two figures of the same thing?"""
    if isinstance(one, DateMention) and isinstance(other, DateMention):
        return one.grain == other.grain == "year" and shared_digits(Decimal(one.year), Decimal(other.year)) >= _ALMOST
    if not isinstance(one, Figure) or not isinstance(other, Figure) or one.kind in ("identifier", "ordinal"):
        return False
    if not counts_the_same(one, other) or not (one.unit or (one.concept and other.concept)):
        return False
    return min(one.value, other.value) >= _TWO_DIGITS and shared_digits(one.value, other.value) >= _SLIP


def _places(sides: Sequence[Side]) -> dict[Decimal, list[tuple[int, Mention]]]:
    places: dict[Decimal, list[tuple[int, Mention]]] = defaultdict(list)
    for at, side in enumerate(sides):
        for mention in side.left_over:
            for number in numbers(mention):
                places[number].append((at, mention))
    return places


def _has_rival(
    sides: tuple[Sequence[Side], Sequence[Side]],
    at: int,
    there: int,
    mention: Mention,
    candidate: Mention,
    *,
    alone: bool,
) -> bool:
    """Does the mention's own bead, or the candidate's, hold one that is left over and counts the same thing?

    Then the two that stand together are one statement, and disagree. Not so where the equal ones are a whole score,
    which is like many others; nor where nothing else says the same, and the rival has few digits of it: "the 100th
    match" is the one that is told of elsewhere, and not "round 26".
    """
    if len(mention.name) > 1:
        return False
    rivals = [(mention, other) for other in sides[1][at].left_over[:_MOST]]
    rivals += [(candidate, other) for other in sides[0][there].left_over[:_MOST]]
    if is_telling(mention):
        return any(likeness(a, b, "differs") > _ALIKE for a, b in rivals if type(a.fact) is type(b.fact))
    return any(counts_the_same(a.fact, b.fact) and not (alone and _is_other(a.fact, b.fact)) for a, b in rivals)


def _is_other(one: object, other: object) -> bool:
    """Are these figures that no slip of the pen makes of one another?"""
    if not isinstance(one, Figure) or not isinstance(other, Figure):
        return False
    return shared_digits(one.value, other.value) < _SLIP


def _has_two_digits(number: Decimal) -> bool:
    return number >= _TWO_DIGITS or bool(number % 1)


def numbers(mention: Mention) -> Iterable[Decimal]:
    """The numbers by which a mention is looked up in other places."""
    fact = mention.fact
    if isinstance(fact, Figure):
        return {fact.value, fact.low, fact.high, *map(Decimal, mention.name)} - {None}  # type: ignore[return-value]
    return numbers_in(fact)
