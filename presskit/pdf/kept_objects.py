"""What was made of an object, remembered by the object's identity.

In: objects of a finished page (pieces, paths, colours), which layout shares wherever the same thing is shown.
Hashing one of them costs more than what is looked up. Identity decides only what is made again, never what is made
or in what order, so that the bytes do not depend on it; the object is kept, so that no other can get its identity.
"""

from collections.abc import Callable, Iterable
from typing import Generic, TypeVar

Item = TypeVar("Item")
Made = TypeVar("Made")


class Kept(Generic[Item, Made]):
    """A function of one object that remembers its results; when `most` are kept it starts afresh."""

    def __init__(self, make: Callable[[Item], Made], most: int) -> None:
        self._make = make
        self._most = most
        self._results: dict[int, tuple[Item, Made]] = {}

    def __call__(self, item: Item) -> Made:
        """What `make` gives for `item`, made at most once while it is kept."""
        kept = self._results.get(id(item))
        if kept is None:
            if len(self._results) >= self._most:
                self._results.clear()
            kept = self._results[id(item)] = item, self._make(item)
        return kept[1]

    def each(self, items: Iterable[Item]) -> list[Made]:
        """What `make` gives for every item: a page has hundreds of pieces, and a call costs more than a look."""
        results = self._results
        return [kept[1] if (kept := results.get(id(item))) else self(item) for item in items]
