"""Templates: YAML to the model, with places.

In: templates/<edition>.yaml. Out: Template. A frame's own keys are checked against the fields of its section type, so
that a slip in a copied template is named by its line.
"""

from collections.abc import Sequence
from functools import lru_cache
from itertools import pairwise
from pathlib import Path
from typing import Annotated, TypeVar

from presskit.errors import ModelError, Origin, Problem
from presskit.load.problems.wording import did_you_mean, shown
from presskit.load.template.edition_names import edition_names
from presskit.load.template.template_references import dangling, unknown
from presskit.load.template.words_file import word_texts
from presskit.load.yaml.checked import read_as
from presskit.load.yaml.nodes import Node, read_yaml
from presskit.model.brand import SurfaceName
from presskit.model.geometry import Box
from presskit.model.record import record
from presskit.model.schema import Doc
from presskit.model.template import Band, FrameSpec, Length, PageGrid, PageSpec, Places, Policy, Step, Template, resolve
from presskit.sections import SECTIONS
from presskit.sections.section import Reducible
from presskit.units import Pt, parse_length

Coordinate = int | float | str
Model = TypeVar("Model")


@record
class Place:
    """Where a frame stands; everything else in its mapping belongs to its section."""

    section: Annotated[str, Doc("Section type.", "story")]
    id: Annotated[str | None, Doc("Name that other frames refer to.", "title")] = None
    columns: Annotated[tuple[int, ...] | None, Doc("First column, and the one after the last.", [0, 12])] = None
    x: Annotated[float | None, Doc("Left edge in points, instead of columns.", 45.64)] = None
    y: Annotated[Coordinate | None, Doc('Top in points, or "frame.bottom + 9".', 72)] = None
    bottom: Annotated[Coordinate | None, Doc("Lower edge, likewise.", "name.top - 20")] = None
    height: Annotated[float | None, Doc("Height in points.", 60)] = None
    width: Annotated[float | None, Doc("Width in points, instead of columns.", 200)] = None


@record
class Plan:
    """A page plan without its frames."""

    plan: Annotated[str, Doc("Its name.", "cover")]
    surface: Annotated[SurfaceName, Doc("The page's surface.", "prime")]
    bookmark: Annotated[str, Doc("Word key of the bookmark.", "cover")]
    bands: Annotated[tuple[Band, ...], Doc("Further surfaces across the page.")] = ()
    running_head: Annotated[str | None, Doc("Word key of the running head.", "story")] = None
    needs: Annotated[tuple[str, ...], Doc("Profile keys without which the page is dropped.", ["story"])] = ()
    lacks: Annotated[
        tuple[str, ...], Doc("Profile keys with which the page is dropped, for another plan.", ["photos.cover"])
    ] = ()
    more: Annotated[str | None, Doc("Plan of further pages.", "story_more")] = None
    foot: Annotated[str | None, Doc("Plan that follows at the foot or on a page of its own.", "chart")] = None
    foot_height: Annotated[float, Doc("Its height at the foot, in points.", 342)] = 342.0
    folds: Annotated[
        tuple[Length, ...], Doc("Where the printed sheet is folded, from the left.", ["97mm", "197mm"])
    ] = ()
    slug: Annotated[str | None, Doc("Word key of this side of the sheet, for the slug line.", "side_outside")] = None
    brand_logo: Annotated[
        tuple[float, float, float, float] | None,
        Doc("Where the brand's logo stands where there is no running head: x, y, width, height.", [465, 803, 84, 15]),
    ] = None


@record
class Shorter:
    """Which frame a step of making room is about; everything else in its mapping replaces fields of its section."""

    frame: Annotated[str, Doc("Name of a frame.", "quotes")]


@record
class Head:
    """A template without its pages."""

    edition: Annotated[str, Doc("Name of the edition and of its file.", "press-kit")]
    word: Annotated[str, Doc("Word key of its printed name.", "press_kit")]
    grid: Annotated[PageGrid, Doc("Page and grid.")]
    policy: Annotated[Policy, Doc("What the file has to be.")]
    personal: Annotated[bool, Doc("Whether every recipient gets a copy of its own.", True)] = False
    variant_of: Annotated[
        str | None, Doc("Edition that this is another form of, built only where it is asked for.", "media-sheet")
    ] = None


def find_template(name: str, folder: Path) -> Path:
    """The template of an edition in `folder`, by its name.

    Raises:
        ModelError: there is none; the hint names those that there are.
    """
    known = edition_names(folder)
    if name not in known:
        raise ModelError([Problem("PK707", Origin("--edition"), f"no edition is called {shown(name)}",
                                  did_you_mean(name, known))])  # fmt: skip
    return folder / f"{name}.yaml"


def read_template(path: Path) -> Template:
    """Read one edition; read once as long as the file does not change.

    Raises:
        ModelError: every problem of the file.
    """
    status = path.stat()
    return _read_template(path, status.st_mtime_ns, status.st_size)


@lru_cache(maxsize=16)
def _read_template(path: Path, _modified: int, _size: int) -> Template:
    root = read_yaml(path)
    members = _mapping(root)
    problems: list[Problem] = []
    pages = _plans(members.get("pages"), problems)
    masters = _plans(members.get("masters"), problems)
    head = _without(root, "pages", "masters")
    found, wrong = _validated(Head, head)
    problems += wrong
    if found is not None and found.edition != path.stem:
        message = f"{shown(found.edition)} is not the name of the file"
        problems.append(Problem("PK717", members["edition"].origin, message, f"write edition: {path.stem}"))
    if found is not None and found.variant_of not in (None, *edition_names(path.parent)):
        problems.append(Problem("PK707", members["variant_of"].origin,
                                f"no edition is called {shown(found.variant_of or '')}",
                                did_you_mean(found.variant_of or "", edition_names(path.parent))))  # fmt: skip
    problems += _at_odds(found.policy, members["policy"]) if found else []
    words = word_texts(path.parent)
    problems += dangling(pages + masters, found.grid if found else None, words)
    if found is not None and words and found.word not in words:
        problems.append(unknown("PK712", members["word"].origin, "fixed word", found.word, words))
    if problems or found is None:
        raise ModelError(problems)
    return Template(
        found.edition,
        found.word,
        found.grid,
        found.policy,
        tuple(pages),
        {page.plan: page for page in masters},
        found.personal,
        found.variant_of,
    )


def _at_odds(policy: Policy, node: Node) -> list[Problem]:
    """A problem if the standards and the colour space of a policy do not go together."""
    if policy.printed == ("pdf/x-4" in policy.conformance) and not (policy.printed and len(policy.conformance) > 1):
        return []
    members = _mapping(node)
    return [Problem("PK716", members["conformance"].origin, "standards and colour space do not go together",
                    "for print write [pdf/x-4] and cmyk, for screens [pdf/ua-1, pdf/a-2a] and rgb")]  # fmt: skip


def _validated(cls: type[Model], node: Node) -> tuple[Model | None, list[Problem]]:
    """The instance, or its problems: a template's parts are checked one by one, so that all problems are found."""
    try:
        return read_as(cls, node), []
    except ModelError as error:
        return None, list(error.problems)


def _mapping(node: Node) -> dict[str, Node]:
    if isinstance(node.value, dict):
        return node.value
    raise ModelError([Problem("PK114", node.origin, "keys and values are expected here", "see the shipped templates")])


def _without(node: Node, *keys: str) -> Node:
    members = {key: child for key, child in _mapping(node).items() if key not in keys}
    return node._replace(value=members)


def _places(node: Node) -> Places:
    """Where a mapping and each of its values stand."""
    found = {}
    for key, child in _mapping(node).items():
        found[key] = child.origin
        members = child.value if isinstance(child.value, tuple) else ()
        found |= {f"{key}.{number}": member.origin for number, member in enumerate(members)}
    return Places(node.origin, tuple(found.items()))


def _plans(node: Node | None, problems: list[Problem]) -> list[PageSpec]:
    plans = []
    for entry in node.value if node is not None and isinstance(node.value, tuple) else ():
        found, wrong = _validated(Plan, _without(entry, "frames", "make_room"))
        problems += wrong
        frames = [
            (child, frame) for child in _listed(entry, "frames") if (frame := _frame(child, problems)) is not None
        ]
        steps = [step for child in _listed(entry, "make_room") if (step := _step(child, frames, problems)) is not None]
        if found is not None:
            plans.append(
                PageSpec(found.plan, _places(entry), found.surface, found.bands, found.running_head, found.bookmark,
                         found.needs, found.lacks, tuple(frame for _, frame in frames), found.more, found.foot,
                         found.foot_height, _folds(found, entry, problems), found.slug, tuple(steps),
                         Box(*found.brand_logo) if found.brand_logo else None)
            )  # fmt: skip
    return plans


def _listed(node: Node, key: str) -> tuple[Node, ...]:
    listed = _mapping(node).get(key)
    return listed.value if listed is not None and isinstance(listed.value, tuple) else ()


def _step(node: Node, frames: Sequence[tuple[Node, FrameSpec]], problems: list[Problem]) -> Step | None:
    """A step of making room: the section of the frame, with some of its fields replaced."""
    members = _mapping(node)
    head, wrong = _validated(Shorter, _without(node, *(members.keys() - {"frame"})))
    problems += wrong
    if head is None:
        return None
    named = {frame.name: (child, frame) for child, frame in frames if isinstance(frame.content, Reducible)}
    if head.frame not in named:
        problems.append(Problem("PK718", members["frame"].origin,
                                f"no frame of this page that can be shortened is called {shown(head.frame)}",
                                did_you_mean(head.frame, named)))  # fmt: skip
        return None
    child, frame = named[head.frame]
    fields = {**_mapping(_without(child, *_PLACE_KEYS)), **_mapping(_without(node, "frame"))}
    section, wrong = _validated(type(frame.content), node._replace(value=fields))
    problems += wrong
    return None if section is None else Step(head.frame, section, _places(node))


def _folds(plan: Plan, node: Node, problems: list[Problem]) -> tuple[Pt, ...]:
    """The folds of a plan in points; they have to be lengths, and to go from left to right."""
    if not plan.folds:
        return ()
    origin = _mapping(node)["folds"].origin
    try:
        folds = tuple(parse_length(fold) if isinstance(fold, str) else float(fold) for fold in plan.folds)
    except ValueError as error:
        problems.append(Problem("PK715", origin, str(error), "write 97mm, 3.8in, or points (275)"))
        return ()
    if any(right <= left for left, right in pairwise((0.0, *folds))):
        problems.append(Problem("PK715", origin, "folds go from left to right across the page",
                                "write them in that order, for example [97mm, 197mm]"))  # fmt: skip
    return folds


_PLACE_KEYS = frozenset(Place.__dataclass_fields__)


def _frame(node: Node, problems: list[Problem]) -> FrameSpec | None:
    members = _mapping(node)
    place, wrong = _validated(Place, _without(node, *(members.keys() - _PLACE_KEYS)))
    problems += wrong
    if place is None:
        return None
    kind = SECTIONS.get(place.section)
    if kind is None:
        where = members["section"].origin
        hint = did_you_mean(place.section, SECTIONS)
        problems.append(Problem("PK702", where, f"no section type is called {shown(place.section)}", hint))
        return None
    section, wrong = _validated(kind, _without(node, *_PLACE_KEYS))
    problems += wrong
    for key in ("y", "bottom"):
        problems += _coordinate_faults(getattr(place, key), members.get(key))
    if section is None:
        return None
    return FrameSpec(place.section, section, place.id, place.columns, place.x, place.y, place.bottom, place.height,
                     place.width, _places(node))  # fmt: skip


def _coordinate_faults(value: Coordinate | None, node: Node | None) -> list[Problem]:
    if value is None or node is None:
        return []
    try:
        resolve(value, {})
    except ValueError:
        return [Problem("PK703", node.origin, f"{shown(str(value))} is not a place on the page",
                        'write points (72), or an edge of another frame ("title.bottom + 9")')]  # fmt: skip
    return []
