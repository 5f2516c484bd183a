"""What the reader of number words hands on."""

from __future__ import annotations

from decimal import Decimal

from r57extract.extraction.number_atoms import ONE, NumeralKind


class Numeral:
    """A number in words.

    start         where it starts in `tokens.text`, after any prefix that is written onto it (Arabic و ب ل ال)
    stop          the index after its last token
    end           where its last character ends; inside the last token where a unit is glued to it
    scale         the last scale word's power, a thousand or more: 1E6 for "drie miljoen"; 1 without one
    certain       False for words that count only in context: "een", "năm", "eerste"
    rough         another stands right beside it: "hai ba ngày", two or three
    noun_in_word  the printed noun where numeral and noun are one word: مهمتان "two tasks", "jährig"; else ""
    unit          what is glued to it: a CLDR unit, "percent", "times", or ""
    numerator     of a fraction: 2 of "two thirds"; None otherwise
    denominator   of a fraction: 3 of "two thirds"; None otherwise
    """

    scale: Decimal = ONE
    certain: bool = True
    rough: bool = False
    noun_in_word: str = ""
    unit: str = ""
    numerator: Decimal | None = None
    denominator: Decimal | None = None

    def __init__(self, start: int, stop: int, end: int, value: Decimal, kind: NumeralKind) -> None:
        self.start = start
        self.stop = stop
        self.end = end
        self.value = value
        self.kind = kind
