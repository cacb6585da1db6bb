"""The profile: everything that is known of one person, one to one with the YAML that an author writes.

In: validated data. Out: frozen values. No geometry, no file; every field carries its meaning and an example,
which become the JSON Schema and the hints of error messages.
"""

from collections.abc import Sequence
from typing import Annotated, Literal, get_args

from presskit.model.counting import Counting, What
from presskit.model.field import DEFAULT_FIELD
from presskit.model.listing import Listing, Member
from presskit.model.names import brief, forms
from presskit.model.partnership import Area, AudienceFigure, Goal, Package, Partnership, SeasonStory
from presskit.model.record import record
from presskit.model.results import Group, ResultsFile, season_range
from presskit.model.schema import Doc
from presskit.model.tags import For, NotFor

Slot = Literal["lead", "column", "hero", "closing", "sheet", "deck", "handout"]
PhotoSlot = Literal["cover", "story", "portrait", "gallery"]
PHOTO_SLOTS: tuple[PhotoSlot, ...] = get_args(PhotoSlot)

SLOT_LIMITS: dict[Slot, int] = {
    "lead": 60, "column": 45, "hero": 40, "closing": 60, "sheet": 80, "deck": 90, "handout": 60,
}  # fmt: skip
"""Most characters of a pull quote by slot."""
SPEECH_SLOTS: frozenset[Slot] = frozenset({"lead", "column"})
"""Slots whose quote is set in quotation marks."""
SHORT_BIO = 60
"""Most words of the short biography."""
LONGEST_TEXT = 20_000
LINE = 60
"""Most characters of one line of a title."""

_ID = "^[a-z][a-z0-9_]{0,39}$"
_ID_FORM = "small letters, figures and underscores, such as lives_in"
_DATE = r"^[0-9]{4}-[0-9]{2}-[0-9]{2}$"
DATE_FORM = "year-month-day, e.g. 2020-03-01"


@record
class Person:
    """Who the kit is about."""

    name: Annotated[str, Doc("Full name as it is printed.", "Mara Example", most=120)]
    given: Annotated[str | None, Doc("Given name, if the name shall break after it.", "Mara", most=80)] = None
    family: Annotated[str | None, Doc("Family name.", "Example", most=80)] = None
    role: Annotated[str | None, Doc("What the person is, as a label over the name.", "Driver", most=40)] = None
    tagline: Annotated[str | None, Doc("One line under the name.", "Touring car racing", most=120)] = None
    team: Annotated[str | None, Doc("Team.", "Example Racing", most=120)] = None
    championship: Annotated[str | None, Doc("Championship and season.", "Example Cup 2020", most=80)] = None
    nationality: Annotated[str | None, Doc("Nationality.", "Swedish", most=80)] = None
    number: Annotated[str | None, Doc("Race number; replaces the initials.", "27", most=4)] = None
    next_goal: Annotated[str | None, Doc("The next goal in a few words.", "World Cup in 2021", most=120)] = None

    @property
    def forms(self) -> Sequence[str]:
        """The name, and the shorter form that stands where it has no room, if there is one."""
        return forms(self.name, self.given, self.family)

    @property
    def brief_name(self) -> str:
        """What stands for a long name in small print."""
        return brief(self.name, self.given, self.family)


@record
class Headlines:
    """Authored titles; a title that is missing here is taken from the edition's language file."""

    story: Annotated[
        tuple[str, ...], Doc("Title of the story, line by line.", ["From the", "gravel up"], most=3, each=LINE)
    ] = ()
    story_head: Annotated[str | None, Doc("Running head of the story.", "Meet the driver", most=60)] = None
    interview: Annotated[tuple[str, ...], Doc("Title of the interview.", ["Five", "questions"], most=3, each=LINE)] = ()
    career_path: Annotated[
        tuple[str, ...], Doc("Title of the career path.", ["From karts", "to cars"], most=3, each=LINE)
    ] = ()
    results: Annotated[tuple[str, ...], Doc("Title of the results.", ["Results"], most=3, each=LINE)] = ()


@record
class Fact:
    """One line of the fact box."""

    id: Annotated[str, Doc("Name by which an edition picks it.", "lives_in", pattern=_ID, form=_ID_FORM)]
    label: Annotated[str, Doc("Label as printed.", "Lives in", most=40)]
    value: Annotated[str, Doc("Value as printed.", "Exampleville, Sweden", most=600, states=True)]
    short: Annotated[str | None, Doc("A shorter value for narrow places.", "Exampleville", most=120)] = None
    for_: For = None
    not_for: NotFor = None


@record
class Figure:
    """One number that is shown large: stated in the profile's own text, or counted from the results."""

    label: Annotated[str, Doc("What it counts.", "podium places", most=120)]
    value: Annotated[str | None, Doc("The number as stated.", "3", most=12)] = None
    stated: Annotated[str | None, Doc("The words of the text that state it.", "3 times Cup winner")] = None
    count: Annotated[
        What | Counting | None,
        Doc("Count this from the results instead; {what: podiums, season: 2018} limits it.", "podiums"),
    ] = None
    suffix: Annotated[str | None, Doc("Raised letters after the number.", "th", most=6)] = None
    hero: Annotated[bool, Doc("Show it as the one large number of a page.", True)] = False
    for_: For = None
    not_for: NotFor = None


@record
class Paragraph:
    """One paragraph of the story."""

    text: Annotated[
        str, Doc("The paragraph, without quotation marks.", "She began in 2006.", most=LONGEST_TEXT, states=True)
    ]
    speaker: Annotated[str | None, Doc("Who says it; quotation marks are set.", "Mara Example", most=120)] = None
    attribution: Annotated[str | None, Doc("What follows the quotation.", "Mara says.", most=120)] = None
    for_: For = None
    not_for: NotFor = None


@record
class Question:
    """One question of the interview and its answer."""

    question: Annotated[str, Doc("The question.", "How did it begin?", most=600, states=True)]
    answer: Annotated[
        str, Doc("The answer, without quotation marks.", "With a borrowed kart.", most=LONGEST_TEXT, states=True)
    ]
    for_: For = None
    not_for: NotFor = None


@record
class PullQuote:
    """A few words lifted out of the story or the interview."""

    text: Annotated[str, Doc("Words of the story or interview, exactly.", "I always look for the gap.")]
    slot: Annotated[Slot, Doc("Where it is set.", "hero")]
    label: Annotated[str | None, Doc("A label over it.", "On racing", most=60)] = None
    accent: Annotated[str | None, Doc("Words of it in the accent colour.", "the gap.", most=60)] = None
    for_: For = None
    not_for: NotFor = None


@record
class Discipline:
    """A kind of racing, referred to by its id."""

    id: Annotated[str, Doc("Name by which results refer to it.", "karting", pattern=_ID, form=_ID_FORM)]
    label: Annotated[str, Doc("Name as printed.", "Karting", most=60)]


@record
class PathNode:
    """One step of the career path, reached or aimed at."""

    label: Annotated[str, Doc("Year or years.", "2017", most=40)]
    text: Annotated[str, Doc("What happened.", "First season in touring cars", most=120, states=True)]
    discipline: Annotated[str | None, Doc("Id of a discipline.", "touring")] = None
    aim: Annotated[bool, Doc("Whether it is still ahead.", True)] = False
    milestone: Annotated[
        str | None, Doc("The step in words of its own, where only a few steps are shown.", "First win", most=80)
    ] = None
    for_: For = None
    not_for: NotFor = None


@record
class Contact:
    """The press contact."""

    name: Annotated[str | None, Doc("Name of a person or office.", "Example Press Office", most=120)] = None
    email: Annotated[str | None, Doc("E-mail address.", "press@example.com", most=254)] = None
    telephone: Annotated[str | None, Doc("Telephone number.", "+46 70 000 00 00", most=40)] = None
    web: Annotated[str | None, Doc("Web address.", "https://example.com")] = None
    photos: Annotated[str | None, Doc("Where photos are found.", "https://example.com/photos")] = None
    terms: Annotated[str | None, Doc("Terms of use.", "Free for editorial use.")] = None


@record
class Link:
    """A link to more."""

    label: Annotated[str, Doc("What is found there.", "Results", most=80)]
    url: Annotated[str, Doc("https:, http:, mailto: or tel: address.", "https://example.com/results", most=2000)]
    for_: For = None
    not_for: NotFor = None


@record
class Bio:
    """The biography in up to four lengths: intro, short, medium, long."""

    intro: Annotated[
        str | None, Doc("Who it is in a sentence or two.", "Mara Example races cars.", most=300, states=True)
    ] = None
    short: Annotated[
        str | None, Doc(f"At most {SHORT_BIO} words.", "Mara Example races cars.", most=1000, states=True)
    ] = None
    medium: Annotated[str | None, Doc("About 120 words.", most=3000, paragraphs=True, states=True)] = None
    long: Annotated[str | None, Doc("About 300 words.", most=LONGEST_TEXT, paragraphs=True, states=True)] = None


@record
class Photo:
    """A picture and everything that a picture desk asks for."""

    file: Annotated[str, Doc("File, relative to the profile.", "photos/start.jpg", most=1000)]
    alt: Annotated[str, Doc("What it shows, for those who cannot see it.", "Mara in her kart.", most=1000)]
    credit: Annotated[str, Doc("Who took it.", "Jo Example", most=120)]
    caption: Annotated[str | None, Doc("Caption.", "The start at Northring.")] = None
    people: Annotated[tuple[str, ...], Doc("Who is seen, left to right.", ["Mara Example"], most=40)] = ()
    rights: Annotated[str | None, Doc("Rights holder.", "Example Racing")] = None
    licence: Annotated[str | None, Doc("What may be done with it.", "Free for editorial use")] = None
    expires: Annotated[
        str | None, Doc("Last day of use.", "2026-12-31", pattern=_DATE, form=DATE_FORM)
    ] = None  # fmt: skip
    focus: Annotated[
        tuple[float, float] | None,
        Doc("What must stay in view: x and y in per cent.", [50, 30], least=0, most=100),
    ] = None
    taken: Annotated[str | None, Doc("Day it was taken.", "2020-05-01", pattern=_DATE, form=DATE_FORM)] = None
    for_: For = None
    not_for: NotFor = None
    slot: Annotated[
        PhotoSlot | None,
        Doc("Where it stands; photos without one fill cover, story and portrait, then the gallery.", "portrait"),
    ] = None

    def is_expired(self, day: str) -> bool:
        """Whether it may not be used any more on a day, such as 2020-03-01."""
        return self.expires is not None and self.expires < day


@record
class Partner:
    """A sponsor or partner."""

    name: Annotated[str, Doc("Name.", "Example Oil", most=120)]
    logo: Annotated[str | None, Doc("SVG or PNG file, relative to the profile.", "logos/oil.svg", most=1000)] = None
    logo_dark: Annotated[
        str | None, Doc("The logo for dark grounds, if it has one of its own.", "logos/oil-white.svg", most=1000)
    ] = None
    rank: Annotated[
        Literal[1, 2, 3], Doc("Size on the logo wall: 1 for a main partner, 2 for a partner, 3 for a supporter.", 1)
    ] = 3
    url: Annotated[str | None, Doc("Web address.", "https://example.com", most=2000)] = None
    category: Annotated[str | None, Doc("Kind, in words.", "Technical partner", most=60)] = None
    for_: For = None
    not_for: NotFor = None


@record
class Profile:
    """One person, complete."""

    person: Annotated[Person, Doc("Who the kit is about.", {"name": "Mara Example"})]
    schema: Annotated[Literal[1], Doc("Version of these fields; 1 is the only one so far.", 1)] = 1
    language: Annotated[
        str,
        Doc(
            "Language of the texts.",
            "en",
            pattern="^[a-z]{2,3}(-[A-Z]{2})?$",
            form="a code such as en or en-GB",
        ),
    ] = "en"
    field: Annotated[str, Doc("Sport or art, whose words the pages use; without it motorsport.", "tennis", most=40)] = (
        DEFAULT_FIELD
    )
    issued: Annotated[
        str | None,
        Doc("Date of issue; without it none is printed.", "2020-03-01", pattern=_DATE, form=DATE_FORM),
    ] = None
    brand: Annotated[str, Doc("Name of a brand, or path of a brand file.", "apex")] = "apex"
    editions: Annotated[
        tuple[str, ...], Doc("Editions to build; without it all.", ["press-kit", "media-sheet"], least=1, most=40)
    ] = ()
    headlines: Annotated[Headlines | None, Doc("Authored titles.", {"story": ["From the", "gravel up"]})] = None
    facts: Annotated[tuple[Fact, ...], Doc("Facts in the order of printing.", most=40)] = ()
    figures: Annotated[tuple[Figure, ...], Doc("Numbers that are shown large.", most=12)] = ()
    story: Annotated[tuple[Paragraph, ...], Doc("The story, paragraph by paragraph.", most=500)] = ()
    interview: Annotated[tuple[Question, ...], Doc("Questions and answers in order.", most=200)] = ()
    pull_quotes: Annotated[tuple[PullQuote, ...], Doc("Words lifted out of story or interview.", most=40)] = ()
    results: Annotated[
        tuple[Group, ...],
        Doc("Groups of results, newest first; or {file: results.csv}.", most=2000, alternative=ResultsFile),
    ] = ()
    disciplines: Annotated[tuple[Discipline, ...], Doc("Kinds of racing.", most=20)] = ()
    career_path: Annotated[tuple[PathNode, ...], Doc("From the first start to the aims.", most=40)] = ()
    members: Annotated[tuple[Member, ...], Doc("Who belongs to a team or band.", most=60)] = ()
    lists: Annotated[tuple[Listing, ...], Doc("Lists of any kind: releases, dates, reviews.", most=20)] = ()
    contact: Annotated[Contact | None, Doc("The press contact.", {"email": "press@example.com"})] = None
    links: Annotated[tuple[Link, ...], Doc("Links to more.", most=40)] = ()
    bio: Annotated[Bio | None, Doc("The biography in up to four lengths: intro, short, medium, long.")] = None
    photos: Annotated[tuple[Photo, ...], Doc("Pictures.", most=200)] = ()
    partners: Annotated[tuple[Partner, ...], Doc("Sponsors and partners.", most=100)] = ()
    season: Annotated[SeasonStory | None, Doc("One season, told by its results.")] = None
    goals: Annotated[tuple[Goal, ...], Doc("Aims; without any, those of the career path.", most=2)] = ()
    partnership: Annotated[Partnership | None, Doc("What a sponsor can have.")] = None
    audience: Annotated[tuple[AudienceFigure, ...], Doc("Whom the person reaches.", most=6)] = ()

    @property
    def introduced(self) -> bool:
        """Whether there is anything to say of who it is."""
        return bool(self.bio or self.facts or self.career_path)

    @property
    def packages(self) -> tuple[Package, ...]:
        """Levels of partnership, the highest first."""
        return self.partnership.packages if self.partnership else ()

    @property
    def areas(self) -> tuple[Area, ...]:
        """Places where partners can be seen, as far as any is offered."""
        return self.partnership.areas if self.partnership else ()

    @property
    def seasons(self) -> tuple[int, int] | None:
        """First and last stated season."""
        return season_range(self.results)
