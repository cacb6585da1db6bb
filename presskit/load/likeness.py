"""What a file that is not what it should be seems to be, by its first bytes: its name may say anything.

In: the bytes of a file, and its name. Out: words such as "an Excel workbook", and what to do with one. Used where a
photo, a text or a table is expected. Source: the formats' own signatures.
"""

from pathlib import Path
from typing import NamedTuple


class Signature(NamedTuple):
    """A run of bytes near the beginning of a file."""

    at: int
    marks: tuple[bytes, ...]


_PICTURES: tuple[tuple[str, Signature], ...] = (
    ("a HEIC photo", Signature(4, (b"ftyphei", b"ftyphev", b"ftypmif1", b"ftypmsf1"))),
    ("an AVIF photo", Signature(4, (b"ftypavi",))),
    ("a JPEG XL photo", Signature(0, (b"\xff\x0a", b"\0\0\0\x0cJXL "))),
    ("a JPEG XR photo", Signature(0, (b"II\xbc\x01",))),
    ("a JPEG 2000 photo", Signature(0, (b"\0\0\0\x0cjP  ", b"\xff\x4f\xff\x51"))),
    ("a raw photo of a camera", Signature(4, (b"ftypcrx",))),
    ("a raw photo of a camera", Signature(0, (b"FUJIFILMCCD-RAW", b"IIRO", b"IIRS", b"MMOR", b"IIU\0"))),
    ("a raw photo of a camera", Signature(8, (b"CR\2\0",))),
    ("a BigTIFF", Signature(0, (b"II+\0", b"MM\0+"))),
    ("a Windows bitmap", Signature(0, (b"BM",))),
)
"""Kinds of photos that are not read."""
_OTHERS: tuple[tuple[str, Signature], ...] = (
    ("a PDF", Signature(0, (b"%PDF",))),
    ("PostScript", Signature(0, (b"%!", b"\xc5\xd0\xd3\xc6"))),
    ("a Photoshop file", Signature(0, (b"8BPS",))),
    ("a FITS file", Signature(0, (b"SIMPLE  =",))),
    ("an icon", Signature(0, (b"\0\0\1\0",))),
    ("a film", Signature(4, (b"ftypqt", b"ftypmp4", b"ftypiso", b"ftypM4V"))),
    ("the companion that macOS puts beside a file", Signature(0, (b"\0\5\x16\7",))),
    ("a place holder of Git LFS", Signature(0, (b"version https://git-lfs",))),
    ("a web page", Signature(0, (b"<!DOCTYPE html", b"<!doctype html", b"<html", b"<HTML"))),
    ("an SVG drawing", Signature(0, (b"<svg", b"<?xml"))),
    ("a text with formatting (RTF)", Signature(0, (b"{\\rtf",))),
    ("packed (gzip)", Signature(0, (b"\x1f\x8b",))),
    ("an SQLite database", Signature(0, (b"SQLite format 3\0",))),
)
_READ: tuple[tuple[str, Signature], ...] = (
    ("a JPEG photo", Signature(0, (b"\xff\xd8\xff",))),
    ("a PNG picture", Signature(0, (b"\x89PNG\r\n",))),
    ("a TIFF picture", Signature(0, (b"II*\0", b"MM\0*"))),
    ("a GIF picture", Signature(0, (b"GIF87a", b"GIF89a"))),
    ("a WebP picture", Signature(8, (b"WEBP",))),
)
"""Pictures that are read, in the place of a text."""

_WORKBOOK, _WORD, _SLIDES = "an Excel workbook", "a Word document", "a PowerPoint file"
_PACKED: tuple[tuple[str, tuple[bytes, ...], tuple[str, ...]], ...] = (
    (_WORKBOOK, (b"xl/workbook",), (".xlsx", ".xlsm", ".xls", ".xlsb")),
    (_WORD, (b"word/document",), (".docx", ".docm", ".doc")),
    (_SLIDES, (b"ppt/presentation",), (".pptx", ".ppt")),
    ("a spreadsheet of LibreOffice", (b"opendocument.spreadsheet",), (".ods",)),
    ("a document of LibreOffice", (b"opendocument.text",), (".odt",)),
    ("a Numbers spreadsheet", (b"Index/CalculationEngine",), (".numbers",)),
    ("a Pages document", (), (".pages",)),
)
"""Kinds of ZIP archives: what stands in them, and how their names end."""

_TABLES = (_WORKBOOK, "a spreadsheet of LibreOffice", "a Numbers spreadsheet")
_TEXTS = (_WORD, "a document of LibreOffice", "a Pages document", "a text with formatting (RTF)")


def likeness(data: bytes, name: str = "") -> str:
    """What a file that is none of the formats that are read seems to be, in words; empty: nobody knows."""
    if data.startswith((b"PK\3\4", b"\xd0\xcf\x11\xe0")):
        return _packed(data, Path(name).suffix.lower())
    start = data[:256].lstrip()
    for what, signature in (*_PICTURES, *_OTHERS):
        if start.startswith(signature.marks, signature.at):
            return what
    return ""


def is_picture(what: str) -> bool:
    """Whether a likeness is a photo in a format that is not read."""
    return any(what == kind for kind, _ in _PICTURES)


def no_text(data: bytes, name: str) -> tuple[str, str] | None:
    """What a file is that stands in the place of a text or a table, and what to do; None: it may be a text."""
    what = likeness(data, name)
    if not what:
        kinds = (kind for kind, signature in _READ if data.startswith(signature.marks, signature.at))
        what = next(kinds, "")
    if not what or (is_picture(what) and b"\0" not in data[:64]):
        return None
    if what in _TABLES:
        return what, 'save its sheet as "CSV UTF-8" and name that file'
    if what in _TEXTS:
        return what, "copy its text into a plain text file in UTF-8"
    return what, "name a text file in UTF-8"


def _packed(data: bytes, suffix: str) -> str:
    for what, inside, suffixes in _PACKED:
        if suffix in suffixes or any(mark in data for mark in inside):
            return what
    return "a ZIP archive" if data.startswith(b"PK") else "a file of an old Office"
