"""Figures in running text, where more than one number stands or the surroundings decide.

Single figures, and texts that hold none, are in corpora/languages.
"""

from __future__ import annotations

from decimal import Decimal

import pytest

import r57extract as r57
from r57extract.types.facts import Extraction, Figure

NAMES = ("identifier", "list-number")


def extraction(lang: str, text: str) -> Extraction:
    return r57.extract(r57.parse(text, lang=lang), without=("entities",))


def figures(lang: str, text: str, *, names: bool = False) -> list[Figure]:
    """The figures of a text; those that only name something, too, if wanted."""
    return [figure for figure in extraction(lang, text).figures if names or figure.kind not in NAMES]


def figure(lang: str, text: str) -> Figure:
    """The one figure of a text."""
    found = figures(lang, text)
    assert len(found) == 1, [(text[f.start : f.end], f.kind, str(f.value)) for f in found]
    return found[0]


RATIOS = {
    "nl": "34 van de 34 gemeenten deden mee.",
    "de": "34 von 34 Gemeinden machten mit.",
    "uk": "34 із 34 громад узяли участь.",
    "ar": "شاركت 34 من أصل 34 بلدية.",
    "vi": "34 trên tổng số 34 xã đã tham gia.",
}
RANGES = {
    "nl": "De reis duurt 5 tot 7 dagen.",
    "de": "Die Reise dauert 5 bis 7 Tage.",
    "uk": "Подорож триває від 5 до 7 днів.",
    "ar": "تستغرق الرحلة من 5 إلى 7 أيام.",
    "vi": "Chuyến đi kéo dài từ 5 đến 7 ngày.",
}
CHANGES = {
    "nl": "De omzet steeg in het vierde kwartaal van 88,1 naar ruim 96,4 miljoen euro.",
    "de": "Der Umsatz stieg von zuletzt 88,1 auf 96,4 Millionen Euro.",
    "uk": "Дохід за квартал зріс із 88,1 до 96,4 млн євро.",
    "ar": "ارتفعت الإيرادات من 88.1 إلى 96.4 مليون يورو.",
    "vi": "Doanh thu tăng từ 88,1 lên 96,4 triệu euro.",
}
BILLIONS = {
    "nl": "VND 16.716.074 miljard",
    "de": "16.716.074 Milliarden VND",
    "uk": "16 716 074 млрд донгів",
    "ar": "16,716,074 مليار دونج",
    "vi": "16.716.074 tỷ đồng",
}


@pytest.mark.parametrize("lang", RATIOS)
def test_a_ratio_in_words_has_both_parts(lang: str) -> None:
    found = figure(lang, RATIOS[lang])
    assert (found.kind, found.numerator, found.denominator, found.value) == ("ratio", 34, 34, 1)
    assert found.concept == "municipality"


@pytest.mark.parametrize("lang", RANGES)
def test_a_range_is_one_figure_with_two_ends(lang: str) -> None:
    found = figure(lang, RANGES[lang])
    assert (found.kind, found.unit, found.low, found.high, found.value) == ("duration", "day", 5, 7, 6)


@pytest.mark.parametrize("lang", CHANGES)
def test_a_change_is_two_figures_that_share_unit_and_scale_word(lang: str) -> None:
    found = figures(lang, CHANGES[lang])
    assert [(f.kind, f.unit, f.value) for f in found] == [("money", "EUR", 88_100_000), ("money", "EUR", 96_400_000)]
    assert found[1].bound in ("=", ">")


def test_a_change_shares_no_scale_word_that_its_first_value_cannot_have() -> None:
    found = figures("nl", "Het aantal leden groeide van 900.000 naar 1,1 miljoen.")
    assert [f.value for f in found] == [900_000, 1_100_000]


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("nl", "Een kaartje kost 12 euro, drie miljoen heeft de stad al verdiend."),
        ("de", "Die Schäden liegen zwischen 12 Euro und 3 Millionen."),
        ("vi", "Giá tăng từ 12 đồng lên 3 triệu."),
    ],
)
def test_a_unit_of_its_own_closes_the_first_of_two_sums(lang: str, text: str) -> None:
    assert [figure.value for figure in figures(lang, text)] == [12, 3_000_000]


def test_a_change_shares_the_unit_of_its_first_value() -> None:
    found = figures("de", "Die Quote stieg von 3,1 Prozent auf 3,4.")
    assert [(f.value, f.unit) for f in found] == [(Decimal("3.1"), "percent"), (Decimal("3.4"), "percent")]


def test_what_only_looks_like_a_change_shares_nothing() -> None:
    found = figures("nl", "De trein van 9.30 naar Utrecht had 15 minuten vertraging.")
    assert [f.unit for f in found] == ["", "minute"]
    found = figures("de", "Die Zahl hat sich innerhalb von fünf Jahren auf 219 verdoppelt.")
    assert [f.unit for f in found] == ["year", "", "times"]


def test_a_comparison_with_an_earlier_time_bounds_nothing() -> None:
    found = figures("nl", "Een woning kostte 4,8 procent meer dan een jaar eerder.")
    assert [(f.unit, f.bound) for f in found] == [("percent", "="), ("year", "=")]


@pytest.mark.parametrize("lang", BILLIONS)
def test_groups_before_a_scale_word_might_be_decimals(lang: str) -> None:
    found = figure(lang, BILLIONS[lang])
    assert (found.kind, found.unit) == ("money", "VND")
    assert (found.value, found.readings) == (Decimal("16716074E9"), (Decimal("16716.074E9"),))
    assert found.scale == Decimal("1E9")


def test_two_counts_with_words_between_them_are_no_ratio() -> None:
    found = figures("de", "Von diesen 2.177 Anträgen bewilligte das Amt 2.014 (92,5 %).")
    assert [(f.kind, f.value) for f in found] == [("count", 2177), ("count", 2014), ("percent", Decimal("92.5"))]


def test_a_noun_may_stand_between_the_parts_of_a_ratio() -> None:
    found = figure("uk", "Команда набрала три очки з чотирьох.")
    assert (found.numerator, found.denominator, found.concept) == (3, 4, "point")
    assert [f.kind for f in figures("nl", "Er kwamen 12 experts uit 20 landen.")] == ["count", "count"]


def test_one_of_six_is_six_but_one_in_six_is_a_ratio() -> None:
    assert figure("nl", "Ze is een van de zes kandidaten.").value == 6
    found = figure("nl", "Een op de zes kiezers blijft thuis.")
    assert (found.kind, found.numerator, found.denominator) == ("ratio", 1, 6)


def test_a_rise_from_five_to_seven_is_no_range() -> None:
    found = figures("ar", "ارتفع العدد من 5 إلى 7 أشخاص.")
    assert [f.value for f in found] == [5, 7]
    found = figures("ar", "ارتفعت الصادرات من 3 إلى 4 أطنان، والواردات من 5 إلى 6 أطنان.")
    assert [f.value for f in found] == [3, 4, 5, 6]
    found = figures("ar", "معدل الإقامة مر من 3,2 إلى 3,6 ليال.")
    assert [float(f.value) for f in found] == [3.2, 3.6]
    found = figures("ar", "تراجعت خسائر الشركة من 320 إلى 280 مليون دولار.")
    assert [f.value for f in found] == [320_000_000, 280_000_000]


def test_what_has_grown_to_a_number_is_not_bounded_by_it() -> None:
    assert figure("uk", "Бюджет зріс до 300 гривень.").bound == "="
    assert figure("uk", "Можна взяти до 300 гривень.").bound == "<="


@pytest.mark.parametrize(
    ("text", "kind"), [("met 2-1 gewonnen", "identifier"), ("na 3-5 dagen", "duration"), ("38 - 17", "identifier")]
)
def test_scores_are_told_from_ranges(text: str, kind: str) -> None:
    assert [f.kind for f in figures("nl", text, names=True)] == [kind]


def test_the_ends_of_a_range_share_unit_and_scale() -> None:
    found = figure("nl", "Het kost 2 tot 3 miljoen euro.")
    assert (found.low, found.high, found.unit) == (2_000_000, 3_000_000, "EUR")
    found = figure("nl", "Het kost 500.000 tot 1 miljoen euro.")
    assert (found.low, found.high) == (500_000, 1_000_000)


def test_numbers_joined_by_or_share_a_unit() -> None:
    assert [(f.value, f.unit) for f in figures("nl", "Hij speelt 55 of 60 minuten.")] == [
        (55, "minute"),
        (60, "minute"),
    ]


@pytest.mark.parametrize(
    ("lang", "text", "value", "unit"),
    [
        ("nl", "€ 1,5 miljoen", "1.5E6", "EUR"),
        ("nl", "$3bn", "3E9", "USD"),
        ("de", "1.287,50 €", "1287.5", "EUR"),
        ("de", "3,5 Mio. Schweizer Franken", "3.5E6", "CHF"),
        ("de", "120 Millionen Pfund", "120E6", "GBP"),
        ("uk", "2 млрд 300 млн доларів США", "2.3E9", "USD"),
        ("uk", "5 канадських доларів", "5", "CAD"),
        ("ar", "5 مليارات دينار كويتي", "5E9", "KWD"),
        ("ar", "١٬٢٣٤ د.أ.", "1234", "JOD"),
        ("vi", "16,7 nghìn tỷ đồng", "16.7E12", "VND"),
        ("vi", "2 triệu 300 nghìn đồng", "2.3E6", "VND"),
        ("vi", "3 triệu Mỹ kim", "3E6", "USD"),
        ("vi", "200.000đ", "200000", "VND"),
    ],
)
def test_money_by_sign_code_and_name(lang: str, text: str, value: str, unit: str) -> None:
    found = figure(lang, f"({text})")
    assert (found.kind, found.value, found.unit) == ("money", Decimal(value), unit)
    assert (found.start, found.end) == (1, len(text) + 1)


@pytest.mark.parametrize(
    ("lang", "text", "value", "unit"),
    [
        ("nl", "de 60-jarige man", "60", "year"),
        ("nl", "2 en een half jaar", "2.5", "year"),
        ("nl", "180 km/u", "180", "kilometer-per-hour"),
        ("nl", "-5 graden Celsius", "-5", "celsius"),
        ("de", "der 100-Meter-Lauf", "100", "meter"),
        ("de", "2 1/2 Stunden", "2.5", "hour"),
        ("de", "25 °C", "25", "celsius"),
        ("uk", "249-кілограмовий", "249", "kilogram"),
        ("uk", "100 кв. м", "100", "square-meter"),
        ("ar", "5 سنوات ونصف", "5.5", "year"),
        ("ar", "300 كيلومتر مربع", "300", "square-kilometer"),
        ("vi", "5 năm rưỡi", "5.5", "year"),
        ("vi", "30m", "30", "meter"),
    ],
)
def test_durations_and_measures(lang: str, text: str, value: str, unit: str) -> None:
    found = figure(lang, text)
    assert (found.value, found.unit) == (Decimal(value), unit)


@pytest.mark.parametrize(
    ("lang", "text", "ordinal"),
    [
        ("nl", "de 25ste minuut", 25),
        ("de", "in der 25. Minute", 25),
        ("de", "auf Platz 3", 3),
        ("uk", "на 25-й хвилині", 25),
        ("uk", "на 34 хвилині", 34),
        ("ar", "في الدقيقة 25 من المباراة", 25),
        ("vi", "ở phút 25", 25),
        ("vi", "lần thứ 13", 13),
    ],
)
def test_numbered_moments_are_ordinals_in_every_language(lang: str, text: str, ordinal: int) -> None:
    found = figure(lang, text)
    assert (found.kind, found.value) == ("ordinal", ordinal)


def test_a_count_at_the_end_of_a_sentence_is_no_german_ordinal() -> None:
    assert [(f.kind, f.value) for f in figures("de", "Es waren 25. Danach kamen 30 Gäste.")] == [
        ("count", 25),
        ("count", 30),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "57-NQ/TW", "71/NQ-CP", "F-16", "COVID-19", "MH370", "iPhone 11", "4G", "24/7", "Artikel 5", "Plan nr. 02",
        "0800 555 111", "+31 20 123 4567", "https://voorbeeld.nl/2025/nr-57.html", "jan57@voorbeeld.nl", "@politie112",
        "3.2.1", "1950-53", "007", "2:1", "14½-13½",
    ],
)  # fmt: skip
def test_names_count_nothing_and_are_read(text: str) -> None:
    found = extraction("nl", f"Zie ook {text} hier.")
    assert [f for f in found.figures if f.kind not in ("identifier", "list-number")] == []
    assert found.coverage == 1


def test_list_numbers_are_told_from_ages_in_brackets() -> None:
    text = "Let op: (1) de prijs. (2) de duur. De Vries (41) zei niets."
    assert [(f.kind, f.value) for f in figures("nl", text, names=True)] == [
        ("list-number", 1),
        ("list-number", 2),
        ("count", 41),
    ]


def test_the_noun_is_printed_as_it_stands_with_its_place() -> None:
    text = "Er gelden 702 lokale documenten in 34 gemeenten."
    found = figures("nl", text)
    assert [(f.noun, f.concept) for f in found] == [("lokale documenten", "document"), ("gemeenten", "municipality")]
    assert all(f.noun_span and text[f.noun_span.start : f.noun_span.end] == f.noun for f in found)


def test_arabic_prefixes_stay_outside_the_figure() -> None:
    text = "صدر 17 قانونا و59 مرسوما لـ26 وزارة."
    found = figures("ar", text)
    assert [text[f.start : f.end] for f in found] == ["17", "59", "26"]
    assert [f.concept for f in found] == ["law", "decree", "ministry"]


def test_a_text_that_groups_with_commas_is_read_so_throughout() -> None:
    text = "بلغت النسبة 31.5% من 2,014 طلبا."
    assert [f.value for f in figures("ar", text)] == [Decimal("31.5"), 2014]


def test_every_number_of_a_text_is_accounted_for() -> None:
    found = extraction("nl", "Op 4 december 2025 waren 601 (47%) van de 1.287 taken klaar, zie besluit 57-NQ/TW.")
    assert found.coverage == 1
    assert found.numbers_seen == 6


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("de", "Das Rohr gibt es in sieben Längen von 115 bis 145 cm."),
        ("nl", "De buis is er in zeven lengten van 115 tot 145 cm."),
    ],
)
def test_a_count_and_the_range_behind_it_are_no_ratio(lang: str, text: str) -> None:
    count, span = figures(lang, text)
    assert (count.kind, count.value) == ("count", 7)
    assert (span.kind, span.low, span.high, span.unit) == ("measure", 115, 145, "centimeter")


@pytest.mark.parametrize(
    ("lang", "text", "wanted"),
    [
        ("nl", "Er is 18,4 van de 46 miljoen euro besteed.", [("18400000", "EUR"), ("46000000", "EUR")]),
        ("uk", "Витрачено 18,4 з 46 млн євро.", [("18400000", "EUR"), ("46000000", "EUR")]),
        ("nl", "Een vat van 75 cl en een halve kilo kaas.", [("75", "centiliter"), ("0.5", "kilogram")]),
        ("nl", "Twee kinderen van 3 en 5 jaar.", [("2", ""), ("3", "year"), ("5", "year")]),
        ("de", "Sie warten zwei Jahre, drei Jahre oder fünf Monate.", [("2", "year"), ("3", "year"), ("5", "month")]),
        ("uk", "У другому таймі ціна подвоїлася.", [("2", ""), ("2", "times")]),
        ("vi", "Tỉnh đứng thứ 13/14 cả nước.", [("13", ""), ("14", "")]),
        ("de", "Das Becken misst 25x50 m.", [("25", "meter"), ("50", "meter")]),
        ("vi", "Họ ở nhà 5x20m.", [("5", "meter"), ("20", "meter")]),
        ("uk", "Ділянка 15х30 м продається.", [("15", "meter"), ("30", "meter")]),
        ("nl", "Zij won de 4x100 meter.", [("4", ""), ("100", "meter")]),
    ],
)
def test_neighbours_share_what_is_theirs_only(lang: str, text: str, wanted: list[tuple[str, str]]) -> None:
    assert [(figure.value, figure.unit) for figure in figures(lang, text)] == [(Decimal(v), unit) for v, unit in wanted]


ROWS = {
    "nl": ("De kaartjes kosten 10, 20, 30 en 40 euro.", "Er waren 12, 9 en 7 gevallen.", "gevallen"),
    "de": ("Karten kosten 10, 20, 30 und 40 Euro.", "Es gab 12, 9 und 7 Fälle.", "Fälle"),
    "uk": ("Квитки коштують 10, 20, 30 і 40 євро.", "Було 12, 9 і 7 випадків.", "випадків"),
    "ar": ("تبلغ الأسعار 10 و20 و30 و40 يورو.", "سجلت 12 و9 و7 إصابات.", "إصابات"),
    "vi": ("Vé có giá 10, 20, 30 và 40 euro.", "Có lần lượt 12, 9 và 7 ca.", "ca"),
}


@pytest.mark.parametrize("lang", ROWS)
def test_what_stands_behind_the_last_of_a_row_is_of_all(lang: str) -> None:
    prices, counts, noun = ROWS[lang]
    assert [(figure.value, figure.unit) for figure in figures(lang, prices)] == [(n, "EUR") for n in (10, 20, 30, 40)]
    assert [(figure.value, figure.noun) for figure in figures(lang, counts)] == [(n, noun) for n in (12, 9, 7)]


def test_what_changes_is_not_bounded_by_its_from() -> None:
    found = figures("vi", "Mỹ hạ trần giá dầu từ 60 USD xuống 45 USD/thùng.")
    assert [(figure.value, figure.bound) for figure in found] == [(60, "="), (45, "=")]


@pytest.mark.parametrize(
    ("lang", "text", "bounds"),
    [
        ("uk", "Мінімалка зросте з 8 до 9 тисяч гривень, а допомога — до 4 тисяч гривень.", ["=", "=", "="]),
        ("nl", "De omzet was 2 procent minder dan de 4,38 miljard euro van 2024.", ["=", "="]),
        ("nl", "Er werken 500 mensen minder dan de 9.000 van vorig jaar.", ["=", "="]),
        ("de", "Der Umsatz war 2 Prozent niedriger, weniger als 300 Millionen Euro.", ["=", "<"]),
    ],
)
def test_what_something_is_compared_with_is_not_bounded(lang: str, text: str, bounds: list[str]) -> None:
    figures = r57.extract(r57.parse(text, lang=lang)).figures
    assert [figure.bound for figure in figures] == bounds


@pytest.mark.parametrize("text", ["Anh vượt qua ba hậu vệ Brighton.", "Anh vượt qua ba hậu vệ."])
def test_a_name_behind_what_is_counted_is_no_part_of_it(text: str) -> None:
    assert figure("vi", text).noun == "hậu vệ"


@pytest.mark.parametrize(
    ("lang", "text", "units"),
    [
        ("de", "Die Mutter (33) und ihre Kinder (4, 7 und 9) blieben unverletzt.", ["year"] * 4),
        ("de", "Max M. (54) und Rentnerin Erna Kunz (78) standen vor Gericht.", ["year"] * 2),
        ("de", "Ina Berg (34, Grüne) siegte.", ["year"]),
        ("de", "Die meisten Tore schossen Kane (14) und Undav (9).", ["", ""]),
        ("de", "Dagegen waren die Grünen (12) und die FDP (4).", ["", ""]),
        ("nl", "De bestuurder (54) en zijn zoontjes (4 en 7) zijn gewond.", ["year"] * 3),
        ("nl", "De kopstukken zijn twee broers van 34 en 38 uit Genk.", ["", "year", "year"]),
        ("nl", "De jongste verdachte is 19, de oudste 61.", ["year", "year"]),
        ("nl", "Drie leerlingen van 12 scholen wonnen.", ["", ""]),
        ("de", "Er lief 10 x 400 Meter in einem Raum von 40 x 60 Metern.", ["", "meter", "meter", "meter"]),
        ("nl", "Train 3 x 10 minuten per week.", ["", "minute"]),
        ("de", "Die CDU ist mit 34,6 Prozent stärkste Kraft geworden (2021: 31,2).", ["percent", "percent"]),
        ("de", "Der Eintritt kostet 9, ermäßigt 6 Euro.", ["EUR", "EUR"]),
        ("de", "Ein 27- und ein 31-Jähriger sowie eine 16 und eine 17 Jahre alte Frau fehlen.", ["year"] * 4),
        ("de", "Er verlor 5 und eine Million Euro.", ["", "EUR"]),
        ("nl", "Een 13- en een 15-jarige jongen zijn opgepakt.", ["year", "year"]),
        ("de", "Am Abend gilt: Eintritt 8, ermäßigt 5 Euro.", ["EUR", "EUR"]),
        ("de", "Helmut Kunz (CDU, 61) kandidiert wieder.", ["year"]),
        ("nl", "Schepen Ilse Claes (Vooruit, 52) zwijgt.", ["year"]),
        ("de", "Es waren 1,84 Mrd. Euro, 6 Prozent weniger als im Vorjahr (1,96).", ["EUR", "percent", "EUR"]),
        ("nl", "Narcis Termes, 68, een elektricien, en Piet Bos, 44, zijn vrij.", ["year", "year"]),
        ("nl", "Bovenaan staan Ajax, 20, PSV, 18, en Feyenoord, 15.", ["", "", ""]),
        ("de", "Anna Berg, 34, Lehrerin aus Ulm, und ein Mann, 29, klagen.", ["year", "year"]),
        ("de", "Es trafen Kane, 14, Undav, 12, und Burke, 11.", ["", "", ""]),
    ],
)
def test_ages_and_prices_are_told_by_their_company(lang: str, text: str, units: list[str]) -> None:
    assert [figure.unit for figure in figures(lang, text)] == units


@pytest.mark.parametrize("text", ["De mannen van 19, 22 en 27 zijn vrij.", "Vrouwen van 33, 34 en 41 raakten gewond."])
def test_the_ages_of_a_row_are_ages(text: str) -> None:
    assert [figure.unit for figure in figures("nl", text)] == ["year"] * 3


def test_a_range_before_a_rate_is_no_name() -> None:
    found = figures("vi", "Bắc Bộ có mưa 20-40mm/24h.")
    assert [(figure.low, figure.high, figure.unit) for figure in found] == [(20, 40, "millimeter"), (24, 24, "hour")]


@pytest.mark.parametrize(
    ("text", "values", "units"),
    [
        ("Die CDU kam auf 27,9 und die SPD auf 21,1 Prozent.", ["27.9", "21.1"], ["percent", "percent"]),
        ("Der Index fiel auf 48,7 und die Zahl der Firmen auf 2,3 Millionen.", ["48.7", "2300000"], ["", ""]),
        ("Es fallen 10 bis 20, örtlich 30 Zentimeter Schnee.", ["15", "30"], ["centimeter", "centimeter"]),
        ("Der Bund zahlt 4,5, die Stadt 2,3 Millionen Euro.", ["4500000", "2300000"], ["EUR", "EUR"]),
        ("Es gab 1.630 Brände, 116 000 oder 7,3 % mehr.", ["1630", "116000", "7.3"], ["", "", "percent"]),
        ("Die SPD kam auf 22,9 Prozent (24,1).", ["22.9", "24.1"], ["percent", "percent"]),
        ("88 Prozent sind dafür, bei der CDU 74, bei der AfD 29 Prozent.", ["88", "74", "29"], ["percent"] * 3),
        ("Im Rat haben CDU 40, SPD 29, Grüne 14, FDP 6 Sitze.", ["40", "29", "14", "6"], [""] * 4),
        ("Im Mai kamen 1,2, im Juni 1,4 Millionen Gäste.", ["1200000", "1400000"], ["", ""]),
        ("Es zahlen der Kreis 12, die Stadt 9 und das Land 17 Millionen.", ["12E6", "9E6", "17E6"], [""] * 3),
        (
            "In Genf stieg sie um 4,8, in Basel um 3,1 und in Bern um 2,7 Prozent.",
            ["4.8", "3.1", "2.7"],
            ["percent"] * 3,
        ),
        ("Die Quote betrug 6,1 Prozent (Vormonat: 6,0; Vorjahr: 5,8).", ["6.1", "6.0", "5.8"], ["percent"] * 3),
        ("Sie traf in der 9., 34. und 81. Minute.", ["9", "34", "81"], [""] * 3),
        ("Der Bund ist mit 6,1 und der Kreis mit 2,3 Millionen Euro dabei.", ["6100000", "2300000"], ["EUR", "EUR"]),
        ("Im Mai waren es 88, 12 Prozent weniger als im April.", ["88", "12"], ["", "percent"]),
        ("Die Preise stiegen um 10, 12 und 15 Prozent.", ["10", "12", "15"], ["percent"] * 3),
        (
            "Bei den 35- bis 64-Jährigen sind es 56 und bei den über 65-Jährigen 61 Prozent.",
            ["49.5", "56", "65", "61"],
            ["year", "percent", "year", "percent"],
        ),
        (
            "Von den 16- bis 29-Jährigen sind es 34 Prozent, bei den 30- bis 64-Jährigen 56.",
            ["22.5", "34", "47", "56"],
            ["year", "percent", "year", ""],
        ),
    ],
)
def test_a_clause_may_leave_out_what_the_next_one_says(text: str, values: list[str], units: list[str]) -> None:
    found = figures("de", text)
    assert [figure.value for figure in found] == [Decimal(value) for value in values]
    assert [figure.unit for figure in found] == units
