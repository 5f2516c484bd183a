"""Our extractors inside a spaCy pipeline: facts on `doc._`, places as spans.

python examples/04_spacy.py
"""

import spacy

TEXT = (
    "Міністр фінансів Олена Коваль доповіла: із 1287 завдань виконано 601, тобто 46,7%. "
    "До 31 грудня 2025 року Міністерство фінансів має завершити решту згідно з Постановою № 71."
)


def main() -> None:
    nlp = spacy.blank("uk")
    for name in ("r57_dates", "r57_figures", "r57_entities"):
        nlp.add_pipe(name)  # found by its entry point: nothing of r57extract is imported here
    doc = nlp(TEXT)

    for figure in doc._.r57_figures:
        print("figure", figure.value, figure.kind, figure.unit)
    for date in doc._.r57_dates:
        print("date", date.relation, date.last)
    for span, entity in zip(doc.spans["r57_entities"], doc._.r57_entities, strict=True):
        print("entity", span.label_, entity.key, "|", span.text)
    # What each component assigns and needs, as spaCy sees it.
    print("problems", nlp.analyze_pipes()["problems"])


if __name__ == "__main__":
    main()
