"""The named text styles: what each is for, its role, and the size it has when a brand does not give one.

In: `presskit.styles` of a brand file, "size/leading" or "size/leading role" in points. Out: TextStyles per
page grid. `handout` takes what it leaves out from the brand's `a4`; all else left out comes from STYLES.
Source: type table of the design; the defaults suit type of normal width.
"""

import re
from collections.abc import Iterator, Mapping
from functools import lru_cache
from typing import NamedTuple, cast, get_args

from presskit.load.brand.brand_reader import BrandReader
from presskit.load.problems.wording import shown
from presskit.load.yaml.nodes import Node
from presskit.model.brand import Grid, RoleName, TextStyle

GRIDS: tuple[Grid, ...] = get_args(Grid)
ROLES: tuple[RoleName, ...] = get_args(RoleName)
SMALLEST: Mapping[Grid, float] = {"a4": 8, "deck": 10, "handout": 8}
"""Least type size in points."""

LARGEST: Mapping[bool, float] = {True: 1.7, False: 1.35}
"""Most that a size may be of the usual one, of display type and of all other: larger ones leave their places."""
LEAST_LEADING: Mapping[bool, float] = {True: 0.8, False: 0.95}
"""Least leading, in parts of the size: closer lines of text run into each other."""
MOST_LEADING = 2.0

_STYLE = re.compile(r"([0-9]{1,3}(?:\.[0-9]{1,2})?)/([0-9]{1,3}(?:\.[0-9]{1,2})?)(?: +([a-z]+))?")


class StyleRule(NamedTuple):
    """What a style is for, and its usual role and sizes."""

    role: RoleName
    about: str
    a4: str
    deck: str
    handout: str = ""
    """Empty: as `a4`."""


STYLES: Mapping[str, StyleRule] = {
    "cover_name": StyleRule("display", "Name on the cover, fitted: its largest size.", "175/147", "175/147"),
    "hero_quote": StyleRule("display", "Quote that fills a page.", "80/77.6", "70/70", "54.5/54.5"),
    "closing_quote": StyleRule("display", "Last quote, fitted: its largest size.", "80/80", "70/70"),
    "hero_number": StyleRule("display", "Number that fills half a page.", "292/292", "280/280"),
    "hero_suffix": StyleRule("display", "Sign beside the hero number: its ink is this high.", "62/62", "62/62"),
    "hero_label": StyleRule("display", "Words beside the hero number.", "24/22.8", "29/28.4"),
    "page_title": StyleRule("display", "Title of a page.", "60/54", "56/50.4", "36/32.4"),
    "story_title": StyleRule("display", "Title of the story, in two lines.", "72/64.8", "56/50.4", "36/32.4"),
    "section_title": StyleRule("display", "Title of a part of a page.", "22/22", "36/38.2"),
    "path_title": StyleRule("display", "Title of the career path.", "20/21.6", "36/38.2", "20/22"),
    "chart_title": StyleRule("display", "Title of the podium chart.", "25/25", "36/38.2"),
    "podium_place": StyleRule("display", "Place on a block of the season.", "44/44", "88/88"),
    "podium_event": StyleRule("head", "Event on a block of the season.", "10/13.5", "14/21"),
    "goal_year": StyleRule("display", "Year of a goal.", "72/72", "123.5/123.5"),
    "contact_title": StyleRule("display", "Title of the contact, on a page of its own.", "60/54", "84/79.8"),
    "area_letter": StyleRule("display", "Letter of a place, in the list.", "11/13.5", "17/24"),
    "stat_number": StyleRule("display", "Number in a strip of three or four.", "48/48", "62/62", "42/42"),
    "season": StyleRule("display", "Season in the results table.", "24/24", "31/31"),
    "pull_lead": StyleRule("quote", "Pull quote over all columns.", "31/36", "24/30", "36/40.5"),
    "pull_column": StyleRule("quote", "Pull quote in a column.", "19/22.5", "17/24", "18/23.25"),
    "pull_sheet": StyleRule("quote", "Pull quote of the media sheet.", "13.5/18", "17/24"),
    "head": StyleRule("head", "Head of a paragraph.", "11/13.5", "20/27"),
    "run_in": StyleRule("head", "Question; its answer follows on the same line.", "11/13.5", "16/24"),
    "stat_label": StyleRule("head", "Words beside a stat number.", "10/13.5", "15/21", "11/15"),
    "value": StyleRule("head", "Fact under its label.",
                       "11/15", "16.5/20.25", "11.5/15"),
    "recipient": StyleRule("head", "Who a copy is prepared for.", "15.5/18", "27/30"),
    "subtitle": StyleRule("text", "A line under a title.", "11.25/16.5", "20/27"),
    "text": StyleRule("text", "Running text.", "10.25/13.5", "16/24"),
    "strong": StyleRule("strong", "Emphasised row of a table.", "10.25/13.5", "16/24", "10/13.5"),
    "emphasis": StyleRule("emphasis", "Words set off in running text.", "10.25/13.5", "16/24"),
    "panel_text": StyleRule("text", "Text in a narrow panel.", "9.5/13.5", "17/24", "10/13.5"),
    "bio": StyleRule("text", "Biography; lead of the deck.", "11.25/16.5", "22.5/32", "11.75/18"),
    "card": StyleRule("small", "Words beside a QR code.", "10.5/15.75", "15/21"),
    "small": StyleRule("small", "Notes.", "9/11.25", "13/18"),
    "group_class": StyleRule("small", "Class or series under a season.", "9/13.5", "13/18"),
    "caption": StyleRule("small", "Caption and credit of a picture.", "9/11.25", "13/18"),
    "legend": StyleRule("small", "Words of a legend.", "9/13.5", "13/18"),
    "foot": StyleRule("small", "Note at the foot of a page.", "9/13.5", "13/18"),
    "label": StyleRule("label", "Label of a fact or field.", "8/13.5", "12/18"),
    "panel_label": StyleRule("label", "Label over a panel or narrow column.", "11.5/13.5", "12/18", "9.5/13.5"),
    "kicker": StyleRule("label", "Line over a part of a slide.", "9/13.5", "12.5/18"),
    "running_head": StyleRule("label", "Page number, name and section.", "8/13.5", "10/18"),
    "edition_label": StyleRule("label", "Edition and championship.", "13/15.75", "15/22", "11.5/15.75"),
    "marker": StyleRule("marker", "P1 to P3 and ordinals in the table.", "9/13.5", "13.5/18"),
    "marker_pole": StyleRule("marker", "PP, beside its chequer.", "8/13.5", "12/18"),
    "chart_marker": StyleRule("marker", "P1 to P3 on blocks of the chart.", "11.5/11.5", "13.5/18"),
    "chart_season": StyleRule("marker", "Season under a column of the chart.", "9.5/13.5", "14/21"),
    "path_year": StyleRule("head", "Year or age at a node of the path.", "13/13", "23/23", "15.5/15.5"),
    "path_text": StyleRule("small", "Text at a node of the career path.", "8.75/11.25", "13/18", "9.5/12.75"),
}  # fmt: skip
"""Every style that a layout may name."""


def read_styles(reader: BrandReader, node: Node | None) -> Mapping[Grid, Mapping[str, TextStyle]]:
    """Every style of every grid: as the brand gives it, else as `a4` for the handout, else the default."""
    given = reader.strict(node, GRIDS)
    own = {grid: dict(_own(reader, given.get(grid), grid)) for grid in GRIDS}
    usual = default_styles()
    return {
        "a4": {**usual["a4"], **own["a4"]},
        "deck": {**usual["deck"], **own["deck"]},
        "handout": {**usual["handout"], **own["a4"], **own["handout"]},
    }


@lru_cache(maxsize=1)
def default_styles() -> Mapping[Grid, Mapping[str, TextStyle]]:
    """The styles of a brand that gives none."""
    return {
        "a4": {name: _parse(rule.a4, rule.role) for name, rule in STYLES.items()},
        "deck": {name: _parse(rule.deck, rule.role) for name, rule in STYLES.items()},
        "handout": {name: _parse(rule.handout or rule.a4, rule.role) for name, rule in STYLES.items()},
    }


def _own(reader: BrandReader, node: Node | None, grid: Grid) -> Iterator[tuple[str, TextStyle]]:
    for name, entry in reader.strict(node, STYLES).items():
        if name not in STYLES:
            continue
        try:
            style = _parse(entry.text, STYLES[name].role)
        except ValueError as error:
            role = str(error)
            hint = reader.near(role, ROLES) if role else "write size/leading in points, such as 10.25/13.5"
            words = f"there is no role {shown(role)}" if role else f"{shown(entry.text)} is not a size"
            reader.report("PB104", entry, words, hint)
            continue
        if fault := _out_of_range(name, style, grid):
            reader.report("PB104", entry, *fault)
            continue
        yield name, style


def _out_of_range(name: str, style: TextStyle, grid: Grid) -> tuple[str, str] | None:
    """Message and hint for a style that no page can hold."""
    is_display = STYLES[name].role == "display"
    most = round(LARGEST[is_display] * default_styles()[grid][name].size, 1)
    if not SMALLEST[grid] <= style.size <= most:
        message = f"the style {name} has {style.size:g} pt; {SMALLEST[grid]:g} to {most:g} pt is permitted"
        return message, f"on the grid {grid} it usually has {default_styles()[grid][name].size:g} pt"
    least, widest = (round(share * style.size, 2) for share in (LEAST_LEADING[is_display], MOST_LEADING))
    if not least <= style.leading <= widest:
        said = f"the style {name} has a leading of {style.leading:g} pt, from line to line"
        message = f"{said}; {least:g} to {widest:g} pt is permitted for {style.size:g} pt"
        return message, "write size/leading, such as 10.25/13.5"
    return None


@lru_cache(maxsize=256)
def _parse(text: str, role: RoleName) -> TextStyle:
    """A style as written.

    Raises:
        ValueError: with the name of the unknown role, or empty if it is not a size at all.
    """
    found = _STYLE.fullmatch(text)
    if found is None:
        raise ValueError("")
    size, leading, name = found.groups()
    if name and name not in ROLES:
        raise ValueError(name)
    return TextStyle(cast(RoleName, name) if name else role, float(size), float(leading))
