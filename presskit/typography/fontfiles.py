"""Find the font file of a type role, and let no unsound file through.

In: a TypeRole (family, weight, italic, axes, perhaps files of the brand's folder). Out: a Face, the key
of one cut. Families come from `fontpkg-*` packages, whose folders are found without importing anything.
All files pass `load_font`, which reads the table directory and a few header fields; this room knows
nothing of HarfBuzz.
Source: OpenType 1.9 (table directory, head, maxp, OS/2, fvar); weight names as the trade spells them.
"""

import re
import stat
import struct
from functools import lru_cache
from importlib.util import find_spec
from pathlib import Path
from typing import BinaryIO, NamedTuple

from presskit.model.brand import TypeRole
from presskit.page import Face
from presskit.typography.composites import Outlines

WEIGHTS = {
    "Thin": 100, "ExtraLight": 200, "Light": 300, "Regular": 400, "Medium": 500,
    "SemiBold": 600, "Bold": 700, "ExtraBold": 800, "Black": 900,
}  # fmt: skip
SYNTHETIC_SLANT = 0.2
"""Lean of an upright cut that stands in for a missing italic."""

_LARGEST_FILE = 64 << 20
_REQUIRED = (b"head", b"hhea", b"hmtx", b"maxp", b"cmap", b"OS/2")
_KINDS = {
    b"wOFF": "a web font (WOFF)", b"wOF2": "a web font (WOFF2)", b"ttcf": "a font collection",
    b"%!PS": "a PostScript font", b"\x80\x01": "a PostScript font", b"PK\x03\x04": "a ZIP archive", b"%PDF": "a PDF",
    b"<!do": "a web page", b"<!DO": "a web page", b"<htm": "a web page", b"<HTM": "a web page", b"<svg": "a drawing",
    b"<?xm": "an XML file", b"\x89PNG": "a picture", b"\xff\xd8": "a picture", b"Rar!": "an archive",
    b"vers": "a pointer to a file that is kept elsewhere (Git LFS)",
}  # fmt: skip


class FontProblem(Exception):  # noqa: N818
    """A font file cannot be used; `file` is its path, `reason` says why in plain words."""

    def __init__(self, file: str, reason: str) -> None:
        super().__init__(file, reason)
        self.file = file
        self.reason = reason

    def __str__(self) -> str:
        return f"{Path(self.file).name}: {self.reason}"


class FamilyNotInstalled(Exception):  # noqa: N818
    """No font package of the family is installed; `pip_line` installs it."""

    def __init__(self, family: str, pip_line: str) -> None:
        super().__init__(family, pip_line)
        self.family = family
        self.pip_line = pip_line

    def __str__(self) -> str:
        return f"font family {self.family} is not installed: {self.pip_line}"


class Axis(NamedTuple):
    """One axis of a variable font, in its own units."""

    tag: str
    least: float
    default: float
    greatest: float

    def nearest(self, value: float) -> float:
        """`value`, or the end of the axis that is nearer."""
        return min(max(value, self.least), self.greatest)


class FontFile(NamedTuple):
    """What a font file says about itself."""

    file: str
    weight: int
    italic: bool
    axes: tuple[Axis, ...]
    embedding: str
    """Why the file should not be embedded; empty if it may be."""
    revision: str
    """Its version as its maker counts, such as 1.408."""

    def axis(self, tag: str) -> Axis | None:
        """The axis called `tag`, if the font varies on it."""
        return next((axis for axis in self.axes if axis.tag == tag), None)


# Every cut of every document is looked up by the signature of its file.
_path = lru_cache(maxsize=256)(Path)


def signature(file: str) -> tuple[int, int]:
    """Size and time of change: tells one content of a file from the next.

    Raises:
        FontProblem: no such regular file, or larger than 64 MB.
    """
    try:
        found = _path(file).stat()
    except OSError as error:
        raise FontProblem(file, f"cannot be read ({error.strerror})") from error
    if not stat.S_ISREG(found.st_mode):
        raise FontProblem(file, "is not a regular file")
    if found.st_size > _LARGEST_FILE:
        raise FontProblem(file, "is larger than 64 MB")
    return found.st_size, found.st_mtime_ns


def load_font(file: str) -> FontFile:
    """The gate for every font file: read its header, refuse what is no sound TrueType or OpenType font.

    Raises:
        FontProblem: unreadable, empty, cut short, another format, or without a table that setting text needs.
    """
    return _load(file, signature(file))


@lru_cache(maxsize=64)
def _load(file: str, signature: tuple[int, int]) -> FontFile:
    try:
        with Path(file).open("rb") as stream:
            tables = _directory(stream, file, signature[0])
            _sound(stream, tables, file)
            return _described(stream, tables, file)
    except OSError as error:
        raise FontProblem(file, f"cannot be read ({error.strerror})") from error
    except struct.error as error:
        raise FontProblem(file, "has a damaged table") from error


def outlines(file: str) -> Outlines | None:
    """Where the glyphs of a TrueType font stand; None for one with CFF outlines.

    Raises:
        FontProblem: as for `load_font`.
    """
    load_font(file)
    with Path(file).open("rb") as stream:
        tables = _directory(stream, file, signature(file)[0])
        if b"glyf" not in tables:
            return None
        (is_long,) = _numbers(stream, tables[b"head"][0] + 50, "H")
        return Outlines(_table(stream, tables[b"loca"]), _table(stream, tables[b"glyf"]), bool(is_long))


_Tables = dict[bytes, tuple[int, int]]


def _directory(stream: BinaryIO, file: str, size: int) -> _Tables:
    kind = stream.read(4)
    if kind not in (b"\0\1\0\0", b"OTTO", b"true"):
        what = _KINDS.get(kind) or _KINDS.get(kind[:2]) or ("empty" if not size else "not a font")
        raise FontProblem(file, f"is {what}; a TTF or OTF file is needed")
    count = _numbers(stream, 4, "H")[0]
    tables: _Tables = {}
    for number in range(count):
        tag = _tag(stream, 12 + 16 * number)
        offset, length = _numbers(stream, 20 + 16 * number, "2I")
        if offset + length > size:
            raise FontProblem(file, "is cut short")
        tables[tag] = offset, length
    if b"CFF2" in tables and b"fvar" not in tables:
        raise FontProblem(file, "has CFF2 outlines without axes, which cannot be embedded; a CFF or TTF file is needed")
    return tables


def _sound(stream: BinaryIO, tables: _Tables, file: str) -> None:
    lost = [tag for tag in _REQUIRED if not tables.get(tag, (0, 0))[1]]
    if lost:
        raise FontProblem(file, f"lacks the table {lost[0].decode()}")
    if not ({b"glyf", b"loca"} <= tables.keys() or tables.keys() & {b"CFF ", b"CFF2"}):
        raise FontProblem(file, "has no outlines")
    (magic,) = _numbers(stream, tables[b"head"][0] + 12, "I")
    (units,) = _numbers(stream, tables[b"head"][0] + 18, "H")
    (glyphs,) = _numbers(stream, tables[b"maxp"][0] + 4, "H")
    if magic != 0x5F0F3CF5 or not 16 <= units <= 16384 or not glyphs:
        raise FontProblem(file, "has a damaged header")


def _described(stream: BinaryIO, tables: _Tables, file: str) -> FontFile:
    start = tables[b"OS/2"][0]
    (weight,) = _numbers(stream, start + 4, "H")
    (rights,) = _numbers(stream, start + 8, "H")
    (style,) = _numbers(stream, start + 62, "H")
    return FontFile(
        file=file,
        weight=min(max(weight, 1), 1000),
        italic=bool(style & 0x201),
        axes=_axes(stream, *tables[b"fvar"]) if b"fvar" in tables else (),
        embedding=_embedding(rights),
        revision=f"{_numbers(stream, tables[b'head'][0] + 4, 'i')[0] / 65536:.3f}",
    )


def _embedding(rights: int) -> str:
    if rights & 0x000F == 2:
        return "its maker does not permit embedding (OS/2 fsType 2)"
    if rights & 0x0100:
        return "its maker does not permit subsetting (OS/2 fsType bit 8)"
    return "its maker permits embedding of bitmaps only (OS/2 fsType bit 9)" if rights & 0x0200 else ""


def _axes(stream: BinaryIO, start: int, length: int) -> tuple[Axis, ...]:
    first, _, count, size = _numbers(stream, start + 4, "4H")
    axes = []
    for number in range(min(count, length // 20)):
        record = start + first + number * size
        tag = _tag(stream, record)
        least, default, greatest = (limit / 65536 for limit in _numbers(stream, record + 4, "3i"))
        if not (tag.isalnum() and least <= default <= greatest):
            raise struct.error("axis limits out of order")
        axes.append(Axis(tag.decode(), least, default, greatest))
    return tuple(axes)


def _table(stream: BinaryIO, place: tuple[int, int]) -> bytes:
    stream.seek(place[0])
    return stream.read(place[1])


def _tag(stream: BinaryIO, position: int) -> bytes:
    stream.seek(position)
    return stream.read(4)


def _numbers(stream: BinaryIO, position: int, layout: str) -> tuple[int, ...]:
    stream.seek(position)
    return struct.unpack(f">{layout}", stream.read(struct.calcsize(f">{layout}")))


@lru_cache(maxsize=64)
def family_files(family: str) -> tuple[str, ...]:
    """All files of an installed family, sorted.

    Raises:
        FamilyNotInstalled: there is no `fontpkg-*` package of it.
    """
    slug = re.sub(r"[^a-z0-9]+", "-", family.lower()).strip("-")
    found = find_spec(f"fontpkg_{slug.replace('-', '_')}") if slug else None
    folders = found.submodule_search_locations if found else None
    files = sorted(str(file) for folder in folders or () for file in Path(folder, "files").glob("*.[ot]tf"))
    if not files:
        raise FamilyNotInstalled(family, f"pip install fontpkg-{slug}")
    return tuple(files)


def cut(role: TypeRole) -> Face:
    """The face that comes nearest to a type role: slope first, then weight; other axes as the role pins them.

    Raises:
        FamilyNotInstalled: no package of the family.
        FontProblem: a file that `load_font` refuses.
    """
    files = role.files or (_by_name(role.family, role.weight, role.italic),)
    return _cut(role, files, tuple(map(signature, files)))


@lru_cache(maxsize=128)
def _cut(role: TypeRole, files: tuple[str, ...], signatures: tuple[tuple[int, int], ...]) -> Face:
    found = min(map(load_font, files), key=lambda file: _distance(file, role))
    axes = _pinned(found, role)
    italic = role.italic and bool(_lean(found))
    name = _postscript_name(role.family, found, axes, italic)
    return Face(name, found.file, axes, SYNTHETIC_SLANT if role.italic and not italic else 0.0)


@lru_cache(maxsize=128)
def _by_name(family: str, wanted: int, italic: bool) -> str:
    """Choose by file name (`Family-BoldItalic.ttf`, `Family-Italic[wght].ttf`): 18 files stay closed."""

    def distance(file: str) -> tuple[bool, bool, int, str]:
        stem, bracket, _ = Path(file).stem.partition("[")
        style = stem.rpartition("-")[2]
        weight = WEIGHTS.get(style.removesuffix("Italic") or "Regular", 400)
        return style.endswith("Italic") != italic, not bracket, abs(weight - wanted), file

    return min(family_files(family), key=distance)


def _distance(file: FontFile, role: TypeRole) -> tuple[bool, float, str]:
    axis = file.axis("wght")
    weight = axis.nearest(role.weight) if axis else file.weight
    fits = bool(_lean(file)) if role.italic else not file.italic
    return not fits, abs(weight - role.weight), file.file


def _lean(file: FontFile) -> str:
    """How a file can be italic: "file" as it is, else the axis that leans it, else nothing."""
    return "file" if file.italic else next((tag for tag in ("ital", "slnt") if file.axis(tag)), "")


def _pinned(file: FontFile, role: TypeRole) -> tuple[tuple[str, float], ...]:
    """A value for every axis, so that the cut is one instance and nothing varies any more."""
    wanted = {"wght": float(role.weight), **dict(role.axes)}
    if role.italic:
        wanted = {"ital": 1.0, "slnt": -12.0, **wanted}
    return tuple(sorted((axis.tag, axis.nearest(wanted.get(axis.tag, axis.default))) for axis in file.axes))


def _postscript_name(family: str, file: FontFile, axes: tuple[tuple[str, float], ...], italic: bool) -> str:
    pinned = dict(axes)
    weight = pinned.pop("wght", float(file.weight))
    named = next((name for name, value in WEIGHTS.items() if value == weight), f"Weight{weight:g}")
    style = f"{named}Italic" if italic else named
    further = [
        f"-{tag}{value:g}"
        for tag, value in pinned.items()
        if tag not in ("ital", "slnt") and (axis := file.axis(tag)) and axis.default != value
    ]
    letters = re.sub(r"[^A-Za-z0-9]", "", family) or "Font"
    return f"{letters}-{style.replace('RegularItalic', 'Italic')}{''.join(further)}".replace(".", "_")
