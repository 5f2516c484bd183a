"""What numbers share in clauses that leave out the rest: "der Kanton 6,1 und die Gemeinde 2,3 Millionen"."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from r57extract.extraction.amount import HYPHENS, Amount
from r57extract.extraction.identifiers import Identifiers
from r57extract.extraction.nouns import NounReader
from r57extract.extraction.phrases import Phrases
from r57extract.extraction.sharing import are_of_one_size
from r57extract.extraction.tokens import WORD, Tokens
from r57extract.languages import Language

_LONGEST = 6  # tokens between two numbers
_AGES = 2  # "35- bis 64-Jährige"
_NAME = 4  # tokens of a name with its preposition: "bei der SPD 74"


class Gap(NamedTuple):
    """What stands between two numbers, if it is nothing but who or when it is.

    opening  the first word, where it is a preposition
    article  does an article, or a preposition, stand before the name?
    """

    opening: str
    article: bool


class Gapping:
    """Such rows in one language: where all nouns have capitals, a small word that is not listed is a verb."""

    def __init__(self, language: Language, nouns: NounReader, identifiers: Identifiers) -> None:
        measures, spelling = language.measures, language.spelling
        self._nouns, self._identifiers = nouns, identifiers
        self._named = language.nouns.capitalised
        self._joints = frozenset((",", *map(spelling.form, language.numbers.joiners)))
        self._articles = frozenset(map(spelling.form, (*measures.between, *language.calendar.of)))
        self._to = frozenset(map(spelling.form, (*language.comparisons.to, *language.comparisons.by)))
        self._leading = self._to.union(map(spelling.form, language.duties.agents))
        self._adverbs = Phrases({True: measures.gapped}, spelling)

    def share(self, tokens: Tokens, amounts: Sequence[Amount]) -> None:
        """Gives such numbers the scale word, unit and noun that are printed behind the last of their row."""
        row = False  # has the number at `place` been found in a row of names?
        given: Amount | None = None  # the last number that has been given what stands behind its row
        for place in range(len(amounts) - 1, 0, -1):
            left, right = amounts[place - 1], amounts[place]
            if left.role == "identifier":
                row = self._named and left.plain and self._is_in_row(tokens, amounts, place, row)
                if row:
                    left.role = "cardinal"
                    self._give(tokens, left, right)
                continue
            row = False
            if right.unit is None and right.scale == 1:
                continue
            passed = range(0)
            if left.role == "ordinal" and left.spelled and place > 1:  # "kamen 1,2, im zweiten 1,4 Millionen"
                left, passed = amounts[place - 2], range(left.first, left.stop)
            elif place > 1 and _is_aged(tokens, left):  # "bei den 35- bis 64-Jährigen 56 Prozent"
                left, passed = _before_ages(tokens, amounts, place - 1)
            if left.unit is not None or left.scale not in (1, right.scale):
                continue
            may = _may_share(tokens, left, right, self._joints, passed=len(passed))
            if may and (
                self._leaves_out(tokens, left, right, passed) or self._is_of_three(tokens, amounts, place, given)
            ):
                self._give(tokens, left, right)
                given = left

    def _give(self, tokens: Tokens, left: Amount, right: Amount) -> None:
        left.scale, left.unit, left.plain = right.scale, right.unit, False
        if right.unit is None:
            left.noun = right.noun or self._nouns.printed(tokens, right.stop)

    def _leaves_out(self, tokens: Tokens, left: Amount, right: Amount, passed: range) -> bool:
        """Does nothing but who or when it is, or an adverb like "locally", stand between the two?

        passed  the tokens of an ordinal, or of an age, there
        """
        adverb = self._adverbs.at(tokens, left.stop + 1)
        if adverb and adverb[0] == right.first:
            return True
        gap = self._gap(tokens, left.stop + 1, right.first, passed) if self._named else None
        if gap is None or not (left.decimals or right.decimals or passed):
            return False
        last, before = tokens.form[right.first - 1], tokens.form[left.first - 1]
        if last in self._leading:  # "auf 27,9 und die SPD auf 21,1 Prozent"
            percent = right.unit is not None and right.unit.kind == "percent"
            alike = left.decimals == right.decimals and last not in self._to  # "mit 6,1 und B mit 2,3 Millionen"
            return last == before and (percent or alike)
        return gap.article or tokens.form[left.stop] != "," or right.first - 1 in tokens.claimed

    def _is_of_three(self, tokens: Tokens, amounts: Sequence[Amount], place: int, given: Amount | None) -> bool:
        """Is it one of three at least: "davon trägt der Kreis 12, die Stadt 9 und das Land 17 Millionen"?"""
        left, right = amounts[place - 1 : place + 1]
        if right.scale == 1 or not self._has_article(tokens, left, right):
            return False
        if given is right:
            return True
        third = amounts[place - 2] if place > 1 else None
        plain = third is not None and third.unit is None and third.scale == 1 and not third.spelled
        return plain and third is not None and self._has_article(tokens, third, left)

    def _has_article(self, tokens: Tokens, left: Amount, right: Amount) -> bool:
        """Do a mark and a name with its article alone stand between two numbers?"""
        near = tokens.form[left.stop] in self._joints and 1 < right.first - left.stop <= _LONGEST
        gap = self._gap(tokens, left.stop + 1, right.first, range(0)) if near and self._named else None
        return gap is not None and gap.article and not gap.opening

    def _gap(self, tokens: Tokens, first: int, stop: int, passed: range) -> Gap | None:
        """The words between two numbers, where they hold a name, or a date, and no verb."""
        article = name = False
        for index in range(first, stop):
            form = tokens.form[index]
            if index in tokens.claimed or (tokens.kind[index] == WORD and tokens.is_capital(index)):
                name = True
            elif form in self._articles or form in self._leading:
                article = article or not name
            elif index in passed:
                name = True
            else:
                return None
        opening = tokens.form[first] if tokens.form[first] in self._leading else ""
        return Gap(opening, article) if name else None

    def _is_in_row(self, tokens: Tokens, amounts: Sequence[Amount], place: int, row: bool) -> bool:
        """Is a number behind a name one of a row: "bei der SPD 74, bei der AfD 29 %", "CDU 40, SPD 29, FDP 6 Sitze"?

        row  is the number at `place` one, so that two are enough?
        """
        left, right = amounts[place - 1 : place + 1]
        if not _may_share(tokens, left, right, self._joints) or tokens.glued(left.first):
            return False
        gap = self._gap(tokens, left.stop + 1, right.first, range(0))
        if gap is None or not tokens.is_capital(left.first - 1) or self._identifiers.has_label(tokens, left, 0):
            return False
        if gap.opening:
            return (right.unit is not None or right.scale > 1) and self._opens(tokens, left.first, gap.opening)
        if not tokens.is_capital(right.first - 1):
            return False
        if not row:
            first = amounts[place - 2] if place > 1 else None
            near = first is not None and first.plain and tokens.form[first.stop] in self._joints
            if first is None or not near or not 1 < left.first - first.stop <= _NAME:
                return False
        return right.unit is not None or bool(right.noun or self._nouns.printed(tokens, right.stop))

    def _opens(self, tokens: Tokens, stop: int, opening: str) -> bool:
        """Does this preposition open the name that ends before token `stop`?"""
        for index in range(stop - 1, max(-1, stop - 1 - _NAME), -1):
            form = tokens.form[index]
            if form == opening:
                return True
            if tokens.kind[index] != WORD or not (tokens.is_capital(index) or form in self._articles):
                return False
        return False


def _is_aged(tokens: Tokens, amount: Amount) -> bool:
    """Is it the age of "der über 65-Jährigen", or the first of "35- bis 64-Jährigen"?"""
    if amount.unit is None:
        return amount.plain and tokens.form[amount.stop] in HYPHENS and tokens.glued(amount.stop)
    return amount.unit.unit == "year" and amount.bare is not None and tokens.form[amount.bare[0]] in HYPHENS


def _before_ages(tokens: Tokens, amounts: Sequence[Amount], place: int) -> tuple[Amount, range]:
    """The number before the ages that end with the one at `place`, and the tokens of those."""
    first = place
    while first > 1 and place - first < _AGES and _is_aged(tokens, amounts[first]):
        first -= 1
    return amounts[first], range(amounts[first + 1].first, amounts[place].stop)


def _may_share(tokens: Tokens, left: Amount, right: Amount, joints: frozenset[str], *, passed: int = 0) -> bool:
    """May two numbers in digits be neighbours in such a row, as far as they and the mark between them tell?

    passed  how many tokens of what stands between them do not matter
    """
    if tokens.form[left.stop] not in joints or not 1 < right.first - left.stop - passed <= _LONGEST:
        return False
    if left.role not in ("cardinal", "identifier") or right.role != "cardinal" or left.spelled or right.spelled:
        return False
    return are_of_one_size(left, right)
