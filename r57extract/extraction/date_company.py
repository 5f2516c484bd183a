"""Whether what looks like a date is one: "in mei" and "in 2025" are, "2025 Aufgaben" and "Theresa Mai" are not."""

from __future__ import annotations

from r57extract.extraction.date_grammar import DateGrammar
from r57extract.extraction.date_values import Found
from r57extract.extraction.templates import Reading
from r57extract.extraction.tokens import BREAK, MARK, NUMBER, WORD, Tokens

# Marks that make one number, date or name of what stands on their two sides.
_JOINING = frozenset(".,:/-–—'’_@#&+=\\")
# Marks that make an amount or a label of the number behind them.
_LABELS = frozenset("#@$€£¥₫+=_\\№~")
_AROUND = frozenset(",،;؛()[]–—-:")
_COMMA = frozenset(",،")
_SENTENCE_ENDS = frozenset(".!?…؟\n")
_BORN_OR_DIED = frozenset("*†✝")
_SYMBOLS = frozenset("%‰٪$€£¥₫/+-–—×°")
# Years that four digits may mean where no word says "year": those that news is about.
_LIKELY_YEARS = range(1900, 2101)
_YEARS = range(1500, 2101)
_ROUND = 50  # counts that are told roughly are multiples of it
_MONTHS = 12
_WEEKDAYS = 7


def stands_alone(tokens: Tokens, first: int, stop: int, *, whole: bool = False) -> bool:
    """Is nothing glued to these tokens that makes them part of a longer number, code or address?

    whole  are they a day, a month and a year? Pages lose the space before such a date: "Đảng Cộng Sản05/12/2025"
    """
    if tokens.kind[first] == NUMBER and tokens.glued(first):
        before = first - 1
        if tokens.kind[before] == WORD and tokens.form[before] not in tokens.spelling.prefixes and not whole:
            return False
        if tokens.form[before] in _LABELS:
            return False
        if tokens.form[before] in _JOINING and tokens.glued(before) and tokens.kind[before - 1] != MARK:
            return False
    if tokens.kind[stop - 1] != NUMBER or not tokens.glued(stop):
        return True
    if tokens.kind[stop] == WORD or tokens.form[stop] in "%٪‰°":
        return False
    return not (tokens.form[stop] in _JOINING and tokens.glued(stop + 1) and tokens.kind[stop + 1] in (NUMBER, WORD))


def closes_compound(tokens: Tokens, index: int, reading: Reading) -> bool:
    """ "Євро-2024", "Sommer-2019-Kollektion", "сезон-2025/26": years joined to a name by a hyphen."""
    if index < 2 or tokens.form[index - 1] != "-" or reading.meaning not in ("year", "term"):
        return False
    if (reading.meaning == "year") != (reading.stop == index + 1):
        return False
    if not (tokens.glued(index) and tokens.glued(index - 1) and tokens.kind[index - 2] == WORD):
        return False
    after = reading.stop
    if tokens.kind[after] == WORD and tokens.glued(after):
        return False
    following = tokens.kind[after + 1] if tokens.glued(after) and tokens.form[after] in _JOINING else BREAK
    goes_on = following == NUMBER or (following == WORD and tokens.form[after] != "-")
    word = tokens.printed(index - 2, index - 2)
    named = word[:1].isupper() if reading.meaning == "year" else not word.isupper()  # no standard "ДСТУ-2015/17"
    return named and not (goes_on and tokens.glued(after + 1))


def list_start(tokens: Tokens, first: int, dates: DateGrammar) -> int:
    """Where a list of bare numbers starts that this token ends: "1, 2, 3/12", "6 và 7/12"."""
    joint = dates.both.before(tokens, first)
    pointed = joint is not None and joint[0] > 1 and tokens.form[joint[0] - 1] == "."  # "am 2. oder 3. 11."
    if joint and joint[0] and tokens.kind[joint[0] - 1 - pointed] == NUMBER:
        first = joint[0] - 1 - pointed
    while first > 1 and tokens.form[first - 1] in _COMMA and tokens.kind[first - 2] == NUMBER:
        first -= 2
    return first


def in_company(found: Found, tokens: Tokens, dates: DateGrammar, before: Found | None) -> bool:
    """Do the words around a shy date say that it is one? Of "thứ Ba" and "thứ ba" (the third), the capital does."""
    if found.weekday and found.stop - found.first > 1 and tokens.is_capital(found.stop - 1):
        return True
    if found.weekday and not found.day and _leads_to_weekday(found, tokens, dates):
        return True
    if dates.alien(found.kind, tokens, found.first, found.stop):
        return False
    if is_pointed(found, tokens) and dates.counted.at(tokens, found.stop):
        return False  # "từ 3.5 triệu"
    relation = dates.relations.before(tokens, found.first)
    since = relation is not None and "from" in relation[1]
    if _may_be_range(found, tokens):
        return (since and _is_apart(tokens, found.stop)) or _closes_list(found, tokens, dates)
    if {"d1", "month1"} <= found.values.keys() and tokens.form[found.stop - 2] in "/-":
        # "30/4 - 1/5" are no parts; "3-5 đến 7-9" may be two ranges
        late = max(found.day, found.values["d1"]) > _MONTHS
        return late or dates.company.before(tokens, found.first) is not None
    if _is_stroked(found, tokens) and _follows_weekday(found, tokens, dates, before):
        return True
    part = _is_stroked(found, tokens) and found.day <= found.month
    if part and not since and dates.alien("part", tokens, found.first, found.stop):
        return False  # "tới 9/10 người"
    if _is_no_part(found, tokens) or (_is_enclosed(found, tokens) and dates.language.digits.decimal == ","):
        return True
    if "yy" in found.values and found.grain == "year":
        return _is_short_year(found, tokens, dates)
    if found.grain == "year":
        return _is_year(found, tokens, dates, before)
    if _continues(found, tokens, dates, before):
        return True
    if dates.relative_before.before(tokens, found.first) or dates.relative_after.at(tokens, found.stop):
        return True
    if found.grain == "season":
        return _beside_year(found, tokens, dates, before)
    if dates.company.before(tokens, list_start(tokens, found.first, dates)) or dates.parts.before(tokens, found.first):
        return True
    if dates.company_after.at(tokens, found.stop) or dates.openers.before(tokens, found.first):
        return True
    if _follows_time(tokens, found.first):
        return True
    unfit = "in" if found.grain == "day" else "on"
    relation = dates.relations.before(tokens, found.first)
    if relation and relation[1] != (unfit,):
        return True
    bracketed = tokens.form[found.first - 1] == "(" and tokens.form[found.stop] == ")"
    return (bool(found.weekday) and _set_apart(tokens, found)) or (bracketed and is_pointed(found, tokens))


def is_pointed(found: Found, tokens: Tokens) -> bool:
    """Is it printed as a decimal may be: "30.5"?"""
    return found.grain == "day" and found.stop - found.first > 2 and tokens.form[found.stop - 2] == "."


def opens_sentence(found: Found, tokens: Tokens, dates: DateGrammar) -> bool:
    """Is it "Từ 30.5, …", a number of which nothing is said but that something begins there?"""
    relation = dates.relations.before(tokens, found.first)
    if relation is None or found.day <= _MONTHS or tokens.form[found.stop] not in _COMMA:
        return False
    return relation[0] == 0 or tokens.form[relation[0] - 1] in _SENTENCE_ENDS


def _follows_time(tokens: Tokens, index: int) -> bool:
    """ "станом на 12:00 11.03": hours and minutes stand right before it."""
    parted = index > 2 and tokens.form[index - 2] == ":" and not tokens.glued(index)
    return parted and tokens.kind[index - 3 : index : 2] == [NUMBER, NUMBER] and tokens.glued(index - 1)


def _may_be_range(found: Found, tokens: Tokens) -> bool:
    """ "từ 1-7" may be the first of July, or from one to seven of what stands behind it; "dẫn trước 2-1" is a score."""
    dashed = found.stop - found.first == 3 and tokens.form[found.first + 1] == "-"
    return dashed and found.grain == "day" and found.day <= _MONTHS


def _closes_list(found: Found, tokens: Tokens, dates: DateGrammar) -> bool:
    """Does it end a row of days that a word announces: "ngày 8 và 9-12"?"""
    start = list_start(tokens, found.first, dates)
    return start < found.first and dates.company.before(tokens, start) is not None


def _leads_to_weekday(found: Found, tokens: Tokens, dates: DateGrammar) -> bool:
    """Does its row end in a weekday that is nothing else: "thứ bảy và chủ nhật", "thứ ba, thứ năm, chủ nhật"?"""
    stop = found.stop
    for _ in range(_WEEKDAYS):
        joint = dates.both.at(tokens, stop) or dates.to.at(tokens, stop)
        place = joint[0] if joint else stop + (tokens.form[stop] in _COMMA)
        clear = dates.dates.at(tokens, place) if place > stop else None
        if clear is not None:
            return "clearweekday" in clear.values
        following = dates.shy_dates.at(tokens, place) if place > stop else None
        if following is None or "longweekday" not in following.values:
            return False
        stop = following.stop
    return False


def _is_no_part(found: Found, tokens: Tokens) -> bool:
    """ "23/5" is no part of a whole; "24/7" is all day and night."""
    return _is_stroked(found, tokens) and found.day > _MONTHS and (found.day, found.month) != (24, 7)


def _is_enclosed(found: Found, tokens: Tokens) -> bool:
    """ "(25.4.)", "am Sonntag, 15.3., singen wir": a day and its month between marks."""
    if found.grain != "day" or tokens.form[found.stop - 1] != "." or tokens.kind[found.stop - 2] != NUMBER:
        return False
    return tokens.form[found.first - 1] in "(," and tokens.form[found.stop] in "),:;"


def _is_stroked(found: Found, tokens: Tokens) -> bool:
    """Is it written like a part of a whole: "9/10"?"""
    return found.grain == "day" and found.stop - found.first == 3 and tokens.form[found.first + 1] == "/"


def _follows_weekday(found: Found, tokens: Tokens, dates: DateGrammar, before: Found | None) -> bool:
    """Does the day of the week stand right before it: "vrijdag 12/12", "di 9/12"?"""
    if before is not None and before.weekday and not before.day and before.stop == found.first:
        return True
    return dates.weekdays_beside.before(tokens, found.first) is not None


def _is_apart(tokens: Tokens, index: int) -> bool:
    """Does a mark stand at this token, with no number behind it?"""
    mark = tokens.kind[index] == BREAK or tokens.form[index] in ".,;:)"
    return mark and NUMBER not in tokens.kind[index + 1 : index + 2]


def _beside_year(found: Found, tokens: Tokens, dates: DateGrammar, before: Found | None) -> bool:
    """Is a season's year said next to it: "торік улітку", "im Sommer vergangenen Jahres", "صيف العام الماضي"?"""
    if before is not None and before.relative and before.grain == "year":
        words = dates.relations.before(tokens, found.first)
        return before.stop == (words[0] if words else found.first)
    linked = dates.of.at(tokens, found.stop)
    behind = (dates.relative.at(tokens, place) for place in (found.stop, linked[0] if linked else found.stop))
    return any(year is not None and year.meaning.startswith("year") for year in behind)


def are_counts(tokens: Tokens, first: int, last: int, dates: DateGrammar) -> bool:
    """Are the round numbers at these tokens the ends of a range that counts: "1950–2000 Gäste"?"""
    if dates.counted.at(tokens, last + 1) is None:
        return False
    forms = (tokens.form[first], tokens.form[last])
    return all(form.isdecimal() and int(form) % _ROUND == 0 for form in forms)


def _is_year(found: Found, tokens: Tokens, dates: DateGrammar, before: Found | None) -> bool:
    """Do four digits mean a year? Not before a noun that is counted, nor after "rund" or "mehr als".

    "Seit 2018", "Act von 2017" and "2018 war" do; so does a number that closes a name ("Ryder Cup 2018").
    """
    if found.values["y"] not in _YEARS:
        return False
    if found.stop - found.first > 1 or _in_compound(tokens, found):
        return True
    joint = dates.to.at(tokens, found.stop)
    if joint and tokens.kind[joint[0]] == NUMBER and are_counts(tokens, found.first, joint[0], dates):
        return False
    after = dates.year_after.at(tokens, found.stop)
    if after and not after[1]:
        return _is_since_or_until(found, tokens, dates)
    if after is None and tokens.form[found.first - 1] == "(" and dates.counted.at(tokens, found.stop):
        return False  # "(2007 респондентів)"
    if _continues(found, tokens, dates, before):
        return True
    ahead = dates.year_before.before(tokens, found.first)
    if ahead and not ahead[1]:  # "mehr als 2024", but "18 mehr als 2024" are more than in that year
        compared = ahead[0] > 0 and tokens.kind[ahead[0] - 1] == NUMBER and ahead[0] < found.first - 1
        about = found.values["y"] % 100 != 0 and dates.year_about.before(tokens, found.first) is not None
        closed = bool(after and about) or not _may_be_counted(tokens, found.stop, dates)
        return (compared or about) and closed and found.values["y"] in _LIKELY_YEARS  # "etwa 1932 auf …"
    closed = bool(after) or not _may_be_counted(tokens, found.stop, dates)
    if not after and found.values["y"] % 100 == 0 and _counts_in_hundreds(found, tokens, dates):
        return False
    if found.values["y"] % 100 == 0 and _is_whole(found, tokens, dates):
        return False
    if found.values["y"] not in _LIKELY_YEARS:
        told = ahead or (after and tokens.form[found.first - 1] in _COMMA)  # "die Firma, 1898 gegründet, …"
        if closed and dates.language.nouns.capitalised and _tells_long_ago(found, tokens, dates, told=bool(after)):
            return True
        return bool(told) and (bool(after) or tokens.kind[found.stop] != WORD)
    if ahead:
        return True
    if closed and dates.language.nouns.capitalised and tokens.kind[found.stop] == WORD:
        return True
    return closed and (bool(after or dates.relations.before(tokens, found.first)) or _closes_name(tokens, found))


def _tells_long_ago(found: Found, tokens: Tokens, dates: DateGrammar, *, told: bool) -> bool:
    """Is it "seit 1878 besteht sie", "der 1878 gegründete Verein"?

    told  does a word that is said of years stand behind it?
    """
    if told and tokens.form[found.first - 1] in dates.articles:
        return True
    words = dates.relations.before(tokens, found.first)
    return words is not None and words[1] == ("from",)


def _is_short_year(found: Found, tokens: Tokens, dates: DateGrammar) -> bool:
    """ "in '23": two digits behind an apostrophe, and a word that is said of years; but it may open a quotation."""
    ahead = dates.year_before.before(tokens, found.first)
    if not ahead or not ahead[1] or tokens.form[found.stop] == "'" or tokens.glued(found.first):
        return False
    return dates.counted.at(tokens, found.stop) is None and not dates.measured.at(tokens, found.stop)


def _is_since_or_until(found: Found, tokens: Tokens, dates: DateGrammar) -> bool:
    """ "Bis 2030 Menschen auf den Mond bringen": such words bound no number that is so exact, but for a price."""
    if found.values["y"] % 100 == 0 or found.values["y"] not in _LIKELY_YEARS:
        return False
    words = dates.relations.before(tokens, found.first)
    if words is None or words[0] != found.first - 1 or not dates.language.nouns.capitalised:
        return False
    bounding = not {"in", "on", "before", "after"} & {word for word in words[1] if isinstance(word, str)}
    return bounding and dates.measured.at(tokens, found.stop) is None


def _counts_in_hundreds(found: Found, tokens: Tokens, dates: DateGrammar) -> bool:
    """Is it "für 2000 Gäste", where nouns are known by their capitals? Nobody is "seit 2000 Gäste", though."""
    if not dates.language.nouns.capitalised or tokens.kind[found.stop] != WORD or not tokens.is_capital(found.stop):
        return False
    relation = dates.relations.before(tokens, found.first)
    return relation is not None and relation[1] in (("in",), ("before",), ("after",))


def _is_whole(found: Found, tokens: Tokens, dates: DateGrammar) -> bool:
    """Is it what so many are of: "240 із 1900"?"""
    words = dates.out_of.before(tokens, found.first)
    return words is not None and words[0] > 0 and tokens.kind[words[0] - 1] == NUMBER


def _in_compound(tokens: Tokens, found: Found) -> bool:
    likely = found.values["y"] in _LIKELY_YEARS
    return likely and tokens.glued(found.first) and tokens.form[found.first - 1] == "-"


def _may_be_counted(tokens: Tokens, index: int, dates: DateGrammar) -> bool:
    """May the words from here on be a noun, or an adjective and its noun?"""
    if dates.counted.at(tokens, index):
        return True
    if not dates.language.nouns.capitalised or tokens.kind[index] != WORD:
        return False
    following = index + 1
    return tokens.is_capital(index) or (tokens.kind[following] == WORD and tokens.is_capital(following))


def _closes_name(tokens: Tokens, found: Found) -> bool:
    """Does it end a name ("Ryder Cup 2018"), a clause ("… Lück, 2016)"), or open a sentence ("2008, also")?"""
    word, mark = found.first - 1, found.stop
    ends = tokens.kind[mark] != WORD and (tokens.form[mark] not in _SYMBOLS or not tokens.glued(mark))
    if word >= 0 and tokens.form[word] in ",;" and tokens.form[mark] == ":" and not tokens.glued(mark + 1):
        return True  # "(2019: 87.145 Fälle, 2018: 97.504)"
    if word < 0 or tokens.form[word] in _SENTENCE_ENDS or tokens.form[word] == ";":
        return tokens.form[mark] in _COMMA
    if tokens.kind[word] == WORD:
        return ends or (tokens.is_capital(word) and word > 0 and tokens.kind[word - 1] == WORD)
    if tokens.form[word] in _BORN_OR_DIED:
        return True
    if tokens.form[word] not in _COMMA:
        return False
    # "(Lück, 2016)"; "damals, 1989, fiel"; "Augsburg, 1994.", but not the numbers of a list
    following = tokens.kind[min(mark + 1, len(tokens) - 1)]
    closes = tokens.form[mark] in _COMMA and following == WORD
    closes |= tokens.kind[mark] == BREAK or (tokens.form[mark] in ".:" and following != NUMBER)
    return tokens.form[mark] == ")" or (closes and tokens.kind[word - 1] == WORD)


def _continues(found: Found, tokens: Tokens, dates: DateGrammar, before: Found | None) -> bool:
    """Does a date of the same grain stand before it, with only "to", "and", a comma or a bracket between?"""
    if before is None or before.grain != found.grain:
        return False
    if before.stop == found.first:  # the word for "and" may be written onto it: "الأحد والاثنين"
        return tokens.form[found.first][: found.prefix] in dates.calendar.both
    if before.stop > found.first:
        return False
    for joint in (dates.to, dates.both):
        match = joint.at(tokens, before.stop)
        if match and match[0] == found.first:
            return True
    apart = tokens.form[before.stop]
    # "Hôm qua (4/12)", "zondag (7/12)": a day that is named, and its date.
    return before.stop + 1 == found.first and (apart in _COMMA or (apart == "(" and not before.day))


def _set_apart(tokens: Tokens, found: Found) -> bool:
    return tokens.form[found.first - 1] in _AROUND and tokens.form[found.stop] in _AROUND if found.first else False
