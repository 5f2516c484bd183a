"""Markup -> lines: figures come out as they are read."""

from __future__ import annotations

import pytest

from r57extract.parsing.lines import lines_of, tree_of


def lines(markup: str) -> list[str]:
    return [line.text for line in lines_of(tree_of(f"<html><body>{markup}</body></html>", "test"), "test").lines]


@pytest.mark.parametrize(
    ("markup", "read"),
    [
        ("<p>1<span>.</span>287 taken</p>", "1.287 taken"),
        ("<p><b>12</b>,<i>5</i> %</p>", "12,5 %"),
        ("<p>100 m<sup>2</sup> groot</p>", "100 m² groot"),
        ("<p>10<sup>6</sup> inwoners</p>", "10⁶ inwoners"),
        ("<p>CO<sub>2</sub></p>", "CO₂"),
        ("<p>de 14<sup>e</sup> keer</p>", "de 14e keer"),
        ("<p>1.287<sup><a href='#n3'>3</a></sup> taken</p>", "1.287³ taken"),
        ("<p>120 km<sup><a href='#n2'>[2]</a></sup> lang</p>", "120 km ² lang"),
        ("<p>5&nbsp;527 АП</p>", "5\xa0527 АП"),
        ("<p>20&thinsp;000 Aufgaben</p>", "20\u2009000 Aufgaben"),
        ("<p>zu&shy;sammen 4<wbr>72</p>", "zusammen 472"),
        ("<p><ruby>東京<rp>(</rp><rt>とうきょう</rt><rp>)</rp></ruby>2025</p>", "東京2025"),
        ("<p>cafe\u0301 12</p>", "café 12"),
        ("<p>می\u200cشود ۲۰۲۵</p>", "می\u200cشود ۲۰۲۵"),
        ("<p>\u200f12 مهمة\u200e</p>", "12 مهمة"),
        ("<p><span class='visually-hidden'>Image, </span>38 ton</p>", "38 ton"),
        ("<p>kost <my-number>1.287</my-number> euro</p>", "kost 1.287 euro"),
        ("<p>eins<!-- 300 % -->zwei</p>", "einszwei"),
    ],
)
def test_a_line_is_what_is_read(markup: str, read: str) -> None:
    assert lines(markup) == [read]


def test_br_makes_lines() -> None:
    assert lines("<div>een 1<br><br/>twee 2<br>drie 3</div>") == ["een 1", "twee 2", "drie 3"]


def test_cells_of_a_row_are_kept_apart_on_one_line() -> None:
    assert lines("<table><tr><th>Jahr</th><th>Fälle</th></tr><tr><td>5</td><td><p>527</p></td></tr></table>") == [
        "Jahr\tFälle",
        "5\t527",
    ]


def test_white_space_in_the_markup_of_a_cell_makes_no_cells() -> None:
    assert lines("<table><tr>\n\t\t<td>\n\t\t\t2023\t</td>\n\t\t<td>\t85</td></tr></table>") == ["2023\t85"]


def test_a_table_that_makes_a_layout_is_no_row() -> None:
    assert lines("<table><tr><td><h2>A</h2><p>eins</p></td><td><p>zwei</p></td></tr></table>") == ["A", "eins", "zwei"]


def test_scripts_styles_and_templates_are_not_read() -> None:
    assert lines("<script>var x = 300</script><style>.a{width:5px}</style><template><p>9</p></template><p>1</p>") == [
        "1"
    ]


def test_an_unclosed_noscript_does_not_swallow_the_page() -> None:
    assert lines("<noscript><div></noscript><p>472 taken</p>") == ["472 taken"]


def test_preformatted_lines_stay_lines() -> None:
    assert lines("<pre>een 1\ntwee 2</pre>") == ["een 1", "twee 2"]


def test_roles_say_what_a_line_is_in_the_source() -> None:
    page = lines_of(
        tree_of(
            "<h2>a</h2><ul><li>b</li></ul><blockquote><p>c</p></blockquote><figcaption>d</figcaption>"
            "<table><tr><td>1</td><td>2</td></tr></table><p>e</p>",
            "test",
        ),
        "test",
    )
    assert [line.role for line in page.lines] == ["heading", "item", "quote", "caption", "row", "paragraph"]
