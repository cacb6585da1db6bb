"""Fonts from outside: whatever is in the file, the answer is a font that sets text or a reason, within the limits."""

import struct
from collections.abc import Callable
from pathlib import Path

import pytest
from fontTools.feaLib.builder import addOpenTypeFeaturesFromString
from fontTools.ttLib import TTFont
from fontTools.ttLib.tables._g_l_y_f import GlyphComponent

from presskit.model.brand import TypeRole
from presskit.typography.faces import RoleFont
from presskit.typography.font_soundness import refuse_unsound
from presskit.typography.fontfiles import FontProblem, cut, family_files
from tests.limits import PRESSKIT, run_limited

SOURCE = next(file for file in family_files("Barlow") if file.endswith("-Regular.ttf"))
BRAND = """\
color: {primary: "#112233"}
typography:
  fonts: [{source: file, family: Own, files: [x.ttf]}]
  base: Own
"""
Change = Callable[[TTFont], None]


def metrics(value: int) -> Change:
    def change(font: TTFont) -> None:
        for table, field in (("hhea", "ascent"), ("OS/2", "sTypoAscender"), ("OS/2", "usWinAscent")):
            setattr(font[table], field, max(value, 0) if field == "usWinAscent" else value)

    return change


def advances(width: int) -> Change:
    def change(font: TTFont) -> None:
        for glyph in font["hmtx"].metrics:
            font["hmtx"].metrics[glyph] = (width, 0)

    return change


def units(count: int) -> Change:
    return lambda font: setattr(font["head"], "unitsPerEm", count)


def unmapped(font: TTFont) -> None:
    for table in font["cmap"].tables:
        table.cmap.clear()


def empty(font: TTFont) -> None:
    glyph = font["glyf"]["a"]
    glyph.numberOfContours = 0
    for field in ("coordinates", "endPtsOfContours", "flags", "program"):
        delattr(glyph, field)


def of_itself(*names: str) -> Change:
    def change(font: TTFont) -> None:
        font.recalcBBoxes = False
        for name, part in zip(names, (*names[1:], names[0]), strict=True):
            glyph = font["glyf"][name]
            glyph.numberOfContours, glyph.components = -1, []
            for of in (part, "n"):
                component = GlyphComponent()
                component.glyphName, component.x, component.y, component.flags = of, 0, 0, 4
                glyph.components.append(component)
            for field in ("coordinates", "endPtsOfContours", "flags", "program"):
                delattr(glyph, field)

    return change


def exploding(font: TTFont) -> None:
    lookups = "\n".join(f"lookup l{i} {{ sub a by {' '.join('a' * 40)}; }} l{i};" for i in range(6))
    used = " ".join(f"lookup l{i};" for i in range(6))
    addOpenTypeFeaturesFromString(font, f"{lookups}\nfeature ccmp {{ {used} }} ccmp;")


def growing(font: TTFont) -> None:
    addOpenTypeFeaturesFromString(font, f"feature ccmp {{ sub a by {' '.join('a' * 40)}; }} ccmp;")


FAULTS: dict[str, tuple[Change, str]] = {
    "units of 0": (units(0), "has a damaged header"),
    "units of 1": (units(1), "has a damaged header"),
    "tiny letters": (units(16384), "its letters are 0.03 times as wide as they are large, by its metrics"),
    "no heights": (metrics(-30000), "its letters reach from "),
    "no widths": (advances(0), "its letters are 0.00 times as wide"),
    "vast widths": (advances(65535), "its letters are 65.5"),
    "no characters": (unmapped, "maps no characters"),
    "an empty letter": (empty, "its letters a are empty"),
    "a letter of itself": (of_itself("a"), "one of its letters is made of itself"),
    "letters of each other": (of_itself("a", "b", "c"), "one of its letters is made of itself"),
    "exploding substitutions": (exploding, "its substitutions make more glyphs of a letter than can be set"),
    "growing substitutions": (growing, "its substitutions make more glyphs of a letter than can be set"),
}


def made(folder: Path, change: Change) -> Path:
    font = TTFont(SOURCE)
    change(font)
    font.save(folder / "x.ttf")
    return folder / "x.ttf"


def opened(file: Path) -> RoleFont:
    role = TypeRole("Own", 400, False, files=(str(file),))
    return RoleFont(role, "en", cut(role))


@pytest.mark.parametrize("fault", FAULTS)
def test_an_unsound_font_is_refused_with_a_reason(fault: str, tmp_path: Path) -> None:
    change, reason = FAULTS[fault]
    file = made(tmp_path, change)
    with pytest.raises(FontProblem) as caught:
        refuse_unsound(opened(file))
    assert caught.value.file == str(file)
    assert caught.value.reason.startswith(reason)


@pytest.mark.parametrize(
    "family", ["Barlow", "Barlow Condensed", "Newsreader", "Archivo Narrow", "Noto Sans", "Roboto Mono"]
)
def test_sound_fonts_pass(family: str) -> None:
    for file in family_files(family)[:4]:
        refuse_unsound(opened(Path(file)))


def test_a_font_may_lack_letters(tmp_path: Path) -> None:
    def greek(font: TTFont) -> None:
        for table in font["cmap"].tables:
            for code in [code for code in table.cmap if code < 0x370]:
                del table.cmap[code]

    refuse_unsound(opened(made(tmp_path, greek)))


@pytest.mark.parametrize("fault", ["no heights", "a letter of itself", "exploding substitutions", "no characters"])
def test_the_command_tells_the_line_of_the_brand_file_within_its_limits(fault: str, tmp_path: Path) -> None:
    change, reason = FAULTS[fault]
    made(tmp_path, change)
    assert f'brand.yaml:3:47: PK708 the font "x.ttf" cannot be used: {reason}' in checked(tmp_path)


@pytest.mark.parametrize(
    ("content", "what"),
    [
        (b"", "is empty; a TTF or OTF file is needed"),
        (b"<!doctype html><p>404", "is a web page; a TTF or OTF file is needed"),
        (b"wOF2\0\1\0\0" + bytes(3000), "is a web font (WOFF2); a TTF or OTF file is needed"),
        (b"wOFF\0\1\0\0" + bytes(3000), "is a web font (WOFF); a TTF or OTF file is needed"),
        (b"PK\x03\x04" + bytes(3000), "is a ZIP archive; a TTF or OTF file is needed"),
        (b"\0\1\0\0\0", "has a damaged table"),
        (b"\0\1\0\0" + b"\xff" * 5000, "is cut short"),
        (b"\0\1\0\0\0\0" + bytes(4000), "lacks the table head"),
        (Path(SOURCE).read_bytes()[:3000], "is cut short"),
        (Path(SOURCE).read_bytes()[:-1], "is cut short"),
    ],
    ids=["empty", "web page", "WOFF2", "WOFF", "ZIP", "stub", "all ones", "no tables", "cut", "cut by a byte"],
)
def test_files_that_are_no_fonts_are_named_as_what_they_are(content: bytes, what: str, tmp_path: Path) -> None:
    (tmp_path / "x.ttf").write_bytes(content)
    assert f'brand.yaml:3:47: PK708 the font "x.ttf" cannot be used: {what}' in checked(tmp_path)


@pytest.mark.parametrize("table", ["GSUB", "GPOS", "glyf", "loca", "hmtx", "cmap", "maxp", "head", "OS/2", "name"])
def test_tables_of_noise_are_a_font_or_a_message(table: str, tmp_path: Path) -> None:
    data = bytearray(Path(SOURCE).read_bytes())
    for number in range(struct.unpack(">H", data[4:6])[0]):
        entry = 12 + 16 * number
        if data[entry : entry + 4] == table.encode().ljust(4):
            start, length = struct.unpack(">2I", data[entry + 8 : entry + 16])
            data[start : start + length] = (bytes(range(37, 251, 7)) * (length // 30 + 1))[:length]
    (tmp_path / "x.ttf").write_bytes(data)
    checked(tmp_path, "build")


def checked(folder: Path, command: str = "check") -> str:
    (folder / "brand.yaml").write_text(BRAND, "utf-8")
    (folder / "p.yaml").write_text("person: {name: Mara Banana}\nstory: [{text: Banana mara sat in a car.}]\n", "utf-8")
    ended = run_limited([*PRESSKIT, command, "p.yaml", "--brand", "brand.yaml"], cwd=folder)
    assert ended.status in (0, 1), (ended.status, ended.stderr[-2000:])
    return ended.stderr
