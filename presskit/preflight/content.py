"""Walk through a page as a press would read it: its instructions, and those of its forms and tiling patterns.

In: a page. Out: its Events, in paint order. The graphics state is followed (matrix, colours, line width, text), so
that sizes are those on the paper. Instructions that make no sense become `Broken`, never an exception.
Source: ISO 32000-1, 8.2 to 8.10, 9.3, annex A (operators).
"""

from collections.abc import Callable, Iterator
from math import hypot
from typing import Any, cast

from pikepdf import Array, Dictionary, Name, Object, Page, PdfError, Stream, parse_content_stream

from presskit.preflight.budget import Words
from presskit.preflight.colours import CMYK, GREY, PATTERN, REGISTRATION, RGB, Colour, Space, space_of
from presskit.preflight.events import (
    UNMOVED,
    Adjusted,
    Broken,
    Chosen,
    Event,
    Filled,
    Grouped,
    Matrix,
    Placed,
    Registered,
    Shaded,
    Shown,
    State,
    Stroked,
    times,
)  # fmt: skip
from presskit.preflight.paths import DRAWING, PAINTING, extent_of, least_stretch

_DEEPEST = 16
_REDRAW = "export the page again; the program that wrote it made a mistake"

Operands = list[Any]


def walk(page: Page, words: Words) -> tuple[Event, ...]:
    """Everything that is painted on `page`; `words` is what the file may still ask for.

    Raises:
        TooMuchError: it asks for more.
    """
    walker = _Walk(words)
    walker.through(page.obj, page.obj.get("/Resources"), State())
    return tuple(walker.events)


def matrix_of(written: object) -> Matrix:
    """A matrix as a dictionary gives it; the unmoved one if it gives none."""
    if not isinstance(written, Array) or len(written) != 6:
        return UNMOVED
    a, b, c, d, e, f = (float(number) for number in written)
    return a, b, c, d, e, f


class _Walk:
    """The whole page: what happened so far, what the file may still ask for, and which forms are open."""

    def __init__(self, words: Words) -> None:
        self.words = words
        self.events: list[Event] = []
        self.open: list[tuple[int, int]] = []

    def through(self, source: Object, resources: Object | None, state: State) -> None:
        """Follow one stream of instructions, unless it is within itself."""
        if source.objgen in self.open or len(self.open) > _DEEPEST:
            self.events.append(Broken("a form is painted within itself", _REDRAW))
            return
        self.words.take(source)
        self.open.append(source.objgen)
        try:
            instructions = parse_content_stream(source)
            _Stream(self, resources, state).follow(instructions)
        except (PdfError, TypeError, ValueError, RuntimeError):
            self.events.append(Broken("its instructions cannot be read", _REDRAW))
        self.open.pop()


class _Stream:
    """One stream of instructions, with the graphics state it has come to."""

    def __init__(self, walk: _Walk, resources: Object | None, state: State) -> None:
        self.walk, self.resources, self.state = walk, resources, state
        self.base = state.matrix
        self.text_matrix = UNMOVED
        self.saved: list[State] = []
        self.path: list[Any] = []

    def follow(self, instructions: list[Any]) -> None:
        for instruction in instructions:
            operator = str(instruction.operator)
            if operator == "INLINE IMAGE":
                self._handle(_Stream.place, "BI", [instruction.iimage.obj])
            elif operator in DRAWING:
                self.path.append(instruction)
            elif handler := _HANDLERS.get(operator):
                self._handle(handler, operator, list(instruction.operands))
            if operator in PAINTING:
                self.path.clear()
        if self.saved:
            self.tell(Broken("a graphics state is saved and not restored (q without Q)", _REDRAW))

    def _handle(self, handler: "_Handler", operator: str, operands: Operands) -> None:
        try:
            handler(self, operands)
        except (TypeError, ValueError, LookupError, AttributeError, ArithmeticError):
            self.tell(Broken(f"the instruction {operator} makes no sense where it stands", _REDRAW))

    def tell(self, event: Event) -> None:
        self.walk.events.append(event)

    def change(self, **values: Any) -> None:
        self.state = self.state._replace(**values)

    # state ------------------------------------------------------------------------------------------------------

    def save(self, _: Operands) -> None:
        self.saved.append(self.state)

    def restore(self, _: Operands) -> None:
        if self.saved:
            self.state = self.saved.pop()
        else:
            self.tell(Broken("a graphics state is restored that was not saved (Q without q)", _REDRAW))

    def transform(self, operands: Operands) -> None:
        a, b, c, d, e, f = map(float, operands)
        self.change(matrix=times((a, b, c, d, e, f), self.state.matrix))

    def widen(self, operands: Operands) -> None:
        self.change(width=float(operands[0]))

    def adjust(self, operands: Operands) -> None:
        settings = self.resource("/ExtGState", operands[0])
        self.tell(Adjusted(settings))
        if (width := settings.get("/LW")) is not None:
            self.change(width=float(width))
        if isinstance(font := settings.get("/Font"), Array):
            self.change(font=font[0], size=float(font[1]))
        if isinstance(mask := settings.get("/SMask"), Dictionary):
            self.tell(Grouped(cast(Stream, mask["/G"])))

    def compatibility(self, _: Operands) -> None:
        words = "instructions of an unknown kind are wrapped to be skipped (BX/EX)"
        if not any(isinstance(event, Broken) and event.words == words for event in self.walk.events):
            self.tell(Broken(words, "export the page without them"))

    # colour -----------------------------------------------------------------------------------------------------

    def choose(self, which: str, space: Space, values: Operands) -> None:
        colour = Colour(space, tuple(float(value) for value in values))
        if len(colour.values) != space.components:
            raise ValueError("number of components")
        self.tell(Chosen(colour))
        self.change(**{which: colour})

    def choose_space(self, which: str, operands: Operands) -> None:
        space = space_of(operands[0], self.resources)
        if space.base and not space.lookup:
            self.change(**{which: Colour(space, ())})
            return
        self.choose(which, space, list(space.first))

    def choose_values(self, which: str, operands: Operands) -> None:
        """Components in the current space, and for a pattern its name."""
        space: Space = getattr(self.state, which).space
        if operands and isinstance(operands[-1], Name):
            self._pattern(which, space, operands[:-1], self.resource("/Pattern", operands[-1]))
        else:
            self.choose(which, space, operands)

    def _pattern(self, which: str, space: Space, values: Operands, pattern: Any) -> None:
        matrix = times(matrix_of(pattern.get("/Matrix")), self.base)
        if pattern.get("/PatternType") == 2:
            self._shade(pattern["/Shading"])
            self.change(**{which: Colour(PATTERN, ())})
            return
        state = State(matrix)
        if pattern.get("/PaintType") == 2 and space.base:
            colour = Colour(space.base, tuple(float(value) for value in values))
            self.tell(Chosen(colour))
            state = State(matrix, colour, colour)
        self.change(**{which: Colour(PATTERN, ())})
        self.walk.through(pattern, pattern.get("/Resources", self.resources), state)

    # painting ---------------------------------------------------------------------------------------------------

    def fill(self, _: Operands) -> None:
        self.tell(Filled(self.state.fill))
        self._register(self.state.fill, 0.0)

    def stroke(self, _: Operands) -> None:
        state = self.state
        self.tell(Stroked(state.stroke, state.width * least_stretch(state.matrix)))
        # A mitre can reach far; the end of a line no farther than its width.
        self._register(state.stroke, abs(state.width) if len(self.path) == 2 else None)

    def _register(self, colour: Colour, margin: float | None = None) -> None:
        """Tell where registration colour is laid down: within a margin round the path, or somewhere."""
        if REGISTRATION in colour.inks:
            self.tell(Registered(None if margin is None else extent_of(self.path, self.state.matrix, margin)))

    def fill_and_stroke(self, operands: Operands) -> None:
        self.fill(operands)
        self.stroke(operands)

    def shade(self, operands: Operands) -> None:
        self._shade(self.resource("/Shading", operands[0]))

    def _shade(self, shading: Any) -> None:
        self.tell(Shaded(shading, space_of(shading["/ColorSpace"], self.resources)))

    def paint(self, operands: Operands) -> None:
        """`Do`: a picture or a form."""
        thing = self.resource("/XObject", operands[0])
        if thing.get("/Subtype") == "/Image":
            self.place([thing])
        elif thing.get("/Subtype") == "/Form":
            self.tell(Grouped(thing))
            moved = times(matrix_of(thing.get("/Matrix")), self.state.matrix)
            self.walk.through(thing, thing.get("/Resources", self.resources), self.state._replace(matrix=moved))

    def place(self, operands: Operands) -> None:
        """A picture, as `Do` names it or as it stands within the instructions."""
        picture = operands[0]
        a, b, c, d, *_rest = self.state.matrix
        wide, high = hypot(a, b), hypot(c, d)
        if not wide or not high:
            return
        ppi = min(float(picture["/Width"]) * 72 / wide, float(picture["/Height"]) * 72 / high)
        stencil, written = picture.get("/ImageMask"), picture.get("/ColorSpace")
        space = None if stencil or written is None else space_of(written, self.resources)
        self.tell(Placed(picture, space, ppi))
        if stencil:
            self.tell(Filled(self.state.fill))
            self._register(self.state.fill)

    # text -------------------------------------------------------------------------------------------------------

    def begin_text(self, _: Operands) -> None:
        self.text_matrix = UNMOVED

    def choose_font(self, operands: Operands) -> None:
        self.change(font=self.resource("/Font", operands[0]), size=float(operands[1]))

    def render(self, operands: Operands) -> None:
        self.change(mode=int(operands[0]))

    def place_text(self, operands: Operands) -> None:
        a, b, c, d, e, f = map(float, operands)
        self.text_matrix = (a, b, c, d, e, f)

    def show(self, _: Operands) -> None:
        state = self.state
        _a, _b, c, d, *_rest = times(self.text_matrix, state.matrix)
        size = abs(state.size) * hypot(c, d)
        if state.mode in (0, 2, 4, 6):
            self.tell(Shown(state.fill, size, state.font))
            self._register(state.fill)
        if state.mode in (1, 2, 5, 6):
            self.tell(Shown(state.stroke, size, state.font))
            self._register(state.stroke)
            self.tell(Stroked(state.stroke, state.width * least_stretch(state.matrix)))

    def resource(self, kind: str, name: object) -> Any:
        """What the page calls by `name`. Raises LookupError or TypeError if there is no such thing."""
        if not isinstance(self.resources, Dictionary):
            raise LookupError(kind)
        return self.resources[kind][str(name)]


_Handler = Callable[[_Stream, Operands], None]


def _chooser(which: str, space: Space) -> _Handler:
    return lambda stream, operands: stream.choose(which, space, operands)


def _painters() -> Iterator[tuple[str, _Handler]]:
    yield from dict.fromkeys(("f", "F", "f*"), _Stream.fill).items()
    yield from dict.fromkeys(("S", "s"), _Stream.stroke).items()
    yield from dict.fromkeys(("B", "B*", "b", "b*"), _Stream.fill_and_stroke).items()
    yield from dict.fromkeys(("Tj", "TJ", "'", '"'), _Stream.show).items()
    yield from dict.fromkeys(("BX", "EX"), _Stream.compatibility).items()


_HANDLERS: dict[str, _Handler] = {
    **dict(_painters()),
    "q": _Stream.save, "Q": _Stream.restore, "cm": _Stream.transform, "w": _Stream.widen, "gs": _Stream.adjust,
    "g": _chooser("fill", GREY), "G": _chooser("stroke", GREY), "rg": _chooser("fill", RGB),
    "RG": _chooser("stroke", RGB), "k": _chooser("fill", CMYK), "K": _chooser("stroke", CMYK),
    "cs": lambda stream, operands: stream.choose_space("fill", operands),
    "CS": lambda stream, operands: stream.choose_space("stroke", operands),
    "sc": lambda stream, operands: stream.choose_values("fill", operands),
    "scn": lambda stream, operands: stream.choose_values("fill", operands),
    "SC": lambda stream, operands: stream.choose_values("stroke", operands),
    "SCN": lambda stream, operands: stream.choose_values("stroke", operands),
    "sh": _Stream.shade, "Do": _Stream.paint, "BT": _Stream.begin_text, "Tf": _Stream.choose_font,
    "Tr": _Stream.render, "Tm": _Stream.place_text,
}  # fmt: skip
