from __future__ import annotations

from typing import get_args

import pytest

from r57extract.checks import CHECKS
from r57extract.errors import UsageError
from r57extract.rendering import FORMATS, manual
from r57extract.rendering.kinds import MEANINGS
from r57extract.types.report import FindingKind


def test_every_kind_of_finding_has_a_meaning() -> None:
    assert tuple(MEANINGS) == get_args(FindingKind)


@pytest.mark.parametrize("kind", MEANINGS)
def test_every_kind_has_a_page_with_an_example(kind: str) -> None:
    page = manual.page(kind, CHECKS)
    assert page.startswith(f"{kind}\n{'=' * len(kind)}\n")
    assert MEANINGS[kind] in page
    assert any(line.startswith("    ") and "->" in line for line in page.splitlines())


def test_a_slip_of_the_pen_is_answered_with_the_right_name() -> None:
    with pytest.raises(UsageError, match="did you mean 'percentage'"):
        manual.page("persentage", CHECKS)
    with pytest.raises(UsageError, match="known are contradiction, sum"):
        manual.page("xyz", CHECKS)


def test_the_contents_list_every_kind() -> None:
    assert all(f"{kind} " in manual.contents() for kind in MEANINGS)


def test_the_table_of_formats_is_that_of_the_contract() -> None:
    assert tuple(FORMATS) == ("terminal", "html", "json", "csv", "sarif")
