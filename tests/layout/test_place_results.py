"""Groups of results stay whole, or break where a page would stay empty: three rows on each side, the season again."""

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from presskit.layout.place_results import LEAST_ROWS
from presskit.model.profile import Person, Profile
from presskit.model.results import Entry, Group
from presskit.page import Document, TextRun
from tests.coping.inspection import text_of
from tests.coping.kits import laid_out

NOTED = 21
"""Rows with a note, of a group that is a little longer than the first page of results."""


def group(season: int, rows: int, note: str | None = "Fastest lap") -> Group:
    return Group(tuple(Entry(4, f"Race {number} of {season}", note=note) for number in range(rows)), season)


def rows_by_page(document: Document) -> list[dict[str, int]]:
    """For every page with results, how many rows of each season."""
    found = []
    for page in document.pages:
        counted: dict[str, int] = {}
        for item in page.items:
            if isinstance(item, TextRun) and (text := text_of(item).strip()).startswith("Race "):
                counted[text[-4:]] = counted.get(text[-4:], 0) + 1
        found += [counted] if counted else []
    return found


def kit(*groups: Group, brand: str = "apex") -> list[dict[str, int]]:
    profile = replace(Profile(Person("Mara Example")), results=groups)
    return rows_by_page(laid_out(profile, brand))


def test_a_group_that_would_leave_a_page_empty_breaks() -> None:
    pages = kit(group(2009, NOTED), group(2008, 24), group(2007, NOTED))
    assert [list(page) for page in pages][:3] == [["2009"], ["2009", "2008"], ["2008", "2007"]]
    assert len(pages) == 4


def test_a_group_stays_whole_where_little_stays_empty() -> None:
    pages = kit(group(2009, 22, None), group(2008, 20, None))
    assert pages == [{"2009": 22}, {"2008": 20}]


def test_a_small_group_stays_whole_always() -> None:
    pages = kit(group(2009, 14), group(2008, 2 * LEAST_ROWS - 1))
    assert all(page.get("2008", 0) in (0, 2 * LEAST_ROWS - 1) for page in pages)


@settings(max_examples=25, deadline=None)
@given(st.lists(st.tuples(st.integers(1, 40), st.booleans()), min_size=1, max_size=8))
def test_no_row_is_lost_and_none_stands_alone(sizes: list[tuple[int, bool]]) -> None:
    groups = [group(2020 - n, rows, "Fastest lap" if noted else None) for n, (rows, noted) in enumerate(sizes)]
    pages = kit(*groups)
    for one, (rows, _) in zip(groups, sizes, strict=True):
        parts = [page[str(one.season)] for page in pages if str(one.season) in page]
        assert sum(parts) == rows
        assert len(parts) == 1 or min(parts) >= LEAST_ROWS


@pytest.mark.parametrize("marks", [4, 5])
def test_a_chart_needs_five_places_with_a_marker(marks: int) -> None:
    places = [Entry(1, "Race") for _ in range(marks - 1)]
    profile = replace(
        Profile(Person("Mara Example")), results=(Group(tuple(places), 2020), Group((Entry(2, "Race"),), 2019))
    )
    said = " ".join(text_of(i) for p in laid_out(profile, "apex").pages for i in p.items if isinstance(i, TextRun))
    assert ("Counted from the results list" in said) == (marks == 5)
