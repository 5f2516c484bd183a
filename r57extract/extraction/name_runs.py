"""Runs of tokens that are, or may be, one name: the longest at each place, with the kind of thing it names.

Where capital letters mark names (nl, uk, vi) a run of capitalised words is one, unless a sentence begins there
and nothing else in the article shows it. Where they mark nouns too (German) or are absent (Arabic), a name is
certain only by what it stands with: a title, a given name, another script, the lists of bodies and places.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from functools import cached_property

from r57extract.extraction.gazetteer import Gazetteer
from r57extract.extraction.name_run import Run
from r57extract.extraction.names_uncased import UncasedNames, script_has_capitals
from r57extract.extraction.tokens import BREAK, MARK, NUMBER, WORD, Tokens
from r57extract.extraction.transliteration import script_of
from r57extract.types.article import Span

_LONGEST_RUN = 6
_LONGEST_WORD = 40
_LONGEST_SYLLABLE = 7  # "Nghiêng"
_HYPHENS = frozenset("-‑")
_QUOTES = frozenset("«„“\"'‘")
_CODE_MARKS = frozenset("/@#_")
_LONGEST_CODE = 40  # tokens


class RunFinder:
    """Walks the tokens once; what is known from the whole article is gathered before."""

    def __init__(self, tokens: Tokens, lists: Gazetteer, taken: list[Span]) -> None:
        self.tokens = tokens
        self.lists = lists
        self.free = [
            kind == WORD and len(form) <= _LONGEST_WORD for kind, form in zip(tokens.kind, tokens.form, strict=True)
        ]
        for span in taken:
            for index in tokens.covering(span):
                self.free[index] = False
        behind = 0
        for index, form in enumerate(tokens.form):
            if form in _CODE_MARKS and index >= behind:
                behind = self._take_code(index)
        self._shapes = UncasedNames(tokens, lists)
        self.titles, self.titled = set[int](), set[int]()  # tokens that a title starts at, and that stand behind one
        for index, form in enumerate(tokens.form):
            if lists.titles.may_start(form) and (title := lists.titles.at(tokens, index)):
                self.titles.add(index)
                self.titled.add(title[0])
                if not lists.cased and (person := self._shapes.behind_adjectives(title[0])):
                    self.titled.add(person)
        self.placed = set[int]()  # tokens behind "city of"
        if not lists.cased:
            for index, form in enumerate(tokens.form):
                if lists.locatives.may_start(form) and (found := lists.locatives.at(tokens, index)):
                    self.placed.add(found[0])
        self._starts: dict[str, bool] = {}
        self.capital = [
            kind == WORD and tokens.text[start].isupper() for kind, start in zip(tokens.kind, tokens.start, strict=True)
        ]
        self.inside = Counter[str]()  # capitalised where no sentence begins
        self.small = set[str]()
        if lists.cased:
            for index, form in enumerate(tokens.form):
                if tokens.kind[index] == WORD:
                    if not self.capital[index]:
                        self.small.add(form)
                    elif not self._begins_sentence(index):
                        self.inside[form] += 1

    @cached_property
    def inside_stems(self) -> frozenset[str]:
        """Capitalised words within sentences, not behind another such word, without their endings."""
        alone = (
            self.tokens.form[index]
            for index in range(1, len(self.tokens))
            if self.capital[index] and not self.capital[index - 1] and not self._begins_sentence(index)
        )
        return frozenset(map(self.lists.stem, alone))

    def _take_code(self, index: int) -> int:
        """Words that hang together with a mark of codes and addresses are no names: "57-NQ/TW", "info@…".

        Returns the token behind what hangs together.
        """
        tokens = self.tokens
        first = last = index
        while index - first < _LONGEST_CODE and tokens.glued(first) and tokens.kind[first - 1] != BREAK:
            first -= 1
        while (
            last - index < _LONGEST_CODE
            and last + 1 < len(tokens)
            and tokens.glued(last + 1)
            and tokens.kind[last + 1] != BREAK
        ):
            last += 1
        parts = range(first, last + 1)
        if tokens.form[index] != "/" or any(tokens.kind[i] == NUMBER or tokens.form[i] in ".:" for i in parts[:-1]):
            for part in parts:
                self.free[part] = False
        return last + 1

    def runs(self) -> Iterator[Run]:
        begins: dict[str, bool] = {}
        stop = 0
        for index, form in enumerate(self.tokens.form):
            if index < stop or not self.free[index]:
                continue
            known = begins.get(form)
            if known is None:
                known = begins[form] = self.lists.begins_known(form)
            run = self._known(index) if known else None
            if run is None and (
                self.capital[index]
                if self.lists.cased
                else index in self.titled or index in self.placed or self._may_start(form)
            ):
                run = self._unknown(index)
            if run is not None:
                yield run
                stop = run.last + 1

    def _known(self, index: int) -> Run | None:
        tokens, lists = self.tokens, self.lists
        known = [
            Run(index, found.stop - 1, kind, key=found.key)
            for kind, look in (("body", lists.body_at), ("place", lists.place_at), ("people", lists.people_at))
            if (found := look(tokens, index)) is not None
        ]
        run = max(known, key=lambda run: run.last, default=None)
        if (run is None or run.last - index < 2) and self._opens_place(index):
            return run if run and run.last > index else Run(index, index + 1, "place", certain=True)
        if run is None or self._is_first_of_person(run):
            return None
        # "Anh" is Britain, and a "he" that begins a sentence.
        doubtful = lists.cased and run.kind == "place" and run.first == run.last and tokens.form[index] in self.small
        return None if doubtful and self.capital[index] and self._begins_sentence(index) else run

    def _opens_place(self, index: int) -> bool:
        """Do an adjective of places and one more capitalised word name one: "у Новій Одесі", but not "Білий Андрій"?"""
        tokens, lists, name = self.tokens, self.lists, index + 1
        if not (self.capital[index] and lists.opens_place(tokens.form[index]) and self._may_continue(name)):
            return False
        quoted = index > 0 and tokens.form[index - 1] in _QUOTES
        whole = not (quoted or tokens.printed(name, name).isupper() or self._may_continue(name + 1))
        return whole and tokens.form[name] not in self.small and not lists.given_name(tokens.form[name])

    def _unknown(self, index: int) -> Run | None:
        if index in self.titles:
            return None
        return self._capitalised(index) if self.lists.cased else self._uncapitalised(index)

    def _may_start(self, form: str) -> bool:
        """May a name start with this word, in a text without capitals?"""
        known = self._starts.get(form)
        if known is None:
            lists = self.lists
            known = (
                lists.given_name(form) or form in lists.syllabic or script_has_capitals(form) or lists.respelled(form)
            )
            self._starts[form] = known
        return known

    def _is_first_of_person(self, run: Run) -> bool:
        """Is a word that is also a place the first of a person's name: "Jordan Spieth"?"""
        after = run.last + 1
        given = run.first == run.last and self.lists.given_name(self.tokens.form[run.first])
        return given and after < len(self.tokens) and self._may_continue(after)

    def _capitalised(self, start: int) -> Run | None:
        tokens, lists = self.tokens, self.lists
        form = tokens.form[start]
        titled = start in self.titled
        first = self._begins_sentence(start)
        if lists.common(form) or (first and not titled and form in self.small):
            return None
        stop = self._end(start)
        given = lists.given_name(form)
        if first and not (titled or given) and self._is_word_before_name(start, stop):
            return None  # "Погляди Трампа": a word that begins the sentence, and a name known from elsewhere
        if titled and not given and (later := self._given_within(start, stop)):
            stop = later  # "senator Arizona Jeff Flake"
        syllabic = _is_syllabic(tokens, start, stop, lists)
        title_of_body = lists.head_at(tokens, start) is not None or lists.field_at(tokens, start) is not None
        acronym = stop - start == 1 and tokens.printed(start, start)[1:].isupper()
        person = (titled and not (title_of_body or acronym)) or syllabic or given  # "голова НБУ"
        several = stop - start > 1
        person = person or (several and not acronym and (self._speaks(start, stop) or self._is_pair(start, stop)))
        company = several and lists.ends_company(tokens.form[stop - 1])
        if lists.nouns_are_capital:
            certain = acronym or syllabic or titled or company or (person and several)
        else:
            certain = not first or several or acronym or titled or self.inside[form] > 0
            if lists.syllables and not several and not titled:
                certain = certain and form.isascii()  # one syllable of a word that is not a name: "Tuần", "Đại"
        kind = lists.kind_by_last_word(tokens.form[stop - 1]) or (
            "person" if person and (several or (titled and not acronym)) else "name"
        )
        return Run(start, stop - 1, kind, certain, syllabic=syllabic)

    def _is_word_before_name(self, start: int, stop: int) -> bool:
        form = self.tokens.form
        return (
            stop - start > 1 and not self.inside[form[start]] and self.lists.stem(form[start + 1]) in self.inside_stems
        )

    def _speaks(self, start: int, stop: int) -> bool:
        """Does a word for saying stand directly before or behind the run?"""
        tokens, speech = self.tokens, self.lists.speech
        return speech.before(tokens, start) is not None or (stop < len(tokens) and speech.at(tokens, stop) is not None)

    def _is_pair(self, start: int, stop: int) -> bool:
        """Two capitalised words in its own script, unquoted, in a language that writes little but people so?"""
        tokens = self.tokens
        if not self.lists.pairs or stop - start != 2 or any(kind != WORD for kind in tokens.kind[start:stop]):
            return False
        if any(script_of(form[0]) != self.tokens.spelling.script for form in tokens.form[start:stop]):
            return False
        if (
            self.lists.place_at(tokens, start + 1)
            or self.lists.head_at(tokens, start)
            or tokens.form[start + 1] in self.small
        ):
            return False
        quoted = start > 0 and tokens.form[start - 1] in _QUOTES
        return not quoted and not any(tokens.printed(index, index).isupper() for index in (start, start + 1))

    def _given_within(self, start: int, stop: int) -> int | None:
        """Where in a run a given name stands that another word follows, or None."""
        inner = range(start + 1, stop - 1)
        return next((index for index in inner if self.lists.given_name(self.tokens.form[index])), None)

    def _uncapitalised(self, start: int) -> Run | None:
        tokens, lists = self.tokens, self.lists
        form = tokens.form[start]
        titled, given, syllabic = start in self.titled, lists.given_name(form), form in lists.syllabic
        foreign = self._shapes.is_foreign(start)
        likely = given or foreign or syllabic or self._shapes.looks_respelled(start)
        if not likely and not ((titled or start in self.placed) and self._may_continue(start)):
            return None
        stop = self._end(start)
        several = stop - start > 1
        if syllabic and not several and not titled:
            return None
        person = titled or (several and (given or syllabic or self._speaks(start, stop)))
        kind = lists.kind_by_last_word(tokens.form[stop - 1]) if several else ""
        certain = person or foreign or start in self.placed or (several and lists.respelled(form))
        return Run(start, stop - 1, kind or ("person" if person else "name"), certain, syllabic=syllabic and several)

    def _end(self, start: int) -> int:
        """The index after the last word of the run that starts at `start`."""
        tokens = self.tokens
        index = start + 1
        while index < len(tokens) and index - start < _LONGEST_RUN:
            joined = self._after_join(index)
            # One word, then a particle: "Ursula von der Leyen"; but "Sergio Aguero van Manchester City".
            particle = (
                self.lists.particles.at(tokens, index) if index == start + 1 and self._starts_person(start) else None
            )
            if index - start > 1 and self._starts_another(index):
                break
            if self._may_continue(index, start):
                index += 1
            elif joined and self._may_continue(joined, start):
                index = joined + 1
            elif particle and particle[0] < len(tokens) and self._may_continue(particle[0], start):
                index = particle[0] + 1
            else:
                break
        return index

    def _starts_another(self, index: int) -> bool:
        """Does a second person follow without a mark: "Kyle Rowe David Armstrong"?"""
        given = self.free[index] and self.lists.given_name(self.tokens.form[index])
        return given and index + 1 < len(self.tokens) and self._may_continue(index + 1)

    def _starts_person(self, start: int) -> bool:
        return self.lists.given_name(self.tokens.form[start]) or start in self.titled

    def _after_join(self, index: int) -> int | None:
        """The index after a hyphen within a word, or the full stop of an initial."""
        tokens = self.tokens
        if index + 1 >= len(tokens) or not tokens.glued(index):
            return None
        if tokens.form[index] in _HYPHENS and tokens.glued(index + 1):
            return index + 1
        initial = tokens.end[index - 1] - tokens.start[index - 1] == 1
        return index + 1 if tokens.form[index] == "." and initial else None

    def _may_continue(self, index: int, start: int | None = None) -> bool:
        """Can the word at `index` be one more word of a name?"""
        tokens, lists = self.tokens, self.lists
        if not self.free[index] or lists.common(tokens.form[index]):
            return False
        if lists.cased:
            return self.capital[index] and not self._after_genitive(index, start)
        form = tokens.form[index]
        if start is not None and lists.joined_by_and(form):
            return False
        if self._shapes.is_foreign(index) or lists.given_name(form):
            return True
        if start is not None and tokens.form[start] in lists.syllabic:
            return len(form) <= _LONGEST_SYLLABLE - 1 and self._shapes.plain(index) and index - start < 4
        if start is not None and not self._starts_person(start):
            return self._shapes.looks_respelled(index)
        if lists.place_at(tokens, index):
            return False
        if start is not None and self._shapes.is_surname(index, start, announced=self._announced(start)):
            return True
        if not self._shapes.plain(index):
            return False
        return lists.respelled(form) or ((start is None or index - start == 1) and self._shapes.short_respelled(index))

    def _announced(self, start: int) -> bool:
        return start in self.titled or self.lists.speech.before(self.tokens, start) is not None

    def _after_genitive(self, index: int, start: int | None) -> bool:
        """Where nouns are capitalised too: "Patrick Andersons Versuch" is a name and what belongs to it.

        So is "Zugang Boliviens" the other way round.
        """
        if not self.lists.nouns_are_capital or start is None:
            return False
        form = self.tokens.form
        person = self._starts_person(start)
        inflected = form[index].endswith("s") and form[index] != self.lists.stem(form[index])
        if inflected and not person and self.lists.place_at(self.tokens, index):
            return True
        return (index - start > 1 or not person) and form[index - 1].endswith("s")

    def _begins_sentence(self, index: int) -> bool:
        """May the capital letter be due to the place alone? After a break, and any mark but a comma or a hyphen."""
        kind = self.tokens.kind
        return index == 0 or (kind[index - 1] in (BREAK, MARK) and self.tokens.form[index - 1] not in ",-/(")


def _is_syllabic(tokens: Tokens, start: int, stop: int, lists: Gazetteer) -> bool:
    """Is this a name in the Vietnamese manner: a known family name, then words of one syllable?"""
    return (
        2 <= stop - start <= 4
        and tokens.form[start] in lists.syllabic
        and all(len(form) <= _LONGEST_SYLLABLE for form in tokens.form[start:stop])
    )
