"""Equal mentions in different sentences: moved, or two statements that happen to share a number."""

from __future__ import annotations

from decimal import Decimal

from r57extract.alignment.moved import match_moved, match_reworded, numbers
from r57extract.alignment.sides import Side
from r57extract.types.alignment import Link, Mention
from r57extract.types.facts import Figure, TimeMention


def side(version: int, at: int, *values: int, concept: str = "") -> Side:
    mentions = [
        Mention(version, at, Figure(100 * at + 4 * n, 100 * at + 4 * n + 3, "count", Decimal(value), concept=concept))
        for n, value in enumerate(values)
    ]
    return Side(list(mentions), list(mentions))


def moved(left: list[list[int]], right: list[list[int]], concept: str = "") -> list[Link]:
    sides = tuple(
        [side(version, at, *values, concept=concept) for at, values in enumerate(each)]
        for version, each in enumerate((left, right))
    )
    links: list[Link] = []
    match_moved(sides, links)  # type: ignore[arg-type]
    left_over = [m for each in sides for one in each for m in one.left_over]
    assert len(left_over) + 2 * len(links) == sum(map(len, left)) + sum(map(len, right))
    return links


def test_a_small_number_is_found_in_the_next_sentence_but_one():
    assert len(moved([[7], [], []], [[], [], [7]])) == 1


def test_a_small_number_is_not_found_far_away():
    assert not moved([[7], [], [], []], [[], [], [], [7]])


def test_three_digits_are_found_anywhere():
    assert len(moved([[4816], [], [], [], []], [[], [], [], [], [4816]])) == 1


def test_two_digits_are_found_anywhere_if_nothing_else_says_them():
    assert len(moved([[47], [], [], [], []], [[], [], [], [], [47]])) == 1
    assert not moved([[47], [], [], [], []], [[], [], [], [47], [47]])


def test_two_that_stand_together_and_count_the_same_are_one_statement_and_disagree():
    assert not moved([[12], [15]], [[15], []], concept="task")


def test_the_nearest_of_several_equal_ones_is_taken():
    (link,) = moved([[], [472], []], [[], [], [472], [472]])
    assert link.right.sentence == 2


def test_a_range_is_looked_up_by_both_its_ends():
    span = Figure(0, 3, "count", Decimal(6), low=Decimal(5), high=Decimal(7))
    assert set(numbers(Mention(0, 0, span))) == {5, 6, 7}


def test_a_time_is_looked_up_by_its_hour():
    assert Decimal(7) in set(numbers(Mention(0, 0, TimeMention(0, 1, 1140))))


def scaled(version: int, at: int, value: str, scale: str) -> Side:
    figure = Figure(100 * at, 100 * at + 9, "count", Decimal(value) * Decimal(scale), scale=Decimal(scale))
    mention = Mention(version, at, figure)
    return Side([mention], [mention])


def test_a_scale_word_is_seen_to_differ_in_the_next_sentence_and_not_far_away():
    empty = [Side() for _ in range(3)]
    for apart, found in ((1, ["scale"]), (3, [])):
        sides = ([scaled(0, 0, "148", "1E3"), *empty], [*empty[:apart], scaled(1, apart, "148", "1E6")])
        links: list[Link] = []
        match_reworded(sides, links)
        assert [link.agreement for link in links] == found
