"""An edition of one's own is a copy of the template: other pages, another brand, no Python; slips are named."""

import shutil
from pathlib import Path

import page as page_validation
import pytest
import yaml

from presskit.editions.options import Options
from presskit.errors import ModelError, Problem
from presskit.load.template.template_file import read_template
from presskit.locations import Sources, brands_folder, templates_folder
from presskit.pipeline import build, lay_out
from tests.conftest import JESSICA, ROOT
from tests.coping.inspection import collisions, contents, off_the_page

THIRD = ROOT / "tests" / "brands" / "minimal" / "brand.yml"


@pytest.fixture
def templates(tmp_path: Path) -> Path:
    """A copy of the templates' folder."""
    return Path(shutil.copytree(templates_folder(), tmp_path / "templates"))


def refused(path: Path) -> Problem:
    """The only problem of a template."""
    with pytest.raises(ModelError) as caught:
        read_template(path)
    (problem,) = caught.value.problems
    return problem


def reordered(path: Path, *plans: str) -> None:
    content = yaml.safe_load(path.read_text("utf-8"))
    pages = {page["plan"]: page for page in content["pages"]}
    content["pages"] = [pages[plan] for plan in plans]
    path.write_text(yaml.safe_dump(content, sort_keys=False, allow_unicode=True), "utf-8")


def test_another_order_of_pages_in_a_third_brand_needs_no_python(templates: Path, tmp_path: Path) -> None:
    reordered(templates / "press-kit.yaml", "cover", "results", "facts", "interview", "story", "back")
    options = Options(sources=Sources(templates, brands_folder()))
    (made,), _ = lay_out(JESSICA, editions=("press-kit",), brand=str(THIRD), options=options)
    document = made.document
    titles = [page.title for page in document.pages]
    assert titles == [
        "Cover",
        "Results",
        "Results, continued",
        "Facts",
        "Interview",
        "Meet the driver",
        "Jessica Bäckman",
    ]
    assert (off_the_page(document), collisions(document)) == ([], [])
    read = contents(document)
    assert read.index("TCR Germany") < read.index("Describe your racing skills") < read.index("started at a karting")
    (built,) = build(JESSICA, editions=("press-kit",), brand=str(THIRD), out=tmp_path / "out", options=options)
    for profile in ("ua1", "2a"):
        assert page_validation.validate_pdf_bytes(built.path.read_bytes(), profile=profile).failures == []


def test_a_page_may_be_left_out(templates: Path) -> None:
    reordered(templates / "press-kit.yaml", "cover", "facts", "back")
    options = Options(sources=Sources(templates, brands_folder()))
    (made,), _ = lay_out(JESSICA, editions=("press-kit",), brand="apex", options=options)
    document = made.document
    assert [page.label for page in document.pages] == ["1", "2", "3"]
    # The quotation's text is not printed in this edition, so the quotation is content and no decoration.
    assert "I look forward to the 2020 season." in contents(document)


@pytest.mark.parametrize(
    ("old", "new", "code", "hint"),
    [
        ("section: hero_figure,", "section: hero_figur,", "PK702", "hero_figure"),
        ("accent_last: true,", "acent_last: true,", "PK102", "accent_last"),
        ("slot: hero,", "slot: heroic,", "PK121", "hero"),
        ("bottom: name.top - 20}", "bottom: nane.top - 20}", "PK705", "name"),
        ("y: lead.bottom + 22", "y: lead.bottom plus 22", "PK703", "title.bottom + 9"),
        ("surface: flash", "surface: flesh", "PK121", "flash"),
    ],
)
def test_a_slip_is_named_with_its_place(templates: Path, old: str, new: str, code: str, hint: str) -> None:
    path = templates / "press-kit.yaml"
    text = path.read_text("utf-8")
    path.write_text(text.replace(old, new, 1), "utf-8")
    line = text[: text.index(old)].count("\n") + 1
    problem = refused(path)
    assert problem.code == code
    assert (problem.origin.file, problem.origin.line) == (str(path), line)
    assert problem.origin.column > 0
    assert hint in problem.hint


def test_a_photo_inside_a_bend_needs_a_ribbon(templates: Path) -> None:
    path = templates / "press-kit.yaml"
    text = path.read_text("utf-8").replace("      - {section: ribbon, course: cover, bottom: name.top - 20}\n", "")
    path.write_text(text, "utf-8")
    problem = refused(path)
    assert (problem.code, problem.origin.line) == ("PK705", text[: text.index("form: bend")].count("\n") + 1)
    assert "section: ribbon" in problem.hint


def test_a_plan_that_is_not_there_is_named(templates: Path) -> None:
    path = templates / "press-kit.yaml"
    path.write_text(path.read_text("utf-8").replace("more: story_more", "more: story_mor", 1), "utf-8")
    problem = refused(path)
    assert (problem.code, problem.origin.file) == ("PK704", str(path))
    assert problem.origin.line > 0
    assert "story_more" in problem.hint


def test_every_slip_is_told_at_once(templates: Path) -> None:
    path = templates / "press-kit.yaml"
    text = path.read_text("utf-8").replace("accent_last:", "acent_last:").replace("section: stats", "section: stat")
    path.write_text(text, "utf-8")
    with pytest.raises(ModelError) as caught:
        read_template(path)
    assert sorted(problem.code for problem in caught.value.problems) == ["PK102", "PK702"]


@pytest.mark.parametrize(
    ("old", "new", "code", "hint"),
    [
        ("{frame: quotes,", "{frame: qoutes,", "PK718", "quotes"),
        ("{frame: quotes,", "{frame: name,", "PK718", "top_results"),
        ("{frame: quotes, most: 2}", "{frame: quotes, mots: 2}", "PK102", "most"),
        ("{frame: quotes, most: 2}", "{frame: quotes, most: few}", "PK105", ""),
        ("variant_of: media-sheet", "variant_of: media-shet", "PK707", "media-sheet"),
    ],
)
def test_a_slip_in_how_to_make_room_is_named(templates: Path, old: str, new: str, code: str, hint: str) -> None:
    path = templates / "media-sheet-letter.yaml"
    text = path.read_text("utf-8")
    assert text.count(old) == 1
    path.write_text(text.replace(old, new), "utf-8")
    problem = refused(path)
    assert problem.code == code
    assert problem.origin.line == text[: text.index(old)].count("\n") + 1
    assert hint in problem.hint
