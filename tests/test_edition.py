"""What an edition leaves out is said, by the place of the value in the profile."""

import dataclasses

from presskit.edition import left_out
from presskit.errors import Origin
from presskit.load.profile import read_profile
from presskit.load.template import find_template, read_template
from presskit.locations import templates_folder
from presskit.model.profile import PathNode
from presskit.pipeline import shipped_words
from tests.conftest import JESSICA


def told(**changes: object) -> list[str]:
    profile = dataclasses.replace(read_profile(JESSICA), **changes)
    origins = {f"{key}.{index}": Origin("p.yaml", index + 1, 1, f"{key}.{index}")
               for key in ("figures", "career_path", "pull_quotes") for index in range(40)}  # fmt: skip
    template = read_template(find_template("press-kit", templates_folder()))
    problems = left_out(profile, template, shipped_words("en"), origins)
    assert {(problem.code, problem.severity) for problem in problems} <= {("PK205", "warning")}
    return [problem.origin.path for problem in problems]


def test_the_sample_is_printed_whole() -> None:
    assert told() == []


def test_figures_beyond_the_strip_and_a_second_hero_are_named() -> None:
    figures = read_profile(JESSICA).figures
    assert told(figures=(*figures, figures[0], figures[1])) == ["figures.4", "figures.5"]


def test_nodes_beyond_eight_are_named() -> None:
    path = tuple(PathNode(str(year), "A season") for year in range(2010, 2020))
    assert told(career_path=path) == ["career_path.7", "career_path.8"]


def test_a_second_quote_in_a_slot_is_named() -> None:
    quotes = read_profile(JESSICA).pull_quotes
    assert told(pull_quotes=(*quotes, quotes[0])) == [f"pull_quotes.{len(quotes)}"]
