"""Colours as brand files write them: notations of CSS, chains of names, and files that want to keep a reader busy."""

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from presskit.errors import ModelError
from presskit.load.brand.brand_file import read_brand
from presskit.load.brand.css_colours import css_colour
from presskit.model.brand import Brand
from tests.limits import PRESSKIT, run_limited


def brand(tmp_path: Path, text: str) -> Brand:
    path = tmp_path / "brand.yml"
    path.write_text(text, "utf-8")
    return read_brand(path)[0]


def primary(tmp_path: Path, written: str) -> str:
    return brand(tmp_path, f"color: {{primary: {written}}}\n").surfaces["prime"].bg.hex


@pytest.mark.parametrize(
    ("written", "hex_value"),
    [
        ('"#0672CB"', "#0672CB"),
        ('"#0672cbFF"', "#0672CB"),
        ('"#06c"', "#0066CC"),
        ('"#06CF"', "#0066CC"),
        ("rebeccapurple", "#663399"),
        ("Navy", "#000080"),
        ('"rgb(0, 51, 102)"', "#003366"),
        ('"rgb(0 20% 40% / 100%)"', "#003366"),
        ('"rgba(0, 51, 102, 1)"', "#003366"),
        ('"hsl(210, 100%, 20%)"', "#003366"),
        ('"hwb(210 0% 60%)"', "#003366"),
        ('"lab(32.4 4.9 -34.9)"', "#344C84"),
        ('"oklch(0.4 0.1 255)"', "#1D487C"),
        ('"oklab(0.4 -0.026 -0.097)"', "#1D487C"),
        ('"color(display-p3 0.1 0.2 0.4)"', "#0F346A"),
    ],
)
def test_every_notation_of_css_is_a_colour(tmp_path: Path, written: str, hex_value: str) -> None:
    assert primary(tmp_path, written) == hex_value


def test_a_colour_that_no_screen_shows_is_brought_to_the_nearest_and_told(tmp_path: Path) -> None:
    path = tmp_path / "brand.yml"
    path.write_text('color: {primary: "color(display-p3 1 0 0)"}\n', "utf-8")
    found, warnings = read_brand(path)
    (note,) = [warning for warning in warnings if warning.code == "PB113"]
    assert found.surfaces["prime"].bg.hex == "#FF0B0C"
    assert note.message == (
        '"color(display-p3 1 0 0)" is stronger than screens show (sRGB); #FF0B0C, the nearest, is used'
    )


@settings(deadline=None, max_examples=40)
@given(st.tuples(*[st.integers(0, 255)] * 3))
def test_a_colour_is_the_same_in_every_notation(channels: tuple[int, int, int]) -> None:
    from coloraide import Color

    red, green, blue = channels
    written = f"#{red:02x}{green:02x}{blue:02x}"
    expected = css_colour(written)
    assert expected is not None
    for space in ("hsl", "hwb", "lab", "lch", "oklab", "oklch", "display-p3"):
        found = css_colour(Color(written).convert(space).to_string(precision=8, fit=False, none=False))
        assert found == expected, space
    assert css_colour(f"rgb({red} {green} {blue})") == expected


@settings(deadline=None)
@given(st.text(max_size=40))
def test_any_text_is_a_colour_or_none(text: str) -> None:
    found = css_colour(text)
    assert found is None or all(0 <= channel <= 1 for channel in (*found.rgb, found.opacity))


def test_names_of_css_are_colours_where_the_palette_has_none_of_that_name(tmp_path: Path) -> None:
    text = 'color: {palette: {white: "#FAFAF5", black: black}, foreground: black, background: white, primary: crimson}'
    surfaces = brand(tmp_path, text).surfaces
    assert (surfaces["paper"].bg.hex, surfaces["paper"].fg.hex) == ("#FAFAF5", "#000000")
    assert surfaces["prime"].bg.hex == "#DC143C"


def test_colours_for_light_and_dark_are_taken_by_their_light_side(tmp_path: Path) -> None:
    text = """\
color:
  palette: {sea: {light: "#003366", dark: "#99CCFF"}}
  primary: sea
  secondary: {light: primary, dark: white}
  foreground: {dark: "#101010"}
presskit: {inks: {sea: [100, 70, 10, 30]}}
"""
    surfaces = brand(tmp_path, text).surfaces
    assert (surfaces["prime"].bg.hex, surfaces["flash"].bg.hex) == ("#003366", "#003366")
    assert surfaces["flash"].bg.name == "sea"
    assert surfaces["flash"].bg.cmyk == (1.0, 0.7, 0.1, 0.3)
    assert surfaces["paper"].fg.hex == "#101010"


def test_the_nearest_ink_on_the_way_is_taken_and_the_last_name(tmp_path: Path) -> None:
    text = """\
color:
  palette: {main: second, second: third, third: "#003366"}
  primary: main
  secondary: third
presskit: {inks: {second: [90, 60, 0, 40], third: [100, 70, 10, 30]}}
"""
    surfaces = brand(tmp_path, text).surfaces
    assert (surfaces["prime"].bg.name, surfaces["prime"].bg.cmyk) == ("third", (0.9, 0.6, 0.0, 0.4))
    assert (surfaces["flash"].bg.name, surfaces["flash"].bg.cmyk) == ("third", (1.0, 0.7, 0.1, 0.3))


@pytest.mark.parametrize(
    ("color", "hex_value", "place"),
    [
        ('palette: {ink: "#101010", blue: "#0672CB", red: "#CC0000"}', "#0672CB", "blue of color.palette"),
        ('foreground: "#222222", info: teal', "#008080", "color.info"),
        ('foreground: "#222222"', "#222222", "the foreground colour"),
    ],
)
def test_a_brand_without_a_main_colour_takes_its_first_strong_one(
    tmp_path: Path, color: str, hex_value: str, place: str
) -> None:
    path = tmp_path / "brand.yml"
    path.write_text(f"color: {{{color}}}\n", "utf-8")
    found, warnings = read_brand(path)
    (note,) = [warning for warning in warnings if warning.code == "PB115"]
    assert found.surfaces["prime"].bg.hex == hex_value
    assert note.message == (f"the brand does not say which colour is its main one: {place} ({hex_value}) is taken")


def test_a_brand_may_leave_out_all_colours(tmp_path: Path) -> None:
    assert brand(tmp_path, "meta: {name: Example}\n").surfaces["prime"].bg.hex == "#1A1A1A"


def test_a_single_colour_in_the_place_of_all_is_told_once(tmp_path: Path) -> None:
    with pytest.raises(ModelError) as caught:
        brand(tmp_path, 'color: "#0672CB"\n')
    (problem,) = caught.value.problems
    assert (problem.code, problem.message) == ("PK105", "color has to be a mapping: names with values")
    assert problem.hint == 'write the main colour as color: {primary: "#0A1030"}'


def check(tmp_path: Path, palette: str) -> str:
    (tmp_path / "brand.yaml").write_text(f"color:\n  palette:\n{palette}  primary: c0\n", "utf-8")
    (tmp_path / "p.yaml").write_text("person: {name: Mara Example}\n", "utf-8")
    ended = run_limited([*PRESSKIT, "check", "p.yaml", "--brand", "brand.yaml"], cwd=tmp_path)
    assert ended.status in (0, 1), ended.stderr
    return ended.stderr


def test_a_chain_of_many_names_is_followed(tmp_path: Path) -> None:
    chain = "".join(f"    c{i}: c{i + 1}\n" for i in range(1_990)) + '    c1990: "#112233"\n'
    assert "PB1" not in check(tmp_path, chain).replace("PB108", "").replace("PB111", "")


def test_a_circle_of_many_names_is_told_once(tmp_path: Path) -> None:
    circle = "".join(f"    c{i}: c{(i + 1) % 1_990}\n" for i in range(1_990))
    said = check(tmp_path, circle)
    assert said.count("PB102") == 1
    assert "circle: c0 → c1 → c2 → c3 → … → c1987 → c1988 → c1989 → c0" in said


def test_many_unknown_names_are_told_with_hints_for_the_first(tmp_path: Path) -> None:
    said = check(tmp_path, "".join(f"    c{i}: x{i}\n" for i in range(1_990)))
    assert 'there is no colour "x0" in color.palette' in said
    assert "and 1985 more of PB103" in said
