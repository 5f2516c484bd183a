"""Who owes what in Arabic: where a noun phrase ends, and which of two nouns is given a duty."""

from __future__ import annotations

from datetime import date

import pytest

from r57extract.extraction import extract
from r57extract.extraction.duty_words import duty_words
from r57extract.types.article import Article, Block
from r57extract.types.facts import Task

WORDS = duty_words("ar").construct


def tasks(text: str) -> list[Task]:
    article = Article("a", "ar", "", text, (Block(0, len(text), "text"),), published=date(2027, 3, 1))
    return list(extract(article, without=["entities", "budgets"]).tasks)


def owed(text: str) -> list[tuple[str, str]]:
    return [(task.who, task.what) for task in tasks(text)]


@pytest.mark.parametrize(
    ("printed", "rest", "joined", "governed", "definite"),
    [
        ("وللوزارات", "وزارات", True, True, True),
        ("وزارة", "وزاره", False, False, False),
        ("بلدية", "بلديه", False, False, False),
        ("بالبلدية", "بلديه", False, True, True),
        ("إلزام", "الزام", False, False, False),
        ("لاعبيه", "لاعبين", False, False, True),
        ("فنية", "فنيه", False, False, False),
        ("عُمان", "عمان", False, False, True),
    ],
)
def test_what_is_written_onto_a_word_is_told_from_its_own_letters(
    printed: str, rest: str, joined: bool, governed: bool, definite: bool
) -> None:
    word = WORDS.at(printed)
    assert (word.rest, word.joined, word.governed, word.definite) == (rest, joined, governed, definite)


def test_a_noun_is_known_in_the_plural_and_by_the_shape_of_people() -> None:
    assert WORDS.noun("شركات")
    assert WORDS.noun("مقاولين")
    assert not WORDS.noun("مقاولات")  # works, not builders
    assert WORDS.is_people("مؤلفين")
    assert not WORDS.is_people("تأمين")


def test_a_plural_with_a_hamza_is_no_verbal_noun() -> None:
    assert WORDS.means_deed(WORDS.at("إكمال"))
    assert not WORDS.means_deed(WORDS.at("ألواح"))


def test_a_bare_noun_behind_a_definite_one_is_the_deed() -> None:
    assert owed("يجب على هيئة تنظيم الاتصالات إعادة توزيع الترددات.") == [
        ("هيئة تنظيم الاتصالات", "إعادة توزيع الترددات"),
    ]


def test_the_deed_may_stand_behind_a_relative_clause() -> None:
    assert owed("على الشركات التي تستخدم تقنيات تسجيل الصوت تقديم تقرير سنوي.") == [("الشركات", "تقديم تقرير سنوي")]


def test_a_masculine_noun_behind_a_feminine_subject_is_its_object() -> None:
    (task,) = tasks("ألزمت اللجنة المتحدة المصرف بالإفصاح عن أرباحه.")
    assert task.who == "المصرف"


def test_what_must_be_done_by_the_subject_of_a_verb_does_not_take_its_object_along() -> None:
    (task,) = tasks("من المقرر أن تسلم الشركة المنفذة المشروع بحلول 1 سبتمبر 2027.")
    assert task.who == "الشركة المنفذة"


@pytest.mark.parametrize(
    "text",
    [
        "أمر القاضي بحبس المتهم أربعة أيام.",
        "طالب النائب بفتح تحقيق.",
        "دعا الوزير إلى ضبط النفس.",
    ],
)
def test_one_noun_behind_a_verb_that_needs_no_object_may_be_its_subject_and_owes_nothing(text: str) -> None:
    assert tasks(text) == []


def test_one_noun_that_cannot_be_the_subject_is_the_object() -> None:
    assert owed("وأمرت المصنع بوقف الإنتاج.") == [("المصنع", "بوقف الإنتاج")]
    assert owed("دعت المواطنين إلى إخلاء منازلهم قبل 5 مايو 2027.")[0][0] == "المواطنين"


def test_a_voiced_passive_gives_its_only_noun_the_duty() -> None:
    assert owed("أُمر الحارس بإغلاق البوابة.") == [("الحارس", "بإغلاق البوابة")]


def test_a_preposition_leads_to_who_is_asked() -> None:
    assert owed("أوعز وزير الداخلية إلى قوات الأمن بتشديد الحراسة.") == [("قوات الأمن", "بتشديد الحراسة")]


def test_dates_and_asides_between_verb_and_deed_are_no_deadlines() -> None:
    (task,) = tasks("أمر وزير العدل، في 2 مارس 2027، المدعين بمراجعة القضايا المعلقة.")
    assert (task.who, task.deadline) == ("المدعين", None)


def test_a_row_is_several_bodies() -> None:
    (task,) = tasks("يتعين على إسرائيل ولبنان استكمال ترسيم الحدود.")
    assert [party.text for party in task.bodies] == ["إسرائيل", "لبنان"]


def test_what_costs_somebody_something_is_no_duty() -> None:
    assert tasks("كلفت الحرب الاقتصاد مئة مليار دولار وانتهت قبل 1 مارس 2025.") == []
