"""A pull quote is an excerpt, word for word."""

import pytest

from presskit.model.profile import Bio, Fact, Paragraph, PathNode, Person, Profile, Question
from presskit.model.results import Entry, Group
from presskit.model.text import contradicts, is_excerpt, is_quoted, stated_texts, stating

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


PROFILE = Profile(
    Person("Jo Example", tagline="not here"),
    facts=(Fact("merits", "not here", "a fact"),),
    story=(Paragraph("a paragraph", speaker="not here"),),
    interview=(Question("a question", "an answer"),),
    results=(Group((Entry(1, "an event", note="not here", source="a source"), Entry(2, "another event"))),),
    career_path=(PathNode("2017", "a step"),),
    bio=Bio(intro="an introduction", long="a long one"),
)


def test_figures_are_stated_by_the_texts_that_the_model_marks() -> None:
    assert sorted(stated_texts(PROFILE)) == sorted(
        ["a fact", "a paragraph", "a question", "an answer", "an event", "a source", "another event", "a step",
         "an introduction", "a long one"]
    )  # fmt: skip


def test_what_may_state_a_figure_is_found_through_all_records() -> None:
    assert set(stating(Profile)) == {"facts", "story", "interview", "results", "career_path", "lists", "bio"}
    assert stating(Bio) == {"intro": False, "short": False, "medium": False, "long": False}
    assert stating(Group) == {"entries": True}
