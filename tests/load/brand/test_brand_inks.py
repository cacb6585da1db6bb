"""Small dark text is black alone on every light surface."""

from pathlib import Path

import pytest

from presskit.errors import ModelError
from presskit.load.brand.brand_file import read_brand
from presskit.load.brand.find_brand import find_brand
from presskit.locations import brands_folder
from tests.conftest import BRANDS

TEXT, MUTE = (0.0, 0.0, 0.0, 1.0), (0.0, 0.0, 0.0, 0.7)


def brand_file(name: str) -> Path:
    return find_brand(name, brands=brands_folder())


@pytest.mark.parametrize("name", BRANDS)
def test_text_is_black_on_light_surfaces_only(name: str) -> None:
    surfaces = read_brand(brand_file(name))[0].surfaces
    for light in (surfaces["paper"], surfaces["flash"]):
        assert (light.fg.text_cmyk, light.mute.text_cmyk) == (TEXT, MUTE)
        assert light.bg.text_cmyk is None
    for dark in (surfaces["prime"], surfaces["deep"]):
        assert (dark.fg.text_cmyk, dark.mute.text_cmyk, dark.acc.text_cmyk) == (None, None, None)


def test_an_accent_in_the_colour_of_text_is_printed_like_text_and_a_plate_like_an_area() -> None:
    surfaces = read_brand(brand_file("apex"))[0].surfaces
    assert surfaces["flash"].acc.text_cmyk == TEXT
    assert surfaces["paper"].acc.text_cmyk is None
    assert surfaces["prime"].first[1].text_cmyk == TEXT, "navy on a yellow plate, on a navy page"
    assert surfaces["flash"].first[0].text_cmyk is None


def changed(tmp_path: Path, old: str, new: str) -> Path:
    text = brand_file("apex").read_text(encoding="utf-8")
    assert old in text
    path = tmp_path / "brand.yaml"
    path.write_text(text.replace(old, new), encoding="utf-8")
    return path


def test_too_much_ink_is_refused_where_it_is_written(tmp_path: Path) -> None:
    path = changed(tmp_path, "midnight: [95, 85, 45, 75]", "midnight: [95, 85, 45, 75.5]")
    with pytest.raises(ModelError) as raised:
        read_brand(path)
    (problem,) = raised.value.problems
    line = path.read_text(encoding="utf-8").splitlines()[problem.origin.line - 1]
    assert (problem.code, problem.severity, line.strip()) == ("PB112", "error", "midnight: [95, 85, 45, 75.5]")
    assert problem.message == 'the colour "midnight" takes 300.5 % of ink; a press takes 300'


def test_twins_are_what_the_press_makes_of_colours(tmp_path: Path) -> None:
    surfaces = read_brand(brand_file("apex"))[0].surfaces
    assert surfaces["paper"].acc.twin == pytest.approx((0x2C / 255, 0x58 / 255, 0xC8 / 255))
    assert surfaces["paper"].bg.twin is None


@pytest.mark.parametrize(
    ("twin", "code", "said"),
    [
        ('blue: "#8FA6DE"', "PB107", "printed, surface paper: acc (blue #8FA6DE)"),
        ("blue: navy", "PB101", "navy"),
        ('bleu: "#2C58C8"', "PK102", "bleu"),
    ],
)
def test_a_twin_that_cannot_be_read_is_refused(twin: str, code: str, said: str, tmp_path: Path) -> None:
    path = changed(tmp_path, 'blue: "#2C58C8"', twin)
    with pytest.raises(ModelError) as raised:
        read_brand(path)
    assert code in {problem.code for problem in raised.value.problems}
    assert any(said in problem.message for problem in raised.value.problems)
