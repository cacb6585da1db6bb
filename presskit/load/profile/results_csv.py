"""Results from a CSV file: a strict reader whose errors name row and column.

In: the bytes of a CSV file. Out: the same Nodes as if the groups stood in the profile, with their places in
the table: line is the row, column the number of the cell. UTF-8 or UTF-16 with a byte order mark; cells are
separated by commas, semicolons or tabs; a cell ends on its own line. Consecutive rows of the same season and
class form a group.
"""

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from presskit.errors import ModelError, Origin, Problem
from presskit.load.problems.wording import did_you_mean, shown
from presskit.load.yaml.nodes import MOST_PROBLEMS, Node, number
from presskit.load.yaml.syntax import decode, lines

COLUMNS = ("season", "class", "disciplines", "place", "event", "note", "source")
REQUIRED = ("place", "event")
MOST_CHARACTERS = 20_000
"""In one cell."""

_QUOTED = re.compile(r' *"([^"]*(?:""[^"]*)*)" *')
_RANGE = r"([0-9]{4})\s*[-–]\s*([0-9]{4})"
_ENTRY_FIELDS = ("place", "event", "note", "source")


class Cell(NamedTuple):
    """One cell and its place."""

    text: str
    row: int
    column: int

    def node(self, file: str, path: str, *, numeric: bool = True) -> Node:
        """The cell as a value; an empty one is an empty text."""
        value = number(self.text) if numeric else self.text
        width = max(1, len(self.text))
        return Node(value, self.text, file, path, self.row, self.column, width, self.row, self.column)


def read_results(data: bytes, file: str) -> Node:
    """The groups of a CSV file, as a list node for the profile's `results`.

    Raises:
        ModelError: with every problem, at most 50.
    """
    rows = read_rows(data, file, COLUMNS, REQUIRED)
    groups = tuple(_group(group, file, index) for index, group in enumerate(_grouped(rows)))
    return Node(groups, "", file, "results", 1, 1, 1)


def read_rows(data: bytes, file: str, columns: Sequence[str], required: Sequence[str]) -> list[dict[str, Cell]]:
    """The rows of a CSV file, each with a cell for every column of the header.

    Args:
        data: the file's bytes.
        file: its name, for places.
        columns: those that the header may have, in any order.
        required: those that it must have.

    Raises:
        ModelError: with every problem, at most 50.
    """
    written = lines(_decoded(data, file))
    while written and not written[-1].strip():
        written.pop()
    if len(written) < 2:
        raise ModelError((Problem("PK405", Origin(file), "the table has no rows", f"columns: {', '.join(columns)}"),))
    separator = separator_of(written[0])
    header = _header(written[0], separator, file, columns, required)
    rows: list[dict[str, Cell]] = []
    problems: list[Problem] = []
    for row, line in enumerate(written[1:], 2):
        if not line.strip(f"{separator} "):
            continue
        try:
            rows.append(_row(line, row, separator, header, file))
        except ModelError as error:
            problems += error.problems
    if problems:
        raise ModelError(problems[:MOST_PROBLEMS])
    return rows


def separator_of(header: str) -> str:
    """The separator that the header line uses."""
    return max(",;\t", key=header.count)


def cells(line: str, separator: str) -> Iterator[tuple[str, int]]:
    """The cells of a line, with the index of the character where each begins.

    Raises:
        ValueError: a quotation mark that is not closed, with the cell's number from 1.
    """
    at, count = 0, 1
    while True:
        found = _QUOTED.match(line, at)
        if found:
            yield found[1].replace('""', '"').strip(), at
            end = found.end()
        else:
            if line[at:].lstrip(" ").startswith('"'):
                raise ValueError(count)
            end = line.find(separator, at)
            end = len(line) if end < 0 else end
            yield line[at:end].strip(), at
        if end >= len(line):
            return
        if line[end] != separator:
            raise ValueError(count)
        at, count = end + 1, count + 1


def _decoded(data: bytes, file: str) -> str:
    """The text; a fault in it is placed by row and cell."""
    try:
        return decode(data, file)
    except ModelError as error:
        written = lines(data.decode("utf-8", "replace"))
        separator = separator_of(written[0])
        hint = "save the table as UTF-8 (in Excel: CSV UTF-8)"
        raise ModelError([
            p._replace(origin=p.origin._replace(column=_cell_at(written, p.origin, separator)), hint=hint)
            for p in error.problems
        ]) from None  # fmt: skip


def _cell_at(written: list[str], place: Origin, separator: str) -> int:
    return written[place.line - 1][: place.column - 1].count(separator) + 1


def _split(line: str, row: int, separator: str, file: str) -> list[str]:
    if '"' not in line:
        return [cell.strip() for cell in line.split(separator)]
    try:
        return [text for text, _ in cells(line, separator)]
    except ValueError as error:
        problem = Problem(
            "PK403",
            Origin(file, row, error.args[0]),
            "the quotation mark of this cell is not closed on its line",
            'close it; a quotation mark inside a cell is written twice: ""',
        )
        raise ModelError((problem,)) from None


def _header(line: str, separator: str, file: str, columns: Sequence[str], required: Sequence[str]) -> list[str]:
    names = [name.casefold() for name in _split(line, 1, separator, file)]
    problems = []
    for column, name in enumerate(names, 1):
        place = Origin(file, 1, column)
        if name not in columns:
            problems.append(Problem("PK401", place, f"unknown column {shown(name)}", did_you_mean(name, columns)))
        elif name in names[: column - 1]:
            problems.append(Problem("PK401", place, f"the column {name} is there twice", "keep one of them"))
    for name in required:
        if name not in names:
            problems.append(
                Problem(
                    "PK401",
                    Origin(file, 1, 1),
                    f"the column {name} is missing",
                    f"columns: {', '.join(columns)}",
                )
            )
    if problems:
        raise ModelError(problems)
    return names


def _row(line: str, row: int, separator: str, header: list[str], file: str) -> dict[str, Cell]:
    texts = _split(line, row, separator, file)
    if len(texts) != len(header):
        place = Origin(file, row, min(len(texts), len(header) + 1))
        message = f"the row has {len(texts)} cells, the header has {len(header)}"
        raise ModelError(
            (Problem("PK402", place, message, "put a cell that contains the separator in quotation marks"),)
        )
    for column, text in enumerate(texts, 1):
        if len(text) > MOST_CHARACTERS:
            message = f"the cell has {len(text):,} characters, at most {MOST_CHARACTERS:,} are possible"
            raise ModelError((Problem("PK404", Origin(file, row, column), message, "is a quotation mark missing?"),))
    return {name: Cell(text, row, column) for column, (name, text) in enumerate(zip(header, texts, strict=True), 1)}


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
        name: row[name].node(file, f"{path}.{name}", numeric=name == "place")
        for name in _ENTRY_FIELDS
        if name in row and (row[name].text or name in REQUIRED)
    }
    return Node(fields, "", file, path, row["event"].row, 1, 1)
