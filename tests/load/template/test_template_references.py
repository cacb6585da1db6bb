"""A template that refers to something unknown is told so, with the line and the nearest name."""

import shutil
from pathlib import Path

import pytest

from presskit.errors import ModelError
from presskit.load.template.template_file import read_template
from presskit.locations import templates_folder

SLIPS = {
    "style: hero_quote": ("style: hero_qoute", "PK710", "did you mean hero_quote?"),
    "running_head: interview": ("running_head: intervew", "PK712", "did you mean interview?"),
    "accent_last: true,": ("word: top_result,", "PK712", "did you mean top_results?"),
    "of: story, style: story_title": ("of: person, style: story_title", "PK712", ""),
    "of: career_path": ("of: carrer_path", "PK121", "did you mean career_path?"),
    "of: edition": ("of: word", "PK712", "add word: and its key"),
    "word: press_kit": ("word: pres_kit", "PK712", "did you mean press_kit?"),
    "needs: [interview]": ("needs: [story, intervew]", "PK711", "did you mean interview?"),
    "columns: [8, 12]": ("columns: [8, 14]", "PK713", "[0, 12] for the full measure"),
    "more: interview_more": ("more: interview_mor", "PK704", "did you mean interview_more?"),
    "foot: chart": ("foot: chat", "PK704", "did you mean chart?"),
    "y: lead.bottom + 22": ("y: led.bottom + 22", "PK705", "did you mean lead?"),
    "bookmark: cover": ("bookmark: cover\n    slug: side_outsid", "PK712", "did you mean side_outside?"),
    "bookmark: interview": ("bookmark: interview\n    folds: [97 furlongs]", "PK715", "write 97mm"),
    "bookmark: facts": ("bookmark: facts\n    folds: [197mm, 97mm]", "PK715", "[97mm, 197mm]"),
    "colour: rgb": ("colour: cmyk", "PK716", "for print write [pdf/x-4] and cmyk"),
    "conformance: [": ("conformance: [pdf/x-4, ", "PK716", "for screens [pdf/ua-1, pdf/a-2a] and rgb"),
}
AT = {
    "style: hero_qoute": "hero_qoute",
    "running_head: intervew": "intervew",
    "word: top_result,": "top_result,",
    "of: person, style: story_title": "person, style: story_title",
    "of: carrer_path": "carrer_path",
    "of: word": "{section: label, of: word",
    "word: pres_kit": "pres_kit",
    "needs: [story, intervew]": "intervew]",
    "columns: [8, 14]": "[8, 14]",
    "more: interview_mor": "interview_mor\n",
    "foot: chat": "chat\n",
    "y: led.bottom + 22": "led.bottom + 22",
    "bookmark: cover\n    slug: side_outsid": "side_outsid\n",
    "bookmark: interview\n    folds: [97 furlongs]": "[97 furlongs]",
    "bookmark: facts\n    folds: [197mm, 97mm]": "[197mm, 97mm]",
    "colour: cmyk": "[pdf/ua-1",
    "conformance: [pdf/x-4, ": "[pdf/x-4, ",
}
"""What the place of the problem begins with."""


@pytest.fixture
def templates(tmp_path: Path) -> Path:
    return Path(shutil.copytree(templates_folder(), tmp_path / "templates"))


@pytest.mark.parametrize("right", SLIPS)
def test_a_slip_is_named_with_its_place(right: str, templates: Path) -> None:
    wrong, code, hint = SLIPS[right]
    copy = templates / "press-kit.yaml"
    text = copy.read_text("utf-8")
    assert right in text
    changed = text.replace(right, wrong, 1)
    copy.write_text(changed, "utf-8")
    with pytest.raises(ModelError) as raised:
        read_template(copy)
    (problem,) = raised.value.problems
    assert (problem.code, hint in problem.hint) == (code, True)
    place = changed.index(AT[wrong])
    line = changed[:place].count("\n") + 1
    assert (problem.origin.line, problem.origin.column) == (line, place - changed.rfind("\n", 0, place))


def test_a_step_of_making_room_is_read_with_the_same_care(templates: Path) -> None:
    copy = templates / "media-sheet.yaml"
    text = copy.read_text("utf-8")
    assert text.count("{frame: quotes, most: 2") == 1
    text = text.replace("{frame: quotes, most: 2", "{frame: quotes, style: pull_shet, most: 2")
    copy.write_text(text, "utf-8")
    with pytest.raises(ModelError) as raised:
        read_template(copy)
    (problem,) = raised.value.problems
    place = text.index("pull_shet")
    assert (problem.code, problem.origin.line) == ("PK710", text[:place].count("\n") + 1)
    assert problem.origin.column == place - text.rfind("\n", 0, place)


def test_words_in_another_language_alone_are_compared_with(templates: Path) -> None:
    (templates / "words" / "en.yaml").rename(templates / "words" / "fr.yaml")
    copy = templates / "press-kit.yaml"
    copy.write_text(copy.read_text("utf-8").replace("word: press_kit", "word: pres_kit"), "utf-8")
    with pytest.raises(ModelError, match="pres_kit"):
        read_template(copy)
