"""The options that commands share."""

from __future__ import annotations

from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from r57extract.rendering import FACT_FORMATS, FORMATS


class FailOn(StrEnum):
    """From which severity on a finding makes the exit status 1."""

    error = "error"
    warning = "warning"
    never = "never"


SourcesArgument = Annotated[
    list[str], typer.Argument(metavar="SOURCE...", help="Text or HTML files, one a version; - reads standard input.")
]
LangOption = Annotated[
    list[str] | None,
    typer.Option("--lang", metavar="[SOURCE=]CODE", help="Language of all sources, or of one: --lang a.txt=nl."),
]
PublishedOption = Annotated[
    list[str] | None,
    typer.Option("--published", metavar="[SOURCE=]DATE", help="Day (2025-12-31) that relative dates count from."),
]
FormatOption = Annotated[
    str | None, typer.Option("--format", "-f", help=f"One of {', '.join(FORMATS)}, or as --output's suffix says.")
]
FactFormatOption = Annotated[
    str | None,
    typer.Option("--format", "-f", help=f"One of {', '.join(FACT_FORMATS)}, or as --output's suffix says."),
]
OutputOption = Annotated[
    Path | None, typer.Option("--output", "-o", metavar="FILE", help="Write there instead of to standard output.")
]
FailOnOption = Annotated[FailOn, typer.Option("--fail-on", help="From which severity on the exit status is 1.")]
SourceOption = Annotated[
    str | None, typer.Option("--source", metavar="CODE", help="Language that the others were translated from.")
]
VerboseOption = Annotated[bool, typer.Option("--verbose", "-v", help="Also list the arithmetic that was found right.")]
QuietOption = Annotated[bool, typer.Option("--quiet", "-q", help="Say nothing on standard error.")]
