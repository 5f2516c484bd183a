"""version-mismatch: two figures of one version stand in each other's places in another.

    nl  "9 in Duitsland en 5 in Spanje"      de  "5 in Deutschland und 9 in Spanien"   ->   9 and 5 are exchanged
    uk  "зменшилася з 5,2 до 4,9 млн га"     vi  "giảm từ 4,9 xuống 5,2 triệu ha"      ->   5.2 and 4.9 are exchanged

Both versions hold both figures, so that comparing values finds nothing wrong.
"""

from __future__ import annotations

from collections.abc import Iterator

from r57extract.checks.saying import evidence, langs, names, readable, value_of
from r57extract.types.alignment import Case, Exchange, Mention
from r57extract.types.report import Check, Finding

Pair = tuple[Mention, Mention]


def find(case: Case) -> Iterator[Finding]:
    """One finding for each two figures, with all versions that state them, in the words of the fewer."""
    for exchange, sides in _gathered(case):
        versions = tuple({pair[0].version for pair in pairs} for pairs in sides)
        fewer = int(len(versions[1]) < len(versions[0]))
        mentions = sorted({mention for pairs in sides for pair in pairs for mention in pair}, key=_place)
        here, there = names(case, versions[fewer]), names(case, versions[1 - fewer])
        stated = f"{_stated(case, exchange, fewer)} in {here}, the other way round in {there}"
        yield Finding(
            kind="version-mismatch",
            severity="warning",
            message=f"Two figures exchanged: {stated}.",
            evidence=tuple(evidence(case, mention) for mention in mentions),
            versions=langs(case, versions[0] | versions[1]),
        )


def _place(mention: Mention) -> tuple[int, int]:
    return mention.version, mention.start


def _stated(case: Case, exchange: Exchange, side: int) -> str:
    """What the left or right version says: "9 with “Duitsland” and 5 with “Spanje”", or "from 5.2 to 4.9"."""
    values = [readable(value_of(case, mention)) for mention in (exchange.left, exchange.right)[side]]
    if exchange.beside:
        return " and ".join(f"{value} with “{word}”" for value, word in zip(values, exchange.beside[side], strict=True))
    return f"from {' to '.join(reversed(values) if side else values)}"


def _gathered(case: Case) -> Iterator[tuple[Exchange, tuple[list[Pair], list[Pair]]]]:
    """Exchanges that are one: the first, the figures that stand as on its left side, and those as on its right."""
    groups: list[tuple[Exchange, tuple[list[Pair], list[Pair]]]] = []
    for exchange in case.alignment.exchanges:
        left, right = _in_order(exchange.left), _in_order(exchange.right)
        for _, sides in groups:
            own = next((side for side in (0, 1) if left in sides[side] or right in sides[1 - side]), None)
            if own is not None:
                sides[own].append(left)
                sides[1 - own].append(right)
                break
        else:
            groups.append((exchange, ([left], [right])))
    return iter(groups)


def _in_order(pair: Pair) -> Pair:
    return pair if pair[0].start < pair[1].start else (pair[1], pair[0])


check = Check(
    kind="version-mismatch",
    title="two figures of one version stand in each other's places in another",
    find=find,
    kinds=("version-mismatch",),
)
