"""The report as text for a terminal (plain, first version)."""

from __future__ import annotations

from r57extract.types.report import Report


def render(report: Report) -> str:
    """Findings, errors first."""
    articles = {article.id: article for article in report.articles}
    lines: list[str] = []
    for severity in ("error", "warning", "info"):
        for finding in report.findings:
            if finding.severity == severity:
                lines.append(f"{severity} {finding.kind}: {finding.message} [{', '.join(finding.versions)}]")
                if finding.arithmetic:
                    lines.append(f"    {finding.arithmetic}")
                lines += [
                    f"    {e.article}:{articles[e.article].line_of(e.start)}  {e.value}  \u2068{e.quote}\u2069"
                    for e in finding.evidence
                ]
    lines += [f"note: {note}" for note in report.notes]
    lines += [f"could not read {failure.source}: {failure.message}" for failure in report.failures]
    lines.append(f"{len(report.findings)} findings; {report.coverage:.0%} of the numbers were read")
    return "\n".join(lines) + "\n"
