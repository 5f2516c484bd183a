"""What the table [duties.subjects] says, by token: which phrases can be the subject of a verb."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import astuple
from typing import TYPE_CHECKING

from r57extract.extraction.tokens import NUMBER, WORD, Tokens
from r57extract.languages.duties import Duties
from r57extract.languages.spelling import Spelling
from r57extract.languages.subjects import Agreement

if TYPE_CHECKING:
    from r57extract.extraction.bodies import Part


class SubjectWords:
    """Agreement and articles, where a language shows by them what is no subject."""

    def __init__(self, duties: Duties, spelling: Spelling) -> None:
        table = duties.subjects
        self._oblique = frozenset(map(spelling.form, table.oblique))
        self._objects = tuple(map(spelling.form, table.objects))
        self.has_objects = bool(self._objects)
        self._nominatives = tuple(map(spelling.form, table.nominatives))
        self.accusatives = tuple(map(spelling.form, table.accusatives))
        self.fronted = tuple(map(spelling.form, table.fronted))
        self.things = frozenset(map(spelling.form, table.things))
        self.reflexives = tuple(map(spelling.form, table.reflexives))
        self._persons = tuple(map(spelling.form, table.persons))
        self._actors = tuple(map(spelling.form, table.actors))
        self.indefinite = frozenset(map(spelling.form, table.indefinite))
        self._bare = tuple(map(spelling.form, table.bare))
        self.focus = frozenset(map(spelling.form, table.focus))
        self.whoever = frozenset(map(spelling.form, table.whoever))
        self._rules = {
            spelling.form(verb): Agreement(*(tuple(map(spelling.form, words)) for words in astuple(rule)))
            for rule in table.agreement
            for verb in rule.verbs
        }

    def may_be_subject(self, tokens: Tokens, first: int, verb: int) -> bool:
        """Can a phrase that starts at `first` be the subject of the verb at `verb`? A row of several is not asked."""
        form = tokens.form[first]
        if form in self._oblique:
            return False
        rule = self._rules.get(tokens.form[verb])
        start = tokens.start[first]
        abbreviated = tokens.text[start : tokens.end[first]].isupper()
        if rule is None or tokens.kind[first] == NUMBER or abbreviated:
            return True
        return form not in rule.openers and not form.endswith(rule.unlike)

    def may_follow(self, parts: Sequence[Part], verb: str) -> bool:
        """May this be the subject behind a verb? "Fluvius moet de burgers …" has another before it."""
        rule = self._rules.get(verb)
        return rule is None or len(parts) > 1 or not parts[0].noun.endswith(rule.nouns)

    def is_person(self, tokens: Tokens, first: int, stop: int) -> bool:
        """Does a phrase name somebody by the ending of one of its words?"""
        return any(form.endswith(self._persons) for form in tokens.form[first:stop])

    def is_fronted(self, tokens: Tokens, index: int) -> bool:
        """Does a word show by its ending that it is an object? No abbreviation does ("НБУ")."""
        printed = tokens.text[tokens.start[index] : tokens.end[index]]
        return bool(self.fronted) and tokens.form[index].endswith(self.fronted) and not printed.isupper()

    def is_actor(self, tokens: Tokens, first: int, stop: int) -> bool:
        """Does a phrase certainly name somebody, and not just by an ending that things have as well?"""
        return any(form.endswith(self._actors) for form in tokens.form[first:stop])

    def like(self, tokens: Tokens, verb: int) -> tuple[str, ...]:
        """Endings of nouns that are the subject where they stand right before this verb."""
        rule = self._rules.get(tokens.form[verb])
        return rule.like if rule else ()

    def is_bare_object(self, tokens: Tokens, index: int) -> bool:
        """Is it a noun that stands without its article before what is to be done with it: "Stellung nehmen"?"""
        behind = tokens.kind[index + 1] == WORD and not tokens.is_capital(index + 1)
        return behind and tokens.form[index].endswith(self._bare) if self._bare else False

    def is_object(self, tokens: Tokens, index: int) -> bool:
        """May this word be the object of the deed before it? A number is its beginning."""
        return tokens.kind[index] == NUMBER or tokens.form[index].endswith(self._objects)

    def is_nominative(self, tokens: Tokens, index: int) -> bool:
        """May this word be a plural subject?"""
        return tokens.form[index].endswith(self._nominatives)
