"""What reads the elements of one drawing, made once for it.

In: the root and where problems go. Out: the readers, which know each other.
"""

from typing import NamedTuple

from presskit.load.svg.budget import Budget
from presskit.load.svg.contents import Contents
from presskit.load.svg.geometry import Geometry
from presskit.load.svg.looks import Looks
from presskit.load.svg.measuring import Measure
from presskit.load.svg.style import Report, Styles
from presskit.load.svg.tree import Element


class Readers(NamedTuple):
    """The readers of one drawing."""

    report: Report
    budget: Budget
    styles: Styles
    contents: Contents
    geometry: Geometry
    looks: Looks
    measure: Measure


def readers(root: Element, ids: dict[str, Element], report: Report) -> Readers:
    """The readers of the drawing `root`, with its style sheets read."""
    budget = Budget()
    styles = Styles(report, budget)
    contents = Contents(report, styles, ids)
    geometry = Geometry(report, styles, budget)
    styles.read(root)
    looks = Looks(report, styles, contents.named)
    return Readers(report, budget, styles, contents, geometry, looks, Measure(contents, geometry, budget))
