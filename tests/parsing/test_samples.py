"""Real articles and pages, where they lie beside the project."""

from __future__ import annotations

import gzip
import json
from pathlib import Path

import pytest
import regex

from r57extract.parsing import parse
from r57extract.parsing.detect_language import detect

pytestmark = pytest.mark.shared
LANGUAGES = {"000": "nl", "001": "de", "002": "uk", "003": "nl", "004": "ar"}


def seed(seeds: Path, number: str) -> Path:
    return next(path for path in seeds.iterdir() if path.name.startswith(number))


@pytest.mark.parametrize("number", LANGUAGES)
def test_every_figure_above_the_source_line_of_a_seed_is_in_the_story(seeds: Path, number: str) -> None:
    article = parse(seed(seeds, number))
    above = article.text[: article.text.index("https://")]
    if number == "001":
        above = above.replace("05/12/2025", "")
    story = "\n".join(article.text[b.start : b.end] for b in article.blocks if b.kind != "chrome")
    assert regex.findall(r"\p{Nd}+", story) == regex.findall(r"\p{Nd}+", above)


@pytest.mark.parametrize("number", LANGUAGES)
def test_what_follows_the_source_line_of_a_seed_is_chrome(seeds: Path, number: str) -> None:
    article = parse(seed(seeds, number))
    source = article.text.index("https://")
    assert {block.kind for block in article.blocks if block.end > source} == {"chrome"}
    assert article.source_url.startswith("https://")


@pytest.mark.parametrize("number", LANGUAGES)
def test_the_language_of_a_seed_is_told(seeds: Path, number: str) -> None:
    article = parse(seed(seeds, number))
    assert article.lang == LANGUAGES[number]
    assert not any(block.lang for block in article.blocks)


def test_no_line_of_translated_news_is_chrome_or_foreign(shared: Path) -> None:
    for entry in (shared / "ntrex" / "dev.jsonl").read_text(encoding="utf-8").splitlines()[::6]:
        for lang, sentences in json.loads(entry)["sentences"].items():
            article = parse("\n".join(sentences), lang=lang)
            assert not [article.text[b.start : b.end] for b in article.blocks if b.kind == "chrome" or b.lang]


def test_the_language_of_single_sentences_is_told(shared: Path) -> None:
    entries = map(json.loads, (shared / "ntrex" / "dev.jsonl").read_text(encoding="utf-8").splitlines()[::6])
    pairs = [(lang, one) for entry in entries for lang, all_ in entry["sentences"].items() for one in all_]
    assert sum(detect(one).lang == lang for lang, one in pairs) >= 0.995 * len(pairs)


def test_the_main_text_of_real_pages_is_found(shared: Path) -> None:
    truth = json.loads((shared / "html" / "dev.json").read_text(encoding="utf-8"))
    kept = missed = leaked = 0
    for name in list(truth)[::4]:
        body = " ".join(parse(gzip.decompress((shared / "html" / "dev" / name).read_bytes())).body.split())
        found = [" ".join(segment.split()) in body for segment in truth[name]["keep"]]
        kept, missed = kept + sum(found), missed + len(found) - sum(found)
        leaked += sum(" ".join(segment.split()) in body for segment in truth[name]["drop"])
    assert 2 * kept / (2 * kept + missed + leaked) >= 0.9
