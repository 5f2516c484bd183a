"""Numbers in words, in running text: what they say, where they stand, and what is no number at all."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction
from functools import cache

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from r57extract.extraction.number_words import NumberWords, Numeral
from r57extract.extraction.tokens import Tokens
from r57extract.languages import load, supported


def numerals(lang: str, text: str) -> list[tuple[str, Numeral]]:
    """What is printed, and what was read, from left to right."""
    language = load(lang)
    tokens = Tokens(text, language.spelling)
    reader = NumberWords.of(language)
    found, index = [], 0
    while index < len(tokens):
        numeral = reader.at(tokens, index)
        if numeral is None:
            index += 1
        else:
            found.append((text[numeral.start : numeral.end], numeral))
            index = numeral.stop
    return found


# text with the number in brackets -> value, kind where it is no cardinal
NUMBERS = {
    "nl": [
        ("Er resteren [vierhonderdtweeënzeventig] taken.", "472"),
        ("Er kwamen [drie honderd] mensen.", "300"),
        ("[Drieëndertig] leden stemden voor.", "33"),
        ("een schade van [anderhalf miljoen] euro", "1500000"),
        ("ruim [drieënhalf miljoen] inwoners", "3500000"),
        ("na [twee en een half] jaar", "2.5"),
        ("binnen [tweeënhalve] maand", "2.5"),
        ("[tweeëneenhalf] jaar", "2.5"),
        ("[vijftienhonderd] banen", "1500"),
        ("[tweeduizend vierhonderd] kilometer", "2400"),
        ("[een miljoen] euro", "1000000"),
        ("[twee komma vijf miljoen] euro", "2500000"),
        ("[een half miljoen] euro", "500000"),
        ("[een dozijn] eieren en [twee dozijn] broden", "12", "24"),
        ("een [twintigtal] betogers", "20"),
        ("[drie-en-twintig] schepen", "23"),
        ("de [zesentwintigste] keer", "26 ordinal"),
        ("de [honderdste] editie", "100 ordinal"),
        ("het [eenentwintigste] huis", "21 ordinal"),
        ("op de [vierde] plaats", "4 ordinal"),
        ("[twee derde] van de leden", "2/3 fraction"),
        ("met [een derde] van de stemmen", "1/3 fraction"),
        ("[drie kwart] van de leden", "3/4 fraction"),
        ("met [een derde].", "1/3 fraction"),
        ("de [helft] van de leden", "1/2 fraction"),
        ("een [tweederde]meerderheid", "2/3 fraction"),
        ("[drie keer] zo veel", "3 multiple"),
        ("[driemaal] daags", "3 multiple"),
        ("de omzet [verdrievoudigde]", "3 multiple"),
        ("een [drie]daagse staking", "3"),
        ("een [vijfenveertig]jarige man", "45"),
        ("[Achtendertig] gewonden", "38"),
        ("[nul] doden", "0"),
        ("tussen [duizend] en [twee duizend] euro", "1000", "2000"),
        ("[twee-] tot [driehonderd] betogers", "200", "300"),
        ("[drie-] of [viermaal]", "3 multiple", "4 multiple"),
        ("[ÉÉN MILJARD] EURO", "1000000000"),
        ("[twaalfduizenddriehonderdvijfenveertig] handtekeningen", "12345"),
        ("van [tien] tot [twintig] procent", "10", "20"),
    ],
    "de": [
        ("[Vierhundertzweiundsiebzig] Aufgaben stehen aus.", "472"),
        ("[drei Millionen vierhundertfünfzigtausend] Euro", "3450000"),
        ("[anderthalb Milliarden] Euro", "1500000000"),
        ("nach [zweieinhalb] Jahren", "2.5"),
        ("[eineinhalb] Stunden", "1.5"),
        ("[ein halbes Dutzend] Eier", "6"),
        ("[eine Dreiviertel]stunde", "3/4 fraction"),
        ("[eine halbe Million] Euro", "500000"),
        ("[eine Million] Menschen", "1000000"),
        ("[zwölf Hundert] Euro", "1200"),
        ("[dreißig] oder [dreissig] Tage", "30", "30"),
        ("[fuenf] Tote", "5"),
        ("[null Komma fünf] Prozent", "0.5"),
        ("[ein Dutzend] Eier, [zwei Dutzend] Brote", "12", "24"),
        ("das [hundertste] Jahr", "100 ordinal"),
        ("im [einundzwanzigsten] Stock", "21 ordinal"),
        ("am [vierten] Tag", "4 ordinal"),
        ("der [dreitausendste] Besucher", "3000 ordinal"),
        ("[ein Drittel] der Mitglieder", "1/3 fraction"),
        ("[zwei Drittel] der Mitglieder", "2/3 fraction"),
        ("[drei Viertel] der Stimmen", "3/4 fraction"),
        ("die [Hälfte] der Stimmen", "1/2 fraction"),
        ("eine [Zweidrittel]mehrheit", "2/3 fraction"),
        ("[drei Mal] so viel", "3 multiple"),
        ("[dreimal] täglich", "3 multiple"),
        ("der [dreifache] Preis", "3 multiple"),
        ("der Umsatz hat sich [verdreifacht]", "3 multiple"),
        ("ein [zwei]jähriges Kind", "2"),
        ("die [vier]köpfige Familie", "4"),
        ("der [drei]stündige Flug", "3"),
        ("[Acht] Menschen starben.", "8"),
        ("[TAUSEND] EURO", "1000"),
        ("[zwei-] bis [dreihundert] Menschen", "200", "300"),
        ("[vier-] bis [fünftausend] Euro", "4000", "5000"),
        ("im [achten] Monat", "8 ordinal"),
        ("[sechzehn-] bis [zwanzig]jährige Schüler", "16", "20"),
        ("[siebzehntausendeinhundertelf] Stimmen", "17111"),
        ("von [zehn] auf [zwanzig] Prozent", "10", "20"),
        ("der Plan wurde zu [hundertprozentig] erfüllt", "100"),
    ],
    "uk": [
        ("[чотириста сімдесят два] завдання", "472"),
        ("із [чотирьомастами сімдесятьма двома] завданнями", "472"),
        ("для [чотирьохсот сімдесяти двох] завдань", "472"),
        ("[півтора мільйона] гривень", "1500000"),
        ("[два з половиною мільйони] гривень", "2500000"),
        ("[п'ятдесят тисяч] осіб", "50000"),
        ("близько [тисячі] осіб", "1000"),
        ("понад [мільйон] осіб", "1000000"),
        ("[двоє] дітей і [троє] дорослих", "2", "3"),
        ("[сто одинадцять] депутатів", "111"),
        ("без [сорока] хвилин", "40"),
        ("[дванадцять тисяч триста сорок п’ять] підписів", "12345"),
        ("[дві цілих п'ять десятих] відсотка", "2.5 fraction"),
        ("[десяток] осіб, [два десятки] машин, [дві сотні] хат", "10", "20", "200"),
        ("[двадцять п'ятий] рік", "25 ordinal"),
        ("на [сто двадцять першому] кілометрі", "121 ordinal"),
        ("[четверта] година", "4 ordinal"),
        ("[двохсотий] гість", "200 ordinal"),
        ("[сто двадцять третього] дня", "123 ordinal"),
        ("із [двадцять першою] спробою", "21 ordinal"),
        ("у [шістдесят сьомій] школі", "67 ordinal"),
        ("на [тисяча дев'ятсот дев'яносто першому] кілометрі", "1991 ordinal"),
        ("до [двотисячного] відвідувача", "2000 ordinal"),
        ("[п'ятисотою] заявкою", "500 ordinal"),
        ("[стотисячна] машина", "100000 ordinal"),
        ("[дев'яносто дев'ятими] воротами", "99 ordinal"),
        ("[п’ятьмастами вісімдесятьма трьома тисячами двомастами] гривнями", "583200"),
        ("з [одинадцятьома] гравцями", "11"),
        ("[семеро] рятувальників і [дванадцятеро] дітей", "7", "12"),
        ("[двомільйонний] відвідувач", "2000000 ordinal"),
        ("[дві третини] депутатів", "2/3 fraction"),
        ("[одна п'ята] населення", "1/5 fraction"),
        ("[три чверті] голосів", "3/4 fraction"),
        ("[третина] голосів", "1/3 fraction"),
        ("[половина] голосів", "1/2 fraction"),
        ("перемогли [всьоме]", "7 ordinal"),
        ("зросла [удвічі]", "2 multiple"),
        ("зросла [втричі]", "3 multiple"),
        ("[три рази] на день", "3 multiple"),
        ("кількість [подвоїлася]", "2 multiple"),
        ("[двадцяти]річний юнак", "20"),
        ("[двадцятип'яти]річна жінка", "25"),
        ("[три]денний візит", "3"),
        ("[п'яти]поверховий будинок", "5"),
        ("[П'ЯТНАДЦЯТЬ ТИСЯЧ] ГРИВЕНЬ", "15000"),
        ("від [десяти] до [двадцяти] відсотків", "10", "20"),
    ],
    "ar": [
        ("بقيت [أربعمائة واثنتان وسبعون] مهمة", "472"),
        ("[أربعمئة واثنتين وسبعين] مهمة", "472"),
        ("وبـ[ثلاثة وعشرين] صوتا", "23"),
        ("و[عشرون] دولة", "20"),
        ("لـ[خمسة عشر ألفا] منهم", "15000"),
        ("[مئة وخمسون ألف] دولار", "150000"),
        ("[ألف وثلاثمئة] شخص", "1300"),
        ("[ألفا] شخص", "2000"),
        ("[ألفين وخمسة وعشرين] شخصا", "2025"),
        ("[مليونا] دولار و[مليوني] يورو", "2000000", "2000000"),
        ("[مليون ونصف المليون] دولار", "1500000"),
        ("[ثلاثة ملايين ونصف المليون] دولار", "3500000"),
        ("[مليونين ونصف المليون] دولار", "2500000"),
        ("[نصف مليون] دولار", "500000"),
        ("[ثلاثة ملايين وأربعمئة وخمسين ألف] دولار", "3450000"),
        ("[ألف مليار] ليرة", "1000000000000"),
        ("[أربع مئة] طالب", "400"),
        ("ال[ثلاثة] الكبار", "3"),
        ("بال[خمسين] من عمره", "50"),
        ("[صفر] إصابات", "0"),
        ("[ثمانٍ وعشرون] سنة", "28"),
        ("[أحد عشر] لاعبا و[إحدى عشرة] لاعبة", "11", "11"),
        ("[مهمتان] و[مهمتين] وال[مهمتين]", "2 dual", "2 dual", "2 dual"),
        ("[رجلان] و[امرأتان]", "2 dual", "2 dual"),
        ("المادة ال[خامسة والعشرون]", "25 ordinal"),
        ("القرن ال[حادي والعشرين]", "21 ordinal"),
        ("المركز ال[رابع]", "4 ordinal"),
        ("الدورة ال[ثالثة عشرة]", "13 ordinal"),
        ("[ثلث] الأعضاء و[ثلثي] الأصوات", "1/3 fraction", "2/3 fraction"),
        ("[ثلاثة أرباع] السكان", "3/4 fraction"),
        ("[نصف] السكان", "1/2 fraction"),
        ("خصص [مليونا ونصف المليون] يورو", "1500000"),
        ("دفع [مليونا].", "1000000"),
        ("[ثلاث مرات]", "3 multiple"),
        ("بين [ألف] و[ألفي] يورو", "1000", "2000"),
        ("ما بين [خمسة آلاف] و[ستة آلاف] شخص", "5000", "6000"),
        ("[عشر] سنوات", "10"),
        ("[مليون وربع المليون]", "1250000"),
        ("[أربعة أضعاف]", "4 multiple"),
        ("[مرتين] في الأسبوع", "2 multiple"),
        ("من [عشرة] إلى [عشرين] في المئة", "10", "20"),
    ],
    "vi": [
        ("Còn [bốn trăm bảy mươi hai] nhiệm vụ.", "472"),
        ("[năm trăm hai mươi mốt] người", "521"),
        ("[hai mươi tư] giờ", "24"),
        ("[hai mươi lăm] ngày", "25"),
        ("[hai mươi] năm sau", "20"),
        ("[một trăm linh năm] tuổi", "105"),
        ("[một trăm lẻ năm] tuổi", "105"),
        ("[hai nghìn không trăm linh năm] đồng", "2005"),
        ("[ba ngàn] đồng", "3000"),
        ("[hai vạn] quân", "20000"),
        ("[hai triệu rưỡi] đồng", "2500000"),
        ("[một tỉ rưỡi] đồng", "1500000000"),
        ("[một triệu hai] đồng", "1200000"),
        ("[mười sáu nghìn tỷ] đồng", "16000000000000"),
        ("[ba trăm triệu] đồng", "300000000"),
        ("[năm nghìn] đồng", "5000"),
        ("[nửa triệu] đồng", "500000"),
        ("[hăm ba] tháng Chạp", "23"),
        ("[mười hai] quả", "12"),
        ("[hai chục] quả, [một tá] trứng", "20", "12"),
        ("[hai phẩy năm] phần trăm", "2.5"),
        ("[một phần ba] số phiếu", "1/3 fraction"),
        ("[hai phần ba] số phiếu", "2/3 fraction"),
        ("[ba phần tư] số phiếu", "3/4 fraction"),
        ("[một nửa] số phiếu", "1/2 fraction"),
        ("lần [thứ mười hai]", "12 ordinal"),
        ("[gấp đôi]", "2 multiple"),
        ("[gấp ba] năm ngoái", "3 multiple"),
        ("tăng [gấp bốn lần]", "4 multiple"),
        ("[ba lần] mỗi ngày", "3 multiple"),
        ("[HAI TRĂM] NGƯỜI", "200"),
        ("từ [mười] đến [hai mươi] người", "10", "20"),
        ("[bốn] người", "4"),
        ("[ba] tháng", "3"),
        ("[bảy] người và [sáu] xe", "7", "6"),
    ],
}
CASES = [(lang, *case) for lang, cases in NUMBERS.items() for case in cases]


def expected(words: str) -> tuple[Fraction, str]:
    value, _, kind = words.partition(" ")
    return Fraction(value), kind or "cardinal"


@pytest.mark.parametrize(("lang", "marked", "said"), [(c[0], c[1], c[2:]) for c in CASES], ids=lambda x: str(x))
def test_a_number_says_what_it_says_and_stands_where_it_stands(lang: str, marked: str, said: tuple[str, ...]) -> None:
    text = marked.replace("[", "").replace("]", "")
    wanted = [part.split("]")[0] for part in marked.split("[")[1:]]
    found = [(printed, numeral) for printed, numeral in numerals(lang, text) if numeral.certain]
    assert [printed for printed, _ in found] == wanted
    for (_, numeral), words in zip(found, said, strict=True):
        value, kind = expected(words)
        assert numeral.kind == kind
        assert numeral.value == Decimal(value.numerator) / Decimal(value.denominator)


# Counts only in context, so that whoever knows the context must decide.
UNCERTAIN = {
    "nl": ["een taak", "de eerste dag", "een tweede kans", "halve maatregelen"],
    "de": ["eine Aufgabe", "einen Tag", "der erste Tag", "halbe Sachen", "die doppelte Menge"],
    "uk": ["одна людина", "перша спроба", "друга спроба", "тисячний раз"],
    "ar": ["رجل واحد", "اليوم الأول", "المحاولة الثانية", "ضعف السعر"],
    "vi": ["một người", "năm người", "sau năm năm", "năm tháng", "bé năm tuổi", "thứ hai", "thứ bảy", "nửa ngày"],
}


@pytest.mark.parametrize(("lang", "text"), [(lang, text) for lang, texts in UNCERTAIN.items() for text in texts])
def test_a_word_that_counts_only_in_context_is_uncertain(lang: str, text: str) -> None:
    found = numerals(lang, text)
    assert found
    assert not any(numeral.certain for _, numeral in found)


NOTHING = {
    "nl": [
        "honderden mensen", "tienduizenden betogers", "enkele honderden", "enkele honderd betogers",
        "miljoenen euro's", "paar honderd man", "de achterdeur", "achter het huis",
        "iets in acht nemen", "De rechtbank acht het bewezen.", "Het hof acht bewezen dat", "elftal",
        "we vieren feest", "de vierkante meter", "eenvoudig", "enkelvoud", "eenmalige uitkering",
        "eenmaal thuis", "tweeling", "driehoek", "iets in het honderd sturen", "twee- en meer",
        "zijn enige kans", "ten eerste", "Eerste Kamer", "de Tweede Wereldoorlog", "tientallen jaren", "dienend",
    ],
    "de": [
        "Hunderte Menschen", "Tausende demonstrierten", "Zehntausende Euro", "mehrere hundert Menschen",
        "einige tausend Euro", "Millionen Menschen", "Dutzende Verletzte", "Hunderte Millionen", "Achtung!",
        "etwas außer Acht lassen", "sich in Acht nehmen", "Gib Acht!", "achtsam", "einfach", "einmalig", "einmal mehr",
        "Einheit", "einzig", "Dreieck", "Zweifel", "Verzweiflung", "vielfach", "zwei- oder mehr", "Elfenbein",
        "Siebenschläfer", "die deutsche Elf", "Achten Sie darauf!", "die Regeln zu achten", "null und nichtig", "Zweigstelle", "keiner", "Tausendsassa",
    ],
    "uk": [
        "сотні людей", "тисячі людей", "мільйони гривень", "десятки машин", "кілька тисяч осіб", "кілька сотень",
        "п'ятниця", "середа", "вівторок", "сім'я", "сім’ї", "родина сім'єю", "стоїть", "столиця", "триває", "двері",
        "південний", "Північ", "півострів", "століття", "сторіччя", "одночасно", "однак", "перш ніж", "спершу",
        "один одного", "по-перше", "по-друге", "сотник", "тисячоліття", "двір", "друг дитинства", "п'ятірка",
    ],
    "ar": [
        "مئات الأشخاص", "آلاف الأشخاص", "ملايين الدولارات", "عشرات القتلى", "مئات الآلاف", "بضعة آلاف", "عدة ملايين",
        "يوم الاثنين", "يوم الأحد", "الثلاثاء", "الأربعاء", "الخميس", "لست أدري", "ليست هنا", "ثمن الخبز", "ثمين",
        "منتصف الليل", "ربع نهائي", "مئوية", "ألفة", "تأليف", "أحد الوزراء", "إحدى المدن", "بالمئة", "في المائة", "عشرينيات", "سبعينيات",
        "مائدة مستديرة", "تسعير", "خميرة", "فلسطين", "باكستان", "بوتين", "موظفين", "مسؤولين", "كلا الرجلين", "مجموعة العشرين", "مرة ونصف", "في آن واحد",
    ],
    "vi": [
        "hàng trăm người", "hàng nghìn người", "hàng chục nghìn người", "hàng trăm triệu đồng", "vài trăm người",
        "mấy chục người", "triệu người", "tiền tỷ", "vài triệu", "năm nay", "năm ngoái", "năm 2025", "trong năm qua",
        "hằng năm", "nhiều năm", "20 năm", "không phải", "không có ai", "tư nhân", "đầu tư", "Ba Lan", "ba lô", "ba mẹ", "ba tôi",
        "phần trăm", "vài ba người", "mười mấy người", "Đường Hai Bà Trưng", "một số người", "một cách", "một vài", "cả hai", "bạc tỷ", "nghìn tỷ đồng",
    ],
}  # fmt: skip


@pytest.mark.parametrize(("lang", "text"), [(lang, text) for lang, texts in NOTHING.items() for text in texts])
def test_no_number_comes_out_of(lang: str, text: str) -> None:
    assert numerals(lang, text) == []


@pytest.mark.parametrize(
    ("lang", "text", "power", "length"),
    [
        ("nl", "mln euro", "1E6", 1),
        ("nl", "miljard euro", "1E9", 1),
        ("de", "Mio. Euro", "1E6", 2),
        ("de", "Mrd. Euro", "1E9", 2),
        ("de", "Tausend Milliarden", "1E12", 2),
        ("de", "Dutzend Eier", "12", 1),
        ("uk", "тис. осіб", "1000", 2),
        ("uk", "млн грн", "1E6", 1),
        ("uk", "мільйонів гривень", "1E6", 1),
        ("ar", "مليون دولار", "1E6", 1),
        ("ar", "ألف مليار ليرة", "1E12", 2),
        ("ar", "آلاف شخص", "1000", 1),
        ("vi", "nghìn tỷ đồng", "1E12", 2),
        ("vi", "trăm triệu đồng", "1E8", 2),
        ("vi", "tỉ đồng", "1E9", 1),
    ],
)
def test_scale_words_behind_digits_multiply(lang: str, text: str, power: str, length: int) -> None:
    tokens = Tokens(text, load(lang).spelling)
    assert NumberWords.of(load(lang)).scale_at(tokens, 0) == (length, Decimal(power))


@pytest.mark.parametrize(
    ("lang", "text"), [("nl", "euro"), ("de", "Millionär"), ("uk", "тиск"), ("ar", "ألفة"), ("vi", "nghiêm")]
)
def test_other_words_behind_digits_multiply_nothing(lang: str, text: str) -> None:
    assert NumberWords.of(load(lang)).scale_at(Tokens(text, load(lang).spelling), 0) is None


@pytest.mark.parametrize(
    ("lang", "text", "scale"),
    [
        ("nl", "drie miljoen", "1E6"),
        ("nl", "driehonderd", "1"),
        ("de", "drei Millionen vierhunderttausend", "1E3"),
        ("de", "drei Millionen vier", "1"),
        ("uk", "два з половиною мільйони", "1E6"),
        ("ar", "مليونان", "1E6"),
        ("vi", "hai triệu rưỡi", "1E6"),
    ],
)
def test_the_scale_is_that_of_the_last_word(lang: str, text: str, scale: str) -> None:
    [(_, numeral)] = numerals(lang, text)
    assert numeral.scale == Decimal(scale)


@pytest.mark.parametrize(
    ("lang", "text", "noun", "unit"),
    [
        ("nl", "vijfenveertigjarige", "jarige", "year"),
        ("de", "zweijährig", "jährig", "year"),
        ("de", "vierköpfig", "köpfig", ""),
        ("uk", "двадцятирічний", "річний", "year"),
        ("ar", "والمهمتين", "مهمتين", ""),
    ],
)
def test_what_is_counted_may_be_in_the_same_word(lang: str, text: str, noun: str, unit: str) -> None:
    [(_, numeral)] = numerals(lang, text)
    assert (numeral.noun_in_word, numeral.unit) == (noun, unit)


@pytest.mark.parametrize(
    ("lang", "text", "length", "part"),
    [
        ("vi", "rưỡi", 1, "0.5"),
        ("uk", "з половиною роки", 2, "0.5"),
        ("ar", "ونصف", 1, "0.5"),
        ("nl", "en een half", 3, "0.5"),
    ],
)
def test_a_half_can_be_added_to_what_stands_before(lang: str, text: str, length: int, part: str) -> None:
    assert NumberWords.of(load(lang)).more_at(Tokens(text, load(lang).spelling), 0) == (length, Decimal(part))


def test_prefixes_and_their_vowel_marks_stand_outside_the_span() -> None:
    text = "وَأَرْبَعُونَ"
    [(printed, numeral)] = numerals("ar", text)
    assert (printed, numeral.value) == ("أَرْبَعُونَ", 40)


def test_a_fraction_keeps_its_parts() -> None:
    [(_, numeral)] = numerals("de", "zwei Drittel")
    assert (numeral.numerator, numeral.denominator) == (2, 3)


def test_soft_hyphens_and_spaces_that_do_not_break_change_nothing() -> None:
    [(_, glued)] = numerals("de", "vier\u00adhundert\u00adzwei\u00adund\u00adsiebzig")
    [(_, spaced)] = numerals("uk", "чотириста\u00a0сімдесят\u202fдва")
    assert glued.value == spaced.value == 472


@cache
def words_of(lang: str) -> list[str]:
    """Every form of the section, and words that are none."""
    numbers = load(lang).numbers
    words = {*numbers.joiners, *numbers.fractions.points, *numbers.fractions.integers, *numbers.multiples.times}
    for mapping in (
        *(numbers.cardinals, numbers.scales, numbers.plural_scales, numbers.dozens, numbers.plural_dozens),
        *(numbers.ordinals.forms, numbers.ordinals.scales, numbers.multiples.forms),
        *(numbers.fractions.whole, numbers.fractions.parts, numbers.fractions.more),
    ):
        for forms in mapping.values():
            words.update(numbers.expanded(forms))
    return [*sorted(words), "-", ",", "7", "x"]


@pytest.mark.parametrize("lang", supported())
@given(data=st.data())
@settings(max_examples=150, deadline=None)
def test_any_row_of_number_words_is_read_in_order_and_each_number_says_the_same_without_what_stands_before(
    lang: str, data: st.DataObject
) -> None:
    words = data.draw(st.lists(st.sampled_from(words_of(lang)), max_size=8))
    text = data.draw(st.sampled_from((" ", "-", ""))).join(words)
    last = 0
    for printed, numeral in numerals(lang, text):
        assert last <= numeral.start < numeral.end <= len(text)
        last = numeral.end
        without = [again for _, again in numerals(lang, text[numeral.start :])][:1]
        if without and (without[0].start, without[0].end) == (0, len(printed)):
            assert (without[0].value, without[0].kind) == (numeral.value, numeral.kind)


@pytest.mark.parametrize("lang", supported())
def test_every_cardinal_is_read_as_its_value(lang: str) -> None:
    numbers = load(lang).numbers
    never = {*numbers.doubts.never_first, *numbers.doubts.never_last}
    for value, forms in numbers.cardinals.items():
        for form in numbers.expanded(forms):
            if form in never or form in numbers.doubts.phrases or (lang, form) == ("uk", "сьома"):
                continue  # "сьома" is the seventh first
            if form in numbers.doubts.behind:
                continue  # "die beiden", but not "beiden"
            [(_, numeral)] = numerals(lang, f"{form} x")  # ألفا is two thousand of something
            assert (form, numeral.value) == (form, value)
