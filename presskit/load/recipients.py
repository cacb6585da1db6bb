"""Recipients of a personal edition, from the command line.

In: a name as somebody typed it. Out: the Recipient and its node, which says where every value was written; or every
problem at once.
"""

from typing import NamedTuple

from presskit.errors import ModelError, Problem
from presskit.load.checked import read_as
from presskit.load.node import Node
from presskit.load.words import shown
from presskit.model.recipient import Recipient

COMMAND_LINE = "--for"
"""The "file" in which a recipient of the command line was written."""


class Addressee(NamedTuple):
    """A recipient, and the node that it was read from."""

    recipient: Recipient
    node: Node


def addressee(name: str) -> Addressee:
    """The recipient that the command line names.

    Raises:
        ModelError: the name is blank, too long, or has characters that cannot be printed.
    """
    written = Node(name, name, COMMAND_LINE, "recipient.name", 0, 0, 1)
    node = Node({"name": written}, "", COMMAND_LINE, "recipient", 0, 0, 1)
    if not name.isprintable():
        raise ModelError([Problem("PK108", node.origin, f"{shown(name)} has a control character", "remove it")])
    return Addressee(read_as(Recipient, node, within="the recipient"), node)
