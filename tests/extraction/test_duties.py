"""Deadlines, tasks and budgets: the rules one by one, and the seeds."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest

from r57extract.extraction import extract
from r57extract.types.article import Article, Block
from r57extract.types.facts import Extraction

SEEDS = Path(__file__).parents[3] / "shared" / "seeds"
PUBLISHED = date(2027, 3, 1)


def read(lang: str, text: str) -> Extraction:
    """Each line is a block of its own."""
    blocks, start = [], 0
    for line in text.split("\n"):
        role = "item" if line.startswith("- ") else "paragraph"
        blocks.append(Block(start, start + len(line), "text", role))
        start += len(line) + 1
    article = Article(id="a", lang=lang, title="", text=text, blocks=tuple(blocks), published=PUBLISHED)
    return extract(article, without=["entities"])


def test_spans_point_at_what_was_printed() -> None:
    extraction = read("nl", "De gemeenten moeten hun plan vóór 1 juni 2027 indienen.")
    (task,) = extraction.tasks
    text = extraction.article.text
    assert task.deadline is not None
    assert task.what_span is not None
    assert text[task.what_span.start : task.what_span.end] == task.what == "hun plan vóór 1 juni 2027 indienen"
    assert [text[party.start : party.end] for party in task.bodies] == ["De gemeenten"] == [task.who]
    assert text[task.start : task.end] == "De gemeenten moeten hun plan vóór 1 juni 2027 indienen"


def test_several_bodies_are_several() -> None:
    (task,) = read("de", "Ministerien, Länder und Gemeinden müssen ihre Archive ordnen.").tasks
    assert [party.text for party in task.bodies] == ["Ministerien", "Länder", "Gemeinden"]


def test_a_known_body_has_its_key() -> None:
    keys = {
        read(lang, text).tasks[0].bodies[0].key
        for lang, text in {
            "nl": "Het ministerie van Justitie moet de wet herzien.",
            "de": "Das Justizministerium muss das Gesetz überarbeiten.",
            "uk": "Міністерство юстиції повинно переглянути закон.",
            "ar": "يجب على وزارة العدل مراجعة القانون.",
            "vi": "Bộ Tư pháp phải sửa đổi luật.",
        }.items()
    }
    assert keys == {"ministry:justice"}


def test_a_bare_ministry_is_the_one_named_before_it() -> None:
    text = "Het ministerie van Verkeer maakt een kaart. Het ministerie moet die vóór 4 mei 2027 publiceren."
    (deadline,) = read("nl", text).deadlines
    assert deadline.who == "Het ministerie van Verkeer"


def test_a_ministry_of_another_paragraph_is_not_meant() -> None:
    text = "Het ministerie van Verkeer maakt een kaart.\nHet ministerie moet die vóór 4 mei 2027 publiceren."
    (deadline,) = read("nl", text).deadlines
    assert deadline.who == "Het ministerie"


def test_one_duty_with_two_deadlines_is_two_tasks() -> None:
    text = "Das Ministerium wird bis zum 1. Mai 2027 ein Konzept und bis zum 1. Juni 2027 einen Plan vorlegen."
    extraction = read("de", text)
    assert [deadline.date.first for deadline in extraction.deadlines] == [date(2027, 5, 1), date(2027, 6, 1)]
    assert [task.deadline for task in extraction.tasks] == list(extraction.deadlines)


def test_items_below_a_line_that_ends_in_must_are_duties_of_its_body() -> None:
    text = "De gemeenten moeten:\n- scholen bouwen\n- wegen herstellen\nHet regende."
    whos = [(task.who, task.what) for task in read("nl", text).tasks]
    assert whos == [("De gemeenten", "scholen bouwen"), ("De gemeenten", "wegen herstellen")]


def test_a_deadline_may_be_named_in_the_sentence_behind_its_duty() -> None:
    text = "Die Behörde muss die Akten prüfen. Die Frist endet am 9. Juli 2027."
    (deadline,) = read("de", text).deadlines
    assert (deadline.who, deadline.what) == ("Die Behörde", "die Akten prüfen")


def test_what_somebody_thinks_must_be_done_is_no_duty() -> None:
    assert read("nl", "China vindt dat de Veiligheidsraad moet ingrijpen.").tasks == ()


def test_the_object_of_a_request_is_asked_and_its_subject_is_not() -> None:
    (task,) = read("uk", "Уряд вимагає від громад закрити звалища.").tasks
    assert task.who == "громад"


def test_within_the_set_term_names_no_deadline() -> None:
    text = "Із 40 справ, розглянутих у встановлений термін, 9 справ розглянув суд 5 травня 2026 року."
    assert read("uk", text).deadlines == ()


def test_a_fronted_date_belongs_to_the_duty_behind_its_comma() -> None:
    (deadline,) = read("vi", "Trước ngày 1/7/2027, các bệnh viện phải báo cáo.").deadlines
    assert deadline.who == "các bệnh viện"


def test_a_part_in_brackets_points_at_the_whole_before_it() -> None:
    text = "Vorgeschlagen wurden 9 Millionen Euro für 4 Länder (6 Millionen Euro) und 3 Städte (3 Millionen Euro)."
    whole, *parts = read("de", text).budgets
    assert [part.part_of for part in parts] == [whole.start, whole.start]
    assert [recipient.text for recipient in whole.recipients] == ["4 Länder", "3 Städte"]
    assert [part.recipients[0].count for part in parts] == [Decimal(4), Decimal(3)]


def test_a_bracket_that_holds_another_currency_is_no_part() -> None:
    first, second = read("nl", "De brug kostte 9 miljoen euro (10 miljoen dollar).").budgets
    assert (first.part_of, second.part_of) == (None, None)


def test_a_larger_amount_is_no_part_of_a_smaller_one() -> None:
    text = "De stad vroeg 2 miljoen euro, waarvan 5 miljoen euro al binnen was."
    assert [budget.part_of for budget in read("nl", text).budgets] == [None, None]


def test_of_a_proposed_allocation_the_proposal_decides() -> None:
    (budget,) = read("vi", "Bộ đề xuất phân bổ 7 tỷ đồng.").budgets
    assert budget.role == "proposed"


def test_roles_of_two_amounts_in_one_clause_are_each_the_nearest() -> None:
    text = "Von den genehmigten 8 Millionen Euro sind 5 Millionen Euro ausgegeben."
    assert [budget.role for budget in read("de", text).budgets] == ["approved", "spent"]


@pytest.mark.shared
@pytest.mark.skipif(not SEEDS.exists(), reason="../shared is absent")
def test_the_notice_has_exactly_its_three_deadlines_with_who_must_do_what() -> None:
    import r57extract

    (path,) = SEEDS.glob("003_*")
    extraction = extract(r57extract.parse(path), without=["entities"])
    owed = {(str(deadline.date.first), deadline.who) for deadline in extraction.deadlines}
    assert owed == {
        ("2025-11-15", "Het ministerie van Justitie"),
        ("2026-03-31", "Het Regeringspartijcomité"),
        ("2025-10-18", "alle niveaus, sectoren, agentschappen en eenheden"),
    }


@pytest.mark.shared
@pytest.mark.skipif(not SEEDS.exists(), reason="../shared is absent")
@pytest.mark.parametrize("number", ["000", "001", "002", "004"])
def test_the_story_has_its_four_deadlines_in_every_language(number: str) -> None:
    import r57extract

    (path,) = SEEDS.glob(f"{number}_*")
    extraction = extract(r57extract.parse(path), without=["entities"])
    days = [str(deadline.date.first) for deadline in extraction.deadlines if deadline.date.grain == "day"]
    assert days == ["2025-12-31", "2025-12-20", "2026-01-01", "2026-03-01"]


def test_the_subject_of_an_obligation_is_a_body_that_no_list_needs_to_know() -> None:
    (task,) = read("nl", "De vuurtorenwachter is verplicht elke storm te melden.").tasks
    assert task.who == "De vuurtorenwachter"
    (task,) = read("uk", "Лоцман зобов'язаний повідомляти про шторм.").tasks
    assert task.who == "Лоцман"


def test_what_a_thing_must_be_makes_it_no_body() -> None:
    (task,) = read("de", "Die Rutsche muss bis zum 3. Mai 2027 fertig sein.").tasks
    assert task.who == ""
    assert not read("nl", "De steiger moet stevig zijn.").tasks


def test_what_must_be_done_somebody_must_do() -> None:
    (task,) = read("vi", "Chuỗi tiệm bánh phải nộp bảng lương trong vòng mười ngày.").tasks
    assert task.who == "Chuỗi tiệm bánh"
    assert not read("uk", "Закон має сенс.").tasks


def test_a_time_given_to_somebody_is_his_deadline() -> None:
    for lang, text, who in (
        ("nl", "De pachter heeft tot 5 mei 2027 om de schuur te slopen.", "De pachter"),
        ("de", "Dem Pächter wurde eine Frist bis zum 5. Mai 2027 gesetzt.", "Dem Pächter"),
        ("ar", "أمام المستأجر مهلة حتى 5 مايو 2027 لهدم السقيفة.", "المستأجر"),
    ):
        (deadline,) = read(lang, text).deadlines
        assert (deadline.date.first, deadline.who) == (date(2027, 5, 5), who)


def test_a_preposition_that_opens_a_clause_is_a_duty_only_with_a_deed_behind() -> None:
    (task,) = read("ar", "على مسرح النيل تقديم خطة جديدة.").tasks
    assert task.who == "مسرح النيل"
    assert not read("ar", "على سبيل المثال تقدم المكتبة دروسا.").tasks


def test_a_demand_with_a_day_needs_no_superior() -> None:
    text = "De vergadering verzocht het bestuur vóór 1 september 2027 een begroting op te stellen."
    (deadline,) = read("nl", text).deadlines
    assert deadline.who == "het bestuur"
    assert not read("nl", "De vergadering verzocht het bestuur een begroting op te stellen.").tasks


def test_an_amount_that_goes_on_a_row_keeps_its_role() -> None:
    budgets = read("nl", "De winst daalde met 3 miljoen euro, van 9 miljoen euro naar 6 miljoen euro.").budgets
    assert [budget.role for budget in budgets] == ["profit"] * 3


def test_a_window_before_a_semicolon_is_no_deadline_of_the_duty_behind() -> None:
    text = "Clubs kunnen tot 30 mei 2027 subsidie krijgen; de gemeente moet vóór 1 juli 2027 beslissen."
    assert [deadline.date.first for deadline in read("nl", text).deadlines] == [date(2027, 7, 1)]


def test_an_object_that_opens_the_sentence_owes_nothing() -> None:
    for lang, text, who in (
        ("uk", "Рекламу казино телеканали мусять прибрати до 5 травня 2027 року.", "телеканали"),
        ("uk", "Звіт про розкопки експедиція повинна подати до 5 травня 2027 року.", "експедиція"),
        ("de", "Den Antrag müssen Eltern bis 5. Mai 2027 stellen.", "Eltern"),
        ("nl", "De waarborgsom moet de huisbaas vóór 5 mei 2027 terugstorten.", "de huisbaas"),
    ):
        (task,) = read(lang, text).tasks
        assert task.who == who


def test_a_verb_without_a_subject_needs_an_object_behind_its_deed() -> None:
    assert [task.who for task in read("uk", "Астрономи мають опублікувати каталог.").tasks] == ["Астрономи"]
    assert not read("uk", "Каталоги мають опублікувати у школах.").tasks


def test_what_nobody_can_be_told_to_do_is_no_duty() -> None:
    assert not read("de", "Verbraucher müssen zunächst wissen, was Leasing ist.").tasks
    assert [task.who for task in read("de", "Verbraucher müssen den Vertrag kündigen.").tasks] == ["Verbraucher"]


def test_a_noun_with_a_capital_is_no_verb() -> None:
    assert not read("de", "Das Gebot der Nächstenliebe sei stets umzusetzen.").tasks
    assert not read("de", "Die Heizung muss an allen Stellen warm sein.").tasks


def test_an_opinion_may_stand_behind_what_is_thought() -> None:
    assert not read("nl", "De huurder moet de schuur slopen, vinden de buren.").tasks
    assert [task.who for task in read("nl", "De huurder moet de schuur slopen.").tasks] == ["De huurder"]


def test_one_day_told_twice_in_a_sentence_is_one_deadline() -> None:
    text = "Angebotsschluss ist der 7. Mai 2027, die Frist läuft also bis zum 7. Mai 2027."
    assert len(read("de", text).deadlines) == 1


def test_what_must_be_ready_on_a_day_is_due_by_it() -> None:
    (deadline,) = read("nl", "Het verslag moet op 30 april 2027 klaar zijn.").deadlines
    assert deadline.date.first == date(2027, 4, 30)
    assert not read("nl", "Het verslag moest op 30 april 2019 klaar zijn.").deadlines


def test_what_is_owed_ends_with_a_verb_that_closes_its_clause() -> None:
    text = "Das heißt, dass die Kommunen einen Plan vorlegen müssen, wie sie heizen wollen."
    assert [task.what for task in read("de", text).tasks] == ["einen Plan vorlegen müssen"]
