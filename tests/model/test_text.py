"""A pull quote is an excerpt, word for word."""

import pytest

from presskit.model.text import contradicts, is_excerpt, is_quoted

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


@pytest.mark.parametrize(
    ("value", "stated", "language", "answer"),
    [
        ("2", "twice Cup winner", "en", False),
        ("3", "twice Cup winner", "en", True),
        ("3", "twice Cup winner", "sv", False),
        ("3", "4 cups", "sv", True),
        ("1", "first woman in the UK and second in the world", "en-GB", False),
        ("6", "6th in the Games", "en", False),
        ("2,000", "2000 laps", "en", False),
        ("07", "number 7", "en", False),
        ("21", "twenty-one cups", "en", False),
        ("200", "two hundred laps", "en", False),
        ("3", "many cups", "en", False),
        ("many", "3 cups", "en", False),
    ],
)
def test_a_value_agrees_with_the_words_that_state_it(value: str, stated: str, language: str, answer: bool) -> None:
    assert contradicts(value, stated, language) is answer
