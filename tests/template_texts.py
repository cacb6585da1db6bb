"""Templates that tests derive from the shipped ones."""

import shutil
from pathlib import Path

import yaml

from presskit.locations import Sources, brands_folder, templates_folder


def print_sources(folder: Path, *, screen_proof: bool = True) -> Sources:
    """The shipped brands, and templates in `folder` with an edition `print-kit`: the press kit, folded, for print."""
    templates = Path(shutil.copytree(templates_folder(), folder / "templates"))
    content = yaml.safe_load((templates / "press-kit.yaml").read_text("utf-8"))
    content["edition"] = "print-kit"
    content["policy"] = {
        "conformance": ["pdf/x-4"],
        "colour": "cmyk",
        "image_resolution": 300,
        "marks": True,
        "screen_proof": screen_proof,
    }
    content["pages"][0].update(slug="side_outside", folds=["97mm", "150mm"])
    text = yaml.safe_dump(content, sort_keys=False, allow_unicode=True)
    (templates / "print-kit.yaml").write_text(text, "utf-8")
    return Sources(templates, brands_folder())
