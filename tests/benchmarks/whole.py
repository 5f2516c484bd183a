"""How long whole runs take: starting, checking a story, parsing a short text, reconciling, reading strange long lines.

    python tests/benchmarks/whole.py           all of them
    python tests/benchmarks/whole.py start …   some: start, parse, reconcile, lines

Seconds are those of the processor, and the best of several runs. Figures depend on the machine and on what else it
does; compare the lines of one run with one another.
"""

from __future__ import annotations

import argparse
import os
import random
import resource
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import r57extract as r57

ROOT = Path(__file__).resolve().parents[2]
SEEDS = ROOT.parent / "shared" / "seeds"
STORY = ROOT / "corpora" / "stories" / "2025-12-05-committee"
RUNS = 5

SENTENCES = {
    "nl": "De gemeente telt {} woningen in {} en gaf {} euro uit aan {} scholen.",
    "de": "Die Gemeinde zählt {} Wohnungen in {} und gab {} Euro für {} Schulen aus.",
    "uk": "Громада має {} квартир у {} і витратила {} євро на {} шкіл.",
    "ar": "تضم البلدية {} شقة في {} وأنفقت {} يورو على {} مدرسة.",
    "vi": "Xã có {} căn hộ ở {} và đã chi {} euro cho {} trường học.",
}
PLACES = ("Berlin", "Utrecht", "Kyiv", "Hanoi", "Cairo", "Gent")
FIGURES = (300, 3_000, 20_000)
LINES = {"digits": "7", "digits and letters": "472taken", "words": "vierhonderd", "fractions": "3/4/", "codes": "@a1"}
LENGTHS = (10_000, 100_000, 1_000_000)


def processor(work: Callable[[], object], runs: int = RUNS) -> float:
    """The least processor time of several runs, in seconds."""
    least = float("inf")
    for _ in range(runs):
        start = time.process_time()
        work()
        least = min(least, time.process_time() - start)
    return least


def process(*arguments: str) -> tuple[float, int]:
    """The least processor time of a whole process in seconds, and the most memory that it held in kilobytes."""
    least, most = float("inf"), 0
    for _ in range(RUNS):
        child = subprocess.Popen([sys.executable, *arguments], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        _, _, used = os.wait4(child.pid, 0)
        child.returncode = 0  # waited for already
        least, most = min(least, used.ru_utime + used.ru_stime), max(most, used.ru_maxrss)
    return least, most


def start() -> None:
    """Whole processes: Python alone, the import, the check of four versions."""
    found = [str(path) for path in sorted(SEEDS.glob("*.txt")) if path.name[:3] in ("000", "001", "002", "004")]
    versions = found or [str(STORY / f"{lang}.txt") for lang in ("nl", "de", "uk", "ar")]
    for name, arguments in {
        "python, doing nothing": ("-c", "pass"),
        "import r57extract": ("-c", "import r57extract"),
        "r57extract --help": ("-m", "r57extract", "--help"),
        "r57extract check, four versions": ("-m", "r57extract", "check", *versions),
    }.items():
        seconds, kilobytes = process(*arguments)
        print(f"{name:<34} {seconds * 1000:>7.0f} ms   {kilobytes / 1024:>5.0f} MB", flush=True)


def story(lang: str, figures: int) -> str:
    """A long article with so many figures, the same in every language."""
    chance = random.Random(1)
    lines = []
    for _ in range(figures // 3):
        counted = (
            chance.randrange(100, 999),
            chance.choice(PLACES),
            chance.randrange(100, 999),
            chance.randrange(13, 99),
        )
        lines.append(SENTENCES[lang].format(*counted))
    return "\n".join(" ".join(lines[at : at + 4]) for at in range(0, len(lines), 4))


def parse() -> None:
    """A plain text of 5 KB, its language given."""
    for lang in SENTENCES:
        text = story(lang, 500)[:5000]
        r57.parse(text, lang=lang)
        seconds = processor(lambda text=text, lang=lang: r57.parse(text, lang=lang))
        print(f"parse 5,000 characters, {lang:<10} {seconds * 1000:>7.2f} ms", flush=True)


def reconcile() -> None:
    """Five versions of one story: extracting them, and reconciling them."""
    for figures in FIGURES:
        articles = [r57.parse(story(lang, figures), lang=lang, id=lang) for lang in SENTENCES]
        extractions = [r57.extract(article, without=("entities",)) for article in articles]
        runs = 1 if figures > 1000 else RUNS
        extracting = processor(lambda a=articles: [r57.extract(one, without=("entities",)) for one in a], runs)
        reconciling = processor(lambda e=extractions: r57.reconcile(e), runs)
        print(
            f"5 x {figures:>6,} figures   extract {extracting:>6.2f} s   reconcile {reconciling:>6.2f} s"
            f"   {reconciling / extracting:>5.2f} of it",
            flush=True,
        )


def lines() -> None:
    """Single lines without a space."""
    for name, piece in LINES.items():
        times = []
        for length in LENGTHS:
            text = (piece * (length // len(piece) + 1))[:length]
            times.append(processor(lambda t=text: r57.extract(r57.parse(t, lang="nl"), without=("entities",)), 1))
        shown = "   ".join(f"{length:>9,}: {t:6.2f} s" for length, t in zip(LENGTHS, times, strict=True))
        memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
        print(f"{name:<20} {shown}   {memory:>5.0f} MB so far", flush=True)


PARTS = {part.__name__: part for part in (start, parse, reconcile, lines)}

if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("parts", nargs="*", choices=[[], *PARTS], metavar="PART")
    for part in parser.parse_args().parts or PARTS:
        PARTS[part]()
