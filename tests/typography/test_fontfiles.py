"""The gate for font files, and the choice of a cut."""

import dataclasses
import random
import struct
from pathlib import Path

import pytest
from fontTools.fontBuilder import FontBuilder
from fontTools.pens.t2CharStringPen import T2CharStringPen

from presskit.model.brand import TypeRole
from presskit.typography.faces import RoleFont
from presskit.typography.fontfiles import FamilyNotInstalled, FontProblem, cut, family_files, load_font

BARLOW = Path(next(file for file in family_files("Barlow") if file.endswith("Barlow-Regular.ttf")))


def otf(file: Path, *, weight: int = 400, rights: int = 0, letters: str = "AH x") -> Path:
    """A small OpenType font with PostScript outlines: every letter is a block of 400 by 700."""
    builder = FontBuilder(1000, isTTF=False)
    names = [f"u{ord(letter):04X}" for letter in letters]
    builder.setupGlyphOrder([".notdef", *names])
    builder.setupCharacterMap({ord(letter): name for letter, name in zip(letters, names, strict=True)})
    pen = T2CharStringPen(500, None)
    pen.moveTo((50, 0))
    for point in ((450, 0), (450, 700), (50, 700)):
        pen.lineTo(point)
    pen.closePath()
    block = pen.getCharString()
    builder.setupCFF("Blocks", {}, dict.fromkeys([".notdef", *names], block), {})
    builder.setupHorizontalMetrics(dict.fromkeys([".notdef", *names], (500, 50)))
    builder.setupHorizontalHeader(ascent=800, descent=-200)
    builder.setupOS2(usWeightClass=weight, fsType=rights, sCapHeight=700, sxHeight=500)
    builder.setupNameTable({"familyName": "Blocks", "styleName": "Regular"})
    builder.setupPost()
    builder.save(file)
    return file


def role(*files: Path, weight: int = 400, italic: bool = False) -> TypeRole:
    return TypeRole("Blocks", weight, italic, files=tuple(map(str, files)))


@pytest.mark.parametrize(
    ("family", "weight", "italic", "axes", "name", "file"),
    [
        ("Barlow Condensed", 900, True, (), "BarlowCondensed-BlackItalic", "BarlowCondensed-BlackItalic.ttf"),
        ("Barlow", 400, True, (), "Barlow-Italic", "Barlow-Italic.ttf"),
        ("Barlow", 640, False, (), "Barlow-SemiBold", "Barlow-SemiBold.ttf"),
        (
            "Newsreader",
            800,
            False,
            (("opsz", 72.0),),
            "Newsreader-ExtraBold-opsz72",
            "Newsreader[opsz,wght].ttf",
        ),
        ("Newsreader", 450, True, (), "Newsreader-Weight450Italic", "Newsreader-Italic[opsz,wght].ttf"),
        ("Archivo Narrow", 900, False, (), "ArchivoNarrow-Bold", "ArchivoNarrow[wght].ttf"),
    ],
)
def test_the_nearest_cut_is_found(
    family: str, weight: int, italic: bool, axes: tuple[tuple[str, float], ...], name: str, file: str
) -> None:
    face = cut(TypeRole(family, weight, italic, axes))
    assert (face.name, Path(face.file).name) == (name, file)
    assert Path(face.file).is_absolute()
    assert face.synthetic_slant == 0


def test_every_axis_of_a_cut_is_pinned() -> None:
    assert cut(TypeRole("Newsreader", 1000, False)).axes == (("opsz", 18.0), ("wght", 800.0))


def test_a_family_that_is_not_installed_names_the_pip_line() -> None:
    with pytest.raises(FamilyNotInstalled, match="pip install fontpkg-comic-papyrus-3") as caught:
        cut(TypeRole("Comic Papyrus 3", 400, False))
    assert caught.value.family == "Comic Papyrus 3"


@pytest.mark.parametrize("family", ["", "../../etc", "os.path", "東京"])
def test_a_family_name_cannot_reach_other_modules(family: str) -> None:
    with pytest.raises(FamilyNotInstalled):
        family_files(family)


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        (b"", "is empty"),
        (b"<!DOCTYPE html><title>404</title>", "is a web page"),
        (b"wOF2" + bytes(60), "is a web font (WOFF2)"),
        (b"ttcf" + bytes(60), "is a font collection"),
        (BARLOW.read_bytes()[:3000], "is cut short"),
        (BARLOW.read_bytes()[:-1000], "is cut short"),
        (BARLOW.read_bytes()[:9], "has a damaged table"),
        (b"\0\1\0\0" + bytes(60), "lacks the table head"),
    ],
)
def test_what_is_no_sound_font_is_refused(tmp_path: Path, content: bytes, reason: str) -> None:
    file = tmp_path / "team.ttf"
    file.write_bytes(content)
    with pytest.raises(FontProblem) as caught:
        load_font(str(file))
    assert caught.value.reason.startswith(reason)
    assert str(tmp_path) not in str(caught.value)


def test_what_is_no_file_is_refused(tmp_path: Path) -> None:
    for path in (tmp_path, tmp_path / "missing.ttf", Path("/dev/zero")):
        with pytest.raises(FontProblem):
            load_font(str(path))


def test_two_hundred_damaged_fonts_set_text_or_give_the_one_exception(tmp_path: Path) -> None:
    """Seeds are fixed, so a failure can be looked at again."""
    sound = BARLOW.read_bytes()
    outcomes = {"set": 0, "refused": 0}
    for seed in range(200):
        chance = random.Random(seed)
        damaged = bytearray(sound)
        reach = 400 if seed % 2 else len(damaged)
        for _ in range(chance.choice((1, 8, 64))):
            damaged[chance.randrange(reach)] = chance.randrange(256)
        file = tmp_path / f"damaged{seed}.ttf"
        file.write_bytes(damaged)
        try:
            broken = role(file)
            font = RoleFont(broken, "en", cut(broken))
            assert font.metrics and font.ink("office A") and isinstance(font.outline("AV", 10, 0, 0), tuple)
            outcomes["set"] += 1
        except FontProblem:
            outcomes["refused"] += 1
    assert min(outcomes.values()) > 20, outcomes


def test_postscript_outlines_work(tmp_path: Path) -> None:
    blocks = role(otf(tmp_path / "blocks.otf"))
    font = RoleFont(blocks, "en", cut(blocks))
    assert font.face.name == "Blocks-Regular"
    assert font.advance("AHA", 10) == 15
    assert font.ink("A") == (50, 0, 450, 700)
    assert "".join(segment.operator for segment in font.outline("A", 10, 0, 0)) in ("MLLLZ", "MLLLLZ")


def test_files_of_a_brand_are_chosen_by_what_they_say(tmp_path: Path) -> None:
    light, bold = otf(tmp_path / "1.otf", weight=300), otf(tmp_path / "2.otf", weight=700)
    assert cut(role(light, bold, weight=600)).file == str(bold)
    assert cut(role(light, bold, weight=400)).name == "Blocks-Light"


def test_a_missing_italic_leans(tmp_path: Path) -> None:
    leaning = cut(role(otf(tmp_path / "blocks.otf"), italic=True))
    assert leaning.synthetic_slant == 0.2
    font = RoleFont(role(Path(leaning.file), italic=True), "en", leaning)
    assert font.ink("A")[2] == pytest.approx(450 + 0.2 * 700, abs=1)


def test_embedding_rights_are_a_warning(tmp_path: Path) -> None:
    assert "does not permit embedding" in load_font(str(otf(tmp_path / "no.otf", rights=2))).embedding
    assert "subsetting" in load_font(str(otf(tmp_path / "whole.otf", rights=0x100))).embedding
    assert load_font(str(otf(tmp_path / "yes.otf", rights=8))).embedding == ""


def test_a_font_that_must_not_be_embedded_is_named_by_a_build(tmp_path: Path) -> None:
    from presskit.editions.brand_type import embedding_warnings
    from presskit.load.brand.brand_file import read_brand
    from presskit.load.brand.find_brand import find_brand
    from presskit.locations import brands_folder

    brand, _ = read_brand(find_brand("apex", brands=brands_folder()))
    assert embedding_warnings(brand) == ()
    file = str(otf(tmp_path / "no.otf", rights=2))
    roles = {name: role._replace(files=(file,)) for name, role in brand.roles.items()}
    (problem,) = embedding_warnings(dataclasses.replace(brand, roles=roles))
    assert (problem.code, problem.severity, problem.origin.file) == ("PK714", "warning", file)


def test_cff2_outlines_without_axes_are_refused(tmp_path: Path) -> None:
    tables = {b"CFF2": b"", b"head": b""}
    header = b"OTTO" + len(tables).to_bytes(2) + bytes(6)
    file = tmp_path / "static.otf"
    file.write_bytes(header + b"".join(tag + bytes(12) for tag in tables))
    with pytest.raises(FontProblem, match="CFF2 outlines without axes"):
        load_font(str(file))


def test_a_font_that_changes_on_disk_is_read_again(tmp_path: Path) -> None:
    file = otf(tmp_path / "blocks.otf", weight=300)
    assert load_font(str(file)).weight == 300
    otf(file, weight=700, letters="AHx y")
    assert load_font(str(file)).weight == 700


def test_a_font_without_characters_is_refused(tmp_path: Path) -> None:
    file = otf(tmp_path / "blocks.otf")
    content = bytearray(file.read_bytes())
    record = content.index(b"cmap")
    (start,) = struct.unpack_from(">I", content, record + 8)
    content[start + 2 : start + 4] = b"\0\0"
    file.write_bytes(content)
    with pytest.raises(FontProblem, match="maps no characters"):
        RoleFont(role(file), "en", cut(role(file)))
