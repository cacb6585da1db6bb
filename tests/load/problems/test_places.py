"""A message points at the character, not only at the value that holds it."""

from pathlib import Path

from presskit.errors import Origin
from presskit.load.problems.places import sharpened

TEXT = "story:\n  - text: >-\n      First line\n      here is 😀 inside\n  - text: 😀\n"


def test_the_character_is_found_below_the_start_of_its_value(tmp_path: Path) -> None:
    file = tmp_path / "p.yaml"
    file.write_text(TEXT, "utf-8")
    place = sharpened(Origin(str(file), 2, 11, "story.0.text"), "x😀")
    assert (place.line, place.column, place.path) == (4, 15, "story.0.text")


def test_what_is_not_there_leaves_the_place_as_it_was(tmp_path: Path) -> None:
    file = tmp_path / "p.yaml"
    file.write_text(TEXT, "utf-8")
    origin = Origin(str(file), 5, 11)
    assert sharpened(origin, "ß") == origin
    gone = Origin(str(tmp_path / "gone.yaml"), 1, 1)
    assert sharpened(gone, "a") == gone
