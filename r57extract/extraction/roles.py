"""What part each token may play in an entity: the alphabet in which the rules of entities.py are written.

A role is a tag such as "B-BODY", "I-BODY" (first and further token, as in the IOB scheme of Ramshaw and Marcus
1995), and the same in every language; the language's lists are consulted here and nowhere else.

    BODY PLACE PEOPLE PERSON NAME   runs of name_runs.py; NAME is a certain name of unknown type
    DOC SUBJECT                     kind of a document, and the words that say what it is about
    SIGN NUMBER CODE                "nr.", "57", "-NQ/TW"
    HOME                            the place that a body is of
    OF COMPANY-BEFORE               "van", "Tập đoàn"
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from r57extract.extraction.context import Context
from r57extract.extraction.gazetteer import Gazetteer, gazetteer
from r57extract.extraction.name_kinds import kinds
from r57extract.extraction.names import find
from r57extract.extraction.tokens import NUMBER, WORD
from r57extract.extraction.transliteration import skeleton
from r57extract.types.article import Span

_CODE_MARKS = frozenset("-‑/.–")
_LONGEST_CODE = 8
_LONGEST_SUBJECT = 3
_SHORTEST_LIST = 3
_COMMAS = frozenset(",،")
_NUMBERED = frozenset({"identifier", "list-number"})


@dataclass
class Roles:
    """`tags[i]`, the role of token i ("" for none), and `keys[i]`, the key of what begins there."""

    tags: list[str]
    keys: dict[int, str] = field(default_factory=dict)

    def mark(self, role: str, first: int, stop: int, key: str = "") -> None:
        """Give the tokens first … stop - 1 a role; what they were before is forgotten."""
        for index in range(first, stop):
            self.keys.pop(index, None)
        self.tags[first] = f"B-{role}"
        self.tags[first + 1 : stop] = [f"I-{role}"] * (stop - first - 1)
        if stop < len(self.tags) and self.tags[stop].startswith("I-"):
            self.tags[stop] = "B" + self.tags[stop][1:]
        if key:
            self.keys[first] = key


def roles(context: Context) -> Roles:
    """The roles of an article's tokens."""
    lists = gazetteer(context.language.code)
    found = Roles([""] * len(context.tokens))
    named = context.runs or find(context, lists)
    for (run, name), kind in zip(named, kinds(context, named, lists), strict=True):
        if run.certain:
            found.mark(kind.upper(), run.first, run.last + 1, name.key)
    _mark_lists_of_fields(context, lists, found)
    _mark_documents(context, lists, found)
    _mark_neighbours(context, lists, found)
    return found


def _mark_lists_of_fields(context: Context, lists: Gazetteer, found: Roles) -> None:
    """ "the ministries: Justice, Construction, Home Affairs": three fields or more are bodies, one each."""
    tokens = context.tokens
    for index, form in enumerate(tokens.form):
        if not lists.begins_known(form) or not (head := lists.head_at(tokens, index)):
            continue
        stop = head.stop
        colon = stop < len(tokens) and tokens.form[stop] == ":"
        fields = list(_fields(context, lists, stop + 1 if colon else lists.after_connector(tokens, stop)))
        if len(fields) >= _SHORTEST_LIST:
            for place, (first, behind, key) in enumerate(fields):
                found.mark("BODY", first if place or colon else index, behind, f"{head.key}:{key}")


def _fields(context: Context, lists: Gazetteer, index: int) -> Iterator[tuple[int, int, str]]:
    """Fields that follow one another, parted by commas: first token, token behind, key."""
    tokens = context.tokens
    while index < len(tokens) and (found := lists.field_at(tokens, index)):
        yield index, found.stop, found.key
        index = found.stop
        if index < len(tokens) and tokens.form[index] in _COMMAS:
            index += 1


def _mark_documents(context: Context, lists: Gazetteer, found: Roles) -> None:
    tokens = context.tokens
    counted = {
        index
        for figure in context.figures
        if figure.kind not in _NUMBERED
        for index in tokens.covering(Span(figure.start, figure.end))
    }
    dated = {index for date in context.dates for index in tokens.covering(Span(date.start, date.end))}
    for index, form in enumerate(tokens.form):
        if not lists.begins_document(form) or not (kind := lists.document_at(tokens, index)):
            continue
        at = lists.after_number_sign(tokens, kind.stop)
        if at < len(tokens) and tokens.kind[at] == NUMBER and at not in dated:
            stop = _end_of_code(context, at)
            if at > kind.stop or stop > at + 1 or (at not in counted and not found.tags[at]):
                found.mark("DOC", index, kind.stop, kind.key)
                if at > kind.stop:
                    found.mark("SIGN", kind.stop, at)
                found.mark("NUMBER", at, at + 1, tokens.form[at].lstrip("0") or "0")
                if stop > at + 1:
                    found.mark("CODE", at + 1, stop, "".join(tokens.form[at + 1 : stop]))
                continue
        if (
            kind.key == "law"
            and not lists.is_definite(tokens, index)
            and (subject := _subject(context, lists, kind.stop, found))
        ):
            found.mark("DOC", index, kind.stop, kind.key)
            found.mark("SUBJECT", kind.stop, subject, _subject_key(context, lists, kind.stop, subject))


def _end_of_code(context: Context, index: int) -> int:
    """The token behind "57-NQ/TW" whose number is token `index`: what is glued on, up to its last word."""
    tokens = context.tokens
    stop = place = index + 1
    while place < len(tokens) and place - index < _LONGEST_CODE and tokens.glued(place):
        if tokens.kind[place] in (WORD, NUMBER):
            place += 1
            stop = place
        elif tokens.form[place] in _CODE_MARKS:
            place += 1
        else:
            break
    return stop


def _subject(context: Context, lists: Gazetteer, start: int, found: Roles) -> int | None:
    """The token behind the words that say what a law is about, or None where that cannot be told.

    Capitalised or, in Arabic, definite words that follow; after "on", "про", also the words up to the next mark.
    """
    tokens = context.tokens
    index = lists.after_subject_word(tokens, start)
    first = index
    while index < len(tokens) and index - first < _LONGEST_SUBJECT and lists.goes_on(tokens, index):
        index += 1
    if index > first:
        return index
    while index < len(tokens) and tokens.kind[index] == WORD and index - first < _LONGEST_SUBJECT:
        index += 1
    ended = index < len(tokens) and tokens.kind[index] != WORD and tokens.kind[index] != NUMBER
    return index if first > start and index > first and ended else None


def _subject_key(context: Context, lists: Gazetteer, start: int, stop: int) -> str:
    forms = context.tokens.form[lists.after_subject_word(context.tokens, start) : stop]
    return "-".join(filter(None, map(skeleton, forms)))


def _mark_neighbours(context: Context, lists: Gazetteer, found: Roles) -> None:
    """The small words that hold an entity together, beside what was found so far."""
    tokens = context.tokens
    for index in [i for i, tag in enumerate(found.tags) if tag]:
        tag = found.tags[index]
        behind = index + 1
        if tag == "B-NAME" and (before := lists.company_before.before(tokens, index)):
            found.mark("COMPANY-BEFORE", before[0], index)
        if tag.endswith("-BODY") and behind < len(tokens) and not found.tags[behind]:
            connector = lists.after_connector(tokens, behind)
            if connector > behind and connector < len(tokens) and found.tags[connector] == "B-PLACE":
                found.mark("OF", behind, connector)
                _mark_home(found, connector)
        elif tag.endswith("-BODY") and behind < len(tokens) and found.tags[behind] == "B-PLACE" and lists.adjoined:
            _mark_home(found, behind)


def _mark_home(found: Roles, index: int) -> None:
    """The place that begins at `index` is where the body before it is at home."""
    stop = index + 1
    while stop < len(found.tags) and found.tags[stop] == "I-PLACE":
        stop += 1
    found.mark("HOME", index, stop, found.keys[index])
