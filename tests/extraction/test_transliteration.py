"""A name has the same consonants in every script."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from r57extract.extraction.transliteration import similar, skeleton


@pytest.mark.parametrize(
    "spellings",
    [
        "Trump Трамп ترامب",
        "London Лондон لندن",
        "Hanoi Ханой هانوي",
        "Kavanaugh Кавано كافانو",
        "Obama Обама أوباما",
        "Merkel Меркель ميركل",
        "Macron Макрон ماكرون",
        "John Джон جون",
        "George Джордж جورج",
        "Churchill Черчилль تشرشل",
        "Michael Майкл مايكل",
        "William Вільям ويليام",
        "Wales Уельс ويلز",
        "Ahmed Ахмед أحمد",
        "Tehran Тегеран طهران",
        "Quebec Квебек",
        "Birkenhead Біркенгед بيركينهيد",
    ],
)
def test_a_name_has_one_skeleton_in_all_scripts(spellings: str) -> None:
    assert len({skeleton(word) for word in spellings.split()}) == 1


@pytest.mark.parametrize(
    "spellings",
    [
        "Nguyen Nguyễn Нгуєн نجوين",
        "Duy Зуй دوي",
        "Ngoc Ngọc Нгок نغوك",
        "Pham Phạm Фам فام",
        "Gia Зія جيا",
        "Tuc Túc Тук توك",
        "Chi Chí Чі تشي",
        "Dung Dũng Зунг دونج",
        "Tran Trần Чан",
    ],
)
def test_a_syllable_of_a_vietnamese_name_is_read_by_its_sound_in_hanoi(spellings: str) -> None:
    assert len({skeleton(word, syllable=True) for word in spellings.split()}) == 1


@pytest.mark.parametrize(
    ("left", "right"), [("Iran", "Iraq"), ("Trump", "Tramp"), ("Berlin", "Bern"), ("Paris", "Prag")]
)
def test_only_what_sounds_alike_shares_a_skeleton(left: str, right: str) -> None:
    assert (skeleton(left) == skeleton(right)) == (left == "Trump")


def test_other_scripts_have_no_skeleton() -> None:
    assert skeleton("東京") == ""


@pytest.mark.parametrize(
    ("left", "right", "alike"),
    [
        ("dnld trmb", "trmb", 1.0),
        ("g n", "gn", 1.0),
        ("brkngd", "brkngt", 0.75),
        ("trmb", "ngn d ngk", 0.0),
        ("", "trmb", 0.0),
    ],
)
def test_keys_are_compared_word_by_word(left: str, right: str, alike: float) -> None:
    assert similar(left, right) == alike
    assert similar(right, left) == alike


@given(st.text(max_size=40))
def test_any_word_has_a_skeleton_of_known_classes(word: str) -> None:
    assert set(skeleton(word)) <= set("abdfgklmnrst")
