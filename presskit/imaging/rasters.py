"""Pictures that drawings hold, as pixels: their colours, and beside them how opaque they are.

In: Rasters of drawings, the colours of a press or screen. Out: Encoded, by exposure; or a problem for each that is
damaged. In a mask only the light of a picture counts.
"""

from collections.abc import Iterable, Iterator

from presskit.errors import Origin, Problem
from presskit.imaging.decode import DecodeError, PixelCountError, load, opened
from presskit.imaging.encode import as_jpeg, as_rows, has_few_colours
from presskit.imaging.expose import Inks
from presskit.imaging.photo_inks import separated
from presskit.imaging.signature import format_of
from presskit.model.drawing import Drawing, Raster, rasters_in
from presskit.page import Document, Drawn, Encoded, Pictures, exposure_of

LIGHT = (0.2125, 0.7154, 0.0721, 0.0)
"""How much red, green and blue count in a mask."""
QUALITY = 90


def develop_rasters(document: Document, inks: Inks) -> Pictures:
    """The pixels of every picture in a drawing of the document."""
    drawings = [item.drawing for page in document.pages for item in page.items if type(item) is Drawn]
    return {exposure_of(raster): _developed(raster, inks) for raster in _rasters(drawings)}


def damaged(drawings: Iterable[Drawing]) -> Iterator[Problem]:
    """A problem for every picture that cannot be decoded."""
    for raster in _rasters(drawings):
        try:
            kind = format_of(raster.data)
            assert kind is not None
            load(opened(raster.data, kind))
        except (DecodeError, PixelCountError):
            place = raster.origin or Origin("")
            yield Problem("PK653", place, "the picture in the drawing is damaged", "put it into the drawing anew")


def _rasters(drawings: Iterable[Drawing]) -> list[Raster]:
    return list({exposure_of(raster): raster for drawing in drawings for raster in rasters_in(drawing.parts)}.values())


def _developed(raster: Raster, inks: Inks) -> Encoded:
    kind = format_of(raster.data)
    assert kind is not None
    stored = opened(raster.data, kind)
    load(stored)
    clear = stored.convert("RGBA") if stored.has_transparency_data else None
    colours = (clear or stored).convert("RGB")
    if raster.grey:
        pixels = colours.convert("L", matrix=LIGHT)
    elif inks.press:
        assert inks.profile is not None
        pixels = separated(colours, inks.profile)
    else:
        pixels = colours
    plain = clear is not None or kind == "PNG" or has_few_colours(pixels)
    made = as_rows(pixels) if plain else as_jpeg(pixels, QUALITY, fine_chroma=True)
    return made._replace(alpha=as_rows(clear.getchannel("A"))) if clear is not None else made
