"""Pictures inside of a drawing: the bytes of a `data:` address, as far as a reader of drawings looks at them.

In: the address that an image element names. Out: the bytes of a PNG or JPEG file and the size that it tells; no pixel
is decoded here. ValueError with words for the user.
Source: RFC 2397 (data URLs); PNG, 11.2.2 (IHDR); JPEG (ITU-T T.81), B.2.2 (frame header).
"""

from base64 import b64decode
from binascii import Error
from urllib.parse import unquote_to_bytes

from presskit.load.problems.wording import shown

MOST_PIXELS = 16_000_000
_PNG, _JPEG = b"\x89PNG\r\n\x1a\n", b"\xff\xd8\xff"
_NO_FRAME = (0xC4, 0xC8, 0xCC)


def embedded(address: str) -> bytes:
    """The file in a `data:` address."""
    head, comma, body = address.strip().partition(",")
    if not head.lower().startswith("data:") or not comma:
        raise ValueError(f"image leads to {shown(address.strip())}, outside of the drawing")
    try:
        plain = unquote_to_bytes(body)
        data = b64decode(b"".join(plain.split())) if head.lower().endswith(";base64") else plain
    except (Error, ValueError):
        raise ValueError("the picture in the drawing is damaged") from None
    if not data.startswith((_PNG, _JPEG)):
        raise ValueError("the picture in the drawing is neither PNG nor JPEG")
    return data


def size_of(data: bytes) -> tuple[int, int]:
    """Width and height of a PNG or JPEG file in pixels."""
    png = data.startswith(_PNG)
    size = (int.from_bytes(data[16:20]), int.from_bytes(data[20:24])) if png else _frame_size(data)
    if not all(size):
        raise ValueError("the picture in the drawing is damaged")
    if size[0] * size[1] > MOST_PIXELS:
        raise ValueError(f"the picture in the drawing has more than {MOST_PIXELS} pixels")
    return size


def _frame_size(data: bytes) -> tuple[int, int]:
    at = 2
    while at + 9 < len(data) and data[at] == 0xFF:
        kind = data[at + 1]
        if 0xC0 <= kind <= 0xCF and kind not in _NO_FRAME:
            return int.from_bytes(data[at + 7 : at + 9]), int.from_bytes(data[at + 5 : at + 7])
        at += 2 + max(2, int.from_bytes(data[at + 2 : at + 4]))
    return 0, 0
