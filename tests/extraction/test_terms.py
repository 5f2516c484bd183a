"""Which figures go with those behind them: years and months, hours, minutes and seconds."""

from __future__ import annotations

import pytest

import r57extract as r57


@pytest.mark.parametrize(
    ("lang", "text", "terms"),
    [
        ("nl", "Hij kreeg 7 jaar en 6 maanden cel.", ["7 jaar"]),
        ("nl", "Zij riskeren drie jaar of vijf maanden cel.", []),
        ("de", "Er bekam fünf Jahre und drei Monate Haft.", ["fünf Jahre"]),
        ("de", "Ihnen drohen drei Jahre, fünf Monate später folgt das Urteil.", []),
        ("uk", "Його засудили до 7 років і 6 місяців позбавлення волі.", ["7 років"]),
        ("uk", "Їм загрожує три роки або п'ять місяців арешту.", []),
        ("ar", "حكم عليه بالسجن سبع سنوات وستة أشهر.", ["سبع سنوات"]),
        ("ar", "يواجهون السجن ثلاث سنوات أو خمسة أشهر.", []),
        ("vi", "Bị cáo lĩnh 7 năm 6 tháng tù.", ["7 năm"]),
        ("vi", "Hợp đồng kéo dài 2 năm hoặc 18 tháng.", []),
        ("nl", "Zij won in 4 uur, 51 minuten en 20 seconden.", ["4 uur", "51 minuten"]),
        ("ar", "فازت في أربع ساعات و51 دقيقة و20 ثانية.", ["أربع ساعات", "51 دقيقة"]),
        ("vi", "Chị dẫn trước 2 phút 5 giây.", ["2 phút"]),
        ("de", "Er kam nach drei Stunden, 90 Minuten später als sie.", []),
    ],
)
def test_what_goes_on_in_a_finer_unit_is_one_term_where_nothing_but_and_stands_between(
    lang: str, text: str, terms: list[str]
) -> None:
    extraction = r57.extract(r57.parse(text, lang=lang))
    found = [figure for figure in extraction.figures if figure.start in extraction.terms]
    assert [text[figure.start : figure.end] for figure in found] == terms
