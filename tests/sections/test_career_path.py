"""Which steps of a career path are kept: the ends, milestones, changes, then others evenly; and no path of two."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from presskit.model.profile import PathNode
from presskit.sections.career_path import MOST_NODES, chosen, spread
from presskit.sections.driver import milestones

MARKED = {2008, 2014, 2015, 2017, 2018, 2025}
CAREER = tuple(
    PathNode(str(year), "Kestrel", milestone="Won" if year in MARKED else None) for year in range(2007, 2026)
)


def years(found: list[tuple[int, PathNode]]) -> list[int]:
    return [int(node.label) for _, node in found]


def test_ends_and_milestones_are_kept_before_all_others() -> None:
    found = years(chosen(CAREER))
    assert {2007, 2025} | MARKED <= set(found)
    assert len(found) == MOST_NODES


def test_of_too_many_milestones_some_are_kept_at_even_distances() -> None:
    path = tuple(PathNode(str(year), "Kestrel", milestone="Won") for year in range(2001, 2022))
    assert years(chosen(path)) == [2001, 2004, 2007, 2010, 2012, 2015, 2018, 2021]


def test_a_slide_shows_milestones_from_all_of_a_career() -> None:
    assert years(milestones(CAREER)) == [2008, 2015, 2017, 2025]


def test_changes_of_discipline_come_before_other_steps() -> None:
    path = tuple(PathNode(str(2000 + i), "Kestrel", "karting" if i < 5 else "cars") for i in range(20))
    assert 2005 in years(chosen(path))


@pytest.mark.parametrize("number", [0, 1, 2])
def test_fewer_than_three_steps_are_no_path(number: int) -> None:
    assert chosen(CAREER[:number]) == []


@given(st.lists(st.booleans(), min_size=3, max_size=40))
def test_a_path_keeps_its_ends_its_order_and_as_many_steps_as_there_is_room_for(marks: list[bool]) -> None:
    path = tuple(PathNode(str(i), "Step", milestone="Mark" if mark else None) for i, mark in enumerate(marks))
    found = [index for index, _ in chosen(path)]
    assert found == sorted(set(found))
    assert (found[0], found[-1]) == (0, len(path) - 1)
    assert len(found) == min(len(path), MOST_NODES)


@given(st.lists(st.integers(), unique=True, max_size=30), st.integers(0, 30))
def test_spread_takes_so_many_and_both_ends(candidates: list[int], number: int) -> None:
    found = spread(candidates, number)
    assert len(found) == min(number, len(candidates))
    assert [one for one in candidates if one in found] == found
