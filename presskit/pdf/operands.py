"""Numbers and strings as PDF writes them, as short as they can be.

In: points, 1/1000 em and text. Out: bytes for a content stream or an object.
Source: ISO 32000-1, 7.3.3 (numbers: no exponents), 7.3.4 (strings), 7.9.2.2 (text strings).
"""

from functools import lru_cache
from urllib.parse import quote

from presskit.model.geometry import Box
from presskit.units import Pt


@lru_cache(maxsize=1 << 16)
def hundredths(n: int) -> bytes:
    """n/100 without needless zeros: 1250 is `12.5`, -7 is `-.07`."""
    sign = b"-" if n < 0 else b""
    whole, rest = divmod(abs(n), 100)
    if not rest:
        return b"%s%d" % (sign, whole)
    return sign + (b"%d" % whole if whole else b"") + (b".%02d" % rest).rstrip(b"0")


def number(value: float) -> bytes:
    """A coordinate or width, to 1/100."""
    return hundredths(round(value * 100))


def exact(value: float) -> bytes:
    """A coordinate to 1/10 000, for the boxes of a page: a bleed of 3 mm must not come out as 2.999."""
    return (b"%.4f" % (round(value, 4) + 0.0)).rstrip(b"0").rstrip(b".")


def fraction(value: float) -> bytes:
    """A share between -1 and 1, or a colour channel, to 1/1000."""
    return (b"%.3f" % value).rstrip(b"0").rstrip(b".") or b"0"


def precise(value: float) -> bytes:
    """A number of a matrix, whatever its size: to nine decimals."""
    return (b"%.9f" % (round(value, 9) + 0.0)).rstrip(b"0").rstrip(b".")


def rectangle(box: Box, height: Pt) -> bytes:
    """An array of lower left and upper right corner of `box` on a page of `height`."""
    corners = (box.x, height - box.bottom, box.right, height - box.y)
    return b"[%s]" % b" ".join(number(value) for value in corners)


def literal(data: bytes) -> bytes:
    """A string in parentheses; a bare carriage return would be read as a line feed."""
    escaped = data.replace(b"\\", b"\\\\").replace(b"(", b"\\(").replace(b")", b"\\)")
    return b"(%s)" % escaped.replace(b"\r", b"\\r")


@lru_cache(maxsize=4096)
def text_string(text: str) -> bytes:
    """Text for people: ASCII where it suffices, UTF-16 else."""
    if text.isascii() and text.isprintable():
        return literal(text.encode("ascii"))
    return literal(b"\xfe\xff" + text.encode("utf-16-be"))


def address(target: str) -> bytes:
    """A link target as a string of ASCII letters; others are percent-encoded (RFC 3987, 3.1)."""
    return literal(quote(target, safe="!#$%&'()*+,/:;=?@[]~").encode("ascii"))
