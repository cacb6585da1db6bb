"""People of many shapes, made up: every edition of each is sound, conforms, and says or names all that the file states.

A person is one YAML file in this folder whose first line says what it is here for. The brands take turns where the
content is the same. `pytest tests/people --update-proofs` writes what is read on the pages anew.
"""

from collections.abc import Callable, Iterator
from functools import cache
from pathlib import Path

import pytest

from presskit.editions.job import Made
from presskit.load.profile.profile_file import read_profile
from presskit.load.template.template_file import find_template, read_template
from presskit.locations import templates_folder
from presskit.model.profile import Profile
from presskit.page import Document
from presskit.pipeline import build, lay_out
from presskit.preflight import inspect
from presskit.sections.printed_results import printed_event
from tests.conftest import BRANDS
from tests.coping.conformance import shortcomings
from tests.coping.inspection import collisions, contents, off_the_page, plain, skipped_headings

HERE = Path(__file__).parent
PEOPLE = sorted(path.stem for path in HERE.glob("*.yaml"))
EDITIONS = ("press-kit", "media-sheet", "sponsor-pack", "handout", "handout-a5")
IN_TURN = [(name, BRANDS[number % len(BRANDS)]) for number, name in enumerate(PEOPLE)]
PRINTED = [name for name in EDITIONS if read_template(find_template(name, templates_folder())).policy.printed]
ALL = frozenset({"facts", "figures", "career_path", "members", "lists"})
PRINTS: dict[str, frozenset[str]] = {
    "press-kit": ALL | {"results", "story"},
    "media-sheet": frozenset({"facts", "members", "lists"}),
    "sponsor-pack": ALL,
    "handout": ALL,
    "handout-a5": frozenset({"facts"}),
}
"""Edition -> what of a profile has a place in it."""


@cache
def made(name: str, brand: str) -> dict[str, Made]:
    """All editions of somebody, laid out once."""
    return {one.job.name: one for one in lay_out(HERE / f"{name}.yaml", editions=EDITIONS, brand=brand).made}


def stated(profile: Profile) -> Iterator[tuple[str, str]]:
    """The dotted path of everything that a profile states, and words that say it on a page."""
    yield from ((f"facts.{i}", fact.value) for i, fact in enumerate(profile.facts))
    yield from ((f"figures.{i}", figure.label) for i, figure in enumerate(profile.figures))
    yield from ((f"career_path.{i}", node.text) for i, node in enumerate(profile.career_path))
    yield from ((f"members.{i}", member.name) for i, member in enumerate(profile.members))
    yield from ((f"story.{i}", paragraph.text) for i, paragraph in enumerate(profile.story))
    for i, listing in enumerate(profile.lists):
        for j, entry in enumerate(listing.entries):
            yield f"lists.{i}.entries.{j}", entry.head or entry.text or ""
    for i, group in enumerate(profile.results):
        for j, result in enumerate(group.entries):
            for said in (printed_event(result), result.value, result.against, result.venue, result.note):
                if said:
                    yield f"results.{i}.entries.{j}", said


def read(document: Document) -> str:
    """Everything that is read on the pages, the alternative texts of figures among it."""
    spoken = " ".join(element.alt or "" for element in document.structure)
    return f"{contents(document)} {plain(spoken)}".casefold()


def test_the_people_are_many_and_say_what_they_are_here_for() -> None:
    assert len(PEOPLE) >= 16
    firsts = [(HERE / f"{name}.yaml").read_text("utf-8").splitlines()[0] for name in PEOPLE]
    assert all(first.startswith("# ") for first in firsts)
    assert len(set(firsts)) == len(firsts)


@pytest.mark.parametrize("brand", BRANDS)
@pytest.mark.parametrize("name", PEOPLE)
def test_pages_are_sound(name: str, brand: str) -> None:
    for edition, one in made(name, brand).items():
        document = one.document
        found = (off_the_page(document), collisions(document), skipped_headings(document))
        assert (edition, *found) == (edition, [], [], [])
        assert [element.role for element in document.structure if element.role == "Figure" and not element.alt] == []


@pytest.mark.parametrize(("name", "brand"), IN_TURN)
def test_everything_that_is_stated_is_printed_or_named(name: str, brand: str) -> None:
    profile = read_profile(HERE / f"{name}.yaml")
    for edition, one in made(name, brand).items():
        text = read(one.document)
        named = {warning.origin.path for warning in one.warnings}
        missing = [
            (path, said)
            for path, said in stated(profile)
            if path.partition(".")[0] in PRINTS[edition]
            and plain(said).casefold() not in text
            and not any(f"{other}.".startswith(f"{path}.") for other in named)
        ]
        assert (edition, missing) == (edition, [])


@pytest.mark.parametrize(("name", "brand"), IN_TURN)
def test_no_heading_stands_over_nothing(name: str, brand: str) -> None:
    for edition, one in made(name, brand).items():
        roles = [element for element in one.document.structure if element.role != "Document"]
        parents = {element.parent for element in roles}
        for heading, after in zip(roles, [*roles[1:], None], strict=True):
            if heading.role == "H2" and heading.id not in parents:
                assert after is not None and after.role not in ("H2", "Sect"), (edition, heading.title)


ALIKE = "rule='PAG-001'"
"""A reader's guess that rows of a long table, which stand at one height on several pages, are running heads."""


@pytest.mark.parametrize(("name", "brand"), IN_TURN)
def test_files_conform(name: str, brand: str, tmp_path: Path) -> None:
    built = build(HERE / f"{name}.yaml", editions=EDITIONS, brand=brand, out=tmp_path)
    for one in built:
        faults = inspect(one.path.read_bytes()) if one.path.stem in PRINTED else shortcomings(one.path)
        found = [str(fault) for fault in faults if ALIKE not in str(fault)]
        assert (one.path.stem, found) == (one.path.stem, [])
    assert len(built) >= len(EDITIONS)


@pytest.mark.parametrize(("name", "brand"), IN_TURN)
def test_pages_say_what_is_proofed(name: str, brand: str, golden: Callable[[Path, str], None]) -> None:
    pages = [f"== {edition}\n{contents(one.document)}\n" for edition, one in made(name, brand).items()]
    golden(HERE / "proofs" / f"{name}.txt", "".join(pages))
