"""One of so many, where a noun alone says the one: "طفل من كل ثلاثة أطفال", "شخص من كل ستة"."""

from __future__ import annotations

from decimal import Decimal

from r57extract.extraction.amount import Amount
from r57extract.extraction.nouns import NounReader
from r57extract.extraction.phrases import Phrases
from r57extract.extraction.tokens import Tokens
from r57extract.languages import Language


class OneOf:
    """Reads it in one language."""

    def __init__(self, language: Language, nouns: NounReader) -> None:
        # A rate of a single word ("op", "على") joins nouns of every kind.
        rates = [form for form in language.measures.rates if " " in form]
        self._every = Phrases({"": rates}, language.spelling)
        self._singulars = frozenset(map(language.spelling.form, language.numbers.duals.nouns))
        self._nouns = nouns

    def at(self, tokens: Tokens, amount: Amount) -> Amount | None:
        """The one of which there are so many, if the same kind of thing is named before the rate and behind it."""
        every = self._every.before(tokens, amount.first)
        if every is None or every[0] == 0 or amount.unit or amount.role != "cardinal":
            return None
        place = every[0] - 1
        concept = self._nouns.known(tokens, place)
        bare = tokens.form[place] in self._singulars and not self._nouns.follows(tokens, amount.stop)
        if not bare and (not concept or concept != self._nouns.known(tokens, amount.stop)):
            return None
        return Amount(place, place + 1, tokens.start[place], tokens.end[place], Decimal(1), spelled=True)
