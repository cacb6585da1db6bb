"""What is said and aimed at on slides: short quotations side by side, and the goals of the seasons ahead."""

from collections.abc import Mapping
from typing import Annotated, Any, ClassVar

from presskit.content.blocks import Block
from presskit.content.slides import Goal as GoalBlock
from presskit.content.slides import Quotes as QuotesBlock
from presskit.model.partnership import Goal as Authored
from presskit.model.profile import Profile
from presskit.model.record import record
from presskit.model.schema import Doc
from presskit.sections.section import Kit


@record
class Quotes:
    """Quotes of the slot `deck`."""

    EXAMPLE: ClassVar[Mapping[str, Any]] = {"first": 0, "most": 3}

    first: Annotated[int, Doc("Which one comes first, from 0.", 3)] = 0
    most: Annotated[int, Doc("How many at the most, side by side.", 3)] = 3
    style: Annotated[str, Doc("Type style of the brand.", "pull_lead")] = "pull_column"

    def compose(self, kit: Kit) -> tuple[Block, ...]:
        """The quotes that there are, with their marks."""
        chosen = self._numbers(kit)[self.first : self.first + self.most]
        quotes = kit.profile.pull_quotes
        texts = tuple((f"“{quotes[i].text}”", kit.origin(f"pull_quotes.{i}.text")) for i in chosen)
        return (QuotesBlock(texts, self.style, self.most),) if texts else ()

    @staticmethod
    def _numbers(kit: Kit) -> list[int]:
        return [index for index, quote in enumerate(kit.profile.pull_quotes) if quote.slot == "deck"]


@record
class Goal:
    """The aims of one season."""

    EXAMPLE: ClassVar[Mapping[str, Any]] = {"number": 0}

    number: Annotated[int, Doc("Which of the goals, from 0.", 1)] = 0

    def compose(self, kit: Kit) -> tuple[Block, ...]:
        """The goal, if there are so many."""
        found = goals(kit.profile)
        if self.number >= len(found):
            return ()
        path, goal = found[self.number]
        return (GoalBlock(goal.year, goal.label or kit.words.say("ahead"), goal.items, goal.text, kit.origin(path)),)


def goals(profile: Profile) -> list[tuple[str, Authored]]:
    """The authored goals with their dotted paths, else the aims of the career path."""
    if profile.goals:
        return [(f"goals.{index}", goal) for index, goal in enumerate(profile.goals)]
    return [
        (f"career_path.{index}", Authored(node.label, None, (node.text,)))
        for index, node in enumerate(profile.career_path)
        if node.aim
    ]
