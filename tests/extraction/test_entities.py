"""Entities: type and key, the same in five languages."""

from __future__ import annotations

from itertools import pairwise

import pytest

import r57extract as r57
from r57extract.extraction import entities
from r57extract.types.facts import Entity


def read(lang: str, text: str) -> list[tuple[str, str, str]]:
    extraction = r57.extract(r57.parse(text, lang=lang))
    return [(text[e.start : e.end], e.type, e.key) for e in extraction.entities]


def keys(lang: str, text: str) -> list[str]:
    return [key for _, _, key in read(lang, text)]


MINISTRY = {
    "nl": "Het ministerie van Wetenschap en Technologie voert Resolutie 57-NQ/TW uit met het partijcomité van Hanoi.",
    "de": "Das Ministerium für Wissenschaft und Technologie setzt Resolution 57-NQ/TW mit dem Parteikomitee von Hanoi um.",
    "uk": "Міністерство науки і технологій виконує Резолюцію 57-NQ/TW разом із Ханойським партійним комітетом.",
    "ar": "تنفذ وزارة العلوم والتكنولوجيا القرار 57-NQ/TW مع لجنة الحزب في هانوي.",
    "vi": "Bộ Khoa học và Công nghệ thực hiện Nghị quyết 57-NQ/TW cùng với Thành ủy Hà Nội.",
}


@pytest.mark.parametrize("lang", MINISTRY)
def test_bodies_and_documents_have_one_key_in_every_language(lang: str) -> None:
    assert keys(lang, MINISTRY[lang]) == ["ministry:science-technology", "resolution:57", "party-committee:hanoi"]


@pytest.mark.parametrize(
    ("lang", "text", "printed", "type_"),
    [
        ("nl", "Dat zei minister Jan de Vries gisteren.", "Jan de Vries", "person"),
        ("de", "Das sagte Frau Ursula von der Leyen gestern.", "Ursula von der Leyen", "person"),
        ("uk", "Про це повідомив пан Іван Коваль.", "Іван Коваль", "person"),
        ("ar", "قال السيد محمد سالم إن العمل مستمر", "محمد سالم", "person"),
        ("vi", "Ông Trần Văn Nam cho biết như vậy.", "Trần Văn Nam", "person"),
        ("nl", "Zij wonen in Birkenhead.", "Birkenhead", "place"),
        ("de", "Er las den Vertrag von Lissabon.", "Lissabon", "place"),
        ("nl", "Het staat in Plan nr. 02 van vorig jaar.", "Plan nr. 02", "document"),
        ("de", "Es steht im Plan Nr. 02.", "Plan Nr. 02", "document"),
        ("uk", "Згідно з Планом № 02 усе готово.", "Планом № 02", "document"),
        ("ar", "وفق الخطة رقم 02 تم العمل", "الخطة رقم 02", "document"),
        ("vi", "Theo Kế hoạch số 02 đã ban hành.", "Kế hoạch số 02", "document"),
        ("uk", "Парламент ухвалив Закон про державну службу.", "Закон про державну службу", "document"),
        ("de", "Die Windrad GmbH baut aus.", "Windrad GmbH", "organisation"),
    ],
)
def test_an_entity_is_printed_so_and_is_of_this_type(lang: str, text: str, printed: str, type_: str) -> None:
    assert (printed, type_) in [entity[:2] for entity in read(lang, text)]


def test_a_list_of_fields_behind_ministries_is_one_body_each() -> None:
    assert keys("nl", "De ministeries: Justitie, Financiën, Defensie kwamen.") == [
        "ministry:justice",
        "ministry:finance",
        "ministry:defence",
    ]


def test_a_resolution_is_known_by_its_number_alone() -> None:
    assert keys("nl", "Resolutie 57-NQ/TW is nieuw. Resolutie 57 geldt.") == ["resolution:57", "resolution:57"]


def test_two_documents_of_one_number_are_told_apart_by_their_codes() -> None:
    found = keys("nl", "Resolutie 57-NQ/TW en Resolutie 57/NQ-CP gelden.")
    assert len(set(found)) == 2


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("nl", "Het plan 5 miljoen euro uit te geven is bekend."),
        ("de", "Die Aufgaben und der Bericht liegen vor."),
        ("ar", "القانون الدولي يحمي المدنيين"),
        ("vi", "Hôm nay trời đẹp."),
    ],
)
def test_ordinary_words_are_no_entities(lang: str, text: str) -> None:
    assert read(lang, text) == []


def test_a_prefix_is_no_part_of_an_arabic_place() -> None:
    assert ("الصين", "place", "CN") in read("ar", "عمل بالصين سنة")


def test_a_trained_pipeline_adds_what_the_rules_do_not_know(monkeypatch: pytest.MonkeyPatch) -> None:
    import spacy

    trained = spacy.blank("nl")
    patterns = [{"label": "ORG", "pattern": "de Kring"}, {"label": "LOC", "pattern": "Parijs"}]
    trained.add_pipe("entity_ruler").add_patterns(patterns)
    monkeypatch.setattr(entities, "trained", lambda pipelines: trained)
    assert read("nl", "Gisteren kwam de Kring naar Parijs.") == [
        ("de Kring", "organisation", "d krng"),
        ("Parijs", "place", "paris"),
    ]


def test_entities_are_in_order_and_do_not_overlap() -> None:
    found: tuple[Entity, ...] = r57.extract(r57.parse(MINISTRY["uk"], lang="uk")).entities
    assert all(left.end <= right.start for left, right in pairwise(found))


@pytest.mark.parametrize("lang", MINISTRY)
def test_entities_can_be_left_out(lang: str) -> None:
    assert r57.extract(r57.parse(MINISTRY[lang], lang=lang), without=("entities",)).entities == ()


@pytest.mark.parametrize(
    ("lang", "text", "printed", "type_"),
    [
        ("nl", "Dat zei Evo Jansma, de charismatische voorzitter van de club.", "Evo Jansma", "person"),
        ("de", "Das Anna-Blum-Institut misst den Regen.", "Anna-Blum-Institut", "organisation"),
        ("nl", "De Jan Smit Stichting betaalt het.", "Jan Smit Stichting", "organisation"),
        ("de", "Danach lehnte die ZVW den Plan ab.", "ZVW", "organisation"),
        ("uk", "Про це повідомило КНБУ.", "КНБУ", "organisation"),
        ("de", "Sie forderten einen Zugang Boliviens zum Meer.", "Boliviens", "place"),
        ("vi", "Hội nghị diễn ra ở Tbilisi.", "Tbilisi", "place"),
        ("ar", "قال وزير المالية المصري محمد معين إن الأسعار تراجعت.", "محمد معين", "person"),
        ("ar", "أكد الدكتور سامي الغانمي أن العمل مستمر.", "سامي الغانمي", "person"),
        ("ar", "التقى الوزير محمد بن زهران المحافظ.", "محمد بن زهران", "person"),
    ],
)
def test_what_stands_around_a_name_tells_its_type(lang: str, text: str, printed: str, type_: str) -> None:
    assert (printed, type_) in [entity[:2] for entity in read(lang, text)]


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("de", "Die DNA stammt vom Täter."),
        ("nl", "Over Torvik, burgemeester Jansen zweeg gisteren."),
        ("de", "WIR ZAHLEN NICHT, rief er."),
        ("uk", "Зростання ВВП сповільнилося."),
    ],
)
def test_no_type_is_guessed(lang: str, text: str) -> None:
    assert [entity for entity in read(lang, text) if entity[1] != "person" or "Jansen" not in entity[0]] == []
