"""What tells a name where no capital letters do (Arabic): its letters and shape, and the words before it."""

from __future__ import annotations

from r57extract.extraction.gazetteer import Gazetteer
from r57extract.extraction.tokens import WORD, Tokens
from r57extract.extraction.transliteration import script_of

_SHORTEST_SURNAME = 3
_LONGEST_WITHOUT_PREFIX = 4
_LONGEST_TITLE = 4  # tokens behind its first


class UncasedNames:
    """Asks a language's lists and shapes about single tokens of one text."""

    def __init__(self, tokens: Tokens, lists: Gazetteer) -> None:
        self.tokens = tokens
        self.lists = lists

    def behind_adjectives(self, index: int) -> int | None:
        """The given name behind what belongs to a title: "وزير المالية المصري محمد"."""
        for place in range(index, min(index + _LONGEST_TITLE, len(self.tokens))):
            if self.lists.given_name(self.tokens.form[place]):
                return place
            if self.tokens.kind[place] != WORD or not self.lists.is_definite(self.tokens, place):
                return None
        return None

    def is_surname(self, index: int, start: int, *, announced: bool) -> bool:
        """Behind a given name that a title or a word for saying announces, what is no adjective: "الوزير محمد معيط"."""
        tokens, lists = self.tokens, self.lists
        if index - start > 1 and lists.particles.at(tokens, index - 1) is None:
            return False
        form = tokens.form[index]
        if not announced or not lists.given_name(tokens.form[start]) or len(form) < _SHORTEST_SURNAME:
            return False
        if len(form) > _LONGEST_WITHOUT_PREFIX and lists.may_have_prefix(form) and not lists.respelled(form):
            return False  # "قال محمد لصحيفة …"
        return not lists.is_definite(tokens, index) or lists.people_at(tokens, index) is None

    def looks_respelled(self, index: int) -> bool:
        """Has it the letters and the shape of a word from elsewhere, and is it long enough to show?"""
        return len(self.tokens.form[index]) > 4 and self.plain(index) and self.lists.respelled(self.tokens.form[index])

    def short_respelled(self, index: int) -> bool:
        """May a word after a given name be a family name though its shape is the language's own ("فورد", "فليك")?"""
        form = self.tokens.form[index]
        return len(form) <= 5 and self.lists.respellable(form)

    def plain(self, index: int) -> bool:
        """Printed without the letters and marks that only the language's own words take."""
        return self.lists.own_letters.isdisjoint(self.tokens.printed(index, index))

    def is_foreign(self, index: int) -> bool:
        """In a text without capitals: a word in a script that has them."""
        return (
            not self.lists.cased
            and self.tokens.printed(index, index)[0].isupper()
            and script_has_capitals(self.tokens.form[index])
        )


def script_has_capitals(form: str) -> bool:
    """Is a word written in Latin or Cyrillic letters?"""
    return script_of(form[0]) in ("Latn", "Cyrl")
