"""The sentence aligner, on lines made by hand: length, features, paragraph ends."""

from r57extract.alignment.lines import Line
from r57extract.alignment.sentences import align_sentences


def line(length: int, *features: object, ends: bool = True) -> Line:
    return Line(length, dict.fromkeys(features, 1), ends)


def pairs(left: list[Line], right: list[Line]) -> list[tuple[tuple[int, ...], tuple[int, ...]]]:
    return [(bead.left, bead.right) for bead in align_sentences(left, right)]


def test_sentences_of_like_length_correspond_one_to_one():
    assert pairs([line(100), line(40), line(220)], [line(110), line(45), line(200)]) == [
        ((0,), (0,)),
        ((1,), (1,)),
        ((2,), (2,)),
    ]


def test_a_sentence_that_was_split_corresponds_to_both_halves():
    left = [line(80, "a"), line(300, "b", "c"), line(90, "d")]
    right = [line(80, "a"), line(150, "b", ends=False), line(150, "c"), line(90, "d")]
    assert ((1,), (1, 2)) in pairs(left, right)


def test_an_added_sentence_has_no_counterpart():
    left = [line(100, 1), line(120, 2), line(90, 3)]
    right = [line(100, 1), line(75, 99), line(120, 2), line(90, 3)]
    assert ((), (1,)) in pairs(left, right)
    assert ((1,), (2,)) in pairs(left, right)


def test_a_left_out_paragraph_does_not_shift_what_follows():
    left = [line(100 + 7 * n, ("number", n)) for n in range(30)]
    right = left[:10] + left[18:]
    found = pairs(left, right)
    assert all(((n,), (n if n < 10 else n - 8,)) in found for n in [*range(10), *range(18, 30)])
    assert all(((n,), ()) in found for n in range(10, 18))


def test_a_moved_paragraph_is_found_by_what_it_shares():
    left = [line(100 + 3 * n, ("number", n), ("name", n)) for n in range(12)]
    right = [*left[:2], *left[3:11], left[2], left[11]]
    assert ((2,), (10,)) in pairs(left, right)


def test_nothing_aligns_with_an_empty_version():
    assert pairs([line(10)], []) == []


def test_an_outside_opinion_overrules_lengths():
    left, right = [line(100), line(100)], [line(100), line(100), line(100)]
    opinion = [[0.0, 1.0, 0.0], [0.0, 0.0, 1.0]]
    beads = align_sentences(left, right, opinion)
    assert [(b.left, b.right) for b in beads if b.left and b.right] == [((0,), (1,)), ((1,), (2,))]
