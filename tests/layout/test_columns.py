"""Columns of running text: widows and orphans, drop caps, level ends, and how many quotes become a page."""

import pytest

from presskit.content.blocks import Paragraph, PullQuote
from presskit.layout import columns
from presskit.layout.columns import Columns, Rest, SetParagraph
from presskit.layout.setting import Frame, Galley, Setting
from presskit.page import ElementId, TextRun
from presskit.typography.faces import open_fonts
from tests.coping.kits import brand, press_kit, shipped_words

LEADING = 13.5
SENTENCE = "She drove the whole race in third gear and never once looked back at the others behind her."
QUOTE = PullQuote("“She never looked back.”", "pull_column", None, printed_elsewhere=True, ruled=True)


@pytest.fixture
def galley() -> Galley:
    look = brand("apex")
    return Galley(Setting(look, press_kit().grid, open_fonts(look, "en"), shipped_words("en"), "Jo Example"))


def frame(galley: Galley, lines: int) -> Frame:
    surface = galley.setting.surface("paper")
    return Frame(45.64, 100.0, 417.75, 100.0 + lines * LEADING, surface, ElementId(0), "story")


def empty(galley: Galley, lines: int) -> Columns:
    return Columns(frame(galley, lines), 2, 13.5, LEADING)


def paragraphs(galley: Galley, *sentences: int, drop_cap: bool = False) -> tuple[SetParagraph, ...]:
    """Paragraphs of so many sentences each."""
    cells = empty(galley, 40)
    blocks = [Paragraph(" ".join([SENTENCE] * n), bool(i), drop_cap and not i) for i, n in enumerate(sentences)]
    return tuple(columns.prepared(block, cells.measure, cells.frame, galley) for block in blocks)


def lines_by_column(cells: Columns) -> list[list[float]]:
    """Baselines of the text in each column."""
    runs = [item for item in cells.items if isinstance(item, TextRun) and item.size < 12]
    middle = cells.frame.x + cells.measure
    return [sorted({r.y for r in runs if r.x < middle}), sorted({r.y for r in runs if r.x >= middle})]


@pytest.mark.parametrize("depth", range(6, 24))
def test_no_line_of_a_paragraph_stands_alone(galley: Galley, depth: int) -> None:
    texts = paragraphs(galley, 1, 2, 3, 2, 1)
    cells = empty(galley, depth)
    rest = columns.pour(texts, (), cells, galley)
    left, right = lines_by_column(cells)
    ends, total = [], 0
    for text in texts:
        total += len(text.lines)
        ends.append(total)
    for count in (len(left), len(left) + len(right)):
        for start, end in zip([0, *ends], ends, strict=False):
            if start < count < end:
                assert count - start >= 2
                assert end - count >= 2
    assert columns.lines_of(rest.paragraphs) == total - len(left) - len(right)


def test_a_short_text_ends_level(galley: Galley) -> None:
    texts = paragraphs(galley, 2, 2, 2)
    cells, rest = columns.set_story(texts, (), empty(galley, 30), galley, hold_back=False)
    left, right = lines_by_column(cells)
    assert rest == Rest((), ())
    assert 0 <= len(left) - len(right) <= 2


def test_a_text_that_nearly_fills_its_page_fills_the_first_column(galley: Galley) -> None:
    texts = paragraphs(galley, 3, 3, 3, 3)
    depth = columns.lines_of(texts) * 5 // 9
    cells, _ = columns.set_story(texts, (), empty(galley, depth), galley, hold_back=False)
    assert len(lines_by_column(cells)[0]) >= depth - 2


@pytest.mark.parametrize(("sentences", "depth", "shown"), [(2, 30, 2), (5, 34, 1), (12, 24, 0)])
def test_quotes_that_become_a_page(galley: Galley, sentences: int, depth: int, shown: int) -> None:
    """Two beside a short text, one beside another, none where the only one is kept for the further page."""
    texts = paragraphs(galley, *[sentences] * 5)
    quotes = (QUOTE, QUOTE) if shown else (QUOTE,)
    cells, rest = columns.set_story(texts, quotes, empty(galley, depth), galley, hold_back=True)
    assert len(quotes) - len(rest.quotes) == shown
    assert bool(rest.paragraphs) == (shown == 0)
    assert not shown or any(isinstance(item, TextRun) and item.size > 20 for item in cells.items)


def test_a_quote_never_drives_text_off_the_page(galley: Galley) -> None:
    texts = paragraphs(galley, 3, 3, 3, 3)
    depth = -(-columns.lines_of(texts) // 2) + 1
    _, rest = columns.set_story(texts, (QUOTE,), empty(galley, depth), galley, hold_back=False)
    assert rest.paragraphs == ()
    assert rest.quotes == (QUOTE,)


def test_a_drop_cap_keeps_the_word_whole(galley: Galley) -> None:
    (text,) = paragraphs(galley, 4, drop_cap=True)
    assert text.drop is not None
    assert text.drop.letter == "S"
    assert text.lines[0].text.startswith("She drove")


@pytest.mark.parametrize("text", [SENTENCE, f"“{SENTENCE * 4}”", f"2019 {SENTENCE * 4}", "A"])
def test_no_drop_cap_before_a_short_text_a_mark_or_a_figure(galley: Galley, text: str) -> None:
    cells = empty(galley, 30)
    found = columns.prepared(Paragraph(text, False, True), cells.measure, cells.frame, galley)
    assert found.drop is None


def test_text_that_goes_on_takes_the_ink_of_its_new_page(galley: Galley) -> None:
    texts = paragraphs(galley, 4)
    deep = galley.setting.surface("deep").fg
    (again,) = columns.refitted((texts[0]._replace(first=3),), 240.0, deep)
    assert {cut.colour for line in again.lines for cut in line.cuts} == {deep}
    assert "".join(line.text for line in again.lines) == "".join(line.text for line in texts[0].lines[3:])


@pytest.mark.parametrize(("depth", "placed"), [(7, 0), (8, 0), (9, 5), (10, 5)])
def test_four_lines_of_text_stand_under_a_quote_in_a_column(galley: Galley, depth: int, placed: int) -> None:
    cells = Columns(frame(galley, depth), 1, 13.5, LEADING)
    assert columns.place_quote(QUOTE, cells, galley) == placed
