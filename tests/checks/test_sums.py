"""Parts against their stated whole, on versions made by hand."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from r57extract.checks import sums
from r57extract.checks.counting import sums_to, versions_of
from r57extract.types.facts import Budget

PARTS = "In totaal waren er {} meldingen, waarvan 241 over afval, 318 over lawaai en 156 over verkeer."


def counted(write, total: str, lang: str = "nl", template: str = PARTS):
    text = template.format(total)
    return write.version(
        text,
        write.figure(text, total, noun="meldingen"),
        *(write.figure(text, part) for part in ("241", "318", "156")),
        lang=lang,
        cues=[("In totaal", "total"), ("waarvan", "part")],
    )


def test_parts_that_miss_their_total_by_one_digit_are_an_error(write, case, evaluated) -> None:
    (finding,) = sums.find(case(counted(write, "725")))
    assert (finding.kind, finding.severity) == ("sum", "error")
    assert finding.arithmetic == "241 + 318 + 156 = 715"
    assert evaluated(finding.arithmetic)
    assert [item.quote for item in finding.evidence] == ["725", "241", "318", "156"]


def test_five_versions_of_one_wrong_sum_are_one_finding(write, case) -> None:
    versions = [counted(write, "725", lang) for lang in ("nl", "de", "uk", "ar", "vi")]
    (finding,) = sums.find(case(*versions))
    assert finding.versions == ("nl", "de", "uk", "ar", "vi")
    assert len(finding.evidence) == 20


def test_parts_that_add_up_are_verified_and_no_finding(write, case, evaluated) -> None:
    made = case(counted(write, "715"))
    assert not list(sums.find(made))
    (verified,) = sums.verified(made)
    assert verified.arithmetic == "241 + 318 + 156 = 715"
    assert evaluated(verified.arithmetic)


def test_a_sum_that_is_far_off_is_a_sum_of_something_else(write, case) -> None:
    assert not list(sums.find(case(counted(write, "964"))))


def test_without_a_word_that_makes_it_a_total_nothing_is_claimed(write, case) -> None:
    text = "Er waren 725 meldingen, 241 over afval, 318 over lawaai en 156 over verkeer."
    figures = [write.figure(text, printed) for printed in ("725", "241", "318", "156")]
    assert not list(sums.find(case(write.version(text, *figures))))


def test_a_count_that_is_the_sum_of_two_before_it_is_believed(write, case) -> None:
    text = "Er zijn 368 taken. Met 104 taken van vorig jaar blijven er 472 taken over."
    figures = [write.figure(text, printed, noun="taken") for printed in ("368", "104", "472")]
    (version,) = versions_of(case(write.version(text, *figures)))
    (one,) = sums.additions(version)
    assert one.arithmetic() == "368 + 104 = 472"
    assert one.holds


def test_small_numbers_add_up_by_chance(write, case) -> None:
    text = "Er zijn 12 taken. Met 3 taken van vorig jaar blijven er 15 taken over."
    figures = [write.figure(text, printed, noun="taken") for printed in ("12", "3", "15")]
    (version,) = versions_of(case(write.version(text, *figures)))
    assert not list(sums.additions(version))


def spending(write, left: str):
    text = f"Gevraagd is 900 miljoen, verdeeld is 640 miljoen en over is {left} miljoen."
    figures = [write.money(text, f"{n} miljoen", int(n) * 10**6, scale=Decimal(10**6)) for n in ("900", "640", left)]
    roles = ("proposed", "approved", "unallocated")
    budgets = [
        Budget(figure.value, "EUR", role, (), figure.start, figure.end, figure, rest=role == "unallocated")
        for figure, role in zip(figures, roles, strict=True)
    ]
    return write.version(text, *figures, budgets=budgets)


def test_what_is_left_must_be_the_difference(write, case, evaluated) -> None:
    (finding,) = sums.find(case(spending(write, "250")))
    assert finding.arithmetic == "900000000 - 640000000 = 260000000"
    assert evaluated(finding.arithmetic)
    assert not list(sums.find(case(spending(write, "260"))))


def test_a_difference_within_rounding_is_none(write, case) -> None:
    text = "Gevraagd is 16,7 miljard, verdeeld is 12,4 miljard en over is 4,2 miljard."  # 4.3 or 4.2: both may be
    figures = [
        write.money(text, f"{n.replace('.', ',')} miljard", Decimal(n) * 10**9, decimals=1, scale=Decimal(10**9))
        for n in ("16.7", "12.4", "4.2")
    ]
    budgets = [
        Budget(figure.value, "EUR", role, (), figure.start, figure.end, figure, rest=role == "unallocated")
        for figure, role in zip(figures, ("proposed", "approved", "unallocated"), strict=True)
    ]
    assert not list(sums.find(case(write.version(text, *figures, budgets=budgets))))


def test_the_longest_run_from_the_first_part_on_is_looked_for(write) -> None:
    text = "10 20 30 40"
    parts = [write.figure(text, printed) for printed in ("10", "20", "30", "40")]
    assert sums_to(Decimal(60), parts) == 3
    assert sums_to(Decimal(50), parts) == 0
    assert sums_to(Decimal(10), parts) == 0  # one part is no sum


def divided(write, total: str, parts: Sequence[str], lang: str = "nl", *, split: bool = False):
    text = f"De stad geeft {total} miljoen uit, waarvan " + " en ".join(f"{part} miljoen" for part in parts) + "."
    whole, *terms = (
        write.money(text, f"{n} miljoen", Decimal(n) * 10**6, scale=Decimal(10**6), decimals=max(n[::-1].find("."), 0))
        for n in (total, *parts)
    )
    budgets = [Budget(whole.value, "EUR", "spent", (), whole.start, whole.end, whole, split=split)]
    budgets += [Budget(f.value, "EUR", "spent", (), f.start, f.end, f, part_of=whole.start) for f in terms]
    return write.version(text, whole, *terms, budgets=budgets, lang=lang)


def test_parts_that_are_all_of_an_amount_must_add_up(write, case, evaluated) -> None:
    (finding,) = sums.find(case(divided(write, "210", ["120", "80"], split=True)))
    assert finding.severity == "error"
    assert finding.message == "The parts come to 200,000,000 EUR, the spent total is stated as 210,000,000 EUR."
    assert evaluated(finding.arithmetic)


def test_two_parts_of_which_more_may_exist_are_let_pass(write, case) -> None:
    assert not list(sums.find(case(divided(write, "210", ["120", "80"]))))


def test_three_parts_that_just_miss_an_amount_are_a_warning(write, case) -> None:
    (finding,) = sums.find(case(divided(write, "640", ["380", "170", "80"])))
    assert finding.severity == "warning"


def test_parts_that_exceed_their_whole_are_an_error(write, case) -> None:
    (finding,) = sums.find(case(divided(write, "200", ["120", "90"])))
    assert finding.severity == "error"


def test_a_part_that_another_version_states_otherwise_is_named_as_the_part(write, case) -> None:
    (finding,) = sums.find(case(divided(write, "210", ["120", "90"]), divided(write, "210", ["120", "60"], "de")))
    assert (finding.severity, finding.versions) == ("error", ("de",))
    assert finding.message.endswith("the part 60,000,000 EUR is 90,000,000 EUR in nl.")


def test_a_total_that_another_version_states_otherwise_is_named_as_the_total(write, case) -> None:
    (finding,) = sums.find(case(divided(write, "210", ["120", "90"]), divided(write, "230", ["120", "90"], "uk")))
    assert finding.message.endswith("the total 230,000,000 EUR is 210,000,000 EUR in nl.")


def test_a_version_that_rounds_a_part_is_let_pass(write, case) -> None:
    assert not list(
        sums.find(case(divided(write, "21.5", ["12.3", "9.2"]), divided(write, "21.5", ["12", "9.2"], "vi")))
    )
