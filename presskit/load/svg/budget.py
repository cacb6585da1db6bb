"""How much work one drawing may ask for.

In: what each step costs. Out: nothing, or TooMuch once the budget is spent. A step is about what one segment of a path
costs: elements count as often as they are used, clips as often as they cut, attributes by their length, once.
"""

MOST_WORK = 500_000


class TooMuch(Exception):  # noqa: N818
    """The drawing asks for more work than it may."""


class Budget:
    """What is left of the work that a drawing may ask for."""

    def __init__(self) -> None:
        self.left = MOST_WORK

    def spend(self, steps: int) -> None:
        """Take `steps` off.

        Raises:
            TooMuch: there are not so many left.
        """
        self.left -= steps
        if self.left < 0:
            raise TooMuch
