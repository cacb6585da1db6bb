"""Bad and odd photos of the corpus (I01 to I23), made for one run: no picture is kept in the repository."""

import io
import struct
import zlib
from collections.abc import Callable
from pathlib import Path

from PIL import Image, ImageCms, ImageOps

SIZE = (64, 48)


def photo(mode: str = "RGB", size: tuple[int, int] = SIZE) -> Image.Image:
    """A smooth picture in which every corner is different."""
    across = Image.linear_gradient("L").rotate(90).resize(size)
    down = Image.linear_gradient("L").resize(size)
    return Image.merge("RGB", (across, down, ImageOps.invert(across))).convert(mode)


def encoded(picture: Image.Image, kind: str, **options: object) -> bytes:
    sink = io.BytesIO()
    picture.save(sink, kind, **options)
    return sink.getvalue()


def _case(name: str, data: Callable[[], bytes]) -> Callable[[Path], None]:
    def write(folder: Path) -> None:
        # For no edition: what is asked here is what a file is, not whether it has pixels enough for a page.
        profile = (
            f"person: {{name: Jo Example}}\nphotos:\n  - {{file: {name}, alt: A start, credit: Jo Sample, for: []}}\n"
        )
        (folder / "profile.yaml").write_text(profile, encoding="utf-8")
        (folder / name).write_bytes(data())

    return write


def _chunk(name: bytes, body: bytes) -> bytes:
    return struct.pack(">I", len(body)) + name + body + struct.pack(">I", zlib.crc32(name + body))


def _black_png(side: int) -> bytes:
    """A black picture of one bit a pixel, as small as deflate makes it."""
    rows = zlib.compressobj(9)
    row = bytes(1 + (side + 7) // 8)
    data = b"".join(rows.compress(row) for _ in range(side)) + rows.flush()
    head = struct.pack(">IIBBBBB", side, side, 1, 0, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + _chunk(b"IHDR", head) + _chunk(b"IDAT", data) + _chunk(b"IEND", b"")


def _half(data: bytes) -> bytes:
    return data[: len(data) // 2]


def _bad_crc() -> bytes:
    data = bytearray(encoded(photo(), "PNG"))
    data[data.index(b"IEND") - 8] ^= 0xFF  # of the checksum, not of the pixels
    return bytes(data)


def _many_scans() -> bytes:
    """A progressive JPEG whose last scan is there a thousand times."""
    data = encoded(photo(), "JPEG", progressive=True)
    scan = data[data.rindex(b"\xff\xda") : -2]
    return data[:-2] + scan * 1000 + data[-2:]


def _exif() -> Image.Exif:
    exif = Image.Exif()
    exif[0x0112] = 6
    exif.get_ifd(0x8825)[2] = (59.0, 19.0, 48.0)
    return exif


def _frames(kind: str, count: int = 3) -> bytes:
    rest = [photo().rotate(20 * turn) for turn in range(1, count)]
    return encoded(photo(), kind, save_all=True, append_images=rest)


def _grey16() -> Image.Image:
    row = b"".join(struct.pack("<H", 65535 * x // (SIZE[0] - 1)) for x in range(SIZE[0]))
    return Image.frombytes("I;16", SIZE, row * SIZE[1])


def _with_a_hole(mode: str) -> Image.Image:
    picture = photo(mode)
    picture.paste((0, 0, 0, 0), (0, 0, 8, 8))
    return picture


def _srgb() -> bytes:
    return ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()


PICTURES: dict[str, Callable[[Path], None]] = {
    "I01_empty": _case("start.jpg", lambda: b""),
    "I02_web_page": _case("start.jpg", lambda: b"\n<!DOCTYPE html><title>404</title>"),
    "I03_truncated_jpeg": _case("start.jpg", lambda: _half(encoded(photo(size=(400, 300)), "JPEG"))),
    "I04_truncated_png": _case("start.png", lambda: _half(encoded(photo(), "PNG"))),
    "I05_bad_checksum": _case("start.png", _bad_crc),
    "I06_png_called_jpg": _case("start.jpg", lambda: encoded(photo(), "PNG")),
    "I07_eps_called_png": _case("logo.png", lambda: b"%!PS-Adobe-3.0 EPSF-3.0\n%%BoundingBox: 0 0 9 9\n"),
    "I08_bitmap": _case("start.bmp", lambda: encoded(photo(), "BMP")),
    "I08_camera_raw": _case("start.cr2", lambda: b"II*\0\x10\0\0\0CR\2\0" + bytes(60)),
    "I08_companion_of_macos": _case("._start.jpg", lambda: b"\0\5\x16\7\0\2\0\0Mac OS X" + bytes(60)),
    "I08_film": _case("start.mov", lambda: b"\0\0\0\x14ftypqt  " + bytes(60)),
    "I08_heic": _case("start.heic", lambda: b"\0\0\0\x18ftypheic" + bytes(60)),
    "I08_jpeg_xl": _case("start.jxl", lambda: b"\xff\x0a" + bytes(60)),
    "I08_word": _case("start.docx", lambda: b"PK\3\4\x14\0" + bytes(60)),
    "I08_fits": _case("start.fits", lambda: b"SIMPLE  =                    T".ljust(2880)),
    "I08_icon": _case("start.ico", lambda: encoded(photo(), "ICO")),
    "I08_pdf": _case("start.pdf", lambda: b"%PDF-1.7\n"),
    "I08_photoshop": _case("start.psd", lambda: b"8BPS\0\1" + bytes(60)),
    "I08_targa": _case("start.tga", lambda: encoded(photo(), "TGA")),
    "I09_50000_pixels_square": _case("start.png", lambda: _black_png(50_000)),
    "I10_13000_pixels_in_20_kB": _case("start.png", lambda: _black_png(13_000)),
    "I11_a_thousand_scans": _case("start.jpg", _many_scans),
    "I12_cmyk_jpeg": _case("start.jpg", lambda: encoded(photo("CMYK"), "JPEG")),
    "I13_cmyk_tiff": _case("start.tif", lambda: encoded(photo("CMYK"), "TIFF")),
    "I14_16_bit_png": _case("start.png", lambda: encoded(_grey16(), "PNG")),
    "I15_32_bit_tiff": _case("start.tif", lambda: encoded(photo("L").convert("I"), "TIFF")),
    "I15_float_tiff": _case("start.tif", lambda: encoded(photo("L").convert("F"), "TIFF")),
    "I16_animated_gif": _case("start.gif", lambda: _frames("GIF")),
    "I16_animated_webp": _case("start.webp", lambda: _frames("WEBP")),
    "I17_turned_with_a_place": _case("start.jpg", lambda: encoded(photo(), "JPEG", exif=_exif())),
    "I19_alpha": _case("start.png", lambda: encoded(photo("RGBA"), "PNG")),
    "I19_one_bit": _case("start.png", lambda: encoded(photo("1"), "PNG")),
    "I19_palette": _case("start.png", lambda: encoded(photo("P"), "PNG")),
    "I20_broken_profile": _case("start.jpg", lambda: encoded(photo(), "JPEG", icc_profile=b"\0" * 300)),
    "I20_profile_of_another_kind": _case("start.jpg", lambda: encoded(photo("CMYK"), "JPEG", icc_profile=_srgb())),
    "I24_jpeg_without_its_end_mark": _case("start.jpg", lambda: encoded(photo(), "JPEG")[:-2]),
    "I24_jpeg_without_its_last_pixels": _case("start.jpg", lambda: encoded(photo(), "JPEG", progressive=True)[:-6]),
    "I25_see_through": _case("start.png", lambda: encoded(_with_a_hole("RGBA"), "PNG")),
    "I25_see_through_palette": _case("start.gif", lambda: encoded(_with_a_hole("RGBA"), "GIF")),
    "I22_many_pages": _case("start.tif", lambda: _frames("TIFF")),
    "I23_a_strip": _case("start.png", lambda: encoded(photo(size=(16, 20_000)), "PNG")),
    "I23_one_pixel": _case("start.png", lambda: encoded(photo(size=(1, 1)), "PNG")),
}
"""Case -> what it writes."""

DECODED_IN_A_CHILD = frozenset({"I09_50000_pixels_square", "I10_13000_pixels_in_20_kB", "I11_a_thousand_scans"})
