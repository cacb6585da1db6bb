"""An overlay changes or hides values for one run; every value still knows the file that it was written in."""

from pathlib import Path

import pytest

from presskit.errors import ModelError
from presskit.load.profile.profile_file import Reading, read_profile_file
from tests.conftest import JESSICA, ROOT

PROFILE = """
person: {name: Jo Example, team: Example Racing, next_goal: The title}
facts:
  - {id: born, label: Born, value: "1997"}
  - {id: lives_in, label: Lives in, value: Sampleford, short: S.}
contact: {email: press@example.com, telephone: "+46 70 000 00 00"}
story: [{text: It was the best of races.}, {text: It was the worst of races.}]
results: [{season: 2019, entries: [{place: 1, event: Northring}]}]
links: [{label: Results, url: "https://example.com"}]
"""


def reading(folder: Path, *overlays: str) -> Reading:
    profile = folder / "profile.yaml"
    profile.write_text(PROFILE, "utf-8")
    paths = []
    for number, text in enumerate(overlays):
        paths.append(folder / "campaigns" / f"overlay{number}.yaml")
        paths[-1].parent.mkdir(exist_ok=True)
        paths[-1].write_text(text, "utf-8")
    return read_profile_file(profile, (), paths)


def test_a_mapping_is_merged_key_by_key(tmp_path: Path) -> None:
    read = reading(tmp_path, "person: {team: Another Team, number: 27}\ncontact: {telephone: null}\n")
    person = read.profile.person
    assert (person.name, person.team, person.number) == ("Jo Example", "Another Team", "27")
    assert read.profile.contact is not None
    assert (read.profile.contact.email, read.profile.contact.telephone) == ("press@example.com", None)
    assert read.origins["person.team"].file.endswith("overlay0.yaml")
    assert read.origins["person.name"].file.endswith("profile.yaml")


@pytest.mark.parametrize("key", ["facts", "contact", "story", "results", "links"])
def test_null_hides_what_is_not_needed(key: str, tmp_path: Path) -> None:
    assert not getattr(reading(tmp_path, f"{key}: null\n").profile, key)


def test_nothing_to_hide_is_no_fault(tmp_path: Path) -> None:
    assert reading(tmp_path, "bio: {short: null}\nheadlines: null\n").profile.headlines is None


def test_entries_with_an_id_are_merged_and_others_replaced(tmp_path: Path) -> None:
    overlay = (
        "facts:\n"
        "  - {id: shirt, label: Shirt, value: M}\n"
        "  - {id: lives_in, value: Boxford, short: null}\n"
        "  - {id: born, for: []}\n"
        "story:\n"
        "  - text: It was a race.\n"
    )
    read = reading(tmp_path, overlay)
    assert [(fact.id, fact.value, fact.short) for fact in read.profile.facts] == [
        ("born", "1997", None), ("lives_in", "Boxford", None), ("shirt", "M", None),
    ]  # fmt: skip
    assert read.profile.facts[0].for_ == ()
    assert [paragraph.text for paragraph in read.profile.story] == ["It was a race."]
    origin = read.origins["facts.2.value"]
    assert (origin.line, origin.path) == (2, "facts.2.value")
    assert read.origins["facts.1.value"].line == 3
    assert read.origins["facts.1.label"].file.endswith("profile.yaml")


def test_an_empty_list_replaces_too(tmp_path: Path) -> None:
    assert reading(tmp_path, "facts: []\n").profile.facts == ()


def test_later_overlays_win(tmp_path: Path) -> None:
    read = reading(tmp_path, "person: {team: First}\nissued: 2020-01-01\n", "person: {team: Second}\n")
    assert (read.profile.person.team, read.profile.issued) == ("Second", "2020-01-01")


def test_files_lie_beside_the_file_that_names_them(tmp_path: Path) -> None:
    (tmp_path / "campaigns").mkdir()
    (tmp_path / "campaigns" / "results.csv").write_text("season,place,event\n2018,2,Southring\n", "utf-8")
    read = reading(tmp_path, "results: {file: results.csv}\n")
    assert [group.season for group in read.profile.results] == [2018]
    assert read.origins["results.0.season"].file.endswith("campaigns/results.csv")


def test_the_overlay_of_the_readme_fits_the_sample(tmp_path: Path) -> None:
    section = (ROOT / "README.md").read_text("utf-8").split("### For one purpose\n", 1)[1]
    overlay = tmp_path / "campaign.yaml"
    overlay.write_text(section.split("```yaml\n", 1)[1].split("```", 1)[0], "utf-8")
    read = read_profile_file(JESSICA, (), [overlay])
    assert read.profile.person.next_goal == "Win the campaign"
    assert [link.label for link in read.profile.links] == ["This campaign"]


def test_an_id_that_an_overlay_has_twice_is_told(tmp_path: Path) -> None:
    """The second entry does not change the first in silence."""
    overlay = "facts:\n  - {id: born, value: '1998'}\n  - {id: born, label: Year, value: '1999'}\n"
    with pytest.raises(ModelError) as raised:
        reading(tmp_path, overlay)
    (problem,) = raised.value.problems
    assert (problem.origin.line, problem.code) == (3, "PK125")
    assert '"born"' in problem.message
