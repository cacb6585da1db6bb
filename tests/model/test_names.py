"""Where names may break, and what stands for them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from presskit.model.names import brief, forms, parts, ways

LETTERS = st.text("aAéØ-‐' .deyvon", min_size=1, max_size=120).filter(str.strip)


@pytest.mark.parametrize(
    ("name", "found"),
    [
        ("Jo Example", ["Jo ", "Example"]),
        ("Jan van de Velde", ["Jan ", "van de Velde"]),
        ("Ana DA Costa-Diaz", ["Ana ", "DA Costa-", "Diaz"]),
        ("Al Example", ["Al ", "Example"]),
        ("Omar bin", ["Omar ", "bin"]),
        ("Jean-Luc d'Example", ["Jean-", "Luc ", "d'Example"]),
        ("Mara von Ex-Ample und zu Eskelby", ["Mara ", "von Ex-", "Ample ", "und zu Eskelby"]),
        ("Ana\u00a0Maria Cruz", ["Ana\u00a0Maria ", "Cruz"]),
    ],
)
def test_a_name_has_parts(name: str, found: list[str]) -> None:
    assert parts(name) == found


def test_the_authors_own_two_lines_are_the_only_two_whatever_their_case() -> None:
    assert [way for way in ways("JAN van de Velde", "Jan van", "De Velde") if len(way) == 2] == [
        ["JAN van", "de Velde"]
    ]
    assert ["Jan", "van de Velde"] in ways("Jan van de Velde", "Johan", "van de Velde")


def test_a_no_break_space_and_a_doubled_blank_make_no_line() -> None:
    assert ways("Ana\u00a0Maria  Cruz-Diaz")[0] == ["Ana\u00a0Maria Cruz-Diaz"]
    assert ["Ana\u00a0Maria", "Cruz-", "Diaz"] in ways("Ana\u00a0Maria  Cruz-Diaz")
    assert all(all(lines) for lines in ways("Jo  -  Li"))


def test_given_and_family_name_stand_for_a_longer_name_alone() -> None:
    assert forms("Mara Antonia Example", "Mara", "Example") == ("Mara Antonia Example", "Mara Example")
    assert forms("Mara Example", "Mara", "Example") == ("Mara Example",)
    assert forms("Mara Example", "Mara", None) == ("Mara Example",)
    assert forms("M. E.", "Mara", "Example") == ("M. E.",)


def test_small_print_has_the_name_or_its_ends() -> None:
    long = "Mara Antonia Josepha Johanna von Example-Exampleton de Example y Example"
    assert brief("Mara Antonia Example", "Mara", "Example") == "Mara Antonia Example"
    assert brief(long, "Mara Antonia", "Example") == "Mara Antonia Example"
    assert brief(long, None, None) == "Mara y Example"
    assert brief("M" * 80, None, None) == "M" * 80


@given(LETTERS)
def test_no_letter_is_lost_or_added(name: str) -> None:
    plain = " ".join(word for word in name.split(" ") if word)
    assert "".join(parts(name)) == plain
    for way in ways(name)[:60]:
        assert 1 <= len(way) <= 3
        assert all(line.strip() == line and line for line in way)
        assert "".join(way).replace(" ", "") == plain.replace(" ", "")


@given(st.lists(st.sampled_from(["de", "van", "Example", "Jo-Ann", "y"]), min_size=1, max_size=40))
def test_a_line_ends_with_no_particle(words: list[str]) -> None:
    for way in ways(" ".join(words))[:60]:
        assert not any(line.split(" ")[-1] in ("de", "van", "y") for line in way[:-1] if line not in (words[0],))
