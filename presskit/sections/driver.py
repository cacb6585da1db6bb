"""Who it is in a few lines: the introduction, and the steps that led here."""

from collections.abc import Mapping
from typing import Any, ClassVar

from presskit.content.blocks import Block
from presskit.content.slides import Lead as LeadBlock
from presskit.content.slides import Milestone, Milestones
from presskit.model.profile import PathNode
from presskit.model.record import record
from presskit.sections.career_path import spread
from presskit.sections.section import Kit

MOST_MILESTONES = 4


@record
class Lead:
    """The introduction; without one the short biography, in smaller type if it is long."""

    EXAMPLE: ClassVar[Mapping[str, Any]] = {}

    def compose(self, kit: Kit) -> tuple[Block, ...]:
        """One text, or nothing if the profile has neither."""
        bio = kit.profile.bio
        for length in ("intro", "short"):
            text = getattr(bio, length) if bio else None
            if text:
                return (LeadBlock(text, ("bio", "panel_text"), kit.origin(f"bio.{length}")),)
        return ()


@record
class Steps:
    """Milestones of the career path, side by side."""

    EXAMPLE: ClassVar[Mapping[str, Any]] = {}

    def compose(self, kit: Kit) -> tuple[Block, ...]:
        """Up to four steps."""
        steps = tuple(
            Milestone(node.label, node.milestone or node.text, origin=kit.origin(f"career_path.{index}"))
            for index, node in milestones(kit.profile.career_path)
        )
        return (Milestones(steps),) if steps else ()


def milestones(path: tuple[PathNode, ...]) -> list[tuple[int, PathNode]]:
    """The steps that have words as a milestone; if none has, where each discipline began and what came last."""
    chosen = [(index, node) for index, node in enumerate(path) if node.milestone]
    if not chosen:
        done = [(index, node) for index, node in enumerate(path) if not node.aim]
        begun = {node.discipline: (index, node) for index, node in reversed(done)}
        chosen = sorted({*begun.values(), *done[-1:]}, key=lambda step: step[0])
    return [chosen[i] for i in spread(range(len(chosen)), MOST_MILESTONES)]
