"""A template that refers to something unknown is told so, with the line and the nearest name."""

from pathlib import Path

import pytest

from presskit.errors import ModelError
from presskit.load.template.template_file import read_template
from presskit.locations import templates_folder

SLIPS = {
    "style: hero_quote": ("style: hero_qoute", "PK710", "did you mean hero_quote?"),
    "running_head: interview": ("running_head: intervew", "PK712", "did you mean interview?"),
    "accent_last: true,": ("word: top_result,", "PK712", "did you mean top_results?"),
    "needs: [interview]": ("needs: [intervew]", "PK711", "did you mean interview?"),
    "columns: [8, 12]": ("columns: [8, 14]", "PK713", "[0, 12] for the full measure"),
    "more: interview_more": ("more: interview_mor", "PK704", "did you mean interview_more?"),
    "bookmark: cover": ("bookmark: cover\n    slug: side_outsid", "PK712", "did you mean side_outside?"),
    "bookmark: interview": ("bookmark: interview\n    folds: [97 furlongs]", "PK715", "write 97mm"),
    "bookmark: facts": ("bookmark: facts\n    folds: [197mm, 97mm]", "PK715", "[97mm, 197mm]"),
    "colour: rgb": ("colour: cmyk", "PK716", "for print write [pdf/x-4] and cmyk"),
    "conformance: [": ("conformance: [pdf/x-4, ", "PK716", "for screens [pdf/ua-1, pdf/a-2a] and rgb"),
}


@pytest.mark.parametrize("right", SLIPS)
def test_a_slip_is_named_with_its_line(right: str, tmp_path: Path) -> None:
    wrong, code, hint = SLIPS[right]
    text = (templates_folder() / "press-kit.yaml").read_text("utf-8")
    assert right in text
    for path in templates_folder().rglob("*.yaml"):
        target = tmp_path / path.relative_to(templates_folder())
        target.parent.mkdir(exist_ok=True)
        target.write_text(path.read_text("utf-8"), "utf-8")
    copy = tmp_path / "press-kit.yaml"
    copy.write_text(text.replace(right, wrong, 1), "utf-8")
    with pytest.raises(ModelError) as raised:
        read_template(copy)
    (problem,) = raised.value.problems
    assert (problem.code, hint in problem.hint, problem.origin.line > 0) == (code, True, True)
