"""What was laid out before: kits of a batch share all pages and frames that do not say who they are about.

In: everything that pages or the items of a frame depend on. Out: those, from memory if the same were made before.
Texts and places count by value. The look (plans, brand, grid, fonts, words) counts by identity, since one batch has
one, and looks cannot be hashed.
"""

from collections.abc import Callable, Hashable, Sequence
from typing import Any, Generic, TypeVar

from presskit.content.blocks import Block
from presskit.layout.setting import Setting

Made = TypeVar("Made")


class Kept(Generic[Made]):
    """Results by look and text; when they weigh more than `most` the memory starts afresh."""

    def __init__(self, most: int, weigh: Callable[[Made], int]) -> None:
        self._most, self._weigh = most, weigh
        self._weight = 0
        self._made: dict[tuple[Any, ...], tuple[tuple[object, ...], Made]] = {}

    def __call__(self, look: tuple[object, ...], texts: Hashable, make: Callable[[], Made]) -> Made:
        """What `make` gives, which depends on `look` and `texts` alone; made at most once while it is kept."""
        key = (*map(id, look), texts)
        if key in self._made:
            return self._made[key][1]
        made = make()
        if self._weight + self._weigh(made) > self._most:
            self._made.clear()
            self._weight = 0
        self._weight += self._weigh(made)
        # With the look, so that no other object can get its identity.
        self._made[key] = look, made
        return made


def look_of(setting: Setting) -> tuple[object, ...]:
    """All of a setting but the name in running heads."""
    return setting.brand, setting.grid, setting.words, *setting.fonts.values()


def kinds(blocks: Sequence[Block]) -> tuple[type, ...]:
    """The kinds of blocks: two of different kinds can be equal as tuples."""
    return tuple(map(type, blocks))
