"""Lists of any kind, such as releases, tour dates or reviews, and the members of a team or band.

In: validated data. Out: frozen values. No geometry, no file; every field carries its meaning and an example.
"""

from typing import Annotated

from presskit.model.record import record
from presskit.model.schema import Doc
from presskit.model.tags import For, NotFor


@record
class ListEntry:
    """One entry of a list; at least a head or a text."""

    date: Annotated[str | None, Doc("When, as printed.", "May 2031", most=40)] = None
    head: Annotated[str | None, Doc("What it is, in a few words.", "Northern Lights", most=160, states=True)] = None
    text: Annotated[
        str | None, Doc("What is to be said of it.", "First album, with guests.", most=1000, states=True)
    ] = None
    value: Annotated[str | None, Doc("A number, a place or a medium, printed at the right.", "LP", most=40)] = None


@record
class Listing:
    """A list under a title of its own."""

    title: Annotated[str, Doc("Its title.", "Releases", most=60)]
    entries: Annotated[
        tuple[ListEntry, ...], Doc("Its entries, in the order of printing.", [{"head": "Slipway"}], least=1, most=500)
    ]
    for_: For = None
    not_for: NotFor = None


@record
class MemberFact:
    """One fact about a member."""

    label: Annotated[str, Doc("Label as printed.", "Instrument", most=40)]
    value: Annotated[str, Doc("Value as printed.", "Nyckelharpa", most=200)]


@record
class Member:
    """Somebody who belongs to a team or band."""

    name: Annotated[str, Doc("Name.", "Jo Example", most=120)]
    role: Annotated[str | None, Doc("What the member does.", "Drums", most=60)] = None
    facts: Annotated[tuple[MemberFact, ...], Doc("Facts in the order of printing.", most=12)] = ()
    for_: For = None
    not_for: NotFor = None
