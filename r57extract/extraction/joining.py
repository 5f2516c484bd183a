"""Numbers that are read as one: ranges, ratios, scores and the parts of a code."""

from __future__ import annotations

from collections.abc import Sequence

from r57extract.extraction.amount import Amount, Role
from r57extract.extraction.bounds import Changes
from r57extract.extraction.crosses import multiplies
from r57extract.extraction.identifiers import Identifiers
from r57extract.extraction.joined import Joined
from r57extract.extraction.nouns import NounReader
from r57extract.extraction.one_of import OneOf
from r57extract.extraction.phrases import Phrases
from r57extract.extraction.sharing import (
    are_years,
    be_part_of_scale,
    is_apart,
    is_result,
    is_score,
    make_range,
    share_change,
    share_money,
    share_sum,
    share_unit,
    tie_break_end,
)
from r57extract.extraction.tokens import Tokens
from r57extract.extraction.turns import Turns
from r57extract.extraction.wordings import SIGNS, Join, Wordings
from r57extract.languages import Language

_TIGHT = frozenset("-‑–")
# The results of games seldom go beyond this; "38 - 40" of anything else has a unit or noun behind it.
_HIGHEST_SCORE = 60
# The ends of a range by which something rises lie no further apart, one a multiple of the other.
_WIDEST_RANGE = 3
_WIDEST_BY_FAR = 20  # where only the second has its unit printed
_MEASURED: frozenset[Role] = frozenset({"dual", "multiple", "fraction"})
# Longer rows are tables; each of their numbers would look through the rest.
_LONGEST_ROW = 24
_COUNTING: frozenset[Role] = frozenset({"cardinal", "multiple"})
_MOST_PERCENT = 1000  # of what something rose "um 400 oder 500 Prozent"
_LEAST_ODDS = 100  # "1 zu 100" is no result of a game
_ADJECTIVES = 2  # words that describe what is counted, behind its noun
_QUOTES = frozenset('«“„"')
_COMMAS = frozenset(",،")
# What "bảy tám trăm" shares within its number; a thousand and more is a scale of its own.
_POWERS = (1, 10, 100)


class Joiner:
    """Joins the numbers of one language."""

    def __init__(self, language: Language, nouns: NounReader, identifiers: Identifiers) -> None:
        measures, spelling = language.measures, language.spelling
        self._together = language.numbers.together
        self._nouns, self._identifiers = nouns, identifiers
        self._one_of = OneOf(language, nouns)
        self._wordings = wordings = Wordings(language)
        openings = (*wordings.ranges.values(), *wordings.changes.values())
        opening = {opener: (opener,) for openers in openings for opener in openers if opener}
        self._opening = Phrases(opening, spelling, clitics=True)
        self._changes = Changes(language)
        self._bounding = Phrases({"": [form for forms in measures.bounds.values() for form in forms]}, spelling)
        self._turns = Turns(language, wordings, self._opening, self._bounding, self._changes)
        instead = tuple(map(spelling.form, language.duties.instead))
        alternatives = map(spelling.form, measures.alternatives)
        self._instead = frozenset(form for form in alternatives if form.partition(" ")[0] in instead)
        self._by = Phrases({"": language.comparisons.by}, spelling, clitics=True)
        kinds = language.cues.kinds
        self._comparing = Phrases({"": (*kinds["more"], *kinds["less"])}, spelling)

    def at(self, tokens: Tokens, amounts: Sequence[Amount], place: int) -> Joined:
        """The number at `place` with those behind it that are one with it."""
        left = amounts[place]
        if one := self._one_of.at(tokens, left):
            return Joined("ratio", [one, left], one.first, unsaid=1)
        alone = Joined("", [left], left.first)
        if place + 1 == len(amounts):
            return alone
        right = amounts[place + 1]
        if self._is_measured(tokens, left, right):
            left.role = "cardinal"
        counted = all(a.role == "cardinal" or (a.role in _MEASURED and a.unit) for a in (left, right))
        if counted and (used := self._turns.at(tokens, amounts, place)):
            self._share(tokens, left, right)
            return Joined("", [left], left.first, used, right)
        join, first = self._join(tokens, left, right)
        if join in ("dash", "slash", "colon"):
            return self._signed(tokens, amounts, place) or alone
        if counted and self._is_rough(tokens, left, right) and make_range(left, right):
            return Joined("range", [left, right], left.first)
        if join in ("alternative", "range") and self._shares_label(tokens, left, right):
            right.role = left.role
        elif counted and left.certain and not left.unit and (last := self._last_of_row(tokens, amounts, place, join)):
            self._share_row(tokens, left, last)
        elif (
            join == "range"
            and counted
            and (
                make_range(left, right, falling=first == left.first or tokens.form[first] in self._turns.between)
                or share_sum(left, right, counted=self._nouns.follows(tokens, right.stop))
            )
        ):
            return Joined("range", [left, right], first)
        elif join == "range" and counted and left.digits > right.digits and first != left.first:
            self._share(tokens, left, right)  # what goes down is a change: "من 38 إلى 37 في المائة"
            return Joined("", [left], left.first, becomes=right)
        elif counted and share_money(left, right, join or ""):
            self._share(tokens, left, right)
        elif counted and self._is_ratio(tokens, left, right, join) and not self._opens_row(tokens, amounts, place + 1):
            return Joined("ratio", [left, right], first)
        return alone

    def _join(self, tokens: Tokens, left: Amount, right: Amount) -> tuple[Join | None, int]:
        """What joins two neighbours, if anything does, and the first token of the joined whole."""
        gap = self._wordings.gap(tokens, left.end, right.start)
        if gap in self._wordings.ranges:
            opening = self._opening.before(tokens, left.first)
            told = gap not in SIGNS or self._is_range(tokens, left, right)
            if told and opening and opening[1] in self._wordings.ranges[gap]:
                return "range", opening[0]
            # What rises "بمقدار 20 دولارا إلى 2050 دولارا" rises by the one to the other.
            alike = left.scale != 1 or left.digits >= right.digits  # or the left one shares the scale word of the right
            quotient = right.value / left.value if alike and left.value else right.digits / (left.digits or 1)
            by = right.unit is None and right.scale == 1 and self._by.before(tokens, left.first)  # "met 300 tot 4.500"
            far = quotient > (_WIDEST_RANGE if left.bare or left.scale != 1 or by else _WIDEST_BY_FAR)
            if "" in self._wordings.ranges[gap] and not (far and self._changes.before(tokens, left.first)):
                return "range", left.first
        return self._wordings.join(gap), left.first

    def _last_of_row(self, tokens: Tokens, amounts: Sequence[Amount], place: int, join: Join | None) -> Amount | None:
        """The last of "55 of 60 minuten" and "10, 20 en 30 euro", behind which stands what all of them share."""
        joins = [join]
        last = place + 1
        while (
            joins[-1] == "alternative"
            or self._wordings.gap(tokens, amounts[last - 1].end, amounts[last].start) in _COMMAS
        ):
            right = amounts[last]
            if right.role != "cardinal" or right.unit or last + 1 == len(amounts) or last - place > _LONGEST_ROW:
                break
            following = self._join(tokens, right, amounts[last + 1])[0]
            gap = self._wordings.gap(tokens, right.end, amounts[last + 1].start)
            if following != "alternative" and gap not in _COMMAS:
                break
            joins.append(following)
            last += 1
        if last == place + 1 and is_apart(tokens, amounts[place], amounts[last], self._nouns, self._comparing):
            return None
        shared = amounts[last]
        article = shared.spelled and shared.digits == 1 and (shared.scale > 1 or not shared.certain)
        counts = shared.role == "cardinal" and not article  # not "3 en een jaar later", "3 en een miljoen"
        return shared if joins[-1] == "alternative" and counts else None

    def _share(self, tokens: Tokens, left: Amount, right: Amount) -> None:
        """Lets two numbers share unit and scale word as those of a change do."""
        share_change(left, right, counted=self._nouns.follows(tokens, right.stop))

    def _share_row(self, tokens: Tokens, left: Amount, last: Amount) -> None:
        """Give a number the unit or the noun that stands behind the last one of its row.

        "116.000 oder 7,3 Prozent mehr" say the same in numbers and as a share.
        """
        percent = last.unit is not None and last.unit.kind == "percent"
        finer = last.decimals > left.decimals and not last.digits / 2 < left.digits < last.digits * 2
        if (percent and (finer or left.digits > _MOST_PERCENT)) or multiplies(tokens, left, last):
            return
        if last.scale > 1 or left.scale == 1:  # what is shared stands behind the last: "11 triệu, hai chỉ"
            self._share(tokens, left, last)
        if left.unit is None and last.unit is None and left.scale == last.scale:
            left.noun = self._nouns.printed(tokens, last.stop)

    def _opens_row(self, tokens: Tokens, amounts: Sequence[Amount], place: int) -> bool:
        """Is the number at `place` the first of a range, or of a row with one unit or of three and more?

        "sieben Längen von 115 bis 145 cm", "twee kinderen van 3 en 5 jaar", "mannen van 19, 22 en 27".
        """
        if place + 1 >= len(amounts):
            return False
        join = self._join(tokens, amounts[place], amounts[place + 1])[0]
        if join == "range" or amounts[place].unit:
            return join == "range"
        last = self._last_of_row(tokens, amounts, place, join)
        return last is not None and (last is not amounts[place + 1] or last.unit is not None)

    def _is_ratio(self, tokens: Tokens, left: Amount, right: Amount, join: Join | None) -> bool:
        """Is this "34 of the 34", or "three points out of four", with the noun behind the first or behind both?"""
        if join in ("odds", "colon"):
            return left.value == 1 and right.value >= _LEAST_ODDS and not (left.unit or right.unit)
        if left.unit or right.unit or left.value > right.value:
            return False
        if not left.certain and join != "rate":
            # "een van de drie" has an article; "năm trong số tám" are five, though "năm trong 8 tỉnh" are years
            plainly = right.spelled or right.first - left.stop > 1
            return join == "ratio" and left.digits > 1 and plainly
        if join in ("ratio", "rate"):
            return True
        named = right.noun if join is None and left.digits > 1 else None
        if named and self._wordings.joins.get(self._wordings.gap(tokens, left.end, named[0])) in ("ratio", "rate"):
            return True  # "ثلاثة من القضاة الاثني عشر"
        noun = self._nouns.at(tokens, left.stop) if join is None else None
        if noun is None or noun.stop > right.first or left.digits == 1:
            return False
        # "ثلاثة أنواع من الأنواع العشرة": the noun may stand before the second number
        start = min(right.start, right.noun[0]) if right.noun else right.start
        gap = self._wordings.gap(tokens, tokens.end[noun.stop - 1], start)
        kind = self._wordings.join(gap)
        for _ in range(_ADJECTIVES):  # "84 شاحنة فقط من أصل 600"
            if kind or " " not in (gap := gap.partition(" ")[2]):
                break
            kind = "rate" if self._wordings.joins.get(gap) == "rate" else None
        if kind not in ("ratio", "rate"):
            return False
        told = bool(right.noun) or self._wordings.is_parted(tokens.form[right.stop])  # "10 очок із 12 можливих"
        # A wording of several words joins nothing else: "73 شاحنة من أصل 600 يحتاجها السكان".
        told = told or (kind == "rate" and " " in gap and not self._nouns.known(tokens, right.stop))
        other = None if told else self._nouns.at(tokens, right.stop)
        return other is None or bool(noun.concept and other.concept == noun.concept)

    def _is_measured(self, tokens: Tokens, left: Amount, right: Amount) -> bool:
        """Is this "у Карпатах 7–12°", "Hà Nội 16 đến 19 độ": behind a name, but one end of what is measured?"""
        bare = left.plain and tokens.text[left.start : left.end].isdecimal()  # not "phủ 5G tới 90%"
        if left.role != "identifier" or not bare or tokens.glued(left.first):
            return False
        gap = self._wordings.gap(tokens, left.end, right.start)
        dash = (
            self._wordings.joins.get(gap) == "dash" and "—" not in gap
        )  # not "Nikkei 225 — 1,1%", but "у Львові 3–5 автобусів"
        several = dash and (right.scale != 1 or self._nouns.are_several(tokens, right.stop))
        tight = right.unit and gap in _TIGHT  # "công suất phòng 85-90%"
        if not (right.unit or several) or (not tight and self._identifiers.has_label(tokens, left, 0)):
            return False  # "عيار 21 إلى 4850 جنيها"
        return dash or "" in self._wordings.ranges.get(gap, ()) or gap in self._instead

    def _shares_label(self, tokens: Tokens, left: Amount, right: Amount) -> bool:
        """Is this "artikelen 5 en 6", "الدقيقتين 23 و71": another of the numbered things, nothing being counted?"""
        named = left.plain or (left.spelled and self._identifiers.has_label(tokens, left, 0))  # "nummers vier en vijf"
        if (
            left.role not in ("identifier", "ordinal")
            or not named
            or not (right.plain or right.spelled)
            or right.role != "cardinal"
        ):
            return False
        between = tokens.text[left.end : right.start]
        joined = any(map(str.isalpha, between)) or between.strip() in _COMMAS
        named = tokens.form[right.stop] in _QUOTES  # "двома Х-22 і трьома «Кинджалами»"
        return joined and right.unit is None and not named and not self._nouns.follows(tokens, right.stop)

    def _is_rough(self, tokens: Tokens, left: Amount, right: Amount) -> bool:
        """ "zwei, drei Tage", "hai ba ngày", "bảy tám trăm": a number in words and the next one, of what is counted."""
        if not (left.spelled and right.spelled) or tokens.text[left.end : right.start].strip() not in ("", ","):
            return False
        if left.unit is not None or left.scale > 1 or (self._together and right.first == left.stop):
            return False  # "two years, three years" are two amounts, "einem zweitägigen" is one
        counted = right.unit is not None or self._nouns.follows(tokens, right.stop) or right.scale > 1
        power = right.digits / (left.digits + 1) if left.digits else 0
        if not counted or power not in _POWERS:
            return False
        left.digits *= power
        return True

    def _signed(self, tokens: Tokens, amounts: Sequence[Amount], place: int) -> Joined | None:
        """Digits joined by "-", "/" or ":": a range, a ratio, or the name that a score or a longer chain is."""
        left, right = amounts[place : place + 2]
        sign = tokens.text[left.end : right.start]
        if left.spelled and right.spelled:  # "два-три дні"
            counted = {left.role, right.role} <= _COUNTING and sign in ("-", "–", "‑")  # "у два-три рази" too
            if counted and left.digits and make_range(left, right):
                return Joined("range", [left, right], left.first)
            if not (counted and is_score(left, right, sign)) or self._nouns.is_counted(tokens, right.stop):
                return None
            left.role = "identifier"  # "verloor met zes-nul"
            return Joined("", [left, right], left.first)
        nil = (left if left.spelled else right).digits == 0 and "/" not in sign  # "صفر-3" is a score
        if ((left.spelled or right.spelled) and not nil) or sign[0].isspace() != sign[-1].isspace():
            return None
        lettered = tokens.glued(left.first) or not tokens.text[left.start : left.end].isdecimal()
        if left.role == "identifier" and sign[0].isspace() and (lettered or "—" in sign):
            return None  # "Nikkei 225 — 1,1%", "у 5-Б - 28"
        if left.role == "ordinal" and sign[0].isspace() and right.role != "ordinal":
            return None  # "у 2-му кварталі — 300, у 3-му — 290"
        parts = amounts[place : self._end_of_chain(tokens, amounts, place + 1)]
        if left.role == "ordinal" and "/" in sign and len(parts) == 2 and left.digits <= right.digits:
            return None  # "xếp thứ 13/14": the thirteenth, and of how many
        # "058/21" is the 58th of a year
        numbered = "/" in sign and (left.leading or self._identifiers.is_issue(tokens, left, right))
        counted = left.role == right.role == "cardinal" and not numbered
        if len(parts) == 2 and counted and not are_years(tokens, left, right, self._identifiers.is_year):
            if "/" in sign and be_part_of_scale(left, right):
                return Joined("", parts, left.first)
            if "/" in sign and not is_result(left, right):
                return Joined("ratio", parts, left.first) if share_unit(left, right) else None
            if ":" not in sign and "/" not in sign:
                if self._is_range(tokens, left, right) and make_range(left, right):
                    return Joined("range", parts, left.first)
                if left.unit or "—" in sign:
                    return None
        if len(parts) == 2 and ":" in sign and self._is_ratio(tokens, left, right, "colon"):
            return Joined("ratio", parts, left.first)  # "im Maßstab 1:25.000"
        left.role = "identifier"
        parts[-1].drop_unit()
        if len(parts) == 2 and ":" not in sign and "/" not in sign:
            parts = amounts[place : tie_break_end(tokens, amounts, place)]
        return Joined("", parts, left.first)

    def _end_of_chain(self, tokens: Tokens, amounts: Sequence[Amount], last: int) -> int:
        """The place after the numbers that go on being joined by signs without any space."""
        while last + 1 < len(amounts):
            gap = tokens.text[amounts[last].end : amounts[last + 1].start]
            if self._wordings.joins.get(gap) not in ("dash", "slash", "colon") or (gap == "/" and amounts[last].unit):
                break  # "20-40mm/24h" is so much in a day
            last += 1
        return last + 1

    def _is_range(self, tokens: Tokens, left: Amount, right: Amount) -> bool:
        """ "3-5 Tage" against the score "3-5": a unit or known noun tells, or numbers too high for a game."""
        before = left.unit and left.bare is None  # "$8–10"
        first = left.first if left.digits < right.digits else None
        counted = self._nouns.are_counted(tokens, right.stop, first) or self._identifiers.is_parted(tokens, right.stop)
        measured = right.unit or before or counted or self._bounding.before(tokens, left.first)
        return bool(measured or right.digits > _HIGHEST_SCORE or right.scale > 1 or right.decimals)
