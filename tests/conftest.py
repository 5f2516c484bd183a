"""What several tests share: where things lie, and the samples that are not part of the project."""

from __future__ import annotations

from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
SHARED = ROOT.parent / "shared"


@pytest.fixture(scope="session")
def root() -> Path:
    """The folder of the project."""
    return ROOT


@pytest.fixture(scope="session")
def shared() -> Path:
    """The folder of samples beside the project; for tests marked `shared`."""
    return SHARED


@pytest.fixture(scope="session")
def seeds(shared: Path) -> Path:
    """Five real news articles: 000 (nl), 001 (de), 002 (uk) and 004 (ar) are one story, 003 (nl) is another."""
    return shared / "seeds"


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Skip the tests marked `shared` where the samples are absent."""
    if SHARED.is_dir():
        return
    skip = pytest.mark.skip(reason=f"{SHARED.name}/ does not lie beside the project")
    for item in items:
        if item.get_closest_marker("shared"):
            item.add_marker(skip)
