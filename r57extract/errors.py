"""Every error that r57extract raises on purpose.

    R57Error
    ├── SourceError          a source could not be turned into an article
    │   ├── EmptySource        nothing in it but white space
    │   ├── NotText            a binary file: an image, an archive …
    │   ├── UndecodableText    bytes that no encoding explains
    │   ├── UnknownLanguage    too short to tell, or a language without a data file
    │   └── LimitExceeded      too large or nested too deeply to read safely
    ├── LanguageDataError    a language file has a gap or a mistake (file, key, remedy)
    ├── MissingExtra         an optional dependency is not installed (with its pip command)
    ├── ModelUnavailable     a model's weights are not there, or are not the ones that were asked for
    └── UsageError           a call that cannot mean anything: an unknown format, no source …

Each message says what was seen, where, and what to do about it.
"""

from __future__ import annotations


class R57Error(Exception):
    """The root: catch this to catch everything r57extract raises on purpose."""


class SourceError(R57Error):
    """A source could not be turned into an article."""


class EmptySource(SourceError):
    """The source holds nothing but white space."""


class NotText(SourceError):
    """The source is a binary file of a kind that holds no readable article."""


class UndecodableText(SourceError):
    """The bytes are text in no encoding that we can be sure of."""


class UnknownLanguage(SourceError):
    """The language could not be told, or there is no data file for it."""


class LimitExceeded(SourceError):
    """The source is larger, or nested more deeply, than can be read safely."""


class LanguageDataError(R57Error):
    """A language file has a gap or a mistake; the message names file, key and remedy."""


class MissingExtra(R57Error):
    """An optional dependency is not installed; the message holds the pip command."""


class ModelUnavailable(R57Error):
    """A model's weights or tokenizer are missing, or their checksum is not the one that was asked for."""


class UsageError(R57Error):
    """A call that cannot mean anything, such as an unknown output format."""
