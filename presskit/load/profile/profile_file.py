"""A profile file to a Profile: guarded YAML, results from CSV, validation, then the rules between fields.

In: the path of a YAML file. Out: the Profile, where every value was written, and warnings; or every problem
at once.
"""

from collections.abc import Iterator, Mapping, Sequence, Set
from pathlib import Path
from typing import NamedTuple

from presskit.errors import ModelError, Origin, Problem
from presskit.load.files import read_asset
from presskit.load.profile.named_logos import read_logos
from presskit.load.profile.overlay import overlaid
from presskit.load.profile.profile_rules import cross_checked, named_files
from presskit.load.yaml.checked import read_as
from presskit.load.yaml.nodes import MOST_BYTES, MOST_PROBLEMS, Node, read_document
from presskit.model.drawing import Drawing
from presskit.model.profile import Profile
from presskit.model.results import ResultsFile
from presskit.turns import in_turn

MOST_ROUNDS = 8
"""How often values that turn out to be wrong are left out before their whole fields are."""


class Origins(Mapping[str, Origin]):
    """Dotted path of a value -> where it was written; looked up in the nodes when asked for."""

    def __init__(self, root: Node) -> None:
        self._root = root

    def __getitem__(self, path: str) -> Origin:
        node = self._root
        for step in path.split(".") if path else ():
            members = node.value
            if isinstance(members, dict):
                node = members[step]
            elif isinstance(members, tuple) and step.isdecimal() and int(step) < len(members):
                node = members[int(step)]
            else:
                raise KeyError(path)
        return node.origin

    def beside(self, key: str, node: Node) -> "Origins":
        """These, and those of another tree under a key of its own."""
        assert isinstance(self._root.value, dict)
        return Origins(self._root._replace(value={**self._root.value, key: node}))

    def __iter__(self) -> Iterator[str]:
        return (node.path for node in _walk(self._root))

    def __len__(self) -> int:
        return sum(1 for _ in _walk(self._root))


class Reading(NamedTuple):
    """A profile as read."""

    profile: Profile
    origins: Origins
    warnings: tuple[Problem, ...]
    logos: Mapping[str, Drawing]
    """By the file's name as written."""


@in_turn
def read_profile(path: Path) -> Profile:
    """The profile in a file.

    Raises:
        ModelError: with every problem found, at most 50 of one kind of check.
    """
    return read_profile_file(path).profile


def read_profile_file(path: Path, templates: Sequence[Path] = (), overlays: Sequence[Path] = ()) -> Reading:
    """The profile in a file, with the places of its values and warnings.

    Args:
        path: the file.
        templates: folders of the editions that it may name; none: any name is right.
        overlays: files that change it, in their order.

    Raises:
        ModelError: with every problem found; warnings are among them.
    """
    root, noted = _with_overlays(path, overlays)
    warnings = tuple(problem for problem in noted if problem.severity == "warning")
    root, marred_results = _with_results(root)
    faults = (*(problem for problem in noted if problem.severity == "error"), *marred_results)
    try:
        profile = read_as(Profile, root)
    except ModelError as error:
        found = (*error.problems, *faults, *_remaining(root, error.problems, templates))
        raise ModelError((*found, *warnings)) from None
    logos, marred = read_logos(profile, root)
    checked = cross_checked(profile, root, templates=templates)
    found = (*faults, *checked, *named_files(profile, root), *marred, *warnings)
    if any(problem.severity == "error" for problem in found):
        raise ModelError(found)
    return Reading(profile, Origins(root), found, logos)


def _with_overlays(path: Path, overlays: Sequence[Path]) -> tuple[Node, list[Problem]]:
    """The nodes of a profile with the changes of its overlays; what cannot be read in any of the files is told."""
    problems: list[Problem] = []
    trees: list[Node] = []
    for file, read in ((path, _document), *((overlay, read_document) for overlay in overlays)):
        try:
            tree, noted = read(file)
            trees.append(tree)
            problems += noted
        except ModelError as error:
            problems += error.problems
    if len(trees) <= len(overlays):
        raise ModelError(problems)
    root, *changes = trees
    if not isinstance(root.value, dict):
        problems.append(Problem("PK114", root.origin, "a profile is a mapping (key: value)", "begin with person:"))
        raise ModelError(problems)
    for change in changes:
        root, noted = overlaid(root, change)
        problems += noted
    return root, problems


def _document(path: Path) -> tuple[Node, tuple[Problem, ...]]:
    """The nodes; who has written nothing yet learns where a profile to copy from is."""
    try:
        return read_document(path)
    except ModelError as error:
        start = "presskit new makes a starter to copy from"
        raise ModelError([p._replace(hint=start) if p.code == "PK114" else p for p in error.problems]) from None


def _with_results(root: Node) -> tuple[Node, tuple[Problem, ...]]:
    """The same tree with the groups of a CSV file for `results: {file: …}`, and what is wrong with them."""
    assert isinstance(root.value, dict)
    results = root.value.get("results")
    if results is None or not isinstance(results.value, dict):
        return root, ()
    try:
        written = read_as(ResultsFile, results, within="results").file
        folder = Path(results.value["file"].file).parent
        data = read_asset(written, folder, results.value["file"].origin, most=MOST_BYTES)
        from presskit.load.profile.results_csv import read_results

        return _replaced(root, read_results(data, str(folder / written))), ()
    except ModelError as error:
        return _replaced(root, results._replace(value=())), error.problems


def _remaining(root: Node, problems: Sequence[Problem], templates: Sequence[Path]) -> list[Problem]:
    """What the rules say of everything that is valid by itself, so that one run tells all."""
    assert isinstance(root.value, dict)
    wrong = {problem.origin.path for problem in problems}
    rest, profile = root, None
    for _ in range(MOST_ROUNDS):
        rest = _named(_pruned(root, wrong | {_left_out(path) for path in wrong}) or root._replace(value={}))
        try:
            profile = read_as(Profile, rest)
            break
        except ModelError as error:
            wrong |= {problem.origin.path for problem in error.problems}
            if len(error.problems) >= MOST_PROBLEMS:  # there is no end of them: what they stand in is left out
                break
    tops = wrong | {path.partition(".")[0] for path in wrong}
    fields = {key for key in root.value if key in tops}
    if profile is None:
        rest = _named(root._replace(value={key: node for key, node in root.value.items() if key not in fields}))
        profile = read_as(Profile, rest)
    return cross_checked(profile, rest, templates=templates, without=fields)


def _left_out(path: str) -> str:
    """What goes for a wrong value: itself in these fields, else its member of a list, or its field."""
    top, *steps = path.split(".")
    if top in ("results", "contact", "partnership"):
        return path
    return f"{top}.{steps[0]}" if steps and steps[0].isdecimal() else top


def _pruned(node: Node, wrong: Set[str]) -> Node | None:
    """The tree without what is wrong; None if that is all of it. The event of a result is no part of any rule."""
    if node.path in wrong and node.path:
        return node._replace(value="?", text="?") if node.key == "event" else None
    members = node.value
    if isinstance(members, dict):
        return node._replace(value={key: left for key, child in members.items() if (left := _pruned(child, wrong))})
    if isinstance(members, tuple):
        return node._replace(value=tuple(left for child in members if (left := _pruned(child, wrong))))
    return node


def _named(root: Node) -> Node:
    """With a name, if that was wrong: it is the one field that has to be there."""
    assert isinstance(root.value, dict)
    person = root._replace(value={"name": root._replace(value="?", text="?")})
    return root._replace(value={**root.value, "person": root.value.get("person", person)})


def _replaced(root: Node, results: Node) -> Node:
    assert isinstance(root.value, dict)
    return root._replace(value={**root.value, "results": results})


def _walk(node: Node) -> Iterator[Node]:
    yield node
    members = node.value
    if isinstance(members, dict | tuple):
        for child in members.values() if isinstance(members, dict) else members:
            yield from _walk(child)
