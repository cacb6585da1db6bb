"""Titles: the authored headline, the fixed words, or nothing where there is nothing to head."""

from dataclasses import replace
from pathlib import Path

from presskit.content.blocks import Block, Display
from presskit.load.profile.profile_file import read_profile
from presskit.model.profile import Profile
from presskit.sections.section import Kit
from presskit.sections.title import Title
from tests.coping.kits import shipped_words

JESSICA = read_profile(Path(__file__).parents[2] / "data" / "jessica-backman.yaml")


def composed(title: Title, profile: Profile = JESSICA) -> tuple[Block, ...]:
    return title.compose(Kit(profile, shipped_words("en"), "press_kit", frozenset(), {}))


def lines(title: Title) -> tuple[str, ...]:
    (block,) = composed(title)
    assert isinstance(block, Display)
    return block.lines


def test_an_authored_headline_stands_before_the_fixed_words() -> None:
    assert lines(Title("career_path", "path_title")) == ("From karting school", "to TCR Europe")


def test_a_plan_can_ask_for_fixed_words_instead() -> None:
    assert lines(Title("career_path", "path_title", word="top_results")) == ("Top results",)


def test_what_is_missing_has_no_title() -> None:
    assert composed(Title("results", "page_title", word="top_results"), replace(JESSICA, results=())) == ()
