"""Every coping case in every brand gives sound pages: nothing lost, nothing off the page, nothing on top of another."""

import pytest

from presskit.page import Artifact, Document
from tests.conftest import BRANDS
from tests.coping.inspection import collisions, contents, lost, off_the_page, skipped_headings, text_of
from tests.coping.kits import example, variant
from tests.coping.variants import VARIANTS


@pytest.mark.parametrize("brand", BRANDS)
@pytest.mark.parametrize("name", VARIANTS)
def test_pages_are_sound(name: str, brand: str) -> None:
    document = variant(name, brand)
    profile = VARIANTS[name](example())
    assert lost(document, profile) == []
    assert off_the_page(document) == []
    assert collisions(document) == []
    assert skipped_headings(document) == []
    assert [page.label for page in document.pages] == [str(n) for n in range(1, len(document.pages) + 1)]


def pages_with(document: Document, text: str) -> list[str]:
    """Labels of the pages on which a line of text shows, decoration included."""
    found = []
    for page in document.pages:
        lines = "".join(text_of(item) for item in page.items if hasattr(item, "pieces"))
        found += [page.label] if text in lines else []
    return found


@pytest.mark.parametrize(
    ("name", "pages"),
    [
        ("sample", 7),
        ("story_double", 8),
        ("story_half", 7),
        ("story_missing", 6),
        ("interview_missing", 6),
        ("interview_twelve", 8),
        ("results_missing", 5),
        ("results_few", 6),
        ("results_one_page", 7),
        ("results_60", 8),
        ("facts_missing", 7),
        ("only_person", 2),
    ],
)
@pytest.mark.parametrize("brand", BRANDS)
def test_as_many_pages_as_the_content_needs(name: str, pages: int, brand: str) -> None:
    assert len(variant(name, brand).pages) == pages


@pytest.mark.parametrize("brand", BRANDS)
def test_results_say_where_they_go_on(brand: str) -> None:
    document = variant("results_group_of_100", brand)
    assert [page for n in (6, 7, 8) for page in pages_with(document, f"Continued on {n}")] == ["5", "6", "7"]
    assert pages_with(document, "2018, continued") == ["6", "7", "8"]
    unstated = variant("results_group_unstated_100", brand)
    assert pages_with(unstated, "Touring Car Cup 1, continued") == ["6", "7"]


@pytest.mark.parametrize("brand", BRANDS)
def test_a_chart_stands_under_a_short_table_or_on_its_own_page(brand: str) -> None:
    assert pages_with(variant("results_few", brand), "Counted from the results list") == ["5"]
    assert pages_with(variant("results_one_page", brand), "Counted from the results list") == ["6"]
    assert pages_with(variant("results_one", brand), "Counted from the results list") == []


@pytest.mark.parametrize("brand", BRANDS)
def test_a_long_story_keeps_its_column_quote_for_the_further_page(brand: str) -> None:
    quote = "was a very"
    assert pages_with(variant("sample", brand), quote)[0] == "2"
    assert quote not in contents_of_artifacts(variant("story_double", brand), 1)
    assert quote in contents_of_artifacts(variant("story_double", brand), 2)


def contents_of_artifacts(document: Document, page: int) -> str:
    items = document.pages[page].items
    return "".join(text_of(item) for item in items if hasattr(item, "pieces") and not isinstance(item.mark, int))


@pytest.mark.parametrize("brand", BRANDS)
def test_a_short_story_grows_its_lead_quote(brand: str) -> None:
    def lead_lines(name: str) -> int:
        runs = [item for item in variant(name, brand).pages[1].items if hasattr(item, "pieces")]
        largest = max(run.size for run in runs if not isinstance(run.mark, int))
        return len({run.y for run in runs if run.size == largest and not isinstance(run.mark, int)})

    assert (lead_lines("sample"), lead_lines("story_half")) == (2, 3)


@pytest.mark.parametrize("brand", BRANDS)
def test_titles_go_with_what_they_head(brand: str) -> None:
    assert "From karting school" in contents(variant("sample", brand))
    assert "From karting school" not in contents(variant("path_missing", brand))
    grounds = [
        sum(item.mark is Artifact.BACKGROUND for item in variant(name, brand).pages[3].items)
        for name in ("sample", "path_missing")
    ]
    assert grounds == [2, 1]


@pytest.mark.parametrize("brand", BRANDS)
def test_without_quotes_title_and_name_stand_in(brand: str) -> None:
    document = variant("no_quotes", brand)
    headings = [element.title for element in document.structure if element.role == "H2"]
    assert "Interview" in headings
    assert "Interview" not in [e.title for e in variant("sample", brand).structure if e.role == "H2"]
