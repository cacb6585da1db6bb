"""Pictures stand where the page says, in the bytes that they were developed to."""

from io import BytesIO
from zlib import compress

import pikepdf
import pypdfium2
import pytest
from PIL import Image

from presskit.model.colour import Colour
from presskit.model.geometry import Box, polygon
from presskit.page import Artifact, Document, Encoded, Picture, PictureSource
from presskit.pdf.writer import paint
from tests.pdf.conftest import one_page
from tests.pdf.lettering import Tags

SOURCE = PictureSource("/photos/start.png", "a" * 32, 4, 2, 3)
RED, BLUE, WHITE = (255, 0, 0), (0, 0, 255), (255, 255, 255)
HALVES = Encoded(compress(b"".join(b"\0" + bytes(RED) * 2 + bytes(BLUE) * 2 for _ in range(2))), "Flate", 4, 2, "rgb")
"""Red on the left, blue on the right."""
BOX = Box(100, 50, 80, 40)


def page_of(*pictures: Picture) -> Document:
    tags = Tags()
    tags.add("Document")
    return one_page(tags, *pictures)


def painted(document: Document, developed: dict[Picture, Encoded]) -> bytes:
    sink = BytesIO()
    paint(document, sink, {picture.exposure: encoded for picture, encoded in developed.items()})
    return sink.getvalue()


def seen(data: bytes) -> Image.Image:
    return pypdfium2.PdfDocument(data)[0].render(scale=1).to_pil().convert("RGB")


def test_a_picture_fills_its_box_upright() -> None:
    picture = Picture(BOX, SOURCE, Artifact.LAYOUT)
    page = seen(painted(page_of(picture), {picture: HALVES}))
    assert [page.getpixel(spot) for spot in ((104, 54), (104, 86), (176, 54), (176, 86))] == [RED, RED, BLUE, BLUE]
    assert [page.getpixel(spot) for spot in ((96, 70), (184, 70), (140, 46), (140, 94))] == [WHITE] * 4


def test_what_lies_outside_of_the_crop_is_not_seen() -> None:
    picture = Picture(BOX, SOURCE, Artifact.LAYOUT, crop=(0.5, 0, 1, 0.5))
    page = seen(painted(page_of(picture), {picture: HALVES._replace(shown=picture.crop)}))
    assert [page.getpixel(spot) for spot in ((104, 54), (176, 86))] == [BLUE, BLUE]
    assert [page.getpixel(spot) for spot in ((94, 70), (140, 96), (60, 60))] == [WHITE] * 3


def test_a_clip_cuts_the_picture_but_not_what_follows() -> None:
    cut = Picture(BOX, SOURCE, Artifact.LAYOUT, clip=polygon([(100, 50), (180, 50), (100, 90)]))
    after = cut._replace(box=Box(10, 150, 80, 40), clip=None)
    page = seen(painted(page_of(cut, after), {cut: HALVES}))
    assert page.getpixel((104, 54)) == RED
    assert page.getpixel((176, 86)) == WHITE
    assert page.getpixel((86, 186)) == BLUE


def test_one_image_object_for_each_picture_and_its_bytes_as_they_are() -> None:
    tones = (Colour("night", (0, 0, 0.2), None), Colour("paper", (1, 1, 1), None))
    once = Picture(BOX, SOURCE, Artifact.LAYOUT)
    twice, other = once._replace(box=Box(0, 0, 20, 10)), once._replace(tones=tones)
    sink = BytesIO()
    Image.new("L", (8, 8), 90).save(sink, "JPEG")
    grey = Encoded(sink.getvalue(), "DCT", 8, 8, "grey")
    data = painted(page_of(once, twice, other), {once: HALVES, other: grey})
    with pikepdf.open(BytesIO(data)) as pdf:
        images = pdf.pages[0].Resources.XObject
        assert sorted(images.keys()) == ["/P1", "/P2"]
        assert images.P2.read_raw_bytes() == grey.data
        assert (images.P2.Filter, images.P2.ColorSpace) == ("/DCTDecode", "/DeviceGray")
        assert images.P1.read_raw_bytes() == HALVES.data


def test_inverted_inks_are_turned_round() -> None:
    picture = Picture(BOX, SOURCE, Artifact.LAYOUT)
    sink = BytesIO()
    Image.new("CMYK", (8, 8), (0, 255, 255, 0)).save(sink, "JPEG", quality=95)
    encoded = Encoded(sink.getvalue(), "DCT", 8, 8, "cmyk", inverted=True)
    red = seen(painted(page_of(picture), {picture: encoded})).getpixel((140, 70))
    assert isinstance(red, tuple) and red[0] > 200 and max(red[1:]) < 80


def test_a_picture_that_nobody_developed_is_a_fault_of_the_program() -> None:
    with pytest.raises(ValueError, match="not been developed"):
        painted(page_of(Picture(BOX, SOURCE, Artifact.LAYOUT)), {})
