"""Who may import whom: data flows one way, and stages never import one another (reads the import statements)."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent / "r57extract"
BENEATH = {"types", "errors"}
STAGES = {"parsing", "extraction", "alignment", "checks", "rendering"}
MAY_IMPORT = {
    "types": set(),
    "errors": set(),
    "languages": BENEATH,
    "parsing": BENEATH | {"languages"},
    "extraction": BENEATH | {"languages"},
    "alignment": BENEATH,
    "checks": BENEATH,
    "rendering": BENEATH,
    "pipeline": BENEATH | STAGES | {"languages"},
    "batch": BENEATH | STAGES | {"pipeline"},
    "integrations": BENEATH | STAGES | {"languages", "pipeline"},
    "cli": BENEATH | {"__init__", "languages", "checks", "rendering", "pipeline", "batch", "integrations"},
    "__init__": BENEATH | {"pipeline"},
    "__main__": {"cli"},
}
# What `import r57extract` must not load: each is large, and only some users need it.
HEAVY = {"babel", "bs4", "dask", "dateparser", "distributed", "htmldate", "jinja2", "langdetect", "lxml", "py3langid"}
HEAVY |= {"rich", "spacy", "tokenizers", "torch", "trafilatura", "transformers", "typer"}
# The one stage whose business a library is may import it at the top of a file.
AT_HOME = {
    "cli": {"typer"},
    "integrations": {"spacy"},
    "rendering": {"rich", "jinja2", "babel"},
    "parsing": {"bs4", "lxml"},
}


def part_of(file: Path) -> str:
    """The part of the library that a file belongs to: its folder, or itself at the top."""
    relative = file.relative_to(ROOT)
    return relative.parts[0] if len(relative.parts) > 1 else relative.stem


def imports(tree: ast.AST) -> Iterator[str]:
    """The full names of the modules that are imported anywhere in a file."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, "relative imports hide where a name comes from"
            if node.module == "r57extract":
                yield from (f"r57extract.{alias.name}" for alias in node.names)
            else:
                yield node.module or ""


def parts_imported(file: Path) -> set[str]:
    """The parts of the library that a file imports; what the package itself exports counts as `__init__`."""
    names = {
        name.split(".")[1] for name in imports(ast.parse(file.read_text("utf-8"))) if name.startswith("r57extract.")
    }
    return {name if (ROOT / name).is_dir() or (ROOT / f"{name}.py").is_file() else "__init__" for name in names}


def imported_at_the_top(tree: ast.Module) -> set[str]:
    """The top-level packages that importing a file loads, what stands under TYPE_CHECKING left out."""
    loaded: set[str] = set()
    for node in tree.body:
        if isinstance(node, (ast.Import, ast.ImportFrom)):
            loaded |= {name.partition(".")[0] for name in imports(node)}
    return loaded


FILES = sorted(file for file in ROOT.rglob("*.py"))


def ids(file: Path) -> str:
    return str(file.relative_to(ROOT))


@pytest.mark.parametrize("file", FILES, ids=ids)
def test_a_file_imports_only_what_lies_beneath_it(file: Path) -> None:
    part = part_of(file)
    assert part in MAY_IMPORT, f"{part} is new: say here what it may import"
    beyond = parts_imported(file) - MAY_IMPORT[part] - {part}
    assert not beyond, f"{part} must not import {', '.join(sorted(beyond))}"


@pytest.mark.parametrize("file", [f for f in FILES if part_of(f) in {"types", "errors"}], ids=ids)
def test_types_and_errors_need_nothing_but_the_standard_library(file: Path) -> None:
    import sys

    loaded = {name.partition(".")[0] for name in imports(ast.parse(file.read_text("utf-8")))}
    assert loaded <= set(sys.stdlib_module_names) | {"r57extract", "__future__"}


@pytest.mark.parametrize("file", FILES, ids=ids)
def test_heavy_libraries_are_imported_only_where_they_are_used(file: Path) -> None:
    loaded = imported_at_the_top(ast.parse(file.read_text("utf-8"))) & HEAVY
    assert loaded <= AT_HOME.get(part_of(file), set()), f"import {loaded} inside the function that needs it"


@pytest.mark.parametrize("file", FILES, ids=ids)
def test_patterns_are_written_with_regex_and_never_with_re(file: Path) -> None:
    assert "re" not in {name.partition(".")[0] for name in imports(ast.parse(file.read_text("utf-8")))}
