"""The career path: authored nodes from the first start to the aims ahead."""

from collections.abc import Mapping, Sequence
from typing import Annotated, Any, ClassVar

from presskit.content.blocks import Block, PathStep
from presskit.content.blocks import CareerPath as CareerPathBlock
from presskit.model.profile import PathNode
from presskit.model.record import record
from presskit.model.schema import Doc
from presskit.sections.section import Kit, Selective

FEWEST_NODES, MOST_NODES = 3, 8
"""A path of two steps is none, and one of more than eight has no room for its words."""


@record
class CareerPath(Selective):
    """The path as a figure."""

    EXAMPLE: ClassVar[Mapping[str, Any]] = {}

    panels: Annotated[
        tuple[tuple[float, float], ...],
        Doc("Left edge and width in points of panels that share the nodes; none stands on a fold.", [[25.5, 232.4]]),
    ] = ()

    def compose(self, kit: Kit) -> tuple[Block, ...]:
        """Three to eight nodes and the sentence that says them."""
        nodes = chosen(kit.profile.career_path)
        if not nodes:
            return ()
        words = kit.words
        spoken = [
            words.say("path_aim" if node.aim else "path_step", label=node.label, text=node.text) for _, node in nodes
        ]
        steps = tuple(
            PathStep(
                node.label,
                node.text,
                node.discipline,
                node.aim,
                kit.origin(f"career_path.{i}"),
                node.milestone is not None,
            )
            for i, node in nodes
        )
        alt = words.say("path_alt", word=words.number(len(nodes)), steps="; ".join(spoken))
        return (CareerPathBlock(steps, alt, self.panels),)

    def left_out(self, kit: Kit) -> list[str]:
        """The nodes that a path of eight has no room for."""
        shown = {index for index, _ in chosen(kit.profile.career_path)}
        return [f"career_path.{index}" for index in range(len(kit.profile.career_path)) if index not in shown]


def chosen(path: tuple[PathNode, ...]) -> list[tuple[int, PathNode]]:
    """At most eight nodes: the first, the last, milestones, changes of discipline, and others evenly between them.

    None where they are too few to be a path.
    """
    if len(path) < FEWEST_NODES:
        return []
    last = len(path) - 1
    marked = [i for i, node in enumerate(path) if node.milestone or i in (0, last)]
    changes = [i for i in range(1, last) if path[i].discipline != path[i - 1].discipline]
    kept: list[int] = []
    for candidates in (marked, changes, range(len(path))):
        left = [i for i in candidates if i not in kept]
        kept += spread(left, MOST_NODES - len(kept))
    return [(i, path[i]) for i in sorted(kept)]


def spread(candidates: Sequence[int], number: int) -> list[int]:
    """So many of the candidates, the first and the last and others at even distances; all of them if they are few."""
    if number >= len(candidates):
        return list(candidates)
    if number < 2:
        return list(candidates[len(candidates) // 2 :][:number])
    step = (len(candidates) - 1) / (number - 1)
    return [candidates[round(i * step)] for i in range(number)]
