"""A body that was painted before is taken from memory only where its bytes would be the same."""

from dataclasses import replace
from io import BytesIO

import pikepdf

from presskit.model.geometry import Box, rectangle
from presskit.model.stroke import Stroke
from presskit.page import Artifact, Document, Item, Page, Shape, StructureElement
from tests.pdf.conftest import one_page, painted
from tests.pdf.lettering import BOLD, RED, Tags, run
from tests.pdf.marks import read_content
from tests.pdf.streams import faults

RULE = Shape(rectangle(Box(0, 0, 9, 9)), Artifact.LAYOUT, stroke=Stroke(3, RED, (2.0, 1.0)))


def tagged() -> tuple[Tags, Document]:
    tags = Tags()
    tags.add("Document")
    line = run("Results", tags.add("P"), 10, 20)
    return tags, one_page(tags, line, RULE)


def over(document: Document, *under: Item, **more: object) -> Document:
    page: Page = replace(document.pages[0], under=(under,))
    return replace(document, pages=(page,), **more)  # type: ignore[arg-type]


def contents(document: Document) -> bytes:
    with pikepdf.open(BytesIO(painted(document))) as pdf:
        assert not read_content(pdf.pages[0]).faults
        return pdf.pages[0].Contents.read_bytes()


def test_a_shared_body_has_the_bytes_of_one_painted_alone() -> None:
    _, shared = tagged()
    head = run("Jo Example", Artifact.PAGINATION, 10, 9, BOLD)
    painted(over(shared, RULE))
    _, alone = tagged()
    assert painted(over(shared, head)) == painted(over(alone, head))


def test_what_lies_under_leaves_no_trace_in_the_body() -> None:
    _, document = tagged()
    body = contents(document)
    assert contents(over(document, RULE)).endswith(body)


def test_marks_under_the_body_count_first() -> None:
    tags, document = tagged()
    painted(document)
    above = run("Above", tags.add("P"), 10, 9)
    with pikepdf.open(BytesIO(painted(over(document, above, structure=tuple(tags.elements))))) as pdf:
        assert [mark.text for mark in read_content(pdf.pages[0]).marks if mark.mcid is not None] == ["Above", "Results"]


def test_another_role_is_painted_anew() -> None:
    _, document = tagged()
    painted(document)
    root, paragraph = document.structure
    heading: StructureElement = paragraph._replace(role="H1")
    assert b"/H1<</MCID 0>>BDC" in contents(replace(document, structure=(root, heading)))


def test_tags_of_a_section_are_written_anew_where_they_lead_elsewhere() -> None:
    _, document = tagged()
    (page,) = document.pages
    blank = Page(page.width, page.height, (RULE,), "1", "Blank")
    painted(document)
    moved = Document((blank, replace(page, label="2")), document.structure, document.metadata)
    _, alone = tagged()
    assert painted(moved) == painted(replace(alone, pages=moved.pages))
    with pikepdf.open(BytesIO(painted(moved))) as pdf:
        assert not faults(pdf)
