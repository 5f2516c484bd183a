"""A rich console that writes into a string, for what is shown at a terminal."""

from __future__ import annotations

from collections.abc import Callable
from io import StringIO

from rich.console import Console


def text_of(write: Callable[[Console], None], *, width: int, colour: bool) -> str:
    """What `write` prints to a console of this width, blanks at the ends of lines left out.

    Nothing in the text is taken for markup, a number to highlight or an emoji: it is other people's.
    """
    page = StringIO()
    console = Console(
        file=page,
        width=width,
        force_terminal=colour,
        color_system="standard" if colour else None,
        highlight=False,
        markup=False,
        emoji=False,
        legacy_windows=False,
    )
    write(console)
    return "\n".join(line.rstrip() for line in page.getvalue().rstrip("\n").split("\n")) + "\n"
