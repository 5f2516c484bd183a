"""Section [digits]: how numbers in digits are pointed and grouped, made ordinal, and used as names."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True)
class Digits:
    """How numbers in digits are pointed and grouped, made ordinal, and used as names.

    decimal         the usual decimal mark, "," or "."; the other one is taken to group
    mixed           does the press of this language often have it the other way round?
    ordinal_endings   what makes digits ordinal when written onto them, with or without a hyphen (25ste, 5-та)
    cardinal_endings  endings that do not: of any number ("117-ма"), or of its last digit ("2х", "3х": "3-х сіл")
    ordinal_before    words before digits that make them ordinal (thứ 3)
    ordinal_point_after  words after which digits with a full stop are ordinal (German "im 3. Quartal")
    places          words for numbered moments and ranks; digits right behind them are ordinal (phút 89, Platz 2)
    places_after    such words behind digits ("на 34 хвилині")
    labels          words that announce a number which names something (Nr. 2, Artikel 5, القرار 57)
    names           digits that are a name by themselves ("24/7")
    holders         labels that may also hold what is counted: "nhóm 20 hộ" is a group of 20 households
    held            words that count what such a label holds, besides the concepts: "tòa 30 tầng"
    no_labels       words that only end like a label, "dân số 5.000 người", or look like a name: "im Westen 27"
    distributive    words before what is a label elsewhere: "mỗi lớp 25 người"
    accusatives     endings that what is counted by 11 to 99 has, and nothing else right behind a number
    backward_marks  letters for the decimal mark behind the decimals: Arabic agencies print 3.5 as "5ر3"
    dialled         words before a telephone number -> words in whose clause digits behind them are one: "unter 116 123"
    bracketed       are numbers put in brackets before what they count: "(50) ألف ريال"?
    """

    decimal: str
    mixed: bool
    ordinal_endings: tuple[str, ...]
    cardinal_endings: tuple[str, ...]
    ordinal_before: tuple[str, ...]
    ordinal_point_after: tuple[str, ...]
    places: tuple[str, ...]
    places_after: tuple[str, ...]
    labels: tuple[str, ...]
    names: tuple[str, ...]
    holders: tuple[str, ...]
    held: tuple[str, ...]
    no_labels: tuple[str, ...]
    distributive: tuple[str, ...]
    accusatives: tuple[str, ...]
    backward_marks: tuple[str, ...]
    bracketed: bool
    dialled: Mapping[str, tuple[str, ...]]
