"""The house keeps its rooms: who may import whom, where each library lives, which calls go through a gate.

Reads the sources as syntax trees, with the imports inside functions and under TYPE_CHECKING.
"""

import ast
import re
from collections.abc import Iterator
from graphlib import CycleError, TopologicalSorter
from pathlib import Path
from typing import Any

import pytest

import presskit
from presskit.layout.fixed import FIXED
from presskit.load.problems.explained import as_markdown
from presskit.load.problems.explanations import explanations
from presskit.load.profile.profile_rules import RULES
from presskit.preflight import CHECKS, Finding
from presskit.registry import Register
from presskit.sections import SECTIONS

PACKAGE = Path(presskit.__file__).parent
SOURCES = sorted(PACKAGE.rglob("*.py"))
OPEN_TO_ALL = {"errors", "memory", "registry", "turns", "units", "version"}

ALLOWED: dict[str, set[str]] = {
    "errors": set(),
    "memory": set(),
    "registry": set(),
    "turns": set(),
    "version": set(),
    "units": set(),
    "locations": set(),
    "model": set(),
    "content": {"model"},
    "page": {"model"},
    "sections": {"model", "content"},
    "output": set(),
    "load": {"model", "sections", "locations", "output"},
    "imaging": {"model", "page", "load"},
    "typography": {"model", "page"},
    "artwork": {"model", "page", "typography"},
    "layout": {"model", "content", "page", "typography", "artwork"},
    "imposing": {"model", "page"},
    "pdf": {"model", "page", "imposing", "typography"},
    "proofing": {"model", "page"},
    "preflight": set(),
}
"""Room -> rooms it may import, itself and the open ones aside. Rooms at the top of the house follow."""
BELOW = set(ALLOWED)
ALLOWED["editions"] = BELOW
ALLOWED["pipeline"] = BELOW | {"editions"}
ALLOWED["cli"] = BELOW | {"editions", "pipeline"}
ALLOWED["__init__"] = BELOW | {"editions", "pipeline"}
ALLOWED["__main__"] = {"cli"}

LIBRARIES: dict[str, tuple[str, ...]] = {
    "reportlab": ("pdf/",),
    "uharfbuzz": (
        "typography/faces.py",
        "pdf/alphabets.py",
        "pdf/letter_codes.py",
        "pdf/embedded_fonts.py",
        "pdf/subset.py",
    ),
    "yaml": ("load/",),
    "click": ("cli/",),
    "pydantic": ("model/schema.py",),
    "pydantic_core": ("model/engine.py", "model/schema.py", "load/yaml/checked.py"),
    "coloraide": ("load/",),
    "PIL": ("imaging/", "proofing/page_images.py", "pdf/quiet.py", "preflight/"),
    "fontpkg": ("typography/", "load/"),
    "pikepdf": ("preflight/",),
    "pypdfium2": ("proofing/page_images.py", "preflight/"),
    "fasteners": ("output/turn.py",),
    "resvg_py": ("load/svg/pictures.py",),
    "segno": ("artwork/qr_symbol.py",),
    "phonenumbers": ("model/addresses.py",),
    "idna": ("model/addresses.py",),
    "anyascii": ("model/slug.py",),
}
"""Third-party library -> the folders and files that may import it."""


def name_of(source: Path) -> str:
    return source.relative_to(PACKAGE).as_posix()


def room_of(module: str) -> str:
    """`presskit.model.brand` -> `model`."""
    return [*module.split("."), "__init__"][1]


def module_of(source: Path) -> str:
    parts = ("presskit", *source.relative_to(PACKAGE).with_suffix("").parts)
    return ".".join(parts[:-1] if parts[-1] == "__init__" and len(parts) > 2 else parts)


def imports(tree: ast.AST) -> Iterator[tuple[str, str | None]]:
    """(module, name) of every import statement, wherever it stands; a plain import has no name."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from ((alias.name, None) for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"relative import in line {node.lineno}: write the whole name"
            yield from ((node.module or "", alias.name) for alias in node.names)


TREES = {source: ast.parse(source.read_text(encoding="utf-8")) for source in SOURCES}
MODULES = {module_of(source) for source in SOURCES}


def target(module: str, name: str | None) -> str:
    """The module that an import names: `from presskit.model import brand` means presskit.model.brand."""
    return f"{module}.{name}" if name and f"{module}.{name}" in MODULES else module


EDGES = sorted(
    {
        (module_of(source), target(module, name))
        for source, tree in TREES.items()
        for module, name in imports(tree)
        if module.split(".")[0] == "presskit"
    }
)


def test_every_import_of_ours_is_on_the_allow_list() -> None:
    wrong = [
        f"{importer} imports {imported}"
        for importer, imported in EDGES
        if room_of(imported) not in {room_of(importer), *OPEN_TO_ALL, *ALLOWED[room_of(importer)]}
    ]
    assert not wrong


def test_what_is_open_to_all_imports_nothing_of_ours() -> None:
    assert not [edge for edge in EDGES if room_of(edge[0]) in OPEN_TO_ALL]


def test_no_module_imports_itself_through_others() -> None:
    graph: dict[str, set[str]] = {}
    for importer, imported in EDGES:
        graph.setdefault(importer, set()).add(imported)
    try:
        TopologicalSorter(graph).prepare()
    except CycleError as circle:
        pytest.fail(" -> ".join(circle.args[1]))


def test_every_library_stays_in_its_room() -> None:
    wrong = [
        f"{name_of(source)} imports {module}"
        for source, tree in TREES.items()
        for module, _ in imports(tree)
        if (rooms := LIBRARIES.get(module.split(".")[0])) and not name_of(source).startswith(rooms)
    ]
    assert not wrong


def test_no_library_is_unknown_to_this_list() -> None:
    import sys

    known = {*sys.stdlib_module_names, *LIBRARIES, "presskit"}
    tops = {module.split(".")[0] for tree in TREES.values() for module, _ in imports(tree)}
    assert tops <= known


def test_the_guard_looked() -> None:
    assert len(SOURCES) > 40
    assert len(EDGES) > 100
    assert {room_of(importer) for importer, _ in EDGES} >= {"load", "layout", "pdf", "sections", "typography"}
    assert {"reportlab", "uharfbuzz", "yaml", "click"} <= {
        module.split(".")[0] for tree in TREES.values() for module, _ in imports(tree)
    }


def test_every_problem_code_is_explained() -> None:
    """A code is an entry of presskit/load/problems/codes; its examples are run by tests/load/problems."""
    used = {code for source in SOURCES for code in re.findall(r'"(PK[0-9]{3}|PB[0-9]{3})"', source.read_text("utf-8"))}
    rules = {Finding(rule, None, "", "").problem_code for rule in ("X00", *CHECKS)}
    assert used | rules == set(explanations())


def test_the_page_of_messages_is_the_one_that_is_written() -> None:
    """Mended by: presskit explain --markdown > docs/messages.md."""
    page = PACKAGE.parent / "docs" / "messages.md"
    assert page.read_text(encoding="utf-8") == as_markdown(explanations().values())


WRITES = {"write_text", "write_bytes"}
BANNED_CALLS = {"eval", "exec", "toColor", "TTFont", "svg2rlg"}
BANNED_MODULES = ("reportlab.platypus", "reportlab.lib.colors", "reportlab.pdfbase.ttfonts", "svglib")
WRITER = "output/whole_file.py"
"""The one gate through which files are written."""


PICTURES = "imaging/decode.py"
"""The one gate through which pictures are opened."""


def bypasses(tree: ast.AST, *, may_write: bool, may_open_pictures: bool = False) -> list[str]:
    """Calls and imports that must go through a gate and do not."""
    found = [f"import of {module}" for module, _ in imports(tree) if module.startswith(BANNED_MODULES)]
    for node in ast.walk(tree):
        if not isinstance(node, ast.Call):
            continue
        owner, called = _called(node.func)
        banned = {("yaml", "load")} if may_open_pictures else {("yaml", "load"), ("Image", "open")}
        if called in BANNED_CALLS or (owner, called) in banned:
            found.append(f"{called} in line {node.lineno}")
        elif not may_write and (called in WRITES or (called == "open" and _writes(node))):
            found.append(f"{called} for writing in line {node.lineno}")
    return found


def _called(function: ast.expr) -> tuple[str, str]:
    if isinstance(function, ast.Attribute):
        return ast.unparse(function.value).split(".")[-1], function.attr
    return "", function.id if isinstance(function, ast.Name) else ""


def _writes(call: ast.Call) -> bool:
    constants = [
        argument.value
        for argument in (*call.args, *(keyword.value for keyword in call.keywords if keyword.arg == "mode"))
        if isinstance(argument, ast.Constant) and isinstance(argument.value, str)
    ]
    return any(set(mode) <= set("rwxabt+") and set(mode) & set("wxa+") for mode in constants)


@pytest.mark.parametrize("source", SOURCES, ids=name_of)
def test_dangerous_calls_go_through_their_gate(source: Path) -> None:
    name = name_of(source)
    assert not bypasses(TREES[source], may_write=name == WRITER, may_open_pictures=name == PICTURES)


@pytest.mark.parametrize(
    "line",
    [
        "yaml.load(text)",
        "open(path, 'w')",
        "path.open('wb')",
        "open(path, mode='a')",
        "path.write_text('x')",
        "eval('1')",
        "colors.toColor('red')",
        "ttfonts.TTFont('a', 'b')",
        "PIL.Image.open(path)",
        "from reportlab.platypus import Paragraph",
    ],
)
def test_the_gate_test_sees(line: str) -> None:
    assert bypasses(ast.parse(line), may_write=False)


@pytest.mark.parametrize("line", ["open(path)", "path.open('rb')", "Paragraph(text='w')"])
def test_the_gate_test_lets_reading_pass(line: str) -> None:
    assert not bypasses(ast.parse(line), may_write=False)


@pytest.mark.parametrize("register", [SECTIONS, FIXED, CHECKS, RULES], ids=["sections", "placing", "checks", "rules"])
def test_every_entry_of_a_register_is_there(register: Register[Any]) -> None:
    """What is loaded by its name is not seen by the tests above, nor by a type checker."""
    assert len(register) > 15
    for name, place in register.items():
        assert callable(place), name
