"""Names in sentences of our own: which are found, how sure, and with which key."""

from __future__ import annotations

import pytest

import r57extract as r57
from r57extract.types.facts import Name

WITHOUT = ("entities",)


def names(lang: str, text: str) -> dict[str, Name]:
    found = r57.extract(r57.parse(text, lang=lang), without=WITHOUT).names
    return {text[name.start : name.end]: name for name in found}


MEETING = {
    "nl": "Gisteren sprak president Donald Trump in Londen met Nguyen Duy Ngoc.",
    "de": "Gestern sprach Präsident Donald Trump in London mit Nguyen Duy Ngoc.",
    "uk": "Учора президент Дональд Трамп розмовляв у Лондоні з Нгуєном Зуй Нгоком.",
    "ar": "تحدث الرئيس دونالد ترامب أمس في لندن مع نجوين دوي نغوك.",
    "vi": "Hôm qua Tổng thống Donald Trump đã nói chuyện tại London với ông Nguyễn Duy Ngọc.",
}


@pytest.mark.parametrize("lang", ["nl", "de", "ar", "vi"])
def test_a_name_has_the_same_key_in_every_language(lang: str) -> None:
    keys = [name.key for name in names(lang, MEETING[lang]).values() if name.certain]
    assert keys == ["dnld trmb", "london", "ngn d ngk"]


def test_inflected_names_have_the_key_of_the_name() -> None:
    text = "Трамп приїхав до Лондона. Розмова з Трампом у Лондоні тривала годину. Погляди Трампа відомі."
    found = names("uk", text)
    assert {found[form].key for form in ("Трампом", "Трампа")} == {"trmb"}
    assert {found[form].key for form in ("Лондона", "Лондоні")} == {"london"}


def test_a_last_name_alone_has_the_key_of_the_full_name() -> None:
    found = names("de", "Angela Merkel reiste ab. Später sagte Merkel nichts mehr.")
    assert found["Merkel"].key == found["Angela Merkel"].key == "angl mrkl"


def test_a_genitive_s_is_taken_off_where_the_name_is_known() -> None:
    found = names("nl", "Mark Rutte kwam aan. Ruttes auto stond klaar, en Rutte stapte in.")
    assert found["Ruttes"].key == found["Mark Rutte"].key


def test_a_word_that_begins_a_sentence_is_no_certain_name() -> None:
    found = names("nl", "Vergaderingen duren lang. Daarom kwam Pieter Bakker later.")
    assert not found["Vergaderingen"].certain
    assert found["Pieter Bakker"].certain


def test_german_nouns_are_no_certain_names() -> None:
    found = names("de", "Der Ausschuss legte den Bericht über die Aufgaben vor, den Peter Schmidt schrieb.")
    assert [text for text, name in found.items() if name.certain] == ["Peter Schmidt"]


def test_arabic_words_of_its_own_shapes_are_no_names() -> None:
    assert not any(
        name.certain for name in names("ar", "تم تطوير البرامج الجديدة وفق تقرير شامل عن تنفيذ المشاريع").values()
    )


def test_an_and_written_on_does_not_join_two_arabic_names() -> None:
    found = names("ar", "التقى جون سميث وديفيد براون في باريس")
    assert {name.key for name in found.values()} == {"gn smt", "dfd brn", "paris"}


def test_codes_and_addresses_hold_no_names() -> None:
    assert not names("nl", "zie 57-NQ/TW en 71/NQ-CP of schrijf aan info@Voorbeeld.nl")


def test_places_have_the_code_of_the_country() -> None:
    assert names("nl", "in Duitsland")["Duitsland"].key == "DE"
    assert names("uk", "у Німеччині")["Німеччині"].key == "DE"
    assert names("ar", "في ألمانيا")["ألمانيا"].key == "DE"
    assert names("vi", "tại Đức")["Đức"].key == "DE"


def test_two_words_name_a_ukrainian_place_where_the_first_is_an_adjective_of_places() -> None:
    text = "Із Білої Церкви виїхали до Малої Виски, у Новій Одесі зустріли Чорну Олену."
    entities = r57.extract(r57.parse(text, lang="uk")).entities
    assert [(text[one.start : one.end], one.type) for one in entities] == [
        ("Білої Церкви", "place"),
        ("Малої Виски", "place"),
        ("Новій Одесі", "place"),
        ("Чорну Олену", "person"),
    ]


def test_the_arabic_article_is_part_of_a_name() -> None:
    assert names("ar", "سافر إلى الصين وبالصين مدن")["الصين"].key == "CN"
    assert "السيول" not in names("ar", "دمرت السيول ثلاث قرى")  # floods, not Seoul


def test_what_names_share_is_their_words() -> None:
    assert Name(0, 5, "dnld trmb", "trmb").words == ("dnld", "trmb")
    assert Name(0, 5, "ngn d ngk", "ngn d ngk").words == ("ngn", "ngk")
    assert Name(0, 5, "GB", "brtn").words == ("GB",)
    assert Name(0, 5, "g n", "g n").words == ("gn",)
