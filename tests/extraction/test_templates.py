"""Templates: how "{d} {month}" becomes something that is found in tokens."""

from __future__ import annotations

import pytest

from r57extract.errors import LanguageDataError
from r57extract.extraction.templates import Templates, Words
from r57extract.extraction.tokens import Tokens
from r57extract.languages.spelling import Spelling

PLAIN = Spelling(script="Latn", abbreviations=(), fold={}, prefixes=())
PREFIXED = Spelling(script="Latn", abbreviations=(), fold={}, prefixes=("al",))
DAY = Words({"5": 5, "12": 12})
MONTH = Words({"mei": 5})


def at_start(template: str, text: str, spelling: Spelling = PLAIN) -> dict[str, int] | None:
    templates = Templates({"found": [template]}, {"d": DAY, "month": MONTH}, spelling)
    reading = templates.at(Tokens(text, spelling), 0)
    return None if reading is None else dict(reading.values)


def test_a_space_of_the_template_may_be_white_space_or_nothing() -> None:
    assert at_start("{d}. {month}", "5. mei") == {"d": 5, "month": 5}
    assert at_start("{d}. {month}", "5.mei") == {"d": 5, "month": 5}


def test_where_the_template_has_no_space_nothing_may_stand_between() -> None:
    assert at_start("{d}/{d}", "5/12") == {"d": 12}
    assert at_start("{d}/{d}", "5 / 12") is None


def test_a_slot_with_1_behind_its_name_is_read_under_that_name() -> None:
    assert at_start("{d1} tot {d} {month}", "5 tot 12 mei") == {"d1": 5, "d": 12, "month": 5}


def test_the_longest_template_wins() -> None:
    templates = Templates({"day": ["{d} {month}"], "number": ["{d}"]}, {"d": DAY, "month": MONTH}, PLAIN)
    for text, meaning in (("5 mei", "day"), ("5 juni", "number")):
        reading = templates.at(Tokens(text, PLAIN), 0)
        assert reading is not None and reading.meaning == meaning


def test_templates_are_a_slot_for_other_templates() -> None:
    day = Templates({"day": ["{d} {month}"]}, {"d": DAY, "month": MONTH}, PLAIN)
    before = Templates({"before": ["vóór {date}"]}, {"date": day}, PLAIN)
    reading = before.at(Tokens("vóór 5 mei", PLAIN), 0)
    assert reading is not None and dict(reading.values) == {"d": 5, "month": 5}


def test_a_slot_may_have_several_words_wherever_it_stands() -> None:
    months = Templates({11: ["tháng mười một"], 1: ["tháng một"]}, {}, PLAIN)
    for template, text in (("{month} {d}", "tháng mười một 5"), ("{d} {month}", "5 tháng mười một")):
        templates = Templates({"found": [template]}, {"d": DAY, "month": months}, PLAIN)
        reading = templates.at(Tokens(text, PLAIN), 0)
        assert reading is not None and dict(reading.values) == {"d": 5, "month": 11}
        assert templates.at(Tokens(text.replace("một", "hai"), PLAIN), 0) is None


def test_the_first_word_may_carry_a_prefix_which_is_no_part_of_it() -> None:
    templates = Templates({"found": ["mei"]}, {}, PREFIXED)
    reading = templates.at(Tokens("almei", PREFIXED), 0)
    assert reading is not None and reading.prefix == 2
    assert "almei" in templates.openings


def test_an_unknown_slot_is_named_with_those_there_are() -> None:
    with pytest.raises(LanguageDataError, match=r"\{year\}; known are d, month"):
        at_start("{d} {month} {year}", "5 mei 2025")


def test_a_line_end_never_stands_inside_a_template() -> None:
    assert at_start("{d} {month}", "5\nmei") is None
