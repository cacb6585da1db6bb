"""Results from a table: its rows as groups.

In: the bytes of a CSV file. Out: the same Nodes as if the groups stood in the profile, with their places in the table:
line is the row, column the number of the cell. Consecutive rows of the same season and class form a group. How tables
are read: table.py.
"""

import re
from collections.abc import Iterator

from presskit.load.profile.table import Cell, read_rows
from presskit.load.yaml.nodes import Node
from presskit.model.results import Entry
from presskit.model.schema import documented

_ENTRY_FIELDS = tuple(key for key in documented(Entry) if key != "class")
COLUMNS = ("season", "class", "disciplines", *_ENTRY_FIELDS)
REQUIRED = ("place", "event")

_RANGE = r"([0-9]{4})\s*[-–]\s*([0-9]{4})"
_NUMBERS = ("place", "rank")
_YES = {"yes": True, "true": True, "1": True, "x": True, "no": False, "false": False, "0": False}
"""How tables say that something is so."""


def read_results(data: bytes, file: str) -> Node:
    """The groups of a CSV file, as a list node for the profile's `results`.

    Raises:
        ModelError: with every problem, at most 50.
    """
    rows = read_rows(data, file, COLUMNS, REQUIRED)
    groups = tuple(_group(group, file, index) for index, group in enumerate(_grouped(rows)))
    return Node(groups, "", file, "results", 1, 1, 1)


def _grouped(rows: list[dict[str, Cell]]) -> Iterator[list[dict[str, Cell]]]:
    """Consecutive rows of the same season and class."""
    group: list[dict[str, Cell]] = []
    for row in rows:
        if group and _key(row) != _key(group[0]):
            yield group
            group = []
        group.append(row)
    if group:
        yield group


def _key(row: dict[str, Cell]) -> tuple[str, ...]:
    return tuple(row[name].text if name in row else "" for name in ("season", "class"))


def _group(rows: list[dict[str, Cell]], file: str, index: int) -> Node:
    path, first = f"results.{index}", rows[0]
    line = first["event"].row
    members = _season(first, file, path)
    if (name := first.get("class")) and name.text:
        members["class"] = name.node(file, f"{path}.class", numeric=False)
    if disciplines := _disciplines(rows, file, path):
        members["disciplines"] = disciplines
    entries = tuple(_entry(row, file, f"{path}.entries.{i}") for i, row in enumerate(rows))
    members["entries"] = Node(entries, "", file, f"{path}.entries", line, 1, 1, line, 1)
    return Node(members, "", file, path, line, 1, 1)


def _season(row: dict[str, Cell], file: str, path: str) -> dict[str, Node]:
    cell = row.get("season")
    if cell is None or not cell.text:
        return {}
    if found := re.fullmatch(_RANGE, cell.text):
        place = (cell.row, cell.column, len(cell.text))
        years = tuple(
            Node(int(year), year, file, f"{path}.seasons.{i}", *place) for i, year in enumerate(found.groups())
        )
        return {"seasons": Node(years, cell.text, file, f"{path}.seasons", *place, cell.row, cell.column)}
    return {"season": cell.node(file, f"{path}.season")}


def _disciplines(rows: list[dict[str, Cell]], file: str, path: str) -> Node | None:
    found: dict[str, Cell] = {}
    for row in rows:
        if cell := row.get("disciplines"):
            for name in re.split(r"[\s|/,]+", cell.text):
                found.setdefault(name, cell)
    found.pop("", None)
    if not found:
        return None
    names = tuple(
        Node(name, name, file, f"{path}.disciplines.{i}", cell.row, cell.column, len(cell.text))
        for i, (name, cell) in enumerate(found.items())
    )
    first = names[0]
    return Node(names, "", file, f"{path}.disciplines", first.line, first.column, 1, first.line, first.column)


def _entry(row: dict[str, Cell], file: str, path: str) -> Node:
    fields = {
        name: _value(row[name], name, file, f"{path}.{name}")
        for name in _ENTRY_FIELDS
        if name in row and (row[name].text or name in REQUIRED)
    }
    return Node(fields, "", file, path, row["event"].row, 1, 1)


def _value(cell: Cell, name: str, file: str, path: str) -> Node:
    node = cell.node(file, path, numeric=name in _NUMBERS)
    if name in ("title", "top") and cell.text.casefold() in _YES:
        return node._replace(value=_YES[cell.text.casefold()])
    return node
