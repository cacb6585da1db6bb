"""Lists flow over pages: nothing is lost, no entry is broken, and a title never stands alone."""

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from presskit.model.listing import ListEntry, Listing
from presskit.page import Artifact, Document, TextRun
from tests.conftest import BRANDS
from tests.coping.inspection import collisions, contents, off_the_page, skipped_headings
from tests.coping.kits import example, laid_out


def kit(*sizes: int, brand: str = "apex") -> Document:
    """A press kit with lists of so many entries."""
    lists = tuple(
        Listing(
            f"List {number}",
            tuple(ListEntry(f"May {i}", f"Head {number}x{i}x", "A few words of it") for i in range(size)),
        )
        for number, size in enumerate(sizes)
    )
    return laid_out(replace(example(), lists=lists), brand)


def heads(document: Document, said: str) -> list[bool]:
    """For every run with these words: whether it is content."""
    runs = [item for page in document.pages for item in page.items if isinstance(item, TextRun)]
    return [not isinstance(run.mark, Artifact) for run in runs if "".join(p.text for p in run.pieces).startswith(said)]


@settings(max_examples=8, deadline=None)
@given(st.lists(st.integers(1, 40), min_size=1, max_size=5))
def test_every_entry_is_printed_once_under_its_title(sizes: list[int]) -> None:
    document = kit(*sizes)
    text = contents(document)
    assert [text.count(f"Head {n}x{i}x") for n, size in enumerate(sizes) for i in range(size)] == [1] * sum(sizes)
    assert [heads(document, f"List {n}").count(True) for n in range(len(sizes))] == [1] * len(sizes)


@pytest.mark.parametrize("brand", BRANDS)
def test_pages_of_lists_are_sound(brand: str) -> None:
    document = kit(1, 30, 3, 2, brand=brand)
    assert (off_the_page(document), collisions(document), skipped_headings(document)) == ([], [], [])


def test_where_a_list_goes_on_its_title_is_repeated_as_decoration() -> None:
    assert heads(kit(30), "List 0") == [True, False]
    assert heads(kit(17, 20), "List 1")[0] is True


def test_without_lists_there_is_no_page_for_them() -> None:
    assert "In detail" not in [page.title for page in laid_out(example(), "apex").pages]
