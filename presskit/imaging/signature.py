"""What a file is, by its first bytes: its name may say anything.

In: the first bytes of a file. Out: one of the five formats that are read, or what else it seems to be.
Pillow is told which decoder to use, so that a file never chooses one: its EPS reader would start Ghostscript.
"""

from typing import Literal, NamedTuple

Format = Literal["JPEG", "PNG", "WEBP", "TIFF", "GIF"]

SUFFIXES: dict[Format, tuple[str, ...]] = {
    "JPEG": (".jpg", ".jpeg", ".jpe", ".jfif"),
    "PNG": (".png",),
    "WEBP": (".webp",),
    "TIFF": (".tif", ".tiff"),
    "GIF": (".gif",),
}
"""How files of each format are usually called."""

NAMES: dict[Format, str] = {"JPEG": "JPEG", "PNG": "PNG", "WEBP": "WebP", "TIFF": "TIFF", "GIF": "GIF"}


class Signature(NamedTuple):
    """A run of bytes near the beginning of a file."""

    at: int
    marks: tuple[bytes, ...]


_READ: dict[Format, tuple[Signature, ...]] = {
    "JPEG": (Signature(0, (b"\xff\xd8\xff",)),),
    "PNG": (Signature(0, (b"\x89PNG\r\n\x1a\n",)),),
    "WEBP": (Signature(0, (b"RIFF",)), Signature(8, (b"WEBP",))),
    "TIFF": (Signature(0, (b"II*\0", b"MM\0*")),),
    "GIF": (Signature(0, (b"GIF87a", b"GIF89a")),),
}
_OTHERS: tuple[tuple[str, Signature], ...] = (
    ("a PDF", Signature(0, (b"%PDF",))),
    ("PostScript", Signature(0, (b"%!", b"\xc5\xd0\xd3\xc6"))),
    ("a Photoshop file", Signature(0, (b"8BPS",))),
    ("a HEIC photo", Signature(4, (b"ftyphei", b"ftyphev", b"ftypmif1", b"ftypmsf1"))),
    ("an AVIF picture", Signature(4, (b"ftypavi",))),
    ("JPEG 2000", Signature(0, (b"\0\0\0\x0cjP  ", b"\xff\x4f\xff\x51"))),
    ("a FITS file", Signature(0, (b"SIMPLE  =",))),
    ("an icon", Signature(0, (b"\0\0\1\0",))),
    ("a Windows bitmap", Signature(0, (b"BM",))),
    ("a BigTIFF", Signature(0, (b"II+\0", b"MM\0+"))),
    ("a web page", Signature(0, (b"<!DOCTYPE html", b"<!doctype html", b"<html", b"<HTML"))),
    ("an SVG drawing", Signature(0, (b"<svg", b"<?xml"))),
)


def format_of(data: bytes) -> Format | None:
    """The format that the file is in, if it is one of those that are read."""
    for name, signatures in _READ.items():
        if all(data.startswith(signature.marks, signature.at) for signature in signatures):
            return name
    return None


def likeness(data: bytes) -> str:
    """What a file of no format that is read seems to be, in words; empty: nobody knows."""
    start = data[:256].lstrip()
    for name, signature in _OTHERS:
        if start.startswith(signature.marks, signature.at):
            return name
    return ""
