"""The tree keeps the reading order, drops what is empty and finds its way over pages."""

from io import BytesIO

import pikepdf

from presskit.model.geometry import Box
from presskit.page import Artifact, Document, LinkArea, Page, Shape
from tests.pdf.conftest import one_page, painted
from tests.pdf.lettering import RED, Tags, run
from tests.pdf.sample import METADATA
from tests.pdf.streams import faults
from tests.pdf.tagtree import tag_tree


def tree(document: Document) -> str:
    with pikepdf.open(BytesIO(painted(document))) as pdf:
        assert faults(pdf) == []
        return tag_tree(pdf)


def test_content_and_elements_inside_it_stand_in_paint_order() -> None:
    tags = Tags()
    paragraph = tags.add("P", tags.add("Document"))
    first, second = tags.add("Span", paragraph), tags.add("Span", paragraph)
    order = (paragraph, first, paragraph, second, paragraph)
    items = [run(f"{n}", mark, 9 + 9 * n, 9) for n, mark in enumerate(order)]
    assert tree(one_page(tags, *items)).split("\n")[2:-1] == [
        '    "0"',
        '    Span "1"',
        '    "2"',
        '    Span "3"',
        '    "4"',
    ]


def test_a_paragraph_over_two_pages_is_one_element() -> None:
    tags = Tags()
    paragraph = tags.add("P", tags.add("Document"))
    pages = tuple(Page(99, 99, (run(text, paragraph, 9, 9),), "1", "t") for text in ("one ", "two"))
    assert tree(Document(pages, tuple(tags.elements), METADATA)) == (
        'Document\n  P\n    "one "\n    "two" (continued)\n'
    )


def test_a_link_over_two_lines_has_two_annotations() -> None:
    tags = Tags()
    link = tags.add("Link", tags.add("P", tags.add("Document")))
    areas = [LinkArea(Box(9, 9 * n, 20, 9), "mailto:a@b.example", "Write to A", link) for n in (1, 2)]
    found = tree(one_page(tags, run("a@b.", link, 9, 18), areas[0], run("example", link, 9, 27), areas[1]))
    assert found.count("-> mailto:a@b.example (Write to A)") == 2


def test_empty_elements_go_and_empty_cells_stay() -> None:
    tags = Tags()
    root = tags.add("Document")
    tags.add("P", tags.add("Sect", root))
    row = tags.add("TR", tags.add("Table", root))
    cell, _ = tags.add("TD", row), tags.add("TD", row, column_span=2)
    assert (
        tree(one_page(tags, run("x", cell, 9, 9))) == 'Document\n  Table\n    TR\n      TD "x"\n      TD (columns 2)\n'
    )


def test_a_page_of_artifacts_has_no_marks() -> None:
    tags = Tags()
    tags.add("Document")
    from presskit.model.geometry import rectangle

    assert tree(one_page(tags, Shape(rectangle(Box(0, 0, 9, 9)), Artifact.LAYOUT, fill=RED))) == "Document\n"


def test_containers_say_their_page(sample_pdf: pikepdf.Pdf) -> None:
    document = sample_pdf.Root.StructTreeRoot.K[0]
    assert [section.Pg.objgen for section in document.K] == [page.obj.objgen for page in sample_pdf.pages]
