"""Items become the operators of a page's content stream; the only code that opens marked content.

In: a page's items in paint order (points from the trim's top left, y down), the elements' roles, fonts, ink.
Out: content bytes (y up) and the structure elements of the page's marks, by MCID. Nothing is measured or
clipped to the page. Marks never nest; items with the same mark that follow each other share one.
A surface for the press writes no marks: a print file has no tags.
Source: ISO 32000-1, 8.2 (order of operators), 9.4 (text), 14.6 (marked content), 14.8.2.2 (artifacts).
"""

from collections.abc import Iterable, Sequence
from functools import lru_cache

from presskit.page import Artifact, Drawn, ElementId, Item, LinkArea, Mark, Page, Picture, Role, Shape, TextRun
from presskit.pdf.graphics_state import GraphicsState
from presskit.pdf.images import NO_IMAGES, Images
from presskit.pdf.ink import LARGE, PRESS, Inks
from presskit.pdf.operands import fraction, hundredths, number
from presskit.pdf.paths import UNITS, path_operators, whole
from presskit.pdf.resources import Fonts
from presskit.units import Pt

_LONG = 20
"""Segments from which on a path is written in whole numbers."""


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
        self._state = GraphicsState()
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
            elif type(item) is Drawn:
                self._end_text()
                self._out.append(b"q %s Q" % self._images.drawn(item, self._height))
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
        x, y, size, pieces, colour, _, tracking = run
        name, encoding = self._fonts.encoding(pieces)
        state = b""
        if not self._in_text:
            self._in_text, self._origin = True, (0, 0)
            state = b"BT "
        ink = self._inks.small if size < LARGE else self._inks.large
        if not self._state.is_filled(colour, ink):
            state += self._state.filled(colour, ink)
        if self._font != (name, size):
            self._font = (name, size)
            state += b"%s %s Tf " % (name, number(size))
        if self._tracking != tracking:
            self._tracking = tracking
            state += fraction(tracking) + b" Tc "
        place = self._placed(x, y, encoding.face.synthetic_slant)
        self._out.append(state + place + self._fonts.line(pieces, encoding, size))

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
            before = self._state.kept
            self._out.append(b"q %s W n" % path_operators(shape.clip, self._height))
            self._drawn(shape)
            self._out.append(b"Q")
            self._state.kept = before
        else:
            self._drawn(shape)

    def _long(self, shape: Shape) -> None:
        """Fill a long path, in numbers of its own that kits share."""
        assert shape.fill is not None
        state = self._state.filled(shape.fill, self._inks.area)
        unit = (b"%.6f" % (shape.scale / UNITS)).strip(b"0")
        x, y = number(shape.at[0]), number(self._height - shape.at[1])
        place = b"%sq %s 0 0 -%s %s %s cm" % (state, unit, unit, x, y)
        clip = [whole(shape.clip), b"W n"] if shape.clip else []
        self._out += [place, *clip, whole(shape.path), b"f* Q" if shape.even_odd else b"f Q"]

    def _picture(self, picture: Picture) -> None:
        self._end_text()
        clip = b"%s W n " % path_operators(picture.clip, self._height) if picture.clip else b""
        self._out.append(b"q %s%s Q" % (clip, self._images.shown(picture, self._height)))

    def _drawn(self, shape: Shape) -> None:
        state = self._state.filled(shape.fill, self._inks.area) if shape.fill else b""
        rule = b"*" if shape.even_odd else b""
        if shape.stroke:
            state += self._state.stroked(shape.stroke, self._inks.area)
        path = path_operators(shape.path, self._height, open_ends=shape.stroke is not None)
        paint = b" B" + rule if shape.fill and shape.stroke else b" f" + rule if shape.fill else b" S"
        self._out.append(state + path + paint)


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
