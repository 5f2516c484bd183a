"""Who owes something in a language whose verb stands before its subject (Arabic).

Told by what governs: "على" and a noun with the deed behind it, a verb with its subject and its object up to the deed
("كلف المجلس اللجنة بإعداد …"), a subject before "is obliged to", or behind "that it …". Of two nouns in a row, where
one ends is told by article, agreement and the nouns we know. Where it stays open who owes, nobody is named.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from r57extract.extraction.bodies import Body, Part
from r57extract.extraction.construct_words import PUBLIC
from r57extract.extraction.constructs import Constructs, Phrase
from r57extract.extraction.tokens import NUMBER, WORD

if TYPE_CHECKING:
    from r57extract.extraction.statement import Statement, Trigger

SEGMENT_ENDS = frozenset(";:؛.!؟?")
# How far the deed may stand behind who owes it, over a relative clause or "في …".
_REACH = 30
# A name has no more words.
_NAMES = 4
_LONGEST = 14


class Owed(NamedTuple):
    """Who owes something, and the token at which what is owed starts."""

    who: Body | None
    what: int


class VerbFirst:
    """Looks for who owes in one statement."""

    def __init__(self, statement: Statement) -> None:
        self._statement = statement
        self._tokens = statement.tokens
        self._words = statement.words
        self._construct = statement.words.construct
        spoken = (t for t in statement.triggers if t.kind not in ("silent", "term", "lasting", "will"))
        taken = {index for trigger in spoken for index in range(trigger.first, self._behind(trigger))}
        self._phrases = Constructs(self._tokens, self._words, {*statement.dated, *taken}, statement.stop)

    def owed(self, trigger: Trigger, *, due: bool) -> Owed:
        """Who owes what a trigger speaks of; `due`: a day is set."""
        if trigger.kind in ("must_of", "onus", "granted"):
            return self._onus(trigger, due=due)
        if trigger.kind in ("assigns", "grants", "asks"):
            return self._given(trigger, due=due)
        if trigger.kind in ("must", "tasked"):
            return self._obliged(trigger)
        if trigger.kind in ("impersonal", "should"):
            return self._that(trigger)
        if trigger.kind == "will":
            return self._future(trigger)
        return Owed(None, trigger.stop)

    def _behind(self, trigger: Trigger) -> int:
        """The token behind a trigger, or its last where that is a noun with the preposition written onto it."""
        last = trigger.stop - 1
        form = self._tokens.form[last]
        onto = last > trigger.first and len(form) > _NAMES - 1 and form.startswith(self._construct.prepositions)
        return last if onto else trigger.stop

    def _verb(self, trigger: Trigger) -> str:
        """The verb of a trigger without an "and" before it."""
        form = self._tokens.form[trigger.first]
        return next((form[len(c) :] for c in self._construct.conjunctions if self._is_with(form, c)), form)

    def _is_with(self, form: str, conjunction: str) -> bool:
        return form.startswith(conjunction) and form[len(conjunction) :] in self._construct.verbs

    # "يجب على الشركة أن …"

    def gives(self, trigger: Trigger) -> bool:
        """Is anything handed over by a verb that may mean something else ("كلف المشروع 3 ملايين")?"""
        return trigger.kind not in ("assigns", "grants", "asks") or self.owed(trigger, due=True).what > trigger.stop

    def _onus(self, trigger: Trigger, *, due: bool) -> Owed:
        """Who stands right behind the preposition, and what is laid on him."""
        start = self._behind(trigger)
        governed = start < trigger.stop
        found = self._phrases.phrase(start, governed=governed, last=True)
        if found is None:
            return Owed(None, trigger.stop)
        found, deed = self._with_deed(found)
        if governed and self._tokens.form[found.stop] in self._construct.through:
            deed = found.stop  # "لا بد للمريض من الصيام"
        if trigger.kind == "onus" and self._tokens.form[trigger.first - 1] in self._construct.says:
            if not self._is_said_above(trigger, due=due):
                return Owed(None, trigger.stop)
        if trigger.kind == "onus" and not self._is_laid_on(found, deed):
            return Owed(None, trigger.stop)
        if trigger.kind == "must_of" and governed and not found.kind and deed is None:
            return Owed(None, trigger.stop)
        return Owed(self._body(found), found.stop if deed is None else deed)

    def _is_said_above(self, trigger: Trigger, *, due: bool) -> bool:
        """Does a public body say so, or is a day set? What others say ought to be done is an opinion."""
        span = range(self._statement.first, trigger.first)
        public = any((found := self._phrases.somebody(index)) and found[1] == PUBLIC for index in span)
        return self._is_superior(span, due=due or public)

    def _is_laid_on(self, found: Phrase, deed: int | None) -> bool:
        """Does a bare "على" put a duty on somebody? Not "على الطاولة عرض جديد"."""
        if deed is None or not (found.whole or found.kind):
            return False
        if self._tokens.form[deed] in self._construct.that:
            return bool(found.kind)
        word = self._phrases.word(deed)
        listed = self._construct.means_deed(word)
        return listed or bool(found.kind and deed == found.stop)

    def _with_deed(self, found: Phrase) -> tuple[Phrase, int | None]:
        """A phrase cut so that a deed is left over behind it, and where that starts."""
        deed = self._deed_behind(found.stop, whole=found.whole)
        deeds = [place for place in found.deeds if self._is_deed(place)]
        if deeds and (deed is None or self._tokens.form[deed] in self._construct.that):
            first = deeds[0]
            if deed is None or not found.whole:
                return found.cut(first), first
        return found, deed

    def _deed_behind(self, index: int, *, whole: bool) -> int | None:
        """Where what is owed starts behind a phrase: "أن", or a verbal noun that nothing else governs."""
        tokens, words = self._tokens, self._words
        governs, relative = not whole, False
        if whole and not self._phrases.ends(index) and self._phrases.word(index).article:
            if self._phrases.may_be_deed(index):
                return index
        for place in range(index, min(index + _REACH, self._statement.stop)):
            form = tokens.form[place]
            if form in SEGMENT_ENDS:
                return None
            if form in self._construct.that:
                return place
            if tokens.kind[place] != WORD:
                governs = tokens.kind[place] == NUMBER
                continue
            if words.breaks.at(tokens, place):
                relative, governs = True, True
                continue
            word = self._phrases.word(place)
            if place in self._statement.dated:
                governs = False
                continue
            if self._phrases.ends(place) and not self._construct.is_listed_deed(word.rest):
                governs = not form.endswith(self._construct.adverbial)
                continue
            if word.governed or word.joined:
                governs = not word.definite
                continue
            if not governs and self._construct.means_deed(word) and self._is_owed(place, word.article):
                return place
            if not governs and not relative and self._opens(place, word.article):
                return self._behind_name(place)
            governs = not (word.definite or form.endswith(self._construct.adverbial))
        return None

    def _is_owed(self, place: int, article: bool) -> bool:
        """Can a verbal noun be what is owed? With an article, only with a preposition behind it: "الالتزام ب…"."""
        behind = place + 1
        if not article or behind >= self._statement.stop or self._phrases.ends(behind):
            return True
        return self._tokens.form[behind].startswith(self._construct.prepositions)

    def _behind_name(self, index: int) -> int:
        """The deed close behind words that are the name of somebody; else these words themselves."""
        for place in range(index + 1, min(index + _NAMES, self._statement.stop)):
            if self._phrases.ends(place):
                return place if self._tokens.form[place] in self._construct.that else index
            word = self._phrases.word(place)
            if word.governed or word.joined:
                return index
            if self._construct.means_deed(word):
                return place
        return index

    def _opens(self, place: int, article: bool) -> bool:
        """May a bare noun behind a definite one be a deed that no list has: "ري الأرض"?"""
        rest = self._phrases.word(place).rest
        verb = rest.startswith(self._construct.he + self._construct.she)
        return not (article or verb or rest.endswith(self._construct.adverbial) or self._phrases.somebody(place))

    # "كلف المجلس اللجنة بإعداد …"

    def _given(self, trigger: Trigger, *, due: bool) -> Owed:
        """Whom somebody gives a duty."""
        nobody = Owed(None, trigger.stop)
        form = self._verb(trigger)
        if form in self._construct.ruled and (ruled := self._ruled(trigger)).who:
            return ruled
        if form in self._construct.led and (start := self._led_to(trigger.stop)) is not None:
            return self._told(trigger, start, None, due=due)
        subject = self._phrases.phrase(trigger.stop)
        if subject is None:
            return nobody
        led = form in self._construct.led
        behind = self._company(subject.stop, led=led, purpose=not led)
        if led:
            start = self._led_to(behind) if subject.kind or subject.whole else None
            return nobody if start is None else self._told(trigger, start, subject, due=due)
        second = self._phrases.phrase(behind, last=True)
        if second is None or not second.kind:
            second = self._beyond_name(behind) or second
            if second is not None and not (second.kind or self._phrases.word(second.head).definite):
                # "كلف المدير محمد حفظي": only a passive makes sure that the name is the noun's own.
                second = None
                if not self._is_voiced(trigger):
                    return nobody
        if second is not None:
            second, deed = self._given_deed(second, trigger)
            open_end = not second.kind and self._phrases.may_continue(subject, second.head)
            if deed is None or open_end or not self._ranks(trigger, subject, due=due):
                return nobody if deed is None else Owed(None, deed)
            return Owed(self._body(second), deed)
        subject, deed = self._given_deed(subject, trigger)
        if deed is None:
            return nobody
        if not self._is_object(trigger, subject) or not self._ranks_before(trigger, due=due):
            return Owed(None, deed)
        return Owed(self._body(subject), deed)

    def _given_deed(self, found: Phrase, trigger: Trigger) -> tuple[Phrase, int | None]:
        """A phrase, and where the deed starts that is handed over behind it; cut where that alone leaves one."""
        deed = self._handed(found.stop, trigger)
        if deed is None:
            deed = self._handed(self._company(found.stop), trigger)
        if deed is None and found.whole and found.kind and (name := self._name_behind(found.stop, trigger)):
            return found.upto(name), name
        for place in found.deeds if deed is None else ():
            if (deed := self._handed(place, trigger)) is not None:
                return found.cut(place), deed
        return found, deed

    def _name_behind(self, index: int, trigger: Trigger) -> int | None:
        """Where the deed starts that is handed over behind the name of somebody: "المهندس سامر حجاوي بالإشراف"."""
        for place in range(index, min(index + _NAMES + 1, self._statement.stop)):
            if place > index and self._handed(place, trigger) is not None:
                return place
            if self._phrases.ends(place) or self._phrases.somebody(place) or self._phrases.word(place).governed:
                return None
        return None

    def _beyond_name(self, index: int) -> Phrase | None:
        """Somebody we know behind the name of who gives the duty: "وجه الرئيس عبد الفتاح السيسي الحكومة"."""
        for place in range(index, min(index + _NAMES + 2, self._statement.stop)):
            if self._phrases.ends(place) or self._phrases.word(place).governed:
                return None
            if place > index and self._phrases.somebody(place):
                return self._phrases.phrase(place, last=True)
        return None

    def _led_to(self, index: int) -> int | None:
        """The noun behind the preposition that leads to whom a duty is given, or onto which one is written."""
        if index + 1 >= self._statement.stop or self._tokens.kind[index] != WORD:
            return None
        if self._tokens.form[index] in self._construct.through:
            return index + 1
        onto = self._phrases.word(index).governed and self._tokens.form[index].startswith(self._construct.datives)
        return index if onto and self._phrases.somebody(index) else None

    def _told(self, trigger: Trigger, index: int, subject: Phrase | None, *, due: bool) -> Owed:
        """Whom a preposition names: "طلب … من", "أوعز … إلى"."""
        found = self._phrases.phrase(index, governed=True, last=True)
        if found is None:
            return Owed(None, trigger.stop)
        found, deed = self._with_deed(found)
        handed = self._handed(found.stop, trigger)
        deed = handed if handed is not None else deed
        ranked = self._ranks(trigger, subject, due=due) if subject else self._ranks_before(trigger, due=due)
        if deed is None or not ranked or not (found.kind or found.whole):
            return Owed(None, trigger.stop)
        return Owed(self._body(found), deed)

    def _company(self, index: int, *, led: bool = False, through: bool = False, purpose: bool = False) -> int:
        """The token behind what accompanies a noun: "في القاهرة", "أمس"; `led`: a preposition is awaited,
        `through`: none is,
        `purpose`: "for …" may go on with a name."""
        tokens = self._tokens
        while index < self._statement.stop and index not in self._statement.dated and tokens.kind[index] == WORD:
            form = tokens.form[index]
            leads = form in self._construct.through and not through
            if form in self._construct.that or (leads and (led or self._is_deed(index + 1))):
                break
            if self._words.breaks.at(tokens, index):
                break
            match = self._words.agents.at(tokens, index)
            if match or form in self._construct.through:
                found = self._phrases.phrase(match[0] if match else index + 1, governed=True)
                if found is None:
                    break
                index = found.stop
            elif match := self._words.adverbs.at(tokens, index):
                index = match[0]
            elif purpose and self._phrases.word(index).governed and form.startswith(self._construct.datives):
                index = self._phrases.purpose(index)  # "الهيئة العامة للاستثمار"
            elif self._phrases.is_adverb(index):
                index += 1
            else:
                break
        return index

    def _handed(self, index: int, trigger: Trigger) -> int | None:
        """The token at which the deed starts that is handed over with a preposition: "بإعداد", "إلى وقف", "أن"."""
        tokens = self._tokens
        if index >= self._statement.stop:
            return None
        form = tokens.form[index]
        if form in self._construct.that:
            return index
        if trigger.kind == "grants":
            return index if form not in SEGMENT_ENDS else None
        if tokens.kind[index] != WORD:
            return None
        if form in self._construct.through:
            return index if self._is_deed(index + 1) else None
        word = self._phrases.word(index)
        if word.governed and not word.joined:
            return None if form.startswith(self._construct.datives) else index
        return index if not word.article and self._construct.means_deed(word) else None

    def _is_deed(self, index: int) -> bool:
        if index >= self._statement.stop or self._tokens.kind[index] != WORD:
            return False
        return self._construct.means_deed(self._phrases.word(index))

    def _is_object(self, trigger: Trigger, found: Phrase) -> bool:
        """Is the only noun behind a verb its object: the verb needs one, or cannot have this noun for a subject?"""
        construct = self._construct
        form = self._verb(trigger)
        noun = self._phrases.word(found.head).rest
        if form not in construct.objectless:
            return bool(found.kind) or self._is_voiced(trigger)
        she = form.endswith(construct.she) or form.startswith(construct.she)
        if she:
            differs = construct.is_masculine(noun) or noun.endswith(construct.oblique)
        else:
            differs = construct.is_feminine(noun) and not construct.is_crowd(noun)
        differs = differs or noun.endswith(construct.oblique) or self._is_voiced(trigger)
        return bool(found.kind) and (differs or self._before(trigger) is not None)

    def _is_voiced(self, trigger: Trigger) -> bool:
        printed = self._tokens.printed(trigger.first, trigger.first)
        return any(mark in printed[:4] for mark in self._construct.voiced)

    def _ranks(self, trigger: Trigger, subject: Phrase, *, due: bool) -> bool:
        if trigger.kind != "asks":
            return True
        span = range(subject.first, subject.stop)
        return self._is_superior(span, due=due or subject.kind == PUBLIC)

    def _ranks_before(self, trigger: Trigger, *, due: bool) -> bool:
        if trigger.kind != "asks" or self._is_voiced(trigger):
            return True
        first, _ = self._statement.clause(trigger.first)
        near = range(trigger.stop, trigger.stop)
        return self._is_superior((*range(first, trigger.first), *near), due=due)

    def _is_superior(self, span: range | tuple[int, ...], *, due: bool) -> bool:
        """Does somebody ask whose requests are duties?"""
        ranks = [self._words.superior_at(self._tokens, index) for index in span]
        return (due or True in ranks) and False not in ranks

    def _ruled(self, trigger: Trigger) -> Owed:
        """Whom a verb of deciding obliges: "قضت المحكمة بأن تدفع الشركة …"."""
        for place in range(trigger.stop, min(trigger.stop + _LONGEST, self._statement.stop)):
            if self._tokens.form[place] in self._construct.that:
                found = self._behind_that(place)
                return found if found.who else Owed(None, trigger.stop)
            if self._tokens.form[place] in SEGMENT_ENDS:
                break
        return Owed(None, trigger.stop)

    # "الشركات ملزمة ب…", "تلتزم الشركة ب…"

    def _obliged(self, trigger: Trigger) -> Owed:
        """The subject, before the words of duty or, where these are a verb that opens the clause, behind them."""
        found = self._before(trigger)
        if found is not None:
            return Owed(self._body(found), self._behind(trigger))
        form = self._tokens.form[trigger.first]
        if not form.startswith((*self._construct.she, *self._construct.he)):
            return Owed(None, trigger.stop)
        found = self._phrases.phrase(trigger.stop)
        if found is None or not (found.kind or trigger.kind == "tasked"):
            return Owed(None, trigger.stop)
        return Owed(self._body(found), found.stop)

    def _before(self, trigger: Trigger) -> Phrase | None:
        """The phrase that fills its clause up to the words of duty."""
        first, _ = self._statement.clause(trigger.first)
        for index in range(first, trigger.first):
            if self._tokens.form[index] in self._construct.says:
                first = index + 1
        while first < trigger.first and (
            self._tokens.kind[first] != WORD or self._words.conditions.at(self._tokens, first)
        ):
            first += 1
        if first >= trigger.first or trigger.first - first > _LONGEST:
            return None
        found = self._phrases.phrase(first)
        if found is None or not self._reaches(found.stop, trigger.first):
            return None
        return found

    def _reaches(self, index: int, stop: int) -> bool:
        """Does nothing but "في …" and adverbs stand between a subject and its verb?"""
        return index == stop or self._company(index, through=True) == stop

    # "يجب أن تقدم الشركة …"

    def _that(self, trigger: Trigger) -> Owed:
        """Somebody we know as the subject of what must be done, before the trigger or behind its verb."""
        start = trigger.stop
        if start >= self._statement.stop or self._tokens.form[start] not in self._construct.that:
            return Owed(None, start)
        owed = self._behind_that(start)
        if owed.who is not None or owed.what == start:
            return owed
        before = self._before(trigger)
        return Owed(self._body(before) if before and before.kind else None, owed.what)

    def _behind_that(self, index: int) -> Owed:
        """Somebody we know as the subject of the verb behind "that"; without who, what is past it where none is named."""
        verb = index + 1
        if verb >= self._statement.stop or not self._acts(verb):
            return Owed(None, index)
        found = self._phrases.phrase(verb + 1)
        if found is None:
            return Owed(None, verb)
        fits = found.kind and self._fits(verb, found)
        return Owed(self._body(found), verb) if fits else Owed(None, index)

    def _acts(self, index: int) -> bool:
        """Is this a verb of what somebody does, in the active?"""
        form = self._tokens.form[index]
        if self._tokens.kind[index] != WORD or not form.startswith((*self._construct.she, *self._construct.he)):
            return False
        printed = self._tokens.printed(index, index)
        voiced = any(mark in printed[:3] for mark in self._construct.voiced)
        return not (voiced or form in self._words.passive or self._words.states.at(self._tokens, index))

    def _fits(self, verb: int, found: Phrase) -> bool:
        """Does a verb agree with its subject in gender?"""
        form, construct = self._tokens.form[verb], self._construct
        noun = self._phrases.word(found.head).rest
        if form.startswith(construct.he):
            return not construct.is_feminine(noun) or construct.is_crowd(noun)
        return not construct.is_masculine(noun) and not construct.is_plural(noun)

    # "ستقدم الحكومة …"

    def _future(self, trigger: Trigger) -> Owed:
        """A public body whose verb stands before or behind it."""
        found = self._phrases.phrase(trigger.stop)
        if found is None or not found.kind:
            found = self._before(trigger)
        return Owed(self._body(found) if found and found.kind else None, trigger.first)

    def _body(self, found: Phrase) -> Body:
        parts = []
        for place, (head, stop, key) in enumerate(found.heads):
            first = found.first if place == 0 else head
            parts.append(Part(first, stop, self._phrases.word(head).rest, key))
        return Body(found.first, found.stop, parts, found.kind == PUBLIC)
