"""Which photo stands where: cover, story and portrait hold one photo each, the gallery all others.

In: a profile. Out: indices of its photos. A photo may name its slot; those that do not fill what is free, in order.
"""

from presskit.model.profile import PHOTO_SLOTS, Photo, PhotoSlot, Profile

SINGLE = PHOTO_SLOTS[:-1]
"""Slots that hold one photo."""


def photos_in(profile: Profile, slot: PhotoSlot) -> tuple[int, ...]:
    """Indices of the photos that stand in a slot; a second photo for a slot of one goes to the gallery."""
    return tuple(index for index, given in enumerate(_shared_out(profile.photos)) if given == slot)


def _shared_out(photos: tuple[Photo, ...]) -> list[PhotoSlot]:
    named = {photo.slot for photo in photos}
    free = [slot for slot in SINGLE if slot not in named]
    taken: set[PhotoSlot] = set()
    found: list[PhotoSlot] = []
    for photo in photos:
        slot: PhotoSlot = photo.slot or (free.pop(0) if free else "gallery")
        found.append("gallery" if slot in taken and slot in SINGLE else slot)
        taken.add(slot)
    return found
