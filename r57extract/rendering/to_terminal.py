"""The report for a reader at a terminal: disagreements first, errors before warnings, one line for each place.

    ERRORS · readers are told something false

     1  contradiction · nl, de
        472 tasks remain, then 452 tasks must be completed.
        368 + 104 = 472
          nl.txt:5    472  … er resteren nog [472 taken], waarvan …
          nl.txt:26   452  … moeten er nog [452 taken] worden …

Quotes stand last on their line, and right-to-left ones between direction isolates, so that neither the columns
nor the quotes are scrambled. Quotes stand in brackets; in colour, they are highlighted instead.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from rich.cells import cell_len
from rich.console import Console
from rich.padding import Padding
from rich.text import Text

from r57extract.rendering.console import text_of
from r57extract.rendering.kinds import HEADINGS
from r57extract.rendering.places import Place, isolated, isolates, one_line, runs_isolated
from r57extract.rendering.summary import by_severity, readable_value, verdict
from r57extract.types.report import Evidence, Finding, Report, Verified

STYLES = {"error": "bold red", "warning": "bold yellow", "info": "bold cyan"}
_INDENT = 4
_LEAST_ROOM = 24


def render(report: Report, *, width: int = 80, colour: bool = False, verbose: bool = False) -> str:
    """The report as text at most `width` columns wide.

    colour   write ANSI colours
    verbose  list the arithmetic that holds as well
    """
    return text_of(lambda console: _Writer(report, console, colour).write(verbose), width=width, colour=colour)


def render_stories(reports: Sequence[Report], *, width: int = 80, colour: bool = False, verbose: bool = False) -> str:
    """Several reports one below the other, each under the title of its story; a single one as `render` does."""
    if len(reports) == 1:
        return render(reports[0], width=width, colour=colour, verbose=verbose)

    def write(console: Console) -> None:
        for place, report in enumerate(reports, 1):
            title = next((article.title for article in report.articles if article.title), report.articles[0].id)
            head = f"Story {place} of {len(reports)} · {isolated(one_line(title))}"
            console.rule(Text(head, style="bold"), align="left", style="dim")
            console.print()
            _Writer(report, console, colour).write(verbose)
            console.print()

    return text_of(write, width=width, colour=colour)


class _Writer:
    def __init__(self, report: Report, console: Console, colour: bool) -> None:
        self.report = report
        self.console = console
        self.colour = colour
        self.longest_name = max(16, console.width // 4)
        self.places = {article.id: Place(article) for article in report.articles}

    def write(self, verbose: bool) -> None:
        place = 0
        for severity, findings in by_severity(self.report).items():
            self._heading(severity)
            for finding in findings:
                place += 1
                self._finding(place, finding)
        if verbose and self.report.verified:
            self._verified(self.report.verified)
        self._remarks()
        self.console.print(Text(verdict(self.report), style="bold" if self.report.findings else "bold green"))

    def _heading(self, severity: str) -> None:
        title, meaning = HEADINGS[severity]
        self.console.print(Text.assemble((title.upper(), STYLES[severity]), (f" · {meaning}", "dim")))
        self.console.print()

    def _finding(self, place: int, finding: Finding) -> None:
        head = Text(f"{place:>2}  ")
        head.append(finding.kind, STYLES[finding.severity])
        if finding.versions:
            head.append(f" · {', '.join(finding.versions)}", "dim")
        self.console.print(head)
        self._paragraph(finding.message, "bold")
        if finding.arithmetic:
            self._paragraph(finding.arithmetic, "cyan")
        self._evidence(finding.evidence)
        self.console.print()

    def _paragraph(self, text: str, style: str = "") -> None:
        self.console.print(Padding(Text(runs_isolated(one_line(text)), style=style), (0, 0, 0, _INDENT)))

    def _evidence(self, evidence: tuple[Evidence, ...]) -> None:
        where = [self._where(item) for item in evidence]
        values = [readable_value(item.value) for item in evidence]
        where_width = max(map(cell_len, where), default=0)
        value_width = max(map(cell_len, values), default=0)
        indent = _INDENT + 2
        room = self.console.width - indent - where_width - 2 - (value_width + 2 if value_width else 0)
        for item, place, value in zip(evidence, where, values, strict=True):
            line = Text(" " * indent)
            line.append(_padded(place, where_width) + "  ", "dim")
            if value_width:
                line.append(_padded(value, value_width, right=True) + "  ")
            if room >= _LEAST_ROOM:
                self.console.print(
                    line.append_text(self._quote(item, room)), no_wrap=True, overflow="ignore", crop=False
                )
            else:
                self.console.print(line, no_wrap=True, overflow="ignore", crop=False)
                quote = self._quote(item, self.console.width - indent - 2)
                self.console.print(
                    Text(" " * (indent + 2)).append_text(quote), no_wrap=True, overflow="ignore", crop=False
                )

    def _where(self, item: Evidence) -> str:
        name = isolated(_short(one_line(item.article), self.longest_name))
        return f"{name}:{self.places[item.article].line(item.start)}"

    def _quote(self, item: Evidence, room: int) -> Text:
        """The quote among the words around it, marked."""
        opening, closing = ("", "") if self.colour else ("[", "]")
        before, quote, after = self.places[item.article].context(
            item.start, item.end, room - len(opening) - len(closing)
        )
        first, last = isolates(before + quote + after)
        return Text.assemble(first, before, opening, (quote, "bold underline"), closing, after, last)

    def _verified(self, verified: Iterable[Verified]) -> None:
        self.console.print(Text.assemble(("VERIFIED", "bold green"), (" · checked, and right", "dim")))
        self.console.print()
        for item in verified:
            places = ", ".join(dict.fromkeys(self._where(evidence) for evidence in item.evidence))
            self._paragraph(item.arithmetic, "green")
            self.console.print(Padding(Text(places, style="dim"), (0, 0, 0, _INDENT + 2)))
        self.console.print()

    def _remarks(self) -> None:
        for note in self.report.notes:
            self.console.print(Text.assemble(("Note: ", "bold"), runs_isolated(one_line(note))))
        for failure in self.report.failures:
            self.console.print(
                Text.assemble(
                    ("Not read: ", "bold red"), runs_isolated(one_line(f"{failure.source}: {failure.message}"))
                )
            )
        if self.report.notes or self.report.failures:
            self.console.print()


def _short(name: str, longest: int) -> str:
    """A long file name without its middle: the beginning tells versions apart, the end says what it is."""
    if len(name) <= longest:
        return name
    half = (longest - 1) // 2
    return f"{name[:half]}…{name[-half:]}"


def _padded(text: str, width: int, *, right: bool = False) -> str:
    """Padded by what is seen, not by characters: direction isolates and vowel signs take no room."""
    blanks = " " * (width - cell_len(text))
    return blanks + text if right else text + blanks
