"""Names: split, fitted, never in the way of what stands over and under them, and never refused."""

import pytest
from hypothesis import Phase, given, settings
from hypothesis import strategies as st

from presskit.artwork.racing_line import LOWEST_BEND
from presskit.load.template.template_file import find_template, read_template
from presskit.locations import templates_folder
from presskit.model.profile import Bio, Paragraph, Person, Profile
from presskit.page import Document, TextRun
from tests.conftest import BRANDS, EDITIONS
from tests.coping.inspection import ink, text_of
from tests.coping.kits import laid_out, variant
from tests.coping.variants import VARIANTS

NAMES = [name for name in VARIANTS if name.startswith("name_")]
RULE = 747.0


def name_lines(document: Document) -> list[TextRun]:
    (h1,) = [element.id for element in document.structure if element.role == "H1"]
    return [item for item in document.pages[0].items if isinstance(item, TextRun) and item.mark == h1]


@pytest.mark.parametrize("brand", BRANDS)
@pytest.mark.parametrize("name", NAMES)
def test_name_keeps_clear_of_bend_and_rule(name: str, brand: str) -> None:
    boxes = [box for run in name_lines(variant(name, brand)) if (box := ink(run))]
    assert min(box.y for box in boxes) >= LOWEST_BEND - 0.5
    assert max(box.bottom for box in boxes) <= RULE - 5


@pytest.mark.parametrize("brand", BRANDS)
@pytest.mark.parametrize(
    ("name", "lines"),
    [
        ("name_hyphen", ["Maximiliane", "Wolkenstein-", "Trostburg"]),
        ("name_ring", ["Åsa", "Ångström-", "Öberg"]),
        ("name_polish", ["Łukasz", "Święcicki"]),
        ("name_short", ["Bo Ek"]),
        ("name_very_short", ["Al"]),
    ],
)
def test_name_breaks_at_blanks_and_hyphens(name: str, lines: list[str], brand: str) -> None:
    document = variant(name, brand)
    by_line: dict[float, str] = {}
    for run in name_lines(document):
        by_line[run.y] = by_line.get(run.y, "") + text_of(run)
    assert [text.strip() for text in by_line.values()] == lines


@pytest.mark.parametrize("brand", BRANDS)
def test_short_names_stay_at_the_largest_size(brand: str) -> None:
    assert max(run.size for run in name_lines(variant("name_very_short", brand))) == 175.0


@pytest.mark.parametrize("brand", BRANDS)
def test_a_race_number_replaces_the_initials(brand: str) -> None:
    def shapes(name: str) -> int:
        return len(variant(name, brand).pages[0].items)

    assert variant("race_number", brand).pages[0].items != variant("sample", brand).pages[0].items
    assert shapes("race_number") == shapes("sample")


LETTER = st.sampled_from("aeiounrstlmÅéøßŁñ")
WORD = st.text(LETTER, min_size=1, max_size=28)
PARTICLE = st.sampled_from(["de", "van der", "y", "al", "bin"])


@st.composite
def names(draw: st.DrawFn) -> Person:
    """Names of up to 120 letters, of words, hyphens and particles; some with given and family name."""
    words = draw(st.lists(st.one_of(WORD, PARTICLE, st.builds("{}-{}".format, WORD, WORD)), min_size=1, max_size=14))
    name = " ".join(words)[:120].strip()
    if draw(st.booleans()):
        return Person(name, given=words[0][:80], family=words[-1][:80])
    return Person(name)


@settings(max_examples=8, deadline=None, phases=[Phase.explicit, Phase.reuse, Phase.generate])
@given(names())
def test_no_name_is_refused(person: Person) -> None:
    """Every edition and brand: the whole name, or given and family name with a note."""
    profile = Profile(person, story=(Paragraph("One."),), bio=Bio(intro="Somebody.", short="Somebody."))
    for look in BRANDS:
        for edition in EDITIONS:
            template = read_template(find_template(edition, templates_folder()))
            document = laid_out(profile, look, template)
            short = f"{person.given} {person.family}"
            assert all(short in remark.said.message for remark in document.remarks if remark.said)
            assert not document.remarks or len(short) < len(person.name)


@pytest.mark.parametrize("brand", BRANDS)
def test_the_back_page_breaks_a_name_as_the_cover_does(brand: str) -> None:
    person = Person("Maria Antonia Josepha Johanna von Example-Exampleton de Example y Example")
    document = laid_out(Profile(person), brand)
    cover, back = (
        {round(item.y, 2): "" for item in page.items if isinstance(item, TextRun) and item.size > 20}
        for page in (document.pages[0], document.pages[-1])
    )
    assert len(cover) == len(back) == 3
    assert not document.remarks
