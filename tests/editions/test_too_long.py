"""What does not fit is told once, by the thing itself, its pages, and what can be done."""

from dataclasses import replace

import pytest

from presskit.editions.too_long import too_long
from presskit.errors import Excess, Origin, Problem
from presskit.model.profile import Fact, Figure, Headlines, Person, Profile
from presskit.model.results import Entry, Group

PROFILE = Profile(
    Person("Mara Example", championship="Example Cup for touring cars 2031"),
    headlines=Headlines(results=("All results",)),
    facts=(Fact("a", "Lives in", "Sampleford, a town with a long name"),),
    figures=(Figure("followers on Example Net", value="120,000"),),
    results=(Group((Entry(1, "Sample Cup, Northring"),), season=2030),),
)


def excess(path: str, words: int, page: int = 2) -> Excess:
    return Excess(Origin("mara.yaml", 7, 3, path), words, page, "fact box")


@pytest.mark.parametrize(
    ("path", "words", "message", "hint"),
    [
        ("person.name", 1, "the name has 1 word too many for page 2 of the handout",
         "cut about 1 word, or give given and family name: where the whole name has no room, these two stand"),
        ("person.name", 2, "the name has no room on page 2 of the handout",
         "write it shorter, or give given and family name: where the whole name has no room, these two stand"),
        ("person.championship", 2, "the championship has 2 words too many for page 2 of the handout",
         "cut about 2 words"),
        ("headlines.results", 9, "the title of the results has 9 words too many for page 2 of the handout",
         "cut about 9 words"),
        ("facts.0.value", 3, 'the fact "Lives in" has 3 words too many for page 2 of the handout',
         "cut about 3 words, or add not_for: handout"),
        ("figures.0", 4, 'the figure "120,000 followers on Example Net" has no room on page 2 of the handout',
         "write it shorter, or add not_for: handout"),
        ("results.0.entries.0", 2, 'the result "Sample Cup, Northring" has 2 words too many for page 2 of the handout',
         "cut about 2 words"),
        ("results", 40, "the list of results has 40 words too many for page 2 of the handout", "cut about 40 words"),
        ("", 5, "the text in the fact box has 5 words too many for page 2 of the handout", "cut about 5 words"),
    ],
)  # fmt: skip
def test_the_thing_itself_is_named(path: str, words: int, message: str, hint: str) -> None:
    (problem,) = too_long([("handout", excess(path, words))], PROFILE)
    assert (problem.code, problem.message, problem.hint) == ("PK204", message, hint)
    assert problem.origin.line == 7


def test_one_value_is_one_problem_with_all_its_pages() -> None:
    found = [
        ("press-kit", excess("facts.0.value", 2, 4)),
        ("handout", excess("facts.0.value", 3, 1)),
        ("press-kit", excess("facts.0.value", 1, 7)),
    ]
    (problem,) = too_long(found, PROFILE)
    assert problem.message == (
        'the fact "Lives in" has 3 words too many for pages 4 and 7 of the press-kit and page 1 of the handout'
    )
    assert problem.hint == "cut about 3 words, or add not_for: [press-kit, handout]"


def test_what_is_no_number_of_words_is_said_as_it_is() -> None:
    said = Problem("PK209", Origin("mara.yaml", 9), "the QR code would be too fine", "name a shorter address")
    found = [("handout", excess("contact.web", 1)._replace(said=said))]
    (problem,) = too_long(found, PROFILE)
    assert (problem.code, problem.message) == ("PK209", "the QR code would be too fine on page 2 of the handout")


def test_a_path_that_leads_nowhere_is_no_failure() -> None:
    (problem,) = too_long([("handout", excess("facts.12.value", 1))], replace(PROFILE, facts=()))
    assert problem.message == "the fact has 1 word too many for page 2 of the handout"
