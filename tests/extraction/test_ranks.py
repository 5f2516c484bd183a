"""Places in a row are told alike in all languages, in words and in digits."""

from __future__ import annotations

from decimal import Decimal

import pytest

import r57extract as r57
from r57extract.types.facts import Figure

PARTS = ("entities", "deadlines", "tasks", "budgets")


def figures(lang: str, text: str) -> list[Figure]:
    return list(r57.extract(r57.parse(text, lang=lang), without=PARTS).figures)


def ordinals(lang: str, text: str) -> list[Decimal]:
    found = figures(lang, text)
    assert all(figure.kind == "ordinal" for figure in found)
    return [figure.value for figure in found]


FIRST_OF_A_ROW = {
    "nl": ["Zij won de eerste set.", "De eerste helft was saai.", "Hij won de 1e etappe."],
    "de": ["Sie gewann den ersten Satz.", "Die erste Halbzeit war zäh.", "Er gewann die 1. Etappe."],
    "uk": ["Вона виграла перший сет.", "Перший тайм був нудним.", "Він виграв 1-й етап."],
    "ar": ["فازت بالمجموعة الأولى.", "كان الشوط الأول مملا.", "انتهت المرحلة الأولى."],
    "vi": ["Cô ấy thắng set một.", "Hiệp một khá tẻ nhạt.", "Anh thắng chặng 1."],
}
MERELY_FIRST = {
    "nl": "De eerste auto reed weg.",
    "de": "Das erste Auto fuhr weg.",
    "uk": "Перша автівка поїхала.",
    "ar": "انطلقت أول سيارة.",
    "vi": "Chiếc xe đầu tiên rời đi.",
}
SECOND_HALF = {
    "nl": "Zij scoorden in de tweede helft.",
    "de": "Sie trafen in der zweiten Hälfte.",
    "uk": "Вони забили в другій половині.",
    "ar": "سجلوا في الشوط الثاني.",
    "vi": "Họ ghi bàn ở hiệp hai.",
}
SECOND_GREATEST = {
    "nl": "Het is de op één na grootste haven.",
    "de": "Es ist der zweitgrößte Hafen.",
    "uk": "Це другий за величиною порт.",
    "ar": "إنه ثاني أكبر ميناء.",
    "vi": "Đó là cảng lớn thứ hai.",
}


@pytest.mark.parametrize(("lang", "text"), [(lang, text) for lang, texts in FIRST_OF_A_ROW.items() for text in texts])
def test_the_first_of_what_is_numbered_through_is_a_number(lang: str, text: str) -> None:
    assert ordinals(lang, text) == [1]


@pytest.mark.parametrize(("lang", "text"), MERELY_FIRST.items())
def test_what_merely_comes_first_is_none(lang: str, text: str) -> None:
    assert figures(lang, text) == []


@pytest.mark.parametrize(("lang", "text"), SECOND_HALF.items())
def test_a_half_that_is_numbered_is_no_part_of_a_whole(lang: str, text: str) -> None:
    assert ordinals(lang, text) == [2]


@pytest.mark.parametrize(("lang", "text"), SECOND_GREATEST.items())
def test_the_second_greatest_is_the_second(lang: str, text: str) -> None:
    assert ordinals(lang, text) == [2]


def test_all_but_two_are_no_third() -> None:
    assert [figure.kind for figure in figures("nl", "Op twee na stemden alle leden voor.")] == ["count"]
