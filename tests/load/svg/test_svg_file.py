"""Drawings as read: shapes of what the three usual programs export, and what stays unread."""

import json
import os
import subprocess
import sys
import time

import pytest

from presskit.errors import ModelError
from presskit.load.svg.svg_file import read_drawing
from presskit.model.drawing import Drawing
from presskit.model.geometry import Box, bounds
from tests.conftest import ROOT

LOGOS = ROOT / "tests" / "logos"
HOSTILE = sorted((ROOT / "tests" / "messages").glob("G*/logo.svg"))


def drawing(inside: str, view: str = "0 0 100 100") -> Drawing:
    return read_drawing(f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="{view}">{inside}</svg>'.encode(), "a.svg")[0]


def rounded(box: Box) -> Box:
    return Box(*(round(value, 3) for value in box))


def problems(inside: str) -> list[str]:
    with pytest.raises(ModelError) as error:
        drawing(inside)
    return [problem.code for problem in error.value.problems]


@pytest.mark.parametrize(
    ("name", "count", "ink"),
    [
        ("northring", 6, Box(8, 8, 335, 104)),
        ("kestrel", 8, Box(1, 1, 58, 58)),
        ("volta", 6, Box(0, 0, 313, 64)),
        ("torque", 3, Box(0, 0, 40, 88)),
    ],
)
def test_exports_of_the_usual_programs_are_drawn(name: str, count: int, ink: Box) -> None:
    read, warnings = read_drawing((LOGOS / f"{name}.svg").read_bytes(), f"{name}.svg")
    assert len(read.outlines) == count
    assert rounded(read.ink) == ink
    assert not warnings


def test_colours_come_from_classes_styles_attributes_and_groups() -> None:
    read = drawing(
        "<style>.a,#b{fill:#ff0000} rect{fill:lime}</style>"
        '<g fill="#00f"><path d="M0 0h1v1z"/><rect width="1" height="1"/><rect class="a" width="1" height="1"/>'
        '<circle id="b" r="1" style="fill: rgb(0, 100%, 255)"/>'
        '<path style="fill:currentColor" color="tan" d="M0 0h1v1"/></g>'
    )
    fills = [outline.fill.hex for outline in read.outlines if outline.fill]
    assert fills == ["#0000FF", "#00FF00", "#FF0000", "#00FFFF", "#D2B48C"]


def test_transforms_nest_and_uses_move() -> None:
    read = drawing(
        '<defs><rect id="r" width="10" height="5"/></defs>'
        '<g transform="translate(50 50) rotate(90)"><use href="#r" x="10" transform="scale(2)"/></g>'
    )
    assert rounded(bounds(read.outlines[0].path)) == Box(40, 70, 10, 20)


def test_strokes_scale_with_their_shape_and_keep_caps() -> None:
    read = drawing(
        '<g transform="scale(3)" stroke="black" stroke-linecap="round" stroke-dasharray="1 2 3">'
        '<path fill="none" d="M1 1h20"/></g>'
    )
    pen = read.outlines[0].stroke
    assert pen is not None
    assert (pen.width, pen.cap, pen.dashes) == (3, "round", (3, 6, 9, 3, 6, 9))
    assert rounded(read.ink) == Box(1.5, 1.5, 63, 3)


def test_a_ring_is_filled_by_the_even_odd_rule() -> None:
    (ring,) = drawing('<path fill-rule="evenodd" d="M0 0h9v9H0zM2 2h3v3H2z"/>').outlines
    assert ring.even_odd


def test_what_lies_outside_of_the_view_is_cut_or_left_out() -> None:
    read = drawing('<rect x="200" width="9" height="9"/><rect x="-50" width="200" height="50"/>')
    (cut,) = read.outlines
    assert cut.clips
    assert rounded(read.ink) == Box(0, 0, 100, 50)


def test_a_clipping_path_that_cuts_nothing_off_is_dropped() -> None:
    clip = '<clipPath id="c"><rect width="100" height="100"/></clipPath>'
    read = drawing(f'{clip}<g clip-path="url(#c)"><path d="M5 5h9v9z"/></g>')
    assert not read.outlines[0].clips
    heart = '<clipPath id="c"><circle cx="10" cy="10" r="5"/></clipPath>'
    read = drawing(f'{heart}<path clip-path="url(#c)" d="M5 5h90v90z"/>')
    assert read.outlines[0].clips
    assert rounded(read.ink) == Box(5, 5, 10, 10)


def test_inks_of_a_logo_are_black_alone_for_greys() -> None:
    read = drawing(
        '<path fill="#231F20" d="M0 0h1v1"/><path fill="#808080" d="M0 0h1v1"/><path fill="red" d="M0 0h1v1"/>'
    )
    inks = [tuple(round(ink, 2) for ink in outline.fill.cmyk or ()) for outline in read.outlines if outline.fill]
    assert inks == [(0, 0, 0, 1), (0, 0, 0, 0.5), (0, 1, 1, 0)]


@pytest.mark.parametrize(
    ("inside", "code"),
    [
        ("<style>a ~ b{fill:red}</style><rect width='1' height='1'/>", "PK655"),
        ('<text y="9">Logo</text><rect width="1" height="1"/>', "PK654"),
        ('<path d="M0 0 K"/>', "PK655"),
        (
            f"{'<g transform=' + chr(34) + 'scale(1000000)' + chr(34) + '>'}" * 60 + '<circle r="5"/>' + "</g>" * 60,
            "PK655",
        ),
        ("<style>" + ".a{fill:red}" * 3_000 + "</style>", "PK657"),
        ('<path d="M0 0' + "h1v1" * 30_000 + '"/>', "PK655"),
    ],
)
def test_what_cannot_be_drawn_is_said(inside: str, code: str) -> None:
    assert problems(inside) == [code]


def test_a_colour_name_has_the_value_that_css_gives_it() -> None:
    from coloraide.css import color_names

    from presskit.load.svg.paints import NAMES, paint

    for name in NAMES.split()[::2]:
        known = paint(name).colour
        assert known is not None
        assert known.rgb == pytest.approx(color_names.from_name(name)[:3])


def test_hostile_files_end_soon_and_open_nothing() -> None:
    """In a child, since an audit hook stays: no file, socket or program is touched while drawings are read."""
    script = (
        "import json, sys, time\n"
        "from pathlib import Path\n"
        "from presskit.errors import ModelError\n"
        "import encodings.idna, encodings.utf_16, presskit.load.svg.svg_file as svg\n"
        "files = [(name, Path(name).read_bytes()) for name in sys.argv[1:]]\n"
        "seen, times = [], {}\n"
        "watched = ('open', 'os.', 'socket.', 'subprocess.', 'urllib.')\n"
        "sys.addaudithook(lambda event, _: seen.append(event) if event.startswith(watched) else None)\n"
        "for name, data in files:\n"
        "    start = time.process_time()\n"
        "    try:\n"
        "        svg.read_drawing(data, name)\n"
        "    except ModelError:\n"
        "        pass\n"
        "    times[name] = time.process_time() - start\n"
        "print(json.dumps([seen, times]))\n"
    )
    environment = os.environ | {"PYTHONPATH": str(ROOT)}
    arguments = [sys.executable, "-c", script, *map(str, HOSTILE)]
    run = subprocess.run(arguments, capture_output=True, text=True, check=True, timeout=60, env=environment)
    seen, times = json.loads(run.stdout)
    assert len(times) == len(HOSTILE) > 12
    assert not seen
    assert max(times.values()) < 5


def test_the_largest_drawing_ends_soon() -> None:
    rules = "".join(f".a{number}{{fill:red}}" for number in range(200))
    inside = f"<style>{rules}</style>" + "".join(
        f'<rect id="i{number}" class="a{number % 200}" width="1" height="1"/>' for number in range(9_000)
    )
    start = time.process_time()
    assert len(drawing(inside).outlines) == 9_000
    assert time.process_time() - start < 10
