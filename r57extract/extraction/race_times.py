"""Times of races, which name a result and count nothing: 3u24'18", 1'23"4, 28'12."""

from __future__ import annotations

import regex

from r57extract.extraction.tokens import Tokens
from r57extract.types.article import Span

_RACE = regex.compile(
    r"""
    (?: \p{Nd}{1,2} [uh] )? \p{Nd}{1,2} ['’′´] \p{Nd}{1,2}
    (?: (?: ["”″] | ['’′´]{2} ) \p{Nd}*+ | [.,] \p{Nd}++ )?
    """,
    regex.VERBOSE,
)
# What may stand behind the first digits of one.
_SIGNS = frozenset("'’′´uh")


def race_time(tokens: Tokens, index: int) -> Span | None:
    """The time of a race that starts with the digits at token `index`."""
    end = tokens.end[index]
    if tokens.text[end : end + 1] not in _SIGNS:
        return None
    match = _RACE.match(tokens.text, tokens.start[index])
    return Span(*match.span()) if match and not tokens.text[match.end() : match.end() + 1].isalnum() else None
