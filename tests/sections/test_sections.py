"""Every section type alone on a page: its example loads as a template's frame, composes, and is laid out as proofed.

`pytest tests/sections --update-proofs` writes the goldens anew.
"""

from collections.abc import Callable, Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
import yaml

from presskit.load.svg.svg_file import read_drawing
from presskit.load.template.template_file import read_template
from presskit.locations import templates_folder
from presskit.model.drawing import Drawing
from presskit.model.listing import ListEntry, Listing, Member, MemberFact
from presskit.model.profile import Partner
from presskit.proofing.text_proof import proof
from presskit.sections import SECTIONS
from tests.coping.kits import example, laid_out, photo
from tests.coping.variants import Change

HERE = Path(__file__).parent
HEAD = yaml.safe_load((templates_folder() / "press-kit.yaml").read_text("utf-8"))
PLACES: dict[str, Mapping[str, Any]] = {
    "name": {"y": 338, "bottom": 720},
    "title": {"bottom": 200},
    "chart_title": {"bottom": 200},
    "chart": {"y": 500, "bottom": 842},
    "career_path": {"y": 600, "bottom": 842},
}
"""Where a section needs another frame than the rest of a page from y = 72 on."""
PARTNERS = (
    Partner("Northring Oil", "northring", rank=1, url="https://northring.example"),
    Partner("Volta Tools", "volta", rank=2),
    Partner("Kestrel Air", "kestrel", rank=2),
    Partner("Torque", "torque"),
    Partner("Example Insurance of the Two Valleys", url="https://valleys.example"),
    Partner("Volta Racing", logo_dark="volta-white"),
)
"""Made up, with logos of tests/logos."""
PHOTOS = (
    photo("portrait-2000x3000.jpg", slot="portrait", people=("Mara Example", "Jo Example")),
    *(photo(f"gallery-{width}x2000.jpg", slot="gallery") for width in (3000, 1500, 2000, 4000, 3000)),
)
MEMBERS = (
    Member("Ines Example", "Voice", (MemberFact("Also", "writes the words"),)),
    Member("Tor Example", "Bass"),
)
LISTINGS = (
    Listing(
        "Releases", (ListEntry("May 2031", "Low Water", "First album, ten songs", "LP"), ListEntry(head="Slipway"))
    ),
    Listing("Reviews", (ListEntry("June 2031", text="Songs that stand in the room like furniture."),)),
)
PROFILES: dict[str, Change] = {
    "lists": lambda profile: replace(profile, members=MEMBERS, lists=LISTINGS),
    "logo_wall": lambda profile: replace(profile, partners=PARTNERS),
    "photo": lambda profile: replace(profile, photos=PHOTOS),
    "gallery": lambda profile: replace(profile, photos=PHOTOS),
}
"""Sections that need more than the example has."""
FLOWING = ("story", "interview", "results", "gallery", "lists")
SLIDES = (
    "areas", "audience", "car", "contact", "counted", "deck_quotes", "fact_stack", "goal", "lead", "milestones",
    "packages", "period", "podium", "prepared_for", "season_rest", "season_text", "season_title",
)  # fmt: skip
"""Sections of the deck: test_slides lays them out in its frames."""


def logos() -> dict[str, Drawing]:
    files = (HERE.parent / "logos").glob("*.svg")
    return {file.stem: read_drawing(file.read_bytes(), file.name)[0] for file in files}


def template_of(frame: Mapping[str, Any], folder: Path, *others: Mapping[str, Any]) -> Path:
    """A template file with one page and one frame (and others), and the further pages of the shipped one."""
    page = {"plan": "one", "surface": "paper", "bookmark": "facts", "frames": [frame, *others]}
    if frame["section"] in FLOWING:
        page["more"] = f"{frame['section']}_more"
    content = {**HEAD, "edition": "one", "pages": [page]}
    path = folder / "one.yaml"
    path.write_text(yaml.safe_dump(content, sort_keys=False), "utf-8")
    return path


@pytest.mark.parametrize("name", [name for name in SECTIONS if name not in SLIDES])
def test_section_is_laid_out_as_proofed(name: str, tmp_path: Path, golden: Callable[[Path, str], None]) -> None:
    cls = SECTIONS[name]
    frame = {"section": name, **_listed(cls.EXAMPLE), **PLACES.get(name, {"y": 72, "bottom": 792})}
    template = read_template(template_of(frame, tmp_path))
    (spec,) = template.pages[0].frames
    assert isinstance(spec.content, cls)
    if name in ("ribbon", "monogram"):
        # Artwork alone is no content, and a page without content is dropped.
        assert laid_out(example(), "apex", template).pages == ()
        return
    profile = PROFILES.get(name, lambda same: same)(example())
    golden(HERE / f"{name}.txt", proof(laid_out(profile, "apex", template, logos())))


def _listed(values: Mapping[str, Any]) -> dict[str, Any]:
    return {key: list(value) if isinstance(value, tuple) else value for key, value in values.items()}


@pytest.mark.parametrize("name", SECTIONS)
def test_every_field_of_a_section_is_explained(name: str) -> None:
    cls = SECTIONS[name]
    assert cls.__doc__
    assert type(cls(**cls.EXAMPLE)) is cls
    assert callable(cls.compose)
    hints = cls.__annotations__
    assert all("Doc" in str(hint) for field, hint in hints.items() if field != "EXAMPLE")
