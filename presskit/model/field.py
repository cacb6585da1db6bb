"""The field of a profile: a sport, an art, a team. What its places are called and marked, and what partners can have.

In: templates/fields/<name>.yaml, read by load/template/field_file.py. Out: markers of results. The words of a field
take the place of the general fixed words, key by key.
"""

from collections.abc import Mapping
from typing import Annotated, Literal, NamedTuple

from presskit.model.record import record
from presskit.model.schema import Doc

DEFAULT_FIELD = "motorsport"
Plate = Literal["first", "second", "third", "pole", "title"]
"""How a marker is drawn, and the stem of its words: first, spoken_first, chart_first."""


class Marker(NamedTuple):
    """A sign for a place of the best."""

    text: str
    plate: Plate


@record
class MarkedPlace:
    """A place that has a marker."""

    place: Annotated[int | str, Doc("The place as authors write it.", "semi-final", most=60)]
    marker: Annotated[str, Doc("What stands on its plate.", "SF", most=3)]
    plate: Annotated[
        Literal["first", "second", "third", "pole"],
        Doc("How it is drawn: in the brand's first or second colour, as an outline, or with a chequer.", "third"),
    ]


@record
class Field:
    """What is known of one field, words aside."""

    field: Annotated[str, Doc("Its name, which is that of the file.", "tennis", most=40)]
    places: Annotated[tuple[MarkedPlace, ...], Doc("Places that have a marker, the best first.", least=1, most=8)]
    title: Annotated[str, Doc("Marker of a title that is no numbered place.", "★", most=3)] = "★"
    merits: Annotated[
        tuple[str, ...], Doc("Words in the place of a result that are good and have no marker.", ["last 16"])
    ] = ()
    outcomes: Annotated[tuple[str, ...], Doc("Words in the place of a result that are none of the best.", ["NM"])] = ()
    outline: Annotated[
        Literal["car"] | None, Doc("A drawing that shows where partners can be seen; without one a list.", "car")
    ] = None
    areas: Annotated[
        tuple[str, ...],
        Doc("Where partners can be seen, in the order of the letters; `area_` and the id is its word.", ["shirt"]),
    ] = ()

    def marker(self, place: int | str, *, is_title: bool = False) -> Marker | None:
        """The marker of a place, if it is one of the best."""
        for marked in self.places:
            if marked.place == place:
                return Marker(marked.marker, marked.plate)
        return Marker(self.title, "title") if is_title else None

    @property
    def markers(self) -> Mapping[Plate, str]:
        """Every plate of the field and the first text that stands on it."""
        found: dict[Plate, str] = {}
        for marked in self.places:
            found.setdefault(marked.plate, marked.marker)
        return {**found, "title": self.title}
