"""Compare the versions of one story, with a check of one's own beside the built-in ones.

python examples/02_compare_versions.py
"""

from collections.abc import Iterator
from pathlib import Path

import r57extract as r57
from r57extract.checks import CHECKS
from r57extract.types.alignment import Case
from r57extract.types.report import Evidence, Finding

STORY = Path(__file__).resolve().parent.parent / "corpora" / "stories" / "2025-10-15-flood"


def find_large_amounts(case: Case) -> Iterator[Finding]:
    """This newsroom has every amount above a billion read by a second pair of eyes."""
    for extraction in case.extractions:
        article = extraction.article
        for figure in extraction.figures:
            if figure.kind == "money" and figure.value > 1_000_000_000:
                quote = article.text[figure.start : figure.end]
                yield Finding(
                    kind="magnitude",
                    severity="info",
                    message=f"{quote} is more than a billion: please read it twice.",
                    evidence=(Evidence(article.id, figure.start, figure.end, quote, str(figure.value)),),
                    versions=(article.lang,),
                )


large_amounts = r57.Check(
    kind="large-amounts", title="an amount to read twice", find=find_large_amounts, kinds=("magnitude",)
)


def main() -> None:
    report = r57.check(sorted(STORY.glob("*.txt")), checks=(*CHECKS, large_amounts))
    for finding in report.findings:
        print(f"{finding.severity} {finding.kind}: {finding.message}")
        for evidence in finding.evidence:
            print(f"    {evidence.article}  {evidence.quote!r}  {evidence.value}")
    print(f"{len(report.findings)} findings; {report.coverage:.0%} of the numbers were read")


if __name__ == "__main__":
    main()
