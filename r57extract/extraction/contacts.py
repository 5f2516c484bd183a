"""How somebody is reached or paid: telephone numbers, bank cards, postal codes, e-mail and web addresses."""

from __future__ import annotations

import regex

from r57extract.extraction.bounds import ends_clause
from r57extract.extraction.digits import as_usual
from r57extract.extraction.nouns import NounReader
from r57extract.extraction.phrases import Phrases
from r57extract.extraction.tokens import BREAK, NUMBER, WORD, Tokens
from r57extract.languages import Language
from r57extract.types.article import Span

_LINK = regex.compile(
    r"""
    (?: https?:// | www\. ) \S++
    | (?<![\p{L}\p{Nd}]) [@\#] [\p{L}\p{Nd}_]++
    """,
    regex.VERBOSE | regex.IGNORECASE,
)
# What an address or name is known by, and the rarest character of it, which is found ten times as fast.
_LINK_SIGNS = (("@", "@"), ("#", "#"), ("/", "://"), ("w", "www."), ("W", "Www."), ("W", "WWW."))
# An address needs an "@", a host a well-known ending: neither is looked for further than this on either side.
_REACH = 80
_ADDRESS = regex.compile(r"@|\.(?:com|org|net|info|gov|edu|eu|de|nl|be|at|ch|ua|vn|eg|sa|ae|uk|tv)(?:/|$|[^\p{L}])")
_PHONE = regex.compile(r"\p{Nd}(?:[\x20\u00a0\u2007\u2009\u202f()/–-]{0,3}\p{Nd}){6,14}+")
# The account "DE22 1005 0000 0190 0947 29", behind the letters of its country.
_ACCOUNT = regex.compile(r"\d{2}(?:[\x20\u00a0]?[A-Z\d]{4}){3,7}+(?:[\x20\u00a0]?\d{1,3})?+(?![\p{L}\p{Nd}])")
# How many digits postal codes have; those of four are known behind a house number only.
_POSTAL = (4, 5)
# What is dialled has so many digits; and the words that say so are so near, in its clause.
_SHORTEST, _CLAUSE = 3, 14
_APART = frozenset(",*|·•")
_CHECKED = 2  # letters of the country before an account, and the digits behind them that check it
_GROUP = 4  # digits in a group on a bank card, and groups


def links(text: str) -> list[Span]:
    """Web addresses, and names with "@" or "#", in order."""
    found: list[Span] = []
    start = 0
    if not _may_link(text):  # as most
        return found
    for line in text.split("\n"):
        if _may_link(line):
            found += (Span(*match.span()) for match in _LINK.finditer(text, start, start + len(line)))
        start += len(line) + 1
    return found


def _may_link(text: str) -> bool:
    return any(rarest in text and sign in text for rarest, sign in _LINK_SIGNS)


class Contacts:
    """Tells such numbers in one language."""

    def __init__(self, language: Language, nouns: NounReader) -> None:
        self._names = language.digits.names
        self._nouns = nouns
        self._dialled = {
            language.spelling.form(word): Phrases({"": words}, language.spelling)
            for word, words in language.digits.dialled.items()
        }
        measures, numbers = language.measures, language.numbers
        tables = (measures.units, measures.money, numbers.scales, numbers.plural_scales, numbers.abbreviations)
        listed = (forms for table in tables for forms in table.values()) if self._dialled else ()
        # What begins so behind digits tells that they count: "шахраї телефонували й ошукали на 500 гривень".
        self._measured = frozenset(
            language.spelling.form(form.split()[0]) for forms in listed for form in numbers.expanded(forms)
        )

    def at(self, tokens: Tokens, index: int) -> Span | None:
        """The telephone number, postal code, e-mail or web address that the digits at token `index` are part of."""
        end = self._end_of_phone(tokens, index) or _end_of_card(tokens, index)
        if end is not None:
            return Span(tokens.start[index], end)
        apart = not tokens.glued(index)
        if not apart or tokens.glued(index + 1):
            if found := _account(tokens, index) or _address(tokens, index):
                return found
        elif self._is_postal(tokens, index):
            return Span(tokens.start[index], tokens.end[index])
        words = self._dialled.get(tokens.form[index - 1]) if index and apart else None
        return self._dialled_number(tokens, index, words) if words else None

    def _dialled_number(self, tokens: Tokens, index: int, words: Phrases[str]) -> Span | None:
        """ "unter 116 123 anrufen": bare digits where the clause speaks of telephones."""
        stop = index + 1
        while tokens.kind[stop] == NUMBER or (tokens.form[stop] in "/-" and tokens.kind[stop + 1] == NUMBER):
            stop += 1
        digits = sum(len(form) for form in tokens.form[index:stop] if form.isdecimal())
        counts = tokens.form[stop] in "%,.°€$" and tokens.glued(stop) and tokens.kind[stop + 1] == NUMBER
        if digits < _SHORTEST or counts or self._nouns.counts(tokens, stop) or tokens.form[stop] in self._measured:
            return None
        for places in (
            range(index - 2, max(-1, index - 2 - _CLAUSE), -1),
            range(stop, min(stop + _CLAUSE, len(tokens))),
        ):
            for place in places:
                if ends_clause(tokens, place):
                    break
                if words.at(tokens, place):
                    return Span(tokens.start[index], tokens.end[stop - 1])
        return None

    def _is_postal(self, tokens: Tokens, index: int) -> bool:
        """ "Schlossstraße 5, 63322 Rödermark"; or alone with its place on a line: "20459 Hamburg"."""
        place, before = index + 1, index - 1
        if len(tokens.form[index]) not in _POSTAL or tokens.kind[place] != WORD or not tokens.is_capital(place):
            return False
        if before > 1 and tokens.form[before] in _APART and tokens.kind[before - 1] == NUMBER:
            return tokens.kind[before - 2] == WORD and not self._nouns.known(tokens, place)
        alone = (before < 0 or tokens.kind[before] == BREAK) and tokens.kind[place + 1] == BREAK
        return alone and len(tokens.form[index]) == max(_POSTAL) and not self._nouns.known(tokens, place)

    def _end_of_phone(self, tokens: Tokens, index: int) -> int | None:
        text, start = tokens.text, tokens.start[index]
        plus = text[start - 1 : start] == "+"
        if not plus and tokens.form[index][0] != "0":
            return None
        match = _PHONE.match(text, start)
        if match is None:
            return None
        parts = regex.split(r"\P{Nd}+", match.group())
        free = len(parts) > 3 and len(parts[1]) == 3  # "0 800 500 335"
        if not plus and len(parts[0]) < 2 and not free:
            return None
        # "0800 555 111 24/7" ends before the hours
        printed = as_usual(match.group())
        names = (printed.find(f" {name}") for name in self._names)
        return start + min((place for place in names if place > 0), default=len(printed))


def _account(tokens: Tokens, index: int) -> Span | None:
    """The number of a bank account that starts with these digits, if it does."""
    start, country = tokens.start[index], index - 1
    if country < 0 or tokens.kind[country] != WORD or len(tokens.form[index]) != _CHECKED:
        return None
    letters = tokens.printed(country, country)
    match = _ACCOUNT.match(tokens.text, start) if len(letters) == _CHECKED and letters.isupper() else None
    return Span(start, match.end()) if match else None


def _address(tokens: Tokens, index: int) -> Span | None:
    """The e-mail or web address that these digits are part of, if they are."""
    text, start, end = tokens.text, tokens.start[index], tokens.end[index]
    if _stands_apart(text[max(0, start - 2) : start][::-1]) and _stands_apart(text[end : end + 2]):
        return None
    left, right = text[max(0, start - _REACH) : start], text[end : end + _REACH]
    words = left.split()
    first = start if not words or left[-1].isspace() else start - len(words[-1])
    words = right.split()
    last = end if not words or right[0].isspace() else end + len(words[0])
    return Span(first, last) if _ADDRESS.search(text[first:last]) else None


def _stands_apart(beside: str) -> bool:
    """Is there no more than a mark between digits and a space, going by the two characters beside them?"""
    return beside[:1] != "@" and (len(beside) < 2 or beside[0].isspace() or beside[1].isspace())


def _end_of_card(tokens: Tokens, index: int) -> int | None:
    """The end of the number of a bank card, "4149 4390 1234 5678", or of a longer one in such groups."""
    stop = next(i for i in range(index, len(tokens)) if tokens.kind[i] != NUMBER or len(tokens.form[i]) != _GROUP)
    return tokens.end[stop - 1] if stop - index >= _GROUP else None
