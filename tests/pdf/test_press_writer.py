"""A print file: its boxes, its inks, its marks and what it says about itself."""

from io import BytesIO
from pathlib import Path

import pikepdf
import pypdfium2
import pytest

from presskit.model.colour import Colour
from presskit.model.geometry import Box, rectangle
from presskit.model.press import OutputIntent, Press
from presskit.page import Artifact, Document, LinkArea, Metadata, Page, Shape, StructureElement
from presskit.pdf import ink
from presskit.pdf.press_writer import paint_for_press
from presskit.units import mm
from tests.pdf.lettering import Tags, run
from tests.pdf.sample import sample

ICC = (Path(__file__).parents[2] / "assets" / "icc" / "ISOcoated_v2_300_bas.icc").read_bytes()
INTENT = OutputIntent("FOGRA39", True, "Coated paper", ICC)
PRESS = Press(INTENT, mm(3))
NAVY = Colour("navy", (0.04, 0.06, 0.19), (1.0, 0.9, 0.35, 0.6))
TEXT = NAVY._replace(text_cmyk=(0.0, 0.0, 0.0, 1.0))
WHITE = Colour("white", (1.0, 1.0, 1.0), (0.0, 0.0, 0.0, 0.0))
YELLOW = Colour("yellow", (1.0, 0.88, 0.0), (0.0, 0.08, 1.0, 0.0))
DATED = Metadata("Jo Bäckman: card", "Jo Bäckman", "Card", "en", created="2020-03-01")


def document(*items: object, metadata: Metadata = DATED, **more: object) -> Document:
    tags = Tags()
    tags.add("P", tags.add("Document"))
    ground = Shape(rectangle(Box(0, 0, mm(100), mm(60)).grown(mm(3))), Artifact.BACKGROUND, fill=YELLOW)
    page = Page(mm(100), mm(60), (ground, *items), "1", "One", **more)  # type: ignore[arg-type]
    return Document((page,), tuple(tags.elements), metadata)


def printed(finished: Document, press: Press = PRESS) -> bytes:
    sink = BytesIO()
    paint_for_press(finished, press, sink)
    return sink.getvalue()


def opened(finished: Document, press: Press = PRESS) -> pikepdf.Pdf:
    return pikepdf.open(BytesIO(printed(finished, press)))


def operators(page: pikepdf.Page) -> list[tuple[str, list[float]]]:
    return [
        (str(instruction.operator), list(instruction.operands)) for instruction in pikepdf.parse_content_stream(page)
    ]


def box(page: pikepdf.Page, key: str) -> list[float]:
    return [float(value) for value in page.obj[key]]


def test_boxes() -> None:
    pdf = opened(document())
    page = pdf.pages[0]
    assert box(page, "/MediaBox") == pytest.approx([0, 0, mm(128), mm(88)], abs=1e-3)
    assert box(page, "/TrimBox") == pytest.approx([mm(14), mm(14), mm(114), mm(74)], abs=1e-3)
    assert box(page, "/BleedBox") == pytest.approx([mm(11), mm(11), mm(117), mm(77)], abs=1e-3)
    assert not {"/ArtBox", "/CropBox", "/Rotate", "/UserUnit", "/Annots", "/Tabs", "/StructParents"} & set(page.keys())


def test_the_file_is_pdf_1_6_without_what_only_a_screen_needs() -> None:
    """The sample has tags, links and a title for every page."""
    data = printed(_inked_sample())
    assert data.startswith(b"%PDF-1.6\n")
    assert data.count(b"%%EOF") == 1
    pdf = pikepdf.open(BytesIO(data))
    assert not {"/StructTreeRoot", "/MarkInfo", "/Outlines", "/AcroForm", "/PageLabels"} & set(pdf.Root.keys())
    assert all("/Annots" not in page for page in pdf.pages)
    assert not any(name in ("BDC", "BMC") for page in pdf.pages for name, _ in operators(page))


def test_no_operator_names_a_colour_of_a_screen() -> None:
    pdf = opened(_inked_sample())
    for page in pdf.pages:
        names = {name for name, _ in operators(page)}
        assert not names & {"rg", "RG", "g", "G", "sc", "SC", "cs", "scn", "sh"}
        assert names >= {"k"}


def test_small_dark_text_is_black_alone_and_large_text_is_limited() -> None:
    small, large = run("small", Artifact.LAYOUT, 9, 30, size=17.9), run("large", Artifact.LAYOUT, 9, 60, size=18)
    area = Shape(rectangle(Box(9, 70, 90, 90)), Artifact.LAYOUT, fill=TEXT)
    pdf = opened(document(small._replace(colour=TEXT), large._replace(colour=TEXT), area))
    page = pdf.pages[0]
    fills = [[float(part) for part in operands] for name, operands in operators(page) if name == "k"]
    assert fills[1:2] == [[0, 0, 0, 1]]
    assert sum(fills[2]) <= 2.8
    assert fills[2] == pytest.approx([0.977, 0.88, 0.342, 0.6], abs=0.002)
    assert fills[3] == [1, 0.9, 0.35, 0.6]


def test_less_ink_takes_from_the_colours_and_keeps_the_black() -> None:
    assert ink.limited((0.5, 0.4, 0.3, 0.2), 2.8) == (0.5, 0.4, 0.3, 0.2)
    reduced = ink.limited((1.0, 1.0, 1.0, 1.0), 2.8)
    assert reduced[3] == 1.0
    assert reduced[:3] == pytest.approx((0.6, 0.6, 0.6), abs=0.001)
    assert sum(reduced) <= 2.8


def test_nothing_of_the_page_prints_beyond_its_bleed() -> None:
    far = Shape(rectangle(Box(-99, 20, 999, 9)), Artifact.LAYOUT, fill=NAVY)
    picture = pypdfium2.PdfDocument(printed(document(far), Press(INTENT, mm(3))))[0].render(scale=4).to_pil()
    row = [picture.getpixel((x, round(4 * (mm(14) + 24)))) for x in range(picture.width)]
    inked = [x for x, pixel in enumerate(row) if sum(pixel) < 300]
    assert min(inked) == pytest.approx(4 * mm(11), abs=1.5)
    assert max(inked) == pytest.approx(4 * mm(117), abs=1.5)


def test_marks_are_drawn_in_the_colour_of_registration_outside_the_bleed() -> None:
    pdf = opened(document(folds=(mm(50),)))
    page = pdf.pages[0]
    names = [name for name, _ in operators(page)]
    marks = operators(page)[names.index("CS") :]
    space = page.Resources.ColorSpace.Registration
    assert [str(part) for part in list(space)[:3]] == ["/Separation", "/All", "/DeviceCMYK"]
    assert [name for name, _ in marks[:3]] == ["CS", "SCN", "w"]
    assert float(marks[2][1][0]) == 0.35
    bleed = box(page, "/BleedBox")
    ends = [tuple(map(float, operands)) for name, operands in marks if name in ("m", "l")]
    assert len(ends) == 2 * (8 + 2)
    for x, y in ends:
        assert not (bleed[0] <= x <= bleed[2] and bleed[1] <= y <= bleed[3])
    assert [name for name, _ in marks].count("d") == 1


def test_the_slug_line_stands_over_the_bleed() -> None:
    slug = (run("Outside. Trim 100 × 60 mm.", Artifact.LAYOUT, 34, -13, size=8)._replace(colour=TEXT),)
    text = pypdfium2.PdfDocument(printed(document(slug=slug)))[0].get_textpage()
    assert text.get_text_bounded() == "Outside. Trim 100 × 60 mm."
    bottom = min(text.get_charbox(index)[1] for index in range(text.count_chars()))
    assert bottom > mm(77)
    bare = pypdfium2.PdfDocument(printed(document(slug=slug), Press(INTENT, mm(3), marks=False)))[0]
    assert bare.get_textpage().get_text_bounded() == ""


def test_no_marks_no_room_for_them() -> None:
    pdf = opened(document(), Press(INTENT, mm(3), marks=False))
    page = pdf.pages[0]
    assert box(page, "/MediaBox") == box(page, "/BleedBox")
    assert "/ColorSpace" not in page.Resources
    assert not [name for name, _ in operators(page) if name == "SCN"]


def test_the_file_says_what_it_is() -> None:
    pdf = opened(document())
    with pdf.open_metadata(update_docinfo=False, set_pikepdf_as_editor=False) as xmp:
        assert xmp["pdfxid:GTS_PDFXVersion"] == "PDF/X-4"
        assert xmp["dc:title"] == "Jo Bäckman: card"
        assert {xmp[f"xmp:{key}"] for key in ("CreateDate", "ModifyDate", "MetadataDate")} == {"2020-03-01T00:00:00Z"}
        assert xmp["pdf:Trapped"] == "False"
        assert xmp["xmpMM:DocumentID"].startswith("uuid:")
        assert (xmp["xmpMM:VersionID"], xmp["xmpMM:RenditionClass"]) == ("1", "default")
    assert "/Filter" not in pdf.Root.Metadata
    assert str(pdf.docinfo.Trapped) == "/False"
    assert str(pdf.docinfo.CreationDate) == str(pdf.docinfo.ModDate) == "D:20200301000000Z"
    (intent,) = pdf.Root.OutputIntents
    assert (str(intent.S), str(intent.OutputConditionIdentifier)) == ("/GTS_PDFX", "FOGRA39")
    assert str(intent.RegistryName) == "http://www.color.org"
    assert intent.DestOutputProfile.read_bytes() == ICC
    assert int(intent.DestOutputProfile.N) == 4
    assert len(pdf.trailer.ID) == 2


def test_an_undated_document_says_zero_not_today() -> None:
    pdf = opened(document(metadata=Metadata("A", "B", "C", "en")))
    assert str(pdf.docinfo.CreationDate) == "D:19700101000000Z"


def test_the_identifier_of_the_document_follows_its_content() -> None:
    def name(finished: Document) -> str:
        with opened(finished).open_metadata() as xmp:
            return str(xmp["xmpMM:DocumentID"])

    other = Shape(rectangle(Box(0, 0, 9, 9)), Artifact.LAYOUT, fill=NAVY)
    assert name(document()) == name(document()) != name(document(other))


def test_same_bytes_again() -> None:
    assert printed(document()) == printed(document())


def test_a_colour_without_ink_is_not_guessed() -> None:
    bare = Shape(rectangle(Box(0, 0, 9, 9)), Artifact.LAYOUT, fill=Colour("sky", (0.0, 0.5, 1.0), None))
    with pytest.raises(ValueError, match="colour sky has no CMYK value"):
        printed(document(bare))


def test_a_document_without_pages_is_refused() -> None:
    with pytest.raises(ValueError, match="at least one page"):
        printed(Document((), (StructureElement(0, "Document", -1, None),), DATED))  # type: ignore[arg-type]


def test_backs_on_a_sheet_that_lies_across_stand_on_their_heads() -> None:
    """A card of A6, twice on A4: seen in a picture of both sides."""
    corner = Shape(rectangle(Box(0, 0, mm(20), mm(10))), Artifact.BACKGROUND, fill=NAVY)
    card = Page(mm(105), mm(148), (corner,), "1", "One")
    pdf = pypdfium2.PdfDocument(printed(Document((card, card), (), DATED), Press(INTENT, mm(3), up=2)))
    left, top = (297 - 216) / 2, (210 - 148) / 2
    for side, places in ((0, ((10, 5), (121, 5))), (1, ((95, 143), (206, 143)))):
        picture = pdf[side].render(scale=2).to_pil().convert("L")
        dark = [
            place
            for place in ((10, 5), (121, 5), (95, 143), (206, 143))
            if picture.getpixel((round(2 * mm(left + place[0])), round(2 * mm(top + place[1])))) < 100
        ]
        assert dark == list(places)


def test_a_sheet_of_several_pages_is_trimmed_and_bled_as_a_block() -> None:
    card = Page(mm(105), mm(148), (), "1", "One")
    pdf = opened(Document((card,), (), DATED), Press(INTENT, mm(3), up=4))
    page = pdf.pages[0]
    trim, bleed = box(page, "/TrimBox"), box(page, "/BleedBox")
    assert box(page, "/MediaBox")[2:] == pytest.approx([mm(320), mm(450)], abs=1e-3)
    assert [trim[2] - trim[0], trim[3] - trim[1]] == pytest.approx([mm(216), mm(302)], abs=1e-3)
    assert trim[0] - bleed[0] == pytest.approx(mm(3), abs=1e-3)


def _inked_sample() -> Document:
    finished = sample()
    assert any(isinstance(item, LinkArea) for page in finished.pages for item in page.items)
    return finished
