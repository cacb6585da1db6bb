"""Font families as brand files name them: installed packages, own files, what stands in, and nothing downloaded."""

from pathlib import Path

import pytest

from presskit.errors import ModelError, Problem
from presskit.load.brand import font_packages as packages
from presskit.load.brand.brand_file import read_brand
from presskit.model.brand import TypeRole
from presskit.typography.fontfiles import family_files

OWN = "put its TTF or OTF files beside the brand file and name them with source: file"


def read(tmp_path: Path, typography: str) -> tuple[TypeRole, TypeRole, list[Problem]]:
    """The role of running text, that of titles, and what was said of fonts."""
    path = tmp_path / "brand.yml"
    path.write_text(f'color: {{primary: "#333333"}}\ntypography: {{{typography}}}\n', "utf-8")
    brand, warnings = read_brand(path)
    noted = [warning for warning in warnings if warning.code != "PB108"]
    return brand.roles["text"], brand.roles["display"], noted


@pytest.mark.parametrize(
    ("written", "family"),
    [
        ("sans-serif", "Noto Sans"),
        ("system-ui", "Noto Sans"),
        ("Serif", "Noto Serif"),
        ("ui-monospace", "Roboto Mono"),
        ("{family: serif, weight: bold}", "Noto Serif"),
    ],
)
def test_generic_families_mean_those_of_presskit(tmp_path: Path, written: str, family: str) -> None:
    text, display, noted = read(tmp_path, f"base: {written}")
    assert (text.family, display.family, noted) == (family, family, [])


@pytest.mark.parametrize("family", [*dict.fromkeys(packages.GENERIC.values())])
def test_what_stands_in_is_installed(family: str) -> None:
    assert packages.is_installed(family)
    assert family_files(family)


@pytest.mark.parametrize(
    ("written", "stands_in"),
    [
        ("Jura", "Noto Sans"),
        ("Georgia", "Noto Serif"),
        ("Adobe Caslon Pro", "Noto Serif"),
        ("Courier New", "Roboto Mono"),
        ("No Such Sans Serif", "Noto Sans"),
    ],
)
def test_a_family_without_a_package_is_stood_in_for_and_told_once(tmp_path: Path, written: str, stands_in: str) -> None:
    fonts = f"fonts: [{{family: {written}, source: google}}]"
    text, display, (note,) = read(tmp_path, f"{fonts}, base: {written}, headings: {{family: {written}}}")
    assert (text.family, display.family) == (stands_in, stands_in)
    assert (note.code, note.severity) == ("PB116", "warning")
    assert note.message == (
        f'the font family "{written}" is not used (no font package is called so): {stands_in} stands in'
    )
    assert note.hint == f"{OWN}, or name a family that has a package, such as {stands_in}"


def test_a_family_that_one_command_installs_is_an_error_with_that_command(tmp_path: Path) -> None:
    with pytest.raises(ModelError) as caught:
        read(tmp_path, "base: Zilla Slab")
    (problem,) = [problem for problem in caught.value.problems if problem.severity == "error"]
    assert (problem.code, problem.message) == ("PB105", 'the font family "Zilla Slab" is not installed')
    assert problem.hint == f"pip install fontpkg-zilla-slab, or {OWN}"


def test_a_misspelt_family_finds_its_package(tmp_path: Path) -> None:
    _, _, (note,) = read(tmp_path, "base: Monserrat")
    assert note.hint == f"did you mean montserrat? (pip install fontpkg-montserrat); else {OWN}"


def test_fonts_of_the_system_are_not_used(tmp_path: Path) -> None:
    fonts = "fonts: [{family: Helvetica Neue, source: system}, {family: Barlow, source: system}]"
    text, display, (note,) = read(tmp_path, f"{fonts}, base: Helvetica Neue, headings: Barlow")
    assert (text.family, display.family) == ("Noto Sans", "Barlow")
    assert note.message == (
        'the font family "Helvetica Neue" is not used (fonts of the system are not used, since pages are to be '
        "the same everywhere): Noto Sans stands in"
    )
    assert note.hint == f"{OWN}, or name a family that has a package, such as Arimo (pip install fontpkg-arimo)"


def test_of_a_stack_the_first_that_is_here_is_taken(tmp_path: Path) -> None:
    stack = "'\"Neue Haas Unica\", Barlow, sans-serif'"
    text, _, (note,) = read(tmp_path, f"base: {stack}")
    assert text.family == "Barlow"
    assert (
        note.message == 'the font family "Neue Haas Unica" is not used (no font package is called so): Barlow stands in'
    )
    assert read(tmp_path, "base: 'Barlow, sans-serif'")[2] == []
    _, _, (note,) = read(tmp_path, "base: 'Zilla Slab, serif'")
    assert '"Zilla Slab" is not used (it is not installed): Noto Serif stands in' in note.message


@pytest.mark.parametrize(
    "files",
    [
        '["https://example.com/Own.woff2"]',
        '[{path: "HTTP://example.com/Own.ttf", weight: 700}]',
        '"//example.com/a.otf"',
    ],
)
def test_files_on_the_web_are_never_fetched(tmp_path: Path, files: str) -> None:
    fonts = f"fonts: [{{family: Own Slab, source: file, files: {files}}}]"
    text, _, (note,) = read(tmp_path, f"{fonts}, base: Own Slab")
    assert text.family == "Noto Serif"
    assert note.code == "PB118" and note.message.endswith("is a web address; fonts are never downloaded")
    assert "WOFF2" in note.hint
    assert read(tmp_path, f"{fonts.replace('Own Slab', 'Barlow')}, base: Barlow")[0].family == "Barlow"


def test_own_files_are_found_in_any_case_of_the_name_and_one_needs_no_list(tmp_path: Path) -> None:
    (tmp_path / "Own.ttf").write_bytes(Path(family_files("Barlow")[0]).read_bytes())
    text, _, noted = read(tmp_path, "fonts: [{family: Own Sans, source: file, files: Own.ttf}], base: own sans")
    assert (text.family, text.files, noted) == ("Own Sans", (str((tmp_path / "Own.ttf").resolve()),), [])


@pytest.mark.parametrize("entry", ["source: file", "source: file, family: A", "source: file, files: [a.ttf]"])
def test_a_font_with_files_needs_its_family_and_files(tmp_path: Path, entry: str) -> None:
    with pytest.raises(ModelError) as caught:
        read(tmp_path, f"fonts: [{{{entry}}}]")
    assert "PB106" in {problem.code for problem in caught.value.problems}


def test_other_sources_may_say_as_little_as_they_like(tmp_path: Path) -> None:
    fonts = "fonts: [{source: google}, {family: Barlow, source: bunny, weight: 200..800, style: italic}, {family: }]"
    assert read(tmp_path, f"{fonts}, base: , headings: {{family: , weight: , style: }}")[2] == []


@pytest.mark.parametrize(
    ("written", "weight"),
    [("600", 600), ('"600"', 600), ("Semi-Bold", 600), ("demibold", 600), ("Extra Bold", 800), ("book", 400)],
)
def test_weights_are_numbers_or_words(tmp_path: Path, written: str, weight: int) -> None:
    assert read(tmp_path, f"base: {{family: Barlow, weight: {written}}}")[0].weight == weight


@pytest.mark.parametrize(
    ("family", "kind"),
    [
        ("Newsreader", "Noto Serif"), ("Source Serif 4", "Noto Serif"), ("Merriweather Sans", "Noto Sans"),
        ("Alegreya Sans", "Noto Sans"), ("JetBrains Mono", "Roboto Mono"), ("Barlow", "Noto Sans"),
        ("Monotype Corsiva", "Noto Sans"), ("Times New Roman", "Noto Serif"), ("Lora", "Noto Serif"),
    ],
)  # fmt: skip
def test_the_kind_of_a_family_is_told_by_its_name(family: str, kind: str) -> None:
    assert packages.of_the_kind(family) == kind
