"""A memory that fills itself, and stays small."""

from __future__ import annotations

from r57extract.extraction.memo import Memo


def test_a_word_is_looked_at_once() -> None:
    asked: list[str] = []

    def length(word: str) -> int:
        asked.append(word)
        return len(word)

    memo = Memo(length)
    assert [memo["taken"], memo["drie"], memo["taken"]] == [5, 4, 5]
    assert asked == ["taken", "drie"]


def test_it_forgets_all_when_it_is_full() -> None:
    memo = Memo(len, most=3)
    for number in range(100):
        assert memo[f"woord {number}"] == len(f"woord {number}")
        assert len(memo) <= 3


def test_what_is_longer_than_a_word_is_not_kept() -> None:
    memo = Memo(len)
    assert memo["a" * 10_000] == 10_000
    assert not memo
