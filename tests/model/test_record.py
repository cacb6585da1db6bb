"""A record is a frozen dataclass in every way that matters."""

import dataclasses
import pickle

import pytest

from presskit.model.record import record


@record
class Point:
    """A sample."""

    x: int
    y: int = 2


def test_it_is_made_and_compared_like_a_dataclass() -> None:
    assert Point(1) == Point(x=1, y=2) == Point(1, 2)
    assert Point(1) != Point(2)
    assert Point(1).__eq__((1, 2)) is NotImplemented
    assert len({Point(1), Point(1, 2), Point(3)}) == 2
    assert repr(Point(1)) == "Point(x=1, y=2)"


def test_it_works_with_the_dataclasses_module() -> None:
    assert [field.name for field in dataclasses.fields(Point(1))] == ["x", "y"]
    assert dataclasses.replace(Point(1), y=5) == Point(1, 5)
    assert pickle.loads(pickle.dumps(Point(1, 7))) == Point(1, 7)


def test_it_is_frozen() -> None:
    point = Point(1)
    with pytest.raises(dataclasses.FrozenInstanceError):
        point.x = 2  # type: ignore[misc]
    with pytest.raises(dataclasses.FrozenInstanceError):
        del point.x


@pytest.mark.parametrize(("args", "named"), [((), {}), ((1, 2, 3), {}), ((1,), {"z": 1}), ((), {"y": 1})])
def test_wrong_arguments_are_refused(args: tuple[int, ...], named: dict[str, int]) -> None:
    with pytest.raises(TypeError, match="Point"):
        Point(*args, **named)
