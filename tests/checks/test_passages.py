"""Sentences that a version leaves out, on pairings made by hand."""

from __future__ import annotations

from r57extract.checks import passages
from r57extract.types.alignment import Bead, Pairing

SENTENCES = [f"Zin {n} telt {n}{n + 1}7 dingen." for n in range(1, 9)]


def version(write, *numbers: int, lang: str):
    text = "\n".join(SENTENCES[n - 1] for n in numbers)
    return write.version(text, *(write.figure(text, f"{n}{n + 1}7") for n in numbers), lang=lang)


def pairing(left: int, right: int, ones: list[int], others: list[int]) -> Pairing:
    beads = [Bead((at,), (others.index(n),) if n in others else (), 0.0) for at, n in enumerate(ones)]
    beads += [Bead((), (at,), 0.0) for at, n in enumerate(others) if n not in ones]
    return Pairing(left, right, tuple(beads))


def found(write, case, *contents: list[int]):
    langs = ("nl", "de", "uk", "ar", "vi")
    versions = [version(write, *numbers, lang=lang) for numbers, lang in zip(contents, langs, strict=False)]
    pairings = [pairing(i, j, contents[i], contents[j]) for j in range(len(contents)) for i in range(j)]
    return list(passages.find(case(*versions, pairings=pairings)))


ALL = [1, 2, 3, 4, 5, 6, 7, 8]


def test_a_left_out_sentence_is_one_remark(write, case) -> None:
    (finding,) = found(write, case, ALL, [1, 2, 4, 5, 6, 7, 8])
    assert (finding.kind, finding.severity) == ("missing-figure", "info")
    assert finding.message == "de leaves out a sentence that nl has, with 347."
    assert [item.quote for item in finding.evidence] == ["347", SENTENCES[1]]


def test_sentences_in_a_row_are_one_passage_and_others_another(write, case) -> None:
    messages = [finding.message for finding in found(write, case, ALL, [1, 4, 5, 6, 7])]
    assert messages == [
        "de leaves out 2 sentences that nl has, with 237 and 347.",
        "de leaves out a sentence that nl has, with 897.",
    ]


def test_a_summary_gets_a_single_remark(write, case) -> None:
    (finding,) = found(write, case, ALL, [1, 8])
    assert finding.message == "de leaves out much of the story that nl has, with 237, 347, 457, 567 and 2 more figures."


def test_what_stands_in_one_of_three_versions_is_its_own(write, case) -> None:
    assert not found(write, case, ALL, [1, 2, 3, 4, 5, 6, 7], [1, 2, 3, 4, 5, 6, 7])


def test_a_figure_that_stands_elsewhere_was_moved_and_is_not_left_out(write, case) -> None:
    text = SENTENCES[0] + "\n" + SENTENCES[2]
    other = SENTENCES[0] + " Ook 347."
    versions = (
        write.version(text, write.figure(text, "127"), write.figure(text, "347")),
        write.version(other, write.figure(other, "127"), write.figure(other, "347"), lang="de"),
    )
    beads = (Bead((0,), (0,), 0.0), Bead((1,), (), 0.0), Bead((), (1,), 0.0))
    assert not list(passages.find(case(*versions, pairings=[Pairing(0, 1, beads)])))


def test_versions_that_were_not_compared_leave_nothing_out(write, case) -> None:
    versions = (version(write, *ALL, lang="nl"), version(write, 1, lang="de"))
    assert not list(passages.find(case(*versions)))


def test_four_versions_that_have_a_passage_are_told_of_once(write, case) -> None:
    findings = found(write, case, ALL, ALL, ALL, ALL, [1, 2, 3, 5, 6, 7, 8])
    assert len(findings) == 1
    assert findings[0].versions[-1] == "vi"
