"""A small print job that nothing is wrong with, and what breaks it: the base of every mutation test.

The project's own writer makes the file; a picture, a gradient, a spot colour and opacity, which the writer's pages
need not have, are added the way a designer's program would.
"""

import random
from collections.abc import Callable
from functools import cache
from io import BytesIO
from pathlib import Path

import pikepdf
from pikepdf import Array, Dictionary, Name, Pdf, Stream
from PIL import Image

from presskit.model.colour import Colour
from presskit.model.geometry import Box, rectangle
from presskit.model.press import OutputIntent, Press
from presskit.model.stroke import Stroke
from presskit.page import Artifact, Document, Metadata, Page, Shape
from presskit.pdf.press_writer import paint_for_press
from presskit.preflight import inspect
from presskit.units import mm
from tests.pdf.lettering import Tags, run

ICC = (Path(__file__).parents[2] / "assets" / "icc" / "ISOcoated_v2_300_bas.icc").read_bytes()
NAVY = Colour("navy", (0.04, 0.06, 0.19), (1.0, 0.9, 0.35, 0.6), (0.0, 0.0, 0.0, 1.0))
YELLOW = Colour("yellow", (1.0, 0.88, 0.0), (0.0, 0.08, 1.0, 0.0))
ABOUT = Metadata("Jo Example: card", "Jo Example", "Card", "en", created="2020-03-01")
PICTURE = 300
"""Pixels of the picture, in width and height; it is placed an inch wide."""

Mutation = Callable[[Pdf], object]


def _page(label: str) -> Page:
    ground = Shape(rectangle(Box(0, 0, mm(120), mm(80)).grown(mm(3))), Artifact.BACKGROUND, fill=YELLOW)
    band = Shape(rectangle(Box(-20, 150, 200, 40)), Artifact.BACKGROUND, fill=NAVY)
    line = Shape(rectangle(Box(20, 20, 90, 9)), Artifact.LAYOUT, stroke=Stroke(0.4, NAVY))
    small = run("Small print", Artifact.LAYOUT, 20, 60, size=8)._replace(colour=NAVY)
    large = run("Large", Artifact.LAYOUT, 20, 110, size=30)._replace(colour=NAVY)
    return Page(mm(120), mm(80), (ground, band, line, small, large), label, label)


@cache
def _painted() -> bytes:
    tags = Tags()
    tags.add("Document")
    sink = BytesIO()
    press = Press(OutputIntent("FOGRA39", True, "Coated paper", ICC), mm(3))
    paint_for_press(Document((_page("1"), _page("2")), tuple(tags.elements), ABOUT), press, sink)
    return sink.getvalue()


def picture_samples(size: int = PICTURE) -> bytes:
    """A smooth picture in four inks, at most 260 %."""
    across = bytes(x * 160 // size for x in range(size))
    return b"".join(bytes(v for x in across for v in (x, y * 150 // size, 160 - x, 60)) for y in range(size))


def jpeg_of(samples: bytes, size: int = PICTURE) -> bytes:
    """As Photoshop and Pillow write four inks: upside down."""
    sink = BytesIO()
    Image.frombytes("CMYK", (size, size), samples).save(sink, "JPEG", quality=95, subsampling=0)
    return sink.getvalue()


def add_picture(pdf: Pdf, page: int = 0) -> None:
    image = Stream(
        pdf, jpeg_of(picture_samples()), Type=Name.XObject, Subtype=Name.Image, Width=PICTURE, Height=PICTURE,
        ColorSpace=Name.DeviceCMYK, BitsPerComponent=8, Decode=Array([1, 0, 1, 0, 1, 0, 1, 0]), Filter=Name.DCTDecode,
    )  # fmt: skip
    resources(pdf, page)["/XObject"] = Dictionary(Photo=image)
    paint(pdf, b"q 72 0 0 72 240 120 cm /Photo Do Q", page)


def resources(pdf: Pdf, page: int = 0) -> Dictionary:
    """The resources of a page, no longer shared with the others."""
    entry = pdf.pages[page].obj
    if entry.Resources.is_indirect:
        entry.Resources = Dictionary(dict(entry.Resources.items()))
    return entry.Resources


def paint(pdf: Pdf, instructions: bytes, page: int = 0) -> None:
    """Add instructions at the end of a page; its trim begins at (40, 40)."""
    pdf.pages[page].contents_add(Stream(pdf, b"\n" + instructions))


def _complete(pdf: Pdf) -> None:
    add_picture(pdf)
    red = pdf.make_indirect(Array([Name.Separation, Name("/Team Red"), Name.DeviceCMYK, tint(pdf, b"0 1 1 0")]))
    page = resources(pdf)
    page["/ColorSpace"] = Dictionary({**dict(page.ColorSpace.items()), "/Spot": red})
    page["/ExtGState"] = Dictionary(Half=Dictionary(ca=0.5, CA=0.5), Full=Dictionary(ca=1, CA=1, BM=Name.Normal))
    page["/Shading"] = Dictionary(Fade=Dictionary(
        ShadingType=2, ColorSpace=Name.DeviceCMYK, Coords=Array([40, 40, 100, 40]),
        Function=Dictionary(FunctionType=2, N=1, Domain=Array([0, 1]), C0=Array([0, 0, 0, 0]), C1=Array([1, 1, 0, 0])),
    ))  # fmt: skip
    pdf.pages[0].obj["/Group"] = Dictionary(Type=Name.Group, S=Name.Transparency, CS=Name.DeviceCMYK)
    paint(pdf, b"q /Spot cs 1 scn 60 60 30 30 re f /Half gs 0 0.5 0 0 k 70 70 30 30 re f Q")
    paint(pdf, b"q 60 100 40 10 re W n /Fade sh Q")


def tint(pdf: Pdf, inks: bytes) -> Stream:
    """A tint transform to `inks` at full strength."""
    code = b"{%s}" % b" ".join(b"dup %s mul exch" % ink for ink in inks.split())
    return pdf.make_indirect(
        Stream(pdf, code[:-1] + b" pop}", FunctionType=4, Domain=Array([0, 1]), Range=Array([0, 1] * 4))
    )


def saved(pdf: Pdf) -> bytes:
    sink = BytesIO()
    pdf.save(
        sink, static_id=True, fix_metadata_version=False, compress_streams=False,
        stream_decode_level=pikepdf.StreamDecodeLevel.none,
    )  # fmt: skip
    return sink.getvalue()


@cache
def job() -> bytes:
    """A print file of two pages with all that a page can have."""
    with pikepdf.open(BytesIO(_painted())) as pdf:
        _complete(pdf)
        return saved(pdf)


def mutated(*mutations: Mutation) -> bytes:
    """The job, broken on purpose."""
    with pikepdf.open(BytesIO(job())) as pdf:
        for mutation in mutations:
            mutation(pdf)
        return saved(pdf)


def light() -> bytes:
    """The job with a profile of which only the header is there: small, so that damage hits what matters."""
    header = (128).to_bytes(4) + ICC[4:128]
    return mutated(lambda pdf: pdf.Root.OutputIntents[0].DestOutputProfile.write(header))


def codes(data: bytes) -> set[str]:
    return {finding.code for finding in inspect(data)}


def told(data: bytes) -> list[str]:
    """The findings as they are said."""
    return [f"{finding.code} {finding}" for finding in inspect(data)]


def flipped(data: bytes, chance: random.Random) -> bytes:
    """`data` as a bad disk gives it back: some bytes changed, or a stretch lost, or doubled."""
    kind, at = chance.randrange(4), chance.randrange(len(data))
    if kind == 0:
        return data[:at]
    if kind == 1:
        return data[:at] + data[at + chance.randrange(1, 400) :]
    if kind == 2:
        return data[:at] + data[at // 2 :]
    out = bytearray(data)
    for _ in range(chance.randrange(1, 40)):
        out[chance.randrange(len(out))] = chance.randrange(256)
    return bytes(out)


def rewrite_packet(pdf: Pdf, old: bytes, new: bytes) -> None:
    """Exchange a piece of the XMP packet, which must be there."""
    data = pdf.Root.Metadata.read_bytes()
    assert old in data
    pdf.Root.Metadata.write(data.replace(old, new))


def settings(**entries: object) -> Mutation:
    """The second page gets a graphics state S."""
    return lambda pdf: resources(pdf, 1).__setitem__("/ExtGState", Dictionary(S=Dictionary(**entries)))


def tiled(pdf: Pdf) -> None:
    """The second page gets a pattern T, all of it in 200 % ink."""
    tile = Stream(
        pdf, b"1 1 0 0 k 0 0 99 99 re f", PatternType=1, PaintType=1, TilingType=1, BBox=Array([0, 0, 99, 99]),
        XStep=99, YStep=99, Resources=Dictionary(),
    )  # fmt: skip
    resources(pdf, 1)["/Pattern"] = Dictionary(T=tile)
