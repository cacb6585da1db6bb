"""Recipients of a personal edition: one of the command line, or a list in YAML or CSV.

In: a name as somebody typed it, or the path of a list. Out: Recipients and their nodes, which say where every value
was written; or every problem at once. A logo lies in the folder of the list, or below.
"""

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Annotated, NamedTuple

from presskit.errors import ModelError, Problem
from presskit.load.files import read_bytes
from presskit.load.problems.wording import shown
from presskit.load.profile.named_logos import is_drawing, read_logo
from presskit.load.profile.table import read_rows
from presskit.load.yaml.checked import find, problem_at, read_as
from presskit.load.yaml.node import Node
from presskit.load.yaml.nodes import MOST_BYTES, parse_document
from presskit.model.drawing import Drawing
from presskit.model.recipient import Recipient
from presskit.model.record import record
from presskit.model.schema import Doc
from presskit.model.slug import slug

COMMAND_LINE = "--for"
"""The "file" in which a recipient of the command line was written."""
COLUMNS = ("name", "logo", "permission")


class Addressee(NamedTuple):
    """A recipient, the node that it was read from, and its logo."""

    recipient: Recipient
    node: Node
    logo: Drawing | None = None


@record
class _Listed:
    """A list, as it is checked."""

    recipients: Annotated[tuple[Recipient, ...], Doc("Who copies are made for.", least=1, most=10_000)]


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


def read_recipients(path: Path) -> tuple[Addressee, ...]:
    """The recipients of a list, in its order.

    Raises:
        ModelError: with every problem found.
    """
    data = read_bytes(path, most=MOST_BYTES)
    is_table = path.suffix.lower() == ".csv"
    listed = _table(data, str(path)) if is_table else parse_document(data, str(path))[0]
    if not isinstance(listed.value, tuple):
        hint = "write one for each: - name: Example Oil"
        raise ModelError([Problem("PK114", listed.origin, "a list of recipients is expected here", hint)])
    root = listed._replace(value={"recipients": listed})
    recipients = read_as(_Listed, root).recipients
    problems = list(_faults(recipients, root))
    logos = [_logo(recipient, node, problems) for recipient, node in zip(recipients, listed.value, strict=True)]
    if any(problem.severity == "error" for problem in problems):
        raise ModelError(problems)
    return tuple(map(Addressee, recipients, listed.value, logos))


def _table(data: bytes, file: str) -> Node:
    nodes = []
    for index, row in enumerate(read_rows(data, file, COLUMNS, COLUMNS[:1])):
        cells = {name: cell.node(file, f"{index}.{name}", numeric=False) for name, cell in row.items() if cell.text}
        nodes.append(Node(cells, "", file, str(index), row["name"].row, 1, 1))
    return Node(tuple(nodes), "", file, "", 1, 1, 1)


def _faults(recipients: Sequence[Recipient], root: Node) -> Iterator[Problem]:
    """A logo is permitted; no two recipients get the same file."""
    files: dict[str, str] = {}
    for index, recipient in enumerate(recipients):
        loc = ("recipients", index)
        if recipient.logo is not None and recipient.permission is None:
            hint = "add permission: who gave it, and when"
            yield problem_at(root, (*loc, "logo"), "PK139", "a logo without permission is not used", hint)
        name = slug(recipient.name)
        if name in files:
            message = f"{shown(recipient.name)} would be written over {shown(files[name])}: both are {name}.pdf"
            yield problem_at(root, (*loc, "name"), "PK125", message, "keep one of them, or tell them apart")
        files.setdefault(name, recipient.name)


def _logo(recipient: Recipient, node: Node, problems: list[Problem]) -> Drawing | None:
    if recipient.logo is None or not is_drawing(recipient.logo):
        return None  # none, or a picture, which goes through the gate for photos
    try:
        drawing, noted = read_logo(recipient.logo, find(node, ("logo",)).origin)
    except ModelError as error:
        problems += error.problems
        return None
    problems += noted
    return drawing
