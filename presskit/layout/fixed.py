"""Which function places which block, of those that take one frame and nothing else.

In: the name of a block type. Out: its placing function. What flows is flow's, what leans on other frames filling's,
artwork page_maker's.
"""

from collections.abc import Callable
from typing import Any

from presskit.layout.setting import Frame, Galley, Placed
from presskit.registry import Register

FIXED: Register[Callable[[Any, Frame, Galley], Placed]] = Register(
    "presskit.layout",
    {
        "AreaList": "place_partnership.place_areas",
        "Audience": "place_slides.place_audience",
        "CarView": "place_partnership.place_car",
        "Dedication": "place_dedication.place_dedication",
        "Display": "place_display.place_display",
        "Facts": "place_facts.place_facts",
        "Goal": "place_slides.place_goal",
        "HeroStat": "place_figures.place_hero",
        "Lead": "place_slides.place_lead",
        "Legend": "place_results.place_legend",
        "Line": "place_text.place_line",
        "LogoWall": "place_logo_wall.place_logo_wall",
        "Milestones": "place_slides.place_milestones",
        "Name": "place_name.place_name",
        "PackageTable": "place_partnership.place_packages",
        "Panel": "place_panel.place_panel",
        "PodiumChart": "place_artwork.place_chart",
        "Prose": "place_text.place_prose",
        "PullQuote": "place_display.place_pull_quote",
        "QRCode": "place_qr.place_qr",
        "Quotations": "place_quotations.place_quotations",
        "Quotes": "place_slides.place_quotes",
        "SeasonBlocks": "place_season.place_season",
        "Stats": "place_figures.place_stats",
        "TopResults": "place_top_results.place_top_results",
    },
)
