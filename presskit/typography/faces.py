"""Set text in the type of a brand: metrics, shaping with kerning and ligatures, real ink, outlines.

In: a Brand's type roles, a language, text. Out: ShapedText (data), distances, paths. Draws nothing,
changes no text: the sources of the glyphs of a text, joined, are always that text without its soft hyphens.
The only room of typography that knows HarfBuzz. What is shaped once stays (in bounded stores), so that a
warm build looks words up; a font file that changes on disk is another font.
Source: OpenType features kern, liga and clig alone (dlig and calt make joins that nobody asked for).

Decisions: capitals are drawn, never stored. Letterspaced roles set no ligatures. A character that prints
nothing (soft hyphen, joiner, direction mark) has no glyph: the glyph before it carries it in its source,
and a text of nothing else is one blank without width. A character that the role's face lacks comes from
the fallback family, marks together with their base, a Greek or Cyrillic text whole; right-to-left scripts
are refused by name.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cached_property, lru_cache
from typing import NamedTuple

import uharfbuzz as hb

from presskit.memory import Memory
from presskit.model.brand import Brand, RoleName, TypeRole
from presskit.model.geometry import CLOSE, Path, Segment, transformed
from presskit.model.text import unbroken
from presskit.page import Face, Glyph, ShapedText
from presskit.typography.capitals import drawn_capitals
from presskit.typography.fontfiles import FamilyNotInstalled, FontProblem, cut, load_font, signature
from presskit.typography.glyph_coverage import (
    MissingGlyphError,
    RightToLeftError,
    UnprintableTextError,
    refuse_right_to_left,
    runs,
)
from presskit.typography.sources import glyph_sources
from presskit.units import Pt

__all__ = [
    "FamilyNotInstalled", "FontProblem", "Ink", "Metrics", "MissingGlyphError",
    "RightToLeftError", "RoleFont", "UnprintableTextError", "hb_blob", "hb_font", "open_fonts",
]  # fmt: skip

Ink = tuple[float, float, float, float]
"""xMin, yMin, xMax, yMax in 1/1000 em, y up, from the origin of the baseline."""

_NARROWEST, _WIDEST, _WIDTH_STEP = 62.5, 100.0, 2.5
_SAMPLE = "noeaHO"
_MOST_GLYPHS = 16
"""Glyphs that one letter may become; no script needs half as many."""
_EXPLODES = "its substitutions make more glyphs of a letter than can be set"
_CLUSTERS = hb.BufferClusterLevel.MONOTONE_CHARACTERS
_JOINED = {"kern": True, "liga": True, "clig": True, "dlig": False, "calt": False}
_LETTERSPACED = {**_JOINED, "liga": False, "clig": False}
_GlyphKey = tuple[int, str, int, int, int]
"""Glyph id, source, advance and offsets in font units."""
_FLAGS = hb.BufferFlags.REMOVE_DEFAULT_IGNORABLES | hb.BufferFlags.DO_NOT_INSERT_DOTTED_CIRCLE


class Metrics(NamedTuple):
    """Heights of a face in 1/1000 em, of the very cut; `descender` is negative."""

    cap_height: float
    x_height: float
    ascender: float
    descender: float


def hb_blob(face: Face) -> hb.Blob:
    """The font file of `face`, unsubsetted.

    Raises:
        FontProblem: the file is gone or damaged.
    """
    return _opened(face.file, signature(face.file)).blob


def hb_font(face: Face) -> hb.Font:
    """The HarfBuzz font of `face`, its axes set, in the font's own units.

    Raises:
        FontProblem: the file is gone or damaged.
    """
    return _cut(face, signature(face.file)).font


@lru_cache(maxsize=64)
def _opened(file: str, signature: tuple[int, int]) -> hb.Face:
    load_font(file)
    face = hb.Face(hb.Blob.from_file_path(file))
    if not face.glyph_count or not len(face.unicodes):
        raise FontProblem(file, "maps no characters")
    return face


@lru_cache(maxsize=128)
def _cut(face: Face, signature: tuple[int, int]) -> "_Cut":
    return _Cut(face, _opened(face.file, signature))


class _Cut:
    """One face, open: shapes pieces that it covers, measures and draws their glyphs."""

    def __init__(self, face: Face, opened: hb.Face) -> None:
        self.face = face
        self.mapped = frozenset(opened.unicodes)
        self.font = hb.Font(opened)
        if face.axes:
            self.font.set_variations(dict(face.axes))
        self.font.synthetic_slant = face.synthetic_slant
        self._em: float = 1000 / opened.upem
        self._glyphs: Memory[_GlyphKey, Glyph] = Memory()
        self._inks: dict[int, Ink | None] = {}
        self._outlines: dict[int, Path] = {}

    def shape(self, stored: str, drawn: Sequence[str], language: str, ligatures: bool) -> ShapedText:
        """Shape `drawn` (one string per character of `stored`) as one run."""
        letters = "".join(drawn)
        buffer = self._shaped(letters, language, ligatures)
        infos, places = buffer.glyph_infos, buffer.glyph_positions
        starts = [info.cluster for info in infos]
        sources = glyph_sources(stored, drawn, letters, starts)
        if 0 in (gids := [info.codepoint for info in infos]):
            raise MissingGlyphError(letters[starts[gids.index(0)]], stored)
        glyphs = tuple(
            [
                self._glyphs.get(key) or self._glyph(key)
                for gid, source, at in zip(gids, sources, places, strict=True)
                if (key := (gid, source, at.x_advance, at.x_offset, at.y_offset))
            ]
        )
        advance = sum([place.x_advance for place in places]) * self._em
        return ShapedText(self.face, stored, glyphs or self._nothing(stored), advance)

    def _shaped(self, letters: str, language: str, ligatures: bool) -> hb.Buffer:
        buffer = hb.Buffer()
        buffer.add_str(letters)
        buffer.cluster_level = _CLUSTERS
        buffer.flags = _FLAGS
        # Set before guessing: otherwise HarfBuzz takes the language of the machine's locale.
        buffer.language = language
        buffer.direction = "ltr"
        buffer.guess_segment_properties()
        try:
            hb.shape(self.font, buffer, _JOINED if ligatures else _LETTERSPACED)
        except MemoryError as error:
            raise FontProblem(self.face.file, _EXPLODES) from error
        if len(buffer.glyph_infos) > _MOST_GLYPHS * (len(letters) + 1):
            raise FontProblem(self.face.file, _EXPLODES)
        return buffer

    def _glyph(self, key: _GlyphKey) -> Glyph:
        gid, source, advance, dx, dy = key
        own: int = self.font.get_glyph_h_advance(gid)
        em = self._em
        glyph = Glyph(gid, source, own * em, (advance - own) * em, dx * em, dy * em)
        return self._glyphs.keep(key, glyph)

    def _nothing(self, stored: str) -> tuple[Glyph, ...]:
        """A blank without width that carries characters which print nothing."""
        blank = self.font.get_nominal_glyph(0x20)
        return (self._glyph((blank, stored, 0, 0, 0)),) if stored and blank else ()

    def has(self, letters: str) -> bool:
        """Whether every single character is mapped (a quick answer; `runs` knows substitutes)."""
        return self.mapped.issuperset(map(ord, letters))

    def ink(self, gid: int) -> Ink | None:
        """Extents of one glyph in 1/1000 em; None if it leaves no ink."""
        if gid not in self._inks:
            box = self.font.get_glyph_extents(gid)
            em = self._em
            left, top, width, height = (
                (box.x_bearing * em, box.y_bearing * em, box.width * em, box.height * em) if box else (0, 0, 0, 0)
            )
            self._inks[gid] = (left, top + height, left + width, top) if width and height else None
        return self._inks[gid]

    def outline(self, gid: int) -> Path:
        """Outline of one glyph in 1/1000 em, y up; HarfBuzz turns quadratic curves into cubic ones."""
        if gid not in self._outlines:
            segments: list[Segment] = []
            self.font.draw_glyph(gid, _PEN, segments)
            em = self._em
            self._outlines[gid] = tuple(
                Segment(operator, tuple(round(value * em, 3) for value in points)) for operator, points in segments
            )
        return self._outlines[gid]

    @cached_property
    def metrics(self) -> Metrics:
        """Heights of this cut. H and x are measured: OS/2 knows a variable font's default instance only."""
        extents = self.font.get_font_extents("ltr")
        return Metrics(
            cap_height=self._top("H", hb.OTMetricsTag.CAP_HEIGHT),
            x_height=self._top("x", hb.OTMetricsTag.X_HEIGHT),
            ascender=extents.ascender * self._em,
            descender=extents.descender * self._em,
        )

    def _top(self, letter: str, tag: hb.OTMetricsTag) -> float:
        ink = self.ink(self.font.get_nominal_glyph(ord(letter)) or 0)
        if ink and ord(letter) in self.mapped:
            return ink[3]
        height: int = self.font.get_metric_position_with_fallback(tag)
        return height * self._em

    @cached_property
    def sample_width(self) -> float:
        """Advance of a few common letters in em, to compare the widths of families; 0 if one is missing."""
        if not self.has(_SAMPLE):
            return 0.0
        gids = [self.font.get_nominal_glyph(ord(letter)) for letter in _SAMPLE]
        units: int = sum(self.font.get_glyph_h_advance(gid) for gid in gids)
        return units * self._em / 1000


def _pen() -> hb.DrawFuncs:
    pen = hb.DrawFuncs()
    pen.set_move_to_func(lambda x, y, path: path.append(Segment("M", (x, y))))
    pen.set_line_to_func(lambda x, y, path: path.append(Segment("L", (x, y))))
    pen.set_cubic_to_func(lambda a, b, c, d, x, y, path: path.append(Segment("C", (a, b, c, d, x, y))))
    pen.set_close_path_func(lambda path: path.append(CLOSE))
    return pen


_PEN = _pen()


class RoleFont:
    """One type role of a brand, ready to set text in one language."""

    def __init__(self, role: TypeRole, language: str, face: Face) -> None:
        self.role = role
        self._own = _cut(face, signature(face.file))
        self.face = self._own.face
        self._language = language
        self._tracking = role.tracking * 1000
        self._shapes: Memory[tuple[str, bool], tuple[ShapedText, ...]] = Memory()
        self._advances: Memory[tuple[str, bool], float] = Memory()
        self._inks: Memory[tuple[str, bool], Ink] = Memory()

    @property
    def metrics(self) -> Metrics:
        """Heights of the role's own face in 1/1000 em."""
        return self._own.metrics

    def maps(self, letter: str) -> bool:
        """Whether the role's own face has a letter."""
        return self._own.has(letter)

    def shape(self, text: str, *, capitals: bool | None = None) -> tuple[ShapedText, ...]:
        """Shape `text`; the same text gives the same objects.

        Args:
            text: stored text, one line, no control characters.
            capitals: draw capitals; default: as the role says.

        Returns:
            One ShapedText per run of one face; their texts, joined, are `text` without soft hyphens, unless it is
            nothing else. None for an empty text.

        Raises:
            MissingGlyphError: characters that neither the role's face nor the fallback has.
            RightToLeftError: a script that runs from right to left.
        """
        key = text, self.role.capitals if capitals is None else capitals
        return self._shapes.get(key) or self._shapes.keep(key, tuple(self._set(*key)))

    def advance(self, text: str, size: Pt, *, capitals: bool | None = None) -> Pt:
        """Width of `text` at `size` points with kerning and tracking (after the last glyph too)."""
        key = text, self.role.capitals if capitals is None else capitals
        known = self._advances.get(key)
        if known is None:
            pieces = self.shape(text, capitals=capitals)
            count = sum(len(piece.glyphs) for piece in pieces)
            width = sum(piece.advance for piece in pieces) + count * self._tracking
            known = self._advances.keep(key, width)
        return known * size / 1000

    def ink(self, text: str, *, capitals: bool | None = None) -> Ink:
        """Box round the real glyphs in 1/1000 em, tracking included; four zeros if there is no ink."""
        key = text, self.role.capitals if capitals is None else capitals
        return self._inks.get(key) or self._inks.keep(key, self._measured(*key))

    def outline(self, text: str, size: Pt, x: Pt, y: Pt, *, capitals: bool | None = None) -> Path:
        """Outlines of the glyphs as a path on the page (y down), tracking included.

        Args:
            text: as for `shape`.
            size: points.
            x: where the line starts, points.
            y: its baseline, points from the top.
            capitals: as for `shape`.
        """
        em = size / 1000
        return tuple(
            segment
            for own, glyph, right, up in self._placed(text, capitals)
            for segment in transformed(own.outline(glyph.gid), (em, 0, 0, -em, x + right * em, y - up * em))
        )

    def _measured(self, text: str, capitals: bool) -> Ink:
        boxes = [
            (x + ink[0], y + ink[1], x + ink[2], y + ink[3])
            for own, glyph, x, y in self._placed(text, capitals)
            if (ink := own.ink(glyph.gid))
        ]
        if not boxes:
            return 0.0, 0.0, 0.0, 0.0
        left, low, right, top = zip(*boxes, strict=True)
        return min(left), min(low), max(right), max(top)

    def _placed(self, text: str, capitals: bool | None) -> Iterator[tuple[_Cut, Glyph, float, float]]:
        pen = 0.0
        for piece in self.shape(text, capitals=capitals):
            own = self._own if piece.face is self._own.face else self._fallback
            for glyph in piece.glyphs:
                yield own, glyph, pen + glyph.dx, glyph.dy
                pen += glyph.width + glyph.kern + self._tracking

    def _set(self, text: str, capitals: bool) -> Iterator[ShapedText]:
        text = unbroken(text) or text
        if not text:
            return
        refuse_right_to_left(text)
        drawn = drawn_capitals(text, self._language) if capitals else text
        spread: Iterable[tuple[bool, int, int]] = [(True, 0, len(text))]
        if not self._own.has("".join(drawn)):
            spread = runs(text, drawn, self._own.mapped, self._fallback.mapped)
        for own, start, end in spread:
            face = self._own if own else self._fallback
            yield face.shape(text[start:end], drawn[start:end], self._language, self._tracking <= 0)

    @cached_property
    def _fallback(self) -> _Cut:
        """The role's fallback family at its weight and slope, in the width nearest to its face."""

        def at(width: float) -> _Cut:
            role = TypeRole(self.role.fallback, self.role.weight, self.role.italic, axes=(("wdth", width),))
            face = cut(role)
            return _cut(face, signature(face.file))

        narrow, wide = at(_NARROWEST), at(_WIDEST)
        rise = wide.sample_width - narrow.sample_width
        if not rise or not self._own.sample_width:
            return wide
        share = (self._own.sample_width - narrow.sample_width) / rise
        width = _NARROWEST + share * (_WIDEST - _NARROWEST)
        return at(min(max(round(width / _WIDTH_STEP) * _WIDTH_STEP, _NARROWEST), _WIDEST))


class _Fonts(Mapping[RoleName, RoleFont]):
    """The roles of a brand, each opened when it is first asked for."""

    def __init__(self, roles: Mapping[RoleName, TypeRole], language: str) -> None:
        self._roles = roles
        self._language = language
        self._opened: dict[RoleName, RoleFont] = {}

    def __getitem__(self, name: RoleName) -> RoleFont:
        if name not in self._opened:
            face = cut(self._roles[name])
            self._opened[name] = _role_font(self._roles[name], self._language, face, signature(face.file))
        return self._opened[name]

    def __iter__(self) -> Iterator[RoleName]:
        return iter(self._roles)

    def __len__(self) -> int:
        return len(self._roles)


@lru_cache(maxsize=64)
def _role_font(role: TypeRole, language: str, face: Face, signature: tuple[int, int]) -> RoleFont:
    return RoleFont(role, language, face)


def open_fonts(brand: Brand, language: str) -> Mapping[RoleName, RoleFont]:
    """The type of a brand, opened role by role and kept for the next build in this process.

    Args:
        brand: its `roles` are read.
        language: BCP 47; decides local letter forms and how capitals are made.

    Raises:
        FamilyNotInstalled: (on looking a role up) no package of its family.
        FontProblem: (on looking a role up) a font file that cannot be used.
    """
    return _Fonts(brand.roles, language)
