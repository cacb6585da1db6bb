"""The colour profile of a printing condition: an ICC file to an OutputIntent.

In: a file. Out: an OutputIntent, or a problem that says what kind of profile a press needs. Pixels and inks are not
touched here.
Source: ICC.1:2022, 7.2 (header), 7.3 (tags), 10.15 (multiLocalizedUnicodeType); ICC.1:2001-04, 6.5.17 (description);
ISO 15930-7, 6.2.2 (profiles permitted in an output intent).
"""

import re
from collections.abc import Iterator
from pathlib import Path

from presskit.errors import ModelError, Origin, Problem
from presskit.load.files import read_bytes
from presskit.load.problems.wording import shown
from presskit.model.press import OutputIntent

MOST = 20_000_000
"""Bytes; profiles of presses have one to three million."""

_HEADER = 132
_CLASSES = {b"mntr": "a monitor", b"scnr": "a scanner or camera", b"link": "a link between devices",
            b"spac": "a colour space", b"abst": "an effect", b"nmcl": "named colours"}  # fmt: skip
_NEEDED = (b"A2B0", b"B2A0")
_CONDITIONS = {
    "ISO Coated v2 (ECI)": "FOGRA39",
    "ISO Coated v2 300% (ECI)": "FOGRA39",
    "ISO Coated v2 300% (basICColor)": "FOGRA39",
    "PSO Coated v3": "FOGRA51",
}
"""Profiles that do not say in their name which registered condition they describe."""
_FOGRA = re.compile(r"FOGRA ?([0-9]{2})(?![0-9])", re.ASCII)
_HINT = "ask the print shop for the ICC profile of the press and paper: CMYK, of ICC version 2 or 4"


def read_intent(path: Path) -> OutputIntent:
    """The printing condition that the profile at `path` describes.

    Raises:
        ModelError: no file, no ICC profile, or not that of a CMYK press.
    """
    origin = Origin(str(path))
    data = read_bytes(path, most=MOST, origin=origin)
    if fault := _fault(data):
        raise ModelError([Problem("PK801", origin, f"{shown(path.name)} {fault}", _HINT)])
    description = _description(data).strip() or path.stem
    registered = _registered(description)
    return OutputIntent(registered or description, registered is not None, description, data)


def _fault(data: bytes) -> str:
    """What keeps a file from being the profile of a press; nothing if nothing does."""
    if len(data) < _HEADER or data[36:40] != b"acsp":
        return "is not an ICC profile"
    if int.from_bytes(data[:4]) != len(data):
        return "is not whole: its length is not the one that it states"
    if data[8] not in (2, 4):
        return f"is an ICC profile of version {data[8]}"
    if (kind := data[12:16]) != b"prtr":
        return f"is the profile of {_CLASSES.get(kind, 'something else')}, not of a press"
    if (space := data[16:20]) != b"CMYK":
        return f"is for {space.decode('latin-1').strip()}, not for CMYK"
    tags = dict(_tags(data))
    if any(not tags.get(tag) for tag in _NEEDED):
        return "lacks the tables that turn colours into inks"
    return ""


def _registered(description: str) -> str | None:
    """The name of the condition in the ICC's registry, if the profile is known to describe one."""
    if found := _FOGRA.search(description):
        return f"FOGRA{found[1]}"
    return _CONDITIONS.get(description)


def _tags(data: bytes) -> Iterator[tuple[bytes, bytes]]:
    """Signature and data of every tag; empty data where the table points beyond the file."""
    for number in range(min(int.from_bytes(data[128:132]), 100)):
        entry = data[_HEADER + 12 * number :][:12]
        start, size = int.from_bytes(entry[4:8]), int.from_bytes(entry[8:12])
        yield entry[:4], data[start : start + size] if start + size <= len(data) else b""


def _description(data: bytes) -> str:
    tag = dict(_tags(data)).get(b"desc", b"")
    if tag[:4] == b"mluc":
        # Records of language, length and offset; the first is as good as another.
        size, start = int.from_bytes(tag[20:24]), int.from_bytes(tag[24:28])
        text = tag[start : start + size].decode("utf-16-be", "ignore")
    else:
        text = tag[12 : 12 + int.from_bytes(tag[8:12])].partition(b"\0")[0].decode("ascii", "ignore")
    return "".join(c for c in text if c.isprintable())
