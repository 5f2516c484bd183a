"""Section [layout]: labels of a page that are not part of the article.

Every list holds whole labels as they are printed; capitals, closing colons and counters do not matter.
Pages mix languages (an article in German on a site in Vietnamese), so the labels of all are used on every page.
"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Layout:
    """Labels of a page that are not part of the article.

    source      opens the line that says where the text was taken from: "Bron: https://…"
    comments    heads the readers' comments, mostly with a counter: "Reactie (0)"
    related     heads or opens references to other stories: "Lees ook: …", "Uit dezelfde rubriek"
    share       buttons and lines that ask to share, print or follow
    notices     newsletters, paywalls, cookie notices, advertisements: begins such a line
    credit      opens the line that says whose picture it is: "Foto: …"
    byline      opens the author's name: "Door …"
    published   stands before the day of publication
    updated     stands before the day of the last change
    """

    source: tuple[str, ...]
    comments: tuple[str, ...]
    related: tuple[str, ...]
    share: tuple[str, ...]
    notices: tuple[str, ...]
    credit: tuple[str, ...]
    byline: tuple[str, ...]
    published: tuple[str, ...]
    updated: tuple[str, ...]
