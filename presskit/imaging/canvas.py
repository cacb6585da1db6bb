"""How large a GIF or WebP says it is, for those decoders ask for the memory of all pixels when they open a file.

In: the bytes of a file. Out: pixels; 0 where its head makes no sense, which the decoder will say.
Source: GIF89a, 18 (logical screen); RFC 9649, 2.5 to 2.7 (VP8, VP8L and VP8X chunks).
"""


def gif_pixels(data: bytes) -> int:
    """Pixels of the canvas of a GIF."""
    return int.from_bytes(data[6:8], "little") * int.from_bytes(data[8:10], "little")


def webp_pixels(data: bytes) -> int:
    """Pixels of the canvas of a WebP, by its first chunk."""
    kind = data[12:16]
    if kind == b"VP8X":
        return (int.from_bytes(data[24:27], "little") + 1) * (int.from_bytes(data[27:30], "little") + 1)
    if kind == b"VP8L":
        sides = int.from_bytes(data[21:25], "little")
        return ((sides & 0x3FFF) + 1) * ((sides >> 14 & 0x3FFF) + 1)
    if kind == b"VP8 ":
        return (int.from_bytes(data[26:28], "little") & 0x3FFF) * (int.from_bytes(data[28:30], "little") & 0x3FFF)
    return 0
