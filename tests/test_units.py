"""Lengths as people write them."""

import pytest

from presskit.units import in_mm, inch, mm, parse_length


@pytest.mark.parametrize(
    ("written", "points"),
    [("3 mm", 8.503937), ("0.125in", 9.0), ("0.3cm", 8.503937), (" 9 pt ", 9.0), ("0mm", 0.0), ("12.5mm", 35.433071)],
)
def test_lengths_with_a_unit_are_understood(written: str, points: float) -> None:
    assert parse_length(written) == pytest.approx(points)


@pytest.mark.parametrize("written", ["3", "mm", "-3mm", "3 m", "1e3mm", "3,5mm", "٣mm", "nan mm", "3mm3", ""])
def test_what_is_no_length_is_refused(written: str) -> None:
    with pytest.raises(ValueError, match="not a length"):
        parse_length(written)


def test_millimetres_there_and_back() -> None:
    assert in_mm(mm(297)) == pytest.approx(297)
    assert inch(1) == pytest.approx(mm(25.4))
