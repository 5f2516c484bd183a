"""One article that states one fact twice, on versions made by hand."""

from __future__ import annotations

from datetime import date

import pytest

from r57extract.checks import contradictions
from r57extract.types.facts import DateMention

TEXT = (
    "Er zijn 368 taken in 2025. Met 104 taken van eerder resteren er 472 taken in 2025.\n"
    "Voor de {} taken die in 2025 open staan komt er een ploeg."
)


def years(text: str, printed: str = "2025", year: int = 2025) -> list[DateMention]:
    places, at = [], text.find(printed)
    while at >= 0:
        places.append(DateMention(at, at + 4, date(year, 1, 1), date(year, 12, 31), "year", "in", year))
        at = text.find(printed, at + 1)
    return places


def told(write, again: str, lang: str = "nl", state: str = "open"):
    text = TEXT.format(again)
    return write.version(
        text,
        *(write.figure(text, printed, concept="task", noun="taken") for printed in ("368", "104", "472", again)),
        lang=lang,
        dates=years(text),
        cues=[("resteren", "open"), ("open staan", state)],
    )


def test_a_count_told_again_one_digit_away_contradicts_it(write, case, evaluated) -> None:
    (finding,) = contradictions.find(case(told(write, "452")))
    assert (finding.kind, finding.severity) == ("contradiction", "error")
    assert finding.arithmetic == "368 + 104 = 472"
    assert evaluated(finding.arithmetic)
    assert [item.quote for item in finding.evidence] == ["472", "452", "368", "104"]


def test_five_versions_that_repeat_it_are_one_finding(write, case) -> None:
    versions = [told(write, "452", lang) for lang in ("nl", "de", "uk", "ar", "vi")]
    (finding,) = contradictions.find(case(*versions))
    assert finding.versions == ("nl", "de", "uk", "ar", "vi")
    assert {item.article for item in finding.evidence} == {"nl", "de", "uk", "ar", "vi"}


@pytest.mark.parametrize("again", ["472", "419", "1472"])
def test_the_same_count_or_one_that_is_no_slip_away_does_not(write, case, again: str) -> None:
    assert not list(contradictions.find(case(told(write, again))))


def test_what_is_done_is_another_fact_than_what_is_open(write, case) -> None:
    assert not list(contradictions.find(case(told(write, "452", state="done"))))


def test_another_year_is_another_fact(write, case) -> None:
    text = TEXT.format("452").replace("in 2025 open", "in 2026 open")
    version = write.version(
        text,
        *(write.figure(text, printed, concept="task") for printed in ("368", "104", "472", "452")),
        dates=sorted([*years(text), *years(text, "2026", 2026)], key=lambda found: found.start),
        cues=[("resteren", "open"), ("open staan", "open")],
    )
    assert not list(contradictions.find(case(version)))


def test_two_counts_told_apart_in_one_sentence_are_two_facts(write, case) -> None:
    text = "In 2025 resteren 472 taken hier en 452 taken daar. De 452 taken resteren in 2025."
    version = write.version(
        text,
        *(write.figure(text, printed, concept="task") for printed in ("472", "452", "452")),
        dates=years(text),
        cues=[("resteren", "open")],
    )
    assert not list(contradictions.find(case(version)))


def test_the_same_words_side_by_side_in_one_paragraph_contrast_two_facts(write, case) -> None:
    text = "Volgens de politie kwamen 3.120 mensen naar het plein. Volgens de bond kwamen 3.210 mensen naar het plein."
    figures = [
        write.figure(text, printed, value, noun="mensen") for printed, value in (("3.120", 3120), ("3.210", 3210))
    ]
    assert not list(contradictions.find(case(write.version(text, *figures))))


def test_the_same_words_in_the_first_and_in_the_second_half_of_a_year_are_two_facts(write, case) -> None:
    text = (
        "Tussen januari en juni ontving haven Terneuzen 318 grote schepen.\n"
        "Tussen juli en december ontving haven Terneuzen 381 grote schepen."
    )

    def half(printed: str, first: int, last: int, end: int) -> DateMention:
        at = text.index(printed)
        return DateMention(at, at + len(printed), date(2025, first, 1), date(2025, last, end), "half-year", year=2025)

    figures = [write.figure(text, printed, noun="schepen") for printed in ("318", "381")]
    halves = [half("januari en juni", 1, 6, 30), half("juli en december", 7, 12, 31)]
    assert not list(contradictions.find(case(write.version(text, *figures, dates=halves))))
    (finding,) = contradictions.find(case(write.version(text, *figures)))
    assert finding.severity == "warning"  # nothing adds up to either, and one version shows it
