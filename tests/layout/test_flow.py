"""What flows on over pages, tried with a kind of content that no section of presskit has."""

import sys
from collections.abc import Sequence
from types import ModuleType
from typing import Any, NamedTuple

import pytest

from presskit.content.blocks import Legend
from presskit.errors import Excess, Origin
from presskit.layout.flow import FLOWS, Around, Flow, Poured, kind
from presskit.layout.page_maker import Story
from presskit.layout.pages import NoRoomError, lay_out
from presskit.layout.place_text import one_line
from presskit.layout.setting import Frame, Galley, Setting
from presskit.model.template import FrameSpec, PageSpec, Places
from presskit.page import Document, Item, Metadata, TextRun
from presskit.typography.faces import open_fonts
from tests.coping.kits import brand, press_kit, shipped_words

ORIGIN = Origin("song.yaml", 3)
LINES = ("one", "two", "three", "four", "five", "six", "seven")


class Song(NamedTuple):
    """Lines that are sung."""

    lines: tuple[str, ...]


class Verses(Flow):
    """A song, one line under the other."""

    def __init__(self, blocks: Sequence[Any]) -> None:
        self.lines = blocks[0].lines

    def pour(self, frame: Frame, page: Around, galley: Galley) -> Poured:
        room = int((frame.bottom - frame.top) // 20)
        cut = galley.setting.cut(galley.setting.style("text"), frame.surface.fg, galley.tag("P", frame.section))
        items: list[Item] = []
        for number, line in enumerate(self.lines[:room]):
            items += one_line(line, cut, frame.x, frame.top + 20 * (number + 1))
        rest = self.lines[room:]
        return Poured(items, frame.top + 20 * len(items), Verses([Song(rest)]) if rest else None)

    def overset(self) -> tuple[Origin | None, int]:
        return ORIGIN, len(self.lines)


@pytest.fixture
def fifth(monkeypatch: pytest.MonkeyPatch) -> None:
    """One file, presskit/layout/verses.py, and one line in the register."""
    module = ModuleType("presskit.layout.verses")
    vars(module)["Verses"] = Verses
    monkeypatch.setitem(sys.modules, module.__name__, module)
    monkeypatch.setattr(FLOWS, "places", {**FLOWS.places, "Song": "verses.Verses"})


def story(plan: str, *, lines: int, more: str | None) -> Story:
    """A page with a song in a frame of so many lines."""
    frame = FrameSpec("song", None, None, (0, 12), None, 100, None, 20.0 * lines, None, Places(ORIGIN))
    spec = PageSpec(plan, Places(ORIGIN), "paper", (), None, "story", (), (), (frame,), more=more)
    songs: Any = ((Song(LINES),),)
    return Story(spec, songs, "", "Song")


def laid_out(*, more: bool, lines: int = 3) -> Document:
    look = brand("apex")
    setting = Setting(look, press_kit().grid, open_fonts(look, "en"), shipped_words("en"), "Jo Example")
    first = story("song", lines=lines, more="song_more" if more else None)
    masters = {"song_more": story("song_more", lines=lines, more="song_more")}
    return lay_out([first], masters, setting, Metadata("Songs", "Jo Example", "Songs", "en"))


def printed(document: Document) -> list[list[str]]:
    return [
        ["".join(piece.text for piece in item.pieces) for item in page.items if isinstance(item, TextRun)]
        for page in document.pages
    ]


def test_a_fifth_content_flows_on_over_pages(fifth: None) -> None:
    assert printed(laid_out(more=True)) == [["one", "two", "three"], ["four", "five", "six"], ["seven"]]


def test_what_has_nowhere_to_go_is_told_by_its_frame(fifth: None) -> None:
    with pytest.raises(NoRoomError) as caught:
        laid_out(more=False)
    assert caught.value.excess == (Excess(ORIGIN, 4, 1, "song"),)


def test_a_frame_that_holds_nothing_ends_it(fifth: None) -> None:
    """Going on over pages on which nothing stands would never end."""
    with pytest.raises(NoRoomError) as caught:
        laid_out(more=True, lines=0)
    assert caught.value.excess == (Excess(ORIGIN, 7, 1, "song"),)


def test_what_does_not_flow_has_no_kind() -> None:
    assert kind(()) is None
    assert kind((Legend(()),)) is None
