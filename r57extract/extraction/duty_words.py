"""The words of duties of one language, ready to be looked up."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from functools import cache

from r57extract.extraction.construct_words import FIRM, PUBLIC, ConstructWords
from r57extract.extraction.gazetteer import gazetteer
from r57extract.extraction.head_first_words import HeadFirstWords
from r57extract.extraction.phrases import Phrases
from r57extract.extraction.subject_words import SubjectWords
from r57extract.extraction.tokens import NUMBER, WORD, Tokens
from r57extract.languages import load

# Words that make a duty, in `Duties`; of two phrases that match equally, the first listed wins.
DUTY_KINDS = (
    "must_of", "onus", "must", "have", "impersonal", "should",
    "tasked", "granted", "assigns", "grants", "asks", "will",
)  # fmt: skip
# Those that say what is owed: "Vereine, die mitmachen wollen, müssen …" has one.
OWED_KINDS = frozenset(DUTY_KINDS) - {"will"}
_OTHER_KINDS = ("silent", "latest", "term", "lasting")
_SHORTEST_MODIFIER = 4
_HAVE_REACH = 25
_SENTENCE_ENDS = frozenset(".,;:!?\n")
_REMEMBERED = 1 << 16
_LONG_WORD = 6  # long enough to be the last part of another and not to end one by chance


class DutyWords:
    """What a language's [duties] says, by token."""

    def __init__(self, code: str) -> None:
        language = load(code)
        duties, spelling = language.duties, language.spelling
        triggers = {kind: getattr(duties, kind) for kind in (*_OTHER_KINDS, *DUTY_KINDS, "be")}
        verbs = replace(spelling, prefixes=duties.verb_prefixes)
        self.triggers: Phrases[str] = Phrases(triggers, verbs, clitics=True)
        self.opinions: Phrases[bool] = Phrases({True: duties.opinions}, verbs, clitics=True)
        self._bodies: Phrases[str] = Phrases({PUBLIC: duties.bodies, FIRM: duties.firms}, spelling, clitics=True)
        self._ranks: Phrases[bool] = Phrases({True: duties.superiors, False: duties.lowers}, spelling, clitics=True)
        self.agents: Phrases[bool] = Phrases({True: duties.by, False: duties.agents}, spelling)
        self.conditions: Phrases[bool] = Phrases({True: duties.conditions}, spelling, clitics=True)
        self.coordinators: Phrases[bool] = Phrases({True: duties.coordinators}, spelling)
        self.genitives: Phrases[bool] = Phrases({True: duties.genitives}, spelling)
        self.states: Phrases[bool] = Phrases({True: duties.states}, spelling)
        self.musings: Phrases[bool] = Phrases({True: duties.musings}, spelling)
        self.ready: Phrases[bool] = Phrases({True: duties.ready}, spelling)
        self.yearly: Phrases[bool] = Phrases({True: duties.yearly}, spelling)
        self.instead: Phrases[bool] = Phrases({True: duties.instead}, spelling)
        self.within: Phrases[bool] = Phrases({True: duties.within}, spelling)
        self.own: Phrases[bool] = Phrases({True: duties.own}, spelling)
        self.links: Phrases[bool] = Phrases({True: duties.links}, spelling)
        self.breaks: Phrases[bool] = Phrases({True: duties.breaks}, spelling, clitics=True)
        denials = {True: duties.denials, False: duties.no_denials}
        self.denials: Phrases[bool] = Phrases(denials, spelling)
        self.conjectures: Phrases[bool] = Phrases({True: duties.conjectures}, spelling)
        self.negations: Phrases[bool] = Phrases({True: language.cues.negations}, spelling, clitics=True)
        self.determiners = frozenset(map(spelling.form, duties.determiners))
        self.passive = frozenset(map(spelling.form, duties.passive))
        self._auxiliaries = frozenset(map(spelling.form, duties.auxiliaries))
        self.copulas = frozenset(map(spelling.form, duties.copulas))
        self.verb_last = duties.verb_last
        self.capitals = language.names.capitals
        self.infinitives = tuple(map(spelling.form, duties.infinitives))
        self.name_tail = duties.name_tail
        self.gazetteer = gazetteer(code)
        self.construct = ConstructWords(duties, spelling, language.names, language.numbers)
        self.head_first = HeadFirstWords(duties, spelling)
        self.subjects = SubjectWords(duties, spelling)
        self._endings = tuple(map(spelling.form, duties.modifier_endings))
        self.adverbs: Phrases[bool] = Phrases({True: (*duties.adverbs, *duties.agents)}, spelling)
        self._compounds = tuple(map(spelling.form, duties.compounds))
        self._deeds: Phrases[bool] = Phrases({True: duties.deeds}, spelling, clitics=True)
        self._deed_words = frozenset(map(spelling.form, duties.deeds))
        self.particles = tuple(map(spelling.form, duties.particles))
        self._spelling = spelling
        self.pronouns: Phrases[bool] = Phrases({True: duties.pronouns}, spelling)
        self.personal = frozenset(map(spelling.form, duties.personal))
        self.subjectless = frozenset(map(spelling.form, duties.subjectless))
        self.agent_endings = tuple(map(spelling.form, duties.agent_endings))
        self.purposes = frozenset(map(spelling.form, duties.purposes))
        self.datives = tuple(map(spelling.form, duties.datives))
        self.adjective_endings = tuple(map(spelling.form, duties.adjective_endings))
        self._firm_compounds = tuple(map(spelling.form, duties.firm_compounds))
        self._no_compounds = tuple(map(spelling.form, duties.no_compounds))
        self._superiors = tuple(form for form in map(spelling.form, duties.superiors) if len(form) >= _LONG_WORD)
        self._nouns = self.capitals == "nouns"
        units = (*language.measures.units.values(), *language.measures.money.values())
        self._units = frozenset(spelling.form(form) for forms in units for form in forms)
        self._numbers = frozenset(
            spelling.form(form) for forms in language.numbers.cardinals.values() for form in forms
        )

    def body_at(self, tokens: Tokens, index: int) -> tuple[int, str] | None:
        """The body noun that starts at token `index`: the index after it, and PUBLIC or FIRM."""
        if tokens.kind[index] != WORD or (self._nouns and not tokens.is_capital(index)):
            return None
        match = self._bodies.at(tokens, index)
        if match is None and (kind := self._compound(tokens.form[index])):
            return index + 1, kind
        return self.head_first.noun_at(tokens, index, match) if self.head_first.exists else match

    def is_measured(self, tokens: Tokens, first: int, stop: int) -> bool:
        """Do these tokens say how much or how long: "300 Stunden", "100.000 Euro"?"""
        if tokens.form[stop - 1] not in self._units or stop - first < 2:
            return False
        return all(
            tokens.kind[index] == NUMBER or tokens.form[index] in ".," or tokens.form[index] in self._numbers
            for index in range(first, stop - 1)
        )

    def superior_at(self, tokens: Tokens, index: int) -> bool | None:
        """True for somebody whose requests are duties, False for somebody whose requests are none."""
        match = self._ranks.at(tokens, index)
        if match is not None:
            return match[1]
        return True if self._compounds and tokens.form[index].endswith(self._superiors) else None

    def is_modifier(self, tokens: Tokens, index: int) -> bool:
        """Does this word belong to the body noun before it? A genitive."""
        form = tokens.form[index]
        if tokens.kind[index] != WORD or len(form) < _SHORTEST_MODIFIER:
            return False
        return form.endswith(self._endings)

    def may_open(self, tokens: Tokens, index: int) -> bool:
        """May this token stand before a body noun as part of its phrase?"""
        return tokens.kind[index] == NUMBER or tokens.form[index] in self.determiners

    def is_apart(self, tokens: Tokens, index: int) -> bool:
        """Is the word before a phrase no part of it: "sie die Banken", or a noun: "banken hun klanten"?"""
        form, behind = tokens.form[index], tokens.form[index + 1]
        if form in self.personal:
            return True
        if not self.verb_last or behind not in self.determiners or form in self.determiners:
            return False
        noun = self._nouns and tokens.is_capital(index)
        adjective = form.endswith(self.adjective_endings) and not noun
        return not adjective and not self.ends_phrase(tokens, index)

    def begins_clause(self, tokens: Tokens, index: int) -> bool:
        """Does a clause begin here without a mark?"""
        return self.breaks.at(tokens, index) is not None and not self.is_in_name(tokens, index)

    def is_in_name(self, tokens: Tokens, index: int) -> bool:
        """Does a capital letter behind another word make this part of a name ("Công ty Sữa Ba Vì")?"""
        if self.capitals != "names" or not tokens.is_capital(index):
            return False
        return index > 0 and tokens.kind[index - 1] == WORD

    def ends_phrase(self, tokens: Tokens, index: int) -> bool:
        """Is this a preposition, an adverb, a negation, an auxiliary verb or a word that begins a clause?"""
        form = tokens.form[index]
        if form in self._auxiliaries:
            return True
        lists = (self.agents, self.adverbs, self.breaks, self.negations, self.conditions)
        return form in self.purposes or any(phrases.at(tokens, index) for phrases in lists)

    def deed_at(self, tokens: Tokens, index: int) -> int:
        """Where a verb of what only somebody can do ends ("indienen", "in te dienen", "einzureichen"), or 0."""
        form = tokens.form[index]
        match = self._deeds.at(tokens, index)
        if match and match[0] > index + 1:
            return match[0]
        if self._nouns and tokens.is_capital(index):
            return 0  # "Stellen", "Kehren": with a capital they are nouns
        if match:
            return match[0]
        joined = index > 1 and tokens.form[index - 1] in self.particles
        if joined and tokens.form[index - 2] + form in self._deed_words:
            return index + 1
        return index + 1 if any(map(self._deed_words.__contains__, self._without_particle(form))) else 0

    def _without_particle(self, form: str) -> Iterator[str]:
        """What is left without the particle: "zurückzuziehen" is "zurückziehen"."""
        for particle in self.particles:
            at = form.find(particle)
            while at >= 0:
                yield form[:at] + form[at + len(particle) :]
                at = form.find(particle, at + 1)

    def obliges(self, tokens: Tokens, index: int) -> bool:
        """Does a deed with its particle follow "has": "hat … einzureichen", "heeft … te betalen"?"""
        for place in range(index, min(index + _HAVE_REACH, len(tokens))):
            form = tokens.form[place]
            dated = form == "," and (place in tokens.claimed or place - 1 in tokens.claimed)
            if form in _SENTENCE_ENDS and tokens.kind[place - 1] != NUMBER and not dated:
                return False  # but "haben die Keller bis Freitag, 19. Dezember, zu räumen"
            if any(particle in form for particle in self.particles) and form not in self._deed_words:
                behind = place + 1 if form in self.particles and place + 1 < len(tokens) else place
                if self.deed_at(tokens, behind):
                    return True
        return False

    def is_noun(self, tokens: Tokens, index: int, stop: int) -> bool:
        """Does a capital letter behind another word show that a single word is no verb, where nouns have one?"""
        if not self._nouns or stop > index + 1 or index == 0 or tokens.kind[index - 1] != WORD:
            return False
        match = self.triggers.at(tokens, index)
        verb = match is not None and match[1] in DUTY_KINDS
        return verb and tokens.is_capital(index)

    def infinitive_at(self, tokens: Tokens, index: int) -> bool:
        """Is this an infinitive by its ending or its particle, whatever it means?"""
        form = tokens.form[index]
        if form in self.particles or (self.infinitives and form.endswith(self.infinitives)):
            return True
        # "herauszugeben": within a word the particle stands behind a prefix.
        return self._nouns and form.endswith("n") and any(particle in form[2:] for particle in self.particles)

    def _compound(self, form: str) -> str | None:
        """What the last part of a longer word names: PUBLIC, FIRM or nobody."""
        if form.endswith(self._no_compounds):
            return None
        if form.endswith(self._compounds):
            return PUBLIC
        return FIRM if form.endswith(self._firm_compounds) and form not in self._firm_compounds else None


@cache
def duty_words(code: str) -> DutyWords:
    """The words of a language, made once."""
    return DutyWords(code)
