"""The language of an article, and of too little to tell."""

from __future__ import annotations

import pytest

from r57extract.errors import UnknownLanguage
from r57extract.parsing import parse
from r57extract.parsing.detect_language import UNKNOWN, detect

OURS = {
    "nl": ("Het waterschap heeft dinsdag de laatste pomp aangezet.", "Wie betaalt de rekening van het nieuwe gemaal?"),
    "de": ("Der Verband hat am Dienstag die letzte Pumpe eingeschaltet.", "Wer zahlt nun die Rechnung für das Werk?"),
    "uk": ("Управління увімкнуло у вівторок останній насос.", "Хто заплатить за нову насосну станцію?"),
    "ar": ("شغلت الهيئة يوم الثلاثاء آخر المضخات.", "من يدفع ثمن المحطة الجديدة؟"),
    "vi": ("Cơ quan này hôm thứ Ba đã bật chiếc máy bơm cuối cùng.", "Ai sẽ trả tiền cho trạm bơm mới?"),
}
NEIGHBOURS = {
    "ru": ("Управление включило во вторник последний насос.", "Кто заплатит за новую насосную станцию?"),
    "be": ("Упраўленне ўключыла ў аўторак апошнюю помпу.", "Хто заплаціць за новую станцыю?"),
    "fa": ("این سازمان روز سه‌شنبه آخرین پمپ را روشن کرد.", "چه کسی هزینه ایستگاه جدید را می‌پردازد؟"),
    "ur": ("ادارے نے منگل کو آخری پمپ چلا دیا ہے۔", "نئے اسٹیشن کی قیمت کون ادا کرے گا؟"),
    "af": ("Die waterraad het Dinsdag die laaste pomp aangeskakel.", "Wie gaan vir die nuwe pompstasie betaal?"),
    "lb": (
        "D'Waasserverwaltung huet en Dënschdeg déi lescht Pompel ugemaach.",
        "Wien bezillt elo d'Rechnung fir d'Statioun?",
    ),
}


@pytest.mark.parametrize(("lang", "sentence"), [(lang, one) for lang, all_ in OURS.items() for one in all_])
def test_our_languages_are_told_from_one_sentence(lang: str, sentence: str) -> None:
    assert detect(sentence).lang == lang


@pytest.mark.parametrize(("lang", "sentence"), [(lang, one) for lang, all_ in NEIGHBOURS.items() for one in all_])
def test_neighbours_are_not_taken_for_ours(lang: str, sentence: str) -> None:
    assert detect(sentence).lang == lang


@pytest.mark.parametrize("scrap", ["", "12 %", "472", "OK", "Hanoi", "2025-12-05 08:30"])
def test_a_scrap_is_unknown(scrap: str) -> None:
    assert detect(scrap).lang == UNKNOWN


def test_the_error_says_what_was_seen_and_what_to_do() -> None:
    with pytest.raises(UnknownLanguage, match=r"notitie.txt: .*'OK 12'.*lang=.*nl, uk, vi"):
        parse("OK 12", id="notitie.txt")


def test_the_caller_overrides_the_vote() -> None:
    assert parse("OK 12", lang="nl").lang == "nl"


def test_a_language_without_a_file_is_told_and_no_error() -> None:
    assert parse("La oficina encendió el martes la última de las catorce bombas del nuevo pueblo.").lang == "es"


def test_a_page_that_declares_the_wrong_language_is_not_believed() -> None:
    page = f"<html lang='en'><body><article><h1>Kop</h1><p>{' '.join(OURS['nl'])}</p></article></body></html>"
    assert parse(page).lang == "nl"


def test_a_page_with_too_few_words_is_believed() -> None:
    assert parse("<html lang='uk-UA'><body><p>472</p></body></html>").lang == "uk"
