"""Our extractors in a spaCy pipeline: found by name, with declared needs, and the same facts as without spaCy."""

from __future__ import annotations

import pytest
import spacy

import r57extract as r57
from r57extract.errors import UnknownLanguage

KINDS = ("dates", "figures", "deadlines", "tasks", "budgets", "entities")
TEXT = "Het ministerie van Financiën moet vóór 31 december 2025 nog 472 taken afronden.\nDat kost 5 miljoen euro."


@pytest.mark.parametrize("kind", KINDS)
def test_a_component_gives_the_facts_that_extract_gives(kind: str) -> None:
    nlp = spacy.blank("nl")
    nlp.add_pipe(f"r57_{kind}")
    assert getattr(nlp(TEXT)._, f"r57_{kind}") == getattr(r57.extract(r57.parse(TEXT, lang="nl")), kind)


def test_facts_stand_in_span_groups_too() -> None:
    nlp = spacy.blank("nl")
    nlp.add_pipe("r57_figures")
    doc = nlp(TEXT)
    assert ("472", "count") in [(span.text, span.label_) for span in doc.spans["r57_figures"]]


def test_spacy_can_tell_what_a_component_needs() -> None:
    nlp = spacy.blank("nl")
    nlp.add_pipe("r57_figures")
    assert nlp.analyze_pipes()["problems"]["r57_figures"] == ["doc._.r57_dates"]
    nlp.add_pipe("r57_dates", first=True)
    assert nlp.analyze_pipes()["problems"]["r57_figures"] == []


def test_entities_are_written_to_the_doc_only_when_asked() -> None:
    silent, speaking = spacy.blank("nl"), spacy.blank("nl")
    silent.add_pipe("r57_entities")
    speaking.add_pipe("r57_entities", config={"set_ents": True})
    assert not silent(TEXT).ents
    assert [(ent.text, ent.label_) for ent in speaking(TEXT).ents] == [("ministerie van Financiën", "organisation")]


def test_the_language_can_be_named_where_the_pipeline_has_none() -> None:
    nlp = spacy.blank("xx")
    nlp.add_pipe("r57_figures", config={"lang": "uk"})
    assert [figure.value for figure in nlp("Залишилося 472 завдання.")._.r57_figures] == [472]


def test_a_language_that_is_not_supported_is_refused_at_once() -> None:
    with pytest.raises(UnknownLanguage):
        spacy.blank("fr").add_pipe("r57_figures")


def test_an_empty_doc_holds_nothing() -> None:
    nlp = spacy.blank("nl")
    nlp.add_pipe("r57_entities")
    assert nlp("")._.r57_entities == ()
