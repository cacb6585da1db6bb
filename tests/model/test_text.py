"""A pull quote is an excerpt, word for word."""

import pytest

from presskit.model.text import is_excerpt, is_quoted

TEXT = "My strength is that I truly enjoy to race, which means that if I see a gap, then I’m going for it. So am I."


@pytest.mark.parametrize(
    "quote",
    [
        "I truly enjoy to race",
        "I truly enjoy to race.",
        "If I see a gap, then I’m going for it.",
        "Which means that",
        "So am I.",
    ],
)
def test_excerpts(quote: str) -> None:
    assert is_excerpt(quote, TEXT)


@pytest.mark.parametrize(
    "quote",
    [
        "",
        ".",
        "I truly enjoy racing",
        "truly enjoy to rac",
        "ruly enjoy",
        "if i see a gap",
        "I truly enjoy to race!",
        "so am I",
        "My strength … for it",
    ],
)
def test_not_excerpts(quote: str) -> None:
    assert not is_excerpt(quote, TEXT)


@pytest.mark.parametrize(
    ("text", "quoted"),
    [("“So”", True), ("– So", True), ('"So"', True), ("So “it” is", False), ('"So" he', False), ("", False)],
)
def test_quotation_marks(text: str, quoted: bool) -> None:
    assert is_quoted(text) == quoted
