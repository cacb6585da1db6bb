"""An SVG file as a Drawing: plain outlines in solid colours, or every reason why not.

In: the bytes of a file. Out: a Drawing and warnings; every problem of the file at once as ModelError, with its line.
Drawn are groups, the basic shapes, paths, local `use`, one clipping path, solid fills and strokes. Text is refused,
since its font is elsewhere; gradients, patterns, effects and translucency are refused, since a logo has a flat
version for print and PDF/A and the press want one. Titles, editors' notes and unused definitions are passed over.
Source: SVG 1.1 and what Illustrator, Inkscape and Figma export.

Codes:

    PK651  not an SVG drawing
    PK652  declares a document type or entities
    PK653  reaches outside of the file, or runs a script
    PK654  cannot be drawn: text, pictures, effects
    PK655  a value is not understood
    PK656  a paint that is not one solid colour
    PK657  too much: elements, nesting, copies
    PK658  a size that is not possible, or nothing to be seen
"""

from presskit.errors import ModelError, Problem
from presskit.load.problems.wording import shown
from presskit.load.svg.looks import Look, Looks
from presskit.load.svg.numbers import IDENTITY, joined, length, numbers, transform
from presskit.load.svg.outlines import Clips, NotDrawable, outline, shown_box
from presskit.load.svg.shapes import SHAPES
from presskit.load.svg.style import Styles
from presskit.load.svg.tree import MOST_DEPTH, Element, read_tree
from presskit.model.drawing import Drawing, Outline
from presskit.model.geometry import Box, Matrix, Path, rectangle, transformed

MOST_BYTES = 2_000_000
MOST_DRAWN, MOST_SEGMENTS, MOST_PROBLEMS = 10_000, 100_000, 20
LARGEST_SIDE, FARTHEST = 100_000.0, 1e7
AGAIN = "export it again as plain SVG"
UNSEEN = frozenset({
    "title", "desc", "metadata", "defs", "style", "clipPath", "linearGradient", "radialGradient", "pattern", "filter",
    "mask", "symbol", "marker", "view",
})  # fmt: skip
"""Elements that draw nothing by themselves."""
HINTS = {
    "text": "convert text to outlines in the drawing program",
    "image": "draw it as paths: a picture inside of a drawing is not read",
    "script": "export it without scripts",
    "foreignObject": "export it as plain SVG, without editing data",
}
OUTSIDE = frozenset({"script", "image", "foreignObject"})


def read_drawing(data: bytes, file: str) -> tuple[Drawing, tuple[Problem, ...]]:
    """The drawing in an SVG file, and warnings.

    Raises:
        ModelError: with every problem found, at most 20.
    """
    reading = _Reading(read_tree(data, file), file)
    drawing = reading.drawing()
    problems = tuple(dict.fromkeys(reading.problems))[:MOST_PROBLEMS]
    if drawing is None or any(problem.severity == "error" for problem in problems):
        raise ModelError(problems)
    return drawing, problems


class _Reading:
    """One tree on its way to a drawing."""

    def __init__(self, root: Element, file: str) -> None:
        self.root, self.file = root, file
        self.problems: list[Problem] = []
        self.outlines: list[Outline] = []
        self.drawn = self.segments = 0
        self.using: list[Element] = []
        self.ids: dict[str, Element] = {}
        self.styles = Styles(self.report)
        self.looks = Looks(self.report)
        self.view = (0.0, 0.0)

    def report(self, code: str, element: Element, message: str, hint: str) -> None:
        """Remember a problem at an element."""
        self.problems.append(Problem(code, element.origin, message, hint, length=len(element.name) + 1))

    def drawing(self) -> Drawing | None:
        self._take_ids()
        self.styles.read(self.root)
        box = self._view_box()
        clips: Clips = () if box is None else (rectangle(box),)
        self._group(self.root, Look(), IDENTITY, clips)
        if not self.outlines:
            if not self.problems:
                self.report("PK658", self.root, "the drawing shows nothing", "check it in a browser")
            return None
        return Drawing(tuple(self.outlines), shown_box(self.outlines))

    def _take_ids(self) -> None:
        """Note the ids; look at every attribute once for what must not be there."""
        waiting = [self.root]
        for element in waiting:
            waiting += reversed(element.children)
            self.ids.setdefault(element.attributes.get("id", ""), element)
            for key, value in element.attributes.items():
                if key.lower().startswith("on"):
                    self.report("PK653", element, f"{key} would run a script", HINTS["script"])
                elif key == "href" and not value.strip().startswith("#") and element.name not in OUTSIDE:
                    self.report("PK653", element, f"{element.name} leads to {shown(value)}, outside of the drawing",
                                "draw it in the file itself")  # fmt: skip

    def _view_box(self) -> Box | None:
        """The part of the plane that shows; None without a size."""
        attributes = self.root.attributes
        try:
            sides = [length(attributes[key], 100.0) for key in ("width", "height") if key in attributes]
            box = numbers(attributes["viewBox"]) if "viewBox" in attributes else [0.0, 0.0, *sides]
            if len(box) not in (2, 3, 4):
                raise ValueError("viewBox is four numbers")
        except ValueError as error:
            self.report("PK658", self.root, f"the size of the drawing: {error}", "give viewBox four numbers")
            return None
        if any(not 0 < side <= LARGEST_SIDE for side in (*sides, *box[2:])):
            message = f"a side of the drawing is not between 0 and {LARGEST_SIDE:g}"
            self.report("PK658", self.root, message, "export it in its usual size")
            return None
        if len(box) < 4:
            return None
        self.view = box[2], box[3]
        return Box(box[0], box[1], box[2], box[3])

    def _group(self, element: Element, look: Look, matrix: Matrix, clips: Clips) -> None:
        look, matrix, clips = self._inside(element, look, matrix, clips)
        if look.hidden:
            return
        for child in element.children:
            if len(self.problems) > MOST_PROBLEMS:
                return
            self._element(child, look, matrix, clips)

    def _element(self, element: Element, look: Look, matrix: Matrix, clips: Clips) -> None:
        name = element.name
        if name in UNSEEN:
            return
        self.drawn += 1
        if self.drawn > MOST_DRAWN or self.segments > MOST_SEGMENTS:
            message = f"the drawing comes to more than {MOST_DRAWN} elements or {MOST_SEGMENTS} segments"
            self.problems = [Problem("PK657", element.origin, message, "simplify it")] * (MOST_PROBLEMS + 1)
        elif name == "g":
            self._group(element, look, matrix, clips)
        elif name == "use":
            self._use(element, look, matrix, clips)
        elif name in SHAPES:
            self._shape(element, look, matrix, clips)
        else:
            code = "PK653" if name in OUTSIDE else "PK654"
            hint = HINTS.get(name, "expand it to plain paths in the drawing program")
            self.report(code, element, f"{name} cannot be drawn", hint)

    def _use(self, element: Element, look: Look, matrix: Matrix, clips: Clips) -> None:
        """Draw the element of this file that is meant, moved."""
        reference = element.attributes.get("href", "#").strip()
        target = self._named(reference)
        if not reference.startswith("#"):
            return  # told already
        if target is None or target is self.root:
            self.report("PK655", element, "use names no element of the drawing", "draw it in the file itself")
        elif target in self.using:
            self.report("PK657", element, "use leads back to itself", "remove one of them")
        elif target.name not in ("g", "use") and target.name not in SHAPES:
            self.report("PK654", element, f"use of {target.name} cannot be drawn", "expand it to plain paths")
        else:
            look, matrix, clips = self._inside(element, look, matrix, clips)
            try:
                x, y = (length(element.attributes.get(key, "0"), self.view[at]) for at, key in enumerate("xy"))
            except ValueError as error:
                self.report("PK655", element, str(error), AGAIN)
                return
            self.using.append(target)
            if not look.hidden and len(self.using) < MOST_DEPTH:
                self._element(target, look, joined(matrix, (1.0, 0.0, 0.0, 1.0, x, y)), clips)
            self.using.pop()

    def _shape(self, element: Element, look: Look, matrix: Matrix, clips: Clips) -> None:
        look, matrix, clips = self._inside(element, look, matrix, clips)
        if look.hidden or (path := self._path(element, matrix)) is None:
            return
        self.segments += len(path)
        try:
            found = outline(path, self.looks.ink(look, element), matrix, clips)
        except NotDrawable as error:
            self.report("PK654", element, str(error), error.hint)
            return
        if found:
            self.outlines.append(found)

    def _inside(self, element: Element, look: Look, matrix: Matrix, clips: Clips) -> tuple[Look, Matrix, Clips]:
        """Look, place and clipping for what is in an element."""
        look = self.looks.inside(look, self.styles.declared(element))
        try:
            matrix = joined(matrix, transform(element.attributes.get("transform", "")))
        except ValueError as error:
            self.report("PK655", element, str(error), AGAIN)
        return look, matrix, (*clips, *self._clip(look, element, matrix))

    def _clip(self, look: Look, element: Element, matrix: Matrix) -> Clips:
        """The clipping path that an element names: one shape, perhaps through a `use`."""
        if look.clip in ("", "none"):
            return ()
        target = self._named(look.clip.removeprefix("url(").removesuffix(")").strip("\"' "))
        chain = [target] if target and target.name == "clipPath" else []
        while chain and len(chain) < MOST_DEPTH and (inner := self._only(chain[-1])):
            chain.append(inner)
        units = chain[0].attributes.get("clipPathUnits", "userSpaceOnUse") if chain else ""
        if units != "userSpaceOnUse" or chain[-1].name not in SHAPES:
            self.report("PK654", element, "the clipping cannot be drawn", "clip with one plain shape, or cut the paths")
            return ()
        try:
            for step in chain:
                matrix = joined(matrix, transform(step.attributes.get("transform", "")))
        except ValueError as error:
            self.report("PK655", chain[0], str(error), AGAIN)
            return ()
        path = self._path(chain[-1], matrix)
        return (path,) if path else ()

    def _only(self, element: Element) -> Element | None:
        """What a clipping path consists of, if that is one element: its child, or what its use means."""
        if element.name == "use":
            return None if element.attributes.keys() & {"x", "y"} else self._named(element.attributes.get("href", ""))
        return element.children[0] if element.name == "clipPath" and len(element.children) == 1 else None

    def _named(self, reference: str) -> Element | None:
        """The element that "#id" means."""
        return self.ids.get(reference.strip().removeprefix("#"))

    def _path(self, element: Element, matrix: Matrix) -> Path | None:
        """The path of a shape in units of the drawing; None after a problem or if there is none."""
        try:
            path = SHAPES[element.name](element, self.view)
        except ValueError as error:
            self.report("PK655", element, str(error), AGAIN)
            return None
        placed = transformed(path, matrix)
        if not all(abs(value) <= FARTHEST for _, points in placed for value in points):
            self.report("PK655", element, f"{element.name} is placed too far out", AGAIN)
            return None
        return placed or None
