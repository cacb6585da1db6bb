"""A register whose entries are loaded when they are first asked for: most runs need few of them.

In: names, and where the thing of that name is defined. Out: the thing itself.
"""

from collections.abc import Iterator, Mapping
from functools import cache
from importlib import import_module
from typing import Generic, TypeVar, cast

Thing = TypeVar("Thing")


class Register(Mapping[str, Thing], Generic[Thing]):
    """A mapping from names to things of one package; `places` gives "module.thing" for every name.

    A module in a room of the package is written with it: "room.module.thing".
    """

    def __init__(self, package: str, places: Mapping[str, str]) -> None:
        self.package, self.places = package, places

    def __getitem__(self, name: str) -> Thing:
        return cast(Thing, _loaded(self.package, self.places[name]))

    def __iter__(self) -> Iterator[str]:
        return iter(self.places)

    def __len__(self) -> int:
        return len(self.places)


@cache
def _loaded(package: str, place: str) -> object:
    module, _, thing = place.rpartition(".")
    return getattr(import_module(f"{package}.{module}"), thing)
