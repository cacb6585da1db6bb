"""What editions leave out, told once: by list, with the entries and the editions that have no room for them.

In: the warnings of all editions of a run, each of one value and one edition. Out: one warning for each list that is
longer than there is room for, and one for each value that pages which are too full do without.
"""

from collections.abc import Mapping, Sequence

from presskit.errors import Problem
from presskit.load.problems.wording import listed

NO_ROOM, TOO_FULL = "PK205", "PK208"


def told_once(problems: Sequence[Problem]) -> list[Problem]:
    """The problems, those of a cause that several values and editions share as one, where the first of them stood."""
    found: dict[object, list[Problem]] = {}
    for problem in problems:
        key: object = problem
        if problem.edition and problem.code == NO_ROOM:
            key = problem.code, problem.origin.file, problem.origin.path.partition(".")[0]
        elif problem.edition and problem.code == TOO_FULL:
            key = problem.code, problem.origin
        found.setdefault(key, []).append(problem)
    return [_joined(same) for same in found.values()]


def _joined(same: Sequence[Problem]) -> Problem:
    first = min(same, key=lambda problem: (problem.origin.line, problem.origin.column))
    editions = list(dict.fromkeys(problem.edition for problem in same))
    if len(dict.fromkeys(same)) == 1:
        return first
    if first.code == TOO_FULL:
        return too_full(first, editions)
    lines = {edition: sorted({p.origin.line for p in same if p.edition == edition}) for edition in editions}
    return no_room(first, lines)


def no_room(problem: Problem, lines: Mapping[str, Sequence[int]]) -> Problem:
    """The warning that editions have no room for the values of these lines."""
    if len({line for each in lines.values() for line in each}) == 1:
        have = "has" if len(lines) == 1 else "have"
        message = f"not printed: the {listed(list(lines))} {have} no room for another one"
        return problem._replace(message=message, hint="remove it, or one of those before it")
    alike: dict[tuple[int, ...], list[str]] = {}
    for edition, numbers in lines.items():
        alike.setdefault(tuple(numbers), []).append(edition)
    each = [f"{len(numbers)} in the {listed(names)} ({_spans(numbers)})" for numbers, names in alike.items()]
    message = f"more than there is room for; not printed: {listed(each)}"
    return problem._replace(message=message, hint="remove them, or others of the list")


def too_full(problem: Problem, editions: Sequence[str]) -> Problem:
    """The warning that pages of these editions do without a value."""
    verb = "is" if len(editions) == 1 else "are"
    message = f"left out of the {listed(editions)}, which {verb} too full"
    return problem._replace(message=message, hint="it comes back when other text is shorter")


def _spans(numbers: Sequence[int]) -> str:
    """Lines in words: "line 3", "lines 3 to 9, 12"."""
    spans: list[list[int]] = []
    for number in numbers:
        if spans and number == spans[-1][1] + 1:
            spans[-1][1] = number
        else:
            spans.append([number, number])
    said = ", ".join(str(first) if first == last else f"{first} to {last}" for first, last in spans)
    return f"line{'s' * (len(numbers) > 1)} {said}"
