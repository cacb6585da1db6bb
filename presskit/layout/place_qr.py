"""A QR code on its white square, with its reason and the same in plain text at its right side.

In: what the code carries and says. Out: a Figure and paragraphs, addresses among them as live links.
The code is printed in one ink: plates that are out of register would blur its modules.
Source: design rules for QR codes.
"""

from presskit.artwork.qr_symbol import qr_code
from presskit.content.blocks import QRCode
from presskit.errors import Origin, Problem
from presskit.layout.place_facts import linked, value_lines
from presskit.layout.place_text import set_lines, wrapped
from presskit.layout.setting import Frame, Galley, Placed
from presskit.layout.white import WHITE, dark_on_white
from presskit.model.geometry import Box, rectangle
from presskit.page import Artifact, Item, Shape
from presskit.units import Pt, mm

SIDE: Pt = mm(30)
BESIDE = 12.0
"""Between the square and its text."""
HEAD = 4.0
"""From the square's upper edge to the capitals of the reason."""


def place_qr(block: QRCode, frame: Frame, galley: Galley) -> Placed:
    """Place the code at the frame's upper left corner, its text beside it."""
    square = Box(frame.x, frame.top, SIDE, SIDE)
    items: list[Item] = [Shape(rectangle(square), Artifact.LAYOUT, fill=WHITE)]
    mark = galley.tag("Figure", frame.section, alt=block.alt, box=square, origin=block.origin)
    dark = dark_on_white(galley.setting)
    code = qr_code(block.payload, square, dark._replace(name="code", cmyk=(0.0, 0.0, 0.0, 1.0)), mark)
    if code is None:
        _too_fine(block, frame, galley)
    else:
        items.append(code)
    beside = frame._replace(x=square.right + BESIDE, width=frame.width - SIDE - BESIDE)
    text, foot = _text(block, beside, galley)
    bottom = max(square.bottom, foot)
    if square.bottom > frame.bottom or foot > max(frame.bottom, square.bottom):
        galley.overset(frame, block.origin, max(1, sum(len(said.value.split()) for said in block.lines) // 2))
    return Placed(items + text, frame.top, bottom)


def _text(block: QRCode, frame: Frame, galley: Galley) -> tuple[list[Item], Pt]:
    """The reason, then every line of the plain text; the first of a card is emphasised."""
    setting, surface = galley.setting, frame.surface
    label = setting.style("label")
    mark = galley.tag("P", frame.section, origin=block.origin)
    baseline = frame.top + HEAD + setting.cap_height(label)
    lines = wrapped(block.label, setting.cut(label, surface.mute, mark), frame.width)
    items = set_lines(lines, frame.x, baseline, label.leading)
    baseline += (len(lines) - 1) * label.leading
    for number, said in enumerate(block.lines):
        style = setting.style("card" if number or said.link else "value")
        parent = galley.tag("P", frame.section, origin=said.origin)
        mark = galley.tag("Link", parent) if said.link else parent
        found = value_lines(said, setting.cut(style, surface.fg, mark), frame.width)
        items += linked(said, set_lines(found, frame.x, baseline + style.leading, style.leading), galley, mark)
        baseline += len(found) * style.leading
    return items, baseline


def _too_fine(block: QRCode, frame: Frame, galley: Galley) -> None:
    """Note that the code would need modules that no press prints and no telephone reads."""
    message = f"the QR code would be too fine: it carries {len(block.payload.encode())} bytes"
    place = block.origin or Origin("profile")
    galley.note(Problem("PK209", place, message, "name a shorter address"), frame)
