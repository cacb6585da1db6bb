"""What was made before, for the next kit of this process: all of it bounded together, with one way to forget it.

In: results, and roughly how many bytes each of them takes. Out: the same results. Memory decides only what is made
again, never what is made, so that forgetting at any moment changes no byte of any file. When everything that is
remembered would weigh more than MOST, all of it is forgotten: the kits of a run that long have little in common, and
what they do share is soon made again.
"""

from collections.abc import Callable, Iterable
from threading import Lock
from typing import Generic, TypeVar
from weakref import WeakValueDictionary

Key = TypeVar("Key")
Item = TypeVar("Item")
Made = TypeVar("Made")

MOST = 96_000_000
"""Bytes of all that is remembered, estimated."""
SMALL = 600
"""Bytes that a shaped text, a colour or the operators of a line take, with their entry."""

_lock = Lock()
_memories: "WeakValueDictionary[int, Memory[object, object]]" = WeakValueDictionary()
_weight = 0


class Memory(dict[Key, Made]):
    """Results of one kind by their keys; looked up as in any dict, and entered with `keep`."""

    __slots__ = ("__weakref__",)

    def __init__(self) -> None:
        """Begin with nothing; forgotten with all others."""
        _memories[id(self)] = self  # type: ignore[assignment]

    def keep(self, key: Key, made: Made, size: int = SMALL) -> Made:
        """Remember what was made, of about `size` bytes."""
        global _weight
        with _lock:
            if _weight + size > MOST:
                _forget()
            _weight += size
            self[key] = made
        return made


def clear() -> None:
    """Forget everything."""
    with _lock:
        _forget()


def _forget() -> None:
    global _weight
    for memory in list(_memories.values()):
        memory.clear()
    _weight = 0


class Kept(Generic[Item, Made]):
    """A function of one object that remembers its results by the object's identity.

    Hashing such an object (a piece, a path, a colour of a finished page, which layout shares wherever the same thing
    is shown) costs more than what is looked up. The object is kept, so that no other can get its identity.
    """

    def __init__(self, make: Callable[[Item], Made], size: int = SMALL) -> None:
        self._make, self._size = make, size
        self._results: Memory[int, tuple[Item, Made]] = Memory()

    def __call__(self, item: Item) -> Made:
        """What `make` gives for `item`, made once while it is remembered."""
        kept = self._results.get(id(item))
        if kept is None:
            kept = self._results.keep(id(item), (item, self._make(item)), self._size)
        return kept[1]

    def each(self, items: Iterable[Item]) -> list[Made]:
        """What `make` gives for every item: a page has hundreds of pieces, and a call costs more than a look."""
        results = self._results
        return [kept[1] if (kept := results.get(id(item))) else self(item) for item in items]
