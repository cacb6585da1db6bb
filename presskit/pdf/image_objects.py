"""Developed pixels as image objects.

In: Encoded. Out: an object of a file: its bytes as they are.
Source: ISO 32000-1, 8.9.5 (image dictionaries), 7.4.4.4 (rows as in PNG), 7.4.8 (JPEG), 11.6.5.3 (soft masks).
"""

from presskit.page import Encoded
from presskit.pdf.flate import FLATE
from presskit.pdf.objects import File

_SPACES = {"grey": (b"/DeviceGray", 1), "rgb": (b"/DeviceRGB", 3), "cmyk": (b"/DeviceCMYK", 4)}
_ROWS = b"/DecodeParms<</Predictor 15/Colors %d/BitsPerComponent 8/Columns %d>>"


def enter_image(file: File, image: Encoded) -> int:
    """Enter an image, and beside it how opaque it is; returns its number."""
    space, channels = _SPACES[image.space]
    size = image.width, image.height
    entries = [b"/Type/XObject/Subtype/Image/Width %d/Height %d/ColorSpace%s/BitsPerComponent 8" % (*size, space)]
    if image.alpha is not None:
        entries.append(b"/SMask %d 0 R" % enter_image(file, image.alpha))
    if image.inverted:
        entries.append(b"/Decode[%s]" % b" ".join([b"1 0"] * channels))
    if image.filter == "DCT":
        entries.append(b"/Filter/DCTDecode")
    else:
        entries.append(FLATE + _ROWS % (channels, image.width))
    return file.enter_stream(image.data, b"".join(entries))
