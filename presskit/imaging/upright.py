"""Cameras write pixels as the sensor lay; pages want them upright.

In: an Exif orientation, 1 to 8. Out: where a part of the upright picture lies in the stored one, and how to turn it.
The part is cut and scaled first and turned last, since a part of a page is smaller than a photo.
Source: CIPA DC-008 (Exif), 4.6.5, tag 274.
"""

from typing import TYPE_CHECKING

from presskit.page import Crop

if TYPE_CHECKING:
    from PIL.Image import Image

LYING = 5
"""From this orientation on, width and height change places."""


def stored_crop(crop: Crop, orientation: int) -> Crop:
    """A part of the upright picture as a part of the stored one."""
    left, top, right, bottom = crop
    if orientation >= LYING:  # mirrored at the diagonal before anything else
        left, top, right, bottom = top, left, bottom, right
    if orientation in (2, 3, 7, 8):
        left, right = 1 - right, 1 - left
    if orientation in (3, 4, 6, 7):
        top, bottom = 1 - bottom, 1 - top
    return left, top, right, bottom


def turned(picture: "Image", orientation: int) -> "Image":
    """A stored picture upright."""
    from PIL.Image import Transpose

    turns = {
        2: Transpose.FLIP_LEFT_RIGHT,
        3: Transpose.ROTATE_180,
        4: Transpose.FLIP_TOP_BOTTOM,
        5: Transpose.TRANSPOSE,
        6: Transpose.ROTATE_270,
        7: Transpose.TRANSVERSE,
        8: Transpose.ROTATE_90,
    }
    return picture.transpose(turns[orientation]) if orientation in turns else picture
