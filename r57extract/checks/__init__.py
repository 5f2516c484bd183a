"""Case -> Findings: one file for each kind of check; the list below is the registry, and the order of the report."""

from __future__ import annotations

from r57extract.checks import (
    changes,
    contradictions,
    conversions,
    dates,
    durations,
    exchanged,
    listed,
    magnitudes,
    missing,
    parts,
    passages,
    percentages,
    periods,
    products,
    ratios,
    repeats,
    sums,
    turned,
    versions,
    weekdays,
)
from r57extract.types.alignment import Case
from r57extract.types.report import Check, Verified

CHECKS: tuple[Check, ...] = (
    contradictions.check,
    repeats.check,
    conversions.check,
    durations.check,
    sums.check,
    products.check,
    parts.check,
    listed.check,
    percentages.check,
    changes.check,
    magnitudes.check,
    versions.check,
    exchanged.check,
    turned.check,
    periods.check,
    ratios.check,
    dates.check,
    weekdays.check,
    missing.check,
    passages.check,
)


def verified(case: Case) -> tuple[Verified, ...]:
    """Arithmetic that holds: what was worked out and found right, sums first."""
    return (*sums.verified(case), *percentages.verified(case), *changes.verified(case), *products.verified(case))
