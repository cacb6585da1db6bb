"""Colours become the operators of the edition's colour space."""

import pytest

from presskit.model.colour import Colour
from presskit.pdf import ink
from tests.pdf.lettering import INK


def test_screen_is_rgb() -> None:
    assert ink.rgb(INK) == (b"0.067 0.098 0.271 rg ", b"0.067 0.098 0.271 RG ")


def test_print_is_cmyk() -> None:
    assert ink.cmyk(INK) == (b"0.9 0.8 0 0.5 k ", b"0.9 0.8 0 0.5 K ")


def test_a_colour_without_cmyk_cannot_be_printed() -> None:
    with pytest.raises(ValueError, match="colour sky has no CMYK value"):
        ink.cmyk(Colour("sky", (0.0, 0.5, 1.0), None))
