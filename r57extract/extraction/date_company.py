"""Whether what looks like a date is one: "in mei" and "in 2025" are, "2025 Aufgaben" and "Theresa Mai" are not."""

from __future__ import annotations

from r57extract.extraction.bare_years import is_short_year, is_year
from r57extract.extraction.date_grammar import DateGrammar
from r57extract.extraction.date_values import Found
from r57extract.extraction.templates import Reading
from r57extract.extraction.tokens import BREAK, MARK, NUMBER, WORD, Tokens

# Marks that make one number, date or name of what stands on their two sides.
_JOINING = frozenset(".,:/-–—'’_@#&+=\\")
# Marks that make an amount or a label of the number behind them.
_LABELS = frozenset("#@$€£¥₫+=_\\№~")
_POWERS = frozenset("23")
_AROUND = frozenset(",،;؛()[]–—-:")
_COMMA = frozenset(",،")
_SENTENCE_ENDS = frozenset(".!?…؟\n")
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
    if not tokens.glued(stop):
        return True
    if tokens.kind[stop - 1] != NUMBER:
        # "1800 م2" is so much land, where "1800 م" is a year
        return len(tokens.form[stop - 1]) > 1 or tokens.form[stop] not in _POWERS
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
        return is_short_year(found, tokens, dates)
    if found.grain == "year":
        return is_year(found, tokens, dates, continued=_continues(found, tokens, dates, before))
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
