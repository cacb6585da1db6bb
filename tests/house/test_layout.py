"""Layout never sees sections: it asks blocks what they are, and a frame's section is its name in messages alone."""

import ast
from pathlib import Path
from typing import get_args

import presskit.layout
from presskit.load.brand.brand_styles import STYLES
from presskit.model.field import Plate
from presskit.page import StructureElement
from presskit.sections import SECTIONS

SOURCES = sorted(Path(presskit.layout.__file__).parent.glob("*.py"))
NAMES = set(SECTIONS) - {*STYLES, *get_args(Plate), *StructureElement._fields}
"""Section names; some are type styles, plates of places or attributes of tags as well, which layout may name."""


def named(tree: ast.AST) -> list[str]:
    """Section names in a syntax tree, and looks at what a frame's section holds."""
    found = [node.value for node in ast.walk(tree) if isinstance(node, ast.Constant) and node.value in NAMES]
    return found + [
        ast.unparse(node)
        for node in ast.walk(tree)
        if isinstance(node, ast.Attribute) and ast.unparse(node) in ("spec.section", "spec.content", "spec.id")
    ]


def test_layout_names_no_section() -> None:
    assert len(NAMES) > 30
    found = {source.name: names for source in SOURCES if (names := named(ast.parse(source.read_text("utf-8"))))}
    assert not found


def test_layout_imports_no_section() -> None:
    assert not [source.name for source in SOURCES if "presskit.sections" in source.read_text("utf-8")]


def test_the_test_sees() -> None:
    assert named(ast.parse('if spec.section == "story": pass')) == ["story", "spec.section"]
