"""Every section of the deck alone on a slide, in the frame that the sponsor pack gives it.

`pytest tests/sections --update-proofs` writes the goldens anew.
"""

from collections.abc import Callable
from pathlib import Path

import pytest
import yaml

from presskit.editions.edition import lay_out
from presskit.editions.job import Inputs, Job
from presskit.load.profile.profile_file import read_profile
from presskit.load.template.template_file import read_template
from presskit.locations import templates_folder
from presskit.model.recipient import Recipient
from presskit.proofing.text_proof import proof
from presskit.sections import SECTIONS
from tests.conftest import ROOT
from tests.coping.kits import brand, example, shipped_words
from tests.sections.test_sections import SLIDES

HERE = Path(__file__).parent
DECK = yaml.safe_load((templates_folder() / "sponsor-pack.yaml").read_text("utf-8"))
FRAMES = {frame["section"]: frame for page in reversed(DECK["pages"]) for frame in page["frames"]
          if frame.get("form") != "wide"}  # fmt: skip
OFFERS = ROOT / "tests" / "mara-example.yaml"
OFFERED = ("areas", "audience", "car", "contact", "packages", "period", "prepared_for")
"""Sections for which the worked example has nothing, and a made-up driver has all."""


@pytest.mark.parametrize("name", SLIDES)
def test_slide_is_laid_out_as_proofed(name: str, tmp_path: Path, golden: Callable[[Path, str], None]) -> None:
    page = {"plan": "one", "surface": "paper", "bookmark": "facts", "frames": [{**FRAMES[name], "id": name}]}
    path = tmp_path / "one.yaml"
    path.write_text(yaml.safe_dump({**DECK, "edition": "one", "pages": [page]}, sort_keys=False), "utf-8")
    template = read_template(path)
    (spec,) = template.pages[0].frames
    assert isinstance(spec.content, SECTIONS[name])
    profile = read_profile(OFFERS) if name in OFFERED else example()
    job = Job(template, name, Recipient("Example Tyres"))
    finished = lay_out(job, Inputs(profile, brand("apex"), shipped_words("en"))).document
    golden(HERE / f"{name}.txt", proof(finished))
