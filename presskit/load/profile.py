"""A profile file to a Profile: guarded YAML, results from CSV, validation, then the rules between fields.

In: the path of a YAML file. Out: the Profile, where every value was written, and warnings; or every problem
at once.
"""

from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import NamedTuple

from presskit.errors import ModelError, Origin, Problem
from presskit.load.checked import read_as
from presskit.load.files import read_asset
from presskit.load.nodes import MOST_BYTES, Node, read_document
from presskit.load.rules import cross_checked, named_files
from presskit.load.table import read_results
from presskit.model.profile import Profile
from presskit.model.results import ResultsFile


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

    def __iter__(self) -> Iterator[str]:
        return (node.path for node in _walk(self._root))

    def __len__(self) -> int:
        return sum(1 for _ in _walk(self._root))


class Reading(NamedTuple):
    """A profile as read."""

    profile: Profile
    origins: Mapping[str, Origin]
    warnings: tuple[Problem, ...]


def read_profile(path: Path) -> Profile:
    """The profile in a file.

    Raises:
        ModelError: with every problem found, at most 50 of one kind of check.
    """
    return read_profile_file(path).profile


def read_profile_file(path: Path) -> Reading:
    """The profile in a file, with the places of its values and warnings.

    Raises:
        ModelError: with every problem found; warnings are among them.
    """
    root, warnings = read_document(path)
    if not isinstance(root.value, dict):
        problem = Problem("PK114", root.origin, "a profile is a mapping (key: value)", "begin with person:")
        raise ModelError((problem,))
    root, faults = _with_results(root, path)
    try:
        profile = read_as(Profile, root)
    except ModelError as error:
        found = (*error.problems, *faults, *_remaining(root, error.problems))
        raise ModelError((*found, *warnings)) from None
    if found := (*faults, *cross_checked(profile, root), *named_files(profile, root, path.parent)):
        raise ModelError((*found, *warnings))
    return Reading(profile, Origins(root), warnings)


def _with_results(root: Node, path: Path) -> tuple[Node, tuple[Problem, ...]]:
    """The same tree with the groups of a CSV file for `results: {file: …}`, and what is wrong with them."""
    assert isinstance(root.value, dict)
    results = root.value.get("results")
    if results is None or not isinstance(results.value, dict):
        return root, ()
    try:
        written = read_as(ResultsFile, results, within="results").file
        data = read_asset(written, path.parent, results.value["file"].origin, most=MOST_BYTES)
        return _replaced(root, read_results(data, str(path.parent / written))), ()
    except ModelError as error:
        return _replaced(root, results._replace(value=())), error.problems


def _remaining(root: Node, problems: Sequence[Problem]) -> list[Problem]:
    """What the rules say of the top-level fields that are valid by themselves, so that one run tells all."""
    assert isinstance(root.value, dict)
    paths = [f"{problem.origin.path}." for problem in problems]
    wrong = {key for key in root.value if any(path.startswith(f"{key}.") for path in paths)}
    members = {key: node for key, node in root.value.items() if key not in wrong}
    if "person" not in members:
        members["person"] = root._replace(value={"name": root._replace(value="?", text="?")})
    rest = root._replace(value=members)
    return cross_checked(read_as(Profile, rest), rest, without=wrong)


def _replaced(root: Node, results: Node) -> Node:
    assert isinstance(root.value, dict)
    return root._replace(value={**root.value, "results": results})


def _walk(node: Node) -> Iterator[Node]:
    yield node
    members = node.value
    if isinstance(members, dict | tuple):
        for child in members.values() if isinstance(members, dict) else members:
            yield from _walk(child)
