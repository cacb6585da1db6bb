"""The test of the test: a file broken on purpose is caught, each kind of break by its own fault."""

from collections.abc import Callable

import pikepdf
import pytest

from tests.pdf.streams import faults, unembedded_fonts

Break = Callable[[pikepdf.Pdf], None]


def content(old: bytes, new: bytes) -> Break:
    """Change the first page's content stream."""

    def change(pdf: pikepdf.Pdf) -> None:
        data = pdf.pages[0].Contents.read_bytes()
        assert old in data
        pdf.pages[0].Contents = pdf.make_stream(data.replace(old, new, 1))

    return change


def heading(pdf: pikepdf.Pdf) -> pikepdf.Object:
    return pdf.Root.StructTreeRoot.K[0].K[0].K[0]


def swap(pdf: pikepdf.Pdf) -> None:
    kids = pdf.Root.StructTreeRoot.K[0].K[0].K
    kids[0], kids[1] = kids[1], kids[0]


def drop_content(pdf: pikepdf.Pdf) -> None:
    del heading(pdf)["/K"]


def retag(pdf: pikepdf.Pdf) -> None:
    heading(pdf).S = pikepdf.Name.H2


def shorten_parents(pdf: pikepdf.Pdf) -> None:
    del pdf.Root.StructTreeRoot.ParentTree.Nums[1][-1]


def lose_link(pdf: pikepdf.Pdf) -> None:
    pdf.pages[0].Annots[0].StructParent = 99


BREAKS: list[tuple[Break, str]] = [
    (content(b"EMC", b"EMC 0 0 9 9 re f"), "f paints outside of any mark"),
    (content(b"<</MCID 1>>", b"<</MCID 7>>"), "MCIDs do not count from 0"),
    (content(b"EMC", b""), "stands inside another mark"),
    (content(b"ET", b""), "EMC closes something else"),
    (content(b"BDC", b"BDC EMC /P BMC"), "P is neither tagged nor an artifact"),
    (content(b"BDC", b"BDC EMC /Artifact BMC"), "paints nothing"),
    (content(b" re f", b" re EMC /Artifact BMC f"), "a mark begins between a path and its painting"),
    (content(b"Q", b""), "EMC closes something else"),
    (swap, "the order of the tree is not the order of painting"),
    (drop_content, "MCID 0 is not in the tree"),
    (drop_content, "H1 is empty"),
    (retag, "is painted as ['H1'] and tagged as /H2"),
    (shorten_parents, "the ParentTree leads elsewhere"),
    (lose_link, "an annotation is not in the tree"),
]


@pytest.mark.parametrize(("change", "fault"), BREAKS, ids=[fault for _, fault in BREAKS])
def test_a_break_is_caught(sample_pdf: pikepdf.Pdf, change: Break, fault: str) -> None:
    change(sample_pdf)
    assert any(fault in found for found in faults(sample_pdf))


def test_a_font_without_program_is_caught(sample_pdf: pikepdf.Pdf) -> None:
    font = sample_pdf.pages[0].Resources.Font["/F1"]
    del font.DescendantFonts[0].FontDescriptor["/FontFile2"]
    assert str(font.BaseFont) in unembedded_fonts(sample_pdf)
