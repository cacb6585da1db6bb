"""Every field in the folder: complete in itself, and its pages can be laid out; a new one is tried by being there."""

import re
from pathlib import Path

import pytest
import yaml

from presskit.errors import ModelError, Origin
from presskit.load.template.template_file import find_template, read_template
from presskit.load.template.words_file import read_field, read_words
from presskit.locations import templates_folder
from presskit.model.outcomes import OUTCOMES, word_key
from presskit.model.partnership import Area, Partnership
from presskit.model.profile import Person, Profile
from presskit.model.results import Entry, Group
from tests.conftest import BRANDS
from tests.coping.inspection import collisions, contents, off_the_page
from tests.coping.kits import laid_out

FIELDS = sorted(path.stem for path in (templates_folder() / "fields").glob("*.yaml"))
HERE = Origin("test")
OF_CARS = re.compile(r"(?i)\b(driver|car|race|pole|circuit)s?\b")


def test_there_are_fields_for_sports_arts_and_teams() -> None:
    assert {
        "motorsport",
        "athletics",
        "swimming",
        "tennis",
        "football",
        "winter-sports",
        "esports",
        "music",
        "team",
    } <= {*FIELDS}


@pytest.mark.parametrize("name", FIELDS)
def test_a_field_has_words_for_all_that_it_knows_and_for_nothing_else(name: str) -> None:
    general = read_words(templates_folder(), "en", HERE).texts.keys()
    field, words = read_field(templates_folder(), name, HERE)
    known = {word_key(word) for word in (*field.merits, *field.outcomes)}
    shorts = {f"{key}_short" for key in known}
    areas = {f"area_{area}" for area in field.areas}
    own = set(words["en"])
    assert known | areas <= own
    assert own - general - known - shorts - areas == set()
    assert not {*field.merits, *field.outcomes} & {*OUTCOMES}
    unmarked = {str(marked.place) for marked in field.places} - {"1", "2", "3"}
    assert unmarked <= {*OUTCOMES, *field.merits, *field.outcomes}


def everything_of(name: str) -> Profile:
    """Somebody with a result of every kind that the field knows."""
    field, _ = read_field(templates_folder(), name, HERE)
    places = [marked.place for marked in field.places] + [*field.merits, *field.outcomes, "DNS", 12]
    entries = tuple(Entry(place, f"Example Games {number}") for number, place in enumerate(places))
    groups = Group(entries, 2031, class_="Example class"), Group(entries[:4], 2030)
    offer = Partnership(tuple(Area(area) for area in field.areas))
    return Profile(Person("Mara Example"), field=name, results=groups, partnership=offer)


@pytest.mark.parametrize("name", FIELDS)
def test_pages_of_a_field_speak_of_nothing_else(name: str) -> None:
    brand = BRANDS[FIELDS.index(name) % len(BRANDS)]
    for edition in ("press-kit", "sponsor-pack"):
        document = laid_out(everything_of(name), brand, read_template(find_template(edition, templates_folder())))
        assert (off_the_page(document), collisions(document)) == ([], [])
        said = f"{contents(document)} {' '.join(element.alt or '' for element in document.structure)}"
        if name not in ("motorsport", "winter-sports"):
            assert OF_CARS.findall(said) == []
        words = read_words(templates_folder(), "en", HERE, name)
        if edition == "sponsor-pack":
            assert all(words.say(f"area_{area}") in said for area in words.field.areas)


def test_a_field_of_a_folder_of_templates_stands_before_the_shipped_one(tmp_path: Path) -> None:
    (tmp_path / "fields").mkdir()
    own = {
        "field": "chess",
        "places": [{"place": 1, "marker": "1", "plate": "first"}],
        "words": {"en": {"first": "Won"}},
    }
    (tmp_path / "fields" / "chess.yaml").write_text(yaml.safe_dump(own), "utf-8")
    field, words = read_field(tmp_path, "chess", HERE)
    assert (field.field, words["en"]["first"]) == ("chess", "Won")
    assert read_field(tmp_path, "tennis", HERE)[0].field == "tennis"


def test_a_field_under_another_name_is_refused(tmp_path: Path) -> None:
    (tmp_path / "fields").mkdir()
    own = {"field": "go", "places": [{"place": 1, "marker": "1", "plate": "first"}], "words": {}}
    (tmp_path / "fields" / "chess.yaml").write_text(yaml.safe_dump(own), "utf-8")
    with pytest.raises(ModelError, match='"go" is not the name of the file'):
        read_field(tmp_path, "chess", HERE)
