"""Section [spelling]: how words are brought into the form in which they are looked up."""

from __future__ import annotations

import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property, lru_cache

# Marks of direction, joiners and the soft hyphen carry no sound and no value.
_INVISIBLE = dict.fromkeys(
    [
        0x00AD,
        0x061C,
        0x200B,
        0x200C,
        0x200D,
        0x200E,
        0x200F,
        0x2060,
        0xFEFF,
        *range(0x202A, 0x202F),
        *range(0x2066, 0x206A),
    ]
)
_REMEMBERED = 1 << 15  # distinct words
_LONGEST = 64  # characters of a word that may be seen again
# Arabic-Indic digits, and those of Persian and Urdu, are looked up as ASCII.
_DIGITS = {zero + digit: str(digit) for zero in (0x0660, 0x06F0) for digit in range(10)}


@dataclass(frozen=True, eq=False)  # each language has one, which what is remembered of its words is kept under
class Spelling:
    """How a language's words vary in writing without becoming other words.

    fold      character(s) -> what they are read as: variants of a letter, vowel marks (""), apostrophes;
              pairs of letters -> pairs that are spelled otherwise: "òa" = ["oà"]
    prefixes  what may be written onto the front of a word without being part of it (Arabic و ب ل ال);
              every combination that occurs is listed
    abbreviations  words whose full stop ends no sentence, without the stop
    """

    script: str
    abbreviations: tuple[str, ...]
    fold: Mapping[str, tuple[str, ...]]
    prefixes: tuple[str, ...]

    @cached_property
    def _table(self) -> dict[int, str | None]:
        table: dict[int, str | None] = {**_INVISIBLE, **_DIGITS}
        for form, variants in self.fold.items():
            target = "" if form == "none" else form
            table.update((ord(variant), target) for variant in variants if len(variant) == 1)
        return table

    @cached_property
    def _respellings(self) -> list[tuple[str, str]]:
        pairs = ((variant, form) for form, variants in self.fold.items() for variant in variants)
        return [(variant, form) for variant, form in pairs if len(variant) == len(form) > 1]

    def _respelled(self, folded: str) -> str:
        for variant, form in self._respellings:
            if variant in folded:
                folded = folded.replace(variant, form)
        return folded

    @cached_property
    def _folded_letters(self) -> frozenset[str]:
        return frozenset(map(chr, self._table))

    @cached_property
    def fronts(self) -> frozenset[str]:
        """The prefixes as they stand on a form."""
        return frozenset(map(self.form, self.prefixes))

    @cached_property
    def front_lengths(self) -> frozenset[int]:
        """How long prefixes are, in characters."""
        return frozenset(map(len, self.fronts))

    def form(self, printed: str) -> str:
        """The form under which a word is looked up: NFKC, case folded, variants of letters folded."""
        return _form(self, printed) if len(printed) <= _LONGEST else self._find_form(printed)

    def _find_form(self, printed: str) -> str:
        if printed.isascii() and self._folded_letters.isdisjoint(printed):
            return printed.lower()
        folded = unicodedata.normalize("NFKC", printed)
        if not self._folded_letters.isdisjoint(folded):
            folded = folded.translate(self._table)
        return self._respelled(unicodedata.normalize("NFC", folded.casefold()))

    def forms(self, text: str) -> tuple[str, bool]:
        """The forms of all words of letters in a text at once, as `form` gives them one by one, which is faster.

        And whether each character of theirs still stands where what it was made of stood. What is no letter and has no
        form, as vowel marks, is left where it is: what holds any is no word of letters.
        """
        normal = unicodedata.normalize("NFKC", text)
        in_place = normal == text
        for letter, target in self._folding:
            if letter in normal:
                normal = normal.replace(letter, target)
                in_place = in_place and len(target) == 1
        folded = normal.casefold()
        composed = unicodedata.normalize("NFC", folded)
        return self._respelled(composed), in_place and len(folded) == len(normal) and composed == folded

    @cached_property
    def silent(self) -> frozenset[str]:
        """The marks that may stand on letters without making another word, as those of Arabic vowels."""
        return frozenset(letter for letter in self.fold.get("none", ()) if unicodedata.combining(letter))

    @cached_property
    def _folding(self) -> list[tuple[str, str]]:
        folding = ((chr(letter), target or "") for letter, target in self._table.items())
        return [(letter, target) for letter, target in folding if target or letter.isalpha()]

    def stems(self, form: str) -> tuple[str, ...]:
        """`form`, and what is left of it without each prefix that it may carry, longest stem first."""
        return _stems(self, form) if self.prefixes else (form,)


@lru_cache(_REMEMBERED)
def _form(spelling: Spelling, printed: str) -> str:
    return spelling._find_form(printed)


@lru_cache(_REMEMBERED)
def _stems(spelling: Spelling, form: str) -> tuple[str, ...]:
    """Worked out once a word: every list of words asks for the stems of every word of a text."""
    fronts = spelling.fronts
    rest = [form[n:] for n in spelling.front_lengths if n < len(form) - 1 and form[:n] in fronts]
    return (form, *sorted(rest, key=len, reverse=True))
