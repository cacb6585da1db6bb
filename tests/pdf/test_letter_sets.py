from hypothesis import given
from hypothesis import strategies as st

from presskit.pdf.letter_sets import bit_of, letters_in

LETTERS = st.sets(st.tuples(st.text(max_size=2), st.integers(0, 999)))


@given(LETTERS, LETTERS)
def test_joined_bits_are_the_letters_of_both(one: set[tuple[str, int]], other: set[tuple[str, int]]) -> None:
    bits = 0
    for letter in [*one, *other]:
        bits |= bit_of(letter)
    assert letters_in(bits) == one | other


def test_no_bits_are_no_letters() -> None:
    assert letters_in(0) == set()
