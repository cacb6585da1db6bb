"""The photo gate: a file becomes a PictureSource after every byte of it has been decoded once, or not at all.

In: the path of a photo and where it was written. Out: what pages need to know of it, with warnings; or a ModelError.
Refused: what is no picture, is cut off or damaged, would fill the memory, or has colours that no page can show.
Nothing that a camera writes beside the pixels (place, owner, thumbnails) goes any further.
"""

from hashlib import blake2b
from pathlib import Path
from typing import TYPE_CHECKING, Literal, NamedTuple

from presskit.errors import ModelError, Origin, Problem
from presskit.imaging import jpeg, png
from presskit.imaging.decode import (
    MOST_PIXELS,
    DecodeError,
    PictureError,
    PixelCountError,
    decoding,
    holds_more,
    load,
    opened,
    orientation,
)
from presskit.imaging.signature import NAMES, SUFFIXES, Format, format_of
from presskit.load.files import read_bytes
from presskit.load.likeness import is_picture, likeness
from presskit.load.problems.wording import shown
from presskit.model.picture import PictureSource

if TYPE_CHECKING:
    from PIL.ImageFile import ImageFile

MOST_BYTES = 128_000_000
LEAST_SIDE = 16
"""Pixels: less is a dot, not a picture."""
MOST_RATIO = 20
"""Of the longer to the shorter side."""
MOST_PARTS = 20_000
"""Segments of a JPEG with the bytes that fill its gaps, or chunks of a PNG: programs write some hundred."""
MOST_SCANS = 100
"""Of a progressive JPEG: encoders write about ten; each one costs a reader another pass."""

_COMPONENTS: dict[str, Literal[1, 3, 4]] = {
    "1": 1, "L": 1, "LA": 1, "La": 1, "I;16": 1, "I;16B": 1, "I;16L": 1, "I;16N": 1,
    "P": 3, "PA": 3, "RGB": 3, "RGBA": 3, "RGBa": 3, "RGBX": 3, "YCbCr": 3, "CMYK": 4,
}  # fmt: skip
"""Components of the modes that Pillow reads and pages can show."""

_COPY_AGAIN = "copy the photo again, or ask for it anew"
_SAVE_AGAIN = "open it in a photo program and save it again as JPEG or PNG"


class Opened(NamedTuple):
    """A photo that may be used, and what its author should know."""

    source: PictureSource
    warnings: tuple[Problem, ...]


class Remark(NamedTuple):
    """A problem that has no place yet, and no name of the file: those are the caller's."""

    code: str
    said: str
    hint: str


class _RefusedError(PictureError):
    def __init__(self, code: str, said: str, hint: str) -> None:
        super().__init__(said)
        self.remark = Remark(code, said, hint)


class _Facts(NamedTuple):
    source: PictureSource | None
    """None: refused, for the one reason that `remarks` gives."""
    remarks: tuple[Remark, ...]


_State = tuple[str, int, int, int]
_MOST_JUDGED = 1024
_JUDGED: dict[_State, _Facts] = {}
"""What was found out about files, as long as they do not change."""


def open_picture(path: Path, origin: Origin, called: str = "") -> Opened:
    """Accept a photo.

    Args:
        path: the file, resolved (see load.files.resolve_asset).
        origin: where it was named.
        called: how its author wrote the path; the file's name if nobody did.

    Raises:
        ModelError: the file cannot be read, or is not a picture that can be shown.
    """
    facts = _facts(path, origin, called)
    name = shown(called or path.name)
    if facts.source is None:
        raise ModelError([Problem(code, origin, f"{name} {said}", hint) for code, said, hint in facts.remarks])
    warnings = [Problem(code, origin, f"{name} {said}", hint, "warning") for code, said, hint in facts.remarks]
    return Opened(facts.source, tuple(warnings))


def read_picture(source: PictureSource, origin: Origin) -> bytes:
    """The file of an accepted picture, unchanged since then.

    Raises:
        ModelError: it has changed, or cannot be read any more.
    """
    path = Path(source.file)
    data = read_bytes(path, most=MOST_BYTES, origin=origin, called=path.name)
    if digest(data) != source.digest:
        raise ModelError([Problem("PK613", origin, f"{shown(path.name)} has changed while the edition was made",
                                  "run the same command again")])  # fmt: skip
    return data


def digest(data: bytes) -> str:
    """What a picture is remembered by."""
    return blake2b(data, digest_size=16).hexdigest()


def _facts(path: Path, origin: Origin, called: str) -> _Facts:
    state = _state(path)
    known = _JUDGED.get(state) if state else None
    if known is None:
        known = _judged(path, read_bytes(path, most=MOST_BYTES, origin=origin, called=called))
        if len(_JUDGED) >= _MOST_JUDGED:
            _JUDGED.clear()
        if state:
            _JUDGED[state] = known
    return known


def _state(path: Path) -> _State | None:
    try:
        status = path.stat()
    except OSError:
        return None
    return str(path), status.st_mtime_ns, status.st_size, status.st_ino


def _judged(path: Path, data: bytes) -> _Facts:
    try:
        with decoding():
            kind = _format(path, data)
            _check_parts(data, kind)
            picture = _opened(data, kind)
            _check_proportions(picture)
            components = _components(picture)
            remarks = [*_name_remarks(path, kind), *_content_remarks(picture, data, kind)]
            width, height = picture.size if orientation(picture) < 5 else picture.size[::-1]
            _decode(picture, data, kind)
            remarks += _loaded_remarks(picture, data, kind)
    except _RefusedError as refused:
        return _Facts(None, (refused.remark,))
    except DecodeError:
        return _Facts(None, (Remark("PK602", "is damaged and cannot be decoded", _COPY_AGAIN),))
    return _Facts(PictureSource(str(path), digest(data), width, height, components), tuple(remarks))


def _format(path: Path, data: bytes) -> Format:
    if not data:
        raise _RefusedError("PK602", "is empty", _COPY_AGAIN)
    kind, found = format_of(data), likeness(data, path.name)
    if kind and not (kind == "TIFF" and found):
        return kind
    if found:
        found = f"is {found}, {'which is not read' if is_picture(found) else 'not a photo'}"
    raise _RefusedError("PK601", found or "is no picture in a format that is read",
                   "save it as JPEG, PNG, WebP or TIFF")  # fmt: skip


def _opened(data: bytes, kind: Format) -> "ImageFile":
    try:
        return opened(data, kind)
    except PixelCountError as error:
        raise _RefusedError(
            "PK603",
            f"has more than {MOST_PIXELS[kind] // 1_000_000} million pixels",
            "scale it down, or save it as JPEG; 12 million fill a page",
        ) from error
    except DecodeError as error:
        raise _RefusedError("PK602", "is damaged: its beginning makes no sense", _COPY_AGAIN) from error


def _check_parts(data: bytes, kind: Format) -> None:
    """Refuse a file that a decoder would have to step through for minutes."""
    found = jpeg.parts(data) if kind == "JPEG" else png.parts(data) if kind == "PNG" else iter(())
    count = 0
    for part in found:
        count += part
        if count > MOST_PARTS:
            raise _RefusedError("PK612", f"is built up of more than {MOST_PARTS:,} parts", _SAVE_AGAIN)


def _check_proportions(picture: "ImageFile") -> None:
    short, long = sorted(picture.size)
    size = f"{picture.width} × {picture.height} pixels"
    if short < LEAST_SIDE:
        raise _RefusedError("PK604", f"has {size}: too few to show anything", f"use a photo of at least {LEAST_SIDE} × "
                       f"{LEAST_SIDE} pixels")  # fmt: skip
    if long > MOST_RATIO * short:
        raise _RefusedError("PK604", f"has {size}: a strip, not a photo", f"crop it to at most {MOST_RATIO} : 1")


def _components(picture: "ImageFile") -> Literal[1, 3, 4]:
    found = _COMPONENTS.get(picture.mode)
    if found is None:
        kinds = {"I": "32-bit", "F": "floating-point", "LAB": "Lab"}
        raise _RefusedError("PK605", f"has {kinds.get(picture.mode, picture.mode)} colours, which pages cannot show",
                       "save it with 8 bits a channel, in RGB, grey or CMYK")  # fmt: skip
    return found


def _name_remarks(path: Path, kind: Format) -> list[Remark]:
    if path.suffix.lower() in SUFFIXES[kind]:
        return []
    right = f"name it {path.stem}{SUFFIXES[kind][0]}"
    return [Remark("PK606", f"is a {NAMES[kind]} picture under another name", shown(right)[1:-1])]


def _content_remarks(picture: "ImageFile", data: bytes, kind: Format) -> list[Remark]:
    remarks = []
    if picture.format != "MPO" and holds_more(picture):  # MPO: a camera's photo with its preview
        one = "page" if kind == "TIFF" else "moment"
        hint = f"save the {one} that is meant as a picture of its own"
        remarks.append(Remark("PK607", "holds more than one picture; the first is shown", hint))
    if bits_of(picture, data) == 16:
        remarks.append(Remark("PK608", "has 16 bits a channel; 8 of them are shown", "nothing is lost that a page "
                              "can show"))  # fmt: skip
    if fault := profile_fault(picture):
        remarks.append(Remark("PK609", f"has a colour profile that {fault}; it is left out", _SAVE_AGAIN))
    return remarks


def bits_of(picture: "ImageFile", data: bytes) -> int:
    """Bits a channel, of the formats that can have 16."""
    if picture.format == "PNG":
        return data[24]
    if picture.format == "TIFF":
        from PIL.TiffImagePlugin import BITSPERSAMPLE

        bits = picture.tag_v2.get(BITSPERSAMPLE, (8,))  # type: ignore[attr-defined]
        return int(bits[0])
    return 8


def profile_fault(picture: "ImageFile") -> str:
    """Why the colour profile inside a picture cannot be honoured; empty: it can, or there is none."""
    profile = picture.info.get("icc_profile")
    if not profile:
        return ""
    from presskit.imaging.colour_management import ProfileError, usable

    try:
        usable(profile, {1: "L", 3: "RGB", 4: "CMYK"}[_components(picture)])
    except ProfileError as error:
        return str(error)
    return ""


def _decode(picture: "ImageFile", data: bytes, kind: Format) -> None:
    """Every byte is read; of a JPEG an eighth of the size is kept, which reads all of it and needs no memory."""
    if kind == "JPEG":
        found = jpeg.headers(data)
        if found and found.scans > MOST_SCANS:
            raise _RefusedError("PK612", f"is built up in {found.scans} scans", _SAVE_AGAIN)
        picture.draft(None, (max(1, picture.width // 8), max(1, picture.height // 8)))
    try:
        load(picture)
        if kind == "JPEG" and jpeg.completed(data) is not data and not _has_all_pixels(data):
            raise DecodeError("truncated")
    except DecodeError as error:
        cut = "truncated" in str(error) or "EOF" in str(error)
        said = "is cut off: a part of the picture is missing" if cut else "is damaged and cannot be decoded"
        raise _RefusedError("PK602", said, _COPY_AGAIN) from error
    if kind == "PNG" and not png.checksums_hold(data):
        raise _RefusedError("PK602", "is damaged: a checksum is wrong", _COPY_AGAIN)


def _has_all_pixels(data: bytes) -> bool:
    """Whether a JPEG without its end mark lacks nothing else: whatever follows its last byte changes no pixel."""
    shown = set()
    for filler in (b"", b"\x55" * 64, b"\xaa" * 64):
        picture = opened(data.removesuffix(b"\xff") + filler, "JPEG")
        load(picture)
        shown.add(digest(picture.tobytes()))
    return len(shown) == 1


def _loaded_remarks(picture: "ImageFile", data: bytes, kind: Format) -> list[Remark]:
    """What only the pixels show."""
    remarks = []
    if kind == "JPEG" and jpeg.completed(data) is not data:
        remarks.append(Remark("PK614", "lacks its last bytes, but no part of the picture", _COPY_AGAIN))
    if _is_see_through(picture):
        remarks.append(Remark("PK615", "has see-through parts, which are shown white", "put it on the colour that is "
                              "meant, if white is not"))  # fmt: skip
    return remarks


def _is_see_through(picture: "ImageFile") -> bool:
    """Whether any pixel lets the ground shine through."""
    if picture.mode == "P" and "transparency" in picture.info:
        clear = picture.info["transparency"]
        alphas = clear if isinstance(clear, bytes) else bytes(0 if at == clear else 255 for at in range(256))
        return any(count and alpha < 255 for count, alpha in zip(picture.histogram(), alphas, strict=False))
    if picture.mode not in ("LA", "La", "PA", "RGBA", "RGBa"):
        return False
    least = picture.getchannel("A" if picture.mode.endswith("A") else "a").getextrema()[0]
    return isinstance(least, int | float) and least < 255
