"""Page plans are laid out once for all kits that show the same on them, and anew for any other."""

from dataclasses import replace
from operator import is_

import pytest

from presskit import memory
from presskit.editions.edition import lay_out
from presskit.editions.job import Inputs, Job
from presskit.load.profile.profile_file import read_profile
from presskit.model.brand import Brand
from presskit.model.profile import Profile
from presskit.page import Document
from presskit.proofing.text_proof import proof
from tests.conftest import JESSICA
from tests.coping.kits import brand, press_kit, shipped_words

LOOK = brand("apex")
TEMPLATE = press_kit()


@pytest.fixture(autouse=True)
def nothing_kept() -> None:
    """What other tests have nearly filled would be forgotten between two kits; here there is room for both."""
    memory.clear()


@pytest.fixture(scope="module")
def profile() -> Profile:
    return read_profile(JESSICA)


def laid_out(profile: Profile, look: Brand = LOOK) -> Document:
    return lay_out(Job(TEMPLATE, "press-kit"), Inputs(profile, look, shipped_words(profile.language))).document


def about(profile: Profile, name: str) -> Profile:
    return replace(profile, person=replace(profile.person, name=name))


def shared(one: Document, other: Document) -> list[bool]:
    """For every page, whether both documents have the same layers over the running head, not just equal ones."""
    return [
        a.body is b.body and all(map(is_, a.under[1:], b.under[1:]))
        for a, b in zip(one.pages, other.pages, strict=True)
    ]


def test_another_name_costs_only_the_pages_that_show_it(profile: Profile) -> None:
    one, other = laid_out(profile), laid_out(about(profile, "Jo Example"))
    assert shared(one, other) == [False, True, True, True, True, True, False]


def test_a_shared_page_carries_the_running_head_of_its_own_kit(profile: Profile) -> None:
    laid_out(profile)
    facts = proof(laid_out(about(profile, "Jo Example"))).split("\npage ")[4]
    assert "Jo Example" in facts
    assert profile.person.name not in facts


def test_another_text_is_laid_out_anew(profile: Profile) -> None:
    first, *others = profile.facts
    changed = replace(profile, facts=(replace(first, value=f"{first.value} now"), *others))
    one, other = laid_out(profile), laid_out(changed)
    assert not shared(one, other)[3]
    assert shared(one, other)[1]


def test_a_page_with_other_tags_before_it_is_laid_out_anew(profile: Profile) -> None:
    one, other = laid_out(profile), laid_out(replace(profile, story=profile.story[:-1]))
    assert not any(shared(one, other)[1:])
    assert [element.id for element in other.structure] == list(range(len(other.structure)))


def test_another_look_is_another_page(profile: Profile) -> None:
    one = laid_out(profile)
    other = laid_out(profile, brand("paddock"))
    assert not any(shared(one, other))


def test_a_frame_without_the_name_is_shared_though_its_page_says_it(profile: Profile) -> None:
    one, other = laid_out(profile), laid_out(about_label(profile, "Another label"))
    assert one.pages[2].layers[1] is not other.pages[2].layers[1]
    assert one.pages[2].body is other.pages[2].body


def about_label(profile: Profile, label: str) -> Profile:
    """The profile with another label over the quote of the interview page."""
    quotes = tuple(replace(quote, label=label) if quote.label else quote for quote in profile.pull_quotes)
    return replace(profile, pull_quotes=quotes)
