"""What a sponsor can have: places on the car, packages, and the audience that comes with them."""

from collections.abc import Mapping
from typing import Annotated, Any, ClassVar, Literal

from presskit.content.blocks import Block, Line
from presskit.content.slides import AreaList, AreaRow, AudienceCell, CarView, PackageTable
from presskit.content.slides import Audience as AudienceBlock
from presskit.errors import Origin
from presskit.model.partnership import CAR_PLACES, Area, Package
from presskit.model.record import record
from presskit.model.schema import Doc
from presskit.sections.section import Kit

LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
WIDE_COLUMNS = 2
NOTHING = "–"
"""In a cell of the table for what a package does not have."""


def area_rows(kit: Kit) -> tuple[tuple[str, AreaRow], ...]:
    """Every place that an outline shows, and of the others what the profile states: its id and its row."""
    offered, field = kit.profile.areas, kit.words.field
    known = {area.place: (index, area) for index, area in enumerate(offered)}
    spoken = any(area.state != "free" for area in offered)
    rows: list[tuple[str, AreaRow]] = []
    for place in field.areas:
        if place not in known and not (field.outline and place in CAR_PLACES):
            continue
        index, area = known.get(place, (0, Area(place)))
        name = area.name or kit.words.say(f"area_{place}")
        status = kit.words.say(f"area_{area.state}") if spoken else None
        note = kit.words.say("area_partner", state=status, partner=area.partner) if status and area.partner else status
        origin = kit.origin(f"partnership.areas.{index}") if place in known else None
        rows.append((place, AreaRow(LETTERS[len(rows)], name, area.state, status, area.partner, note, origin)))
    return tuple(rows)


@record
class Car:
    """The car from the side, with its letters."""

    EXAMPLE: ClassVar[Mapping[str, Any]] = {}

    def compose(self, kit: Kit) -> tuple[Block, ...]:
        """A drawing whose alternative text says where the letters stand; nothing where no place is offered."""
        if not kit.profile.areas or kit.words.field.outline is None:
            return ()
        rows = [(place, row) for place, row in area_rows(kit) if place in CAR_PLACES]
        areas = tuple((place, row.letter, row.state) for place, row in rows)
        first, *_, last = (letter for _, letter, _ in areas)
        return (CarView(areas, kit.words.say("car_alt", first=first, last=last)),)


@record
class Areas:
    """The places in words."""

    EXAMPLE: ClassVar[Mapping[str, Any]] = {}

    form: Annotated[
        Literal["beside", "wide"],
        Doc("Beside the drawing of a field that has one, or wide, in columns, for a field without.", "wide"),
    ] = "beside"

    def compose(self, kit: Kit) -> tuple[Block, ...]:
        """A list that says what is free as soon as anything is not; nothing where no place is offered."""
        drawn = kit.words.field.outline is not None
        if not kit.profile.areas or drawn != (self.form == "beside"):
            return ()
        rows = tuple(row for _, row in area_rows(kit))
        return (AreaList(rows, 1 if drawn else WIDE_COLUMNS),)


@record
class Packages:
    """The table of packages."""

    EXAMPLE: ClassVar[Mapping[str, Any]] = {}

    def compose(self, kit: Kit) -> tuple[Block, ...]:
        """One table, or nothing."""
        packages = kit.profile.packages
        if not packages:
            return ()
        labels = dict.fromkeys(benefit.label for package in packages for benefit in package.benefits)
        rows = tuple((label, tuple(_cell(i, p, label, kit) for i, p in enumerate(packages))) for label in labels)
        return (PackageTable(_names(packages, kit), rows, _prices(packages, kit), kit.words.say("head_benefit")),)


def _names(packages: tuple[Package, ...], kit: Kit) -> tuple[tuple[str, Origin | None], ...]:
    return tuple((p.name, kit.origin(f"partnership.packages.{i}.name")) for i, p in enumerate(packages))


def _prices(
    packages: tuple[Package, ...], kit: Kit
) -> tuple[str, tuple[tuple[str, Origin | None], ...]] | None:  # fmt: skip
    if not any(package.price for package in packages):
        return None
    prices = tuple((p.price or NOTHING, kit.origin(f"partnership.packages.{i}.price")) for i, p in enumerate(packages))
    return kit.words.say("price"), prices


def _cell(number: int, package: Package, label: str, kit: Kit) -> tuple[str, Origin | None]:
    """What the package has of a row, or a dash."""
    for index, benefit in enumerate(package.benefits):
        if benefit.label == label:
            return benefit.value, kit.origin(f"partnership.packages.{number}.benefits.{index}.value")
    return NOTHING, None


@record
class Period:
    """How long the packages hold."""

    EXAMPLE: ClassVar[Mapping[str, Any]] = {}

    def compose(self, kit: Kit) -> tuple[Block, ...]:
        """One line at the right, if the profile says it."""
        partnership = kit.profile.partnership
        if partnership is None or not partnership.period or not partnership.packages:
            return ()
        return (Line(partnership.period, "small", "mute", "P", "right", origin=kit.origin("partnership.period")),)


@record
class Audience:
    """The audience in figures, each with its source."""

    EXAMPLE: ClassVar[Mapping[str, Any]] = {}

    def compose(self, kit: Kit) -> tuple[Block, ...]:
        """All figures, or nothing."""
        cells = tuple(
            AudienceCell(
                figure.value, figure.label,
                kit.words.say("audience_source", source=figure.source, date=figure.date), kit.origin(f"audience.{i}"),
            )
            for i, figure in enumerate(kit.profile.audience)
        )  # fmt: skip
        return (AudienceBlock(cells),) if cells else ()
