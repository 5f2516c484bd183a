"""Numbers in words: "drieëndertig", "năm trăm hai mươi mốt" -> Decimal. Being written; the shape below is final."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from typing import Literal

from r57extract.extraction.tokens import Tokens
from r57extract.languages import Language

NumeralKind = Literal["cardinal", "ordinal", "fraction", "multiple", "dual"]


@dataclass(frozen=True, slots=True)
class Numeral:
    """A number in words.

    start         where it starts in `tokens.text`, after any prefix that is written onto it (Arabic و ب ل ال)
    stop          the index after its last token
    end           where its last character ends
    scale         the last scale word's power: 1E6 for "drie miljoen"; 1 without one
    certain       False for words that count only in context: "een", "năm", "second"-like ordinals
    noun_in_word  the printed noun where numeral and noun are one word: مهمتان "two tasks"; else ""
    """

    start: int
    stop: int
    end: int
    value: Decimal
    kind: NumeralKind
    scale: Decimal = Decimal(1)
    certain: bool = True
    noun_in_word: str = ""


_READERS: dict[str, NumberWords] = {}


class NumberWords:
    """The number words of one language, ready to be looked up in tokens."""

    def __init__(self, language: Language) -> None:
        self._language = language

    @classmethod
    def of(cls, language: Language) -> NumberWords:
        """The reader for a language, made once."""
        return _READERS.setdefault(language.code, cls(language))

    def may_start(self, form: str) -> bool:
        """Can a number start with this word? Costs a dictionary look-up per distinct form."""
        return False

    def at(self, tokens: Tokens, index: int) -> Numeral | None:
        """The longest number in words that starts at token `index`."""
        return None

    def scale_at(self, tokens: Tokens, index: int) -> tuple[int, Decimal] | None:
        """The scale word(s) at token `index`, after digits: the index after them, and what they multiply by."""
        return None

