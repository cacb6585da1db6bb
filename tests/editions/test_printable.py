"""A brand for print: given inks stay, others are worked out, and one note says so."""

from pathlib import Path

import pytest

from presskit.editions.print_file import usual_intent
from presskit.editions.printable import with_inks
from presskit.load.brand.brand_file import read_brand
from presskit.load.brand.find_brand import find_brand
from presskit.locations import brands_folder
from presskit.model.recolouring import colours
from tests.conftest import BRANDS

OWN = """\
color:
  palette: {sea: "#003366", sand: "#E8D8B0", night: "#101010"}
  primary: sea
  secondary: sand
  foreground: night
presskit:
  inks: {sand: [5, 12, 38, 0]}
"""


@pytest.mark.parametrize("name", BRANDS)
def test_a_brand_with_inks_is_left_as_it_is(name: str) -> None:
    brand, _ = read_brand(find_brand(name, brands=brands_folder()))
    assert with_inks(brand, usual_intent()) == (brand, ())


def test_given_inks_stay_and_all_others_are_worked_out(tmp_path: Path) -> None:
    path = tmp_path / "brand.yml"
    path.write_text(OWN, "utf-8")
    brand, _ = read_brand(path)
    inked, (note,) = with_inks(brand, usual_intent())
    assert all(colour.cmyk is not None and sum(colour.cmyk) <= 3 for colour in colours(inked))
    assert inked.surfaces["flash"].bg == brand.surfaces["flash"].bg
    sea = inked.surfaces["prime"].bg
    assert (sea.name, sea.cmyk) == ("sea", pytest.approx((0.99, 0.78, 0.24, 0.27), abs=0.03))
    assert sea.twin is not None
    assert inked.surfaces["paper"].fg.cmyk == inked.surfaces["paper"].fg.text_cmyk == (0.0, 0.0, 0.0, 1.0)
    assert (note.code, note.severity, note.origin.line) == ("PB111", "warning", 1)
    assert note.message.startswith("the brand gives no inks for ")
    assert note.message.endswith(" of its colours: they are worked out for FOGRA39")
    hint = "ask the print shop for a proof; with their answer give presskit.inks, such as {"
    assert note.hint.startswith(hint)
    assert "night: [0, 0, 0, 100]" in note.hint and "sea: [" in note.hint and "sand" not in note.hint


def test_a_colour_taken_from_a_hint_on_contrast_is_worked_out_alone(tmp_path: Path) -> None:
    """What is taken from a hint on contrast stands in no palette: its inks are worked out, the edition stays."""
    text = find_brand("apex", brands=brands_folder()).read_text("utf-8")
    path = tmp_path / "brand.yaml"
    path.write_text(text.replace("mute: slate", 'mute: "#5A6488"', 1), "utf-8")
    inked, (note,) = with_inks(read_brand(path)[0], usual_intent())
    assert inked.surfaces["paper"].mute.cmyk is not None
    assert note.message == "the brand gives no inks for 1 of its colours: they are worked out for FOGRA39"
    assert (
        note.hint == "ask the print shop for a proof; with their answer give presskit.inks for colours of color.palette"
    )
