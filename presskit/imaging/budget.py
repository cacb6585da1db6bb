"""A file of a limited size: photos get the best pixels that fit into it, larger places before smaller ones.

In: a finished document, what its edition asks for, the bytes that are left for pictures. Out: developed pictures and
what each of them costs, or how far off it is.
All photos go down one ladder together until they fit; then, from the largest place to the smallest, each goes up
one step again if there is room for it. So no photo is more than one step worse than another.
"""

from collections.abc import Sequence
from typing import NamedTuple

from presskit.imaging.develop import Finish, developed, pictures_of
from presskit.imaging.expose import Setting, density, placed_area
from presskit.page import Document, Picture, Pictures

_STEPS = ((1.0, 78), (0.88, 76), (0.78, 74), (0.7, 72), (0.62, 70), (0.55, 66), (0.48, 60))
"""Share of the edition's resolution, and quality. Both go down together: either alone would be seen earlier."""


class Cost(NamedTuple):
    """What one photo costs."""

    name: str
    resolution: int
    """Pixels per inch at placed size."""
    quality: int
    size_bytes: int


class Fitted(NamedTuple):
    """Pictures that fit."""

    pictures: Pictures
    costs: tuple[Cost, ...]
    """In page order."""


class TooMuch(NamedTuple):
    """Nothing fits, not even the last step of the ladder."""

    bytes_over: int
    dearest: str
    """The photo that costs most."""


def develop_within(document: Document, finish: Finish, left: int) -> Fitted | TooMuch:
    """The best pictures that take at most `left` bytes together; none better than `finish` asks for."""
    pictures = pictures_of(document)
    ladder = [finish.setting, *(Setting(round(finish.resolution * share), q, compact=True) for share, q in _STEPS)]
    step = _first_that_fits(pictures, ladder, finish, left)
    if step is None:
        made = [(len(developed(picture, ladder[-1], finish.inks).data), _name(picture)) for picture in pictures]
        return TooMuch(sum(size for size, _ in made) - left, max(made)[1])
    steps = _with_the_rest_spent(pictures, ladder, finish, left, step)
    chosen = [(picture, ladder[at]) for picture, at in zip(pictures, steps, strict=True)]
    developed_pictures = {picture.exposure: developed(picture, setting, finish.inks) for picture, setting in chosen}
    costs = [
        Cost(_name(picture), min(setting.resolution, round(density(picture))), setting.quality,
             len(developed_pictures[picture.exposure].data))
        for picture, setting in chosen
    ]  # fmt: skip
    return Fitted(developed_pictures, tuple(costs))


def _size(pictures: Sequence[Picture], setting: Setting, finish: Finish) -> int:
    return sum(len(developed(picture, setting, finish.inks).data) for picture in pictures)


def _first_that_fits(pictures: Sequence[Picture], ladder: Sequence[Setting], finish: Finish, left: int) -> int | None:
    """The best step at which all pictures fit: the first is tried first, the others by halving."""
    if _size(pictures, ladder[0], finish) <= left:
        return 0
    low, high = 1, len(ladder)
    while low < high:
        middle = (low + high) // 2
        if _size(pictures, ladder[middle], finish) <= left:
            high = middle
        else:
            low = middle + 1
    return low if low < len(ladder) else None


def _with_the_rest_spent(
    pictures: Sequence[Picture], ladder: Sequence[Setting], finish: Finish, left: int, step: int
) -> list[int]:
    """The step of each picture after those with the largest places have gone up again."""
    steps = [step] * len(pictures)
    if step == 0:
        return steps
    spare = left - _size(pictures, ladder[step], finish)
    for at in sorted(range(len(pictures)), key=lambda at: (-placed_area(pictures[at]), at)):
        now, better = (len(developed(pictures[at], ladder[s], finish.inks).data) for s in (step, step - 1))
        if better - now <= spare:
            steps[at], spare = step - 1, spare - (better - now)
    return steps


def _name(picture: Picture) -> str:
    return picture.source.file.replace("\\", "/").rpartition("/")[2]
