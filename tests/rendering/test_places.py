from __future__ import annotations

import pytest

from r57extract.rendering.places import Place, direction, isolated, one_line, runs_isolated
from r57extract.types.article import Article, Block

TEXT = "Kop\nEerste zin met 472 taken erin.\n\nTweede alinea 🚢 met 452 taken aan het eind"


@pytest.fixture
def place() -> Place:
    blocks = (Block(0, 3, "title"), Block(4, 34, "text"), Block(36, len(TEXT), "text"))
    return Place(Article("a", "nl", "Kop", TEXT, blocks))


def test_lines_and_columns_count_from_one(place: Place) -> None:
    assert (place.line(0), place.column(0)) == (1, 1)
    assert (place.line(4), place.column(4)) == (2, 1)
    start = TEXT.index("452")
    assert place.line(start) == 4


def test_columns_count_code_points_not_bytes_or_surrogates(place: Place) -> None:
    # "Tweede alinea 🚢 met " has 20 code points, 21 UTF-16 units and 23 bytes.
    assert place.column(TEXT.index("452")) == 21


def test_a_line_feed_belongs_to_the_line_that_it_ends(place: Place) -> None:
    assert place.line(3) == 1
    assert place.line(35) == 3


def test_the_context_is_of_the_same_block_and_whole_where_there_is_room(place: Place) -> None:
    start = TEXT.index("472")
    assert place.context(start, start + 3, 80) == ("Eerste zin met ", "472", " taken erin.")


def test_the_context_is_cut_between_words_and_says_so(place: Place) -> None:
    start = TEXT.index("452")
    before, quote, after = place.context(start, start + 3, 24)
    assert (before, quote, after) == ("…🚢 met ", "452", " taken aan…")


@pytest.mark.parametrize("room", range(3, 60))
def test_a_context_never_outgrows_its_room(place: Place, room: int) -> None:
    start = TEXT.index("452")
    context = place.context(start, start + 9, room)
    assert sum(map(len, context)) <= room
    assert context.quote.startswith("452"[: max(0, room - 1)]) or room < 4


def test_a_quote_over_several_blocks_gets_no_words_from_outside(place: Place) -> None:
    before, quote, after = place.context(0, 20, 80)
    assert (before, after) == ("", "")
    assert quote == "Kop Eerste zin met 47"[: len(quote)]


def test_white_space_becomes_one_blank_and_controls_vanish() -> None:
    assert one_line("a\t\n b\u00a0c\x1b[1m\x00d\u202ee") == "a b c[1mde"


def test_only_text_with_right_to_left_letters_is_isolated() -> None:
    assert isolated("472 taken") == "472 taken"
    assert isolated("472 مهمة") == "\u2068472 مهمة\u2069"


def test_in_a_sentence_each_stretch_of_right_to_left_words_is_isolated_by_itself() -> None:
    text = "472 in ar (مهمة، ثم مهام) against 452 (عمل)."
    assert runs_isolated(text) == "472 in ar (\u2068مهمة، ثم مهام\u2069) against 452 (\u2068عمل\u2069)."
    assert runs_isolated("472 taken") == "472 taken"


def test_the_direction_is_that_of_most_letters() -> None:
    assert direction("بقيت 472 مهمة من Hanoi في عام 2025") == "rtl"
    assert direction("In Hanoi (هانوي) blijven 472 taken") == "ltr"
    assert direction("472") == "ltr"
