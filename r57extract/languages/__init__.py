"""What is known about each language, as data: one TOML file a language, checked against a schema."""

from r57extract.languages.schema import Language, load, supported

__all__ = ["Language", "load", "supported"]
