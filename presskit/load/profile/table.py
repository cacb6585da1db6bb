"""Tables (CSV): a strict reader whose errors name row and column.

In: the bytes of a file. Out: rows of cells that know their places: line is the row, column the number of the cell.
UTF-8 or UTF-16 with a byte order mark; cells are separated by commas, semicolons or tabs, or by what Excel's first line
"sep=;" says. A cell in quotation marks may go on over several lines, which become blanks.
"""

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from presskit.errors import ModelError, Origin, Problem
from presskit.load.problems.wording import did_you_mean, shown
from presskit.load.yaml.nodes import MOST_PROBLEMS, Node, number
from presskit.load.yaml.syntax import decode, lines

MOST_CHARACTERS = 20_000
"""In one cell."""
MOST_LINES = 40
"""Of one row: a quotation mark that is open for longer was forgotten."""

_QUOTED = re.compile(r' *"([^"]*(?:""[^"]*)*)" *')
_SEPARATORS = ",;\t"
_ANNOUNCED = re.compile(rf'"?sep=([{_SEPARATORS}])"?[{_SEPARATORS}]*', re.IGNORECASE)
"""Excel's own first line, which says how cells are separated."""


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
    head = _head(written)
    if len(written) < head + 2:
        raise ModelError((Problem("PK405", Origin(file), "the table has no rows", f"columns: {', '.join(columns)}"),))
    separator = separator_of(written)
    header = _header(written[head], head + 1, separator, file, columns, required)
    rows: list[dict[str, Cell]] = []
    problems: list[Problem] = []
    for row, line in _records(written, head + 1, separator):
        if not line.strip(f"{separator} "):
            continue
        try:
            rows.append(_row(line, row, separator, header, file))
        except ModelError as error:
            problems += error.problems
    if problems:
        raise ModelError(problems[:MOST_PROBLEMS])
    return rows


def separator_of(written: Sequence[str]) -> str:
    """The separator of a table's lines: the one that it announces, or that its header uses."""
    if written and (found := _ANNOUNCED.fullmatch(written[0].strip(" "))):
        return found[1]
    header = "".join(written[_head(written) :][:1])
    return max(_SEPARATORS, key=header.count)


def _head(written: Sequence[str]) -> int:
    """The index of the header: the first line that is neither blank nor Excel's."""
    return next(
        (
            at
            for at, line in enumerate(written)
            if line.strip(f"{_SEPARATORS} ") and not _ANNOUNCED.fullmatch(line.strip(" "))
        ),
        len(written),
    )


def _records(written: Sequence[str], at: int, separator: str) -> Iterator[tuple[int, str]]:
    """Every row with the number of its first line; a quotation mark that is never closed ends with its line."""
    while at < len(written):
        record, end = written[at], at + 1
        while not _is_whole(record, separator) and end < min(len(written), at + MOST_LINES):
            record, end = f"{record}\n{written[end]}", end + 1
        if not _is_whole(record, separator):
            record, end = written[at], at + 1
        yield at + 1, record
        at = end


def _is_whole(record: str, separator: str) -> bool:
    try:
        return '"' not in record or bool(list(cells(record, separator)))
    except ValueError:
        return False


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
        if any(problem.code == "PK142" for problem in error.problems):
            raise
        written = lines(data.decode("utf-8", "replace"))
        separator = separator_of(written)
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
        return [re.sub(r"\s*\n\s*", " ", text) for text, _ in cells(line, separator)]
    except ValueError as error:
        problem = Problem(
            "PK403",
            Origin(file, row, error.args[0]),
            "the quotation mark of this cell is not closed on its line",
            'close it; a quotation mark inside a cell is written twice: ""',
        )
        raise ModelError((problem,)) from None


def _header(
    line: str, row: int, separator: str, file: str, columns: Sequence[str], required: Sequence[str]
) -> list[str]:
    """The names of the columns; empty for one that has none."""
    names = [name.casefold() for name in _split(line, row, separator, file)]
    problems = []
    for column, name in enumerate(names, 1):
        place = Origin(file, row, column)
        if name and name not in columns:
            problems.append(Problem("PK401", place, f"unknown column {shown(name)}", did_you_mean(name, columns)))
        elif name and name in names[: column - 1]:
            problems.append(Problem("PK401", place, f"the column {name} is there twice", "keep one of them"))
    for name in required:
        if name not in names:
            problems.append(
                Problem(
                    "PK401",
                    Origin(file, row, 1),
                    f"the column {name} is missing",
                    f"columns: {', '.join(columns)}",
                )
            )
    if problems:
        raise ModelError(problems)
    return names


def _row(line: str, row: int, separator: str, header: list[str], file: str) -> dict[str, Cell]:
    texts = _split(line, row, separator, file)
    while len(texts) > len(header) and not texts[-1]:
        texts.pop()
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
        if text and not header[column - 1]:
            message, hint = "the column of this cell has no name", "name it in the first row, or empty the cell"
            raise ModelError((Problem("PK401", Origin(file, row, column), message, hint),))
    named = enumerate(zip(header, texts, strict=True), 1)
    return {name: Cell(text, row, column) for column, (name, text) in named if name}
