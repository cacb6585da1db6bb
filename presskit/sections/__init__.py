"""The section types by the name that a template gives them. A new type is one file and one line here."""

from presskit.sections.artwork import FreeRibbon, Monogram, Ribbon
from presskit.sections.bio import Bio
from presskit.sections.career_path import CareerPath
from presskit.sections.facts import FactBox, FactPanel, FactStrip
from presskit.sections.figures import HeroFigure, Stats
from presskit.sections.interview import Interview
from presskit.sections.label import Label
from presskit.sections.logo_wall import LogoWall
from presskit.sections.name import Name
from presskit.sections.photo import Gallery, Photo
from presskit.sections.pull_quote import PullQuote
from presskit.sections.qr import QR
from presskit.sections.quotations import Quotations
from presskit.sections.results import Chart, Legend, Results
from presskit.sections.section import Section
from presskit.sections.story import Story
from presskit.sections.title import ChartTitle, Title
from presskit.sections.top_results import TopResults

SECTIONS: dict[str, type[Section]] = {
    "bio": Bio,
    "career_path": CareerPath,
    "chart": Chart,
    "chart_title": ChartTitle,
    "fact_box": FactBox,
    "fact_panel": FactPanel,
    "fact_strip": FactStrip,
    "free_ribbon": FreeRibbon,
    "gallery": Gallery,
    "hero_figure": HeroFigure,
    "interview": Interview,
    "label": Label,
    "legend": Legend,
    "logo_wall": LogoWall,
    "monogram": Monogram,
    "name": Name,
    "photo": Photo,
    "pull_quote": PullQuote,
    "quotations": Quotations,
    "qr": QR,
    "results": Results,
    "ribbon": Ribbon,
    "stats": Stats,
    "story": Story,
    "title": Title,
    "top_results": TopResults,
}
