from __future__ import annotations

from dataclasses import replace

import regex
from rich.cells import cell_len

from r57extract.rendering import to_terminal
from r57extract.types.article import Article, Block
from r57extract.types.report import Evidence, Finding, Report

ESCAPES = regex.compile(r"\x1b\[[0-9;]*m")


def test_errors_come_before_warnings_and_these_before_the_rest(report: Report) -> None:
    text = to_terminal.render(report)
    kinds = ["contradiction", "magnitude", "percentage", "missing-figure"]
    assert sorted(kinds, key=text.index) == kinds
    assert [text.index(heading) for heading in ("ERRORS", "WARNINGS", "WORTH A LOOK")] == sorted(
        text.index(heading) for heading in ("ERRORS", "WARNINGS", "WORTH A LOOK")
    )


def test_a_finding_shows_message_arithmetic_versions_and_a_line_for_each_place(report: Report) -> None:
    lines = to_terminal.render(report).splitlines()
    start = lines.index(" 1  contradiction · nl, ar")
    assert lines[start + 1].strip() == "180 cranes work, then 190 cranes work."
    assert lines[start + 2].strip() == "250 - 60 - 10 = 180"
    assert lines[start + 3].split()[:2] == ["nl.txt:2", "180"]
    assert "kranen werken er [180]; 60" in lines[start + 3]
    assert lines[start + 4].split()[:2] == ["nl.txt:3", "190"]
    assert lines[start + 5].split()[:2] == ["ar.txt:2", "180"]
    assert lines[start + 6].split()[:2] == ["ar.txt:3", "190"]
    assert lines[start + 7] == ""


def test_right_to_left_quotes_stand_last_on_their_line_and_between_isolates(report: Report) -> None:
    arabic = [line for line in to_terminal.render(report).splitlines() if line.lstrip().startswith("ar.txt")]
    assert len(arabic) == 2
    for line in arabic:
        assert line.count("\u2068") == line.count("\u2069") == 1
        assert line.endswith("\u2069")
        assert not regex.search(r"\p{Arabic}", line[: line.index("\u2068")])


def test_left_to_right_quotes_carry_no_invisible_characters(clean: Report, nl: Article) -> None:
    finding = Finding("sum", "error", "x", (Evidence(nl.id, 0, 4, nl.text[:4], ""),))
    assert not regex.search(r"\p{Cf}", to_terminal.render(replace(clean, findings=(finding,))))


def test_no_line_is_wider_than_asked(report: Report) -> None:
    for width in (60, 80, 120):
        assert all(cell_len(line) <= width for line in to_terminal.render(report, width=width).splitlines())


def test_a_narrow_screen_gets_the_quote_on_a_line_of_its_own(report: Report) -> None:
    lines = to_terminal.render(report, width=44).splitlines()
    place = next(number for number, line in enumerate(lines) if "16 716 074" in line.replace("\u00a0", " "))
    assert "[16.716.074 miljard dong]" in lines[place + 1]


def test_without_colour_there_is_no_escape_sequence_and_with_it_the_same_words(report: Report) -> None:
    plain, coloured = to_terminal.render(report), to_terminal.render(report, colour=True)
    assert "\x1b" not in plain
    assert "\x1b[1;31mcontradiction" in coloured
    assert "[180]" not in ESCAPES.sub("", coloured), "in colour, quotes are highlighted instead"


def test_long_values_are_grouped_by_a_mark_that_no_language_reads_as_decimal(report: Report) -> None:
    assert "16\u00a0716\u00a0074\u00a0000\u00a0000\u00a0000  " in to_terminal.render(report)


def test_what_holds_is_listed_only_when_asked_for(report: Report) -> None:
    assert "180 + 60 + 10 = 250" not in to_terminal.render(report)
    verbose = to_terminal.render(report, verbose=True)
    assert "VERIFIED" in verbose
    assert "180 + 60 + 10 = 250" in verbose


def test_notes_and_unread_sources_stand_before_the_last_sentence(report: Report) -> None:
    text = to_terminal.render(report)
    assert "Note: de is much shorter than the others." in text
    assert "Not read: vi.png: a PNG picture holds no text" in text
    assert text.endswith(
        "2 errors, 1 warning and 1 point worth a look in 3 versions (nl, de, ar); 97 % of\nthe numbers were read.\n"
    )


def test_nothing_to_report_says_what_was_looked_at(clean: Report) -> None:
    assert to_terminal.render(clean).split() == [
        "No",
        "contradictions",
        "found",
        "among",
        "83",
        "figures",
        "and",
        "12",
        "dates",
        "in",
        "2",
        "versions",
        "(nl,",
        "de);",
        "97",
        "%",
        "of",
        "the",
        "numbers",
        "were",
        "read.",
    ]


def test_an_article_without_figures_is_not_called_free_of_contradictions(nl: Article) -> None:
    text = to_terminal.render(Report((), (nl,)))
    assert "No contradictions" not in text
    assert "no figure and no date was found" in text


def test_an_article_cannot_send_escape_sequences_to_the_terminal_that_quotes_it() -> None:
    text = "Er zijn \x1b]0;owned\x07 472\u2069\u202e taken"
    article = Article("a\x1b[2J.txt", "nl", "", text, (Block(0, len(text), "text"),))
    start = text.index("472")
    finding = Finding("sum", "error", "See \x1b[31mthis.", (Evidence(article.id, start, start + 3, "472", "472"),))
    printed = to_terminal.render(Report((finding,), (article,)))
    assert not regex.search(r"[\x00-\x09\x0b-\x1f\u202a-\u202e]", printed)


def test_markup_like_words_of_an_article_are_printed_as_they_are() -> None:
    text = "[bold]472[/bold] :smile: taken"
    article = Article("a.txt", "nl", "", text, (Block(0, len(text), "text"),))
    finding = Finding("sum", "error", "[red]472", (Evidence("a.txt", 6, 9, "472", "472"),))
    printed = to_terminal.render(Report((finding,), (article,)))
    assert "[bold][472][/bold] :smile: taken" in printed
    assert "[red]472" in printed
