"""Gathering the links between pairs of versions into facts."""

from __future__ import annotations

from decimal import Decimal

from r57extract.alignment.facts import gather
from r57extract.types.alignment import Agreement, Gap, Link, Mention
from r57extract.types.article import Span
from r57extract.types.facts import Figure


def mention(version: int, value: int, start: int = 0) -> Mention:
    return Mention(version, 0, Figure(start, start + 3, "count", Decimal(value)))


def link(one: Mention, other: Mention, agreement: Agreement = "same") -> Link:
    return Link(one, other, agreement)


def test_five_versions_of_one_statement_are_one_fact():
    said = [mention(version, 472) for version in range(5)]
    links = [link(said[i], said[j]) for i in range(5) for j in range(i + 1, 5)]
    (fact,) = gather(links, [])
    assert fact.mentions == tuple(said)
    assert set(fact.links) == set(links)


def test_one_version_that_differs_from_four_joins_their_fact():
    said = [*(mention(version, 472) for version in range(4)), mention(4, 427)]
    links = [link(said[i], said[j], "differs" if j == 4 else "same") for i in range(5) for j in range(i + 1, 5)]
    (fact,) = gather(links, [])
    assert len(fact.mentions) == 5
    assert [each.agreement for each in fact.links].count("differs") == 4


def test_a_fact_has_at_most_one_mention_of_each_version():
    here, there, again = mention(0, 10), mention(1, 10), mention(1, 11, start=20)
    facts = gather([link(here, there), link(here, again, "differs")], [])
    assert len(facts) == 2
    assert all(len({m.version for m in fact.mentions}) == len(fact.mentions) for fact in facts)


def test_a_third_version_that_states_both_shows_that_they_are_two_facts():
    de36, nl36, nl26, vi26 = mention(0, 36), mention(1, 36), mention(1, 26, start=50), mention(2, 26)
    facts = gather([link(de36, nl36), link(nl26, vi26), link(de36, vi26, "differs")], [])
    assert [fact.mentions for fact in facts] == [(de36, nl36), (nl26, vi26)]


def test_equal_mentions_are_joined_before_unequal_ones_whatever_the_order():
    a, b, wrong = mention(0, 10), mention(1, 10), mention(1, 11, start=20)
    one = gather([link(a, wrong, "differs"), link(a, b)], [])
    other = gather([link(a, b), link(a, wrong, "differs")], [])
    assert one == other
    assert one[0].mentions == (a, b)


def test_a_gap_belongs_to_the_fact_of_its_mention():
    a, b = mention(0, 129), mention(1, 129)
    gaps = [Gap(a, 2, Span(0, 30), True), Gap(b, 2, Span(0, 30), True)]
    (fact,) = gather([link(a, b)], gaps)
    assert fact.mentions == (a, b)
    assert [gap.version for gap in fact.gaps] == [2, 2]


def test_a_gap_is_closed_by_a_mention_that_another_pair_of_versions_found():
    a, b, c = (mention(version, 129) for version in range(3))
    (fact,) = gather([link(a, b), link(b, c)], [Gap(a, 2, Span(0, 30), True)])
    assert fact.mentions == (a, b, c)
    assert fact.gaps == ()


def test_a_mention_that_no_version_shares_is_a_fact_with_its_gaps():
    a = mention(0, 129)
    (fact,) = gather([], [Gap(a, 1, Span(0, 30), True), Gap(a, 2, Span(5, 9), False)])
    assert fact.mentions == (a,)
    assert [gap.version for gap in fact.gaps] == [1, 2]


def test_facts_come_in_order_of_their_first_mention():
    first, second = mention(0, 1, start=0), mention(0, 2, start=50)
    facts = gather([link(second, mention(1, 2, start=5)), link(first, mention(1, 1, start=60))], [])
    assert [fact.mentions[0] for fact in facts] == [first, second]


def test_nothing_gathers_to_nothing():
    assert gather([], []) == ()
