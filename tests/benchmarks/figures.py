"""How fast figures and dates are read, beside other tools in the same run, and whether time grows with length only.

    python tests/benchmarks/figures.py            speed on the seeds and on NTREX (../shared), and linearity
    python tests/benchmarks/figures.py --peers    beside spaCy's tokenizer, dateparser and Microsoft's recognizers

Figures depend on the machine and on what else it does; compare the lines of one run with one another.
"""

from __future__ import annotations

import argparse
import json
import sys
import time
from collections.abc import Callable
from pathlib import Path

import r57extract as r57
from r57extract.extraction import dates, figures
from r57extract.extraction.context import Context
from r57extract.extraction.tokens import Tokens
from r57extract.languages import load
from r57extract.types.article import Block, Span

SHARED = Path(__file__).resolve().parents[2].parent / "shared"
SEED_LANGS = {"000": "nl", "001": "de", "002": "uk", "004": "ar"}
LENGTHS = (10_000, 100_000, 1_000_000, 10_000_000)
MONOTONOUS = {"digits": "1.287 31,5 ", "words": "vierhonderdtweeënzeventig en drieëndertig "}
RUNS = 3
PEER_CHARACTERS = 4_000  # the slow peers get this much


def texts() -> dict[str, str]:
    """Real text of each language: all of NTREX's development half, and the seeds."""
    found = dict.fromkeys(r57.supported_languages(), "")
    ntrex = SHARED / "ntrex" / "dev.jsonl"
    for line in ntrex.read_text(encoding="utf-8").splitlines() if ntrex.exists() else ():
        for lang, sentences in json.loads(line)["sentences"].items():
            found[lang] += "\n".join(sentences) + "\n"
    for path in sorted((SHARED / "seeds").glob("*.txt")):
        if path.name[:3] in SEED_LANGS:
            found[SEED_LANGS[path.name[:3]]] += path.read_text(encoding="utf-8")
    return {lang: text for lang, text in found.items() if text}


def read(lang: str, text: str) -> None:
    """Tokens, dates, times and figures of a text: all that numbers need."""
    language = load(lang)
    article = r57.Article(lang, lang, "", text, (Block(0, len(text), "text"),))
    context = Context(article, language, Tokens(text, language.spelling, [Span(0, len(text))]))
    dates.read(context)
    figures.read(context)


def seconds(work: Callable[[], object]) -> float:
    """The best of several runs."""
    runs = []
    for _ in range(RUNS):
        start = time.perf_counter()
        work()
        runs.append(time.perf_counter() - start)
    return min(runs)


def spacy_tokens(lang: str, text: str) -> Callable[[], object]:
    import spacy

    # A new tokenizer each time: it remembers every word that it has seen, as a text that is read once cannot.
    code = "xx" if lang == "vi" else lang  # its Vietnamese one needs another package
    tokenizers = [spacy.blank(code).tokenizer for _ in range(RUNS)]
    return lambda: [tokenizers[-1](line) for line in text.splitlines()] and tokenizers.pop()


def dateparser_dates(lang: str, text: str) -> Callable[[], object]:
    from dateparser.search import search_dates

    return lambda: [search_dates(line, languages=[lang]) for line in text.splitlines() if line]


def microsoft_numbers(lang: str, text: str) -> Callable[[], object] | None:
    import ms_recognizers_text

    # Release 1.0.1 renamed the folder of this package, but not the imports of the others.
    sys.modules.setdefault("recognizers_text", ms_recognizers_text)
    from recognizers_number_with_unit import recognize_age, recognize_currency, recognize_dimension
    from recognizers_text import Culture

    culture = {"nl": Culture.Dutch, "de": Culture.German}.get(lang)
    recognizers = (recognize_currency, recognize_dimension, recognize_age)
    return culture and (lambda: [each(line, culture) for line in text.splitlines() for each in recognizers])


def report_speed(peers: bool) -> None:
    for lang, text in texts().items():
        read(lang, text)
        ours = len(text) / seconds(lambda lang=lang, text=text: read(lang, text))
        print(f"{lang}  {len(text):>9,} characters   figures and dates {ours:>11,.0f} a second", flush=True)
        if not peers:
            continue
        sample = text[: text.index("\n", PEER_CHARACTERS)]
        for name, make, words in (
            ("spaCy's tokenizer", spacy_tokens, text),
            ("dateparser", dateparser_dates, sample),
            ("Microsoft's recognizers", microsoft_numbers, sample),
        ):
            work = make(lang, words)
            if work:
                speed = len(words) / seconds(work)
                print(
                    f"    {name:<24} {speed:>11,.0f} a second   {ours / speed:>8.1f} times slower than ours", flush=True
                )


def report_linearity() -> None:
    prose = texts().get("nl", "De stad telt 1.287 woningen en groeide met 31,5 procent.\n")
    for name, piece in {"prose": prose, **MONOTONOUS}.items():
        times = []
        for length in LENGTHS if name == "prose" else LENGTHS[:-1]:
            text = (piece * (length // len(piece) + 1))[:length]
            start = time.perf_counter()
            read("nl", text)
            times.append(time.perf_counter() - start)
        shown = "   ".join(f"{length:>10,}: {t:7.2f} s" for length, t in zip(LENGTHS, times, strict=False))
        print(f"{name:<7} {shown}", flush=True)


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--peers", action="store_true")
    arguments = parser.parse_args()
    report_speed(arguments.peers)
    if not arguments.peers:
        report_linearity()
