"""The JSON Schema of our JSON, made from the types themselves so that the two cannot drift apart.

The published file is what this makes: python -m r57extract.rendering.schema > r57extract/rendering/report.schema.json
"""

from __future__ import annotations

import dataclasses
import json
import types
import typing
from collections.abc import Callable
from datetime import date
from decimal import Decimal
from typing import Any

from r57extract.rendering.to_json import SCHEMA
from r57extract.types.alignment import Alignment, Case
from r57extract.types.facts import Extraction
from r57extract.types.report import Report

_SIMPLE: dict[object, dict[str, Any]] = {
    str: {"type": "string"},
    bool: {"type": "boolean"},
    int: {"type": "integer"},
    float: {"type": "number"},
    date: {"type": "string", "format": "date"},
    Decimal: {"type": "string", "pattern": r"^-?[0-9]+(\.[0-9]+)?(E[+-]?[0-9]+)?$"},
    types.NoneType: {"type": "null"},
}
# Where the annotations of the types stand under TYPE_CHECKING.
_NAMES = {"Alignment": Alignment, "Case": Case, "Callable": Callable}


def schema() -> dict[str, Any]:
    """The schema of a report, and of the facts of several articles (JSON Schema, draft 2020-12)."""
    definitions: dict[str, Any] = {}
    _define(Report, definitions)
    _define(Extraction, definitions)
    definitions["Article"]["properties"]["body"] = {"type": "string"}
    definitions["Article"]["required"].append("body")
    extractions = {"type": "array", "items": {"$ref": "#/$defs/Extraction"}}
    definitions["Facts"] = _object("What several articles state.", {"extractions": extractions})
    for name in ("Report", "Facts"):
        definition = definitions[name]
        definition["properties"] = {"$schema": {"const": SCHEMA}, **definition["properties"]}
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "$id": SCHEMA,
        "title": "r57extract",
        "description": "What `r57extract check --format json` and `r57extract extract --format json` write.",
        "oneOf": [{"$ref": "#/$defs/Report"}, {"$ref": "#/$defs/Facts"}],
        "$defs": dict(sorted(definitions.items())),
    }


def text() -> str:
    """The schema as it is published."""
    return json.dumps(schema(), ensure_ascii=False, indent=2) + "\n"


def _define(cls: type, definitions: dict[str, Any]) -> None:
    """Add what `cls` looks like, and everything that it refers to."""
    if cls.__name__ in definitions:
        return
    definitions[cls.__name__] = {}
    names = [f.name for f in dataclasses.fields(cls)] if dataclasses.is_dataclass(cls) else cls.__annotations__
    hints = typing.get_type_hints(cls, localns=_NAMES)
    properties = {name: _schema_of(hints[name], definitions) for name in names}
    definitions[cls.__name__] = _object((cls.__doc__ or "").partition("\n")[0], properties)


def _object(description: str, properties: dict[str, Any]) -> dict[str, Any]:
    return {
        "description": description,
        "type": "object",
        "properties": properties,
        "required": list(properties),
        "additionalProperties": False,
    }


def _schema_of(hint: Any, definitions: dict[str, Any]) -> dict[str, Any]:
    if hint in _SIMPLE:
        return _SIMPLE[hint]
    origin, arguments = typing.get_origin(hint), typing.get_args(hint)
    if origin is typing.Literal:
        return {"enum": list(arguments)}
    if origin in (typing.Union, types.UnionType):
        return {"anyOf": [_schema_of(argument, definitions) for argument in arguments]}
    if origin is tuple and arguments[-1] is Ellipsis:
        return {"type": "array", "items": _schema_of(arguments[0], definitions)}
    if origin is tuple:
        items = [_schema_of(argument, definitions) for argument in arguments]
        return {"type": "array", "prefixItems": items, "minItems": len(items), "maxItems": len(items)}
    _define(hint, definitions)
    return {"$ref": f"#/$defs/{hint.__name__}"}


if __name__ == "__main__":
    print(text(), end="")
