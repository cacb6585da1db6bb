"""Which function places which block, of those that take one frame and nothing else.

In: a block type. Out: its placing function. Flowing text, artwork and what leans on other frames is page_maker's.
"""

from collections.abc import Callable, Mapping
from typing import Any

from presskit.content import (
    Display,
    Facts,
    HeroStat,
    Line,
    LogoWall,
    Name,
    Panel,
    PodiumChart,
    Prose,
    PullQuote,
    QRCode,
    Quotations,
    Stats,
    TopResults,
)
from presskit.deck import (
    AreaList,
    Audience,
    CarView,
    Dedication,
    Goal,
    Lead,
    Milestones,
    PackageTable,
    Quotes,
    SeasonBlocks,
)  # fmt: skip
from presskit.layout.artwork import place_chart
from presskit.layout.dedication import place_dedication
from presskit.layout.display import place_display, place_name, place_pull_quote
from presskit.layout.facts import place_facts
from presskit.layout.figures import place_hero, place_stats
from presskit.layout.logo_wall import place_logo_wall
from presskit.layout.panel import place_panel
from presskit.layout.partnership import place_areas, place_car, place_packages
from presskit.layout.qr import place_qr
from presskit.layout.quotations import place_quotations
from presskit.layout.season import place_season
from presskit.layout.setting import Frame, Galley, Placed
from presskit.layout.slides import place_audience, place_goal, place_lead, place_milestones, place_quotes
from presskit.layout.text import place_line, place_prose
from presskit.layout.top_results import place_top_results

FIXED: Mapping[type, Callable[[Any, Frame, Galley], Placed]] = {
    AreaList: place_areas,
    Audience: place_audience,
    CarView: place_car,
    Dedication: place_dedication,
    Display: place_display,
    Facts: place_facts,
    Goal: place_goal,
    HeroStat: place_hero,
    Lead: place_lead,
    Line: place_line,
    LogoWall: place_logo_wall,
    Milestones: place_milestones,
    Name: place_name,
    PackageTable: place_packages,
    Panel: place_panel,
    PodiumChart: place_chart,
    Prose: place_prose,
    PullQuote: place_pull_quote,
    QRCode: place_qr,
    Quotations: place_quotations,
    Quotes: place_quotes,
    SeasonBlocks: place_season,
    Stats: place_stats,
    TopResults: place_top_results,
}
