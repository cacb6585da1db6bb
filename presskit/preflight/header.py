"""X01, X02: the file as a whole: its version, that it was written in one go, that it is open and has a name.

Source: ISO 15930-7 (PDF/X-4), 6.1 and 6.2; ISO 32000-1, 7.5.
"""

import re
from collections.abc import Iterator

from presskit.preflight.finding import Finding
from presskit.preflight.reader import PrintFile

_HEADER = re.compile(rb"%PDF-1\.([0-7])[\r\n]")
_NEWEST = 6
_EXPORT = "export it as PDF/X-4"


def version(file: PrintFile) -> Iterator[Finding]:
    """X01: the file says PDF 1.6 or older, and ends once.

    A shop's workflow refuses versions that it does not know. A second end means that the file was changed after it
    was written: old content is still in it, and may print.
    """
    header = _HEADER.match(file.data)
    said = str(file.pdf.Root.get("/Version", "/1.0"))[1:]
    if not header:
        yield Finding("X01", None, "the file does not begin with a PDF version", _EXPORT)
    elif int(header[1]) > _NEWEST or said > f"1.{_NEWEST}":
        newest = max(f"1.{int(header[1])}", said)
        yield Finding("X01", None, f"the file is PDF {newest}; PDF/X-4 is at most 1.{_NEWEST}", _EXPORT)
    ends = file.data.count(b"%%EOF")
    if ends != (2 if file.pdf.is_linearized else 1):
        words = f"the file ends {ends} times: it was changed after it was written" if ends else "the file has no end"
        yield Finding("X01", None, words, "save it under a new name, so that it is written in one piece")


def open_to_all(file: PrintFile) -> Iterator[Finding]:
    """X02: no password and no encryption; the file has an identifier.

    A shop cannot impose, trap or separate a locked file; by its identifier it knows a corrected file from the old.
    """
    if file.pdf.is_encrypted:
        yield Finding("X02", None, "the file is encrypted", "save it without a password and without restrictions")
    identifier = file.pdf.trailer.get("/ID")
    if identifier is None or len(identifier) != 2 or not all(bytes(part) for part in identifier):
        yield Finding("X02", None, "the file has no identifier (ID)", _EXPORT)
