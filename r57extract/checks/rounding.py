"""How far a printed figure may be from what it stands for."""

from __future__ import annotations

from decimal import Decimal

from r57extract.checks.slips import digits
from r57extract.types.facts import Figure

_ROUND = 2  # zeros that a round count has at least
_TELLING = 2  # digits of a round count that are meant: 3,000 is 2,950 to 3,050


def slack(figure: Figure, beside: Figure | None = None) -> Decimal:
    """Half a unit of the last digit that is meant.

    Amounts and measures are rounded to the digits that are printed, or to those of the figure `beside` them, which
    leaves out no zero ("6" beside "5,4 billion"). Counts and prices are exact, but for idle zeros that both have.
    """
    if figure.scale > 1 or figure.decimals or figure.kind not in ("count", "money"):
        own = figure.half_step
        return min(own, beside.half_step) if beside is not None and beside.decimals else own
    idle = _idle(figure.value) if beside is None else min(_idle(figure.value), _idle(beside.value))
    return Decimal(5).scaleb(idle - 1) if idle else Decimal(0)


def _idle(count: Decimal) -> int:
    """Zeros at the end of a count that may stand for other digits."""
    printed = digits(count)
    zeros = min(len(printed) - len(printed.rstrip("0")), len(printed) - _TELLING)
    return zeros if zeros >= _ROUND else 0
