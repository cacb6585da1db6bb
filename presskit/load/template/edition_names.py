"""Which editions there are, and whether a profile names them rightly.

In: folders of templates, a validated profile and its nodes. Out: names, Problems. An edition is the name of its
template's file; a profile may name those of the folder in use and those that come with presskit.
"""

from collections.abc import Collection, Iterator, Sequence
from pathlib import Path

from presskit.errors import Problem
from presskit.load.problems.wording import did_you_mean, shown
from presskit.load.yaml.checked import find, problem_at
from presskit.load.yaml.nodes import Node
from presskit.model.profile import Profile
from presskit.model.selection import names, tagged


def edition_names(folder: Path) -> tuple[str, ...]:
    """The editions whose templates lie in `folder`, in the order of their names."""
    return tuple(sorted(path.stem for path in folder.glob("*.yaml")))


def named_editions(profile: Profile, root: Node, folders: Sequence[Path]) -> Iterator[Problem]:
    """Every edition that the profile names exists.

    Args:
        profile: the validated profile.
        root: the nodes that it was read from.
        folders: folders of templates; the first is the one that is built from.
    """
    if not folders:
        return
    here = edition_names(folders[0])
    known = tuple(dict.fromkeys((*here, *(name for folder in folders[1:] for name in edition_names(folder)))))
    yield from _unknown(root, ("editions",), profile.editions or (), here)
    for field, index, entry in tagged(profile):
        for key, value in (("for", entry.for_), ("not_for", entry.not_for)):
            yield from _unknown(root, (field, index, key), names(value), known)


def _unknown(
    root: Node, loc: Sequence[str | int], written: Collection[str], known: Collection[str]
) -> Iterator[Problem]:
    in_a_list = isinstance(find(root, loc).value, tuple)
    for number, name in enumerate(written):
        if name not in known:
            place = (*loc, number) if in_a_list else loc
            yield problem_at(root, place, "PK707", f"no edition is called {shown(name)}", did_you_mean(name, known))


def one_kind_of_tag(profile: Profile, root: Node) -> Iterator[Problem]:
    """An entry says where it goes, or where it does not go."""
    for field, index, entry in tagged(profile):
        if entry.for_ is not None and entry.not_for is not None:
            message = "an entry has either for or not_for"
            yield problem_at(root, (field, index, "not_for"), "PK131", message, "keep one of them")
