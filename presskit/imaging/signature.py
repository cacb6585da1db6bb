"""What a file is, by its first bytes: its name may say anything.

In: the first bytes of a file. Out: one of the five formats that are read; what else it may be knows load/likeness.py.
Pillow is told which decoder to use, so that a file never chooses one: its EPS reader would start Ghostscript.
"""

from typing import Literal

from presskit.load.likeness import Signature

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


_READ: dict[Format, tuple[Signature, ...]] = {
    "JPEG": (Signature(0, (b"\xff\xd8\xff",)),),
    "PNG": (Signature(0, (b"\x89PNG\r\n\x1a\n",)),),
    "WEBP": (Signature(0, (b"RIFF",)), Signature(8, (b"WEBP",))),
    "TIFF": (Signature(0, (b"II*\0", b"MM\0*")),),
    "GIF": (Signature(0, (b"GIF87a", b"GIF89a")),),
}


def format_of(data: bytes) -> Format | None:
    """The format that the file is in, if it is one of those that are read."""
    for name, signatures in _READ.items():
        if all(data.startswith(signature.marks, signature.at) for signature in signatures):
            return name
    return None
