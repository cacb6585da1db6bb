"""Functions stay short, and take few things: read from the sources as syntax trees."""

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

import presskit

PACKAGE = Path(presskit.__file__).parent
MOST_LINES, MOST_PARAMETERS = 40, 6
TREES = {source: ast.parse(source.read_text(encoding="utf-8")) for source in sorted(PACKAGE.rglob("*.py"))}


def functions(tree: ast.AST) -> Iterator[ast.FunctionDef | ast.AsyncFunctionDef]:
    return (node for node in ast.walk(tree) if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef))


def lines(function: ast.FunctionDef | ast.AsyncFunctionDef) -> int:
    """From `def` to the last line, with the docstring."""
    assert function.end_lineno is not None
    return function.end_lineno - function.lineno + 1


def parameters(function: ast.FunctionDef | ast.AsyncFunctionDef) -> int:
    """All but self and cls; *args and **kwargs count once each."""
    given = function.args
    named = [argument.arg for argument in (*given.posonlyargs, *given.args, *given.kwonlyargs)]
    return len([name for name in named if name not in ("self", "cls")]) + bool(given.vararg) + bool(given.kwarg)


def too_much(tree: ast.AST) -> list[str]:
    return [
        f"{function.name} in line {function.lineno}: {lines(function)} lines, {parameters(function)} parameters"
        for function in functions(tree)
        if lines(function) > MOST_LINES or parameters(function) > MOST_PARAMETERS
    ]


@pytest.mark.parametrize("source", TREES, ids=lambda source: source.relative_to(PACKAGE).as_posix())
def test_no_function_is_long_or_takes_many_things(source: Path) -> None:
    assert not too_much(TREES[source])


@pytest.mark.parametrize(
    ("code", "counted"),
    [
        ("def f(a, b, c, d, e, f, g): ...", True),
        ("def f(a, b, c, *, d, e, f, g): ...", True),
        ("def f(a, b, c, d, e, f, *g): ...", True),
        ("class A:\n    def f(self, a, b, c, d, e, f): ...", False),
        ("def f():\n" + 40 * "    a = 1\n", True),
        ("def f():\n" + 39 * "    a = 1\n", False),
        ("async def f(a, b, c, d, e, f, g): ...", True),
    ],
)
def test_the_guard_counts(code: str, counted: bool) -> None:
    assert bool(too_much(ast.parse(code))) == counted


def test_the_guard_looked() -> None:
    assert len(TREES) > 200
    assert sum(1 for tree in TREES.values() for _ in functions(tree)) > 1500
