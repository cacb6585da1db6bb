"""Rewrite a file so that a renderer shows one plate of it; see plates.py for the idea.

In: an open PDF, which is spoilt for all else. Out: the same PDF, whose plate can be chosen again and again: the pages
are rewritten once, and only the tint transforms and the samples of pictures are exchanged.
Resources are never changed in place where two pages may share them. Soft masks stay as they are: they are no ink.
"""

import zlib
from collections.abc import Iterator
from math import sqrt
from typing import TYPE_CHECKING, Any

from pikepdf import Array, Dictionary, Name, Object, Operator, Page, Pdf, PdfError, Stream, parse_content_stream
from pikepdf import unparse_content_stream as unparsed

from presskit.preflight.colours import CMYK, GREY, PROCESS, REGISTRATION, RGB, Space, space_of
from presskit.preflight.samples import shares

if TYPE_CHECKING:
    from PIL.Image import Image

MOST_SAMPLES = 2_000_000
"""Of one picture; a finer one is averaged: a page is rendered with fewer pixels than that."""
_DEVICES = {"PlateGrey": GREY, "PlateCMYK": CMYK, "PlateRGB": RGB}
_CHOOSERS = {
    "g": ("PlateGrey", "cs"), "k": ("PlateCMYK", "cs"), "rg": ("PlateRGB", "cs"),
    "G": ("PlateGrey", "CS"), "K": ("PlateCMYK", "CS"), "RG": ("PlateRGB", "CS"),
}  # fmt: skip
_VALUES = {"cs": Operator("scn"), "CS": Operator("SCN")}

_DIRECT = (0, 0)
"""The number of what is no object of its own."""

Instruction = Any


class Separating:
    """A file on its way to its plates."""

    def __init__(self, pdf: Pdf) -> None:
        self.pdf = pdf
        self._transforms: dict[Space, Stream] = {}
        self._pictures: list[tuple[Stream, dict[str, Image]]] = []
        self._left_out = 0
        # By object number, so that what pages share is rewritten once.
        self._spaces: dict[tuple[int, int], dict[str, Space]] = {}
        self._plates: dict[tuple[int, int], Stream | None] = {}
        self._done: set[tuple[int, int]] = set()

    @property
    def spots(self) -> tuple[str, ...]:
        """The inks beyond cyan, magenta, yellow and black."""
        inks = dict.fromkeys(ink for space in self._transforms for ink in space.inks)
        inks |= dict.fromkeys(ink for _, channels in self._pictures for ink in channels)
        return tuple(ink for ink in inks if ink not in (*PROCESS, REGISTRATION, "None"))

    @property
    def registration(self) -> bool:
        """Registration colour is used somewhere."""
        return any(REGISTRATION in space.inks for space in self._transforms)

    def choose(self, ink: str) -> None:
        """Make the file show the plate of `ink`."""
        for space, transform in self._transforms.items():
            transform.write(_calculator(space, ink))
        for picture, channels in self._pictures:
            channel = channels.get(ink) or channels.get(REGISTRATION)
            size = int(picture["/Width"]) * int(picture["/Height"])
            grey = bytes(byte ^ 255 for byte in channel.tobytes()) if channel else b"\xff" * size
            picture.write(zlib.compress(grey, 1), filter=Name.FlateDecode)

    def rewrite(self, page: Page) -> int:
        """Rewrite `page` with its forms and patterns; returns how many pictures had to be left out."""
        before = self._left_out
        for key in ("/CropBox", "/Rotate", "/UserUnit", "/Annots"):
            if key in page.obj:
                del page.obj[key]
        resources = page.obj.get("/Resources")
        if not isinstance(resources, Dictionary):
            resources = page.obj["/Resources"] = Dictionary()
        spaces = self._resources(resources)
        page.obj["/Contents"] = Stream(self.pdf, self._instructions(page.obj, resources, spaces, start=True))
        _forget_group(page.obj)
        return self._left_out - before

    def _instructions(self, source: Object, resources: Any, spaces: dict[str, Space], *, start: bool) -> bytes:
        """The instructions of `source` in plate spaces; `start`: nothing was chosen before, so black is."""
        out: list[Instruction] = []
        if start:
            out += [*_chosen("PlateGrey", "cs", [0]), *_chosen("PlateGrey", "CS", [0])]
        for instruction in parse_content_stream(source):
            operator = str(instruction.operator)
            if operator in _CHOOSERS:
                out += _chosen(*_CHOOSERS[operator], list(instruction.operands))
            elif operator in _VALUES and instruction.operands:
                out += _renamed(str(instruction.operands[0]), operator, spaces)
            elif operator == "INLINE IMAGE":
                out += self._inline(instruction, resources)
            else:
                out.append(instruction)
        return unparsed(out)

    def _resources(self, resources: Any) -> dict[str, Space]:
        """Replace what has colours; returns the spaces that stood under each name."""
        key = resources.objgen
        if key in self._spaces:
            return self._spaces[key]
        written = _members(resources, "/ColorSpace")
        spaces = {name: space for name, value in written.items() if (space := _space(value, resources))}
        if key != _DIRECT:
            self._spaces[key] = spaces
        replaced = {name: self._plate_space(space) for name, space in spaces.items()}
        replaced |= {f"/{name}": self._plate_space(space) for name, space in _DEVICES.items()}
        pictures = {
            name: self._thing(thing, resources, spaces) for name, thing in _members(resources, "/XObject").items()
        }
        patterns = {name: self._pattern(it, resources, spaces) for name, it in _members(resources, "/Pattern").items()}
        shadings = {name: self._shading(it, resources) for name, it in _members(resources, "/Shading").items()}
        resources["/ColorSpace"] = Dictionary(replaced)
        resources["/XObject"] = Dictionary({name: thing for name, thing in pictures.items() if thing is not None})
        resources["/Pattern"], resources["/Shading"] = Dictionary(patterns), Dictionary(shadings)
        return spaces

    def _thing(self, thing: Any, resources: Any, spaces: dict[str, Space]) -> Any:
        """The form or picture to be painted instead; None for a picture that cannot be decoded."""
        if thing.get("/Subtype") == "/Form":
            self._form(thing, resources, spaces, start=False)
            _forget_group(thing)
        elif thing.get("/Subtype") == "/Image" and not thing.get("/ImageMask"):
            if thing.objgen not in self._plates:
                self._plates[thing.objgen] = self._picture(thing, resources)
            return self._plates[thing.objgen]
        return thing

    def _form(self, form: Stream, resources: Any, spaces: dict[str, Space], *, start: bool) -> None:
        if form.objgen in self._done:
            return
        self._done.add(form.objgen)
        own = form.get("/Resources")
        if isinstance(own, Dictionary):
            resources, spaces = own, self._resources(own)
        form.write(self._instructions(form, resources, spaces, start=start))

    def _pattern(self, pattern: Any, resources: Any, spaces: dict[str, Space]) -> Any:
        if isinstance(pattern, Stream):
            self._form(pattern, resources, spaces, start=pattern.get("/PaintType") == 1)
            return pattern
        replaced = Dictionary(dict(pattern.items()))
        replaced["/Shading"] = self._shading(pattern["/Shading"], resources)
        return replaced

    def _shading(self, shading: Any, resources: Any) -> Any:
        """The same gradient in a plate space; the mesh of a stream is given it in place, once."""
        if shading.objgen in self._done:
            return shading
        space = _space(shading["/ColorSpace"], resources)
        replaced = shading if isinstance(shading, Stream) else Dictionary(dict(shading.items()))
        if space:
            replaced["/ColorSpace"] = self._plate_space(space)
        if isinstance(shading, Stream):
            self._done.add(shading.objgen)
        return replaced

    def _inline(self, instruction: Any, resources: Any) -> Iterator[Instruction]:
        image = instruction.iimage
        if image.obj.get("/ImageMask"):
            yield instruction
            return
        samples = image.unparse().partition(b"ID")[2][1:].rpartition(b"EI")[0]
        stream = Stream(self.pdf, samples, Dictionary(dict(image.obj.items())))
        if (replaced := self._picture(stream, resources)) is not None:
            name = f"/PlatePicture{len(self._pictures)}"
            resources["/XObject"][name] = replaced
            yield [Name(name)], Operator("Do")

    def _picture(self, picture: Stream, resources: Any) -> Stream | None:
        try:
            space = space_of(picture.get("/ColorSpace"), resources)
            size = int(picture["/Width"]) * int(picture["/Height"])
            channels = shares(picture, space, max(int(sqrt(size / MOST_SAMPLES)), 1))
        except (PdfError, ValueError, TypeError, LookupError, OSError, SyntaxError, RuntimeError, NotImplementedError):
            self._left_out += 1
            return None
        width, height = next((channel.size for channel in channels.values()), (1, 1))
        kept = {key: picture[key] for key in ("/SMask", "/Mask") if isinstance(picture.get(key), Stream)}
        plate = Stream(
            self.pdf, b"", Type=Name.XObject, Subtype=Name.Image, Width=width, Height=height, BitsPerComponent=8,
            ColorSpace=Name.DeviceGray,
        )  # fmt: skip
        for key, mask in kept.items():
            plate[key] = mask
        self._pictures.append((self.pdf.make_indirect(plate), channels))
        return self._pictures[-1][0]

    def _plate_space(self, space: Space) -> Object:
        """The space to be used instead: as many components, and a grey."""
        if space.base and space.lookup:
            most = len(space.lookup) // max(space.base.components, 1) - 1
            return Array([Name.Indexed, self._plate_space(space.base), max(most, 0), space.lookup])
        if space.family == "Pattern":
            return Array([Name.Pattern, self._plate_space(space.base)]) if space.base else Name.Pattern
        if space not in self._transforms:
            entries = {"FunctionType": 4, "Domain": Array([0, 1] * space.components), "Range": Array([0, 1])}
            self._transforms[space] = self.pdf.make_indirect(Stream(self.pdf, b"{}", **entries))
        names = Array([Name(f"/Ink{number}") for number in range(space.components)])
        return Array([Name.DeviceN, names, Name.DeviceGray, self._transforms[space]])


def _calculator(space: Space, ink: str) -> bytes:
    """How light the plate of `ink` is for a colour of `space`."""
    count = space.components
    if space.is_grey:
        return b"{}" if ink == "Black" else b"{pop 1}"
    shown = [at for at, name in enumerate(space.inks) if name in (ink, REGISTRATION)]
    if not shown:
        return b"{%s1}" % (b"pop " * count)
    at = shown[0]
    moved = b"%d 1 roll %s" % (at + 1, b"pop " * at) if at else b""
    return b"{%s%s1 exch sub}" % (b"pop " * (count - 1 - at), moved)


def _chosen(name: str, operator: str, values: list[Any]) -> list[Instruction]:
    return [([Name(f"/{name}")], Operator(operator)), (values, _VALUES[operator])]


def _renamed(name: str, operator: str, spaces: dict[str, Space]) -> list[Instruction]:
    """A space that is chosen by its name, with the colour that it begins with."""
    device = next((plate for plate, space in _DEVICES.items() if name == f"/{space.family}"), None)
    space = _DEVICES[device] if device else spaces.get(name)
    if space is None or space.family == "Pattern":
        return [([Name(name)], Operator(operator))]
    return _chosen(device or name[1:], operator, list(space.first))


def _members(resources: Any, kind: str) -> dict[str, Any]:
    members = resources.get(kind)
    return {name: value for name, value in members.items()} if isinstance(members, Dictionary) else {}


def _space(written: Any, resources: Any) -> Space | None:
    try:
        return space_of(written, resources)
    except (ValueError, TypeError, LookupError, AttributeError):
        return None


def _forget_group(thing: Any) -> None:
    """Blend in the renderer's own grey."""
    group = thing.get("/Group")
    if isinstance(group, Dictionary) and "/CS" in group:
        del group["/CS"]
