"""One profile, several editions: what each gets, and that nothing is told twice."""

import json
import shutil
from pathlib import Path

import pytest
import yaml

from presskit.cli import run
from presskit.editions.options import USUAL, Options
from presskit.errors import ModelError
from presskit.locations import Sources, brands_folder, templates_folder
from presskit.page import Document
from presskit.pipeline import build, check, lay_out
from tests.conftest import JESSICA
from tests.coping.inspection import contents

Captured = pytest.CaptureFixture[str]
PROFILE = """
person: {name: Jo Example}
facts:
  - {id: one, label: First, value: Said everywhere}
  - {id: two, label: Second, value: Said on the card, for: card}
  - {id: three, label: Third, value: Said in the kit, not_for: [card]}
figures:
  - {label: podium places, count: podiums}
story:
  - {text: The first paragraph is for everybody to read., speaker: Jo Example}
  - {text: But this one is for the kit alone., speaker: Jo Example, for: press-kit}
pull_quotes:
  - {slot: closing, text: This one is for the kit alone.}
results:
  - {season: 2019, entries: [{place: 1, event: Northring}], not_for: card}
  - {season: 2018, entries: [{place: 2, event: Southring}]}
"""


@pytest.fixture
def sources(tmp_path: Path) -> Sources:
    """The shipped folders with one edition, and a second one that is its copy."""
    folder = tmp_path / "templates"
    shutil.copytree(templates_folder() / "words", folder / "words")
    kit = (templates_folder() / "press-kit.yaml").read_text("utf-8")
    (folder / "press-kit.yaml").write_text(kit, "utf-8")
    (folder / "card.yaml").write_text(kit.replace("edition: press-kit", "edition: card"), "utf-8")
    return Sources(folder, brands_folder())


def profile(folder: Path, text: str = PROFILE) -> Path:
    path = folder / "profile.yaml"
    path.write_text(text, "utf-8")
    return path


def documents(path: Path, editions: tuple[str, ...] = (), options: Options = USUAL) -> dict[str, Document]:
    made, _ = lay_out(path, editions=editions, options=options)
    return {copy.job.name: copy.document for copy in made}


def both(path: Path, sources: Sources) -> tuple[Document, Document]:
    made = documents(path, options=Options(sources=sources))
    assert list(made) == ["card", "press-kit"]
    return made["card"], made["press-kit"]


def test_every_edition_gets_what_is_for_it(tmp_path: Path, sources: Sources) -> None:
    card, kit = (contents(document) for document in both(profile(tmp_path), sources))
    assert "Said everywhere" in card and "Said everywhere" in kit
    assert "Said on the card" in card and "Said on the card" not in kit
    assert "Said in the kit" not in card and "Said in the kit" in kit
    assert "Northring" not in card and "Northring" in kit


def test_a_count_is_the_same_in_every_edition(tmp_path: Path, sources: Sources) -> None:
    for document in both(profile(tmp_path), sources):
        assert "2 podium places" in " ".join(contents(document).split())


def test_a_quote_of_a_text_that_is_held_back_is_content(tmp_path: Path, sources: Sources) -> None:
    card, kit = (contents(document) for document in both(profile(tmp_path), sources))
    assert card.count("This one is for the kit alone.") == 1
    assert kit.count("his one is for the kit alone.") == 1


def test_problems_keep_their_lines(tmp_path: Path, sources: Sources) -> None:
    text = PROFILE.replace("Said in the kit", "Said in the 火 kit")
    (problem,) = check(profile(tmp_path, text), options=Options(sources=sources))
    assert (problem.code, problem.origin.line) == ("PK701", 6)


def test_a_problem_of_several_editions_is_told_once(tmp_path: Path, sources: Sources) -> None:
    text = PROFILE.replace("Said everywhere", "Said 火")
    with pytest.raises(ModelError) as caught:
        build(profile(tmp_path, text), out=tmp_path / "out", options=Options(sources=sources))
    assert [problem.code for problem in caught.value.problems] == ["PK701"]
    assert not (tmp_path / "out").exists()


def test_the_profile_may_ask_for_editions(tmp_path: Path, sources: Sources) -> None:
    path = profile(tmp_path, f"editions: [press-kit, press-kit]{PROFILE}")
    built = build(path, out=tmp_path / "out", options=Options(sources=sources))
    assert [one.path.name for one in built] == ["press-kit.pdf"]
    built = build(path, editions=("card",), out=tmp_path / "out", options=Options(sources=sources))
    assert [one.path.name for one in built] == ["card.pdf"]


def test_editions_that_are_asked_for_or_named_exist(tmp_path: Path, sources: Sources) -> None:
    text = f"editions: [card, press-kt]{PROFILE}".replace(", for: card", ", for: [cart]")
    told = {(p.origin.line, p.code, p.hint) for p in check(profile(tmp_path, text), options=Options(sources=sources))}
    assert told == {(1, "PK707", "did you mean press-kit?"), (5, "PK707", "did you mean card?")}


def test_an_edition_without_a_page_is_left_out(tmp_path: Path, sources: Sources, capsys: Captured) -> None:
    card = sources.templates / "card.yaml"
    content = {**yaml.safe_load(card.read_text("utf-8")), "pages": []}
    card.write_text(yaml.safe_dump(content, sort_keys=False, allow_unicode=True), "utf-8")
    path = profile(tmp_path)
    arguments = ["build", str(path), "--templates", str(sources.templates), "--out", str(tmp_path), "--format", "json"]
    assert run(arguments) == 0
    told = json.loads(capsys.readouterr().out)
    assert [Path(file["path"]).name for file in told["files"]] == ["press-kit.pdf"]
    assert [problem["code"] for problem in told["problems"]] == ["PK206"]
    assert run([*arguments, "--edition", "card"]) == 1
    assert json.loads(capsys.readouterr().out)["errors"] == 1


def test_the_sample_asks_for_all_that_are_shipped(tmp_path: Path) -> None:
    built = build(JESSICA, out=tmp_path)
    shipped = {path.stem for path in templates_folder().glob("*.yaml")}
    assert {one.edition for one in built} == shipped - {"media-sheet-letter"}


def test_a_variant_is_built_where_it_is_asked_for_and_gets_what_its_edition_gets(tmp_path: Path) -> None:
    sheet = "facts:\n  - {id: one, label: First, value: For the sheet, for: media-sheet}\n"
    path = profile(tmp_path, "person: {name: Jo Example}\n" + sheet)
    assert "media-sheet-letter" not in documents(path)
    made = documents(path, editions=("media-sheet", "media-sheet-letter"))
    assert list(made) == ["media-sheet", "media-sheet-letter"]
    assert all("For the sheet" in contents(document) for document in made.values())
