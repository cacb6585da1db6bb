"""Items become compact operators in the right places."""

from io import BytesIO

import pikepdf
import pypdfium2
import pytest

from presskit.model.geometry import Box, circle, line, move, polygon, rectangle, sheared
from presskit.model.stroke import Stroke
from presskit.page import Artifact, Face, Shape
from presskit.pdf import ink
from presskit.pdf.resources import Fonts
from presskit.pdf.surface import Surface, path_operators
from tests.pdf.conftest import one_page, painted
from tests.pdf.lettering import BOLD, INK, RED, TEXT, WHITE, Tags, font, run


def content(*items: object, tags: Tags | None = None) -> bytes:
    tags = tags or Tags()
    document = one_page(tags, *items)
    roles = [element.role for element in tags.elements]
    surface = Surface(document.pages[0], roles, Fonts([document.pages[0].items]), ink.SCREEN)
    return b"\n".join(surface.content(document.pages[0].items))


def filled(path: tuple, **more: object) -> Shape:  # type: ignore[type-arg]
    return Shape(path, Artifact.LAYOUT, fill=RED, **more)  # type: ignore[arg-type]


def test_items_with_one_mark_share_it() -> None:
    tags = Tags()
    mark = tags.add("P")
    out = content(run("a", mark, 10, 20), run("b", mark, 10, 34), filled(rectangle(Box(0, 0, 9, 9))), tags=tags)
    assert out.count(b"BDC") == out.count(b"EMC") == 2
    assert out.count(b"BT") == out.count(b"ET") == 1


def test_font_size_colour_and_tracking_are_set_when_they_change() -> None:
    tags = Tags()
    mark = tags.add("P")
    lines = [run("a", mark, 10, 20 + 14 * n, size=9.5, tracking=0.25) for n in range(3)]
    out = content(*lines, run("b", mark, 10, 90, BOLD, colour=RED), tags=tags)
    assert [out.count(operator) for operator in (b" Tf", b" Tc", b" rg")] == [2, 2, 2]
    assert b"9.5 Tf 0.25 Tc" in out


def test_lines_step_down_without_drift() -> None:
    tags = Tags()
    mark = tags.add("P")
    out = content(*(run("a", mark, 10.004, 20 + n * 14.333, TEXT) for n in range(90)), tags=tags)
    steps = [float(piece.split()[-1]) for piece in out.split(b" Td")[:-1]]
    assert sum(steps) == pytest.approx(200 - (20 + 89 * 14.333), abs=0.006)


def test_a_long_clip_shows_what_a_short_one_shows() -> None:
    ring = circle(100, 100, 60)
    fine = tuple(segment for step in range(6) for segment in circle(100, 100, 60 - step))
    squares = [filled(rectangle(Box(60, 60, 90, 80)), clip=clip) for clip in (ring, fine)]
    pictures = [pypdfium2.PdfDocument(painted(one_page(Tags(), square)))[0].render().to_numpy() for square in squares]
    assert (pictures[0] != 255).any()
    assert abs(pictures[0].astype(int) - pictures[1]).mean() < 0.1


def test_a_clip_leaves_no_trace() -> None:
    square = rectangle(Box(0, 0, 9, 9))
    out = content(filled(square), Shape(square, Artifact.LAYOUT, fill=INK, clip=square), filled(square))
    assert out.split(b"\n")[2] == b"q 0 200 9 -9 re W n"
    assert out.count(RED.rgb[0].__repr__().encode() + b" ") == 1  # after Q the colour is still the first one


def test_strokes_say_only_what_changes() -> None:
    across = (move(0, 5), line(50, 5))
    solid, dashed = Stroke(2, INK), Stroke(2, INK, dashes=(3, 1.5), phase=1)
    marks = [Shape(across, Artifact.LAYOUT, stroke=stroke) for stroke in (solid, dashed, dashed, solid)]
    lines = content(*marks).split(b"\n")[1:-1]
    assert [(b" w" in each, b"] 1 d" in each or b"]1 d" in each, b"[]0 d" in each) for each in lines] == [
        (True, False, False),
        (False, True, False),
        (False, False, False),
        (False, False, True),
    ]


@pytest.mark.parametrize(
    ("path", "operators"),
    [
        (rectangle(Box(1, 2, 30, 4.5)), b"1 98 30 -4.5 re"),
        (polygon([(0, 0), (10, 0), (5, 9.125)]), b"0 100 m 10 100 l 5 90.88 l"),
        (circle(50, 50, 0)[:2], b"50 50 m 50 50 50 50 50 50 c"),
    ],
    ids=["rectangle", "polygon", "curve"],
)
def test_paths_are_short(path: tuple, operators: bytes) -> None:  # type: ignore[type-arg]
    assert path_operators(path, 100) == operators


def test_only_a_stroked_path_says_that_it_is_closed() -> None:
    triangle = polygon([(0, 0), (10, 0), (5, 9)])
    assert path_operators(triangle, 100, open_ends=True).endswith(b" h")
    assert b"h" not in path_operators(triangle, 100)


def test_hundreds_of_squares_are_compact_and_in_place() -> None:
    squares = tuple(
        segment
        for row in range(16)
        for column in range(20)
        for segment in sheared(Box(20 + 12 * column, 10 + 11 * row, 5, 5), 0.26)
    )
    out = content(filled(squares))
    assert len(out) < 320 * 48
    tags = Tags()
    tags.add("Document")
    image = pypdfium2.PdfDocument(painted(one_page(tags, filled(squares))))[0].render(scale=4).to_pil()
    at = [image.getpixel((round(4 * x), round(4 * y))) for x, y in ((23, 12.5), (23 + 12 * 19, 12.5 + 11 * 15))]
    assert at == [tuple(round(255 * channel) for channel in RED.rgb)] * 2
    assert image.getpixel(((4 * 29), round(4 * 12.5))) == (255, 255, 255)


def test_a_face_without_italic_leans() -> None:
    tags = Tags()
    mark = tags.add("P")
    upright = font(TEXT).face
    leaning = font(TEXT, Face("Barlow-Slanted", upright.file, upright.axes, 0.2))
    lines = content(run("a", mark, 10, 20), run("b", mark, 10, 40, setter=leaning), run("c", mark, 10, 60), tags=tags)
    assert b"10 180 Td" in lines
    assert b"1 0 0.2 1 10 160 Tm" in lines
    assert b"1 0 0 1 10 140 Tm" in lines


def test_marks_of_combining_letters_stand_where_shaping_put_them() -> None:
    """Offsets move a glyph and nothing that follows; a rise ends with the mark."""
    tags = Tags()
    mark = tags.add("P")
    plain = run("ab", mark, 10, 40)
    first, second = plain.pieces[0].glyphs
    moved = first._replace(dx=50.0, dy=120.0)
    raised = plain._replace(pieces=(plain.pieces[0]._replace(glyphs=(moved, second)),))
    out = content(raised, tags=tags)
    assert b"1.2 Ts[()-50(" in out
    assert b")50()]TJ 0 Ts[(" in out


def test_background_artifacts_say_how_far_they_reach() -> None:
    ground = Shape(rectangle(Box(0, 0, 300, 200)), Artifact.BACKGROUND, fill=WHITE)
    assert content(ground).startswith(b"/Artifact<</Type/Background/BBox[0 0 300 200]>>BDC")


def test_marks_above_the_line_leave_every_operator_whole() -> None:
    """A line whose glyphs rise is placed, then raised; the two operators must not run into one."""
    tags = Tags()
    mark = tags.add("P", tags.add("Document"))
    document = one_page(tags, run("a\u0301\u0302n", mark, 45.64, 200))
    with pikepdf.open(BytesIO(painted(document))) as pdf:
        operators = [str(step.operator) for step in pikepdf.parse_content_stream(pdf.pages[0])]
    assert "Ts" in operators
    assert set(operators) <= {"BT", "ET", "Tf", "Tc", "Tm", "Td", "TJ", "Ts", "BDC", "EMC", "rg", "q", "Q"}


def test_the_even_odd_rule_has_operators_of_its_own() -> None:
    square, long = rectangle(Box(0, 0, 9, 9)), rectangle(Box(0, 0, 9, 9)) * 9
    stroke = Stroke(1, INK)
    assert content(filled(square, even_odd=True)).split()[-2:] == [b"f*", b"EMC"]
    assert b" B*" in content(filled(square, stroke=stroke, even_odd=True))
    assert b"\nf* Q" in content(filled(long, even_odd=True))
    assert b"*" not in content(filled(square), filled(long))


def test_caps_and_joins_are_set_when_they_change() -> None:
    path = (move(0, 0), line(9, 9))
    plain, odd = Stroke(1, INK), Stroke(1, INK, cap="round", join="bevel", mitre=4)
    strokes = [Shape(path, Artifact.LAYOUT, stroke=stroke) for stroke in (plain, odd, odd, plain)]
    out = content(*strokes)
    assert [operator in out for operator in (b"1 J 2 j 4 M", b"0 J 0 j 10 M")] == [True, True]
    assert [out.count(operator) for operator in (b" J ", b" j ", b" M ")] == [2, 2, 2]
