"""What no edition of a run has a place for is told, one line for each thing."""

from pathlib import Path

from presskit.cli import run
from presskit.imaging.stand_in import stand_in

PROFILE = """\
person: {name: Jo Example}
story:
  - speaker: Jo
    text: I like to drive. I like rain.
interview: [{question: Why?, answer: Because of the wind.}]
contact: {web: example.com}
"""


def told(folder: Path, more: str, *editions: str) -> list[str]:
    from presskit.pipeline import build

    path = folder / "profile.yaml"
    path.write_text(PROFILE + more, "utf-8")
    built = build(path, editions=editions, out=folder / "out")
    return [f"{p.origin.line} {p.code} {p.severity}: {p.message}" for p in built[0].warnings]


def test_a_quote_behind_a_photo(tmp_path: Path) -> None:
    (tmp_path / "a.jpg").write_bytes(stand_in("hills", 1800, 1200))
    photo = "photos: [{file: a.jpg, slot: story, alt: Hills, credit: Jo}]\n"
    quote = "pull_quotes: [{slot: lead, text: I like to drive.}]\n"
    assert told(tmp_path, quote, "press-kit") == []
    message = "not printed: a photo stands in its place in the press-kit"
    assert told(tmp_path, photo + quote, "press-kit") == [f"8 PK205 warning: {message}"]


def test_partners_without_a_wall(tmp_path: Path) -> None:
    partners = "partners: [{name: Oil}, {name: Tools}]\n"
    message = "not printed: no edition of this run shows partners, so all 2 partners are left out"
    assert told(tmp_path, partners, "press-kit") == [f"7 PK205 warning: {message}"]
    assert told(tmp_path, partners, "press-kit", "sponsor-pack") == []


def test_links_beside_an_address(tmp_path: Path) -> None:
    links = "links: [{label: Results, url: example.com/results}]\n"
    message = "not printed: no edition of this run shows links, so the link is left out"
    assert told(tmp_path, links, "handout-a5") == [f"7 PK205 warning: {message}"]


def test_what_is_for_no_edition_is_not_missed(tmp_path: Path) -> None:
    assert told(tmp_path, "partners: [{name: Oil, for: []}]\n", "press-kit") == []
    assert run(["check", str(tmp_path / "profile.yaml")]) == 0
