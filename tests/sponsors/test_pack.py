"""The sponsor pack: which slides there are, what stands on them, and that it invents nothing."""

from dataclasses import replace
from functools import cache
from pathlib import Path

import pytest

from presskit.editions.edition import lay_out
from presskit.editions.job import Inputs, Job
from presskit.load.profile.profile_file import read_profile
from presskit.load.svg.svg_file import read_drawing
from presskit.load.template.template_file import find_template, read_template
from presskit.locations import templates_folder
from presskit.model.partnership import Area, Partnership
from presskit.model.profile import Profile
from presskit.model.recipient import Recipient
from presskit.page import Artifact, Document, Shape, TextRun
from presskit.sections.section import RECIPIENT_LOGO
from tests.conftest import BRANDS, ROOT
from tests.coping.conformance import shortcomings
from tests.coping.inspection import collisions, contents, off_the_page, plain, skipped_headings, text_of
from tests.coping.kits import brand, example, shipped_words, written
from tests.coping.variants import VARIANTS

OFFERS = ROOT / "tests" / "mara-example.yaml"
SEED = (ROOT / "tests" / "seed" / "seed.txt").read_text("utf-8")
WITHOUT_OFFERS = ["Cover", "Driver", "Season story", "Track record", "Career path", "Personality", "Goals ahead"]
SMALLEST = 10.0
"""Points: least size of a foot or label; what is read has 13."""
LABELS = ("label", "kicker", "running_head")


@cache
def mara() -> Profile:
    return read_profile(OFFERS)


def pack(profile: Profile, look: str, recipient: Recipient | None = None) -> Document:
    template = read_template(find_template("sponsor-pack", templates_folder()))
    return lay_out(Job(template, "test", recipient), Inputs(profile, brand(look), shipped_words("en"))).document


def slides(finished: Document) -> list[str]:
    return [page.title for page in finished.pages]


@pytest.mark.parametrize("look", BRANDS)
def test_a_profile_without_offers_ends_on_its_goals(look: str) -> None:
    finished = pack(example(), look)
    assert slides(finished) == WITHOUT_OFFERS
    assert "Prepared for" not in contents(finished)
    assert {(page.width, page.height) for page in finished.pages} == {(960.0, 540.0)}


@pytest.mark.parametrize("look", BRANDS)
def test_slides_appear_with_their_data(look: str) -> None:
    finished = pack(mara(), look, Recipient("Example Tyres"))
    assert slides(finished)[-4:] == ["Partnership areas", "Audience", "Packages", "Contact"]
    text = contents(finished)
    assert "Prepared for Example Tyres" in text
    assert "12,400 followers on Example Net Example Net Insights, 2031-02-01" in text
    assert "partners@example.com" in text
    assert (off_the_page(finished), collisions(finished), skipped_headings(finished)) == ([], [], [])


def test_what_is_authored_for_slides_stands_in_the_source() -> None:
    profile = example()
    assert profile.season is not None and profile.bio is not None and profile.bio.intro is not None
    words = [profile.season.title, profile.season.text or "", profile.bio.intro]
    words += [text for goal in profile.goals for text in (goal.label or "", *goal.items, goal.text or "")]
    words += [node.milestone for node in profile.career_path if node.milestone]
    # "This season" and "next" say when; every name, number and feat is the source's own word.
    told = {word.strip(".,:()").lower() for word in f"{SEED} this next".split()}
    assert {w for text in words for word in text.split() if (w := word.strip(".,:()").lower()) not in told} == set()


@pytest.mark.parametrize("look", BRANDS)
def test_results_are_blocks_best_first_and_no_two_kinds_look_alike(look: str) -> None:
    finished = pack(mara(), look)
    items = finished.pages[2].items
    numbers = [text_of(run).strip() for run in items if isinstance(run, TextRun) and run.y > 180]
    assert [number for number in numbers if number in ("P1", "PP", "4", "th")] == ["P1", "PP", "4", "th"]
    text = plain("".join(text_of(run) for run in items if isinstance(run, TextRun) and isinstance(run.mark, int)))
    assert "DNF" not in text
    spoken = {element.actual_text for element in finished.structure}
    assert {"first place", "pole position"} <= spoken


@pytest.mark.parametrize("look", BRANDS)
def test_a_taken_place_is_outlined_and_said_in_words(look: str) -> None:
    areas = (Area("roof", "taken", "Example Oil"), Area("doors", "reserved"))
    finished = pack(replace(mara(), partnership=Partnership(areas)), look)
    (slide,) = [page for page in finished.pages if page.title == "Partnership areas"]
    figures = [element for element in finished.structure if element.role == "Figure"]
    (figure,) = [element.id for element in figures if (element.alt or "").startswith("A touring car")]
    discs = [item for item in slide.items if isinstance(item, Shape) and item.mark == figure and item.stroke
             and item.stroke.width == 1.6]  # fmt: skip
    assert [bool(disc.stroke and disc.stroke.dashes) for disc in discs] == [False, True]
    text = contents(finished)
    assert "B Roof Taken Example Oil" in text.replace("\n", " ")
    assert "F Doors Reserved" in text
    assert "A Rear wing Free" in text


def test_places_that_are_all_free_need_no_words_for_it() -> None:
    text = contents(pack(replace(example(), partnership=Partnership((Area("roof"),))), "apex"))
    assert "A Rear wing B Roof C Windscreen strip" in text
    assert "Free" not in text


def test_places_are_printed_only_where_the_profile_states_some() -> None:
    text = contents(pack(example(), "apex"))
    assert "Rear wing" not in text
    assert "Car, side view" not in text


@pytest.mark.parametrize("look", BRANDS)
def test_packages_are_a_table_with_the_price_last(look: str) -> None:
    finished = pack(mara(), look)
    tables = [element.id for element in finished.structure if element.role == "Table"]
    assert len(tables) == 1
    heads = [element for element in finished.structure if element.role == "TH"]
    assert [head.scope for head in heads] == ["Column"] * 4 + ["Row"] * 5
    text = contents(finished)
    assert text.index("Newsletter") < text.index("Price EUR 20,000 EUR 8,000 EUR 1,000")


@pytest.mark.parametrize("look", BRANDS)
def test_nothing_is_smaller_than_the_deck_permits(look: str) -> None:
    finished = pack(mara(), look, Recipient("Example Tyres"))
    labels = {brand(look).styles["deck"][name].size for name in LABELS}
    for page in finished.pages:
        sizes = {run.size for run in page.items if isinstance(run, TextRun)}
        assert min(sizes) >= SMALLEST
        assert all(size >= 12.99 or size in labels for size in sizes)


@pytest.mark.parametrize("look", BRANDS)
@pytest.mark.parametrize("name", VARIANTS)
def test_the_pack_copes(name: str, look: str) -> None:
    finished = pack(VARIANTS[name](example()), look)
    assert (off_the_page(finished), collisions(finished), skipped_headings(finished)) == ([], [], [])
    assert [element.role for element in finished.structure].count("H1") == 1
    assert all(element.alt for element in finished.structure if element.role == "Figure")


def test_a_person_alone_has_a_cover_and_the_places_on_the_car() -> None:
    assert slides(pack(VARIANTS["only_person"](example()), "apex")) == ["Cover"]


@pytest.mark.parametrize("look", BRANDS)
def test_a_pack_of_offers_for_somebody_conforms(look: str, tmp_path: Path) -> None:
    written(pack(mara(), look, Recipient("Example Tyres")), tmp_path / "pack.pdf")
    assert shortcomings(tmp_path / "pack.pdf") == []


def test_the_foot_is_no_content() -> None:
    foot = [run for page in pack(example(), "apex").pages[1:] for run in page.items
            if isinstance(run, TextRun) and run.y == 514.0]  # fmt: skip
    assert foot
    assert {run.mark for run in foot} == {Artifact.PAGINATION}


@pytest.mark.parametrize("look", BRANDS)
def test_a_permitted_logo_stands_beside_the_name_of_whom_the_pack_is_for(look: str) -> None:
    logo = read_drawing((ROOT / "tests" / "logos" / "kestrel.svg").read_bytes(), "kestrel.svg")[0]
    template = read_template(find_template("sponsor-pack", templates_folder()))
    whom = Recipient("Example Tyres and Rubber Company", "kestrel.svg", "Jo Example, by e-mail")
    finished = lay_out(
        Job(template, "test", whom), Inputs(mara(), brand(look), shipped_words("en"), logos={RECIPIENT_LOGO: logo})
    ).document
    figures = [element.alt for element in finished.structure if element.role == "Figure"]
    assert "Example Tyres and Rubber Company" in (figures[0] or "")
    assert (off_the_page(finished), collisions(finished)) == ([], [])
