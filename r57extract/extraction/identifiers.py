"""Numbers that name and count nothing: 57-NQ/TW, F-16, COVID-19, "Platz 2", "(1)"."""

from __future__ import annotations

from r57extract.extraction.amount import HYPHENS, Amount
from r57extract.extraction.crosses import Crosses
from r57extract.extraction.digits import as_usual
from r57extract.extraction.list_numbers import (
    QUOTES,
    end_of_pointed_row,
    ends_title,
    goes_on_pointed,
    is_group,
    is_list_number,
)
from r57extract.extraction.named_rows import NamedRows
from r57extract.extraction.nouns import WHOLES, NounReader
from r57extract.extraction.phrases import Phrases
from r57extract.extraction.tokens import BREAK, MARK, NUMBER, WORD, Tokens
from r57extract.languages import Language

_PLATE = 2
_LONGEST_LETTERING = 1
_TEN, _FOUR_DIGITS = 10, 1000
_APOSTROPHES = frozenset("'’")
_LONGEST_STREET = 3
# Behind these a capital letter may be due to its place in the sentence.
_STOPS = frozenset(".!?:…؟«»„“”‘’\"'")
YEARS = (1500, 2100)
_WEEKS, _ISSUED = 53, (1980, 2050)
_RECENT_YEARS = (1900, 2050)


class Identifiers:
    """Tells numbers that name something from numbers that count, in one language."""

    def __init__(self, language: Language, nouns: NounReader) -> None:
        digits, spelling = language.digits, language.spelling
        self._labels = Phrases({"": digits.labels}, spelling, clitics=True)
        self._no_labels = Phrases({"": digits.no_labels}, spelling)
        self._accusatives = tuple(map(spelling.form, digits.accusatives))
        self._singulars = frozenset(map(spelling.form, language.numbers.duals.nouns))
        self._distributive = frozenset(map(spelling.form, digits.distributive))
        self._held = Phrases({"": digits.held}, spelling)
        self._places = Phrases({"": digits.places}, spelling, clitics=True)
        self._rows = Phrases({"": language.numbers.ordinals.rows}, spelling, clitics=True)
        self._places_after = Phrases({"": digits.places_after}, spelling)
        self._holders = Phrases({"": digits.holders}, spelling, clitics=True)
        self._names, self._decimal = digits.names, digits.decimal
        self._longest_name = max(map(len, digits.names), default=0)
        self._determiners = frozenset(map(spelling.form, language.numbers.determiners))
        self._prefixes = frozenset(map(spelling.form, spelling.prefixes))
        measures = language.measures
        bounds = [form for forms in measures.bounds.values() for form in forms]
        self._bounds = Phrases({"": bounds}, spelling)
        # "số" announces a number, but "trong số" joins two of them.
        self._wordings = Phrases({"": (*measures.ratios, *measures.rates, *bounds)}, spelling)
        self._parting = Phrases({"": (*measures.ratios, *measures.rates)}, spelling)
        self._rough = Phrases({"": language.calendar.bare_years.count_before}, spelling, clitics=True)
        self._nouns = nouns
        self._others = frozenset(map(spelling.form, language.nouns.others))
        self._capitalised = language.nouns.capitalised
        # "Saison eins" is numbered, "für die Saison einen …" is not; who counts with classifiers has no articles.
        articles = () if language.nouns.classifiers else language.numbers.doubts.articles
        self._articles = frozenset(map(spelling.form, articles))
        self._bounding = frozenset(map(spelling.form, bounds))
        self._rows_of_names = NamedRows(language, nouns)
        self._known = self._others | self._bounding
        self._crosses = Crosses(language)

    def classify(self, tokens: Tokens, amount: Amount, floor: int, last: Amount | None = None) -> None:
        """Turns an amount in digits into an identifier, list number or place where its surroundings say so.

        last  the number before it
        """
        label = self._labels.at(tokens, amount.bare[0]) if amount.bare and not amount.spelled else None
        if label and label[0] == amount.stop and tokens.kind[amount.stop] == NUMBER:
            amount.drop_unit()  # "ч. 2 ст. 307": no centuries, but part 2 of article 307
        end = self._written_on(tokens, amount)
        if end is not None:
            amount.role, amount.unit, amount.noun = "identifier", None, None
            while amount.stop < len(tokens) and tokens.start[amount.stop] < end:
                amount.stop += 1
            amount.end = max(end, amount.end)
        elif amount.role in ("cardinal", "ordinal") and amount.scale == 1:
            if amount.role == "cardinal":
                self._by_words(tokens, amount, floor, last)
            self._add(tokens, amount)

    def _add(self, tokens: Tokens, amount: Amount) -> None:
        """Takes along what is added to a minute, "45+2"; other such sums are names, "5+1"."""
        if amount.plain and _adds(tokens, amount.stop):
            if amount.role != "ordinal":
                amount.role = "identifier"
            amount.stop, amount.end = amount.stop + 2, tokens.end[amount.stop + 1]

    def _by_words(self, tokens: Tokens, amount: Amount, floor: int, last: Amount | None) -> None:
        if is_list_number(tokens, amount, self._nouns, named=self._capitalised):
            amount.role = "list-number"
        elif amount.leading > 1 or (amount.leading and amount.digits > 99):  # 007, 0800; but 05 is five
            amount.role = "identifier"
        else:
            self.by_label(tokens, amount, floor)
            if last and last.role == "identifier" and self._decimal == "," and goes_on_pointed(tokens, last, amount):
                amount.role = "identifier"
            named = self._is_named(tokens, amount) and not (
                last and (_stands_behind(amount, last) or self._rows_of_names.goes_on(tokens, last, amount))
            )
            named = named or ends_title(tokens, amount) or self._is_short_year(tokens, amount)
            if amount.role == "cardinal" and named and (amount.plain or self._is_version(tokens, amount)):
                amount.role = "identifier"

    def by_label(self, tokens: Tokens, amount: Amount, floor: int) -> None:
        """Turns a bare number into an ordinal behind a word for numbered things ("Platz 2"), a name behind a label."""
        pointed = amount.decimals and "." not in tokens.text[amount.start : amount.end]  # "Abschnitt 3.2"
        if amount.role != "cardinal" or amount.scale != 1 or pointed or tokens.form[amount.first] in self._articles:
            return
        if amount.spelled and amount.start > tokens.start[amount.first]:
            return  # "المحطات الخمس" are five stations, "المحطة الخامسة" is the fifth
        # "الدورة الـ26" is the 26th as much as "الدورة 26".
        article = not amount.spelled and tokens.form[amount.first - 1] in self._determiners
        place = self._places.before(tokens, amount.first - article)
        if (place and place[0] >= floor) or self._places_after.at(tokens, (amount.bare or (amount.stop,))[0]):
            glued = amount.bare is not None and tokens.form[amount.bare[0]] in HYPHENS  # "на 7-й хвилині 19-річний …"
            if amount.unit is None or not (amount.spelled or glued):
                amount.drop_unit()  # "الدقيقة 89 يوم السبت" is the 89th minute, not 89 days
                amount.role = "ordinal"
        elif amount.unit is None and (
            self._closes_row(tokens, amount)
            or (self.has_label(tokens, amount, floor) and not self._holds(tokens, amount))
        ):
            # "fase 2" is the second phase
            amount.role = "ordinal" if self._rows.before(tokens, amount.first) else "identifier"
            while not amount.spelled and is_group(tokens, amount.stop):  # a telephone number in groups
                amount.stop, amount.end = amount.stop + 1, tokens.end[amount.stop]

    def _closes_row(self, tokens: Tokens, amount: Amount) -> bool:
        """Does a label close a row of numbers with points, where decimals have commas: "1.1 та 4.1 черги"?"""
        row = end_of_pointed_row(tokens, amount) if amount.decimals and self._decimal == "," else 0
        return bool(row) and self._labels.at(tokens, row) is not None

    def _is_short_year(self, tokens: Tokens, amount: Amount) -> bool:
        """Is it the year of "van '53"? Behind a quotation mark, something would be counted."""
        mark = amount.first - 1
        short = amount.plain and tokens.form[mark] in _APOSTROPHES and tokens.end[amount.first] - amount.start == 2
        alone = short and tokens.glued(amount.first) and tokens.kind[mark - 1] == WORD and not tokens.glued(mark)
        return alone and tokens.form[amount.stop] not in _APOSTROPHES and not self._nouns.follows(tokens, amount.stop)

    def _is_version(self, tokens: Tokens, amount: Amount) -> bool:
        """Is it "Industrie 4.0", "CC-BY 2.5", where decimals have a comma?"""
        printed = tokens.text[amount.start : amount.end]
        named = printed.endswith(".0") or tokens.printed(amount.first - 1, amount.first - 1).isupper()
        return self._decimal == "," and amount.unit is None and "." in printed and amount.decimals == 1 and named

    def has_label(self, tokens: Tokens, amount: Amount, floor: int) -> bool:
        """Does a label announce that this number names something?"""
        article = not amount.spelled and tokens.form[amount.first - 1] in self._determiners
        label = self._labels.before(tokens, amount.first - article) or self._label_of_address(tokens, amount)
        if label is None or label[0] < floor:
            return False
        longer = self._no_labels.before(tokens, amount.first)
        if longer and longer[0] < label[0]:
            return False  # "dân số 5.000 người"
        if tokens.form[label[0] - 1] in self._distributive:
            return False  # "mỗi lớp 25 người"
        printed = tokens.text[amount.start : amount.end]
        grouped = amount.digits >= _FOUR_DIGITS and not amount.spelled and not printed.isdecimal()
        if grouped and self._nouns.follows(tokens, amount.stop):
            return False  # "phường 15.000 dân": nobody groups the digits of a name
        wording = self._wordings.before(tokens, amount.first)
        return wording is None or wording[0] >= label[0]

    def _holds(self, tokens: Tokens, amount: Amount) -> bool:
        """Does the label hold what is counted behind it: "nhóm 20 hộ", "القاعة 1500 شخص", "هذا الموسم 20 هدفا"?"""
        counted = self._nouns.known(tokens, amount.stop)
        many = amount.digits % 100 > _TEN and self._nouns.follows(tokens, amount.stop)
        if many and tokens.form[amount.stop].endswith(self._accusatives):
            return True  # nothing but what is counted has these endings right behind such a number
        several = 2 < amount.digits <= _TEN and bool(counted)  # before a plural
        part = counted in WHOLES or not (counted or tokens.form[amount.stop] in self._singulars)
        if self._accusatives and (several or not part):
            return self._labels.at(tokens, amount.stop) is None
        if self._holders.before(tokens, amount.first) is None:
            return False
        if self._capitalised and (amount.spelled or amount.digits > _TEN) and self._nouns.follows(tokens, amount.stop):
            return True  # "in der Hauptstraße zwölf Autos"
        other = tokens.form[amount.stop] in self._others  # "đợt 1 từ 5/5"
        many = self._nouns.are_several(tokens, amount.stop)  # "у вагоні 50 шахтарів", "у розділі 12 статей"
        return many or bool(counted and counted not in WHOLES and not other) or bool(self._held.at(tokens, amount.stop))

    def _label_of_address(self, tokens: Tokens, amount: Amount) -> tuple[int, str] | None:
        """The label before a name that stands between it and the number: "вулиця Шевченка, 12"."""
        name = amount.first - 1
        name -= name > 0 and tokens.form[name] in ",،"
        if name < 1 or amount.spelled or not tokens.is_capital(name) or self._nouns.follows(tokens, amount.stop):
            return None
        for start in range(name, max(name - _LONGEST_STREET, 0), -1):  # "вул. Січових Стрільців, 24"
            if not tokens.is_capital(start):
                return None
            if label := self._labels.before(tokens, start):
                return label
        return None

    def is_year(self, tokens: Tokens, amount: Amount) -> bool:
        """Four digits that are likelier a year than a count, dates having taken what is surely one."""
        if not amount.plain or amount.leading or not YEARS[0] <= amount.digits <= YEARS[1]:
            return False
        recent = _RECENT_YEARS[0] <= amount.digits <= _RECENT_YEARS[1]
        if self._rough.before(tokens, amount.first) and (not recent or amount.digits % 100 == 0):
            return False  # "نحو 1500 بحسب": about so many; but "um 1933" there was something
        if recent:
            counted = self._nouns.known(tokens, amount.stop) or self._nouns.are_several(tokens, amount.stop)
            return not (counted or self._is_round(tokens, amount))
        return not self._nouns.follows(tokens, amount.stop)

    def _is_round(self, tokens: Tokens, amount: Amount) -> bool:
        """Is it "2000 Gäste", "etwa 2030 Gäste": before any noun, where nouns are known, in hundreds or bounded?"""
        stop = amount.stop
        if not self._capitalised or not self._nouns.follows(tokens, stop):
            return False
        whole = amount.digits % 100 == 0 and tokens.is_capital(stop)
        return whole or self._bounds.before(tokens, amount.first) is not None

    def is_issue(self, tokens: Tokens, left: Amount, right: Amount) -> bool:
        """Is it an issue, month, week or act of a year that is counted through: "9/2021", "(EU) 2024/1689"?"""
        if not (left.plain and right.plain) or self._nouns.known(tokens, right.stop):
            return False
        filed = tokens.kind[max(left.first - 2, 0) : left.first] == [NUMBER, WORD] and tokens.is_capital(left.first - 1)
        if filed and left.digits > right.digits:
            return True  # the file "43 IN 812/26"
        issue = left.digits <= _WEEKS and _ISSUED[0] <= right.digits <= _ISSUED[1]
        return issue or (_ISSUED[0] <= left.digits <= _ISSUED[1] and right.digits > _WEEKS)

    def _written_on(self, tokens: Tokens, amount: Amount) -> int | None:
        """The end of the name that the digits are written into, if they are."""
        printed = as_usual(tokens.text[amount.start : amount.start + self._longest_name + 1])
        if printed.startswith(self._names):
            length = max(len(name) for name in self._names if printed.startswith(name))
            if not printed[length : length + 1].isdecimal():  # "24/75" is no "24/7"
                return amount.start + length
        before, after = amount.first - 1, amount.stop
        counts = amount.unit is not None or self._nouns.is_counted(tokens, amount.stop)
        named = before >= 0 and tokens.glued(amount.first) and self._names_before(tokens, before, counts)
        if named and tokens.kind[before] == WORD and self._crosses.at(tokens, before):
            named = False  # "25x50 m"
        if not named and after < len(tokens) and tokens.glued(after) and not self._crosses.at(tokens, after):
            named = self._names_after(tokens, after, amount)
        if not named:
            return None
        if amount.bare and not tokens.glued(amount.bare[0]):
            amount.drop_unit()  # "U23 lần thứ 21"
            after = amount.stop
        while after < len(tokens) and tokens.glued(after) and self._continues(tokens, after):
            after += 1
        return tokens.end[after - 1]

    def _continues(self, tokens: Tokens, index: int) -> bool:
        """Does the name go on with this token? Joining marks need something behind them."""
        if tokens.kind[index] in (WORD, NUMBER):
            return True
        if tokens.form[index] == ",":  # "4x7,5 km"
            return tokens.glued(index + 1) and tokens.kind[index - 1 : index + 2 : 2] == [NUMBER, NUMBER]
        return tokens.form[index] in "-‑/._+" and tokens.glued(index + 1) and tokens.kind[index + 1] in (WORD, NUMBER)

    def _names_before(self, tokens: Tokens, before: int, counts: bool) -> bool:
        """Do letters, or a hyphen behind letters, stand right before the digits?"""
        form = tokens.form[before]
        if tokens.kind[before] == WORD:
            # A space is often lost before digits in scripts without capitals; a unit shows that they count.
            lost = counts and tokens.printed(before, before).upper() == tokens.printed(before, before).lower()
            if not counts and tokens.printed(before, before).isupper() and len(form) == 1:
                return form not in self._prefixes  # "в/ч А1234", though "а" is "and"
            return not lost and form not in self._prefixes and form not in self._known
        if tokens.kind[before] != MARK or not tokens.glued(before) or tokens.kind[before - 1] == BREAK:
            return form in ("#", "№")
        titled = form in HYPHENS and tokens.form[before - 1] in QUOTES  # "«Шахеди»-136"
        joined = titled or (tokens.kind[before - 1] == WORD and tokens.form[before - 1] not in self._prefixes)
        if (form in HYPHENS or form == ".") and tokens.form[before - 1] in self._bounding:
            return False  # "Über-67-Jährige", "ca.16 Tonnen"
        lower = form == "/" and tokens.printed(before - 1, before - 1).islower()
        unit = form == "/" and tokens.kind[before - 2] == NUMBER
        if (counts and (lower or unit)) or (unit and tokens.glued(before - 1)):
            joined = False  # "350mm/24h", "240 MW/480 MWh"
        return form in "#№_" or (form in "-‑./+" and joined)

    def _names_after(self, tokens: Tokens, after: int, amount: Amount) -> bool:
        """Do letters stand right behind the digits that no unit, ending or scale explains?"""
        form, kind = tokens.form[after], tokens.kind[after]
        hyphen = form in HYPHENS
        if kind == MARK and (hyphen or form == "/"):
            if not tokens.glued(after + 1) or tokens.kind[after + 1] != WORD:
                return False
            printed = tokens.printed(after + 1, after + 1)
            if form == "/" and printed.isupper() and "-" in tokens.text[amount.start : amount.end]:
                return True  # "07-TB/CQTT" is a document's number, though TB could be a unit
            if form == "/" and len(printed) > _LONGEST_LETTERING and not printed[0].isupper():
                return False  # "12.000/mm3", "350/ngày", "300/يوم" are rates, "5/ب" a name
            if form == "/" or (printed.isupper() and amount.unit is None):
                return amount.unit is None and amount.scale == 1
            if amount.unit is None:
                self._take_written_on(tokens, amount, after + 1)
            return False
        if kind != WORD or amount.unit is not None or amount.scale != 1 or amount.role == "ordinal":
            return False
        printed = tokens.printed(after, after)
        return len(printed) < 4 or not printed.islower() or self._follows_letters(tokens, after)

    def _follows_letters(self, tokens: Tokens, after: int) -> bool:
        return tokens.glued(after + 1) and tokens.kind[after + 1] == NUMBER

    def _take_written_on(self, tokens: Tokens, amount: Amount, word: int) -> None:
        """The counted noun in "3-huizenmodel", "5-Sterne-Hotel": the number's figure ends before the hyphen."""
        amount.noun = (tokens.start[word], tokens.end[word])

    def _is_named(self, tokens: Tokens, amount: Amount) -> bool:
        """A capitalised name with a bare number behind it and nothing to count: "Radio 4", "iPhone 11"."""
        before = amount.first - 1
        if before < 0 or tokens.kind[before] != WORD or tokens.glued(amount.first) or before in tokens.claimed:
            return False  # "ab Januar 63 Euro": the name is a date's
        if "\t" in tokens.text[tokens.end[before] : tokens.start[amount.first]]:
            return False  # the next cell of a table
        printed = tokens.printed(before, before)
        after = tokens.printed(amount.stop, amount.stop)
        if printed.isupper() and after.isupper() and len(printed) == len(after) == _PLATE:
            return True  # a licence plate: "AA 1234 BB"
        if printed.islower() or printed.casefold() == printed or tokens.form[before] in self._others:
            return False
        if printed.isupper() and self._labels.before(tokens, before):
            return True  # "الرحلة MS 777 تقلع"
        if self._no_labels.before(tokens, amount.first):
            return False  # "im selben Zeitraum 27", "laut Polizei 8000"
        starts = tokens.kind[before - 1] == BREAK or tokens.form[before - 1] in _STOPS
        inside = not starts or printed[1:] != printed[1:].lower()
        return inside and not self._nouns.follows_name(tokens, amount.stop) and not self.is_parted(tokens, amount.stop)

    def is_parted(self, tokens: Tokens, index: int) -> bool:
        """Does "von" and a number follow: "Die Flugabwehr schoss 117 von 142 ab"?"""
        found = self._parting.at(tokens, index)
        return found is not None and tokens.kind[found[0]] == NUMBER


def _stands_behind(amount: Amount, last: Amount) -> bool:
    """Does it stand behind no name, but behind what is measured: "bei den 35- bis 64-Jährigen 56"?"""
    return last.unit is not None and last.stop == amount.first


def _adds(tokens: Tokens, index: int) -> bool:
    """Do a plus and a number follow at once?"""
    glued = tokens.form[index] == "+" and tokens.glued(index) and tokens.glued(index + 1)
    return glued and tokens.kind[index + 1] == NUMBER
