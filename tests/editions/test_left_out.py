"""What editions leave out is one warning for each list, whatever number of entries and editions it is about."""

from presskit.editions.left_out import told_once
from presskit.errors import Origin, Problem


def warning(code: str, path: str, line: int, edition: str) -> Problem:
    return Problem(code, Origin("p.yaml", line, 5, path), "as it was", "do it", "warning", edition=edition)


def test_a_list_that_is_too_long_is_one_warning() -> None:
    found = [warning("PK205", f"career_path.{n}", n + 3, e) for e in ("handout", "press-kit") for n in (7, 8, 9, 12)]
    found += [warning("PK205", "career_path.9", 12, "sponsor-pack")]
    (told,) = told_once(found)
    assert told.origin == Origin("p.yaml", 10, 5, "career_path.7")
    assert told.message == (
        "more than there is room for; not printed: 4 in the handout and press-kit (lines 10 to 12, 15) "
        "and 1 in the sponsor-pack (line 12)"
    )
    assert told.hint == "remove them, or others of the list"


def test_one_value_in_several_editions_is_one_warning() -> None:
    (told,) = told_once([warning("PK205", "figures.4", 9, edition) for edition in ("handout", "press-kit")])
    assert told.message == "not printed: the handout and press-kit have no room for another one"


def test_what_full_pages_do_without_is_told_by_value() -> None:
    found = [warning("PK208", f"facts.{n}", n, e) for n in (5, 6) for e in ("handout", "media-sheet")]
    found.append(warning("PK208", "facts.7", 7, "handout"))
    assert [(p.origin.line, p.message) for p in told_once(found)] == [
        (5, "left out of the handout and media-sheet, which are too full"),
        (6, "left out of the handout and media-sheet, which are too full"),
        (7, "as it was"),
    ]


def test_other_problems_stay_as_they_are() -> None:
    others = [Problem("PK301", Origin("p.yaml", 3), "a photo is small"), Problem("PK205", Origin("p.yaml", 3), "other")]
    assert told_once(others) == others
    assert told_once([]) == []
