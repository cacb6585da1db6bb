"""The logo of a brand: every form of the standard, for light and dark grounds; what cannot be used is told."""

from pathlib import Path

import pytest

from presskit.errors import ModelError, Problem
from presskit.load.brand.brand_file import read_brand
from presskit.model.brand import BrandLogo
from presskit.model.drawing import outlines_in

SQUARE = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 10 10"><path d="M0 0h10v10H0z" fill="{}"/></svg>'


def read(folder: Path, logo: str) -> tuple[BrandLogo | None, list[Problem]]:
    (folder / "logos").mkdir(exist_ok=True)
    for name, colour in (("dark", "#111111"), ("white", "#ffffff"), ("red", "#cc0000")):
        (folder / "logos" / f"{name}.svg").write_text(SQUARE.format(colour), "utf-8")
    (folder / "mark.png").write_bytes(b"\x89PNG")
    (folder / "text.svg").write_text('<svg xmlns="http://www.w3.org/2000/svg"><script/></svg>', "utf-8")
    path = folder / "brand.yml"
    path.write_text(f'color: {{primary: "#336699"}}\nlogo: {logo}\n', "utf-8")
    brand, warnings = read_brand(path)
    return brand.logo, [warning for warning in warnings if warning.code == "PB110"]


def colours(logo: BrandLogo | None) -> tuple[str, str]:
    """The fill of the logo for light and of that for dark grounds."""
    assert logo is not None
    light, dark = (next(outlines_in(drawing.parts)).fill for drawing in logo)
    return light.hex, dark.hex  # type: ignore[union-attr]


@pytest.mark.parametrize(
    ("written", "found"),
    [
        ("logos/red.svg", ("#CC0000", "#CC0000")),
        ("{path: logos/red.svg, alt: A square}", ("#CC0000", "#CC0000")),
        ("{small: logos/dark.svg}", ("#111111", "#111111")),
        ("{small: logos/dark.svg, large: logos/white.svg, medium: logos/red.svg}", ("#CC0000", "#CC0000")),
        ("{medium: {light: logos/dark.svg, dark: logos/white.svg}}", ("#111111", "#FFFFFF")),
        ("{light: logos/dark.svg, dark: {path: logos/white.svg, alt: White}}", ("#111111", "#FFFFFF")),
        ("{images: {a: logos/dark.svg, b: {path: logos/red.svg, alt: b}}, medium: b}", ("#CC0000", "#CC0000")),
        ("{images: {a: logos/dark.svg, b: logos/white.svg}, large: {light: a, dark: b}}", ("#111111", "#FFFFFF")),
        ("{images: {a: {light: logos/dark.svg, dark: logos/white.svg}}, small: a}", ("#111111", "#FFFFFF")),
        ("{medium: {dark: logos/white.svg}}", ("#FFFFFF", "#FFFFFF")),
        ("{medium: {light: logos/dark.svg, dark: }}", ("#111111", "#111111")),
    ],
)
def test_every_form_of_the_standard_is_read(tmp_path: Path, written: str, found: tuple[str, str]) -> None:
    logo, told = read(tmp_path, written)
    assert (colours(logo), told) == (found, [])


@pytest.mark.parametrize("written", ["", "{images: {a: logos/red.svg}}", "{medium: {}}"])
def test_a_brand_may_have_no_logo(tmp_path: Path, written: str) -> None:
    assert read(tmp_path, written) == (None, [])


@pytest.mark.parametrize(
    ("written", "words"),
    [
        ("https://example.org/logo.svg", "is a web address; nothing is downloaded"),
        ("mark.png", '"mark.png" is a picture and not used: so small, only drawings are sharp'),
        ("text.svg", 'the logo "text.svg" cannot be drawn and is not used: '),
        ("{medium: {light: text.svg, dark: text.svg}}", "cannot be drawn"),
    ],
)
def test_a_logo_that_cannot_be_used_is_told_once(tmp_path: Path, written: str, words: str) -> None:
    logo, (note,) = read(tmp_path, written)
    assert logo is None
    assert words in note.message


@pytest.mark.parametrize(("written", "code"), [("logos/none.svg", "PK301"), ("../a.svg", "PK302"), ("[a]", "PK105")])
def test_a_logo_has_to_be_there(tmp_path: Path, written: str, code: str) -> None:
    with pytest.raises(ModelError) as caught:
        read(tmp_path, written)
    assert {problem.code for problem in caught.value.problems if problem.severity == "error"} == {code}
