"""Photos: one in a slot of a page, or all that are left on gallery pages."""

from collections.abc import Mapping
from typing import Annotated, Any, ClassVar, Literal

from presskit.content.blocks import Block, Photograph
from presskit.content.blocks import Gallery as GalleryBlock
from presskit.model.profile import PhotoSlot
from presskit.model.record import record
from presskit.model.schema import Doc
from presskit.model.slots import photos_in
from presskit.sections.section import Kit, Pictorial


def photograph(kit: Kit, index: int) -> Photograph:
    """A photo of the profile with what is printed about it."""
    photo, words = kit.profile.photos[index], kit.words
    caption = photo.caption or ""
    if photo.people:
        key = "people" if len(photo.people) > 1 else "person_shown"
        caption = " ".join(filter(None, (caption, words.say(key, names=words.listed(photo.people)))))
    return Photograph(
        (kit.pictures or {})[photo.file],
        photo.alt,
        caption,
        words.say("credit", name=photo.credit),
        photo.focus or (50.0, 50.0),
        kit.origin(f"photos.{index}.file"),
        kit.origin(f"photos.{index}.caption"),
    )


@record
class Photo(Pictorial):
    """The photo of a slot."""

    EXAMPLE: ClassVar[Mapping[str, Any]] = {"slot": "portrait"}

    slot: Annotated[PhotoSlot, Doc("Which photo of the profile.", "portrait")]
    form: Annotated[
        Literal["framed", "bend", "bleed"],
        Doc("In its frame with a caption below; inside the bend of a cover ribbon; or from edge to edge.", "bleed"),
    ] = "framed"
    under: Annotated[bool, Doc("Painted under the page's bands, of which one may be the plate of a title.", True)] = (
        False
    )
    captioned: Annotated[bool, Doc("Print the caption, or the credit alone on the picture.", True)] = True
    lift: Annotated[float, Doc("How much higher than usual a credit on the picture stands, in points.", 16)] = 0.0

    def compose(self, kit: Kit) -> tuple[Block, ...]:
        """The photo, or nothing."""
        return tuple(
            photograph(kit, index)._replace(form=self.form, captioned=self.captioned, under=self.under, lift=self.lift)
            for index in photos_in(kit.profile, self.slot)[:1]
        )

    def shows(self, kit: Kit) -> list[str]:
        """The photo."""
        return [f"photos.{index}" for index in photos_in(kit.profile, self.slot)[:1]]


@record
class Gallery(Pictorial):
    """All photos that no other page of the edition shows, one, two or four on a page."""

    EXAMPLE: ClassVar[Mapping[str, Any]] = {}

    def compose(self, kit: Kit) -> tuple[Block, ...]:
        """The photos in the profile's order."""
        found = tuple(photograph(kit, index)._replace(toned=False) for index in photos_in(kit.profile, "gallery"))
        return (GalleryBlock(found),) if found else ()

    def shows(self, kit: Kit) -> list[str]:
        """The photos in the profile's order."""
        return [f"photos.{index}" for index in photos_in(kit.profile, "gallery")]
