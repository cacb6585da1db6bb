"""Which facts stand where: those that a plan prefers, then the author's own, and what stays out is told."""

from presskit.model.profile import Fact, Person, Profile
from presskit.sections.facts import FactBox, FactStack, FactStrip
from presskit.sections.section import Kit
from tests.coping.kits import shipped_words

OWN = tuple(
    Fact(name, name.title(), f"Of {name}")
    for name in ("birthday", "nationality", "born", "seasons", "cars")
)  # fmt: skip


def kit(*facts: Fact, team: str | None = None) -> Kit:
    return Kit(Profile(Person("Mara Example", team=team), facts=facts), shipped_words("en"), "card", frozenset(), {})


def test_what_a_plan_prefers_comes_first_and_then_the_authors_own() -> None:
    box = FactBox(prefer=("born", "language"), most=3)
    assert box.printed(kit(*OWN)) == ["facts.2", "facts.0", "facts.1"]
    assert box.left_out(kit(*OWN)) == ["facts.3", "facts.4"]
    assert FactStack(prefer=("born",), without=("birthday",), most=2).printed(kit(*OWN)) == ["facts.2", "facts.1"]


def test_a_box_without_a_limit_has_all_in_the_authors_order() -> None:
    assert FactBox().printed(kit(*OWN)) == [f"facts.{n}" for n in range(5)]


def test_a_strip_has_what_was_asked_for_and_short_facts_where_there_is_none_of_it() -> None:
    strip = FactStrip(prefer=("team", "lives_in"), most=2)
    assert strip.printed(kit(*OWN, team="Example Racing")) == []
    long = Fact("long", "Long", "A value that is far too long for one line of a cover")
    assert strip.printed(kit(long, *OWN)) == ["facts.1"]
    assert strip.left_out(kit(*OWN)) == []
