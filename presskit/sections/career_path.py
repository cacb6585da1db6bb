"""The career path: authored nodes from the first start to the aims ahead."""

from collections.abc import Mapping
from typing import Annotated, Any, ClassVar

from presskit.content.blocks import Block, PathStep
from presskit.content.blocks import CareerPath as CareerPathBlock
from presskit.model.profile import PathNode
from presskit.model.record import record
from presskit.model.schema import Doc
from presskit.sections.section import Kit

MOST_NODES = 8


@record
class CareerPath:
    """The path as a figure."""

    EXAMPLE: ClassVar[Mapping[str, Any]] = {}

    panels: Annotated[
        tuple[tuple[float, float], ...],
        Doc("Left edge and width in points of panels that share the nodes; none stands on a fold.", [[25.5, 232.4]]),
    ] = ()

    def compose(self, kit: Kit) -> tuple[Block, ...]:
        """At most eight nodes and the sentence that says them."""
        nodes = chosen(kit.profile.career_path)
        if not nodes:
            return ()
        words = kit.words
        spoken = [
            words.say("path_aim" if node.aim else "path_step", label=node.label, text=node.text) for _, node in nodes
        ]
        steps = tuple(
            PathStep(node.label, node.text, node.discipline, node.aim, kit.origin(f"career_path.{i}"))
            for i, node in nodes
        )
        alt = words.say("path_alt", word=words.number(len(nodes)), steps="; ".join(spoken))
        return (CareerPathBlock(steps, alt, self.panels),)

    def left_out(self, kit: Kit) -> list[str]:
        """The nodes that a path of eight has no room for."""
        shown = {index for index, _ in chosen(kit.profile.career_path)}
        return [f"career_path.{index}" for index in range(len(kit.profile.career_path)) if index not in shown]


def chosen(path: tuple[PathNode, ...]) -> list[tuple[int, PathNode]]:
    """At most eight nodes: first, last and those with a change of class are kept before the others."""
    nodes = list(enumerate(path))
    if len(nodes) <= MOST_NODES:
        return nodes
    changes = {0, len(nodes) - 1} | {i for i in range(1, len(nodes)) if path[i].discipline != path[i - 1].discipline}
    ranked = sorted(nodes, key=lambda node: (node[0] not in changes, node[0]))
    return sorted(ranked[:MOST_NODES], key=lambda node: node[0])
