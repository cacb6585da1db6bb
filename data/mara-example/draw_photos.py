"""The photos of this made-up profile, drawn: run `python draw_photos.py` in this folder to make photos/ anew.

Nobody and nothing real is on them. Needs Pillow.
"""

from math import cos, sin, tau
from pathlib import Path

from PIL import Image, ImageDraw, ImageFilter

Point = tuple[float, float]
Tone = tuple[int, int, int]

FINE = 2
DUSK, SAND, PINE, ASPHALT = (38, 46, 74), (240, 176, 118), (30, 58, 58), (52, 54, 62)
WHITE, RED, INK, STEEL = (244, 242, 236), (206, 52, 40), (20, 22, 30), (150, 158, 170)


def sky(size: tuple[int, int], top: Tone, low: Tone) -> Image.Image:
    """A sky that goes from one tone to another."""
    shades = Image.linear_gradient("L").resize((1, 256))
    bands = [
        shades.point([round(a + (b - a) * level / 255) for level in range(256)]) for a, b in zip(top, low, strict=True)
    ]
    return Image.merge("RGB", bands).resize(size)


def ridge(draw: ImageDraw.ImageDraw, width: int, height: int, top: float, rise: float, tone: Tone) -> None:
    """A line of hills."""
    points = [(x, height * (top - rise * (0.6 * sin(x / width * 7 + top * 9) + 0.4 * sin(x / width * 17))))
              for x in range(0, width + 9, 9)]  # fmt: skip
    draw.polygon([*points, (width, height), (0, height)], fill=tone)


def car(draw: ImageDraw.ImageDraw, x: float, y: float, long: float, body: Tone) -> None:
    """A small touring car from the side, its wheels on y."""
    unit = long / 10

    def at(*points: Point) -> list[Point]:
        return [(x + unit * across, y - unit * up) for across, up in points]

    draw.ellipse((x - unit * 0.2, y - unit * 0.25, x + long * 1.02, y + unit * 0.35), fill=INK)
    draw.polygon(at((0.2, 0.5), (0.1, 1.5), (1.6, 1.9), (3.0, 3.1), (6.2, 3.1), (8.0, 1.9), (9.7, 1.5), (9.9, 0.5)),
                 fill=body)  # fmt: skip
    draw.polygon(at((2.2, 1.95), (3.2, 2.85), (4.5, 2.85), (4.5, 1.95)), fill=DUSK)
    draw.polygon(at((4.75, 1.95), (4.75, 2.85), (6.0, 2.85), (7.3, 1.95)), fill=DUSK)
    draw.polygon(at((0.0, 2.5), (-0.2, 2.75), (1.2, 2.75), (1.2, 2.5)), fill=INK)
    draw.polygon(at((0.5, 1.6), (0.7, 2.5), (0.9, 2.5), (0.9, 1.7)), fill=INK)
    draw.polygon(at((3.6, 0.6), (4.6, 1.8), (5.4, 1.8), (4.4, 0.6)), fill=WHITE)
    for wheel in (2.1, 7.9):
        for radius, tone in ((1.0, INK), (0.62, STEEL), (0.2, INK)):
            middle = (x + unit * wheel, y - unit * 0.75)
            draw.ellipse((middle[0] - radius * unit, middle[1] - radius * unit, middle[0] + radius * unit,
                          middle[1] + radius * unit), fill=tone)  # fmt: skip


def kerb(draw: ImageDraw.ImageDraw, left: Point, right: Point, high: float, count: int) -> None:
    """Red and white stones from one point to another."""
    for stone in range(count):
        a, b = stone / count, (stone + 1) / count
        x0, x1 = left[0] + (right[0] - left[0]) * a, left[0] + (right[0] - left[0]) * b
        y0, y1 = left[1] + (right[1] - left[1]) * a, left[1] + (right[1] - left[1]) * b
        tone = RED if stone % 2 else WHITE
        draw.polygon([(x0, y0), (x1, y1), (x1, y1 + high), (x0, y0 + high)], fill=tone)


def dust(picture: Image.Image, x: float, y: float, size: float) -> Image.Image:
    """Dust that a wheel throws up."""
    cloud = Image.new("L", picture.size, 0)
    draw = ImageDraw.Draw(cloud)
    for puff in range(14):
        radius = size * (0.25 + 0.05 * (puff * 7 % 5))
        middle = x - size * 0.28 * puff, y - size * 0.1 * (puff * 5 % 7)
        draw.ellipse(
            (middle[0] - radius, middle[1] - radius, middle[0] + radius, middle[1] + radius), fill=150 - 8 * puff
        )
    cloud = cloud.filter(ImageFilter.GaussianBlur(size * 0.12))
    return Image.composite(Image.new("RGB", picture.size, (226, 196, 164)), picture, cloud)


def turn(width: int, height: int) -> Image.Image:
    """A car comes out of a bend at dusk."""
    picture = sky((width, height), DUSK, SAND)
    draw = ImageDraw.Draw(picture)
    ridge(draw, width, height, 0.52, 0.04, (92, 84, 104))
    ridge(draw, width, height, 0.58, 0.025, PINE)
    draw.polygon([(0, height * 0.66), (width, height * 0.6), (width, height), (0, height)], fill=ASPHALT)
    kerb(draw, (0, height * 0.84), (width, height * 0.93), height * 0.025, 14)
    picture = dust(picture, width * 0.2, height * 0.74, width * 0.13)
    car(ImageDraw.Draw(picture), width * 0.2, height * 0.77, width * 0.6, RED)
    return picture


def start(width: int, height: int) -> Image.Image:
    """Cars wait for the lights."""
    picture = sky((width, height), (86, 120, 152), (228, 224, 212))
    draw = ImageDraw.Draw(picture)
    ridge(draw, width, height, 0.5, 0.05, PINE)
    draw.rectangle((0, height * 0.58, width, height), fill=ASPHALT)
    draw.rectangle((width * 0.08, height * 0.1, width * 0.92, height * 0.2), fill=INK)
    for lamp in range(5):
        x = width * (0.26 + 0.12 * lamp)
        draw.ellipse((x - height * 0.035, height * 0.115, x + height * 0.035, height * 0.185), fill=RED)
    for row, (tone, x) in enumerate(((STEEL, 0.5), ((214, 170, 60), 0.26), (RED, 0.02))):
        car(draw, width * x, height * (0.68 + 0.11 * row), width * (0.3 + 0.06 * row), tone)
    return picture


def helmet(width: int, height: int) -> Image.Image:
    """Head and shoulders in a helmet."""
    picture = sky((width, height), (196, 192, 184), (236, 232, 224))
    draw = ImageDraw.Draw(picture)
    middle, unit = width * 0.56, width / 12
    draw.rounded_rectangle(
        (middle - 4.2 * unit, height * 0.66, middle + 4.2 * unit, height * 1.3), radius=2.4 * unit, fill=RED
    )
    draw.polygon(
        [(middle - 0.9 * unit, height * 0.66), (middle + 0.9 * unit, height * 0.66), (middle, height * 0.8)], fill=WHITE
    )
    draw.rounded_rectangle(
        (middle - 2.3 * unit, height * 0.2, middle + 2.3 * unit, height * 0.66), radius=2.2 * unit, fill=WHITE
    )
    draw.rectangle((middle - 2.3 * unit, height * 0.3, middle + 2.3 * unit, height * 0.335), fill=RED)
    draw.rounded_rectangle(
        (middle - 2.0 * unit, height * 0.37, middle + 2.0 * unit, height * 0.49), radius=0.5 * unit, fill=INK
    )
    draw.polygon([(middle - 1.6 * unit, height * 0.39), (middle - 0.4 * unit, height * 0.39),
                  (middle - 1.0 * unit, height * 0.47), (middle - 1.8 * unit, height * 0.47)], fill=DUSK)  # fmt: skip
    draw.rounded_rectangle(
        (middle - 1.3 * unit, height * 0.56, middle + 1.3 * unit, height * 0.6), radius=0.2 * unit, fill=STEEL
    )
    return picture


def circuit(width: int, height: int) -> Image.Image:
    """A circuit from above."""
    picture = Image.new("RGB", (width, height), (108, 134, 92))
    draw = ImageDraw.Draw(picture)
    for field in range(9):
        x = width * (field / 8 - 0.1)
        draw.polygon(
            [(x, 0), (x + width * 0.07, 0), (x + width * 0.02, height), (x - width * 0.05, height)], fill=(118, 146, 98)
        )
    line = [(width * (0.5 + (0.34 + 0.09 * cos(3 * t)) * cos(t)), height * (0.5 + (0.3 + 0.1 * sin(2 * t)) * sin(t)))
            for t in (tau * step / 240 for step in range(241))]  # fmt: skip
    for wide, tone in ((0.062, WHITE), (0.054, ASPHALT)):
        draw.line(line, fill=tone, width=round(width * wide), joint="curve")
    return picture


def board(width: int, height: int) -> Image.Image:
    """A pit board at the wall."""
    picture = sky((width, height), (176, 190, 200), (224, 224, 218))
    draw = ImageDraw.Draw(picture)
    draw.rectangle((0, height * 0.7, width, height), fill=STEEL)
    kerb(draw, (0, height * 0.7), (width, height * 0.7), height * 0.05, 22)
    x, y, wide, high = width * 0.3, height * 0.16, width * 0.3, height * 0.46
    draw.line(((x + wide / 2, y + high), (x + wide / 2, height)), fill=INK, width=round(width * 0.012))
    draw.rectangle((x, y, x + wide, y + high), fill=INK)
    bar = wide * 0.13
    for left in (x + wide * 0.18, x + wide * 0.55):
        draw.rectangle((left, y + high * 0.18, left + bar, y + high * 0.82), fill=(240, 200, 60))
    draw.arc(
        (x + wide * 0.18 - bar, y + high * 0.18, x + wide * 0.47, y + high * 0.5),
        -90,
        90,
        fill=(240, 200, 60),
        width=round(bar),
    )
    return picture


PHOTOS = {
    "turn.jpg": (turn, 1840, 2454), "start.jpg": (start, 1800, 1200), "helmet.jpg": (helmet, 1280, 1600),
    "circuit.jpg": (circuit, 1800, 1200), "board.jpg": (board, 1800, 1200),
}  # fmt: skip

if __name__ == "__main__":
    folder = Path(__file__).with_name("photos")
    folder.mkdir(exist_ok=True)
    for name, (scene, width, height) in PHOTOS.items():
        drawn = scene(width * FINE, height * FINE).resize((width, height), Image.Resampling.LANCZOS)
        drawn.save(folder / name, quality=80, optimize=True)
