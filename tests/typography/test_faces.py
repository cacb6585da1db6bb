"""Shaping: kerning, ligatures, capitals, fallback, ink and outlines, in the type of both brands."""

import pickle
import subprocess
import sys

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from presskit.model.brand import Brand, TypeRole
from presskit.model.geometry import bounds
from presskit.model.text import unbroken
from presskit.typography.faces import MissingGlyphError, RightToLeftError, hb_blob, hb_font, open_fonts
from tests.typography.roles import APEX, EVERY_ROLE, PADDOCK, font, sources

NAMES = [
    "Łukasz",
    "Şebnem",
    "Ğ",
    "Ștefănescu",
    "Ωμέγα",
    "Дмитрий Ѓорѓиев",
    "Ångström",
    "Čapková",
    "T\u0301\u0323o",
]


@pytest.mark.parametrize("role", EVERY_ROLE, ids=lambda role: f"{role.family}-{role.weight}-{role.italic}")
@pytest.mark.parametrize("name", NAMES)
def test_names_of_many_languages_print_in_every_role(role: TypeRole, name: str) -> None:
    pieces = font(role).shape(name)
    assert "".join(piece.text for piece in pieces) == name
    assert "".join(sources(font(role), name)) == name
    assert all(glyph.gid for piece in pieces for glyph in piece.glyphs)


@pytest.mark.parametrize("role", [APEX["text"], APEX["display"], PADDOCK["head"], PADDOCK["small"]])
def test_a_pair_is_kerned(role: TypeRole) -> None:
    fonts = font(role)
    (pair,) = fonts.shape("AV")
    assert pair.glyphs[0].kern < 0
    assert fonts.advance("AV", 10) < fonts.advance("A", 10) + fonts.advance("V", 10)
    assert pair.advance == pytest.approx(sum(glyph.width + glyph.kern for glyph in pair.glyphs))


def test_a_ligature_stands_for_all_its_letters() -> None:
    assert sources(font(APEX["text"]), "office") == ["o", "ffi", "c", "e"]
    assert sources(font(PADDOCK["text"]), "five") == ["fi", "v", "e"]
    assert sources(font(APEX["text"]), "f\u200cive")[0] == "f\u200c"


def test_letterspaced_roles_set_no_ligatures() -> None:
    assert sources(font(APEX["label"]), "office", capitals=False) == list("office")


def test_optional_ligatures_are_off() -> None:
    for role in EVERY_ROLE:
        assert sources(font(role), "she/her st ct") == list("she/her st ct")


def test_capitals_are_drawn_but_the_text_keeps_its_case() -> None:
    label = font(APEX["label"])
    (drawn,) = label.shape("Jessica")
    (typed,) = label.shape("JESSICA", capitals=False)
    assert [glyph.gid for glyph in drawn.glyphs] == [glyph.gid for glyph in typed.glyphs]
    assert drawn.text == "".join(glyph.source for glyph in drawn.glyphs) == "Jessica"
    assert label.shape("Jessica", capitals=False) != (drawn,)


def test_sharp_s_is_drawn_as_two_capitals_with_one_source() -> None:
    assert sources(font(APEX["display"]), "Straße") == ["S", "t", "r", "a", "ß", "", "e"]


def test_turkish_i_keeps_its_dot() -> None:
    def gids(language: str, text: str, capitals: bool) -> list[int]:
        (piece,) = font(PADDOCK["label"], language).shape(text, capitals=capitals)
        return [glyph.gid for glyph in piece.glyphs]

    assert gids("tr", "ik", True) == gids("tr", "İK", False) != gids("en", "ik", True)


def test_fallback_takes_only_what_is_missing_and_keeps_a_greek_word_whole() -> None:
    pieces = font(APEX["text"]).shape("Jessica Ωμέγα 5 µm")
    assert [(piece.face.name, piece.text) for piece in pieces] == [
        ("Barlow-Regular", "Jessica "),
        ("NotoSans-Regular-wdth82_5", "Ωμέγα"),
        ("Barlow-Regular", " 5 µm"),
    ]


def test_fallback_is_as_heavy_slanted_and_narrow_as_the_role() -> None:
    (piece,) = font(APEX["display"]).shape("Дмитрий")
    assert piece.face.name == "NotoSans-BlackItalic-wdth62_5"
    (piece,) = font(PADDOCK["display"]).shape("Дмитрий")
    assert piece.face.axes == (("wdth", 100.0), ("wght", 800.0))


def test_a_mark_stays_in_the_face_of_its_base() -> None:
    pieces = font(APEX["text"]).shape("a Ж\u0301 e\u0301")
    assert [piece.text for piece in pieces] == ["a ", "Ж\u0301", " e\u0301"]
    assert sources(font(APEX["text"]), "T\u0301o") == ["T", "\u0301", "o"]


def test_marks_are_placed_over_their_base() -> None:
    mark = font(APEX["text"]).shape("T\u0301")[0].glyphs[1]
    assert (mark.dx, mark.dy) != (0, 0)
    assert mark.width + mark.kern == 0


@pytest.mark.parametrize(
    ("text", "script"), [("שלום", "Hebrew"), ("Ali علي", "Arabic"), ("ܫ", "Syriac"), ("٣", "Arabic")]
)
def test_right_to_left_scripts_are_refused_by_name(text: str, script: str) -> None:
    with pytest.raises(RightToLeftError, match=script) as caught:
        font(APEX["text"]).shape(text)
    assert pickle.loads(pickle.dumps(caught.value)).script == script


def test_all_missing_characters_are_named_once() -> None:
    with pytest.raises(MissingGlyphError) as caught:
        font(PADDOCK["display"]).shape("Go 🏁 東京 🏁!")
    assert caught.value.characters == "🏁東京"
    assert "CHEQUERED FLAG, U+1F3C1" in str(caught.value)
    assert str(pickle.loads(pickle.dumps(caught.value))) == str(caught.value)


def test_soft_hyphens_are_no_part_of_a_text() -> None:
    text = font(APEX["text"])
    assert sources(text, "a\u00adb") == ["a", "b"]
    assert sources(text, "\u00ad") == ["\u00ad"]
    assert text.advance("a\u00adb", 10) == text.advance("ab", 10)


@pytest.mark.parametrize("silent", "\u200b\u200d\u2060\u202e\ufeff")
def test_characters_that_print_nothing_have_no_width_and_are_not_lost(silent: str) -> None:
    text = font(APEX["text"])
    assert sources(text, f"a{silent}b") == [f"a{silent}", "b"]
    assert sources(text, f"{silent}a") == [f"{silent}a"]
    assert sources(text, silent) == [silent]
    assert text.advance(silent, 10) == 0
    assert text.ink(silent) == (0, 0, 0, 0)


def test_blanks_keep_their_source() -> None:
    text = font(APEX["text"])
    assert sources(text, "10\u00a0km") == ["1", "0", "\u00a0", "k", "m"]
    assert text.advance("\u00a0", 10) == text.advance(" ", 10)
    assert text.advance("\u2009", 10) == pytest.approx(2)


LETTERS = st.characters(codec="utf-8", categories=("L", "M", "N", "P", "S", "Zs", "Cf"), max_codepoint=0x58F)


@settings(max_examples=400, deadline=None)
@given(text=st.text(LETTERS, max_size=12), capitals=st.booleans(), language=st.sampled_from(["en", "tr", "el"]))
def test_the_sources_joined_are_the_text(text: str, capitals: bool, language: str) -> None:
    for role in (APEX["display"], PADDOCK["text"]):
        fonts = font(role, language)
        try:
            pieces = fonts.shape(text, capitals=capitals)
        except MissingGlyphError as error:
            assert error.text == (unbroken(text) or text)
        else:
            assert "".join(piece.text for piece in pieces) == (unbroken(text) or text)
            assert "".join(sources(fonts, text, capitals=capitals)) == (unbroken(text) or text)


def test_the_same_text_is_the_same_object() -> None:
    text = font(APEX["text"])
    assert text.shape("Karlstad")[0] is text.shape("Karlstad")[0]
    assert text.shape("") == ()


def test_tracking_is_part_of_the_width() -> None:
    role = APEX["head"]
    wide = font(role._replace(tracking=0.1))
    assert wide.advance("TCR", 10) == pytest.approx(font(role).advance("TCR", 10) + 3)


def test_accents_on_capitals_are_ink() -> None:
    for role in EVERY_ROLE:
        fonts = font(role)
        plain, ring = fonts.ink("A", capitals=True), fonts.ink("å", capitals=True)
        assert ring[3] > plain[3] + 100
        assert plain[3] == pytest.approx(fonts.metrics.cap_height, abs=40)
        assert fonts.ink("g", capitals=False)[1] < 0
        assert fonts.ink(" ") == (0, 0, 0, 0)


def test_heights_are_those_of_the_cut() -> None:
    metrics = font(PADDOCK["display"]).metrics
    assert metrics.cap_height == 715, "OS/2 says 670, which is true of another optical size"
    assert metrics.descender < 0 < metrics.x_height < metrics.cap_height < metrics.ascender


@pytest.mark.parametrize("role", [APEX["display"], PADDOCK["quote"]])
def test_an_outline_is_closed_and_fills_its_ink(role: TypeRole) -> None:
    size, x, y = 100.0, 30.0, 200.0
    fonts = font(role)
    path = fonts.outline("Jö", size, x, y)
    contours = "".join(segment.operator for segment in path)
    assert contours.count("M") == contours.count("Z") >= 4
    assert contours.startswith("M") and contours.endswith("Z") and "ZM" in contours
    box = bounds(path)
    left, low, right, top = (value * size / 1000 for value in fonts.ink("Jö"))
    assert box.x == pytest.approx(x + left, abs=1)
    assert box.right == pytest.approx(x + right, abs=1)
    assert box.y == pytest.approx(y - top, abs=1)
    assert box.bottom == pytest.approx(y - low, abs=1)


def test_a_brand_opens_its_roles_when_asked_and_keeps_them() -> None:
    roles = {**APEX, "small": TypeRole("No Such Family", 400, False)}
    brand = Brand("apex", "Apex", 0.2, 150, 3, {}, roles, {}, "each", {}, 0, 0, {})
    fonts = open_fonts(brand, "en")
    assert list(fonts) == list(APEX) and len(fonts) == 8
    assert fonts["text"].face.name == "Barlow-Regular"
    assert fonts["text"] is open_fonts(brand, "en")["text"]
    assert fonts["text"] is not open_fonts(brand, "tr")["text"]


def test_the_font_writer_gets_the_same_font() -> None:
    face = font(PADDOCK["head"]).face
    opened = hb_font(face)
    assert opened is hb_font(face)
    gid = font(PADDOCK["head"]).shape("n")[0].glyphs[0].gid
    assert opened.get_glyph_h_advance(gid) / 2 == font(PADDOCK["head"]).shape("n")[0].advance
    assert len(hb_blob(face)) > 10_000


def test_shaping_ignores_the_locale() -> None:
    script = "from tests.typography.roles import *;print([font(role).shape('Ştefan fi ij') for role in EVERY_ROLE])"
    outputs = {
        subprocess.run(
            [sys.executable, "-c", script],
            env={"LC_ALL": locale, "LANG": locale, "PYTHONHASHSEED": seed, "PYTHONUTF8": "1"},
            capture_output=True,
            check=True,
        ).stdout
        for locale, seed in (("C", "1"), ("tr_TR.UTF-8", "2"), ("ro_RO.UTF-8", "3"))
    }
    assert len(outputs) == 1
