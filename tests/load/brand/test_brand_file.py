"""Brands: ours are complete and legible, other people's brand.yml files work, faults name their place."""

import shutil
import subprocess
import sys
from importlib.resources import files
from pathlib import Path

import pytest

from presskit.errors import ModelError, Problem
from presskit.load.brand.brand_contrast import nearest_passing, pairs
from presskit.load.brand.brand_file import STYLES, read_brand
from presskit.load.brand.brand_styles import GRIDS, ROLES
from presskit.load.brand.brand_surfaces import SURFACES
from presskit.load.brand.find_brand import find_brand
from presskit.model.contrast import contrast
from tests.conftest import BRANDS

ROOT = Path(__file__).parents[3]
SHIPPED = ROOT / "assets" / "brands"
PLAIN = ROOT / "tests" / "brands"

PLAIN_TEXT = """\
color:
  palette: {red: "#B00020", ink: "#101010", paper: "#FFFFFF"}
  background: paper
  foreground: ink
  primary: red
typography: {base: Barlow}
"""


def shipped(brand: str, tmp_path: Path, *changes: tuple[str, str]) -> Path:
    """A copy of a shipped brand file with some text replaced once each."""
    text = (SHIPPED / brand / "brand.yaml").read_text("utf-8")
    for old, new in changes:
        assert old in text
        text = text.replace(old, new, 1)
    return written(tmp_path, text)


def written(tmp_path: Path, text: str) -> Path:
    path = tmp_path / "brand.yml"
    path.write_text(text, "utf-8")
    return path


def faults(path: Path) -> tuple[Problem, ...]:
    with pytest.raises(ModelError) as caught:
        read_brand(path)
    return caught.value.problems


def place_of(problem: Problem, path: Path) -> str:
    """What stands at the place of a problem, up to the end of the line."""
    return path.read_text("utf-8").splitlines()[problem.origin.line - 1][problem.origin.column - 1 :]


def with_fonts(tmp_path: Path) -> Path:
    """The brand with its own font files, which are not kept in the repository."""
    folder = tmp_path / "faint"
    shutil.copytree(PLAIN / "faint", folder)
    (folder / "fonts").mkdir()
    for cut in ("Regular", "Bold"):
        source = Path(str(files("fontpkg_barlow") / "files" / f"Barlow-{cut}.ttf"))
        shutil.copy(source, folder / "fonts" / f"TeamSans-{cut}.ttf")
    return folder / "brand.yml"


@pytest.mark.parametrize("name", BRANDS)
def test_shipped_brands_are_complete_legible_and_printable(name: str) -> None:
    brand, warnings = read_brand(find_brand(name, brands=SHIPPED))
    assert (brand.name, brand.title, warnings) == (name, name.title(), ())
    assert tuple(brand.surfaces) == SURFACES
    assert set(brand.roles) == set(ROLES)
    assert all(set(brand.styles[grid]) == set(STYLES) for grid in GRIDS)
    assert all(pair.holds for surface in brand.surfaces.values() for pair in pairs(surface))
    for surface in brand.surfaces.values():
        colours = (
            surface.bg,
            surface.fg,
            surface.mute,
            surface.acc,
            surface.rule,
            surface.panel,
            surface.tone,
        )
        for colour in (*colours, *(band.colour for band in surface.bands)):
            assert colour.cmyk is not None, colour
            assert sum(colour.cmyk) <= 3.0, f"more than 300 % ink: {colour}"


def test_apex_has_the_tokens_of_its_design() -> None:
    brand, _ = read_brand(SHIPPED / "apex" / "brand.yaml")
    prime, paper = brand.surfaces["prime"], brand.surfaces["paper"]
    assert (brand.slant, brand.turn, brand.name_fit) == (0.2126, 150, "each")
    assert [(band.width, band.gap, band.colour.hex) for band in prime.bands] == [
        (5, 7, "#FFFFFF"), (11, 7, "#6F8BFF"), (21, 7, "#1F4BFF"), (40, 0, "#FFE100"),
    ]  # fmt: skip
    assert prime.bg.cmyk == (1.0, 0.9, 0.35, 0.6)
    assert round(contrast(paper.acc.rgb, paper.bg.rgb), 1) == 5.5
    assert [colour.hex for colour in paper.first] == ["#FFE100", "#0A1030"]
    display = brand.roles["display"]
    assert (display.family, display.weight, display.italic) == ("Barlow Condensed", 900, True)
    assert (display.tracking, display.capitals) == (-0.008, True)
    title = brand.styles["a4"]["page_title"]
    assert (title.role, title.size, title.leading) == ("display", 72, 64.8)


def test_paddock_pins_the_optical_size_and_differs_from_apex_only_in_tokens() -> None:
    brand, _ = read_brand(SHIPPED / "paddock" / "brand.yaml")
    assert brand.slant == 0
    assert sum(band.width + band.gap for band in brand.surfaces["paper"].bands) == 101
    assert brand.roles["text"].axes == (("opsz", 12.0),)
    assert brand.surfaces["deep"].acc.hex != brand.surfaces["deep"].acc_large.hex
    assert brand.styles["a4"]["path_year"].role == "head"


def test_handout_takes_from_a4_what_it_leaves_out() -> None:
    styles = read_brand(SHIPPED / "apex" / "brand.yaml")[0].styles
    assert styles["handout"]["text"] == styles["a4"]["text"]
    assert styles["handout"]["bio"].size == 12


def test_minimal_brand_resolves_chains_of_names_and_derives_the_rest() -> None:
    brand, warnings = read_brand(PLAIN / "minimal" / "brand.yml")
    assert (brand.name, brand.title, brand.slant, brand.turn) == ("minimal", "Minimal", 0, 160)
    assert brand.surfaces["prime"].bg.hex == "#0B5D3B"
    assert brand.surfaces["paper"].bg.hex == "#FBF7EC"
    assert brand.surfaces["paper"].fg.hex == "#222222"
    assert brand.surfaces["prime"].bg.cmyk is None
    assert (brand.roles["text"].family, brand.roles["display"].family) == ("Barlow", "Barlow Condensed")
    assert brand.roles["emphasis"].italic and brand.roles["label"].capitals
    assert set(brand.styles["a4"]) == set(STYLES)
    # Dark green is legible on cream; on the dark surface it has to be lighter, for text and for titles.
    (warning,) = warnings
    assert (warning.code, warning.severity) == ("PB108", "warning")
    assert warning.message.startswith("primary #0B5D3B stands out too little: ")
    assert [token in warning.message for token in ("acc of the deep surface", "acc_large of the deep surface")]


def test_studio_brand_with_every_standard_key_works() -> None:
    brand, _ = read_brand(PLAIN / "studio" / "_brand.yml")
    assert (brand.name, brand.title) == ("studio", "Studio North Racing")
    assert brand.logo is not None and brand.logo.light is brand.logo.dark
    assert brand.surfaces["flash"].bg.hex == "#FFB38A"
    assert (brand.roles["text"].family, brand.roles["text"].weight) == ("Archivo Narrow", 500)
    display = brand.roles["display"]
    assert (display.family, display.weight, display.italic) == ("Newsreader", 800, True)


def test_faint_brand_is_made_legible_and_each_change_is_told(tmp_path: Path) -> None:
    path = with_fonts(tmp_path)
    brand, warnings = read_brand(path)
    assert all(pair.holds for surface in brand.surfaces.values() for pair in pairs(surface))
    foreground = next(w for w in warnings if w.message.startswith("foreground"))
    assert place_of(foreground, path).startswith("fog")
    moved = brand.surfaces["paper"].fg
    assert foreground.message == (
        f"foreground #9AA0A6 stands out too little: {moved.hex} is used for fg of the paper surface "
        "(contrast 2.59 on #FDFDFB, 4.5 needed)"
    )
    assert contrast(moved.rgb, brand.surfaces["paper"].bg.rgb) >= 4.5
    assert [Path(file).name for file in brand.roles["text"].files] == [
        "TeamSans-Regular.ttf",
        "TeamSans-Bold.ttf",
    ]


@pytest.mark.parametrize("name", ["minimal", "studio"])
def test_derived_surfaces_pass_the_gate(name: str) -> None:
    brand, _ = read_brand(find_brand(name, brands=PLAIN))
    assert all(pair.holds for surface in brand.surfaces.values() for pair in pairs(surface))


@pytest.mark.parametrize("primary", ["#000000", "#FFFFFF", "#777777", "#FFFF00", "#0000FF", "#FF0000", "#00FF88"])
@pytest.mark.parametrize("ends", [("#FFFFFF", "#000000"), ("#10131A", "#E8E6E0"), ("#808080", "#7F7F7F")])
def test_any_three_colours_give_a_legible_brand(tmp_path: Path, primary: str, ends: tuple[str, str]) -> None:
    text = f'color: {{background: "{ends[0]}", foreground: "{ends[1]}", primary: "{primary}"}}\n'
    brand, _ = read_brand(written(tmp_path, text))
    for surface in brand.surfaces.values():
        assert not [pair for pair in pairs(surface) if not pair.holds]


def test_nearest_passing_keeps_hue_and_moves_no_further_than_needed() -> None:
    white = (1.0, 1.0, 1.0)
    moved = nearest_passing((1.0, 0.8824, 0.0), white, 4.5)
    assert 4.5 <= contrast(moved, white) < 4.6
    assert moved[0] > moved[1] > moved[2], "still a yellow"


def test_failing_contrast_in_a_full_brand_names_pair_ratio_remedy_and_place(tmp_path: Path) -> None:
    path = shipped("apex", tmp_path, ("mute: slate", "mute: mist"))
    (problem,) = faults(path)
    assert (problem.code, problem.severity) == ("PB107", "error")
    assert problem.message == (
        "surface paper: mute (mist #AAB6DA) on bg (frost #F3F5FB) has contrast 1.85; 4.5 is needed"
    )
    assert place_of(problem, path).startswith("mist") and problem.length == 4
    remedy = problem.hint.removeprefix("the nearest colour that passes is ")
    assert read_brand(shipped("apex", tmp_path, ("mute: slate", f'mute: "{remedy}"')))[0].name


def test_marker_text_is_gated_against_its_fill(tmp_path: Path) -> None:
    path = shipped("apex", tmp_path, ("first: [yellow, navy]", "first: [yellow, white]"))
    (problem,) = faults(path)
    assert "first (white #FFFFFF) on its fill (yellow #FFE100)" in problem.message
    assert place_of(problem, path).startswith("white]")


def test_all_problems_of_a_file_come_at_once_in_line_order(tmp_path: Path) -> None:
    path = shipped(
        "apex", tmp_path,
        ('amber: "#F5D400"', 'amber: "#F5D4"'), ("slant: 0.2126", "slent: 0.2"), ("turn: 150", "turn: 1500"),
        ("bg: navy", "bg: navi"), ("weight: 900, italic: true", "weight: 900, italics: true"),
        ("page_title: 72/64.8", "page_titel: 72/64.8"), ("hero_label: 31.5/29.9", "hero_label: big"),
        ("label: 9/13.5", "label: 6/13.5"),
    )  # fmt: skip
    problems = faults(path)
    told = [(p.code, p.hint) for p in problems]
    assert ("PK102", "did you mean slant?") in told
    assert ("PK102", "did you mean italic?") in told
    assert ("PK102", "did you mean page_title?") in told
    assert ("PB103", "did you mean navy?") in told
    assert [p.code for p in problems].count("PB104") == 2
    assert {"PB101", "PK120"} <= {p.code for p in problems}
    assert [p.origin.line for p in problems] == sorted(p.origin.line for p in problems)


@pytest.mark.parametrize(
    ("text", "code", "place", "words"),
    [
        ('a: b, b: c, c: a', "PB102", "", "circle"),
        ('sun: sun', "PB102", "sun}", "circle: sun → sun"),
        ('red: "#12345"', "PB101", '"#12345"', "not a colour"),
        ('red: "#11223380"', "PB101", '"#11223380"', "translucent (50% opaque)"),
        ('red: "#1238"', "PB101", '"#1238"', "translucent (53% opaque)"),
        ('red: transparent', "PB101", "transparent", "translucent (0% opaque)"),
        ('red: "rgb(0 0 0 / 40%)"', "PB101", '"rgb', "translucent (40% opaque)"),
        ('red: "rgb(1, 2)"', "PB101", '"rgb', "not a colour"),
        ('red: "var(--red)"', "PB101", '"var', "not a colour"),
        ('red: karmesin', "PB103", "karmesin", "no colour"),
        ('red: [crimson]', "PB101", "[crimson]", "has to be one colour"),
    ],
)  # fmt: skip
def test_palette_faults(tmp_path: Path, text: str, code: str, place: str, words: str) -> None:
    path = written(tmp_path, f'color:\n  palette: {{{text}}}\n  primary: "#B00020"\n')
    (problem,) = faults(path)
    assert problem.code == code and words in problem.message
    assert place_of(problem, path).startswith(place)


def test_a_colour_without_quotation_marks_is_explained(tmp_path: Path) -> None:
    (problem,) = faults(written(tmp_path, "color:\n  primary: #B00020\n"))
    assert problem.code == "PB101" and "begins a comment" in problem.hint
    assert problem.origin.line == 2


def test_a_theme_colour_may_have_the_name_of_a_palette_colour(tmp_path: Path) -> None:
    text = 'color:\n  palette: {primary: "#B00020"}\n  primary: primary\n'
    assert read_brand(written(tmp_path, text))[0].surfaces["prime"].bg.hex == "#B00020"


@pytest.mark.parametrize(
    ("written_path", "code"),
    [("fonts/Missing.ttf", "PK301"), ("../brand.yml", "PK302"), ("ftp://fonts.example/a.ttf", "PK305")],
)
def test_font_files_stay_in_the_folder_of_the_brand(tmp_path: Path, written_path: str, code: str) -> None:
    path = with_fonts(tmp_path)
    path.write_text(path.read_text("utf-8").replace("fonts/TeamSans-Regular.ttf", written_path), "utf-8")
    problem = next(p for p in faults(path) if p.severity == "error")
    assert problem.code == code
    assert place_of(problem, path).startswith(written_path)


def test_a_logo_on_the_web_is_not_fetched_and_a_missing_one_is_an_error(tmp_path: Path) -> None:
    brand, warnings = read_brand(written(tmp_path, PLAIN_TEXT + "logo: https://example.org/logo.svg\n"))
    assert brand.logo is None and "PB110" in [w.code for w in warnings]
    assert [p.code for p in faults(written(tmp_path, PLAIN_TEXT + "logo: logo.svg\n")) if p.severity == "error"] == [
        "PK301"
    ]


def test_foreign_top_level_keys_pass_but_misspelt_ones_do_not(tmp_path: Path) -> None:
    assert read_brand(written(tmp_path, PLAIN_TEXT + "x-agency: {budget: 3}\n"))[0].title
    (problem,) = [
        p for p in faults(written(tmp_path, PLAIN_TEXT + "pressskit: {slant: 0.1}\n")) if p.severity == "error"
    ]
    assert (problem.code, problem.hint) == ("PK102", "did you mean presskit?")


def test_a_plain_brand_may_set_single_tokens_of_ours(tmp_path: Path) -> None:
    text = PLAIN_TEXT + "presskit: {slant: 0.1, styles: {a4: {page_title: 50/48 head}}, inks: {red: [0, 90, 70, 5]}}\n"
    brand, _ = read_brand(written(tmp_path, text))
    assert brand.slant == 0.1
    assert brand.styles["a4"]["page_title"].role == "head"
    assert brand.surfaces["prime"].bg.cmyk == (0, 0.9, 0.7, 0.05)


def test_a_shipped_brand_loads_nothing_heavy() -> None:
    code = (
        "import sys; from pathlib import Path; from presskit.load.brand.brand_file import read_brand; "
        f"read_brand(Path({str(SHIPPED / 'apex' / 'brand.yaml')!r})); "
        "print(*sorted({m.partition('.')[0] for m in sys.modules}))"
    )
    loaded = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True, cwd=ROOT).stdout
    assert "yaml" in loaded.split()
    assert not {"coloraide", "pydantic", "reportlab", "uharfbuzz", "PIL", "fontpkg", "difflib"} & set(loaded.split())
