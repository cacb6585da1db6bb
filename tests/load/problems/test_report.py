"""Problems read well, for people and for machines."""

import json
from pathlib import Path

import pytest

import presskit
from presskit.errors import Origin, Problem
from presskit.load.problems.report import as_github, as_json, as_text, summary


@pytest.fixture
def file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> str:
    monkeypatch.chdir(tmp_path)
    Path("mara.yaml").write_text("person:\n  born:\t31.02.1999\n" + "  long: " + "x" * 200 + "\n", encoding="utf-8")
    return "mara.yaml"


def test_text_shows_the_line_with_a_caret_and_a_hint(file: str) -> None:
    problem = Problem("PK103", Origin(file, 2, 9), "date not understood", "write 1999-02-28", length=10)
    assert as_text([problem]) == (
        "mara.yaml:2:9: PK103 date not understood\n"
        "    2 |   born: 31.02.1999\n"
        "      |         ^^^^^^^^^^\n"
        "   hint: write 1999-02-28"
    )


def test_a_long_line_is_cut_round_its_place(file: str) -> None:
    told = as_text([Problem("PK117", Origin(file, 3, 150), "too long", length=5)]).splitlines()
    assert all(len(line) <= 110 for line in told)
    assert told[2].index("^") < len(told[1])


def test_a_cell_of_a_table_is_marked(file: str) -> None:
    Path("r.csv").write_text('place;event\n1;"a; b";\n', encoding="utf-8")
    told = as_text([Problem("PK402", Origin("r.csv", 2, 2), "wrong")])
    assert told.splitlines()[1:] == ['    2 | 1;"a; b";', "      |   ^^^^"]


def test_what_is_sorted_cut_and_counted(file: str) -> None:
    many = [Problem("PK102", Origin(file, line, 1), f"unknown {line}") for line in range(20, 0, -1)]
    told = as_text([*many, many[0], Problem("PK119", Origin(file), "odd", severity="warning")])
    assert told.splitlines()[0] == "mara.yaml: PK119 warning: odd"
    assert told.splitlines()[1] == "mara.yaml:1:1: PK102 unknown 1"
    assert told.splitlines()[-1] == "and 15 more of PK102"


def test_pages_are_told_in_their_order(file: str) -> None:
    pages = [Problem("PK908", Origin(file), f"page {page}: no TrimBox") for page in (10, 2, 1)]
    told = as_text([*pages, Problem("PK908", Origin(file), "no page")]).splitlines()
    assert [line.partition("PK908 ")[2].partition(":")[0] for line in told] == [
        "no page",
        "page 1",
        "page 2",
        "page 10",
    ]


@pytest.mark.parametrize(
    ("errors", "warnings", "words"),
    [
        (0, 0, "No problems found. Done."),
        (1, 0, "1 error in 1 file. Done."),
        (3, 1, "3 errors, 1 warning in 1 file. Done."),
        (0, 2, "2 warnings in 1 file. Done."),
    ],
)
def test_summary(errors: int, warnings: int, words: str) -> None:
    wrong = Problem("PK101", Origin("a"), "x")
    odd = Problem("PK119", Origin("a"), "x", severity="warning")
    assert summary([wrong] * errors + [odd] * warnings, "Done.") == words


def test_json_has_everything(file: str) -> None:
    told = json.loads(as_json([Problem("PK103", Origin(file, 2, 9, "person.born"), "wrong “day”", "a hint")]))
    assert told == {
        "problems": [
            {
                "code": "PK103", "severity": "error", "file": "mara.yaml", "line": 2, "column": 9,
                "path": "person.born", "message": "wrong “day”", "hint": "a hint",
            }
        ],
        "errors": 1,
        "warnings": 0,
    }  # fmt: skip


def test_annotations_of_github_are_escaped() -> None:
    told = as_github([Problem("PK103", Origin("a,b:c.yaml"), "100 %\nwrong", "a hint", "warning")])
    assert told == "::warning file=a%2Cb%3Ac.yaml,line=1,col=1,title=PK103::100 %25%0Awrong%0Ahint: a hint"


def test_what_an_installed_presskit_brings_is_told_by_its_name() -> None:
    own = Path(presskit.__file__).parent / "_data"
    wrong = [
        Problem("PK704", Origin(str(own / name), 3, 7), "wrong") for name in ("templates/a.yaml", "assets/brands/b")
    ]
    assert as_text(wrong) == (
        "presskit's own brands/b:3:7: PK704 wrong\npresskit's own templates/a.yaml:3:7: PK704 wrong"
    )
