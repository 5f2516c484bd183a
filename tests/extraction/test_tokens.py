"""Every character of a text is in a token or is white space, and each token knows where it stands."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from r57extract.extraction.tokens import BREAK, MARK, NUMBER, WORD, Tokens
from r57extract.languages import load
from r57extract.types.article import Span

ODD = st.text(alphabet=" \n\t\u00a0\u200f\u00ad.,’-%aбم1٣é\u0301", max_size=40)


def tokens(text: str, spans: list[Span] | None = None) -> Tokens:
    return Tokens(text, load("nl").spelling, spans)


def printed(found: Tokens) -> list[str]:
    return [found.printed(index, index) for index in range(len(found))]


def test_words_numbers_and_marks_are_told_apart() -> None:
    found = tokens("Foto's van 1.287 taken.")
    assert printed(found) == ["Foto's", "van", "1", ".", "287", "taken", ".", ""]
    assert found.kind == [WORD, WORD, NUMBER, MARK, NUMBER, WORD, MARK, BREAK]
    assert found.form[0] == "foto's"


def test_white_space_of_any_kind_and_length_is_no_token() -> None:
    found = tokens("  een\u00a0 twee\t\tdrie ")
    assert printed(found) == ["een", "twee", "drie", ""]
    assert found.start == [2, 7, 13, 18]


def test_each_line_feed_is_a_break_where_it_stands() -> None:
    found = tokens("Een. \n\nTwee\n")
    assert [(found.start[index], found.kind[index]) for index in range(len(found))] == [
        (0, WORD),
        (3, MARK),
        (5, BREAK),
        (6, BREAK),
        (7, WORD),
        (11, BREAK),
        (12, BREAK),
    ]
    assert found.glued(1)
    assert not found.glued(2)
    assert found.glued(4)


def test_only_the_stretches_asked_for_are_read_and_a_break_follows_each() -> None:
    found = tokens("een twee drie vier", [Span(4, 8), Span(14, 18)])
    assert printed(found) == ["twee", "", "vier", ""]
    assert found.start == [4, 8, 14, 18]


def test_invisible_marks_part_no_tokens_but_stand_in_none() -> None:
    found = tokens("5\u200f/12\u200f/2025")
    assert found.form[:-1] == ["5", "/", "12", "/", "2025"]
    assert all(map(found.glued, range(1, 5)))


def test_a_stretch_that_is_too_long_to_be_remembered_is_read_like_any_other() -> None:
    found = tokens("472taken," * 5_000)
    assert len(found) == 15_001
    assert found.end[-2] == 45_000


@given(ODD)
def test_every_character_is_in_one_token_or_is_white_space_or_invisible(text: str) -> None:
    found = tokens(text)
    end = 0
    for start, stop in zip(found.start, found.end, strict=True):
        assert start >= end
        assert all(character.isspace() or character in "\u200f\u00ad" for character in text[end:start])
        end = stop
    assert end == len(text)


def test_a_capital_is_told_of_the_first_letter_and_of_no_break_or_digit() -> None:
    tokens = Tokens("Den Haag é Éire 4", load("nl").spelling)
    assert [tokens.is_capital(index) for index in range(len(tokens))] == [True, True, False, True, False, False]


def test_letters_that_say_nothing_are_a_mark_where_they_stand_alone() -> None:
    found = Tokens("القاهرة ـ كـتاب", load("ar").spelling)
    assert found.form == ["القاهره", "ـ", "كتاب", "\n"]
    assert found.kind == [WORD, MARK, WORD, BREAK]
