"""All that is remembered is bounded together, and forgetting changes no byte."""

import gc
from collections.abc import Iterator

import pytest

from presskit import memory
from presskit.editions.edition import lay_out
from presskit.editions.files import on_screen
from presskit.editions.job import Inputs, Job
from presskit.memory import Kept, Memory
from tests.coping.kits import brand, example, press_kit, shipped_words


@pytest.fixture(autouse=True)
def nothing_remembered() -> Iterator[None]:
    memory.clear()
    yield
    memory.clear()


def test_what_was_kept_is_found_by_its_key() -> None:
    kept: Memory[str, int] = Memory()
    assert kept.keep("one", 1) == 1
    assert kept == {"one": 1}


def test_one_call_forgets_everything() -> None:
    one, other = Memory[str, int](), Memory[str, int]()
    one.keep("a", 1)
    other.keep("b", 2)
    memory.clear()
    assert not one and not other


def test_all_memories_are_bounded_together() -> None:
    one, other = Memory[int, str](), Memory[int, str]()
    for number in range(3):
        one.keep(number, "some", memory.MOST // 4)
    other.keep(3, "more", memory.MOST // 4)
    assert len(one) == 3
    other.keep(4, "too much", memory.MOST // 4)
    assert not one
    assert other == {4: "too much"}


def test_what_alone_is_too_large_is_given_and_soon_forgotten() -> None:
    kept = Memory[int, str]()
    assert kept.keep(1, "huge", 2 * memory.MOST) == "huge"
    kept.keep(2, "small")
    assert kept == {2: "small"}


def test_a_function_of_an_object_is_called_once_for_it_and_again_for_its_equal() -> None:
    calls: list[object] = []

    def length(item: tuple[int, ...]) -> int:
        calls.append(item)
        return len(item)

    kept, numbers = Kept(length), (1, 2)
    equal = tuple([1, 2])
    assert [kept(numbers), *kept.each([numbers, equal, numbers])] == [2, 2, 2, 2]
    assert len(calls) == 2
    memory.clear()
    assert kept(numbers) == 2
    assert len(calls) == 3


def test_the_object_is_kept_so_that_no_other_gets_its_identity() -> None:
    kept = Kept[tuple[int, ...], int](sum)
    totals = [kept(tuple([number, 1])) for number in range(1000)]
    gc.collect()
    assert totals == list(range(1, 1001))


def test_forgetting_at_any_moment_changes_no_byte(monkeypatch: pytest.MonkeyPatch) -> None:
    job, inputs = Job(press_kit(), "press-kit"), Inputs(example(), brand("apex"), shipped_words("en"))
    whole = on_screen(lay_out(job, inputs))
    memory.clear()
    monkeypatch.setattr(memory, "MOST", 20_000)
    assert on_screen(lay_out(job, inputs)) == whole
