"""What was laid out before: kits of a batch share all pages and frames that do not say who they are about.

In: everything that pages or the items of a frame depend on. Out: those, from memory if the same were made before.
Texts and places count by value. The look (plans, brand, grid, fonts, words) counts by identity, since one batch has
one, and looks cannot be hashed.
"""

from collections.abc import Callable, Hashable, Sequence
from typing import Any, Generic, TypeVar

from presskit.content.blocks import Block
from presskit.layout.setting import Setting
from presskit.memory import Memory

Made = TypeVar("Made")


class Alike(Generic[Made]):
    """Results by look and text."""

    def __init__(self, size: Callable[[Made], int]) -> None:
        """`size`: about how many bytes a result takes."""
        self._size = size
        self._made: Memory[tuple[Any, ...], tuple[tuple[object, ...], Made]] = Memory()

    def __call__(self, look: tuple[object, ...], texts: Hashable, make: Callable[[], Made]) -> Made:
        """What `make` gives, which depends on `look` and `texts` alone; made once while it is remembered."""
        key = (*map(id, look), texts)
        kept = self._made.get(key)
        if kept is None:
            made = make()
            # With the look, so that no other object can get its identity.
            kept = self._made.keep(key, (look, made), self._size(made))
        return kept[1]


def look_of(setting: Setting) -> tuple[object, ...]:
    """All of a setting but the name in running heads."""
    return setting.brand, setting.grid, setting.words, *setting.fonts.values()


def kinds(blocks: Sequence[Block]) -> tuple[type, ...]:
    """The kinds of blocks: two of different kinds can be equal as tuples."""
    return tuple(map(type, blocks))
