"""Capitals follow the language."""

import pytest

from presskit.typography.capitals import drawn_capitals


@pytest.mark.parametrize(
    ("language", "text", "drawn"),
    [
        ("en", "Ingrid ñ", "INGRID Ñ"),
        ("de", "Weiß", "WEISS"),
        ("tr", "Işık ilk", "IŞIK İLK"),
        ("az-Latn", "fikir", "FİKİR"),
        ("en", "ilk", "ILK"),
        ("el", "Ωμέγα", "ΩΜΕΓΑ"),
        ("el-GR", "Μάιος", "ΜΑΪΟΣ"),
        ("el", "Μα\u0301ιος", "ΜΑΪΟΣ"),
        ("el", "προϊόν", "ΠΡΟΪΟΝ"),
        ("el", "ΐ", "Ϊ"),
        ("el", "Café", "CAFÉ"),
        ("en", "Ωμέγα", "ΩΜΕΓΑ"),
    ],
)
def test_capitals_of(language: str, text: str, drawn: str) -> None:
    pieces = drawn_capitals(text, language)
    assert "".join(pieces) == drawn
    assert len(pieces) == len(text)
