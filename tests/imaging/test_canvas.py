"""The size that a GIF or WebP states, by every kind of head."""

import io

import pytest
from PIL import Image

from presskit.imaging.canvas import gif_pixels, webp_pixels


@pytest.mark.parametrize("options", [{"quality": 50}, {"lossless": True}, {"quality": 50, "exif": b"Exif\0\0II*\0"}])
@pytest.mark.parametrize("size", [(33, 17), (1, 4000), (4000, 1)])
def test_a_webp_says_its_size(size: tuple[int, int], options: dict[str, object]) -> None:
    sink = io.BytesIO()
    Image.new("RGB", size).save(sink, "WEBP", **options)
    assert webp_pixels(sink.getvalue()) == size[0] * size[1]


def test_a_gif_says_its_size() -> None:
    sink = io.BytesIO()
    Image.new("P", (300, 7)).save(sink, "GIF")
    assert gif_pixels(sink.getvalue()) == 2100


def test_what_has_no_head_has_no_size() -> None:
    assert webp_pixels(b"RIFF") == 0
    assert gif_pixels(b"GIF89a") == 0
