"""The file: ReportLab's document with object streams, and a cross-reference stream in place of the table.

In: objects as bytes, in any order, and ReportLab's own catalog and pages. Out: a PDF file whose identifier is a
digest of its content. Everything but streams goes into a compressed object stream: without it, tags would
triple the file. Only the catalog and the pages pass through ReportLab's register of objects, which is slow.
Source: ISO 32000-1, 7.5.7 (object streams), 7.5.8 (cross-reference streams), 14.4 (file identifiers).
"""

from collections.abc import Sequence
from hashlib import sha256
from typing import Any

from presskit.pdf.flate import FLATE, deflated
from presskit.pdf.quiet import pdfdoc, undated

_HEADER = b"%%PDF-%s\n%%\xe2\xe3\xcf\xd3\n"
BLENDED = b"<</Type/Group/S/Transparency/CS%s>>"
"""Of a page on which something is translucent: in which space it is blended."""
_SHARE = 4096
"""Objects in one object stream: a reader that wants one must unpack all of them."""


class Catalog(pdfdoc.PDFCatalog):  # type: ignore[misc]
    """ReportLab's catalog, which silently leaves out every key that it does not know."""

    __NoDefault__ = (*pdfdoc.PDFCatalog.__NoDefault__, "Lang", "OutputIntents")

    def format(self, document: "File") -> bytes:
        """The dictionary."""
        return _dictionary(b"Catalog", self, document)


class PageDictionary(pdfdoc.PDFPage):  # type: ignore[misc]
    """ReportLab's page, with the keys of tagged pages."""

    __NoDefault__ = (*pdfdoc.PDFPage.__NoDefault__, "StructParents", "Tabs", "Group")
    Override_default_compilation = 1

    def format(self, document: "File") -> bytes:
        """The dictionary."""
        return _dictionary(b"Page", self, document)


def _dictionary(kind: bytes, made: Any, document: "File") -> bytes:
    """One of ReportLab's objects whose values are bytes or objects: nothing of what it looks for, key by key."""
    values = [(key, getattr(made, key, None)) for key in made.__NoDefault__]
    entries = [
        b"/%s %s" % (key.encode(), value if isinstance(value, bytes) else document.Reference(value).format(document))
        for key, value in values
        if value is not None
    ]
    return b"<</Type/%s%s>>" % (kind, b"".join(entries))


class File(pdfdoc.PDFDocument):  # type: ignore[misc]
    """ReportLab's document, written compactly and the same for the same content."""

    def __init__(self, version: bytes = b"1.7") -> None:
        with undated():
            super().__init__(invariant=1)
        self._header = _HEADER % version
        # ReportLab begins every file with a dictionary of its standard fonts; none of them may be used here.
        for register in (self.idToObject, self.idToObjectNumberAndVersion, self.numberToId):
            register.clear()
        self.objectcounter = 0
        self.Catalog = self._catalog = Catalog()
        self.Catalog.Pages = self.Pages
        self._bodies: dict[int, bytes] = {}
        self._streams: dict[int, _Stream] = {}

    def getInternalFontName(self, psfontname: str) -> str:  # noqa: N802
        """Refuse: ReportLab asks here for fonts that are not embedded."""
        raise ValueError(f"{psfontname} is not embedded; only fonts of the document's own faces are")

    def reserve(self, count: int = 1) -> int:
        """Take `count` object numbers; returns the first. Each is given a body later."""
        first: int = self.objectcounter + 1
        self.objectcounter += count
        return first

    def fill(self, number: int, body: bytes) -> None:
        """Give a reserved object its body."""
        self._bodies[number] = body

    def enter(self, body: bytes) -> int:
        """Add an object; returns its number."""
        number = self.reserve()
        self._bodies[number] = body
        return number

    def enter_stream(self, data: bytes, entries: bytes = b"") -> int:
        """Add a stream of `data`, encoded as the `entries` of its dictionary say; returns its number."""
        number = self.reserve()
        self._streams[number] = _stream(data, entries)
        return number

    def enter_page(self, page: PageDictionary) -> int:
        """Add a page at the end; returns its number."""
        self.addPage(page)
        number: int = self.objectcounter
        return number

    def digest(self) -> bytes:
        """16 bytes that follow from the objects entered so far."""
        bodies = [body for _, body in sorted(self._bodies.items())]
        streams = [part for _, stream in sorted(self._streams.items()) for part in stream]
        return _digest([*bodies, *streams])

    def written(self, info: int) -> list[bytes]:
        """The whole file in parts, photos among them uncopied; `info` is the number of its Info dictionary."""
        root = self.Reference(self.Catalog).format(self)
        packed = self._packed()
        rows = [b""] * (self.objectcounter + 1)
        rows[0] = b"\0\0\0\0\0\xff\xff"
        for members in (packed[at : at + _SHARE] for at in range(0, len(packed), _SHARE)):
            container = len(rows)
            rows.append(b"")
            self._streams[container] = _object_stream(members)
            head = b"\2" + container.to_bytes(4)
            for index, (number, _) in enumerate(members):
                rows[number] = head + index.to_bytes(2)
        out, at = [self._header], len(self._header)
        for number, (head, data) in self._streams.items():
            rows[number] = b"\1%s\0\0" % at.to_bytes(4)
            begin = b"%d 0 obj\n%s" % (number, head)
            out += [begin, data, _END_STREAM]
            at += len(begin) + len(data) + len(_END_STREAM)
        rows.append(b"\1%s\0\0" % at.to_bytes(4))
        trailer = b"/Root %s/Info %d 0 R%s" % (root, info, _identifier(out))
        out.append(_cross_reference(rows, at, trailer))
        return out

    def _packed(self) -> list[tuple[int, bytes]]:
        """Everything that is no stream, by number; formatting ReportLab's own objects can enter others."""
        done = 0
        while done < self.objectcounter:
            done += 1
            if done in self.numberToId:
                self._bodies[done] = self.idToObject[self.numberToId[done]].format(self)
        return sorted(self._bodies.items())


_Stream = tuple[bytes, bytes]
"""Dictionary and data, apart: photos are long."""
_END_STREAM = b"\r\nendstream\nendobj\n"


def _stream(data: bytes, entries: bytes) -> _Stream:
    return b"<<%s/Length %d>>\nstream\n" % (entries, len(data)), data


def _object_stream(members: Sequence[tuple[int, bytes]]) -> _Stream:
    index, at = [], 0
    for number, body in members:
        index.append(b"%d %d" % (number, at))
        at += len(body) + 1
    head = b" ".join(index) + b"\n"
    data = deflated(head + b"\n".join([body for _, body in members]))
    return _stream(data, b"/Type/ObjStm/N %d/First %d%s" % (len(members), len(head), FLATE))


def _digest(content: Sequence[bytes]) -> bytes:
    """16 bytes; SHA-256, which processors help with."""
    digest = sha256()
    for part in content:
        digest.update(part)
    return digest.digest()[:16]


def _identifier(content: Sequence[bytes]) -> bytes:
    return b"/ID[<%s><%s>]" % ((_digest(content).hex().encode(),) * 2)


def _cross_reference(rows: Sequence[bytes], at: int, entries: bytes) -> bytes:
    """Where each object is; the last row is that of this stream itself, which stands at byte `at`."""
    entries += b"/Type/XRef/W[1 4 2]/Size %d/DecodeParms<</Predictor 12/Columns 7>>%s" % (len(rows), FLATE)
    head, data = _stream(deflated(_predicted(rows)), entries)
    return b"%d 0 obj\n%s%s%sstartxref\n%d\n%%%%EOF\n" % (len(rows) - 1, head, data, _END_STREAM, at)


def _predicted(rows: Sequence[bytes]) -> bytes:
    """Each row as its difference from the row above (PNG filter Up, tag 2): rows that count become equal.

    All bytes are subtracted at once, as one long number whose high bits are kept from borrowing.
    """
    table = b"\0" + b"\0".join(rows)
    columns = len(rows[0]) + 1
    high = int.from_bytes(b"\x80" * len(table))
    row = int.from_bytes(table)
    above = row >> (8 * columns)
    change = ((row | high) - (above & ~high)) ^ ((row ^ ~above) & high)
    tags = int.from_bytes((b"\2" + bytes(columns - 1)) * len(rows))
    return (change | tags).to_bytes(len(table))
