"""Tables as spreadsheets write them."""

import csv
import io

import pytest
from hypothesis import given
from hypothesis import strategies as st

from presskit.load.profile.table import read_rows, separator_of

COLUMNS = ("season", "place", "event")
CELL = st.text(st.characters(categories=["L", "N", "P", "Zs"]), max_size=12).map(str.strip)


def read(text: str) -> list[dict[str, str]]:
    rows = read_rows(text.encode(), "results.csv", COLUMNS, ("place", "event"))
    return [{name: cell.text for name, cell in row.items()} for row in rows]


@pytest.mark.parametrize("separator", [",", ";", "\t"])
@pytest.mark.parametrize("announced", ["", "sep={}\r\n", '"sep={}"\r\n', "sep={}{}{}\r\n", "\r\n\r\n"])
def test_what_the_first_line_announces_separates(separator: str, announced: str) -> None:
    first = announced.replace("{}", separator)
    text = f"{first}place{separator}event\r\n1{separator}Northring\r\n"
    assert read(text) == [{"place": "1", "event": "Northring"}]
    assert separator_of(text.split("\r\n")) == separator


def test_line_breaks_in_cells_are_blanks_and_rows_keep_their_numbers() -> None:
    (first, second) = read_rows(b'place,event\n1,"North\n  ring"\n2,South\n', "a.csv", COLUMNS, ("place",))
    assert (first["event"].text, first["event"].row) == ("North ring", 2)
    assert (second["event"].text, second["event"].row) == ("South", 4)


def test_empty_columns_are_passed_over() -> None:
    assert read(",place,,event,\n,1,,Northring,,,\n,,,,\n") == [{"place": "1", "event": "Northring"}]


@given(st.lists(st.tuples(CELL, CELL.filter(bool), CELL.filter(bool)), min_size=1, max_size=5), st.sampled_from(",;\t"))
def test_what_a_spreadsheet_writes_is_read(rows: list[tuple[str, str, str]], separator: str) -> None:
    sink = io.StringIO()
    writer = csv.writer(sink, delimiter=separator)
    writer.writerows([COLUMNS, *rows])
    assert read(sink.getvalue()) == [dict(zip(COLUMNS, row, strict=True)) for row in rows]
