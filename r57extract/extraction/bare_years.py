"""Whether four digits are a year: "in 2025" and "Act von 2017" are, "2025 Aufgaben" and "mehr als 2024" are not."""

from __future__ import annotations

from r57extract.extraction.date_grammar import DateGrammar
from r57extract.extraction.date_values import Found
from r57extract.extraction.tokens import BREAK, NUMBER, WORD, Tokens

_COMMA = frozenset(",،")
_SENTENCE_ENDS = frozenset(".!?…؟\n")
_BORN_OR_DIED = frozenset("*†✝")
_SYMBOLS = frozenset("%‰٪$€£¥₫/+-–—×°")
# Years that four digits may mean where no word says "year": those that news is about.
_LIKELY_YEARS = range(1900, 2101)
_YEARS = range(1500, 2101)
_ROUND = 50  # counts that are told roughly are multiples of it


def is_year(found: Found, tokens: Tokens, dates: DateGrammar, *, continued: bool) -> bool:
    """Do four digits mean a year? Not before a noun that is counted, nor after "rund" or "mehr als".

    "Seit 2018", "Act von 2017" and "2018 war" do; so does a number that closes a name ("Ryder Cup 2018").

    continued  does a year stand before it, with only "to", "and", a comma or a bracket between?
    """
    if found.values["y"] not in _YEARS:
        return False
    if found.stop - found.first > 1 or _in_compound(tokens, found):
        return True
    joint = dates.to.at(tokens, found.stop)
    if joint and tokens.kind[joint[0]] == NUMBER and are_counts(tokens, found.first, joint[0], dates):
        return False
    after = dates.year_after.at(tokens, found.stop)
    if after is None and dates.year_counts.at(tokens, found.stop):
        return _is_since_or_until(found, tokens, dates)
    if after is None and tokens.form[found.first - 1] == "(" and dates.counted.at(tokens, found.stop):
        return False  # "(2007 респондентів)"
    if continued:
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


def is_short_year(found: Found, tokens: Tokens, dates: DateGrammar) -> bool:
    """ "in '23": two digits behind an apostrophe, and a word that is said of years; but it may open a quotation."""
    ahead = dates.year_before.before(tokens, found.first)
    if not ahead or not ahead[1] or tokens.form[found.stop] == "'" or tokens.glued(found.first):
        return False
    return dates.counted.at(tokens, found.stop) is None and not dates.measured.at(tokens, found.stop)


def are_counts(tokens: Tokens, first: int, last: int, dates: DateGrammar) -> bool:
    """Are the round numbers at these tokens the ends of a range that counts: "1950–2000 Gäste"?"""
    if dates.counted.at(tokens, last + 1) is None:
        return False
    forms = (tokens.form[first], tokens.form[last])
    return all(form.isdecimal() and int(form) % _ROUND == 0 for form in forms)


def _tells_long_ago(found: Found, tokens: Tokens, dates: DateGrammar, *, told: bool) -> bool:
    """Is it "seit 1878 besteht sie", "der 1878 gegründete Verein"?

    told  does a word that is said of years stand behind it?
    """
    if told and tokens.form[found.first - 1] in dates.articles:
        return True
    words = dates.relations.before(tokens, found.first)
    return words is not None and words[1] == ("from",)


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
