"""Stand-ins for photos that are not there yet: neutral drawn scenes that say what they are.

In: what the picture stands for, and its size. Out: the bytes of a JPEG. For the starter alone: pages with pictures show
an author what a kit will look like. Nothing on them is anybody or anywhere.
"""

from io import BytesIO
from math import sin, tau
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from PIL.Image import Image
    from PIL.ImageDraw import ImageDraw

Scene = Literal["road", "person", "hills", "lights"]
Tone = tuple[int, int, int]

_FINE = 2
"""Pixels are drawn so many times as fine as they come out."""
_SKY_TOP, _SKY_LOW = (92, 106, 124), (226, 229, 233)
_HILLS: tuple[Tone, ...] = ((172, 181, 192), (128, 140, 155), (84, 97, 114))
_GROUND, _ROAD, _LINE = (56, 66, 81), (38, 46, 58), (232, 234, 236)
_WORDS = "STAND-IN, TO BE REPLACED"


def stand_in(scene: Scene, width: int, height: int) -> bytes:
    """A JPEG of `width` × `height` pixels; the same scene and size give the same picture."""
    from PIL import Image, ImageDraw

    wide, high = width * _FINE, height * _FINE
    picture = _sky(wide, high)
    draw = ImageDraw.Draw(picture)
    _SCENES[scene](draw, wide, high)
    picture = picture.resize((width, height), Image.Resampling.LANCZOS)
    _signed(picture)
    sink = BytesIO()
    picture.save(sink, "JPEG", quality=82, optimize=True)
    return sink.getvalue()


def _sky(width: int, height: int) -> "Image":
    from PIL import Image

    shades = Image.linear_gradient("L").resize((1, 256))
    bands = [shades.point([round(top + (low - top) * level / 255) for level in range(256)])
             for top, low in zip(_SKY_TOP, _SKY_LOW, strict=True)]  # fmt: skip
    return Image.merge("RGB", bands).resize((width, height))


def _ridges(draw: "ImageDraw", width: int, height: int, horizon: float) -> None:
    """Three ridges of hills, the nearest the darkest."""
    for number, tone in enumerate(_HILLS):
        top = height * (horizon + 0.07 * (number - 2))
        rise = height * 0.035
        points = [
            (x, top + rise * (sin(tau * x / width * (1.3 + number) + 2 * number) + 0.4 * sin(tau * x / width * 5.1)))
            for x in range(0, width + 8, 8)
        ]
        draw.polygon([*points, (width, height), (0, height)], fill=tone)


def _road(draw: "ImageDraw", width: int, height: int) -> None:
    """A road that swings to the horizon."""
    _ridges(draw, width, height, 0.5)
    top = height * 0.56
    draw.rectangle((0, top, width, height), fill=_GROUND)
    steps = 60
    for edge, tone in ((0.035, _LINE), (0.0, _ROAD)):
        sides: list[list[tuple[float, float]]] = [[], []]
        for step in range(steps + 1):
            near = (step / steps) ** 2
            y, middle = top + (height - top) * near, width * (0.62 - 0.16 * sin(3.2 * (1 - step / steps)))
            half = width * (0.006 + 0.36 * near) * (1 + edge)
            sides[0].append((middle - half, y))
            sides[1].append((middle + half, y))
        draw.polygon([*sides[0], *sides[1][::-1]], fill=tone)


def _person(draw: "ImageDraw", width: int, height: int) -> None:
    """Head and shoulders of nobody, before hills."""
    _ridges(draw, width, height, 0.66)
    middle, unit = width * 0.5, min(width, height) / 10
    chin = height * 0.52
    draw.rounded_rectangle((middle - 3.4 * unit, chin + 0.9 * unit, middle + 3.4 * unit, height + 4 * unit),
                           radius=2.2 * unit, fill=_ROAD)  # fmt: skip
    draw.rounded_rectangle((middle - 0.75 * unit, chin - unit, middle + 0.75 * unit, chin + 1.6 * unit),
                           radius=0.7 * unit, fill=_GROUND)  # fmt: skip
    draw.ellipse((middle - 1.55 * unit, chin - 3.9 * unit, middle + 1.55 * unit, chin + 0.3 * unit), fill=_GROUND)


def _hills(draw: "ImageDraw", width: int, height: int) -> None:
    sun = min(width, height) * 0.11
    draw.ellipse((width * 0.68 - sun, height * 0.3 - sun, width * 0.68 + sun, height * 0.3 + sun), fill=_LINE)
    _ridges(draw, width, height, 0.62)


def _lights(draw: "ImageDraw", width: int, height: int) -> None:
    """Beams over a stage or a grandstand."""
    for number in range(6):
        x = width * (0.08 + 0.17 * number)
        tone = _HILLS[number % 2]
        draw.polygon([(x, 0), (x + width * 0.02, 0), (x + width * (0.3 - 0.09 * number), height),
                      (x + width * (0.05 - 0.09 * number), height)], fill=tone)  # fmt: skip
    draw.rectangle((0, height * 0.8, width, height), fill=_GROUND)


def _signed(picture: "Image") -> None:
    """The words that say what it is, on a plate at the lower left."""
    from PIL import ImageDraw, ImageFont

    draw = ImageDraw.Draw(picture)
    size = max(12, min(picture.size) // 42)
    font = ImageFont.load_default(size)
    left, top, right, bottom = draw.textbbox((0, 0), _WORDS, font=font)
    x, y = size * 1.6, picture.height - size * 2.6 - (bottom - top)
    draw.rectangle((x - size * 0.7, y - size * 0.5, x + right - left + size * 0.7, y + bottom - top + size * 0.5),
                   fill=_LINE)  # fmt: skip
    draw.text((x - left, y - top), _WORDS, fill=_ROAD, font=font)


_SCENES = {"road": _road, "person": _person, "hills": _hills, "lights": _lights}
