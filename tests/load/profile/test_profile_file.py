"""A profile file becomes a Profile, with places, whether its results stand in it or in a table."""

from pathlib import Path

import pytest

from presskit.errors import ModelError
from presskit.load.profile.profile_file import read_profile, read_profile_file
from presskit.model.results import Entry, Group

PERSON = "person: {name: Jo Example}\n"


def write(folder: Path, text: str, **others: str) -> Path:
    (folder / "profile.yaml").write_text(text, encoding="utf-8")
    for name, content in others.items():
        (folder / f"{name}.csv").write_text(content, encoding="utf-8")
    return folder / "profile.yaml"


def test_a_text_field_takes_a_bare_number_as_written(tmp_path: Path) -> None:
    profile = read_profile(write(tmp_path, "person: {name: 2020, number: 7, team: 1.10, tagline: true}\n"))
    person = profile.person
    assert (person.name, person.number, person.team, person.tagline) == ("2020", "7", "1.10", "true")


def test_line_breaks_in_a_text_become_blanks(tmp_path: Path) -> None:
    story = "story:\n  - text: |\n      One line\n      and another.\n"
    text = f"{PERSON}{story}bio:\n  long: |\n    One.\n    Two.\n\n    Three.\n"
    profile = read_profile(write(tmp_path, text))
    assert profile.story[0].text == "One line and another."
    assert profile.bio is not None
    assert profile.bio.long == "One. Two.\nThree."


def test_results_from_a_table_equal_those_in_the_profile(tmp_path: Path) -> None:
    disciplines = "disciplines: [{id: karting, label: Karting}, {id: cars, label: Cars}]\n"
    table = (
        "Season;class;disciplines;place;event;note\n"
        '2018;Cup;karting;1;"Northring; ""the"" race";in rain\n'
        "2018;Cup;cars;pole;Lakeside;\n"
        "2010–2011;Junior;;DNS;Series;\n"
        ";Junior;;2;Trophy;\n"
    )
    profile = read_profile(write(tmp_path, f"{PERSON}{disciplines}results: {{file: r.csv}}\n", r=table))
    assert profile.results == (
        Group(
            (Entry(1, 'Northring; "the" race', note="in rain"), Entry("pole", "Lakeside")),
            season=2018, class_="Cup", disciplines=("karting", "cars"),
        ),
        Group((Entry("DNS", "Series"),), seasons=(2010, 2011), class_="Junior"),
        Group((Entry(2, "Trophy"),), class_="Junior"),
    )  # fmt: skip


def test_origins_lead_to_what_was_written(tmp_path: Path) -> None:
    path = write(tmp_path, f"{PERSON}results: {{file: r.csv}}\n", r="place,event\n1,Northring\n2,Lakeside\n")
    read = read_profile_file(path)
    assert str(read.origins["person.name"]) == f"{path}:1:16"
    assert str(read.origins["results.0.entries.1.event"]) == f"{tmp_path / 'r.csv'}:3:2"
    assert read.origins.get("person.team") is None
    assert read.origins.get("results.0.entries.7") is None
    assert set(read.origins) >= {"", "person", "person.name", "results.0.entries.0.place"}
    assert len(read.origins) == len(set(read.origins))


def test_problems_of_table_and_profile_are_told_together(tmp_path: Path) -> None:
    path = write(tmp_path, f"{PERSON}brnd: x\nissued: 2020-02-30\nresults: {{file: r.csv}}\n", r="place\n1\n")
    with pytest.raises(ModelError) as failed:
        read_profile(path)
    assert sorted(p.code for p in failed.value.problems) == ["PK102", "PK103", "PK401"]


def test_invisible_characters_are_warnings(tmp_path: Path) -> None:
    read = read_profile_file(write(tmp_path, 'person: {name: "Jo\\u200bExample"}\n'))
    assert [(p.code, p.severity) for p in read.warnings] == [("PK119", "warning")]


def test_a_table_says_of_a_result_all_that_a_profile_can(tmp_path: Path) -> None:
    table = (
        "season;place;event;kind;value;against;date;country;title;top;rank;number\n"
        "2004/05;1;Cup;standing;99 points;;2005-05-01;Exampleland;;yes;2;07\n"
        "2004/05;Queen of the Hill;Hill Race;;1:20.5;Jo Sample;;;true;;;\n"
    )
    (group,) = read_profile(write(tmp_path, f"{PERSON}results: {{file: r.csv}}\n", r=table)).results
    assert (group.season, group.season_label, group.years) == ("2004/05", "2004/05", (2004, 2005))
    first, second = group.entries
    assert first == Entry(
        1, "Cup", kind="standing", value="99 points", date="2005-05-01", country="Exampleland", top=True, rank=2,
        number="07",
    )  # fmt: skip
    assert second == Entry("Queen of the Hill", "Hill Race", value="1:20.5", against="Jo Sample", title=True)
