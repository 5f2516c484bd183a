"""Gathers what the pairs of versions say into facts: one statement, with its mention in each version."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable

from r57extract.types.alignment import Fact, Gap, Link, Mention

# Links that show a shared statement, the strongest first: unequal ones may only join what they do not tear apart.
_STRENGTH = {
    "same": 0,
    "converted": 1,
    "rounded": 1,
    "ratio": 2,
    "unit": 3,
    "scale": 3,
    "separator": 3,
    "differs": 4,
}


def gather(links: Iterable[Link], gaps: Iterable[Gap]) -> tuple[Fact, ...]:
    """Facts in order of their first mention.

    Links are taken from the strongest to the weakest; one that would give a fact two mentions in the same
    version is kept out of it and makes a fact of its own, unless a third version states both of what differs.
    """
    group: dict[Mention, int] = {}
    members: dict[int, dict[int, Mention]] = {}
    kept: dict[int, list[Link]] = defaultdict(list)
    alone: list[Link] = []
    for link in sorted(links, key=lambda each: _STRENGTH[each.agreement]):
        for mention in (link.left, link.right):
            if mention not in group:
                group[mention] = number = len(group)
                members[number] = {mention.version: mention}
        one, other = group[link.left], group[link.right]
        if one != other:
            torn = {v for v, mention in members[one].items() if members[other].get(v, mention) != mention}
            if torn:
                # A third version that states both shows that they are two facts, and no disagreement.
                if link.agreement != "differs" or torn <= {link.left.version, link.right.version}:
                    alone.append(link)
                continue
            small, large = sorted((one, other), key=lambda g: len(members[g]))
            for mention in members[small].values():
                group[mention] = large
            members[large].update(members.pop(small))
            kept[large].extend(kept.pop(small, ()))
        kept[group[link.left]].append(link)
    missing, lonely = _placed(gaps, group, members)
    facts = [_fact(members[n].values(), kept[n], missing[n]) for n in members if kept[n] or missing[n]]
    facts += [_fact((link.left, link.right), [link], []) for link in alone]
    by_mention: dict[Mention, list[Gap]] = defaultdict(list)
    for gap in lonely:
        by_mention[gap.mention].append(gap)
    facts += [_fact((mention,), [], found) for mention, found in by_mention.items()]
    return tuple(sorted(facts, key=lambda fact: (fact.mentions[0].version, fact.mentions[0].start)))


def _placed(
    gaps: Iterable[Gap], group: dict[Mention, int], members: dict[int, dict[int, Mention]]
) -> tuple[dict[int, list[Gap]], list[Gap]]:
    """Which gaps are those of a fact, and which are of a mention that no version shares.

    A number of a ratio or range belongs with the fact of the whole; what several versions say of it is said once.
    """
    spans = {(mention.version, mention.start, mention.end): number for mention, number in group.items()}
    missing: dict[int, list[Gap]] = defaultdict(list)
    lonely: list[Gap] = []
    said: set[tuple[int, int, object]] = set()
    for gap in gaps:
        mention = gap.mention
        key = (gap.version, getattr(mention.fact, "value", None))
        number = group.get(mention, -1)
        if number < 0:
            number = spans.get((mention.version, mention.start, mention.end), -1)
        if number < 0:
            lonely.append(gap)
        elif gap.version not in members[number]:
            missing[number].append(gap)
        elif mention.whole is not None and mention not in group and (number, *key) not in said:
            said.add((number, *key))
            lonely.append(gap)
    return missing, lonely


def _fact(mentions: Iterable[Mention], links: list[Link], gaps: list[Gap]) -> Fact:
    ordered = tuple(sorted(mentions, key=lambda mention: (mention.version, mention.start)))
    return Fact(ordered, tuple(links), tuple(gaps))
