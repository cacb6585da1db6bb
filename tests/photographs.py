"""Real photographs for the tests, from scikit-image: public domain or CC0, in the wheel, never copied from it.

`astronaut` (NASA), `chelsea` (a cat, Stefan van der Walt), `coffee` (Rachel Michetti), `rocket` (SpaceX). They stand
for themselves: none is ever shown as the person of a profile.
"""

import io
from functools import cache
from importlib.util import find_spec
from pathlib import Path

from PIL import Image

FILES = {"astronaut": "astronaut.png", "chelsea": "chelsea.png", "coffee": "coffee.png", "rocket": "rocket.jpg"}
CAMERA = (4000, 3000)
"""12 million pixels."""


def photograph(name: str) -> Image.Image:
    """One of them in RGB."""
    spec = find_spec("skimage")
    assert spec is not None and spec.origin is not None
    return Image.open(Path(spec.origin).parent / "data" / FILES[name]).convert("RGB")


def encoded(picture: Image.Image, kind: str = "JPEG", **options: object) -> bytes:
    sink = io.BytesIO()
    picture.save(sink, kind, **options)
    return sink.getvalue()


@cache
def camera_file(shift: int = 0) -> bytes:
    """A JPEG of 12 megapixels with as much detail as a camera's: photographs side by side, at their own size,
    in an order of their own for each `shift` from 0 to 11."""
    wall = Image.new("RGB", CAMERA, (20 * shift, 90, 120))
    tiles = [photograph(name) for name in FILES]
    for number, (left, top) in enumerate((x, y) for y in range(0, CAMERA[1], 300) for x in range(0, CAMERA[0], 450)):
        wall.paste(tiles[(number * (shift // 4 + 1) + shift) % len(tiles)].crop((0, 0, 450, 300)), (left, top))
    return encoded(wall, quality=92)
