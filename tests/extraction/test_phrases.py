"""Phrases: word lists looked up in tokens, with open ends, gaps and prefixes."""

from __future__ import annotations

from r57extract.extraction.phrases import Phrases
from r57extract.extraction.tokens import Tokens
from r57extract.languages import load


def at(lang: str, forms: dict[str, list[str]], text: str, index: int = 0, *, clitics: bool = False) -> object:
    spelling = load(lang).spelling
    return Phrases(forms, spelling, clitics=clitics).at(Tokens(text, spelling), index)


def test_the_longest_form_wins() -> None:
    assert at("nl", {"short": ["tot"], "long": ["tot en met"]}, "tot en met 4 mei") == (3, "long")


def test_an_open_end_stands_for_every_word_that_begins_so() -> None:
    assert at("de", {"open": ["verbleib*"]}, "verbleibende Aufgaben") == (1, "open")
    assert at("de", {"open": ["verbleib*"]}, "blieb") is None


def test_an_open_end_may_stand_behind_other_words() -> None:
    assert at("de", {"not": ["nicht verteilt*"]}, "nicht verteiltes Geld") == (2, "not")
    assert at("de", {"not": ["nicht verteilt*"]}, "nicht geteiltes Geld") is None


def test_an_open_beginning_stands_for_every_longer_word_that_ends_so() -> None:
    assert at("nl", {"cost": ["*kosten"]}, "bouwkosten") == (1, "cost")
    assert at("nl", {"cost": ["*kosten"]}, "kosten") is None
    assert at("nl", {"pay": ["*loon"]}, "kloon") is None
    assert at("uk", {"of": ["із *них"]}, "із виділених 30 мільйонів") == (2, "of")


def test_a_whole_word_goes_before_an_open_one() -> None:
    assert at("nl", {"aid": ["*hulp"], "silent": ["behulp"]}, "behulp") == (1, "silent")


def test_a_form_with_a_gap_is_found_at_its_first_part() -> None:
    assert at("nl", {"propose": ["stelde … voor"]}, "stelde gisteren een budget voor") == (1, "propose")


def test_the_second_part_stands_in_the_same_clause() -> None:
    assert at("nl", {"propose": ["stelde … voor"]}, "stelde vragen, en kookte voor tien") is None


def test_neither_a_decimal_comma_nor_an_ordinal_ends_the_gap() -> None:
    assert at("de", {"propose": ["schlug … vor"]}, "schlug 3,5 Millionen vor") == (1, "propose")
    assert at("de", {"time": ["haben … Zeit"]}, "haben bis zum 1. Mai Zeit") == (1, "time")


def test_the_first_word_may_carry_prefixes_where_clitics_are_allowed() -> None:
    assert at("ar", {"part": ["منها"]}, "ومنها", clitics=True) == (1, "part")
    assert at("ar", {"part": ["منها"]}, "ومنها") is None


def test_starts_are_the_tokens_at_which_a_phrase_may_start() -> None:
    spelling = load("nl").spelling
    phrases = Phrases({"a": ["te laat"], "b": ["laat*"]}, spelling)
    assert phrases.starts(Tokens("te laat of later", spelling)) == [0, 1]
    assert phrases.before(Tokens("veel te laat", spelling), 3) == (1, "a")
