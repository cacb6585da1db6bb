"""Photos that would make a decoder walk, compute or fill the memory without end, each made by a few lines."""

import io
import struct
import zlib
from collections.abc import Callable

from PIL import Image


def chunk(kind: bytes, body: bytes) -> bytes:
    return struct.pack(">I", len(body)) + kind + body + struct.pack(">I", zlib.crc32(kind + body))


def png(between: bytes = b"", side: int = 400) -> bytes:
    """A grey PNG with something before its pixels."""
    head = chunk(b"IHDR", struct.pack(">IIBBBBB", side, side, 8, 0, 0, 0, 0))
    rows = chunk(b"IDAT", zlib.compress((b"\0" + b"\x80" * side) * side))
    return b"\x89PNG\r\n\x1a\n" + head + between + rows + chunk(b"IEND", b"")


def saved(picture: Image.Image, kind: str, **options: object) -> bytearray:
    sink = io.BytesIO()
    picture.save(sink, kind, **options)
    return bytearray(sink.getvalue())


def tiff_of(directories: int) -> bytes:
    data = saved(Image.new("L", (400, 400)), "TIFF")
    (at,) = struct.unpack("<I", data[4:8])
    (entries,) = struct.unpack("<H", data[at : at + 2])
    body = bytes(data[at : at + 2 + 12 * entries])
    last = at + len(body)
    for _ in range(directories):
        data[last : last + 4] = struct.pack("<I", len(data))
        last = len(data) + len(body)
        data += body + bytes(4)
    return bytes(data)


def tiff_with_a_broken_second_page() -> bytes:
    data = saved(Image.new("RGB", (400, 400)), "TIFF")
    (at,) = struct.unpack("<I", data[4:8])
    (entries,) = struct.unpack("<H", data[at : at + 2])
    end = at + 2 + 12 * entries
    data[end : end + 4] = struct.pack("<I", len(data))
    return bytes(data + struct.pack("<H", 500) + b"\1\1\xff\xff" * 3)


def gif_with_a_huge_second_picture() -> bytes:
    frames = [Image.new("P", (400, 400), index) for index in range(3)]
    data = saved(frames[0], "GIF", save_all=True, append_images=frames[1:])
    at = data.rfind(b"\x2c")
    data[at + 1 : at + 9] = b"\xff" * 8
    return bytes(data)


def orientation_twice() -> bytes:
    exif = b"II*\0\x08\0\0\0\1\0" + struct.pack("<HHI", 0x112, 3, 2) + struct.pack("<HH", 6, 6) + bytes(4)
    return png(chunk(b"eXIf", exif))


def filled_jpeg() -> bytes:
    data = bytes(saved(Image.new("RGB", (400, 400)), "JPEG"))
    return data[:2] + b"\xff" * 60_000_000 + data[2:]


def jpeg_of_segments() -> bytes:
    data = bytes(saved(Image.new("RGB", (400, 400)), "JPEG"))
    return data[:2] + b"\xff\xfe\0\2" * 5_000_000 + data[2:]


def commented_gif() -> bytes:
    data = bytes(saved(Image.new("P", (400, 400)), "GIF"))
    at = data.index(b"\x2c")
    return data[:at] + (b"\x21\xfe" + b"\xff" + b"a" * 255 + b"\0") * 200_000 + data[at:]


FILES: dict[str, tuple[Callable[[], bytes], str]] = {
    "tiff.tif": (lambda: tiff_of(100_000), "PK607"),
    "broken-page.tif": (tiff_with_a_broken_second_page, "PK602"),
    "huge-frame.gif": (gif_with_a_huge_second_picture, "PK602"),
    "promised-frames.png": (lambda: png(chunk(b"acTL", struct.pack(">II", 2, 0))), "PK602"),
    "turned-twice.png": (orientation_twice, ""),
    "chunks.png": (lambda: png(chunk(b"teXt", b"") * 1_000_000), "PK612"),
    "filled.jpg": (filled_jpeg, "PK612"),
    "segments.jpg": (jpeg_of_segments, "PK612"),
    "comments.gif": (commented_gif, ""),
    "wide.webp": (
        lambda: bytes(saved(Image.new("RGB", (16383, 3900), (9, 9, 9)), "WEBP", quality=1, method=0)),
        "PK603",
    ),
    "large.webp": (lambda: bytes(saved(Image.new("RGB", (4000, 4000), (9, 9, 9)), "WEBP", quality=1, method=0)), ""),
    "large.png": (lambda: png(side=5000), ""),
    "large.jpg": (lambda: bytes(saved(Image.linear_gradient("L").resize((8000, 8000)), "JPEG")), ""),
}
"""Name -> what makes the file, and the code of the answer; none: it is taken."""
