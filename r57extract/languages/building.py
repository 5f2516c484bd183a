"""Turns a table read from TOML into a dataclass, and says exactly where the table is wrong.

Every section of a language file is a frozen dataclass whose annotations are the grammar of that
section. Supported annotations: str, bool, int, Decimal, date, tuple[X, ...], Mapping[K, X] with K one of
str, int, Decimal, and other dataclasses. A field without a default must be present in the file, so that a
gap fails instead of hiding; a key that is no field is refused too, so that a slip of the pen is noticed.
"""

from __future__ import annotations

import dataclasses
import types
import typing
from collections.abc import Mapping
from decimal import Decimal, InvalidOperation
from typing import Any

from r57extract.errors import LanguageDataError

T = typing.TypeVar("T")
REMEDY = "the grammar of language files is in r57extract/languages/README.md"


def build(cls: type[T], table: object, where: str) -> T:
    """An instance of dataclass `cls` from a TOML table; `where` names file and key for messages.

    Raises LanguageDataError for missing keys, unknown keys and values of the wrong type.
    """
    if not isinstance(table, dict):
        raise LanguageDataError(f"{where}: a table is needed here, not {table!r}; {REMEDY}")
    hints = typing.get_type_hints(cls)
    fields = dataclasses.fields(cls)  # type: ignore[arg-type]
    unknown = sorted(set(table) - {field.name for field in fields})
    if unknown:
        raise LanguageDataError(
            f"{where}: unknown key {', '.join(map(repr, unknown))}; "
            f"known are {', '.join(field.name for field in fields)}; {REMEDY}"
        )
    values: dict[str, Any] = {}
    for field in fields:
        if field.name in table:
            values[field.name] = convert(hints[field.name], table[field.name], f"{where}.{field.name}")
        elif field.default is dataclasses.MISSING and field.default_factory is dataclasses.MISSING:
            raise LanguageDataError(f"{where}: key {field.name!r} is missing; {REMEDY}")
    return cls(**values)


def convert(hint: Any, value: Any, where: str) -> Any:
    """`value`, as read from TOML, as an instance of the annotation `hint`."""
    origin, arguments = typing.get_origin(hint), typing.get_args(hint)
    if origin is tuple:
        if not isinstance(value, list):
            raise LanguageDataError(f"{where}: a list is needed here, not {value!r}; {REMEDY}")
        if arguments[0] is str and all(value) and all(type(item) is str for item in value):
            return tuple(value)  # most of a file is lists of words
        return tuple(convert(arguments[0], item, f"{where}[{place}]") for place, item in enumerate(value))
    if origin in (Mapping, dict):
        if not isinstance(value, dict):
            raise LanguageDataError(f"{where}: a table is needed here, not {value!r}; {REMEDY}")
        return types.MappingProxyType(
            {
                _key(arguments[0], key, where): convert(arguments[1], item, f"{where}.{key}")
                for key, item in value.items()
            }
        )
    if dataclasses.is_dataclass(hint):
        return build(typing.cast(type, hint), value, where)
    if hint is Decimal:
        return _decimal(value, where)
    if not isinstance(value, hint) or (hint is int and isinstance(value, bool)):
        raise LanguageDataError(f"{where}: {hint.__name__} is needed here, not {value!r}; {REMEDY}")
    if hint is str and value == "":
        raise LanguageDataError(f"{where}: an empty form would match everywhere; {REMEDY}")
    return value


def _key(hint: Any, key: str, where: str) -> Any:
    if hint is str:
        return key
    if hint is Decimal:
        return _decimal(key, where)
    try:
        return hint(key)
    except ValueError:
        raise LanguageDataError(f"{where}: key {key!r} should be {hint.__name__}; {REMEDY}") from None


def _decimal(value: object, where: str) -> Decimal:
    try:
        return Decimal(str(value))
    except InvalidOperation:
        raise LanguageDataError(f"{where}: a number is needed here, not {value!r}; {REMEDY}") from None
