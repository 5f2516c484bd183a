"""Which articles of a heap are one story: by links, by fingerprint, and when to leave them apart."""

from __future__ import annotations

import json
import random
from dataclasses import replace
from datetime import date
from decimal import Decimal
from itertools import combinations
from pathlib import Path

import pytest

import r57extract as r57
from r57extract.batch.fingerprints import Fingerprint, Mark, fingerprint
from r57extract.batch.grouping import group, group_fingerprints
from r57extract.types.article import Article
from r57extract.types.facts import DateMention, Extraction, Figure, Name


def extraction(lang: str, figures: str = "", names: str = "", certain: bool = True, **of_article: object) -> Extraction:
    """An article that mentions these numbers and these names, and nothing else."""
    article = replace(Article(lang, lang, "", "", ()), **of_article)  # type: ignore[arg-type]
    return Extraction(
        article,
        figures=tuple(Figure(0, 1, "count", Decimal(number)) for number in figures.split()),
        names=tuple(Name(0, 1, name, name, certain) for name in names.split()),
    )


FLOOD = "3482 912 5730 21600 1764 640 95 145"
SHIPS = "1284.6 742.3 389.8 152.5 3240 1944 1296 371.2"


def test_versions_with_the_same_figures_are_one_story_and_others_are_not() -> None:
    heap = [extraction("nl", FLOOD), extraction("de", SHIPS), extraction("uk", FLOOD), extraction("vi", SHIPS)]
    assert group(heap) == [[0, 2], [1, 3]]


def test_every_article_is_in_exactly_one_story_even_one_that_mentions_nothing() -> None:
    assert group([extraction("nl"), extraction("de"), extraction("uk", FLOOD)]) == [[0], [1], [2]]
    assert group([]) == []


def test_a_slip_in_one_version_or_a_scale_gone_wrong_makes_no_other_story() -> None:
    slipped = "3482 912 5780 21600000 1746 640 95 145E6"
    assert group([extraction("nl", FLOOD), extraction("de", slipped)]) == [[0, 1]]


def test_a_summary_belongs_to_the_whole_story() -> None:
    assert group(
        [extraction("nl", FLOOD + " 62 58 25 4300 1500 1368000 86 52 18"), extraction("ar", "3482 912 145")]
    ) == [[0, 1]]


def test_two_articles_in_one_language_are_two_stories_though_they_share_figures() -> None:
    heap = [extraction("nl", FLOOD), extraction("nl", "3482 912 5730 21600 77 88 99 111"), extraction("de", FLOOD)]
    assert group(heap) == [[0, 2], [1]]


def test_two_reports_of_one_trial_share_its_people_and_are_two_stories() -> None:
    people = "smt jnsn prkr hrpr lng wbr"
    monday = extraction("nl", "14 350 1998 62", people + " tlr brn")
    tuesday = extraction("de", "19 41 275 88", people + " grn whlr")
    assert group([monday, tuesday]) == [[0], [1]]
    assert group([monday, extraction("de", "14 350 1998 62", people)]) == [[0, 1]]


def test_copies_of_one_article_are_one_story() -> None:
    assert group([extraction("nl", FLOOD + " 62"), extraction("nl", FLOOD + " 62")]) == [[0, 1]]


def test_a_source_line_joins_versions_that_share_nothing_else() -> None:
    source = "https://news.example/2025/12/05/story.html"
    heap = [
        extraction("nl", "13", source_url=source),
        extraction("de", "14", source_url=source + "?utm_source=feed#top"),
        extraction("uk", "15", source_url="https://news.example/2025/12/06/other.html"),
    ]
    assert group(heap) == [[0, 1], [2]]


def test_pages_that_name_each_other_as_translations_are_one_story() -> None:
    nl, de = "https://site.example/nl/rivier-stijgt", "https://site.example/de/fluss-steigt"
    heap = [
        extraction("nl", canonical_url=nl, versions=(("nl", nl), ("de", de))),
        extraction("de", canonical_url=de),
        extraction("uk", canonical_url="https://site.example/uk/inshe"),
    ]
    assert group(heap) == [[0, 1], [2]]


def test_a_home_page_or_a_section_that_many_name_joins_nothing() -> None:
    home = [extraction("nl", source_url="https://news.example/"), extraction("de", source_url="https://news.example")]
    assert group(home) == [[0], [1]]
    section = [extraction(lang, source_url="https://news.example/sport/football") for lang in ("nl", "nl", "nl", "de")]
    assert group(section) == [[0], [1], [2], [3]]


def test_the_number_in_a_slug_is_shared_across_sites_of_one_publisher() -> None:
    heap = [
        extraction("nl", canonical_url="https://nl.news.example/overstroming-4711023"),
        extraction("de", canonical_url="https://de.news.example/hochwasser-4711023"),
        extraction("uk", canonical_url="https://uk.news.example/20251205-povin"),
        extraction("vi", canonical_url="https://vi.news.example/20251205-bau-cu"),
    ]
    assert group(heap) == [[0, 1], [2], [3]]


def test_a_name_that_may_be_a_common_noun_counts_only_where_another_version_confirms_it() -> None:
    sure, doubtful = "nktk lnd slbrg hnrk", "nktk lnd slbrg hnrk ksn tsr mtr vrt bltk"
    assert group([extraction("nl", "912 3482", sure), extraction("ar", "912 3482", doubtful, certain=False)]) == [
        [0, 1]
    ]
    marks = fingerprint(extraction("ar", "", doubtful, certain=False))
    assert not marks.facts
    assert Mark("name", "slbrg") in marks.hints


def test_days_months_and_years_are_marks_of_their_own() -> None:
    day = DateMention(0, 1, date(2025, 12, 31), date(2025, 12, 31), "day")
    unsaid = DateMention(0, 1, None, None, "day", month=12, day=31)
    month = DateMention(0, 1, date(2025, 12, 1), date(2025, 12, 31), "month")
    read = fingerprint(replace(extraction("nl"), dates=(day,))).facts
    assert read == {Mark("day", "12-31"), Mark("year", "2025")}
    assert fingerprint(replace(extraction("nl"), dates=(unsaid,))).facts == {Mark("day", "12-31")}
    assert fingerprint(replace(extraction("nl"), dates=(month,))).facts == {Mark("month", "12"), Mark("year", "2025")}


def heap_of(stories: int, seed: int = 57) -> tuple[list[Fingerprint], list[int]]:
    """A shuffled heap of stories in five languages that keep most of their marks, and which story each is of."""
    chance = random.Random(seed)
    prints, truth = [], []
    for story in range(stories):
        marks = [Mark("figure", str(int(10 ** chance.uniform(1.2, 5)))) for _ in range(chance.randint(5, 30))]
        marks += [Mark("name", str(chance.randrange(300))) for _ in range(chance.randint(3, 20))]
        marks.append(Mark("year", str(chance.randint(2020, 2026))))
        for lang in ("nl", "de", "uk", "ar", "vi"):
            kept = frozenset(mark for mark in marks if chance.random() < 0.8)
            prints.append(Fingerprint(lang, frozenset(), kept))
            truth.append(story)
    order = chance.sample(range(len(prints)), len(prints))
    return [prints[place] for place in order], [truth[place] for place in order]


def agreement(stories: list[list[int]], truth: list[object]) -> float:
    """Pairwise F1 of the stories found."""
    found = {pair for story in stories for pair in combinations(story, 2)}
    true = {(a, b) for a, b in combinations(range(len(truth)), 2) if truth[a] == truth[b]}
    return 2 * len(found & true) / (len(found) + len(true))


def test_a_shuffled_heap_is_rebuilt_the_same_way_each_time() -> None:
    prints, truth = heap_of(120)
    stories = group_fingerprints(prints)
    assert stories == group_fingerprints(prints)
    assert sorted(place for story in stories for place in story) == list(range(len(prints)))
    assert agreement(stories, truth) > 0.99  # type: ignore[arg-type]


def test_how_often_articles_are_compared_grows_no_faster_than_the_heap(monkeypatch: pytest.MonkeyPatch) -> None:
    from r57extract.batch import grouping

    compared: list[int] = []
    candidates = grouping._Heap.candidates

    def counted(heap: grouping._Heap) -> list[tuple[int, int]]:
        pairs = list(candidates(heap))
        compared.append(len(pairs))
        return pairs

    monkeypatch.setattr(grouping._Heap, "candidates", counted)
    for stories in (50, 200):
        prints, _ = heap_of(stories)
        group_fingerprints(prints)
        assert compared[-1] <= 12 * len(prints)


def test_the_stories_of_the_corpus_are_rebuilt_from_a_heap(root: Path) -> None:
    files = sorted((root / "corpora" / "stories").glob("*/*.txt"))
    heap = random.Random(57).sample(files, len(files))
    stories = group(r57.extract(r57.parse(path, lang=path.stem), without=("entities",)) for path in heap)
    assert sorted(sorted(heap[place] for place in story) for story in stories) == [
        sorted(folder.glob("*.txt")) for folder in sorted((root / "corpora" / "stories").iterdir()) if folder.is_dir()
    ]


@pytest.mark.shared
def test_310_real_articles_thrown_together_are_sorted_into_their_62_stories(shared: Path) -> None:
    lines = (shared / "ntrex" / "dev.jsonl").read_text(encoding="utf-8").splitlines()
    heap = [
        (story["doc"], lang, "\n".join(sentences))
        for story in map(json.loads, lines)
        for lang, sentences in story["sentences"].items()
    ]
    random.Random(57).shuffle(heap)
    stories = group(r57.extract(r57.parse(text, lang=lang), without=("entities",)) for _, lang, text in heap)
    assert agreement(stories, [doc for doc, _, _ in heap]) >= 0.98
