"""What a page says about itself."""

from __future__ import annotations

from datetime import date

import pytest

from r57extract.parsing import parse
from r57extract.types.article import Article

STORY = "<p>" + "De minister zei dinsdag dat 404 taken klaar zijn en dat er nog 68 open staan. " * 3 + "</p>"


def page(head: str = "", top: str = "<h1>Dijk houdt 1.450 huizen droog</h1>") -> Article:
    return parse(f"<html><head>{head}</head><body><article>{top}{STORY}</article></body></html>")


@pytest.mark.parametrize(
    "title",
    [
        "Dijk houdt 1.450 huizen droog | De Bode",
        "Dijk houdt 1.450 huizen droog - De Bode",
        "De Bode – Dijk houdt 1.450 huizen droog",
        "Dijk houdt 1.450 huizen droog",
    ],
)
def test_the_title_comes_without_the_site(title: str) -> None:
    head = f'<title>{title}</title><meta property="og:site_name" content="De Bode">'
    assert page(head, top="").title == "Dijk houdt 1.450 huizen droog"
    assert page(head).title == "Dijk houdt 1.450 huizen droog"


def test_a_hyphen_within_a_title_stays() -> None:
    assert page("<title>Ajax - Feyenoord 3-1</title>", top="").title == "Ajax - Feyenoord 3-1"


def test_a_heading_with_the_sites_name_is_not_the_headline() -> None:
    article = page(
        '<title>Dijk houdt 1.450 huizen droog - De Oosterveerse Bode</title><meta property="og:site_name" content="De Oosterveerse Bode">',
        top="<h1>De Oosterveerse Bode</h1><h2>Dijk houdt 1.450 huizen droog</h2>",
    )
    assert article.title == "Dijk houdt 1.450 huizen droog"


@pytest.mark.parametrize(
    "head",
    [
        '<script type="application/ld+json">{"@type": "NewsArticle", "datePublished": "2025-12-05T23:30:00-05:00"}</script>',
        '<script type="application/ld+json">{"@graph": [{"@type": "WebPage", "datePublished": "2020-01-01"}, '
        '{"@type": ["Article"], "headline": "x", "datePublished": "2025-12-05"}]}</script>',
        '<meta property="article:published_time" content="2025-12-05T08:00:00Z">',
        '<meta name="DC.date.issued" content="2025-12-05">',
        '<meta itemprop="datePublished" content="20251205T0800">',
    ],
)
def test_the_day_of_publication_is_read_from_the_head(head: str) -> None:
    assert page(head).published == date(2025, 12, 5)


@pytest.mark.parametrize(
    "printed",
    [
        "05/12/2025 08:30",
        "5.12.2025",
        "Door Jan Smit, 5 december 2025",
        "5. Dezember 2025, 8:30 Uhr",
        "5 грудня 2025 року",
        "5 ديسمبر 2025",
        "ngày 5 tháng 12 năm 2025",
        "2025-12-05",
    ],
)
def test_the_day_of_publication_is_read_from_the_page(printed: str) -> None:
    article = page(top=f"<h1>Dijk houdt 1.450 huizen droog</h1><div>{printed}</div>")
    assert article.published == date(2025, 12, 5)
    assert printed not in article.body


@pytest.mark.parametrize("printed", ["5 december", "december 2025", "08:30", "Editie 2025-12"])
def test_no_day_is_invented(printed: str) -> None:
    assert page(top=f"<h1>Dijk houdt 1.450 huizen droog</h1><div>{printed}</div>").published is None


def test_what_the_caller_says_comes_first() -> None:
    head = '<meta property="article:published_time" content="2025-12-05">'
    text = f"<html><head>{head}</head><body>{STORY}</body></html>"
    assert parse(text, published=date(2024, 1, 1)).published == date(2024, 1, 1)


def test_author_publisher_and_change_are_read_from_json_ld() -> None:
    article = page(
        '<script type="application/ld+json">[{"@type": "NewsArticle", "dateModified": "2025-12-06", '
        '"author": [{"name": "By Ann Lee"}, {"name": "https://example.org/jan"}], "publisher": {"name": "De Bode"}}]</script>'
    )
    assert (article.byline, article.publisher, article.updated) == ("Ann Lee", "De Bode", date(2025, 12, 6))


def test_broken_json_ld_is_passed_over() -> None:
    assert page('<script type="application/ld+json">{"@type": "NewsArticle", </script>').title


def test_links_are_read() -> None:
    article = page(
        '<link rel="canonical" href="https://example.org/nl/a"><link rel="alternate" hreflang="uk" href="/uk/a">'
        '<link rel="alternate" hreflang="x-default" href="/"><link rel="alternate" type="application/rss+xml" href="/rss">'
    )
    assert article.canonical_url == article.source_url == "https://example.org/nl/a"
    assert article.versions == (("uk", "https://example.org/uk/a"),)


def test_a_page_without_text_is_read_from_its_structured_data() -> None:
    body = "De minister zei dinsdag dat 404 taken klaar zijn. " * 8
    article = parse(
        '<html><head><script type="application/ld+json">{"@type": "NewsArticle", "headline": "Taken", "articleBody": "'
        + body
        + '"}</script></head><body><div id="app"></div></body></html>'
    )
    assert article.body == body.strip()
    assert any("JSON-LD" in note for note in article.notes)
