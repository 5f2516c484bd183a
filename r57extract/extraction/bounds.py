"""What bounds a number: "meer dan 300", "bis zu 18", "понад 300", "5 hoặc hơn", "50+"."""

from __future__ import annotations

from collections.abc import Sequence
from typing import cast

from r57extract.extraction.amount import HYPHENS
from r57extract.extraction.phrases import Phrases
from r57extract.extraction.tokens import BREAK, NUMBER, WORD, Tokens
from r57extract.languages import Language
from r57extract.types.facts import Bound

# So few words before a number that a comma between them does not matter.
_NEAR = 4
# A clause in which a word may need the wording of a bound goes on so many words on either side.
_CLAUSE = 14
# Marks that end a clause, if they are not inside a number.
_CLAUSE_ENDS = frozenset(".,;:!?…،؛؟")
# Marks behind which nothing is said of what stands before them, however near.
_PARTING = frozenset(";!?؛؟")
# How many words may name, within the wording of a bound, what is bounded.
_LONGEST_NAME = 2
_LONGEST_PHRASE = 7
_MINUS = frozenset("-−–")
_DASHES = frozenset("-–—")
# A verb that is left out behind a dash stands at most so many tokens before it.
_CARRIED = 30
_SIGNS: dict[str, Bound] = {">": ">", "<": "<", "≥": ">=", "≤": "<=", "~": "~", "≈": "~", "∼": "~", "±": "~"}


class Bounds:
    """The wordings of one language."""

    def __init__(self, language: Language) -> None:
        measures, spelling = language.measures, language.spelling
        self._before = Phrases(measures.bounds, spelling, clitics=True)
        self._around_a_name = SplitBounds(language)
        self._after = Phrases(measures.bounds_after, spelling)
        self._written_on = {
            spelling.form(form): bound for bound, forms in measures.bounds_after.items() for form in forms
        }
        self._between = frozenset(map(spelling.form, measures.between))
        self._reaching = frozenset(map(spelling.form, measures.reaching))
        percent = (*measures.percent, *measures.percentage_point)
        self._percent = frozenset(("%", *(spelling.form(form.split()[-1]) for form in percent)))
        self._among = frozenset(map(spelling.form, measures.among))
        self._placing = frozenset(map(spelling.form, measures.placing))
        self._differing = frozenset(map(spelling.form, measures.differing))
        self._against = Phrases({"": measures.against}, spelling)
        kinds = language.cues.kinds
        self._comparatives = Phrases({"": (*kinds["more"], *kinds["less"])}, spelling, clitics=True)
        self._changes = Changes(language)
        self._governors = Governors(language)

    def around(
        self,
        tokens: Tokens,
        first: int,
        stops: Sequence[int],
        floor: int,
        *,
        compared: int = -1,
        counts: bool = False,
        few: bool = False,
        multiple: bool = False,
        adjective: bool = False,
        length: bool = False,
        changes: bool = False,
        ending: str = "",
    ) -> Bound:
        """The bound of the number that starts at token `first` and ends before one of `stops`, or "=".

        floor     the first token that may still belong to it
        compared  where a comparison of the number before would start: "drei mehr als vor vier Jahren"
        counts    does it say how many of what follows there are?
        few       are these ten at the most, and said in words?
        multiple  does it say how many times, or which part?
        adjective is it an adjective, so that an article before it is that of a noun: "tegen de 24-jarige verdachte"?
        length    does it say how long something is, as a race is?
        changes   is it what changes: "hạ trần từ 60 xuống 45 USD"?
        ending    what is written onto it: "zestigplussers"
        """
        if ending in self._written_on:
            return cast(Bound, self._written_on[ending])
        for stop in stops:
            after = self._after.at(tokens, stop)
            if after and after[1] != "=" and tokens.kind[after[0]] != NUMBER:  # "192 Seiten plus 68 Karten"
                return cast(Bound, after[1])
            if tokens.form[stop] == "+" and tokens.glued(stop):
                return "=" if tokens.glued(stop + 1) and tokens.kind[stop + 1] == NUMBER else ">="  # "5 %+1 %"
        first -= first - 1 > floor and tokens.form[first - 1] == "+"  # "до +18 °C"
        first -= (
            first - 1 > floor and tokens.form[first - 1] in HYPHENS and tokens.glued(first - 1)
        )  # "Über-67-Jährige"
        first -= first - 1 > floor and tokens.form[first - 1] == "(" and tokens.form[stops[0]] == ")"  # "أكثر من (95%)"
        before = self._before.before(tokens, first)
        place = first
        while before is None and place - 1 > floor and tokens.form[place - 1] in self._between:
            place -= 1
            before = self._before.before(tokens, place)
        split = self._around_a_name.before(tokens, first)
        if split and split[0] >= floor and (before is None or split[0] < before[0]):
            return cast(Bound, split[1])
        if before and before[0] >= floor:
            if before[0] == compared and before[1] in ("<", ">") and self._comparatives.at(tokens, before[0]):
                return "="
            wording = " ".join(tokens.form[before[0] : first])
            if (counts and wording in self._among) or (few and wording in self._placing):
                return "="
            if adjective and tokens.form[first - 1] in self._between:
                return "="
            own = " ".join(tokens.form[before[0] : place])
            # "eine Umfrage unter 1.300 Frauen", but "in der Umfrage fiel sie unter 50 Prozent"
            governed = counts or before[1] != "<"
            if governed and self._governors.need(
                tokens, own, before[0], stops[-1], raced=length and own in self._placing
            ):
                return "="
            if wording in self._differing and (multiple or any(self._against.at(tokens, stop) for stop in stops)):
                return "="
            reached = self._reaching.issuperset(tokens.form[before[0] : first])
            if reached and tokens.form[first] in _MINUS:
                return "="  # "temperaturen tot -15" go down to it
            # "до 300" is "up to 300", but what has grown "до 300" is 300 now.
            # Nor is what a percentage has led to: "won 0,2 procent tot 4.487 punten".
            by = 0 < floor == before[0] and tokens.form[floor - 1] in self._percent
            changed = reached and (
                changes or by or self._changes.before(tokens, before[0]) or self._changes.carried(tokens, before[0])
            )
            return "=" if changed else cast(Bound, before[1])
        if first > floor and tokens.kind[first - 1] != WORD:
            return _SIGNS.get(tokens.form[first - 1], "=")
        return "="

    def end_behind(self, tokens: Tokens, index: int) -> int:
        """Where a wording ends that bounds the number before token `index`: "drie of meer"; `index` where none does."""
        after = self._after.at(tokens, index)
        return after[0] if after else index


class SplitBounds:
    """Wordings that name what is bounded within them: "تزيد أعمارهم على 60", "يتجاوز طوله 100"."""

    def __init__(self, language: Language) -> None:
        wordings: dict[tuple[str, str], str] = {}
        for bound, forms in language.measures.bounds.items():
            for form in forms:
                opening, gap, closing = form.partition(" …")
                if gap:
                    wordings[opening, closing.strip()] = bound
        openings = {opening: (opening,) for opening, _ in wordings}
        closings = {closing: (closing,) for _, closing in wordings if closing}
        self._wordings = wordings
        self._opening = Phrases(openings, language.spelling, clitics=True)
        self._closing = Phrases(closings, language.spelling)
        self._others = frozenset(map(language.spelling.form, language.nouns.others))

    def before(self, tokens: Tokens, index: int) -> tuple[int, str] | None:
        """The wording that ends just before token `index`, with a word or two inside: its start, and its bound.

        One that opens with two words, such as "تجاوز عدد …", may have a phrase with prepositions inside.
        """
        if not self._wordings:
            return None
        stop, closing = self._closing.before(tokens, index) or (index, "")
        loose = False
        if stop == index and tokens.form[index - 1] in self._others:
            return None  # "لم يتجاوز المنتخب الدور الأول في 5 مشاركات"
        for place in range(stop - 1, max(-1, stop - 1 - _LONGEST_PHRASE), -1):
            if tokens.kind[place] != WORD:
                return None
            loose = loose or tokens.form[place] in self._others or stop - place > _LONGEST_NAME
            opening = self._opening.before(tokens, place)
            bound = self._wordings.get((opening[1], closing)) if opening else None
            if opening and bound and (not loose or place - opening[0] > 1):
                return opening[0], bound
        return None


class Governors:
    """Words that need a wording of bounds for their own: "verfügt … über 300 Exponate", "kümmert sich um die 30"."""

    def __init__(self, language: Language) -> None:
        measures, spelling = language.measures, language.spelling
        self._ahead: dict[str, Phrases[str]] = {}
        self._behind: dict[str, Phrases[str]] = {}
        for wording, forms in measures.governed.items():
            behind = [form.removeprefix("… ") for form in forms if form.startswith("… ")]
            ahead = [form for form in forms if not form.startswith("… ")]
            self._ahead[spelling.form(wording)] = Phrases({"": ahead}, spelling)
            self._behind[spelling.form(wording)] = Phrases({"": behind}, spelling)
        self._raced = Phrases({"": measures.raced}, spelling)

    def need(self, tokens: Tokens, wording: str, first: int, stop: int, *, raced: bool) -> bool:
        """Does a word of its clause need the wording that starts at token `first`, of a number that ends at `stop`?"""
        ahead, behind = self._ahead.get(wording), self._behind.get(wording)
        if (ahead is None and not raced) or tokens.form[first - 1] == tokens.form[first]:
            return False  # "freut sich über über 300 Spenden"
        for place in range(first - 1, max(-1, first - 1 - _CLAUSE), -1):
            if ends_clause(tokens, place):
                break
            if (ahead and ahead.at(tokens, place)) or (raced and self._raced.at(tokens, place)):
                return True
        for place in range(stop, min(stop + _CLAUSE, len(tokens))):
            if ends_clause(tokens, place):
                break
            closing = behind.at(tokens, place) if behind else None
            close = closing and (place == stop or ends_clause(tokens, closing[0]))
            if close or (raced and self._raced.at(tokens, place)):
                return True
        return False


def ends_clause(tokens: Tokens, place: int) -> bool:
    """Does a line or clause end with this token?"""
    if tokens.form[place] in _CLAUSE_ENDS:
        return not tokens.glued(place + 1) or tokens.kind[place + 1] == BREAK
    return tokens.kind[place] == BREAK


class Changes:
    """Words of rising and falling, which tell "from 5 to 10" from a range and "to 10" from a bound."""

    def __init__(self, language: Language) -> None:
        kinds, numbers = language.cues.kinds, language.numbers
        doubled = [form for forms in numbers.multiples.forms.values() for form in numbers.expanded(forms)]
        words = (*kinds["increase"], *kinds["decrease"], *doubled, *language.measures.turning)  # "подвоїлася до 300"
        self._words = Phrases({"": words}, language.spelling, clitics=True)
        self._silent = Phrases({"": language.cues.silent}, language.spelling, clitics=True)
        self._reach = language.measures.reach

    def before(self, tokens: Tokens, index: int) -> bool:
        """Does such a word stand shortly before token `index`, in the same line?

        Within the same clause it does, where a language puts its verbs far ahead.
        """
        for place in range(index - 1, max(-1, index - 1 - self._reach), -1):
            if tokens.kind[place] == BREAK or tokens.form[place] in _PARTING:
                return False
            if self._words.at(tokens, place) and not self._silent.at(tokens, place):
                return True
            # "зросла втричі: із 12 у січні до 36 у лютому": a colon leads on
            if index - place > _NEAR and tokens.form[place] != ":" and ends_clause(tokens, place):
                return False
        return False

    def carried(self, tokens: Tokens, index: int) -> bool:
        """Is such a word left out behind a dash, and told before: "зросте з 7 до 9 тисяч, пенсія — до 4"?"""
        if index < 1 or tokens.form[index - 1] not in _DASHES or tokens.glued(index - 1):
            return False
        told = False
        for place in range(index - 2, max(-1, index - 2 - _CARRIED), -1):
            ends = tokens.form[place] == "." and tokens.is_capital(place + 1)
            if ends or tokens.kind[place] == BREAK or tokens.form[place] in _PARTING:
                return False
            told = told or (tokens.form[place] == tokens.form[index] and tokens.kind[place + 1] == NUMBER)
            if told and self._words.at(tokens, place) and not self._silent.at(tokens, place):
                return True
        return False
