"""Budgets: which amounts there are, what part each plays, what it is a part of, and who gets it."""

from __future__ import annotations

from decimal import Decimal

import pytest

from r57extract.extraction import extract
from r57extract.types.article import Article, Block
from r57extract.types.facts import Budget


def read(lang: str, text: str) -> tuple[Budget, ...]:
    article = Article(id="a", lang=lang, title="", text=text, blocks=(Block(0, len(text), "text"),))
    return extract(article, without=["entities"]).budgets


def roles(lang: str, text: str) -> list[str]:
    return [budget.role for budget in read(lang, text)]


def test_a_currency_that_was_just_named_need_not_be_named_again() -> None:
    whole, part = read("nl", "Het plan kost 7 miljard euro, waarvan 3 miljard voor wegen.")
    assert (part.amount, part.currency, part.part_of) == (Decimal("3E9"), "EUR", whole.start)
    assert part.figure is not None
    assert (part.figure.kind, part.figure.unit) == ("money", "EUR")


def test_a_row_takes_the_currency_that_its_last_amount_names() -> None:
    text = "Für Schulen sind 12 Millionen, für Kitas 8 Millionen und für Spielplätze 1,5 Millionen Euro eingeplant."
    assert [(budget.currency, budget.role) for budget in read("de", text)] == [("EUR", "allocated")] * 3


@pytest.mark.parametrize(
    "text",
    [
        "De bouw van 4 miljoen huizen kostte 9 miljard euro, 2 miljoen gezinnen vonden er een woning.",
        "Het museum ontving 3 miljoen bezoekers, 1 miljoen meer dan in 2020. De kaartjes kostten 8 euro.",
    ],
)
def test_people_and_houses_are_no_money(text: str) -> None:
    assert len(read("nl", text)) == 1


def test_a_coin_of_several_countries_has_no_code() -> None:
    (budget,) = read("ar", "خصصت الوزارة 95 مليون دينار للمدارس.")
    assert (budget.amount, budget.currency, budget.role) == (Decimal("95E6"), "", "allocated")


def test_an_amount_of_which_nothing_is_said_has_no_role() -> None:
    assert roles("nl", "Hij verkocht zijn aandelen voor 4 miljoen euro en betaalde 1 miljoen euro.") == ["", "spent"]
    assert roles("uk", "Громада просила 18 мільйонів гривень, а отримала лише 6 мільйонів гривень.") == ["proposed", ""]


def test_each_of_two_amounts_takes_its_own_word() -> None:
    text = "تكبدت المجموعة خسارة صافية قدرها 88 مليون يورو على إيرادات بلغت 1.7 مليار يورو."
    assert roles("ar", text) == ["loss", "revenue"]
    assert roles("vi", "Công ty lãi 19 triệu USD, còn doanh thu đạt 136 triệu USD.") == ["profit", "revenue"]


def test_what_rises_by_so_much_to_so_much_is_one_thing() -> None:
    assert roles("nl", "De staatsschuld nam met 5 miljard euro toe tot 498 miljard euro.") == ["debt", "debt"]


def test_what_was_promised_is_said_of_an_amount_in_the_same_clause_only() -> None:
    assert roles("uk", "Вона дала обіцянку, що не братиме участі без 2 мільйонів доларів.") == [""]


def test_a_list_behind_a_colon_divides_an_amount_wholly() -> None:
    whole, *parts = read(
        "de", "Der Fonds umfasst 750 Milliarden Euro: 390 als Zuschüsse und 360 Milliarden als Kredite."
    )
    assert (whole.split, [part.part_of for part in parts]) == (True, [whole.start])


def test_of_which_need_not_be_all_of_it() -> None:
    whole, _ = read("nl", "De begroting is 500 miljoen euro, waarvan 120 miljoen euro voor zorg.")
    assert not whole.split


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("nl", "Van de 48 miljoen euro is 19 miljoen besteed."),
        ("de", "Von den beantragten 48 Millionen Euro wurden 19 Millionen bewilligt."),
        ("uk", "Із запитаних 48 мільйонів гривень рада погодила 19 мільйонів."),
        ("ar", "من أصل 48 مليون يورو وصل 19 مليون يورو."),
        ("vi", "Trong số 48 tỷ đồng mới chi 19 tỷ đồng."),
    ],
)
def test_of_so_much_so_much_is_a_part(lang: str, text: str) -> None:
    whole, part = read(lang, text)
    assert part.part_of == whole.start


def test_from_so_much_to_so_much_is_no_part() -> None:
    assert [b.part_of for b in read("nl", "Van de huidige 9 miljoen euro naar 6 miljoen euro.")] == [None, None]


def test_the_rest_of_a_divided_amount_is_its_part() -> None:
    whole, part, rest = read(
        "nl", "De stad kreeg 9 miljoen euro. Daarvan ging 7 miljoen euro op. De rest, 2 miljoen euro, bleef."
    )
    assert (part.rest, rest.rest, rest.part_of, rest.role) == (False, True, whole.start, "remaining")


def test_so_much_for_each_is_no_part() -> None:
    _, each = read("nl", "De school krijgt 12.000 euro, waarvan elke leerling 300 euro krijgt.")
    assert each.part_of is None


def test_profit_is_no_part_of_revenue() -> None:
    text = "Der Umsatz betrug 3 Milliarden Euro, davon 1 Milliarde in Asien, der Gewinn 200 Millionen Euro."
    assert [b.part_of is not None for b in read("de", text)] == [False, True, False]


@pytest.mark.parametrize(
    ("lang", "text", "count"),
    [
        ("de", "Das Gericht sprach den 140 Klägern jeweils 2.000 Euro Schmerzensgeld zu.", "140"),
        ("vi", "Mỗi hộ trong số 65 hộ dân được nhận 10 triệu đồng.", "65"),
        ("ar", "تحصل كل أسرة من الأسر الـ320 على 1500 دولار.", "320"),
    ],
)
def test_each_of_so_many_gets_it(lang: str, text: str, count: str) -> None:
    (budget,) = read(lang, text)
    assert [recipient.count for recipient in budget.recipients] == [Decimal(count)]


def test_each_of_those_who_pay_gets_nothing() -> None:
    (budget,) = read("de", "Die 3 Länder zahlen jeweils 4 Millionen Euro.")
    assert budget.recipients == ()


def test_what_is_earned_is_a_wage_where_it_comes_by_the_month() -> None:
    assert roles("de", "Eine Lehrerin verdient 4.100 Euro pro Monat.") == ["salary"]
    assert roles("de", "Der Konzern verdiente 1,9 Milliarden Euro.") == ["earned"]


def test_what_it_is_for_is_not_who_gets_it() -> None:
    (budget,) = read("nl", "Voor de opvang van 1.200 asielzoekers ontvangt de gemeente 9 miljoen euro.")
    assert budget.recipients == ()
