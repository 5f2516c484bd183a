"""Read one article: what it states, what is due when, and whether it contradicts itself.

python examples/01_one_article.py
"""

from pathlib import Path

import r57extract as r57

STORIES = Path(__file__).resolve().parent.parent / "corpora" / "stories"


def main() -> None:
    notice = r57.extract(r57.parse(STORIES / "2026-01-05-notice" / "nl.txt"))
    text = notice.article.text

    print("Figures")
    for figure in notice.figures:
        print(f"  {text[figure.start : figure.end]!r:<12} {figure.kind:<10} {figure.value} {figure.unit}")

    print("Deadlines")
    for deadline in notice.deadlines:
        print(f"  {deadline.date.relation} {deadline.date.first}: {deadline.who} | {deadline.what}")

    # A single article is checked too: here 472 tasks remain, then 452 must be completed.
    committee = r57.parse(STORIES / "2025-12-05-committee" / "nl.txt")
    print("Findings")
    for finding in r57.reconcile([r57.extract(committee)]).findings:
        print(f"  {finding.severity} {finding.kind}: {finding.message} {finding.arithmetic}")


if __name__ == "__main__":
    main()
