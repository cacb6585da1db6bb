"""Which filters are worked out: those whose work follows from the number of pixels.

In: a filter element. Out: yes or no. Noise, lights, convolutions and pictures from elsewhere are for the drawing
program to flatten: what they cost is for the file to say.
Source: Filter Effects 1, chapter 9.
"""

from presskit.load.svg.numbers import numbers
from presskit.load.svg.tree import Element
from presskit.model.geometry import Box

MOST_STEPS = 60
_STEPS = frozenset({
    "feBlend", "feColorMatrix", "feComponentTransfer", "feComposite", "feDropShadow", "feFlood", "feGaussianBlur",
    "feMerge", "feMorphology", "feOffset", "feTile",
})  # fmt: skip
_WIDEST = 0.02
"""Of a drawing's longer side: how far a morphology may reach."""


def can_be_worked_out(element: Element, shown: Box | None) -> bool:
    """Whether a filter of a drawing that shows `shown` asks for a bounded amount of work."""
    steps = [child for child in element.children if child.name not in ("title", "desc")]
    if shown is None or len(steps) > MOST_STEPS or any(step.name not in _STEPS for step in steps):
        return False
    widest = _WIDEST * max(shown.width, shown.height)
    try:
        radii = [numbers(step.attributes.get("radius", "0")) for step in steps if step.name == "feMorphology"]
    except ValueError:
        return False
    return all(radius <= widest for pair in radii for radius in pair)
