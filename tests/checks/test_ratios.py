"""A ratio that became two counts, on versions made by hand."""

from __future__ import annotations

from dataclasses import replace

from r57extract.checks import ratios
from r57extract.types.alignment import Case, Fact, Link, Mention

KEPT = "Gemeenten hebben 618/640 formulieren online."
LOST = "Gemeinden haben {} Formulare und {} Formulare online."


def made(write, case, lost: str = LOST.format(618, 640), cues=()) -> Case:
    ratio = write.ratio(KEPT, "618/640", 618, 640, concept="form")
    top, bottom = (write.figure(lost, n, concept="form") for n in ("618", "640"))
    versions = (write.version(KEPT, ratio), write.version(lost, top, bottom, lang="de", cues=cues))
    facts = []
    for value, other in (("618", top), ("640", bottom)):
        part = replace(ratio, kind="count", value=other.value, numerator=None, denominator=None)
        one, two = Mention(0, 0, part, whole=ratio), Mention(1, 0, other)
        facts.append(Fact((one, two), (Link(one, two, "same"),)))
        assert str(other.value) == value
    return case(*versions, facts=facts)


def test_two_counts_side_by_side_have_lost_the_ratio(write, case) -> None:
    (finding,) = ratios.find(made(write, case))
    assert (finding.kind, finding.versions) == ("ratio-lost", ("nl", "de"))
    assert [item.value for item in finding.evidence] == ["618/640", "618", "640"]


def test_a_word_that_makes_one_a_part_of_the_other_keeps_it(write, case) -> None:
    text = "Gemeinden haben davon 618 Formulare und 640 Formulare online."
    assert not list(ratios.find(made(write, case, text, cues=[("davon", "part")])))


def test_counts_that_stand_far_apart_are_a_ratio_in_words(write, case) -> None:
    text = "Gemeinden haben 618 Formulare nach langer Arbeit und vielen Sitzungen ins Netz gestellt, 640 Formulare gibt es."
    assert not list(ratios.find(made(write, case, text)))


def test_the_whole_before_its_part_is_a_ratio_in_words(write, case) -> None:
    text = "Es gibt 640 Formulare, 618 Formulare sind online."
    assert not list(ratios.find(made(write, case, text)))
