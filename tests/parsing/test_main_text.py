"""The article is told from the rest of its page, whatever the page looks like."""

from __future__ import annotations

import pytest

from r57extract.parsing import parse

ONE = "Het waterschap heeft dinsdag de laatste van 14 pompen aangezet en is daarmee klaar met de bouw van de sluis."
TWO = "Van de 212 gezinnen die tijdens de bouw moesten verhuizen, zijn er 187 terug in hun eigen huis aan de dijk."
THREE = "De sluis kostte 48,6 miljoen euro, waarvan het Rijk 31 miljoen betaalde en de provincie 17,6 miljoen euro."
TEASER = "Een café aan de kade ziet sinds de zomer 300% meer gasten dan in het jaar daarvoor, zegt de eigenaar."


def body(markup: str, title: str = "Nieuwe sluis keert water") -> list[str]:
    page = f"<html><head><title>{title}</title></head><body>{markup}</body></html>"
    return parse(page, lang="nl").body.split("\n")


def test_longer_comments_than_the_article_stay_out() -> None:
    comments = "".join(f"<li class='comment' id='comment-{n}'><p>{TEASER} {TEASER}</p></li>" for n in range(9))
    story = "".join(f"<p>{text}</p>" for text in (ONE, TWO, THREE, ONE[:-1] + " 2.", TWO[:-1] + " 3."))
    found = body(
        f"<h1>Nieuwe sluis keert water</h1><div class='text'>{story}</div><ol class='comments'>{comments}</ol>"
    )
    assert TEASER not in " ".join(found)
    assert found[0] == ONE


def test_the_entries_of_a_ticker_stay_out_whatever_they_are_called() -> None:
    story = "".join(f"<p>{text}</p>" for text in (ONE, TWO, THREE, ONE[:-1] + " 2.", TWO[:-1] + " 3."))
    ticker = "".join(f"<div class='x{n}q'><b>1{n}:05</b><p>{TEASER} {n}</p></div>" for n in range(4))
    found = body(f"<h1>Nieuwe sluis keert water</h1><div>{story}</div><div>{ticker}</div>")
    assert not any("café" in line for line in found)


def test_the_next_story_that_was_already_loaded_stays_out() -> None:
    story = "".join(f"<p>{text}</p>" for text in (ONE, TWO, THREE, ONE[:-1] + " 2.", TWO[:-1] + " 3."))
    other = "<article><h1>Café wordt groter</h1>" + f"<p>{TEASER}</p>" * 1 + f"<p>{TEASER} Tien keer.</p></article>"
    found = body(f"<article><h1>Nieuwe sluis keert water</h1>{story}</article>{other}")
    assert not any("café" in line.lower() for line in found)


def test_a_lead_above_the_text_is_kept_even_when_it_is_called_a_teaser() -> None:
    lead = "Ruim 1.450 huizen liggen voortaan achter een dijk van 9,2 meter."
    found = body(
        f"<div class='news'><h1>Nieuwe sluis keert water</h1><div class='teaser-text'><p>{lead}</p></div>"
        f"<div class='news-text'><p>{ONE}</p><p>{TWO}</p><p>{THREE}</p></div></div>"
    )
    assert found == [lead, ONE, TWO, THREE]


@pytest.mark.parametrize(
    "name", ["tag-nieuws category-water", "post has-sidebar", "field--label-hidden", "hide-comments-no"]
)
def test_names_that_say_something_about_the_article_do_not_hide_it(name: str) -> None:
    found = body(f"<main><h1>Nieuwe sluis keert water</h1><div class='{name}'><p>{ONE}</p><p>{TWO}</p></div></main>")
    assert found == [ONE, TWO]


def test_a_picture_keeps_its_caption_but_not_its_credit() -> None:
    found = body(
        f"<article><h1>Nieuwe sluis keert water</h1><figure><figcaption>De deuren wegen elk 38 ton.</figcaption></figure>"
        f"<p>{ONE}</p><figure><figcaption>Foto: Jan Smit</figcaption></figure><p>{TWO}</p></article>"
    )
    assert found == ["De deuren wegen elk 38 ton.", ONE, TWO]


def test_a_caption_printed_twice_counts_once() -> None:
    caption = "<figure><figcaption>De deuren wegen elk 38 ton.</figcaption></figure>"
    found = body(f"<article><h1>Nieuwe sluis keert water</h1>{caption}<p>{ONE}</p>{caption}<p>{TWO}</p></article>")
    assert found.count("De deuren wegen elk 38 ton.") == 1


def test_a_page_wrapped_in_a_form_is_read() -> None:
    assert body(f"<form><h1>Nieuwe sluis keert water</h1><div><p>{ONE}</p><p>{TWO}</p></div></form>") == [ONE, TWO]


def test_links_within_sentences_stay() -> None:
    linked = ONE.replace("14 pompen", "<a href='/p'>14 pompen</a>")
    assert body(f"<article><h1>Nieuwe sluis keert water</h1><p>{linked}</p><p>{TWO}</p></article>") == [ONE, TWO]


def test_short_figures_between_paragraphs_stay() -> None:
    found = body(
        f"<article><h1>Nieuwe sluis keert water</h1><p>{ONE}</p><p>Kosten: 48 miljoen</p><p>{TWO}</p></article>"
    )
    assert found == [ONE, "Kosten: 48 miljoen", TWO]


def test_a_heading_over_nothing_but_chrome_is_chrome() -> None:
    found = body(
        f"<article><h1>Nieuwe sluis keert water</h1><p>{ONE}</p><p>{TWO}</p><h3>Dit vindt u vast ook mooi</h3>"
        "<div class='related'><a href='/x'>Iets heel anders dan de sluis van vandaag</a></div></article>"
    )
    assert found == [ONE, TWO]
