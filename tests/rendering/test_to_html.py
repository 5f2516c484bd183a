from __future__ import annotations

from dataclasses import replace

import regex
from bs4 import BeautifulSoup

from r57extract.rendering import stories_to_html, to_html
from r57extract.types.article import Article, Block
from r57extract.types.report import Evidence, Finding, Report


def page_of(report: Report) -> BeautifulSoup:
    return BeautifulSoup(to_html.render(report), "lxml")


def test_the_page_needs_nothing_from_outside(report: Report) -> None:
    page = page_of(report)
    assert not page.select("link, img, iframe, script[src], [style*=url]")
    assert "@import" not in str(page)
    assert "url(" not in str(page)


def test_every_link_within_the_page_leads_somewhere(report: Report) -> None:
    page = page_of(report)
    links = [link["href"][1:] for link in page.select("a[href^='#']")]
    ids = [element["id"] for element in page.select("[id]")]
    assert len(ids) == len(set(ids))
    assert len(links) > 8
    assert set(links) <= set(ids)


def test_each_place_of_a_finding_is_marked_in_its_version_and_links_back(report: Report) -> None:
    page = page_of(report)
    # Errors come first, so the contradiction is finding 1; its third place is the Arabic "180 رافعة".
    place = page.select_one("#p1-3")
    assert place.get_text() == "180 رافعة"
    mark = place.find_parent("mark")
    assert "error" in mark["class"]
    assert mark.find_parent(class_="text")["dir"] == "rtl"
    assert mark.find_next_sibling("a")["href"] == "#f1"
    assert page.select_one("#f1 .message").get_text() == "180 cranes work, then 190 cranes work."


def test_the_versions_read_as_their_articles_do(report: Report) -> None:
    page = page_of(report)
    for reference in page.select(".ref"):
        reference.decompose()
    columns = page.select(".version .text")
    assert [column["lang"] for column in columns] == ["nl", "de", "ar"]
    assert [column["dir"] for column in columns] == ["ltr", "ltr", "rtl"]
    for column, article in zip(columns, report.articles, strict=True):
        printed = [paragraph.get_text() for paragraph in column.select("p")]
        assert printed == article.text.split("\n")


def test_where_something_should_stand_is_marked_otherwise_than_what_was_read(report: Report) -> None:
    page = page_of(report)
    gap = page.select_one("mark.gap")
    assert gap.get_text() == "Von den 250 Kränen arbeiten 180."
    assert len(page.select("mark.gap")) == 1


def test_marks_that_overlap_are_cut_so_that_each_can_be_reached(clean: Report, nl: Article) -> None:
    start = nl.text.index("250 kranen werken er 180")
    wide = Finding("sum", "warning", "w", (Evidence(nl.id, start, start + 24, nl.text[start : start + 24], "1"),))
    inner = Finding("sum", "error", "e", (Evidence(nl.id, start, start + 3, "250", "250"),))
    crossing = Finding("sum", "info", "i", (Evidence(nl.id, start + 21, start + 28, "180; 60", "2"),))
    page = page_of(replace(clean, findings=(wide, inner, crossing)))
    marks = page.select(".version mark")
    assert [(mark["data-findings"], mark.get_text()) for mark in marks] == [
        ("1 2", "250"),
        ("2", " kranen werken er "),
        ("2 3", "180"),
        ("3", "; 60"),
    ]
    assert marks[0]["class"] == ["error"], "the graver finding gives its colour"
    assert page.select_one("#p1-1").get_text() == "250"


def test_what_an_article_says_is_never_taken_for_markup() -> None:
    text = '<script>alert(1)</script> "472" & <b>taken</b>'
    article = Article(
        '"><img src=x>.txt', "nl", text, text, (Block(0, len(text), "text"),), source_url="javascript:alert(1)"
    )
    start = text.index("472")
    finding = Finding("sum", "error", "<i>472</i>", (Evidence(article.id, start, start + 3, "472", "<u>472"),))
    page = page_of(Report((finding,), (article,)))
    assert len(page.select("script")) == 1
    assert not page.select("img, b:not(header b), u, article i")
    assert not page.select("a[href^=javascript]")
    assert page.select_one(".version .text p").find(string=regex.compile("alert"))


def test_chrome_is_folded_away_and_still_there(report: Report) -> None:
    folded = page_of(report).select(".version details")
    assert [details.p.get_text() for details in folded] == ["Deel dit bericht op sociale media"]


def test_a_clean_report_has_a_verdict_and_no_empty_list_of_findings(clean: Report) -> None:
    page = page_of(clean)
    assert page.select_one(".verdict").get_text().startswith("No contradictions found among 83 figures")
    assert not page.select(".findings")
    assert len(page.select(".version")) == 2


def test_the_source_version_is_named(clean: Report) -> None:
    heads = [head.get_text() for head in page_of(replace(clean, source_lang="de")).select(".version > header")]
    assert ["the source" in head for head in heads] == [False, True]


def row(story: str, errors: int = 0, warnings: int = 0, link: str = "x.html") -> stories_to_html.Row:
    return stories_to_html.Row(story, link, "", ("nl", "de"), errors, warnings, 0, 0, 0.5)


def test_the_index_lists_stories_with_errors_first_and_then_by_name() -> None:
    page = BeautifulSoup(
        stories_to_html.render([row("c"), row("b", 1), row("a", 0, 2), row("d", 3), row("e", link="")]), "lxml"
    )
    assert [cells.td.get_text() for cells in page.select("tbody tr")] == ["d", "b", "a", "c", "e"]
    assert page.h1.get_text() == "5 stories: 2 with errors, 1 with warnings at most"
    assert [bool(cells.a) for cells in page.select("tbody tr")] == [True, True, True, True, False]
