"""Cues: what a statement does with its figures, in five languages."""

from __future__ import annotations

import itertools

import pytest

from r57extract.extraction import extract
from r57extract.languages import load, supported
from r57extract.types.article import Article, Block


def cues(lang: str, text: str) -> list[tuple[str, str]]:
    """Printed word and kind of every cue of a one-block article."""
    article = Article(id="a", lang=lang, title="", text=text, blocks=(Block(0, len(text), "text"),))
    return [(text[c.start : c.end], c.kind) for c in extract(article, without=["entities"]).cues]


def kinds(lang: str, text: str) -> list[str]:
    return [kind for _, kind in cues(lang, text)]


REMAINS = {
    "nl": "Er resteren nog 14 vergunningen, samen met de achterstallige.",
    "de": "Es verbleiben 14 Genehmigungen, zusammen mit den überfälligen.",
    "uk": "Залишилося 14 дозволів, разом із простроченими.",
    "ar": "يتبقى 14 ترخيصا، مع إضافة المتأخرة.",
    "vi": "Còn lại 14 giấy phép, cùng với các giấy phép quá hạn.",
}
MUST = {
    "nl": "In mei moeten 14 bruggen zijn voltooid.",
    "de": "Im Mai müssen 14 Brücken fertiggestellt sein.",
    "uk": "У травні 14 мостів мають бути завершені.",
    "ar": "يجب إكمال 14 جسرا في مايو.",
    "vi": "Đến tháng 5 phải hoàn thành 14 cây cầu.",
}
DONE = {
    "nl": "Vorige week zijn 14 bruggen voltooid, waarvan 3 op tijd.",
    "de": "Vorige Woche wurden 14 Brücken fertiggestellt, davon 3 fristgerecht.",
    "uk": "Торік завершено 14 мостів, з них 3 вчасно.",
    "ar": "أُنجز 14 جسرا، منها 3 في الموعد المحدد.",
    "vi": "Đã hoàn thành 14 cây cầu, trong đó 3 cây cầu đúng hạn.",
}
NOT_APPROVED = {
    "nl": "De 5 plannen zijn nog niet goedgekeurd.",
    "de": "Die 5 Pläne wurden noch nicht genehmigt.",
    "uk": "Ці 5 планів ще не затверджено.",
    "ar": "لم تتم الموافقة على 5 خطط.",
    "vi": "5 kế hoạch này chưa được phê duyệt.",
}


@pytest.mark.parametrize("lang", REMAINS)
def test_what_remains_together_with_the_overdue_is_open_together_overdue(lang: str) -> None:
    assert [kind for kind in kinds(lang, REMAINS[lang]) if kind != "additional"] == [
        "open",
        "together",
        "overdue",
    ]


@pytest.mark.parametrize("lang", MUST)
def test_what_must_be_completed_is_open(lang: str) -> None:
    assert kinds(lang, MUST[lang]) == ["open"]


@pytest.mark.parametrize("lang", DONE)
def test_what_was_completed_is_done_and_its_share_on_time_is_a_part(lang: str) -> None:
    assert [kind for kind in kinds(lang, DONE[lang]) if kind != "previous"] == ["done", "part", "on-time"]


@pytest.mark.parametrize("lang", NOT_APPROVED)
def test_what_is_not_approved_is_unapproved(lang: str) -> None:
    assert [kind for kind in kinds(lang, NOT_APPROVED[lang]) if kind not in ("planned", "negation")] == ["unapproved"]


def test_must_in_the_next_clause_does_not_govern_what_was_done_in_this_one() -> None:
    text = "Da 4 Anträge erledigt wurden, müssen 3 noch erledigt werden."
    assert cues("de", text) == [("erledigt", "done"), ("erledigt", "open")]


def test_a_verb_that_governs_may_stand_behind() -> None:
    assert cues("nl", "De 9 huizen die in 2031 voltooid moeten worden") == [("voltooid", "open")]


def test_more_than_is_a_bound_and_no_comparison() -> None:
    assert kinds("nl", "Meer dan 40 wegen; 12 meer.") == ["more"]
    assert kinds("ar", "أكثر من 40 طريقا") == []


def test_an_infinitive_of_completing_says_nothing_unless_governed() -> None:
    assert kinds("uk", "Вони змогли виконати 7 завдань.") == []
    assert kinds("uk", "Потрібно виконати 7 завдань.") == ["open"]


def test_an_arabic_cue_may_carry_prefixes() -> None:
    assert cues("ar", "ومنها 5 متأخرة") == [("ومنها", "part"), ("متأخرة", "overdue")]


def test_the_decimal_comma_ends_no_clause() -> None:
    assert kinds("de", "Es müssen 31,5 Kilometer fertiggestellt werden.") == ["open"]


def test_every_language_knows_the_same_kinds_in_the_same_order() -> None:
    tables = [tuple(load(code).cues.kinds) for code in supported()]
    assert all(table == tables[0] for table in tables)


@pytest.mark.parametrize("code", supported())
def test_no_form_is_listed_under_two_kinds(code: str) -> None:
    spelling, words = load(code).spelling, load(code).cues
    lists = {**words.kinds, "completing": words.completing, "silent": words.silent}
    forms = {kind: {spelling.form(form) for form in listed} for kind, listed in lists.items()}
    twice = {(a, b, f) for a, b in itertools.combinations(forms, 2) for f in forms[a] & forms[b]}
    assert not twice
