"""How much work a file may ask of a check: pages, bytes unpacked, words of instructions.

In: a PDF from anywhere. Out: nothing, or TooMuchError before the work is begun: three kilobytes can unpack to
gigabytes, and forms within forms can be painted a billion times. Nothing is kept of what is unpacked to be counted.
Source: ISO 32000-1, 7.4 (filters).
"""

import re
import zlib
from collections.abc import Iterable, Iterator

from pikepdf import Array, Object, Pdf, Stream

MOST_PAGES = 300
"""Of one check: the plates of all pages are held side by side."""
MOST_STREAM = 64_000_000
"""Bytes that one stream may unpack to: a picture of A3 in four inks at 300 ppi has 70 million, and is a JPEG."""
MOST_UNPACKED = 512_000_000
"""Bytes of all streams together; they are counted one after the other."""
MOST_WORDS = 1_500_000
"""Operators and operands of all pages, each form counted as often as it is painted."""
EACH_STREAM = 60
"""Words that opening a stream of instructions costs besides its own."""

MOST_LZW = 8_000_000
"""Bytes of a stream packed by LZW, which are not unpacked to be counted."""

_CHUNK = 1 << 16
_WORD = re.compile(rb"[\[\]<>()/]|[^\s\0\[\]<>()/]+")


class TooMuchError(Exception):
    """The file asks for more than a check can work through; says of what."""


def check_size(pdf: Pdf) -> None:
    """Count pages, and what all streams unpack to.

    Raises:
        TooMuchError: it is more than is admitted.
    """
    if len(pdf.pages) > MOST_PAGES:
        raise TooMuchError(f"it has {len(pdf.pages):,} pages, up to {MOST_PAGES} can be checked at a time")
    total = 0
    for thing in pdf.objects:
        if isinstance(thing, Stream):
            total += unpacked_size(thing)
            if total > MOST_UNPACKED:
                raise TooMuchError(f"it unpacks to more than {MOST_UNPACKED // 1_000_000} MB")


def unpacked_size(stream: Stream) -> int:
    """Bytes of a stream without its Flate filters; LZW and run lengths are counted as they are packed.

    Raises:
        TooMuchError: they are more than one stream may have.
    """
    written = stream.get("/Filter")
    filters = [str(name) for name in written] if isinstance(written, Array) else [str(written)] if written else []
    chunks: Iterable[bytes] = (stream.read_raw_bytes(),)
    most = MOST_LZW if {"/LZWDecode", "/LZW"} & set(filters) else MOST_STREAM
    for name in filters:
        if name in ("/FlateDecode", "/Fl"):
            chunks = _inflated(chunks)
    size = 0
    for chunk in chunks:
        size += len(chunk)
        if size > most:
            raise TooMuchError(f"a part of it unpacks to more than {MOST_STREAM // 1_000_000} MB")
    return size


def _inflated(chunks: Iterable[bytes]) -> Iterator[bytes]:
    """Deflated data unpacked piece by piece; damaged data end where they are damaged."""
    machine = zlib.decompressobj()
    try:
        for chunk in chunks:
            rest = chunk
            while rest:
                yield machine.decompress(rest, _CHUNK)
                rest = machine.unconsumed_tail
        yield machine.flush(_CHUNK)
    except zlib.error:
        return


class Words:
    """What is left of the words that a check may read."""

    def __init__(self) -> None:
        self.left = MOST_WORDS

    def take(self, source: Object) -> None:
        """Count the words of a page's or a form's instructions before they are parsed.

        Raises:
            TooMuchError: there are more than are left.
        """
        self.left -= EACH_STREAM
        for part in _parts(source):
            for _ in _WORD.finditer(part):
                self.left -= 1
                if self.left < 0:
                    break
        if self.left < 0:
            raise TooMuchError("its instructions are more than a check can work through")


def _parts(source: Object) -> Iterator[bytes]:
    contents = source if isinstance(source, Stream) else source.get("/Contents")
    for part in contents if isinstance(contents, Array) else [contents]:
        if isinstance(part, Stream):
            yield part.read_bytes()
