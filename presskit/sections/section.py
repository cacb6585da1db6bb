"""What every section type has in common: fields from the template, `compose` to blocks, an example.

In: a Kit (profile, words, edition). Out: Blocks. A section knows no geometry, no brand and no file.
"""

from abc import ABC, abstractmethod
from collections.abc import Mapping, Sequence
from typing import Any, ClassVar, Protocol, runtime_checkable

from presskit.content.blocks import Block
from presskit.errors import Origin
from presskit.model.drawing import Drawing
from presskit.model.picture import PictureSource
from presskit.model.profile import Profile
from presskit.model.recipient import Recipient
from presskit.model.record import record
from presskit.model.results import Group
from presskit.model.text import is_excerpt, printed_texts
from presskit.model.words import Words

RECIPIENT_LOGO = "recipient.logo"
"""Key of the recipient's logo, whose file may be called like one of a partner in another folder."""


@record
class Kit:
    """What sections compose from."""

    profile: Profile
    """What this edition gets of the profile."""
    words: Words
    edition: str
    """Word key of the edition's name, for example `press_kit`."""
    prints: frozenset[str]
    """Section names that this edition has."""
    origins: Mapping[str, Origin]
    """Dotted path of a profile value -> where it was written; also `recipient.name` and so on, if there is one."""
    recipient: Recipient | None = None
    """Who this copy is prepared for, in a personal edition."""
    whole: Profile | None = None
    """The whole profile, if this edition gets less."""
    logos: Mapping[str, Drawing] | None = None
    """The partners' logos, by the file's name as the profile writes it; the recipient's by RECIPIENT_LOGO."""
    pictures: Mapping[str, PictureSource] | None = None
    """The profile's photos, opened, by the path that stands there."""

    def repeats(self, quote: str) -> bool:
        """Whether words of story or interview stand in the text that this edition prints, too."""
        return is_excerpt(quote, "\n".join(printed_texts(self.profile, self.prints)))

    @property
    def all_results(self) -> tuple[Group, ...]:
        """The results of the whole profile: a career has the same number of wins in every edition."""
        return (self.whole or self.profile).results

    def origin(self, path: str) -> Origin | None:
        """Where the value at `path` was written, if it was."""
        return self.origins.get(path)

    @property
    def recipient_logo(self) -> Drawing | PictureSource | None:
        """The logo of the recipient, if there is one that may be used."""
        return self.partner_logo(RECIPIENT_LOGO)

    def logo(self, file: str | None) -> Drawing | None:
        """The logo in a file that the profile names, if it has been read."""
        return self.logos.get(file) if self.logos and file else None

    def partner_logo(self, file: str | None) -> Drawing | PictureSource | None:
        """The logo in a file, drawn or as a picture."""
        return self.logo(file) or (self.pictures.get(file) if self.pictures and file else None)


class Section(Protocol):
    """A section type; its dataclass fields are what a template may say about it."""

    EXAMPLE: ClassVar[Mapping[str, Any]]
    """Fields for a test that composes, lays out and proofs the section."""

    def compose(self, kit: Kit) -> tuple[Block, ...]:
        """The section's blocks; empty if the profile has nothing for it, so that its slot closes up."""
        ...


class Pictorial(ABC):
    """A section that shows photos, and says which: their licences have to hold on the date of issue."""

    @abstractmethod
    def shows(self, kit: Kit) -> list[str]:
        """Dotted paths of the photos that it shows, such as `photos.0`."""


class Selective(ABC):
    """A section that has room for part of what the profile gives it, and says what it leaves out."""

    @abstractmethod
    def left_out(self, kit: Kit) -> list[str]:
        """Dotted paths of the values that it does not print."""


class Reducible(ABC):
    """A section that a plan may give less room where its page is too full, and that says what it prints."""

    @abstractmethod
    def printed(self, kit: Kit) -> list[str]:
        """Dotted paths of the values that it prints."""


@runtime_checkable
class Worded(Protocol):
    """A section that prints fixed words which its fields choose."""

    @property
    def of(self) -> str:
        """What it is about."""
        ...

    def says(self, texts: Mapping[str, str]) -> Sequence[tuple[str, str | None]]:
        """The fields that choose fixed words, each with the key of the words; None: it names none.

        `texts` are the fixed words by key, as far as they are known.
        """
        ...
