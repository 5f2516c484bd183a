"""The words of duties of one language, ready to be looked up."""

from __future__ import annotations

from functools import cache, lru_cache

from r57extract.extraction.phrases import Phrases
from r57extract.extraction.tokens import NUMBER, WORD, Tokens
from r57extract.languages import load

# Words that make a duty, in `Duties`; of two phrases that match equally, the first listed wins.
DUTY_KINDS = ("must_of", "must", "impersonal", "should", "tasked", "assigns", "asks", "will")
_OTHER_KINDS = ("latest", "term", "lasting")
# "Finanzministerium" is a "ministerium"; a shorter ending than this would be chance.
_SHORTEST_COMPOUND = 5
_REMEMBERED = 1 << 16

PUBLIC, FIRM = "public", "firm"


class DutyWords:
    """What a language's [duties] says, by token."""

    def __init__(self, code: str) -> None:
        language = load(code)
        duties, spelling = language.duties, language.spelling
        triggers = {kind: getattr(duties, kind) for kind in (*DUTY_KINDS, *_OTHER_KINDS)}
        self.triggers: Phrases[str] = Phrases(triggers, spelling, clitics=True)
        self._bodies: Phrases[str] = Phrases({PUBLIC: duties.bodies, FIRM: duties.firms}, spelling, clitics=True)
        self._ranks: Phrases[bool] = Phrases({True: duties.superiors, False: duties.lowers}, spelling, clitics=True)
        self.agents: Phrases[bool] = Phrases({True: duties.by, False: duties.agents}, spelling)
        self.conditions: Phrases[bool] = Phrases({True: duties.conditions}, spelling, clitics=True)
        self.coordinators: Phrases[bool] = Phrases({True: duties.coordinators}, spelling)
        self.links: Phrases[bool] = Phrases({True: duties.links}, spelling)
        self.breaks: Phrases[bool] = Phrases({True: duties.breaks}, spelling, clitics=True)
        self.negations: Phrases[bool] = Phrases({True: language.cues.negations}, spelling, clitics=True)
        self.determiners = frozenset(map(spelling.form, duties.determiners))
        self.passive = frozenset(map(spelling.form, duties.passive))
        self.verb_first = duties.verb_first
        self.capitals = language.names.capitals
        self._endings = tuple(map(spelling.form, duties.modifier_endings))
        self._prefixes = tuple(map(spelling.form, duties.modifier_prefixes))
        kinds = {PUBLIC: duties.bodies, FIRM: duties.firms} if duties.compounds else {}
        self._compounds = tuple(
            (spelling.form(form), kind)
            for kind, forms in kinds.items()
            for form in forms
            if " " not in form and len(form) >= _SHORTEST_COMPOUND
        )
        self._superiors = tuple(
            spelling.form(form) for form in duties.superiors if duties.compounds and len(form) >= _SHORTEST_COMPOUND
        )
        self._compound = lru_cache(_REMEMBERED)(self._find_compound)

    def body_at(self, tokens: Tokens, index: int) -> tuple[int, str] | None:
        """The body noun that starts at token `index`: the index after it, and PUBLIC or FIRM."""
        if tokens.kind[index] != WORD:
            return None
        match = self._bodies.at(tokens, index)
        if match is None and (kind := self._compound(tokens.form[index])):
            return index + 1, kind
        return match

    def superior_at(self, tokens: Tokens, index: int) -> bool | None:
        """True for somebody whose requests are duties, False for somebody whose requests are none."""
        match = self._ranks.at(tokens, index)
        if match is not None:
            return match[1]
        return True if self._superiors and tokens.form[index].endswith(self._superiors) else None

    def is_modifier(self, tokens: Tokens, index: int) -> bool:
        """Does this word belong to the body noun before it? A genitive, an adjective with its article."""
        form = tokens.form[index]
        if tokens.kind[index] != WORD or len(form) < 4:
            return False
        return form.endswith(self._endings) or form.startswith(self._prefixes)

    def may_open(self, tokens: Tokens, index: int) -> bool:
        """May this token stand before a body noun as part of its phrase?"""
        return tokens.kind[index] == NUMBER or tokens.form[index] in self.determiners

    def _find_compound(self, form: str) -> str:
        return next((kind for ending, kind in self._compounds if form.endswith(ending)), "")


@cache
def duty_words(code: str) -> DutyWords:
    """The words of a language, made once."""
    return DutyWords(code)
