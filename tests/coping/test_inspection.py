"""The test of the tests: pages that were spoiled on purpose are found out."""

from presskit.page import Artifact, Document, Page, TextRun
from tests.coping.inspection import collisions, lost, off_the_page, skipped_headings, text_of
from tests.coping.kits import example, variant


def spoiled(number: int, **change: float) -> Document:
    """The example with every run of one page moved that says "Jessica" in running text."""
    document = variant("sample", "apex")
    page = document.pages[number]
    items = tuple(
        item._replace(**change) if isinstance(item, TextRun) and item.size < 12 and "Jessica" in text_of(item) else item
        for item in page.items
    )
    pages = (*document.pages[:number], Page(page.width, page.height, items, page.label, page.title))
    return Document((*pages, *document.pages[number + 1 :]), document.structure, document.metadata)


def test_text_off_the_page_is_found() -> None:
    assert off_the_page(spoiled(1, x=560.0)) != []
    assert off_the_page(spoiled(1, y=3.0)) != []


def test_text_upon_text_is_found() -> None:
    assert collisions(spoiled(1, y=560.0)) != []


def test_lost_text_is_found() -> None:
    document = variant("sample", "apex")
    first = document.pages[1]
    story = [
        n for n, item in enumerate(first.items) if isinstance(item, TextRun) and not isinstance(item.mark, Artifact)
    ]
    items = tuple(item for n, item in enumerate(first.items) if n != story[10])
    page = Page(first.width, first.height, items, first.label, first.title)
    shorter = Document((document.pages[0], page, *document.pages[2:]), document.structure, document.metadata)
    assert len(lost(shorter, example())) == 1


def test_skipped_heading_is_found() -> None:
    document = variant("sample", "apex")
    structure = tuple(e._replace(role="H4") if e.role == "H2" else e for e in document.structure)
    assert "H4 after H1" in skipped_headings(Document(document.pages, structure, document.metadata))
