"""Crop and fold marks as operators, in the colour of registration: it prints on every plate.

In: the marks of a sheet. Out: operators, and the colour space they use. No brand colour is registration colour, so
none of it gets on a page.
Source: ISO 32000-1, 8.6.6.4 (Separation colour spaces; the name All).
"""

from collections.abc import Sequence

from presskit.imposing.sheet import PrintMark
from presskit.pdf.objects import File
from presskit.pdf.operands import exact, number
from presskit.units import Pt

WIDTH: Pt = 0.35
DASHES: tuple[Pt, ...] = (2.4, 1.8)

_NAME = b"/Registration"


def registration(file: File) -> bytes:
    """Enter the colour space; returns the entries of a dictionary of colour spaces."""
    tint = file.enter_stream(b"{dup dup dup}", b"/FunctionType 4/Domain[0 1]/Range[0 1 0 1 0 1 0 1]")
    space = file.enter(b"[/Separation/All/DeviceCMYK %d 0 R]" % tint)
    return b"%s %d 0 R" % (_NAME, space)


def mark_operators(marks: Sequence[PrintMark], height: Pt) -> bytes:
    """The marks of a sheet of `height`; nothing for none."""
    if not marks:
        return b""
    out = [b"q %s CS 1 SCN %s w" % (_NAME, number(WIDTH))]
    solid = [mark for mark in marks if not mark.dashed]
    dashed = [mark for mark in marks if mark.dashed]
    out += [_line(mark, height) for mark in solid]
    if dashed:
        out.append(b"[%s]0 d" % b" ".join(map(number, DASHES)))
        out += [_line(mark, height) for mark in dashed]
    return b"\n".join([*out, b"Q"])


def _line(mark: PrintMark, height: Pt) -> bytes:
    ends = mark.x, height - mark.y, mark.x2, height - mark.y2
    return b"%s %s m %s %s l S" % tuple(map(exact, ends))
