"""bytes -> Article: decides what a source is, reads it, and says what of it is the article.

`parse` is the only entrance; nothing outside this folder knows that HTML exists.
"""

from r57extract.parsing.parse import parse

__all__ = ["parse"]
