"""Who a personal edition is made for.

In: validated data. Out: a frozen value. No file is read here; every field carries its meaning and an example.
"""

from typing import Annotated

from presskit.model.record import record
from presskit.model.schema import Doc


@record
class Recipient:
    """A prospect that a personal edition, such as the sponsor pack, is prepared for."""

    name: Annotated[str, Doc("Name as printed.", "Example Oil", most=120)]
    logo: Annotated[str | None, Doc("Logo, relative to the file that names it.", "logos/oil.svg", most=1000)] = None
    permission: Annotated[
        str | None, Doc("Who permitted the use of the logo, and when.", "Jo Example, by e-mail of 2020-03-01")
    ] = None
