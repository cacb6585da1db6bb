"""Which function places which block, of those that take one frame and nothing else.

In: the name of a block type. Out: its placing function. Flowing text, artwork and what leans on other frames is
page_maker's.
"""

from collections.abc import Callable
from typing import Any

from presskit.layout.setting import Frame, Galley, Placed
from presskit.registry import Register

FIXED: Register[Callable[[Any, Frame, Galley], Placed]] = Register(
    "presskit.layout",
    {
        "AreaList": "partnership.place_areas",
        "Audience": "slides.place_audience",
        "CarView": "partnership.place_car",
        "Dedication": "dedication.place_dedication",
        "Display": "display.place_display",
        "Facts": "facts.place_facts",
        "Goal": "slides.place_goal",
        "HeroStat": "figures.place_hero",
        "Lead": "slides.place_lead",
        "Line": "text.place_line",
        "LogoWall": "logo_wall.place_logo_wall",
        "Milestones": "slides.place_milestones",
        "Name": "display.place_name",
        "PackageTable": "partnership.place_packages",
        "Panel": "panel.place_panel",
        "PodiumChart": "artwork.place_chart",
        "Prose": "text.place_prose",
        "PullQuote": "display.place_pull_quote",
        "QRCode": "qr.place_qr",
        "Quotations": "quotations.place_quotations",
        "Quotes": "slides.place_quotes",
        "SeasonBlocks": "season.place_season",
        "Stats": "figures.place_stats",
        "TopResults": "top_results.place_top_results",
    },
)
