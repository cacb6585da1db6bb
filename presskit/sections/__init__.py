"""The section types by the name that a template gives them. A new type is one file and one line here."""

from presskit.sections.aims import Goal, Quotes
from presskit.sections.artwork import FreeRibbon, Monogram, Ribbon
from presskit.sections.bio import Bio
from presskit.sections.career_path import CareerPath
from presskit.sections.driver import Lead, Steps
from presskit.sections.facts import Contact, FactBox, FactPanel, FactStack, FactStrip, PreparedFor
from presskit.sections.figures import Counted, HeroFigure, Stats
from presskit.sections.interview import Interview
from presskit.sections.label import Label
from presskit.sections.logo_wall import LogoWall
from presskit.sections.name import Name
from presskit.sections.partnership import Areas, Audience, Car, Packages, Period
from presskit.sections.photo import Gallery, Photo
from presskit.sections.pull_quote import PullQuote
from presskit.sections.qr import QR
from presskit.sections.quotations import Quotations
from presskit.sections.results import Chart, Legend, Results
from presskit.sections.season import Podium, SeasonText, SeasonTitle
from presskit.sections.section import Section
from presskit.sections.story import Story
from presskit.sections.title import ChartTitle, Title
from presskit.sections.top_results import TopResults

SECTIONS: dict[str, type[Section]] = {
    "areas": Areas,
    "audience": Audience,
    "bio": Bio,
    "car": Car,
    "career_path": CareerPath,
    "chart": Chart,
    "chart_title": ChartTitle,
    "contact": Contact,
    "counted": Counted,
    "deck_quotes": Quotes,
    "fact_box": FactBox,
    "fact_panel": FactPanel,
    "fact_stack": FactStack,
    "fact_strip": FactStrip,
    "free_ribbon": FreeRibbon,
    "gallery": Gallery,
    "goal": Goal,
    "hero_figure": HeroFigure,
    "interview": Interview,
    "label": Label,
    "lead": Lead,
    "legend": Legend,
    "logo_wall": LogoWall,
    "milestones": Steps,
    "monogram": Monogram,
    "name": Name,
    "packages": Packages,
    "period": Period,
    "photo": Photo,
    "podium": Podium,
    "prepared_for": PreparedFor,
    "pull_quote": PullQuote,
    "quotations": Quotations,
    "qr": QR,
    "results": Results,
    "ribbon": Ribbon,
    "season_text": SeasonText,
    "season_title": SeasonTitle,
    "stats": Stats,
    "story": Story,
    "title": Title,
    "top_results": TopResults,
}
