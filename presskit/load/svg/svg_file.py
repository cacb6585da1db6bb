"""An SVG file as a Drawing: outlines, gradients and groups in their places, or every reason why not.

In: the bytes of a file. Out: a Drawing and warnings; every problem of the file at once as ModelError, with its line.
Drawn are shapes, groups, local `use`, symbols, clips, masks, gradients, patterns, markers, translucency and the blend
modes that PDF has. Text is refused, since its font is elsewhere. Titles, editors' notes, animations and unused
definitions are passed over.
Source: SVG 1.1, what of SVG 2 is written, and what Illustrator, Inkscape, Figma and icon sets export.

Codes:

    PK651  not an SVG drawing
    PK652  declares rules or entities that are more than plain text
    PK653  reaches outside of the file, or runs a script
    PK654  cannot be drawn: text, pictures, effects
    PK655  a value is not understood
    PK656  a paint that is nowhere in the drawing (warning)
    PK657  too much: elements, nesting, copies
    PK658  a size that is not possible, or nothing to be seen
    PK659  refers to what is nowhere in the drawing (warning)
    PK660  a filter is drawn in pixels (warning)
"""

from presskit.errors import ModelError, Problem
from presskit.load.problems.wording import shown
from presskit.load.svg.budget import TooMuch
from presskit.load.svg.outlines import shown_box
from presskit.load.svg.place import Place
from presskit.load.svg.readers import readers
from presskit.load.svg.tree import Element, read_tree
from presskit.load.svg.viewport import Frame, frame
from presskit.load.svg.walk import HINTS, OUTSIDE, Walk
from presskit.model.drawing import Clip, Drawing
from presskit.model.geometry import rectangle

MOST_BYTES = 2_000_000
MOST_PROBLEMS = 20
_MAY_LEAD = (*OUTSIDE, "a", "image")
"""Elements whose addresses are looked at where they are drawn, or not at all."""
WARNINGS = ("PK656", "PK659", "PK660")


def read_drawing(data: bytes, file: str) -> tuple[Drawing, tuple[Problem, ...]]:
    """The drawing in an SVG file, and warnings.

    Raises:
        ModelError: with every problem found, at most 20.
    """
    reading = _Reading(read_tree(data, file))
    drawing = reading.drawing()
    problems = tuple(dict.fromkeys(reading.problems))[:MOST_PROBLEMS]
    if drawing is None or any(problem.severity == "error" for problem in problems):
        raise ModelError(problems)
    return drawing, problems


class _Reading:
    """One tree on its way to a drawing."""

    def __init__(self, root: Element) -> None:
        self.root = root
        self.problems: list[Problem] = []
        self.ids: dict[str, Element] = {}

    def report(self, code: str, element: Element, message: str, hint: str) -> None:
        """Remember a problem at an element.

        Raises:
            TooMuch: there are more than anybody reads.
        """
        problem = Problem(code, element.origin, message, hint, length=len(element.name) + 1)
        if code in WARNINGS:
            problem = problem._replace(severity="warning")
        if problem not in self.problems[-MOST_PROBLEMS:]:
            self.problems.append(problem)
        if len(self.problems) > 2 * MOST_PROBLEMS:
            raise TooMuch

    def drawing(self) -> Drawing | None:
        try:
            self._take_ids()
            found = self._drawn()
        except TooMuch:
            if len(self.problems) <= MOST_PROBLEMS:
                message = "the drawing takes more work than a logo may: too many elements, copies or clips"
                self.problems = [Problem("PK657", self.root.origin, message, "simplify it")]
            return None
        if found is None and not any(problem.severity == "error" for problem in self.problems):
            self.report("PK658", self.root, "the drawing shows nothing", "check it in a browser")
        return found

    def _drawn(self) -> Drawing | None:
        read = readers(self.root, self.ids, self.report)
        read.styles.declared(self.root)  # a style may say how large it is
        fit = self._frame()
        clips = () if fit.shown is None else (Clip(rectangle(fit.shown)),)
        place = Place(matrix=fit.matrix, clips=clips, view=fit.view)
        parts = Walk(read, self.root, fit).root(self.root, place)
        ink = shown_box(parts)
        return Drawing(parts, ink) if ink else None

    def _frame(self) -> Frame:
        try:
            return frame(self.root.attributes)
        except OverflowError as error:
            self.report("PK658", self.root, str(error), "export it in its usual size")
        except ValueError as error:
            self.report("PK658", self.root, f"the size of the drawing: {error}", "give viewBox four numbers")
        return Frame()

    def _take_ids(self) -> None:
        """Note the ids; look at every attribute once for what must not be there."""
        waiting = [self.root]
        for element in waiting:
            waiting += reversed(element.children)
            self.ids.setdefault(element.attributes.get("id", ""), element)
            for key, value in element.attributes.items():
                if key.lower().startswith("on"):
                    self.report("PK653", element, f"{key} would run a script", HINTS["script"])
                elif (
                    key == "href" and not value.strip().startswith("#") and element.name not in (*OUTSIDE, "a", "image")
                ):
                    self.report("PK653", element, f"{element.name} leads to {shown(value)}, outside of the drawing",
                                "draw it in the file itself")  # fmt: skip
