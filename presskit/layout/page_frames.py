"""Where the frames of one page stand: columns, edges of other frames, and the surface under each.

In: a page plan, the grid, and how low each frame came to reach. Out: frames in points.
"""

from presskit.layout.furniture import Ground, trimmed
from presskit.layout.setting import Frame, Setting
from presskit.model.template import Band, Coordinate, FrameSpec, PageSpec, resolve
from presskit.page import ElementId
from presskit.units import Pt


class PageFrames:
    """The frames of one page; knows the edges of those that are placed."""

    def __init__(self, spec: PageSpec, setting: Setting, section: ElementId) -> None:
        """Frames of a plan, none of them placed; their content belongs to `section`."""
        self._setting, self._grid, self._section = setting, setting.grid, section
        self._surface = setting.surface(spec.surface)
        self._bands: tuple[Band, ...] = ()
        self._edges: dict[str, tuple[Pt, Pt]] = {}
        self._filled: set[str] = set()

    @property
    def ground(self) -> Ground:
        """The surfaces of the page."""
        return Ground(self._surface, self._bands)

    def add(self, band: Band) -> None:
        """Put a further surface under the frames that are placed from now on."""
        self._bands = (*self._bands, band)

    def stands_in(self, spec: FrameSpec, band: Band) -> bool | None:
        """Whether a frame begins in a band; None where the plan does not say so in points."""
        if isinstance(spec.y, str | None):
            return None
        box = trimmed(band, self._grid)
        x, width = self._sides(spec)
        return box.y <= spec.y < box.bottom and box.x <= x + width / 2 < box.right

    def frame(self, spec: FrameSpec, offset: Pt = 0.0) -> Frame:
        """The frame of a spec in points; what it leaves open reaches to the text area's edges."""
        top = self.top(spec) + offset
        bottom = self._resolved(spec.bottom)
        if bottom is None:
            bottom = top - offset + spec.height if spec.height is not None else self._grid.height
        x, width = self._sides(spec)
        surface = self.ground.at(x + 1, top + 1, self._setting)
        return Frame(x, top, width, bottom + offset, surface, self._section, spec.name)

    def top(self, spec: FrameSpec) -> Pt:
        """The upper edge that the plan gives a frame."""
        return self._resolved(spec.y) or 0.0

    def note(self, spec: FrameSpec, top: Pt, bottom: Pt, *, filled: bool) -> None:
        """Note where a frame ended; frames that share a name count as one."""
        known = self._edges.get(spec.name, (top, bottom))
        self._edges[spec.name] = min(known[0], top), max(known[1], bottom)
        if filled:
            self._filled.add(spec.name)

    def _sides(self, spec: FrameSpec) -> tuple[Pt, Pt]:
        """Left edge and width of a frame."""
        first, end = spec.columns or (0, self._grid.columns)
        x = spec.x if spec.x is not None else self._grid.x(first)
        return x, spec.width if spec.width is not None else self._grid.span(first, end)

    def _resolved(self, value: Coordinate | None) -> Pt | None:
        """A coordinate in points; beside an empty frame its top counts, without any distance from it."""
        if value is None:
            return None
        name = value.partition(".")[0] if isinstance(value, str) else None
        if name in self._edges and name not in self._filled:
            return self._edges[name][0]
        return resolve(value, self._edges)
