"""The glyphs that a document needs, cut from a font file by hb-subset.

In: a Face with its open font, and glyph ids. Out: a font program, and what its descriptor says.
Variable fonts are pinned to the face's axes (and CFF2 becomes CFF); of CFF fonts the CFF table alone is left; no
hints.
Source: ISO 32000-1, 9.6.4 (subsets), 9.8 (descriptors), 9.9 (embedded programs).
"""

from functools import lru_cache
from hashlib import blake2b
from struct import unpack_from
from typing import NamedTuple

import uharfbuzz as hb

from presskit.page import Face
from presskit.pdf.operands import number

_DROPPED = (
    "GSUB", "GPOS", "GDEF", "BASE", "STAT", "MATH", "kern", "cmap", "name", "post", "OS/2", "gasp", "DSIG",
    "meta",
)  # fmt: skip
_ITALIC, _SYMBOLIC = 64, 4


class Descriptor(NamedTuple):
    """What a FontDescriptor says, in 1/1000 em."""

    flags: int
    italic_angle: float
    ascent: float
    descent: float
    cap_height: float


class Program(NamedTuple):
    """An embedded font program."""

    data: bytes
    """A TrueType font, or a CFF table without subroutines."""
    cff: bool
    tag: bytes
    """Six capitals that name this subset."""
    box: tuple[float, float, float, float]
    new_ids: dict[int, int]
    """Glyph id in the font file -> in the program."""
    widths: dict[int, bytes]
    """Glyph id in the font file -> advance in 1/1000 em, as it is written."""


@lru_cache(maxsize=256)
def descriptor(face: Face, font: hb.Font) -> Descriptor:
    """The descriptor of a face, from the tables of its file."""
    source = font.face
    tables = {tag: bytes(source.reference_table(tag).data) for tag in ("post", "hhea", "OS/2")}
    scale = 1000 / source.upem
    angle = unpack_from(">i", tables["post"], 4)[0] / 65536
    ascent, descent = unpack_from(">hh", tables["hhea"], 4)
    versioned = len(tables["OS/2"]) >= 90
    cap_height = unpack_from(">h", tables["OS/2"], 88)[0] if versioned else ascent
    slanted = angle or face.synthetic_slant
    return Descriptor(
        _SYMBOLIC | (_ITALIC if slanted else 0), angle, ascent * scale, descent * scale, cap_height * scale
    )


@lru_cache(maxsize=256)
def subset(face: Face, font: hb.Font, glyphs: tuple[int, ...]) -> Program:
    """Cut `glyphs` (ids of the face's file, ascending) out of `font`; the same bytes for the same glyphs."""
    source = font.face
    wanted = hb.SubsetInput()
    wanted.glyph_set.update(glyphs)
    flags = hb.SubsetFlags
    wanted.flags = flags.NO_HINTING | flags.DESUBROUTINIZE | flags.DOWNGRADE_CFF2
    wanted.drop_table_tag_set.update(int.from_bytes(tag.encode().ljust(4)) for tag in _DROPPED)
    for tag, value in face.axes:
        wanted.pin_axis_location(source, tag, value)
    plan = hb.SubsetPlan(source, wanted)
    cut = plan.execute()
    new_ids = {glyph: plan.old_to_new_glyph_mapping[glyph] for glyph in glyphs}
    return _program(cut, new_ids)


def _program(cut: hb.Face, new_ids: dict[int, int]) -> Program:
    cff = "CFF " in cut.table_tags
    data = bytes(cut.reference_table("CFF ").data if cff else cut.blob.data)
    font, scale = hb.Font(cut), 1000 / cut.upem
    x_min, y_min, x_max, y_max = unpack_from(">4h", bytes(cut.reference_table("head").data), 36)
    return Program(
        data=data,
        cff=cff,
        tag=_tag(data),
        box=(x_min * scale, y_min * scale, x_max * scale, y_max * scale),
        new_ids=new_ids,
        widths={old: number(font.get_glyph_h_advance(new) * scale) for old, new in new_ids.items()},
    )


def _tag(data: bytes) -> bytes:
    """Six capitals from a digest of the program, so that equal tags are equal subsets."""
    digest = int.from_bytes(blake2b(data, digest_size=8).digest())
    return bytes(65 + digest // 26**place % 26 for place in range(6))
