"""Personal editions: one copy for each recipient, in a folder named after the edition."""

import shutil
from pathlib import Path

import pikepdf
import pytest

from presskit.cli import run
from presskit.load.profile.profile_file import read_profile_file
from presskit.load.profile.recipients import read_recipients
from presskit.locations import templates_folder
from tests.conftest import JESSICA

Captured = pytest.CaptureFixture[str]


@pytest.fixture
def personal(tmp_path: Path) -> Path:
    """The templates with a press kit that is made for somebody."""
    folder = Path(shutil.copytree(templates_folder(), tmp_path / "templates"))
    template = folder / "press-kit.yaml"
    template.write_text(template.read_text("utf-8").replace("word: press_kit", "word: press_kit\npersonal: true"))
    return folder


def build(*arguments: str, templates: Path, out: Path) -> int:
    return run(["build", str(JESSICA), "--edition", "press-kit", "--templates", str(templates), "--out", str(out),
                *arguments])  # fmt: skip


def files(folder: Path) -> list[str]:
    return sorted(path.relative_to(folder).as_posix() for path in folder.rglob("*.pdf"))


def test_a_recipient_gets_a_file_of_its_own(personal: Path, tmp_path: Path, capsys: Captured) -> None:
    assert build("--for", "Bäckerei Öl & Söhne", templates=personal, out=tmp_path / "out") == 0
    assert files(tmp_path / "out") == ["jessica-backman/press-kit/backerei-ol-sohne.pdf"]
    assert "7 pages" in capsys.readouterr().out


def test_without_a_recipient_there_is_one_copy_for_nobody(personal: Path, tmp_path: Path) -> None:
    assert build(templates=personal, out=tmp_path / "out") == 0
    assert files(tmp_path / "out") == ["jessica-backman/press-kit.pdf"]


def test_an_edition_for_everybody_is_not_prepared_for_somebody(tmp_path: Path, capsys: Captured) -> None:
    assert build("--for", "Example Oil", templates=templates_folder(), out=tmp_path / "out") == 1
    told = capsys.readouterr().err
    assert "--for: PK207 press-kit is not made for a recipient" in told
    assert "hint: build also --edition sponsor-pack" in told
    assert files(tmp_path) == []


@pytest.mark.parametrize(("name", "words"), [(" ", "name is blank"), ("a\x07b", "control"), ("x" * 121, "at most 120")])
def test_a_name_that_cannot_be_printed_is_wrong_use(name: str, words: str, tmp_path: Path, capsys: Captured) -> None:
    assert build("--for", name, templates=templates_folder(), out=tmp_path / "out") == 2
    assert words in capsys.readouterr().err


def test_every_recipient_of_a_list_gets_a_file(personal: Path, tmp_path: Path) -> None:
    path = tmp_path / "recipients.yaml"
    path.write_text("- {name: Example Oil}\n- {name: Example Tyres}\n- {name: 東京}\n", "utf-8")
    assert build("--recipients", str(path), templates=personal, out=tmp_path / "out") == 0
    folder = "jessica-backman/press-kit"
    names = ("dongjing", "example-oil", "example-tyres")
    assert files(tmp_path / "out") == [f"{folder}/{name}.pdf" for name in names]


def test_the_logo_of_a_recipient_may_be_a_picture(tmp_path: Path, capsys: Captured) -> None:
    from PIL import Image

    Image.new("RGB", (900, 300), "#0066cc").save(tmp_path / "oil.png")
    entry = "- {name: Example Oil, logo: oil.png, permission: given by their office}"
    (tmp_path / "list.yaml").write_text(entry, "utf-8")
    arguments = ["build", str(JESSICA), "--edition", "sponsor-pack", "--out", str(tmp_path / "out"), "--recipients"]
    assert run([*arguments, str(tmp_path / "list.yaml")]) == 0
    (name,) = files(tmp_path / "out")
    with pikepdf.open(tmp_path / "out" / name) as pdf:
        images = [thing for thing in pdf.objects if isinstance(thing, pikepdf.Stream) and "/Width" in thing]
    assert [int(image.Width) for image in images] != []
    (tmp_path / "oil.png").write_bytes(b"no picture")
    capsys.readouterr()
    assert run([*arguments, str(tmp_path / "list.yaml")]) == 1
    assert "PK601" in capsys.readouterr().err


def test_a_list_and_a_name_are_one_too_many(tmp_path: Path, capsys: Captured) -> None:
    arguments = ["--for", "Example Oil", "--recipients", str(tmp_path / "gone.yaml")]
    assert build(*arguments, templates=templates_folder(), out=tmp_path / "out") == 2
    assert "use one of them" in capsys.readouterr().err


def test_places_of_a_recipient_are_known_to_the_sections(tmp_path: Path) -> None:
    path = tmp_path / "recipients.yaml"
    path.write_text("- {name: Example Oil}\n- {name: Example Tyres}\n", "utf-8")
    second = read_recipients(path)[1]
    origins = read_profile_file(JESSICA).origins.beside("recipient", second.node)
    assert (origins["recipient.name"].file, origins["recipient.name"].line) == (str(path), 2)
    assert origins["person.name"].file == str(JESSICA)
