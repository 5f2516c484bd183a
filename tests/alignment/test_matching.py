"""Pairing the mentions of two versions, on sentences made by hand: a list of figures each."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from r57extract.alignment.matching import Matched, match
from r57extract.alignment.sides import mentions_of
from r57extract.types.alignment import Bead
from r57extract.types.article import Article, Block, Span
from r57extract.types.facts import Extraction, Figure

LENGTH = 60  # characters of each made sentence


def figure(value: object, kind: str = "count", **fields: Any) -> Figure:
    return Figure(0, 1, kind, Decimal(str(value)), **fields)  # type: ignore[arg-type]


def ratio(numerator: int, denominator: int) -> Figure:
    top, bottom = Decimal(numerator), Decimal(denominator)
    return figure(top / bottom, "ratio", numerator=top, denominator=bottom)


def version(*sentences: list[object]) -> Extraction:
    """An extraction whose sentences hold these figures, four characters apart."""
    text = ("x" * (LENGTH - 1) + "\n") * len(sentences)
    spans = tuple(Span(n * LENGTH, (n + 1) * LENGTH - 1) for n in range(len(sentences)))
    placed = []
    for span, values in zip(spans, sentences, strict=True):
        for place, value in enumerate(values):
            made = value if isinstance(value, Figure) else figure(value)
            start = span.start + 4 * place
            placed.append(replace(made, start=start, end=start + 3))
    blocks = tuple(Block(span.start, span.end, "text") for span in spans)
    return Extraction(Article("made", "nl", "", text, blocks), figures=tuple(placed), sentences=spans)


def matched(left: Extraction, right: Extraction, beads: list[Bead] | None = None) -> Matched:
    one_to_one = [Bead((n,), (n,), 5.0) for n in range(min(len(left.sentences), len(right.sentences)))]
    return match(beads or one_to_one, mentions_of(0, left), mentions_of(1, right), (left, right), (0, 1))


def links(found: Matched) -> list[tuple[str, str, str]]:
    return sorted(
        (str(link.left.fact.value), str(link.right.fact.value), link.agreement)
        for link in found.links
        if isinstance(link.left.fact, Figure) and isinstance(link.right.fact, Figure)
    )


def gaps(found: Matched) -> list[tuple[str, int]]:
    return [(str(gap.mention.fact.value), gap.version) for gap in found.gaps if isinstance(gap.mention.fact, Figure)]


def test_equal_figures_of_a_sentence_are_linked_whatever_their_order():
    found = matched(version([14, 86, 320]), version([320, 14, 86]))
    assert links(found) == [("14", "14", "same"), ("320", "320", "same"), ("86", "86", "same")]
    assert not gaps(found)


def test_what_is_left_over_on_both_sides_disagrees():
    assert ("86", "68", "differs") in links(matched(version([14, 86, 320]), version([14, 68, 320])))


def test_what_is_left_over_on_one_side_is_a_gap():
    found = matched(version([14, 86, 320]), version([14, 320]))
    assert gaps(found) == [("86", 1)]
    assert found.gaps[0].place == Span(0, LENGTH - 1)


def test_a_repetition_in_the_same_sentence_is_no_gap():
    assert not gaps(matched(version([37, 5, 37]), version([37, 5])))


def test_a_figure_that_moved_into_the_next_sentence_is_no_gap():
    found = matched(version([14, 212], [35]), version([14], [35, 212]))
    assert ("212", "212", "same") in links(found)
    assert not gaps(found)


def test_a_figure_that_three_digits_make_telling_is_found_far_away():
    far = version([11, 4816], [22], [33], [44], [55], [66])
    near = version([11], [22], [33], [44], [55], [66, 4816])
    assert not gaps(matched(far, near))


def test_a_ratio_is_linked_with_its_two_numbers_told_apart():
    found = matched(version([ratio(2014, 2177)]), version([2177, 2014]))
    assert links(found) == [("2014", "2014", "same"), ("2177", "2177", "same")]
    assert all(link.left.whole is not None for link in found.links)


def test_ratios_that_share_one_number_disagree_about_the_other():
    found = matched(version([ratio(3, 4)]), version([ratio(3, 5)]))
    assert [link.agreement for link in found.links] == ["differs"]


def test_a_sentence_without_a_counterpart_has_no_gaps():
    left, right = version([14, 86], [99, 120]), version([14, 86])
    found = matched(left, right, [Bead((0,), (0,), 5.0), Bead((1,), (), 0.0)])
    assert not gaps(found)


def test_a_merged_sentence_holds_the_figures_of_both():
    found = matched(version([212], [18]), version([212, 18]), [Bead((0, 1), (0,), 5.0)])
    assert links(found) == [("18", "18", "same"), ("212", "212", "same")]
    assert not gaps(found)


def test_percent_signs_are_linked_with_the_bare_number_as_another_unit():
    found = matched(version([figure(64, "percent", unit="percent"), 21]), version([64, 21]))
    assert ("64", "64", "unit") in links(found)


numbers = st.lists(st.lists(st.integers(3, 9999), max_size=5), min_size=1, max_size=5)


@given(numbers)
def test_a_version_against_itself_agrees_on_everything(values: list[list[object]]) -> None:
    found = matched(version(*values), version(*values))
    assert all(link.agreement == "same" for link in found.links)
    assert len(found.links) == sum(map(len, values))
    assert not found.gaps


@given(numbers, numbers)
def test_no_mention_is_linked_twice_and_none_is_both_linked_and_missing(
    ones: list[list[object]], others: list[list[object]]
) -> None:
    found = matched(version(*ones), version(*others))
    for side in ("left", "right"):
        places = [getattr(link, side).start for link in found.links]
        assert len(places) == len(set(places))
    linked = {(0, link.left.start) for link in found.links} | {(1, link.right.start) for link in found.links}
    assert not linked & {(gap.mention.version, gap.mention.start) for gap in found.gaps}


@given(numbers, numbers)
def test_it_does_not_matter_which_version_is_left(ones: list[list[object]], others: list[list[object]]) -> None:
    forth, back = matched(version(*ones), version(*others)), matched(version(*others), version(*ones))
    same = [(a, b) for a, b, agreement in links(forth) if agreement == "same"]
    assert sorted(same) == sorted((b, a) for a, b, agreement in links(back) if agreement == "same")
