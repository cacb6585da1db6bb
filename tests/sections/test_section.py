import pytest

from presskit.sections import SECTIONS
from presskit.sections.section import Pictorial, Reducible, Selective

ABILITIES = [(Pictorial, "shows"), (Reducible, "printed"), (Selective, "left_out")]


@pytest.mark.parametrize("name", sorted(SECTIONS))
def test_what_a_section_can_is_said_by_its_class(name: str) -> None:
    section = SECTIONS[name]
    assert [ability for ability, method in ABILITIES if hasattr(section, method)] == [
        ability for ability, _ in ABILITIES if issubclass(section, ability)
    ]
