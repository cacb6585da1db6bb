"""What a person offers to sponsors: a season told by its results, aims, places on the car, packages, an audience.

In: validated data. Out: frozen values. No geometry, no file; every field carries its meaning and an example.
"""

from typing import Annotated, Literal

from presskit.model.record import record
from presskit.model.results import FIRST_SEASON
from presskit.model.schema import Doc

State = Literal["free", "taken", "reserved"]

CAR_PLACES = (
    "rear_wing", "roof", "windscreen", "bonnet", "rear_quarter", "doors", "side_skirt", "front_bumper",
)  # fmt: skip
"""Places on the side view of a car; the drawing does not show others, which stand in the list alone."""
FEWEST_PACKAGES, MOST_PACKAGES = 2, 4

_DATE = r"^[0-9]{4}-[0-9]{2}-[0-9]{2}$"


@record
class Remark:
    """A few words beside one result of a season."""

    event: Annotated[str, Doc("Event of the result, as it stands in the results.", "Regional Cup, Northring")]
    text: Annotated[str, Doc("What is said of it.", "First start in the wet", most=40)]


@record
class SeasonStory:
    """One season, told by its best results."""

    season: Annotated[int | str, Doc("A season of the results.", 2018, least=FIRST_SEASON, most=9)]
    title: Annotated[str, Doc("Title.", "2018: two wins", most=60)]
    text: Annotated[str | None, Doc("One line under the title.", "A first year in cars.", most=100)] = None
    remarks: Annotated[tuple[Remark, ...], Doc("Words beside single results.", most=4)] = ()


@record
class Goal:
    """What is aimed at in one season."""

    year: Annotated[str, Doc("Season.", "2021", most=9)]
    label: Annotated[str | None, Doc("A few words over the year.", "This season: Regional Cup", most=40)] = None
    items: Annotated[tuple[str, ...], Doc("Aims, one a line.", ["First win"], most=4, each=60)] = ()
    text: Annotated[str | None, Doc("A sentence under the aims.", "To race abroad.", most=140)] = None


@record
class Area:
    """A place where a partner can be seen."""

    place: Annotated[str, Doc("Where: one of the areas of the profile's field.", "bonnet", most=40)]
    state: Annotated[State, Doc("Whether it can be had.", "taken")] = "free"
    partner: Annotated[str | None, Doc("Who has taken or reserved it.", "Example Oil", most=60)] = None
    name: Annotated[str | None, Doc("Another name than the usual one.", "Engine cover", most=40)] = None


@record
class Benefit:
    """One row of the packages table, as far as a package has it."""

    label: Annotated[str, Doc("What it is.", "Hospitality", most=40)]
    value: Annotated[str, Doc("How much of it the package includes.", "4 places a race", most=80)]


@record
class Package:
    """One level of partnership."""

    name: Annotated[str, Doc("Its name.", "Main partner", most=40)]
    price: Annotated[str | None, Doc("Price, with its currency.", "EUR 20,000", most=40)] = None
    benefits: Annotated[tuple[Benefit, ...], Doc("What it includes.", least=1, most=12)] = ()


@record
class Partnership:
    """What a sponsor can have."""

    areas: Annotated[
        tuple[Area, ...], Doc("Places that are offered, taken or reserved; others of the field are free.", most=40)
    ] = ()
    period: Annotated[str | None, Doc("Season or contract period of the packages.", "Season 2031", most=60)] = None
    packages: Annotated[
        tuple[Package, ...], Doc("Levels, the highest first.", least=FEWEST_PACKAGES, most=MOST_PACKAGES)
    ] = ()


@record
class AudienceFigure:
    """How many people are reached, and who counted them."""

    value: Annotated[str, Doc("The number.", "12,400", most=12)]
    label: Annotated[str, Doc("What it counts.", "followers on Example Net", most=80)]
    source: Annotated[str, Doc("Who counted.", "Example Net Insights", most=60)]
    date: Annotated[str, Doc("Day of the count.", "2031-02-01", pattern=_DATE, form="year-month-day, e.g. 2020-03-01")]
