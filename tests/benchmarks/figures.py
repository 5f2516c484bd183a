"""How fast figures and dates are read, beside other tools in the same run, and whether time grows with length only.

    python tests/benchmarks/figures.py            speed on NTREX and on the seeds (../shared), and linearity
    python tests/benchmarks/figures.py --peers    beside spaCy's tokenizer, dateparser and Microsoft's recognizers

Every tool has a process of its own, where it reads our corpora and every other article of NTREX to warm up, as in a
batch, then each of the rest once, then the seeds, which have many more figures, once. Tools remember words, so no text
may be read twice. Figures depend on the machine and on what else it does; compare the lines of one run with one another.
"""

from __future__ import annotations

import argparse
import gc
import json
import sys
import time
import tomllib
from collections.abc import Callable, Iterable
from concurrent.futures import ProcessPoolExecutor
from functools import partial
from multiprocessing import get_context
from pathlib import Path
from unicodedata import normalize

import r57extract as r57
from r57extract.extraction import dates, figures
from r57extract.extraction.context import Context
from r57extract.extraction.tokens import Tokens
from r57extract.languages import load
from r57extract.types.article import Block, Span

ROOT = Path(__file__).resolve().parents[2]
CORPORA, SHARED = ROOT / "corpora", ROOT.parent / "shared"
SEED_LANGS = {"000": "nl", "001": "de", "002": "uk", "003": "nl", "004": "ar"}
LENGTHS = (10_000, 100_000, 1_000_000, 10_000_000)
MONOTONOUS = {"digits": "1.287 31,5 ", "words": "vierhonderdtweeënzeventig en drieëndertig "}
RUNS = 3
SLOW = ("Microsoft's recognizers",)
SLOW_CHARACTERS = 4_000  # slow tools get this much


def ntrex(lang: str) -> list[str]:
    """The articles of NTREX's development half."""
    path = SHARED / "ntrex" / "dev.jsonl"
    lines = path.read_text(encoding="utf-8").splitlines() if path.exists() else []
    return [normalize("NFC", "\n".join(json.loads(line)["sentences"][lang])) for line in lines]  # as Article.text is


def own(lang: str) -> list[str]:
    """What we wrote in this language, a text for each file."""
    files = (tomllib.loads(path.read_text("utf-8")) for path in sorted(CORPORA.glob(f"*/{lang}.toml")))
    cases = ((case for group in file.values() if isinstance(group, list) for case in group) for file in files)
    texts = ["\n".join(case["text"] for case in of if "text" in case) for of in cases]
    return texts + [path.read_text("utf-8") for path in sorted(CORPORA.glob(f"stories/*/{lang}.txt"))]


def seeds(lang: str) -> list[str]:
    """The seeds in this language; none is Vietnamese."""
    paths = sorted((SHARED / "seeds").glob("*.txt"))
    return [path.read_text(encoding="utf-8") for path in paths if SEED_LANGS.get(path.name[:3]) == lang]


def read(lang: str, text: str) -> None:
    """Tokens, dates, times and figures of a text: all that numbers need."""
    language = load(lang)
    article = r57.Article(lang, lang, "", text, (Block(0, len(text), "text"),))
    context = Context(article, language, Tokens(text, language.spelling, [Span(0, len(text))]))
    dates.read(context)
    figures.read(context)


def ours(lang: str) -> Callable[[str], object]:
    return partial(read, lang)


def spacy_tokens(lang: str) -> Callable[[str], object]:
    import spacy

    # Its Vietnamese one needs another package.
    return spacy.blank("xx" if lang == "vi" else lang).tokenizer


def dateparser_dates(lang: str) -> Callable[[str], object]:
    from dateparser.search import search_dates

    return partial(search_dates, languages=[lang])


def microsoft_numbers(lang: str) -> Callable[[str], object] | None:
    import ms_recognizers_text

    # Release 1.0.1 renamed the folder of this package, but not the imports of the others.
    sys.modules.setdefault("recognizers_text", ms_recognizers_text)
    from recognizers_number_with_unit import recognize_age, recognize_currency, recognize_dimension
    from recognizers_text import Culture

    culture = {"nl": Culture.Dutch, "de": Culture.German}.get(lang)
    recognizers = (recognize_currency, recognize_dimension, recognize_age)
    return culture and (lambda text: [each(line, culture) for line in text.splitlines() for each in recognizers])


TOOLS: dict[str, Callable[[str], Callable[[str], object] | None]] = {
    "ours": ours,
    "spaCy's tokenizer": spacy_tokens,
    "dateparser": dateparser_dates,
    "Microsoft's recognizers": microsoft_numbers,
}


def speeds(name: str, lang: str) -> list[float]:
    """Characters a second of a tool that is warm, on NTREX and on the seeds; none where it has no such language."""
    tool = TOOLS[name](lang)
    if tool is None:
        return []
    articles = ntrex(lang)
    warming, fresh = own(lang) + articles[::2], articles[1::2]
    if name in SLOW:
        warming, fresh = articles[:1], [fresh[0][:SLOW_CHARACTERS]]
    for text in warming[:-1]:
        tool(text)
    gc.collect()  # the garbage of what was read before is not this run's
    tool(warming[-1])  # as in a batch, which is seldom fresh from collecting garbage: that empties the caches
    return [speed(tool, texts) for texts in (fresh, seeds(lang)) if texts]


def speed(tool: Callable[[str], object], texts: Iterable[str]) -> float:
    """Characters a second, each text being read once; of the processor's time, so that others disturb it less."""
    characters = 0
    start = time.process_time()
    for text in texts:
        tool(text)
        characters += len(text)
    return characters / (time.process_time() - start)


def report_speed(names: Iterable[str]) -> None:
    for lang in r57.supported_languages():
        own: list[float] = []
        for name in names:
            runs = []
            for _ in range(1 if name in SLOW else RUNS):
                with ProcessPoolExecutor(1, mp_context=get_context("spawn")) as process:
                    runs.append(process.submit(speeds, name, lang).result())
            best = [max(of) for of in zip(*runs, strict=True)]
            own = own or best
            shown = (
                f"{where} {each:>11,.0f} a second" + (f" {mine / each:>7.1f} times slower" if name != "ours" else "")
                for where, each, mine in zip(("NTREX", "seeds"), best, own, strict=False)
            )
            print(f"{lang}  {name:<24} {'   '.join(shown) or 'none'}", flush=True)


def report_linearity() -> None:
    prose = "\n".join(ntrex("nl")) or "De stad telt 1.287 woningen en groeide met 31,5 procent.\n"
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
    report_speed(TOOLS if arguments.peers else ("ours",))
    if not arguments.peers:
        report_linearity()
