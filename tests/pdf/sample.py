"""A small document with one of everything that the writer can be asked for."""

from presskit.model.brand import TypeRole
from presskit.model.geometry import Box, circle, line, move, polygon, rectangle, sheared
from presskit.model.stroke import Stroke
from presskit.page import Artifact, Document, Face, LinkArea, Metadata, Page, Shape
from tests.pdf.lettering import BOLD, DISPLAY, INK, RED, SERIF, TEXT, WHITE, Tags, font, run

WIDTH, HEIGHT = 400.0, 500.0
METADATA = Metadata("Jo Bäckman & Co: press kit", "Jo Bäckman", "A <kit>", "en", keywords="racing")


def sample(metadata: Metadata = METADATA, cff: Face | None = None) -> Document:
    """Two pages with headings, list, table, figure, link, artifacts; static, variable, (if given) CFF fonts."""
    tags = Tags()
    tags.add("Document")
    pages = (_first(tags), _second(tags, cff))
    return Document(pages, tuple(tags.elements), metadata)


def _first(tags: Tags) -> Page:
    section = tags.add("Sect")
    ground = Shape(rectangle(Box(-9, -9, WIDTH + 18, HEIGHT + 18)), Artifact.BACKGROUND, fill=WHITE)
    band = Shape(sheared(Box(0, 80, WIDTH, 6), 0.26), Artifact.LAYOUT, fill=RED, clip=rectangle(Box(0, 78, 300, 8)))
    title = tags.add("H1", section, title="Jo Bäckman")
    story = tags.add("P", section)
    listing = tags.add("L", section, list_numbering="Disc")
    items = [ground, band, run("Jo Bäckman", title, 30, 60, DISPLAY, 40, tracking=-0.32)]
    items += [run("The offi\u00adcial first flight of the ", story, 30, 110), run("season ", story, 30, 124)]
    link = tags.add("Link", story)
    items += [
        run("press.example", link, 70, 124, colour=RED),
        run(" is on.", story, 140, 124),
        LinkArea(Box(70, 114, 62, 13), "https://press.example/bäckman?a=(1)", "Press pages of Jo Bäckman", link),
    ]
    for y, text in ((150, "podiums"), (164, "titles (four)")):
        item = tags.add("LI", listing)
        items += [run("•", tags.add("Lbl", item), 30, y), run(text, tags.add("LBody", item), 40, y)]
    tags.add("P", section)  # nothing is in it: it leaves no trace
    items.append(run("1", Artifact.PAGINATION, 200, 490, BOLD, 8))
    return Page(WIDTH, HEIGHT, tuple(items), "1", "Jo Bäckman")


def _second(tags: Tags, cff: Face | None) -> Page:
    section = tags.add("Sect")
    items = [run("Results", tags.add("H2", section, title="Results"), 30, 60, SERIF, 24)]
    items += _table(tags, section)
    figure = tags.add("Figure", section, "A chart with two wins in 2015 and four in 2016.", box=Box(30, 200, 100, 60))
    stroke = Stroke(1.25, INK, dashes=(3, 1.5), phase=1)
    items += [
        Shape(rectangle(Box(30, 230, 40, 30)), figure, fill=INK),
        Shape(circle(100, 230, 20), figure, fill=RED, stroke=stroke),
        Shape((move(30, 262), line(130, 262)), figure, stroke=stroke),
        Shape(polygon([(30, 190), (40, 190), (35, 199)]), Artifact.LAYOUT, stroke=Stroke(0.5, RED)),
    ]
    swedish = tags.add("P", section, language="sv")
    items.append(run("Heja Jo! Straße", swedish, 30, 290, SERIF, 11))
    other = tags.add("Span", tags.add("P", section), expansion="Touring Car Racing", language="en")
    items.append(run("TCR", other, 30, 310, TypeRole("Barlow", 400, False, capitals=True)))
    if cff:
        words = tags.add("P", section)
        items.append(run("flat AVA", words, 30, 330, setter=font(TEXT, cff)))
    items.append(run("2", Artifact.PAGINATION, 200, 490, BOLD, 8))
    return Page(WIDTH, HEIGHT, tuple(items), "2", "Results")


def _table(tags: Tags, section: int) -> list[object]:
    table = tags.add("Table", section)
    rows = [tags.add("TR", table) for _ in range(3)]
    items: list[object] = []
    heads = [tags.add("TH", rows[0], scope="Column") for _ in range(2)]
    items += [run("Season", heads[0], 30, 90, BOLD), run("Place", heads[1], 100, 90, BOLD)]
    season = tags.add("TH", rows[1], scope="Row", row_span=2)
    items.append(run("2019", season, 30, 104, BOLD))
    items.append(run("1st", tags.add("TD", rows[1]), 100, 104))
    tags.add("TD", rows[2])  # an empty cell keeps its place
    items.append(Shape(rectangle(Box(30, 122, 120, 0.5)), Artifact.LAYOUT, fill=INK))
    return items
