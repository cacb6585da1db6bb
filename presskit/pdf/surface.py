"""Items become the operators of a page's content stream; the only code that opens marked content.

In: a page's items in paint order (points from the trim's top left, y down), the elements' roles, fonts, ink.
Out: content bytes (y up) and the structure elements of the page's marks, by MCID. Nothing is measured or
clipped to the page. Marks never nest; items with the same mark that follow each other share one.
A surface for the press writes no marks: a print file has no tags.
Source: ISO 32000-1, 8.2 (order of operators), 9.4 (text), 14.6 (marked content), 14.8.2.2 (artifacts).
"""

from collections.abc import Iterable, Sequence
from functools import lru_cache

from presskit.memory import Kept
from presskit.model.colour import Colour
from presskit.model.geometry import Path
from presskit.model.stroke import Cap, Join, Stroke
from presskit.page import Artifact, ElementId, Item, LinkArea, Mark, Page, Picture, Role, Shape, TextRun
from presskit.pdf.images import NO_IMAGES, Images
from presskit.pdf.ink import LARGE, PRESS, Ink, Inks
from presskit.pdf.operands import fraction, hundredths, number
from presskit.pdf.resources import Fonts
from presskit.units import Pt

_CAPS: tuple[Cap, ...] = ("butt", "round", "square")
_JOINS: tuple[Join, ...] = ("miter", "round", "bevel")
_LONG, _UNITS = 20, 20
"""Segments from which on a path is written in whole numbers, and how many of them make a point."""


class Surface:
    """A page, or one layer of it, being painted: what was written, and what the graphics state is by now."""

    def __init__(
        self, page: Page, roles: Sequence[Role], fonts: Fonts, inks: Inks, images: Images = NO_IMAGES, first: int = 0
    ) -> None:
        """An empty one of the size of `page`.

        Args:
            page: whose trim it has.
            roles: of each structure element, by its id.
            fonts: of the document.
            inks: how colours are written.
            images: of the document.
            first: the first MCID.
        """
        self.marks: list[ElementId] = []
        self._page, self._height, self._first = page, page.height, first
        self._roles, self._fonts, self._inks, self._images = roles, fonts, inks, images
        self._out: list[bytes] = []
        self._fill: tuple[Colour, Ink] | None = None
        self._stroke: Stroke | None = None
        self._font: tuple[bytes, Pt] | None = None
        self._tracking = 0.0
        self._in_text = False
        self._origin: tuple[int, int] | None = None

    def content(self, items: Iterable[Item]) -> list[bytes]:
        """The operators of items, in parts that each take a line; a long path is a part by itself."""
        current: Mark | None = None
        for item in items:
            if type(item) is LinkArea:
                continue
            if item.mark != current:
                self._turn(current, item.mark)
                current = item.mark
            if type(item) is TextRun:
                self._text(item)
            elif type(item) is Shape:
                self._shape(item)
            elif type(item) is Picture:
                self._picture(item)
        self._turn(current, None)
        return self._out

    def _turn(self, old: Mark | None, new: Mark | None) -> None:
        """End one marked-content sequence, begin the next; text objects stand inside them."""
        self._end_text()
        if old is not None:
            self._out.append(b"EMC")
        if isinstance(new, Artifact):
            self._out.append(_artifact(new, self._page.width, self._height))
        elif new is not None:
            self._out.append(b"/%s<</MCID %d>>BDC" % (self._roles[new].encode(), self._first + len(self.marks)))
            self.marks.append(new)

    def _end_text(self) -> None:
        if self._in_text:
            self._out.append(b"ET")
            self._in_text = False

    def _text(self, run: TextRun) -> None:
        name, encoding = self._fonts.encoding(run.pieces)
        state = b""
        if not self._in_text:
            self._in_text, self._origin = True, (0, 0)
            state = b"BT "
        ink = self._inks.small if run.size < LARGE else self._inks.large
        if self._fill is None or self._fill[0] is not run.colour or self._fill[1] is not ink:
            state += self._filled(run.colour, ink)
        if self._font != (name, run.size):
            self._font = (name, run.size)
            state += b"%s %s Tf " % (name, number(run.size))
        if self._tracking != run.tracking:
            self._tracking = run.tracking
            state += fraction(run.tracking) + b" Tc "
        place = self._placed(run.x, run.y, encoding.face.synthetic_slant)
        self._out.append(state + place + encoding.shown(run.pieces, run.size))

    def _placed(self, left: Pt, down: Pt, slant: float) -> bytes:
        """Go to a run's origin: by a step from the last one, unless either leans."""
        x, y = round(left * 100), round((self._height - down) * 100)
        last, self._origin = self._origin, None if slant else (x, y)
        if slant or last is None:
            return b"1 0 %s 1 %s %s Tm" % (fraction(slant), hundredths(x), hundredths(y))
        return b"%s %s Td" % (hundredths(x - last[0]), hundredths(y - last[1]))

    def _shape(self, shape: Shape) -> None:
        self._end_text()
        if len(shape.path) > _LONG and not shape.stroke:
            self._long(shape)
            return
        shape = shape.in_place
        if shape.clip:
            before = self._fill, self._stroke
            self._out.append(b"q %s W n" % path_operators(shape.clip, self._height))
            self._drawn(shape)
            self._out.append(b"Q")
            self._fill, self._stroke = before
        else:
            self._drawn(shape)

    def _long(self, shape: Shape) -> None:
        """Fill a long path, in numbers of its own that kits share."""
        assert shape.fill is not None
        state = self._filled(shape.fill, self._inks.area)
        unit = (b"%.6f" % (shape.scale / _UNITS)).strip(b"0")
        x, y = number(shape.at[0]), number(self._height - shape.at[1])
        place = b"%sq %s 0 0 -%s %s %s cm" % (state, unit, unit, x, y)
        clip = [_whole(shape.clip), b"W n"] if shape.clip else []
        self._out += [place, *clip, _whole(shape.path), b"f* Q" if shape.even_odd else b"f Q"]

    def _picture(self, picture: Picture) -> None:
        self._end_text()
        clip = b"%s W n " % path_operators(picture.clip, self._height) if picture.clip else b""
        self._out.append(b"q %s%s Q" % (clip, self._images.shown(picture, self._height)))

    def _drawn(self, shape: Shape) -> None:
        state = self._filled(shape.fill, self._inks.area) if shape.fill else b""
        rule = b"*" if shape.even_odd else b""
        if shape.stroke:
            state += self._stroked(shape.stroke)
        path = path_operators(shape.path, self._height, open_ends=shape.stroke is not None)
        paint = b" B" + rule if shape.fill and shape.stroke else b" f" + rule if shape.fill else b" S"
        self._out.append(state + path + paint)

    def _filled(self, colour: Colour, ink: Ink) -> bytes:
        before = self._fill
        if before and before[1] is ink and (before[0] is colour or before[0] == colour):
            return b""
        self._fill = colour, ink
        return ink(colour)[0]

    def _stroked(self, stroke: Stroke) -> bytes:
        """Set what differs from the stroke before; a page begins with 1 pt, solid, butt caps and mitre joins."""
        known = self._stroke
        if known == stroke:
            return b""
        before, self._stroke = known or Stroke(1.0, stroke.colour), stroke
        out = b"" if known and known.colour == stroke.colour else self._inks.area(stroke.colour)[1]
        if known is None or before.width != stroke.width:
            out += number(stroke.width) + b" w "
        if (stroke.dashes, stroke.phase) != (before.dashes, before.phase):
            out += b"[%s]%s d " % (b" ".join(map(number, stroke.dashes)), number(stroke.phase))
        if stroke.cap != before.cap:
            out += b"%d J " % _CAPS.index(stroke.cap)
        if stroke.join != before.join:
            out += b"%d j " % _JOINS.index(stroke.join)
        if stroke.mitre != before.mitre:
            out += number(stroke.mitre) + b" M "
        return out


class PressSurface(Surface):
    """A page being painted without tags, for a print shop."""

    def __init__(self, page: Page, fonts: Fonts, images: Images = NO_IMAGES) -> None:
        super().__init__(page, (), fonts, PRESS, images)

    def _turn(self, old: Mark | None, new: Mark | None) -> None:
        self._end_text()


@lru_cache(maxsize=16)
def _artifact(kind: Artifact, width: Pt, height: Pt) -> bytes:
    """Begin an artifact; one in the background says how far it reaches."""
    box = b"/BBox[0 0 %s %s]" % (number(width), number(height)) if kind is Artifact.BACKGROUND else b""
    return b"/Artifact<</Type/%s%s>>BDC" % (kind.value.encode(), box)


@lru_cache(maxsize=4096)
def path_operators(path: Path, height: Pt, open_ends: bool = False) -> bytes:
    """The operators that construct `path` on a page of `height`.

    Filling and clipping close each subpath by themselves; one with `open_ends`, which is stroked, says `h`.
    """
    numbers = _scaled(path, 100)
    numbers[1::2] = [round(height * 100) - y for y in numbers[1::2]]
    if [segment.operator for segment in path] == ["M", "L", "L", "L", "Z"]:
        x, y, right, y1, x2, bottom, x3, y3 = numbers
        if (y1, x2, x3, y3) == (y, right, x, bottom):
            return b"%s %s %s %s re" % tuple(map(hundredths, (x, y, right - x, bottom - y)))
    return _form(path, b"%s", open_ends) % tuple(map(hundredths, numbers))


def _whole_numbers(path: Path) -> bytes:
    """The operators of a path to be filled, in whole twentieths of a point (18 µm) and y down.

    Artwork of hundreds of squares and outlines of big letters are made of little else than coordinates.
    """
    return _form(path, b"%d", open_ends=False) % tuple(_scaled(path, _UNITS))


_whole = Kept(_whole_numbers)


def _scaled(path: Path, scale: int) -> list[int]:
    return list(map(round, [value * scale for _, points in path for value in points]))


def _form(path: Path, number: bytes, open_ends: bool) -> bytes:
    """The operators of a path with a place for each number."""
    forms = {
        "M": b"%s %s m" % (number, number),
        "L": b"%s %s l" % (number, number),
        "C": b" ".join([number] * 6) + b" c",
        "Z": b"h",
    }
    return b" ".join([forms[operator] for operator, _ in path if open_ends or operator != "Z"])
