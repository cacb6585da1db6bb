"""Lines end where the sum of squared free space over the whole paragraph is least: held to all possible breaks."""

import random
from collections.abc import Iterator, Sequence
from itertools import combinations

import pytest

from presskit.typography.linebreak import best_breaks

BLANK = 3.0
EACH_LINE = {True: 1.0, False: 1e-4}


def all_breaks(count: int) -> Iterator[tuple[int, ...]]:
    for lines in range(count):
        for ends in combinations(range(1, count), lines):
            yield (*ends, count)


def cost(
    ends: Sequence[int],
    widths: Sequence[float],
    measures: Sequence[float],
    letters: int,
    hyphens: Sequence[float] = (),
    *,
    balanced: bool,
) -> float:
    """What the module says that breaks cost; infinite where several words stand on a line too short for them."""
    total = 0.0
    hyphens = hyphens or [0.0] * len(widths)
    for line, (start, end) in enumerate(zip((0, *ends), ends, strict=False)):
        measure = measures[min(line, len(measures) - 1)]
        blanks = sum(0 if hyphen else BLANK for hyphen in hyphens[start : end - 1])
        width = sum(widths[start:end]) + blanks + hyphens[end - 1]
        total += 0.02 if hyphens[end - 1] else 0.0
        if width > measure + 1e-6 and end - start > 1:
            return float("inf")
        if end < len(widths) or balanced:
            total += (1 - width / measure) ** 2 + EACH_LINE[balanced]
        else:
            total += EACH_LINE[False] if end - start > 1 else 0.12 if letters < 5 else 0.06
    return total


@pytest.mark.parametrize("balanced", [False, True], ids=["running", "balanced"])
@pytest.mark.parametrize("measures", [(60.0,), (40.0, 40.0, 80.0), (150.0,)], ids=["narrow", "drop cap", "wide"])
def test_no_other_breaks_cost_less(measures: tuple[float, ...], balanced: bool) -> None:
    chance = random.Random(f"{measures} {balanced}")
    for _ in range(60):
        # One word in ten is wider than a narrow line: such words made a short line before them the best one.
        widths = tuple(chance.uniform(5, 35) if chance.random() < 0.9 else 70.0 for _ in range(chance.randint(1, 11)))
        letters = chance.choice((3, 8))
        found = best_breaks(widths, (BLANK,) * len(widths), measures, letters, balanced=balanced)
        least = min(cost(ends, widths, measures, letters, balanced=balanced) for ends in all_breaks(len(widths)))
        assert cost(found, widths, measures, letters, balanced=balanced) == pytest.approx(least, abs=1e-9)


@pytest.mark.parametrize("balanced", [False, True], ids=["running", "balanced"])
@pytest.mark.parametrize("measures", [(60.0,), (40.0, 80.0)], ids=["narrow", "drop cap"])
def test_no_other_breaks_cost_less_where_words_may_break(measures: tuple[float, ...], balanced: bool) -> None:
    chance = random.Random(f"{measures} {balanced}")
    for _ in range(60):
        widths = tuple(chance.uniform(5, 35) for _ in range(chance.randint(2, 11)))
        hyphens = (*(chance.choice((0.0, 4.0)) for _ in widths[1:]), 0.0)
        blanks = tuple(0.0 if hyphen else BLANK for hyphen in hyphens)
        found = best_breaks(widths, blanks, measures, 8, hyphens, balanced=balanced)
        least = min(cost(ends, widths, measures, 8, hyphens, balanced=balanced) for ends in all_breaks(len(widths)))
        assert cost(found, widths, measures, 8, hyphens, balanced=balanced) == pytest.approx(least, abs=1e-9)


def test_a_short_word_does_not_stand_alone_on_the_last_line() -> None:
    widths = (*(22.0,) * 8, 10.0)
    before_last = {
        letters: best_breaks(widths, (BLANK,) * 9, (100.0,), letters, balanced=False)[-2] for letters in (3, 8)
    }
    assert before_last == {3: 7, 8: 8}


def test_a_word_wider_than_its_measure_gets_a_line_of_its_own() -> None:
    assert best_breaks((10.0, 90.0, 10.0), (BLANK,) * 3, (50.0,), 8, balanced=False) == (1, 2, 3)


def test_a_long_text_is_broken_in_an_instant() -> None:
    """Every way to break it would be some 10^600 of them."""
    ends = best_breaks((20.0,) * 5000, (BLANK,) * 5000, (240.0,), 8, balanced=False)
    assert ends[-1] == 5000
    assert len(ends) == 500


@pytest.mark.parametrize(("letters", "stands_alone"), [(4, False), (5, True), (6, True)])
def test_a_word_of_five_letters_is_no_stub(letters: int, stands_alone: bool) -> None:
    widths = (*(22.0,) * 8, 10.0)
    ends = best_breaks(widths, (BLANK,) * 9, (100.0,), letters, balanced=False)
    assert (ends[-2] == 8) == stands_alone
