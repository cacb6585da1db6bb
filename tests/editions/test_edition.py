"""What an edition leaves out is said, by the place of the value in the profile."""

import dataclasses

import pytest

from presskit.editions.edition import kit_of, lay_out, left_out
from presskit.editions.job import Inputs, Job
from presskit.errors import ModelError, Origin
from presskit.load.profile.profile_file import read_profile
from presskit.load.template.template_file import find_template, read_template
from presskit.locations import templates_folder
from presskit.model.profile import PathNode, Photo
from presskit.page import PictureSource
from tests.conftest import JESSICA
from tests.coping.kits import brand, shipped_words


def told(**changes: object) -> list[str]:
    profile = dataclasses.replace(read_profile(JESSICA), **changes)
    origins = {f"{key}.{index}": Origin("p.yaml", index + 1, 1, f"{key}.{index}")
               for key in ("figures", "career_path", "pull_quotes") for index in range(40)}  # fmt: skip
    template = read_template(find_template("press-kit", templates_folder()))
    kit = kit_of(Job(template, "test"), Inputs(profile, brand("apex"), shipped_words("en"), origins))
    problems = left_out(kit, template)
    assert {(problem.code, problem.severity) for problem in problems} <= {("PK205", "warning")}
    return [problem.origin.path for problem in problems]


def test_the_sample_is_printed_whole() -> None:
    assert told() == []


def test_figures_beyond_the_strip_and_a_second_hero_are_named() -> None:
    figures = read_profile(JESSICA).figures
    last = len(figures)
    assert told(figures=(*figures, figures[0], figures[1])) == [f"figures.{last}", f"figures.{last + 1}"]


def test_nodes_beyond_eight_are_named() -> None:
    path = tuple(PathNode(str(year), "A season") for year in range(2010, 2020))
    assert told(career_path=path) == ["career_path.3", "career_path.6"]


def test_a_second_quote_in_a_slot_is_named() -> None:
    quotes = read_profile(JESSICA).pull_quotes
    assert told(pull_quotes=(*quotes, quotes[0])) == [f"pull_quotes.{len(quotes)}"]


def with_photos(issued: str | None, *photos: Photo) -> None:
    """Lay out the press kit with photos, of which cover and story show one each."""
    profile = dataclasses.replace(read_profile(JESSICA), issued=issued, photos=photos)
    template = read_template(find_template("press-kit", templates_folder()))
    origins = {f"photos.{index}.expires": Origin("p.yaml", index + 1) for index in range(len(photos))}
    pictures = {"start.jpg": PictureSource("start.jpg", "a" * 32, 4000, 3000, 3)}
    lay_out(Job(template, "test"), Inputs(profile, brand("apex"), shipped_words("en"), origins, pictures))


def photo(expires: str, not_for: str | None = None) -> Photo:
    return Photo("start.jpg", "A kart.", "Jo Example", expires=expires, not_for=not_for)


def test_a_photo_whose_licence_is_past_stops_the_edition_that_shows_it() -> None:
    with pytest.raises(ModelError) as caught:
        with_photos("2020-03-01", photo("2019-12-31", not_for="press-kit"), photo("2020-02-29"), photo("2020-01-01"))
    assert [(problem.code, problem.origin.line) for problem in caught.value.problems] == [("PK140", 2), ("PK140", 3)]


@pytest.mark.parametrize(
    ("issued", "expires"), [("2020-03-01", "2020-03-01"), ("2020-03-01", "2020-12-31"), (None, "2019-12-31")]
)
def test_a_licence_that_holds_or_has_no_day_to_compare_with_stops_nothing(issued: str | None, expires: str) -> None:
    with_photos(issued, photo(expires))
