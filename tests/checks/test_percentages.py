"""Printed percentages against their counts, on versions made by hand."""

from __future__ import annotations

import pytest

from r57extract.checks import percentages

TEXT = "Er zijn 1.287 taken, waarvan 601 (47%) klaar, 404 ({}%) op tijd en 104 (8%) te laat zijn."


def shares(write, printed: str, value: str, decimals: int = 1, lang: str = "nl"):
    text = TEXT.format(printed)
    return write.version(
        text,
        write.figure(text, "1.287", 1287, noun="taken"),
        write.figure(text, "601"),
        write.percent(text, "47%", 47),
        write.figure(text, "404"),
        write.percent(text, f"{printed}%", value, decimals),
        write.figure(text, "104"),
        write.percent(text, "8%", 8),
        lang=lang,
        cues=[("waarvan", "part")],
    )


def test_a_share_that_is_wrong_in_its_last_digit_is_a_warning(write, case, evaluated) -> None:
    (finding,) = percentages.find(case(shares(write, "31,5", "31.5")))
    assert (finding.kind, finding.severity) == ("percentage", "warning")
    assert finding.message == "404 of 1287 is 31.4 %, printed 31.5 %."
    assert finding.arithmetic == "round(100 * 404 / 1287, 1) = 31.4"
    assert evaluated(finding.arithmetic)
    assert [item.quote for item in finding.evidence] == ["1.287", "404", "31,5%"]


@pytest.mark.parametrize(
    ("printed", "value", "decimals"), [("31,4", "31.4", 1), ("31", "31", 0), ("31,39", "31.39", 2)]
)
def test_rounding_at_the_printed_precision_is_right(write, case, printed: str, value: str, decimals: int) -> None:
    assert not list(percentages.find(case(shares(write, printed, value, decimals))))


def test_a_share_that_is_off_by_more_than_a_point_is_an_error(write, case) -> None:
    (finding,) = percentages.find(case(shares(write, "34", "34", 0)))
    assert finding.severity == "error"


def test_a_share_that_is_far_off_is_of_something_else(write, case) -> None:
    assert not list(percentages.find(case(shares(write, "62", "62", 0))))


def test_five_versions_of_one_wrong_share_are_one_finding(write, case) -> None:
    versions = [shares(write, "31,5", "31.5", lang=lang) for lang in ("nl", "de", "uk", "ar", "vi")]
    (finding,) = percentages.find(case(*versions))
    assert finding.versions == ("nl", "de", "uk", "ar", "vi")
    assert len(finding.evidence) == 15


def test_what_holds_is_verified(write, case, evaluated) -> None:
    found = list(percentages.verified(case(shares(write, "31,4", "31.4"))))
    assert [one.arithmetic for one in found] == [
        "round(100 * 601 / 1287, 0) = 47",
        "round(100 * 404 / 1287, 1) = 31.4",
        "round(100 * 104 / 1287, 0) = 8",
    ]
    assert all(evaluated(one.arithmetic) for one in found)


def test_a_ratio_with_its_own_percentage_is_its_own_whole(write, case, evaluated) -> None:
    text = "Gemeenten openden 318/400 loketten, goed voor 75,5%."
    figures = (write.ratio(text, "318/400", 318, 400), write.percent(text, "75,5%", "75.5", 1))
    (finding,) = percentages.find(case(write.version(text, *figures)))
    assert finding.arithmetic == "round(100 * 318 / 400, 1) = 79.5"
    assert finding.severity == "error"
    assert evaluated(finding.arithmetic)


def test_without_a_sign_that_it_is_the_whole_nothing_is_claimed(write, case) -> None:
    text = "Er zijn 1.287 taken. Er kwamen 404 taken (32,5%) bij."
    figures = (
        write.figure(text, "1.287", 1287, noun="taken"),
        write.figure(text, "404", noun="taken"),
        write.percent(text, "32,5%", "32.5", 1),
    )
    assert not list(percentages.find(case(write.version(text, *figures))))


def test_a_half_is_rounded_up_and_may_be_printed_either_way(write, case) -> None:
    text = "Van 200 leden stemden 45 (22%) tegen en 45 (23%) voor, waarvan de meesten."  # 22.5 %
    figures = (
        write.figure(text, "200", noun="leden"),
        write.figure(text, "45"),
        write.percent(text, "22%", 22),
        write.figure(text, "45"),
        write.percent(text, "23%", 23),
    )
    assert not list(percentages.find(case(write.version(text, *figures, cues=[("Van", "part")]))))
