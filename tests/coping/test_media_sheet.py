"""The media sheet copes on one page, on A4 and on Letter: what has to go goes in the order of the plan, and is told."""

from dataclasses import replace
from pathlib import Path

import pytest

from presskit.errors import PressKitError
from presskit.load.template.template_file import find_template, read_template
from presskit.locations import templates_folder
from presskit.model.template import Template
from presskit.page import Artifact, Document, Picture, Shape, TextRun
from presskit.pipeline import lay_out
from tests.conftest import BRANDS, JESSICA
from tests.coping.inspection import collisions, contents, off_the_page, skipped_headings
from tests.coping.kits import example, laid_out, photo
from tests.coping.test_files import SHEETS, TOO_LONG_FOR_LETTER
from tests.coping.variants import VARIANTS


def template(name: str) -> Template:
    return read_template(find_template(name, templates_folder()))


def sheet(name: str, brand_name: str, edition: str = "media-sheet") -> Document:
    return laid_out(VARIANTS[name](example()), brand_name, template(edition))


@pytest.mark.parametrize("edition", SHEETS)
@pytest.mark.parametrize("brand", BRANDS)
@pytest.mark.parametrize("name", [name for name in VARIANTS if name != TOO_LONG_FOR_LETTER])
def test_page_is_one_and_sound(name: str, brand: str, edition: str) -> None:
    document = sheet(name, brand, edition)
    assert len(document.pages) == 1
    assert (off_the_page(document), collisions(document), skipped_headings(document)) == ([], [], [])
    lowest = max(item.y for item in document.pages[0].items if hasattr(item, "pieces"))
    assert lowest <= document.pages[0].height - 40


def test_letter_has_the_same_columns_and_less_height() -> None:
    a4, letter = template("media-sheet"), template("media-sheet-letter")
    assert (letter.grid.width, letter.grid.height) == (612, 792)
    assert abs(letter.grid.column - a4.grid.column) < 0.01
    for one, other in zip(a4.pages[0].frames, letter.pages[0].frames, strict=True):
        assert (one.section, one.y) == (other.section, other.y)
        if one.section in ("photo", "free_ribbon"):
            # These begin at the page's edge and end where the panel does.
            continue
        assert (one.content, one.width) == (other.content, other.width)
        assert one.x is not None and other.x is not None
        assert abs(other.x - one.x - (letter.grid.margin - a4.grid.margin)) < 0.01
    shorter = [[(step.frame, step.content) for step in plan.pages[0].steps] for plan in (a4, letter)]
    assert shorter[0] == shorter[1]


NOTE = "        note: " + "On a wet track, from the last row. " * 8 + "\n"
EUROPE, GERMANY, SCANDINAVIA = (
    f"        event: TCR {place}\n"
    for place in ("Europe, Hockenheim", "Germany, Hockenheim", "Scandinavia, Anderstorp")
)
LANGUAGE = "    value: Swedish and English\n"


def languages(number: int) -> dict[str, str]:
    return {LANGUAGE: "    value: Swedish, English " + "and some words of French " * number + "\n"}


# What is replaced in the worked example, and what goes, in the order in which the page lists it.
ROOM: dict[str, tuple[dict[str, str], list[str]]] = {
    "nothing": ({}, []),
    "a long note": ({EUROPE: EUROPE + NOTE}, ["results.0.entries.0", "results.1.entries.1"]),
    "long notes": (
        {EUROPE: EUROPE + NOTE, GERMANY: GERMANY + NOTE},
        ["pull_quotes.6", "results.0.entries.0", "results.1.entries.1"],
    ),
    "a long fact": (languages(11), ["facts.5"]),
    "a longer fact": (languages(14), ["facts.5", "facts.6"]),
}


def changed(replaced: dict[str, str], folder: Path) -> Path:
    text = JESSICA.read_text("utf-8")
    for old, new in replaced.items():
        assert text.count(old) == 1
        text = text.replace(old, new)
    path = folder / "profile.yaml"
    path.write_text(text, "utf-8")
    return path


@pytest.mark.parametrize("name", ROOM)
def test_what_goes_is_told_and_goes_in_order(name: str, tmp_path: Path) -> None:
    replaced, gone = ROOM[name]
    (made,), warnings = lay_out(changed(replaced, tmp_path), editions=("media-sheet",), brand="apex")
    told = [warning for warning in warnings if warning.code == "PK208"]
    assert [warning.origin.path for warning in told] == gone
    assert all(warning.severity == "warning" and warning.origin.line for warning in told)
    read = contents(made.document)
    for path, text in (
        ("pull_quotes.6", "the taste of what it takes"),
        ("results.0.entries.0", "FIA Motorsport Games"),
        ("results.1.entries.1", "TCR UK Driver Championship"),
        ("facts.5", "Motorsport, gym and running"),
        ("facts.6", "Michael Schumacher"),
    ):
        assert (text in read) == (path not in gone)


@pytest.mark.parametrize(
    ("replaced", "where", "words"),
    [
        (
            {event: event + NOTE for event in (EUROPE, GERMANY, SCANDINAVIA)},
            "results.0.entries.",
            "has no room on page 1 of the media-sheet",
        ),
        (languages(20), "facts.4.value", "too many"),
    ],
)
def test_what_is_still_too_long_is_named(replaced: dict[str, str], where: str, words: str, tmp_path: Path) -> None:
    with pytest.raises(PressKitError) as caught:
        lay_out(changed(replaced, tmp_path), editions=("media-sheet",), brand="paddock")
    problems = [problem for problem in caught.value.problems if problem.severity == "error"]
    assert problems
    for problem in problems:
        assert problem.code == "PK204"
        assert problem.origin.path.startswith(where)
        assert words in problem.message


@pytest.mark.parametrize("brand", BRANDS)
def test_the_panel_keeps_its_colour_without_facts(brand: str) -> None:
    items = sheet("only_person", brand).pages[0].items
    assert sum(item.mark is Artifact.BACKGROUND for item in items) == 2


@pytest.mark.parametrize("brand", BRANDS)
def test_the_contact_is_live_and_stands_at_the_foot(brand: str) -> None:
    document = sheet("contact", brand)
    targets = [item.target for item in document.pages[0].items if hasattr(item, "target")]
    # The last address takes two lines, each of them live.
    assert targets == ["mailto:press@example.com", "tel:+46700000000", "https://www.example.com",
                       *["https://www.example.com/photos"] * 2]  # fmt: skip
    last = [item for item in document.pages[0].items if hasattr(item, "pieces") and item.x < 200][-1]
    assert last.y == pytest.approx(801.75)


def test_facts_stand_in_their_short_forms() -> None:
    read = contents(sheet("sample", "apex"))
    assert "studying to become a MBA at the Luleå University of Technology" in read
    assert "Master of Science" not in read


@pytest.mark.parametrize("edition", SHEETS)
@pytest.mark.parametrize("brand", BRANDS)
def test_a_portrait_takes_the_place_of_the_monogram_and_nothing_moves(brand: str, edition: str) -> None:
    with_photo = replace(example(), photos=(photo("portrait-2000x2000.jpg", slot="portrait"),))
    plain, pictured = (laid_out(profile, brand, template(edition)) for profile in (example(), with_photo))
    (portrait,) = [item for item in pictured.pages[0].items if isinstance(item, Picture)]
    width = template(edition).pages[0].bands[0].width
    assert (portrait.box.right, portrait.box.bottom) == pytest.approx((width, 283.5))
    assert min(portrait.box.x, portrait.box.y) < -8
    runs, others = (
        [(item.x, item.y, item.size, item.pieces) for item in document.pages[0].items if isinstance(item, TextRun)]
        for document in (pictured, plain)
    )
    assert [run for run in runs if run not in others] == [run for run in runs if "".join(p.text for p in run[3]) in (
        "Photo: Jo Example",)]  # fmt: skip
    assert [run for run in others if run not in runs] == []
    items = pictured.pages[0].items
    ribbon = [n for n, item in enumerate(items) if isinstance(item, Shape) and item.stroke and item.stroke.width > 12]
    assert items.index(portrait) < min(ribbon)
    assert sum(isinstance(item, Shape) and item.clip is not None for item in items) < sum(
        isinstance(item, Shape) and item.clip is not None for item in plain.pages[0].items
    )
