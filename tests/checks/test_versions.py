"""Versions that give different values for one fact: kinds, severities, and one finding for five versions."""

from __future__ import annotations

from decimal import Decimal

import pytest

from r57extract.checks import versions
from r57extract.types.alignment import Agreement, Alignment, Case
from r57extract.types.facts import Figure

TEXT = "Er zijn 129 dorpen zonder stroom."


def made(write, case, fact, *stated: Figure, agreement: Agreement = "differs", source: int | None = None) -> Case:
    langs = ("nl", "de", "uk", "ar", "vi")
    texts = [write.version(TEXT, one, lang=lang) for one, lang in zip(stated, langs, strict=False)]
    found = case(*texts, facts=[fact(*stated, agreement=agreement)])
    return Case(found.extractions, Alignment((), found.alignment.facts), source)


def figure(value: str, kind: str = "count", **fields) -> Figure:
    return Figure(8, 11, kind, Decimal(value), **fields)  # type: ignore[arg-type]


def test_one_of_five_versions_differs_in_one_finding(write, case, fact, evaluated) -> None:
    stated = [figure("139"), *(figure("129") for _ in range(4))]
    (finding,) = versions.find(made(write, case, fact, *stated))
    assert (finding.kind, finding.severity) == ("version-mismatch", "error")
    assert finding.versions == ("nl", "de", "uk", "ar", "vi")
    assert finding.message == "One digit differs: 139 in nl, but 129 in de, uk, ar and vi."
    assert len(finding.evidence) == 5
    assert evaluated(finding.arithmetic)


@pytest.mark.parametrize(
    ("one", "other", "agreement", "kind", "severity"),
    [
        (figure("1287"), figure("1827"), "differs", "version-mismatch", "error"),
        (figure("1200"), figure("12000"), "differs", "magnitude", "error"),
        (figure("3", spelled=True), figure("4", spelled=True), "differs", "version-mismatch", "warning"),
        (figure("3", "identifier"), figure("4", "identifier"), "differs", "version-mismatch", "warning"),
        (figure("5E6", "money", unit="EUR"), figure("5E6", "money", unit="USD"), "unit", "unit-mismatch", "error"),
        (figure("7E6", "money", unit="EUR"), figure("7E9", "money", unit="EUR"), "scale", "unit-mismatch", "error"),
        (figure("47", "percent", unit="percent"), figure("47"), "unit", "unit-mismatch", "warning"),
        (figure("16.716", decimals=3), figure("16716"), "separator", "separator", "error"),
        (figure("16.7E9"), figure("16716074000"), "rounded", "version-mismatch", "info"),
        (
            figure("6", "measure", unit="meter"),
            figure("20", "measure", unit="foot"),
            "converted",
            "unit-mismatch",
            "info",
        ),
    ],
)
def test_the_kind_follows_from_how_they_relate(
    write, case, fact, evaluated, one: Figure, other: Figure, agreement: Agreement, kind: str, severity: str
) -> None:
    (finding,) = versions.find(made(write, case, fact, one, other, agreement=agreement))
    assert (finding.kind, finding.severity) == (kind, severity)
    assert not finding.arithmetic or evaluated(finding.arithmetic)


def test_equal_figures_are_no_finding(write, case, fact) -> None:
    assert not list(versions.find(made(write, case, fact, figure("129"), figure("129"), agreement="same")))


def test_the_message_names_who_differs_from_the_source_only_where_it_is_known(write, case, fact) -> None:
    stated = [figure("129"), figure("139"), figure("129")]
    (finding,) = versions.find(made(write, case, fact, *stated, source=0))
    assert finding.message.endswith("; de differs from the source (nl).")
    (finding,) = versions.find(made(write, case, fact, *stated))
    assert "source" not in finding.message
