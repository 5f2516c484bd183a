"""Persons, organisations, places and documents, with keys that are the same in every language and script.

roles.py says what part each token may play; spaCy's EntityRuler holds the rules that make entities of parts, one
list for all languages. Where a trained spaCy pipeline for the language is installed, of those that the language
file names, its entities are added where the rules found nothing.

Keys: a place is its ISO 3166 code or our id ("VN", "hanoi"), a body its id ("ministry:finance",
"party-committee:hanoi"), a document its kind and number ("resolution:57"), a person the consonant classes of the
name ("ngn d ngk", see transliteration.py). spaCy is loaded on first use, about a second.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from functools import cache
from typing import TYPE_CHECKING, Literal

from r57extract.extraction.context import Context
from r57extract.extraction.gazetteer import gazetteer
from r57extract.extraction.roles import Roles, roles
from r57extract.extraction.tokens import WORD
from r57extract.extraction.transliteration import skeleton
from r57extract.types.article import Span
from r57extract.types.facts import Entity

if TYPE_CHECKING:
    from spacy.language import Language as Pipeline

EntityType = Literal["person", "organisation", "place", "document"]


def _run(role: str) -> list[dict[str, str]]:
    return [{"TAG": f"B-{role}"}, {"TAG": f"I-{role}", "OP": "*"}]


def _maybe(role: str) -> list[dict[str, str]]:
    return [{"TAG": f"B-{role}", "OP": "?"}, {"TAG": f"I-{role}", "OP": "*"}]


# What makes an entity, in roles; the longest that fits at a token wins.
RULES: tuple[tuple[EntityType, list[dict[str, str]]], ...] = (
    ("document", [*_run("DOC"), *_maybe("SIGN"), {"TAG": "B-NUMBER"}, *_maybe("CODE")]),
    ("document", [*_run("DOC"), *_run("SUBJECT")]),
    ("organisation", _run("BODY")),
    ("organisation", [*_run("BODY"), *_maybe("OF"), *_run("HOME")]),
    ("organisation", [*_run("PEOPLE"), *_run("BODY")]),
    ("organisation", [*_run("BODY"), *_run("PEOPLE")]),
    ("organisation", [*_run("COMPANY-BEFORE"), *_run("NAME")]),
    ("person", _run("PERSON")),
    ("place", _run("PLACE")),
)
# Labels of trained pipelines: the scheme of the news corpora (WikiNER, UNER) and OntoNotes.
_TRAINED: Mapping[str, EntityType] = {
    "PER": "person", "PERSON": "person", "ORG": "organisation", "LOC": "place", "GPE": "place",
}  # fmt: skip


def read(context: Context) -> None:
    """Fill in context.entities."""
    found = roles(context)
    entities = list(_by_rules(context, found))
    entities += _by_training(context, entities)
    context.entities = tuple(sorted(entities, key=lambda entity: entity.start))


def _by_rules(context: Context, found: Roles) -> Iterator[Entity]:
    from spacy.tokens import Doc

    if not any(found.tags):  # spaCy refuses to match tags in a document that has none
        return
    lists, tokens = gazetteer(context.language.code), context.tokens
    pipeline = _pipeline()
    ambiguous = _ambiguous_numbers(found)
    with pipeline.memory_zone():  # the words of one article are not kept for the next
        words = [tokens.printed(index, index) or "\n" for index in range(len(tokens))]
        for span in pipeline.get_pipe("entity_ruler")(Doc(pipeline.vocab, words, tags=found.tags)).ents:
            first, last = span.start, span.end - 1
            key = _key(span.label_, found, range(first, last + 1), ambiguous)
            start = tokens.start[first] if span.label_ == "person" else lists.without_prefix(tokens, first)
            yield Entity(start, tokens.end[last], span.label_, key)


@cache
def _pipeline() -> Pipeline:
    """An empty pipeline with the rules; it serves all languages, since tokens and roles are given to it."""
    import spacy

    pipeline = spacy.blank("xx")
    ruler = pipeline.add_pipe("entity_ruler")
    ruler.add_patterns([{"label": label, "pattern": pattern} for label, pattern in RULES])
    return pipeline


def _key(label: str, found: Roles, places: range, ambiguous: Collection[str]) -> str:
    """The key of an entity, of the keys of its parts; a body comes before the place that it is of."""
    parts = {found.tags[index][2:]: found.keys[index] for index in places if index in found.keys}
    if label == "document":
        number = f"{parts['DOC']}:{parts.get('NUMBER') or parts['SUBJECT']}"
        return f"{number}/{parts['CODE']}" if number in ambiguous and "CODE" in parts else number
    order = ("BODY", "HOME", "PLACE", "PEOPLE", "NAME", "PERSON")
    return ":".join(parts[role] for role in order if role in parts)


def _ambiguous_numbers(found: Roles) -> frozenset[str]:
    """Kinds and numbers that stand with different codes in one article: 57-NQ/TW and 57/NQ-CP are two documents."""
    codes: dict[str, set[str]] = {}
    kind = number = ""
    for index, tag in enumerate(found.tags):
        if tag == "B-DOC":
            kind = found.keys[index]
        elif tag == "B-NUMBER":
            number = found.keys[index]
        elif tag == "B-CODE":
            codes.setdefault(f"{kind}:{number}", set()).add(found.keys[index])
    return frozenset(document for document, different in codes.items() if len(different) > 1)


def _by_training(context: Context, known: list[Entity]) -> Iterator[Entity]:
    """Entities of the trained pipeline, where one is installed, that touch none of the known."""
    pipeline = trained(tuple(context.language.names.pipelines))
    if pipeline is None:
        return
    lists, tokens = gazetteer(context.language.code), context.tokens
    taken = {index for entity in known for index in tokens.covering(Span(entity.start, entity.end))}
    for block in context.article.readable_blocks():
        with pipeline.memory_zone():
            for span in pipeline(context.article.text[block.start : block.end]).ents:
                where = Span(block.start + span.start_char, block.start + span.end_char)
                touched = tokens.covering(where)
                if span.label_ in _TRAINED and touched and taken.isdisjoint(touched):
                    place = lists.place_at(tokens, touched[0])
                    words = [skeleton(tokens.form[index]) for index in touched if tokens.kind[index] == WORD]
                    key = place.key if place and place.stop > touched[-1] else " ".join(filter(None, words))
                    if key:
                        yield Entity(*where, _TRAINED[span.label_], key)


@cache
def trained(pipelines: tuple[str, ...]) -> Pipeline | None:
    """The first of these spaCy pipelines that is installed, loaded, or None."""
    import spacy

    installed = set(spacy.util.get_installed_models())
    name = next((name for name in pipelines if name in installed), None)
    return spacy.load(name, exclude=["parser", "lemmatizer"]) if name else None
