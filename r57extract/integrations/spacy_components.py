"""Our extractors as components of other people's spaCy pipelines.

    nlp = spacy.blank("nl")
    nlp.add_pipe("r57_figures")
    doc = nlp("Er resteren 472 taken.")
    doc._.r57_figures                   # the facts, as in r57extract.extract; offsets into doc.text
    doc.spans["r57_figures"]            # the same places as spans, labelled with the figure's kind

spaCy finds the factories by their entry points (group `spacy_factories` in pyproject.toml). Each component
declares what it assigns and requires, so `nlp.analyze_pipes()` can tell what is missing; a component whose
requirement is missing does that work itself, unseen. Nothing is written to `doc.ents`, except by `r57_entities`
with `set_ents`.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from spacy.language import Language
from spacy.tokens import Doc, Span
from spacy.util import filter_spans

from r57extract.extraction import EXTRACTORS
from r57extract.extraction.context import Context
from r57extract.extraction.tokens import Tokens
from r57extract.languages import load
from r57extract.types.article import Article, Block
from r57extract.types.article import Span as Stretch

_STATE = "r57_state"
LABEL: dict[str, Callable[[Any], str]] = {
    "dates": lambda date: date.grain,
    "figures": lambda figure: figure.kind,
    "deadlines": lambda deadline: deadline.date.relation,
    "tasks": lambda task: "task",
    "budgets": lambda budget: budget.role or "budget",
    "entities": lambda entity: entity.type,
}
# What is read before what; the order of EXTRACTORS.
REQUIRES = {
    "dates": (),
    "figures": ("dates",),
    "deadlines": ("dates", "figures"),
    "tasks": ("dates", "figures", "deadlines"),
    "budgets": ("dates", "figures"),
    "entities": ("dates", "figures"),
}


class Component:
    """Reads one kind of fact from a Doc into `doc._.r57_<kind>` and `doc.spans["r57_<kind>"]`."""

    def __init__(self, kind: str, lang: str, *, set_ents: bool = False) -> None:
        """`lang` is an ISO 639-1 code that r57extract supports; raises UnknownLanguage for others."""
        load(lang)
        self.kind = kind
        self.lang = lang
        self.set_ents = set_ents

    def __call__(self, doc: Doc) -> Doc:
        context, done = doc.user_data.get(_STATE) or (_context(doc, self.lang), set[str]())
        last = next(place for place, (name, _) in enumerate(EXTRACTORS) if name == self.kind)
        for name, read in EXTRACTORS[: last + 1]:
            if name not in done and (name == self.kind or name != "entities"):
                read(context)
                done.add(name)
        doc.user_data[_STATE] = (context, done)
        facts = getattr(context, self.kind)
        doc._.set(f"r57_{self.kind}", facts)
        doc.spans[f"r57_{self.kind}"] = spans = [_span(doc, fact, LABEL[self.kind](fact)) for fact in facts]
        if self.set_ents:
            doc.set_ents(filter_spans([*spans, *doc.ents]))
        return doc


def _context(doc: Doc, lang: str) -> Context:
    """The doc as an article of one block a line, its text untouched."""
    blocks, start = [], 0
    for line in doc.text.splitlines(keepends=True):
        if line.strip():
            blocks.append(Block(start, start + len(line.rstrip()), "text"))
        start += len(line)
    article = Article(id=lang, lang=lang, title="", text=doc.text, blocks=tuple(blocks))
    language = load(lang)
    stretches = [Stretch(block.start, block.end) for block in blocks]
    return Context(article, language, Tokens(article.text, language.spelling, stretches))


def _span(doc: Doc, fact: Any, label: str) -> Span:
    """The smallest span of whole tokens around a fact; spaCy's tokens may be larger than a figure ("31,5%")."""
    return doc.char_span(fact.start, fact.end, label=label, alignment_mode="expand")


def _register(kind: str) -> Callable[..., Component]:
    """Declare the extension attribute and the factory of one kind of fact."""
    attribute = f"r57_{kind}"
    if not Doc.has_extension(attribute):
        Doc.set_extension(attribute, default=())
    entities = kind == "entities"

    def create(nlp: Language, name: str, lang: str, set_ents: bool = False) -> Component:
        return Component(kind, lang or nlp.lang, set_ents=set_ents)

    def create_plain(nlp: Language, name: str, lang: str) -> Component:
        return create(nlp, name, lang)

    function = create if entities else create_plain
    Language.factory(
        attribute,
        default_config={"lang": "", "set_ents": False} if entities else {"lang": ""},
        assigns=[f"doc._.{attribute}", "doc.spans"],
        requires=[f"doc._.r57_{needed}" for needed in REQUIRES[kind]],
        func=function,
    )
    return function


dates = _register("dates")
figures = _register("figures")
deadlines = _register("deadlines")
tasks = _register("tasks")
budgets = _register("budgets")
entities = _register("entities")
