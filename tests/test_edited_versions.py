"""What editors do to a version is their right: leave a paragraph out, move one, break off. No alarm may come of it."""

from __future__ import annotations

from pathlib import Path

import pytest

import r57extract as r57

STORY = Path(__file__).parent.parent / "corpora" / "stories" / "2026-01-05-notice"
TEXTS = {path.stem: path.read_text(encoding="utf-8") for path in sorted(STORY.glob("*.txt"))}


def alarms(texts: dict[str, str]) -> list[str]:
    extractions = [
        r57.extract(r57.parse(text, lang=lang, id=lang), without=("entities",)) for lang, text in texts.items()
    ]
    return [f"{f.kind}: {f.message}" for f in r57.reconcile(extractions).findings if f.severity != "info"]


def paragraphs(lang: str) -> list[str]:
    return [line for line in TEXTS[lang].split("\n") if line.strip()]


@pytest.mark.parametrize("lang", TEXTS)
def test_a_paragraph_may_be_left_out(lang: str) -> None:
    lines = paragraphs(lang)
    for left_out in range(1, len(lines)):
        text = "\n".join(lines[:left_out] + lines[left_out + 1 :])
        assert alarms({**TEXTS, lang: text}) == [], lines[left_out]


@pytest.mark.parametrize("lang", TEXTS)
def test_a_version_may_break_off(lang: str) -> None:
    lines = paragraphs(lang)
    assert alarms({**TEXTS, lang: "\n".join(lines[: len(lines) // 2])}) == []


@pytest.mark.parametrize("lang", TEXTS)
def test_a_paragraph_may_be_moved(lang: str) -> None:
    lines = paragraphs(lang)
    for place in range(2, len(lines) - 2):
        text = "\n".join([*lines[:place], *lines[place + 1 : -1], lines[place], lines[-1]])
        assert alarms({**TEXTS, lang: text}) == [], lines[place]
