"""To be written."""

from __future__ import annotations

from r57extract.extraction.context import Context


def read(context: Context) -> None:
    """Fill in context.duties."""
