"""Words of a language that puts the noun first and whose words have no endings (Vietnamese), ready to be looked up.

What a phrase begins with tells whether it means somebody: "sở", "người", "chủ", a word in "-viên", "ông" with a name.
"""

from __future__ import annotations

from r57extract.extraction.construct_words import FIRM
from r57extract.extraction.phrases import Phrases
from r57extract.extraction.tokens import WORD, Tokens
from r57extract.languages.duties import Duties
from r57extract.languages.spelling import Spelling

# A word for somebody that is known by its last syllable has so many syllables at most ("vận động viên").
_SYLLABLES = 3


class HeadFirstWords:
    """The table [duties.head_first] of a language, by token."""

    def __init__(self, duties: Duties, spelling: Spelling) -> None:
        table = duties.head_first
        self.exists = bool(table.verbs)
        self.things: Phrases[bool] = Phrases({True: table.things}, spelling)
        self.verbs: Phrases[bool] = Phrases({True: (*table.verbs, *duties.deeds)}, spelling)
        self.roles: Phrases[bool] = Phrases({True: table.roles}, spelling)
        self.nominal: Phrases[bool] = Phrases({True: table.nominal}, spelling)
        self.relatives: Phrases[bool] = Phrases({True: table.relatives}, spelling)
        self.sayings: Phrases[bool] = Phrases({True: table.sayings}, spelling)
        self.announcing: Phrases[bool] = Phrases({True: (*table.announcing, *table.sayings)}, spelling)
        self.many: Phrases[bool] = Phrases({True: table.many}, spelling)
        self.past: Phrases[bool] = Phrases({True: table.past}, spelling)
        self.periods: Phrases[bool] = Phrases({True: table.periods}, spelling)
        self.ifs: Phrases[bool] = Phrases({True: table.ifs}, spelling)
        self.compounds: Phrases[bool] = Phrases({True: (*table.compounds, *table.things, *table.nominal)}, spelling)
        self.perhaps: Phrases[bool] = Phrases({True: table.perhaps}, spelling)
        self.forcing: Phrases[bool] = Phrases({True: table.forcing}, spelling)
        self.suffered: Phrases[bool] = Phrases({True: table.suffered, False: table.no_suffered}, spelling)
        self.causes: Phrases[bool] = Phrases({True: table.causes, False: table.no_causes}, spelling)
        self.adverbs: Phrases[bool] = Phrases({True: duties.auxiliaries}, spelling)
        self.openers: Phrases[bool] = Phrases({True: duties.determiners}, spelling)
        self.honorifics: Phrases[bool] = Phrases({True: table.honorifics}, spelling)
        self._no_persons: Phrases[bool] = Phrases({True: table.no_persons}, spelling)
        self._persons = frozenset(map(spelling.form, table.persons))

    def noun_at(self, tokens: Tokens, index: int, listed: tuple[int, str] | None) -> tuple[int, str] | None:
        """The word for somebody that starts at a token: the one `listed`, if no longer one is something else."""
        thing = self.things.at(tokens, index)
        if listed and thing and thing[0] > listed[0]:
            return None
        person = self.person_at(tokens, index)
        return (person, FIRM) if person > (listed[0] if listed else 0) else listed

    def hides(self, tokens: Tokens, index: int) -> int:
        """Where a noun with a syllable that is a verb elsewhere ends ("dự án", "tình báo"), or 0."""
        match = self.compounds.at(tokens, index)
        return match[0] if match else 0

    def is_inside(self, tokens: Tokens, index: int) -> bool:
        """Does a noun that begins at the token before reach over this one ("hàng không", "Tiếng nói")?"""
        return index > 0 and self.hides(tokens, index - 1) > index

    def person_at(self, tokens: Tokens, index: int) -> int:
        """Where a word for a person that starts at a token ends ("huấn luyện viên", "bà" before a name), or 0."""
        if match := self.honorifics.at(tokens, index):
            named = tokens.kind[match[0]] == WORD and tokens.is_capital(match[0])
            return match[0] if named else 0
        for last in range(index + 1, min(index + _SYLLABLES, len(tokens))):
            if tokens.kind[last] != WORD:
                break
            if tokens.form[last] in self._persons:
                # "tuyển nhân viên" begins with a verb of one syllable; "vận động viên" is one word.
                verb = last > index + 1 and self.verbs.at(tokens, index) == (index + 1, True)
                apart = verb or self.openers.at(tokens, index) or self._no_persons.at(tokens, index)
                return 0 if apart else last + 1
        return 0
