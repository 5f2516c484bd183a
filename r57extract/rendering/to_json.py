"""JSON: the types field for field, as `report.schema.json` describes them.

Decimals are strings in plain notation ("16716074000000"), dates ISO 8601, a Span is {"start", "end"}, None is null.
Fields stand in the order in which the types declare them, so the same report is always the same text.
"""

from __future__ import annotations

import dataclasses
import json
from collections.abc import Iterable, Mapping, Set
from datetime import date
from decimal import Decimal
from typing import Any

from r57extract.types.article import Article
from r57extract.types.facts import Extraction
from r57extract.types.report import Report

SCHEMA = "urn:r57extract:schema:1"
# Beyond this many places a number is written with an exponent, or a slip such as 1E999999 would fill the disk.
_PLAIN_PLACES = 60


def render(report: Report) -> str:
    """The report as a JSON object."""
    return _dumps({"$schema": SCHEMA, **plain(report)})


def render_facts(extractions: Iterable[Extraction]) -> str:
    """What several articles state, as a JSON object."""
    return _dumps({"$schema": SCHEMA, "extractions": plain(extractions)})


def plain(value: object) -> Any:
    """`value` with nothing in it but what JSON knows.

    Raises TypeError for types that flow through no stage.
    """
    if value is None or isinstance(value, (str, bool, int, float)):
        return value
    if isinstance(value, Decimal):
        return plain_decimal(value)
    if isinstance(value, date):
        return value.isoformat()
    if dataclasses.is_dataclass(value):
        fields = {field.name: plain(getattr(value, field.name)) for field in dataclasses.fields(value)}
        return {**fields, "body": value.body} if isinstance(value, Article) else fields
    if isinstance(value, tuple) and hasattr(value, "_asdict"):
        return {name: plain(item) for name, item in value._asdict().items()}
    if isinstance(value, Mapping):
        return {str(key): plain(item) for key, item in value.items()}
    if isinstance(value, Set):
        return sorted(map(plain, value))
    if isinstance(value, Iterable):
        return [plain(item) for item in value]
    raise TypeError(f"cannot be written as JSON: {type(value).__name__}")


def plain_decimal(value: Decimal) -> str:
    """A Decimal without an exponent where that is reasonable: "300000000000" for 300E9; digits are kept ("31.50")."""
    exponent = value.as_tuple().exponent
    return format(value, "f") if isinstance(exponent, int) and abs(exponent) <= _PLAIN_PLACES else str(value)


def _dumps(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, indent=2) + "\n"
