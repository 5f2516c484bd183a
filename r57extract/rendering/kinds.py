"""What readers of every output are told about severities and kinds of finding."""

from __future__ import annotations

from types import MappingProxyType

from r57extract.types.report import Severity

SEVERITIES: tuple[Severity, ...] = ("error", "warning", "info")

# Plural heading, and what a finding of that severity means to a reader.
HEADINGS = MappingProxyType(
    {
        "error": ("Errors", "readers are told something false"),
        "warning": ("Warnings", "probably wrong"),
        "info": ("Worth a look", "no mistake, or a small one"),
    }
)

# In the order of the contract; one line each, the manual pages (`r57extract explain KIND`) say the rest.
MEANINGS: MappingProxyType[str, str] = MappingProxyType(
    {
        "contradiction": "One article states one fact twice, differently.",
        "sum": "Parts do not add up to the stated whole, or a difference is wrong.",
        "percentage": "A printed percentage, growth rate or multiple differs from its figures, beyond rounding.",
        "magnitude": "An amount is implausible by a power of ten, a thousand or a million.",
        "separator": "The same digits are read differently because decimal and grouping marks were mixed up.",
        "version-mismatch": "Language versions give different values for one fact.",
        "unit-mismatch": "The same number has another unit, currency or scale word in another version.",
        "ratio-lost": "A ratio in one version is two separate counts in another.",
        "missing-figure": "A figure that the other versions state is absent from one.",
        "date-mismatch": "A thing is dated differently in versions, or in two places; or a weekday is not its date's.",
        "date-relation-mismatch": "The same date stands in another relation: before it, by it, in it.",
    }
)
